//! Moving: in a list, in a page, and between panes.

use std::ops::Range;

use super::Reading;
use super::place::{Focus, Viewport};
use super::screen::PaneList;
use crate::app::{Way, scroll};
use crate::layout::{Layout, Piece, Row};
use crate::page::Mark;
use crate::views::Pane;

/// The number of rows, from that of a mark on, that come into sight with it.
const AROUND: usize = 3;

impl Reading {
    pub(in crate::app) fn next(&mut self) {
        match self.focus {
            Focus::List if self.is_list_of_one() => self.scroll(1),
            Focus::List => self.move_row(1),
            _ => match self.cell_below() {
                Some(cell) => self.go_to_link(cell),
                None => self.next_link(),
            },
        }
    }

    pub(in crate::app) fn previous(&mut self) {
        match self.focus {
            Focus::List if self.is_list_of_one() => self.scroll(-1),
            Focus::List => self.move_row(-1),
            _ => match self.cell_above() {
                Some(cell) => self.go_to_link(cell),
                None => self.previous_link(),
            },
        }
    }

    pub(in crate::app) fn first(&mut self) {
        if self.is_list_of_one() {
            self.scroll_to(0);
        } else if self.focus == Focus::List {
            self.go_to_row(0);
        } else {
            self.viewport.top = 0;
            self.viewport.link = self.link_in_sight();
        }
    }

    pub(in crate::app) fn last(&mut self) {
        if self.is_list_of_one() {
            self.scroll_to(usize::MAX);
        } else if self.focus == Focus::List {
            self.go_to_row(usize::MAX);
        } else {
            self.scroll_to(usize::MAX);
            let last = self.layout().links.len().checked_sub(1);
            self.viewport.link = last.filter(|link| self.is_in_sight(*link));
        }
    }

    /// Moves by a page, or by a `part`th of one, up or down.
    pub(in crate::app) fn turn(&mut self, way: Way, part: usize) {
        let rows = |height: usize| match way {
            Way::On => turned(height, part).cast_signed(),
            Way::Back => -turned(height, part).cast_signed(),
        };
        if self.moves_in_list() {
            let lists = self.screen().lists;
            let list = lists.iter().find(|list| list.pane == self.pane);
            let top = self.cursor_of(self.pane).top;
            let shown = list.map_or(1, |list| self.shown_from(list, top));
            self.move_row(rows(shown));
        } else {
            let top = self.viewport.top.saturating_add_signed(rows(self.page_height()));
            self.scroll_to(if way == Way::On { self.next_page(top) } else { top });
            // Turning on never takes the cursor back.
            let last = self.viewport.link.filter(|link| way == Way::On && self.is_in_sight(*link));
            let link = self.link_in_sight().max(last);
            self.viewport.link = if self.focus == Focus::List { None } else { link };
        }
    }

    /// True in a list that has nothing to go to but its page.
    fn is_list_of_one(&self) -> bool {
        self.focus == Focus::List && self.rows().len() <= 1
    }

    /// True if moving goes from row to row of a list.
    pub(in crate::app) fn moves_in_list(&self) -> bool {
        self.focus == Focus::List && !self.is_list_of_one()
    }

