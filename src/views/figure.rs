//! The page of a figure: its value as it was given, by whom, and the others of the same measure.

use crate::model::{Briefing, Entry, EntryId, Figure, Id, Number, Quantity};
use crate::page::{Block, Column, Page, Span, Table, Target};

use super::amount::{range, value, value_without_unit};
use super::state::issue_status;
use super::writer::{Writer, issue_name, terms};

pub(super) fn page(briefing: &Briefing, id: Id<Figure>) -> Page {
    let figure = &briefing.figures[id];
    let mut writer = Writer::new(briefing);
    writer.fact(id);
    writer.title(&figure.label, terms([figure.background.then_some("background")]));
    writer.line(0, vec![Span::text(value(figure))]);
    write(&mut writer, 0, figure);
    writer.refs(0, "issue", &figure.issues, |id| issue_name(briefing, id));
    same_measure(&mut writer, id);
    writer.related(id, vec![]);
    writer.page()
}

/// A figure in two lines: what it says, and who says it; or an issue: how it stands, and what it is about.
pub(crate) fn in_brief(briefing: &Briefing, entry: EntryId) -> Page {
    let mut writer = Writer::new(briefing);
    match entry {
        EntryId::Figure(id) => {
            let figure = &briefing.figures[id];
            writer.title(&figure.label, vec![Span::text(value(figure))]);
            writer.line(0, writer.attribution_with_day(&figure.common));
        }
        EntryId::Issue(id) => {
            let issue = &briefing.issues[id];
            writer.title(&issue.name, issue_status(issue.status));
            match issue.outcome.as_ref().or(issue.about.as_ref()) {
                Some(text) => writer.text(0, text),
                None => writer.line(0, writer.attribution_with_day(&issue.common)),
            }
        }
        _ => {}
    }
    writer.page().without_links()
}

/// Writes everything about a figure except its label and value.
pub(super) fn write(writer: &mut Writer, indent: u16, figure: &Entry<Figure>) {
    writer.sourced(indent, &figure.common);
    write_range(writer, indent, figure);
    writer.beside(indent, &figure.common);
}

/// Writes the range of a figure, unless its value says the same already.
pub(super) fn write_range(writer: &mut Writer, indent: u16, figure: &Figure) {
    if let Some(range) = unsaid_range(figure) {
        writer.labelled(indent, "range", &range);
    }
}

/// The range of a figure, "300 to 700"; none if its value says the same already.
pub(super) fn unsaid_range(figure: &Figure) -> Option<String> {
    let (low, high) = figure.range.as_ref()?;
    let is_said = |number: &Number| match &figure.value {
        Quantity::Words(words) => {
            numbers_in(words).any(|said| [number.written(), &number.grouped()].contains(&said))
        }
        Quantity::Number(_) => false,
        Quantity::Range => true,
    };
    if is_said(low) && is_said(high) { None } else { range(figure) }
}

/// Each run of digits in a text, with the marks between its digits.
fn numbers_in(words: &str) -> impl Iterator<Item = &str> {
    let part = |part: &'_ str| part.trim_end_matches(['.', ',']).len();
    words
        .split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-'))
        .map(move |run| &run[..part(run)])
}

/// Writes the other figures for the same quantity, from other givers or days.
fn same_measure(writer: &mut Writer, id: Id<Figure>) {
    let briefing = writer.briefing;
    let Some(measure) = &briefing.figures[id].measure else { return };
    let same = briefing.links().of_measure(measure).iter();
    let others: Vec<_> =
        same.filter(|other| **other != id).map(|other| (*other, &briefing.figures[*other])).collect();
    if others.is_empty() {
        return writer.labelled(0, "measure", measure);
    }
    writer.gap();
    // One unit is said once.
    let unit = briefing.figures[id].unit.as_deref().unwrap_or_default();
    let is_shared = others.iter().all(|(_, figure)| figure.unit.as_deref().unwrap_or_default() == unit);
    let unit = if is_shared && !measure.contains(unit) { format!(", {unit}") } else { String::new() };
    let left = vec![Span::head("Same measure"), Span::text(format!("  {measure}{unit}"))];
    writer.block(Block::part(left));
    let rows = others.into_iter().map(|(id, figure)| {
        let value = if unit.is_empty() { value(figure) } else { value_without_unit(figure) };
        let value = Span::text(value).to(Target::Entry(id.into()));
        vec![vec![value], writer.attribution(&figure.common)]
    });
    let rows = rows.collect();
    let number = briefing.figures[id].number().is_some();
    let columns = vec![if number { Column::Right } else { Column::Left }, Column::Fill];
    writer.block(Block::Table(Table { indent: 2, columns, rows }));
}
