//! A definition: the path that a statement gives, and the form that it takes.

use super::path::PathKey;

pub(super) struct Definition<'t> {
    /// Its place among the statements.
    pub(super) statement: usize,
    pub(super) what: What,
    /// As they are written: those of a field are relative to the table of its header.
    pub(super) keys: Vec<PathKey<'t>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Header,
    ListHeader,
    Field,
}

/// The form of what a path names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A table that so far is only part of the path of headers.
    Implicit,
    /// A table made by dotted keys.
    Dotted,
    /// A table with a header.
    Table,
    /// A list of tables with headers; what follows goes to the last.
    List { last: usize },
    /// A value, which may be a table in braces.
    Value,
}
