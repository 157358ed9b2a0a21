//! The page in sight: its subject, and everything that it is made from.

use std::rc::Rc;

use super::Reading;
use super::moves::turned;
use super::place::{Baseline, Focus};
use super::version::Version;
use crate::diagnostic::Level;
use crate::layout::{Layout, Wide, layout};
use crate::model::{Actor, EntryId, Id, Issue};
use crate::page::{Block, Page};
use crate::search::mark::{Spot, mark, mark_paragraph};
use crate::search::{Hit, Needle};
use crate::views::{self, Pane, ShownProblems};

/// The most pages of a pane that are laid out to see how long they are.
const MEASURED: usize = 100;

/// From this height on, there is air between the events of the timeline.
const HIGH: u16 = 40;
/// The rows that an event usually takes with the air below it, and those of the screen that are for others.
const ROWS_OF_EVENT: usize = 4;
const ROWS_OF_SCALE: usize = 10;

/// The subject of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageSubject {
    /// A row of a pane; `None` is the overview.
    Row(Option<EntryId>),
    /// A pane without rows.
    Nothing(Pane),
    /// A full view; of the timeline perhaps with air between its events.
    Whole {
        pane: Pane,
        is_airy: bool,
    },
    /// The matrix with all its texts.
    Texts,
    /// All texts on an issue, side by side.
    OnIssue(Id<Issue>),
    /// Those of one actor on it.
    OfHolder(Id<Issue>, Id<Actor>),
    /// A figure or an issue in two lines.
    InBrief(EntryId),
    /// The source of an entry.
    Source(EntryId),
    Gaps,
    /// Who moved, beside the overview.
    Moves,
    Differences(Baseline),
    /// The problems, of one level or all.
    Problems(Option<Level>),
    /// The keys that work here, of which so many rows are in sight at once.
    Help(u16),
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
    /// How many of each list of the overview come before the others.
    first_ahead: usize,
    /// Changes with the other briefings that it names.
    others: u64,
}

impl Reading {
    /// Changes whenever what pages say may have changed, but for the other briefings on the page of an actor.
    pub(super) fn known(&self) -> Known {
        (self.file.number, self.generation)
    }

    /// Changes whenever what any page says may have changed.
    pub(in crate::app) fn known_of_all(&self) -> Known {
        (self.file.number, self.generation + self.same_actor.generation)
    }

    /// Lays out the pages of the rows above and below the selected one and what stands beside them, the next
    /// to be asked for in a list.
    pub(in crate::app) fn prepare(&self) {
        if self.focus != Focus::List || self.search.is_some() {
            return;
        }
        let row = self.cursor().row;
        let next = [row.checked_sub(1), row.checked_add(1)];
        for row in next.into_iter().flatten().filter_map(|row| self.rows().get(row)) {
            let subject = PageSubject::Row(*row);
            self.laid_out.page.layout(self.key_beside(subject), (self.screen().page.width, 0), || {
                self.unmarked_page(subject)
            });
            if let Some(entry) = *row {
                self.prepare_beside(entry);
            }
        }
    }

    /// The overview as a list shows it, where so many of each of its lists come before the others.
    pub(super) fn layout_of_overview(&self, first_ahead: usize) -> Rc<Layout> {
        let key = ReadingPageKey { first_ahead, ..self.key_beside(PageSubject::Row(None)) };
        self.laid_out.page.layout(key, (self.screen().page.width, 0), || self.overview(first_ahead))
    }

    /// The key of a page beside the one in sight: nothing is sought in it.
    pub(super) fn key_beside(&self, subject: PageSubject) -> ReadingPageKey {
        let others = self.others_known(subject);
        ReadingPageKey { subject, known: self.known(), sought: None, paragraph: None, first_ahead: 0, others }
    }

    pub(super) fn page_key(&self) -> ReadingPageKey {
        let paragraph = self.sought_in_article().map(|(_, number)| number);
        let subject = self.subject();
        let first_ahead = if subject == PageSubject::Row(None) { self.first_ahead() } else { 0 };
        ReadingPageKey { sought: self.sought(), paragraph, first_ahead, ..self.key_beside(subject) }
    }

    /// The rows of the longest page of the pane at a width; more than any screen has if there are too many to
    /// be laid out.
    pub(super) fn longest_page(&self, width: u16) -> u16 {
        let rows = |row: &Option<EntryId>| {
            let page = self.unmarked_page(PageSubject::Row(*row));
            layout(&page, width, Wide::From(0)).rows.len()
        };
        let longest = || match self.version.rows(self.pane) {
            all if all.len() > MEASURED => usize::MAX,
            all => all.iter().map(rows).max().unwrap_or_default(),
        };
        let longest = || u16::try_from(longest()).unwrap_or(u16::MAX);
        self.laid_out.longest.get_or((self.known(), self.pane, width), longest)
    }

    fn subject(&self) -> PageSubject {
        match self.focus {
            Focus::List | Focus::Page => match self.rows().get(self.cursor().row) {
                Some(row) => PageSubject::Row(*row),
                None => PageSubject::Nothing(self.pane),
            },
            Focus::Whole if self.pane == Pane::Positions && self.has_texts() => PageSubject::Texts,
            Focus::Whole => PageSubject::Whole { pane: self.pane, is_airy: self.has_air() },
            Focus::Source(entry) => PageSubject::Source(entry),
            Focus::Gaps => PageSubject::Gaps,
            Focus::Differences(baseline) => PageSubject::Differences(baseline),
            Focus::Problems => PageSubject::Problems(self.viewport.level),
            Focus::Help => PageSubject::Help(self.screen().page.height),
        }
    }

