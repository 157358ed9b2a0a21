//! Layout: a page and a width become rows of pieces, and the places of its links.
//!
//! The only place that measures text. It knows no colour and no terminal: a row is pieces at columns, each
//! with its role and link, ready to be drawn or written. Laid out once for a page and a width; drawing takes
//! the rows it needs.

use std::iter;
use std::num::NonZeroU16;
use std::ops::Range;

use crate::model::EntryId;
use crate::page::{Block, Mark, Page, Role, Target};
use crate::text::Clean;
pub(crate) use bars::Axis;
pub use pieces::Pieces;
use sheet::Sheet;

mod annotated;
mod bars;
mod excerpt;
mod keyed;
mod matrix;
mod pieces;
mod shares;
mod sheet;
mod side_by_side;
mod table;
mod timeline;
mod was_now;
mod wrap;

/// The line that runs down beside what stands along it.
const LINE: &str = "│";
/// The blocks that are laid out together where the rows are not kept.
const STEP: usize = 64;

/// A page at a width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The rows, from top to bottom.
    pub rows: Vec<Row>,
    /// The links, in reading order.
    pub links: Vec<Link>,
    /// The entries that the page marks, each with the row in which it begins, in reading order.
    pub(crate) facts: Vec<(usize, EntryId)>,
    /// The row in which each part begins: facts above it do not reach below it.
    pub(crate) parts: Vec<usize>,
    /// The paragraphs of a source's text, each as the row in which it begins and its number, from top to
    /// bottom.
    pub(crate) paragraphs: Vec<(usize, usize)>,
    /// The number of rows at the top that stay in sight: those that name the columns of a matrix, or its
    /// first row.
    pub(crate) head: usize,
    /// The cells of a matrix that say something, also those out of sight, row by row.
    pub(crate) filled: Vec<(usize, usize)>,
    /// The rows that name what is below them, if the one for what is in sight is to replace the head.
    pub(crate) headings: Vec<usize>,
    /// The rows of each heading, from top to bottom.
    titles: Vec<Range<usize>>,
}

/// One row of a page; its pieces are in order from left to right and do not overlap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The pieces.
    pub pieces: Pieces,
}

/// Text at a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The column it starts in, from 0.
    pub x: u16,
    /// The text.
    pub text: Clean,
    /// The role of the text; a theme decides how it looks.
    pub role: Role,
    /// The link that it belongs to, as an index into [`Layout::links`].
    pub link: Option<usize>,
    pub(crate) mark: Mark,
}

/// A link and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The target; none for an empty cell of a matrix.
    pub target: Option<Target>,
    /// The rows that it covers.
    pub rows: Range<usize>,
    /// Its row and column, if it is a cell of a matrix.
    pub cell: Option<(usize, usize)>,
    /// The column of the bar beside it, if that is not at the edge of the page.
    pub(crate) bar: Option<u16>,
}

/// The way to show a matrix that is wider than the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wide {
    /// Show the columns from this one on, and say how many are left out on either side.
    From(usize),
    /// Show all, in parts one below the other.
    Parts,
}

/// Fits `page` to `width` columns; in 0 columns nothing fits.
pub fn layout(page: &Page, width: u16, wide: Wide) -> Layout {
    if width == 0 {
        return Layout::default();
    }
    let mut sheet = Sheet::new(width.into());
    put(&page.blocks, wide, &mut sheet);
    sheet.finish()
}

/// The rows of `blocks` at `width` columns, those of a few blocks at a time, so that a long page is never
/// there whole; their links lead nowhere.
pub(crate) fn rows_in_steps(
    blocks: impl IntoIterator<Item = Block>,
    width: NonZeroU16,
    wide: Wide,
) -> impl Iterator<Item = Vec<Row>> {
    let mut blocks = blocks.into_iter();
    let mut sheet = Sheet::new(width.get().into());
    iter::from_fn(move || {
        let step: Vec<_> = blocks.by_ref().take(STEP).collect();
        put(&step, wide, &mut sheet);
        (!step.is_empty()).then(|| sheet.take_rows())
    })
}

/// Puts blocks one below the other.
fn put(blocks: &[Block], wide: Wide, sheet: &mut Sheet) {
    for block in blocks {
        match block {
            Block::Heading { level, left, right } => sheet.heading(*level, left, right),
            Block::Text { indent, hang, line } => sheet.text(line, (*indent).into(), (*hang).into()),
            Block::Keyed { indent, keys, lines, hang } => {
                keyed::put([*indent, *hang].map(usize::from), keys, lines, sheet);
            }
            Block::Table(table) => table::put(table, sheet),
            Block::Matrix(matrix) => matrix::put(matrix, wide, sheet),
            Block::Bars(bars) => bars::put(bars, wide, sheet),
            Block::Shares(shares) => shares::put(shares, sheet),
            Block::Timeline(timeline) => timeline::put(timeline, wide, sheet),
            Block::WasNow { rows, in_columns } => was_now::put(rows, *in_columns, sheet),
            Block::Annotated(paragraph) => annotated::put(paragraph, sheet),
            Block::Excerpt(lines) => excerpt::put(lines, sheet),
            Block::SideBySide { parts, in_sight } => {
                side_by_side::put(parts, in_sight.map(usize::from), wide, sheet);
            }
            Block::Fact(entry) => sheet.fact(*entry),
            Block::EndOfFact => sheet.end_fact(),
            Block::Gap => sheet.gap(),
        }
    }
}

