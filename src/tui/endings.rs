//! The ends that nobody calls: a panic in any thread, and the signals that end a program.
//!
//! Both give the terminal back first, and end the loop, which fails at its next look at the terminal. A signal then kills as
//! it would have, when what is to be kept is kept, or when that takes too long. This module does not know what was on the screen.

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

/// The signals that keys of the terminal send, where no program takes them as keys.
const INTERRUPTIONS: [i32; 2] = [SIGINT, SIGQUIT];

/// How long a signal waits for what is to be kept.
const PATIENCE: Duration = Duration::from_millis(300);

/// The signals that wait to be acted on.
#[derive(Debug)]
pub struct Endings {
    tty: Arc<Tty>,
    signals: Signals,
    /// Whether one of them is about to kill.
    killing: Arc<AtomicBool>,
    /// Hangs up when all is kept.
    kept: Receiver<()>,
}

/// What the end of the program waits for, and what waits for it.
#[derive(Debug)]
pub struct Farewell {
    killing: Arc<AtomicBool>,
    keeping: Sender<()>,
}

impl Endings {
    /// From now on a panic gives the terminal back, and signals wait for [`watch`](Self::watch).
    pub fn prepare(tty: &Arc<Tty>) -> io::Result<(Self, Farewell)> {
        // In this order: when a signal waits to be acted on, it is already known to have arrived.
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

    /// Acts on the signals, in a thread, so that they end the program whatever it is busy with. Apart from `prepare`,
    /// because starting a thread slows the first frame.
    pub fn watch(mut self) -> io::Result<()> {
        let watch = move || {
            for signal in self.signals.forever() {
                // A key of the terminal interrupts all that runs on it, and in an editor that is a key like any other.
                if INTERRUPTIONS.contains(&signal) && self.tty.is_anothers_interruption() {
                    continue;
                }
                self.killing.store(true, Ordering::Relaxed);
                self.tty.end();
                self.tty.ring();
                let _ = self.kept.recv_timeout(PATIENCE);
                // Does not come back from a signal that kills.
                let _ = emulate_default_handler(signal);
            }
        };
        thread::Builder::new().name("signals".into()).spawn(watch).map(drop)
    }
}

impl Farewell {
    /// Says that all is kept. If a signal ends the program, this is its last moment.
    pub fn take(self) {
        drop(self.keeping);
        while self.killing.load(Ordering::Relaxed) {
            thread::park();
        }
    }
}

/// Says what went wrong; a message may quote a briefing, so it is cleaned, and a dead standard error is no reason to
/// panic again.
fn report(panic: &str) {
    let mut stderr = io::stderr().lock();
    let _ = writeln!(stderr, "briefing: a fault of the program: {}", Clean::line(panic.to_owned()));
    let backtrace = Backtrace::capture();
    if backtrace.status() == BacktraceStatus::Captured {
        let _ = write!(stderr, "{backtrace}");
    }
}
