//! Files and folders whose paths begin with the typed text.

use super::source::{Picked, PickerSource, Thing};
use crate::app::{App, Completed, Completion, Request};
use crate::library::Origin;
use crate::page::Span;
use crate::views::ListRow;

/// True if the typed text begins like a path rather than a name.
pub(super) fn is_path(typed: &str) -> bool {
    ["/", "./", "../", "~/"].iter().any(|start| typed.starts_with(start)) || [".", "..", "~"].contains(&typed)
}

/// The files and folders; the previous ones stay until those of the new text are known.
#[derive(Debug, Default)]
pub(super) struct PathSource {
    found: Vec<Completion>,
}

impl PickerSource for PathSource {
    fn look(&mut self, typed: &str, _app: &App) -> Option<Request> {
        Some(Request::Complete(typed.to_owned()))
    }

    fn look_again(&mut self, _typed: &str, _app: &App) {}

    fn len(&self) -> usize {
        self.found.len()
    }

    /// The name; its folder is in the input line.
    fn row(&self, index: usize, _app: &App) -> ListRow {
        let typed = self.found[index].typed();
        let name = typed
            .trim_end_matches('/')
            .rsplit_once('/')
            .map_or(typed.as_str(), |(folder, _)| &typed[folder.len() + 1..]);
        let words = Span::text(name.to_owned());
        ListRow { words: vec![words], ..ListRow::default() }
    }

    fn lead(&self, _app: &App) -> usize {
        0
    }

    fn thing(&self, index: usize, _app: &App) -> Option<Thing> {
        self.found[index].file.clone().map(|file| Thing::Briefing(Origin::File(file)))
    }

    fn pick(&self, index: usize, _app: &App) -> Option<Picked> {
        let completion = &self.found[index];
        match &completion.file {
            Some(file) => Some(Picked::Open(Origin::File(file.clone()), None)),
            None => Some(Picked::Type(completion.typed())),
        }
    }

    fn nothing(&self) -> &'static str {
        "no briefing and no folder is there"
    }

    fn stands_meanwhile(&self) -> bool {
        true
    }

    fn completion(&self, index: usize) -> Option<String> {
        self.found.get(index).map(Completion::typed)
    }

    fn take_completed(&mut self, completed: Completed) {
        self.found = completed.found;
    }
}
