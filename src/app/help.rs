//! The keys as a page, and as a table for the README, both made from the one table of keys.

use super::action::{Action, BINDINGS, Binding};
use crate::page::{Block, Column, Level, Page, Role, Span, Table};

/// The keys of the actions that work where help was asked for.
pub(super) fn page(working: &[Action]) -> Page {
    let heading = |level, words: &'static str| Block::Heading {
        level,
        left: vec![Span::new(words, Role::Title)],
        right: vec![],
    };
    let works = |binding: &&Binding| working.contains(&binding.action);
    let row =
        |binding: &Binding| vec![vec![Span::new(keys(binding), Role::Term)], vec![Span::body(binding.does)]];
    let rows = BINDINGS.iter().filter(works).map(row).collect();
    let table = Table { indent: 0, columns: vec![Column::Left, Column::Fill], rows };
    let title = heading(Level::Title, "Keys that work here");
    Page { blocks: vec![title, Block::Gap, Block::Table(table)] }
}

/// The keys as a Markdown table.
pub fn markdown() -> String {
    let row = |binding: &Binding| {
        let keys: Vec<_> = binding.keys.iter().map(|key| format!("`{key}`")).collect();
        format!("| {} | {} |\n", keys.join(" "), binding.does)
    };
    let head = "| keys | what they do |\n|---|---|\n".to_owned();
    std::iter::once(head).chain(BINDINGS.iter().map(row)).collect()
}

fn keys(binding: &Binding) -> String {
    binding.keys.join(" ")
}
