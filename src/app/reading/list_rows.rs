//! The rows of lists on the screen: each takes a line, and others for a value that would leave too little of
//! its name, and for whoever gives it, if that leaves nothing.

use std::collections::HashMap;

use super::Reading;
use super::screen::{PaneList, Screen};
use crate::layout::{Row, Wide, layout};
use crate::model::EntryId;
use crate::page::{Block, Page, width};
use crate::views::{BESIDE_GIVER, Pane};

/// The lines of the rows that were asked for, in one version of the file and in one width: every frame asks
/// for those in sight.
#[derive(Debug, Default)]
pub(super) struct LinesOfRows {
    of: (u64, usize),
    lines: HashMap<EntryId, usize>,
}

impl Reading {
    /// The lines that a row of a pane takes.
    pub(crate) fn lines_of(&self, pane: Pane, row: Option<EntryId>) -> usize {
        let room = usize::from(self.room_behind_keys(pane));
        let Some(entry) = row.filter(|_| pane == Pane::Figures) else { return 1 };
        if self.version.measures(pane).least_width(row) <= room {
            return 1;
        }
        let of = (self.file.number, room);
        let mut kept = self.laid_out.lines.borrow_mut();
        if kept.of != of {
            *kept = LinesOfRows { of, lines: HashMap::new() };
        }
        *kept.lines.entry(entry).or_insert_with(|| self.lines_of_figure(pane, row, room))
    }

    /// The columns of a list behind those of its keys.
    fn room_behind_keys(&self, pane: Pane) -> u16 {
        let lead = u16::try_from(self.version.measures(pane).columns.lead).unwrap_or(u16::MAX);
        let keys = if lead == 0 { 0 } else { lead.saturating_add(1) };
        Screen::room_in_list(self.size).saturating_sub(keys).max(1)
    }

    fn lines_of_figure(&self, pane: Pane, row: Option<EntryId>, room: usize) -> usize {
        let giver = self.giver_below(pane, row);
        let is_beside = |last: &Row| last.width() + 2 + width(&Pane::row(self.briefing(), row).tail) <= room;
        1 + giver.len() + usize::from(!giver.last().is_some_and(is_beside))
    }

    /// Whoever gives a row of more than one line, in as many rows as the words need; none if a name has room
    /// beside them.
    pub(crate) fn giver_below(&self, pane: Pane, row: Option<EntryId>) -> Vec<Row> {
        let room = self.room_behind_keys(pane);
        let giver = self.version.measures(pane).giver_width(row);
        if giver == 0 || giver + BESIDE_GIVER <= room.into() {
            return Vec::new();
        }
        let line = Pane::row(self.briefing(), row).words.split_off(1);
        let words = Page { blocks: vec![Block::Text { indent: 0, hang: 2, line }] };
        layout(&words, room, Wide::From(0)).rows
    }

    /// The lines that the rows of each pane take, or as many as the screen has; where only one list is in
    /// sight, those of its pane alone. Beside the page, a filter leaves them as they are, so that no list
    /// moves while it is typed.
    pub(super) fn lines_wanted(&self) -> [usize; Pane::ALL.len()] {
        if !Screen::is_side_by_side(self.size) {
            let mut wanted = [0; Pane::ALL.len()];
            wanted[self.pane.index()] = self.lines_of_first(self.pane, self.rows());
            return wanted;
        }
        let lines = |pane| match pane {
            Pane::Overview => self.summary(Screen::room_beside_page(self.size.0)).rows.len(),
            _ => self.lines_of_first(pane, self.version.rows(pane)),
        };
        self.laid_out.wanted.get_or((self.file.number, self.size), || Pane::ALL.map(lines))
    }

    /// The lines that the first of some rows of a pane take, as many as the screen may have in sight.
    fn lines_of_first(&self, pane: Pane, rows: &[Option<EntryId>]) -> usize {
        rows.iter().take(self.size.1.into()).map(|row| self.lines_of(pane, *row)).sum()
    }

    /// The number of rows from one on that are whole in sight, or that one, if the list has any line.
    pub(crate) fn shown_from(&self, list: &PaneList, top: usize) -> usize {
        let rows = self.rows_of(list.pane).iter().skip(top);
        self.rows_within(list.rows.height, list.pane, rows).max((list.rows.height > 0).into())
    }

    /// The first of the rows in sight, where the last one is before `end`.
    pub(super) fn first_of_window(&self, list: &PaneList, end: usize) -> usize {
        let rows = self.rows_of(list.pane);
        end - self.rows_within(list.rows.height, list.pane, rows[..end.min(rows.len())].iter().rev())
    }

    /// The row in a line of a list, from its top.
    pub(in crate::app) fn row_at(&self, list: &PaneList, line: u16) -> Option<usize> {
        let (rows, top) = (self.rows_of(list.pane), self.cursor_of(list.pane).top);
        let row = top + self.rows_within(line, list.pane, rows.iter().skip(top));
        (row < rows.len()).then_some(row)
    }

    /// How many of some rows of a pane, one after the other, are whole within so many lines.
    fn rows_within<'r>(
        &self,
        lines: u16,
        pane: Pane,
        rows: impl Iterator<Item = &'r Option<EntryId>>,
    ) -> usize {
        let mut left = usize::from(lines);
        let fits = |row: &&Option<EntryId>| {
            let rest = left.checked_sub(self.lines_of(pane, **row));
            left = rest.unwrap_or(left);
            rest.is_some()
        };
        rows.take_while(fits).count()
    }

    /// Scrolls a list as little as needed to show the row of its cursor.
    pub(super) fn keep_row_in_sight(&mut self, list: &PaneList) {
        let cursor = self.cursor_of(list.pane);
        let at_end = self.first_of_window(list, self.rows_of(list.pane).len());
        let showing = self.first_of_window(list, cursor.row + 1);
        self.cursors[list.pane.index()].top = cursor.top.min(at_end).max(showing).min(cursor.row);
    }
}
