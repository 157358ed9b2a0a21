//! The sections of a file as raw entries, in file order; anything that cannot be an entry is reported and left out.

use std::collections::HashSet;
use std::ops::Range;

use serde::de::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::document::double_brackets;
use super::fields::{self, RawFields, in_words};
use super::fingerprint;
use super::journal::Journal;
use super::raw;
use crate::diagnostic::codes;
use crate::model::EntryKind;

pub(super) struct RawEntry<T> {
    pub(super) key: String,
    pub(super) span: Range<usize>,
    /// The fingerprint of its table in the file.
    pub(super) fingerprint: u64,
    pub(super) raw: T,
}

/// An actor's tie with the key of the other actor.
pub(super) struct TieEntry {
    pub(super) to: raw::Words,
    pub(super) raw: raw::Tie,
}

pub(super) struct Sections {
    pub(super) sources: Vec<RawEntry<raw::Source>>,
    pub(super) actors: Vec<RawEntry<(raw::Actor, Vec<TieEntry>)>>,
    pub(super) issues: Vec<RawEntry<raw::Issue>>,
    /// Each with the keys of its actor and of its issue.
    pub(super) positions: Vec<RawEntry<(raw::Position, [raw::Words; 2])>>,
    pub(super) figures: Vec<RawEntry<raw::Figure>>,
    pub(super) events: Vec<RawEntry<raw::Event>>,
    pub(super) questions: Vec<RawEntry<raw::Question>>,
    pub(super) judgements: Vec<RawEntry<raw::Judgement>>,
    /// The fingerprint of what the file says outside of them.
    pub(super) fingerprint: u64,
    /// The kind and key of each entry in the file that could not be read.
    pub(super) failed: HashSet<(EntryKind, String)>,
}

impl Sections {
    pub(super) fn entries(&self) -> usize {
        let Self { sources, actors, issues, positions, figures, events, questions, judgements, .. } = self;
        let lengths = [sources.len(), actors.len(), issues.len(), positions.len(), figures.len()];
        lengths.iter().sum::<usize>() + events.len() + questions.len() + judgements.len()
    }
}

pub(super) fn read<'t>(file: &'t DeTable<'t>, journal: &mut Journal<'t>) -> Sections {
    let mut reader = SectionReader { file, journal, failed: HashSet::new() };
    Sections {
        sources: reader.section(EntryKind::Source),
        actors: reader.actors(),
        issues: reader.section(EntryKind::Issue),
        positions: reader.positions(),
        figures: reader.figures(),
        events: reader.section(EntryKind::Event),
        questions: reader.section(EntryKind::Question),
        judgements: reader.section(EntryKind::Judgement),
        fingerprint: fingerprint::of_overview(file),
        failed: reader.failed,
    }
}

struct SectionReader<'t, 'p> {
    file: &'t DeTable<'t>,
    journal: &'p mut Journal<'t>,
    failed: HashSet<(EntryKind, String)>,
}

/// A key with its value, and where the two begin in the file.
struct Item<'t> {
    key: &'t str,
    span: Range<usize>,
    value: &'t Spanned<DeValue<'t>>,
}

