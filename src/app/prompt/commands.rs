//! Commands, by their names and keys.

use super::source::{Picked, PickerSource, Thing};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::BoundAction;
use crate::app::{App, Request};
use crate::page::{Role, Span};
use crate::views::ListRow;

/// The commands that match the typed text, by their places in the keymap.
#[derive(Debug, Default)]
pub(super) struct CommandSource {
    found: Vec<usize>,
}

impl PickerSource for CommandSource {
    fn look(&mut self, typed: &str, app: &App) -> Option<Request> {
        self.found = rank(app.keymap().rows(), typed);
        None
    }

    fn len(&self) -> usize {
        self.found.len()
    }

    /// Its name, its description or why it cannot be done here, and its keys.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let rows = app.keymap().rows();
        let command = &rows[self.found[index]];
        let meant = rows.iter().find(|row| row.action == meant(command.action)).unwrap_or(command);
        let (words, role) = match app.disabled_reason(command.action) {
            None => (Span::text(meant.does), Role::Here),
            Some(why) => (Span::quiet(app.keymap().name_keys(why)), Role::Quiet),
        };
        let keys = Span::new(command.key_names().join(" "), role);
        ListRow {
            lead: vec![Span::text(command.name)],
            words: vec![words],
            tail: vec![keys],
            ..ListRow::default()
        }
    }

    /// The width of the column of names.
    fn lead(&self, app: &App) -> usize {
        app.keymap().rows().iter().map(|row| row.name.len()).max().unwrap_or_default()
    }

    fn thing(&self, _index: usize, _app: &App) -> Option<Thing> {
        None
    }

    fn pick(&self, index: usize, app: &App) -> Option<Picked> {
        Some(Picked::Action(meant(app.keymap().rows()[self.found[index]].action)))
    }

    fn nothing(&self) -> &'static str {
        "nothing found: no command has such a name or key"
    }
}

/// The places of the rows that match the typed text, best first; equally good ones in the order of the table.
fn rank(rows: &[BoundAction], typed: &str) -> Vec<usize> {
    let typed = typed.trim();
    let mut fitting: Vec<(u8, usize)> =
        rows.iter().enumerate().filter_map(|(index, row)| Some((worth(row, typed)?, index))).collect();
    fitting.sort_unstable();
    fitting.into_iter().map(|(_, index)| index).collect()
}

/// How well a row matches, 0 being best; none if it does not. An exact name or key goes before rows that only contain the
/// words.
fn worth(row: &BoundAction, typed: &str) -> Option<u8> {
    let lower = typed.to_lowercase();
    let is_key = |key: &Key| typed.parse().is_ok_and(|typed: Key| typed == *key);
    let does = row.does.to_lowercase();
    if typed.is_empty() || row.name == lower || row.keys.iter().any(is_key) {
        Some(0)
    } else if row.name.starts_with(&lower) || row.key_names().iter().any(|key| key.to_lowercase() == lower) {
        Some(1)
    } else if row.name.split('-').any(|word| word.starts_with(&lower)) {
        Some(2)
    } else {
        let holds = |word: &str| row.name.contains(word) || does.contains(word);
        lower.split_whitespace().all(holds).then_some(3)
    }
}

/// The action of a command called by name: to quit is then to leave the program, however many steps out that is.
fn meant(action: Action) -> Action {
    if action == Action::Quit { Action::Leave } else { action }
}
