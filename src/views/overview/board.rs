//! The board: each issue in a row, how it stands, who moved on it, and who is not heard directly on it.

use crate::model::{Actor, Briefing, Id, Issue, Movement, Position};
use crate::page::{Block, Column, Line, Sign, Span, Table, Target, words};

use crate::views::issue::in_order;
use crate::views::legend::{self, movements, sign};
use crate::views::matrix::{is_unheard, unheard_holders};
use crate::views::sourcing_gaps::is_told_by_others;
use crate::views::state::{issue_sign, movement_sign};
use crate::views::writer::{Writer, head, issue_name, reference_to};

/// The columns: a sign, the name, the state, who moved, who is not heard.
const COLUMNS: usize = 5;

/// Writes the board, and below it what its signs mean.
pub(super) fn write(writer: &mut Writer) {
    let briefing = writer.briefing;
    let nowhere = unheard_holders(briefing);
    let issues = briefing.issues.ids().map(|issue| row(writer, issue, &nowhere));
    let stray = briefing.positions.iter().filter(|(_, position)| position.issue.id().is_none());
    let stray = stray.filter_map(|(id, position)| {
        let issue = reference_to(&position.issue, |issue| issue_name(briefing, issue));
        let issue = issue.into_iter().map(|span| span.to(Target::Entry(id.into()))).collect();
        Some(vec![vec![], issue, vec![], moved(writer, id, &nowhere)?, vec![]])
    });
    let mut rows: Vec<Vec<Line>> = issues.chain(stray).collect();
    if rows.is_empty() {
        return;
    }
    writer.gap();
    rows.insert(0, heads(&rows));
    writer.block(Block::Table(Table { indent: 0, columns: vec![Column::Left; COLUMNS], rows }));
    write_legend(writer, &nowhere);
}

/// The names of the columns that say something.
fn heads(rows: &[Vec<Line>]) -> Vec<Line> {
    let names = ["", "Issue", "stands", "moved", "not heard directly"];
    let heads = names.into_iter().enumerate().map(|(column, name)| match column {
        1 => head(vec![Span::text(name)]),
        _ if rows.iter().all(|row| row[column].is_empty()) => vec![],
        _ => vec![Span::text(name)],
    });
    heads.collect()
}

fn row(writer: &Writer, issue: Id<Issue>, nowhere: &[Id<Actor>]) -> Vec<Line> {
    let briefing = writer.briefing;
    let positions = in_order(briefing, issue);
    let mut unheard = unheard_on(briefing, &positions);
    unheard.retain(|holder| !nowhere.contains(holder));
    let said = [&unheard, nowhere].concat();
    let moved = positions.iter().filter_map(|id| moved(writer, *id, &said)).collect();
    let name = |holder: &Id<Actor>| Sign::Indirect.with(briefing.actors[*holder].name.clone());
    let status = briefing.issues[issue].status;
    vec![
        status.map(|status| vec![issue_sign(status).span()]).unwrap_or_default(),
        vec![issue_name(briefing, issue)],
        status.map(|status| vec![Span::text(status.word())]).unwrap_or_default(),
        apart(moved),
        apart(unheard.iter().map(name).collect()),
    ]
}

/// Lines in one, each once.
fn apart(mut lines: Vec<Line>) -> Line {
    lines.dedup();
    lines.join(&Span::text("  "))
}

/// The holders of these positions, which are in order, that are not heard directly here.
fn unheard_on(briefing: &Briefing, positions: &[Id<Position>]) -> Vec<Id<Actor>> {
    let mut holders: Vec<Id<Actor>> =
        positions.iter().filter_map(|id| briefing.positions[*id].holder.id()).collect();
    holders.dedup();
    holders.retain(|holder| {
        let of_one =
            positions.iter().copied().filter(|id| briefing.positions[*id].holder.id() == Some(*holder));
        is_unheard(briefing, &of_one.collect::<Vec<_>>())
    });
    holders
}

/// "▲ Hamas", with a sign if only others tell it and the board does not say that of its holder; nothing if it
/// stayed as it was.
fn moved(writer: &Writer, id: Id<Position>, said: &[Id<Actor>]) -> Option<Line> {
    let briefing = writer.briefing;
    let position = &briefing.positions[id];
    let movement = position.movement.filter(|movement| *movement != Movement::Unchanged)?;
    let holder = writer.actor(&position.holder);
    let mut line = movement_sign(movement).with(words(&holder));
    let is_said = position.holder.id().is_some_and(|holder| said.contains(&holder));
    if is_told_by_others(briefing, id) && !is_said {
        line.extend([Span::text(" "), Sign::Indirect.span()]);
    }
    Some(line)
}

/// Writes "▲ hardened  ◇ Hamas: not heard directly on any issue".
fn write_legend(writer: &mut Writer, nowhere: &[Id<Actor>]) {
    let briefing = writer.briefing;
    let names: Vec<&str> = nowhere.iter().map(|holder| briefing.actors[*holder].name.as_str()).collect();
    let unheard = format!("{}: not heard directly on any issue", names.join(", "));
    let unheard = (!names.is_empty()).then(|| sign(Sign::Indirect, unheard));
    let line = legend::line(movements(briefing, |movement| movement != Movement::Unchanged).chain(unheard));
    if !line.is_empty() {
        writer.gap();
        writer.block(Block::Text { indent: 0, hang: 2, line });
    }
}
