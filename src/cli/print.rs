//! `briefing print`: whole briefings as one document, in one of several formats.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;

use super::color::ColorChoice;
use super::input::is_named_twice;
use super::today::day_of_document;
use super::{WIDEST, open, page_width, say, write_blocks, write_page, write_text};
use crate::load::{self, Loaded};
use crate::model::{Briefing, Date};
use crate::render::{self, Chapter};
use crate::{export, views};

/// The format of what is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PrintFormat {
    /// Plain text, as wide as the terminal.
    Text,
    /// Markdown, as GitHub reads it.
    Markdown,
    /// One HTML file that needs nothing else.
    Html,
    /// JSON for other programs: every value of the file, resolved; several objects follow each other.
    Json,
}

/// Writes briefings in a format. Of one that holds no facts, and of one that cannot be read, it says why; the
/// others are written all the same.
pub(super) fn print(
    files: &[PathBuf],
    format: PrintFormat,
    width: Option<u16>,
    color: ColorChoice,
) -> io::Result<ExitCode> {
    let paths: Vec<Option<&Path>> =
        if files.is_empty() { vec![None] } else { files.iter().map(|path| Some(path.as_path())).collect() };
    let mut status = ExitCode::SUCCESS;
    let mut printed: Vec<(String, String, Loaded)> = Vec::new();
    for (index, path) in paths.into_iter().enumerate() {
        if !files.is_empty() && is_named_twice(files, index)? {
            status = ExitCode::from(2);
            continue;
        }
        match read(path)? {
            Ok(read) => printed.push(read),
            Err(failed) => status = failed,
        }
    }
    if printed.is_empty() {
        return Ok(status);
    }
    let briefings: Vec<&Briefing> = printed.iter().map(|(.., loaded)| &*loaded.briefing).collect();
    let today = Date::from(day_of_document());
    match format {
        PrintFormat::Text => write_briefings(&briefings, &today, width.unwrap_or_else(page_width), color)?,
        PrintFormat::Markdown => write_text(&(document(&briefings, &today, render::markdown) + "\n"))?,
        PrintFormat::Html => write_text(&document(&briefings, &today, render::html))?,
        PrintFormat::Json => {
            for (name, text, loaded) in &printed {
                write_text(&(export::document(name, text, loaded) + "\n"))?;
            }
        }
    }
    for (name, _, loaded) in printed.iter().filter(|(.., loaded)| loaded.count() > 0) {
        say(&format!("{name}: {} (see `briefing check`)", views::summary(loaded)))?;
    }
    Ok(status)
}

/// Reads a briefing, with its name and its text; says why it cannot be printed, and with which status that
/// ends.
fn read(path: Option<&Path>) -> io::Result<Result<(String, String, Loaded), ExitCode>> {
    let (name, text) = match open(path)? {
        Ok(opened) => opened,
        Err(status) => return Ok(Err(status)),
    };
    let loaded = load::load(&text);
    if loaded.is_empty() {
        let report = render::text(&views::report(&name, &text, &loaded), WIDEST, false);
        writeln!(io::stderr().lock(), "{report}")?;
        return Ok(Err(ExitCode::from(2)));
    }
    Ok(Ok((name, text, loaded)))
}

/// Writes briefings as plain text; several one after the other, with their titles before them.
fn write_briefings(briefings: &[&Briefing], today: &Date, width: u16, color: ColorChoice) -> io::Result<()> {
    if briefings.len() > 1 {
        write_page(views::contents(briefings), width, color)?;
    }
    for briefing in briefings {
        if briefings.len() > 1 {
            writeln!(io::stdout(), "\n")?;
        }
        write_blocks(views::print(briefing, Some(today)), width, color)?;
    }
    Ok(())
}

/// Briefings as the document that `render` makes of them.
fn document(briefings: &[&Briefing], today: &Date, render: impl Fn(&[Chapter]) -> String) -> String {
    let chapters = briefings.iter().map(|briefing| Chapter {
        page: views::document(briefing, Some(today)),
        address: Box::new(|target| views::address(briefing, target)),
        anchor: Box::new(|entry| views::anchor(briefing, entry)),
    });
    render(&chapters.collect::<Vec<_>>())
}
