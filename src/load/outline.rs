//! What a file says of itself and how many entries stand in it, without reading the entries.
//!
//! A text with nothing unusual in it is walked over once (`scan`), and only what stands before its first header is parsed. Any
//! other text is parsed whole; so both ways come to the same, and the scan may give up wherever it is not sure.

use toml::de::{DeTable, DeValue};

use super::document::{self, Document};
use super::fields::{self, RawFields};
use super::journal::Journal;
use super::{load, raw};
use crate::model::{EntryKind, Text};

mod recognise;
mod scan;

#[cfg(test)]
mod tests;

pub use recognise::is_briefing;

/// What a file says of itself, and how many entries stand in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// What the story is.
    pub title: Option<Text>,
    /// The day that the facts stand for, in EDTF.
    pub as_of: Option<String>,
    /// Briefings with the same story are editions of it.
    pub story: Option<Text>,
    /// Words for finding it.
    pub topics: Vec<Text>,
    /// How many entries of each kind stand in the file, those among them that have problems of their own.
    pub counts: Counts,
    /// How many problems the file has, if it is no TOML throughout; else nobody has counted them.
    pub broken: Option<usize>,
}

/// How many entries of each kind stand in a file, in the order of [`EntryKind::SECTIONS`].
pub type Counts = [usize; EntryKind::COUNT];

impl Outline {
    /// The outline of a text.
    pub fn of(text: &str) -> Self {
        let quick = scan::scan(text).and_then(|scan| {
            let head = &text[..scan.head];
            let table = DeTable::parse(head).ok()?.into_inner();
            Some(Self { counts: scan.counts, ..Self::of_head(head, &table) })
        });
        quick.unwrap_or_else(|| Self::of_document(text))
    }

    /// The outline of a text that is parsed whole.
    fn of_document(text: &str) -> Self {
        let mut legible = String::new();
        let Document { table, lost, .. } = document::parse(text, &mut legible);
        let broken = (!lost.is_empty()).then(|| load(text).count());
        Self { counts: counts(&table), broken, ..Self::of_head(text, &table) }
    }

    /// What stands before the first header, which `table` was parsed from.
    fn of_head(text: &str, table: &DeTable) -> Self {
        // Whatever is wrong here is found anew when the file is read.
        let top: Option<raw::File> =
            fields::read(RawFields::of_table(table, 0..0), "the file", &mut Journal::default());
        let Some(top) = top else { return Self::default() };
        Self {
            title: top.title.map(super::resolve::text),
            as_of: top.as_of.map(|date| text[date.span()].trim_matches(['"', '\'']).to_owned()),
            story: top.story.map(super::resolve::text),
            topics: super::resolve::texts(top.topics),
            ..Self::default()
        }
    }
}

/// How many entries stand in a table.
fn counts(file: &DeTable) -> Counts {
    EntryKind::SECTIONS.map(|section| {
        let Some(DeValue::Table(entries)) = file.get(section).map(toml::Spanned::get_ref) else { return 0 };
        if EntryKind::of_section(section) != Some(EntryKind::Position) {
            return entries.len();
        }
        let holders = entries.values().filter_map(|holder| holder.get_ref().as_table());
        let positions = holders.flat_map(|holder| holder.values());
        positions.map(|position| position.get_ref().as_array().map_or(1, |several| several.len())).sum()
    })
}
