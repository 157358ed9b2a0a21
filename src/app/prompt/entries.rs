//! How an entry that goes by what was typed reads as a row.

use crate::app::App;
use crate::model::EntryId;
use crate::page::{Span, words};
use crate::search::mark::split;
use crate::search::{Found, Query};
use crate::text::Clean;
use crate::views::{self, Pane, Row};

impl App {
    /// The kind of the entry, its row as its pane shows it, and the name that fits if that is another.
    pub(super) fn entry_row(&self, query: &Query, found: &Found<EntryId>) -> Row {
        let row = Pane::row(self.briefing(), Some(found.thing));
        let name = self.version.names().name(found);
        let shown = words(&row.words);
        let marks = query.marks(&shown);
        let mut words = split(&row.words, &marks);
        if shown != name.as_str() && marks.is_empty() && !query.is_blank() {
            words.push(Span::aside("  "));
            words.extend(split(&[Span::aside(name.clone())], &query.marks(name.as_str())));
        }
        Row { lead: Clean::line(views::kind(found.thing)), words, tail: row.tail }
    }
}
