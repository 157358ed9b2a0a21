//! The file that is shown, apart from its version: what happened to it since, and what in it has not been read yet.

use super::bookmark::Bookmark;
use super::unread::Unread;
use super::version::Version;
use crate::diagnostic::Policy;
use crate::page::Line;
use crate::views;

#[derive(Debug, Default)]
pub(super) struct FileState {
    /// The number of versions shown before.
    pub(super) number: u64,
    pub(super) since: Since,
    /// The rows that are new or changed and not visited since.
    pub(super) unread: Unread,
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
    /// Resets the state for the next version.
    pub(super) fn next(&mut self, unread: Unread) {
        *self = Self { number: self.number + 1, unread, ..Self::default() };
    }

    /// True if the file was saved in a state that cannot be shown.
    pub(super) fn is_outdated(&self) -> bool {
        matches!(self.since, Since::Broken(_))
    }

    /// The version of the file that was read last; `shown` is the one that is shown.
    pub(super) fn newest<'v>(&'v self, shown: &'v Version) -> &'v Version {
        match &self.since {
            Since::Broken(version) => version,
            Since::Nothing | Since::Unreadable(_) => shown,
        }
    }

    /// The state of the version shown, in at most `room` columns.
    pub(super) fn standing(&self, shown: &Version, policy: &Policy, room: usize) -> Line {
        match &self.since {
            Since::Nothing => views::standing(&shown.loaded, policy, self.unread.len(), room),
            Since::Broken(version) => views::outdated(&views::problem_count(&version.loaded, policy), room),
            Since::Unreadable(why) => views::outdated(why, room),
        }
    }
}
