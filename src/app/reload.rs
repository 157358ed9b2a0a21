//! The file read again: what was read takes the place of what is shown, unless it is worse, and the reader stays where they
//! were.

use std::path::PathBuf;

use super::carry::Carry;
use super::changes::Changes;
use super::prompt::Prompt;
use super::shown::Subject;
use super::unread::Unread;
use super::{App, Bookmark, Effect, Focus, Request, Version};
use crate::model::EntryId;
use crate::page::Line;
use crate::views::{self, Pane};

/// The file that is shown, beside the version of it that is.
#[derive(Debug, Default)]
pub(super) struct File {
    /// How many versions were shown before.
    pub(super) number: u64,
    /// What became of the file since.
    since: Since,
    /// What is new or changed and was not visited since.
    pub(super) unread: Unread,
    /// Where another reading ended, while what was opened cannot be compared with it.
    pub(super) bookmark: Option<Bookmark>,
}

/// What became of the file since the version that is shown.
#[derive(Debug, Default)]
enum Since {
    /// It holds that version.
    #[default]
    Nothing,
    /// It was saved in a state that cannot be shown in place of that version.
    Broken(Box<Version>),
    /// It cannot be read, and why.
    Unreadable(String),
}

/// The file as it was read again.
#[derive(Debug)]
pub struct Reread {
    /// The file.
    pub path: PathBuf,
    /// Whether somebody asked for it.
    pub asked: bool,
    /// What it holds now, or why it cannot be read.
    pub version: Result<Box<Version>, String>,
}

impl App {
    /// Has the file read again.
    pub(super) fn reload(&self, asked: bool) -> Option<Effect> {
        let path = self.version.path.clone()?;
        Some(Effect::Ask(Request::Load { name: self.version.name.clone(), path, asked }))
    }

    /// Takes the file as it was read again.
    pub(super) fn take_reread(&mut self, Reread { path, asked, version }: Reread) -> Option<Effect> {
        if self.version.path.as_ref() != Some(&path) {
            // Another briefing was opened meanwhile.
            return None;
        }
        let version = match version {
            Ok(version) => version,
            Err(why) => {
                if asked {
                    self.say(format!("not read again: {why}"));
                }
                self.set_since(Since::Unreadable(why));
                return None;
            }
        };
        if version.text == self.version.text {
            self.set_since(Since::Nothing);
            if asked {
                self.say("read again: nothing has changed");
            }
            return self.ask_for_texts_in_sight();
        }
        if !version.may_replace(&self.version) {
            self.set_since(Since::Broken(version));
            self.say("this save is not shown: {problems} says why");
            return None;
        }
        let changes = Changes::between_versions(self.briefing(), &version.loaded.briefing);
        self.replace(*version);
        match changes.words() {
            Some(words) => self.say(words),
            None if asked => self.say("read again: no fact has changed"),
            None => {}
        }
        self.ask_for_texts_in_sight()
    }

    /// Asks for the texts of the page that says where a fact comes from, if that is in sight.
    fn ask_for_texts_in_sight(&mut self) -> Option<Effect> {
        let asked = match self.focus {
            Focus::Source(entry) => self.ask_for_texts(entry),
            Focus::Problems => self.ask_for_all_texts(),
            _ => None,
        };
        asked.or_else(|| self.weigh())
    }

    fn set_since(&mut self, since: Since) {
        self.file.since = since;
        self.make_page_anew();
    }

    /// Shows another version, at the same place.
    fn replace(&mut self, version: Version) {
        let chosen = self.prompt.as_ref().and_then(Prompt::subject);
        let prompt = self.prompt.take();
        self.settle();
        let (held, place) = (self.held(), self.place());
        let was_empty = self.version.loaded.is_empty();
        let old = std::mem::replace(&mut self.version, version);
        let carry = Carry { from: &old, to: &self.version };
        self.history.carry(&carry);
        for pane in Pane::ALL {
            let cursor = &mut self.cursors[pane.index()];
            cursor.row = carry.row(pane, cursor.row).unwrap_or_default();
        }
        let held = carry.held(held);
        let chosen = chosen.and_then(|chosen| match chosen {
            Subject::Row(Some(entry)) => Some(Subject::Row(Some(carry.entry(entry)?))),
            other => Some(other),
        });
        let mut place = carry.place(&place);
        self.texts.carry(&carry);
        self.search = self.search.take().and_then(|search| search.carry(&carry));
        let unread = if was_empty { Unread::default() } else { self.file.unread.carry(&carry) };
        let bookmark = self.file.bookmark.take();
        self.file = File { number: self.file.number + 1, since: Since::Nothing, unread, bookmark };
        place.sight.held = Some(held);
        self.make_page_anew();
        let has_begun = was_empty && !self.version.loaded.is_empty();
        if has_begun && place.focus == Focus::Problems && place.under.is_empty() {
            place.focus = Focus::List;
        }
        self.return_to(place);
        self.take_up(has_begun);
        self.prompt = prompt;
        self.look_again(chosen);
    }

    /// Takes up what another reading left, once there is something to show or to compare with it.
    fn take_up(&mut self, has_begun: bool) {
        let Some(bookmark) = self.file.bookmark.take() else { return };
        if has_begun {
            self.resume(bookmark);
        } else {
            self.compare_with(bookmark);
        }
    }

    /// The version of the file that was read last, which need not be the one that is shown.
    pub(super) fn newest(&self) -> &Version {
        match &self.file.since {
            Since::Broken(version) => version,
            Since::Nothing | Since::Unreadable(_) => &self.version,
        }
    }

    /// An entry of the version that is shown, as the file has it now.
    pub(super) fn in_newest(&self, entry: EntryId) -> Option<EntryId> {
        Carry { from: &self.version, to: self.newest() }.entry(entry)
    }

    /// An entry of the file as it is now, in the version that is shown.
    pub(super) fn in_shown(&self, entry: EntryId) -> Option<EntryId> {
        Carry { from: self.newest(), to: &self.version }.entry(entry)
    }

    /// How what is shown stands, in so many columns, if that can be.
    pub fn standing(&self, room: usize) -> Line {
        match &self.file.since {
            Since::Nothing => views::standing(&self.version.loaded, self.file.unread.len(), room),
            Since::Broken(version) => views::outdated(&views::problem_count(&version.loaded), room),
            Since::Unreadable(why) => views::outdated(why, room),
        }
    }
}

impl Version {
    /// Whether it may be shown in place of another. What is read of broken syntax is not what its author meant, and a file
    /// that holds nothing is about to be written.
    fn may_replace(&self, shown: &Self) -> bool {
        self.is_good() || !shown.is_good()
    }

    /// Whether all of it could be read as its author meant it, and there is something in it.
    pub(super) fn is_good(&self) -> bool {
        !self.loaded.is_broken && !self.loaded.is_empty()
    }
}
