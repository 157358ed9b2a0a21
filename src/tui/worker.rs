//! The one thread beside the loop: it does, one after the other, the jobs that may take long, so that the keyboard never
//! waits for a disk or another program.
//!
//! It is started by the first job, so never before the first frame. What becomes of a job comes back as an [`Answer`]; which
//! answers still count is for the state to say. This module knows neither screens nor keys.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;

use super::editor::Opening;
use super::programs;
use super::shelf::{self, Shelf};
use super::tty::Tty;
use crate::app::{
    Answer, Clipboard, Copied, Edited, Opened, Origin, Previewed, Read, Reading, Reread, Start, Version,
    Weighing,
};
use crate::article::Paragraphs;
use crate::bookmarks::Bookmarks;
use crate::builtin;
use crate::file;
use crate::text::Clean;
use crate::views;
use crate::web::Url;

/// Something to do beside the loop.
#[derive(Debug)]
pub enum Job {
    /// Read the file of this name again.
    Load { name: String, path: PathBuf, asked: bool },
    /// Read another briefing.
    Open { number: u64, origin: Origin },
    /// List briefings, in place of those that are being listed.
    List { number: u64, start: Start },
    /// Look for words in the briefings of the list, in place of others.
    Search { number: u64, words: String },
    /// Look for the briefings in which an actor stands, in place of another.
    Others { number: u64, actor: String, start: Start },
    /// Make the first page of a briefing.
    Preview(Origin),
    /// Tell what goes on from a path.
    Complete(String),
    /// Read the text of a source.
    Read(Reading),
    /// Hold the facts of a file against the texts of their sources.
    Weigh(Weighing),
    /// Give a text to a command that copies it.
    Copy { command: Vec<String>, what: String, text: Clean },
    /// Open an address in the browser.
    Browse(Url),
    /// Open a file in an editor that has a window of its own.
    Edit(Opening),
}

/// Who does the jobs.
#[derive(Debug)]
pub struct Worker {
    tty: Arc<Tty>,
    answers: Sender<Answer>,
    bookmarks: Bookmarks,
    /// Where jobs go, once there was one.
    jobs: Option<Sender<Job>>,
}

impl Worker {
    /// A worker who puts answers there and rings for each, and looks for bookmarks among these.
    pub fn new(tty: Arc<Tty>, answers: Sender<Answer>, bookmarks: Bookmarks) -> Self {
        Self { tty, answers, bookmarks, jobs: None }
    }

    /// Has a job done when those before it are.
    pub fn give(&mut self, job: Job) -> io::Result<()> {
        let jobs = match &self.jobs {
            Some(jobs) => jobs,
            None => {
                self.jobs.insert(start(Arc::clone(&self.tty), self.answers.clone(), self.bookmarks.clone())?)
            }
        };
        jobs.send(job).map_err(|_| io::Error::other("a part of the program failed"))
    }
}

fn start(tty: Arc<Tty>, answers: Sender<Answer>, bookmarks: Bookmarks) -> io::Result<Sender<Job>> {
    let (jobs, taken) = channel();
    thread::Builder::new().name("worker".into()).spawn(move || work(&taken, &answers, &tty, &bookmarks))?;
    Ok(jobs)
}

/// Does jobs until nobody gives or awaits any more; folders are listed and looked through while there is nothing else to do.
fn work(jobs: &Receiver<Job>, answers: &Sender<Answer>, tty: &Tty, bookmarks: &Bookmarks) {
    let mut shelf = Shelf::default();
    loop {
        let job = if shelf.is_idle() {
            jobs.recv().map_err(|_| TryRecvError::Disconnected)
        } else {
            jobs.try_recv()
        };
        let answer = match job {
            Ok(Job::List { number, start }) => {
                shelf.list(number, start, &bookmarks.lately());
                None
            }
            Ok(Job::Search { number, words }) => {
                shelf.search(number, &words);
                None
            }
            Ok(Job::Others { number, actor, start }) => {
                shelf.look_for(number, actor, &start);
                None
            }
            Ok(job) => done(job, bookmarks),
            Err(TryRecvError::Empty) => shelf.go_on(),
            Err(TryRecvError::Disconnected) => return,
        };
        let Some(answer) = answer else { continue };
        if answers.send(answer).is_err() {
            return;
        }
        tty.ring();
    }
}

/// What became of a job; none of one that is done in portions.
fn done(job: Job, bookmarks: &Bookmarks) -> Option<Answer> {
    Some(match job {
        Job::List { .. } | Job::Search { .. } | Job::Others { .. } => return None,
        Job::Load { name, path, asked } => {
            let text = file::read_whole(&path).map_err(|why| why.to_string());
            let version = text.map(|text| Box::new(Version::new(name, text).from_file(path.clone())));
            Answer::Reread(Reread { path, asked, version })
        }
        Job::Open { number, origin } => {
            let (name, version) = version(&origin);
            let bookmark = bookmarks.read(&origin);
            Answer::Opened(Opened { number, name, version: version.map(Box::new), bookmark })
        }
        Job::Preview(origin) => {
            let (name, version) = version(&origin);
            let page = match &version {
                Ok(version) => version.cover(),
                Err(why) => views::unreadable(&name, why),
            };
            Answer::Previewed(Previewed { origin, page })
        }
        Job::Complete(typed) => Answer::Completed(shelf::complete(typed)),
        Job::Read(Reading { number, source, briefing, file }) => {
            let text = file::read_beside(&briefing, &file);
            let text = text.map(|text| Paragraphs::of(&text)).map_err(|why| why.to_string());
            Answer::Read(Read { number, source, text })
        }
        Job::Weigh(weighing) => Answer::Weighed(weighing.weigh()),
        Job::Copy { command, what, text } => {
            let outcome = programs::copy(&command, &text);
            let clipboard = Clipboard::Command(command.into_iter().next().unwrap_or_default());
            Answer::Copied(Copied::new(what, &text, clipboard, outcome))
        }
        Job::Browse(url) => {
            let opened = programs::browse(&url);
            Answer::Browsed(url, opened)
        }
        Job::Edit(opening) => {
            let opened = programs::edit_beside(&opening);
            Answer::Edited(match opened {
                Ok(()) => Ok(Edited::Beside(opening.name)),
                Err(why) => Err(format!("{} {why}", opening.name)),
            })
        }
    })
}

/// A briefing, under what it is called.
fn version(origin: &Origin) -> (String, Result<Version, String>) {
    match origin {
        Origin::File(path) => {
            let name = path.display().to_string();
            let text = file::read_whole(path).map_err(|why| why.to_string());
            let version = text.map(|text| Version::new(name.clone(), text).from_file(path.clone()));
            (name, version)
        }
        Origin::BuiltIn(name) => {
            let text =
                builtin::ALL.iter().find(|(other, _)| other == name).map(|(_, text)| (*text).to_owned());
            let version = text.map(|text| Version::new(*name, text));
            ((*name).to_owned(), version.ok_or_else(|| "there is no such briefing".to_owned()))
        }
    }
}
