//! Bars: who or what on the left, the value, and marks on one axis on the right; below each other if the page is narrow.
//!
//! The columns depend on the width of the page alone, so that all marks on one page line up whatever they
//! belong to.

use super::sheet::Sheet;
use super::wrap::{cut, width};
use super::{Row, Wide};
use crate::page::{Bar, Bars, Extent, Line, Role};
use axis::Axis;

mod axis;

/// The narrowest page, in columns, on which marks are beside the words, and on which more words and dates are.
const WIDE: usize = 60;
const WIDER: usize = 100;
/// The fewest and the most columns that marks take of a page; in between, three tenths of it.
const MARKS: [usize; 2] = [16, 60];
/// The most columns that the words take.
const WORDS: usize = 84;
/// Blank columns between two fields.
const BETWEEN: usize = 2;
/// The indent of rows below their title, and of marks below their words.
const STEP: usize = 2;
/// The columns of a label, and of a date, on a page on which both are.
const LABEL: usize = 26;
const DATE: usize = 11;
/// The columns of a value beside which a date keeps its place.
const VALUE: usize = 16;

pub(super) fn put(bars: &Bars, wide: Wide, sheet: &mut Sheet) {
    let extents: Vec<Extent> = bars.rows.iter().filter_map(|row| row.extent).collect();
    let columns = Columns::of(sheet, wide);
    let axis = Axis::new(bars.scale, bars.unit, &extents, columns.marks);
    columns.put_head(bars, &axis, !extents.is_empty(), sheet);
    for bar in &bars.rows {
        if let Some(fact) = bar.fact {
            sheet.fact(fact);
        }
        columns.put(bar, bar.extent.map(|extent| axis.draw(extent)), sheet);
        super::put(&bar.below, wide, sheet);
    }
}

/// The columns of a page, shared between words and marks.
struct Columns {
    /// Those of the words; none if marks are below them.
    words: Option<usize>,
    marks: usize,
    /// Set if labels may be cut.
    is_cut: bool,
}

impl Columns {
    fn of(sheet: &Sheet, wide: Wide) -> Self {
        let (width, is_cut) = (sheet.width, wide != Wide::Parts);
        if width < WIDE {
            return Self { words: None, marks: width - sheet.indent(STEP), is_cut };
        }
        let marks = (width * 3 / 10).clamp(MARKS[0], MARKS[1]);
        let most = if is_cut { usize::MAX } else { WORDS };
        Self { words: Some((width - marks - BETWEEN).min(most)), marks, is_cut }
    }

    /// Puts the title, the axis, and what its numbers count.
    fn put_head(&self, bars: &Bars, axis: &Axis, is_drawn: bool, sheet: &mut Sheet) {
        let [numbers, line] = axis.rows();
        let top = sheet.top();
        let Some(words) = self.words else {
            sheet.text(&bars.title, 0, 0);
            sheet.text(&bars.caption, STEP, STEP);
            if is_drawn {
                let x = sheet.indent(STEP);
                sheet.put(sheet.top(), x, vec![numbers]);
                sheet.put(sheet.top(), x, vec![line]);
            }
            return;
        };
        let title = sheet.wrap(&bars.title, words, words);
        let title_rows = title.len();
        sheet.put(top, 0, title);
        let caption = sheet.wrap(&bars.caption, words, words);
        let below = top + title_rows.max(usize::from(is_drawn && !numbers.pieces.is_empty()));
        if is_drawn && !numbers.pieces.is_empty() {
            sheet.put(below - 1, words + BETWEEN, vec![numbers]);
        }
        sheet.put_right(below, words, caption);
        if is_drawn {
            sheet.put(below, words + BETWEEN, vec![line]);
        }
    }

    /// Puts a row of words and value, with its mark beside or below.
    fn put(&self, bar: &Bar, mark: Option<Row>, sheet: &mut Sheet) {
        let Some(words) = self.words else {
            let label = joined(&bar.label, &bar.signs);
            sheet.inside(STEP.min(sheet.width / 3), |sheet| sheet.ends(&label, &bar.value));
            if let Some(row) = mark {
                sheet.put(sheet.top(), sheet.indent(STEP), vec![row]);
            }
            return;
        };
        let top = sheet.top();
        let room = width(&bar.value).min(words * 2 / 3);
        let mut edge = words - if room > 0 { room + BETWEEN } else { 0 };
        let has_date = sheet.width >= WIDER && width(&bar.date) > 0 && self.is_cut;
        let date_edge = edge.min(words - VALUE - BETWEEN);
        edge = if has_date { date_edge.saturating_sub(DATE + BETWEEN) } else { edge };
        let has_words = sheet.width >= WIDER && width(&bar.words) > 0 && self.is_cut;
        let is_from = bar.words.iter().any(|span| span.role == Role::From);
        // Who gives it is not cut, and does not cut the label.
        let least = if is_from { width(&bar.label) + width(&bar.signs) + 1 } else { 0 };
        let left = STEP + LABEL.max(least) + BETWEEN;
        let has_words = has_words && left + if is_from { width(&bar.words) } else { STEP } <= edge;
        let label = self.label(bar, if has_words { left - BETWEEN } else { edge }, sheet);
        sheet.put(top, STEP, label);
        if has_words {
            let words = sheet.wrap(&cut(&bar.words, edge - left), edge - left, edge - left);
            sheet.put(top, left, words);
        }
        let date = if has_date { sheet.wrap(&bar.date, DATE, DATE) } else { Vec::new() };
        sheet.put_right(top, date_edge, date);
        let value = sheet.wrap(&bar.value, room, room);
        sheet.put_right(top, words, value);
        sheet.put(top, words + BETWEEN, mark.into_iter().collect());
    }

    /// The label before the column `edge`, with its signs, which are never cut.
    fn label(&self, bar: &Bar, edge: usize, sheet: &mut Sheet) -> Vec<Row> {
        let room = edge.saturating_sub(STEP).max(1);
        if !self.is_cut {
            return sheet.wrap(&joined(&bar.label, &bar.signs), room, room);
        }
        let signs = width(&bar.signs);
        let label = cut(&bar.label, room.saturating_sub(signs + usize::from(signs > 0)).max(1));
        sheet.wrap(&joined(&label, &bar.signs), room, room)
    }
}

/// A label and its signs.
fn joined(label: &Line, signs: &Line) -> Line {
    let blank = (!signs.is_empty()).then(|| crate::page::Span::text(" "));
    label.iter().cloned().chain(blank).chain(signs.iter().cloned()).collect()
}
