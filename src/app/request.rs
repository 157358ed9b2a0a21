//! Requests to the world outside: to read a text, to give a fact to the clipboard, an address to the browser.
//!
//! A request that another of its kind can overtake has a ticket: once that is stale, it need not be done.

use std::path::PathBuf;

use super::file_list::{PreviewRequest, Scope};
use super::notebook::NoteRecord;
use super::reading::{CheckRequest, CoverageRequest, DraftRequest, EditionRequest, Leaving, TextRequest};
use super::ticket::Ticket;
use crate::library::Origin;
use crate::search::ActorNames;
use crate::text::Clean;
use crate::web::Url;

/// The most bytes that are copied: terminals take no more, and a pipe takes as many before anybody reads it.
const MOST_COPIED: usize = 32 * 1024;

/// A request to the world outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Read the texts of sources.
    ReadTexts(Vec<TextRequest>),
    /// Hold the facts against the texts of their sources.
    Check(CheckRequest),
    /// Say what of a source's text is in facts.
    Cover(CoverageRequest),
    /// Write the entry for a part of a text that is in no fact.
    Draft(DraftRequest),
    /// Copy a text.
    Copy {
        /// The text.
        text: Clean,
        /// Set if it is only the beginning of what was to be copied, for the answer.
        is_cut: bool,
    },
    /// Write a text to a new file.
    Write {
        /// The name of the file, as it was typed.
        name: String,
        /// The text.
        text: Clean,
    },
    /// Open an address in the browser.
    Browse(Url),
    /// Read the file that is shown again.
    Reload {
        /// Its name in reports.
        name: String,
        /// The file.
        path: PathBuf,
        /// Set if somebody asked for it, which the answer has to say.
        asked: bool,
    },
    /// Ask git for the file that is shown as it was committed last.
    ReadCommitted {
        /// Stale once it is asked for again.
        ticket: Ticket,
        /// Its name in reports.
        name: String,
        /// The file.
        path: PathBuf,
    },
    /// Read the earlier editions of a story.
    ReadEditions(EditionRequest),
    /// Read another briefing.
    Open {
        /// Stale once another is asked for.
        ticket: Ticket,
        /// Where it is.
        origin: Origin,
    },
    /// List the briefings that can be opened, in portions.
    List {
        /// Stale once they are listed anew.
        ticket: Ticket,
        /// Where they are.
        scope: Scope,
    },
    /// Look for words in the briefings of the last list, in portions.
    Search {
        /// Stale once other words are looked for.
        ticket: Ticket,
        /// The words; if they are blank, nothing is looked for any more.
        words: String,
    },
    /// Look for the briefings in which an actor stands, in portions.
    FindActor {
        /// Stale once another actor is looked for.
        ticket: Ticket,
        /// The names of the actor.
        actor: ActorNames,
        /// The file that it stands in, which is no other.
        file: PathBuf,
        /// Where the briefings are.
        scope: Scope,
    },
    /// Make the first page of a briefing.
    Preview(PreviewRequest),
    /// Tell which files and folders have paths that go on from this.
    Complete(String),
    /// Turn from one briefing to another.
    Switch {
        /// The file to watch in place of the one that was watched, and to say of that it changed, since
        /// nobody knows; none is one that cannot change.
        to: Option<PathBuf>,
        /// The bookmark of the one that is left.
        left: Option<Box<Leaving>>,
    },
    /// Keep marks and notes, at once.
    Keep(NotesToKeep),
    /// Open a file in the editor.
    Edit {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The character of the line, from 1.
        column: usize,
    },
}

/// Records on one briefing that are to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesToKeep {
    /// The briefing.
    pub origin: Origin,
    /// The records, the earliest first.
    pub records: Vec<NoteRecord>,
}

impl Request {
    /// The ticket of a request that another can overtake.
    pub fn ticket(&self) -> Option<&Ticket> {
        match self {
            Self::Check(CheckRequest { ticket, .. })
            | Self::Cover(CoverageRequest { ticket, .. })
            | Self::Draft(DraftRequest { ticket, .. })
            | Self::ReadCommitted { ticket, .. }
            | Self::ReadEditions(EditionRequest { ticket, .. })
            | Self::Open { ticket, .. }
            | Self::List { ticket, .. }
            | Self::Search { ticket, .. }
            | Self::FindActor { ticket, .. } => Some(ticket),
            // Each text has a ticket of its own.
            Self::ReadTexts(_)
            | Self::Copy { .. }
            | Self::Write { .. }
            | Self::Browse(_)
            | Self::Reload { .. }
            | Self::Preview(_)
            | Self::Complete(_)
            | Self::Switch { .. }
            | Self::Keep(_)
            | Self::Edit { .. } => None,
        }
    }
}

/// The text, or as much of its beginning as may be copied.
pub(super) fn beginning(text: &Clean) -> Clean {
    if text.as_str().len() <= MOST_COPIED {
        return text.clone();
    }
    let mut end = 0;
    for cluster in text.clusters() {
        if end + cluster.text.len() + '…'.len_utf8() > MOST_COPIED {
            break;
        }
        end += cluster.text.len();
    }
    Clean::with_lines(&format!("{}…", &text.as_str()[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_is_cut_between_characters() {
        let text = Clean::line("é".repeat(MOST_COPIED));
        let cut = beginning(&text);
        assert!(cut.as_str().len() <= MOST_COPIED && cut.as_str().len() > MOST_COPIED - 6);
        assert!(cut.as_str().ends_with("é…"));
        let short = Clean::line("short");
        assert_eq!(beginning(&short), short);
    }
}
