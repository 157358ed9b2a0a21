//! A definition: the path that a statement gives, and what stands for it.

use super::path::PathKey;

/// The thing that a statement defines.
pub(super) struct Definition<'t> {
    /// Its place among the statements.
    pub statement: usize,
    pub what: What,
    /// As they are written: those of a field are in the table of its header.
    pub keys: Vec<PathKey<'t>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Header,
    /// A header of one table of a list.
    ListHeader,
    Field,
}

/// The thing that a path stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A table that so far is only a part of the path of headers.
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
