//! `briefing notes`: what a reader marked and wrote, each with the fact that it is on as a sentence to be
//! pasted elsewhere.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use super::input::{built_in, is_stream};
use super::{refuse, say};
use crate::app::NotedFact;
use crate::library::Origin;
use crate::load::load;
use crate::model::Briefing;
use crate::notes::{NoteFiles, ReadNotes};
use crate::text::Clean;
use crate::{builtin, file, views};

/// Writes the marks and notes on a briefing; those on facts that are gone at the end.
pub(super) fn write(path: Option<&Path>) -> io::Result<ExitCode> {
    let (origin, text) = match path.map(|path| (path, built_in(path))) {
        Some((path, None)) if is_stream(path) => {
            return refuse("notes are kept on files, and not on what comes through a pipe");
        }
        Some((path, None)) => {
            (Origin::File(path.to_owned()), file::read(path).map_err(|why| why.to_string()))
        }
        Some((_, Some((name, text)))) => (Origin::BuiltIn(name), Ok(text.to_owned())),
        None => (Origin::BuiltIn(builtin::ALL[0].0), Ok(builtin::ALL[0].1.to_owned())),
    };
    let ReadNotes { notebook, complaint } = NoteFiles::new(file::data("notes")).read(&origin);
    // Without the briefing, the words that were kept are written.
    let briefing = text.as_deref().map(|text| load(text).briefing).unwrap_or_default();
    let (there, gone): (Vec<_>, Vec<_>) =
        notebook.facts().map(|noted| (sentence(&briefing, noted), noted)).partition(|(now, _)| now.is_some());
    let mut out = io::stdout().lock();
    for (index, (now, noted)) in there.iter().enumerate() {
        write_fact(&mut out, index == 0, now.as_ref(), noted)?;
    }
    if !gone.is_empty() {
        let gap = if there.is_empty() { "" } else { "\n" };
        writeln!(out, "{gap}No longer in the file:\n")?;
    }
    for (index, (_, noted)) in gone.iter().enumerate() {
        write_fact(&mut out, index == 0, None, noted)?;
    }
    out.flush()?;
    complaint.iter().try_for_each(|complaint| say(complaint))?;
    if let (Err(why), Some(path)) = (&text, path) {
        say(&format!("{}: {why}", path.display()))?;
    } else if there.is_empty() && gone.is_empty() && complaint.is_none() {
        say("nothing is marked or written on this briefing")?;
    }
    let is_whole = text.is_ok() && complaint.is_none();
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

/// The fact as it is now; none if it is gone.
fn sentence(briefing: &Briefing, noted: &NotedFact) -> Option<Clean> {
    Some(views::sentence(briefing, noted.entry(briefing)?))
}

/// Writes a fact and the notes on it.
fn write_fact(
    out: &mut impl Write,
    is_first: bool,
    now: Option<&Clean>,
    noted: &NotedFact,
) -> io::Result<()> {
    let fact = now.cloned().unwrap_or_else(|| Clean::line(noted.fact.clone()));
    let gap = if is_first { "" } else { "\n" };
    writeln!(out, "{gap}{fact}")?;
    noted.notes.iter().try_for_each(|note| writeln!(out, "    {}", Clean::line(note.clone())))
}
