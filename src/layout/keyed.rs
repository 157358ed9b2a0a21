//! Words beside their key: keys at one edge, words at another, the same on the whole page.

use super::sheet::{MEASURE, Sheet};
use crate::page::{Line, Span};

/// The columns of a key.
const KEY: usize = 11;
/// Blank columns between a key and its words.
const BETWEEN: usize = 2;
/// The narrowest sheet, in columns, on which keys are beside their words.
const WIDE: usize = 46;

pub(super) fn put([indent, hang]: [usize; 2], keys: &[Line], lines: &[Line], sheet: &mut Sheet) {
    let indent = sheet.indent(indent);
    if sheet.width < WIDE {
        return put_below(indent, hang, keys, lines, sheet);
    }
    let top = sheet.top();
    let x = indent + KEY + BETWEEN;
    let room = (sheet.width - x).min(MEASURE);
    let hang = hang.min(room / 3);
    let keys = keys.iter().flat_map(|key| sheet.wrap(key, KEY, KEY)).collect();
    sheet.put(top, indent, keys);
    let mut at = top;
    for line in lines {
        let rows = sheet.wrap(line, room, room - hang);
        for (index, row) in rows.into_iter().enumerate() {
            sheet.put(at, if index == 0 { x } else { x + hang }, vec![row]);
            at += 1;
        }
    }
}

/// Puts the keys on a line of their own above the words.
fn put_below(indent: usize, hang: usize, keys: &[Line], lines: &[Line], sheet: &mut Sheet) {
    let joined = keys.join(&Span::text(" · "));
    sheet.text(&joined, indent, indent);
    for line in lines {
        sheet.text(line, indent + BETWEEN, indent + BETWEEN + hang);
    }
}
