//! The matrix: every party's position on every issue, in a word each or in its texts; and what stands behind
//! one cell.

use std::collections::{HashMap, HashSet};

use crate::model::{Actor, Briefing, Common, Entry, EntryId, Id, Issue, Position, Ref};
use crate::page::{Block, Cell, Line, Matrix, MatrixRow, Page, Role, Sign, Span, Target};

use super::issue::{self, in_order};
use super::legend::{self, movements, sign, stands};
use super::sourcing_gaps::told_by;
use super::state::{doubts_of, issue_sign, issue_status, movement_sign, position_state};
use super::words::{UNNAMED, condition};
use super::writer::{Writer, actor_name, head, issue_name};

mod holders;
mod kinds;

use holders::{Told, holders, holders_on, places, told};
pub(super) use holders::{is_unheard, unheard_holders};
use kinds::{has_counts, in_words, of_kinds};

/// The part of a position that a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// A word for all of them.
    Words,
    /// Their texts, and who says so where their holder does not.
    Texts,
    /// Their texts, each with who says so.
    Sources,
}

/// The columns of the actors, and what their cells show.
struct Cells<'b> {
    places: HashMap<Id<Actor>, usize>,
    /// The actors whose columns say for all cells who tells them.
    told: Told<'b>,
    /// The actors of whose positions all are told by others: their columns say so.
    unheard: HashSet<Id<Actor>>,
    shown: Shown,
}

impl<'b> Cells<'b> {
    fn of(briefing: &Briefing, holders: &[Id<Actor>], told: Told<'b>, shown: Shown) -> Self {
        let unheard = unheard_holders(briefing).into_iter().collect();
        Self { places: places(holders), told, unheard, shown }
    }
}

/// The positions of every actor that holds one, issues down, actors across.
pub(super) fn page(briefing: &Briefing, shown: Shown) -> Page {
    let mut writer = Writer::new(briefing);
    let holders = holders(briefing);
    let told = if shown == Shown::Texts { told(briefing) } else { Told::new() };
    let cells = Cells::of(briefing, &holders, told, shown);
    let has_signs = briefing.issues.iter().any(|(_, issue)| issue.status.is_some());
    let rows = briefing.issues.ids().map(|issue| {
        let row = row(&writer, issue, &cells);
        MatrixRow { head: row_head(briefing, issue, shown, has_signs), ..row }
    });
    let rows = rows.collect();
    let columns = holders.iter().map(|holder| match cells.told.get(holder) {
        Some(by) => told_column(&writer, *holder, by, &cells),
        None => column(briefing, *holder, &cells),
    });
    let columns = columns.collect();
    writer.block(Block::Matrix(Matrix { is_brief: shown == Shown::Words, columns, rows }));
    stray(&mut writer);
    writer.page()
}

/// The issue and the actor of a cell.
pub(crate) fn cell_at(
    briefing: &Briefing,
    (row, column): (usize, usize),
) -> Option<(Id<Issue>, Option<Id<Actor>>)> {
    Some((briefing.issues.ids().nth(row)?, holders(briefing).get(column).copied()))
}

/// The texts on an issue side by side, each actor's below its name.
pub(crate) fn on_issue(briefing: &Briefing, issue: Id<Issue>) -> Page {
    let mut writer = Writer::new(briefing);
    let holders = holders_on(briefing, issue);
    let left = vec![issue_name(briefing, issue).unlinked()];
    heading(&mut writer, left, issue_status(briefing.issues[issue].status));
    if holders.is_empty() {
        writer.line(0, vec![Span::text("nothing reported")]);
        return writer.page();
    }
    writer.gap();
    let cells = Cells::of(briefing, &holders, Told::new(), Shown::Sources);
    let columns = holders.iter().map(|holder| column(briefing, *holder, &cells)).collect();
    let row = row(&writer, issue, &cells);
    writer.block(Block::Matrix(Matrix { is_brief: false, columns, rows: vec![row] }));
    writer.page()
}

