//! Unplanned endings: a panic in any thread, and the signals that end a program.
//!
//! Both restore the terminal first, and end the loop, which fails at its next access to the terminal. A
//! signal then kills as usual, once everything is saved or that takes too long. This module does not know
//! what was on the screen.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use std::{panic, thread};

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::flag;
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::tty::Tty;
use crate::text::Clean;

/// The signals sent by keys of the terminal, unless a program takes them as keys.
const INTERRUPTIONS: [i32; 2] = [SIGINT, SIGQUIT];

/// The longest time that a signal waits for saving.
const PATIENCE: Duration = Duration::from_millis(300);

/// The signals to act on.
#[derive(Debug)]
pub struct Endings {
    tty: Arc<Tty>,
    signals: Signals,
    /// Set when one of them is about to kill.
    killing: Arc<AtomicBool>,
    /// Disconnects when everything is saved.
    kept: Receiver<()>,
}

/// Held until everything is saved; a killing signal waits for it.
#[derive(Debug)]
pub struct Farewell {
    killing: Arc<AtomicBool>,
    keeping: Sender<()>,
}

impl Endings {
    /// From now on a panic restores the terminal, and signals wait for [`watch`](Self::watch).
    pub fn prepare(tty: &Arc<Tty>) -> io::Result<(Self, Farewell)> {
        // In this order: a signal is recorded before it is acted on.
        for signal in INTERRUPTIONS {
            flag::register(signal, tty.interrupted())?;
        }
        let signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
        let on_panic = Arc::clone(tty);
        panic::set_hook(Box::new(move |panic| {
            on_panic.end();
            report(&panic.to_string());
            on_panic.ring();
        }));
        let (keeping, kept) = channel();
        let killing = Arc::new(AtomicBool::new(false));
        let farewell = Farewell { killing: Arc::clone(&killing), keeping };
        Ok((Self { tty: Arc::clone(tty), signals, killing, kept }, farewell))
    }

    /// Acts on the signals, in a thread, so that they end the program whatever it is busy with. Separate from
    /// `prepare`, because starting a thread delays the first frame.
    pub fn watch(mut self) -> io::Result<()> {
        let watch = move || {
            for signal in self.signals.forever() {
                // A key of the terminal interrupts everything that runs on it, and in an editor that is a key
                // like any other.
                if INTERRUPTIONS.contains(&signal) && self.tty.is_anothers_interruption() {
                    continue;
                }
                self.killing.store(true, Ordering::Relaxed);
                self.tty.end();
                self.tty.ring();
                let _ = self.kept.recv_timeout(PATIENCE);
                // Does not return from a signal that kills.
                let _ = emulate_default_handler(signal);
            }
        };
        thread::Builder::new().name("signals".into()).spawn(watch).map(drop)
    }
}

impl Farewell {
    /// Reports that everything is saved. If a signal ends the program, this is its last moment.
    pub fn take(self) {
        drop(self.keeping);
        while self.killing.load(Ordering::Relaxed) {
            thread::park();
        }
    }
}

/// Prints a panic message. It may quote a briefing, so it is cleaned; a failing standard error must not panic
/// again.
fn report(panic: &str) {
    let mut stderr = io::stderr().lock();
    let _ = writeln!(stderr, "briefing: a fault of the program: {}", Clean::line(panic.to_owned()));
    let backtrace = Backtrace::capture();
    if backtrace.status() == BacktraceStatus::Captured {
        let _ = write!(stderr, "{backtrace}");
    }
}
