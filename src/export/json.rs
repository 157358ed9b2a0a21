//! JSON: an object a line.

use serde::Serialize;

use crate::text;

/// Each row as an object on a line of its own.
pub(crate) fn lines<T: Serialize>(rows: impl IntoIterator<Item = T>) -> String {
    let mut lines = String::new();
    for row in rows {
        lines += &object(&row);
        lines.push('\n');
    }
    lines
}

/// Each row as an element of an array, without the brackets around them.
pub(crate) fn elements<T: Serialize>(rows: impl IntoIterator<Item = T>) -> String {
    rows.into_iter().map(|row| object(&row)).collect::<Vec<_>>().join(",\n")
}

/// A row as an object.
fn object(row: &impl Serialize) -> String {
    // A struct of texts and numbers can always be written.
    serde_json::to_string(row).unwrap_or_default()
}

/// JSON in which every character that acts on a terminal, is invisible or reorders the text is written as
/// `\uXXXX`.
pub(crate) fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        // Outside of texts only ends of line would be hidden, which stay.
        if c == '\n' || c.is_ascii_graphic() || !text::is_unseen(c) {
            escaped.push(c);
            continue;
        }
        escaped.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
    }
    escaped
}