    /// True if there is room for air between the events of the timeline: on a high screen, or where all fit
    /// with it.
    fn has_air(&self) -> bool {
        let events = self.version.rows(Pane::Timeline).len();
        self.pane == Pane::Timeline
            && (self.size.1 >= HIGH || events * ROWS_OF_EVENT + ROWS_OF_SCALE <= self.size.1.into())
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
            mark_paragraph(&mut page, number);
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

    pub(super) fn unmarked_page(&self, subject: PageSubject) -> Page {
        match subject {
            PageSubject::Row(row) => self.unmarked_row_page(row),
            PageSubject::Nothing(pane) => match self.filter_of(pane) {
                Some(filter) => views::nothing_fits(filter),
                None => views::nothing(pane),
            },
            PageSubject::Whole { .. } | PageSubject::Texts if self.version.rows(self.pane).is_empty() => {
                views::nothing(self.pane)
            }
            PageSubject::Texts => views::all_texts(self.briefing()),
            PageSubject::InBrief(entry) => views::in_brief(self.briefing(), entry),
            PageSubject::OnIssue(issue) => views::on_issue(self.briefing(), issue),
            PageSubject::OfHolder(issue, holder) => views::of_holder(self.briefing(), issue, holder),
            PageSubject::Whole { pane: Pane::Overview, .. } => {
                views::whole_overview(self.briefing(), self.today.as_ref())
            }
            PageSubject::Whole { pane, is_airy } => {
                let mut whole = views::whole(self.briefing(), pane);
                for block in &mut whole.blocks {
                    if let Block::Timeline(timeline) = block {
                        timeline.is_airy = is_airy;
                    }
                }
                whole
            }
            PageSubject::Source(entry) => {
                let (texts, findings) = (self.texts.known(), self.findings_of(entry));
                let coverage = self.texts.covered.of(entry);
                views::provenance(self.briefing(), entry, texts, &findings, coverage)
            }
            PageSubject::Gaps => views::gaps(self.briefing()),
            PageSubject::Moves => views::moves(self.briefing()),
            PageSubject::Differences(baseline) => self.differences(baseline),
            PageSubject::Problems(level) => {
                let Version { name, text, loaded, .. } = self.newest();
                let (policy, unchecked) = (&*self.policy, self.unchecked());
                let unreadable = self.file.unreadable();
                views::problems(name, text, loaded, ShownProblems { policy, level, unchecked, unreadable })
            }
            PageSubject::Help(rows) => {
                let mut page = self.help.clone();
                for block in &mut page.blocks {
                    if let Block::SideBySide { in_sight, .. } = block {
                        *in_sight = Some(rows);
                    }
                }
                page
            }
        }
    }

    /// The page of a row: what it is, what it was, where else it stands, and what the reader wrote on it.
    fn unmarked_row_page(&self, row: Option<EntryId>) -> Page {
        let Some(entry) = row else { return self.overview(self.first_ahead()) };
        let briefing = self.briefing();
        let mut page = views::entry(briefing, entry);
        self.write_last_change(&mut page, row);
        views::write_others(&mut page, &self.same_actor(entry));
        let editions = self.story_editions();
        let past = editions.past(entry);
        views::write_over_time(&mut page, &editions, entry, &past);
        views::write_earlier(&mut page, &editions, entry, &past, self.unread_editions());
        views::write_notes(&mut page, briefing, row, &self.own_notes(row));
        page
    }

    fn overview(&self, first_ahead: usize) -> Page {
        let mut page = views::overview(self.briefing(), self.today.as_ref(), first_ahead);
        self.write_last_change(&mut page, None);
        views::write_notes(&mut page, self.briefing(), None, &self.own_notes(None));
        page
    }

    fn write_last_change(&self, page: &mut Page, row: Option<EntryId>) {
        if let Some(change) = self.file.changes.get(&row) {
            views::write_last_change(page, self.briefing(), row, change);
        }
    }

    /// The row that the next page begins with, at the latest `top`: a heading that is left out at the end of
    /// this page, and no blank row.
    pub(super) fn next_page(&self, top: usize) -> usize {
        let first = self.viewport.top + self.head_rows();
        let window = first..first + self.page_height();
        let row = self.layout().row_after(window, self.viewport.link, top + self.head_rows());
        row - self.head_rows()
    }

    /// Which of the pages that turning leads to is in sight, counted from 1, and their number.
    pub(in crate::app) fn page_number(&self) -> (usize, usize) {
        let (layout, head, height) = (self.layout(), self.head_rows(), self.page_height());
        let (step, rows, here) = (turned(height, 1), layout.rows.len(), self.viewport.top + head);
        let (mut first, mut pages, mut number) = (head, 1, 1);
        while first + height < rows {
            first = layout.row_after(first..first + height, None, first + step).max(first + 1);
            pages += 1;
            if first <= here {
                number = pages;
            }
        }
        (if here + height >= rows { pages } else { number }, pages)
    }

    /// How many rows at the top of the page stay where they are while the others move: the names of a matrix.
    pub fn head_rows(&self) -> usize {
        self.layout().head_in(self.screen().page.height)
    }
}
