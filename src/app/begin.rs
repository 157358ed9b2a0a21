//! The state at the start, and what it may begin with.

use std::rc::Rc;

use super::file_list::FileList;
use super::jump_list::JumpList;
use super::keymap::Keymap;
use super::message::Message;
use super::open_files::Opening;
use super::tour::Tour;
use super::{App, Bookmark, LastLines, Notebook, Reading, Scope, TypedBefore, Version};
use crate::diagnostic::Policy;
use crate::model::Date;

impl App {
    /// The state at the start.
    pub fn new(version: Version) -> Self {
        Self {
            reading: Reading::new(version),
            jumps: JumpList::default(),
            opening: Opening::default(),
            files: FileList::default(),
            prompt: None,
            keymap: Keymap::default(),
            typed: TypedBefore::default(),
            last_lines: LastLines::default(),
        }
    }

    /// The same, with other keys.
    #[must_use]
    pub fn with_keymap(self, keymap: Keymap) -> Self {
        Self { keymap, ..self }
    }

    /// The same, where only some problems count.
    #[must_use]
    pub fn with_policy(mut self, policy: Policy) -> Self {
        self.reading.follow_policy(Rc::new(policy));
        self
    }

    /// The same, read on this day.
    #[must_use]
    pub fn on_day(mut self, today: Date) -> Self {
        self.reading.today = Some(today);
        self
    }

    /// The same, with these briefings to open.
    #[must_use]
    pub fn with_files(self, scope: Scope) -> Self {
        Self { files: FileList::new(scope), ..self }
    }

    /// The same, asking at the start which briefing to open.
    #[must_use]
    pub fn choosing(mut self) -> Self {
        self.opening.asks_at_first = true;
        self
    }

    /// The same, with the tour.
    #[must_use]
    pub fn touring(mut self) -> Self {
        self.last_lines.tour = Some(Tour::default());
        self
    }

    /// The same, where an earlier reading ended; says and marks what has changed since.
    #[must_use]
    pub fn resuming(mut self, bookmark: Bookmark) -> Self {
        let message = self.reading.resume(bookmark);
        self.say_any(message);
        self
    }

    /// The same, with the marks and notes of the reader.
    #[must_use]
    pub fn with_notes(mut self, notebook: Notebook) -> Self {
        self.reading.take_notebook(notebook);
        self
    }

    /// The same, with a message until the first key.
    #[must_use]
    pub(crate) fn saying(mut self, words: impl Into<Message>) -> Self {
        self.say(words);
        self
    }
}
