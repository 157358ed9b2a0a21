//! Watching the files that are shown: four times a second, by their metadata alone.
//!
//! A change counts once two checks in a row see the same, since many programs write a file in steps; the more
//! steps are seen, the more checks must agree. A file is watched by its path, so it stays watched if another
//! file is renamed over it, or if it is gone for a while. This module reads no file.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::app::Changed;
use crate::file::{self, Stamp};

/// The interval between checks, which is also the time for a changing file to settle.
const LOOK: Duration = Duration::from_millis(250);
const SECOND_LOOK: Duration = Duration::from_millis(50);

/// The most checks that must agree, however many steps were seen.
const MOST: u8 = 8;

/// The files that are watched.
#[derive(Debug, Default)]
pub struct Watch {
    files: Vec<Watched>,
    /// The time of the next check.
    next: Option<Instant>,
}

#[derive(Debug)]
struct Watched {
    path: PathBuf,
    /// Its role for the state.
    what: Changed,
    /// Its stamp when it was last read; none if there was no file.
    known: Option<Stamp>,
    /// Its stamp at the last check.
    last: Option<Stamp>,
    /// The number of checks in a row that saw this stamp again, and how many must for a change to count.
    agreed: u8,
    needed: u8,
}

impl Watch {
    /// Watches the file of a briefing, which must not be read yet; none if it cannot change.
    pub(crate) fn of(briefing: Option<&Path>) -> Self {
        let mut watch = Self::default();
        if let Some(path) = briefing {
            watch.add(path.to_owned(), Changed::Briefing);
        }
        watch
    }

    /// The same, with the settings, which must not be read yet.
    #[must_use]
    pub(crate) fn with_settings(mut self, path: PathBuf) -> Self {
        self.add(path, Changed::Settings);
        self
    }

    /// Watches this file and, beside it, only the settings. It may have changed since it was read, so it
    /// counts as changed.
    pub(super) fn follow(&mut self, briefing: Option<PathBuf>) {
        self.files.retain(|file| file.what == Changed::Settings);
        if let Some(path) = briefing {
            let last = Stamp::at(&path);
            self.files.push(Watched { last, ..Watched::new(path, Changed::Briefing, None) });
            self.next = Some(Instant::now());
        }
    }

    /// Watches the text of a source, which must not be read yet, by the name that the briefing at `briefing`
    /// gives.
    pub(super) fn add_text(&mut self, briefing: &Path, name: &str) {
        let briefing = file::whole_path(briefing).unwrap_or_else(|_| briefing.to_owned());
        let path = briefing.with_file_name(name);
        self.add(path, Changed::Text(name.to_owned()));
    }

    fn add(&mut self, path: PathBuf, what: Changed) {
        if self.files.iter().any(|file| file.what == what) {
            return;
        }
        let known = Stamp::at(&path);
        self.files.push(Watched::new(path, what, known));
        self.next.get_or_insert_with(|| Instant::now() + LOOK);
    }

    /// The time until the next check; none if there are no files.
    pub(super) fn pause(&self) -> Option<Duration> {
        self.next.map(|next| next.saturating_duration_since(Instant::now()))
    }

    /// Checks the files if it is time to; returns those that changed.
    pub(super) fn look(&mut self) -> Vec<Changed> {
        if self.pause().is_none_or(|pause| !pause.is_zero()) {
            return Vec::new();
        }
        let changed = self.files.iter_mut().filter_map(Watched::look).collect();
        let is_changing = self.files.iter().any(|file| file.last != file.known);
        self.next = Some(Instant::now() + if is_changing { SECOND_LOOK } else { LOOK });
        changed
    }
}

impl Watched {
    fn new(path: PathBuf, what: Changed, known: Option<Stamp>) -> Self {
        Self { path, what, known, last: known, agreed: 0, needed: 1 }
    }

    /// Checks the file; reports a change when it has settled.
    fn look(&mut self) -> Option<Changed> {
        let now = Stamp::at(&self.path);
        if now == self.last {
            self.agreed = self.agreed.saturating_add(1);
        } else {
            self.needed = if self.last == self.known { 1 } else { (2 * self.needed).min(MOST) };
            self.agreed = 0;
            self.last = now;
        }
        if now == self.known || self.agreed < self.needed {
            return None;
        }
        self.known = now;
        Some(self.what.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_counts_when_two_looks_see_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.toml");
        let write = |text: &str| std::fs::write(&path, text).unwrap();
        write("a");
        let known = Stamp::at(&path);
        let mut file = Watched::new(path.clone(), Changed::Briefing, known);
        assert_eq!(file.look(), None);
        write("ab");
        assert_eq!((file.look(), file.look(), file.look()), (None, Some(Changed::Briefing), None));
        std::fs::remove_file(&path).unwrap();
        assert_eq!((file.look(), file.look(), file.look()), (None, Some(Changed::Briefing), None));
        write("abc");
        assert_eq!((file.look(), file.look(), file.look()), (None, Some(Changed::Briefing), None));
    }

    #[test]
    fn a_file_that_grows_in_steps_is_waited_for_longer() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.toml");
        std::fs::write(&path, "").unwrap();
        let mut file = Watched::new(path.clone(), Changed::Briefing, Stamp::at(&path));
        for length in 1..4 {
            std::fs::write(&path, "a".repeat(length)).unwrap();
            assert_eq!(file.look(), None);
        }
        let looks: Vec<_> = (0..5).map(|_| file.look().is_some()).collect();
        assert_eq!(looks, [false, false, false, true, false]);
    }

    #[test]
    fn nothing_is_looked_at_where_nothing_can_change() {
        let mut watch = Watch::of(None);
        assert_eq!((watch.pause(), watch.look()), (None, vec![]));
    }
}
