//! The names of the panes on one line, unless they are above their lists.

use super::Reading;
use super::screen::{Area, MARGIN};
use crate::views::Pane;

/// The columns around a filter beside the names.
const FILTER: usize = 7;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub pane: Pane,
    /// Its name here: "2 Positions".
    pub name: String,
    pub area: Area,
}

impl Reading {
    /// The names of the panes on a line, which has no height if they are not shown; if there is too little
    /// room, also for its filter, only the numbers of all but the highlighted pane.
    pub(crate) fn tabs(&self, line: Area) -> Vec<Tab> {
        if line.height == 0 {
            return Vec::new();
        }
        let names = |long: bool| Pane::ALL.map(|pane| self.tab(pane, long));
        let filter = self.filter_of(self.pane()).map_or(0, |filter| filter.width() + FILTER);
        let width: usize = names(true).iter().map(|name| name.len() + 1).sum::<usize>() + filter;
        let is_wide = width + Pane::ALL.len() <= line.width.into();
        let between = if is_wide { 2 } else { 1 };
        let mut x = line.x + MARGIN;
        let tabs = Pane::ALL.into_iter().zip(names(width <= line.width.into())).map(|(pane, name)| {
            let area = Area { x, width: u16::try_from(name.len()).unwrap_or_default(), ..line };
            x += area.width + between;
            Tab { pane, name, area }
        });
        tabs.collect()
    }

    fn tab(&self, pane: Pane, long: bool) -> String {
        let number = pane.index() + 1;
        if pane == self.pane() || long { format!("{number} {}", pane.title()) } else { number.to_string() }
    }
}
