//! The files of marks and notes, one for each briefing, in the folder of the user's data.
//!
//! The first line of a file says whose it is; each further line is a record. Lines are only ever added, each
//! in one go, so that two readers of one briefing lose nothing of either, and what is damaged or of another
//! release stays as it is. This module does not know what a record means.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::app::{NoteRecord, Notebook};
use crate::file::{self, SIZE_LIMIT, Unreadable};
use crate::library::Origin;
use crate::user_file;

/// The version of the file format.
const VERSION: u32 = 1;

/// The marks and notes of a user.
#[derive(Clone, Debug, Default)]
pub struct NoteFiles {
    /// Their folder; none if there is no home.
    folder: Option<PathBuf>,
}

/// The first line of a file.
#[derive(Serialize, Deserialize)]
struct NotesHead {
    #[serde(rename = "briefing-notes")]
    version: u32,
    briefing: String,
}

/// The notes on a briefing, as far as they can be read.
#[derive(Debug, Default)]
pub struct ReadNotes {
    /// The notes.
    pub notebook: Notebook,
    /// A complaint about what could not be read, which stays in its file.
    pub complaint: Option<String>,
}

impl NoteFiles {
    /// The notes in a folder, which need not exist yet.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// The notes on a briefing.
    pub fn read(&self, origin: &Origin) -> ReadNotes {
        let Some((file, briefing)) = self.place(origin) else { return ReadNotes::default() };
        let failed = |why: &str| {
            let complaint = Some(format!("your notes cannot be read: {}: {why}", file.display()));
            ReadNotes { complaint, ..ReadNotes::default() }
        };
        let bytes = match bytes(&file) {
            Ok(bytes) => bytes,
            Err(Unreadable::Missing) => return ReadNotes::default(),
            Err(why) => return failed(&why.to_string()),
        };
        if let Err(why) = check_head(&bytes, &briefing) {
            return failed(why);
        }
        let (mut records, mut damaged) = (Vec::new(), Vec::new());
        for (number, line) in (1..).zip(lines(&bytes)).filter(|(_, line)| !line.trim_ascii().is_empty()) {
            match serde_json::from_slice::<NoteRecord>(line) {
                Ok(record) => records.push(record),
                Err(_) if serde_json::from_slice::<NotesHead>(line).is_ok() => {}
                Err(_) => damaged.push(number),
            }
        }
        let complaint = damaged.first().map(|line: &usize| {
            let (lines, as_is) = match damaged.len() {
                1 => ("a line".to_owned(), "is left as it is"),
                more => (format!("{more} lines"), "are left as they are; the first"),
            };
            format!("{lines} of your notes cannot be read, and {as_is}: {}:{line}", file.display())
        });
        ReadNotes { notebook: records.into_iter().collect(), complaint }
    }

    /// Adds records on a briefing.
    ///
    /// # Errors
    /// Says why they were not kept; what is there stays as it is.
    pub fn add(&self, origin: &Origin, records: &[NoteRecord]) -> Result<(), String> {
        let (file, briefing) = self.place(origin).ok_or("there is no home folder")?;
        let words = |error: serde_json::Error| error.to_string();
        let mut lines = Vec::new();
        match bytes(&file) {
            Ok(bytes) => {
                check_head(&bytes, &briefing)?;
                // A line that was not finished is not gone on with.
                lines.extend((!bytes.ends_with(b"\n")).then(String::new));
            }
            Err(Unreadable::Missing) => {
                lines.push(serde_json::to_string(&NotesHead { version: VERSION, briefing }).map_err(words)?);
            }
            Err(why) => return Err(why.to_string()),
        }
        for record in records {
            lines.push(serde_json::to_string(record).map_err(words)?);
        }
        if let Some(folder) = file.parent() {
            file::make_private_folder(folder).map_err(|why| why.to_string())?;
        }
        file::append(&file, format!("{}\n", lines.join("\n")).as_bytes()).map_err(|why| why.to_string())
    }

    /// The file for a briefing, and the whole path of that.
    fn place(&self, origin: &Origin) -> Option<(PathBuf, String)> {
        user_file::place(self.folder.as_deref(), origin, "jsonl")
    }
}

/// All of a file; one that is too large is not cut.
fn bytes(file: &Path) -> Result<Vec<u8>, Unreadable> {
    let bytes = file::beginning(file, SIZE_LIMIT + 1)?;
    if bytes.len() as u64 > SIZE_LIMIT { Err(Unreadable::TooLarge) } else { Ok(bytes) }
}

/// The lines of a file, in bytes: one that is no text costs its line and no other.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == b'\n')
}

/// Looks at the first line of a file: one of a newer release, or on another briefing, is left alone. One
/// without a head is gone on with.
fn check_head(bytes: &[u8], briefing: &str) -> Result<(), &'static str> {
    match lines(bytes).next().map(serde_json::from_slice::<NotesHead>) {
        Some(Ok(head)) if head.version > VERSION => Err("a newer release of briefing wrote it"),
        Some(Ok(head)) if head.briefing != briefing => Err("it is on another briefing"),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
