//! The questions, open ones first: why they matter, what would settle them, and the positions that bear on
//! them.

use std::collections::HashMap;

use crate::model::{EntryId, Id, Issue, Position, Question, Ref};
use crate::page::{Block, Column, Line, Span, Table, Target};

use crate::views::detail::Detail;
use crate::views::issue::{in_order, in_terms};
use crate::views::pane::Pane;
use crate::views::question;
use crate::views::writer::{INDENT, Writer, issue_name, reference_to};

/// The most positions listed for an issue; the page of the issue has them all.
const MOST: usize = 8;

/// Writes the questions, answered ones last.
pub(super) fn write(writer: &mut Writer, detail: Detail) {
    let briefing = writer.briefing;
    let mut bearing = HashMap::new();
    let mut part = None;
    for entry in Pane::Questions.rows(briefing).into_iter().flatten() {
        let EntryId::Question(id) = entry else { continue };
        let question = &briefing.questions[id];
        if part.replace(question.is_open()) != Some(question.is_open()) {
            writer.part(if question.is_open() { "Open" } else { "Answered" });
        }
        writer.fact(id);
        writer.entry(vec![Span::head(question.text.clone()).to(Target::Entry(entry))], vec![]);
        match detail {
            Detail::Short => question::write_matter(writer, INDENT, question),
            Detail::All => question::write(writer, INDENT, question),
        }
        positions(writer, question, &mut bearing);
    }
}

/// Writes the positions on the issues of a question; those of each issue are put in order once.
fn positions(writer: &mut Writer, question: &Question, bearing: &mut HashMap<Id<Issue>, Vec<Id<Position>>>) {
    let briefing = writer.briefing;
    writer.refs(INDENT, "positions", &question.issues, |id| issue_name(briefing, id));
    let mut rows: Vec<Vec<Line>> = Vec::new();
    for issue in question.issues.iter().filter_map(Ref::id) {
        let positions = bearing.entry(issue).or_insert_with(|| in_order(briefing, issue));
        rows.extend(positions.iter().take(MOST).map(|id| row(writer, *id)));
        if let Some(more) = positions.len().checked_sub(MOST).filter(|more| *more > 0) {
            let more = Span::quiet(format!("and {more} more")).to(Target::Entry(issue.into()));
            rows.push(vec![vec![], vec![more]]);
        }
    }
    if !rows.is_empty() {
        let columns = vec![Column::Left, Column::Fill];
        writer.block(Block::Table(Table { indent: 2 * INDENT, columns, rows }));
    }
}

/// A position in a row: its holder, its words and its kind.
fn row(writer: &Writer, id: Id<Position>) -> Vec<Line> {
    let position = &writer.briefing.positions[id];
    let name = |actor| Span::text(writer.briefing.actors[actor].name.clone());
    let mut words = vec![Span::text(position.text.clone()).to(Target::Entry(id.into()))];
    let terms = in_terms(position);
    if !terms.is_empty() {
        words.push(Span::text("  "));
        words.extend(terms);
    }
    vec![reference_to(&position.holder, name), words]
}
