//! Where a text can be cut, so that its pieces say one by one what the whole says.
//!
//! A piece begins with a header, and all that the file says of an entry is in one piece. The parser thus
//! finds in the pieces whatever it would find in the whole. A text in which headers and keys do not show that
//! is not cut.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::path::{Path, PathKey};
use super::tokens::is_significant;
use crate::model::EntryKind;

/// Finds the places, token by token.
pub(super) struct Cutter<'t> {
    text: &'t str,
    /// The least length of a piece, in bytes.
    least: usize,
    /// The number of open brackets.
    open: usize,
    /// True where a statement may begin.
    is_new: bool,
    /// Where the pieces begin; before the first one is the top of the file.
    starts: Vec<usize>,
    /// The sections that are at the top, in whole or in part.
    at_the_top: [bool; EntryKind::COUNT],
    /// The kind and the header of the block, if its fields are entries.
    block: Option<(EntryKind, Vec<Cow<'t, str>>)>,
    /// The keys of the last entry.
    last: Vec<Cow<'t, str>>,
    /// The hashes of those of every entry and of every header of several: two of one hash only cost that the
    /// text is not cut.
    known: HashSet<u64>,
    hasher: RandomState,
    /// Set if the text cannot be cut.
    is_whole: bool,
}

impl<'t> Cutter<'t> {
    pub(super) fn new(text: &'t str, least: usize) -> Self {
        Self {
            text,
            least,
            open: 0,
            is_new: true,
            starts: Vec::new(),
            at_the_top: Default::default(),
            block: None,
            last: Vec::new(),
            known: HashSet::new(),
            hasher: RandomState::new(),
            is_whole: false,
        }
    }

    /// Looks at the next token.
    pub(super) fn add(&mut self, kind: TokenKind, span: &Range<usize>) {
        use TokenKind::{
            LeftCurlyBracket, LeftSquareBracket, Newline, RightCurlyBracket, RightSquareBracket,
        };
        if self.is_new && !self.is_whole && is_significant(kind) {
            match kind {
                LeftSquareBracket => self.header(span.start),
                _ if self.starts.is_empty() => self.field_at_the_top(span),
                _ => self.field(span.start),
            }
        }
        match kind {
            LeftSquareBracket | LeftCurlyBracket => self.open += 1,
            RightSquareBracket | RightCurlyBracket => self.open = self.open.saturating_sub(1),
            _ => {}
        }
        self.is_new = kind == Newline && self.open == 0 || self.is_new && !is_significant(kind);
    }

    /// Where the pieces begin; none if there would be only one.
    pub(super) fn starts(self) -> Vec<usize> {
        if self.is_whole || self.starts.len() < 2 { Vec::new() } else { self.starts }
    }

    /// Of what is at the top nothing may be in a piece.
    fn field_at_the_top(&mut self, key: &Range<usize>) {
        let name = PathKey::read(self.text, key.clone()).name;
        if let Some(kind) = EntryKind::of_section(&name) {
            self.at_the_top[kind.index()] = true;
        }
    }

    /// A field that is an entry, or part of one.
    fn field(&mut self, start: usize) {
        let Some((kind, header)) = &self.block else { return };
        let mut names = header.clone();
        names.extend(Path::read(self.text, start..self.text.len()).names());
        self.enter(*kind, names);
    }

    fn header(&mut self, start: usize) {
        let names = Path::read(self.text, start..self.text.len()).names();
        let kind = names.first().and_then(|name| EntryKind::of_section(name));
        let Some(kind) = kind.filter(|kind| !self.at_the_top[kind.index()] && names.len() + 1 >= kind.keys())
        else {
            self.is_whole = true;
            return;
        };
        self.block = None;
        let is_same_entry = self.last.len() == kind.keys() && names.starts_with(&self.last);
        if !is_same_entry && self.starts.last().is_none_or(|last| start - last >= self.least) {
            self.starts.push(start);
        }
        if names.len() >= kind.keys() {
            self.enter(kind, names);
        } else {
            // The parser takes the place of such a header for that of the entries before it.
            let is_list = self.text[start..].starts_with("[[");
            self.is_whole = is_list || !self.note(&names);
            self.last.clone_from(&names);
            self.block = Some((kind, names));
        }
    }

    /// Goes on to an entry, or on with it.
    fn enter(&mut self, kind: EntryKind, mut names: Vec<Cow<'t, str>>) {
        names.truncate(kind.keys());
        if names == self.last {
            return;
        }
        if kind == EntryKind::Position {
            self.note(&names[..2]);
        }
        self.is_whole = names.len() < kind.keys() || !self.note(&names);
        self.last = names;
    }

    /// Notes the keys of an entry or of a header; false if they were noted before.
    fn note(&mut self, names: &[Cow<str>]) -> bool {
        self.known.insert(self.hasher.hash_one(names))
    }
}
