//! Where the editor opens the file: at the fact, or at the problem, that the cursor is on.

use super::{App, Effect, Focus, Request};
use crate::diagnostic::Places;
use crate::page::Target;

impl App {
    /// Opens the file in the editor, at its beginning where no fact and no problem is selected.
    pub(super) fn edit(&self) -> Option<Effect> {
        let path = self.version.path.clone()?;
        let (line, column) = Places::new(&self.newest().text).line_column(self.place_in_file());
        Some(Effect::Ask(Request::Edit { path, line, column }))
    }

    /// The byte of the file at which stands what the cursor is on.
    fn place_in_file(&self) -> usize {
        if self.focus == Focus::Problems {
            let selected = match self.target() {
                Some(Target::Problem(index)) => index,
                _ => 0,
            };
            return self.newest().loaded.all().get(selected).map_or(0, |problem| problem.span.start);
        }
        let fact = self.fact().and_then(|fact| self.in_newest(fact));
        fact.map_or(0, |fact| self.newest().loaded.briefing.span(fact).start)
    }
}