impl<'t> SectionReader<'t, '_> {
    /// A section whose entries are tables, or the main field of one where they have a short form.
    fn section<T: Deserialize<'t>>(&mut self, kind: EntryKind) -> Vec<RawEntry<T>> {
        let items = self.items_of_section(kind);
        let read = items.into_iter().map(|item| self.entry(kind, &item));
        read.flatten().collect()
    }

    fn entry<T: Deserialize<'t>>(&mut self, kind: EntryKind, item: &Item<'t>) -> Option<RawEntry<T>> {
        let Item { key, span, value } = item;
        let raw = match kind.main_field() {
            _ if is_list_of_tables(value) => {
                self.double_brackets(kind, key, item);
                None
            }
            None if !value.get_ref().is_table() => {
                self.not_a_table(kind, item);
                None
            }
            main => {
                let fields = RawFields::of(value, main.unwrap_or_default(), span.clone());
                fields::read(fields, kind.words(), self.journal)
            }
        };
        if raw.is_none() {
            self.failed.insert((kind, (*key).to_owned()));
        }
        let fingerprint = fingerprint::of_value(value.get_ref());
        Some(RawEntry { key: (*key).to_owned(), span: span.clone(), fingerprint, raw: raw? })
    }

    fn actors(&mut self) -> Vec<RawEntry<(raw::Actor, Vec<TieEntry>)>> {
        let mut actors = Vec::new();
        for item in self.items_of_section(EntryKind::Actor) {
            let Some(RawEntry { key, span, fingerprint, raw }) = self.entry(EntryKind::Actor, &item) else {
                continue;
            };
            let ties = match item.value.get_ref().get("ties") {
                Some(ties) => self.ties(ties),
                None => Vec::new(),
            };
            actors.push(RawEntry { key, span, fingerprint, raw: (raw, ties) });
        }
        actors
    }

    /// The figures that have a value or, without one, a range.
    fn figures(&mut self) -> Vec<RawEntry<raw::Figure>> {
        let mut figures = Vec::new();
        for item in self.items_of_section(EntryKind::Figure) {
            let Some(figure) = self.entry::<raw::Figure>(EntryKind::Figure, &item) else { continue };
            if figure.raw.value.is_some() || figure.raw.range.is_some() {
                figures.push(figure);
                continue;
            }
            // One that could not be read has a report.
            let has = |field| item.value.get_ref().get(field).is_some();
            if !has("value") && !has("range") {
                self.journal.missing_field("value", EntryKind::Figure.words(), figure.span);
            }
            self.failed.insert((EntryKind::Figure, figure.key));
        }
        figures
    }

    fn ties(&mut self, ties: &'t Spanned<DeValue<'t>>) -> Vec<TieEntry> {
        let mut read = Vec::new();
        let item = Item { key: "ties", span: ties.span(), value: ties };
        for tie in self.items(&item, "a table: `ties.ID = \"what it is to that actor\"`") {
            for (_, value) in one_or_many(tie.value) {
                let fields = RawFields::of(value, "text", value.span());
                if let Some(raw) = fields::read(fields, "a tie", self.journal) {
                    read.push(TieEntry { to: tie.key_words(), raw });
                }
            }
        }
        read
    }

    fn positions(&mut self) -> Vec<RawEntry<(raw::Position, [raw::Words; 2])>> {
        let mut positions = Vec::new();
        for holder in self.items_of_section(EntryKind::Position) {
            if !holder.value.get_ref().is_table() {
                self.failed.insert((EntryKind::Position, holder.key.to_owned()));
            }
            for issue in self.items(&holder, "a table of positions by issue") {
                for (number, value) in one_or_many(issue.value) {
                    positions.extend(self.position(&holder, &issue, number, value));
                }
            }
        }
        positions.sort_by_key(|position| position.span.start);
        positions
    }

    /// A position: the only one of its actor on the issue, or the one with this number, from 1.
    fn position(
        &mut self,
        holder: &Item<'t>,
        issue: &Item<'t>,
        number: Option<usize>,
        value: &'t Spanned<DeValue<'t>>,
    ) -> Option<RawEntry<(raw::Position, [raw::Words; 2])>> {
        let (key, span) = match number {
            Some(number) => (format!("{}.{}.{number}", holder.key, issue.key), value.span()),
            None => (format!("{}.{}", holder.key, issue.key), issue.span.clone()),
        };
        let fields = RawFields::of(value, "text", span.clone());
        let Some(raw) = fields::read(fields, EntryKind::Position.words(), self.journal) else {
            self.failed.insert((EntryKind::Position, key));
            return None;
        };
        let raw = (raw, [holder.key_words(), issue.key_words()]);
        Some(RawEntry { key, span, fingerprint: fingerprint::of_value(value.get_ref()), raw })
    }

    fn items_of_section(&mut self, kind: EntryKind) -> Vec<Item<'t>> {
        let section = kind.section();
        let Some((key, value)) = self.file.iter().find(|(key, _)| key.get_ref() == section) else {
            return Vec::new();
        };
        let item = Item { key: section, span: key.span(), value };
        if is_list_of_tables(value) {
            self.double_brackets(kind, "ID", &item);
            return Vec::new();
        }
        self.items(&item, "a table of entries by id")
    }

    /// The items of a table, in file order.
    fn items(&mut self, of: &Item<'t>, expected: &'static str) -> Vec<Item<'t>> {
        let DeValue::Table(table) = of.value.get_ref() else {
            self.journal.wrong_type(of.key, in_words(of.value.get_ref()), expected, of.span.clone());
            return Vec::new();
        };
        let mut items: Vec<_> = table
            .iter()
            .map(|(key, value)| Item { key: key.get_ref(), span: first_span(key.span(), value), value })
            .collect();
        items.sort_by_key(|item| item.span.start);
        items
    }

    fn double_brackets(&mut self, kind: EntryKind, key: &str, item: &Item) {
        let header = format!("[{}.{key}]", kind.section());
        self.journal.problems.push(double_brackets(&header, item.span.clone()));
    }

    fn not_a_table(&mut self, kind: EntryKind, item: &Item) {
        self.journal.add(codes::WRONG_TYPE.at(item.value.span()), |problem| {
            let found = in_words(item.value.get_ref());
            let problem = problem.says(format!("{} must be a table, not {found}", kind.words()));
            problem.help("write it as a table with its own fields")
        });
    }
}

impl Item<'_> {
    fn key_words(&self) -> raw::Words {
        raw::Words::new(self.span.clone(), self.key.to_owned())
    }
}

fn is_list_of_tables(value: &Spanned<DeValue>) -> bool {
    let items = value.get_ref().as_array();
    items.and_then(|items| items.first()).is_some_and(|first| first.get_ref().is_table())
}

/// A single value, or each of a list with its number from 1.
fn one_or_many<'t>(value: &'t Spanned<DeValue<'t>>) -> Vec<(Option<usize>, &'t Spanned<DeValue<'t>>)> {
    match value.get_ref() {
        DeValue::Array(values) => values.iter().enumerate().map(|(i, value)| (Some(i + 1), value)).collect(),
        _ => vec![(None, value)],
    }
}

/// The place where a key is first written: for a table opened by one of its parts, the parser keeps the last key.
fn first_span(key: Range<usize>, value: &Spanned<DeValue>) -> Range<usize> {
    let DeValue::Table(table) = value.get_ref() else { return key };
    let inside = table.iter().map(|(key, value)| first_span(key.span(), value));
    match inside.min_by_key(|span| span.start) {
        Some(first) if first.start < key.start => first,
        _ => key,
    }
}
