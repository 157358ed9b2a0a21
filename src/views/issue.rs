//! The page of an issue: what every party wants on it, side by side, and what bears on it.

use crate::model::{Actor, ActorRole, Briefing, EntryId, Id, Issue, Position, Relation};
use crate::page::{Line, Page, Span};

use super::related;
use super::state::{dotted, issue_status, position_terms};
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
    writer.list("Related", on);
    writer.seen_from(id);
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
    for position in in_order(writer.briefing, id) {
        write(writer, position, Subject::Holder);
    }
}

/// The page of a position on an issue that the file does not have.
pub(super) fn stray(briefing: &Briefing, id: Id<Position>) -> Page {
    let mut writer = Writer::new(briefing);
    write(&mut writer, id, Subject::Holder);
    writer.page()
}

/// The positions on an issue: the parties' first, then the others', in file order.
pub(super) fn in_order(briefing: &Briefing, id: Id<Issue>) -> Vec<Id<Position>> {
    let on = briefing.links().to(id).iter().filter(|link| link.how == Relation::On);
    let mut positions: Vec<Id<Position>> = on.filter_map(|link| link.from.try_into().ok()).collect();
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

/// The part of a position that its heading names: the one that the page is not about.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    /// The actor that holds it.
    Holder,
    /// The issue that it is on.
    Issue,
}

/// Writes a position with everything that is said about it.
pub(super) fn write(writer: &mut Writer, id: Id<Position>, subject: Subject) {
    let briefing = writer.briefing;
    let position = &briefing.positions[id];
    let issue = reference_to(&position.issue, |issue| issue_name(briefing, issue));
    let heading = match subject {
        Subject::Issue => vec![issue],
        Subject::Holder if position.issue.id().is_some() => vec![writer.actor(&position.holder)],
        Subject::Holder => vec![writer.actor(&position.holder), Span::text(" on "), issue],
    };
    writer.fact(id);
    writer.entry(heading, in_terms(position));
    writer.text(INDENT, &position.text);
    if let Some(condition) = condition(position) {
        writer.led(INDENT, "if ".to_owned(), &condition);
    }
    for (label, text) in [("why", &position.why), ("before", &position.was)] {
        if let Some(text) = text {
            writer.labelled(INDENT, label, text);
        }
    }
    writer.common(INDENT, &position.common);
}
