//! The words by which a text tells of what is to come.

use super::words::TimeWords;

/// Those with which something is going to be.
const GOING_TO_BE: [&str; 4] = ["will", "would", "shall", "due"];
/// Those that set a day for something.
const SETTING: [&str; 11] = [
    "plan",
    "plans",
    "planned",
    "expect",
    "expects",
    "expected",
    "scheduled",
    "set",
    "aims",
    "until",
    "begins",
];

/// True for a word with which something is going to be.
pub(super) fn is_going_to_be(word: &str) -> bool {
    GOING_TO_BE.contains(&word) || word == "ll"
}

/// True if words tell of what is to come.
pub(super) fn is_in(words: &TimeWords) -> bool {
    (0..words.len())
        .map(|index| words.get(index))
        .any(|word| GOING_TO_BE.contains(&word) || SETTING.contains(&word) || word == "next")
}

/// The same of a text: "will", "is due".
pub(crate) fn tells_of_what_is_to_come(text: &str) -> bool {
    is_in(&TimeWords::of(text))
}
