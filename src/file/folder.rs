//! The TOML files of a folder and of those below it.
//!
//! Hidden files and folders are skipped, and so are folders with build products. Links to files are followed,
//! links to folders are not: they could form a circle, or lead anywhere.

use std::cmp::Ordering;
use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::{Component, Path, PathBuf};

use super::{Stamp, Unreadable};

/// A regular file with the name of a TOML file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Its path, from the start of the walk.
    pub path: PathBuf,
    pub stamp: Stamp,
}

/// A file or folder that could not be read.
#[derive(Debug)]
pub struct Trouble {
    pub path: PathBuf,
    pub why: Unreadable,
}

/// Folders with build products.
const MADE: [&str; 2] = ["target", "node_modules"];
/// Folders nested more deeply are skipped.
const DEEPEST: usize = 64;

/// A walk that reads each folder only when it gets there: the files of a folder, then its subfolders, by
/// name, with numbers in numeric order.
#[derive(Debug, Default)]
pub struct FolderWalk {
    /// The results that were not returned yet, the next one last.
    found: Vec<Result<FoundFile, Trouble>>,
    /// The folders to read, each with its depth; the next one last.
    folders: Vec<(PathBuf, usize)>,
    /// Set if subfolders are left out.
    is_flat: bool,
}

impl FolderWalk {
    /// A walk from a folder. If it is a file, that is the only result.
    pub fn of(start: &Path) -> Self {
        match fs::metadata(start) {
            // Paths in the current folder are shown without it.
            Ok(metadata) if metadata.is_dir() => {
                let start = if start == Path::new(".") { Path::new("") } else { start };
                Self { folders: vec![(start.to_owned(), 0)], ..Self::default() }
            }
            Ok(metadata) if metadata.is_file() => {
                let found = FoundFile { path: start.to_owned(), stamp: Stamp::of(&metadata) };
                Self { found: vec![Ok(found)], ..Self::default() }
            }
            Ok(_) => Self::stopped(start, Unreadable::NotAFile),
            Err(error) => Self::stopped(start, error.into()),
        }
    }

    /// A walk over the files of a folder, without its subfolders.
    pub fn flat(folder: &Path) -> Self {
        Self { is_flat: true, ..Self::of(folder) }
    }

    fn stopped(start: &Path, why: Unreadable) -> Self {
        Self { found: vec![Err(Trouble { path: start.to_owned(), why })], ..Self::default() }
    }

    /// Reads a folder; reports at most one problem.
    fn read(&mut self, folder: &Path, depth: usize) {
        let mut trouble = None;
        let (mut files, mut folders) = (Vec::new(), Vec::new());
        let place = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let entries = fs::read_dir(place).map_err(|error| trouble = Some(error.into()));
        for entry in entries.into_iter().flatten() {
            match entry.and_then(|entry| look(&entry, folder)) {
                Ok(Some(FileKind::File(found))) => files.push(found),
                Ok(Some(FileKind::Folder(_))) if self.is_flat => {}
                Ok(Some(FileKind::Folder(_))) if depth == DEEPEST => trouble = Some(Unreadable::TooDeep),
                Ok(Some(FileKind::Folder(path))) => folders.push((path, depth + 1)),
                Ok(None) => {}
                Err(error) => trouble = Some(error.into()),
            }
        }
        files.sort_by(|one, other| naturally(name(&one.path), name(&other.path)));
        folders.sort_by(|(one, _), (other, _)| naturally(name(one), name(other)));
        self.found.extend(files.into_iter().rev().map(Ok));
        self.found.extend(trouble.map(|why| Err(Trouble { path: place.to_owned(), why })));
        self.folders.extend(folders.into_iter().rev());
    }
}

impl Iterator for FolderWalk {
    type Item = Result<FoundFile, Trouble>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.found.is_empty() {
            let (folder, depth) = self.folders.pop()?;
            self.read(&folder, depth);
        }
        self.found.pop()
    }
}

