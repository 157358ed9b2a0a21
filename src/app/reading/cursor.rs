//! The cursor of a list, and its scroll window.

use crate::app::scroll;

/// The selected row of a list, and the first visible one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The selected row.
    pub row: usize,
    /// The first visible row.
    pub top: usize,
}

impl Cursor {
    /// Scrolls the window of `height` rows as little as needed to show the selected row.
    pub(in crate::app) fn show(&mut self, height: usize, rows: usize) {
        let top = scroll::within(self.top, height, rows);
        self.top = scroll::showing(top, height, self.row, self.row + 1);
    }
}
