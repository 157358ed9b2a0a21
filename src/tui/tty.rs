//! The controlling terminal as a device: taken for the reader's screen, and restored.
//!
//! Every way out of the program restores the terminal here, from whatever thread; after [`Tty::end`] the
//! terminal cannot be taken or written to again. The device is opened by name and without blocking, so that
//! keys can come from it also when standard input is a file, and so that a stalled terminal holds up neither
//! a signal nor the end. This module knows neither keys nor frames.

use std::io::{self, ErrorKind, Read, Write};
use std::mem;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};

/// Alternate screen; cursor hidden; what is pasted comes between marks.
const UP: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?2004h";

/// Reports of clicks and of the wheel, in the decimal form.
const MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1006h";

/// Undoes everything that the program, or one that it started, may have switched on: a frame half written,
/// keyboard protocol, mouse, focus, paste, colours, the hidden cursor, and at last the alternate screen. A
/// console without an alternate screen keeps its cursor at the bottom.
const DOWN: &[u8] = b"\x1b[?2026l\x1b[<u\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1004l\x1b[?2004l\
    \x1b[0m\x1b[999H\x1b[?25h\x1b[?1049l";

/// The longest wait at the end for a terminal that takes no bytes.
const PATIENCE: Duration = Duration::from_millis(300);

/// The controlling terminal of this process.
#[derive(Debug)]
pub struct Tty {
    device: OwnedFd,
    /// Set if mouse reports are on while the reader has the terminal.
    mouse: bool,
    owner: Mutex<Owner>,
    /// Set when an interruption arrives, before anybody acts on it.
    interrupted: Arc<AtomicBool>,
    /// A byte written to the first end wakes whoever waits at the second.
    bell: (UnixStream, UnixStream),
}

/// The longest time that a signal takes from a key that another program was to get.
const LATE: Duration = Duration::from_millis(50);

/// The owner of the terminal. The lock is held only for calls that do not block.
#[derive(Debug)]
enum Owner {
    /// The shell.
    Shell,
    /// The reader, with the earlier modes to restore, and the time at which another program gave the terminal
    /// back to it.
    App(Termios, Option<Instant>),
    /// A program that was started here, until it ends, with the modes from before the reader.
    Child(Termios),
    /// The shell, and the program is ending.
    Closed,
}

/// The reason why [`Tty::wait`] returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// There is something to read, or the bell rang.
    Called,
    /// The time is up.
    TimedOut,
}

