//! Small words that several rules look for.

use super::{is_initials, is_one_of};

/// The forms of "be".
pub(crate) const BEING: &[&str] = &["is", "are", "was", "were", "be", "been", "being"];

/// Those of a passive that tells of somebody.
pub(super) const OF_PASSIVE: &[&str] = &["is", "are", "was", "were", "been", "being"];

/// Those that have a subject.
pub(crate) const IS: &[&str] = &["is", "are", "was", "were"];

/// The forms of "be" and "have" that have a subject.
pub(super) const IS_OR_HAS: &[&str] = &["is", "are", "was", "were", "has", "have", "had"];

/// Verbs that tell what will, may or should be; "cannot" has the place of "can", and denies what it helps.
pub(crate) const MODALS: &[&str] =
    &["will", "would", "can", "cannot", "could", "may", "might", "must", "should", "shall"];

/// The forms of "do" that have a subject.
const DOES: &[&str] = &["do", "does", "did"];

/// What is left of modals before "’t", where that is no word of its own: "won" and "can" are.
pub(super) const DENIED_MODALS: &[&str] = &["wouldn", "couldn", "shouldn", "mustn"];

/// What is left of forms of "be", "have" and "do"; "Don" is a name.
const DENIED_FORMS: &[&str] = &["isn", "aren", "wasn", "weren", "hasn", "haven", "hadn", "doesn", "didn"];

/// True for what is left of an auxiliary before "’t", where that is no word of its own.
pub(crate) fn is_denied_auxiliary(word: &str) -> bool {
    is_one_of(DENIED_MODALS, word) || is_one_of(DENIED_FORMS, word)
}

/// True for a verb that helps one without an ending: "will" and "did" of "will go" and "did go"; "May" and
/// "Will" are a month and names.
pub(crate) fn helps_bare_verb(word: &str) -> bool {
    !["May", "Will"].contains(&word) && (is_one_of(MODALS, word) || is_one_of(DOES, word))
}

/// True for a verb that helps another one, or is one of "be", "have" and "do" by itself. CAN is a name.
pub(crate) fn is_auxiliary(word: &str) -> bool {
    !is_initials(word) && (is_one_of(IS_OR_HAS, word) || helps_bare_verb(word))
}

/// Prepositions, but "of", behind which what stands before it goes on.
pub(crate) const PREPOSITIONS: &[&str] =
    &["with", "to", "for", "at", "on", "by", "about", "in", "from", "against", "over"];

/// True for a preposition, "of" too.
pub(crate) fn is_preposition(word: &str) -> bool {
    is_one_of(PREPOSITIONS, word) || word.eq_ignore_ascii_case("of")
}

/// Words before a name by which somebody is addressed.
pub(crate) const ADDRESSES: &[&str] = &["Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady"];

/// Words for whose something is.
pub(crate) const OWNERS: &[&str] = &["his", "her", "its", "their"];

/// Articles, and words for whose something is.
pub(crate) const ARTICLES_AND_OWNERS: &[&str] = &["the", "a", "an", "its", "their", "his", "her"];
