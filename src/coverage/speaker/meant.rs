//! The body that words such as "the group" mean: the only one that the sentences before have for their subject.

use super::only_subject;
use super::people::{before_preposition, is_body};
use crate::article::{all_words, is_one_of};

/// Nouns for a body that was named before.
const NOUNS: &[&str] = &[
    "group",
    "organisation",
    "organization",
    "charity",
    "agency",
    "association",
    "society",
    "foundation",
    "federation",
    "company",
    "firm",
    "airline",
    "watchdog",
    "utility",
    "retailer",
    "regulator",
    "operator",
    "carmaker",
    "lender",
    "insurer",
    "broadcaster",
    "nonprofit",
    "body",
];

/// The body that some words mean, by the sentences before them in their paragraph or, if those tell of none, in the one before it.
pub(super) fn body_meant<'t>(words: &str, before: &'t str, paragraph_before: &'t str) -> Option<&'t str> {
    let is_body = |words: &&str| {
        words.starts_with("The ") || words.starts_with("the ") || is_body(before_preposition(words))
    };
    if !points_to_body(words) {
        return None;
    }
    let near = if all_words(before).is_empty() { paragraph_before } else { before };
    only_subject(near).filter(is_body)
}

/// True for "the group", "the humanitarian organisation".
fn points_to_body(words: &str) -> bool {
    const MOST: usize = 3;
    let all: Vec<&str> = all_words(words).into_iter().map(|word| &words[word]).collect();
    let [the, rest @ .., noun] = all.as_slice() else { return false };
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    is_one_of(&["the"], the) && all.len() <= MOST && rest.iter().all(is_small) && NOUNS.contains(noun)
}
