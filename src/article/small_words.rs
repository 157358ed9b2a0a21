//! Small words that several rules look for.

/// The forms of "be".
pub(super) const BEING: &[&str] = &["is", "are", "was", "were", "be", "been", "being"];

/// Those of a passive that tells of somebody.
pub(super) const OF_PASSIVE: &[&str] = &["is", "are", "was", "were", "been", "being"];

/// Those that have a subject.
pub(crate) const IS: &[&str] = &["is", "are", "was", "were"];

/// The forms of "be" and "have" that have a subject.
pub(super) const IS_OR_HAS: &[&str] = &["is", "are", "was", "were", "has", "have", "had"];

/// Words for whose something is.
pub(crate) const OWNERS: &[&str] = &["his", "her", "its", "their"];

/// Articles, and words for whose something is.
pub(crate) const ARTICLES_AND_OWNERS: &[&str] = &["the", "a", "an", "its", "their", "his", "her"];