    /// At the end of a list, that the page beside it goes on.
    pub(in crate::app) fn page_goes_on(&self) -> Option<&'static str> {
        let is_below = self.viewport.top + self.page_height() < self.page_lines();
        (self.focus == Focus::List && is_below)
            .then_some("the list ends here: {scroll-down} scrolls the page")
    }

    /// Scrolls by some lines up or down; a link that leaves the screen is deselected.
    pub(in crate::app) fn scroll(&mut self, lines: isize) {
        self.scroll_to(self.viewport.top.saturating_add_signed(lines));
        self.viewport.link = self.viewport.link.filter(|link| self.is_in_sight(*link));
    }

    /// Scrolls the page from the list; elsewhere what stands beside the page or below it.
    pub(in crate::app) fn scroll_companion(&mut self, lines: isize) {
        if self.focus == Focus::List { self.scroll(lines) } else { self.scroll_beside(lines) }
    }

    pub(in crate::app) fn go_to_pane(&mut self, pane: Pane) {
        self.pane = pane;
        self.focus = match self.focus {
            Focus::Whole => Focus::Whole,
            _ => Focus::List,
        };
        self.viewport = Viewport::default();
        self.layers.clear();
        if self.focus == Focus::Whole {
            self.layers.push((Focus::List, Viewport::default()));
            self.viewport.link = self.link_in_sight();
        }
    }

    /// The pane that is `steps` after this one, wrapping around.
    pub(in crate::app) fn neighbour(&self, steps: usize) -> Pane {
        Pane::ALL[(self.pane.index() + steps) % Pane::ALL.len()]
    }

    pub(in crate::app) fn left(&mut self) {
        if self.in_matrix() {
            self.move_along_row(Way::Back);
        } else if self.focus == Focus::Page {
            self.focus = Focus::List;
            self.viewport.link = None;
        }
    }

    pub(in crate::app) fn right(&mut self) {
        if self.in_matrix() {
            self.move_along_row(Way::On);
        } else {
            self.enter_page();
        }
    }

    fn move_row(&mut self, rows: isize) {
        self.go_to_row(self.cursor().row.saturating_add_signed(rows));
    }

    pub(in crate::app) fn go_to_row(&mut self, row: usize) {
        let row = row.min(self.rows().len().saturating_sub(1));
        let cursor = &mut self.cursors[self.pane.index()];
        if cursor.row != row {
            cursor.row = row;
            self.viewport = Viewport::default();
        }
    }

    /// Scrolls a list so that its window begins with row `top`, or as near to it as can be, and moves the
    /// cursor as little as needed to stay in it.
    pub(in crate::app) fn scroll_list(&mut self, list: &PaneList, top: usize) {
        let top = top.min(self.first_of_window(list, self.rows_of(list.pane).len()));
        let shown = self.shown_from(list, top);
        let cursor = &mut self.cursors[list.pane.index()];
        cursor.top = top;
        let row = cursor.row.clamp(top, top + shown.saturating_sub(1));
        if list.pane != self.pane {
            cursor.row = row;
        } else if self.focus == Focus::List {
            self.go_to_row(row);
        }
    }

    /// Selects a link of the page; false if there is none. From the list, goes into the page.
    pub(in crate::app) fn click_link(&mut self, link: Option<usize>) -> bool {
        if self.focus == Focus::List {
            self.focus = Focus::Page;
            if link.is_none() {
                self.enter_page();
            }
        }
        if link.is_some() {
            self.viewport.link = link;
        }
        link.is_some()
    }

    /// The height of the scrolling part of the page, visible and in all.
    pub(in crate::app) fn page_height(&self) -> usize {
        usize::from(self.screen().page.height) - self.head_rows()
    }

    pub(in crate::app) fn page_lines(&self) -> usize {
        self.layout().rows.len() - self.head_rows()
    }

    /// Scrolls the page to begin with row `top` of those that scroll, but not beyond its end.
    pub(super) fn scroll_to(&mut self, top: usize) {
        self.viewport.top = scroll::within(top, self.page_height(), self.page_lines());
    }

    /// The visible rows among those that scroll.
    fn window(&self) -> Range<usize> {
        self.viewport.top..self.viewport.top + self.page_height()
    }

    /// The first link that begins in the part of the page in sight.
    pub(in crate::app) fn link_in_sight(&self) -> Option<usize> {
        let (layout, head, window) = (self.layout(), self.head_rows(), self.window());
        layout.links.iter().position(|link| window.contains(&moving(&link.rows, head).start))
    }

    /// True if any of a link is visible.
    fn is_in_sight(&self, link: usize) -> bool {
        let window = self.window();
        let rows = self.layout().links.get(link).map(|link| moving(&link.rows, self.head_rows()));
        rows.is_some_and(|rows| rows.start < window.end && rows.end > window.start)
    }

    /// Selects a link and scrolls to it.
    pub(super) fn go_to_link(&mut self, link: usize) {
        self.viewport.link = Some(link);
        self.show_link(link);
    }

    /// Scrolls to the first mark of a page on which nobody has moved yet.
    pub(super) fn show_mark(&mut self) {
        let is_found = |piece: &Piece| matches!(piece.mark, Mark::Found | Mark::Here);
        let is_marked = |row: &Row| row.pieces.iter().any(is_found);
        let Some(row) = self.layout().rows.iter().position(is_marked) else { return };
        let top = scroll::showing(0, self.page_height(), row, row + AROUND);
        if self.viewport.top == 0 && top > 0 {
            self.viewport.top = top;
            self.viewport.link = self.link_in_sight();
        }
    }

    /// Keeps the selected link in sight, which may be elsewhere after a new layout.
    pub(super) fn keep_link(&mut self) {
        if let Some(link) = self.viewport.link.filter(|link| !self.is_in_sight(*link)) {
            if link < self.layout().links.len() {
                self.show_link(link);
            } else {
                self.viewport.link = None;
            }
        }
    }

    /// Selects the next link if it begins in sight; else scrolls a line down.
    fn next_link(&mut self) {
        let (layout, window) = (self.layout(), self.window());
        let after = self.viewport.link.map_or(0, |link| link + 1);
        let next =
            self.links_to_walk(&layout, after..layout.links.len()).find(|(_, rows)| rows.end > window.start);
        match next {
            Some((index, rows)) if rows.start < window.end => self.go_to_link(index),
            _ => self.scroll(1),
        }
    }

    /// Selects the previous link if it ends in sight; else scrolls a line up.
    fn previous_link(&mut self) {
        let (layout, window) = (self.layout(), self.window());
        let before = self.viewport.link.unwrap_or(usize::MAX).min(layout.links.len());
        let previous = self.links_to_walk(&layout, 0..before).rfind(|(_, rows)| rows.start < window.end);
        match previous {
            Some((index, rows)) if rows.end > window.start => self.go_to_link(index),
            _ => self.scroll(-1),
        }
    }

    /// Some of the links with their rows among those that scroll; in a matrix without its cells, which are
    /// side by side.
    fn links_to_walk(
        &self,
        layout: &Layout,
        links: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = (usize, Range<usize>)> {
        let (in_matrix, head) = (self.in_matrix(), self.head_rows());
        let walked = move |index: &usize| !(in_matrix && layout.links[*index].cell.is_some());
        links.filter(walked).map(move |index| (index, moving(&layout.links[index].rows, head)))
    }

    pub(super) fn show_link(&mut self, link: usize) {
        let rows = self.layout().links[link].rows.clone();
        self.show_rows(&rows);
    }

    /// Scrolls to rows of the page, or to as many as fit.
    pub(super) fn show_rows(&mut self, rows: &Range<usize>) {
        let rows = moving(rows, self.head_rows());
        self.viewport.top = scroll::showing(self.viewport.top, self.page_height(), rows.start, rows.end);
    }
}

/// The rows by which a page, or a `part`th of one, is turned: of a whole page the last row stays in sight.
pub(in crate::app) fn turned(height: usize, part: usize) -> usize {
    (height.saturating_sub(usize::from(part == 1)) / part).max(1)
}

/// The numbers of rows of a page among those that scroll, below `head` rows that do not.
fn moving(rows: &Range<usize>, head: usize) -> Range<usize> {
    rows.start.saturating_sub(head)..rows.end.saturating_sub(head)
}
