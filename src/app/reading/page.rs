//! The page in sight: its subject, and everything that it is made from.

use std::rc::Rc;

use super::Reading;
use super::place::Focus;
use super::version::Version;
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

/// Everything that the page in sight is made from: while this is the same, so is the page.
#[derive(Debug, PartialEq)]
pub(super) struct ReadingPageKey {
    subject: PageSubject,
    /// The number of the version shown.
    version: u64,
    /// The change counters of everything else that a page may show.
    learned: [u64; 4],
    /// The search, and the match that is shown.
    sought: Option<(Rc<Needle>, Option<Hit>)>,
}

impl Reading {
    pub(super) fn page_key(&self) -> ReadingPageKey {
        ReadingPageKey {
            subject: self.subject(),
            version: self.file.number,
            learned: [
                self.texts.learned(),
                self.check.learned(),
                self.same_actor.learned(),
                self.file.learned(),
            ],
            sought: self.sought(),
        }
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

    /// The page in sight, with the search marked.
    pub(super) fn make_page(&self) -> Page {
        let mut page = self.page_of(self.subject());
        if let Some((needle, led_to)) = self.sought() {
            self.mark(&mut page, &needle, led_to);
        }
        page
    }

    /// The page of a row, as a prompt shows it, with the search marked.
    pub(in crate::app) fn row_page(
        &self,
        row: Option<EntryId>,
        sought: Option<(&Needle, Option<Hit>)>,
    ) -> Page {
        let mut page = self.page_of(PageSubject::Row(row));
        if let Some((needle, led_to)) = sought {
            self.mark(&mut page, needle, led_to);
        }
        page
    }

    fn mark(&self, page: &mut Page, needle: &Needle, led_to: Option<Hit>) {
        let text = |hit: Hit| self.version.index().text(hit).to_owned();
        let spot = led_to.map(|hit| Spot { entry: hit.entry, text: text(hit) });
        mark(page, needle, spot.as_ref());
    }

    fn page_of(&self, subject: PageSubject) -> Page {
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

    /// Rows at the top of the page that stay while the others scroll: the names of a matrix.
    pub(crate) fn head_rows(&self) -> usize {
        self.layout().head.min(usize::from(self.screen().page.height) / 2)
    }
}
