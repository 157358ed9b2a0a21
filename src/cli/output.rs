//! What commands write on standard output: pages, lines and whole texts.

use std::io::{self, Write};

use super::color::{ColorChoice, variable};
use super::{PIPE_WIDTH, WIDEST, settings};
use crate::page::{Block, Page};
use crate::render::{self, TextLooks};
use crate::settings::Signs;
use crate::text::Clean;

/// Writes a text as it is.
pub(super) fn write_text(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes lines, as clean text.
pub(super) fn write_lines(lines: impl IntoIterator<Item = String>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in lines {
        writeln!(out, "{}", Clean::line(line))?;
    }
    out.flush()
}

/// Writes a page as plain text.
pub(super) fn write_page(page: Page, width: u16, color: ColorChoice) -> io::Result<()> {
    write_blocks(page.blocks, width, color)
}

/// Writes the blocks of a page as they come, as plain text with the signs and colours that are wanted.
pub(super) fn write_blocks(
    blocks: impl IntoIterator<Item = Block>,
    width: u16,
    color: ColorChoice,
) -> io::Result<()> {
    let is_ascii = settings::signs(settings::find().settings.signs) == Signs::Ascii;
    let looks = TextLooks { styled: color.is_styled(), ascii: is_ascii };
    let mut out = io::stdout().lock();
    for text in render::text_in_steps(blocks, width, looks) {
        out.write_all(text.as_bytes())?;
    }
    out.flush()
}

/// The width of a page on standard output, in columns.
pub(super) fn page_width() -> u16 {
    columns().map_or(PIPE_WIDTH, |columns| columns.min(WIDEST))
}

/// The columns that `$COLUMNS` says, or else the terminal has; none if there is none.
pub(super) fn columns() -> Option<u16> {
    let terminal = || rustix::termios::tcgetwinsize(io::stdout()).ok().map(|size| size.ws_col);
    let said = variable("COLUMNS").parse().ok().filter(|columns| *columns > 0);
    said.or_else(|| terminal().filter(|columns| *columns > 0))
}
