//! Bars: who or what on the left, the value, and marks on one axis on the right; below each other if the page is narrow.
//!
//! The columns depend on the width of the page alone, so that all marks on one page line up whatever they
//! belong to.

use std::collections::HashMap;
use std::ops::Range;

use super::sheet::Sheet;
use super::wrap::{cut, width};
use super::{Row, Wide};
use crate::page::{Bar, Bars, Extent, Line, Role, Span, words};
pub(crate) use axis::Axis;

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
    let columns = Columns::of(sheet, wide, !extents.is_empty());
    let axis = Axis::new(bars.scale, bars.unit, &extents, columns.marks);
    columns.put_head(bars, &axis, !extents.is_empty(), sheet);
    let mut labels: HashMap<String, usize> = HashMap::new();
    for bar in &bars.rows {
        *labels.entry(words(&bar.label)).or_default() += 1;
    }
    // Where one row needs it, a row without it would look as if it were of none of them.
    let is_any_alike = labels.values().any(|rows| *rows > 1);
    for bar in &bars.rows {
        if let Some(fact) = bar.fact {
            sheet.fact(fact);
        }
        let apart: &[Span] = if is_any_alike { &bar.apart } else { &[] };
        columns.put(bar, apart, bar.extent.map(|extent| axis.draw(extent)), sheet);
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

/// The places of the words of a row.
struct BarFields {
    /// The column after the label and its signs.
    label: usize,
    /// The columns of more words, if they are in the row.
    words: Option<Range<usize>>,
    /// The column after the date, if that is in the row.
    date: Option<usize>,
    /// The columns of the value.
    value: usize,
}

impl Columns {
    /// Without marks, the words have their columns too.
    fn of(sheet: &Sheet, wide: Wide, has_marks: bool) -> Self {
        let (width, is_cut) = (sheet.width, wide != Wide::Parts);
        if width < WIDE {
            return Self { words: None, marks: width - sheet.indent(STEP), is_cut };
        }
        let marks = (width * 3 / 10).clamp(MARKS[0], MARKS[1]);
        let most = if is_cut { usize::MAX } else { WORDS };
        let beside = if has_marks { marks + BETWEEN } else { 0 };
        Self { words: Some((width - beside).min(most)), marks, is_cut }
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

    /// Puts a row of words and value, with its mark beside or below; `apart` tells its label from others like it.
    fn put(&self, bar: &Bar, apart: &[Span], mark: Option<Row>, sheet: &mut Sheet) {
        let Some(words) = self.words else {
            let label = named(&bar.label, bar, apart);
            sheet.inside(STEP.min(sheet.width / 3), |sheet| sheet.ends(&label, &bar.value));
            self.put_giver(bar, sheet.width, sheet);
            if let Some(row) = mark {
                sheet.put(sheet.top(), sheet.indent(STEP), vec![row]);
            }
            return;
        };
        let top = sheet.top();
        let fields = self.fields(bar, words, sheet.width);
        // Where its words have no room, the label says what tells it apart.
        let is_said = fields.words.is_some() && !is_from(&bar.words);
        let apart = if is_said { &[] } else { apart };
        let is_below = !apart.is_empty() && STEP + width(&named(&bar.label, bar, apart)) > fields.label;
        let label = self.label(bar, if is_below { &[] } else { apart }, fields.label, sheet);
        sheet.put(top, STEP, label);
        if let Some(place) = &fields.words {
            let more = sheet.wrap(&cut(&bar.words, place.len()), place.len(), place.len());
            sheet.put(top, place.start, more);
        }
        if let Some(edge) = fields.date {
            let date = sheet.wrap(&bar.date, DATE, DATE);
            sheet.put_right(top, edge, date);
        }
        let value = sheet.wrap(&bar.value, fields.value, fields.value);
        sheet.put_right(top, words, value);
        sheet.put(top, words + BETWEEN, mark.into_iter().collect());
        if is_below {
            let indent = sheet.indent(2 * STEP);
            let apart = sheet.wrap(apart, words - indent, words - indent);
            sheet.put(sheet.top(), indent, apart);
        }
        if fields.words.is_none() {
            self.put_giver(bar, words, sheet);
        }
    }

    /// Puts who gives an amount in rows of their own, as wide as the words.
    fn put_giver(&self, bar: &Bar, words: usize, sheet: &mut Sheet) {
        if self.is_cut && is_from(&bar.words) {
            let indent = sheet.indent(2 * STEP);
            let giver = sheet.wrap(&bar.words, words - indent, words - indent);
            sheet.put(sheet.top(), indent, giver);
        }
    }

    /// Shares `words` columns: the value is whole, then who gives it, then the label, then what else there is room for.
    fn fields(&self, bar: &Bar, words: usize, page: usize) -> BarFields {
        let value = width(&bar.value).min(words * 2 / 3);
        let mut edge = words - if value > 0 { value + BETWEEN } else { 0 };
        let is_wider = page >= WIDER && self.is_cut;
        let date = (is_wider && width(&bar.date) > 0).then(|| edge.min(words - VALUE - BETWEEN));
        edge = date.map_or(edge, |date| date.saturating_sub(DATE + BETWEEN));
        let label = width(&bar.label) + width(&bar.signs) + usize::from(!bar.signs.is_empty());
        let more = width(&bar.words);
        let fits = if is_from(&bar.words) {
            // Who gives it is not cut, and does not cut the label.
            let left = STEP + label.max(if is_wider { LABEL } else { 0 }) + BETWEEN;
            (self.is_cut && left + more <= edge).then_some(left..edge)
        } else {
            let left = STEP + LABEL.max(if bar.keeps_label { label } else { 0 }) + BETWEEN;
            (is_wider && more > 0 && left + STEP <= edge).then_some(left..edge)
        };
        let label = fits.as_ref().map_or(edge, |words| words.start - BETWEEN);
        BarFields { label, words: fits.filter(|_| more > 0), date, value }
    }

    /// The label before the column `edge`, with its signs, which are never cut.
    fn label(&self, bar: &Bar, apart: &[Span], edge: usize, sheet: &mut Sheet) -> Vec<Row> {
        let room = edge.saturating_sub(STEP).max(1);
        if !self.is_cut || bar.keeps_label {
            return sheet.wrap(&named(&bar.label, bar, apart), room, room);
        }
        let signs = width(&bar.signs);
        let label = cut(&bar.label, room.saturating_sub(signs + usize::from(signs > 0)).max(1));
        sheet.wrap(&named(&label, bar, apart), room, room)
    }
}

/// True if words say who gives an amount.
fn is_from(words: &Line) -> bool {
    words.iter().any(|span| span.role == Role::From)
}

/// A label with the signs of an amount, and what tells it apart.
fn named(label: &[Span], bar: &Bar, apart: &[Span]) -> Line {
    let behind = |words: &[Span], blank: &'static str| {
        let blank = (!words.is_empty()).then(|| Span::text(blank));
        blank.into_iter().chain(words.iter().cloned()).collect::<Line>()
    };
    [label.to_vec(), behind(&bar.signs, " "), behind(apart, "  ")].concat()
}
