//! Every code that a problem can have, with what it says: read from the tables of the reference, which tests hold to the
//! program.

use std::sync::LazyLock;

use super::Level;

/// A code with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The code.
    pub name: &'static str,
    /// How bad its problems are.
    pub level: Level,
    /// What it says, in Markdown.
    pub says: &'static str,
    /// Why that matters, where the reference says so.
    pub why: Option<&'static str>,
}

const FORMAT: &str = include_str!("../../docs/format.md");
const CHECKS: &str = include_str!("../../docs/checks.md");

/// Every code, in the order of the reference.
pub static CODES: LazyLock<Vec<Code>> =
    LazyLock::new(|| FORMAT.lines().chain(CHECKS.lines()).filter_map(row).collect());

/// The names of all codes.
pub static NAMES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| CODES.iter().map(|code| code.name).collect());

/// A row of a table of codes: the code, its level, what it says, and perhaps why that matters.
fn row(line: &'static str) -> Option<Code> {
    let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
    let name = cells.next()?.strip_prefix('`')?.strip_suffix('`')?;
    let word = cells.next()?;
    let level =
        [Level::Error, Level::Warning, Level::Advice].into_iter().find(|level| level.word() == word)?;
    Some(Code { name, level, says: cells.next()?, why: cells.next() })
}
