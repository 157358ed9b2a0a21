//! The cursor of a list, and the window on it.

use crate::app::scroll;

/// The row of a list that is selected, and the first row in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row that is selected.
    pub row: usize,
    /// The first row in sight.
    pub top: usize,
}

impl Cursor {
    /// Moves the window of `height` rows on a list of `rows` no further than is needed to show the selected one.
    pub(in crate::app) fn show(&mut self, height: usize, rows: usize) {
        let top = scroll::within(self.top, height, rows);
        self.top = scroll::showing(top, height, self.row, self.row + 1);
    }
}
