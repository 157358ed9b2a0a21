//! What the state looks like on a terminal: cells, from what is already laid out.
//!
//! Only what is in sight is touched; nothing is measured that the layout has measured.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::style::{Modifier, Style};

use super::theme;
use crate::app::{App, Area, Focus, List, MARGIN, SMALLEST};
use crate::layout::Piece;
use crate::page::{Role, Span};
use crate::text::Clean;
use crate::views::{Pane, Row, standing};

/// What marks the row that the cursor is on, so that no colour is needed to see it.
const BAR: &str = "▌";

/// Draws the whole frame.
pub fn draw(app: &App, frame: &mut Frame) {
    let mut canvas = Canvas { buffer: frame.buffer_mut() };
    let (width, height) = app.size();
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return canvas.too_small(app);
    }
    let screen = app.screen();
    canvas.status(app, screen.status);
    canvas.tabs(app, screen.tabs);
    for list in &screen.lists {
        canvas.list(app, list);
    }
    canvas.rule(app, screen.rule);
    for y in 0..screen.divider.height {
        canvas.put(screen.divider, 0, y, &Clean::line("│"), theme::style(Role::Ornament));
    }
    canvas.page(app, screen.page);
    canvas.footer(app, screen.footer);
}

struct Canvas<'b> {
    buffer: &'b mut Buffer,
}

