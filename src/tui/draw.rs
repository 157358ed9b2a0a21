//! Drawing the state as terminal cells, from pages already laid out.
//!
//! Only visible rows are touched; nothing is measured that the layout has measured.

use std::num::NonZeroU16;

use ratatui::Frame;
use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::style::{Modifier, Style};

use super::theme::Look;
use super::{Appearance, links};
use crate::app::{App, Area, BETWEEN, Cursor, Focus, Hint, MARGIN, PaneList, SMALLEST, Tab, hints};
use crate::layout::Piece;
use crate::page::{Role, Span};
use crate::text::Clean;
use crate::views::{ListRow, Pane};
use crate::web::Url;

mod prompt;

/// The mark of the row under the cursor, so that no colour is needed to see it.
const BAR: &str = "▌";

/// The mark of a row that is new or changed and was not visited yet.
const FRESH: &str = "•";

/// Draws the whole frame.
pub fn draw(app: &App, appearance: Appearance, frame: &mut Frame) {
    let look = Look::of(appearance.theme);
    let hyperlinks = appearance.hyperlinks;
    let mut canvas = Canvas { buffer: frame.buffer_mut(), look, hyperlinks, caret: None };
    canvas.buffer.set_style(canvas.buffer.area, canvas.look.ground);
    let (width, height) = app.reading().size();
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return canvas.too_small(app);
    }
    let screen = app.screen();
    canvas.status(app, screen.status);
    canvas.tabs(app, screen.tabs);
    if let Some(prompt) = app.prompt() {
        canvas.prompt(app, prompt, screen.prompt);
        canvas.choices(app, prompt, screen.choices);
    }
    for list in &screen.lists {
        canvas.list(app, list);
    }
    canvas.rule(app, screen.rule);
    for y in 0..screen.divider.height {
        canvas.put(screen.divider, 0, y, &Clean::line("│"), canvas.look.style(Role::Ornament));
    }
    canvas.page(app, screen.page);
    canvas.footer(app, screen.footer);
    if let Some(caret) = canvas.caret {
        frame.set_cursor_position(caret);
    }
}

struct Canvas<'b> {
    buffer: &'b mut Buffer,
    look: &'static Look,
    hyperlinks: bool,
    /// The cell for the cursor of the terminal: where text is typed, or the start of what is selected.
    caret: Option<(u16, u16)>,
}