impl Layout {
    /// The paragraph of a source's text that a row belongs to: the row in which it begins, and its number.
    pub(crate) fn paragraph_at(&self, row: usize) -> Option<(usize, usize)> {
        let end = self.paragraphs.partition_point(|(first, _)| *first <= row);
        self.paragraphs[..end].last().copied()
    }

    /// The row in which the paragraph of a row begins; that row, if it belongs to none.
    pub(crate) fn start_of_paragraph(&self, row: usize) -> usize {
        self.paragraph_at(row).map_or(row, |(first, _)| first)
    }

    /// The row in which the paragraph with a number begins.
    pub(crate) fn row_of_paragraph(&self, number: usize) -> Option<usize> {
        self.paragraphs.iter().find(|(_, own)| *own == number).map(|(row, _)| *row)
    }

    /// The rows of the paragraph that begins in a row.
    pub(crate) fn rows_of_paragraph(&self, row: usize) -> Range<usize> {
        let end = self.paragraphs.partition_point(|(first, _)| *first <= row);
        row..self.paragraphs.get(end).map_or(self.rows.len(), |(next, _)| *next)
    }

    /// The first row of the match that the reader was led to.
    pub(crate) fn mark(&self) -> Option<usize> {
        self.rows.iter().position(|row| row.pieces.iter().any(|piece| piece.mark == Mark::Here))
    }

    /// How many rows at the top stay where they are in a window of `height` rows while the others move.
    pub(crate) fn head_in(&self, height: u16) -> usize {
        self.head.min(usize::from(height) / 2)
    }

    /// The row to show in line `line` of the head when the rows below the head begin with row `first`; none
    /// if that row itself names what follows.
    pub(crate) fn head_row(&self, line: usize, first: usize) -> Option<&Row> {
        let row = match self.headings.binary_search(&first) {
            _ if self.headings.is_empty() => line,
            Ok(_) => return None,
            Err(after) => *self.headings.get(after.checked_sub(1)?)?,
        };
        self.rows.get(row)
    }

    /// The rows of a window that are shown: not a heading at its end of which nothing would follow, unless the
    /// cursor is on it, or nothing is above it.
    pub(crate) fn shown(&self, window: Range<usize>, link: Option<usize>) -> Range<usize> {
        if window.end >= self.rows.len() {
            return window;
        }
        let is_blank = |row: &Row| row.pieces.is_empty();
        let last = self.rows[window.clone()].iter().rposition(|row| !is_blank(row));
        let title = last.map(|row| window.start + row).and_then(|last| {
            let next = self.titles.partition_point(|title| title.end <= last);
            self.titles.get(next).filter(|title| title.contains(&last) && title.start > window.start)
        });
        let link = link.and_then(|link| self.links.get(link));
        let has_cursor = |title: &Range<usize>| {
            let is_match = |row: &Row| row.pieces.iter().any(|piece| piece.mark == Mark::Here);
            link.is_some_and(|link| title.contains(&link.rows.start))
                || self.rows[title.clone()].iter().any(is_match)
        };
        match title.filter(|title| !has_cursor(title)) {
            Some(title) => window.start..title.start,
            None => window,
        }
    }

    /// The row with which the window after this one begins, at the latest `row`: a heading that this one leaves
    /// out at its end, and no blank row.
    pub(crate) fn row_after(&self, window: Range<usize>, link: Option<usize>, row: usize) -> usize {
        let row = row.min(self.shown(window, link).end);
        let rows = self.rows.get(row..).unwrap_or_default();
        row + rows.iter().take_while(|row| row.pieces.is_empty()).count()
    }

    /// The rows of an entry that the page marks, up to the next one without words; none of another entry.
    pub(crate) fn fact_rows(&self, entry: EntryId) -> Range<usize> {
        let Some(place) = self.facts.iter().position(|(_, fact)| *fact == entry) else { return 0..0 };
        let start = self.facts[place].0;
        let next = self.facts[place..].iter().map(|(row, _)| *row).find(|row| *row > start);
        let part = self.parts.iter().copied().find(|row| *row > start);
        let end = next.into_iter().chain(part).min().unwrap_or(self.rows.len());
        let has_words = |row: &&Row| row.pieces.iter().any(|piece| piece.text.as_str() != LINE);
        let rows = self.rows[start..end].iter().take_while(has_words).count();
        start..start + rows
    }
}

impl Row {
    /// A row of one piece, which leads nowhere.
    fn of(text: Clean, role: Role) -> Self {
        Self { pieces: vec![Piece::new(0, text, role)].into() }
    }

    /// The number of columns from the left edge to the end of the last piece.
    pub(crate) fn width(&self) -> usize {
        self.pieces.last().map_or(0, Piece::end)
    }
}

impl Piece {
    /// A piece that leads nowhere.
    fn new(x: usize, text: Clean, role: Role) -> Self {
        Self { x: column(x), text, role, link: None, mark: Mark::None }
    }

    /// The column after its last.
    fn end(&self) -> usize {
        usize::from(self.x) + self.text.width()
    }
}

/// A column as pieces count it. Nothing is laid out beyond the width of a page, which is a `u16`.
fn column(x: usize) -> u16 {
    u16::try_from(x).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests;
