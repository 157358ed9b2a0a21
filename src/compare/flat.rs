//! Texts without their line breaks and blanks.

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
