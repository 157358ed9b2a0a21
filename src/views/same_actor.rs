//! The other briefings that have an actor too.

use std::collections::HashMap;

use crate::page::{Block, Column, Line, Page, Span, Table, Target};
use crate::text::Clean;

use super::writer::INDENT;

/// Another briefing that has an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherBriefing {
    /// The name of the story.
    pub title: Clean,
    /// The id of the story that it is an edition of.
    pub story: Option<String>,
    /// The as-of date of its facts.
    pub as_of: Clean,
    /// The id of the actor there.
    pub actor: String,
    /// Its name there, if it is another.
    pub name: Option<Clean>,
    /// The name by which it is the same actor, if that is the plain name of neither.
    pub in_common: Option<Clean>,
    /// The name of the file.
    pub file: Clean,
}

/// Lists them at the end of the actor's page, each as a link, those of one title and day with their files;
/// writes nothing if there are none.
pub fn write_others(page: &mut Page, others: &[OtherBriefing]) {
    if others.is_empty() {
        return;
    }
    let left = vec![Span::head("In other briefings")];
    page.blocks.extend([Block::Gap, Block::part(left)]);
    let mut alike: HashMap<_, usize> = HashMap::new();
    for other in others {
        *alike.entry((&other.title, &other.as_of)).or_default() += 1;
    }
    let rows = others.iter().enumerate().map(|(index, other)| {
        let title = Span::text(other.title.clone());
        let is_one_of_several = alike[&(&other.title, &other.as_of)] > 1 && other.name.is_none();
        let file = is_one_of_several.then(|| Span::quiet(format!("  {}", other.file)));
        let line = [vec![title.to(Target::Briefing(index))], called(other), Vec::from_iter(file)].concat();
        vec![vec![Span::text(other.as_of.clone())], line]
    });
    let columns = vec![Column::Left, Column::Fill];
    page.blocks.push(Block::Table(Table { indent: INDENT, columns, rows: rows.collect() }));
}

/// The words for another name: ", as “Israeli army” in ceasefire.toml (“IDF” in both)".
fn called(other: &OtherBriefing) -> Line {
    let Some(name) = &other.name else { return vec![] };
    let common = other.in_common.as_ref().map(|name| format!(" (“{name}” in both)"));
    vec![Span::text(format!(", as “{name}” in {}{}", other.file, common.unwrap_or_default()))]
}
