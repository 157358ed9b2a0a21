//! The commands, found by their names and keys.

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
    } else if row.name.starts_with(&lower) {
        Some(1)
    } else if row.name.split('-').any(|word| word.starts_with(&lower)) {
        Some(2)
    } else {
        let holds = |word: &str| row.name.contains(word) || does.contains(word);
        lower.split_whitespace().all(holds).then_some(3)
    }
}

/// How a command reads: its name, what it does or why it cannot be done here, its keys.
pub(super) fn row(command: &Row, obstacle: Option<&'static str>) -> views::Row {
    let lead = Clean::line(command.name);
    let keys = command.key_names().join(" ");
    match obstacle {
        None => views::Row {
            lead,
            words: vec![Span::body(command.does)],
            tail: vec![Span::new(keys, Role::Term)],
        },
        Some(why) => views::Row { lead, words: vec![Span::aside(why)], tail: vec![Span::aside(keys)] },
    }
}

/// The columns that the names take.
pub(super) fn lead(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.name.len()).max().unwrap_or_default()
}
