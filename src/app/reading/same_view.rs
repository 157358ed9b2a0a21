//! The view in sight, to be opened in another edition of the story.

use super::Reading;
use super::find::Destination;
use super::place::{Baseline, Focus, SameView, Viewport};
use crate::model::EntryId;
use crate::views::Pane;

impl Reading {
    /// The entry and the view in sight, to be opened in another edition.
    pub(in crate::app) fn same_place(&self) -> Option<Destination> {
        let (entry, view) = match self.focus {
            Focus::List | Focus::Page => (Some(self.row()?), None),
            Focus::Whole => {
                let view = SameView::Whole { pane: self.pane, has_texts: self.viewport.has_texts };
                (self.fact().or(self.row()), Some(view))
            }
            Focus::Source(entry) => (Some(entry), Some(SameView::Source)),
            Focus::Differences(Baseline::Edition) => (self.row(), Some(SameView::Differences)),
            Focus::Differences(_) | Focus::Gaps | Focus::Problems | Focus::Help => return None,
        };
        let key = |entry| {
            let (section, key) = self.briefing().key(entry);
            (section, key.to_owned())
        };
        Some(Destination { entry: entry.map(key), view, ..Destination::default() })
    }

    /// Opens a view at an entry, if the file has it.
    pub(super) fn go_to_view(&mut self, entry: Option<EntryId>, view: SameView) {
        match view {
            SameView::Whole { pane, has_texts } => {
                let row = entry.and_then(|entry| Pane::row_of(self.briefing(), entry));
                self.layers.clear();
                (self.focus, self.viewport) = (Focus::List, Viewport::default());
                self.put_on_row(pane, row);
                self.toggle_whole();
                if has_texts && self.has_words() {
                    self.toggle_whole();
                }
            }
            SameView::Source => {
                if let Some(entry) = entry {
                    self.follow(entry);
                    self.show_source(entry);
                }
            }
            SameView::Differences => {
                self.go_to(entry);
                self.focus = Focus::List;
                self.lay_over(Focus::Differences(Baseline::Edition));
            }
        }
    }
}
