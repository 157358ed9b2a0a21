//! `briefing fix`: what can be put right without a question, shown as a diff or written.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::input::{is_named_twice, is_stream, name};
use super::{open, say};
use crate::diagnostic::Level;
use crate::file;
use crate::load::{Loaded, Repaired, load, repair};
use crate::text::{self, Clean};
use crate::views;

mod unified;

/// Shows the repairs of each file as a diff, or writes them.
pub(super) fn fix(files: &[PathBuf], writes: bool) -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut worst = Outcome::Right;
    for (index, path) in files.iter().enumerate() {
        if is_named_twice(files, index)? {
            worst = Outcome::NotDone;
            continue;
        }
        worst = worst.max(match open(Some(path))? {
            Ok((_, text)) => fix_one(path, &text, writes, &mut out)?,
            Err(_) => Outcome::NotDone,
        });
    }
    out.flush()?;
    Ok(ExitCode::from(worst as u8))
}

/// The outcome for a file; the exit status is that of the worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Right,
    /// It has errors that cannot be repaired.
    ErrorsLeft,
    /// It could not be read or written.
    NotDone,
}

/// Deals with one file.
fn fix_one(path: &Path, text: &str, writes: bool, out: &mut impl Write) -> io::Result<Outcome> {
    let Repaired { text: repaired, count } = repair(text);
    if writes && is_stream(path) {
        // An editor that filters a text takes what comes only if all is well.
        out.write_all(repaired.as_bytes())?;
        return Ok(Outcome::Right);
    }
    let loaded = load(&repaired);
    let has_errors = loaded.problems.worst == Some(Level::Error);
    let (name, left) = (name(path), left(&loaded));
    let problems = text::count(count, "problem", "problems");
    if count == 0 {
        say(&format!("{name}: nothing to repair; {left}"))?;
    } else if !writes {
        for line in unified::diff(&name, text, &repaired) {
            writeln!(out, "{}", Clean::line(line))?;
        }
        let left = if has_errors { format!("; {left}") } else { String::new() };
        say(&format!("{name}: {problems} can be repaired: `briefing fix --write {name}` does it{left}"))?;
    } else if file::read(path).ok().as_deref() != Some(text) {
        say(&format!("{name}: the file has changed meanwhile: nothing is written"))?;
        return Ok(Outcome::NotDone);
    } else if let Err(why) = file::rewrite(path, &repaired) {
        say(&format!("{name}: cannot be written: {why}"))?;
        return Ok(Outcome::NotDone);
    } else {
        say(&format!("{name}: {problems} repaired; {left}"))?;
    }
    Ok(if has_errors { Outcome::ErrorsLeft } else { Outcome::Right })
}

/// The problems of format that are left in a text: "1 error left"; the facts are not looked at here.
fn left(loaded: &Loaded) -> String {
    if loaded.all().is_empty() {
        "the format is right; `briefing check` looks at the facts".to_owned()
    } else {
        format!("{} left", views::summary(loaded))
    }
}
