//! Texts of the briefing that contain the typed words.

use super::source::{Picked, PickerSource, Thing, match_row};
use crate::app::{App, Request};
use crate::search::{Hit, Needle};
use crate::text::Clean;
use crate::views::{self, ListRow};

/// The texts that contain the typed words; no needle if the typed text has nothing to find.
#[derive(Debug, Default)]
pub(super) struct TextSource {
    needle: Option<Needle>,
    hits: Vec<Hit>,
}

impl PickerSource for TextSource {
    fn look(&mut self, typed: &str, app: &App) -> Option<Request> {
        self.needle = Needle::new(typed);
        let hits = self.needle.as_ref().map(|needle| app.version().index().find(needle));
        self.hits = hits.unwrap_or_default();
        None
    }

    fn len(&self) -> usize {
        self.hits.len()
    }

    /// The kind of the entry; the text, from a little before the match if not all of it fits; and the entry's
    /// row in its pane, if that is not the text.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let Some(needle) = &self.needle else { return ListRow::default() };
        let hit = &self.hits[index];
        let kind = hit.entry.map_or("overview", views::kind);
        let text = Clean::line(app.version().index().text(*hit).to_owned());
        let name = hit.entry.and_then(|entry| views::owner(app.briefing(), entry, hit.field, &text));
        match_row(kind, hit.field, &text, needle, name, app.screen().choices.width)
    }

    fn thing(&self, index: usize, _app: &App) -> Option<Thing> {
        Some(Thing::Entry(self.hits[index].entry))
    }

    fn sought(&self, index: usize) -> Option<(&Needle, Option<Hit>)> {
        Some((self.needle.as_ref()?, self.hits.get(index).copied()))
    }

    fn pick(&self, index: usize, _app: &App) -> Option<Picked> {
        Some(Picked::Text(self.needle.clone()?, self.hits.clone(), index))
    }

    fn is_waiting(&self) -> bool {
        self.needle.is_none()
    }

    fn nothing(&self) -> &str {
        if self.is_waiting() {
            "type words that stand anywhere in this briefing"
        } else {
            "nothing found: no text of this briefing has this phrase"
        }
    }
}
