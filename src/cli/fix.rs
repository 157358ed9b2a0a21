//! `briefing fix`: what can be put right without a question, shown as a diff or written.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::input::{is_stream, name};
use super::{open, say};
use crate::file;
use crate::load::{Repaired, load, repair};
use crate::text::Clean;
use crate::views;

mod unified;

/// Shows the repairs of each file as a diff, or writes them.
pub(super) fn fix(files: &[PathBuf], writes: bool) -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut is_unread = false;
    for path in files {
        match open(Some(path))? {
            Ok((_, text)) => is_unread |= !fix_one(path, &text, writes, &mut out)?,
            Err(_) => is_unread = true,
        }
    }
    out.flush()?;
    Ok(ExitCode::from(if is_unread { 2 } else { 0 }))
}

/// Deals with one file; false if it could not be written.
fn fix_one(path: &Path, text: &str, writes: bool, out: &mut impl Write) -> io::Result<bool> {
    let Repaired { text: repaired, count } = repair(text);
    let name = name(path);
    let problems = if count == 1 { "1 problem".to_owned() } else { format!("{count} problems") };
    if writes && is_stream(path) {
        out.write_all(repaired.as_bytes())?;
    } else if count == 0 {
        say(&format!("{name}: nothing to repair; {}", left(text)))?;
    } else if !writes {
        for line in unified::diff(&name, text, &repaired) {
            writeln!(out, "{}", Clean::line(line))?;
        }
        say(&format!("{name}: {problems} can be repaired: `briefing fix --write {name}` does it"))?;
    } else if file::read(path).ok().as_deref() != Some(text) {
        say(&format!("{name}: the file has changed meanwhile: nothing is written"))?;
        return Ok(false);
    } else if let Err(why) = file::rewrite(path, &repaired) {
        say(&format!("{name}: cannot be written: {why}"))?;
        return Ok(false);
    } else {
        say(&format!("{name}: {problems} repaired; {}", left(&repaired)))?;
    }
    Ok(true)
}

/// The problems of format that are left in a text: "1 error left"; the facts are not looked at here.
fn left(text: &str) -> String {
    let loaded = load(text);
    if loaded.all().is_empty() {
        "the format is right; `briefing check` looks at the facts".to_owned()
    } else {
        format!("{} left", views::summary(&loaded))
    }
}
