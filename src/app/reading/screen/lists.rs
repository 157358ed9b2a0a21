//! The division of the screen between lists and the page: below each other, or side by side.

use super::{Area, MARGIN, PaneList, Screen, WIDEST, air, below, lists, readable};
use crate::views::Pane;

/// With fewer rows for lists, one pane goes first.
const ROOMY: u16 = 36;
/// The most rows of the bottom line in the list of the overview.
const SUMMARY: u16 = 3;

/// The list of the pane above the page.
pub(super) fn one_above_the_other(pane: Pane, wanted: usize, middle: Area, screen: &mut Screen) {
    screen.tabs = Area { height: 1, ..middle };
    let rest = below(middle, 1);
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX).max(1);
    let list = Area { height: wanted.min((rest.height / 2).max(3)).min(rest.height), ..rest };
    let title = Area { height: 0, ..list };
    screen.lists = vec![PaneList { pane, title, rows: list }];
    screen.rule = Area { height: 1, ..below(rest, list.height) };
    screen.page = readable(below(rest, list.height + 1));
}

/// All panes at the left, the page at the right.
pub(super) fn side_by_side(
    first: Pane,
    wanted: [usize; Pane::ALL.len()],
    height: u16,
    middle: Area,
    screen: &mut Screen,
) {
    let air = air(height);
    let middle = below(middle, air);
    let column = Area { width: lists(middle.width), ..middle };
    let between = air * u16::try_from(Pane::ALL.len() - 1).unwrap_or_default();
    let heights = heights(first, wanted, column.height.saturating_sub(between));
    let mut y = column.y;
    for (pane, height) in Pane::ALL.into_iter().zip(heights) {
        let title = Area { y, height: 1, ..column };
        let rows = Area { y: y + 1, height, ..column };
        screen.lists.push(PaneList { pane, title, rows });
        y += 1 + height + air;
    }
    screen.divider = Area { x: column.width, width: 1, ..middle };
    screen.bar = column.width + 1;
    // The divider is to the left of the text, and of the bar, as the edge of the screen is.
    let rest = Area { x: column.width, width: middle.width - column.width, ..middle };
    let width = if middle.width >= WIDEST { rest.width / 2 } else { rest.width };
    screen.page = readable(Area { width, ..rest });
    if middle.width >= WIDEST {
        let x = screen.page.x + screen.page.width + MARGIN + 1;
        screen.beside = readable(Area { x, width: middle.width - x, ..middle });
    }
}

/// The height of each pane: all that it wants if it fits, else a fair share; on a low screen one pane goes
/// first.
fn heights(first: Pane, wanted: [usize; Pane::ALL.len()], room: u16) -> [u16; Pane::ALL.len()] {
    let mut wanted = wanted.map(|lines| u16::try_from(lines).unwrap_or(u16::MAX));
    let summary = &mut wanted[Pane::Overview.index()];
    *summary = (*summary).min(1 + room / 16).min(SUMMARY);
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
        give(&mut heights, first.index(), u16::MAX);
    }
    let mut round = || (0..wanted.len()).filter(|&i| give(&mut heights, i, 1)).count();
    while round() > 0 {}
    heights
}
