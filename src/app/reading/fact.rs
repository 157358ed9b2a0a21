//! The fact under the cursor, for `s`, `y` and `w`.

use super::Reading;
use super::place::Focus;
use crate::model::EntryId;
use crate::page::Target;
use crate::web::Url;

impl Reading {
    /// The entry under the cursor; none on the overview as a whole, in the problems and in help.
    ///
    /// In a list this is the entry of the row. On a page it is the fact that contains the selected link, but
    /// in a part that lists other entries the one that the link leads to; without a selected link it is the
    /// fact with the match of a search, or else the first in sight.
    pub(crate) fn fact(&self) -> Option<EntryId> {
        let row = self.row();
        match self.focus {
            Focus::List => row,
            Focus::Problems | Focus::Help => None,
            Focus::Page | Focus::Whole | Focus::Source(_) | Focus::Gaps | Focus::Differences(_) => {
                match self.link() {
                    Some(link) if link.cell.is_some() => entry(link.target),
                    Some(link) => self.fact_at(link.rows.start).or_else(|| entry(link.target)),
                    None => self
                        .found_fact()
                        .or_else(|| self.first_fact_in_sight())
                        .or_else(|| row.filter(|_| self.focus == Focus::Page)),
                }
            }
        }
    }

    /// The fact that a row of the page belongs to: the last one that begins in this row or above, unless a
    /// new part begins in between.
    fn fact_at(&self, row: usize) -> Option<EntryId> {
        let layout = self.layout();
        let (start, fact) = layout.facts.iter().rfind(|(start, _)| *start <= row)?;
        let is_over = layout.parts.iter().any(|part| (*start + 1..=row).contains(part));
        (!is_over).then_some(*fact)
    }

    /// The addresses of the sources of the fact under the cursor, as written in the file.
    pub(in crate::app) fn addresses(&self) -> impl Iterator<Item = &str> {
        let sources = self.fact().map(|entry| self.briefing().sources_of(entry)).unwrap_or_default();
        sources.into_iter().filter_map(|source| self.briefing().sources[source].url.as_deref())
    }

    /// The first of these addresses that may be opened.
    pub(in crate::app) fn url(&self) -> Option<Url> {
        self.addresses().find_map(Url::parse)
    }

    /// The fact with the match of the search, while that is in sight.
    fn found_fact(&self) -> Option<EntryId> {
        self.search.as_ref()?;
        let rows = self.rows_in_sight();
        self.layout().mark().filter(|row| rows.contains(row)).and_then(|row| self.fact_at(row))
    }

    fn first_fact_in_sight(&self) -> Option<EntryId> {
        let rows = self.rows_in_sight();
        let layout = self.layout();
        let begins = || layout.facts.iter().find(|(start, _)| rows.contains(start)).map(|(_, fact)| *fact);
        self.fact_at(rows.start).or_else(begins)
    }

    fn rows_in_sight(&self) -> std::ops::Range<usize> {
        self.viewport.top + self.head_rows()..self.viewport.top + usize::from(self.screen().page.height)
    }
}

/// The entry that a link leads to.
fn entry(target: Option<Target>) -> Option<EntryId> {
    match target? {
        Target::Web(source) => Some(source.into()),
        Target::Entry(entry) => Some(entry),
        Target::Gaps
        | Target::Sources
        | Target::Problem(_)
        | Target::Briefing(_)
        | Target::Edition(..)
        | Target::Part(_) => None,
    }
}
