//! The entries of one piece of a file.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde::de::Deserialize;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{RawEntry, TieEntry};
use crate::diagnostic::codes;
use crate::load::document::double_brackets;
use crate::load::fields::{self, RawFields, in_words};
use crate::load::file_value::{FileValue, shift};
use crate::load::fingerprint;
use crate::load::journal::Journal;
use crate::load::raw;
use crate::model::EntryKind;

/// Reads one piece of a file.
pub(super) struct SectionReader<'t, 'p, 'j> {
    pub(super) table: &'t DeTable<'t>,
    /// The byte of the file where the piece begins.
    pub(super) piece: usize,
    pub(super) journal: &'p mut Journal<'j>,
    pub(super) failed: &'p mut HashSet<(EntryKind, String)>,
}

/// A key with its value, and where the two begin in the file.
struct Item<'t> {
    key: &'t str,
    span: Range<usize>,
    value: FileValue<'t>,
}

impl<'t> SectionReader<'t, '_, '_> {
    /// A section whose entries are tables, or the main field of one where they have a short form.
    pub(super) fn section<T: Deserialize<'t>>(&mut self, kind: EntryKind) -> Vec<RawEntry<T>> {
        let items = self.items_of_section(kind);
        let read = items.into_iter().map(|item| self.entry(kind, &item));
        read.flatten().collect()
    }

    fn entry<T: Deserialize<'t>>(&mut self, kind: EntryKind, item: &Item<'t>) -> Option<RawEntry<T>> {
        let Item { key, span, value } = item;
        let raw = match kind.main_field() {
            _ if is_list_of_tables(value.value()) => {
                self.double_brackets(kind, key, item);
                None
            }
            None if !value.value().is_table() => {
                self.not_a_table(kind, item);
                None
            }
            main => {
                let fields = RawFields::of(*value, main.unwrap_or_default(), span.clone());
                fields::read(fields, kind.words(), self.journal)
            }
        };
        if raw.is_none() {
            self.failed.insert((kind, (*key).to_owned()));
        }
        let fingerprint = fingerprint::of_value(value.value());
        Some(RawEntry { key: (*key).to_owned(), span: span.clone(), fingerprint, raw: Box::new(raw?) })
    }

    pub(super) fn actors(&mut self) -> Vec<RawEntry<(raw::Actor, Vec<TieEntry>)>> {
        let mut actors = Vec::new();
        for item in self.items_of_section(EntryKind::Actor) {
            let Some(RawEntry { key, span, fingerprint, raw }) = self.entry(EntryKind::Actor, &item) else {
                continue;
            };
            let ties = match item.value.value().get("ties") {
                Some(ties) => self.ties(item.value.of_same_piece(ties)),
                None => Vec::new(),
            };
            actors.push(RawEntry { key, span, fingerprint, raw: Box::new((*raw, ties)) });
        }
        actors
    }

    /// The figures that have a value or, without one, a range.
    pub(super) fn figures(&mut self) -> Vec<RawEntry<raw::Figure>> {
        let mut figures = Vec::new();
        for item in self.items_of_section(EntryKind::Figure) {
            let Some(figure) = self.entry::<raw::Figure>(EntryKind::Figure, &item) else { continue };
            if figure.raw.value.is_some() || figure.raw.range.is_some() {
                figures.push(figure);
                continue;
            }
            // One that could not be read has a report.
            let has = |field| item.value.value().get(field).is_some();
            if !has("value") && !has("range") {
                self.journal.missing_field("value", EntryKind::Figure.words(), figure.span);
            }
            self.failed.insert((EntryKind::Figure, figure.key));
        }
        figures
    }

    fn ties(&mut self, ties: FileValue<'t>) -> Vec<TieEntry> {
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

    pub(super) fn positions(
        &mut self,
        holders: &mut HashMap<String, Range<usize>>,
    ) -> Vec<RawEntry<(raw::Position, [raw::Words; 2])>> {
        let mut positions = Vec::new();
        for holder in self.items_of_section(EntryKind::Position) {
            if !holders.contains_key(holder.key) {
                holders.insert(holder.key.to_owned(), holder.span.clone());
            }
            if !holder.value.value().is_table() {
                self.failed.insert((EntryKind::Position, holder.key.to_owned()));
            }
            for issue in self.items(&holder, "a table of positions by issue") {
                for (number, value) in one_or_many(issue.value) {
                    positions.extend(self.position(&holder, &issue, number, value));
                }
            }
        }
        positions
    }

    /// A position: the only one of its actor on the issue, or the one with this number, from 1.
    fn position(
        &mut self,
        holder: &Item<'t>,
        issue: &Item<'t>,
        number: Option<usize>,
        value: FileValue<'t>,
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
        let raw = Box::new((raw, [holder.key_words(), issue.key_words()]));
        Some(RawEntry { key, span, fingerprint: fingerprint::of_value(value.value()), raw })
    }

    fn items_of_section(&mut self, kind: EntryKind) -> Vec<Item<'t>> {
        let section = kind.section();
        let Some((key, value)) = self.table.iter().find(|(key, _)| key.get_ref() == section) else {
            return Vec::new();
        };
        let value = FileValue::new(value, self.piece);
        let item = Item { key: section, span: shift(key.span(), self.piece), value };
        if is_list_of_tables(value.value()) {
            self.double_brackets(kind, "ID", &item);
            return Vec::new();
        }
        self.items(&item, "a table of entries by id")
    }

    /// The items of a table, in file order.
    fn items(&mut self, of: &Item<'t>, expected: &'static str) -> Vec<Item<'t>> {
        let DeValue::Table(table) = of.value.value() else {
            self.journal.wrong_type(of.key, in_words(of.value.value()), expected, of.span.clone());
            return Vec::new();
        };
        let mut items: Vec<_> = table
            .iter()
            .map(|(key, value)| (key, of.value.of_same_piece(value)))
            .map(|(key, value)| Item { key: key.get_ref(), span: first_span(key, value), value })
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
            let found = in_words(item.value.value());
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

fn is_list_of_tables(value: &DeValue) -> bool {
    let items = value.as_array();
    items.and_then(|items| items.first()).is_some_and(|first| first.get_ref().is_table())
}

/// A single value, or each of a list with its number from 1.
fn one_or_many(value: FileValue) -> Vec<(Option<usize>, FileValue)> {
    let numbered = |(index, item)| (Some(index + 1), value.of_same_piece(item));
    match value.value() {
        DeValue::Array(values) => values.iter().enumerate().map(numbered).collect(),
        _ => vec![(None, value)],
    }
}

/// The place where a key is first written: for a table opened by one of its parts, the parser keeps the last
/// key.
fn first_span(key: &Spanned<DeString>, value: FileValue) -> Range<usize> {
    let key = shift(key.span(), value.piece());
    let DeValue::Table(table) = value.value() else { return key };
    let inside = table.iter().map(|(key, inside)| first_span(key, value.of_same_piece(inside)));
    match inside.min_by_key(|span| span.start) {
        Some(first) if first.start < key.start => first,
        _ => key,
    }
}
