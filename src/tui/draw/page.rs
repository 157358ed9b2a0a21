//! Drawing a page: the rows in sight, the link under the cursor, and the bar beside it.

use std::ops::Range;

use ratatui::style::Style;

use super::super::theme::UNDERLINED;
use super::{BAR, Canvas};
use crate::app::{App, Area, Focus, Screen, TEXT};
use crate::layout::{Layout, Piece, Row};
use crate::page::{Mark, Role};
use crate::views::Pane;

/// The columns of "+12 ▾", the number of rows below.
const MORE: u16 = 6;

/// The part of a page that the keys act on.
struct Acting {
    /// The link under the cursor.
    link: Option<usize>,
    /// Set if Enter would act on the match that the reader was led to, as no link is selected.
    is_on_match: bool,
    /// Set if links are to be seen.
    shows_links: bool,
    /// The line of the screen that is reversed: of a link in several rows the first in sight.
    line: Option<usize>,
}

impl Canvas<'_> {
    pub(super) fn page(&mut self, app: &App, area: Area) {
        let (layout, viewport) = (app.layout(), app.viewport());
        let selected = viewport.link.and_then(|link| Some((link, layout.links.get(link)?.bar)));
        let head = layout.head_in(area.height);
        let is_read = app.prompt().is_none();
        let beside_bar = if is_read { rows_of_event(app, &layout) } else { 0..0 };
        let mut acting = Acting {
            link: viewport.link,
            is_on_match: is_read && app.reading().focus() != Focus::List && viewport.link.is_none(),
            shows_links: is_read && app.reading().focus() == Focus::Page,
            line: None,
        };
        let window = viewport.top + head..viewport.top + usize::from(area.height);
        let shown = layout.shown(window, viewport.link);
        for y in 0..area.height {
            let line = usize::from(y);
            let row = if line < head {
                layout.head_row(line, viewport.top + head)
            } else {
                layout.rows.get(viewport.top + line).filter(|_| shown.contains(&(viewport.top + line)))
            };
            let Some(row) = row else { continue };
            if let Some(piece) = row.pieces.iter().find(|piece| acting.has(piece)) {
                acting.line.get_or_insert(line);
                self.caret.get_or_insert((area.x + piece.x, area.y + y));
            }
            self.page_row(app, &layout, area, y, row, &acting);
            self.bar(app.screen().bar, area, y, row, selected);
            if line >= head && beside_bar.contains(&(viewport.top + line)) {
                self.draw(Area { x: app.screen().bar, width: 1, ..area }, 0, y, BAR, Role::Here);
            }
        }
        self.caret.get_or_insert((area.x, area.y));
    }

    /// The part that goes with the thing under the cursor: in a column of its own, or below the page.
    pub(super) fn beside(&mut self, app: &App, screen: &Screen) {
        let Some((layout, here)) = app.reading().beside().filter(|_| app.prompt().is_none()) else { return };
        let area = screen.beside;
        if area.x > screen.page.x {
            let divider = Area { x: area.x.saturating_sub(TEXT), width: 1, ..area };
            self.line_down(divider);
        }
        let acting = Acting { link: None, is_on_match: false, shows_links: false, line: None };
        let here = here.map(|link| (link, layout.links[link].bar));
        let top = app.reading().beside_top().min(layout.rows.len().saturating_sub(area.height.into()));
        let rows = &layout.rows[top..];
        let shown = usize::from(area.height).min(rows.len());
        let more = rows.len() - shown;
        let edge = area.width.saturating_sub(MORE);
        // The number of rows below stands apart from the words of the last one, or in place of them.
        let is_full = more > 0 && shown > 1 && rows[shown - 1].width() + usize::from(TEXT) > edge.into();
        let shown = shown - usize::from(is_full);
        for (y, row) in (0..area.height).zip(&rows[..shown]) {
            self.page_row(app, &layout, area, y, row, &acting);
            self.bar(area.x.saturating_sub(1), area, y, row, here);
        }
        if more > 0 {
            let more =
                format!("{:>1$} ▾", format!("+{}", more + usize::from(is_full)), usize::from(MORE) - 2);
            self.draw(area, edge, area.height - 1, more, Role::Quiet);
        }
    }

    /// The legend of a full view.
    pub(super) fn legend(&mut self, app: &App, area: Area) {
        if area.height == 0 || app.prompt().is_some() {
            return;
        }
        let layout = app.reading().legend(area.width);
        let acting = Acting { link: None, is_on_match: false, shows_links: false, line: None };
        for (y, row) in (0..area.height).zip(&layout.rows) {
            self.page_row(app, &layout, area, y, row, &acting);
        }
    }

    /// The bar beside a row, if it is part of this link: at the edge, or where the link has it.
    fn bar(&mut self, edge: u16, area: Area, y: u16, row: &Row, link: Option<(usize, Option<u16>)>) {
        let Some((_, bar)) = link.filter(|(link, _)| row.pieces.iter().any(|p| p.link == Some(*link))) else {
            return;
        };
        let x = bar.map_or(edge, |bar| area.x + bar);
        self.draw(Area { x, width: 1, ..area }, 0, y, BAR, Role::Here);
    }

    fn page_row(&mut self, app: &App, layout: &Layout, area: Area, y: u16, row: &Row, acting: &Acting) {
        let acts = acting.line == Some(y.into());
        for piece in &row.pieces {
            let over = match piece.link {
                _ if acts && acting.has(piece) => self.look.act,
                Some(_) if acting.shows_links => UNDERLINED,
                _ => Style::new(),
            };
            let style = self.style(piece.role).patch(self.look.marked(piece.mark)).patch(over);
            let text = self.lettered(piece.text.clone(), piece.role);
            self.put(area, piece.x, y, &text, style);
            let link = piece.link.filter(|_| self.appearance.hyperlinks);
            let target = link.and_then(|link| layout.links[link].target);
            if let Some(url) = target.and_then(|target| app.reading().address(target)) {
                self.hyperlink(area, piece.x, y, &text, &url);
            }
        }
    }
}

/// The rows of the event under the cursor, where the events stand along a line.
fn rows_of_event(app: &App, layout: &Layout) -> Range<usize> {
    let reading = app.reading();
    let is_there = reading.focus() == Focus::Whole && reading.pane() == Pane::Timeline;
    let event = reading.fact().filter(|_| is_there && app.viewport().link.is_some());
    event.map_or(0..0, |event| layout.fact_rows(event))
}

impl Acting {
    /// True if a piece is part of what is acted on.
    fn has(&self, piece: &Piece) -> bool {
        match piece.link {
            Some(link) if Some(link) == self.link => true,
            _ => self.is_on_match && piece.mark == Mark::Here,
        }
    }
}
