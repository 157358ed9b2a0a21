//! Making a file that was not there.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Why a file cannot be made.
#[derive(Debug)]
pub enum Unwritable {
    /// There is something of its name, be it a link that leads nowhere.
    Taken,
    /// The folder that it would be in is not there.
    NoFolder,
    /// A folder's name, with the `/` at its end.
    Folder,
    /// The system refuses to make it.
    Refused(io::Error),
    /// It was begun, could not be finished and is removed again.
    Unfinished(io::Error),
    /// It was begun, could not be finished and could not be removed either.
    Left(io::Error),
}

/// Makes a file that was not there, with this text: all of it, or no file.
///
/// # Errors
/// Says why there is no such file now, or only a part of it.
pub fn create(path: &Path, text: &str) -> Result<(), Unwritable> {
    let mut file = File::create_new(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Unwritable::Taken,
        io::ErrorKind::IsADirectory => Unwritable::Folder,
        io::ErrorKind::NotFound if path.parent().is_some_and(|folder| !folder.exists()) => {
            Unwritable::NoFolder
        }
        _ => Unwritable::Refused(error),
    })?;
    // Some systems say only when they are asked that there was no room for what they took.
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.map_err(|error| match fs::remove_file(path) {
        Ok(()) => Unwritable::Unfinished(error),
        Err(_) => Unwritable::Left(error),
    })
}

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken => f.write_str("there is something of this name already, which stays as it is"),
            Self::NoFolder => f.write_str("its folder is not there"),
            Self::Folder => f.write_str("this is the name of a folder, not of a file"),
            Self::Refused(error) => error.fmt(f),
            Self::Unfinished(error) => write!(f, "{error}; what was begun is removed again"),
            Self::Left(error) => write!(f, "{error}; what was begun could not be removed: it is not whole"),
        }
    }
}

impl std::error::Error for Unwritable {}
