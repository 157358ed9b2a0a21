//! `briefing print`: a whole briefing, for people or for other programs.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::ValueEnum;

use super::color::ColorChoice;
use super::{WIDEST, open, page_width, say, write_page};
use crate::load;
use crate::{export, render, views};

/// The format of what is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PrintFormat {
    /// Plain text, as wide as the terminal.
    Text,
    /// JSON for other programs: every value of the file, resolved.
    Json,
}

/// Writes a briefing; if it holds no facts, writes its problems instead.
pub(super) fn print(
    path: Option<&Path>,
    format: PrintFormat,
    width: Option<u16>,
    color: ColorChoice,
) -> io::Result<ExitCode> {
    let (name, text) = match open(path)? {
        Ok(opened) => opened,
        Err(status) => return Ok(status),
    };
    let loaded = load::load(&text);
    if loaded.is_empty() {
        let report = render::text(&views::report(&name, &text, &loaded), WIDEST, false);
        writeln!(io::stderr().lock(), "{report}")?;
        return Ok(ExitCode::from(2));
    }
    match format {
        PrintFormat::Text => {
            write_page(&views::print(&loaded.briefing), width.unwrap_or_else(page_width), color)?;
        }
        PrintFormat::Json => {
            let mut out = io::stdout().lock();
            writeln!(out, "{}", export::document(&name, &text, &loaded))?;
            out.flush()?;
        }
    }
    if loaded.count() > 0 {
        say(&format!("{name}: {} (see `briefing check`)", views::summary(&loaded)))?;
    }
    Ok(ExitCode::SUCCESS)
}
