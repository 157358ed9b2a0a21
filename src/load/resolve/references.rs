//! References: to entries of a section, to places in sources, to anything.

use std::ops::Range;

use super::Resolver;
use crate::diagnostic::{Problem, nearest};
use crate::load::raw::{Many, Words};
use crate::load::sections::PositionEntry;
use crate::model::{Citation, EntryId, Id, Locator, Ref};

impl PositionEntry {
    /// The key of the position: `actor.issue`, with its number in a list.
    pub(super) fn key(&self) -> String {
        let (holder, issue) = (self.holder.get_ref(), self.issue.get_ref());
        self.number.map_or_else(|| format!("{holder}.{issue}"), |number| format!("{holder}.{issue}.{number}"))
    }
}

impl Resolver<'_> {
    /// A reference to an entry of `section`.
    pub(super) fn reference<T>(&mut self, section: &'static str, id: Words) -> Ref<T>
    where
        Id<T>: TryFrom<EntryId>,
    {
        let span = id.span();
        let id = id.into_inner();
        match self.known.get(&(section, id.clone())).and_then(|&entry| entry.try_into().ok()) {
            Some(id) => Ref::To(id),
            None => Ref::Missing(self.dangling(section, id, span)),
        }
    }

    pub(super) fn references<T>(&mut self, section: &'static str, ids: Many<Words>) -> Vec<Ref<T>>
    where
        Id<T>: TryFrom<EntryId>,
    {
        ids.0.into_iter().map(|id| self.reference(section, id)).collect()
    }

    /// The places in sources that an entry names; a `fact` that names none rests on the only source of the file.
    pub(super) fn citations(&mut self, sources: Many<Words>, fact: bool) -> Vec<Citation> {
        match self.only_source {
            Some(only) if fact && sources.0.is_empty() => {
                vec![Citation { source: Ref::To(only), locator: None }]
            }
            _ => sources.0.into_iter().map(|source| self.citation(&source)).collect(),
        }
    }

    fn citation(&mut self, written: &Words) -> Citation {
        let (id, locator) = match written.get_ref().split_once('#') {
            Some((id, locator)) => (id, Some(locator.trim()).filter(|locator| !locator.is_empty())),
            None => (written.get_ref().as_str(), None),
        };
        let source = match (id, self.only_source) {
            ("", Some(only)) => Ref::To(only),
            ("", None) => {
                self.report(Problem::WhichSource, written.span());
                Ref::Missing(String::new())
            }
            _ => self.reference("sources", Words::new(written.span(), id.to_owned())),
        };
        Citation { source, locator: locator.map(Locator::parse) }
    }

    /// A reference to any entry: `section.id`.
    pub(super) fn see(&mut self, written: Words) -> Result<EntryId, String> {
        let span = written.span();
        let written = written.into_inner();
        let Some((section, id)) = written.split_once('.') else {
            let sections = self.known.keys().filter(|(_, id)| *id == written).map(|(section, _)| *section);
            self.report(Problem::SeeWithoutSection { id: written.clone(), section: sections.min() }, span);
            return Err(written);
        };
        let Some(section) = SECTIONS.iter().copied().find(|known| *known == section) else {
            let problem = Problem::UnknownSection { section: section.to_owned(), known: SECTIONS };
            self.report(problem, span);
            return Err(written);
        };
        if self.may_be_renumbered(id) {
            return Err(written);
        }
        let first_of_several = || self.known.get(&(section, format!("{id}.1")));
        match self.known.get(&(section, id.to_owned())).or_else(first_of_several) {
            Some(entry) => Ok(*entry),
            None => {
                self.dangling(section, id.to_owned(), span);
                Err(written)
            }
        }
    }

    /// Whether `id` counts in a list of positions of which one may have been lost, so that another stands in its place.
    fn may_be_renumbered(&self, id: &str) -> bool {
        let mut parts = id.split('.');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(holder), Some(issue), Some(_)) => self.lost.holds(holder) && self.lost.holds(issue),
            _ => false,
        }
    }

    /// Reports that `section` has no entry `id`, if that is news.
    fn dangling(&mut self, section: &'static str, id: String, span: Range<usize>) -> String {
        let failed = |id: String| self.failed.contains(&(section, id));
        let has_a_report = failed(id.clone()) || failed(format!("{id}.1")) || self.lost.holds(&id);
        if !has_a_report {
            let nearest = self.suggest(section, &id);
            self.report(Problem::Dangling { section, id: id.clone(), nearest }, span);
        }
        id
    }

    /// The id of `section` that is spelt most like `id`; only for the first problems of a file, since it looks at all ids.
    fn suggest(&mut self, section: &str, id: &str) -> Option<String> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        let known = self.known.keys().filter(|(of, _)| *of == section).map(|(_, id)| id.as_str());
        nearest(id, known).map(str::to_owned)
    }
}

/// The sections, in the order of the format reference.
pub(super) const SECTIONS: &[&str] =
    &["sources", "actors", "issues", "positions", "figures", "events", "questions"];
