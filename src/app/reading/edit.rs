//! The place at which an editor opens the file: the fact or the problem under the cursor.

use super::Reading;
use super::place::Focus;
use crate::diagnostic::Places;
use crate::page::Target;

impl Reading {
    /// The line and the column in the file, both from 1, of the fact or problem under the cursor; the start
    /// of the file if there is none.
    pub(in crate::app) fn line_column(&self) -> (usize, usize) {
        Places::new(&self.newest().text).line_column(self.place_in_file())
    }

    /// The byte offset of the same.
    fn place_in_file(&self) -> usize {
        if self.focus == Focus::Problems {
            let layout = self.layout();
            // With none selected, the one that the page begins with.
            let mut targets =
                self.target().into_iter().chain(layout.links.iter().filter_map(|link| link.target));
            let selected = targets.find_map(|target| match target {
                Target::Problem(index) => Some(index),
                _ => None,
            });
            let all = self.newest().loaded.all();
            let selected = selected.and_then(|selected| all.get(selected));
            return selected.map_or(0, |problem| problem.span.start);
        }
        if let Some(part) = self.part() {
            return self.place_of_part(part);
        }
        let fact = self.fact().and_then(|fact| self.in_newest(fact));
        fact.map_or(0, |fact| self.newest().loaded.briefing.span(fact).start)
    }
}
