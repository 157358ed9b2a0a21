//! Drawing a prompt: the input line, and the choices.

use ratatui::style::Style;

use super::list::{ListFit, Stand};
use super::{Canvas, place};
use crate::app::PromptKind;
use crate::app::prompt::Prompt;
use crate::app::{App, Area, MARGIN, TEXT};
use crate::layout::{Wide, layout};
use crate::page::{Block, Page, Role, Span};
use crate::text::Clean;

impl Canvas<'_> {
    /// The input line of a prompt, and the position in the choices.
    pub(super) fn prompt(&mut self, app: &App, prompt: &Prompt, area: Area) {
        let sign = match prompt.kind() {
            PromptKind::Find | PromptKind::FindInText => "/",
            PromptKind::GoTo => "go to ",
            PromptKind::Note => "note: ",
            PromptKind::Write => "write the page to: ",
            PromptKind::Noted => "your notes: ",
            PromptKind::Filter => "&",
            PromptKind::Command => ":",
            PromptKind::Open => "open ",
            PromptKind::Everywhere => "search all briefings: ",
        };
        let count = if prompt.is_waiting() { String::new() } else { place(prompt.cursor().0, prompt.len()) };
        let of_all = app.all_choices().filter(|all| *all > prompt.len());
        let count = of_all.map_or(count.clone(), |all| format!("{count} of {all}"));
        let count = Clean::line(if app.is_filling() { format!("{count} …") } else { count });
        let edge = area.width.saturating_sub(MARGIN);
        let right = edge.saturating_sub(u16::try_from(count.width()).unwrap_or(edge));
        self.put(Area { width: edge, ..area }, right, 0, &count, self.style(Role::Quiet));
        let line = Area { width: right.saturating_sub(2), ..area };
        let x = self.put(line, MARGIN, 0, &Clean::line(sign), self.style(Role::Here));
        let (before, after) = prompt.typed();
        let room = usize::from(line.width.saturating_sub(x + 1));
        let (_, seen) = before.columns(before.width().saturating_sub(room)..before.width());
        let x = self.put(line, x, 0, &seen, Style::new());
        self.put(line, x, 0, &after, Style::new());
        self.caret = Some((area.x + x, area.y));
    }

    /// The words for a prompt without choices.
    fn nothing(&mut self, app: &App, area: Area) {
        let line = vec![Span::text(app.nothing().to_owned())];
        let page = Page { blocks: vec![Block::line(line)] };
        let layout = layout(&page, area.width.saturating_sub(TEXT + MARGIN), Wide::From(0));
        for (y, row) in (0..area.height).zip(&layout.rows) {
            for piece in &row.pieces {
                self.put(area, TEXT + piece.x, y, &piece.text, self.style(piece.role));
            }
        }
    }

    /// The choices of a prompt.
    pub(super) fn choices(&mut self, app: &App, prompt: &Prompt, area: Area) {
        if prompt.is_empty() {
            self.nothing(app, area);
        }
        let (cursor, top) = prompt.cursor();
        let fit = ListFit::wide(area, app.choice_lead());
        for y in 0..area.height {
            let index = top + usize::from(y);
            if index >= prompt.len() {
                break;
            }
            let stand = if index == cursor { Stand::Acts } else { Stand::Plain };
            self.row(area, y, &app.choice(index), fit, stand);
        }
    }
}
