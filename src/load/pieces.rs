//! A long file, read piece by piece: the tables of one piece are let go before the next is parsed.
//!
//! The result is the same as from the tables of the whole file.

use toml::de::DeTable;

use super::journal::Journal;
use super::lost::Lost;
use super::sections::Sections;
use crate::diagnostic::Problems;

/// The least length of a piece, in bytes: the parser is fast on it, and what it needs for it is nothing beside the file.
pub(super) const PIECE: usize = 32 << 10;

/// The result of reading a file piece by piece.
pub(super) struct FromPieces<'t> {
    /// The part above all headers.
    pub(super) top: DeTable<'t>,
    pub(super) sections: Sections,
    /// The problems of the entries.
    pub(super) journal: Journal<'t>,
}

/// Reads a text whose pieces begin there, and adds to its problems; none if there are no pieces, or one of them is not TOML.
pub(super) fn read<'t>(text: &'t str, starts: &[usize], problems: Problems) -> Option<FromPieces<'t>> {
    let first = *starts.first()?;
    let top = DeTable::parse(&text[..first]).ok()?.into_inner();
    let mut journal = Journal { problems, lost: Lost::new(text, &[]) };
    let mut sections = Sections::default();
    sections.read(&top, 0, &mut journal);
    let ends = starts[1..].iter().copied().chain([text.len()]);
    for (start, end) in starts.iter().copied().zip(ends) {
        let table = DeTable::parse(&text[start..end]).ok()?.into_inner();
        sections.read(&table, start, &mut journal);
    }
    sections.finish(&top);
    Some(FromPieces { top, sections, journal })
}

#[cfg(test)]
mod tests;
