//! An entry of any kind: its key, its place, its sourcing, and the fields of its own kind.

use std::ops::{Deref, Range};

use super::{Common, EntryField, FieldUse, FieldValue, Fields};

/// An entry; the fields of its kind can be read as if they were its own: `briefing.actors[id].name`.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    /// Its id in the file; for a position `actor.issue`, with `.n` behind it for the n-th of several.
    pub key: String,
    /// The bytes of the file where it is defined.
    pub span: Range<usize>,
    /// The fingerprint of its table in the file.
    pub fingerprint: u64,
    /// Its sourcing and surroundings; empty in a source.
    pub common: Common,
    /// The fields that only its kind has.
    pub own: T,
}

/// The parts that an entry of any kind has.
pub(super) trait AnyEntry {
    fn key(&self) -> &str;
    fn span(&self) -> Range<usize>;
    /// The fingerprint of its table in the file.
    fn fingerprint(&self) -> u64;
    fn common(&self) -> &Common;
    /// The `wanted` fields that it has, each with its value, in the order in which pages show them.
    fn fields(&self, wanted: &dyn Fn(&EntryField) -> bool) -> Vec<(&'static EntryField, FieldValue<'_>)>;
}

impl<T> Deref for Entry<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.own
    }
}

impl<T: Fields> AnyEntry for Entry<T> {
    fn key(&self) -> &str {
        &self.key
    }

    fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    fn common(&self) -> &Common {
        &self.common
    }

    fn fields(&self, wanted: &dyn Fn(&EntryField) -> bool) -> Vec<(&'static EntryField, FieldValue<'_>)> {
        let own =
            |behind| self.own.fields(move |field| field.is(FieldUse::Behind) == behind && wanted(field));
        own(false).chain(self.common.fields(wanted)).chain(own(true)).collect()
    }
}
