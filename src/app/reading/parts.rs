//! The parts of the screen for what is read, and the small pages that some of them have.

use std::rc::Rc;

use super::Reading;
use super::place::Focus;
use super::screen::Screen;
use crate::layout::Layout;
use crate::page::{Block, Column, Page, Table};
use crate::views::{self, Pane};

/// The rows below the figures for the one under the cursor.
const BRIEF: u16 = 3;
/// The fewest rows below a matrix for the texts of the selected cell.
const TEXTS: u16 = 4;
/// The most rows of a legend.
const LEGEND: u16 = 2;

impl Reading {
    /// The parts of the screen.
    pub(crate) fn screen(&self) -> Screen {
        let wanted = self.lines_wanted();
        let first = self.held.unwrap_or(self.pane);
        let mut screen = Screen::of_reading(self.size, self.focus, self.pane, first, wanted);
        if screen.rule.height > 0 {
            let longest = self.longest_page(screen.page.width);
            screen.lend_to_list(longest, u16::try_from(wanted[self.pane.index()]).unwrap_or(u16::MAX));
        }
        if self.focus == Focus::Whole && self.size.1 >= Screen::TALL {
            let rows = self.legend(screen.page.width).rows.len();
            screen.keep_legend(u16::try_from(rows).unwrap_or_default().min(LEGEND));
            if !self.has_words() && !self.has_figures() {
                screen.part_legend();
            }
        }
        if self.has_words() {
            let rows = u16::try_from(self.layout_in(screen.page.width).rows.len()).unwrap_or(u16::MAX);
            let height = screen.page.height;
            // The whole matrix, if the texts keep a few rows.
            let most = if rows + TEXTS < height { rows } else { height * 3 / 5 };
            screen.part_page(rows.min(most));
        } else if self.has_figures() {
            screen.part_page(screen.page.height.saturating_sub(BRIEF + 1));
        }
        screen
    }

    /// Keeps the heights of the lists as they are.
    pub(in crate::app) fn hold_heights(&mut self) {
        self.held.get_or_insert(self.pane);
    }

    /// Shares out the rows of the lists by the highlighted pane again.
    pub(in crate::app) fn release_heights(&mut self) {
        self.held = None;
    }

    /// The bottom line in the list of the overview, at a width.
    pub(crate) fn summary(&self, width: u16) -> Rc<Layout> {
        let text = || Block::line(Pane::row(self.briefing(), None).words);
        self.laid_out.summary.layout(self.file.number, (width, 0), || Page { blocks: vec![text()] })
    }

    /// The legend of the full view, at a width.
    pub(crate) fn legend(&self, width: u16) -> Rc<Layout> {
        let is_in_words = self.has_words();
        let line = || views::legend(self.briefing(), self.pane, is_in_words);
        // As wide as the view: it is no running text.
        let table = || Table { indent: 0, columns: vec![Column::Left], rows: vec![vec![line()]] };
        let page = || Page { blocks: vec![Block::Table(table())] };
        self.laid_out.legend.layout((self.file.number, self.pane, is_in_words), (width, 0), page)
    }
}
