//! Bars: who or what on the left, the value, and marks on one axis on the right; below each other if the page
//! is narrow.
//!
//! The columns depend on the width of the page alone, so that all marks on one page line up whatever they
//! belong to.

use std::collections::{HashMap, HashSet};
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
/// The columns of a label, a date and a value beside which the other fields keep their places, where there is
/// room.
const LABEL: usize = 26;
const DATE: usize = 11;
const VALUE: usize = 16;

pub(super) fn put(bars: &Bars, wide: Wide, sheet: &mut Sheet) {
    let extents: Vec<Extent> = bars.rows.iter().filter_map(|row| row.extent).collect();
    let columns = Columns::of(bars, sheet, wide, !extents.is_empty());
    let axis = Axis::new(bars.scale, bars.unit, &extents, columns.marks);
    columns.put_head(bars, &axis, !extents.is_empty(), sheet);
    let mut labels: HashMap<String, usize> = HashMap::new();
    for bar in &bars.rows {
        *labels.entry(words(&bar.label)).or_default() += 1;
    }
    // If one row shows it, all do: a row without it would seem to have none.
    let is_any_alike = labels.values().any(|rows| *rows > 1);
    let dates: HashSet<String> = bars.rows.iter().map(|bar| words(&bar.date)).collect();
    let dates_differ = dates.iter().filter(|date| !date.is_empty()).count() > 1;
    for bar in &bars.rows {
        if let Some(fact) = bar.fact {
            sheet.fact(fact);
        }
        let is_apart = is_any_alike || bar.keeps_apart;
        let date = is_apart && dates_differ && bar.adds_date && !columns.is_wider;
        let apart = [(is_apart, &bar.apart), (date, &bar.date)];
        let apart: Vec<Line> = apart
            .into_iter()
            .filter(|(is_said, line)| *is_said && !line.is_empty())
            .map(|(_, line)| line.clone())
            .collect();
        columns.put(bar, &apart.join(&Span::text(", ")), bar.extent.map(|extent| axis.draw(extent)), sheet);
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
    /// Set if dates are in the rows, and if more words are.
    is_wider: bool,
    has_words: bool,
    /// Those of a label, a date and a value of any row.
    label: usize,
    date: usize,
    value: usize,
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
    fn of(bars: &Bars, sheet: &Sheet, wide: Wide, has_marks: bool) -> Self {
        let (page, is_cut) = (sheet.width, wide != Wide::Parts);
        let marks = (page * 3 / 10).clamp(MARKS[0], MARKS[1]);
        let most = if is_cut { usize::MAX } else { WORDS };
        let beside = if has_marks { marks + BETWEEN } else { 0 };
        let words = (page >= WIDE).then(|| (page - beside).min(most));
        let marks = if words.is_some() { marks } else { page - sheet.indent(STEP) };
        let is_wider = page >= WIDER && is_cut;
        let [label, date, value] = [0, DATE, VALUE];
        Self { words, marks, is_cut, is_wider, has_words: is_wider, label, date, value }.sharing(bars)
    }

    /// With a place for each field, as wide as any row has it; if they have no room together, without more
    /// words.
    fn sharing(self, bars: &Bars) -> Self {
        let Some(words) = self.words else { return self };
        let most = |of: &dyn Fn(&Bar) -> usize| bars.rows.iter().map(of).max().unwrap_or_default();
        let kept = most(&|bar| if bar.keeps_label { label_width(bar) } else { 0 });
        if !self.is_wider {
            return Self { label: kept, ..self };
        }
        let (date, value) = (most(&|bar| width(&bar.date)), most(&|bar| width(&bar.value)));
        let places = [[LABEL, DATE, VALUE], [0, DATE, VALUE], [0, 0, 0]];
        let places = places.map(|[label, day, amount]| [label.max(kept), day.max(date), amount.max(value)]);
        let fits = |[label, day, amount]: &[usize; 3]| {
            let before = |bar: &Bar| STEP + label_width(bar).max(*label) + BETWEEN + width(&bar.words);
            let day = if date > 0 { day + BETWEEN } else { 0 };
            most(&before) + day + BETWEEN + amount <= words
        };
        match places.iter().find(|places| fits(places)) {
            Some(&[label, date, value]) => Self { label, date, value, ..self },
            None => Self { label: LABEL.max(kept), date: date.max(DATE), has_words: false, ..self },
        }
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

    /// Puts a row of words and value, with its mark beside or below; `apart` tells its label from others like
    /// it.
    fn put(&self, bar: &Bar, apart: &[Span], mark: Option<Row>, sheet: &mut Sheet) {
        let Some(words) = self.words else {
            let mut label = named(&bar.label, bar, apart);
            let from = [vec![Span::text(" ".repeat(BETWEEN))], bar.words.clone()].concat();
            let room = sheet.width.saturating_sub(STEP + BETWEEN + width(&bar.value));
            let is_beside =
                bar.below.is_empty() && is_from(&bar.words) && width(&label) + width(&from) <= room;
            if is_beside {
                label.extend(from);
            }
            sheet.inside(STEP.min(sheet.width / 3), |sheet| sheet.ends(&label, &bar.value));
            if !is_beside {
                Self::put_giver(bar, sheet.width, sheet);
            }
            if let Some(row) = mark {
                sheet.put(sheet.top(), sheet.indent(STEP), vec![row]);
            }
            return;
        };
        let top = sheet.top();
        let fields = self.fields(bar, words);
        // Where its words have no room, the label says what tells it apart.
        let is_said = fields.words.is_some() || (bar.words.is_empty() && fields.date.is_some());
        let apart = if is_said { &[] } else { apart };
        let is_below = !apart.is_empty() && STEP + width(&named(&bar.label, bar, apart)) > fields.label;
        let label = self.label(bar, if is_below { &[] } else { apart }, fields.label, sheet);
        sheet.put(top, STEP, label);
        if let Some(place) = &fields.words {
            let more = sheet.wrap(&bar.words, place.len(), place.len());
            sheet.put(top, place.start, more);
        }
        if let Some(edge) = fields.date {
            let date = sheet.wrap(&bar.date, self.date, self.date);
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
            Self::put_giver(bar, words, sheet);
        }
    }

    /// Puts who gives an amount in rows of their own, as wide as the words, unless the blocks below say it.
    fn put_giver(bar: &Bar, words: usize, sheet: &mut Sheet) {
        if bar.below.is_empty() && is_from(&bar.words) {
            let indent = sheet.indent(2 * STEP);
            let giver = sheet.wrap(&bar.words, words - indent, words - indent);
            sheet.put(sheet.top(), indent, giver);
        }
    }

    /// Shares `words` columns: the value is whole, then who gives it, then the label, then what else there is
    /// room for.
    fn fields(&self, bar: &Bar, words: usize) -> BarFields {
        let value = width(&bar.value).min(words * 2 / 3);
        let mut edge = words - if value > 0 { value + BETWEEN } else { 0 };
        let has_date = self.is_wider && width(&bar.date) > 0;
        let date = has_date.then(|| edge.min(words.saturating_sub(self.value + BETWEEN)));
        edge = date.map_or(edge, |date| date.saturating_sub(self.date + BETWEEN));
        let more = width(&bar.words);
        let left = STEP + self.label.max(if bar.keeps_label { label_width(bar) } else { 0 }) + BETWEEN;
        let fits = if is_from(&bar.words) {
            // Who gives it is not cut, and does not cut the label.
            let left = left.max(STEP + label_width(bar) + BETWEEN);
            (bar.below.is_empty() && left + more <= edge).then_some(left..edge)
        } else {
            (self.has_words && more > 0).then_some(left..edge)
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

/// The columns of a label with its signs.
fn label_width(bar: &Bar) -> usize {
    width(&bar.label) + width(&bar.signs) + usize::from(!bar.signs.is_empty())
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
