//! How the screen is shared out: which part shows what, at any size.

use super::place::Focus;
use crate::views::Pane;

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// The column of its left edge.
    pub x: u16,
    /// The row of its upper edge.
    pub y: u16,
    /// Its columns.
    pub width: u16,
    /// Its rows.
    pub height: u16,
}

/// The parts of the screen; a part that is not shown has no height.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// What is read, and how it stands.
    pub status: Area,
    /// The names of the panes on one line, where they do not stand above their lists.
    pub tabs: Area,
    /// Each pane that has a part: the line with its title, if it has one of its own, and its rows.
    pub lists: Vec<PaneList>,
    /// A line that parts what is above from what is below it.
    pub rule: Area,
    /// A column that parts what is left from what is right of it.
    pub divider: Area,
    /// What is typed in a prompt.
    pub prompt: Area,
    /// What that brings up to choose from.
    pub choices: Area,
    /// The page.
    pub page: Area,
    /// The keys that matter here, or what the last key did.
    pub footer: Area,
}

/// The part of the screen that a pane has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaneList {
    /// The pane.
    pub pane: Pane,
    /// The line with its title.
    pub title: Area,
    /// Its rows.
    pub rows: Area,
}

/// The smallest screen on which everything can be read.
pub const SMALLEST: (u16, u16) = (40, 12);
/// From this width on, the lists stand beside the page.
const WIDE: u16 = 100;
/// Below this height, lists beside the page would have no rows.
const TALL: u16 = 16;
/// Below this height, the focused pane takes what room there is.
const ROOMY: u16 = 36;
/// More columns than this are hard to read along, where whole paragraphs stand.
const READABLE: u16 = 100;
/// Columns left and right of what is read.
pub const MARGIN: u16 = 1;

impl Screen {
    /// Shares out a screen on which a briefing is read; `rows` is how many each pane has. One that is too small is shared out as
    /// if it were the smallest, so that no place is lost on it.
    pub fn of_reading(size: (u16, u16), focus: Focus, focused: Pane, rows: [usize; Pane::ALL.len()]) -> Self {
        let (mut screen, middle) = Self::edges(size);
        match focus {
            Focus::Source(_) => {
                let page = inset(below(middle, 1));
                screen.page = Area { width: page.width.min(READABLE), ..page };
            }
            Focus::Problems | Focus::Help => screen.page = inset(below(middle, 1)),
            Focus::Whole => {
                screen.tabs = Area { height: 1, ..middle };
                screen.page = inset(below(middle, 1));
            }
            Focus::List | Focus::Page if middle.width >= WIDE && middle.height + 2 >= TALL => {
                side_by_side(focused, rows, middle, &mut screen);
            }
            Focus::Page => {
                screen.tabs = Area { height: 1, ..middle };
                screen.page = inset(below(middle, 2));
            }
            Focus::List => one_above_the_other(focused, rows[focused.index()], middle, &mut screen),
        }
        screen
    }

    /// Shares out a screen on which something is typed; what that brings up may have pages to look at.
    pub fn of_prompt(size: (u16, u16), has_pages: bool) -> Self {
        let (mut screen, middle) = Self::edges(size);
        prompted(has_pages, middle, &mut screen);
        screen
    }

    /// The first and the last line, and the room between them.
    fn edges(size: (u16, u16)) -> (Self, Area) {
        let (width, height) = (size.0.max(SMALLEST.0), size.1.max(SMALLEST.1));
        let line = |y: u16| Area { x: 0, y, width, height: 1 };
        let screen = Self { status: line(0), footer: line(height.saturating_sub(1)), ..Self::default() };
        (screen, Area { x: 0, y: 1, width, height: height.saturating_sub(2) })
    }
}

fn below(area: Area, rows: u16) -> Area {
    Area { y: area.y + rows, height: area.height.saturating_sub(rows), ..area }
}

fn inset(area: Area) -> Area {
    Area { x: area.x + MARGIN, width: area.width.saturating_sub(2 * MARGIN), ..area }
}

/// What is typed, what it brings up to choose from, and, where there is room, the page of what is chosen.
fn prompted(has_pages: bool, middle: Area, screen: &mut Screen) {
    screen.prompt = Area { height: 1, ..middle };
    let rest = below(middle, 1);
    if !has_pages {
        screen.choices = rest;
    } else if middle.width >= WIDE {
        screen.choices = Area { width: middle.width / 2, ..rest };
        screen.divider = Area { x: screen.choices.width, width: 1, ..rest };
        let x = screen.choices.width + 1;
        screen.page = inset(Area { x, width: middle.width - x, ..rest });
    } else if rest.height >= TALL {
        screen.choices = Area { height: rest.height / 2, ..rest };
        screen.rule = Area { height: 1, ..below(rest, screen.choices.height) };
        screen.page = inset(below(rest, screen.choices.height + 1));
    } else {
        screen.choices = rest;
    }
}

/// The list of the pane above the page.
fn one_above_the_other(pane: Pane, rows: usize, middle: Area, screen: &mut Screen) {
    screen.tabs = Area { height: 1, ..middle };
    let rest = below(middle, 1);
    let wanted = u16::try_from(rows).unwrap_or(u16::MAX).max(1);
    let list = Area { height: wanted.min((rest.height * 2 / 5).max(3)).min(rest.height), ..rest };
    let title = Area { height: 0, ..list };
    screen.lists = vec![PaneList { pane, title, rows: list }];
    screen.rule = Area { height: 1, ..below(rest, list.height) };
    screen.page = inset(below(rest, list.height + 1));
}

/// All panes at the left, the page at the right.
fn side_by_side(focused: Pane, rows: [usize; Pane::ALL.len()], middle: Area, screen: &mut Screen) {
    let left = (middle.width * 2 / 5).clamp(38, 72);
    let column = Area { width: left, ..middle };
    let heights = heights(focused, rows, column.height);
    let mut y = column.y;
    for (pane, height) in Pane::ALL.into_iter().zip(heights) {
        let title = Area { y, height: 1, ..column };
        let rows = Area { y: y + 1, height, ..column };
        screen.lists.push(PaneList { pane, title, rows });
        y += 1 + height;
    }
    screen.divider = Area { x: left, width: 1, ..middle };
    let page = Area { x: left + 1, width: middle.width - left - 1, ..middle };
    screen.page = inset(page);
}

/// The rows of each pane: all of them where they fit, else shared fairly; on a low screen the focused pane goes first.
fn heights(focused: Pane, rows: [usize; Pane::ALL.len()], room: u16) -> [u16; Pane::ALL.len()] {
    let wanted = rows.map(|rows| u16::try_from(rows).unwrap_or(u16::MAX));
    let mut heights = [0; Pane::ALL.len()];
    let mut free = room.saturating_sub(u16::try_from(Pane::ALL.len()).unwrap_or_default());
    let mut give = |heights: &mut [u16; Pane::ALL.len()], i: usize, most: u16| {
        let given = wanted[i].saturating_sub(heights[i]).min(most).min(free);
        heights[i] += given;
        free -= given;
        given > 0
    };
    for i in 0..wanted.len() {
        give(&mut heights, i, 1);
    }
    if room < ROOMY {
        give(&mut heights, focused.index(), u16::MAX);
    }
    let mut round = || (0..wanted.len()).filter(|&i| give(&mut heights, i, 1)).count();
    while round() > 0 {}
    heights
}

impl Area {
    /// Whether a cell of the screen is in it.
    pub fn contains(&self, x: u16, y: u16) -> bool {
        (self.x..self.x + self.width).contains(&x) && (self.y..self.y + self.height).contains(&y)
    }
}
