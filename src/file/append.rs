//! Adding lines to one of the program's own files: what is there stays.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Adds to the end of the file at `path` in one go, and makes it if it is not there; only the user may read it.
///
/// # Errors
/// It is not, or not all, written.
pub fn append(path: &Path, content: &[u8]) -> io::Result<()> {
    let nonblocking = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    let mut file =
        OpenOptions::new().append(true).create(true).mode(0o600).custom_flags(nonblocking).open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("this is no regular file"));
    }
    file.write_all(content)?;
    file.sync_all()
}
