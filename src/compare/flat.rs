//! Texts without their line breaks and blanks, and one form for those that say the same.

use unicode_normalization::UnicodeNormalization;

/// A text as it is read: line breaks are blanks, and a blank line parts paragraphs.
pub(super) fn flat(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    let mut is_after_gap = false;
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        is_after_gap |= words.peek().is_none();
        for word in words {
            if !flat.is_empty() {
                flat.push_str(if is_after_gap { " ¶ " } else { " " });
            }
            is_after_gap = false;
            flat.push_str(word);
        }
    }
    flat
}

/// The same for a text whose letters are composed with their accents, or are not.
pub(super) fn composed(text: &str) -> String {
    flat(text).nfc().collect()
}
