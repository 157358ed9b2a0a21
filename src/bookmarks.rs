//! The bookmark files, one per briefing, so that two readers of two briefings do not conflict.
//!
//! A file contains the path of its briefing. Any other content is ignored and overwritten, unless a newer
//! release of the program wrote it. This module does not know what is in a bookmark.

use std::borrow::Cow;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::app::{Bookmark, Leaving};
use crate::file;
use crate::library::Origin;
use crate::user_file;

/// The version of the file format.
const VERSION: u32 = 1;

/// The bookmarks of a user.
#[derive(Clone, Debug, Default)]
pub struct Bookmarks {
    /// Their folder; none if there is no home, and then none is kept.
    folder: Option<PathBuf>,
    /// Set to ignore existing bookmarks.
    are_ignored: bool,
}

/// The bookmark file of one briefing.
struct BookmarkFile {
    file: PathBuf,
    /// The whole path of the briefing.
    briefing: String,
}

/// The format version of a bookmark.
#[derive(Deserialize)]
struct Release {
    #[serde(rename = "briefing-bookmark")]
    version: u32,
}

/// The content of a file.
#[derive(Serialize, Deserialize)]
struct Content<'c> {
    #[serde(rename = "briefing-bookmark")]
    version: u32,
    briefing: Cow<'c, str>,
    bookmark: Cow<'c, Bookmark>,
}

impl Bookmarks {
    /// The bookmarks in a folder, which need not exist yet.
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, are_ignored: false }
    }

    /// The same, but every reading starts as if it were the first; its end is kept as usual.
    #[must_use]
    pub(crate) fn ignored(self) -> Self {
        Self { are_ignored: true, ..self }
    }

    /// The bookmark of a briefing, if there is a valid one.
    pub(crate) fn read(&self, origin: &Origin) -> Option<Bookmark> {
        if self.are_ignored { None } else { self.place(origin)?.read() }
    }

    /// The recently read files, the latest first, as paths from the current folder; some may be gone.
    pub(crate) fn lately(&self) -> Vec<PathBuf> {
        const MOST: usize = 20;
        let folder = self.folder.as_ref().filter(|_| !self.are_ignored);
        let files = folder.map(|folder| file::latest(folder, MOST)).unwrap_or_default();
        let briefing = |file: &PathBuf| {
            let text = file::read(file).ok()?;
            let content: Content = serde_json::from_str(&text).ok()?;
            let path = PathBuf::from(content.briefing.into_owned());
            path.is_absolute().then(|| file::from_here(&path))
        };
        files.iter().filter_map(briefing).collect()
    }

    /// Saves the bookmark of a reading, in place of an earlier one.
    ///
    /// # Errors
    /// Says why it was not saved; the existing one is left unchanged.
    pub(crate) fn keep(&self, leaving: Leaving) -> Result<(), String> {
        let Some(place) = self.place(&leaving.origin) else { return Ok(()) };
        let stored = self.read(&leaving.origin);
        let bookmark = leaving.after(stored.as_ref());
        if stored.as_ref() == Some(&bookmark) { Ok(()) } else { place.keep(&bookmark) }
    }

    fn place(&self, origin: &Origin) -> Option<BookmarkFile> {
        let (file, briefing) = user_file::place(self.folder.as_deref(), origin, "json")?;
        Some(BookmarkFile { file, briefing })
    }
}

impl BookmarkFile {
    fn read(&self) -> Option<Bookmark> {
        let text = file::read(&self.file).ok()?;
        let content: Content = serde_json::from_str(&text).ok()?;
        let is_ours = content.version == VERSION && content.briefing == self.briefing;
        is_ours.then(|| content.bookmark.into_owned())
    }

    /// Writes a bookmark that only the user can read.
    fn keep(&self, bookmark: &Bookmark) -> Result<(), String> {
        let release = file::read(&self.file).ok().and_then(|text| serde_json::from_str(&text).ok());
        if release.is_some_and(|release: Release| release.version > VERSION) {
            return Err("a newer release of briefing has a bookmark there".to_owned());
        }
        let briefing = Cow::Borrowed(self.briefing.as_str());
        let content = Content { version: VERSION, briefing, bookmark: Cow::Borrowed(bookmark) };
        let text = serde_json::to_vec(&content).map_err(|why| why.to_string())?;
        if let Some(folder) = self.file.parent() {
            file::make_private_folder(folder).map_err(|why| why.to_string())?;
        }
        file::replace(&self.file, &text).map_err(|why| why.to_string())
    }
}
