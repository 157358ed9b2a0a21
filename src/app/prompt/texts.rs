//! How a text with what was looked for reads as a row.

use crate::app::App;
use crate::page::{Span, words};
use crate::search::mark::split;
use crate::search::{Hit, Needle};
use crate::text::Clean;
use crate::views::{self, Pane, Row};

/// Columns before a match that are shown with it where not all of them fit; what stands before them is cut.
const BEFORE: usize = 10;
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
        let from = match needle.find_in(text.as_str()).first() {
            Some(first) if text.slice(0..first.end).width() + used > room => start(&text, first.start),
            _ => 0,
        };
        let cut = if from > 0 { "…" } else { "" };
        let words = Span::body(format!("{cut}{}", &text.as_str()[from..]));
        let found = needle.find_in(words.text.as_str());
        let mut words = split(&[words], &found);
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

/// Where to begin a text so that a place in it is seen: at a word a little before.
fn start(text: &Clean, place: usize) -> usize {
    let before = text.slice(0..place);
    let width = before.width();
    let (_, seen) = before.columns(width.saturating_sub(BEFORE)..width);
    let from = place - seen.as_str().len();
    seen.as_str().find(' ').map_or(from, |blank| from + blank + 1)
}
