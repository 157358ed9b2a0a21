//! The companion of the page in sight, beside or below it: the page of what is under the cursor, its source,
//! or its texts.

use std::rc::Rc;

use super::Reading;
use super::page::PageSubject;
use super::place::Focus;
use super::screen::{Area, Screen};
use crate::app::page_cache::Fit;
use crate::layout::{Layout, Link};
use crate::model::EntryId;
use crate::page::Target;
use crate::views::{self, Pane};

impl Reading {
    /// The layout that stands beside the page in sight or below it, and the number of its link that belongs
    /// to what is under the cursor.
    pub(crate) fn beside(&self) -> Option<(Rc<Layout>, Option<usize>)> {
        let area = self.screen().beside;
        let (subject, column) = self.subject_beside(area)?;
        let layout = self.layout_beside(subject, (area.width, column.unwrap_or_default()));
        let is_here = |link: &Link| column.is_some() && link.cell.map(|cell| cell.1) == column;
        let here = layout.links.iter().position(is_here);
        Some((layout, here))
    }

    /// Lays out what stands there once a row of the list is selected.
    pub(super) fn prepare_beside(&self, row: EntryId) {
        let area = self.screen().beside;
        if area.height > 0 && self.focus == Focus::List {
            self.layout_beside(PageSubject::Source(self.sourced_of(row)), (area.width, 0));
        }
    }

    fn layout_beside(&self, subject: PageSubject, fit: Fit) -> Rc<Layout> {
        let page = || match subject {
            PageSubject::Source(entry) => {
                views::source_beside(self.briefing(), entry, self.unmarked_page(subject))
            }
            PageSubject::Row(_) | PageSubject::Gaps | PageSubject::Moves => {
                self.unmarked_page(subject).without_links()
            }
            _ => self.unmarked_page(subject),
        };
        self.laid_out.companion.layout(self.key_beside(subject), fit, page)
    }

    /// The subject of that layout, and the column of the cell under the cursor.
    fn subject_beside(&self, area: Area) -> Option<(PageSubject, Option<usize>)> {
        if area.height == 0 {
            return None;
        }
        let subject = match self.cell().filter(|_| self.has_words()) {
            Some(cell) => return self.texts_of_cell(cell, area),
            None => match self.fact().filter(|_| self.has_figures()) {
                Some(entry @ (EntryId::Figure(_) | EntryId::Issue(_))) => PageSubject::InBrief(entry),
                _ if self.has_moves_beside() => self.moves_beside(),
                _ if self.has_row_beside() => PageSubject::Row(Some(self.row_beside()?)),
                _ => PageSubject::Source(self.entry_beside()?),
            },
        };
        Some((subject, None))
    }

    /// The first of its rows that is in sight.
    pub(crate) fn beside_top(&self) -> usize {
        let subject = self.subject_beside(self.screen().beside).map(|(subject, _)| subject);
        self.beside_scroll.filter(|(of, _)| Some(*of) == subject).map_or(0, |(_, top)| top)
    }

    /// The most rows by which it can be scrolled.
    pub(in crate::app) fn beside_goes_on(&self) -> usize {
        let rows = self.beside().map_or(0, |(layout, _)| layout.rows.len());
        rows.saturating_sub(self.screen().beside.height.into())
    }

    /// Scrolls it by some lines, until another thing stands there.
    pub(in crate::app) fn scroll_beside(&mut self, lines: isize) {
        let Some((subject, _)) = self.subject_beside(self.screen().beside) else { return };
        let top = self.beside_top().saturating_add_signed(lines).min(self.beside_goes_on());
        self.beside_scroll = Some((subject, top));
    }

    /// True if the third column shows who moved: beside the overview, which names them, while no link of it
    /// is selected.
    fn has_moves_beside(&self) -> bool {
        let is_overview = self.pane == Pane::Overview && self.viewport.link.is_none();
        is_overview && self.has_row_beside() || self.focus == Focus::List && self.pane == Pane::Overview
    }

    /// The positions that moved; where nobody holds one, the gaps in the sourcing.
    fn moves_beside(&self) -> PageSubject {
        if self.briefing().positions.is_empty() { PageSubject::Gaps } else { PageSubject::Moves }
    }

    /// True if the page of a row is in the third column: beside full views, texts, and the overview.
    fn has_row_beside(&self) -> bool {
        let is_overview = self.focus == Focus::Page && self.pane == Pane::Overview;
        let is_wide = self.focus == Focus::Whole || self.in_article();
        is_wide && Screen::is_widest(self.size) || is_overview
    }

    /// The row whose page that is: of what is linked where facts of several kinds are listed, else of the
    /// fact under the cursor.
    fn row_beside(&self) -> Option<EntryId> {
        let linked = match self.target() {
            Some(Target::Entry(entry)) if matches!(self.pane, Pane::Overview | Pane::Sources) => Some(entry),
            _ => None,
        };
        let entry = linked.or_else(|| self.fact())?;
        Pane::row_of(self.briefing(), entry)
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

    /// The entry of which the third column shows the source.
    pub(super) fn entry_beside(&self) -> Option<EntryId> {
        let entry = self.fact().filter(|_| self.screen().beside.height > 0 && self.focus != Focus::Whole)?;
        Some(self.sourced_of(entry))
    }

    /// The entry of which it is the source: for an issue in a list, or one that has no source of its own, the
    /// first position on it.
    fn sourced_of(&self, entry: EntryId) -> EntryId {
        match entry {
            EntryId::Issue(issue)
                if self.focus == Focus::List || self.briefing().issues[issue].common.sources.is_empty() =>
            {
                views::first_position(self.briefing(), issue).map_or(entry, EntryId::Position)
            }
            _ => entry,
        }
    }
}
