//! What a text denies: words of denial, and the words that they deny.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::clauses::clauses;
use super::stems::{all_words, first_word, has_one_of, is_one_of, stem, words};

/// Words that deny what comes behind them.
const NEGATORS: &[&str] =
    &["not", "never", "cannot", "no", "t", "neither", "nor", "none", "nobody", "nothing", "nowhere", "nil"];
/// Words behind a negator that make no denial of it: "not only", "no earlier than".
const NO_DENIAL: &[&str] = &["only", "just", "least", "until", "doubt", "matter", "one"];
/// Words behind a negator that make none before "than": "no more than ten", but "no more boats".
const NO_DENIAL_BEFORE_THAN: &[&str] = &["more", "less", "fewer", "later", "earlier", "sooner"];
/// Stems of words that deny something in their own meaning, or limit it.
const DENYING: &[&str] = &[
    "reject",
    "refuse",
    "deny",
    "denies",
    "oppose",
    "opposition",
    "against",
    "decline",
    "fail",
    "lack",
    "dismiss",
    "refute",
    "rebut",
    "contradict",
    "unless",
    "without",
    "impossible",
    "stop",
    "ban",
    "block",
    "halt",
    "end",
    "rule",
    "avoid",
    "prevent",
    "resist",
    "unwilling",
    "unable",
    "hardly",
    "instead",
    "rather",
    "until",
    "before",
    "except",
    "only",
    "but",
    "scrap",
    "abandon",
    "cancel",
    "drop",
    "denial",
    "doubt",
    "few",
    "little",
    "barely",
    "less",
    "absent",
    "absence",
    "suspend",
    "withdraw",
    "withhold",
    "forbid",
    "exclude",
    "unlikely",
    "far",
    "dispute",
    "contest",
    "yet",
    "short",
    "miss",
    "hide",
    "conceal",
    "mislead",
];
/// Beginnings of words that reverse nothing, though they look so: "united", "understand", "district".
const PLAIN: &[&str] = &[
    "uni",
    "unani",
    "unesco",
    "under",
    "until",
    "uncle",
    "nonethe",
    "distri",
    "distra",
    "distre",
    "display",
    "distan",
    "diseas",
    "discl",
    "discou",
    "discov",
    "discre",
    "discri",
    "discu",
    "dish",
    "disk",
    "dispatch",
    "dispens",
    "dispos",
    "disast",
    "disburs",
    "distin",
    "disguis",
    "dissident",
    "unveil",
    "unfold",
    "unload",
    "disciplin",
    "disney",
    "nonprofit",
    "nonfiction",
];
/// Negators that stand for somebody or something.
const PRONOUNS: &[&str] = &["none", "nobody", "nothing", "nowhere"];

/// The stems of the words that a text denies wherever it has them: the next behind each negator in its clause.
pub(crate) fn denied(text: &str) -> BTreeSet<String> {
    let (mut denied, mut told) = (BTreeSet::new(), BTreeSet::new());
    for clause in clauses(text) {
        let clause = &text[clause];
        // What "nothing" denies stands before it.
        let is_one =
            |word: &Range<usize>| is_denial(clause, word) && !is_one_of(PRONOUNS, &clause[word.clone()]);
        let words = words(clause);
        let negators = all_words(clause).into_iter().filter(is_one);
        let next = |negator: Range<usize>| words.partition_point(|word| word.range.start < negator.end);
        let next: BTreeSet<usize> = negators.map(next).collect();
        for (index, word) in words.into_iter().enumerate() {
            if next.contains(&index) { &mut denied } else { &mut told }.insert(word.stem);
        }
    }
    denied.retain(|stem| !told.contains(stem));
    denied
}

/// True if a text says what it says only within limits or beside something else: "not until June", "no higher
/// than now".
pub(crate) fn has_limit(text: &str) -> bool {
    const LIMITS: &[&str] = &[
        "until", "unless", "before", "except", "only", "without", "but", "worse", "better", "more", "longer",
        "higher", "lower", "larger", "bigger", "greater", "smaller", "stronger", "faster",
    ];
    has_one_of(LIMITS, text) || has_one_of(&["yet"], text) && !text.contains("yet to ")
}

