//! What of the state is seen from outside: all that drawing asks for.

use super::keymap::Keymap;
use super::{App, Focus, Screen, Sight, Version};
use crate::model::{Briefing, EntryId};
use crate::views::Pane;

impl App {
    /// What is read.
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// The facts of what is read.
    pub fn briefing(&self) -> &Briefing {
        &self.version.loaded.briefing
    }

    /// The keys and what they are bound to.
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// Columns and rows of the terminal.
    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    /// The parts of the screen.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// What the keys move in.
    pub fn focus(&self) -> Focus {
        self.focus
    }

    /// The pane that has the highlight.
    pub fn pane(&self) -> Pane {
        self.pane
    }

    /// What that pane lists.
    pub fn rows(&self) -> &[Option<EntryId>] {
        self.version.rows(self.pane)
    }

    /// The place of a pane's cursor among its rows, and the first row in sight.
    pub fn list_cursor(&self, pane: Pane) -> (usize, usize) {
        let cursor = self.cursors[pane.index()];
        (cursor.row, cursor.top)
    }

    /// What of the page is in sight.
    pub fn sight(&self) -> Sight {
        match &self.prompt {
            Some(prompt) if prompt.subject().is_some() => Sight { top: self.match_top(), ..Sight::default() },
            _ => self.sight,
        }
    }

    /// What the last key did, where that cannot be seen.
    pub fn toast(&self) -> Option<&str> {
        self.toast.as_deref()
    }
}
