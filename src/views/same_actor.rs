//! The other briefings in which an actor stands too.

use crate::page::{Block, Column, HeadingLevel, Page, Role, Span, Table, Target};
use crate::text::Clean;

use super::writer::INDENT;

/// A briefing in which an actor stands too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherBriefing {
    /// What the story is.
    pub title: Clean,
    /// The day that its facts stand for.
    pub as_of: Clean,
}

/// Lists them at the end of the actor's page, each as a link; nothing where there are none.
pub fn write_others(page: &mut Page, others: &[OtherBriefing]) {
    if others.is_empty() {
        return;
    }
    let left = vec![Span::new("In other briefings", Role::Title)];
    page.blocks.extend([Block::Gap, Block::Heading { level: HeadingLevel::Part, left, right: vec![] }]);
    let rows = others.iter().enumerate().map(|(index, other)| {
        let title = Span { text: other.title.clone(), role: Role::Name, ..Span::default() };
        vec![vec![Span::aside(other.as_of.clone())], vec![title.to(Target::Briefing(index))]]
    });
    let columns = vec![Column::Left, Column::Fill];
    page.blocks.push(Block::Table(Table { indent: INDENT, columns, rows: rows.collect() }));
}