/// The TOML files and the subfolders of a folder whose names begin with `start`, each with its path and true
/// for a folder, folders last; none if the folder cannot be read. Hidden ones are included if `start` begins
/// with a dot.
pub fn beginning_with(folder: &Path, start: &str) -> Vec<(String, PathBuf, bool)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.filter_map(|entry| Some((entry.file_name().to_str()?.to_owned(), entry.path())));
    let named = named
        .filter(|(name, _)| name.starts_with(start) && (name.starts_with('.') <= start.starts_with('.')));
    let mut found: Vec<_> = named
        .map(|(name, path)| {
            let is_folder = path.is_dir();
            (name, path, is_folder)
        })
        .filter(|(_, path, is_folder)| *is_folder || is_toml(path))
        .collect();
    found.sort_by(|one, other| one.2.cmp(&other.2).then_with(|| naturally(one.0.as_ref(), other.0.as_ref())));
    found
}

enum FileKind {
    File(FoundFile),
    Folder(PathBuf),
}

/// The most recently changed files of a folder, at most `most`, the latest first; none if it cannot be read.
pub fn latest(folder: &Path, most: usize) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let changed = |entry: &DirEntry| entry.metadata().and_then(|metadata| metadata.modified()).ok();
    let mut files: Vec<_> = entries.filter_map(|entry| Some((changed(&entry)?, entry.path()))).collect();
    files.sort_unstable_by(|one, other| other.cmp(one));
    files.into_iter().take(most).map(|(_, path)| path).collect()
}

/// True if a walk from the current folder skips this path.
pub fn is_passed_over(path: &Path) -> bool {
    path.components().any(|part| match part {
        Component::Normal(name) => name.as_bytes().starts_with(b".") || MADE.iter().any(|made| name == *made),
        _ => true,
    })
}

fn is_toml(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("toml"))
}

/// The kind of a folder entry, if it is not skipped.
fn look(entry: &DirEntry, folder: &Path) -> io::Result<Option<FileKind>> {
    let name = entry.file_name();
    if name.as_bytes().starts_with(b".") {
        return Ok(None);
    }
    let path = folder.join(&name);
    if entry.file_type()?.is_dir() {
        return Ok((!MADE.iter().any(|made| name == *made)).then_some(FileKind::Folder(path)));
    }
    if !is_toml(&path) {
        return Ok(None);
    }
    match fs::metadata(&path) {
        Ok(metadata) if metadata.is_file() => {
            Ok(Some(FileKind::File(FoundFile { path, stamp: Stamp::of(&metadata) })))
        }
        Ok(_) => Ok(None),
        // A dangling or circular link, or a file that is gone by now.
        Err(error) if error.kind() == io::ErrorKind::NotFound || is_circle(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

fn is_circle(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

fn name(path: &Path) -> &[u8] {
    path.file_name().unwrap_or_default().as_bytes()
}

/// Compares names in natural order: 9 before 10, and capitals like small letters.
fn naturally(one: &[u8], other: &[u8]) -> Ordering {
    let (mut a, mut b) = (one, other);
    loop {
        let (Some(&x), Some(&y)) = (a.first(), b.first()) else {
            return a.len().cmp(&b.len()).then_with(|| one.cmp(other));
        };
        if x.is_ascii_digit() && y.is_ascii_digit() {
            let (number, rest) = number(a);
            let (other_number, other_rest) = self::number(b);
            let order = number.len().cmp(&other_number.len()).then_with(|| number.cmp(other_number));
            if order.is_ne() {
                return order;
            }
            (a, b) = (rest, other_rest);
            continue;
        }
        let order = x.to_ascii_lowercase().cmp(&y.to_ascii_lowercase());
        if order.is_ne() {
            return order;
        }
        (a, b) = (&a[1..], &b[1..]);
    }
}

/// The number at the start of a name, without leading zeros, and the rest.
fn number(name: &[u8]) -> (&[u8], &[u8]) {
    let zeros = name.iter().take_while(|byte| **byte == b'0').count();
    let digits = name[zeros..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    (&name[zeros..zeros + digits], &name[zeros + digits..])
}

#[cfg(test)]
mod tests {
    use super::naturally;

    #[test]
    fn names_stand_in_the_order_of_people() {
        let mut names = ["b10", "a", "b9", "B9a", "b09", "c", "Č", "b", "10", "9"];
        names.sort_by(|one, other| naturally(one.as_bytes(), other.as_bytes()));
        assert_eq!(names, ["9", "10", "a", "b", "b09", "b9", "B9a", "b10", "c", "Č"]);
    }
}
