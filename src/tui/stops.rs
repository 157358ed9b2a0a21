//! Stops: SIGTSTP is held back, so that the screen can be given back before the program stops.
//!
//! Every thread but one that waits for the signal blocks it. To stop, the main thread lets it through, and it
//! does what it does to any program: nothing, if there is no shell to go on.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use nix::sys::signal::{SigSet, Signal};
use rustix::process::{getpid, kill_current_process_group, kill_process};

use super::tty::Tty;

/// Stops that are held back, until this is dropped.
#[derive(Debug)]
pub(super) struct Stops {
    signals: SigSet,
    asked: Arc<AtomicBool>,
}

impl Stops {
    /// Holds stops back in this thread and in those that it starts.
    pub fn hold() -> io::Result<Self> {
        let signals = SigSet::from(Signal::SIGTSTP);
        signals.thread_block()?;
        Ok(Self { signals, asked: Arc::default() })
    }

    /// Waits for a stop in a thread of its own, and rings the bell of `tty` for each.
    pub fn watch(&self, tty: Arc<Tty>) -> io::Result<()> {
        let (signals, asked) = (self.signals, Arc::clone(&self.asked));
        let watch = move || {
            while signals.wait().is_ok() {
                asked.store(true, Ordering::Relaxed);
                tty.ring();
            }
        };
        thread::Builder::new().name("stops".into()).spawn(watch).map(drop)
    }

    /// True once for each stop that was asked for.
    pub fn is_asked(&self) -> bool {
        self.asked.swap(false, Ordering::Relaxed)
    }

    /// Lets stops through while `errand` runs.
    pub fn allow<T>(&self, errand: impl FnOnce() -> T) -> io::Result<T> {
        self.signals.thread_unblock()?;
        let result = errand();
        self.signals.thread_block()?;
        Ok(result)
    }

    /// Stops until resumed, with the whole process group, as a terminal does it that turns Ctrl-z into a
    /// signal: the shell may be waiting for a script or for another part of a pipe.
    pub fn stop_group(&self) -> io::Result<()> {
        Ok(self.allow(|| kill_current_process_group(rustix::process::Signal::TSTP))??)
    }

    /// Stops until resumed.
    pub fn stop(&self) -> io::Result<()> {
        Ok(self.allow(|| kill_process(getpid(), rustix::process::Signal::TSTP))??)
    }
}

impl Drop for Stops {
    fn drop(&mut self) {
        // A thread that ends has no stops to let through.
        let _ = self.signals.thread_unblock();
    }
}
