//! The briefings of a folder: what each says of itself, and where words stand in any of them.
//!
//! A [`FolderWalk`] finds the files one by one, [`scan`] tells what is known of each, from the list that was [`Kept`]
//! if nothing has changed. Both work on one file at a time, so that a worker may send what it has, stop between any two,
//! or share them out. Nothing here is known of screens, and nothing is written but the list that is kept.

use std::path::{Path, PathBuf};

use crate::file::{self, FolderWalk, FoundFile, Stamp, Trouble, Unreadable};
use crate::load::{self, Counts, Outline};
use crate::model::Date;
use crate::text::Clean;
use crate::views::OtherBriefing;

mod find;
mod kept;

pub use find::FolderSearch;
pub(crate) use find::{Match, Matches};
pub(crate) use kept::Kept;

/// A briefing, as far as it is known without reading its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefingSummary {
    /// Where it is.
    pub path: PathBuf,
    /// What the story is.
    pub title: Option<Clean>,
    /// The day that the facts stand for, in EDTF.
    pub as_of: Option<Clean>,
    /// Briefings with the same story are editions of it.
    pub story: Option<Clean>,
    /// Words for finding it.
    pub topics: Vec<Clean>,
    /// How far it could be read.
    pub state: State,
}

/// How far a briefing could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// To its end: how many entries of each kind stand in it. Those may have problems, which nobody has scanned for.
    Whole(Counts),
    /// Not all of it is TOML: how many entries stand in the rest, and how many problems the file has.
    Broken(Counts, usize),
    /// Not at all, for this reason.
    Unreadable(Clean),
}

/// The outcome of a scan of one file.
#[derive(Clone, Debug)]
pub struct Scanned {
    /// The file.
    pub path: PathBuf,
    stamp: Stamp,
    /// The briefing; none if the file is not one.
    pub entry: Option<BriefingSummary>,
    /// Whether that was known from the list that was kept.
    is_kept: bool,
}

/// The name of the list that is kept.
const KEPT: &str = "library";
/// How much of a file that is no text is scanned at to tell whether it is meant as a briefing.
const BEGINNING: u64 = 64 * 1024;

/// Tells what is known of a file that was found; reads it if it is not in `kept`, or no longer as it was.
///
/// # Errors
/// Says why the file cannot be opened: then it is not known what it is.
pub fn scan(found: FoundFile, kept: &Kept) -> Result<Scanned, Trouble> {
    if let Some(scanned) = kept.find(&found) {
        return Ok(scanned);
    }
    let FoundFile { path, stamp } = found;
    match read(&path) {
        Ok(entry) => Ok(Scanned { path, stamp, entry, is_kept: false }),
        Err(why) => Err(Trouble { path, why }),
    }
}

/// The first briefing of a folder, and whether there are more; only those in the folder itself, if `flat`.
pub(crate) fn first_of(folder: &Path, flat: bool) -> (Option<PathBuf>, bool) {
    let is_near = |found: &FoundFile| {
        !flat || found.path.parent().is_none_or(|parent| parent.as_os_str().is_empty() || parent == folder)
    };
    let found = FolderWalk::of(folder).filter_map(Result::ok).take_while(is_near);
    let kept = Kept::default();
    let briefings = found.filter_map(|found| scan(found, &kept).ok()?.entry);
    let mut paths = briefings.map(|entry| entry.path);
    (paths.next(), paths.next().is_some())
}

/// The text of a file that was found, if it is a briefing.
///
/// # Errors
/// Says why a file that is meant as a briefing cannot be read.
pub(crate) fn read_briefing(path: &Path) -> Result<Option<String>, Unreadable> {
    match file::read(path) {
        Ok(text) => Ok(load::is_briefing(text.as_bytes()).then_some(text)),
        Err(Unreadable::Missing) => Ok(None),
        Err(why @ (Unreadable::TooLarge | Unreadable::NotUtf8 { .. })) => {
            if is_meant_as_briefing(path)? {
                Err(why)
            } else {
                Ok(None)
            }
        }
        Err(why) => Err(why),
    }
}

/// What the briefing at `path` says of itself, if an actor of this id stands in it.
pub(crate) fn other(path: &Path, actor: &str) -> Option<OtherBriefing> {
    let text = file::read(path).ok()?;
    if !text.contains(actor) || !load::is_briefing(text.as_bytes()) {
        return None;
    }
    let briefing = load::load(&text).briefing;
    briefing.find("actors", actor)?;
    let title = briefing.title.unwrap_or_else(|| path.display().to_string());
    let as_of = briefing.as_of.map(|date| date.to_string()).unwrap_or_default();
    Some(OtherBriefing { title: Clean::line(title), as_of: Clean::line(as_of) })
}

/// The list that was kept the last time, for paths from the current folder.
pub(crate) fn kept() -> Kept {
    let text = file::cache(KEPT).and_then(|path| file::read(&path).ok()).unwrap_or_default();
    std::path::absolute(".").map(|here| Kept::read(&text, here)).unwrap_or_default()
}

/// Keeps what all files from `start` on came to.
pub(crate) fn keep(kept: &Kept, start: &Path, scanned: &[Scanned]) {
    if let (Some(list), Some(path)) = (kept.renewed(start, scanned), file::cache(KEPT)) {
        // Without it the next time takes longer, and nothing else.
        let _ = file::replace(&path, list.as_bytes());
    }
}

fn read(path: &Path) -> Result<Option<BriefingSummary>, Unreadable> {
    match file::read(path) {
        Ok(text) => {
            Ok(load::is_briefing(text.as_bytes()).then(|| BriefingSummary::of(path.to_owned(), &text)))
        }
        Err(why @ (Unreadable::TooLarge | Unreadable::NotUtf8 { .. })) => {
            Ok(is_meant_as_briefing(path)?.then(|| BriefingSummary::unreadable(path.to_owned(), &why)))
        }
        // Gone since it was found.
        Err(Unreadable::Missing) => Ok(None),
        Err(why) => Err(why),
    }
}

/// Whether a file that is no text, or too long a one, is meant as a briefing by its beginning.
fn is_meant_as_briefing(path: &Path) -> Result<bool, Unreadable> {
    Ok(load::is_briefing(&file::beginning(path, BEGINNING)?))
}

impl BriefingSummary {
    /// The entry of a briefing whose text is at hand.
    pub fn of(path: PathBuf, text: &str) -> Self {
        let outline = Outline::of(text);
        let state = match outline.broken {
            None => State::Whole(outline.counts),
            Some(problems) => State::Broken(outline.counts, problems),
        };
        Self {
            path,
            title: outline.title.map(Clean::line),
            as_of: outline.as_of.map(Clean::line),
            story: outline.story.map(Clean::line),
            topics: outline.topics.into_iter().map(Clean::line).collect(),
            state,
        }
    }

    fn unreadable(path: PathBuf, why: &Unreadable) -> Self {
        let state = State::Unreadable(Clean::line(why.to_string()));
        Self { path, title: None, as_of: None, story: None, topics: Vec::new(), state }
    }

    /// The path as it is shown.
    pub(crate) fn shown_path(&self) -> Clean {
        Clean::line(self.path.display().to_string())
    }

    /// The day that the facts stand for, for ordering and in words.
    pub(crate) fn date(&self) -> Option<Date> {
        Date::parse(self.as_of.as_ref()?.as_str()).ok()
    }

    /// How many entries of each kind stand in it, if that is known.
    pub(crate) fn counts(&self) -> Option<&Counts> {
        match &self.state {
            State::Whole(counts) | State::Broken(counts, _) => Some(counts),
            State::Unreadable(_) => None,
        }
    }
}
