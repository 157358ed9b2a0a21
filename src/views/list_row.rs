//! A row of a list, and the columns of all its rows.

use crate::page::{Line, width};

/// The fewest columns of a name beside its value.
pub(crate) const NAMED: usize = 16;

/// The fewest columns of a name beside whoever gives it, who else stands below it.
pub(crate) const BESIDE_GIVER: usize = 10;

/// The columns of a date in words, "about 4 May 2026".
const DATE: usize = 16;

/// A row of a pane: key, text, value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRow {
    /// The key before the words, in a column of its own: a sign, a role, a date.
    pub(crate) lead: Line,
    /// The words, perhaps with whoever gives them; cut at a word if they do not fit.
    pub(crate) words: Line,
    /// The value behind them, which is cut only where it has a row to itself: a state, a number.
    pub(crate) tail: Line,
    /// The row as it was before it changed, where there is room.
    pub(crate) was: Line,
    /// The words beside the value where there is room: who moved, each whole or not at all.
    pub(crate) beside: Vec<Line>,
    /// The bytes of the words with which those of another row begin too.
    pub(crate) shared: usize,
    /// Set if the row before has the same words.
    pub(crate) repeats: bool,
}

impl ListRow {
    /// The columns of its words and its value in one line, if its name yields as far as it may.
    pub(crate) fn least_width(&self) -> usize {
        let Some((name, giver)) = self.words.split_first() else { return 0 };
        match width(&self.tail) {
            0 => 0,
            tail => name.text.width().min(NAMED) + width(giver) + 2 + tail,
        }
    }
}

/// The widths of the columns of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ListColumns {
    /// The widest key, and the widest of those that are no wider than a date in words.
    pub(crate) lead: usize,
    pub(crate) date: usize,
    /// The widest words.
    pub(crate) words: usize,
    /// The widest value.
    pub(crate) tail: usize,
}

impl ListColumns {
    /// Makes room for a row.
    pub(super) fn widen(&mut self, row: &ListRow) {
        let lead = width(&row.lead);
        self.lead = self.lead.max(lead);
        self.date = self.date.max(if lead <= DATE { lead } else { 0 });
        self.words = self.words.max(width(&row.words));
        self.tail = self.tail.max(width(&row.tail));
    }
}
