//! The briefings that can be opened: those given as arguments, those of a folder as far as they have been
//! listed, those that were read lately, and the built-in ones.
//!
//! A list fills in portions while the folder is read. When it is read again, the old list is shown until the
//! new one is complete.

use std::collections::HashMap;
use std::path::PathBuf;

use super::ticket::{Desk, Ticket};
use crate::library::{self, BriefingSummary, InStory, Origin, State};
use crate::model::Date;
use crate::page::{Block, Page, Span};
use crate::search::{NameIndex, Query, Ranked};
use crate::text::Clean;

/// The briefings that can be opened.
#[derive(Debug, Default)]
pub(super) struct FileList {
    scope: Scope,
    listing: Desk,
    is_listing: bool,
    listed: ListedBriefings,
    /// The new list, while the old one is still shown.
    anew: Option<ListedBriefings>,
    /// The page of the briefing that was previewed last.
    preview: Option<(Origin, Page)>,
    /// Set if the briefing may have changed since.
    preview_is_stale: bool,
    /// The briefing whose page was requested and has not arrived.
    awaited: Option<Origin>,
    /// Counts changes of the list and of the page.
    generation: u64,
}

/// Briefings in the order shown, with their names.
#[derive(Debug, Default)]
struct ListedBriefings {
    briefings: Vec<ListedBriefing>,
    names: NameIndex<usize>,
}

/// A briefing that can be opened.
#[derive(Debug)]
pub(super) struct ListedBriefing {
    pub summary: BriefingSummary,
    /// Set if it was given as an argument or is in the folder.
    pub is_near: bool,
    /// Its place in the list, where the editions of a story follow each other.
    pub place: usize,
    /// The newest edition of its story, which may be itself.
    pub newest: usize,
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
    pub summaries: Vec<BriefingSummary>,
    /// Recently read briefings that are not among the others; sent when the others are complete.
    pub lately: Vec<BriefingSummary>,
    /// Set on the last portion.
    pub is_last: bool,
}

/// A request for the first page of a briefing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewRequest {
    /// The location of the briefing.
    pub origin: Origin,
    /// The day of reading.
    pub today: Option<Date>,
}

/// The first page of a briefing, shown before it is opened.
#[derive(Debug)]
pub struct Previewed {
    /// The location of the briefing.
    pub origin: Origin,
    /// The page, without links.
    pub page: Page,
}

impl ListedBriefings {
    fn add(&mut self, summary: BriefingSummary, is_near: bool) {
        let number = self.briefings.len();
        let path = summary.origin.words().to_string();
        let title = summary.title.as_ref().map(Clean::to_string);
        let topics = summary.topics.iter().map(Clean::to_string);
        self.names.extend([(number, title.into_iter().chain(topics).chain([path]).collect::<Vec<_>>())]);
        self.briefings.push(ListedBriefing { summary, is_near, place: number, newest: number });
    }

    /// True if a file is the same briefing: it has the title and the day of it.
    fn has_copy_of(&self, built_in: &BriefingSummary) -> bool {
        let same = |briefing: &ListedBriefing| {
            (&briefing.summary.title, &briefing.summary.as_of) == (&built_in.title, &built_in.as_of)
        };
        self.briefings.iter().any(same)
    }

    /// Brings the editions of each story together.
    fn order(&mut self) {
        let stories = library::story_by_story(self.briefings.iter().map(|briefing| &briefing.summary));
        for (place, InStory { number, newest }) in stories.into_iter().enumerate() {
            (self.briefings[number].place, self.briefings[number].newest) = (place, newest);
        }
    }

    /// The locations of the briefings that are meant, in the order of the list.
    fn origins(&self, is_meant: impl Fn(usize, &ListedBriefing) -> bool) -> Vec<&Origin> {
        let meant =
            self.briefings.iter().enumerate().filter(|(number, briefing)| is_meant(*number, briefing));
        let mut meant: Vec<&ListedBriefing> = meant.map(|(_, briefing)| briefing).collect();
        meant.sort_unstable_by_key(|briefing| briefing.place);
        meant.into_iter().map(|briefing| &briefing.summary.origin).collect()
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
        self.listed.briefings.len()
    }

    /// True until the last portion has arrived.
    pub fn is_listing(&self) -> bool {
        self.is_listing
    }

    /// True if there is a whole list, even if it is being read again.
    pub fn is_whole(&self) -> bool {
        self.len() > 0 && (!self.is_listing || self.anew.is_some())
    }