impl Canvas<'_> {
    /// Writes text at a position, cut off at the end of the area; returns the column after it.
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
            for covered in end + 1..next {
                self.buffer[(covered, row)].reset();
                self.buffer[(covered, row)].set_style(self.look.ground);
            }
            end = next;
        }
        end - area.x
    }

    /// Writes spans one after the other, up to the first that does not fit; returns the column after them.
    fn spans(&mut self, area: Area, mut x: u16, y: u16, spans: &[Span], over: Style) -> u16 {
        for span in spans {
            let style = self.look.style(span.role).patch(over).patch(self.look.marked(span.mark));
            let room = usize::from(area.width.saturating_sub(x));
            x = self.put(area, x, y, &span.text, style);
            if span.text.width() > room {
                break;
            }
        }
        x
    }

    /// Makes text that was written a terminal hyperlink. Only its first cell is sent; the other cells keep their letters, so
    /// that a later frame knows what to overwrite.
    fn hyperlink(&mut self, area: Area, x: u16, y: u16, text: &Clean, url: &Url) {
        let width = u16::try_from(text.width()).ok().and_then(NonZeroU16::new);
        let Some(width) = width.filter(|width| x + width.get() <= area.width && y < area.height) else {
            return;
        };
        if let Some(cell) = self.buffer.cell_mut((area.x + x, area.y + y)) {
            cell.set_symbol(&links::link(url, text.as_str()));
            cell.set_diff_option(CellDiffOption::ForcedWidth(width));
        }
    }

    fn too_small(&mut self, app: &App) {
        let (width, height) = app.reading().size();
        let area = Area { x: 0, y: 0, width, height };
        let words = format!("needs {}×{}, has {width}×{height}", SMALLEST.0, SMALLEST.1);
        self.put(area, 0, height / 2, &Clean::line(words), Style::new());
    }

    /// The title on the left, the state of the file on the right.
    fn status(&mut self, app: &App, area: Area) {
        let spans = app.reading().standing(usize::from(area.width / 2));
        let width: usize = spans.iter().map(|span| span.text.width()).sum();
        let edge = area.width.saturating_sub(MARGIN);
        let right = edge.saturating_sub(u16::try_from(width).unwrap_or(edge));
        let left = Area { width: right.saturating_sub(2), ..area };
        self.put(left, MARGIN, 0, &app.version().title(), self.look.style(Role::Title));
        self.spans(Area { width: edge, ..area }, right, 0, &spans, Style::new());
    }

    fn tabs(&mut self, app: &App, area: Area) {
        for Tab { pane, name, area } in app.reading().tabs(area) {
            let style =
                if pane == app.reading().pane() { self.look.focused } else { self.look.style(Role::Aside) };
            self.put(area, 0, 0, &Clean::line(name), style);
        }
    }

    fn list(&mut self, app: &App, list: &PaneList) {
        let rows = app.version().rows(list.pane);
        let Cursor { row: cursor, top } = app.reading().cursor_of(list.pane);
        let focused = list.pane == app.reading().pane();
        self.list_title(list, focused, cursor, rows.len());
        let lead = app.version().lead(list.pane).min(usize::from(list.rows.width / 2));
        for y in 0..list.rows.height {
            let index = top + usize::from(y);
            let Some(row) = rows.get(index) else { break };
            let is_fresh = app.reading().is_fresh(*row);
            let row = Pane::row(app.briefing(), *row);
            let here = focused && index == cursor;
            let selected = here && app.reading().focus() == Focus::List;
            self.row(list.rows, y, &row, lead, here, selected);
            if selected {
                self.caret = Some((list.rows.x + MARGIN + 1, list.rows.y + y));
            }
            if is_fresh {
                let style = if selected { self.look.selected } else { self.look.focused };
                self.put(list.rows, MARGIN, y, &Clean::line(FRESH), style);
            }
        }
    }

    /// "2 Positions ──── 2/7".
    fn list_title(&mut self, list: &PaneList, focused: bool, cursor: usize, rows: usize) {
        let ornament = self.look.style(Role::Ornament);
        let style = if focused { self.look.focused } else { self.look.unfocused };
        let name = format!("{} {} ", list.pane.index() + 1, list.pane.title());
        let count = if focused { place(cursor, rows) } else { rows.to_string() };
        let end = list.title.width.saturating_sub(MARGIN);
        let area = Area { width: end, ..list.title };
        let x = self.put(area, MARGIN, 0, &Clean::line(name), style);
        let count = Clean::line(format!(" {count}"));
        let right = end.saturating_sub(u16::try_from(count.width()).unwrap_or(end));
        let rule = "─".repeat(right.saturating_sub(x).into());
        self.put(area, x, 0, &Clean::line(rule), ornament);
        self.put(area, right, 0, &count, if focused { style } else { self.look.style(Role::Aside) });
    }

    fn row(&mut self, area: Area, y: u16, row: &ListRow, lead: usize, here: bool, selected: bool) {
        let over = if selected { self.look.selected } else { Style::new() };
        if selected && y < area.height {
            let blank = Clean::line(" ".repeat(usize::from(area.width.saturating_sub(MARGIN))));
            self.put(area, MARGIN, y, &blank, over);
        }
        if here {
            self.put(area, 0, y, &Clean::line(BAR), self.look.focused);
        }
        let edge = area.width.saturating_sub(MARGIN);
        let tail: usize = row.tail.iter().map(|span| span.text.width()).sum();
        let room = usize::from(edge.saturating_sub(MARGIN + 1));
        let tail = tail.min(room * 3 / 5);
        let right = edge.saturating_sub(u16::try_from(tail).unwrap_or_default());
        let mut x = MARGIN + 1;
        if lead > 0 {
            let dim = self.look.style(Role::Aside).patch(over);
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
        self.spans(words, x, y, &row.words, strong.patch(over));
        self.spans(Area { width: edge, ..area }, right, y, &row.tail, over);
    }

    /// The line between a list and its page, with the position in the list.
    fn rule(&mut self, app: &App, area: Area) {
        let cursor = app.reading().cursor_of(app.reading().pane()).row;
        let count = format!(" {} ──", place(cursor, app.reading().rows().len()));
        // A prompt shows its own position.
        let count = Clean::line(if app.prompt().is_some() { String::new() } else { count });
        let width = usize::from(area.width).saturating_sub(count.width() + 2 * usize::from(MARGIN));
        let rule = Clean::line("─".repeat(width) + count.as_str());
        self.put(area, MARGIN, 0, &rule, self.look.style(Role::Ornament));
    }

    fn page(&mut self, app: &App, area: Area) {
        let layout = app.layout();
        let viewport = app.viewport();
        let head = layout.head_in(area.height);
        for y in 0..area.height {
            let line = usize::from(y);
            let row = if line < head {
                layout.head_row(line, viewport.top + head)
            } else {
                layout.rows.get(viewport.top + line)
            };
            let Some(row) = row else { continue };
            for Piece { x, text, role, link, mark } in &row.pieces {
                let selected = link.is_some() && *link == viewport.link;
                if selected && app.prompt().is_none() {
                    self.caret.get_or_insert((area.x + x, area.y + y));
                }
                let over = if selected { self.look.selected } else { Style::new() };
                let style = self.look.style(*role).patch(over).patch(self.look.marked(*mark));
                self.put(area, *x, y, text, style);
                let target = link.filter(|_| self.hyperlinks).and_then(|link| layout.links[link].target);
                let address = target.and_then(|target| app.reading().address(target));
                if let Some(url) = address {
                    self.hyperlink(area, *x, y, text, &url);
                }
            }
            let in_grid = |link: usize| layout.headings.is_empty() && layout.links[link].cell.is_some();
            let has =
                |piece: &Piece| piece.link.is_some_and(|link| Some(link) == viewport.link && !in_grid(link));
            if row.pieces.iter().any(has) && area.x > 0 {
                let margin = Area { x: area.x - 1, width: 1, ..area };
                self.put(margin, 0, y, &Clean::line(BAR), self.look.focused);
            }
        }
        self.caret.get_or_insert((area.x, area.y));
        let head = u16::try_from(head).unwrap_or(u16::MAX);
        if viewport.top > 0 && head < area.height {
            let margin = Area { x: area.x + area.width, width: MARGIN, ..area };
            self.put(margin, 0, head, &Clean::line("▴"), self.look.style(Role::Ornament));
        }
        let below = layout.rows.len().saturating_sub(viewport.top + usize::from(area.height));
        if below > 0 && area.height > 0 {
            let more = Clean::line(format!(" {below} more ▾"));
            let right = area.width.saturating_sub(u16::try_from(more.width()).unwrap_or_default());
            let last = layout.rows.get(viewport.top + usize::from(area.height) - 1);
            if last.is_none_or(|row| row.width() <= usize::from(right)) {
                self.put(area, right, area.height - 1, &more, self.look.style(Role::Ornament));
            } else {
                let margin = Area { x: area.x + area.width, width: MARGIN, ..area };
                self.put(margin, 0, area.height - 1, &Clean::line("▾"), self.look.style(Role::Ornament));
            }
        }
    }

    /// The message of the last key, or as many key hints as fit.
    fn footer(&mut self, app: &App, area: Area) {
        if let Some(toast) = app.toast() {
            self.put(area, MARGIN, 0, &Clean::line(toast.to_owned()), self.look.style(Role::Warning));
            return;
        }
        let mut x = MARGIN;
        let room = usize::from(area.width.saturating_sub(2 * MARGIN));
        for Hint { key, word } in hints(app, room) {
            x = self.put(area, x, 0, &key, self.look.focused) + 1;
            x = self.put(area, x, 0, &word, self.look.style(Role::Aside));
            x += u16::try_from(BETWEEN).unwrap_or_default();
        }
    }
}

/// "2/7".
fn place(cursor: usize, rows: usize) -> String {
    format!("{}/{rows}", if rows == 0 { 0 } else { cursor + 1 })
}
