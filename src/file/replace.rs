//! Replacing a file atomically: readers see the old one or the new one.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

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

/// Writes another text into a file of the user, which keeps its permissions and its other names; behind a
/// link, into the file that it leads to.
///
/// # Errors
/// It cannot be written, or only be replaced because its folder can be written; the old one remains. Of one
/// with several names that is begun and not ended, the error says where the new text is.
pub fn rewrite(path: &Path, text: &str) -> io::Result<()> {
    let path = path.canonicalize()?;
    let mut file = fs::OpenOptions::new().write(true).open(&path)?;
    let metadata = path.metadata()?;
    let mode = metadata.permissions().mode();
    if metadata.nlink() < 2 {
        return put(&path, text.as_bytes(), mode);
    }
    // To replace it would leave the old text under the other names. Until it is written, the new one stands
    // beside it whole.
    let copy = beside(&path);
    write(&copy, text.as_bytes(), mode).inspect_err(|_| drop(fs::remove_file(&copy)))?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.set_len(text.len() as u64));
    match written.and_then(|()| file.sync_all()) {
        Ok(()) => fs::remove_file(copy),
        Err(why) => {
            let copy = copy.display();
            Err(io::Error::new(
                why.kind(),
                format!("{why}; the whole new text is in {copy}: copy it over it"),
            ))
        }
    }
}

/// The name of a new file beside another, of this process only.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}", std::process::id()));
    path.with_file_name(name)
}

fn put(path: &Path, content: &[u8], mode: u32) -> io::Result<()> {
    let new = beside(path);
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
