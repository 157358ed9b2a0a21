//! Replacing a file atomically: readers see the old one or the new one.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// Writes the file at `path` and creates its folders; only the user may read it.
///
/// # Errors
/// It cannot be written; the old one remains.
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    put(path, content, 0o600)
}

/// Writes another text into a file of the user, which keeps its permissions; behind a link, into the file that it leads to.
///
/// # Errors
/// It cannot be written, or only be replaced because its folder can be written; the old one remains.
pub fn rewrite(path: &Path, text: &str) -> io::Result<()> {
    let path = path.canonicalize()?;
    fs::OpenOptions::new().write(true).open(&path)?;
    let mode = path.metadata()?.permissions().mode();
    put(&path, text.as_bytes(), mode)
}

fn put(path: &Path, content: &[u8], mode: u32) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}", std::process::id()));
    let new = path.with_file_name(name);
    let written = write(&new, content, mode).and_then(|()| fs::rename(&new, path));
    if written.is_err() {
        // It may not even exist.
        let _ = fs::remove_file(&new);
    }
    written
}

fn write(path: &Path, content: &[u8], mode: u32) -> io::Result<()> {
    // Removes leftovers of an earlier process with the same number; does not follow a link there.
    let _ = fs::remove_file(path);
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(content)?;
    file.set_permissions(Permissions::from_mode(mode & 0o7777))?;
    file.sync_all()
}
