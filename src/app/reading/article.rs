//! The text of a source with its facts beside it: the way there from a fact, and from one part of it that is
//! in no fact to the next.

use std::cmp::Reverse;
use std::ops::Range;

use super::Reading;
use super::place::Focus;
use crate::app::Way;
use crate::layout::Layout;
use crate::model::{Citation, Date, EntryId, Id, Issue, Locator, Source};
use crate::page::Target;
use crate::views::{self, SourceText};

/// The rows above a part and below it that come into sight with it.
const AROUND: usize = 3;

impl Reading {
    /// True if the text of a source is in sight.
    pub(in crate::app) fn in_article(&self) -> bool {
        matches!(self.focus, Focus::Source(EntryId::Source(_)))
    }

    /// The first source of the fact under the cursor that has a text on file, for an issue the newest; the
    /// source itself, if that is under the cursor. Where no fact is, the only source that there is.
    pub(in crate::app) fn article(&self) -> Option<Id<Source>> {
        if let Some(EntryId::Issue(issue)) = self.fact()
            && let Some((_, source)) = self.newest_text_of(issue)
        {
            return Some(source);
        }
        let only = || self.briefing().sources.ids().take(2).collect::<Vec<_>>();
        let sources = match self.fact().or_else(|| self.fact_of_page()) {
            Some(fact) if !self.briefing().sources_of(fact).is_empty() => self.briefing().sources_of(fact),
            _ => Some(only()).filter(|only| only.len() == 1)?,
        };
        sources.into_iter().find(|source| self.has_text(*source))
    }

    /// The fact under the cursor; for an issue what of it the newest text holds: the issue itself, or else a
    /// position on it.
    fn fact_in_article(&self) -> Option<EntryId> {
        let fact = self.fact()?;
        let newest = match fact {
            EntryId::Issue(issue) => self.newest_text_of(issue),
            _ => None,
        };
        Some(newest.map_or(fact, |(entry, _)| entry))
    }

    /// The newest source with a text on file that an issue rests on, or a position on it; and the first of
    /// them that does.
    fn newest_text_of(&self, issue: Id<Issue>) -> Option<(EntryId, Id<Source>)> {
        let briefing = self.briefing();
        let positions = views::positions_in_order(briefing, issue).into_iter().map(EntryId::Position);
        let entries = [EntryId::Issue(issue)].into_iter().chain(positions);
        let sourced = entries
            .flat_map(|entry| briefing.sources_of(entry).into_iter().map(move |source| (entry, source)));
        let day = |source: Id<Source>| briefing.sources[source].published.as_ref().map(Date::latest);
        sourced.filter(|(_, source)| self.has_text(*source)).min_by_key(|(_, source)| Reverse(day(*source)))
    }

    fn has_text(&self, source: Id<Source>) -> bool {
        self.briefing().sources[source].file.is_some()
    }

    /// The fact whose origin is in sight.
    fn fact_of_page(&self) -> Option<EntryId> {
        match self.focus {
            Focus::Source(fact) => Some(fact),
            _ => None,
        }
    }

    /// Opens the text of a source as a layer, at the paragraph of the fact under the cursor; from the page
    /// that says where a fact comes from, at that of this fact.
    pub(in crate::app) fn show_article(&mut self, source: Id<Source>) {
        let fact =
            self.fact_in_article().filter(|fact| *fact != source.into()).or_else(|| self.fact_of_page());
        self.lay_over(Focus::Source(source.into()));
        self.texts.sought = fact;
        self.show_sought();
    }

    /// Goes to the fact that the text was opened for, once the text is there.
    pub(super) fn show_sought(&mut self) {
        let Some(fact) = self.texts.sought.filter(|_| self.in_article()) else { return };
        let leads = |target: Option<Target>| target == Some(Target::Entry(fact));
        let layout = self.layout();
        if let Some(link) = layout.links.iter().position(|link| leads(link.target)) {
            self.texts.sought = None;
            self.scroll_to(layout.start_of_paragraph(layout.links[link].rows.start).saturating_sub(AROUND));
            self.go_to_link(link);
        } else if let Some(row) = self.row_of_paragraph(&layout, fact) {
            self.texts.sought = None;
            self.scroll_to(row.saturating_sub(AROUND));
            self.viewport.link = None;
        }
    }

