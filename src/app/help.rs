//! The keys as a page in groups with a glossary, and as a Markdown table for the README, both made from the
//! keymap.

use super::action::{Action, ActionGroup};
use super::keymap::{BoundAction, Keymap};
use super::prompt;
use crate::page::{Block, Line, Page, Role, Span};
use crate::text::Clean;
use crate::views;

/// The keys of the actions that work here, in groups, and the glossary.
pub(super) fn page(keymap: &Keymap, working: &[Action]) -> Page {
    let works = |row: &&BoundAction| !row.keys.is_empty() && working.contains(&row.action);
    let rows: Vec<_> = keymap.rows().iter().filter(works).collect();
    let mut parts = Vec::new();
    for group in ActionGroup::ALL {
        let own: Vec<_> = rows.iter().filter(|row| row.action.group() == group).copied().collect();
        parts.extend((!own.is_empty()).then(|| views::meanings(group.title(), cells(&own))));
    }
    let in_prompts = prompt::KEYS.map(|(keys, _, does)| cell(keys.to_owned(), does.to_owned()));
    parts.push(views::meanings("Where something is typed", in_prompts.into()));
    parts.extend(views::glossary());
    let left = vec![Span::head("Keys that work here")];
    let title = Block::title(left, vec![]);
    Page { blocks: vec![title, Block::Gap, Block::SideBySide { parts, in_sight: None }] }
}

fn cell(keys: String, does: String) -> (Line, Clean) {
    (vec![Span::new(keys, Role::Here)], Clean::line(does))
}

/// A row for each action, and one for all panes.
fn cells(rows: &[&BoundAction]) -> Vec<(Line, Clean)> {
    let together = |rows: &[&&BoundAction], parts: fn(&BoundAction) -> String, between| {
        rows.iter().map(|row| parts(row)).collect::<Vec<_>>().join(between)
    };
    let keys = |row: &BoundAction| row.key_names().join(" ");
    let is_pane = |row: &BoundAction| matches!(row.action, Action::Pane(_));
    let panes: Vec<_> = rows.iter().filter(|row| is_pane(row)).collect();
    let mut cells = Vec::new();
    for row in rows {
        if !is_pane(row) {
            cells.push(cell(keys(row), row.does.to_owned()));
        } else if panes.first().is_some_and(|first| first.name == row.name) {
            cells.push(cell(together(&panes, keys, " "), together(&panes, |row| row.does.to_owned(), ", ")));
        }
    }
    cells
}

/// The keys as a Markdown table, with what is typed for a command that has none.
pub fn markdown(keymap: &Keymap) -> String {
    let line = |row: &BoundAction| {
        let keys: Vec<_> = row.ways().iter().map(|key| format!("`{key}`")).collect();
        format!("| {} | {} |\n", keys.join(" "), row.does)
    };
    let head = "| keys | what they do |\n|---|---|\n".to_owned();
    std::iter::once(head).chain(keymap.rows().iter().map(line)).collect()
}
