//! Finding: going to what was looked for, and on to the next.

use super::carry::Carry;
use super::{App, Focus, Sight, scroll};
use crate::search::mark::Spot;
use crate::search::{Hit, Needle};

/// What was looked for last, and where it stands.
#[derive(Debug)]
pub(super) struct Search {
    needle: Needle,
    hits: Vec<Hit>,
    /// The place among them of the one that the reader was led to.
    at: usize,
}

impl Search {
    /// What is found in another version, at the same text or the nearest; none where nothing is.
    pub(super) fn carry(self, carry: &Carry) -> Option<Self> {
        let hits = carry.to.index().find(&self.needle);
        let entry = |hit: &Hit| hit.entry.map(|entry| carry.entry(entry));
        let was = &self.hits[self.at];
        let earlier = self.hits[..self.at].iter().filter(|hit| hit.entry == was.entry).count();
        let same = hits.iter().enumerate().filter(|(_, hit)| Some(hit.entry) == Some(entry(was).flatten()));
        let same: Vec<_> = same.map(|(index, _)| index).collect();
        let at = same.get(earlier).or(same.last()).copied().unwrap_or(self.at);
        let at = at.min(hits.len().checked_sub(1)?);
        Some(Self { needle: self.needle, hits, at })
    }
}

/// Rows above a match that stay in sight where there is room: what it belongs to.
const ABOVE: usize = 2;

impl App {
    /// Goes to one of the texts that a needle was found in.
    pub(super) fn go_to_found(&mut self, needle: Needle, hits: Vec<Hit>, at: usize) {
        self.leave();
        self.search = Some(Search { needle, hits, at });
        self.show_found("");
    }

    /// Goes to the next of them, or with `back` to the one before, round the end.
    pub(super) fn walk_found(&mut self, back: bool) {
        let Some(search) = &mut self.search else { return };
        let last = search.hits.len() - 1;
        let how;
        (search.at, how) = match (search.at, back) {
            (0, true) => (last, ", from the end again"),
            (at, true) => (at - 1, ""),
            (at, false) if at == last => (0, ", from the beginning again"),
            (at, false) => (at + 1, ""),
        };
        self.show_found(how);
    }

    fn show_found(&mut self, how: &str) {
        let Some(search) = &self.search else { return };
        let (hit, at, all) = (search.hits[search.at], search.at + 1, search.hits.len());
        self.go_to(hit.entry);
        let top = self.match_top();
        self.sight = Sight { top, ..Sight::default() };
        let walk = self.keymap.name_keys("{next-match} next, {previous-match} previous");
        self.say(format!("match {at} of {all}{how} · {walk}"));
    }

    /// The first row in sight of a page on which the reader is led to a match, or to an entry.
    pub(super) fn match_top(&self) -> usize {
        let (height, lines) = (self.page_height(), self.page_lines());
        let fact = self.led_to().map_or(0, |entry| self.layout().fact_rows(entry).start);
        let row = self.layout().mark().unwrap_or(fact);
        let top = scroll::within(fact, height, lines);
        let above = ABOVE.min(height / 3);
        let top = scroll::showing(top, height, row.saturating_sub(above).max(fact.min(row)), row + 1);
        scroll::within(top, height, lines)
    }

    /// What is looked for, and the text with it that the reader is led to.
    pub(super) fn sought(&self) -> Option<(Needle, Option<Spot>)> {
        let spot = |hit: &Hit| Spot { entry: hit.entry, text: self.version.index().text(*hit).to_owned() };
        match (&self.prompt, &self.search) {
            (Some(prompt), _) => prompt.sought().map(|(needle, hit)| (needle.clone(), hit.map(spot))),
            (None, Some(search)) if !matches!(self.focus, Focus::Problems | Focus::Help) => {
                // A whole view shows all that was found, and leads to none of it.
                let led_to = search.hits.get(search.at).filter(|_| self.focus != Focus::Whole);
                Some((search.needle.clone(), led_to.map(spot)))
            }
            _ => None,
        }
    }
}
