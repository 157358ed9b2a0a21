//! Files: reading text from them or from standard input, safely even if they are no regular files; finding
//! them in folders; creating new ones, and replacing the program's own.

use std::fmt;
use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{DirBuilderExt, FileTypeExt, OpenOptionsExt};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

mod append;
mod create;
mod folder;
mod own;
mod project;
mod replace;
mod stamp;

pub use append::append;
pub use create::{Unwritable, create};
pub use folder::{FolderWalk, FoundFile, Trouble, beginning_with, is_passed_over, latest};
pub use own::{cache, config, data, from_here, from_home, state};
pub use project::project_folders;
pub use replace::{replace, rewrite};
pub use stamp::Stamp;

/// Larger files are refused: 16 MiB.
pub const SIZE_LIMIT: u64 = 16 * 1024 * 1024;

/// The reason why a file cannot be read as text.
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
    /// Its name is not that of a file in the folder of the briefing.
    NotRelative,
    /// Its name is, but a link leads out of that folder.
    Outside,
    /// It keeps changing.
    Unsettled,
    /// It is a folder nested too deeply.
    TooDeep,
    /// The system refuses it.
    System(io::Error),
}

/// Reads the text of the file at `path`.
///
/// The file is opened without blocking, so a pipe cannot hang the program, and at most [`SIZE_LIMIT`] bytes
/// are read, so neither a device nor a growing file can fill the memory.
///
/// # Errors
/// It cannot be read as text.
pub fn read(path: &Path) -> Result<String, Unreadable> {
    let (file, metadata) = open(path)?;
    if metadata.len() > SIZE_LIMIT {
        return Err(Unreadable::TooLarge);
    }
    text_of_length(file, metadata.len())
}

/// True for a pipe with a name, which [`read`] refuses.
pub fn is_pipe(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| metadata.file_type().is_fifo())
}

/// Reads a pipe to its end, and waits for whoever writes into it.
///
/// # Errors
/// It cannot be read as text.
pub fn read_pipe(path: &Path) -> Result<String, Unreadable> {
    text(File::open(path)?)
}

/// The first bytes of the file at `path`, at most `most` of them, opened as [`read`] does.
///
/// # Errors
/// Says why it cannot be read.
pub fn beginning(path: &Path, most: u64) -> Result<Vec<u8>, Unreadable> {
    let (file, _) = open(path)?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes).map_err(Unreadable::System)?;
    Ok(bytes)
}

/// Opens a regular file.
fn open(path: &Path) -> Result<(File, Metadata), Unreadable> {
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
    Ok((file, metadata))
}

/// The interval between checks of a file that is being written, and their number.
const LOOK: Duration = Duration::from_millis(50);
const LOOKS: usize = 20;

/// Reads the text of the file at `path` as [`read`] does, and again if it changed meanwhile, so that the text
/// is never half written.
///
/// # Errors
/// It cannot be read as text.
pub fn read_whole(path: &Path) -> Result<String, Unreadable> {
    for _ in 0..LOOKS {
        let before = Stamp::at(path);
        let text = read(path);
        if Stamp::at(path) == before {
            return text;
        }
        thread::sleep(LOOK);
    }
    Err(Unreadable::Unsettled)
}

/// Reads the text of a file that the briefing at `briefing` names: one in the briefing's own folder, or in a
/// folder there.
///
/// Links to the briefing are followed. A name that begins at the root or contains `..` is refused, and so is
/// a link that leads out of the folder.
///
/// # Errors
/// It cannot be read as text.
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

/// The absolute path of a file, without links; for one that is gone, where it would be.
///
/// # Errors
/// There is no such path.
pub fn whole_path(path: &Path) -> Result<PathBuf, Unreadable> {
    if let Ok(whole) = path.canonicalize() {
        return Ok(whole);
    }
    let name = path.file_name().ok_or(Unreadable::Missing)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok(folder.unwrap_or(Path::new(".")).canonicalize()?.join(name))
}

/// Creates a folder and its parents, if they do not exist; only the user can access them.
///
/// # Errors
/// They cannot be created.
pub fn make_private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// Reads a text to its end, as [`read`] does.
///
/// # Errors
/// It cannot be read as text.
pub fn text(from: impl Read) -> Result<String, Unreadable> {
    text_of_length(from, 0)
}

/// Reads a text with an expected length.
fn text_of_length(from: impl Read, length: u64) -> Result<String, Unreadable> {
    // One more byte, so that the end is found without growing the buffer.
    let mut bytes = Vec::with_capacity(usize::try_from(length + 1).unwrap_or_default());
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

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::System(error),
        }
    }
}

/// The words of the system for an error, without its number.
fn reason(error: &io::Error) -> String {
    let words = error.to_string();
    words.split_once(" (os error ").map_or(words.as_str(), |(words, _)| words).to_owned()
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
            Self::TooDeep => f.write_str("what is in deeper folders is left out"),
            Self::NotUtf8 { line, column } => {
                write!(f, "not UTF-8 text: line {line}, byte {column}; save it as UTF-8")
            }
            Self::NotRelative => f.write_str("name a file in the folder of the briefing, without `..`"),
            Self::Outside => f.write_str("this leads out of the folder of the briefing"),
            Self::Unsettled => f.write_str("this changes faster than it can be read"),
            Self::System(error) => f.write_str(&reason(error)),
        }
    }
}

impl std::error::Error for Unreadable {}
