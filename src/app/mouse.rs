//! The mouse: a click selects what is under the pointer, the wheel scrolls the part under it.
//!
//! A click on the selected item is Enter, so no double clicks have to be timed.

use super::action::Action;
use super::reading::{Focus, PaneList, Reading};
use crate::views::Pane;

use super::{App, Effect, Mouse, Pointer, scroll};

/// Lines that one turn of the wheel scrolls.
const TURN: isize = 3;

impl App {
    /// Handles a mouse event at its position; does nothing on an empty area.
    pub(super) fn point(&mut self, mouse: Mouse) -> Option<Effect> {
        if self.is_too_small() {
            return None;
        }
        if self.prompt.is_some() {
            return self.point_at_choice(mouse);
        }
        match mouse.pointer {
            Pointer::Click => self.click(mouse.x, mouse.y),
            Pointer::WheelUp => self.reading.turn_wheel(mouse, -TURN),
            Pointer::WheelDown => self.reading.turn_wheel(mouse, TURN),
        }
    }

    /// Selects the choice under the pointer, or picks it if it is selected already.
    fn point_at_choice(&mut self, mouse: Mouse) -> Option<Effect> {
        let area = self.screen().choices;
        let prompt = self.prompt.as_mut().filter(|_| area.contains(mouse.x, mouse.y))?;
        let (cursor, top) = prompt.cursor();
        let row = top + usize::from(mouse.y - area.y);
        match mouse.pointer {
            Pointer::Click if row == cursor => return self.pick(),
            Pointer::Click if row < prompt.len() => prompt.go_to(row),
            Pointer::Click => {}
            Pointer::WheelUp => prompt.move_by(-TURN),
            Pointer::WheelDown => prompt.move_by(TURN),
        }
        self.preview()
    }

    fn click(&mut self, x: u16, y: u16) -> Option<Effect> {
        if let Some(tab) =
            self.reading.tabs(self.screen().tabs).into_iter().find(|tab| tab.area.contains(x, y))
        {
            return self.act(Action::Pane(tab.pane));
        }
        let screen = self.screen();
        if let Some(list) = self.reading.list_at(x, y) {
            return self.click_list(list, y);
        }
        if !screen.page.contains(x, y) {
            return None;
        }
        if self.reading.click_page(x, y) { self.act(Action::Enter) } else { None }
    }

    fn click_list(&mut self, list: PaneList, y: u16) -> Option<Effect> {
        if list.title.contains(list.title.x, y) {
            return self.act(Action::Pane(list.pane));
        }
        let cursor = self.reading.cursor_of(list.pane);
        let row = cursor.top + usize::from((y - list.rows.y) / list.lines);
        // The overview has one row, in several lines.
        let row = if list.pane == Pane::Overview { 0 } else { row };
        if row >= self.reading.rows_of(list.pane).len() {
            return None;
        }
        if self.reading.focus() == Focus::List && self.reading.pane() == list.pane && row == cursor.row {
            return self.act(Action::Enter);
        }
        self.reading.go_to_pane(list.pane);
        self.reading.go_to_row(row);
        None
    }
}

impl Reading {
    /// Selects the link under the pointer; returns true if there is one. Elsewhere on the page of a list, goes into the page.
    fn click_page(&mut self, x: u16, y: u16) -> bool {
        let link = self.link_at(x, y);
        self.click_link(link)
    }

    /// The link at a cell of the screen.
    fn link_at(&self, x: u16, y: u16) -> Option<usize> {
        let page = self.screen().page;
        let (x, y) = (x - page.x, usize::from(y - page.y));
        let layout = self.layout();
        let row = layout.rows.get(if y < self.head_rows() { y } else { y + self.viewport().top })?;
        let mut pieces = row.pieces.iter();
        pieces.find(|piece| x >= piece.x && usize::from(x - piece.x) < piece.text.width())?.link
    }

    fn turn_wheel(&mut self, mouse: Mouse, lines: isize) -> Option<Effect> {
        match self.list_at(mouse.x, mouse.y) {
            Some(list) => {
                let top = self.cursor_of(list.pane).top;
                let (height, rows) = (list.shown(), self.rows_of(list.pane).len());
                self.scroll_list(
                    list.pane,
                    scroll::within(top.saturating_add_signed(lines), height, rows),
                    height,
                );
            }
            None => self.scroll(lines),
        }
        None
    }

    fn list_at(&self, x: u16, y: u16) -> Option<PaneList> {
        let lists = self.screen().lists;
        lists.into_iter().find(|list| list.title.contains(x, y) || list.rows.contains(x, y))
    }
}
