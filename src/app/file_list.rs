//! The briefings that can be opened: those given as arguments, those of a folder as far as they have been listed, those that
//! were read lately, and the built-in ones.
//!
//! A list fills in portions while the folder is read. When it is read again, the old list is shown until the new one is
//! complete.

use std::path::PathBuf;

use super::ticket::{Desk, Ticket};
use crate::library::{self, BriefingSummary, Origin};
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
    /// The new list, while the old one is still shown.
    anew: Option<Books>,
    /// The page of the briefing that was previewed last.
    preview: Option<(Origin, Page)>,
    /// The briefing whose page was requested and has not arrived.
    awaited: Option<Origin>,
    /// Counts changes of the list and of the page.
    learned: u64,
}

/// Briefings in the order shown, with their names.
#[derive(Debug, Default)]
struct Books {
    books: Vec<Book>,
    names: NameIndex<usize>,
}

/// A briefing that can be opened.
#[derive(Debug)]
pub(super) struct Book {
    pub entry: BriefingSummary,
    /// Set if it was given as an argument or is in the folder.
    pub is_near: bool,
}

/// The files and the folder to choose briefings from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Files that were named, listed first.
    pub named: Vec<PathBuf>,
    /// The folder.
    pub folder: PathBuf,
}

/// A portion of the list of briefings.
#[derive(Debug)]
pub struct Listed {
    /// The ticket of the request.
    pub ticket: Ticket,
    /// The briefings, to be appended to the earlier ones.
    pub entries: Vec<BriefingSummary>,
    /// Recently read briefings that are not among the others; sent when the others are complete.
    pub lately: Vec<BriefingSummary>,
    /// Set on the last portion.
    pub is_last: bool,
}

/// The first page of a briefing, shown before it is opened.
#[derive(Debug)]
pub struct Previewed {
    /// The location of the briefing.
    pub origin: Origin,
    /// The page, without links.
    pub page: Page,
}

impl Books {
    fn add(&mut self, entry: BriefingSummary, is_near: bool) {
        let number = self.books.len();
        let path = entry.origin.words().to_string();
        let title = entry.title.as_ref().map(Clean::to_string);
        let topics = entry.topics.iter().map(Clean::to_string);
        self.names.extend([(number, title.into_iter().chain(topics).chain([path]).collect::<Vec<_>>())]);
        self.books.push(Book { entry, is_near });
    }
}

impl FileList {
    pub fn new(scope: Scope) -> Self {
        Self { scope, ..Self::default() }
    }

    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    pub fn len(&self) -> usize {
        self.listed.books.len()
    }

    /// True until the last portion has arrived.
    pub fn is_listing(&self) -> bool {
        self.is_listing
    }

    /// Counts changes of the list and of the preview.
    pub fn learned(&self) -> u64 {
        self.learned
    }

    pub fn book(&self, number: usize) -> &Book {
        &self.listed.books[number]
    }

    /// The briefings whose names match the typed text, best first.
    pub fn rank(&self, query: &Query) -> Vec<Ranked<usize>> {
        self.listed.names.rank(query)
    }

    /// The name of the briefing that matched the typed text best.
    pub fn name(&self, found: &Ranked<usize>) -> &Clean {
        self.listed.names.name(found)
    }

    /// The place of a briefing in the list.
    pub fn position(&self, origin: &Origin) -> Option<usize> {
        self.listed.books.iter().position(|book| book.entry.origin == *origin)
    }

    /// The briefings to step through: all but the recently read and the built-in ones.
    pub fn near(&self) -> Vec<&Origin> {
        self.listed.books.iter().filter(|book| book.is_near).map(|book| &book.entry.origin).collect()
    }

    /// Starts a new list.
    pub fn list(&mut self) -> Ticket {
        self.is_listing = true;
        self.anew = (self.len() > 0).then(Books::default);
        self.listing.issue()
    }

    pub fn take(&mut self, listed: Listed) {
        let list = self.anew.as_mut().unwrap_or(&mut self.listed);
        for entry in listed.entries {
            list.add(entry, true);
        }
        for entry in listed.lately {
            list.add(entry, false);
        }
        if listed.is_last {
            for entry in library::builtins() {
                list.add(entry, false);
            }
            self.is_listing = false;
            if let Some(list) = self.anew.take() {
                self.listed = list;
            }
        }
        self.learned += 1;
    }

    /// True if the page of a briefing should be requested: it is not known, and no other is on its way.
    pub fn awaits(&mut self, origin: &Origin) -> bool {
        let asks = self.page(origin).is_none() && self.awaited.is_none();
        if asks {
            self.awaited = Some(origin.clone());
        }
        asks
    }

    pub fn take_preview(&mut self, Previewed { origin, page }: Previewed) {
        self.awaited = None;
        self.preview = Some((origin, page));
        self.learned += 1;
    }

    /// The page of a briefing; until it arrives, a heading with the facts that the list has.
    pub fn cover(&self, origin: &Origin) -> Page {
        if let Some(page) = self.page(origin) {
            return page.clone();
        }
        let Some(number) = self.position(origin) else { return Page::default() };
        let entry = &self.book(number).entry;
        let title = entry.title.clone().unwrap_or_else(|| entry.origin.words());
        let left = vec![Span { text: title, role: Role::Head, ..Span::default() }];
        let right = entry.date().map(|date| Span::text(format!("as of {date}")));
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
