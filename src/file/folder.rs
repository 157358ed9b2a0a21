//! The TOML files of a folder and of those below it.
//!
//! Hidden files and folders are passed over, and folders that hold what tools have made. Links to files are followed, links
//! to folders are not: they could lead round in a circle, or anywhere.

use std::cmp::Ordering;
use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::{Component, Path, PathBuf};

use super::{Stamp, Unreadable};

/// A regular file, by its name a TOML file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Where it is, from where the walk began.
    pub path: PathBuf,
    /// As it was when it was found.
    pub stamp: Stamp,
}

/// What could not be looked into.
#[derive(Debug)]
pub struct Trouble {
    /// The folder or the file.
    pub path: PathBuf,
    /// Why.
    pub why: Unreadable,
}

/// Folders that hold what tools have made.
const MADE: [&str; 2] = ["target", "node_modules"];
/// Folders in more folders than this are left out.
const DEEPEST: usize = 64;

/// A walk that reads a folder when it comes to it: the files of each folder, then the folders in it, in the order of their
/// names, in which numbers count as numbers.
#[derive(Debug)]
pub struct FolderWalk {
    /// What was found and not yet given, the next one last.
    found: Vec<Result<FoundFile, Trouble>>,
    /// Folders that wait, each with the number of those that it is in; the next one last.
    folders: Vec<(PathBuf, usize)>,
}

impl FolderWalk {
    /// A walk that begins at a folder, which may be a file too: then that is all there is.
    pub fn of(start: &Path) -> Self {
        match fs::metadata(start) {
            // Paths in the current folder are shown without it.
            Ok(metadata) if metadata.is_dir() => {
                let start = if start == Path::new(".") { Path::new("") } else { start };
                Self { found: Vec::new(), folders: vec![(start.to_owned(), 0)] }
            }
            Ok(metadata) if metadata.is_file() => {
                let found = FoundFile { path: start.to_owned(), stamp: Stamp::of(&metadata) };
                Self { found: vec![Ok(found)], folders: Vec::new() }
            }
            Ok(_) => Self::stopped(start, Unreadable::NotAFile),
            Err(error) => Self::stopped(start, error.into()),
        }
    }

    fn stopped(start: &Path, why: Unreadable) -> Self {
        Self { found: vec![Err(Trouble { path: start.to_owned(), why })], folders: Vec::new() }
    }

    /// Reads a folder; of whatever is wrong in it, one thing is said.
    fn read(&mut self, folder: &Path, depth: usize) {
        let mut trouble = None;
        let (mut files, mut folders) = (Vec::new(), Vec::new());
        let place = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let entries = fs::read_dir(place).map_err(|error| trouble = Some(error.into()));
        for entry in entries.into_iter().flatten() {
            match entry.and_then(|entry| look(&entry, folder)) {
                Ok(Some(FileKind::File(found))) => files.push(found),
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

/// The TOML files and the folders of a folder whose names begin with `start`, each with its path and whether it is a folder, the
/// folders last; none where the folder cannot be read. Hidden ones are among them if `start` begins with a dot.
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

/// The files of a folder that were changed last, at most so many, the latest first; none where it cannot be read.
pub fn latest(folder: &Path, most: usize) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let changed = |entry: &DirEntry| entry.metadata().and_then(|metadata| metadata.modified()).ok();
    let mut files: Vec<_> = entries.filter_map(|entry| Some((changed(&entry)?, entry.path()))).collect();
    files.sort_unstable_by(|one, other| other.cmp(one));
    files.into_iter().take(most).map(|(_, path)| path).collect()
}

/// Whether a walk from the current folder passes over what has this path from there.
pub fn is_passed_over(path: &Path) -> bool {
    path.components().any(|part| match part {
        Component::Normal(name) => name.as_bytes().starts_with(b".") || MADE.iter().any(|made| name == *made),
        _ => true,
    })
}

fn is_toml(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("toml"))
}

/// What an entry of a folder is, if it is to be looked at.
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
        // A link that leads nowhere or in a circle, or a file that is gone by now.
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

/// Names in the order of people: 9 before 10, and capitals among the small letters.
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

/// The digits of the number that a name begins with, without zeros before them, and what follows.
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
