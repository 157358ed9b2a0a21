//! The words by which the words for a speaker are told from what stands around them.

use crate::article::{is_auxiliary, is_denied_auxiliary};

/// The most words for one speaker.
pub(super) const MOST: usize = 9;
/// Words that end the words for a speaker, read backwards from the verb.
pub(super) const BEFORE: &[&str] = &[
    "that", "while", "but", "as", "when", "after", "because", "which", "who", "if", "whereas", "although",
    "though", "where", "since", "than", "so", "yet", "or", "before", "until", "what", "how", "why",
    "whether",
];
/// Words that end them, read onwards from the verb.
pub(super) const BEHIND: &[&str] = &[
    "in",
    "on",
    "at",
    "during",
    "after",
    "before",
    "who",
    "late",
    "early",
    "yesterday",
    "today",
    "as",
    "to",
    "while",
    "when",
    "which",
    "that",
    "by",
    "via",
    "from",
    "last",
    "this",
    "is",
    "was",
    "are",
    "were",
    "has",
    "had",
    "have",
    "will",
    "would",
    "with",
    "said",
    "and",
    "but",
    "is",
    "be",
    "not",
    "it",
    "they",
    "he",
    "she",
];

/// Words that count those who were named before, and name nobody.
pub(super) const NUMBERS: &[&str] =
    &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// Words in the middle of a sentence behind which somebody else does something.
pub(super) const TURNING: &[&str] = &["after", "when", "because", "before", "since", "while"];

/// Words that join a sentence to the one before.
pub(super) const JOINING: &[&str] = &["and", "but", "however", "yet"];
/// Words before the subject of a sentence.
pub(super) const OPENING: &[&str] = &["in", "on", "at", "during", "after", "by", "for", "since", "last"];
/// True for a verb that is in no name of a speaker.
pub(super) fn is_auxiliary_or_denied(word: &str) -> bool {
    is_auxiliary(word) || is_denied_auxiliary(word)
}
/// Verbs of saying behind a comma whose subject stands behind them, whoever that is.
pub(super) const SAYING: &[&str] =
    &["said", "says", "added", "adds", "warned", "warns", "insisted", "explained", "wrote", "writes"];
/// What somebody wrote or said, which itself does nothing.
pub(super) const WORKS: &[&str] = &[
    "report",
    "study",
    "survey",
    "poll",
    "document",
    "letter",
    "ruling",
    "bill",
    "law",
    "judgment",
    "judgement",
    "verdict",
    "paper",
    "article",
    "review",
    "resolution",
    "agreement",
    "indictment",
    "lawsuit",
    "suit",
    "petition",
    "order",
    "data",
    "figures",
    "research",
    "analysis",
    "memo",
    "update",
    "release",
    "bulletin",
    "assessment",
    "audit",
    "filing",
    "submission",
    "notice",
    "communique",
    "dossier",
    "briefing",
    "census",
    "estimate",
    "estimates",
    "forecast",
    "projection",
    "calculation",
    "calculations",
    "statistics",
];
