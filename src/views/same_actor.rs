//! The other briefings that have an actor too.

use crate::page::{Block, Column, HeadingLevel, Page, Span, Table, Target};
use crate::text::Clean;

use super::writer::INDENT;

/// Another briefing that has an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherBriefing {
    /// The name of the story.
    pub title: Clean,
    /// The as-of date of its facts.
    pub as_of: Clean,
}

/// Lists them at the end of the actor's page, each as a link; writes nothing if there are none.
pub fn write_others(page: &mut Page, others: &[OtherBriefing]) {
    if others.is_empty() {
        return;
    }
    let left = vec![Span::head("In other briefings")];
    page.blocks.extend([Block::Gap, Block::Heading { level: HeadingLevel::Part, left, right: vec![] }]);
    let rows = others.iter().enumerate().map(|(index, other)| {
        let title = Span { text: other.title.clone(), ..Span::default() };
        vec![vec![Span::text(other.as_of.clone())], vec![title.to(Target::Briefing(index))]]
    });
    let columns = vec![Column::Left, Column::Fill];
    page.blocks.push(Block::Table(Table { indent: INDENT, columns, rows: rows.collect() }));
}
