//! The mouse: a click selects what is under the pointer, the wheel scrolls the part under it.
//!
//! A click on the selected item is Enter, so no double clicks have to be timed.

use super::action::Action;
use super::reading::{Focus, PaneList, Reading};
use crate::views::Pane;

use super::{App, Effect, Mouse, Pointer};

/// Lines that one turn of the wheel scrolls.
const TURN: isize = 3;

impl Mouse {
    /// Acts on what is at its position; does nothing on an empty area.
    pub(super) fn act(self, app: &mut App) -> Option<Effect> {
        if app.is_too_small() {
            return None;
        }
        if app.prompt.is_some() {
            return self.act_on_choice(app);
        }
        match self.pointer {
            Pointer::Click => self.click(app),
            Pointer::WheelUp => app.reading.turn_wheel(self, -TURN),
            Pointer::WheelDown => app.reading.turn_wheel(self, TURN),
        }
    }

    /// Selects the choice under the pointer, or picks it if it is selected already.
    fn act_on_choice(self, app: &mut App) -> Option<Effect> {
        let area = app.screen().choices;
        let prompt = app.prompt.as_mut().filter(|_| area.contains(self.x, self.y))?;
        let (cursor, top) = prompt.cursor();
        let row = top + usize::from(self.y - area.y);
        match self.pointer {
            Pointer::Click if row == cursor => return app.pick(),
            Pointer::Click if row < prompt.len() => prompt.go_to(row),
            Pointer::Click => {}
            Pointer::WheelUp => prompt.move_by(-TURN),
            Pointer::WheelDown => prompt.move_by(TURN),
        }
        app.preview()
    }

    fn click(self, app: &mut App) -> Option<Effect> {
        let Self { x, y, .. } = self;
        if let Some(tab) = app.reading.tabs(app.screen().tabs).into_iter().find(|tab| tab.area.contains(x, y))
        {
            return app.act(Action::Pane(tab.pane));
        }
        let screen = app.screen();
        if let Some(list) = app.reading.list_at(x, y) {
            return self.click_list(list, app);
        }
        if !screen.page.contains(x, y) {
            return None;
        }
        if app.reading.click_page(x, y) { app.act(Action::Enter) } else { None }
    }

    fn click_list(self, list: PaneList, app: &mut App) -> Option<Effect> {
        if list.title.contains(list.title.x, self.y) {
            return app.act(Action::Pane(list.pane));
        }
        let cursor = app.reading.cursor_of(list.pane);
        // The overview has one row, in several lines.
        let is_overview = list.pane == Pane::Overview;
        let row = if is_overview { Some(0) } else { app.reading.row_at(&list, self.y - list.rows.y) };
        let row = row?;
        if app.reading.focus() == Focus::List && app.reading.pane() == list.pane && row == cursor.row {
            return app.act(Action::Enter);
        }
        app.reading.go_to_pane(list.pane);
        app.reading.go_to_row(row);
        None
    }
}

impl Reading {
    /// Selects the link under the pointer; returns true if there is one. Elsewhere on the page of a list,
    /// goes into the page.
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
                let top = self.cursor_of(list.pane).top.saturating_add_signed(lines);
                self.scroll_list(&list, top);
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