/// The positions of one actor on an issue.
pub(crate) fn of_holder(briefing: &Briefing, issue: Id<Issue>, holder: Id<Actor>) -> Page {
    let mut writer = Writer::new(briefing);
    let positions = in_order(briefing, issue);
    let held: Vec<_> =
        positions.into_iter().filter(|id| briefing.positions[*id].holder.id() == Some(holder)).collect();
    let held = of_kinds(briefing, &held).concat();
    let left = vec![
        actor_name(briefing, holder).unlinked(),
        Span::text(if briefing.actors[holder].anonymous { " (unnamed) on " } else { " on " }),
        issue_name(briefing, issue).unlinked(),
    ];
    let right = match is_unheard(briefing, &held) {
        _ if held.is_empty() => vec![Span::text("nothing reported")],
        true => Sign::Indirect.with("not heard directly"),
        false => vec![],
    };
    heading(&mut writer, left, right);
    for id in held {
        issue::write(&mut writer, id);
    }
    writer.page()
}

/// The place of an actor among those that hold a position on an issue.
pub(crate) fn place_on(briefing: &Briefing, issue: Id<Issue>, holder: Id<Actor>) -> Option<usize> {
    holders_on(briefing, issue).iter().position(|other| *other == holder)
}

fn heading(writer: &mut Writer, left: Line, right: Line) {
    writer.block(Block::title(head(left), right));
}

/// The name of an actor, with a sign if all its positions are told by others.
fn column(briefing: &Briefing, holder: Id<Actor>, shown: &Cells) -> Line {
    let name = actor_name(briefing, holder).unlinked();
    let mut line = head(vec![name]);
    line.extend(briefing.actors[holder].anonymous.then(|| Span::text(UNNAMED)));
    if shown.unheard.contains(&holder) {
        line.extend([Span::text(" "), Sign::Indirect.span()]);
    }
    line
}

/// The same with those who tell all of them.
fn told_column(writer: &Writer, holder: Id<Actor>, by: &Common, shown: &Cells) -> Line {
    let givers = writer.givers(by).into_iter().map(Span::unlinked);
    let mut line = column(writer.briefing, holder, shown);
    line.push(Span::text(" told by "));
    line.extend(givers);
    line
}

/// The name of an issue behind the sign of its status, and the word for that; in line with the others if only
/// they have one.
fn row_head(briefing: &Briefing, issue: Id<Issue>, shown: Shown, has_signs: bool) -> Vec<Line> {
    let role = if shown == Shown::Words { Role::Text } else { Role::Head };
    let name = Span { link: None, role, ..issue_name(briefing, issue) };
    match briefing.issues[issue].status {
        Some(status) => vec![
            vec![issue_sign(status).span(), Span::text(" "), name],
            vec![Span::text("  "), Span::text(status.word())],
        ],
        None if has_signs || shown != Shown::Words => vec![vec![Span::text("  "), name]],
        None => vec![vec![name]],
    }
}

/// The positions on an issue, each in the column of its holder.
fn row(writer: &Writer, issue: Id<Issue>, shown: &Cells) -> MatrixRow {
    let briefing = writer.briefing;
    let column = |id: &Id<Position>| {
        briefing.positions[*id].holder.id().and_then(|holder| shown.places.get(&holder).copied())
    };
    let mut positions = in_order(briefing, issue);
    positions.sort_by_key(column);
    let of_holders = positions.chunk_by(|one, next| column(one) == column(next));
    let cells = of_holders.filter_map(|of_one| Some((column(&of_one[0])?, cell(writer, of_one, shown))));
    MatrixRow { head: Vec::new(), cells: cells.collect() }
}

/// The positions of one actor on one issue.
fn cell(writer: &Writer, positions: &[Id<Position>], shown: &Cells) -> Cell {
    let kinds = of_kinds(writer.briefing, positions);
    let first = kinds.first().and_then(|of_kind| of_kind.first());
    let link = first.map(|&id| Target::Entry(id.into()));
    let lines = match shown.shown {
        Shown::Words => in_words(writer.briefing, &kinds, &shown.unheard),
        Shown::Texts | Shown::Sources => {
            kinds.iter().flatten().flat_map(|id| texts(writer, *id, shown)).collect()
        }
    };
    Cell { link, lines }
}

