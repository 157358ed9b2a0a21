//! `briefing check`: the problems of files, for people or for editors.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;

use super::against::{Named, hold};
use super::{is_standard_input, open, page_width, say, write_page};
use crate::diagnostic::{Level, Places};
use crate::load::{Loaded, load};
use crate::text::Clean;
use crate::views;

/// How problems are written.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// With the line, the place on it and what to write.
    Human,
    /// One line each, for editors: `FILE:LINE:COLUMN: level: message [code]`.
    Short,
}

/// Writes the problems of each file.
pub(super) fn check(files: &[PathBuf], against: &[Named], format: Format) -> io::Result<ExitCode> {
    let (mut errors, mut unreadable) = (false, false);
    for (index, path) in files.iter().enumerate() {
        if is_standard_input(path) && files[..index].iter().any(|before| is_standard_input(before)) {
            say("`-` stands here twice: standard input is read once")?;
            unreadable = true;
            continue;
        }
        let Ok((name, text)) = open(Some(path))? else {
            unreadable = true;
            continue;
        };
        let loaded = match hold(load(&text), &text, path, against) {
            Ok(loaded) => loaded,
            Err(why) => {
                say(&why)?;
                unreadable = true;
                continue;
            }
        };
        errors |= loaded.worst == Some(Level::Error);
        unreadable |= loaded.is_empty();
        if loaded.problems.is_empty() {
            continue;
        }
        match format {
            Format::Human => write_page(&views::report(&name, &text, &loaded), page_width())?,
            Format::Short => write_short(&name, &text, &loaded)?,
        }
    }
    Ok(ExitCode::from(if unreadable { 2 } else { u8::from(errors) }))
}

/// One line a problem.
fn write_short(name: &str, text: &str, loaded: &Loaded) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let places = Places::new(text);
    for diagnostic in &loaded.problems {
        let (line, column) = places.line_column(diagnostic.span.start);
        let wording = diagnostic.problem.wording();
        let (level, message, code) = (wording.level.word(), wording.message, wording.code);
        let short = format!("{name}:{line}:{column}: {level}: {message} [{code}]");
        writeln!(out, "{}", Clean::line(short))?;
    }
    if loaded.more_problems > 0 {
        say(&format!("{name}: {} more problems", loaded.more_problems))?;
    }
    out.flush()
}
