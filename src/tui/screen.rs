//! The screen: the terminal while the reader has it, and frames on it.
//!
//! A frame is collected and written at once, inside a synchronized update, so that no half of it is ever
//! shown. Nothing is asked of the terminal: the size comes from its event. This module does not know what is
//! drawn.

use std::io::{self, Write};
use std::sync::Arc;

use base64::prelude::{BASE64_STANDARD, Engine};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use super::moves::shortened;
use super::tty::Tty;
use crate::text::Clean;

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";
/// Written by ratatui behind the cells of a frame.
const NO_CELLS: &[u8] = b"\x1b[39m\x1b[49m\x1b[59m\x1b[0m";
const CLEAR: &[u8] = b"\x1b[0m\x1b[2J";

/// The terminal, taken for frames; restored on drop.
#[derive(Debug)]
pub struct TerminalScreen {
    tty: Arc<Tty>,
    size: (u16, u16),
    /// The last frame; none if the content is unknown.
    shown: Option<DrawnFrame>,
}

type DrawnFrame = Terminal<CrosstermBackend<Collector>>;

impl TerminalScreen {
    /// Takes the terminal; [`resize`](Self::resize) sets its size.
    pub fn take(tty: Arc<Tty>) -> io::Result<Self> {
        let screen = Self { tty, size: (0, 0), shown: None };
        screen.tty.take()?;
        Ok(screen)
    }

    /// Draws a frame, and writes the differences from the last one. The cursor is where the picture puts it,
    /// and seen if the picture returns true, which is the answer too.
    pub fn draw(&mut self, picture: impl FnOnce(&mut Frame) -> bool) -> io::Result<bool> {
        let terminal = match &mut self.shown {
            Some(shown) => shown,
            unknown => unknown.insert(blank(&self.tty, self.size)?),
        };
        let mut shows_cursor = false;
        terminal.draw(|frame| shows_cursor = picture(frame))?;
        let backend = terminal.backend_mut();
        if !shows_cursor {
            backend.write_all(HIDE_CURSOR)?;
        }
        backend.write_all(END)?;
        backend.flush()?;
        Ok(shows_cursor)
    }

    /// Sets the size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        self.shown = None;
    }

    /// Makes the next frame write every cell.
    pub fn refresh(&mut self) {
        self.shown = None;
    }

    /// Takes the terminal again after something else may have changed it.
    pub fn retake(&mut self) -> io::Result<()> {
        self.shown = None;
        self.tty.take()
    }

    /// Asks the terminal to copy a text to the clipboard; there is no reply.
    pub fn copy(&self, text: &Clean) -> io::Result<()> {
        let text = BASE64_STANDARD.encode(text.as_str());
        self.tty.write(format!("\x1b]52;c;{text}\x1b\\").as_bytes())
    }

    /// Gives the terminal back while `errand` runs, then takes it again.
    pub fn leave<T>(&mut self, errand: impl FnOnce() -> T) -> io::Result<T> {
        self.tty.give_back();
        let result = errand();
        self.retake()?;
        Ok(result)
    }

    /// Gives the terminal to a program while `errand` runs, then takes it again. Interrupting the program
    /// does not interrupt the reader.
    pub fn lend<T>(&mut self, errand: impl FnOnce() -> T) -> io::Result<T> {
        self.tty.lend();
        let result = errand();
        self.retake()?;
        Ok(result)
    }
}

impl Drop for TerminalScreen {
    fn drop(&mut self) {
        self.tty.give_back();
    }
}

/// An empty ratatui terminal. Its viewport is fixed, because ratatui asks for the size of any other at each
/// frame; a new one is made instead of clearing, because clearing asks for the cursor and waits.
fn blank(tty: &Arc<Tty>, (columns, rows): (u16, u16)) -> io::Result<DrawnFrame> {
    let backend = CrosstermBackend::new(Collector {
        tty: Arc::clone(tty),
        frame: [BEGIN, CLEAR].concat(),
        cursor: Vec::new(),
    });
    let viewport = Viewport::Fixed(Rect::new(0, 0, columns, rows));
    Terminal::with_options(backend, TerminalOptions { viewport })
}

/// The frame being made, from its start. ratatui flushes several times a frame; only a whole one is written,
/// and only if it changes something.
#[derive(Debug)]
struct Collector {
    tty: Arc<Tty>,
    frame: Vec<u8>,
    /// The end of the last frame, behind its cells: where the cursor is, and if it is seen.
    cursor: Vec<u8>,
}

impl Collector {
    /// True if the frame has no cells, and the cursor of the last one.
    fn changes_nothing(&self) -> bool {
        let cells = self.frame.strip_prefix(BEGIN).and_then(|rest| rest.strip_suffix(&*self.cursor));
        !self.cursor.is_empty() && cells.is_some_and(|cells| cells == NO_CELLS)
    }
}

impl Write for Collector {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.frame.ends_with(END) {
            if !self.changes_nothing() {
                self.tty.write(&shortened(&self.frame))?;
                let cells = self.frame.windows(NO_CELLS.len()).rposition(|bytes| bytes == NO_CELLS);
                self.cursor = self.frame.split_off(cells.map_or(0, |at| at + NO_CELLS.len()));
            }
            self.frame.clear();
            self.frame.extend_from_slice(BEGIN);
        }
        Ok(())
    }
}
