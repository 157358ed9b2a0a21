//! The file that is shown, apart from its version: what happened to it since, and what in it has not been
//! read yet.

use std::collections::{HashMap, HashSet};

use super::bookmark::Bookmark;
use super::remap::Remap;
use super::unread::Unread;
use super::version::Version;
use crate::compare::Change;
use crate::diagnostic::Policy;
use crate::model::{Date, EntryId};
use crate::page::Line;
use crate::views::{self, ProblemCount, RowChange};

#[derive(Debug, Default)]
pub(super) struct FileState {
    /// The number of versions shown before.
    pub(super) number: u64,
    pub(super) since: Since,
    /// The rows that are new or changed and not visited since.
    pub(super) unread: Unread,
    /// The last change of each row.
    pub(super) changes: HashMap<Option<EntryId>, RowChange>,
    /// The bookmark of an earlier reading, as long as the file cannot be compared with it.
    pub(super) bookmark: Option<Bookmark>,
}

/// The state of the file since the version that is shown.
#[derive(Debug, Default)]
pub(super) enum Since {
    /// Unchanged.
    #[default]
    Nothing,
    /// It was saved in a state that cannot replace that version.
    Broken(Box<Version>),
    /// It cannot be read, for this reason.
    Unreadable(String),
}

impl FileState {
    /// The state with the first version that says anything.
    pub(super) fn begun(&self) -> Self {
        Self { number: self.number + 1, ..Self::default() }
    }

    /// The state with the next version, which differs from the last one in this.
    pub(super) fn next(&self, remap: &Remap, changes: &[Change]) -> Self {
        let now = |row: &Option<EntryId>| match row {
            None => Some(None),
            Some(entry) => remap.entry(*entry).map(Some),
        };
        let kept = self.changes.iter().filter_map(|(row, change)| Some((now(row)?, change.clone())));
        let mut all: HashMap<_, RowChange> = kept.collect();
        let unvisited = self.changes.keys().filter(|row| self.unread.has(**row));
        let unvisited: HashSet<_> = unvisited.filter_map(now).collect();
        for (row, change) in views::row_changes(remap.briefings(), changes) {
            match all.get_mut(&row) {
                // The row is told as it was when it was last read.
                Some(earlier) if unvisited.contains(&row) && earlier.has_words() => {
                    earlier.fields = change.fields;
                }
                _ => drop(all.insert(row, change)),
            }
        }
        Self { changes: all, unread: self.unread.remap(remap), ..self.begun() }
    }

    /// True if the file was saved in a state that cannot be shown.
    pub(super) fn is_outdated(&self) -> bool {
        matches!(self.since, Since::Broken(_))
    }

    /// Why the file cannot be read since the version that is shown.
    pub(super) fn unreadable(&self) -> Option<&str> {
        match &self.since {
            Since::Unreadable(why) => Some(why),
            Since::Nothing | Since::Broken(_) => None,
        }
    }

    /// The version of the file that was read last; `shown` is the one that is shown.
    pub(super) fn newest<'v>(&'v self, shown: &'v Version) -> &'v Version {
        match &self.since {
            Since::Broken(version) => version,
            Since::Nothing | Since::Unreadable(_) => shown,
        }
    }

    /// True if the file is as it is shown.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.since, Since::Nothing)
    }

    /// The state of the version shown, in at most `room` columns.
    pub(super) fn standing(
        &self,
        shown: &Version,
        policy: &Policy,
        is_counting: bool,
        today: Option<&Date>,
        room: usize,
    ) -> Line {
        match &self.since {
            Since::Nothing => {
                let problems = ProblemCount { known: shown.loaded.serious(policy), is_counting };
                views::standing(&shown.loaded.briefing, problems, self.unread.len(), today, room)
            }
            Since::Broken(version) => views::outdated(&views::problem_count(&version.loaded, policy), room),
            Since::Unreadable(why) => views::outdated(why, room),
        }
    }
}
