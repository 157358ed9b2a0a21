//! Moving: in a list, in a page, and between panes.

use std::ops::Range;

use super::{App, Focus, Sight, scroll};
use crate::layout::{Link, Row};
use crate::page::Mark;
use crate::views::Pane;

/// How many rows, from that of a mark on, come into sight with it.
const AROUND: usize = 3;

impl App {
    pub(super) fn next(&mut self) {
        match self.focus {
            Focus::List => self.move_row(1),
            _ => match self.cell_below() {
                Some(cell) => self.go_to_link(cell),
                None => self.next_link(),
            },
        }
    }

    pub(super) fn previous(&mut self) {
        match self.focus {
            Focus::List => self.move_row(-1),
            _ => match self.cell_above() {
                Some(cell) => self.go_to_link(cell),
                None => self.previous_link(),
            },
        }
    }

    pub(super) fn first(&mut self) {
        if self.focus == Focus::List {
            self.go_to_row(0);
        } else {
            self.sight.top = 0;
            self.sight.link = self.link_in_sight();
        }
    }

    pub(super) fn last(&mut self) {
        if self.focus == Focus::List {
            self.go_to_row(usize::MAX);
        } else {
            self.sight.top = scroll::within(usize::MAX, self.page_height(), self.page_lines());
            let last = self.layout().links.len().checked_sub(1);
            self.sight.link = last.filter(|link| self.is_in_sight(*link));
        }
    }

    /// A page, or a part of one, on or back.
    pub(super) fn turn(&mut self, direction: isize, part: usize) {
        let step =
            |height: usize| (height.saturating_sub(usize::from(part == 1)) / part).max(1).cast_signed();
        if self.focus == Focus::List {
            let list = self.screen.lists.iter().find(|list| list.pane == self.pane);
            let height = list.map_or(1, |list| usize::from(list.rows.height));
            self.move_row(direction * step(height));
        } else {
            self.scroll(direction * step(self.page_height()));
            self.sight.link = self.link_in_sight();
        }
    }

    /// The page some lines on or back; a link that leaves the screen is no longer selected.
    pub(super) fn scroll(&mut self, lines: isize) {
        let top = self.sight.top.saturating_add_signed(lines);
        self.sight.top = scroll::within(top, self.page_height(), self.page_lines());
        self.sight.link = self.sight.link.filter(|link| self.is_in_sight(*link));
    }

    pub(super) fn go_to_pane(&mut self, pane: Pane) {
        self.pane = pane;
        self.focus = match self.focus {
            Focus::Whole => Focus::Whole,
            _ => Focus::List,
        };
        self.sight = Sight::default();
        self.under.clear();
        if self.focus == Focus::Whole {
            self.under.push((Focus::List, Sight::default()));
            self.settle();
            self.sight.link = self.link_in_sight();
        }
    }

    /// The pane that is `steps` after this one, round the end.
    pub(super) fn neighbour(&self, steps: usize) -> Pane {
        Pane::ALL[(self.pane.index() + steps) % Pane::ALL.len()]
    }

    pub(super) fn left(&mut self) {
        if self.in_matrix() {
            self.move_along_row(false);
        } else if self.focus == Focus::Page {
            self.focus = Focus::List;
            self.sight.link = None;
        }
    }

    pub(super) fn right(&mut self) {
        if self.in_matrix() {
            self.move_along_row(true);
        } else {
            self.enter_page();
        }
    }

    fn move_row(&mut self, rows: isize) {
        self.go_to_row(self.cursor().row.saturating_add_signed(rows));
    }

    pub(super) fn go_to_row(&mut self, row: usize) {
        let row = row.min(self.rows().len().saturating_sub(1));
        let cursor = &mut self.cursors[self.pane.index()];
        if cursor.row != row {
            cursor.row = row;
            self.sight = Sight::default();
        }
    }

    /// The rows of the page that move, in sight and in all.
    pub(super) fn page_height(&self) -> usize {
        usize::from(self.screen.page.height) - self.head_rows()
    }

