//! The text of a source with its facts beside it: the way there from a fact, and from one part of it that is in no fact to the next.

use super::Reading;
use super::place::Focus;
use crate::model::{EntryId, Id, Source};
use crate::page::Target;

/// The rows above a part and below it that come into sight with it.
const AROUND: usize = 3;

impl Reading {
    /// True if the text of a source is in sight.
    pub(in crate::app) fn in_article(&self) -> bool {
        matches!(self.focus, Focus::Source(EntryId::Source(_)))
    }

    /// The first source of the fact under the cursor that has a text on file; the source itself, if that is under the cursor.
    pub(in crate::app) fn article(&self) -> Option<Id<Source>> {
        let sources = self.briefing().sources_of(self.fact()?);
        sources.into_iter().find(|source| self.briefing().sources[*source].file.is_some())
    }

    /// Opens the text of a source as a layer, at the paragraph of the fact under the cursor.
    pub(in crate::app) fn show_article(&mut self, source: Id<Source>) {
        let fact = self.fact();
        self.lay_over(Focus::Source(source.into()));
        self.texts.sought = fact.filter(|fact| *fact != source.into());
        self.show_sought();
    }

    /// Goes to the fact that the text was opened for, once the text is there.
    pub(super) fn show_sought(&mut self) {
        let Some(fact) = self.texts.sought.filter(|_| self.in_article()) else { return };
        let leads = |target: Option<Target>| target == Some(Target::Entry(fact));
        if let Some(link) = self.layout().links.iter().position(|link| leads(link.target)) {
            self.texts.sought = None;
            self.go_to_link(link);
        }
    }

    /// Goes to the next part of the text that is in no fact, or back to the one before.
    pub(in crate::app) fn go_to_part(&mut self, back: bool) {
        let layout = self.layout();
        let parts = || {
            let is_part = |target: Option<Target>| matches!(target, Some(Target::Part(_)));
            layout.links.iter().enumerate().filter(move |(_, link)| is_part(link.target))
        };
        let top = self.viewport.top;
        let next = match (self.viewport.link, back) {
            (Some(here), false) => parts().find(|(index, _)| *index > here),
            (Some(here), true) => parts().rfind(|(index, _)| *index < here),
            (None, false) => parts().find(|(_, link)| link.rows.start >= top),
            (None, true) => parts().rfind(|(_, link)| link.rows.start < top),
        };
        if let Some((index, link)) = next {
            self.show_rows(&(link.rows.start.saturating_sub(AROUND)..link.rows.end + AROUND));
            self.go_to_link(index);
        }
    }

    /// The part of the text under the cursor, which is in no fact, by its place among the parts.
    pub(in crate::app) fn part(&self) -> Option<usize> {
        match self.target()? {
            Target::Part(index) => Some(index),
            _ => None,
        }
    }

    /// The byte at which a fact for a part of the text would be written: behind the last of its kind, else at the end of the file.
    pub(super) fn place_of_part(&self, part: usize) -> usize {
        let newest = self.newest();
        let end = newest.text.trim_end().len();
        let Some(part) = self.texts.covered.part(part) else { return end };
        let kind = part.kind.entry_kind();
        let briefing = &newest.loaded.briefing;
        let own = briefing.entries().filter(|entry| entry.kind() == kind);
        own.map(|entry| briefing.span(entry).end).max().unwrap_or(end)
    }
}
