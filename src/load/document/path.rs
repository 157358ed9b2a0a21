//! The dotted keys at the beginning of a header or a field, read also where they are not well-formed.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use super::tokens::{Token, tokens};
use crate::model::EntryKind;

/// The most keys that are read; the limits allow fewer.
const MOST_KEYS: usize = 17;

#[derive(Clone, Debug)]
pub(super) struct PathKey<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) span: Range<usize>,
}

/// Keys, and the token after them.
#[derive(Debug)]
pub(super) struct Path<'t> {
    pub(super) keys: Vec<PathKey<'t>>,
    pub(super) end: Token,
}

impl<'t> Path<'t> {
    /// The path at the beginning of a part of the text, behind a header's brackets if it has any.
    pub(super) fn read(text: &'t str, part: Range<usize>) -> Self {
        let mut keys = Vec::new();
        for (kind, span) in tokens(text, part.clone()) {
            match kind {
                TokenKind::Whitespace | TokenKind::Dot => {}
                TokenKind::LeftSquareBracket if keys.is_empty() => {}
                TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString
                    if keys.len() < MOST_KEYS =>
                {
                    keys.push(PathKey::read(text, span));
                }
                _ => return Self { keys, end: (kind, span) },
            }
        }
        Self { keys, end: (TokenKind::Eof, part.end..part.end) }
    }

    pub(super) fn is_of_field(&self) -> bool {
        self.end.0 == TokenKind::Equals && !self.keys.is_empty()
    }

    pub(super) fn is_in_section(&self) -> bool {
        self.keys.first().is_some_and(|key| EntryKind::of_section(&key.name).is_some())
    }

    pub(super) fn names(&self) -> Vec<Cow<'t, str>> {
        self.keys.iter().map(|key| key.name.clone()).collect()
    }
}

impl<'t> PathKey<'t> {
    /// The key that a token is.
    pub(super) fn read(text: &'t str, span: Range<usize>) -> Self {
        let raw = &text[span.clone()];
        let mut name = Cow::Borrowed(raw);
        let source = Source::new(raw);
        if raw.starts_with(['"', '\''])
            && let Some(key) = source.lex().next().and_then(|token| source.get(token))
        {
            key.decode_key(&mut name, &mut ());
        }
        Self { name, span }
    }
}

/// True if the table of `inner` is part of the entry that `outer` names, or of something in it.
pub(super) fn is_part_of_entry(inner: &[Cow<str>], outer: &[Cow<str>]) -> bool {
    let entry = kind(outer).map_or(1, EntryKind::keys);
    outer.len() >= entry && inner.len() > outer.len() && inner.starts_with(outer)
}

/// True if the path names a section, or a part of one that only holds entries.
pub(super) fn holds_entries(path: &[Cow<str>]) -> bool {
    kind(path).is_some_and(|kind| path.len() < kind.keys())
}

/// True if several tables may have this path: positions of an actor on an issue, and its ties to another.
pub(super) fn may_be_list(path: &[Cow<str>]) -> bool {
    match kind(path) {
        Some(EntryKind::Position) => path.len() == EntryKind::Position.keys(),
        Some(EntryKind::Actor) => path.len() == 4 && path[2] == "ties",
        Some(_) => false,
        None => true,
    }
}

/// The field that a bare string at this path stands for.
pub(super) fn main_field(path: &[Cow<str>]) -> Option<&'static str> {
    kind(path).filter(|kind| path.len() == kind.keys())?.main_field()
}

/// The kind of the entries in the section that the path begins with.
pub(super) fn kind(path: &[Cow<str>]) -> Option<EntryKind> {
    EntryKind::of_section(path.first()?)
}
