//! A prompt: a line to type in, and the picker of what that brings up.
//!
//! A prompt lies over what is read and changes nothing of it: cancelled, it leaves the reader where they
//! were. Each source of things to pick is a file of its own; a source finds anew at each key, and says how a
//! row reads only for the rows in sight.

use super::page_cache::PageCache;
use super::reading::Cursor;
use super::{Completed, PromptKind, Searched};
use crate::text::Clean;
pub use history::SearchHistory;
use line::TypedLine;
use picker::PromptPageKey;
use source::PickerSource;

mod briefings;
mod commands;
mod entries;
mod everywhere;
mod history;
mod line;
mod noted;
mod own_line;
mod paragraphs;
mod paths;
mod picker;
mod rows;
mod source;
mod texts;

/// A line to type in, and what it brings up.
#[derive(Debug)]
pub struct Prompt {
    kind: PromptKind,
    line: TypedLine,
    source: Box<dyn PickerSource>,
    cursor: Cursor,
    /// How often there was something else to pick from.
    generation: u64,
    /// The steps back in what was looked for before, while that stands in the line.
    recalled: usize,
    page: PageCache<PromptPageKey>,
}

/// The key that a prompt for briefings has besides.
const TOGGLE: (&str, &str, &str) =
    ("Ctrl-t", "search text", "where a briefing is asked for: switch between titles and full text");

/// The keys of a prompt: what the footer shows, each with what it does in a word, and that in more words.
pub const KEYS: [(&str, &str, &str); 4] = [
    ("Enter", "select", "go to what is chosen, run it, or open it"),
    TOGGLE,
    (
        "↑ ↓",
        "choose",
        "choose; so do Tab, Ctrl-n, Ctrl-p and PgUp, PgDn; in an empty search ↑ takes the last one",
    ),
    ("Esc", "cancel", "back to where you were; so does Ctrl-c"),
];

/// Where the things of a prompt of this kind come from, when this was typed.
fn source_of(kind: PromptKind, typed: &str) -> Box<dyn PickerSource> {
    match kind {
        PromptKind::Find => Box::new(texts::TextSource::default()),
        PromptKind::FindInText => Box::new(paragraphs::ParagraphSource::default()),
        PromptKind::GoTo => Box::new(entries::EntrySource::default()),
        PromptKind::Note => Box::new(own_line::OwnLineSource::Note(None, String::new())),
        PromptKind::Write => Box::new(own_line::OwnLineSource::Page(None)),
        PromptKind::Noted => Box::new(noted::NotedSource::default()),
        PromptKind::Filter => Box::new(rows::RowSource::default()),
        PromptKind::Command => Box::new(commands::CommandSource::default()),
        PromptKind::Open if paths::is_path(typed) => Box::new(paths::PathSource::default()),
        PromptKind::Open => Box::new(briefings::BriefingSource::default()),
        PromptKind::Everywhere => Box::new(everywhere::EverywhereSource::default()),
    }
}

impl Prompt {
    fn new(kind: PromptKind) -> Self {
        Self {
            kind,
            line: TypedLine::default(),
            source: source_of(kind, ""),
            cursor: Cursor::default(),
            generation: 0,
            recalled: 0,
            page: PageCache::default(),
        }
    }

    /// The purpose of the prompt.
    pub fn kind(&self) -> PromptKind {
        self.kind
    }

    /// The keys that work in it.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
        let (toggle, texts, does) = TOGGLE;
        let word = match self.kind {
            PromptKind::Open => Some(texts),
            PromptKind::Everywhere => Some("search titles"),
            _ => None,
        };
        let enter = match self.kind {
            PromptKind::Note => Some(("Enter", "keep", "keep the line")),
            PromptKind::Write => Some(("Enter", "write", "write the page to a file of this name")),
            _ => None,
        };
        KEYS.into_iter().filter_map(move |key| match key {
            TOGGLE => Some((toggle, word?, does)),
            ("Enter", ..) if enter.is_some() => enter,
            ("↑ ↓", ..) if enter.is_some() => None,
            _ => Some(key),
        })
    }

    /// True if its things have pages to look at.
    pub(super) fn has_pages(&self) -> bool {
        !matches!(self.kind, PromptKind::Command | PromptKind::FindInText)
    }

    /// The typed text, before and after the place where the next character goes.
    pub fn typed(&self) -> (Clean, Clean) {
        self.line.halves()
    }

    /// How many things there are to pick from.
    pub fn len(&self) -> usize {
        self.source.len()
    }

    /// True if there is nothing to pick from.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row that the cursor is on, and the first row in sight.
    pub fn cursor(&self) -> (usize, usize) {
        (self.cursor.row, self.cursor.top)
    }

    /// True while nothing was typed that could bring anything up.
    pub fn is_waiting(&self) -> bool {
        self.source.is_waiting()
    }

    pub(super) fn go_to(&mut self, row: usize) {
        self.cursor.row = row.min(self.len().saturating_sub(1));
    }

    pub(super) fn move_by(&mut self, rows: isize) {
        self.go_to(self.cursor.row.saturating_add_signed(rows));
    }

    /// Keeps the cursor in a window of `height` rows.
    pub(super) fn refresh(&mut self, height: usize) {
        self.go_to(self.cursor.row);
        self.cursor.show(height, self.len());
    }

    /// Takes some of the texts that were looked for; the cursor stays where it is.
    pub(super) fn take_searched(&mut self, searched: Searched) {
        self.source.take_searched(searched);
        self.generation += 1;
    }

    /// Takes the paths that go on from what was typed.
    pub(super) fn take_completed(&mut self, completed: Completed) {
        if self.line.text() == completed.typed {
            self.source.take_completed(completed);
            self.cursor = Cursor::default();
            self.generation += 1;
        }
    }
}
