//! The keys as a page, and as a Markdown table for the README, both made from the keymap.

use super::action::Action;
use super::keymap::{BoundAction, Keymap};
use super::prompt;
use crate::page::{Block, Column, HeadingLevel, Page, Role, Span, Table};

/// The keys of the actions that work here.
pub(super) fn page(keymap: &Keymap, working: &[Action]) -> Page {
    let heading =
        |level, words: &'static str| Block::Heading { level, left: vec![Span::head(words)], right: vec![] };
    let works = |row: &&BoundAction| !row.keys.is_empty() && working.contains(&row.action);
    let cells = |row: &BoundAction| {
        vec![vec![Span::new(row.key_names().join(" "), Role::Here)], vec![Span::text(row.does)]]
    };
    let table = |rows| Block::Table(Table { indent: 0, columns: vec![Column::Left, Column::Fill], rows });
    let here = keymap.rows().iter().filter(works).map(cells).collect();
    let in_prompts =
        prompt::KEYS.map(|(keys, _, does)| vec![vec![Span::new(keys, Role::Here)], vec![Span::text(does)]]);
    let blocks = vec![
        heading(HeadingLevel::Title, "Keys that work here"),
        Block::Gap,
        table(here),
        Block::Gap,
        heading(HeadingLevel::Part, "Where something is typed"),
        table(in_prompts.into()),
    ];
    Page { blocks }
}

/// The keys as a Markdown table.
pub fn markdown(keymap: &Keymap) -> String {
    let line = |row: &BoundAction| {
        let keys: Vec<_> = row.keys.iter().map(|key| format!("`{key}`")).collect();
        format!("| {} | {} |\n", keys.join(" "), row.does)
    };
    let head = "| keys | what they do |\n|---|---|\n".to_owned();
    std::iter::once(head).chain(keymap.rows().iter().map(line)).collect()
}
