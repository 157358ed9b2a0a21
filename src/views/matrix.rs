//! The matrix: every party's position on every issue, in short.

use std::collections::{HashMap, HashSet};

use crate::model::{Actor, Briefing, Id, Issue, Position, Ref};
use crate::page::{Block, Cell, Line, Matrix, MatrixRow, Page, Span, Target};
use crate::text::Clean;

use super::issue::{in_order, in_terms};
use super::state::issue_status;
use super::words::condition;
use super::writer::{Writer, actor_name, issue_name};

/// The positions of every actor that holds one, issues down, actors across: parties first, then the rest.
pub(super) fn page(briefing: &Briefing) -> Page {
    let mut writer = Writer::new(briefing);
    let holding: HashSet<Id<Actor>> = briefing.positions.iter().filter_map(|(_, p)| p.holder.id()).collect();
    let holders = briefing.parties_first().into_iter().filter(|actor| holding.contains(actor));
    let holders: Vec<Id<Actor>> = holders.collect();
    let places: HashMap<_, _> =
        holders.iter().enumerate().map(|(column, &holder)| (holder, column)).collect();
    let columns = holders.iter().map(|&id| vec![Span { link: None, ..actor_name(briefing, id) }]).collect();
    let rows = briefing.issues.ids().map(|issue| row(&writer, issue, &places)).collect();
    writer.block(Block::Matrix(Matrix { columns, rows }));
    stray(&mut writer);
    writer.page()
}

/// An issue and the positions on it, each in the column of its holder.
fn row(writer: &Writer, issue: Id<Issue>, places: &HashMap<Id<Actor>, usize>) -> MatrixRow {
    let briefing = writer.briefing;
    let name = vec![Span { link: None, ..issue_name(briefing, issue) }];
    let status = issue_status(briefing.issues[issue].status);
    let column = |id: &Id<Position>| {
        briefing.positions[*id].holder.id().and_then(|holder| places.get(&holder).copied())
    };
    let positions = in_order(briefing, issue);
    let of_holders = positions.chunk_by(|one, next| column(one) == column(next));
    let cells = of_holders.filter_map(|of_one| Some((column(&of_one[0])?, cell(writer, of_one)))).collect();
    MatrixRow { head: vec![name, status], cells }
}

/// The positions of one actor on one issue, each with its kind and movement in words.
fn cell(writer: &Writer, positions: &[Id<Position>]) -> Cell {
    let mut lines: Vec<Line> = Vec::new();
    for &id in positions {
        let position = &writer.briefing.positions[id];
        let words = in_terms(position);
        lines.extend(Some(words).filter(|words| !words.is_empty()));
        lines.extend(Clean::paragraphs(&position.text).into_iter().map(|text| vec![Span::text(text)]));
        let condition = condition(position).map(Clean::line);
        lines.extend(condition.map(|words| vec![Span::text("if "), Span::text(words)]));
    }
    Cell { link: positions.first().map(|&id| Target::Entry(id.into())), lines }
}

/// Writes the positions without a row or a column, because the file lacks their issue or their holder.
fn stray(writer: &mut Writer) {
    let briefing = writer.briefing;
    let missing = |p: &Position| matches!(p.holder, Ref::Missing(_)) || matches!(p.issue, Ref::Missing(_));
    let stray = briefing.positions.iter().filter(|(_, position)| missing(position));
    let stray: Vec<_> = stray.map(|(id, _)| id.into()).collect();
    writer.list("Without an actor or an issue", stray);
}
