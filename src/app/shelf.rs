//! The briefings that can be opened: those that were named, those of a folder as far as they have been listed, those that
//! were read lately, and those that are part of the program.
//!
//! A list fills while it is read, in portions, at its end; when it is read again, the old one stands until the new one is whole.

use std::path::{Path, PathBuf};

use super::prompt::Asks;
use super::{App, Effect, Origin, Request};
use crate::builtin;
use crate::library::{Entry, Match};
use crate::page::{Block, Level, Page, Role, Span};
use crate::search::{Found, Names, Query};
use crate::text::Clean;

/// The briefings that can be opened.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// Where the folder is listed from.
    folder: PathBuf,
    /// The files that were named when the program was started.
    named: Vec<PathBuf>,
    /// The number of the last listing; portions of an earlier one count no more.
    listing: u64,
    is_listing: bool,
    listed: List,
    /// What is being listed anew while an older list stands.
    anew: Option<List>,
    /// The page of the briefing that was looked at last.
    preview: Option<(Origin, Page)>,
    /// Whether a page is on its way, and whose.
    awaited: Option<Origin>,
    /// The number of the last search through all of them.
    pub(super) search: u64,
    /// Whether to ask which one to open as soon as there is a screen.
    begins: bool,
    /// Which way to go on from the briefing that is open when the list is whole.
    step: Option<bool>,
}

/// Briefings in the order in which they are shown, with their names.
#[derive(Debug, Default)]
struct List {
    books: Vec<Book>,
    names: Names<usize>,
}

/// A briefing that can be opened.
#[derive(Debug)]
pub(super) struct Book {
    pub origin: Origin,
    pub entry: Entry,
    /// Whether it was named or is in the folder.
    pub is_near: bool,
}

/// Where the briefings are to be listed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Files that come first.
    pub named: Vec<PathBuf>,
    /// The folder.
    pub folder: PathBuf,
}

/// Some of the briefings that were listed.
#[derive(Debug)]
pub struct Listed {
    /// The number of the listing.
    pub number: u64,
    /// The briefings, which come after those before.
    pub entries: Vec<Entry>,
    /// Those that were read lately and are not among the others; they come when the others are whole.
    pub lately: Vec<Entry>,
    /// Whether these are the last.
    pub is_last: bool,
}

/// The first page of a briefing, to look at before it is opened.
#[derive(Debug)]
pub struct Previewed {
    /// Where the briefing is.
    pub origin: Origin,
    /// The page; nothing on it leads anywhere.
    pub page: Page,
}

/// What a briefing of the folder holds of what was looked for.
#[derive(Debug)]
pub struct InBriefing {
    /// Where it is.
    pub path: PathBuf,
    /// What the story is.
    pub title: Option<Clean>,
    /// The texts that hold it.
    pub matches: Vec<Match>,
}

impl Origin {
    /// The path of a briefing, or what stands for it.
    pub(super) fn words(&self) -> Clean {
        match self {
            Self::File(path) => Clean::line(path.display().to_string()),
            Self::BuiltIn(_) => Clean::line("built in"),
        }
    }
}

impl List {
    fn add(&mut self, origin: Origin, entry: Entry, is_near: bool) {
        let number = self.books.len();
        let path = origin.words().to_string();
        let title = entry.title.as_ref().map(Clean::to_string);
        let topics = entry.topics.iter().map(Clean::to_string);
        self.names.extend([(number, title.into_iter().chain(topics).chain([path]).collect::<Vec<_>>())]);
        self.books.push(Book { origin, entry, is_near });
    }
}

impl Shelf {
    /// The briefings of a folder, and before them those that were named.
    pub fn new(folder: PathBuf, named: Vec<PathBuf>) -> Self {
        Self { folder, named, ..Self::default() }
    }

    /// Where they are listed from.
    pub fn start(&self) -> Start {
        Start { named: self.named.clone(), folder: self.folder.clone() }
    }

    /// How many briefings are known.
    pub fn len(&self) -> usize {
        self.listed.books.len()
    }

    /// Whether more may come.
    pub fn is_listing(&self) -> bool {
        self.is_listing
    }

    pub fn book(&self, number: usize) -> &Book {
        &self.listed.books[number]
    }

    /// The briefings that go by what was typed, best first.
    pub fn rank(&self, query: &Query) -> Vec<Found<usize>> {
        self.listed.names.rank(query)
    }

    /// The name of a briefing that fits best what was typed.
    pub fn name(&self, found: &Found<usize>) -> &Clean {
        self.listed.names.name(found)
    }

    /// The place of a briefing in the list.
    pub fn position(&self, origin: &Origin) -> Option<usize> {
        self.listed.books.iter().position(|book| book.origin == *origin)
    }

    /// The page of a briefing, if it is known.
    pub fn page(&self, origin: &Origin) -> Option<&Page> {
        self.preview.as_ref().filter(|(of, _)| of == origin).map(|(_, page)| page)
    }
}

