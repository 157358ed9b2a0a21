//! Texts of the briefing in which what was typed stands.

use super::source::{Picked, PickerSource, Thing, match_row};
use crate::app::{App, Request};
use crate::page::words;
use crate::search::{Hit, Needle};
use crate::text::Clean;
use crate::views::{self, ListRow, Pane};

/// The texts that hold what was typed; no needle if nothing was typed that could be found.
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

    /// The kind of the entry, the text, from a little before the match on where not all of it fits, and, where the text is
    /// not what its pane shows of the entry, that.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let Some(needle) = &self.needle else { return ListRow::default() };
        let hit = &self.hits[index];
        let kind = hit.entry.map_or("overview", views::kind);
        let text = Clean::line(app.version().index().text(*hit).to_owned());
        let name = name_beside(app, hit, &text);
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

    fn nothing(&self) -> &'static str {
        if self.is_waiting() {
            "type words that stand anywhere in this briefing"
        } else {
            "nothing found: no text of this briefing has this in a row"
        }
    }
}

/// The row that the pane shows of the entry that a text belongs to, unless that is the text or holds it.
fn name_beside(app: &App, hit: &Hit, text: &Clean) -> Option<Clean> {
    let row = Pane::row(app.briefing(), Some(hit.entry?));
    let name = words(&row.words);
    (!name.contains(text.as_str())).then(|| Clean::line(name))
}
