//! Moving in a matrix: up and down a column, and along a row beyond what is in sight.
//!
//! Where the matrix is shown as a list, its cells stand one below the other, and each is the next one of the one above.

use super::App;
use crate::layout::Link;

impl App {
    /// Whether the cursor is in a matrix.
    pub(super) fn in_matrix(&self) -> bool {
        self.cell().is_some()
    }

    /// The row and column of the selected cell.
    pub(super) fn cell(&self) -> Option<(usize, usize)> {
        self.link()?.cell
    }

    /// The cell below the selected one.
    pub(super) fn cell_below(&self) -> Option<usize> {
        let (_, column) = self.cell()?;
        let end = self.link()?.rows.end;
        let below = self.cells().map(|(_, link)| link.rows.start).filter(|&start| start >= end);
        self.cell_at(below.min()?, column)
    }

    /// The cell above the selected one.
    pub(super) fn cell_above(&self) -> Option<usize> {
        let (_, column) = self.cell()?;
        let start = self.link()?.rows.start;
        let above = self.cells().map(|(_, link)| link.rows.start).filter(|&above| above < start);
        self.cell_at(above.max()?, column)
    }

    /// Goes to the next cell along the row, to the right or to the left, if there is one.
    pub(super) fn move_along_row(&mut self, right: bool) {
        let Some(cell) = self.cell() else { return };
        let first = self.sight.column;
        let mut next = self.beside(cell, right);
        if next.is_none() {
            self.sight.column = if right { first + 1 } else { cell.1.saturating_sub(1) };
            self.lay_out();
            next = self.beside(cell, right);
        }
        match next {
            Some(next) => self.go_to_link(next),
            None => {
                self.sight.column = first;
                self.lay_out();
            }
        }
    }

    /// Selects the cell at a row and a column after the matrix was laid out anew, and brings its column into sight.
    pub(super) fn hold_cell(&mut self, cell: (usize, usize)) {
        let find = |app: &Self| app.cells().find(|(_, link)| link.cell == Some(cell)).map(|(index, _)| index);
        if find(self).is_none() {
            self.sight.column = cell.1;
            self.lay_out();
        }
        self.sight.link = find(self).or_else(|| self.link_in_sight());
    }

    /// The nearest cell in sight to the right or to the left of one.
    fn beside(&self, (row, column): (usize, usize), right: bool) -> Option<usize> {
        let mut cells = self.cells().filter(|(_, link)| {
            link.cell
                .is_some_and(|cell| cell.0 == row && if right { cell.1 > column } else { cell.1 < column })
        });
        let nearest = if right { cells.next() } else { cells.last() };
        nearest.map(|(index, _)| index)
    }

    /// The cell that begins in a row of the page, in this column if there is one.
    fn cell_at(&self, start: usize, column: usize) -> Option<usize> {
        let mut cells = self.cells().filter(|(_, link)| link.rows.start == start);
        let first = cells.next()?;
        let in_column = |(_, link): &(usize, &Link)| link.cell.is_some_and(|cell| cell.1 == column);
        Some(if in_column(&first) { first } else { cells.find(in_column).unwrap_or(first) }.0)
    }

    fn cells(&self) -> impl Iterator<Item = (usize, &Link)> {
        self.layout().links.iter().enumerate().filter(|(_, link)| link.cell.is_some())
    }
}
