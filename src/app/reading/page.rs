//! The page in sight: its subject, and everything that it is made from.

use std::rc::Rc;

use super::Reading;
use super::place::{Baseline, Focus};
use super::screen::{Area, Screen};
use super::version::Version;
use crate::diagnostic::Level;
use crate::layout::{Layout, Link, Wide, layout};
use crate::model::{Actor, EntryId, Figure, Id, Issue};
use crate::page::{Page, Target};
use crate::search::mark::{Spot, mark};
use crate::search::{Hit, Needle};
use crate::views::{self, Pane, ShownProblems};

/// The most pages of a pane that are laid out to see how long they are.
const MEASURED: usize = 100;

/// The subject of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageSubject {
    /// A row of a pane; `None` is the overview.
    Row(Option<EntryId>),
    /// A pane without rows.
    Nothing(Pane),
    Whole(Pane),
    /// The matrix with all its texts.
    Texts,
    /// All texts on an issue, side by side.
    OnIssue(Id<Issue>),
    /// Those of one actor on it.
    OfHolder(Id<Issue>, Id<Actor>),
    /// A figure in two lines.
    InBrief(Id<Figure>),
    /// The source of an entry.
    Source(EntryId),
    Gaps,
    Differences(Baseline),
    /// The problems, of one level or all.
    Problems(Option<Level>),
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
    /// The paragraph with it that the reader is led to in the text of a source.
    paragraph: Option<usize>,
}

impl Reading {
    /// Changes whenever what pages say may have changed.
    pub(in crate::app) fn known(&self) -> Known {
        (self.file.number, self.learned)
    }

    pub(super) fn page_key(&self) -> ReadingPageKey {
        let paragraph = self.sought_in_article().map(|(_, number)| number);
        ReadingPageKey { subject: self.subject(), known: self.known(), sought: self.sought(), paragraph }
    }

    /// The layout that stands beside the page in sight or below it, and the number of its link that belongs to what is under the
    /// cursor.
    pub(crate) fn beside(&self) -> Option<(Rc<Layout>, Option<usize>)> {
        let area = self.screen().beside;
        if area.height == 0 {
            return None;
        }
        let (subject, column) = match self.cell().filter(|_| self.has_words()) {
            Some(cell) => self.texts_of_cell(cell, area)?,
            None => match self.fact().filter(|_| self.has_figures()) {
                Some(EntryId::Figure(figure)) => (PageSubject::InBrief(figure), None),
                _ if self.has_gaps_beside() => (PageSubject::Gaps, None),
                _ if self.has_row_beside() => (PageSubject::Row(Some(self.row_beside()?)), None),
                _ => (PageSubject::Source(self.entry_beside()?), None),
            },
        };
        let key = ReadingPageKey { subject, known: self.known(), sought: None, paragraph: None };
        let page = || match subject {
            PageSubject::Source(entry) => {
                views::source_beside(self.briefing(), entry, self.unmarked_page(subject))
            }
            PageSubject::Row(_) | PageSubject::Gaps => self.unmarked_page(subject).without_links(),
            _ => self.unmarked_page(subject),
        };
        let layout = self.companion.layout(key, (area.width, column.unwrap_or_default()), page);
        let is_here = |link: &Link| column.is_some() && link.cell.map(|cell| cell.1) == column;
        let here = layout.links.iter().position(is_here);
        Some((layout, here))
    }

    /// True if the gaps in the sourcing are in the third column: beside the overview, which has them in short, while no link
    /// of it is selected.
    fn has_gaps_beside(&self) -> bool {
        let is_overview = self.pane == Pane::Overview && self.viewport.link.is_none();
        is_overview && self.has_row_beside() || self.focus == Focus::List && self.pane == Pane::Overview
    }

    /// True if the page of a row is in the third column: beside full views, texts, and the overview.
    fn has_row_beside(&self) -> bool {
        let is_overview = self.focus == Focus::Page && self.pane == Pane::Overview;
        let is_wide = self.focus == Focus::Whole || self.in_article();
        is_wide && Screen::is_widest(self.size) || is_overview
    }

    /// The row whose page that is: of what is linked where facts of several kinds are listed, else of the fact under the
    /// cursor.
    fn row_beside(&self) -> Option<EntryId> {
        let linked = match self.target() {
            Some(Target::Entry(entry)) if matches!(self.pane, Pane::Overview | Pane::Sources) => Some(entry),
            _ => None,
        };
        let entry = linked.or_else(|| self.fact())?;
        Pane::row_of(self.briefing(), entry)
    }

    /// The rows of the longest page of the pane at a width; more than any screen has if there are too many to be laid out.
    pub(super) fn longest_page(&self, width: u16) -> u16 {
        let key = (self.known(), self.pane, width);
        if let Some((_, rows)) = self.longest.get().filter(|(of, _)| *of == key) {
            return rows;
        }
        let rows = |row: &Option<EntryId>| {
            let page = self.unmarked_page(PageSubject::Row(*row));
            layout(&page, width, Wide::From(0)).rows.len()
        };
        let longest = match self.version.rows(self.pane).len() {
            ..=MEASURED => self.version.rows(self.pane).iter().map(rows).max().unwrap_or_default(),
            _ => usize::MAX,
        };
        let longest = u16::try_from(longest).unwrap_or(u16::MAX);
        self.longest.set(Some((key, longest)));
        longest
    }

