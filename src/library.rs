//! The briefings of a folder: their summaries, and search across all of them.
//!
//! A `FolderWalk` finds the files one by one, and [`scan`] summarizes each, from the `Kept` list if the file
//! has not changed. Both work on one file at a time, so that a worker may send partial results, stop between
//! any two, or share the work. This module knows no screens and writes nothing but the kept list.

use std::path::{Path, PathBuf};

use crate::file::{self, FolderWalk, FoundFile, Stamp, Trouble, Unreadable};
use crate::load::{self, Counts, Outline};
use crate::model::Date;
use crate::text::Clean;

mod actors;
mod editions;
mod find;
mod kept;
mod origin;

pub(crate) use actors::ActorsOfFolder;
pub use editions::{EditionSearch, editions};
pub(crate) use editions::{InStory, builtins, dated_and_undated, editions_before, story_by_story};
pub use find::FolderSearch;
pub(crate) use find::{Match, Matches};
pub(crate) use kept::Kept;
pub use origin::Origin;

/// The summary of a briefing, without its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefingSummary {
    /// The location of the briefing.
    pub origin: Origin,
    /// The title of the story.
    pub title: Option<Clean>,
    /// The date that the facts are as of, in EDTF.
    pub as_of: Option<Clean>,
    /// Briefings with the same story are editions of it.
    pub story: Option<Clean>,
    /// Words for finding it.
    pub topics: Vec<Clean>,
    /// How much of it could be read.
    pub state: State,
}

/// How much of a briefing could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// All of it, with the number of entries of each kind. They may have problems, which are not checked here.
    Whole(Counts),
    /// Not all of it is TOML: the number of entries in the rest, and of problems.
    Broken(Counts, usize),
    /// Nothing, for this reason.
    Unreadable(Clean),
}

/// The result of scanning one file.
#[derive(Clone, Debug)]
pub struct Scanned {
    /// The path of the file.
    pub path: PathBuf,
    stamp: Stamp,
    /// The summary; none if the file is no briefing.
    pub summary: Option<BriefingSummary>,
    /// Set if the kept list had it.
    is_kept: bool,
}

/// The file name of the kept list.
const KEPT: &str = "library";
/// The number of bytes of a file that is no text in which to look for signs of a briefing.
const BEGINNING: u64 = 64 * 1024;

/// Summarizes a file; reads it unless `kept` has it in its current state.
///
/// # Errors
/// The file cannot be opened, so nobody knows if it is a briefing.
pub fn scan(found: FoundFile, kept: &Kept) -> Result<Scanned, Trouble> {
    if let Some(scanned) = kept.find(&found) {
        return Ok(scanned);
    }
    let FoundFile { path, stamp } = found;
    match read(&path) {
        Ok(summary) => Ok(Scanned { path, stamp, summary, is_kept: false }),
        Err(why) => Err(Trouble { path, why }),
    }
}

/// The first briefing of a folder that can be read, or else the first one, and if there are more; with `flat`,
/// without subfolders.
pub(crate) fn first_of(folder: &Path, flat: bool) -> (Option<PathBuf>, bool) {
    let walk = if flat { FolderWalk::flat(folder) } else { FolderWalk::of(folder) };
    let kept = Kept::default();
    let scanned = walk.filter_map(|found| scan(found.ok()?, &kept).ok());
    let briefings = scanned.filter_map(|scanned| Some((scanned.path, scanned.summary?.is_readable())));
    let (mut first, mut is_first_readable, mut are_several) = (None, false, false);
    for (path, is_readable) in briefings {
        are_several |= first.is_some();
        if first.is_none() || is_readable && !is_first_readable {
            (first, is_first_readable) = (Some(path), is_readable);
        }
        if are_several && is_first_readable {
            break;
        }
    }
    (first, are_several)
}

/// The text of a file, if it is a briefing.
///
/// # Errors
/// A file that is meant as a briefing cannot be read.
pub(crate) fn read_briefing(path: &Path) -> Result<Option<String>, Unreadable> {
    Ok(read_text(path)?.filter(|text| load::is_briefing(text.as_bytes())))
}

/// The list kept by an earlier run, for paths from the current folder.
pub(crate) fn kept() -> Kept {
    let text = file::cache(KEPT).and_then(|path| file::read(&path).ok()).unwrap_or_default();
    std::path::absolute(".").map(|here| Kept::read(&text, here)).unwrap_or_default()
}

/// Saves the results for all files below `start`.
pub(crate) fn keep(kept: &Kept, start: &Path, scanned: &[Scanned]) {
    if let (Some(list), Some(path)) = (kept.renewed(start, scanned), file::cache(KEPT)) {
        // A failure only makes the next run slower.
        let _ = file::replace(&path, list.as_bytes());
    }
}

fn read(path: &Path) -> Result<Option<BriefingSummary>, Unreadable> {
    match read_briefing(path) {
        Ok(text) => Ok(text.map(|text| BriefingSummary::of(path, &text))),
        Err(why @ (Unreadable::TooLarge | Unreadable::NotUtf8 { .. })) => {
            Ok(Some(BriefingSummary::unreadable(path, &why)))
        }
        Err(why) => Err(why),
    }
}

/// The text of a file; none if it is gone since it was found, or is no text and not meant as a briefing.
fn read_text(path: &Path) -> Result<Option<String>, Unreadable> {
    match file::read(path) {
        Ok(text) => Ok(Some(text)),
        Err(Unreadable::Missing) => Ok(None),
        Err(Unreadable::TooLarge | Unreadable::NotUtf8 { .. }) if !is_meant_as_briefing(path)? => Ok(None),
        Err(why) => Err(why),
    }
}

/// True if a file that is no text, or too long, starts like a briefing; one in UTF-16 does so without its
/// zeros.
fn is_meant_as_briefing(path: &Path) -> Result<bool, Unreadable> {
    let mut beginning = file::beginning(path, BEGINNING)?;
    if beginning.starts_with(&[0xFF, 0xFE]) || beginning.starts_with(&[0xFE, 0xFF]) {
        beginning.drain(..2);
        beginning.retain(|byte| *byte != 0);
    }
    Ok(load::is_briefing(&beginning))
}

impl BriefingSummary {
    /// The summary of a briefing from its text.
    pub fn of(origin: impl Into<Origin>, text: &str) -> Self {
        let outline = Outline::of(text);
        let state = match outline.broken {
            None => State::Whole(outline.counts),
            Some(problems) => State::Broken(outline.counts, problems),
        };
        Self {
            origin: origin.into(),
            title: outline.title.map(Clean::line),
            as_of: outline.as_of.map(Clean::line),
            story: outline.story.map(Clean::line),
            topics: outline.topics.into_iter().map(Clean::line).collect(),
            state,
        }
    }

    /// The summary of a file that cannot be read, or of a folder.
    pub(crate) fn unreadable(path: &Path, why: &Unreadable) -> Self {
        let state = State::Unreadable(Clean::line(why.to_string()));
        Self { origin: path.into(), title: None, as_of: None, story: None, topics: Vec::new(), state }
    }

    /// True if something of it can be read.
    fn is_readable(&self) -> bool {
        !matches!(self.state, State::Unreadable(_))
    }

    /// The date that the facts are as of, parsed.
    pub(crate) fn date(&self) -> Option<Date> {
        Date::parse(self.as_of.as_ref()?.as_str()).ok()
    }

    /// The number of entries of each kind, if known.
    pub(crate) fn counts(&self) -> Option<&Counts> {
        match &self.state {
            State::Whole(counts) | State::Broken(counts, _) => Some(counts),
            State::Unreadable(_) => None,
        }
    }
}
