//! One version of a file, shown until another takes its place.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::sync::Arc;

use crate::builtin;
use crate::diagnostic::Problems;
use crate::library::Origin;
use crate::load::{Loaded, load};
use crate::model::{Actor, Briefing, Date, EntryId, Id};
use crate::page::Page;
use crate::search::{ActorNames, Index, NameIndex};
use crate::text::Clean;
use crate::views::{self, ListMeasures, Pane};

/// A file as it was read once.
#[derive(Debug)]
pub struct Version {
    /// The name of the file in reports.
    pub name: String,
    /// The file; none for standard input and built-in briefings.
    pub path: Option<PathBuf>,
    /// The text of the file, shared with whoever checks it.
    pub text: Arc<String>,
    /// The facts and the problems in the text.
    pub loaded: Loaded,
    /// The rows of each pane.
    rows: [Vec<Option<EntryId>>; Pane::ALL.len()],
    /// The measures of the rows of each pane; taken when first asked for.
    measures: OnceCell<Vec<ListMeasures>>,
    /// Every text, for search; made when first asked for.
    index: OnceCell<Index>,
    /// Every name, to go to an entry by; made when first asked for.
    names: OnceCell<NameIndex<EntryId>>,
    /// The names of each actor, to find it in other briefings by; made when first asked for.
    actor_names: OnceCell<Vec<(Id<Actor>, ActorNames)>>,
}

impl Version {
    /// Loads a text; `name` is the name of its file.
    pub fn new(name: impl Into<String>, text: String) -> Self {
        let loaded = load(&text);
        let rows = Pane::ALL.map(|pane| pane.rows(&loaded.briefing));
        Self {
            name: name.into(),
            path: None,
            text: Arc::new(text),
            loaded,
            rows,
            measures: OnceCell::new(),
            index: OnceCell::new(),
            names: OnceCell::new(),
            actor_names: OnceCell::new(),
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

    pub(super) fn actor_names(&self) -> &[(Id<Actor>, ActorNames)] {
        self.actor_names.get_or_init(|| ActorNames::all(&self.loaded.briefing))
    }

    /// The title of the briefing.
    pub(crate) fn title(&self) -> Clean {
        let title = self.loaded.briefing.title.as_ref().unwrap_or(&self.name);
        Clean::line(title.clone())
    }

    /// The title behind the day that tells it from the other editions of its story, if it is one.
    pub(in crate::app) fn edition(&self) -> String {
        let Briefing { story, as_of, .. } = &*self.loaded.briefing;
        match story.as_ref().and(as_of.as_ref()) {
            Some(day) => format!("edition of {day}: {}", self.title()),
            None => self.title().to_string(),
        }
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

    /// The measures of the rows of a pane.
    pub(crate) fn measures(&self, pane: Pane) -> &ListMeasures {
        // A large screen shows the lists of all.
        let measures = || ListMeasures::of_lists(&self.loaded.briefing, &self.rows);
        &self.measures.get_or_init(measures)[pane.index()]
    }

    /// True if it may be shown in place of another. Broken syntax does not say what its author meant, and an
    /// empty file is about to be written.
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
