//! Drawing the state as terminal cells, from pages already laid out.
//!
//! Only visible rows are touched; nothing is measured that the layout has measured.

use std::borrow::Cow;
use std::num::NonZeroU16;

use ratatui::Frame;
use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::style::{Modifier, Style};

use super::theme::Look;
use super::{Appearance, links};
use crate::app::{App, Area, SMALLEST};
use crate::page::{Role, Span, lettered};
use crate::settings::Signs;
use crate::text::Clean;
use crate::web::Url;

mod cut;
mod edges;
mod list;
mod page;
mod prompt;

/// The bar beside what is under the cursor, so that no colour is needed to see it.
const BAR: &str = "▌";

/// Draws the whole frame.
pub fn draw(app: &App, appearance: Appearance, frame: &mut Frame) {
    let look = Look::of(appearance.theme);
    let mut canvas = Canvas { buffer: frame.buffer_mut(), look, appearance, caret: None };
    // The cells of a new frame have no look of their own: a theme without a ground leaves them so.
    if canvas.look.ground != Style::new() {
        canvas.buffer.set_style(canvas.buffer.area, canvas.look.ground);
    }
    if app.is_too_small() {
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
    let rule = "─".repeat(screen.rule.width.into());
    canvas.draw(screen.rule, 0, 0, rule, Role::Quiet);
    canvas.line_down(screen.divider);
    canvas.page(app, screen.page);
    canvas.beside(app, &screen);
    canvas.legend(app, screen.legend);
    canvas.footer(app, screen.footer);
    canvas.guidance(app);
    if let Some(caret) = canvas.caret {
        frame.set_cursor_position(caret);
    }
}

struct Canvas<'b> {
    buffer: &'b mut Buffer,
    look: &'static Look,
    appearance: Appearance,
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
            let cut = self.ended(text.cut(room.into()));
            return self.put(area, x, y, &cut, style);
        }
        let right = self.buffer.area.right();
        let from = self.buffer.index_of(column, row);
        let cells = &mut self.buffer.content[from..from + usize::from(right - column)];
        let mut end = 0;
        for cluster in text.clusters() {
            let next = end + cluster.width;
            let Some(covered) = cells.get_mut(end..next) else { break };
            let Some((first, covered)) = covered.split_first_mut() else { continue };
            first.set_symbol(cluster.text).set_style(style);
            for cell in covered {
                cell.reset();
                cell.set_style(self.look.ground);
                // The terminal may have a letter of its own there, as in Thai: a blank that comes next has to
                // be written.
                if cluster.text.chars().nth(1).is_some() {
                    cell.set_symbol("");
                }
            }
            end = next;
        }
        x + u16::try_from(end).unwrap_or(u16::MAX)
    }

    /// Writes what the program itself draws or says.
    fn draw(&mut self, area: Area, x: u16, y: u16, text: impl Into<Cow<'static, str>>, role: Role) -> u16 {
        let text = self.lettered(Clean::line(text), role);
        self.put(area, x, y, &text, self.style(role))
    }

    /// The look of a role on this terminal.
    fn style(&self, role: Role) -> Style {
        let style = self.look.style(role);
        if self.appearance.upright { style.remove_modifier(Modifier::ITALIC) } else { style }
    }

    /// Text in the signs of this terminal: what is drawn may have to be in ASCII, what a briefing says stays
    /// as it is.
    fn lettered(&self, text: Clean, role: Role) -> Clean {
        if self.appearance.signs == Signs::Unicode { text } else { lettered(&text, role) }
    }

    /// A cut text with an ellipsis that this terminal can show.
    fn ended(&self, cut: Clean) -> Clean {
        match cut.as_str().strip_suffix('…').filter(|_| self.appearance.signs == Signs::Ascii) {
            Some(kept) => Clean::line(format!("{kept}.")),
            None => cut,
        }
    }

    /// Writes spans one after the other, up to the first that does not fit; returns the column after them.
    fn spans(&mut self, area: Area, mut x: u16, y: u16, spans: &[Span], over: Style) -> u16 {
        for span in spans {
            let style = self.style(span.role).patch(over).patch(self.look.marked(span.mark));
            let room = usize::from(area.width.saturating_sub(x));
            let text = self.lettered(span.text.clone(), span.role);
            x = self.put(area, x, y, &text, style);
            if span.text.width() > room {
                break;
            }
        }
        x
    }

    /// Makes text that was written a terminal hyperlink. Only its first cell is sent; the other cells keep
    /// their letters, so that a later frame knows what to overwrite.
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

    /// Draws a line from the top of an area to its bottom.
    fn line_down(&mut self, area: Area) {
        for y in 0..area.height {
            self.draw(area, 0, y, "│", Role::Quiet);
        }
    }

    fn too_small(&mut self, app: &App) {
        let (width, height) = app.size();
        let area = Area { x: 0, y: 0, width, height };
        let words = format!("needs {}×{}, has {width}×{height}", SMALLEST.0, SMALLEST.1);
        self.put(area, 0, height / 2, &Clean::line(words), Style::new());
    }
}

/// "2/7".
fn place(cursor: usize, rows: usize) -> String {
    format!("{}/{rows}", if rows == 0 { 0 } else { cursor + 1 })
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    /// The columns that are written when a frame has one text where the frame before had another.
    fn written(before: &'static str, after: &'static str) -> Vec<u16> {
        let frame = |text: &'static str| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
            let (appearance, look) = (Appearance::default(), Look::of(Appearance::default().theme));
            let mut canvas = Canvas { buffer: &mut buffer, look, appearance, caret: None };
            let area = Area { x: 0, y: 0, width: 6, height: 1 };
            canvas.put(area, 0, 0, &Clean::line(text), Style::new());
            buffer
        };
        frame(before).diff(&frame(after)).into_iter().map(|(x, ..)| x).collect()
    }

    #[test]
    fn no_letter_of_a_wide_cluster_is_left_behind() {
        assert_eq!(written("กำ", ""), [0, 1]);
        assert_eq!(written("กำx", "กำy"), [2]);
        assert_eq!(written("क्षि", ""), [0, 1, 2]);
    }
}