impl Canvas<'_> {
    /// Puts text at a place of an area, cut where the area ends; gives the column after it.
    fn put(&mut self, area: Area, x: u16, y: u16, text: &Clean, style: Style) -> u16 {
        let room = area.width.saturating_sub(x);
        let (row, column) = (area.y + y, area.x + x);
        if y >= area.height || room == 0 || !self.buffer.area.contains((column, row).into()) {
            return x;
        }
        if text.width() > room.into() {
            return self.put(area, x, y, &text.cut(room.into()), style);
        }
        let mut end = column;
        for cluster in text.clusters() {
            let next = end.saturating_add(u16::try_from(cluster.width).unwrap_or(u16::MAX));
            if next > self.buffer.area.right() {
                break;
            }
            self.buffer[(end, row)].set_symbol(cluster.text).set_style(style);
            (end + 1..next).for_each(|covered| self.buffer[(covered, row)].reset());
            end = next;
        }
        end - area.x
    }

    /// Puts spans one after the other; gives the column after them.
    fn spans(&mut self, area: Area, mut x: u16, y: u16, spans: &[Span], over: Style) -> u16 {
        for span in spans {
            x = self.put(area, x, y, &span.text, theme::style(span.role).patch(over));
        }
        x
    }

    fn too_small(&mut self, app: &App) {
        let (width, height) = app.size();
        let area = Area { x: 0, y: 0, width, height };
        let words = format!("needs {}×{}, has {width}×{height}", SMALLEST.0, SMALLEST.1);
        self.put(area, 0, height / 2, &Clean::line(words), Style::new());
    }

    /// What is read at the left, how it stands at the right.
    fn status(&mut self, app: &App, area: Area) {
        let spans = standing(app.version().loaded(), usize::from(area.width / 2));
        let width: usize = spans.iter().map(|span| span.text.width()).sum();
        let edge = area.width.saturating_sub(MARGIN);
        let right = edge.saturating_sub(u16::try_from(width).unwrap_or(edge));
        let left = Area { width: right.saturating_sub(2), ..area };
        self.put(left, MARGIN, 0, &app.version().title(), theme::style(Role::Title));
        self.spans(Area { width: edge, ..area }, right, 0, &spans, Style::new());
    }

    /// The names of the panes; of those without the highlight only the numbers, where there is no room for more.
    fn tabs(&mut self, app: &App, area: Area) {
        let name = |pane: Pane, long: bool| {
            let number = pane.index() + 1;
            if pane == app.pane() {
                format!("[{number} {}]", pane.title())
            } else if long {
                format!("{number} {}", pane.title())
            } else {
                number.to_string()
            }
        };
        let names = |long: bool| Pane::ALL.map(|pane| name(pane, long));
        let width: usize = names(true).iter().map(|name| name.len() + 1).sum();
        let mut x = MARGIN;
        for (pane, name) in Pane::ALL.into_iter().zip(names(width <= area.width.into())) {
            let style = if pane == app.pane() { theme::focused() } else { theme::style(Role::Aside) };
            x = self.put(area, x, 0, &Clean::line(name), style) + 1;
        }
    }

    fn list(&mut self, app: &App, list: &List) {
        let rows = app.version().rows(list.pane);
        let (cursor, top) = app.list_cursor(list.pane);
        let focused = list.pane == app.pane();
        self.list_title(list, focused, cursor, rows.len());
        let lead = app.version().lead(list.pane).min(usize::from(list.rows.width / 2));
        for y in 0..list.rows.height {
            let index = top + usize::from(y);
            let Some(row) = rows.get(index) else { break };
            let row = Pane::row(app.briefing(), *row);
            let here = focused && index == cursor;
            self.row(list.rows, y, &row, lead, here, here && app.focus() == Focus::List);
        }
    }

    /// "2 Positions ──── 2/7".
    fn list_title(&mut self, list: &List, focused: bool, cursor: usize, rows: usize) {
        let ornament = theme::style(Role::Ornament);
        let style = if focused { theme::focused() } else { Style::new().add_modifier(Modifier::BOLD) };
        let name = format!("{} {} ", list.pane.index() + 1, list.pane.title());
        let count = if focused { place(cursor, rows) } else { rows.to_string() };
        let end = list.title.width.saturating_sub(MARGIN);
        let area = Area { width: end, ..list.title };
        let x = self.put(area, MARGIN, 0, &Clean::line(name), style);
        let count = Clean::line(format!(" {count}"));
        let right = end.saturating_sub(u16::try_from(count.width()).unwrap_or(end));
        let rule = "─".repeat(right.saturating_sub(x).into());
        self.put(area, x, 0, &Clean::line(rule), ornament);
        self.put(area, right, 0, &count, if focused { style } else { theme::style(Role::Aside) });
    }

    fn row(&mut self, area: Area, y: u16, row: &Row, lead: usize, here: bool, selected: bool) {
        let over = if selected { theme::selected() } else { Style::new() };
        if selected && y < area.height {
            let blank = Clean::line(" ".repeat(usize::from(area.width.saturating_sub(MARGIN))));
            self.put(area, MARGIN, y, &blank, over);
        }
        if here {
            self.put(area, 0, y, &Clean::line(BAR), theme::focused());
        }
        let edge = area.width.saturating_sub(MARGIN);
        let tail: usize = row.tail.iter().map(|span| span.text.width()).sum();
        let room = usize::from(edge.saturating_sub(MARGIN + 1));
        let tail = tail.min(room * 3 / 5);
        let right = edge.saturating_sub(u16::try_from(tail).unwrap_or_default());
        let mut x = MARGIN + 1;
        if lead > 0 {
            let dim = theme::style(Role::Aside).patch(over);
            self.put(
                Area { width: x + u16::try_from(lead).unwrap_or_default(), ..area },
                x,
                y,
                &row.lead,
                dim,
            );
            x += u16::try_from(lead).unwrap_or_default() + 2;
        }
        let words = Area { width: if tail > 0 { right.saturating_sub(2) } else { edge }, ..area };
        let strong = if here { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() };
        self.put(words, x, y, &row.words, strong.patch(over));
        self.spans(Area { width: edge, ..area }, right, y, &row.tail, over);
    }

    /// The line between a list and its page, with the place in the list.
    fn rule(&mut self, app: &App, area: Area) {
        let (cursor, _) = app.list_cursor(app.pane());
        let count = format!(" {} ──", place(cursor, app.rows().len()));
        let count = Clean::line(count);
        let width = usize::from(area.width).saturating_sub(count.width() + 2 * usize::from(MARGIN));
        let rule = Clean::line("─".repeat(width) + count.as_str());
        self.put(area, MARGIN, 0, &rule, theme::style(Role::Ornament));
    }

    fn page(&mut self, app: &App, area: Area) {
        let layout = app.layout();
        let sight = app.sight();
        for y in 0..area.height {
            let y_in_page = usize::from(y) + if usize::from(y) < app.head_rows() { 0 } else { sight.top };
            let Some(row) = layout.rows.get(y_in_page) else { break };
            for Piece { x, text, role, link, mark } in &row.pieces {
                let selected = link.is_some() && *link == sight.link;
                let marked = if *mark { theme::marked() } else { Style::new() };
                let over = if selected { theme::selected() } else { Style::new() };
                self.put(area, *x, y, text, theme::style(*role).patch(marked).patch(over));
            }
            let in_grid = |link: usize| layout.head > 0 && layout.links[link].cell.is_some();
            let has =
                |piece: &Piece| piece.link.is_some_and(|link| Some(link) == sight.link && !in_grid(link));
            if row.pieces.iter().any(has) && area.x > 0 {
                let margin = Area { x: area.x - 1, width: 1, ..area };
                self.put(margin, 0, y, &Clean::line(BAR), theme::focused());
            }
        }
        let below = layout.rows.len().saturating_sub(sight.top + usize::from(area.height));
        if below > 0 && area.height > 0 {
            let more = Clean::line(format!(" {below} more ▾"));
            let right = area.width.saturating_sub(u16::try_from(more.width()).unwrap_or_default());
            let last = layout.rows.get(sight.top + usize::from(area.height) - 1);
            if last.is_none_or(|row| row.width() <= usize::from(right)) {
                self.put(area, right, area.height - 1, &more, theme::style(Role::Ornament));
            } else {
                let margin = Area { x: area.x + area.width, width: MARGIN, ..area };
                self.put(margin, 0, area.height - 1, &Clean::line("▾"), theme::style(Role::Ornament));
            }
        }
    }

    /// What the last key did, or the keys that matter here, as many as there is room for.
    fn footer(&mut self, app: &App, area: Area) {
        if let Some(toast) = app.toast() {
            self.put(area, MARGIN, 0, &Clean::line(toast.to_owned()), theme::style(Role::Warning));
            return;
        }
        let mut x = MARGIN;
        for row in app.keymap().rows().iter().filter(|row| app.obstacle(row.action).is_none()) {
            let (Some(short), Some(key)) = (row.short, row.keys.first()) else { continue };
            let key = Clean::line(key.to_string());
            let short = Clean::line(format!(" {short}"));
            if usize::from(x) + key.width() + short.width() > usize::from(area.width.saturating_sub(MARGIN)) {
                break;
            }
            x = self.put(area, x, 0, &key, theme::focused());
            x = self.put(area, x, 0, &short, theme::style(Role::Aside)) + 2;
        }
    }
}

/// "2/7".
fn place(cursor: usize, rows: usize) -> String {
    format!("{}/{rows}", if rows == 0 { 0 } else { cursor + 1 })
}
