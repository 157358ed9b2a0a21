//! The words between which a label stands.

use crate::article::{BEING, HAVING, is_one_of};

/// Participles of what becomes of a thing by itself, which its label needs not: "applications have risen".
pub(super) const CHANGING: &[&str] = &[
    "risen",
    "fallen",
    "dropped",
    "grown",
    "gone",
    "climbed",
    "increased",
    "decreased",
    "been",
    "become",
    "reached",
    "remained",
    "slipped",
    "jumped",
    "surged",
    "plunged",
    "slowed",
    "shrunk",
    "doubled",
    "tripled",
    "declined",
    "come",
    "stood",
    "stayed",
    "eased",
    "slid",
    "soared",
    "tumbled",
    "edged",
    "passed",
    "exceeded",
    "hit",
    "topped",
];
/// Words that stand beside a verb.
pub(super) const BESIDE_VERBS: &[&str] = &["either", "also", "still", "already", "now"];
/// True for a form of "be" or "have", or an adverb that stands beside a verb as they do: "people have also
/// been killed" are people killed.
pub(super) fn stands_beside_verb(word: &str) -> bool {
    is_form_of_be_or_have(word) || is_one_of(BESIDE_VERBS, word)
}

pub(super) fn is_form_of_be_or_have(word: &str) -> bool {
    is_one_of(BEING, word) || is_one_of(HAVING, word)
}

/// Words that are no noun, of which alone no label is made.
pub(super) const NO_NOUNS: &[&str] = &[
    "them", "they", "it", "he", "she", "him", "her", "us", "we", "you", "me", "this", "that", "these",
    "those", "last", "next", "ago", "earlier", "later", "wants", "want", "seeks", "seek", "has", "have",
    "had", "makes", "gets", "went", "made", "fell", "rose", "got", "gave", "took", "put", "came", "left",
    "paid", "spent", "won", "grew", "hit", "got", "still", "now", "then", "there", "here", "just", "only",
    "not", "no", "more", "less", "up", "down", "from", "by", "at", "change", "having",
];
/// What is done to people, each with what they then are.
pub(super) const BROUGHT_ABOUT: &[(&str, &str)] = &[
    ("killing", "killed"),
    ("injuring", "injured"),
    ("wounding", "wounded"),
    ("displacing", "displaced"),
    ("affecting", "affected"),
    ("stranding", "stranded"),
    ("trapping", "trapped"),
    ("employing", "employed"),
    ("arresting", "arrested"),
    ("detaining", "detained"),
    ("evacuating", "evacuated"),
    ("rescuing", "rescued"),
];
/// Words between a label and its amount, or between two amounts.
pub(super) const LINKING: &[&str] = &[
    "of",
    "at",
    "to",
    "by",
    "from",
    "was",
    "is",
    "were",
    "are",
    "for",
    "with",
    "about",
    "has",
    "had",
    "have",
    "been",
    "between",
    "as",
    "than",
    "and",
    "or",
    "over",
    "in",
    "just",
    "only",
    "some",
    "around",
    "nearly",
    "almost",
    "more",
    "least",
    "up",
    "on",
    "it",
    "that",
    "which",
    "who",
    "they",
    "now",
    "also",
    "under",
    "below",
    "above",
    "most",
    "after",
    "per",
    "cent",
    "percent",
    "until",
    "but",
    "a",
    "an",
    "the",
    "versus",
    "compared",
    "previously",
    "earlier",
    "currently",
    "stands",
    "stood",
    "reached",
    "remains",
    "remained",
    "totalled",
    "totaled",
    "averaged",
    "amounted",
    "another",
    "further",
    "additional",
    "extra",
    "already",
];
/// Words behind which a label begins.
pub(super) const OPENING: &[&str] = &[
    "a", "an", "the", "its", "their", "his", "her", "that", "said", "and", "to", "by", "but", "or", "than",
    "as", "with", "he", "she", "they", "it", "we", "which", "who", "this", "these", "those", "because",
    "while", "when", "at", "on", "although", "though", "if",
];
