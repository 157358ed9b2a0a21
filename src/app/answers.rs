//! The answers to requests.
//!
//! The answer to a request that another can overtake has the ticket of that: once it is stale, the answer
//! counts for nothing.

use std::fmt;
use std::path::PathBuf;

use super::file_list::{Listed, Previewed};
use super::notebook::Notebook;
use super::reading::{
    Bookmark, CheckResult, CoverageFound, DraftedEntry, Edition, Reread, SameActorFound, TextRead, Version,
};
use super::request::NotesToKeep;
use super::ticket::Ticket;
use crate::library::Match;
use crate::text::{Clean, count};
use crate::web::Url;

/// More texts than anybody looks through; no more are looked for.
pub const MOST_FOUND: usize = 5000;

/// The most earlier editions of a story that are read.
pub const MOST_EDITIONS: usize = 100;

/// An answer from the world outside.
#[derive(Debug)]
pub enum Answer {
    /// The text of a source.
    TextRead(TextRead),
    /// The findings of a check.
    Checked(CheckResult),
    /// The coverage of a source's text by facts.
    Covered(CoverageFound),
    /// The entry for a part of a text, to be copied.
    Drafted(DraftedEntry),
    /// A text was copied, or not.
    Copied(Copied),
    /// A text was written to this file, or could not be, and why.
    Written(PathBuf, Result<(), String>),
    /// An address was given to the browser, or could not be, and why.
    Browsed(Url, Result<(), String>),
    /// The file that is shown, read again.
    Reread(Reread),
    /// The file that is shown as it was committed last, or why there is none.
    CommittedRead(Ticket, Result<Box<Version>, String>),
    /// The earlier editions of the story.
    EditionsRead {
        /// The ticket of the request.
        ticket: Ticket,
        /// The editions, the newest first.
        editions: Vec<Edition>,
        /// The number of older ones, which are not read.
        unread: usize,
    },
    /// Another briefing.
    Opened(Opened),
    /// Some of the briefings that can be opened.
    Listed(Listed),
    /// Some of the texts that hold the words.
    Searched(Searched),
    /// Some of the briefings in which an actor stands.
    ActorFound(SameActorFound),
    /// The first page of a briefing.
    Previewed(Previewed),
    /// The paths that go on from what was typed.
    Completed(Completed),
    /// Marks and notes were kept, or could not be, and why.
    Kept(NotesToKeep, Result<(), String>),
    /// The file was opened in an editor, or could not be, and why.
    Edited(Result<Edited, String>),
}

/// A briefing that was to be opened.
#[derive(Debug)]
pub struct Opened {
    /// That of the request.
    pub ticket: Ticket,
    /// Its name in reports.
    pub name: String,
    /// The version that it holds, or why it cannot be read.
    pub version: Result<Box<Version>, String>,
    /// Where an earlier reading of it ended.
    pub bookmark: Option<Bookmark>,
    /// The reader's marks and notes.
    pub notebook: Notebook,
    /// A complaint about those that could not be read.
    pub complaint: Option<String>,
}

/// Some of the texts that were looked for in the briefings of the list.
#[derive(Debug)]
pub struct Searched {
    /// That of the request.
    pub ticket: Ticket,
    /// The briefings that hold the words, which come after those before.
    pub found: Vec<InBriefing>,
    /// Set with the last of them.
    pub is_last: bool,
}

/// The texts of a briefing that hold what was looked for.
#[derive(Debug)]
pub struct InBriefing {
    /// Where it is.
    pub path: PathBuf,
    /// The title of the briefing.
    pub title: Option<Clean>,
    /// The texts.
    pub matches: Vec<Match>,
}

/// The files and folders that go on from a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completed {
    /// The path as it was typed.
    pub typed: String,
    /// The files and folders.
    pub found: Vec<Completion>,
}

/// A file or a folder whose path goes on from what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The path, from where what was typed begins.
    pub path: String,
    /// The file, or none for a folder.
    pub file: Option<PathBuf>,
}

/// The way in which a file was opened to be edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// On the terminal, which is the reader's again.
    Here,
    /// In a window beside it, by the editor of this name.
    Beside(String),
}

/// The outcome of a text that was to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The number of characters.
    pub characters: usize,
    /// Set if they are only the beginning of what was to be copied.
    pub is_cut: bool,
    /// Where it went.
    pub clipboard: Clipboard,
    /// Why it did not get there.
    pub failure: Option<String>,
}

/// The way in which texts are copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clipboard {
    /// A sequence that asks the terminal to do it; it does not answer.
    Terminal,
    /// A command, by its name.
    Command(String),
}

impl Answer {
    /// The ticket of the request, if it had one.
    pub fn ticket(&self) -> Option<&Ticket> {
        match self {
            Self::TextRead(TextRead { ticket, .. })
            | Self::Checked(CheckResult { ticket, .. })
            | Self::Covered(CoverageFound { ticket, .. })
            | Self::Drafted(DraftedEntry { ticket, .. })
            | Self::CommittedRead(ticket, _)
            | Self::EditionsRead { ticket, .. }
            | Self::Opened(Opened { ticket, .. })
            | Self::Listed(Listed { ticket, .. })
            | Self::Searched(Searched { ticket, .. })
            | Self::ActorFound(SameActorFound { ticket, .. }) => Some(ticket),
            Self::Copied(_)
            | Self::Kept(..)
            | Self::Written(..)
            | Self::Browsed(..)
            | Self::Reread(_)
            | Self::Edited(_)
            | Self::Previewed(_)
            | Self::Completed(_) => None,
        }
    }
}

impl Copied {
    /// The outcome of a copy.
    pub fn new(text: &Clean, is_cut: bool, clipboard: Clipboard, outcome: Result<(), String>) -> Self {
        Self { characters: text.as_str().chars().count(), is_cut, clipboard, failure: outcome.err() }
    }
}

impl fmt::Display for Copied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { characters, is_cut, clipboard, failure } = self;
        let copied = if *is_cut { "beginning copied" } else { "copied" };
        let characters = count(*characters, "character", "characters");
        match (failure, clipboard) {
            (None, Clipboard::Terminal) => {
                write!(f, "{copied} ({characters})")
            }
            (None, Clipboard::Command(command)) => {
                write!(f, "{copied} with {command} ({characters})")
            }
            (Some(why), Clipboard::Terminal) => write!(f, "not copied: {why}"),
            (Some(why), Clipboard::Command(command)) => write!(f, "not copied: {command} {why}"),
        }
    }
}

impl Completion {
    /// The path as it is typed: that of a folder goes on.
    pub(super) fn typed(&self) -> String {
        let slash = if self.file.is_none() { "/" } else { "" };
        format!("{}{slash}", self.path)
    }
}
