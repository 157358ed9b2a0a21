//! How a text with what was looked for reads as a row.

use crate::app::App;
use crate::page::{Span, words};
use crate::search::mark::excerpt;
use crate::search::{Hit, Needle};
use crate::text::Clean;
use crate::views::{self, Pane, Row};

/// Columns that a row has beside its lead and its words.
const AROUND: usize = 6;

impl App {
    /// The kind of the entry, the text, from a little before the match on where not all of it fits, and, where the text is
    /// not what its pane shows of the entry, that.
    pub(super) fn text_row(&self, hit: &Hit, needle: &Needle) -> Row {
        let lead = Clean::line(hit.entry.map_or("overview", views::kind));
        let text = Clean::line(self.version.index().text(*hit).to_owned());
        let field = if hit.field.is_empty() { String::new() } else { format!("{}: ", hit.field) };
        let room = usize::from(self.screen.choices.width).saturating_sub(views::KIND_WIDTH + AROUND);
        let name = self.name_beside(hit, &text).map(|name| name.cut(room * 2 / 5));
        let used = field.len() + name.as_ref().map_or(0, Clean::width);
        let mut words = excerpt(&text, needle, room.saturating_sub(used));
        words.insert(0, Span::aside(field));
        Row { lead, words, tail: name.map(Span::aside).into_iter().collect() }
    }

    /// What the pane shows of the entry that a text belongs to, unless that is the text or holds it.
    fn name_beside(&self, hit: &Hit, text: &Clean) -> Option<Clean> {
        let row = Pane::row(self.briefing(), Some(hit.entry?));
        let name = words(&row.words);
        (!name.contains(text.as_str())).then(|| Clean::line(name))
    }
}