impl App {
    /// The same, with these briefings to be opened.
    #[must_use]
    pub fn with_shelf(self, folder: &Path, named: Vec<PathBuf>) -> Self {
        Self { shelf: Shelf::new(folder.to_owned(), named), ..self }
    }

    /// The same, asking at the beginning which one to open.
    #[must_use]
    pub fn choosing(mut self) -> Self {
        self.shelf.begins = true;
        self
    }

    /// Asks which briefing to open, if that is how reading begins.
    pub(super) fn begin(&mut self) -> Option<Effect> {
        std::mem::take(&mut self.shelf.begins).then(|| self.ask(Asks::Open)).flatten()
    }

    /// Has the briefings listed.
    pub(super) fn list(&mut self) -> Effect {
        let books = &mut self.shelf;
        books.listing += 1;
        books.is_listing = true;
        books.anew = (!books.listed.books.is_empty()).then(List::default);
        let start = books.start();
        Effect::Ask(Request::List { number: books.listing, start })
    }

    /// Takes a portion of the list; what is chosen stays chosen.
    pub(super) fn take_listed(&mut self, listed: Listed) -> Option<Effect> {
        if listed.number != self.shelf.listing {
            return None;
        }
        // At first the cursor is on the briefing that is open, if that comes at once.
        let chosen = if self.shelf.len() == 0 { self.origin() } else { self.chosen_briefing() };
        let books = &mut self.shelf;
        let list = books.anew.as_mut().unwrap_or(&mut books.listed);
        for entry in listed.entries {
            list.add(Origin::File(entry.path.clone()), entry, true);
        }
        for entry in listed.lately {
            list.add(Origin::File(entry.path.clone()), entry, false);
        }
        if listed.is_last {
            for (name, text) in builtin::ALL {
                list.add(Origin::BuiltIn(name), Entry::of(name.into(), text), false);
            }
            books.is_listing = false;
            if let Some(list) = books.anew.take() {
                books.listed = list;
            }
        }
        self.choose_again(chosen);
        match self.shelf.step {
            Some(back) if listed.is_last => self.step(back),
            _ => self.look_at(),
        }
    }

    /// Opens the next briefing of the list, or the one before; those that were read lately and those of the program do not count.
    pub(super) fn step(&mut self, back: bool) -> Option<Effect> {
        if self.shelf.len() == 0 {
            self.shelf.step = Some(back);
            self.say("the folder is being read");
            return (!self.shelf.is_listing).then(|| self.list());
        }
        self.shelf.step = None;
        let near = self.shelf.listed.books.iter().filter(|book| book.is_near);
        let files: Vec<_> = near.map(|book| &book.origin).collect();
        let here = self.origin().and_then(|here| files.iter().position(|origin| **origin == here));
        let next = match (here, back) {
            (None, false) => 0,
            (None, true) => files.len().wrapping_sub(1),
            (Some(here), false) => here + 1,
            (Some(here), true) => here.wrapping_sub(1),
        };
        let Some(origin) = files.get(next).map(|origin| (*origin).clone()) else {
            self.say(match (files.is_empty(), back) {
                (true, _) => "there is no briefing in this folder: {open} opens any other",
                (false, false) => "this is the last briefing of the list",
                (false, true) => "this is the first briefing of the list",
            });
            return None;
        };
        self.open(origin, None)
    }

    /// Asks for the page of the briefing that is chosen, unless it is known or another one is on its way.
    pub(super) fn look_at(&mut self) -> Option<Effect> {
        let origin = self.chosen_briefing()?;
        if self.shelf.page(&origin).is_some() || self.shelf.awaited.is_some() {
            return None;
        }
        self.shelf.awaited = Some(origin.clone());
        Some(Effect::Ask(Request::Preview(origin)))
    }

    /// Takes the page of a briefing.
    pub(super) fn take_preview(&mut self, Previewed { origin, page }: Previewed) -> Option<Effect> {
        self.shelf.awaited = None;
        self.shelf.preview = Some((origin, page));
        self.make_page_anew();
        self.look_at()
    }

    /// The text that is chosen, or the page of the briefing that is, or until it is there what the list says of it.
    pub(super) fn cover(&self) -> Page {
        if let Some(page) = self.chosen_text() {
            return page;
        }
        let Some(origin) = self.chosen_briefing() else { return Page::default() };
        if let Some(page) = self.shelf.page(&origin) {
            return page.clone();
        }
        let Some(number) = self.shelf.position(&origin) else { return Page::default() };
        let entry = &self.shelf.book(number).entry;
        let title = entry.title.clone().unwrap_or_else(|| entry.shown_path());
        let left = vec![Span { text: title, role: Role::Title, ..Span::default() }];
        let right = entry.date().map(|date| Span::aside(format!("as of {date}")));
        Page {
            blocks: vec![Block::Heading { level: Level::Title, left, right: right.into_iter().collect() }],
        }
    }
}
