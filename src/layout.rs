//! Layout: a page and a width become rows of pieces, and the places of its links.
//!
//! The only place that measures text. It knows no colour and no terminal: a row is pieces at columns, each with its
//! role and link, ready to be drawn or written. Laid out once for a page and a width; drawing takes the rows it needs.

use std::ops::Range;

use crate::model::EntryId;
use crate::page::{Block, Page, Role, Target};
use crate::text::Clean;
use sheet::Sheet;

mod excerpt;
mod matrix;
mod sheet;
mod table;
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
    /// How many rows at the top name the columns of a matrix, and are to stay in sight.
    pub head: usize,
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
    /// Whether this is what was looked for.
    pub mark: bool,
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
    for block in &page.blocks {
        match block {
            Block::Heading { level, left, right } => sheet.heading(*level, left, right),
            Block::Text { indent, hang, line } => sheet.text(line, (*indent).into(), (*hang).into()),
            Block::Table(table) => table::put(table, &mut sheet),
            Block::Matrix(matrix) => matrix::put(matrix, wide, &mut sheet),
            Block::Excerpt(lines) => excerpt::put(lines, &mut sheet),
            Block::Fact(entry) => sheet.fact(*entry),
            Block::Gap => sheet.gap(),
        }
    }
    sheet.finish()
}

impl Layout {
    /// The first row in which an entry begins.
    pub fn fact(&self, entry: EntryId) -> Option<usize> {
        self.facts.iter().find(|(_, fact)| *fact == entry).map(|(row, _)| *row)
    }
}

impl Row {
    /// A row of one piece, which leads nowhere.
    fn of(text: Clean, role: Role) -> Self {
        Self { pieces: vec![Piece::new(0, text, role)] }
    }

    /// The columns from the left edge to the end of the last piece.
    pub fn width(&self) -> usize {
        self.pieces.last().map_or(0, |piece| usize::from(piece.x) + piece.text.width())
    }
}

impl Piece {
    /// A piece that leads nowhere.
    fn new(x: usize, text: Clean, role: Role) -> Self {
        Self { x: column(x), text, role, link: None, mark: false }
    }
}

/// A column as pieces count it. Nothing is laid out beyond the width of a page, which is a `u16`.
fn column(x: usize) -> u16 {
    u16::try_from(x).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests;
