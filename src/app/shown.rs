//! The page in sight: of what it is, made and laid out when something first asks for it.

use std::cell::OnceCell;

use super::{App, Focus, help};
use crate::layout::{self, Layout, Wide};
use crate::model::EntryId;
use crate::page::Page;
use crate::views::{self, Pane};

/// The page in sight, laid out when it is asked for.
#[derive(Debug)]
pub(super) struct Shown {
    /// What the page is of.
    subject: Subject,
    /// Its columns, and the first column of a matrix that does not fit.
    fit: (u16, usize),
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
    Problems,
    Help,
}

impl App {
    /// Lets go of the page or the layout that is no longer that of what is in sight.
    pub(super) fn lay_out(&mut self) {
        let subject = self.subject();
        if self.shown.subject != subject {
            self.shown = Shown::of(subject);
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

    fn page(&self, subject: Subject) -> Page {
        match subject {
            Subject::Row(None) => views::overview(self.briefing()),
            Subject::Row(Some(entry)) => views::entry(self.briefing(), entry),
            Subject::Nothing(pane) => views::nothing(pane),
            Subject::Whole(pane) if self.rows().is_empty() => views::nothing(pane),
            Subject::Whole(pane) => views::whole(self.briefing(), pane),
            Subject::Source(entry) => views::provenance(self.briefing(), entry, self.texts.known()),
            Subject::Problems => {
                views::problems(&self.version.name, &self.version.text, &self.version.loaded)
            }
            Subject::Help => help::page(&self.keymap, &self.working),
        }
    }

    /// The page in sight.
    pub fn layout(&self) -> &Layout {
        let Shown { subject, fit: (width, column), page, layout } = &self.shown;
        layout.get_or_init(|| {
            let page = page.get_or_init(|| self.page(*subject));
            layout::layout(page, *width, Wide::From(*column))
        })
    }

    /// How many rows at the top of the page stay where they are while the others move: the names of a matrix.
    pub fn head_rows(&self) -> usize {
        self.layout().head.min(usize::from(self.screen.page.height) / 3)
    }
}

impl Shown {
    pub(super) fn of(subject: Subject) -> Self {
        Self { subject, fit: (0, 0), page: OnceCell::new(), layout: OnceCell::new() }
    }
}