    /// Counts changes of the list and of the preview.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    pub fn briefing(&self, number: usize) -> &ListedBriefing {
        &self.listed.briefings[number]
    }

    /// The briefings whose names match the typed text, best first; the editions of a story stand together
    /// where the best of them does, of those that match equally well the newest first.
    pub fn rank(&self, query: &Query) -> Vec<Ranked<usize>> {
        let briefings = &self.listed.briefings;
        let mut found = self.listed.names.rank(query);
        found.sort_by_key(|found| (found.fit, briefings[found.thing].place));
        let mut stories = HashMap::new();
        for (place, found) in found.iter().enumerate() {
            stories.entry(briefings[found.thing].newest).or_insert(place);
        }
        found.sort_by_key(|found| stories[&briefings[found.thing].newest]);
        found
    }

    /// The name of the briefing that matched the typed text best.
    pub fn name(&self, found: &Ranked<usize>) -> &Clean {
        self.listed.names.name(found)
    }

    /// The place of a briefing in the list.
    pub fn position(&self, origin: &Origin) -> Option<usize> {
        self.listed.briefings.iter().position(|briefing| briefing.summary.origin == *origin)
    }

    /// The briefings to step through: all but the recently read and the built-in ones, and what cannot be
    /// read; of each story the newest edition.
    pub fn near(&self) -> Vec<&Origin> {
        let is_readable = |briefing: &ListedBriefing| !matches!(briefing.summary.state, State::Unreadable(_));
        self.listed.origins(|number, briefing| {
            briefing.is_near && briefing.newest == number && is_readable(briefing)
        })
    }

    /// True if a briefing of another story has the title of this one.
    pub fn shares_title(&self, number: usize) -> bool {
        let own = self.briefing(number);
        let mut others = self.listed.briefings.iter().filter(|other| other.newest != own.newest);
        others.any(|other| other.summary.title == own.summary.title)
    }

    /// The editions of the story of a briefing in the order of their days, itself among them.
    pub fn editions(&self, origin: &Origin) -> Vec<&Origin> {
        let Some(here) = self.position(origin) else { return Vec::new() };
        let newest = self.briefing(here).newest;
        let mut editions = self.listed.origins(|_, briefing| briefing.newest == newest);
        editions.reverse();
        editions
    }

    /// Starts a new list.
    pub fn list(&mut self) -> Ticket {
        self.is_listing = true;
        self.preview_is_stale = true;
        self.anew = (self.len() > 0).then(ListedBriefings::default);
        self.listing.issue()
    }

    pub fn take(&mut self, listed: Listed) {
        let list = self.anew.as_mut().unwrap_or(&mut self.listed);
        for summary in listed.summaries {
            list.add(summary, true);
        }
        for summary in listed.lately {
            list.add(summary, false);
        }
        if listed.is_last {
            for summary in
                library::builtins().filter(|summary| !list.has_copy_of(summary)).collect::<Vec<_>>()
            {
                list.add(summary, false);
            }
            self.is_listing = false;
        }
        list.order();
        if listed.is_last
            && let Some(list) = self.anew.take()
        {
            self.listed = list;
        }
        self.generation += 1;
    }

    /// True if the page of a briefing should be requested: it is not known as it is now, and no other is on
    /// its way.
    pub fn awaits(&mut self, origin: &Origin) -> bool {
        let asks = (self.preview_is_stale || self.page(origin).is_none()) && self.awaited.is_none();
        if asks {
            self.awaited = Some(origin.clone());
        }
        asks
    }

    pub fn take_preview(&mut self, Previewed { origin, page }: Previewed) {
        self.awaited = None;
        self.preview_is_stale = false;
        self.preview = Some((origin, page));
        self.generation += 1;
    }

    /// The page of a briefing; until it arrives, a heading with the facts that the list has.
    pub fn cover(&self, origin: &Origin) -> Page {
        if let Some(page) = self.page(origin) {
            return page.clone();
        }
        let Some(number) = self.position(origin) else { return Page::default() };
        let summary = &self.briefing(number).summary;
        let title = summary.title.clone().unwrap_or_else(|| summary.origin.words());
        let left = vec![Span::head(title)];
        let right = summary.date().map(|date| Span::text(format!("as of {date}")));
        Page { blocks: vec![Block::title(left, right.into_iter().collect())] }
    }

    fn page(&self, origin: &Origin) -> Option<&Page> {
        self.preview.as_ref().filter(|(of, _)| of == origin).map(|(_, page)| page)
    }
}