/// The state of a position, its words, and who says so, unless its column says it.
fn texts(writer: &Writer, id: Id<Position>, shown: &Cells) -> Vec<Line> {
    let position = &writer.briefing.positions[id];
    let unlinked = |line: Line| line.into_iter().map(Span::unlinked).collect::<Line>();
    let mut lines: Vec<Line> = Vec::new();
    let state = position_state(position).into_iter();
    let is_sign = |span: &Span| matches!(span.role, Role::State(_));
    let state: Line =
        state.map(|span| if is_sign(&span) { span } else { span.in_role(Role::Head) }).collect();
    let mut paragraphs = if shown.shown == Shown::Sources {
        writer.words(&position.text, &position.common)
    } else {
        writer.paragraphs(&position.text)
    };
    match paragraphs.first_mut().filter(|_| shown.shown == Shown::Texts && !state.is_empty()) {
        Some(first) => {
            first.splice(0..0, state.into_iter().chain([Span::text("  ")]));
        }
        None => lines.extend(Some(state).filter(|words| !words.is_empty())),
    }
    lines.extend(paragraphs);
    lines.extend(condition(position).iter().flat_map(|condition| writer.led("if ", condition)));
    let is_said_above = position.holder.id().is_some_and(|holder| shown.told.contains_key(&holder));
    if shown.shown == Shown::Sources {
        lines.extend(writer.sourcing_below(&position.text, &position.common));
    } else {
        lines.extend(Some(giver(writer, id, is_said_above)).filter(|line| !line.is_empty()));
    }
    lines.into_iter().map(unlinked).collect()
}

/// Who says what a position says, unless that is its holder or `is_said` of all of its holder's, and whether
/// it is doubtful.
fn giver(writer: &Writer, id: Id<Position>, is_said: bool) -> Line {
    let giver = if is_said { Line::new() } else { told_by(writer, id) };
    writer.with_status(giver, &writer.briefing.positions[id].common)
}

/// The legend of the matrix: the signs that stand in it, with a word a cell or with all texts.
pub(super) fn legend(briefing: &Briefing, is_in_words: bool) -> Line {
    let shown = if is_in_words { Shown::Words } else { Shown::Texts };
    let matrix = page(briefing, shown).blocks.into_iter().find_map(|block| match block {
        Block::Matrix(matrix) => Some(matrix),
        _ => None,
    });
    let Matrix { columns, rows, .. } = matrix.unwrap_or_default();
    let cells = || rows.iter().flat_map(|row| &row.cells).flat_map(|(_, cell)| &cell.lines);
    let moved = movements(briefing, |movement| stands(movement_sign(movement), cells()));
    let more = (is_in_words && has_counts(briefing)).then(|| (legend::mark("+1"), "one more".into()));
    let is_indirect = stands(Sign::Indirect, cells().chain(&columns));
    let indirect = is_indirect.then(|| sign(Sign::Indirect, "told by others"));
    let doubts = doubts_of(briefing, briefing.positions.ids().map(EntryId::from));
    let doubtful = stands(Sign::Doubtful, cells()).then(|| sign(Sign::Doubtful, doubts));
    let nothing = has_empty_cells(briefing).then(|| (legend::mark("·"), "none".into()));
    legend::line(moved.chain(more).chain(indirect).chain(doubtful).chain(nothing))
}

/// True if somebody who has a position has none on some issue.
fn has_empty_cells(briefing: &Briefing) -> bool {
    let cell = |(_, position): (_, &Entry<Position>)| Some((position.holder.id()?, position.issue.id()?));
    let cells: HashSet<_> = briefing.positions.iter().filter_map(cell).collect();
    let holders: HashSet<_> = cells.iter().map(|(holder, _)| holder).collect();
    !cells.is_empty() && cells.len() < holders.len() * briefing.issues.len()
}

/// Writes the positions without a row or a column, because the file lacks their issue or their holder.
fn stray(writer: &mut Writer) {
    let briefing = writer.briefing;
    let missing = |p: &Position| matches!(p.holder, Ref::Missing(_)) || matches!(p.issue, Ref::Missing(_));
    let stray = briefing.positions.iter().filter(|(_, position)| missing(position));
    let stray: Vec<EntryId> = stray.map(|(id, _)| id.into()).collect();
    writer.list("Without an actor or an issue", &stray);
}
