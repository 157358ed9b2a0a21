//! Rows whose cells align in columns.

use super::{Line, Role};

/// Rows whose cells align in columns; a cell wraps inside its column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The indent of the whole table, in columns.
    pub indent: u16,
    /// How each column takes its width.
    pub columns: Vec<Column>,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Line>>,
}

impl Table {
    /// The first row, if it names the columns: bold words that lead nowhere.
    pub(crate) fn head(&self) -> Option<&[Line]> {
        let first = self.rows.first().filter(|_| self.rows.len() > 1)?;
        let mut spans = first.iter().flatten();
        (spans.clone().any(|span| span.role == Role::Head) && spans.all(|span| span.link.is_none()))
            .then_some(first)
    }
}

/// The width and the alignment of a column of a [`Table`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// As wide as its widest cell, up to a third of the table; text on the left.
    Left,
    /// The same with text on the right, so that numbers line up.
    Right,
    /// As wide as the others leave room for.
    Fill,
    /// The same with the further rows of a cell behind its first, so that each is seen to be one thing.
    Hanging,
}

impl Column {
    /// True if it takes what room the others leave.
    pub(crate) fn fills(self) -> bool {
        matches!(self, Self::Fill | Self::Hanging)
    }
}
