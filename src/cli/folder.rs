//! Shared by the commands on folders: their formats, the walk over the files, and parallel work on them.

use std::io::{self, Write};
use std::path::Path;

use clap::ValueEnum;
use serde::Serialize;

use super::say;
use crate::file::{FolderWalk, FoundFile, Trouble};
use crate::parallel;

/// The formats of lists.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// For people.
    Human,
    /// For programs: an array of objects, one a line.
    Json,
    /// For programs: an object a line, with the names of the columns of `facts`.
    Jsonl,
}

/// The folder, or the current one if none is given.
pub(super) fn or_here(folder: Option<&Path>) -> &Path {
    folder.unwrap_or(Path::new("."))
}

/// Every file that may be a briefing, and true if the walk was complete; reports what could not be read.
pub(super) fn files(start: &Path) -> io::Result<(Vec<FoundFile>, bool)> {
    let (mut files, mut is_whole) = (Vec::new(), true);
    if !start.exists() {
        say(&format!("{}: there is no such folder", start.display()))?;
        return Ok((files, false));
    }
    for found in FolderWalk::of(start) {
        match found {
            Ok(found) => files.push(found),
            Err(trouble) => {
                say_trouble(&trouble)?;
                is_whole = false;
            }
        }
    }
    Ok((files, is_whole))
}

/// Reports what could not be read.
pub(super) fn say_trouble(trouble: &Trouble) -> io::Result<()> {
    say(&format!("{}: {}", trouble.path.display(), trouble.why))
}

/// The results of `work` on each file, in the same order, on all cores.
pub(super) fn each<T: Sync, R: Send>(files: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    const SHARE: usize = 32;
    parallel::each(files, SHARE, work)
}

/// Writes a JSON array, one element a line.
pub(super) struct Json<W: Write> {
    out: W,
    is_first: bool,
}

impl<W: Write> Json<W> {
    pub fn begin(mut out: W) -> io::Result<Self> {
        out.write_all(b"[")?;
        Ok(Self { out, is_first: true })
    }

    pub fn add(&mut self, element: &impl Serialize) -> io::Result<()> {
        self.out.write_all(if self.is_first { b"\n" } else { b",\n" })?;
        self.is_first = false;
        Ok(serde_json::to_writer(&mut self.out, element)?)
    }

    /// Ends the array; true if there was an element.
    pub fn end(mut self) -> io::Result<bool> {
        self.out.write_all(if self.is_first { b"]\n" } else { b"\n]\n" })?;
        self.out.flush()?;
        Ok(!self.is_first)
    }
}
