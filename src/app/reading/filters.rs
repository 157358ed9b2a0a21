//! The rows of the lists, as filters leave them.
//!
//! A filter stays on its list, also on the next version of the file, until the reader takes it away or goes
//! to a row that it hides. The rows that fit are kept with it.

use super::Reading;
use super::place::{Focus, Viewport};
use super::version::Version;
use crate::model::EntryId;
use crate::search::Filter;
use crate::text::Clean;
use crate::views::Pane;

/// A filter, and the rows that fit it.
#[derive(Debug)]
pub(super) struct FilteredRows {
    filter: Filter,
    rows: Vec<Option<EntryId>>,
}

impl FilteredRows {
    pub(super) fn new(filter: Filter, version: &Version, pane: Pane) -> Self {
        let rows = filter.rows(&version.loaded.briefing, version.index(), version.rows(pane));
        Self { filter, rows }
    }
}

impl Reading {
    /// The rows of a pane that its list shows; a `None` is the overview.
    pub(crate) fn rows_of(&self, pane: Pane) -> &[Option<EntryId>] {
        match &self.filters[pane.index()] {
            Some(filtered) => &filtered.rows,
            None => self.version.rows(pane),
        }
    }

    /// The filter of a pane, as it was typed.
    pub(crate) fn filter_of(&self, pane: Pane) -> Option<&Clean> {
        Some(self.filters[pane.index()].as_ref()?.filter.typed())
    }

    /// Filters the list of the pane, or shows all of it again, with the cursor on this row or as near to it
    /// as can be.
    pub(in crate::app) fn set_filter(&mut self, filter: Option<Filter>, row: Option<EntryId>) {
        let pane = self.pane;
        let before = self.row();
        self.filters[pane.index()] = filter.map(|filter| FilteredRows::new(filter, &self.version, pane));
        let all = self.version.rows(pane).iter().position(|listed| *listed == row).unwrap_or_default();
        self.cursors[pane.index()].row = self.row_near(pane, all);
        self.focus = Focus::List;
        self.layers.clear();
        self.viewport = Viewport { link: None, ..self.viewport };
        if self.row() != before {
            self.viewport = Viewport::default();
        }
    }

    /// Shows all rows of the list again; false if it has no filter.
    pub(in crate::app) fn drop_filter(&mut self) -> bool {
        let is_filtered = self.filters[self.pane.index()].is_some();
        if is_filtered {
            self.set_filter(None, self.row());
        }
        is_filtered
    }

    /// True if the list under the cursor has a filter.
    pub(in crate::app) fn is_filtered(&self) -> bool {
        self.focus == Focus::List && self.filters[self.pane.index()].is_some()
    }

    /// The number of lists with a filter.
    pub(in crate::app) fn filter_count(&self) -> usize {
        self.filters.iter().flatten().count()
    }

    /// The number of the row under the cursor of a pane, among all of its rows.
    pub(super) fn row_in_all(&self, pane: Pane) -> usize {
        let row = self.rows_of(pane).get(self.cursor_of(pane).row);
        let all = self.version.rows(pane).iter();
        row.and_then(|row| all.clone().position(|listed| listed == row)).unwrap_or_default()
    }

    /// The number, among the rows that are shown, of a row of all, or of the next one that is shown, or the
    /// last one.
    pub(super) fn row_near(&self, pane: Pane, all: usize) -> usize {
        let (listed, rows) = (self.version.rows(pane), self.rows_of(pane));
        let mut after = listed.get(all..).unwrap_or_default().iter();
        let near = after.find_map(|row| rows.iter().position(|shown| shown == row));
        near.unwrap_or(rows.len().saturating_sub(1))
    }

    /// Filters every list anew, since the rows are those of another version.
    pub(super) fn filter_again(&mut self) {
        for pane in Pane::ALL {
            let filtered = self.filters[pane.index()].take();
            let again = |old: FilteredRows| FilteredRows::new(old.filter, &self.version, pane);
            self.filters[pane.index()] = filtered.map(again);
        }
    }
}
