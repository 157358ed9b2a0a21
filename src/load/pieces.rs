//! A long file, read piece by piece on all cores: the tables of one piece are let go before the next is parsed.
//!
//! The result is the same as from the tables of the whole file.

use std::ops::Range;

use toml::de::DeTable;

use super::journal::Journal;
use super::lost::Lost;
use super::sections::Sections;
use crate::diagnostic::Problems;
use crate::parallel;

/// The least length of a piece, in bytes: the parser is fast on it, and what it needs for it is nothing
/// beside the file.
pub(super) const PIECE: usize = 32 << 10;

/// The least number of pieces that is worth a core of its own.
const LEAST_PIECES: usize = 4;

/// The result of reading a file piece by piece.
pub(super) struct FromPieces<'t> {
    /// The part above all headers.
    pub(super) top: DeTable<'t>,
    pub(super) sections: Sections,
    /// The problems of the entries.
    pub(super) journal: Journal<'t>,
}

/// Reads a text whose pieces begin there, so many of them at once, and adds to its problems; none if there
/// are no pieces, or one of them is not TOML.
pub(super) fn read<'t>(
    text: &'t str,
    starts: &[usize],
    at_once: Option<usize>,
    problems: Problems,
) -> Option<FromPieces<'t>> {
    let first = *starts.first()?;
    let top = DeTable::parse(&text[..first]).ok()?.into_inner();
    let most = problems.most();
    let mut journal = Journal { problems, lost: Lost::new(text, &[]) };
    let mut sections = Sections::default();
    sections.read(&top, 0, &mut journal);
    let ends = starts[1..].iter().copied().chain([text.len()]);
    let pieces: Vec<_> = starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
    let worth = pieces.len() / LEAST_PIECES;
    let runs = if worth > 1 { at_once.unwrap_or_else(parallel::cores).min(worth) } else { 1 };
    let runs: Vec<_> = pieces.chunks(pieces.len().div_ceil(runs)).collect();
    for read in parallel::each(&runs, 1, |pieces| read_run(text, pieces, Problems::keeping(most))) {
        let (read, problems) = read?;
        sections.append(read);
        journal.problems.append(problems);
    }
    sections.finish(&top);
    Some(FromPieces { top, sections, journal })
}

/// Reads pieces one after the other.
fn read_run(text: &str, pieces: &[Range<usize>], problems: Problems) -> Option<(Sections, Problems)> {
    let mut journal = Journal { problems, lost: Lost::new(text, &[]) };
    let mut sections = Sections::default();
    for piece in pieces {
        let table = DeTable::parse(&text[piece.clone()]).ok()?.into_inner();
        sections.read(&table, piece.start, &mut journal);
    }
    Some((sections, journal.problems))
}

#[cfg(test)]
mod tests;
