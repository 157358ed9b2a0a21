//! Input from the terminal and the workers, as events: keys, the mouse, a new size, the return from a stop,
//! answers.
//!
//! The program sleeps until the terminal, a signal about it, or a worker has something, or a timeout ends.
//! This module does not know the effect of an event.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGCONT, SIGWINCH};
use signal_hook::{flag, low_level::pipe};

use super::keys::{Decoder, Unfinished};
use super::tty::{Tty, Woken};
use crate::app::key::{Key, KeyCode};
use crate::app::{Answer, AppEvent};

/// The longest silence inside a paste: what comes after it is keys again.
const REST_OF_PASTE: Duration = Duration::from_secs(1);

/// The bytes to read before acting and drawing: a flood of keys must not keep the screen from changing.
const BATCH: usize = 16 * 1024;

/// The events that have arrived and were not taken yet.
#[derive(Debug)]
pub struct Input {
    tty: Arc<Tty>,
    decoder: Decoder,
    /// When bytes were read last.
    last_read: Instant,
    answers: Receiver<Answer>,
    arrived: VecDeque<AppEvent>,
    size: (u16, u16),
    resized: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
    escape_time: Duration,
}

impl Input {
    /// Listens to `tty`, and for answers when its bell rings; the rest of a sequence comes within
    /// `escape_time`. The first event is the size.
    pub fn listen(tty: Arc<Tty>, answers: Receiver<Answer>, escape_time: Duration) -> io::Result<Self> {
        let (resized, continued) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        // In this order: the flag is set before the bell rings.
        flag::register(SIGCONT, Arc::clone(&continued))?;
        pipe::register(SIGCONT, tty.bell()?)?;
        flag::register(SIGWINCH, Arc::clone(&resized))?;
        pipe::register(SIGWINCH, tty.bell()?)?;
        let (decoder, arrived, last_read) = (Decoder::default(), VecDeque::new(), Instant::now());
        let mut input =
            Self { tty, decoder, last_read, answers, arrived, size: (0, 0), resized, continued, escape_time };
        input.measure();
        Ok(input)
    }

    /// The next event. Where there is a line to type in, what was typed faster than it is shown comes as one
    /// text.
    pub fn next(&mut self, is_typing: bool) -> Option<AppEvent> {
        let mut text = String::new();
        while let Some(AppEvent::Key(Key { code: KeyCode::Char(char), ctrl: false, alt: false })) =
            self.arrived.front()
            && is_typing
        {
            text.push(*char);
            self.arrived.pop_front();
        }
        if text.is_empty() { self.arrived.pop_front() } else { Some(AppEvent::Paste(text)) }
    }

    pub fn has_events(&self) -> bool {
        !self.arrived.is_empty()
    }

    /// Queues an event.
    pub fn put(&mut self, event: AppEvent) {
        self.arrived.push_back(event);
    }

    /// Sleeps until something may have arrived, or for about `limit`, and takes it in; fails if the terminal
    /// is gone.
    pub fn wait(&mut self, limit: Option<Duration>) -> io::Result<()> {
        let rest = self.decoder.unfinished().map(|unfinished| self.rest(unfinished));
        match self.tty.wait(rest.or(limit))? {
            Woken::TimedOut => self.arrived.extend(self.decoder.flush()),
            Woken::Called => self.take_in()?,
        }
        Ok(())
    }

    /// The time in which the rest of something unfinished has to come, counted from its last byte: what wakes
    /// the reader meanwhile does not prolong it.
    fn rest(&self, unfinished: Unfinished) -> Duration {
        let whole = match unfinished {
            Unfinished::Sequence => self.escape_time,
            Unfinished::Paste => REST_OF_PASTE,
        };
        whole.saturating_sub(self.last_read.elapsed())
    }

    /// True if bytes come too late for the sequence that waits for its end. One that goes on as sequences do
    /// may only have been read late.
    fn is_late(&self, bytes: &[u8]) -> bool {
        let is_over =
            |unfinished| matches!(unfinished, Unfinished::Sequence) && self.rest(unfinished).is_zero();
        self.decoder.unfinished().is_some_and(is_over) && !bytes.starts_with(b"[") && !bytes.starts_with(b"O")
    }

    /// Takes in what has arrived, possibly nothing.
    pub fn take_in(&mut self) -> io::Result<()> {
        self.measure();
        self.arrived.extend(self.answers.try_iter().map(AppEvent::Answer));
        if self.continued.swap(false, Ordering::Relaxed) {
            // Until the screen is taken again, the terminal may be in somebody else's modes: its keys can wait.
            self.arrived.push_back(AppEvent::Redraw);
            return Ok(());
        }
        self.read()
    }

    /// Asks for the size instead of counting the signals that announce a new one: after many, only the last
    /// counts. It counts though it be the one before: in between the terminal may have cut what it shows.
    fn measure(&mut self) {
        let is_announced = self.resized.swap(false, Ordering::Relaxed);
        let size = self.tty.size();
        if is_announced || size != self.size {
            self.size = size;
            self.arrived.push_back(AppEvent::Resize(size.0, size.1));
        }
    }

    fn read(&mut self) -> io::Result<()> {
        let mut buffer = [0; 1024];
        for _ in 0..BATCH / buffer.len() {
            let count = self.tty.read(&mut buffer)?;
            if count > 0 {
                if self.is_late(&buffer[..count]) {
                    self.arrived.extend(self.decoder.flush());
                }
                self.last_read = Instant::now();
            }
            self.decoder.feed(&buffer[..count], |event| {
                // A terminal may go on reporting what nobody asked it for.
                if self.tty.has_mouse() || !matches!(event, AppEvent::Mouse(_)) {
                    self.arrived.push_back(event);
                }
            });
            if count < buffer.len() {
                break;
            }
        }
        Ok(())
    }
}
