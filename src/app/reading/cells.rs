//! Moving in a matrix: up and down a column, and along a row beyond the part in sight.
//!
//! If the matrix is shown as a list, its cells are in one column, and each is the next one of the cell above.

use super::Reading;
use super::place::{Focus, Viewport};
use super::screen::Screen;
use crate::app::Way;
use crate::layout::{Layout, Link};
use crate::views::Pane;

impl Reading {
    pub(in crate::app) fn in_matrix(&self) -> bool {
        self.cell().is_some()
    }

    /// True in a matrix that goes on to the right of the selected cell.
    pub(in crate::app) fn has_more_columns(&self) -> bool {
        let layout = self.layout();
        self.cell().is_some_and(|(_, column)| layout.filled.iter().any(|(_, other)| *other > column))
    }

    /// The row and column of the selected cell.
    pub(super) fn cell(&self) -> Option<(usize, usize)> {
        self.link()?.cell
    }

    /// The cell below the selected one.
    pub(super) fn cell_below(&self) -> Option<usize> {
        let (_, column) = self.cell()?;
        let end = self.link()?.rows.end;
        let layout = self.layout();
        let below = cells(&layout).map(|(_, link)| link.rows.start).filter(|&start| start >= end);
        cell_at(&layout, below.min()?, column)
    }

    /// The cell above the selected one.
    pub(super) fn cell_above(&self) -> Option<usize> {
        let (_, column) = self.cell()?;
        let start = self.link()?.rows.start;
        let layout = self.layout();
        let above = cells(&layout).map(|(_, link)| link.rows.start).filter(|&above| above < start);
        cell_at(&layout, above.max()?, column)
    }

    /// Goes to the next cell along the row, to the right or to the left, if there is one.
    pub(super) fn move_along_row(&mut self, way: Way) {
        let Some(cell) = self.cell() else { return };
        let first = self.viewport.column;
        // A wide column may leave no room for the one before it.
        let mut from = match way {
            Way::On => first + 1..=cell.1 + 1,
            Way::Back => cell.1.saturating_sub(1)..=cell.1,
        };
        let next = self.cell_beside(cell, way).or_else(|| {
            from.find_map(|column| {
                self.viewport.column = column;
                self.cell_beside(cell, way)
            })
        });
        match next {
            Some(next) => self.go_to_link(next),
            None => self.viewport.column = first,
        }
    }

    /// Selects the cell at a row and a column after the matrix was laid out again, and scrolls to its column.
    pub(super) fn reselect_cell(&mut self, cell: (usize, usize)) {
        let find =
            |layout: &Layout| cells(layout).find(|(_, link)| link.cell == Some(cell)).map(|(index, _)| index);
        if find(&self.layout()).is_none() {
            self.viewport.column = cell.1;
        }
        match find(&self.layout()) {
            Some(link) => self.go_to_link(link),
            None => self.viewport.link = self.link_in_sight(),
        }
    }

    /// Goes to the next cell that says something, row by row, or back to the one before; in the text of a
    /// source, to a part.
    pub(in crate::app) fn go_to_filled(&mut self, way: Way) {
        if self.in_article() {
            return self.go_to_part(way);
        }
        let Some(cell) = self.cell() else { return };
        let layout = self.layout();
        let mut filled = layout.filled.iter().copied();
        let next = match way {
            Way::On => filled.find(|other| *other > cell),
            Way::Back => filled.rfind(|other| *other < cell),
        };
        if let Some(next) = next {
            self.reselect_cell(next);
        }
    }

    /// True if the matrix shows a word a cell.
    pub(in crate::app) fn has_words(&self) -> bool {
        self.focus == Focus::Whole && self.pane == Pane::Positions && !self.has_texts()
    }

    /// True if the figures are shown in full view, where there is room for lines below them and none for a
    /// column beside.
    pub(super) fn has_figures(&self) -> bool {
        let is_there = self.focus == Focus::Whole
            && self.pane == Pane::Figures
            && !self.version.rows(self.pane).is_empty();
        is_there && self.size.1 >= Screen::TALL && !Screen::is_widest(self.size)
    }

    /// True if the matrix would show all texts: where there is room, or as the reader wished.
    pub(super) fn has_texts(&self) -> bool {
        self.viewport.has_texts || Screen::is_widest(self.size)
    }

    /// Shows all texts of the matrix.
    pub(super) fn show_texts(&mut self) {
        let cell = self.cell();
        self.viewport = Viewport { has_texts: true, column: self.viewport.column, ..Viewport::default() };
        match cell {
            Some(cell) => self.reselect_cell(cell),
            None => self.viewport.link = self.link_in_sight(),
        }
    }

    /// The nearest visible cell to the right or left of this one.
    fn cell_beside(&self, (row, column): (usize, usize), way: Way) -> Option<usize> {
        let layout = self.layout();
        let is_on = |other: usize| match way {
            Way::On => other > column,
            Way::Back => other < column,
        };
        let is_beside = |cell: (usize, usize)| cell.0 == row && is_on(cell.1);
        let mut beside = cells(&layout).filter(|(_, link)| link.cell.is_some_and(is_beside));
        let nearest = match way {
            Way::On => beside.next(),
            Way::Back => beside.last(),
        };
        nearest.map(|(index, _)| index)
    }
}

/// The cell that begins in a row of the page; if possible, the one in this column.
fn cell_at(layout: &Layout, start: usize, column: usize) -> Option<usize> {
    let mut cells = cells(layout).filter(|(_, link)| link.rows.start == start);
    let first = cells.next()?;
    let in_column = |(_, link): &(usize, &Link)| link.cell.is_some_and(|cell| cell.1 == column);
    Some(if in_column(&first) { first } else { cells.find(in_column).unwrap_or(first) }.0)
}

fn cells(layout: &Layout) -> impl Iterator<Item = (usize, &Link)> {
    layout.links.iter().enumerate().filter(|(_, link)| link.cell.is_some())
}
