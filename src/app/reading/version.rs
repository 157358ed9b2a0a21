//! One version of a file, shown until another takes its place.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::path::PathBuf;

use crate::builtin;
use crate::diagnostic::Problems;
pub use crate::library::Origin;
use crate::load::{Loaded, load};
use crate::model::{Date, EntryId};
use crate::page::Page;
use crate::search::{Index, NameIndex};
use crate::text::Clean;
use crate::views::{self, ListColumns, Pane};

/// A file as it was read once.
#[derive(Debug)]
pub struct Version {
    /// The name of the file in reports.
    pub name: String,
    /// The file; none for standard input and built-in briefings.
    pub path: Option<PathBuf>,
    /// The text of the file.
    pub text: String,
    /// The facts and the problems in the text.
    pub loaded: Loaded,
    /// The rows of each pane.
    rows: [Vec<Option<EntryId>>; Pane::ALL.len()],
    /// The widths of the columns of each pane; measured when first asked for.
    columns: [OnceCell<ListColumns>; Pane::ALL.len()],
    /// The beginnings that the words of the rows of each pane share; found when first asked for.
    shared: [OnceCell<HashMap<Option<EntryId>, usize>>; Pane::ALL.len()],
    /// The columns that each row of the figures needs at the least; found when first asked for.
    least: OnceCell<HashMap<Option<EntryId>, usize>>,
    /// Every text, for search; made when first asked for.
    index: OnceCell<Index>,
    /// Every name, to go to an entry by; made when first asked for.
    names: OnceCell<NameIndex<EntryId>>,
}

impl Version {
    /// Loads a text; `name` is the name of its file.
    pub fn new(name: impl Into<String>, text: String) -> Self {
        let loaded = load(&text);
        let rows = Pane::ALL.map(|pane| pane.rows(&loaded.briefing));
        Self {
            name: name.into(),
            path: None,
            text,
            loaded,
            rows,
            columns: Default::default(),
            shared: Default::default(),
            least: OnceCell::new(),
            index: OnceCell::new(),
            names: OnceCell::new(),
        }
    }

    /// The same, read from this file.
    #[must_use]
    pub fn from_file(mut self, path: PathBuf) -> Self {
        self.path = Some(path);
        self
    }

    /// The location; none if it came through a pipe.
    pub(crate) fn origin(&self) -> Option<Origin> {
        match &self.path {
            Some(path) => Some(Origin::File(path.clone())),
            None => builtin::briefing(&self.name).map(|(name, _)| Origin::BuiltIn(name)),
        }
    }

    /// Sets the findings of the check against texts, in place of the earlier ones.
    pub(super) fn take_findings(&mut self, findings: Problems) {
        self.loaded.findings = findings;
    }

    pub(in crate::app) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.loaded.briefing))
    }

    pub(in crate::app) fn names(&self) -> &NameIndex<EntryId> {
        self.names.get_or_init(|| NameIndex::of(&self.loaded.briefing))
    }

    /// The title of the briefing.
    pub(crate) fn title(&self) -> Clean {
        let title = self.loaded.briefing.title.as_ref().unwrap_or(&self.name);
        Clean::line(title.clone())
    }

    /// Its first page on a day, without links, to show while another briefing is open.
    pub fn cover(&self, today: Option<&Date>) -> Page {
        let is_empty = self.loaded.is_empty();
        let page = if is_empty {
            views::report(&self.name, &self.text, &self.loaded)
        } else {
            views::cover(&self.loaded.briefing, today)
        };
        page.without_links()
    }

    /// The widths of the columns of a pane's rows.
    pub(crate) fn columns(&self, pane: Pane) -> ListColumns {
        *self.columns[pane.index()].get_or_init(|| Pane::columns(&self.loaded.briefing, self.rows(pane)))
    }

    /// The columns of a pane's row in one line, however little of its name is left.
    pub(crate) fn least_width(&self, pane: Pane, row: Option<EntryId>) -> usize {
        if pane != Pane::Figures {
            return 0;
        }
        let find = || {
            let rows = self.rows(pane).iter();
            rows.map(|row| (*row, Pane::row(&self.loaded.briefing, *row).least_width())).collect()
        };
        self.least.get_or_init(find).get(&row).copied().unwrap_or(0)
    }

    /// The bytes of the words of a pane's row with which those of another of its rows begin too.
    pub(crate) fn shared_beginning(&self, pane: Pane, row: Option<EntryId>) -> usize {
        let find = || views::shared_beginnings(&self.loaded.briefing, self.rows(pane));
        self.shared[pane.index()].get_or_init(find).get(&row).copied().unwrap_or(0)
    }

    /// True if it may be shown in place of another. Broken syntax does not say what its author meant, and an empty file is
    /// about to be written.
    pub(super) fn may_replace(&self, shown: &Self) -> bool {
        self.is_good() || !shown.is_good()
    }

    /// True if the whole file could be read and is not empty.
    pub(super) fn is_good(&self) -> bool {
        !self.loaded.is_broken && !self.loaded.is_empty()
    }

    /// The rows of a pane; a `None` is the overview.
    pub(crate) fn rows(&self, pane: Pane) -> &[Option<EntryId>] {
        &self.rows[pane.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::Version;
    use crate::diagnostic::codes::FIGURE_NOT_THERE;

    #[test]
    fn findings_that_are_taken_again_are_counted_once() {
        let keys = (0..1500).map(|number| format!("key-{number} = 1\n")).collect::<Vec<_>>().concat();
        let mut version = Version::new("many.toml", format!("title = 'T'\nas-of = 2031\n{keys}"));
        assert_eq!(version.loaded.count(), 1500);
        for _ in 0..3 {
            let findings = (0..1500).map(|_| FIGURE_NOT_THERE.at(0..1).says("not there"));
            version.take_findings(findings.collect());
            assert_eq!((version.loaded.count(), version.loaded.all().len()), (3000, 2000));
        }
    }
}
