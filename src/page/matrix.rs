//! Rows against columns: the block in which every party stands on every issue.

use super::{Block, HeadingLevel, Line, Target};

/// Rows against columns: the positions of every party on every issue.
///
/// If not all columns fit, a window on them is shown, or all of them in several parts one below the other; if
/// not even two of texts fit, or one of words, each row becomes a heading with its cells below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// Set if each cell is a word: rows are close together, and a head that is too long is cut.
    pub is_brief: bool,
    /// The name of each column.
    pub columns: Vec<Line>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// One row of a [`Matrix`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MatrixRow {
    /// The head of the row, in lines: its name, its state.
    pub head: Vec<Line>,
    /// The cells that say something, each with its column, in the order of the columns. The others are shown
    /// as "·".
    pub cells: Vec<(usize, Cell)>,
}

/// One cell of a [`Matrix`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The target of the cell; it can be selected even if it has none.
    pub link: Option<Target>,
    /// Its words, each line wrapped on its own; a sign at the beginning of a line stands before all of its
    /// rows.
    pub lines: Vec<Line>,
}

impl Matrix {
    /// True if it is large and nearly all of its cells say nothing: then a list says as much in less.
    pub(crate) fn is_sparse(&self) -> bool {
        const LARGE: usize = 10_000;
        let all = self.rows.len() * self.columns.len();
        let filled: usize = self.rows.iter().map(|row| row.cells.len()).sum();
        all > LARGE && filled * 10 < all
    }

    /// The head of each row with the cells below it that say something, each behind the name of its column.
    pub(crate) fn as_list(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for row in &self.rows {
            let mut head = row.head.iter().cloned();
            let (left, right) = (head.next().unwrap_or_default(), head.flatten().collect());
            blocks.push(Block::Heading { level: HeadingLevel::Entry, left, right });
            blocks.extend(row.cells.iter().map(|(column, cell)| Block::Keyed {
                indent: 0,
                keys: self.columns.get(*column).cloned().into_iter().collect(),
                lines: cell.lines.clone(),
                hang: 0,
            }));
        }
        blocks
    }
}

impl MatrixRow {
    /// The cell of a column, if it says something.
    pub(crate) fn cell(&self, column: usize) -> Option<&Cell> {
        let index = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        Some(&self.cells[index].1)
    }
}
