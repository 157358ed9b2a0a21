//! The questions, open ones first, with everything about them and the positions that bear on them.

use std::collections::HashSet;

use crate::model::{EntryId, Id, Issue, Position, Question};
use crate::page::{Block, Column, Line, Span, Table, Target};

use crate::views::issue::{in_order, in_terms};
use crate::views::pane::Pane;
use crate::views::question;
use crate::views::words::position_words;
use crate::views::writer::{INDENT, Writer, issue_name, reference_to};

/// The most positions listed for an issue; the page of the issue has them all.
const MOST: usize = 8;

/// Writes the questions, answered ones last.
pub(super) fn write(writer: &mut Writer) {
    let briefing = writer.briefing;
    let mut known = HashSet::new();
    let mut part = None;
    for entry in Pane::Questions.rows(briefing).into_iter().flatten() {
        let EntryId::Question(id) = entry else { continue };
        let question = &briefing.questions[id];
        if part.replace(question.is_open()) != Some(question.is_open()) {
            writer.part(if question.is_open() { "Open" } else { "Answered" });
        }
        writer.fact(id);
        writer.entry(vec![Span::head(question.text.clone()).to(Target::Entry(entry))], vec![]);
        question::write(writer, INDENT, question);
        positions(writer, question, &mut known);
    }
}

/// Writes the issues of a question, each with the positions on it, unless another question had the same.
fn positions(writer: &mut Writer, question: &Question, known: &mut HashSet<Id<Issue>>) {
    let briefing = writer.briefing;
    for issue in &question.issues {
        let mut name = reference_to(issue, |id| issue_name(briefing, id));
        let is_known = issue.id().is_some_and(|issue| !known.insert(issue));
        if is_known && issue.id().is_some_and(|issue| !briefing.positions_on(issue).is_empty()) {
            name.push(Span::text(" · positions above"));
        }
        writer.keyed(INDENT, "issue", vec![name]);
        let Some(issue) = issue.id().filter(|_| !is_known) else { continue };
        let positions = in_order(briefing, issue);
        let shown = &positions[..positions.len().min(MOST)];
        let of_holders = shown.chunk_by(|one, next| holder(writer, *one) == holder(writer, *next));
        let rows: Vec<Vec<Line>> = of_holders.flat_map(|of_one| rows(writer, of_one)).collect();
        if !rows.is_empty() {
            let columns = vec![Column::Left, Column::Hanging];
            writer.block(Block::Table(Table { indent: 2 * INDENT, columns, rows }));
        }
        if let Some(more) = positions.len().checked_sub(MOST).filter(|more| *more > 0) {
            let more = Span::quiet(format!("and {more} more")).to(Target::Entry(issue.into()));
            writer.line(2 * INDENT, vec![more]);
        }
    }
}

/// The name of the holder of a position, with a link.
fn holder(writer: &Writer, id: Id<Position>) -> Line {
    writer.holder(&writer.briefing.positions[id])
}

/// The positions of one holder, a row each: its name once, the words, their kind, and who tells them.
fn rows(writer: &Writer, positions: &[Id<Position>]) -> Vec<Vec<Line>> {
    let row = |(index, id): (usize, &Id<Position>)| {
        let position = &writer.briefing.positions[*id];
        let words = vec![Span::text(position_words(position)).to(Target::Entry((*id).into()))];
        let parts = [words, in_terms(position), writer.behind((*id).into())];
        let parts = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let name = if index == 0 { holder(writer, *id) } else { Line::new() };
        vec![name, parts.join(&Span::text("  "))]
    };
    positions.iter().enumerate().map(row).collect()
}
