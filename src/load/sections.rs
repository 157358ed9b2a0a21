//! The sections of a file as raw entries, in file order; anything that cannot be an entry is reported and
//! left out.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use toml::de::DeTable;

use super::fingerprint;
use super::journal::Journal;
use super::raw;
use crate::model::EntryKind;
use reader::SectionReader;

mod reader;

pub(super) struct RawEntry<T> {
    pub(super) key: String,
    pub(super) span: Range<usize>,
    /// The fingerprint of its table in the file.
    pub(super) fingerprint: u64,
    /// Boxed, because an entry is large and goes from list to list until it is resolved.
    pub(super) raw: Box<T>,
}

/// An actor's tie with the key of the other actor.
pub(super) struct TieEntry {
    pub(super) to: raw::Words,
    pub(super) raw: raw::Tie,
}

#[derive(Default)]
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
    /// The names of those that the file has.
    pub(super) names: Vec<&'static str>,
    /// The fingerprint of what the file says outside of them.
    pub(super) fingerprint: u64,
    /// The kind and key of each entry in the file that could not be read.
    pub(super) failed: HashSet<(EntryKind, String)>,
    /// The place where each actor with positions is first named as their holder.
    holders: HashMap<String, Range<usize>>,
}

/// Calls a macro with the name of each section.
macro_rules! each_section {
    ($call:ident) => {
        $call!(sources, actors, issues, positions, figures, events, questions, judgements)
    };
}

impl Sections {
    /// The sections of a table that is the whole file.
    pub(super) fn of<'t>(file: &'t DeTable<'t>, journal: &mut Journal) -> Self {
        let mut sections = Self::default();
        sections.read(file, 0, journal);
        sections.finish(file);
        sections
    }

    /// Reads what there is of the sections in the piece of a file that begins at this byte.
    pub(super) fn read<'t>(&mut self, table: &'t DeTable<'t>, piece: usize, journal: &mut Journal) {
        let is_here = |section: &&str| table.keys().any(|key| key.get_ref() == section);
        self.names.extend(EntryKind::ALL.into_iter().map(EntryKind::section).filter(is_here));
        let mut reader = SectionReader { table, piece, journal, failed: &mut self.failed };
        self.sources.extend(reader.section(EntryKind::Source));
        self.actors.extend(reader.actors());
        self.issues.extend(reader.section(EntryKind::Issue));
        let holders = &mut self.holders;
        self.positions.extend(reader.positions(holders));
        self.figures.extend(reader.figures());
        self.events.extend(reader.section(EntryKind::Event));
        self.questions.extend(reader.section(EntryKind::Question));
        self.judgements.extend(reader.section(EntryKind::Judgement));
    }

    /// Adds what was read of a later part of the file.
    pub(super) fn append(&mut self, later: Self) {
        macro_rules! extend {
            ($($section:ident),*) => { $(self.$section.extend(later.$section);)* };
        }
        each_section!(extend);
        self.names.extend(later.names);
        self.failed.extend(later.failed);
        for (holder, place) in later.holders {
            self.holders.entry(holder).or_insert(place);
        }
    }

    /// Once everything is read: brings all into file order. The top of the file is all of it that is outside
    /// of the sections.
    pub(super) fn finish(&mut self, top: &DeTable) {
        macro_rules! sort {
            ($($section:ident),*) => { $(self.$section.sort_by_key(|entry| entry.span.start);)* };
        }
        each_section!(sort);
        for position in &mut self.positions {
            let (_, [holder, _]) = &mut *position.raw;
            if let Some(place) = self.holders.get(holder.get_ref()).filter(|place| **place != holder.span()) {
                *holder = raw::Words::new(place.clone(), holder.get_ref().clone());
            }
        }
        self.fingerprint = fingerprint::of_overview(top);
    }

    pub(super) fn entries(&self) -> usize {
        macro_rules! count {
            ($($section:ident),*) => { 0 $(+ self.$section.len())* };
        }
        each_section!(count)
    }
}
