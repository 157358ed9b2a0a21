//! Requests of the state, done: each beside the loop, but for those that need the terminal.
//!
//! Two workers do them, each one after the other, so that the keyboard never waits for a disk or another program: one for all that
//! is soon done, and one for checks, which may take seconds. A request that was overtaken while it waited is not done. This
//! module knows neither screens nor keys.

use std::io;
use std::time::Duration;

use crate::app::{Answer, Changed, Request};
use crate::bookmarks::Bookmarks;
use crate::text::Clean;
use worker::Worker;

mod editor;
mod folder;
mod programs;
mod run;
mod watch;
mod worker;

pub(crate) use editor::EditorCommand;
pub use programs::Programs;
pub(crate) use programs::edit_here;
pub use watch::Watch;
pub use worker::Mailbox;

/// The requests that are to be done, and all that it takes to do them.
#[derive(Debug)]
pub struct Jobs {
    programs: Programs,
    bookmarks: Bookmarks,
    watch: Watch,
    short: Worker,
    long: Worker,
}

/// What is left to do of a request on the terminal.
#[derive(Debug)]
pub enum OnTerminal {
    /// To ask the terminal to copy a text.
    Copy {
        /// What it is, for the answer.
        what: String,
        /// The text.
        text: Clean,
    },
    /// To open a file in the first of these editors that is installed.
    Edit(Vec<EditorCommand>),
    /// To hand on this answer.
    Answer(Answer),
}

impl Jobs {
    /// Does requests with these programs; the answers go into the mailbox.
    pub fn new(programs: Programs, bookmarks: Bookmarks, watch: Watch, mailbox: &Mailbox) -> Self {
        let worker = |name| Worker::new(name, programs.clone(), bookmarks.clone(), mailbox.clone());
        let (short, long) = (worker("worker"), worker("checker"));
        Self { programs, bookmarks, watch, short, long }
    }

    /// Does a request, or has it done; what is left of it is for the terminal.
    ///
    /// # Errors
    /// A worker cannot be started, or failed.
    pub fn take(&mut self, request: Request) -> io::Result<Option<OnTerminal>> {
        match request {
            Request::Switch { to, left } => {
                if let Some(left) = left {
                    // At once, so that it is kept even if the program ends with the next key. Whoever cannot keep it says so
                    // at the end.
                    let _ = self.bookmarks.keep(*left);
                }
                self.watch.follow(to);
                return Ok(None);
            }
            Request::Copy { what, text } if self.programs.clipboard.is_none() => {
                return Ok(Some(OnTerminal::Copy { what, text }));
            }
            Request::Edit { ref path, line, column } => match self.programs.openings(path, line, column) {
                Ok(openings) if openings.first().is_some_and(|first| first.is_beside) => {}
                Ok(openings) => return Ok(Some(OnTerminal::Edit(openings))),
                Err(why) => return Ok(Some(OnTerminal::Answer(Answer::Edited(Err(why))))),
            },
            Request::ReadTexts(ref texts) => {
                for text in texts {
                    self.watch.add_text(&text.briefing, &text.file);
                }
            }
            _ => {}
        }
        let worker = if matches!(request, Request::Check(_)) { &mut self.long } else { &mut self.short };
        worker.give(request)?;
        Ok(None)
    }

    /// Looks at the files that are watched, if it is time to; says which have changed.
    pub(crate) fn changed(&mut self) -> Vec<Changed> {
        self.watch.look()
    }

    /// How long until they are to be looked at; none if nothing is watched.
    pub(crate) fn pause(&self) -> Option<Duration> {
        self.watch.pause()
    }
}