    /// The texts of a cell of the matrix: of the whole row where there is room, with the column of the cell.
    fn texts_of_cell(&self, cell: (usize, usize), area: Area) -> Option<(PageSubject, Option<usize>)> {
        let (issue, holder) = views::cell_at(self.briefing(), cell)?;
        match holder {
            Some(holder) if !area.is_roomy() => Some((PageSubject::OfHolder(issue, holder), None)),
            _ => {
                let column = holder.and_then(|holder| views::place_on(self.briefing(), issue, holder));
                Some((PageSubject::OnIssue(issue), column))
            }
        }
    }

    /// The entry of which the third column shows the source: in a list of issues, the first position on the one under the
    /// cursor.
    pub(super) fn entry_beside(&self) -> Option<EntryId> {
        let entry = self.fact().filter(|_| self.screen().beside.height > 0 && self.focus != Focus::Whole)?;
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
            Focus::Whole if self.pane == Pane::Positions && self.has_texts() => PageSubject::Texts,
            Focus::Whole => PageSubject::Whole(self.pane),
            Focus::Source(entry) => PageSubject::Source(entry),
            Focus::Gaps => PageSubject::Gaps,
            Focus::Differences(baseline) => PageSubject::Differences(baseline),
            Focus::Problems => PageSubject::Problems(self.viewport.level),
            Focus::Help => PageSubject::Help,
        }
    }

    fn sought(&self) -> Option<(Rc<Needle>, Option<Hit>)> {
        if let Some((needle, _)) = self.sought_in_article() {
            return Some((needle, None));
        }
        let is_marked = !matches!(self.focus, Focus::Differences(_) | Focus::Problems | Focus::Help);
        let search = self.search.as_ref().filter(|_| is_marked)?;
        // The full view shows all matches, and none is current.
        let led_to = Some(search.hit()).filter(|_| self.focus != Focus::Whole);
        Some((Rc::clone(&search.needle), led_to))
    }

    /// The page in sight, with what was looked for marked.
    pub(super) fn make_page(&self) -> Page {
        let sought = self.sought();
        let mut page =
            self.page_of(self.subject(), sought.as_ref().map(|(needle, led_to)| (&**needle, *led_to)));
        if let Some((_, number)) = self.sought_in_article() {
            Self::mark_article(&mut page, number);
        }
        page
    }

    /// The page of a row, as a prompt shows it: with what is looked for there marked.
    pub(in crate::app) fn row_page(
        &self,
        row: Option<EntryId>,
        sought: Option<(&Needle, Option<Hit>)>,
    ) -> Page {
        self.page_of(PageSubject::Row(row), sought)
    }

    /// The page in sight, with what is looked for marked.
    pub(in crate::app) fn page_in_sight(&self, sought: Option<(&Needle, Option<Hit>)>) -> Page {
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
            PageSubject::Row(row) => self.unmarked_row_page(row),
            PageSubject::Nothing(pane) => match self.filter_of(pane) {
                Some(filter) => views::nothing_fits(filter),
                None => views::nothing(pane),
            },
            PageSubject::Whole(_) | PageSubject::Texts if self.version.rows(self.pane).is_empty() => {
                views::nothing(self.pane)
            }
            PageSubject::Texts => views::all_texts(self.briefing()),
            PageSubject::InBrief(figure) => views::in_brief(self.briefing(), figure),
            PageSubject::OnIssue(issue) => views::on_issue(self.briefing(), issue),
            PageSubject::OfHolder(issue, holder) => views::of_holder(self.briefing(), issue, holder),
            PageSubject::Whole(Pane::Overview) => views::whole_overview(self.briefing(), self.today.as_ref()),
            PageSubject::Whole(pane) => views::whole(self.briefing(), pane),
            PageSubject::Source(entry) => {
                let (texts, findings) = (self.texts.known(), self.findings_of(entry));
                let coverage = self.texts.covered.of(entry);
                views::provenance(self.briefing(), entry, texts, &findings, coverage)
            }
            PageSubject::Gaps => views::gaps(self.briefing()),
            PageSubject::Differences(baseline) => self.differences(baseline),
            PageSubject::Problems(level) => {
                let Version { name, text, loaded, .. } = self.newest();
                let (policy, unchecked) = (&*self.policy, self.unchecked());
                views::problems(name, text, loaded, ShownProblems { policy, level, unchecked })
            }
            PageSubject::Help => self.help.clone(),
        }
    }

    /// The page of a row: what it is, what it was, where else it stands, and what the reader wrote on it.
    fn unmarked_row_page(&self, row: Option<EntryId>) -> Page {
        let briefing = self.briefing();
        let mut page = row.map_or_else(
            || views::overview(briefing, self.today.as_ref()),
            |entry| views::entry(briefing, entry),
        );
        if let Some(change) = self.file.changes.get(&row) {
            views::write_last_change(&mut page, briefing, row, change);
        }
        if let Some(entry) = row {
            views::write_others(&mut page, &self.same_actor(entry));
            let editions = self.story_editions();
            let past = editions.past(entry);
            views::write_over_time(&mut page, &editions, entry, &past);
            views::write_earlier(&mut page, &past, self.unread_editions());
        }
        views::write_notes(&mut page, briefing, row, &self.own_notes(row));
        page
    }

    /// How many rows at the top of the page stay where they are while the others move: the names of a matrix.
    pub fn head_rows(&self) -> usize {
        self.layout().head_in(self.screen().page.height)
    }
}
