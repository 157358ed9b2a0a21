//! The board: each issue in a row, how it stands, who moved on it, and who is not heard directly on it.

use std::cmp::Reverse;

use crate::model::{Actor, Briefing, Date, Id, Issue, Movement, Position};
use crate::page::{Block, Column, Line, Sign, Span, Table, Target, words};

use crate::views::issue::in_order;
use crate::views::legend::{self, movements, sign};
use crate::views::matrix::{is_unheard, unheard_holders};
use crate::views::sourcing_gaps::is_told_by_others;
use crate::views::state::{issue_sign, movement_sign};
use crate::views::writer::{Writer, head, issue_name, reference_to};

/// The columns: a sign, the name, the state, on which day, who moved, who is not heard.
const COLUMNS: usize = 6;

/// Writes the board, and below it what its signs mean.
pub(super) fn write(writer: &mut Writer) {
    let briefing = writer.briefing;
    let nowhere = unheard_holders(briefing);
    let shows_days = shows_days(briefing);
    let issues = briefing.issues.ids().flat_map(|issue| rows_of(writer, issue, &nowhere, shows_days));
    let stray = briefing.positions.iter().filter(|(_, position)| position.issue.id().is_none());
    let stray = stray.filter_map(|(id, position)| {
        let issue = reference_to(&position.issue, |issue| issue_name(briefing, issue));
        let issue = issue.into_iter().map(|span| span.to(Target::Entry(id.into()))).collect();
        Some(vec![vec![], issue, vec![], vec![], moved(writer, id, &nowhere)?, vec![]])
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

/// The names of the columns that say something; that of the moves is above their days.
fn heads(rows: &[Vec<Line>]) -> Vec<Line> {
    let is_empty = |column: usize| rows.iter().all(|row| row[column].is_empty());
    let [day, moved] = if is_empty(3) { ["", "moved"] } else { ["moved", ""] };
    let names = ["", "Issue", "stands", day, moved, "not heard directly"];
    let heads = names.into_iter().enumerate().map(|(column, name)| match column {
        1 => head(vec![Span::text(name)]),
        _ if name.is_empty() || is_empty(column) => vec![],
        _ => vec![Span::text(name)],
    });
    heads.collect()
}

/// An issue in a row; with `shows_days` the moves on it have their days, each of them in a row.
fn rows_of(writer: &Writer, issue: Id<Issue>, nowhere: &[Id<Actor>], shows_days: bool) -> Vec<Vec<Line>> {
    let briefing = writer.briefing;
    let positions = in_order(briefing, issue);
    let mut unheard = unheard_on(briefing, &positions);
    unheard.retain(|holder| !nowhere.contains(holder));
    let said = [&unheard, nowhere].concat();
    let moves = positions.iter().filter_map(|id| Some((*id, moved(writer, *id, &said)?)));
    let mut days = by_day(briefing, moves, shows_days).into_iter();
    let [day, first] = days.next().unwrap_or_default();
    let name = |holder: &Id<Actor>| Sign::Indirect.with(briefing.actors[*holder].name.clone());
    let status = briefing.issues[issue].status;
    let row = vec![
        status.map(|status| vec![issue_sign(status).span()]).unwrap_or_default(),
        vec![issue_name(briefing, issue)],
        status.map(|status| vec![Span::text(status.word())]).unwrap_or_default(),
        day,
        first,
        apart(unheard.iter().map(name).collect()),
    ];
    let further = days.map(|[day, moved]| vec![vec![], vec![], vec![], day, moved, vec![]]);
    std::iter::once(row).chain(further).collect()
}

/// True if somebody moved on another day than that of the briefing: then it has to be said when.
fn shows_days(briefing: &Briefing) -> bool {
    let moved = briefing.positions.iter().filter(|(_, position)| position.moved().is_some());
    let mut days = moved.filter_map(|(_, position)| briefing.day_of(&position.common));
    days.any(|day| briefing.as_of.as_ref().is_some_and(|as_of| as_of != day))
}

/// Moves, the newest first; if wanted those of each day apart, behind it: "20 Mar", "▲ Ostra  + Velm".
fn by_day(
    briefing: &Briefing,
    moves: impl Iterator<Item = (Id<Position>, Line)>,
    shows_days: bool,
) -> Vec<[Line; 2]> {
    let day = |id: Id<Position>| briefing.day_of(&briefing.positions[id].common).filter(|_| shows_days);
    let mut moves: Vec<_> = moves.map(|(id, line)| (day(id), line)).collect();
    moves.sort_by_key(|(day, _)| Reverse(day.map(Date::latest)));
    let days = moves.chunk_by(|one, next| one.0 == next.0).map(|of_day| {
        // A day is not broken at the end of a row.
        let day = of_day[0].0.map(|day| Span::text(briefing.in_its_year(day).replace(' ', "\u{A0}")));
        [day.into_iter().collect(), apart(of_day.iter().map(|(_, line)| line.clone()).collect())]
    });
    days.collect()
}

/// Lines in one, each once.
fn apart(mut lines: Vec<Line>) -> Line {
    lines.dedup();
    lines.join(&Span::text("  "))
}

/// The holders of these positions, which are in order, that are not heard directly here.
fn unheard_on(briefing: &Briefing, positions: &[Id<Position>]) -> Vec<Id<Actor>> {
    let holder = |id: &Id<Position>| briefing.positions[*id].holder.id();
    let of_one = positions.chunk_by(|one, next| holder(one) == holder(next));
    of_one.filter(|held| is_unheard(briefing, held)).filter_map(|held| holder(held.first()?)).collect()
}

/// "▲ Hamas", with a sign if only others tell it and the board does not say that of its holder; nothing if it
/// stayed as it was.
fn moved(writer: &Writer, id: Id<Position>, said: &[Id<Actor>]) -> Option<Line> {
    let briefing = writer.briefing;
    let position = &briefing.positions[id];
    let movement = position.moved()?;
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
        writer.block(Block::Text { indent: 0, hang: 2, line });
    }
}
