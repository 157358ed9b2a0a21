//! From the fields of a fact to the columns of its row.

use super::row::{FactRow, RowNumber, line};
use super::sourcing;
use crate::diagnostic::Places;
use crate::model::{Briefing, Date, EntryId, EntryKind, FactStatus, FieldValue, Quantity};
use crate::text::Clean;

/// The kinds of entry that have rows.
pub const FACT_KINDS: [EntryKind; 4] =
    [EntryKind::Position, EntryKind::Figure, EntryKind::Event, EntryKind::Question];

/// A row for each fact of these kinds in a briefing, which was read from a file with this path and this text.
pub fn rows<'b>(
    path: &str,
    text: &'b str,
    briefing: &'b Briefing,
    kinds: &'b [EntryKind],
) -> impl Iterator<Item = FactRow> + 'b {
    let of_all = of_file(path, briefing);
    let places = Places::new(text);
    entries(briefing, kinds).map(move |entry| {
        let mut row = of_all.clone();
        row.kind = Some(Clean::line(entry.kind().noun()));
        row.id = Some(Clean::line(briefing.id_of(entry)));
        row.line = Some(RowNumber::of(places.line_column(briefing.span(entry).start).0));
        row.status = status(briefing, entry).map(Clean::line);
        row.red_line = red_line(briefing, entry);
        for (field, value) in briefing.fields(entry) {
            row.take(briefing, entry, field.key, &value);
        }
        row
    })
}

/// The facts of these kinds, in the order of their rows.
pub(crate) fn entries<'b>(
    briefing: &'b Briefing,
    kinds: &'b [EntryKind],
) -> impl Iterator<Item = EntryId> + 'b {
    briefing.entries().filter(|entry| kinds.contains(&entry.kind()))
}

/// The columns that are the same in all rows of a briefing.
fn of_file(path: &str, briefing: &Briefing) -> FactRow {
    let text = |text: &Option<String>| text.as_deref().map(line);
    let (as_of_from, as_of_to) = briefing.as_of.as_ref().map(Date::days).unwrap_or_default();
    FactRow {
        briefing: Some(line(path)),
        story: text(&briefing.story),
        title: text(&briefing.title),
        as_of: briefing.as_of.as_ref().map(|date| line(date.written())),
        as_of_from: as_of_from.map(Clean::line),
        as_of_to: as_of_to.map(Clean::line),
        ..FactRow::default()
    }
}

/// The status of a fact; of a question, if it is answered.
fn status(briefing: &Briefing, entry: EntryId) -> Option<&'static str> {
    match entry {
        EntryId::Question(id) => Some(briefing.questions[id].state_word()),
        _ => briefing.status(entry).map(FactStatus::word),
    }
}

/// For a position, true if its holder says that it will not give way.
fn red_line(briefing: &Briefing, entry: EntryId) -> Option<bool> {
    let EntryId::Position(id) = entry else { return None };
    Some(briefing.positions[id].red_line)
}

impl FactRow {
    /// Puts a field of the fact into the columns that hold it.
    fn take(&mut self, briefing: &Briefing, entry: EntryId, key: &str, value: &FieldValue) {
        match (key, value) {
            ("value", FieldValue::Quantity(quantity)) => self.quantity(quantity),
            ("range", FieldValue::Range(low, high)) => {
                (self.low, self.high) = (Some(RowNumber::from(*low)), Some(RowNumber::from(*high)));
            }
            ("date", FieldValue::Date(date)) => self.dated(date),
            ("as-of", FieldValue::Date(date)) if self.date.is_none() => self.dated(date),
            ("answered", FieldValue::Date(date)) => self.answered = Some(line(date.written())),
            ("kind", FieldValue::Word(word)) => self.subkind = Some(Clean::line(*word)),
            ("movement", FieldValue::Word(word)) => self.movement = Some(Clean::line(*word)),
            ("credibility", FieldValue::Credibility(grade)) => {
                self.credibility = Some(RowNumber(grade.number().into()));
            }
            ("source", FieldValue::Citations(citations)) => {
                sourcing::sources(briefing, citations, briefing.common(entry), self);
            }
            ("according-to", FieldValue::Refs(_)) => sourcing::givers(briefing, entry, self),
            ("issue", FieldValue::Refs(refs)) => {
                (self.issue, self.issue_name) = sourcing::named(briefing, refs);
            }
            ("holder" | "actor", FieldValue::Refs(refs)) if self.party.is_none() => {
                (self.party, self.party_name) = sourcing::named(briefing, refs);
            }
            (key, FieldValue::Text(text)) => {
                if let Some(column) = self.text_column(key) {
                    *column = Some(line(text));
                }
            }
            _ => {}
        }
    }

    /// The column of a field that is text.
    fn text_column(&mut self, key: &str) -> Option<&mut Option<Clean>> {
        Some(match key {
            "text" => &mut self.text,
            "condition" => &mut self.condition,
            "why" => &mut self.why,
            "label" => &mut self.label,
            "qualifier" => &mut self.qualifier,
            "unit" => &mut self.unit,
            "measure" => &mut self.measure,
            "quote" => &mut self.quote,
            "was" => &mut self.was,
            "note" => &mut self.note,
            _ => return None,
        })
    }

    fn quantity(&mut self, quantity: &Quantity) {
        match quantity {
            Quantity::Number(number) => {
                self.value = Some(RowNumber::from(number));
                self.value_text = Some(line(number.written()));
            }
            Quantity::Words(words) => self.value_text = Some(line(words)),
            Quantity::Range => {}
        }
    }

    fn dated(&mut self, date: &Date) {
        let (from, to) = date.days();
        self.date = Some(line(date.written()));
        (self.date_from, self.date_to) = (from.map(Clean::line), to.map(Clean::line));
    }
}
