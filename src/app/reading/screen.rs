//! The division of the screen into parts, at any size.

use super::place::Focus;
use crate::model::EntryId;
use crate::views::Pane;

mod lists;

use lists::{one_above_the_other, side_by_side};

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

/// The parts of the screen; a part that is not shown has no height.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// The title and the state of the file.
    pub status: Area,
    /// The names of the panes on one line, unless they are above their lists.
    pub tabs: Area,
    /// Each visible pane: the line of its title, if any, and its rows.
    pub lists: Vec<PaneList>,
    /// The horizontal line between list and page.
    pub rule: Area,
    /// The vertical line between lists and page.
    pub divider: Area,
    /// The input line of a prompt.
    pub prompt: Area,
    /// The choices of a prompt.
    pub choices: Area,
    pub page: Area,
    /// The part that goes with the thing under the cursor: its source in a third column, its texts below the
    /// matrix.
    pub beside: Area,
    /// The legend of a full view.
    pub legend: Area,
    /// The column of the bar beside the page.
    pub bar: u16,
    /// The key hints, or the message of the last key.
    pub footer: Area,
}

/// The part of the screen for one pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaneList {
    pub pane: Pane,
    pub title: Area,
    pub rows: Area,
}

/// The smallest screen on which everything can be read, in columns and rows.
pub const SMALLEST: (u16, u16) = (40, 12);
/// The rows that are left to read in on the smallest screen when the tour has two of them.
pub const FEWEST_ROWS: u16 = SMALLEST.1 - 2;
/// From this width on, the lists are beside the page.
const WIDE: u16 = 90;
/// From this width on, the source of the fact under the cursor is beside its page.
const WIDEST: u16 = 160;
/// From this height on, there is a blank line between panes and above the last line.
const AIRY: u16 = 30;
/// The height of the commonest terminals.
const USUAL: u16 = 24;
/// From this height on, texts can stand side by side.
const ROOMY_TEXTS: u16 = 12;
/// Longer lines are hard to read.
const READABLE: u16 = 78;
/// The most columns of a text with its facts beside it.
const ARTICLE: u16 = 124;
/// The columns of the page of a row beside a full view.
const BESIDE: u16 = 76;
/// The fewest and the most columns of the lists beside the page.
const LISTS: [u16; 2] = [38, 52];
/// Columns left and right of titles and hints.
pub const MARGIN: u16 = 1;
/// The column of text: the bar and two blanks are to the left of it.
pub const TEXT: u16 = 3;

impl Screen {
    /// Below this height, lists beside the page would have no rows.
    pub(super) const TALL: u16 = 16;

    /// Divides the screen for reading; `wanted` has the lines that the rows of each pane need, and the pane
    /// `first` goes first where there is little room. A screen that is too small is divided as if it were the
    /// smallest, so that no position is lost.
    pub fn of_reading(
        size: (u16, u16),
        focus: Focus,
        focused: Pane,
        first: Pane,
        wanted: [usize; Pane::ALL.len()],
    ) -> Self {
        let (mut screen, middle) = Self::edges(size);
        match focus {
            Focus::Source(EntryId::Source(_)) => {
                let room = inset(below(middle, 1));
                screen.page = Area { width: room.width.min(ARTICLE), ..room };
                if Self::is_widest(size) {
                    let x = screen.page.x + screen.page.width + 2 * MARGIN;
                    screen.beside = readable(Area { x, width: middle.width - x, ..room });
                }
            }
            Focus::Source(_) | Focus::Gaps => screen.page = readable(below(middle, 1)),
            Focus::Help => {
                let width = middle.width.saturating_sub(TEXT + MARGIN);
                screen.page = Area { x: TEXT, width, ..below(middle, 1) };
            }
            Focus::Problems | Focus::Differences(_) => screen.page = inset(below(middle, 1)),
            Focus::Whole => full_view(focused, size, middle, &mut screen),
            Focus::List | Focus::Page if Self::is_side_by_side(size) => {
                side_by_side(first, wanted, size.1, middle, &mut screen);
            }
            Focus::List if focused != Pane::Overview => {
                one_above_the_other(focused, wanted[focused.index()], middle, &mut screen);
            }
            // What the list of the overview would say is on its page.
            Focus::Page | Focus::List => {
                screen.tabs = Area { height: 1, ..middle };
                // The overview of a low screen needs every row.
                let is_overview = focused == Pane::Overview;
                screen.page = readable(below(middle, if is_overview { 1 + air(size.1) } else { 2 }));
            }
        }
        screen
    }

    /// Gives the list the rows of the page below it that pages of so many rows leave free, as far as it wants
    /// them.
    pub(super) fn lend_to_list(&mut self, page: u16, wanted: u16) {
        let ([list], 1..) = (&mut self.lists[..], self.rule.height) else { return };
        let free = self.page.height.saturating_sub(page);
        let lent = free.min(wanted.saturating_sub(list.rows.height));
        list.rows.height += lent;
        self.rule.y += lent;
        self.page = below(self.page, lent);
    }

    /// Keeps so many rows at the bottom of the page for what its signs mean.
    pub(super) fn keep_legend(&mut self, rows: u16) {
        let page = self.page;
        self.page.height = page.height.saturating_sub(rows);
        self.legend = Area { height: rows, ..below(page, self.page.height) };
    }

