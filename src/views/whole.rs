//! Whole views: everything that a pane lists, on one page; and all of them one after the other, for printing.

use std::collections::HashMap;

use crate::model::{Actor, ActorKind, ActorRole, Briefing, EntryId, Figure, Id, Issue, IssueStatus, Ref};
use crate::page::{Block, Level, Page, Role, Span, Target};

use super::pane::Pane;
use super::words::value;
use super::writer::{INDENT, Writer, issue_name, terms};
use super::{actor, event, figure, issue, matrix, overview, question, source};

/// Everything that a pane lists.
pub fn whole(briefing: &Briefing, pane: Pane) -> Page {
    let mut writer = Writer::new(briefing);
    match pane {
        Pane::Overview => return overview(briefing),
        Pane::Positions => return matrix::page(briefing),
        Pane::Figures => figures(&mut writer),
        Pane::Actors => actors(&mut writer),
        Pane::Questions => questions(&mut writer),
        Pane::Timeline => timeline(&mut writer),
        Pane::Sources => sources(&mut writer),
    }
    writer.page()
}

/// The whole briefing, every fact once, with a line under each title.
pub fn print(briefing: &Briefing) -> Page {
    let mut blocks = overview(briefing).blocks;
    for pane in &Pane::ALL[1..] {
        let part = match pane {
            Pane::Positions => positions(briefing),
            _ => whole(briefing, *pane),
        };
        if !part.blocks.is_empty() {
            let left = vec![Span::new(pane.title().to_uppercase(), Role::Title)];
            blocks.extend([Block::Gap, Block::Heading { level: Level::Title, left, right: vec![] }]);
            blocks.push(Block::Gap);
            blocks.extend(part.blocks);
        }
    }
    Page { blocks: blocks.into_iter().flat_map(underlined).collect() }
}

/// A block, and a line under it if it is a title.
fn underlined(block: Block) -> Vec<Block> {
    let Block::Heading { level: Level::Title, left, .. } = &block else { return vec![block] };
    let width = left.iter().map(|span| span.text.width()).sum();
    let line = vec![Span::new("=".repeat(width), Role::Ornament)];
    vec![block, Block::Text { indent: 0, hang: 0, line }]
}

/// Every issue with the positions on it.
fn positions(briefing: &Briefing) -> Page {
    let mut writer = Writer::new(briefing);
    for (id, issue) in briefing.issues.iter() {
        writer.heading(vec![issue_name(briefing, id)], terms([issue.status.map(IssueStatus::word)]));
        issue::write_with_positions(&mut writer, id);
    }
    let stray = briefing.positions.iter().filter(|(_, position)| position.issue.id().is_none());
    for (index, (id, _)) in stray.enumerate() {
        if index == 0 {
            writer.part("On issues that could not be read");
        }
        issue::write(&mut writer, id, issue::Subject::Holder);
    }
    writer.page()
}

/// The figures by issue, those of one measure together.
fn figures(writer: &mut Writer) {
    let briefing = writer.briefing;
    let mut groups: HashMap<Option<Id<Issue>>, Vec<Id<Figure>>> = HashMap::new();
    for (id, figure) in briefing.figures.iter() {
        groups.entry(figure.issues.iter().find_map(Ref::id)).or_default().push(id);
    }
    for group in briefing.issues.ids().map(Some).chain([None]) {
        let Some(mut figures) = groups.remove(&group) else { continue };
        together(briefing, &mut figures);
        figure_heading(writer, group);
        for id in figures {
            let figure = &briefing.figures[id];
            writer.fact(id);
            let label = Span::body(figure.label.clone()).to(Target::Entry(id.into()));
            writer.entry(vec![label], vec![Span::new(value(figure), Role::Value)]);
            figure::write(writer, INDENT, figure);
        }
    }
}

fn figure_heading(writer: &mut Writer, issue: Option<Id<Issue>>) {
    match issue {
        Some(issue) => writer.heading(vec![issue_name(writer.briefing, issue)], vec![]),
        None if writer.briefing.issues.is_empty() => {}
        None => writer.part("On no single issue"),
    }
}

/// Puts figures of one measure behind the first of them.
fn together(briefing: &Briefing, figures: &mut [Id<Figure>]) {
    let measure = |id: Id<Figure>| briefing.figures[id].measure.as_ref();
    let mut first = HashMap::new();
    for &id in figures.iter() {
        first.entry(measure(id)).or_insert(id);
    }
    figures.sort_by_key(|&id| (measure(id).map_or(id, |measure| first[&Some(measure)]), id));
}

/// The actors by role, each followed by its parts.
fn actors(writer: &mut Writer) {
    let roles = ActorRole::ALL.iter().copied().map(Some).chain([None]);
    for role in roles {
        let briefing = writer.briefing;
        let of_role: Vec<_> = briefing.actors.iter().filter(|(_, actor)| actor.role == role).collect();
        if of_role.is_empty() {
            continue;
        }
        writer.part(match role {
            Some(ActorRole::Party) => "Parties",
            Some(ActorRole::Mediator) => "Mediators",
            Some(ActorRole::Backer) => "Backers",
            Some(ActorRole::Observer) => "Observers",
            Some(ActorRole::Affected) => "Affected",
            Some(ActorRole::Source) => "Heard as sources",
            None => "Others",
        });
        for (id, actor) in of_role {
            write_actor(writer, id, actor);
        }
    }
}

fn write_actor(writer: &mut Writer, id: Id<Actor>, actor: &Actor) {
    writer.fact(id);
    let name = writer.actor(&Ref::To(id));
    writer.entry(vec![name], terms([actor.kind.map(ActorKind::word)]));
    actor::write(writer, INDENT, actor);
    for tie in &actor.ties {
        actor::write_tie(writer, id, tie);
    }
}

fn questions(writer: &mut Writer) {
    let briefing = writer.briefing;
    for entry in Pane::Questions.rows(briefing).into_iter().flatten() {
        let EntryId::Question(id) = entry else { continue };
        let question = &briefing.questions[id];
        writer.fact(id);
        let state = if question.is_open() { "open" } else { "answered" };
        writer.entry(vec![Span::body(question.text.clone()).to(Target::Entry(entry))], terms([Some(state)]));
        question::write(writer, INDENT, question);
    }
}

fn timeline(writer: &mut Writer) {
    let briefing = writer.briefing;
    let mut scheduled = false;
    for entry in Pane::Timeline.rows(briefing).into_iter().flatten() {
        let EntryId::Event(id) = entry else { continue };
        let event = &briefing.events[id];
        if !scheduled && briefing.is_scheduled(event) {
            scheduled = true;
            writer.part("Scheduled");
        }
        writer.fact(id);
        let text = Span::body(event.text.clone()).to(Target::Entry(entry));
        writer.entry(vec![Span::aside(format!("{}  ", event.date)), text], vec![]);
        event::write(writer, INDENT, event);
    }
}

fn sources(writer: &mut Writer) {
    for (id, source) in writer.briefing.sources.iter() {
        writer.fact(id);
        writer.entry(vec![Span::body(source.title.clone()).to(Target::Entry(id.into()))], vec![]);
        source::write(writer, INDENT, id);
    }
}
