//! Words that any author uses, whatever the text: they say little of where a fact was found.

use super::stem;

/// In any form: "paid" and "pays" are "pay".
const COMMON: &[&str] = &[
    "accept", "account", "again", "against", "agree", "allow", "already", "always", "amount", "announce", "annual",
    "another", "answer", "approve", "ask", "back", "bad", "become", "begin", "big", "bring", "call", "carry", "case",
    "cause", "central", "change", "clear", "close", "come", "cost", "count", "country", "cut", "date", "day",
    "demand", "different", "disapprove", "drop", "early", "end", "even", "ever", "every", "expect", "extend",
    "extension", "fact", "fall", "fear", "find", "finding", "first", "follow", "full", "good", "great", "group",
    "grow", "growth", "happen", "high", "hold", "home", "hope", "hour", "increase", "insist", "keep", "know", "large",
    "last", "late", "lead", "least", "leave", "less", "let", "life", "line", "little", "live", "local", "long", "look",
    "lose", "low", "main", "man", "many", "mean", "measure", "member", "method", "metre", "middle", "month", "morning",
    "move", "much", "name", "national", "near", "nearly", "need", "never", "new", "next", "night", "number",
    "offer", "old", "open", "order", "outside", "part", "party", "pass", "past", "pay", "people", "per", "percent", "period",
    "person", "place", "plan", "point", "president", "price", "private", "problem", "propose", "public", "put",
    "question", "quick", "raise", "rate", "reach", "ready", "refuse", "reject", "remain", "repeat", "report", "require",
    "rest", "result", "right", "rise", "rule", "run", "say", "second", "see", "send", "set", "several", "share", "shift",
    "show", "side", "since", "sit", "small", "soon", "speak", "stand", "start", "state", "stay", "step", "still", "stop",
    "strong", "talk", "tell", "third", "thing", "think", "time", "today", "together", "total", "try", "turn", "type", "unit",
    "urge", "use", "value", "want", "warn", "way", "week", "whole", "without", "woman", "word", "work", "world", "worry",
    "year", "yesterday", "young",
    // Names of amounts.
    "billion", "crore", "dollar", "half", "hundred", "lakh", "million", "percentage", "thousand", "trillion",
];

/// True if a word is common in any text.
pub(crate) fn is_common(word: &str) -> bool {
    let sought = stem(word);
    COMMON.iter().any(|common| stem(common) == sought)
}

#[cfg(test)]
mod tests {
    use super::is_common;

    #[test]
    fn every_form_of_a_common_word_is_common() {
        for word in ["paid", "people", "Begins", "without", "accounts", "extending", "years"] {
            assert!(is_common(word), "{word}");
        }
        for word in ["hyacinth", "Quill", "harbour", "swatches", "2031"] {
            assert!(!is_common(word), "{word}");
        }
    }
}
