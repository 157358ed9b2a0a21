//! How a briefing that can be opened reads as a row.

use crate::app::App;
use crate::library::State;
use crate::model::EntryKind;
use crate::page::{Line, Role, Span};
use crate::search::mark::split;
use crate::search::{Found, Query};
use crate::text::Clean;
use crate::views::Row;

/// The columns of a day.
const DAY: usize = 11;
/// Where there are fewer columns, days stand at the end of the rows, in place of how many facts there are.
const ROOMY: u16 = 60;

impl App {
    /// The day, the title and the path, and how many facts there are or what is wrong.
    pub(super) fn book_row(&self, query: &Query, found: &Found<usize>) -> Row {
        let book = self.shelf.book(found.thing);
        let entry = &book.entry;
        let path = book.origin.words();
        let title = entry.title.clone().unwrap_or_else(|| path.clone());
        let marked = |span: Span| {
            let marks = query.marks(span.text.as_str());
            (split(&[span], &marks), !marks.is_empty())
        };
        let (mut words, is_marked) = marked(Span { text: title.clone(), ..Span::default() });
        // What fits is shown; of an untitled briefing the path is the title already.
        let name = self.shelf.name(found);
        let beside =
            if is_marked || *name == title { (path != title).then_some(path) } else { Some(name.clone()) };
        if let Some(beside) = beside {
            words.push(Span::aside("  "));
            words.extend(marked(Span::aside(beside)).0);
        }
        let day = Clean::line(entry.date().map(|date| date.to_string()).unwrap_or_default()).cut(DAY);
        let is_open = self.origin().as_ref() == Some(&book.origin);
        let tail = match &entry.state {
            _ if is_open => vec![Span::new("open", Role::Term)],
            State::Whole(_) if self.is_roomless() => {
                vec![Span { text: day.clone(), role: Role::Aside, ..Span::default() }]
            }
            state => standing(state),
        };
        Row { lead: if self.is_roomless() { Clean::default() } else { day }, words, tail }
    }

    /// The columns that stand before the titles.
    pub(super) fn book_lead(&self) -> usize {
        if self.is_roomless() { 0 } else { DAY }
    }

    fn is_roomless(&self) -> bool {
        self.screen.choices.width < ROOMY
    }
}

/// How many facts there are, or what is wrong.
fn standing(state: &State) -> Line {
    match state {
        State::Whole(counts) => {
            let kinds = [EntryKind::Position, EntryKind::Figure, EntryKind::Event, EntryKind::Question];
            let facts: usize = kinds.iter().map(|kind| counts[kind.index()]).sum();
            vec![Span::aside(format!("{facts} fact{}", if facts == 1 { "" } else { "s" }))]
        }
        State::Broken(_, problems) => {
            let s = if *problems == 1 { "" } else { "s" };
            vec![Span::new(format!("{problems} problem{s}"), Role::Error)]
        }
        State::Unreadable(_) => vec![Span::new("unreadable", Role::Error)],
    }
}
