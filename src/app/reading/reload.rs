//! Reloading: the new version replaces the one shown, unless it is worse, and the reader stays in place.

use std::path::PathBuf;

use super::Reading;
use super::changes::Changes;
use super::file_state::Since;
use super::place::{Focus, Viewport};
use super::remap::Remap;
use super::same_actor::SameActor;
use super::version::Version;
use crate::app::message::Message;
use crate::compare::{Change, compare};
use crate::model::EntryId;
use crate::views::Pane;

/// The result of a reload.
#[derive(Debug)]
pub struct Reread {
    /// The path of the file.
    pub path: PathBuf,
    /// Set if the reader asked for it.
    pub asked: bool,
    /// The new version, or why it cannot be read.
    pub version: Result<Box<Version>, String>,
}

/// The effect of a reload.
pub(in crate::app) enum Reloaded {
    /// The file is no longer the one that is read: another was opened meanwhile.
    Elsewhere,
    /// The file still holds the version shown; true if it could not be read before.
    Same(Option<Message>, bool),
    /// The new version cannot replace the one shown.
    Worse(Option<Message>),
    /// The new version replaces the one shown, from which it differs in this; the message counts the changes.
    Replaced(Box<Version>, Vec<Change>, Option<Message>),
}

impl Reading {
    pub(in crate::app) fn take_reread(&mut self, Reread { path, asked, version }: Reread) -> Reloaded {
        if self.version.path.as_ref() != Some(&path) {
            return Reloaded::Elsewhere;
        }
        let version = match version {
            Ok(version) => version,
            Err(why) => {
                let message = asked.then(|| Message::new("not read again: {}", &[&why]));
                self.set_since(Since::Unreadable(why));
                return Reloaded::Worse(message);
            }
        };
        if version.text == self.version.text {
            let is_back = matches!(self.file.since, Since::Unreadable(_));
            self.set_since(Since::Nothing);
            return Reloaded::Same(asked.then(|| "read again: nothing has changed".into()), is_back);
        }
        if !version.may_replace(&self.version) {
            self.set_since(Since::Broken(version));
            return Reloaded::Worse(Some(
                "last save has errors; showing the previous version ({problems} for details)".into(),
            ));
        }
        let changes = compare(self.briefing(), &version.loaded.briefing);
        let message = match Changes::of(&changes).words() {
            Some(words) => Some(words.into()),
            None => asked.then(|| "read again: no fact has changed".into()),
        };
        Reloaded::Replaced(version, changes, message)
    }

    fn set_since(&mut self, since: Since) {
        self.file.since = since;
        self.generation += 1;
    }

    /// Shows another version with these changes, at the same place; gives the old one, and says what changed
    /// since another reading if only now there is something to compare with it.
    pub(in crate::app) fn replace(
        &mut self,
        version: Version,
        changes: &[Change],
    ) -> (Version, Option<Message>) {
        self.refresh();
        let (anchor, place) = (self.anchor(), self.place());
        let was_empty = self.version.loaded.is_empty();
        let rows = Pane::ALL.map(|pane| self.row_in_all(pane));
        let old = std::mem::replace(&mut self.version, version);
        self.filter_again();
        let remap = Remap { from: &old, to: &self.version };
        for pane in Pane::ALL {
            let row = remap.row(pane, rows[pane.index()]).unwrap_or_default();
            self.cursors[pane.index()].row = self.row_near(pane, row);
        }
        let anchor = remap.anchor(anchor);
        let mut place = remap.place(&place);
        if self.row() != place.row {
            // A filter hides the row now.
            place.row = self.row();
            if matches!(place.focus, Focus::List | Focus::Page) {
                place.viewport = Viewport::default();
            }
        }
        self.texts.remap(&remap);
        self.same_actor = SameActor::default();
        self.search = self.search.take().and_then(|search| search.remap(&remap));
        let bookmark = self.file.bookmark.take();
        self.file = if was_empty { self.file.begun() } else { self.file.next(&remap, changes) };
        self.compare_with_edition();
        self.cancel_check();
        place.viewport.anchor = Some(anchor);
        let has_begun = was_empty && !self.version.loaded.is_empty();
        if has_begun && place.focus == Focus::Problems && place.layers.is_empty() {
            place.focus = Focus::List;
        }
        self.return_to(place);
        let message = bookmark
            .and_then(|bookmark| if has_begun { self.resume(bookmark) } else { self.compare_with(bookmark) });
        (old, message)
    }

    /// The version that was read last, which may not be the one shown.
    pub(super) fn newest(&self) -> &Version {
        self.file.newest(&self.version)
    }

    /// An entry of the version shown, in the newest version.
    pub(super) fn in_newest(&self, entry: EntryId) -> Option<EntryId> {
        Remap { from: &self.version, to: self.newest() }.entry(entry)
    }

    /// An entry of the newest version, in the version shown.
    pub(super) fn in_shown(&self, entry: EntryId) -> Option<EntryId> {
        Remap { from: self.newest(), to: &self.version }.entry(entry)
    }
}
