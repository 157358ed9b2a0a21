//! One whole version of a file: what the reader shows until another takes its place.

use crate::load::{Loaded, load};
use crate::model::EntryId;
use crate::views::Pane;

/// A file as it was read once.
#[derive(Debug)]
pub struct Version {
    /// What the file is called in reports.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What the text holds.
    pub loaded: Loaded,
    /// What each pane lists.
    rows: [Vec<Option<EntryId>>; Pane::ALL.len()],
}

impl Version {
    /// Loads a text under the name of its file.
    pub fn new(name: impl Into<String>, text: String) -> Self {
        let loaded = load(&text);
        let rows = Pane::ALL.map(|pane| pane.rows(&loaded.briefing));
        Self { name: name.into(), text, loaded, rows }
    }

    /// What a pane lists.
    pub fn rows(&self, pane: Pane) -> &[Option<EntryId>] {
        &self.rows[pane.index()]
    }
}
