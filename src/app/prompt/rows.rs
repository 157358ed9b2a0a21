//! Rows of the list that is read, as a filter leaves them.

use super::source::{Picked, PickerSource, Thing};
use crate::app::{App, Request};
use crate::model::EntryId;
use crate::page::{Page, words};
use crate::search::mark::split;
use crate::search::{Filter, Hit, Needle};
use crate::views::{ListRow, Pane};

/// The rows that fit the filter that was typed; all of them, if there is none.
#[derive(Debug, Default)]
pub(super) struct RowSource {
    filter: Option<Filter>,
    rows: Vec<Option<EntryId>>,
    /// Why there are none.
    complaint: String,
}

impl PickerSource for RowSource {
    fn look(&mut self, typed: &str, app: &App) -> Option<Request> {
        let (version, rows) = (app.version(), app.version().rows(app.reading().pane()));
        self.filter = Filter::new(typed);
        self.complaint.clear();
        let Some(filter) = &self.filter else {
            self.rows = rows.to_vec();
            return None;
        };
        self.rows = filter.rows(app.briefing(), version.index(), rows);
        if self.rows.is_empty() {
            self.complaint = filter.complaint(app.briefing(), version.index(), rows);
        }
        None
    }

    fn len(&self) -> usize {
        self.rows.len()
    }

    fn all(&self, app: &App) -> Option<usize> {
        Some(app.version().rows(app.reading().pane()).len())
    }

    /// The row as in its list, with the words that are looked for marked.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let row = Pane::row(app.briefing(), self.rows[index]);
        let beside = Pane::beside(app.briefing(), self.rows[index]);
        let shown = words(&row.words);
        let needles = self.filter.iter().flat_map(Filter::needles);
        let mut marks: Vec<_> = needles.flat_map(|needle| needle.find_in(&shown)).collect();
        marks.sort_by_key(|mark| mark.start);
        marks.dedup_by(|next, before| next.start < before.end);
        ListRow { words: split(&row.words, &marks), beside, ..row }
    }

    fn lead(&self, app: &App) -> usize {
        app.version().measures(app.reading().pane()).columns.lead
    }

    fn thing(&self, index: usize, _app: &App) -> Option<Thing> {
        Some(Thing::Entry(self.rows[index]))
    }

    fn sought(&self, _index: usize) -> Option<(&Needle, Option<Hit>)> {
        Some((self.filter.as_ref()?.needles().next()?, None))
    }

    /// Where no row fits, nothing of the list is beside it.
    fn page(&self, _index: usize) -> Option<Page> {
        self.rows.is_empty().then(Page::default)
    }

    fn pick(&self, index: usize, _app: &App) -> Option<Picked> {
        Some(Picked::Filter(self.filter.clone(), self.rows[index]))
    }

    fn nothing(&self) -> &str {
        &self.complaint
    }
}
