//! A path that is typed, and what goes on from it.

use std::path::PathBuf;

use super::{Choices, Line};
use crate::app::{App, Cursor, Effect, Origin, Request};
use crate::page::Span;
use crate::text::Clean;
use crate::views::Row;

/// A file or a folder whose path goes on from what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The path, from where what was typed begins.
    pub path: String,
    /// The file, or none for a folder.
    pub file: Option<PathBuf>,
}

/// What goes on from a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completed {
    /// What was typed.
    pub typed: String,
    /// The files and folders.
    pub found: Vec<Completion>,
}

/// Whether what is typed is a path: it begins as one does that is no name.
pub(super) fn is_path(typed: &str) -> bool {
    ["/", "./", "../", "~/"].iter().any(|start| typed.starts_with(start)) || [".", "..", "~"].contains(&typed)
}

impl Completion {
    /// Its name; the folder that it is in stands in the line.
    pub(super) fn row(&self) -> Row {
        let slash = if self.file.is_none() { "/" } else { "" };
        let (_, name) = self.path.rsplit_once('/').unwrap_or(("", &self.path));
        let words = Span { text: Clean::line(format!("{name}{slash}")), ..Span::default() };
        Row { words: vec![words], ..Row::default() }
    }
}

impl App {
    /// Takes what goes on from a path, unless more was typed since.
    pub(in crate::app) fn take_completed(&mut self, completed: Completed) -> Option<Effect> {
        let prompt = self.prompt.as_mut()?;
        if let Choices::Paths(found) = &mut prompt.choices
            && prompt.line.text() == completed.typed
        {
            *found = completed.found;
            prompt.cursor = Cursor::default();
            self.make_page_anew();
        }
        self.look_at()
    }

    /// Types the rest of the path that is chosen.
    pub(super) fn complete(&mut self) -> Option<Effect> {
        let prompt = self.prompt.as_mut()?;
        let Choices::Paths(found) = &prompt.choices else { return None };
        let Completion { path, file } = found.get(prompt.cursor.row)?;
        let slash = if file.is_none() { "/" } else { "" };
        let typed = format!("{path}{slash}");
        prompt.line = Line::of(&typed);
        Some(Effect::Ask(Request::Complete(typed)))
    }

    /// Opens a file, or goes into a folder.
    pub(super) fn take_path(&mut self, chosen: Completion) -> Option<Effect> {
        match chosen.file {
            Some(file) => {
                self.prompt = None;
                self.open(Origin::File(file), None)
            }
            None => self.complete(),
        }
    }
}
