//! Search: the texts that match, and stepping from one to the next.

use std::rc::Rc;

use super::Reading;
use super::place::{SameView, Viewport};
use super::remap::Remap;
use crate::app::Way;
use crate::app::message::Message;
use crate::app::scroll;
use crate::layout::Layout;
use crate::model::EntryId;
use crate::search::{Hit, Needle};

/// The last search, and the texts that it found.
#[derive(Debug)]
pub(super) struct Search {
    pub(super) needle: Rc<Needle>,
    hits: Vec<Hit>,
    /// The index of the current match.
    at: usize,
}

#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Destination {
    /// The section and the id of the entry; `None` is the overview.
    pub entry: Option<(&'static str, String)>,
    /// The search and the text of the entry that matches; none if the entry itself is wanted.
    pub found: Option<(Needle, String)>,
    /// The view to open there, if it is more than the page of the entry.
    pub(in crate::app) view: Option<SameView>,
}

impl Search {
    /// The current match.
    pub(super) fn hit(&self) -> Hit {
        self.hits[self.at]
    }

    /// The same search in another version, at the same text or the nearest; none if it has no match.
    pub(super) fn remap(self, remap: &Remap) -> Option<Self> {
        let hits = remap.to.index().find(&self.needle);
        let entry = |hit: &Hit| hit.entry.map(|entry| remap.entry(entry));
        let was = &self.hits[self.at];
        let earlier = self.hits[..self.at].iter().filter(|hit| hit.entry == was.entry).count();
        let same = hits.iter().enumerate().filter(|(_, hit)| Some(hit.entry) == Some(entry(was).flatten()));
        let same: Vec<_> = same.map(|(index, _)| index).collect();
        let at = same.get(earlier).or(same.last()).copied().unwrap_or(self.at);
        let at = at.min(hits.len().checked_sub(1)?);
        Some(Self { needle: self.needle, hits, at })
    }
}

/// Rows above a match to keep in sight if there is room: they show what it belongs to.
const ABOVE: usize = 2;

/// The first visible row when the page shows a match, or an entry, in a window of `height` scrolling rows.
pub(in crate::app) fn top_of_match(
    layout: &Layout,
    led_to: Option<EntryId>,
    height: usize,
    head: usize,
) -> usize {
    let lines = layout.rows.len() - head;
    let fact = led_to.map_or(0, |entry| layout.fact_rows(entry).start);
    let row = layout.mark().unwrap_or(fact);
    let top = scroll::within(fact, height, lines);
    let above = ABOVE.min(height / 3);
    let top = scroll::showing(top, height, row.saturating_sub(above).max(fact.min(row)), row + 1);
    scroll::within(top, height, lines)
}

/// The message that says which match of how many is shown, and how it was come to.
pub(super) fn match_message(at: usize, all: usize, how: &str) -> Message {
    let words = "match {} of {}{} · {next-match} next, {previous-match} previous";
    Message::new(words, &[&at, &all, &how])
}

/// The words for a walk that goes on at the other end.
pub(super) fn wrapped(way: Way) -> &'static str {
    match way {
        Way::On => ", from the beginning again",
        Way::Back => ", from the end again",
    }
}

/// Where a fact was that this edition or version does not have.
const GONE: &str = "this entry is no longer in the file";

impl Reading {
    /// Goes to one of the texts that match a needle; says which of how many.
    pub(in crate::app) fn go_to_found(
        &mut self,
        needle: Needle,
        hits: Vec<Hit>,
        at: usize,
    ) -> Option<Message> {
        self.search = Some(Search { needle: Rc::new(needle), hits, at });
        self.show_found("")
    }

    /// Goes to the next match or the previous one, wrapping around; says which of how many.
    pub(in crate::app) fn walk_found(&mut self, way: Way) -> Option<Message> {
        if self.sought_in_article().is_some() {
            return self.walk_article(way);
        }
        let search = self.search.as_mut()?;
        let last = search.hits.len() - 1;
        let how;
        (search.at, how) = match (search.at, way) {
            (0, Way::Back) => (last, wrapped(way)),
            (at, Way::Back) => (at - 1, ""),
            (at, Way::On) if at == last => (0, wrapped(way)),
            (at, Way::On) => (at + 1, ""),
        };
        self.show_found(how)
    }

    fn show_found(&mut self, how: &str) -> Option<Message> {
        let search = self.search.as_ref()?;
        let (hit, at, all) = (search.hit(), search.at + 1, search.hits.len());
        self.go_to(hit.entry);
        let top = top_of_match(&self.layout(), hit.entry, self.page_height(), self.head_rows());
        self.viewport = Viewport { top, ..Viewport::default() };
        Some(match_message(at, all, how))
    }

    /// Goes to an entry of this briefing, or to one of its texts that match the search. Says which of how
    /// many matches that is, or that it no longer exists.
    pub(in crate::app) fn go_to_destination(&mut self, destination: Destination) -> Option<Message> {
        let briefing = &self.version.loaded.briefing;
        let entry = destination.entry.map(|(section, key)| briefing.find(section, &key));
        if let Some(view) = destination.view {
            let is_gone = entry.is_some_and(|entry| entry.is_none());
            self.go_to_view(entry.flatten(), view);
            return is_gone.then(|| GONE.into());
        }
        let Some((needle, text)) = destination.found else {
            let Some(entry) = entry.flatten() else {
                return Some(GONE.into());
            };
            self.follow(entry);
            return None;
        };
        let index = self.version.index();
        let hits = index.find(&needle);
        let is_it = |hit: &Hit| match entry {
            None => hit.entry.is_none() && index.text(*hit) == text,
            Some(entry) => hit.entry.is_some() && hit.entry == entry && index.text(*hit) == text,
        };
        match hits.iter().position(is_it) {
            Some(at) => self.go_to_found(needle, hits, at),
            None => Some("this text is no longer in the file".into()),
        }
    }
}