    pub(super) fn page_lines(&self) -> usize {
        self.layout().rows.len() - self.head_rows()
    }

    /// Where a link stands among the rows that move.
    fn link_rows(&self, link: &Link) -> Range<usize> {
        self.moving(&link.rows)
    }

    /// Where rows of the page stand among those that move.
    fn moving(&self, rows: &Range<usize>) -> Range<usize> {
        let head = self.head_rows();
        rows.start.saturating_sub(head)..rows.end.saturating_sub(head)
    }

    /// The first link that begins in the part of the page in sight.
    pub(super) fn link_in_sight(&self) -> Option<usize> {
        let (top, height) = (self.sight.top, self.page_height());
        let links = &self.layout().links;
        links.iter().position(|link| (top..top + height).contains(&self.link_rows(link).start))
    }

    /// Whether any of a link is in the part of the page in sight.
    fn is_in_sight(&self, link: usize) -> bool {
        let (top, height) = (self.sight.top, self.page_height());
        let rows = self.layout().links.get(link).map(|link| self.link_rows(link));
        rows.is_some_and(|rows| rows.start < top + height && rows.end > top)
    }

    /// The selected link.
    pub(super) fn link(&self) -> Option<&Link> {
        self.layout().links.get(self.sight.link?)
    }

    /// Selects a link and brings it into sight.
    pub(super) fn go_to_link(&mut self, link: usize) {
        self.sight.link = Some(link);
        self.show_link(link);
    }

    /// Brings the first mark of a page into sight on which nobody has moved yet.
    pub(super) fn show_mark(&mut self) {
        let is_marked = |row: &Row| row.pieces.iter().any(|piece| piece.mark != Mark::None);
        let Some(row) = self.layout().rows.iter().position(is_marked) else { return };
        let top = scroll::showing(0, self.page_height(), row, row + AROUND);
        if self.sight.top == 0 && top > 0 {
            self.sight.top = top;
            self.sight.link = self.link_in_sight();
        }
    }

    /// Keeps the selected link in sight, which may stand elsewhere on a page that was laid out anew.
    pub(super) fn keep_link(&mut self) {
        if let Some(link) = self.sight.link.filter(|link| !self.is_in_sight(*link)) {
            match self.layout().links.get(link) {
                Some(_) => self.show_link(link),
                None => self.sight.link = None,
            }
        }
    }

    /// The next link if it begins in sight, else a line on.
    fn next_link(&mut self) {
        let (top, height) = (self.sight.top, self.page_height());
        let after = self.sight.link.map_or(0, |link| link + 1);
        let links = &self.layout().links;
        let beside = |link: &Link| self.in_matrix() && link.cell.is_some();
        let mut next = links.iter().enumerate().skip(after).filter(|(_, link)| !beside(link));
        let next = next.find(|(_, link)| self.link_rows(link).end > top);
        match next {
            Some((index, link)) if self.link_rows(link).start < top + height => {
                self.go_to_link(index);
            }
            _ => self.scroll(1),
        }
    }

    fn previous_link(&mut self) {
        let (top, height) = (self.sight.top, self.page_height());
        let links = &self.layout().links;
        let before = self.sight.link.unwrap_or(links.len());
        let beside = |link: &Link| self.in_matrix() && link.cell.is_some();
        let mut previous = links.iter().enumerate().take(before).filter(|(_, link)| !beside(link));
        let previous = previous.rfind(|(_, link)| self.link_rows(link).start < top + height);
        match previous {
            Some((index, link)) if self.link_rows(link).end > top => {
                self.go_to_link(index);
            }
            _ => self.scroll(-1),
        }
    }

    pub(super) fn show_link(&mut self, link: usize) {
        let rows = self.layout().links[link].rows.clone();
        self.show_rows(&rows);
    }

    /// Brings rows of the page into sight, or as many as fit.
    pub(super) fn show_rows(&mut self, rows: &Range<usize>) {
        let rows = self.moving(rows);
        self.sight.top = scroll::showing(self.sight.top, self.page_height(), rows.start, rows.end);
    }
}
