//! The outline of a file: its words about itself and the number of its entries, without reading the entries.
//!
//! A text with nothing unusual in it is walked over once (`scan`), and only the part before its first header
//! is parsed. Any other text is parsed whole; both ways give the same outline, and the scan may give up
//! wherever it is not sure.

use toml::de::{DeTable, DeValue};

use super::document::{self, Document};
use super::fields::{self, RawFields};
use super::journal::Journal;
use super::{load, raw};
use crate::model::{EntryKind, Text};

mod narrow;
mod recognise;
mod scan;

#[cfg(test)]
mod tests;

pub(crate) use narrow::narrowed;
pub(crate) use recognise::is_briefing;

/// The words of a file about itself, and the number of its entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outline {
    /// The name of the story.
    pub(crate) title: Option<Text>,
    /// The as-of date of the facts, in EDTF.
    pub(crate) as_of: Option<String>,
    /// Briefings with the same story are editions of it.
    pub(crate) story: Option<Text>,
    /// Words for finding it.
    pub(crate) topics: Vec<Text>,
    /// The number of entries of each kind, including those with problems.
    pub(crate) counts: Counts,
    /// The number of problems, if the file is not TOML throughout; otherwise nobody has counted them.
    pub(crate) broken: Option<usize>,
}

/// The number of entries of each kind in a file, in the order of [`EntryKind::SECTIONS`].
pub(crate) type Counts = [usize; EntryKind::COUNT];

/// The number of facts: positions, figures and events. An overview counts the same.
pub(crate) fn facts(counts: &Counts) -> usize {
    let kinds = EntryKind::ALL.into_iter().filter(|kind| kind.is_fact());
    kinds.map(|kind| counts[kind.index()]).sum()
}

impl Outline {
    pub(crate) fn of(text: &str) -> Self {
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

    /// The outline of the part before the first header, which `table` was parsed from.
    fn of_head(text: &str, table: &DeTable) -> Self {
        // Whatever is wrong here is found again when the file is read.
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

/// The number of entries of each kind in the table of a file.
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
