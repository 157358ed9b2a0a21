//! What stands beside the page in sight or below it: the page of what is under the cursor, its source, or its texts.

use std::rc::Rc;

use super::Reading;
use super::page::PageSubject;
use super::place::Focus;
use super::screen::{Area, Screen};
use crate::layout::{Layout, Link};
use crate::model::EntryId;
use crate::page::Target;
use crate::views::{self, Pane};

impl Reading {
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
        let key = self.key_beside(subject);
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
}
