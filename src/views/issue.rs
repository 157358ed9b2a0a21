//! The page of an issue: what every party wants on it, side by side, and what bears on it.

use crate::model::{Actor, ActorRole, Briefing, EntryId, Id, Issue, Position, Relation};
use crate::page::{Block, Line, Page, Sign, Span};

use super::related;
use super::sourcing_gaps::is_told_by_others;
use super::state::{dotted, issue_status, movement, position_terms};
use super::words::condition;
use super::writer::{INDENT, Writer, issue_name, reference_to};

pub(super) fn page(briefing: &Briefing, id: Id<Issue>) -> Page {
    let mut writer = Writer::new(briefing);
    writer.fact(id);
    let issue = &briefing.issues[id];
    writer.title(&issue.name, issue_status(issue.status));
    write_with_positions(&mut writer, id);
    let on: Vec<_> = related::to(briefing, id, &[Relation::On]);
    let on = on.into_iter().filter(|entry| !matches!(entry, EntryId::Position(_))).collect();
    writer.related(id, on);
    writer.page()
}

/// Writes everything about an issue except its name, and every position on it.
pub(super) fn write_with_positions(writer: &mut Writer, id: Id<Issue>) {
    let issue = &writer.briefing.issues[id];
    if let Some(about) = &issue.about {
        writer.text(0, about);
    }
    if let Some(outcome) = &issue.outcome {
        writer.labelled(0, "outcome", outcome);
    }
    writer.common(0, &issue.common);
    let positions = in_order(writer.briefing, id);
    write_all(writer, &positions, Subject::Holder);
}

/// The page of a position on an issue that the file does not have.
pub(super) fn stray(briefing: &Briefing, id: Id<Position>) -> Page {
    let mut writer = Writer::new(briefing);
    write_all(&mut writer, &[id], Subject::Holder);
    writer.page()
}

/// The positions on an issue: the parties' first, then the others', in file order.
pub(crate) fn in_order(briefing: &Briefing, id: Id<Issue>) -> Vec<Id<Position>> {
    let mut positions = briefing.positions_on(id).to_vec();
    let is_party = |id: Id<Actor>| briefing.actors[id].role == Some(ActorRole::Party);
    positions.sort_by_key(|&id| match briefing.positions[id].holder.id() {
        Some(holder) => (!is_party(holder), holder.index()),
        None => (true, usize::MAX),
    });
    positions
}

/// The kind and the movement of a position: "demand · ▲ hardened".
pub(super) fn in_terms(position: &Position) -> Line {
    dotted(position_terms(position))
}

/// The first of the positions on an issue.
pub(crate) fn first_position(briefing: &Briefing, id: Id<Issue>) -> Option<Id<Position>> {
    in_order(briefing, id).into_iter().next()
}

/// The part of a position that its heading names: the one that the page is not about.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    /// The actor that holds it.
    Holder,
    /// The issue that it is on.
    Issue,
}

/// Writes positions with everything that is said about them, those of one subject under one heading.
pub(super) fn write_all(writer: &mut Writer, positions: &[Id<Position>], subject: Subject) {
    let briefing = writer.briefing;
    let name = |id: &Id<Position>| {
        let position = &briefing.positions[*id];
        let issue = reference_to(&position.issue, |issue| issue_name(briefing, issue));
        match subject {
            Subject::Issue => issue,
            Subject::Holder if position.issue.id().is_some() => writer.holder(position),
            Subject::Holder => [writer.holder(position), vec![Span::text(" on ")], issue].concat(),
        }
    };
    let groups: Vec<_> = positions.chunk_by(|one, next| name(one) == name(next)).collect();
    let groups: Vec<_> = groups.into_iter().map(|group| (name(&group[0]), group)).collect();
    for (heading, group) in groups {
        let is_unheard = group.iter().all(|id| is_told_by_others(briefing, *id));
        writer.fact(group[0]);
        let unheard = is_unheard.then(|| Sign::Indirect.with("not heard directly"));
        writer.entry(heading, unheard.unwrap_or_default());
        for (index, id) in group.iter().enumerate() {
            if index > 0 {
                writer.fact(*id);
            }
            write(writer, *id);
        }
    }
}

/// How a position moved and what it was before, "▼ softened, was: eight per cent", and its red line.
fn moved(writer: &Writer, position: &Position) -> Vec<Line> {
    let red_line = position.red_line.then(|| vec![Span::text("red line")]);
    let moved = position.movement.map(movement).unwrap_or_default();
    let lead = if moved.is_empty() { "was: " } else { ", was: " };
    let mut lines: Vec<Line> = position.was.iter().flat_map(|was| writer.led(lead, was)).collect();
    match lines.first_mut() {
        Some(first) => {
            first.splice(0..0, moved);
            lines.extend(red_line);
        }
        None => lines.push(dotted([Some(moved), red_line].into_iter().flatten().collect())),
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Writes a position under the name of its subject.
pub(super) fn write(writer: &mut Writer, id: Id<Position>) {
    let position = &writer.briefing.positions[id];
    let mut lines = writer.words(&position.text, &position.common);
    lines.extend(condition(position).iter().flat_map(|condition| writer.led("if ", condition)));
    lines.extend(moved(writer, position));
    lines.extend(position.why.iter().flat_map(|why| writer.led("why: ", why)));
    lines.extend(writer.sourcing_below(&position.text, &position.common));
    let kind = position.kind.map(|kind| vec![Span::text(kind.word())]);
    writer.block(Block::Keyed { indent: INDENT, keys: kind.into_iter().collect(), lines, hang: 0 });
    writer.beside(INDENT, &position.common);
}
