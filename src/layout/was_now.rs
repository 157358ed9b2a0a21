//! Things as they were and as they are: side by side where there is room for both, else one above the other.

use super::Row;
use super::sheet::Sheet;
use super::wrap::width;
use crate::page::{Role, Span, WasNow};
use crate::text::Clean;

/// The columns of a key.
const KEY: usize = 12;
/// Blank columns between two columns.
const BETWEEN: usize = 2;
/// The narrowest sheet, in columns, on which both are side by side.
const WIDE: usize = 84;

pub(super) fn put(rows: &[WasNow], in_columns: bool, sheet: &mut Sheet) {
    for row in rows {
        let is_wide = sheet.width >= WIDE;
        if row.is_head() {
            if is_wide {
                put_head(row, sheet);
            }
        } else if is_wide && (in_columns || !is_short(row)) {
            put_beside(row, sheet);
        } else {
            put_below(row, sheet);
        }
    }
}

/// Puts the names of the columns above a line.
fn put_head(head: &WasNow, sheet: &mut Sheet) {
    put_beside(head, sheet);
    let rule = Clean::line("─".repeat(sheet.width));
    sheet.put(sheet.top(), 0, vec![Row::of(rule, Role::Quiet)]);
}

/// True if both fit on one line with an arrow between them.
fn is_short(row: &WasNow) -> bool {
    width(&row.was) + width(&row.now) < WIDE / 2
}

fn put_beside(row: &WasNow, sheet: &mut Sheet) {
    let top = sheet.top();
    let room = (sheet.width - 2 * BETWEEN - KEY - BETWEEN) / 2;
    let mut x = BETWEEN;
    for (cell, columns) in [(&row.key, KEY), (&WasNow::said(&row.was), room), (&WasNow::said(&row.now), room)]
    {
        let rows = sheet.wrap(cell, columns, columns);
        sheet.put(top, x, rows);
        x += columns + BETWEEN;
    }
}

fn put_below(row: &WasNow, sheet: &mut Sheet) {
    let key = [row.key.as_slice(), &[Span::text(" ")]].concat();
    let arrow = [Span::quiet(" → ")];
    let (was, now) = (WasNow::said(&row.was), WasNow::said(&row.now));
    let line = [key.as_slice(), &was, &arrow, &now].concat();
    if width(&line) + BETWEEN <= sheet.width {
        return put_keyed(&row.key, &[was.as_slice(), &arrow, &now].concat(), sheet);
    }
    put_keyed(&row.key, &[&[Span::quiet("was ")], was.as_slice()].concat(), sheet);
    put_keyed(&[], &[&[Span::quiet("now ")], now.as_slice()].concat(), sheet);
}

fn put_keyed(key: &[Span], line: &[Span], sheet: &mut Sheet) {
    let top = sheet.top();
    let key = sheet.wrap(key, KEY, KEY);
    sheet.put(top, BETWEEN, key);
    let x = BETWEEN + KEY + BETWEEN;
    let is_narrow = sheet.indent(x) < x;
    let (top, x) = if is_narrow { (sheet.top(), 2 * BETWEEN) } else { (top, x) };
    sheet.text_at(top, line, x, x + 2 * BETWEEN);
}