/// True if a text compares something with all others: "the best so far", "more than anything".
pub(crate) fn is_superlative(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "best",
        "worst",
        "most",
        "highest",
        "lowest",
        "largest",
        "biggest",
        "greatest",
        "smallest",
        "strongest",
        "longest",
        "shortest",
        "fastest",
        "fewest",
        "least",
        "latest",
        "earliest",
        "maximum",
        "minimum",
        "record",
        "ever",
        "anything",
        "anybody",
        "anyone",
    ];
    has_one_of(WORDS, text)
}

/// True if a text has a word of denial, or one that limits what it says.
pub(crate) fn has_denial(text: &str) -> bool {
    all_words(text).into_iter().any(|word| denies_by_itself(text, &word))
}

/// True for a word that denies something, or limits what is said.
pub(super) fn denies_by_itself(text: &str, word: &Range<usize>) -> bool {
    static DENYING_STEMS: LazyLock<HashSet<String>> =
        LazyLock::new(|| DENYING.iter().map(|word| stem(word)).collect());
    let written = &text[word.clone()];
    is_reversed(written) || is_negator(text, word.start) || DENYING_STEMS.contains(&stem(written))
}

/// True for a word that its beginning reverses: "unpaid", "disagree", "nonbinding".
fn is_reversed(word: &str) -> bool {
    const REVERSING: &[&str] = &["un", "dis", "non"];
    let word = word.to_lowercase();
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| word.starts_with(beginning));
    let is_unable = || {
        ["in", "im", "ir", "il"].iter().any(|beginning| word.starts_with(beginning))
            && ["able", "ible", "ability", "ibility"].iter().any(|end| word.ends_with(end))
    };
    word.len() > 5 && (begins(REVERSING) && !begins(PLAIN) || is_unable())
}

/// True if the word at a place is a negator; a "t" is one in "won't".
pub(super) fn is_negator(text: &str, at: usize) -> bool {
    let word = first_word(&text[at..]).map_or("", |word| &text[at..][word]);
    let is_t = word.eq_ignore_ascii_case("t");
    let behind = text[at + word.len()..].trim_start();
    let is_rid =
        word.eq_ignore_ascii_case("free") && (behind.starts_with("of ") || behind.starts_with("from "));
    // "Is yet to sail"
    let is_yet = word.eq_ignore_ascii_case("yet") && behind.starts_with("to ");
    is_rid || is_yet || is_one_of(NEGATORS, word) && (!is_t || text[..at].ends_with(['\'', '’']))
}

/// True if a word denies what stands behind it: the "not" of "not ready", but no "no" of "no more than".
pub(super) fn is_denial(text: &str, word: &Range<usize>) -> bool {
    let is_last = first_word(&text[word.end..]).is_none();
    // "Rest is not.", but "promises nothing."
    let is_whole = !is_last || is_one_of(&["not", "t", "never", "cannot"], &text[word.clone()]);
    is_negator(text, word.start) && is_whole && !is_no_denial(&text[word.end..])
}

fn is_no_denial(behind: &str) -> bool {
    let Some(next) = first_word(behind) else { return false };
    let than = || first_word(&behind[next.end..]).map(|word| &behind[next.end..][word]);
    is_one_of(NO_DENIAL, &behind[next.clone()])
        || is_one_of(NO_DENIAL_BEFORE_THAN, &behind[next.clone()])
            && than().is_some_and(|word| word.eq_ignore_ascii_case("than"))
}

#[cfg(test)]
mod tests {
    use super::{denied, has_denial};

    #[test]
    fn negators_deny_what_stands_behind_them_in_their_clause() {
        let all = |text: &str| denied(text).into_iter().collect::<Vec<_>>().join(" ");
        assert_eq!(all("They won't accept the offer, they said"), "accept");
        assert_eq!(all("It will not sell"), "sell");
        assert_eq!(all("Not only crews left, and no more than ten"), "");
        assert_eq!(all("a T for a tee"), "");
        assert_eq!(all("It will not sell or never pay"), "pay sell");
        assert_eq!(all("It came no earlier than May"), "");
        assert_ne!(all("No earlier warning was given"), "");
    }

    #[test]
    fn some_words_deny_by_themselves() {
        assert!(has_denial("They rejected it") && has_denial("It won’t do") && has_denial("Never again"));
        assert!(
            has_denial("They distrust it")
                && has_denial("It was discontinued")
                && has_denial("It is nonbinding")
        );
        for plain in [
            "They accept it",
            "A missile on a mission",
            "The unanimous Unesco vote",
            "A district in distress",
        ] {
            assert!(!has_denial(plain), "{plain}");
        }
    }
}