    /// Leaves a blank line between the page and its legend, unless the screen is low.
    pub(super) fn part_legend(&mut self) {
        if self.legend.height > 0 && self.footer.y + 1 >= USUAL {
            self.page.height -= 1;
        }
    }

    /// Leaves so many rows of the page to it; the others are for what belongs to the thing under the cursor.
    pub(super) fn part_page(&mut self, height: u16) {
        let page = self.page;
        self.page = Area { height, ..page };
        self.rule = Area { x: 0, width: self.status.width, height: 1, ..below(page, height) };
        self.beside = below(page, height + 1);
    }

    /// True if there is room for everything at once.
    pub(super) fn is_widest(size: (u16, u16)) -> bool {
        size.0 >= WIDEST
    }

    /// True if the lists are beside the page.
    pub(super) fn is_side_by_side((width, height): (u16, u16)) -> bool {
        width >= WIDE && height >= Self::TALL
    }

    /// The columns of a row without a key in a list.
    pub(super) fn room_in_list(size: (u16, u16)) -> u16 {
        let width = if Self::is_side_by_side(size) { lists(size.0) } else { size.0 };
        width.saturating_sub(TEXT + MARGIN)
    }

    /// The columns of the words in a list beside the page, on a screen so wide.
    pub(super) fn room_beside_page(width: u16) -> u16 {
        lists(width).saturating_sub(TEXT + 2 * MARGIN)
    }

    /// Divides the screen for a prompt, whose choices may have pages.
    pub fn of_prompt(size: (u16, u16), has_pages: bool) -> Self {
        let (mut screen, middle) = Self::edges(size);
        prompted(has_pages, middle, &mut screen);
        screen
    }

    /// The first and the last line, and the room between them, with air above the last.
    fn edges(size: (u16, u16)) -> (Self, Area) {
        let (width, height) = (size.0.max(SMALLEST.0), size.1.max(FEWEST_ROWS));
        let line = |y: u16| Area { x: 0, y, width, height: 1 };
        let screen = Self { status: line(0), footer: line(height.saturating_sub(1)), ..Self::default() };
        (screen, Area { x: 0, y: 1, width, height: height.saturating_sub(2 + air(height)) })
    }
}

/// A full view, as wide as the screen; on the widest ones with room beside it, but for the matrix.
fn full_view(pane: Pane, size: (u16, u16), middle: Area, screen: &mut Screen) {
    screen.tabs = Area { height: 1, ..middle };
    let room = below(middle, 1 + air(size.1));
    let x = 2 * MARGIN;
    // A narrow matrix needs every column.
    let margin = if pane == Pane::Positions { 0 } else { MARGIN };
    screen.page = Area { x, width: room.width.saturating_sub(x + margin), ..room };
    if Screen::is_widest(size) && pane != Pane::Positions {
        screen.page.width = room.width - BESIDE - x - margin;
        screen.beside = readable(Area { x: room.width - BESIDE, width: BESIDE, ..room });
    }
}

fn below(area: Area, rows: u16) -> Area {
    Area { y: area.y + rows, height: area.height.saturating_sub(rows), ..area }
}

/// The blank lines between parts of a screen so high.
fn air(height: u16) -> u16 {
    u16::from(height >= AIRY)
}

/// The columns of the lists beside the page.
fn lists(width: u16) -> u16 {
    (width * 2 / 5).clamp(LISTS[0], LISTS[1])
}

/// The room for a page of running words: no wider than is easy to read.
fn readable(area: Area) -> Area {
    let width = area.width.saturating_sub(TEXT + MARGIN).min(READABLE);
    Area { x: area.x + TEXT, width, ..area }
}

fn inset(area: Area) -> Area {
    Area { x: area.x + MARGIN, width: area.width.saturating_sub(2 * MARGIN), ..area }
}

/// The input line, the choices and, if there is room, the page of the selected choice.
fn prompted(has_pages: bool, middle: Area, screen: &mut Screen) {
    screen.prompt = Area { height: 1, ..middle };
    let rest = below(middle, 1);
    if !has_pages {
        screen.choices = rest;
    } else if middle.width >= WIDE {
        screen.choices = Area { width: middle.width / 2, ..rest };
        screen.divider = Area { x: screen.choices.width, width: 1, ..rest };
        let x = screen.choices.width;
        screen.page = readable(Area { x, width: middle.width - x, ..rest });
    } else if rest.height >= Screen::TALL {
        screen.choices = Area { height: rest.height / 2, ..rest };
        screen.rule = Area { height: 1, ..below(rest, screen.choices.height) };
        screen.page = readable(below(rest, screen.choices.height + 1));
    } else {
        screen.choices = rest;
    }
}

impl Area {
    /// True if several texts side by side can be read in it.
    pub(super) fn is_roomy(self) -> bool {
        self.width >= WIDE && self.height >= ROOMY_TEXTS
    }

    /// True if the cell is inside.
    pub fn contains(self, x: u16, y: u16) -> bool {
        (self.x..self.x + self.width).contains(&x) && (self.y..self.y + self.height).contains(&y)
    }
}
