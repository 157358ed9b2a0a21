//! One quick walk over the statements of a text that has nothing unusual in it.
//!
//! It reads what nearly every briefing consists of, and gives up at anything else, right or wrong: what it
//! accepts is TOML without an error, and its counts are those of the parsed text.

use std::collections::{HashMap, HashSet};

use memchr::{memchr, memchr_iter};

use super::Counts;
use crate::load::document::conflict::conflicts;
use crate::load::document::limits::{Demand, MEMORY_OF_ANY};
use crate::model::EntryKind;
use value::{ByteCursor, ScannedKeys, ScannedValue};

mod value;

pub(super) struct Scan {
    /// The byte where the first header begins.
    pub(super) head: usize,
    pub(super) headers: Vec<ScannedHeader>,
    pub(super) counts: Counts,
}

pub(super) struct ScannedHeader {
    pub(super) kind: EntryKind,
    /// The byte where it begins.
    pub(super) start: usize,
    /// True for one of several positions of an actor on an issue.
    pub(super) is_list: bool,
}

/// Walks over a text; none if it has anything that only the parser should judge.
pub(super) fn scan(text: &str) -> Option<Scan> {
    if !is_plain(text.as_bytes()) || !conflicts(text).is_empty() {
        return None;
    }
    let mut walk = ScanWalk::new(text);
    while walk.cursor.next_line() {
        match walk.cursor.peek() {
            Some(b'[') => walk.header()?,
            _ => walk.field()?,
        }
        walk.cursor.end_of_statement()?;
    }
    let is_modest = walk.statements * COST < MEMORY_OF_ANY || !Demand::of(text).is_too_dense();
    let head = walk.headers.first().map_or(text.len(), |header| header.start);
    is_modest.then_some(Scan { head, headers: walk.headers, counts: walk.counts })
}

/// More memory than any statement read here takes, apart from the items of a list.
const COST: usize = 8000;

/// True if the text has no control characters other than tabs and ends of line.
fn is_plain(text: &[u8]) -> bool {
    let is_control = |byte: u8| (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7F;
    // In blocks, so that many bytes are looked at in one step.
    let plain = text.chunks(256).all(|block| !block.iter().fold(false, |any, byte| any | is_control(*byte)));
    plain && memchr_iter(b'\r', text).all(|at| text.get(at + 1) == Some(&b'\n'))
}

/// The table that the fields after a header belong to.
#[derive(Clone, Copy)]
enum ScannedBlock<'t> {
    Top,
    /// A section, whose fields are entries.
    Section(EntryKind),
    /// The positions of an actor.
    Holder(&'t str),
    /// An entry, or a table in one.
    Entry,
    /// An actor, which tables for its ties may follow.
    Actor(&'t str),
}

/// How an entry was defined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ScannedForm {
    Field,
    Header,
    Listed,
}

struct ScanWalk<'t> {
    cursor: ByteCursor<'t>,
    headers: Vec<ScannedHeader>,
    counts: Counts,
    statements: usize,
    block: ScannedBlock<'t>,
    /// The fields of the block.
    fields: ScannedKeys<'t>,
    /// The definitions: the kind and the one or two keys of an entry, or fewer for the tables around entries.
    defined: HashMap<(EntryKind, &'t str, &'t str), ScannedForm>,
    /// The ties that have headers, by the two actors; the second is empty where they are written as fields.
    ties: HashSet<(&'t str, &'t str)>,
}

/// As many entries and tables around them as most briefings have.
const ENTRIES: usize = 200;
/// The field of an actor that may have headers.
const TIES: &str = "ties";

impl<'t> ScanWalk<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            cursor: ByteCursor::new(text),
            headers: Vec::new(),
            counts: Counts::default(),
            statements: 0,
            block: ScannedBlock::Top,
            fields: ScannedKeys::default(),
            defined: HashMap::with_capacity(ENTRIES),
            ties: HashSet::new(),
        }
    }

    fn header(&mut self) -> Option<()> {
        self.statements += 1;
        let start = self.cursor.at();
        self.fields.clear();
        self.cursor.take(b'[')?;
        let is_list = self.cursor.take(b'[').is_some();
        let path = self.cursor.path()?;
        self.cursor.take(b']')?;
        if is_list {
            self.cursor.take(b']')?;
        }
        let kind = EntryKind::of_section(path[0])?;
        self.headers.push(ScannedHeader { kind, start, is_list });
        let keys = path.iter().filter(|key| !key.is_empty()).count();
        if is_list {
            (kind == EntryKind::Position && keys == kind.keys()).then_some(())?;
            self.block = ScannedBlock::Entry;
            return self.define(kind, path[1], path[2], ScannedForm::Listed);
        }
        self.block = match keys {
            1 => ScannedBlock::Section(kind),
            2 if kind == EntryKind::Actor => ScannedBlock::Actor(path[1]),
            _ if keys == kind.keys() => ScannedBlock::Entry,
            2 => ScannedBlock::Holder(path[1]),
            4 if kind == EntryKind::Actor => return self.tie(path),
            _ => return None,
        };
        self.define(kind, path[1], path[2], ScannedForm::Header)
    }

    /// A table for one tie of an actor that has a header of its own and no field for its ties.
    fn tie(&mut self, [_, actor, field, other]: [&'t str; 4]) -> Option<()> {
        self.block = ScannedBlock::Entry;
        let is_header = self.defined.get(&(EntryKind::Actor, actor, "")) == Some(&ScannedForm::Header);
        let is_new = !self.ties.contains(&(actor, "")) && self.ties.insert((actor, other));
        (field == TIES && is_header && is_new).then_some(())
    }

    fn field(&mut self) -> Option<()> {
        self.statements += 1;
        let path = self.cursor.path()?;
        self.cursor.take(b'=')?;
        let value = self.cursor.value()?;
        let [first, second, ..] = path;
        match self.block {
            ScannedBlock::Top if EntryKind::of_section(first).is_none() => self.fields.add(path),
            ScannedBlock::Entry => self.fields.add(path),
            ScannedBlock::Actor(actor) => {
                if first == TIES {
                    self.ties.insert((actor, ""));
                }
                self.fields.add(path)
            }
            ScannedBlock::Section(kind) if kind.keys() == 2 && second.is_empty() => {
                self.define(kind, first, "", ScannedForm::Field)
            }
            ScannedBlock::Holder(holder) if value != ScannedValue::List && second.is_empty() => {
                self.define(EntryKind::Position, holder, first, ScannedForm::Field)
            }
            _ => None,
        }
    }

    /// Notes an entry, or a table around entries, and counts the former.
    fn define(&mut self, kind: EntryKind, first: &'t str, second: &'t str, form: ScannedForm) -> Option<()> {
        match self.defined.insert((kind, first, second), form) {
            Some(before) if before != ScannedForm::Listed || form != ScannedForm::Listed => return None,
            _ => {}
        }
        let last = if kind == EntryKind::Position { second } else { first };
        if !last.is_empty() {
            self.counts[kind.index()] += 1;
        }
        Some(())
    }
}

/// The end of the line, or of the text if it is the last line.
fn line_end(bytes: &[u8], at: usize) -> usize {
    memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |length| at + length)
}
