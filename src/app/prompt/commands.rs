//! The commands, found by their names and keys.

use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::Row;
use crate::page::{Role, Span};
use crate::text::Clean;
use crate::views;

/// The places of the rows that fit what was typed, the best first; of equally good ones, the first of the table.
pub(super) fn rank(rows: &[Row], typed: &str) -> Vec<usize> {
    let typed = typed.trim();
    let mut fitting: Vec<(u8, usize)> =
        rows.iter().enumerate().filter_map(|(index, row)| Some((worth(row, typed)?, index))).collect();
    fitting.sort_unstable();
    fitting.into_iter().map(|(_, index)| index).collect()
}

/// How well a row fits, 0 being best; nothing if it does not. Its own name or key goes before all that merely holds the words.
fn worth(row: &Row, typed: &str) -> Option<u8> {
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

/// What a command does that is called by its name: to quit is then to leave, however many steps that is.
pub(super) fn meant(action: Action) -> Action {
    if action == Action::Quit { Action::Leave } else { action }
}

/// How a command reads: its name, what it does or why it cannot be done here, its keys.
pub(super) fn row(rows: &[Row], index: usize, obstacle: Option<String>) -> views::Row {
    let command = &rows[index];
    let meant = rows.iter().find(|row| row.action == meant(command.action)).unwrap_or(command);
    let (words, role) = match obstacle {
        None => (Span::body(meant.does), Role::Term),
        Some(why) => (Span::aside(why), Role::Aside),
    };
    let keys = Span::new(command.key_names().join(" "), role);
    views::Row { lead: Clean::line(command.name), words: vec![words], tail: vec![keys] }
}

/// The columns that the names take.
pub(super) fn lead(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.name.len()).max().unwrap_or_default()
}