    /// The row of the text in sight in which the paragraph begins that a fact names first.
    fn row_of_paragraph(&self, layout: &Layout, fact: EntryId) -> Option<usize> {
        let Focus::Source(EntryId::Source(source)) = self.focus else { return None };
        let own = |citation: &&Citation| citation.source.id() == Some(source);
        let citation = self.briefing().common(fact)?.sources.iter().find(own)?;
        let Some(Locator::Paragraphs(number, _)) = citation.locator else { return None };
        layout.row_of_paragraph(usize::try_from(number).ok()?)
    }

    /// Goes to the next part of the text that is in no fact, or back to the one before.
    pub(in crate::app) fn go_to_part(&mut self, way: Way) {
        let layout = self.layout();
        let parts = || {
            let is_part = |target: Option<Target>| matches!(target, Some(Target::Part(_)));
            layout.links.iter().enumerate().filter(move |(_, link)| is_part(link.target))
        };
        // From a fact beside the text, or from the top of the screen, on from the paragraph there.
        let linked = self.viewport.link.filter(|_| self.part().is_none());
        let row =
            linked.map_or(self.viewport.top, |link| layout.start_of_paragraph(layout.links[link].rows.start));
        let next = match (self.viewport.link.filter(|_| linked.is_none()), way) {
            (Some(here), Way::On) => parts().find(|(index, _)| *index > here),
            (Some(here), Way::Back) => parts().rfind(|(index, _)| *index < here),
            (None, Way::On) => parts().find(|(_, link)| link.rows.start >= row),
            (None, Way::Back) => parts().rfind(|(_, link)| link.rows.start < row),
        };
        if let Some((index, link)) = next {
            self.show_rows(&(link.rows.start.saturating_sub(AROUND)..link.rows.end + AROUND));
            self.go_to_link(index);
        }
    }

    /// Why there is no part to go to: nothing is in no fact, or nobody knows yet what is.
    pub(in crate::app) fn no_parts(&self) -> Option<&'static str> {
        let Focus::Source(source) = self.focus else { return None };
        let Some(coverage) = self.texts.covered.of(source) else {
            let EntryId::Source(source) = source else { return None };
            return Some(match self.texts.known().get(&source) {
                Some(SourceText::Unreadable(_) | SourceText::NoFolder) => {
                    "the text of this source cannot be read: the page says why"
                }
                _ => "what of this text is in no fact is being counted",
            });
        };
        coverage.missing().next().is_none().then_some("every part that was found in this text is in a fact")
    }

    /// The part of the text under the cursor, which is in no fact, by its place among the parts.
    pub(in crate::app) fn part(&self) -> Option<usize> {
        match self.target()? {
            Target::Part(index) => Some(index),
            _ => None,
        }
    }

    /// The byte at which a fact for a part of the text would be written: in the line behind the last of its
    /// kind, else at the end of the file.
    pub(super) fn place_of_part(&self, part: usize) -> usize {
        let newest = self.newest();
        let end = newest.text.trim_end().len();
        let Some(part) = self.texts.covered.part(part) else { return end };
        let kind = part.entry_kind();
        let briefing = &newest.loaded.briefing;
        let start = |entry| briefing.span(entry).start;
        let Some(last) = briefing.entries().filter(|entry| entry.kind() == kind).map(start).max() else {
            return end;
        };
        let next = briefing.entries().map(start).filter(|start| *start > last).min().unwrap_or(end);
        let end = end_of_fields(&newest.text, last..next);
        end + usize::from(newest.text[end..].starts_with('\n'))
    }
}

/// The end of the last line of an entry: what stands behind it up to the next one may be comments about that,
/// and its header.
fn end_of_fields(text: &str, entry: Range<usize>) -> usize {
    let mut end = entry.end;
    while let Some(line) = text[entry.start..end].trim_end().lines().next_back() {
        let kept = entry.start + text[entry.start..end].trim_end().len();
        let is_of_next = end < text.trim_end().len() && line.trim_start().starts_with(['#', '[']);
        if !is_of_next || kept - line.len() <= entry.start {
            return kept;
        }
        end = kept - line.len();
    }
    entry.end
}
