//! JSON: an object a line.

use serde::Serialize;

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
