//! The list of briefings that is kept between runs, so that a folder opens at once.
//!
//! It holds paths, titles, dates, the names of stories, topics and counts, and no other text. An entry is
//! valid only while its file has the same stamp; a list that is damaged, or from another program, is ignored.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{BriefingSummary, Scanned, State};
use crate::file::{FoundFile, Stamp};
use crate::load::Counts;
use crate::text::Clean;

/// Identifies the format; changes with the meaning of a line, and with what is counted or recognised.
const FIRST_LINE: &str = "briefing library 2";
/// The most files to remember.
const MOST: usize = 50_000;

/// The remembered files, by absolute path.
#[derive(Debug, Default)]
pub struct Kept {
    /// The folder that paths are relative to.
    here: PathBuf,
    files: HashMap<PathBuf, KeptFile>,
}

/// One line of the list.
#[derive(Serialize, Deserialize)]
struct KeptLine<'l> {
    #[serde(borrow)]
    path: Cow<'l, str>,
    file: KeptFile,
}

/// The remembered data of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct KeptFile {
    stamp: Stamp,
    /// None if the file is no briefing.
    briefing: Option<Head>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Head {
    title: Option<String>,
    as_of: Option<String>,
    story: Option<String>,
    topics: Vec<String>,
    counts: Counts,
    /// The number of problems, if it is broken.
    broken: Option<usize>,
}

impl Kept {
    /// Reads a list; paths are relative to `here`, which is absolute.
    pub(crate) fn read(text: &str, here: PathBuf) -> Self {
        let mut lines = text.lines();
        let is_ours = lines.next() == Some(FIRST_LINE);
        let lines = lines.map(|line| {
            let read =
                serde_json::from_str(line).map(|KeptLine { path, file }| (PathBuf::from(&*path), file));
            read.ok().filter(|_| is_ours)
        });
        // One damaged line makes the others doubtful.
        Self { here, files: lines.collect::<Option<_>>().unwrap_or_default() }
    }

    /// The remembered result for a file, if it has not changed since.
    pub(super) fn find(&self, found: &FoundFile) -> Option<Scanned> {
        let FoundFile { path, stamp } = found;
        let file = self.files.get(&self.here.join(path)).filter(|file| file.stamp == *stamp)?;
        let summary = file.briefing.clone().map(|head| head.into_summary(path));
        Some(Scanned { path: path.clone(), stamp: *stamp, summary, is_kept: true })
    }

    /// The list to keep after all files below `start` were scanned; none if it did not change.
    ///
    /// New results take precedence, and files that no longer exist are forgotten.
    pub(crate) fn renewed(&self, start: &Path, scanned: &[Scanned]) -> Option<String> {
        let lasting: Vec<_> =
            scanned.iter().filter(|scanned| scanned.is_kept || scanned.is_lasting()).collect();
        let start = self.here.join(start);
        let old = self.files.iter().filter(|(path, _)| path.starts_with(&start)).count();
        if old == lasting.len() && lasting.iter().all(|scanned| scanned.is_kept) {
            return None;
        }
        let new = lasting.iter().map(|scanned| (self.here.join(&scanned.path), scanned.to_file()));
        let others = self.files.iter().filter(|(path, _)| !path.starts_with(&start));
        let others = others.map(|(path, file)| (path.clone(), file.clone()));
        let mut text = format!("{FIRST_LINE}\n");
        for (path, file) in new.chain(others).take(MOST) {
            let line = path.to_str().map(|path| serde_json::to_string(&KeptLine { path: path.into(), file }));
            if let Some(Ok(line)) = line {
                text += &line;
                text.push('\n');
            }
        }
        Some(text)
    }
}

impl Scanned {
    /// True if it can be remembered.
    fn is_lasting(&self) -> bool {
        let is_readable = |summary: &BriefingSummary| summary.counts().is_some();
        self.path.to_str().is_some()
            && self.stamp.is_settled()
            && self.summary.as_ref().is_none_or(is_readable)
    }

    fn to_file(&self) -> KeptFile {
        KeptFile { stamp: self.stamp, briefing: self.summary.as_ref().map(Head::of) }
    }
}

impl Head {
    fn of(summary: &BriefingSummary) -> Self {
        let text = |text: &Option<Clean>| text.as_ref().map(Clean::to_string);
        let broken = match summary.state {
            State::Broken(_, problems) => Some(problems),
            _ => None,
        };
        Self {
            title: text(&summary.title),
            as_of: text(&summary.as_of),
            story: text(&summary.story),
            topics: summary.topics.iter().map(Clean::to_string).collect(),
            counts: summary.counts().copied().unwrap_or_default(),
            broken,
        }
    }

    fn into_summary(self, path: &Path) -> BriefingSummary {
        BriefingSummary {
            origin: path.into(),
            title: self.title.map(Clean::line),
            as_of: self.as_of.map(Clean::line),
            story: self.story.map(Clean::line),
            topics: self.topics.into_iter().map(Clean::line).collect(),
            state: match self.broken {
                None => State::Whole(self.counts),
                Some(problems) => State::Broken(self.counts, problems),
            },
        }
    }
}
