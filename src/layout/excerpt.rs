//! Excerpts: numbered lines of a file with a part of each marked, in the manner of a compiler.

use std::ops::Range;

use super::sheet::Sheet;
use super::wrap::wrap;
use super::{Piece, Row};
use crate::page::{Excerpt, Role, Span};
use crate::text::{Clean, ELLIPSIS};

/// The fewest columns for a line beside its number; if the page has fewer, numbers are left out.
const LEAST: usize = 12;
/// The columns of a long line shown before its mark.
const BEFORE: usize = 8;

pub(super) fn put(lines: &[Excerpt], sheet: &mut Sheet) {
    let digits = lines.iter().map(|line| line.number.to_string().len()).max().unwrap_or(0);
    let gutter = if sheet.width < digits + 3 + LEAST { 0 } else { digits + 3 };
    for line in lines {
        let window = window(line, sheet.width - gutter);
        let number = format!("{:>digits$} |", line.number);
        put_row(number, gutter, shown(&line.text, window.clone()), sheet);
        for row in marked(line, &window) {
            put_row(format!("{:digits$} |", ""), gutter, row, sheet);
        }
    }
}

fn put_row(number: String, gutter: usize, row: Row, sheet: &mut Sheet) {
    let top = sheet.top();
    if gutter > 0 {
        sheet.put(top, 0, vec![Row::of(Clean::line(number), Role::Quiet)]);
    }
    sheet.put(top, gutter, vec![row]);
}

/// The columns of a line that are shown: all, or `room` of them around the start of the mark.
fn window(line: &Excerpt, room: usize) -> Range<usize> {
    let width = line.text.width();
    // A mark may be behind the last character.
    let needed = width.max(mark(line).end);
    if needed <= room {
        return 0..room;
    }
    let first = mark(line).start.saturating_sub(BEFORE.min(room / 2)).min(needed - room);
    first..first + room
}

/// The marked columns: at least one, at most one behind the last character.
fn mark(line: &Excerpt) -> Range<usize> {
    let width = line.text.width();
    let start = line.mark.start.min(width);
    start..line.mark.end.min(width).max(start + 1)
}

/// The text in a window, with an ellipsis at each end where it goes on.
fn shown(text: &Clean, window: Range<usize>) -> Row {
    let (before, after) = (window.start > 0, window.end < text.width());
    let start = window.start + usize::from(before);
    let end = (window.end - usize::from(after)).max(start);
    let (first, part) = text.columns(start..end);
    let mut pieces = Vec::new();
    if before {
        pieces.push(Piece::new(0, ELLIPSIS, Role::Text));
    }
    if !part.is_empty() {
        pieces.push(Piece::new(first - window.start, part, Role::Text));
    }
    if after && end < window.end {
        pieces.push(Piece::new(end - window.start, ELLIPSIS, Role::Text));
    }
    Row { pieces: pieces.into() }
}

/// The marks below a window, with the label behind them, or below if it does not fit.
fn marked(line: &Excerpt, window: &Range<usize>) -> Vec<Row> {
    let mark = mark(line);
    let (start, end) = (mark.start - window.start, mark.end.min(window.end) - window.start);
    let mut first =
        Row { pieces: vec![Piece::new(start, Clean::line("^".repeat(end - start)), Role::Quiet)].into() };
    if end + 1 + line.label.width() <= window.len() {
        if !line.label.is_empty() {
            first.pieces.push(Piece::new(end + 1, line.label.clone(), Role::Text));
        }
        return vec![first];
    }
    let label = [Span::text(line.label.clone())];
    let below = wrap(&label, window.len(), window.len(), |_| None);
    std::iter::once(first).chain(below).collect()
}
