//! Layout: a page and a width become rows of pieces, and the places of its links.
//!
//! The only place that measures text. It knows no colour and no terminal: a row is pieces at columns, each with its
//! role and link, ready to be drawn or written. Laid out once for a page and a width; drawing takes the rows it needs.

use std::ops::Range;

use crate::model::EntryId;
use crate::page::{Block, Mark, Page, Role, Target};
use crate::text::Clean;
use sheet::Sheet;

mod bars;
mod excerpt;
mod matrix;
mod sheet;
mod table;
mod timeline;
mod wrap;

/// A page at a width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The rows, from top to bottom.
    pub rows: Vec<Row>,
    /// The links, in reading order.
    pub links: Vec<Link>,
    /// The row in which each entry begins that the page marks, in reading order.
    pub facts: Vec<(usize, EntryId)>,
    /// The row in which each part begins: facts above it do not reach below it.
    pub parts: Vec<usize>,
    /// How many rows at the top are to stay in sight: those that name the columns of a matrix, or its first row.
    pub head: usize,
    /// The rows that name what is below them, where the one for what is in sight is to stand in place of the head.
    pub headings: Vec<usize>,
}

/// One row of a page; its pieces stand from left to right and do not touch each other's columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The pieces.
    pub pieces: Vec<Piece>,
}

/// Text at a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The column it starts in, from 0.
    pub x: u16,
    /// The text.
    pub text: Clean,
    /// What it is.
    pub role: Role,
    /// The link that it belongs to, as an index into [`Layout::links`].
    pub link: Option<usize>,
    /// Whether it is what somebody looks for.
    pub mark: Mark,
}

/// A link and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it leads; nowhere for an empty cell of a matrix.
    pub target: Option<Target>,
    /// The rows that it covers.
    pub rows: Range<usize>,
    /// Its row and column, if it is a cell of a matrix.
    pub cell: Option<(usize, usize)>,
}

/// What to do with a matrix that is wider than the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wide {
    /// Show the columns from this one on, and say how many are left out at either side.
    From(usize),
    /// Show all, in parts one below the other.
    Parts,
}

/// Fits `page` to `width` columns; to none, nothing fits.
pub fn layout(page: &Page, width: u16, wide: Wide) -> Layout {
    if width == 0 {
        return Layout::default();
    }
    let mut sheet = Sheet::new(width.into());
    put(&page.blocks, wide, &mut sheet);
    sheet.finish()
}

/// Puts blocks one below the other.
fn put(blocks: &[Block], wide: Wide, sheet: &mut Sheet) {
    for block in blocks {
        match block {
            Block::Heading { level, left, right } => sheet.heading(*level, left, right),
            Block::Text { indent, hang, line } => sheet.text(line, (*indent).into(), (*hang).into()),
            Block::Table(table) => table::put(table, sheet),
            Block::Matrix(matrix) => matrix::put(matrix, wide, sheet),
            Block::Bars(bars) => bars::put(bars, wide, sheet),
            Block::Timeline(timeline) => timeline::put(timeline, wide, sheet),
            Block::Excerpt(lines) => excerpt::put(lines, sheet),
            Block::Fact(entry) => sheet.fact(*entry),
            Block::Gap => sheet.gap(),
        }
    }
}

impl Layout {
    /// The first row with what the reader was led to.
    pub fn mark(&self) -> Option<usize> {
        self.rows.iter().position(|row| row.pieces.iter().any(|piece| piece.mark == Mark::Here))
    }

    /// How many rows at the top stay where they are in a window of `height` rows while the others move.
    pub fn head_in(&self, height: u16) -> usize {
        self.head.min(usize::from(height) / 2)
    }

    /// The row to be shown in line `line` of the head when the rows below the head begin with row `first`; nothing where
    /// that row names itself what follows.
    pub fn head_row(&self, line: usize, first: usize) -> Option<&Row> {
        let row = match self.headings.binary_search(&first) {
            _ if self.headings.is_empty() => line,
            Ok(_) => return None,
            Err(after) => *self.headings.get(after.checked_sub(1)?)?,
        };
        self.rows.get(row)
    }

    /// The rows of an entry that the page marks, up to the next blank one; none of another entry.
    pub fn fact_rows(&self, entry: EntryId) -> Range<usize> {
        let Some((start, _)) = self.facts.iter().find(|(_, fact)| *fact == entry) else { return 0..0 };
        let rows = self.rows[*start..].iter().take_while(|row| !row.pieces.is_empty()).count();
        *start..start + rows
    }
}

impl Row {
    /// A row of one piece, which leads nowhere.
    fn of(text: Clean, role: Role) -> Self {
        Self { pieces: vec![Piece::new(0, text, role)] }
    }

    /// The columns from the left edge to the end of the last piece.
    pub fn width(&self) -> usize {
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
