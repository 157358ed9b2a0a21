//! Commands, by their names and keys.

use super::source::{Picked, PickerSource, Thing};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::theme::Theme;
use crate::app::{App, Request};
use crate::page::{Role, Span};
use crate::views::ListRow;

/// The commands that match the typed text.
#[derive(Debug, Default)]
pub(super) struct CommandSource {
    found: Vec<CommandRow>,
}

/// A command to pick.
#[derive(Clone, Copy, Debug)]
enum CommandRow {
    /// An action, by its place in the keymap.
    Action(usize),
    /// A theme.
    Theme(Theme),
}

/// The name of the commands that choose a theme.
const THEME: &str = "theme";

impl PickerSource for CommandSource {
    fn look(&mut self, typed: &str, app: &App) -> Option<Request> {
        self.found = rank(app, typed);
        None
    }

    fn len(&self) -> usize {
        self.found.len()
    }

    /// Its name, its description or why it cannot be done here, and its keys.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let rows = app.keymap().rows();
        let command = match self.found[index] {
            CommandRow::Action(place) => &rows[place],
            CommandRow::Theme(theme) => {
                let [lead, words] = [THEME, theme.word()].map(|word| vec![Span::text(word)]);
                return ListRow { lead, words, ..ListRow::default() };
            }
        };
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
        Some(match self.found[index] {
            CommandRow::Action(place) => Picked::Action(meant(app.keymap().rows()[place].action)),
            CommandRow::Theme(theme) => Picked::Theme(theme),
        })
    }

    fn nothing(&self) -> &'static str {
        "nothing found: no command has such a name or key"
    }
}

/// The commands that match the typed text, best first; equally good ones in the order of the table, then the
/// themes.
fn rank(app: &App, typed: &str) -> Vec<CommandRow> {
    let typed = typed.trim();
    let actions = app.keymap().rows().iter().enumerate();
    let actions =
        actions.map(|(place, row)| (worth(row.name, row.does, &row.keys, typed), CommandRow::Action(place)));
    let themes =
        Theme::ALL.iter().map(|theme| (worth(THEME, theme.word(), &[], typed), CommandRow::Theme(*theme)));
    let mut fitting: Vec<_> =
        actions.chain(themes).filter_map(|(worth, command)| Some((worth?, command))).collect();
    fitting.sort_by_key(|(worth, _)| *worth);
    fitting.into_iter().map(|(_, command)| command).collect()
}

/// How well a command matches, 0 being best; none if it does not. An exact name or key goes before commands
/// that only contain the words.
fn worth(name: &str, does: &str, keys: &[Key], typed: &str) -> Option<u8> {
    let lower = typed.to_lowercase();
    let is_key = |key: &Key| typed.parse().is_ok_and(|typed: Key| typed == *key);
    let does = does.to_lowercase();
    if typed.is_empty() || name == lower || keys.iter().any(is_key) {
        Some(0)
    } else if name.starts_with(&lower) || keys.iter().any(|key| key.to_string().to_lowercase() == lower) {
        Some(1)
    } else if name.split('-').any(|word| word.starts_with(&lower)) {
        Some(2)
    } else {
        let holds = |word: &str| name.contains(word) || does.contains(word);
        lower.split_whitespace().all(holds).then_some(3)
    }
}

/// The action of a command called by name: to quit is then to leave the program, however many steps out that
/// is.
fn meant(action: Action) -> Action {
    if action == Action::Quit { Action::Leave } else { action }
}
