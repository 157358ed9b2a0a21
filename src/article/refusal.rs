//! What somebody turns down: words of refusal, and what is ruled out.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::denial::is_negator;
use super::stems::{all_words, is_one_of, stem, words};

/// Words with which somebody turns something down or denies it.
pub(super) const REFUSING: &[&str] = &[
    "reject",
    "refuse",
    "refusal",
    "deny",
    "denies",
    "denial",
    "oppose",
    "opposition",
    "against",
    "decline",
    "disagree",
    "disapprove",
    "dismiss",
    "refute",
    "rebut",
    "avoid",
    "overrule",
    "resist",
    "block",
    "veto",
    "barred",
    "prohibit",
    "preclude",
    "ban",
    "forbid",
    "unwilling",
    "unable",
    "unacceptable",
    "impossible",
    "wary",
    "without",
    "fail",
    "condemn",
    "criticise",
    "criticize",
    "stop",
    "halt",
    "dispute",
    "contest",
    "object",
    "objection",
    "unlikely",
    "ignore",
    "boycott",
    "rebuff",
    "defy",
    "protest",
];

/// True if somebody turns something down or denies it in a text: "rejects the offer", "won't sail".
pub(crate) fn refuses(text: &str) -> bool {
    all_words(text).into_iter().any(|word| is_negator(text, word.start)) || turns_down(text)
}

/// True if somebody turns something down in a text in so many words: "rejects the offer", "ruled that out".
pub(crate) fn turns_down(text: &str) -> bool {
    static STEMS: LazyLock<HashSet<String>> =
        LazyLock::new(|| REFUSING.iter().map(|word| stem(word)).collect());
    words(text).iter().any(|word| STEMS.contains(&word.stem)) || rules_out(text)
}

/// True if somebody rules something out in a text: "ruled out a stop", "ruled that out".
fn rules_out(text: &str) -> bool {
    const RULES: &[&str] = &["rule", "rules", "ruled", "ruling"];
    const WHAT: &[&str] = &["that", "this", "it", "them", "him", "her", "both", "these", "those"];
    let words = all_words(text);
    let is = |table: &[&str], index: usize| {
        words.get(index).is_some_and(|word| is_one_of(table, &text[word.clone()]))
    };
    (0..words.len())
        .filter(|index| is(RULES, *index))
        .any(|index| is(&["out"], index + 1) || is(WHAT, index + 1) && is(&["out"], index + 2))
}

/// True if a text has a negator, or somebody in it turns something down.
pub(super) fn denies(text: &str) -> bool {
    const REFUSES: &[&str] = &["refuses", "refused", "rejects", "rejected", "denied", "denies"];
    let is_one = |word: Range<usize>| is_negator(text, word.start) || is_one_of(REFUSES, &text[word]);
    all_words(text).into_iter().any(is_one) || rules_out(text)
}

#[cfg(test)]
mod tests {
    use super::turns_down;

    #[test]
    fn what_is_ruled_out_is_turned_down_and_what_a_court_rules_is_not() {
        for refused in ["It ruled out a stop", "The port ruled that out", "It rejects the offer"] {
            assert!(turns_down(refused), "{refused}");
        }
        for told in
            ["The court ruled the strike was carried out", "New rules set out in May", "It did not say"]
        {
            assert!(!turns_down(told), "{told}");
        }
    }
}
