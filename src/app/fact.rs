//! The fact under the cursor: what `s`, `y` and `w` are about.

use super::{App, Focus};
use crate::model::EntryId;
use crate::page::Target;

impl App {
    /// The entry that the cursor is on; none on the overview as a whole, among the problems and the keys.
    ///
    /// In a list it is the entry of the row. In a page it is the fact in which the selected link stands, but in a part that
    /// lists other entries the one that the link leads to; with no link selected it is the first fact in sight.
    pub fn fact(&self) -> Option<EntryId> {
        let row = self.rows().get(self.cursor().row).copied().flatten();
        match self.focus {
            Focus::List => row,
            Focus::Problems | Focus::Help => None,
            Focus::Page | Focus::Whole | Focus::Source(_) => match self.link() {
                Some(link) if link.cell.is_some() => entry(link.target),
                Some(link) => self.fact_at(link.rows.start).or_else(|| entry(link.target)),
                None => self.first_fact_in_sight().or_else(|| row.filter(|_| self.focus == Focus::Page)),
            },
        }
    }

    /// The fact that a row of the page belongs to: the last that begins there or above, unless a part begins between.
    fn fact_at(&self, row: usize) -> Option<EntryId> {
        let layout = self.layout();
        let (start, fact) = layout.facts.iter().rfind(|(start, _)| *start <= row)?;
        let is_over = layout.parts.iter().any(|part| (*start + 1..=row).contains(part));
        (!is_over).then_some(*fact)
    }

    fn first_fact_in_sight(&self) -> Option<EntryId> {
        let rows = self.sight.top + self.head_rows()..self.sight.top + usize::from(self.screen.page.height);
        let begins = || self.layout().facts.iter().find(|(start, _)| rows.contains(start));
        self.fact_at(rows.start).or_else(|| begins().map(|(_, fact)| *fact))
    }
}

/// The entry that a link leads to.
fn entry(target: Option<Target>) -> Option<EntryId> {
    match target? {
        Target::Web(source) => Some(source.into()),
        Target::Entry(entry) => Some(entry),
        Target::Problem(_) | Target::Elsewhere(_) => None,
    }
}
