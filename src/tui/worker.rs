//! The one thread beside the loop: it does, one after the other, the jobs that may take long, so that the keyboard never
//! waits for a disk or another program.
//!
//! It is started by the first job, so never before the first frame. What becomes of a job comes back as an [`Answer`]; which
//! answers still count is for the state to say. This module knows neither screens nor keys.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::editor::Opening;
use super::programs;
use super::tty::Tty;
use crate::app::{Answer, Clipboard, Copied, Edited, Read, Reading, Reread, Version};
use crate::file;
use crate::ground::Paragraphs;
use crate::text::Clean;
use crate::web::Url;

/// Something to do beside the loop.
#[derive(Debug)]
pub enum Job {
    /// Read the file of this name again.
    Load { name: String, path: PathBuf, asked: bool },
    /// Read the text of a source.
    Read(Reading),
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
    /// Where jobs go, once there was one.
    jobs: Option<Sender<Job>>,
}

impl Worker {
    /// A worker who puts answers there and rings for each.
    pub fn new(tty: Arc<Tty>, answers: Sender<Answer>) -> Self {
        Self { tty, answers, jobs: None }
    }

    /// Has a job done when those before it are.
    pub fn give(&mut self, job: Job) -> io::Result<()> {
        let jobs = match &self.jobs {
            Some(jobs) => jobs,
            None => self.jobs.insert(start(Arc::clone(&self.tty), self.answers.clone())?),
        };
        jobs.send(job).map_err(|_| io::Error::other("a part of the program failed"))
    }
}

fn start(tty: Arc<Tty>, answers: Sender<Answer>) -> io::Result<Sender<Job>> {
    let (jobs, taken) = channel();
    thread::Builder::new().name("worker".into()).spawn(move || work(&taken, &answers, &tty))?;
    Ok(jobs)
}

/// Does jobs until nobody gives or awaits any more.
fn work(jobs: &Receiver<Job>, answers: &Sender<Answer>, tty: &Tty) {
    for job in jobs {
        if answers.send(done(job)).is_err() {
            return;
        }
        tty.ring();
    }
}

fn done(job: Job) -> Answer {
    match job {
        Job::Load { name, path, asked } => {
            let text = file::read_whole(&path).map_err(|why| why.to_string());
            let version = text.map(|text| Box::new(Version::new(name, text).from_file(path)));
            Answer::Reread(Reread { asked, version })
        }
        Job::Read(Reading { number, source, briefing, file }) => {
            let text = file::read_beside(&briefing, &file);
            let text = text.map(|text| Paragraphs::of(&text)).map_err(|why| why.to_string());
            Answer::Read(Read { number, source, text })
        }
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
    }
}
