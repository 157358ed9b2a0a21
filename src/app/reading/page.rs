//! The page in sight: its subject, and everything that it is made from.

use std::rc::Rc;

use super::Reading;
use super::place::Focus;
use super::version::Version;
use crate::layout::Layout;
use crate::model::EntryId;
use crate::page::Page;
use crate::search::mark::{Spot, mark};
use crate::search::{Hit, Needle};
use crate::views::{self, Pane};

/// The subject of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageSubject {
    /// A row of a pane; `None` is the overview.
    Row(Option<EntryId>),
    /// A pane without rows.
    Nothing(Pane),
    Whole(Pane),
    /// The source of an entry.
    Source(EntryId),
    Problems,
    Help,
}

/// The number of the version that is shown, and how often anything else became known that a page may say.
pub(in crate::app) type Known = (u64, u64);

/// All that the page in sight is made from: while this stays the same, so does the page.
#[derive(Debug, PartialEq)]
pub(super) struct ReadingPageKey {
    subject: PageSubject,
    /// The version that is shown, and how often anything else became known that a page may say.
    known: Known,
    /// The needle, and the text with it that the reader is led to.
    sought: Option<(Rc<Needle>, Option<Hit>)>,
}

impl Reading {
    /// Changes whenever what pages say may have changed.
    pub(in crate::app) fn known(&self) -> Known {
        (self.file.number, self.learned)
    }

    pub(super) fn page_key(&self) -> ReadingPageKey {
        ReadingPageKey { subject: self.subject(), known: self.known(), sought: self.sought() }
    }

    /// The source of the fact under the cursor, where a third column has room for it.
    pub(crate) fn source_beside(&self) -> Option<Rc<Layout>> {
        let entry = self.entry_beside()?;
        let key = ReadingPageKey { subject: PageSubject::Source(entry), known: self.known(), sought: None };
        let page = || views::source_beside(self.unmarked_page(PageSubject::Source(entry)));
        Some(self.source.layout(key, (self.screen().source.width, 0), page))
    }

    /// The entry of which the third column shows the source: in a list of issues, the first position on the one under the
    /// cursor.
    pub(super) fn entry_beside(&self) -> Option<EntryId> {
        let entry = self.fact().filter(|_| self.screen().source.height > 0)?;
        Some(match entry {
            EntryId::Issue(issue) if self.focus == Focus::List => {
                views::first_position(self.briefing(), issue).map_or(entry, EntryId::Position)
            }
            _ => entry,
        })
    }

    fn subject(&self) -> PageSubject {
        match self.focus {
            Focus::List | Focus::Page => match self.rows().get(self.cursor().row) {
                Some(row) => PageSubject::Row(*row),
                None => PageSubject::Nothing(self.pane),
            },
            Focus::Whole => PageSubject::Whole(self.pane),
            Focus::Source(entry) => PageSubject::Source(entry),
            Focus::Problems => PageSubject::Problems,
            Focus::Help => PageSubject::Help,
        }
    }

    fn sought(&self) -> Option<(Rc<Needle>, Option<Hit>)> {
        let is_marked = !matches!(self.focus, Focus::Problems | Focus::Help);
        let search = self.search.as_ref().filter(|_| is_marked)?;
        // The whole view shows all matches, and none is current.
        let led_to = Some(search.hit()).filter(|_| self.focus != Focus::Whole);
        Some((Rc::clone(&search.needle), led_to))
    }

    /// The page in sight, with what was looked for marked.
    pub(super) fn make_page(&self) -> Page {
        let sought = self.sought();
        self.page_of(self.subject(), sought.as_ref().map(|(needle, led_to)| (&**needle, *led_to)))
    }

    /// The page of a row, as a prompt shows it: with what is looked for there marked.
    pub(in crate::app) fn row_page(
        &self,
        row: Option<EntryId>,
        sought: Option<(&Needle, Option<Hit>)>,
    ) -> Page {
        self.page_of(PageSubject::Row(row), sought)
    }

    /// The page in sight, as a prompt shows it.
    pub(in crate::app) fn page_beside_prompt(&self, sought: Option<(&Needle, Option<Hit>)>) -> Page {
        self.page_of(self.subject(), sought)
    }

    fn page_of(&self, subject: PageSubject, sought: Option<(&Needle, Option<Hit>)>) -> Page {
        let mut page = self.unmarked_page(subject);
        if let Some((needle, led_to)) = sought {
            let text = |hit: Hit| self.version.index().text(hit).to_owned();
            let spot = led_to.map(|hit| Spot { entry: hit.entry, text: text(hit) });
            mark(&mut page, needle, spot.as_ref());
        }
        page
    }

    fn unmarked_page(&self, subject: PageSubject) -> Page {
        match subject {
            PageSubject::Row(None) => views::overview(self.briefing()),
            PageSubject::Row(Some(entry)) => {
                let mut page = views::entry(self.briefing(), entry);
                views::write_others(&mut page, &self.same_actor(entry));
                page
            }
            PageSubject::Nothing(pane) => views::nothing(pane),
            PageSubject::Whole(pane) if self.rows().is_empty() => views::nothing(pane),
            PageSubject::Whole(pane) => views::whole(self.briefing(), pane),
            PageSubject::Source(entry) => {
                views::provenance(self.briefing(), entry, self.texts.known(), &self.findings_of(entry))
            }
            PageSubject::Problems => {
                let Version { name, text, loaded, .. } = self.newest();
                views::problems(name, text, loaded, self.is_unchecked())
            }
            PageSubject::Help => self.help.clone(),
        }
    }

    /// How many rows at the top of the page stay where they are while the others move: the names of a matrix.
    pub fn head_rows(&self) -> usize {
        self.layout().head_in(self.screen().page.height)
    }
}
