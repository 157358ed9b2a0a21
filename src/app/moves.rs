//! Moving: in a list, in a page, between them, and by following links.

use std::ops::Range;

use super::action::BINDINGS;
use super::{App, Effect, Focus, Place, Sight, scroll};
use crate::layout::Link;
use crate::model::EntryId;
use crate::page::{Block, Target};
use crate::views::Pane;

impl App {
    pub(super) fn next(&mut self) {
        match self.focus {
            Focus::List => self.move_row(1),
            _ => {
                if !self.move_cell(1, 0) {
                    self.next_link();
                }
            }
        }
    }

    pub(super) fn previous(&mut self) {
        match self.focus {
            Focus::List => self.move_row(-1),
            _ => {
                if !self.move_cell(-1, 0) {
                    self.previous_link();
                }
            }
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
            self.sight.link = self.shown.layout.links.len().checked_sub(1);
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

    /// The page some lines on or back.
    pub(super) fn scroll(&mut self, lines: isize) {
        let top = self.sight.top.saturating_add_signed(lines);
        self.sight.top = scroll::within(top, self.page_height(), self.page_lines());
    }

    pub(super) fn go_to_pane(&mut self, pane: Pane) {
        self.pane = pane;
        self.focus = match self.focus {
            Focus::Whole => Focus::Whole,
            _ => Focus::List,
        };
        self.sight = Sight::default();
        if self.focus == Focus::Whole {
            self.settle();
            self.sight.link = self.link_in_sight();
        }
    }

    /// The pane that is `steps` after this one, round the end.
    pub(super) fn neighbour(&self, steps: usize) -> Pane {
        Pane::ALL[(self.pane.index() + steps) % Pane::ALL.len()]
    }

    pub(super) fn left(&mut self) {
        if self.cell().is_some() {
            self.move_cell(0, -1);
        } else if self.focus == Focus::Page {
            self.focus = Focus::List;
            self.sight.link = None;
        }
    }

    pub(super) fn right(&mut self) {
        if self.cell().is_some() {
            self.move_cell(0, 1);
        } else {
            self.enter_page();
        }
    }

    pub(super) fn enter(&mut self) {
        match (self.focus, self.target()) {
            (Focus::List, _) => self.enter_page(),
            (_, Some(Target::Entry(entry))) => self.follow(entry),
            (_, Some(Target::Problem(index))) => self.go_to_problem(index),
            (_, None) => self.toast = Some("nothing stands here"),
        }
    }

    fn enter_page(&mut self) {
        self.focus = Focus::Page;
        self.settle();
        self.sight.link = self.link_in_sight();
    }

    /// Jumps to an entry: its pane, its row, its page.
    fn follow(&mut self, entry: EntryId) {
        self.history.leave(self.place());
        let row = Pane::row_of(self.briefing(), entry);
        self.pane = Pane::of(entry);
        let index = self.rows().iter().position(|listed| *listed == Some(row));
        self.cursors[self.pane.index()].row = index.unwrap_or_default();
        self.focus = Focus::Page;
        self.sight = Sight::default();
        self.settle();
        self.sight.top = if row == entry { 0 } else { self.shown.layout.fact(entry).unwrap_or_default() };
        let top = self.sight.top;
        self.settle();
        self.sight.link = self.shown.layout.links.iter().position(|link| link.rows.start >= top);
    }

    /// Jumps to the entry in which a problem stands: the last one that begins before it.
    fn go_to_problem(&mut self, index: usize) {
        let place = self.version.loaded.problems[index].span.start;
        let briefing = self.briefing();
        let before = briefing.entries().filter(|entry| briefing.span(*entry).start <= place);
        match before.max_by_key(|entry| briefing.span(*entry).start) {
            Some(entry) => self.follow(entry),
            None => self.toast = Some("this is at the top of the file, in no entry"),
        }
    }

    pub(super) fn back(&mut self) {
        if let Some(place) = self.history.back(self.place()) {
            self.return_to(place);
        }
    }

    pub(super) fn forward(&mut self) {
        if let Some(place) = self.history.forward(self.place()) {
            self.return_to(place);
        }
    }

    fn place(&self) -> Place {
        let row = self.rows().get(self.cursor().row).copied().flatten();
        Place { pane: self.pane, row, focus: self.focus, sight: self.sight }
    }

    fn return_to(&mut self, place: Place) {
        self.pane = place.pane;
        let index = self.rows().iter().position(|listed| *listed == place.row);
        self.cursors[self.pane.index()].row = index.unwrap_or_default();
        self.focus = place.focus;
        self.sight = place.sight;
    }

    /// The whole view of the pane, at the entry that the cursor is on; and back.
    pub(super) fn toggle_whole(&mut self) {
        if self.focus == Focus::Whole {
            (self.focus, self.sight) = self.under;
            return;
        }
        self.under = (self.focus, self.sight);
        let row = self.place().row;
        self.focus = Focus::Whole;
        self.sight = Sight::default();
        self.settle();
        self.sight.link = self.link_in_sight();
        if let Some(row) = row {
            self.select(row);
        }
    }

    /// Selects the link to an entry, or to what stands in its row of the matrix, and brings it into sight.
    fn select(&mut self, entry: EntryId) {
        let leads = |target: Option<Target>| match target {
            Some(Target::Entry(to)) => to == entry || Pane::row_of(self.briefing(), to) == entry,
            _ => false,
        };
        let link = self.shown.layout.links.iter().position(|link| leads(link.target));
        if let Some(link) = link {
            self.sight.link = Some(link);
            self.show_link(link);
        }
    }

    /// Lays the problems or the keys over what is read; the same key takes them away again.
    pub(super) fn lay_over(&mut self, focus: Focus) {
        if self.focus == focus {
            self.out(false);
            return;
        }
        self.working = BINDINGS.iter().map(|b| b.action).filter(|a| self.obstacle(*a).is_none()).collect();
        if !matches!(self.focus, Focus::Problems | Focus::Help) {
            self.under = (self.focus, self.sight);
        }
        self.focus = focus;
        self.sight = Sight::default();
        self.settle();
        self.sight.link = self.link_in_sight();
    }

    /// One step out; at home that leaves the program, if it may.
    pub(super) fn out(&mut self, may_leave: bool) -> Option<Effect> {
        match self.focus {
            Focus::Page => {
                self.focus = Focus::List;
                self.sight.link = None;
            }
            Focus::Whole => {
                self.focus = Focus::List;
                self.sight = Sight::default();
            }
            Focus::Problems | Focus::Help if self.under.0 != self.focus => {
                (self.focus, self.sight) = self.under;
            }
            _ => return may_leave.then_some(Effect::Quit),
        }
        None
    }

    fn move_row(&mut self, rows: isize) {
        self.go_to_row(self.cursor().row.saturating_add_signed(rows));
    }

    fn go_to_row(&mut self, row: usize) {
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
        self.shown.layout.rows.len() - self.head_rows()
    }

    /// Where a link stands among the rows that move.
    fn link_rows(&self, link: &Link) -> Range<usize> {
        let head = self.head_rows();
        link.rows.start.saturating_sub(head)..link.rows.end.saturating_sub(head)
    }

    /// The first link that begins in the part of the page in sight.
    fn link_in_sight(&self) -> Option<usize> {
        let (top, height) = (self.sight.top, self.page_height());
        let links = &self.shown.layout.links;
        links.iter().position(|link| (top..top + height).contains(&self.link_rows(link).start))
    }

    /// The next link if it begins in sight, else a line on.
    fn next_link(&mut self) {
        let (top, height) = (self.sight.top, self.page_height());
        let after = self.sight.link.map_or(0, |link| link + 1);
        let links = &self.shown.layout.links;
        let next = links.iter().enumerate().skip(after).find(|(_, link)| self.link_rows(link).end > top);
        match next {
            Some((index, link)) if self.link_rows(link).start < top + height => {
                self.sight.link = Some(index);
                self.show_link(index);
            }
            _ => self.scroll(1),
        }
    }

    fn previous_link(&mut self) {
        let (top, height) = (self.sight.top, self.page_height());
        let links = &self.shown.layout.links;
        let before = self.sight.link.unwrap_or(links.len());
        let previous = links
            .iter()
            .enumerate()
            .take(before)
            .rfind(|(_, link)| self.link_rows(link).start < top + height);
        match previous {
            Some((index, link)) if self.link_rows(link).end > top => {
                self.sight.link = Some(index);
                self.show_link(index);
            }
            _ => self.scroll(-1),
        }
    }

    fn show_link(&mut self, link: usize) {
        let rows = self.link_rows(&self.shown.layout.links[link]);
        self.sight.top = scroll::showing(self.sight.top, self.page_height(), rows.start, rows.end);
    }

    /// Whether the page in sight is a matrix.
    pub(super) fn in_matrix(&self) -> bool {
        self.cell().is_some()
    }

    /// The row and column of the selected cell.
    fn cell(&self) -> Option<(usize, usize)> {
        self.shown.layout.links.get(self.sight.link?)?.cell
    }

    /// Goes to the neighbouring cell of the matrix, if there is one; false if not.
    fn move_cell(&mut self, down: isize, right: isize) -> bool {
        let Some((row, column)) = self.cell() else { return false };
        let (Some(row), Some(column)) = (row.checked_add_signed(down), column.checked_add_signed(right))
        else {
            return false;
        };
        let Some((rows, columns)) = self.matrix_size() else { return false };
        if row >= rows || column >= columns {
            return false;
        }
        self.sight.column = self.sight.column.min(column);
        loop {
            self.lay_out();
            let links = &self.shown.layout.links;
            if let Some(link) = links.iter().position(|link| link.cell == Some((row, column))) {
                self.sight.link = Some(link);
                self.show_link(link);
                return true;
            }
            if self.sight.column >= column {
                return false;
            }
            self.sight.column += 1;
        }
    }

    fn matrix_size(&self) -> Option<(usize, usize)> {
        self.shown.page.blocks.iter().find_map(|block| match block {
            Block::Matrix(matrix) => Some((matrix.rows.len(), matrix.columns.len())),
            _ => None,
        })
    }
}
