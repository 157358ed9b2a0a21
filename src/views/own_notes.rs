//! The reader's own marks and notes, at the end of a page.

use crate::model::{Briefing, EntryId};
use crate::page::{Block, Line, Page, Sign, Span, Target};

use super::words::brief;
use super::writer::INDENT;

/// The mark and the notes on an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnNotes {
    /// The entry.
    pub entry: EntryId,
    /// True if it is marked.
    pub is_marked: bool,
    /// The notes, a line each.
    pub notes: Vec<String>,
}

/// Writes the notes on a row, and on the entries that have its page, at the end of it; nothing if there are
/// none.
pub fn write_notes(page: &mut Page, briefing: &Briefing, row: Option<EntryId>, all: &[OwnNotes]) {
    if all.is_empty() {
        return;
    }
    let left = vec![Span::head("Your notes")];
    page.blocks.extend([Block::Gap, Block::part(left)]);
    let mut line = |indent, line: Line| page.blocks.push(Block::Text { indent, hang: indent + 2, line });
    for OwnNotes { entry, is_marked, notes } in all {
        let sign = if *is_marked { Sign::Marked.span() } else { Span::text(" ") };
        let words = match Some(*entry) == row {
            true if *is_marked => Some(Span::text("marked")),
            true => None,
            false => Some(Span::text(brief(briefing, *entry)).to(Target::Entry(*entry))),
        };
        if let Some(words) = words {
            line(INDENT, vec![sign, Span::text(" "), words]);
        }
        for note in notes {
            line(INDENT + 2, vec![Span::text(note.clone())]);
        }
    }
}
