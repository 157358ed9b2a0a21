//! Paragraphs of a text with what is noted on them: in the margin where there is room for both, else below.

use super::sheet::Sheet;
use super::wrap::{cut, wrap};
use super::{Row, column};
use crate::page::{Annotated, Role, Span};

/// The indent of the keys, in columns.
const INDENT: usize = 2;
/// Blank columns between a key and its words, and beside the line of the margin.
const BETWEEN: usize = 2;
/// The narrowest sheet, in columns, that has a margin.
const WIDE: usize = 66;
/// The most columns of the margin.
const MARGIN: usize = 44;
/// The most rows of a note in the margin.
const ROWS: usize = 2;
/// The indent of all rows of a note but its first, in columns.
const HANG: usize = 2;
/// The most columns of a note below its paragraph.
const BELOW: usize = 64;

pub(super) fn put(paragraph: &Annotated, sheet: &mut Sheet) {
    let top = sheet.top();
    let x = INDENT + usize::from(paragraph.key_width) + BETWEEN;
    let key = sheet.wrap(&paragraph.key, sheet.width, sheet.width);
    sheet.put(top, INDENT, key);
    if sheet.width < WIDE {
        sheet.text_at(top, &paragraph.words, x, x);
        return put_below(paragraph, x, sheet);
    }
    let margin = (sheet.width / 3).min(MARGIN);
    let edge = sheet.width - margin - 2 * BETWEEN;
    let words = sheet.wrap(&paragraph.words, edge - x, edge - x);
    sheet.put(top, x, words);
    let mut beside = Vec::new();
    for note in &paragraph.notes {
        beside.extend(in_margin(note, margin, sheet));
    }
    beside.extend(sheet.wrap(&paragraph.remark, margin, margin));
    sheet.put(top, edge + 2 * BETWEEN, beside);
    sheet.line_down(top, edge + BETWEEN / 2, "│", Role::Quiet);
}

/// A note in as many rows as it may have, the last of them cut.
fn in_margin(note: &[Span], margin: usize, sheet: &mut Sheet) -> Vec<Row> {
    // Words that do not fit at the end of a row leave room unused.
    let fits = |columns: &usize| wrap(&cut(note, *columns), margin, margin - HANG, |_| None).len() <= ROWS;
    let columns = (margin..=ROWS * margin).rev().find(fits).unwrap_or(margin);
    let mut rows = sheet.wrap(&cut(note, columns), margin, margin - HANG);
    for piece in rows.iter_mut().skip(1).flat_map(|row| &mut row.pieces) {
        piece.x += column(HANG);
    }
    rows
}

fn put_below(paragraph: &Annotated, x: usize, sheet: &mut Sheet) {
    for note in &paragraph.notes {
        let line = [vec![Span::quiet("· ")], cut(note, BELOW)].concat();
        sheet.text(&line, x, x + BETWEEN);
    }
    sheet.text(&paragraph.remark, x, x + BETWEEN);
}
