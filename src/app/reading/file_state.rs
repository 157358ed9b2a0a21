//! The file that is shown, beside the version of it that is: what became of it since, and what of it was not read yet.

use super::bookmark::Bookmark;
use super::unread::Unread;
use super::version::Version;
use crate::page::Line;
use crate::views;

/// The state of the file.
#[derive(Debug, Default)]
pub(super) struct FileState {
    /// How many versions were shown before.
    pub(super) number: u64,
    pub(super) since: Since,
    /// What is new or changed and was not visited since.
    pub(super) unread: Unread,
    /// Where another reading ended, while what was opened cannot be compared with it.
    pub(super) bookmark: Option<Bookmark>,
}

/// The state of the file since the version that is shown.
#[derive(Debug, Default)]
pub(super) enum Since {
    /// It holds that version.
    #[default]
    Nothing,
    /// It was saved in a state that cannot be shown in place of that version.
    Broken(Box<Version>),
    /// It cannot be read, and why.
    Unreadable(String),
}

impl FileState {
    /// The state when the next version is shown.
    pub(super) fn next(&mut self, unread: Unread) {
        *self = Self { number: self.number + 1, unread, ..Self::default() };
    }

    /// The version of the file that was read last; `shown` is the one that is shown.
    pub(super) fn newest<'v>(&'v self, shown: &'v Version) -> &'v Version {
        match &self.since {
            Since::Broken(version) => version,
            Since::Nothing | Since::Unreadable(_) => shown,
        }
    }

    /// How the version that is shown stands, in so many columns.
    pub(super) fn standing(&self, shown: &Version, room: usize) -> Line {
        match &self.since {
            Since::Nothing => views::standing(&shown.loaded, self.unread.len(), room),
            Since::Broken(version) => views::outdated(&views::problem_count(&version.loaded), room),
            Since::Unreadable(why) => views::outdated(why, room),
        }
    }
}
