//! Creating a new file.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::reason;

/// The reason why a file cannot be created.
#[derive(Debug)]
pub enum Unwritable {
    /// Its name is taken, perhaps by a dangling link.
    Taken,
    /// Its folder does not exist.
    NoFolder,
    /// The name is that of a folder, with `/` at its end.
    Folder,
    /// The system refuses to create it.
    Refused(io::Error),
    /// It was begun, could not be finished, and was removed again.
    Unfinished(io::Error),
    /// It was begun, could not be finished, and could not be removed either.
    Left(io::Error),
}

/// Creates a new file with this text: all of it, or no file.
///
/// # Errors
/// The file does not exist, or only a part of it.
pub fn create(path: &Path, text: &str) -> Result<(), Unwritable> {
    let mut file = File::create_new(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Unwritable::Taken,
        io::ErrorKind::IsADirectory => Unwritable::Folder,
        io::ErrorKind::NotFound if path.parent().is_some_and(|folder| !folder.exists()) => {
            Unwritable::NoFolder
        }
        _ => Unwritable::Refused(error),
    })?;
    // Some systems report only on `sync` that there was no room.
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.map_err(|error| match fs::remove_file(path) {
        Ok(()) => Unwritable::Unfinished(error),
        Err(_) => Unwritable::Left(error),
    })
}

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken => f.write_str("already exists; not overwritten"),
            Self::NoFolder => f.write_str("its folder is not there"),
            Self::Folder => f.write_str("this is the name of a folder, not of a file"),
            Self::Refused(error) => f.write_str(&reason(error)),
            Self::Unfinished(error) => write!(f, "{}; what was begun is removed again", reason(error)),
            Self::Left(error) => {
                write!(f, "{}; what was begun could not be removed: it is not whole", reason(error))
            }
        }
    }
}

impl std::error::Error for Unwritable {}
