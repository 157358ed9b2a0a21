//! The briefings that can be opened: those that were named, those of a folder as far as they have been listed, those that
//! were read lately, and those that are part of the program.
//!
//! A list fills while it is read, in portions, at its end; when it is read again, the old one stands until the new one is whole.

use std::path::PathBuf;

use super::reading::Origin;
use super::ticket::{Desk, Ticket};
use crate::builtin;
use crate::library::BriefingSummary;
use crate::page::{Block, HeadingLevel, Page, Role, Span};
use crate::search::{NameIndex, Query, Ranked};
use crate::text::Clean;

/// The briefings that can be opened.
#[derive(Debug, Default)]
pub(super) struct FileList {
    scope: Scope,
    listing: Desk,
    is_listing: bool,
    listed: Books,
    /// The new list, while an older one stands.
    anew: Option<Books>,
    /// The page of the briefing that was looked at last.
    preview: Option<(Origin, Page)>,
    /// The briefing whose page is on its way.
    awaited: Option<Origin>,
    /// How often the list or the page changed.
    learned: u64,
}

/// Briefings in the order in which they are shown, with their names.
#[derive(Debug, Default)]
struct Books {
    books: Vec<Book>,
    names: NameIndex<usize>,
}

/// A briefing that can be opened.
#[derive(Debug)]
pub(super) struct Book {
    pub origin: Origin,
    pub entry: BriefingSummary,
    /// Whether it was named or is in the folder.
    pub is_near: bool,
}

/// The files and the folder whose briefings can be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Files that come first.
    pub named: Vec<PathBuf>,
    /// The folder.
    pub folder: PathBuf,
}

/// Some of the briefings that were listed.
#[derive(Debug)]
pub struct Listed {
    /// That of the request.
    pub ticket: Ticket,
    /// The briefings, which come after those before.
    pub entries: Vec<BriefingSummary>,
    /// Those that were read lately and are not among the others; they come when the others are whole.
    pub lately: Vec<BriefingSummary>,
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

impl Books {
    fn add(&mut self, origin: Origin, entry: BriefingSummary, is_near: bool) {
        let number = self.books.len();
        let path = origin.words().to_string();
        let title = entry.title.as_ref().map(Clean::to_string);
        let topics = entry.topics.iter().map(Clean::to_string);
        self.names.extend([(number, title.into_iter().chain(topics).chain([path]).collect::<Vec<_>>())]);
        self.books.push(Book { origin, entry, is_near });
    }
}

impl FileList {
    /// The briefings of these files and this folder.
    pub fn new(scope: Scope) -> Self {
        Self { scope, ..Self::default() }
    }

    /// The files and the folder that they are in.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// How many briefings are known.
    pub fn len(&self) -> usize {
        self.listed.books.len()
    }

    /// Whether more may come.
    pub fn is_listing(&self) -> bool {
        self.is_listing
    }

    /// How often the list or the page of a briefing changed.
    pub fn learned(&self) -> u64 {
        self.learned
    }

    pub fn book(&self, number: usize) -> &Book {
        &self.listed.books[number]
    }

    /// The briefings that go by what was typed, best first.
    pub fn rank(&self, query: &Query) -> Vec<Ranked<usize>> {
        self.listed.names.rank(query)
    }

    /// The name of a briefing that fits best what was typed.
    pub fn name(&self, found: &Ranked<usize>) -> &Clean {
        self.listed.names.name(found)
    }

    /// The place of a briefing in the list.
    pub fn position(&self, origin: &Origin) -> Option<usize> {
        self.listed.books.iter().position(|book| book.origin == *origin)
    }

    /// The briefings to step through: those that were read lately and those of the program are not among them.
    pub fn near(&self) -> Vec<&Origin> {
        self.listed.books.iter().filter(|book| book.is_near).map(|book| &book.origin).collect()
    }

    /// Begins to list anew.
    pub fn list(&mut self) -> Ticket {
        self.is_listing = true;
        self.anew = (self.len() > 0).then(Books::default);
        self.listing.issue()
    }

    /// Takes a portion of the list.
    pub fn take(&mut self, listed: Listed) {
        let list = self.anew.as_mut().unwrap_or(&mut self.listed);
        for entry in listed.entries {
            list.add(Origin::File(entry.path.clone()), entry, true);
        }
        for entry in listed.lately {
            list.add(Origin::File(entry.path.clone()), entry, false);
        }
        if listed.is_last {
            for (name, text) in builtin::ALL {
                list.add(Origin::BuiltIn(name), BriefingSummary::of(name.into(), text), false);
            }
            self.is_listing = false;
            if let Some(list) = self.anew.take() {
                self.listed = list;
            }
        }
        self.learned += 1;
    }

    /// Whether to ask for the page of a briefing: not if it is known, or another one is on its way.
    pub fn awaits(&mut self, origin: &Origin) -> bool {
        let asks = self.page(origin).is_none() && self.awaited.is_none();
        if asks {
            self.awaited = Some(origin.clone());
        }
        asks
    }

    /// Takes the page of a briefing.
    pub fn take_preview(&mut self, Previewed { origin, page }: Previewed) {
        self.awaited = None;
        self.preview = Some((origin, page));
        self.learned += 1;
    }

    /// The page of a briefing, or until it is there what the list says of it.
    pub fn cover(&self, origin: &Origin) -> Page {
        if let Some(page) = self.page(origin) {
            return page.clone();
        }
        let Some(number) = self.position(origin) else { return Page::default() };
        let entry = &self.book(number).entry;
        let title = entry.title.clone().unwrap_or_else(|| entry.shown_path());
        let left = vec![Span { text: title, role: Role::Title, ..Span::default() }];
        let right = entry.date().map(|date| Span::aside(format!("as of {date}")));
        Page {
            blocks: vec![Block::Heading {
                level: HeadingLevel::Title,
                left,
                right: right.into_iter().collect(),
            }],
        }
    }

    fn page(&self, origin: &Origin) -> Option<&Page> {
        self.preview.as_ref().filter(|(of, _)| of == origin).map(|(_, page)| page)
    }
}
