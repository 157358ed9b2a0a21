//! Words beside their key: keys at one edge, words at another, the same on the whole page.

use super::sheet::Sheet;
use crate::page::{Line, Span};

/// The columns of a key.
const KEY: usize = 11;
/// Blank columns between a key and its words.
const BETWEEN: usize = 2;
/// The narrowest sheet, in columns, on which keys are beside their words.
const WIDE: usize = 46;

pub(super) fn put(indent: u16, keys: &[Line], lines: &[Line], sheet: &mut Sheet) {
    let indent = sheet.indent(indent.into());
    if sheet.width < WIDE {
        return put_below(indent, keys, lines, sheet);
    }
    let top = sheet.top();
    let x = indent + KEY + BETWEEN;
    let room = sheet.width - x;
    let keys = keys.iter().flat_map(|key| sheet.wrap(key, KEY, KEY)).collect();
    let lines = lines.iter().flat_map(|line| sheet.wrap(line, room, room)).collect();
    sheet.put(top, indent, keys);
    sheet.put(top, x, lines);
}

/// Puts the keys on a line of their own above the words.
fn put_below(indent: usize, keys: &[Line], lines: &[Line], sheet: &mut Sheet) {
    let joined = keys.join(&Span::text(" · "));
    sheet.text(&joined, indent, indent);
    for line in lines {
        sheet.text(line, indent + BETWEEN, indent + BETWEEN);
    }
}
