//! Bars: words on the left, marks on one scale on the right; one below the other if the page is narrow.
//!
//! The columns depend on the width of the page alone, so that all bars on one page line up whatever they
//! belong to.

use super::sheet::Sheet;
use super::wrap::width;
use super::{Row, Wide};
use crate::page::{Bars, Extent, Role, Span};
use crate::text::Clean;
use axis::Axis;

mod axis;

/// The narrowest page, in columns, on which bars are beside the words.
const WIDE: usize = 60;
/// The fewest and the most columns that bars take of a page; in between, three tenths of it.
const BARS: [usize; 2] = [16, 60];
/// The most columns that the words take.
const WORDS: usize = 84;
/// Blank columns between words and bars, and between a label and its value.
const BETWEEN: usize = 2;
/// The indent of bars below their words.
const STEP: usize = 2;

pub(super) fn put(bars: &Bars, wide: Wide, sheet: &mut Sheet) {
    let extents: Vec<Extent> = bars.rows.iter().filter_map(|row| row.extent).collect();
    let columns = Columns::of(sheet);
    let axis = Axis::new(bars.scale, &extents, columns.bars);
    columns.put_title(&bars.title, &bars.caption, sheet);
    for bar in &bars.rows {
        if let Some(fact) = bar.fact {
            sheet.fact(fact);
        }
        let drawn = bar.extent.map(|extent| Row::of(Clean::line(axis.draw(extent)), Role::Quiet));
        columns.put(&bar.label, &bar.value, drawn, sheet);
        super::put(&bar.below, wide, sheet);
    }
}

/// The columns of a page, shared between words and bars.
struct Columns {
    /// Those of the words; none if bars are below them.
    words: Option<usize>,
    bars: usize,
}

impl Columns {
    fn of(sheet: &Sheet) -> Self {
        let width = sheet.width;
        if width < WIDE {
            return Self { words: None, bars: width - sheet.indent(STEP) };
        }
        let bars = (width * 3 / 10).clamp(BARS[0], BARS[1]);
        Self { words: Some((width - bars - BETWEEN).min(WORDS)), bars }
    }

    /// Puts a label and a value, with a mark beside or below them.
    fn put(&self, label: &[Span], value: &[Span], drawn: Option<Row>, sheet: &mut Sheet) {
        let top = sheet.top();
        let Some(words) = self.words else {
            sheet.ends(label, value);
            if let Some(row) = drawn {
                sheet.put(sheet.top(), sheet.indent(STEP), vec![row]);
            }
            return;
        };
        let room = width(value).min(words / 2);
        let left = words - if room > 0 { room + BETWEEN } else { 0 };
        let label = sheet.wrap(label, left, left);
        let value = sheet.wrap(value, room, room);
        sheet.put(top, 0, label);
        sheet.put_right(top, words, value);
        sheet.put(top, words + BETWEEN, drawn.into_iter().collect());
    }

    /// Puts the title of the amounts, with the caption of the scale above the bars.
    fn put_title(&self, title: &[Span], caption: &[Span], sheet: &mut Sheet) {
        let Some(words) = self.words else { return sheet.ends(title, caption) };
        let top = sheet.top();
        let title = sheet.wrap(title, words, words);
        let caption = sheet.wrap(caption, self.bars, self.bars);
        sheet.put(top, 0, title);
        sheet.put(top, words + BETWEEN, caption);
    }
}
