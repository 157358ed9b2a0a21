//! Reading a briefing's text from a file or from standard input, without being caught by what only looks like a file; and
//! making a new file, which is the only thing that is ever written.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

/// Larger files are refused: 16 MiB.
pub const SIZE_LIMIT: u64 = 16 * 1024 * 1024;

/// Why a file cannot be read as text.
#[derive(Debug)]
pub enum Unreadable {
    /// There is no such file.
    Missing,
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket.
    NotAFile,
    /// It is larger than the limit.
    TooLarge,
    /// It is not UTF-8; the line and the column, in bytes, of the first byte that is not, from 1.
    NotUtf8 {
        /// The line.
        line: usize,
        /// The byte in the line.
        column: usize,
    },
    /// It is not named as a file in the folder of the briefing is.
    NotRelative,
    /// It is named so, but a link leads out of that folder.
    Outside,
    /// It is being written without an end.
    Unsettled,
    /// The system refuses it.
    System(io::Error),
}

/// Reads the text of the file at `path`.
///
/// The file is opened without waiting, so a pipe cannot hold the program, and at most [`SIZE_LIMIT`] bytes are read, so
/// neither a device nor a growing file can fill the memory.
///
/// # Errors
/// Says why it is no text that can be read.
pub fn read(path: &Path) -> Result<String, Unreadable> {
    let nonblocking = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    let file =
        OpenOptions::new().read(true).custom_flags(nonblocking).open(path).map_err(Unreadable::from)?;
    let metadata = file.metadata().map_err(Unreadable::System)?;
    if metadata.is_dir() {
        return Err(Unreadable::Folder);
    }
    if !metadata.is_file() {
        return Err(Unreadable::NotAFile);
    }
    if metadata.len() > SIZE_LIMIT {
        return Err(Unreadable::TooLarge);
    }
    text(file)
}

/// What tells one state of a file from another: which file it is, its size, when it was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    device: u64,
    inode: u64,
    size: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

/// The stamp of the file at `path`; none if there is none.
pub fn stamp(path: &Path) -> Option<Stamp> {
    let found = fs::metadata(path).ok()?;
    Some(Stamp {
        device: found.dev(),
        inode: found.ino(),
        size: found.size(),
        modified: (found.mtime(), found.mtime_nsec()),
        changed: (found.ctime(), found.ctime_nsec()),
    })
}

/// How often a file is looked at while somebody writes it, and how many times.
const LOOK: Duration = Duration::from_millis(50);
const LOOKS: usize = 20;

/// Reads the text of the file at `path` as [`read`] does, and reads it again where it was written meanwhile, so that the
/// text is no half of one.
///
/// # Errors
/// Says why it is no text that can be read.
pub fn read_whole(path: &Path) -> Result<String, Unreadable> {
    for _ in 0..LOOKS {
        let before = stamp(path);
        let text = read(path);
        if stamp(path) == before {
            return text;
        }
        thread::sleep(LOOK);
    }
    Err(Unreadable::Unsettled)
}

/// Reads the text of a file that the briefing at `briefing` names: one in the briefing's own folder, or in a folder there.
///
/// The briefing is looked for where its own links lead. A name that begins at the root or holds `..` is refused, and so is
/// a link that leads out of the folder.
///
/// # Errors
/// Says why it is no text that can be read.
pub fn read_beside(briefing: &Path, name: &str) -> Result<String, Unreadable> {
    let goes_down = |part: Component| matches!(part, Component::Normal(_) | Component::CurDir);
    if name.is_empty() || name.contains('\0') || !Path::new(name).components().all(goes_down) {
        return Err(Unreadable::NotRelative);
    }
    let briefing = briefing.canonicalize()?;
    let folder = briefing.parent().unwrap_or(Path::new("/"));
    let path = folder.join(name).canonicalize()?;
    if !path.starts_with(folder) {
        return Err(Unreadable::Outside);
    }
    read(&path)
}

/// The whole path of a file, from the root and without links; of one that is gone, where it would be.
///
/// # Errors
/// Says why there is no such path.
pub fn whole_path(path: &Path) -> Result<PathBuf, Unreadable> {
    if let Ok(whole) = path.canonicalize() {
        return Ok(whole);
    }
    let name = path.file_name().ok_or(Unreadable::Missing)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok(folder.unwrap_or(Path::new(".")).canonicalize()?.join(name))
}

/// Reads a text to its end, as [`read`] does.
///
/// # Errors
/// Says why it is no text that can be read.
pub fn text(from: impl Read) -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    from.take(SIZE_LIMIT + 1).read_to_end(&mut bytes).map_err(Unreadable::System)?;
    if bytes.len() as u64 > SIZE_LIMIT {
        return Err(Unreadable::TooLarge);
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let lines = good.split(|&byte| byte == b'\n');
        let last = lines.clone().next_back().unwrap_or_default();
        Unreadable::NotUtf8 { line: lines.count(), column: last.len() + 1 }
    })
}

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

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::System(error),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is no such file"),
            Self::Folder => f.write_str("this is a folder, not a file"),
            Self::NotAFile => {
                f.write_str("this is a pipe or a device, not a file; `-` reads one from standard input")
            }
            Self::TooLarge => write!(f, "larger than {} MiB", SIZE_LIMIT / 1024 / 1024),
            Self::NotUtf8 { line, column } => {
                write!(f, "not UTF-8 text: line {line}, byte {column}; save it as UTF-8")
            }
            Self::NotRelative => f.write_str("name a file in the folder of the briefing, without `..`"),
            Self::Outside => f.write_str("this leads out of the folder of the briefing"),
            Self::Unsettled => f.write_str("this changes faster than it can be read"),
            Self::System(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Unreadable {}

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
