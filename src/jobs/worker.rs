//! A thread that performs requests one after the other, started by the first of them, so never before the
//! first frame.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;

use super::OwnFiles;
use super::folder::FolderJobs;
use super::programs::Programs;
use super::run::{self, Tools};
use crate::app::{Answer, Request, Ticket};

/// A thread, and what is needed to start it.
#[derive(Debug)]
pub(super) struct Worker {
    name: &'static str,
    tools: Tools,
    mailbox: Mailbox,
    /// The queue, once there was a request.
    requests: Option<Sender<Request>>,
}

/// The receiver of answers, which is called for each.
#[derive(Clone)]
pub struct Mailbox {
    answers: Sender<Answer>,
    call: Arc<dyn Fn() + Send + Sync>,
}

impl Mailbox {
    /// A mailbox; `call` notifies whoever takes the answers out of it.
    pub fn new(answers: Sender<Answer>, call: impl Fn() + Send + Sync + 'static) -> Self {
        Self { answers, call: Arc::new(call) }
    }

    /// Puts an answer in; returns false if nobody will take it.
    fn put(&self, answer: Answer) -> bool {
        let is_taken = self.answers.send(answer).is_ok();
        if is_taken {
            (self.call)();
        }
        is_taken
    }
}

impl fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailbox").finish_non_exhaustive()
    }
}

impl Worker {
    pub(super) fn new(name: &'static str, programs: Programs, own: OwnFiles, mailbox: Mailbox) -> Self {
        Self { name, tools: Tools { programs, own }, mailbox, requests: None }
    }

    /// Queues a request.
    pub(super) fn give(&mut self, request: Request) -> io::Result<()> {
        let requests = match &self.requests {
            Some(requests) => requests,
            None => self.requests.insert(self.start()?),
        };
        requests.send(request).map_err(|_| io::Error::other("a part of the program failed"))
    }

    fn start(&self) -> io::Result<Sender<Request>> {
        let (requests, taken) = channel();
        let (tools, mailbox) = (self.tools.clone(), self.mailbox.clone());
        thread::Builder::new().name(self.name.into()).spawn(move || work(&taken, &tools, &mailbox))?;
        Ok(requests)
    }
}

/// Performs requests until the queue or the mailbox is closed; folders are listed and searched in idle time.
fn work(requests: &Receiver<Request>, tools: &Tools, mailbox: &Mailbox) {
    let mut folder = FolderJobs::default();
    loop {
        let request = if folder.is_idle() {
            requests.recv().map_err(|_| TryRecvError::Disconnected)
        } else {
            requests.try_recv()
        };
        let is_wanted = match request {
            Ok(request) if request.ticket().is_some_and(Ticket::is_stale) => true,
            Ok(request) => match folder.take(request, &tools.own.bookmarks) {
                Some(request) => run::run(request, tools, &|answer| mailbox.put(answer)),
                None => true,
            },
            Err(TryRecvError::Empty) => folder.go_on().is_none_or(|answer| mailbox.put(answer)),
            Err(TryRecvError::Disconnected) => return,
        };
        if !is_wanted {
            return;
        }
    }
}
