//! The page in sight: of what it is, made and laid out when something first asks for it.

use std::cell::OnceCell;

use super::prompt::Prompt;
use super::{App, Focus, Version, help};
use crate::layout::{self, Layout, Wide};
use crate::model::EntryId;
use crate::page::Page;
use crate::search::Needle;
use crate::search::mark::{Spot, mark};
use crate::views::{self, Pane};

/// The page in sight, laid out when it is asked for.
#[derive(Debug)]
pub(super) struct Shown {
    /// What the page is of.
    subject: Subject,
    /// Its columns, and the first column of a matrix that does not fit.
    fit: (u16, usize),
    /// What is looked for on it.
    sought: Option<(Needle, Option<Spot>)>,
    page: OnceCell<Page>,
    layout: OnceCell<Layout>,
}

/// What a page can be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A row of a pane; none is the overview.
    Row(Option<EntryId>),
    /// A pane without rows.
    Nothing(Pane),
    Whole(Pane),
    /// Where an entry comes from.
    Source(EntryId),
    /// The briefing at a row of the prompt.
    Briefing(usize),
    Problems,
    Help,
}

impl App {
    /// Lets go of the page or the layout that is no longer that of what is in sight.
    pub(super) fn lay_out(&mut self) {
        let subject = self.subject();
        let sought = self.sought();
        if self.shown.subject != subject || self.shown.sought != sought {
            self.shown = Shown { sought, ..Shown::of(subject) };
        }
        let fit = (self.screen.page.width, self.sight.column);
        if self.shown.fit != fit {
            self.shown.fit = fit;
            self.shown.layout.take();
        }
    }

    /// Lets go of the page because what it says has changed.
    pub(super) fn make_page_anew(&mut self) {
        self.shown = Shown::of(self.subject());
    }

    fn subject(&self) -> Subject {
        if let Some(subject) = self.prompt.as_ref().and_then(Prompt::subject) {
            return subject;
        }
        match self.focus {
            Focus::List | Focus::Page => match self.rows().get(self.cursor().row) {
                Some(row) => Subject::Row(*row),
                None => Subject::Nothing(self.pane),
            },
            Focus::Whole => Subject::Whole(self.pane),
            Focus::Source(entry) => Subject::Source(entry),
            Focus::Problems => Subject::Problems,
            Focus::Help => Subject::Help,
        }
    }

    /// The entry that the reader is led to on the page in sight.
    pub(super) fn led_to(&self) -> Option<EntryId> {
        match (&self.prompt, self.shown.subject, &self.shown.sought) {
            (Some(_), Subject::Row(entry), _) => entry,
            (None, _, Some((_, spot))) => spot.as_ref().and_then(|spot| spot.entry),
            _ => None,
        }
    }

    fn page(&self, subject: Subject) -> Page {
        match subject {
            Subject::Row(None) => views::overview(self.briefing()),
            Subject::Row(Some(entry)) => {
                let mut page = views::entry(self.briefing(), entry);
                views::write_others(&mut page, &self.others(entry));
                page
            }
            Subject::Nothing(pane) => views::nothing(pane),
            Subject::Whole(pane) if self.rows().is_empty() => views::nothing(pane),
            Subject::Whole(pane) => views::whole(self.briefing(), pane),
            Subject::Source(entry) => {
                views::provenance(self.briefing(), entry, self.texts.known(), &self.findings_of(entry))
            }
            Subject::Briefing(_) => self.cover(),
            Subject::Problems => {
                let Version { name, text, loaded, .. } = self.newest();
                views::problems(name, text, loaded)
            }
            Subject::Help => help::page(&self.keymap, &self.working),
        }
    }

    /// The page in sight.
    pub fn layout(&self) -> &Layout {
        let Shown { subject, fit: (width, column), sought, page, layout } = &self.shown;
        layout.get_or_init(|| {
            let page = page.get_or_init(|| {
                let mut page = self.page(*subject);
                if let Some((needle, spot)) = sought {
                    mark(&mut page, needle, spot.as_ref());
                }
                page
            });
            layout::layout(page, *width, Wide::From(*column))
        })
    }

    /// How many rows at the top of the page stay where they are while the others move: the names of a matrix.
    pub fn head_rows(&self) -> usize {
        self.layout().head.min(usize::from(self.screen.page.height) / 2)
    }
}

impl Shown {
    pub(super) fn of(subject: Subject) -> Self {
        Self { subject, fit: (0, 0), sought: None, page: OnceCell::new(), layout: OnceCell::new() }
    }
}
