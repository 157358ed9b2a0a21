//! Rows against columns: the block in which every party stands on every issue.

use super::{Line, Target};

/// Rows against columns: the positions of every party on every issue.
///
/// If not all columns fit, a window on them is shown, or all of them in several parts one below the other; if not
/// even two of texts fit, or one of words, each row becomes a heading with its cells below it.
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
    /// The cells that say something, each with its column, in the order of the columns. The others are shown as "·".
    pub cells: Vec<(usize, Cell)>,
}

/// One cell of a [`Matrix`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The target of the cell; it can be selected even if it has none.
    pub link: Option<Target>,
    /// Its words, each line wrapped on its own; a sign at the beginning of a line stands before all of its rows.
    pub lines: Vec<Line>,
}

impl MatrixRow {
    /// The cell of a column, if it says something.
    pub(crate) fn cell(&self, column: usize) -> Option<&Cell> {
        let index = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        Some(&self.cells[index].1)
    }
}
