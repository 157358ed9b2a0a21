//! The sources: how far each can be relied on, every fact that rests on it, and what would fall with it.

use std::collections::HashMap;

use crate::model::{Briefing, EntryId, EntryRef, Id, Issue, Judgement, Relation, Source};
use crate::page::{Block, Line, Span, Target};

use crate::model::independence::rests_alone_on;
use crate::text::count;
use crate::views::detail::Detail;
use crate::views::pane::Pane;
use crate::views::writer::{INDENT, Writer, issue_name, source_name};
use crate::views::{related, source};

/// Writes the sources in the order of their list.
pub(super) fn write(writer: &mut Writer, detail: Detail) {
    let falling = Falling::of(writer.briefing);
    let rows = Pane::Sources.rows(writer.briefing);
    for id in rows.into_iter().flatten().filter_map(|row| Id::<Source>::try_from(row).ok()) {
        let source = &writer.briefing.sources[id];
        writer.fact(id);
        let title = Span::head(source.title.clone()).to(Target::Entry(id.into()));
        // The full text includes its grade.
        let grade = source.reliability.filter(|_| detail == Detail::Short).map(|reliability| {
            vec![Span::text(reliability.word()), Span::text(format!(" {}", reliability.meaning()))]
        });
        writer.entry(vec![title], grade.unwrap_or_default());
        match detail {
            Detail::Short => source::write_imprint(writer, INDENT, source),
            Detail::All => source::write(writer, INDENT, id),
        }
        copies(writer, id);
        facts(writer, &falling, id);
    }
}

/// Writes the sources that copy it: with it they count as one.
fn copies(writer: &mut Writer, id: Id<Source>) {
    let copies = related::to(writer.briefing, id, &[Relation::Copies]);
    let mut line = Line::new();
    for copy in copies.into_iter().filter_map(|entry| Id::<Source>::try_from(entry).ok()) {
        line.push(Span::text(if line.is_empty() { "counts as one with its copies: " } else { ", " }));
        line.push(source_name(writer.briefing, copy));
    }
    writer.line(INDENT, line);
}

/// Writes every fact that cites it: first those of which it is the only source, then the others.
fn facts(writer: &mut Writer, falling: &Falling, id: Id<Source>) {
    let is_alone = |fact: &EntryId| falling.with.get(fact).is_some_and(|sources| sources.contains(&id));
    let (alone, others): (Vec<_>, Vec<_>) =
        source::resting_on(writer.briefing, id).into_iter().partition(is_alone);
    if alone.is_empty() && others.is_empty() {
        writer.line(INDENT, vec![Span::text("no fact rests on it")]);
    }
    if !alone.is_empty() {
        let line = falling.words(writer.briefing, id, &alone);
        writer.block(Block::Text { indent: INDENT, hang: 2 * INDENT, line });
        falling.write_judgements(writer, id);
        writer.by_kind(2 * INDENT, &alone);
    }
    if !others.is_empty() {
        writer.line(INDENT, vec![Span::text("with another source too:")]);
        writer.by_kind(2 * INDENT, &others);
    }
}

/// The facts that would fall with each source.
#[derive(Default)]
struct Falling {
    /// The sources that each fact would fall with.
    with: HashMap<EntryId, Vec<Id<Source>>>,
    /// The issues of which every position would fall with a source, in file order.
    issues: HashMap<Id<Source>, Vec<Id<Issue>>>,
    /// The judgements of which everything that they rest on would fall with a source, in file order.
    judgements: HashMap<Id<Source>, Vec<Id<Judgement>>>,
}

impl Falling {
    fn of(briefing: &Briefing) -> Self {
        let mut falling = Self::default();
        // The positions on each issue, and those of them that would fall with each source.
        let mut held: HashMap<Id<Issue>, usize> = HashMap::new();
        let mut fallen: HashMap<(Id<Issue>, Id<Source>), usize> = HashMap::new();
        for fact in briefing.entries() {
            let alone = rests_alone_on(briefing, fact);
            if let EntryId::Position(id) = fact
                && let Some(issue) = briefing.positions[id].issue.id()
            {
                *held.entry(issue).or_default() += 1;
                for source in &alone {
                    *fallen.entry((issue, *source)).or_default() += 1;
                }
            }
            falling.with.insert(fact, alone);
        }
        for ((issue, source), positions) in fallen {
            if held.get(&issue) == Some(&positions) {
                falling.issues.entry(source).or_default().push(issue);
            }
        }
        falling.issues.values_mut().for_each(|issues| issues.sort_unstable());
        for (id, judgement) in briefing.judgements.iter() {
            for source in falling.all_fall_with(&judgement.basis) {
                falling.judgements.entry(source).or_default().push(id);
            }
        }
        falling
    }

    /// The sources with which each of some entries would fall.
    fn all_fall_with(&self, entries: &[EntryRef]) -> Vec<Id<Source>> {
        let with = |entry: &EntryRef| entry.entry.and_then(|entry| self.with.get(&entry));
        let Some(mut all) = entries.first().and_then(with).cloned() else { return Vec::new() };
        all.retain(|source| {
            entries.iter().all(|entry| with(entry).is_some_and(|with| with.contains(source)))
        });
        all
    }

    /// Writes the judgements that would fall with a source.
    fn write_judgements(&self, writer: &mut Writer, id: Id<Source>) {
        for judgement in self.judgements.get(&id).into_iter().flatten() {
            let text = Span::text(writer.briefing.judgements[*judgement].text.clone());
            let line = vec![
                Span::text("with it falls the judgement: "),
                text.to(Target::Entry((*judgement).into())),
            ];
            writer.block(Block::Text { indent: INDENT, hang: 2 * INDENT, line });
        }
    }

    /// "only source for 7 facts; without it nothing remains on: Flow in dry years".
    fn words(&self, briefing: &Briefing, id: Id<Source>, alone: &[EntryId]) -> Line {
        let mut line = vec![Span::text(format!("only source for {}", counted(alone)))];
        let issues = self.issues.get(&id).map_or(&[][..], Vec::as_slice);
        if issues.len() > 1 && issues.len() == briefing.issues.len() {
            line.push(Span::text("; without it nothing remains on any issue"));
        } else {
            for (index, issue) in issues.iter().enumerate() {
                line.push(Span::text(if index == 0 { "; without it nothing remains on: " } else { ", " }));
                line.push(issue_name(briefing, *issue));
            }
        }
        line
    }
}

/// The number of facts and of other entries: "3 facts and 2 other entries".
fn counted(entries: &[EntryId]) -> String {
    let facts = entries.iter().filter(|entry| entry.kind().is_fact()).count();
    let others = entries.len() - facts;
    let facts = (facts > 0).then(|| count(facts, "fact", "facts"));
    let others = (others > 0).then(|| match facts {
        Some(_) => count(others, "other entry", "other entries"),
        None => count(others, "entry", "entries"),
    });
    facts.into_iter().chain(others).collect::<Vec<_>>().join(" and ")
}
