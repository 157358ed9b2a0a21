//! The mouse: a click goes where it points, the wheel scrolls what it is over.
//!
//! A click on what is selected already is Enter, so that no time has to be measured for a double click.

use super::action::Action;
use super::{App, Area, Effect, Focus, List, SMALLEST, scroll};

/// What the mouse did, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub pointer: Pointer,
    /// The column, from 0.
    pub x: u16,
    /// The row, from 0.
    pub y: u16,
}

/// What a mouse can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// The first button went down.
    Click,
    /// The wheel turned towards what stands above.
    WheelUp,
    /// The wheel turned towards what stands below.
    WheelDown,
}

/// Lines that one turn of the wheel moves.
const TURN: isize = 3;

impl App {
    /// Does what the mouse means at its place; nothing where nothing stands.
    pub(super) fn point(&mut self, mouse: Mouse) -> Option<Effect> {
        if self.size.0 < SMALLEST.0 || self.size.1 < SMALLEST.1 {
            return None;
        }
        if self.prompt.is_some() {
            return self.point_at_choice(mouse);
        }
        match mouse.pointer {
            Pointer::Click => return self.click(mouse.x, mouse.y),
            Pointer::WheelUp => self.turn_wheel(mouse, -TURN),
            Pointer::WheelDown => self.turn_wheel(mouse, TURN),
        }
        None
    }

    /// Selects a row to choose, or takes it if it is selected.
    fn point_at_choice(&mut self, mouse: Mouse) -> Option<Effect> {
        let area = self.screen.choices;
        let prompt = self.prompt.as_mut().filter(|_| area.contains(mouse.x, mouse.y))?;
        let (cursor, top) = prompt.cursor();
        let row = top + usize::from(mouse.y - area.y);
        match mouse.pointer {
            Pointer::Click if row == cursor => return self.take(),
            Pointer::Click if row < prompt.len() => prompt.go_to(row),
            Pointer::Click => {}
            Pointer::WheelUp => prompt.move_by(-TURN),
            Pointer::WheelDown => prompt.move_by(TURN),
        }
        None
    }

    fn click(&mut self, x: u16, y: u16) -> Option<Effect> {
        if let Some(tab) = self.tabs().into_iter().find(|tab| tab.area.contains(x, y)) {
            return self.act(Action::Pane(tab.pane));
        }
        if let Some(list) = self.list_at(x, y) {
            return self.click_list(list, y);
        }
        if self.screen.page.contains(x, y) { self.click_page(x, y) } else { None }
    }

    fn click_list(&mut self, list: List, y: u16) -> Option<Effect> {
        if list.title.contains(list.title.x, y) {
            return self.act(Action::Pane(list.pane));
        }
        let (cursor, top) = self.list_cursor(list.pane);
        let row = top + usize::from(y - list.rows.y);
        if row >= self.version.rows(list.pane).len() {
            return None;
        }
        if self.focus == Focus::List && self.pane == list.pane && row == cursor {
            return self.act(Action::Enter);
        }
        self.go_to_pane(list.pane);
        self.go_to_row(row);
        None
    }

    /// Follows the link under the pointer; elsewhere on the page of a list, goes into it.
    fn click_page(&mut self, x: u16, y: u16) -> Option<Effect> {
        let link = self.link_at(x, y);
        if self.focus == Focus::List {
            self.focus = Focus::Page;
            if link.is_none() {
                self.enter_page();
            }
        }
        self.sight.link = Some(link?);
        self.act(Action::Enter)
    }

    /// The link whose text stands in a cell of the screen.
    fn link_at(&self, x: u16, y: u16) -> Option<usize> {
        let page = self.screen.page;
        let (x, y) = (x - page.x, usize::from(y - page.y));
        let row = self.layout().rows.get(if y < self.head_rows() { y } else { y + self.sight.top })?;
        let mut pieces = row.pieces.iter();
        pieces.find(|piece| x >= piece.x && usize::from(x - piece.x) < piece.text.width())?.link
    }

    fn turn_wheel(&mut self, mouse: Mouse, lines: isize) {
        match self.list_at(mouse.x, mouse.y) {
            Some(list) => self.scroll_list(list, lines),
            None => self.scroll(lines),
        }
    }

    /// Moves the window on a list, and the cursor no further than it must to stay in it.
    fn scroll_list(&mut self, list: List, lines: isize) {
        let (height, rows) = (usize::from(list.rows.height), self.version.rows(list.pane).len());
        let (cursor, top) = self.list_cursor(list.pane);
        let top = scroll::within(top.saturating_add_signed(lines), height, rows);
        self.cursors[list.pane.index()].top = top;
        let row = cursor.clamp(top, top + height.saturating_sub(1));
        if list.pane == self.pane && self.focus == Focus::List {
            self.go_to_row(row);
        } else if list.pane != self.pane {
            self.cursors[list.pane.index()].row = row;
        }
    }

    fn list_at(&self, x: u16, y: u16) -> Option<List> {
        let lists = &self.screen.lists;
        lists.iter().find(|list| list.title.contains(x, y) || list.rows.contains(x, y)).copied()
    }
}

impl Area {
    /// Whether a cell of the screen is in it.
    pub fn contains(&self, x: u16, y: u16) -> bool {
        (self.x..self.x + self.width).contains(&x) && (self.y..self.y + self.height).contains(&y)
    }
}