impl Tty {
    /// Opens the controlling terminal; nothing changes on it yet.
    pub fn open(mouse: bool) -> io::Result<Self> {
        if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
            return Err(io::Error::other(
                "this terminal (TERM=dumb) cannot show a screen; `briefing print` writes it as text",
            ));
        }
        let flags = OFlags::RDWR | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let device = rustix::fs::open("/dev/tty", flags, Mode::empty())
            .map_err(|error| io::Error::other(format!("there is no terminal to show it on ({error})")))?;
        let bell = UnixStream::pair()?;
        bell.0.set_nonblocking(true)?;
        bell.1.set_nonblocking(true)?;
        Ok(Self { device, mouse, owner: Mutex::new(Owner::Shell), interrupted: Arc::default(), bell })
    }

    /// Takes the terminal for the screen, or takes it again after another program used it.
    pub fn take(&self) -> io::Result<()> {
        let mut owner = self.owner();
        let (saved, was_lent) = match &*owner {
            Owner::Closed => return Err(over()),
            Owner::App(saved, _) => (saved.clone(), false),
            Owner::Child(saved) => (saved.clone(), true),
            Owner::Shell => (tcgetattr(&self.device)?, false),
        };
        let mut raw = saved.clone();
        raw.make_raw();
        *owner = Owner::App(saved, was_lent.then(Instant::now));
        tcsetattr(&self.device, OptionalActions::Now, &raw)?;
        if was_lent {
            // No key interrupts from here on; an earlier interruption was meant for whoever had the terminal,
            // even if nobody has acted on it yet.
            self.interrupted.store(false, Ordering::Relaxed);
        }
        drop(owner);
        self.write(UP)?;
        self.write(if self.mouse { MOUSE } else { b"" })
    }

    pub fn has_mouse(&self) -> bool {
        self.mouse
    }

    /// Restores the terminal; does nothing if the reader does not have it.
    pub fn give_back(&self) {
        self.leave(Owner::Shell);
    }

    /// Gives the restored terminal to a program, until [`take`](Self::take); does nothing if the reader does
    /// not have it.
    pub fn lend(&self) {
        let saved = match &*self.owner() {
            Owner::App(saved, _) => saved.clone(),
            _ => return,
        };
        self.leave(Owner::Child(saved));
    }

    /// The flag that is set when the reader is interrupted.
    pub fn interrupted(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.interrupted)
    }

    /// True if an interruption is meant for a program that has, or had, the terminal.
    pub fn is_anothers_interruption(&self) -> bool {
        let is_anothers = match &*self.owner() {
            Owner::Child(_) => true,
            Owner::App(_, Some(returned)) => returned.elapsed() < LATE,
            _ => false,
        };
        is_anothers || !self.interrupted.load(Ordering::Relaxed)
    }

    /// Opens the terminal once more, for another program.
    pub fn another() -> io::Result<OwnedFd> {
        Ok(rustix::fs::open("/dev/tty", OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC, Mode::empty())?)
    }

    /// Restores the terminal for good: nothing is written to it any more.
    pub fn end(&self) {
        self.leave(Owner::Closed);
    }

    fn leave(&self, next: Owner) {
        let mut owner = self.owner();
        if matches!(*owner, Owner::Closed) {
            return;
        }
        if let Owner::App(saved, _) = mem::replace(&mut *owner, next) {
            self.write_what_goes(DOWN);
            // A terminal that is gone has no modes to restore.
            let _ = tcsetattr(&self.device, OptionalActions::Now, &saved);
        }
    }

    /// Writes all of `bytes`, in one call if the terminal takes them; fails if the reader does not have it.
    pub fn write(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let written = {
                let owner = self.owner();
                if !matches!(*owner, Owner::App(..)) {
                    return Err(over());
                }
                rustix::io::write(&self.device, bytes)
            };
            match written {
                Ok(count) => bytes = &bytes[count..],
                Err(Errno::AGAIN) => self.wait_for_room(None)?,
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Writes the bytes that restore the screen, as far as the terminal takes them in time.
    fn write_what_goes(&self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            match rustix::io::write(&self.device, bytes) {
                Ok(count) => bytes = &bytes[count..],
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) if self.wait_for_room(Some(PATIENCE)).is_ok() => {}
                Err(_) => return,
            }
        }
    }

    fn wait_for_room(&self, limit: Option<Duration>) -> io::Result<()> {
        let device = PollFd::new(&self.device, PollFlags::OUT);
        match poll(&mut [device], timespec(limit).as_ref()) {
            Ok(0) => Err(ErrorKind::TimedOut.into()),
            Ok(_) | Err(Errno::INTR) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Waits until there is something to read, the bell is [rung](Self::ring), or the time is up.
    pub fn wait(&self, limit: Option<Duration>) -> io::Result<Woken> {
        let fds = &mut [
            PollFd::new(&self.device, PollFlags::IN),
            PollFd::from_borrowed_fd(self.bell.1.as_fd(), PollFlags::IN),
        ];
        match poll(fds, timespec(limit).as_ref()) {
            Ok(0) => Ok(Woken::TimedOut),
            Ok(_) | Err(Errno::INTR) => {
                while matches!((&self.bell.1).read(&mut [0; 64]), Ok(1..)) {}
                if matches!(*self.owner(), Owner::Closed) { Err(over()) } else { Ok(Woken::Called) }
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Wakes the waiting thread; may be called from any.
    pub fn ring(&self) {
        // A full pipe wakes as well.
        let _ = (&self.bell.0).write(&[0]);
    }

    /// A pipe end that rings the bell when written to.
    pub fn bell(&self) -> io::Result<UnixStream> {
        self.bell.0.try_clone()
    }

    /// Reads what has arrived, possibly nothing; fails if the terminal is gone.
    pub fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        match rustix::io::read(&self.device, buffer) {
            Ok(0) => Err(io::Error::new(ErrorKind::UnexpectedEof, "the terminal is gone")),
            Ok(count) => Ok(count),
            Err(Errno::AGAIN | Errno::INTR) => Ok(0),
            Err(error) => Err(error.into()),
        }
    }

    /// Columns and rows; 80 and 24 if the terminal does not know them.
    pub fn size(&self) -> (u16, u16) {
        match tcgetwinsize(&self.device) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => (size.ws_col, size.ws_row),
            _ => (80, 24),
        }
    }

    fn owner(&self) -> MutexGuard<'_, Owner> {
        self.owner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn over() -> io::Error {
    io::Error::other("a part of the program failed")
}

fn timespec(limit: Option<Duration>) -> Option<Timespec> {
    limit.and_then(|limit| Timespec::try_from(limit).ok())
}
