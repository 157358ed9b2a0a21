//! Jobs: the requests of the state are performed here, outside the loop, except for those that need the
//! terminal.
//!
//! Two workers take them one after the other, so that the keyboard never waits for a disk or another program:
//! one for everything quick, and one for what may take seconds: checks, coverage, drafts, editions. A request
//! that became stale in the queue is skipped. This module knows no screens and no keys.

use std::io;
use std::time::Duration;

use crate::app::{Answer, Changed, Request};
use crate::bookmarks::Bookmarks;
use crate::library::Origin;
use crate::notes::NoteFiles;
use crate::text::Clean;
use worker::Worker;

mod browser;
mod editor;
mod folder;
mod programs;
mod run;
mod watch;
mod worker;

pub(crate) use editor::EditorCommand;
pub use programs::Programs;
pub(crate) use programs::edit_here;
pub(crate) use run::versions;
pub use watch::Watch;
pub use worker::Mailbox;

/// The files in which the program keeps what a reader leaves.
#[derive(Clone, Debug, Default)]
pub struct OwnFiles {
    /// The bookmarks of earlier readings.
    pub bookmarks: Bookmarks,
    /// The reader's marks and notes.
    pub notes: NoteFiles,
}

/// The workers, and everything they need.
#[derive(Debug)]
pub struct Jobs {
    programs: Programs,
    own: OwnFiles,
    watch: Watch,
    short: Worker,
    long: Worker,
}

/// The part of a request that needs the terminal.
#[derive(Debug)]
pub enum OnTerminal {
    /// Ask the terminal to copy a text.
    Copy {
        /// The text.
        text: Clean,
        /// Set if it is only the beginning of what was to be copied, for the answer.
        is_cut: bool,
    },
    /// Open a file in the first of these editors that is installed.
    Edit(Vec<EditorCommand>),
    /// Hand on this answer.
    Answer(Answer),
}

impl Jobs {
    /// Performs requests with these programs; the answers go into the mailbox.
    pub fn new(programs: Programs, own: OwnFiles, watch: Watch, mailbox: &Mailbox) -> Self {
        let worker = |name| Worker::new(name, programs.clone(), own.clone(), mailbox.clone());
        let (short, long) = (worker("worker"), worker("checker"));
        Self { programs, own, watch, short, long }
    }

    /// Takes a request and performs it or queues it; returns the part for the terminal.
    ///
    /// # Errors
    /// A worker cannot be started, or failed.
    pub fn take(&mut self, request: Request) -> io::Result<Option<OnTerminal>> {
        match request {
            Request::Switch { to, left } => {
                if let Some(left) = left {
                    // At once, so that it is kept even if the program ends with the next key. If it cannot be
                    // kept, only the place in that briefing is lost: nobody is stopped for it.
                    let _ = self.own.bookmarks.keep(*left);
                }
                self.watch.follow(to);
                return Ok(None);
            }
            Request::Keep(notes) => {
                // At once too.
                let kept = self.own.notes.add(&notes.origin, &notes.records);
                return Ok(Some(OnTerminal::Answer(Answer::Kept(notes, kept))));
            }
            Request::Copy { text, is_cut } if self.programs.copier().is_none() => {
                return Ok(Some(OnTerminal::Copy { text, is_cut }));
            }
            Request::Edit { ref path, line, column } => match self.programs.openings(path, line, column) {
                Ok(openings) if openings.first().is_some_and(|first| first.is_beside) => {}
                Ok(openings) => return Ok(Some(OnTerminal::Edit(openings))),
                Err(why) => return Ok(Some(OnTerminal::Answer(Answer::Edited(Err(why))))),
            },
            Request::ReadTexts(ref texts) => {
                for text in texts {
                    if let Origin::File(briefing) = &text.briefing {
                        self.watch.add_text(briefing, &text.file);
                    }
                }
            }
            _ => {}
        }
        let is_long = matches!(
            request,
            Request::Check(_) | Request::Cover(_) | Request::Draft(_) | Request::ReadEditions(_)
        );
        let worker = if is_long { &mut self.long } else { &mut self.short };
        worker.give(request)?;
        Ok(None)
    }

    /// Checks the watched files, if it is time to; returns those that changed.
    pub(crate) fn changed(&mut self) -> Vec<Changed> {
        self.watch.look()
    }

    /// The time until the next check; none if nothing is watched.
    pub(crate) fn pause(&self) -> Option<Duration> {
        self.watch.pause()
    }
}
