//! Entries to go to: by their names, then by their roles, values and other short texts.

use std::collections::HashSet;

use super::source::{Picked, PickerSource, Thing};
use crate::app::{App, Request};
use crate::model::EntryId;
use crate::page::{Line, Span, words};
use crate::search::mark::split;
use crate::search::{Hit, Needle, Query, Ranked};
use crate::views::{self, ListRow, Pane};

/// The entries that match the typed text, best first.
#[derive(Debug, Default)]
pub(super) struct EntrySource {
    query: Query,
    /// The same words, to be found in other texts than names.
    needle: Option<Needle>,
    found: Vec<FoundEntry>,
}

/// An entry to go to, and what of it matches.
#[derive(Clone, Copy, Debug)]
enum FoundEntry {
    /// One of its names.
    Named(Ranked<EntryId>),
    /// A role, a value or another short text.
    Said(EntryId, Hit),
}

/// The most characters of a text that counts: `/` finds in all of them.
const SHORT: usize = 60;

impl PickerSource for EntrySource {
    /// Names with all the words as they are come first, then other texts with them, then names of which they
    /// are the beginnings; if there are none, names with their letters.
    fn look(&mut self, typed: &str, app: &App) -> Option<Request> {
        let version = app.version();
        self.query = Query::new(typed);
        self.needle = Needle::new(&typed.to_lowercase());
        let words: Vec<_> = typed.to_lowercase().split_whitespace().filter_map(Needle::new).collect();
        let has_words = |found: &Ranked<EntryId>| {
            let name = version.names().name(found).as_str();
            words.iter().all(|word| !word.find_in(name).is_empty())
        };
        let (named, lettered): (Vec<_>, Vec<_>) =
            version.names().rank(&self.query).into_iter().partition(has_words);
        let mut known: HashSet<EntryId> = named.iter().map(|found| found.thing).collect();
        let hits = self.needle.as_ref().map(|needle| version.index().find(needle)).unwrap_or_default();
        let is_short = |hit: &Hit| version.index().text(*hit).chars().count() <= SHORT;
        let said = hits.into_iter().filter(is_short).filter_map(|hit| Some((hit.entry?, hit)));
        let said: Vec<_> = said.filter(|(entry, _)| known.insert(*entry)).collect();
        let is_alone = known.is_empty();
        let lettered = lettered.into_iter().filter(|found| found.is_close || is_alone);
        let lettered = lettered.filter(|found| !known.contains(&found.thing));
        self.found = named.into_iter().map(FoundEntry::Named).collect();
        self.found.extend(said.into_iter().map(|(entry, hit)| FoundEntry::Said(entry, hit)));
        self.found.extend(lettered.map(FoundEntry::Named));
        None
    }

    fn len(&self) -> usize {
        self.found.len()
    }

    /// The kind of the entry, its row as in its pane, and what matches if that is not in sight.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let found = self.found[index];
        let row = Pane::row(app.briefing(), Some(found.entry()));
        let marked = |line: &Line| match found {
            FoundEntry::Named(_) => self.query.marks(&words(line)),
            FoundEntry::Said(..) => self.needle_marks(&words(line)),
        };
        let (marks, tail_marks) = (marked(&row.words), marked(&row.tail));
        let mut shown = split(&row.words, &marks);
        let is_in_sight = !marks.is_empty() || !tail_marks.is_empty() || self.query.is_blank();
        let text = match found {
            FoundEntry::Named(name) => app.version().names().name(&name).to_string(),
            FoundEntry::Said(_, hit) => app.version().index().text(hit).to_owned(),
        };
        // A name that begins with the words of the row goes on with its value, which stands behind them.
        if !is_in_sight && !text.starts_with(&words(&shown)) {
            let text = vec![Span::text(text)];
            shown.push(Span::text("  "));
            shown.extend(split(&text, &marked(&text)));
        }
        ListRow {
            lead: vec![Span::text(views::kind(found.entry()))],
            words: shown,
            tail: if marks.is_empty() { split(&row.tail, &tail_marks) } else { row.tail },
            ..ListRow::default()
        }
    }

    fn thing(&self, index: usize, _app: &App) -> Option<Thing> {
        Some(Thing::Entry(Some(self.found[index].entry())))
    }

    fn pick(&self, index: usize, _app: &App) -> Option<Picked> {
        Some(Picked::Entry(self.found[index].entry()))
    }

    fn nothing(&self) -> &'static str {
        "nothing found: no entry goes by such a name, role or value"
    }
}

impl EntrySource {
    fn needle_marks(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        self.needle.as_ref().map(|needle| needle.find_in(text)).unwrap_or_default()
    }
}

impl FoundEntry {
    fn entry(self) -> EntryId {
        match self {
            Self::Named(Ranked { thing, .. }) | Self::Said(thing, _) => thing,
        }
    }
}
