//! Drawing the first and the last rows of the screen: the title, the names of the panes, key hints, messages,
//! the tour.

use ratatui::style::Style;

use super::{Canvas, list};
use crate::app::{App, Area, BEHIND_STEP, BETWEEN, Focus, Hint, MARGIN, Tab, hints};
use crate::layout::{Wide, layout};
use crate::page::{Block, Page, Role, Span};
use crate::text::Clean;
use crate::tui::theme::UNDERLINED;
use crate::views::Pane;

/// The most rows of a message above the last row.
const ABOVE: u16 = 2;

/// Columns between the title and the trail behind it.
const BEHIND: u16 = 3;

/// From this width on, the last line says where in the list one is, and names the list.
const SHORT: u16 = 60;
const LONG: u16 = 100;

impl Canvas<'_> {
    /// The title on the left, the state of the file on the right.
    pub(super) fn status(&mut self, app: &App, area: Area) {
        let left = app.trail().map_or(app.version().title().width(), |trail| trail.width());
        let free = usize::from(area.width).saturating_sub(left + usize::from(2 * MARGIN) + 2);
        let spans = app.standing(free.max(usize::from(area.width) * 11 / 20));
        let width: usize = spans.iter().map(|span| span.text.width()).sum();
        let edge = area.width.saturating_sub(MARGIN);
        let right = edge.saturating_sub(u16::try_from(width).unwrap_or(edge));
        let left = Area { width: right.saturating_sub(2), ..area };
        self.title(app, left);
        self.spans(Area { width: edge, ..area }, right, 0, &spans, Style::new());
    }

    /// The title, and after a jump where one is: beside it, or in its place if both do not fit.
    fn title(&mut self, app: &App, area: Area) {
        let title = app.version().title();
        let room = area.width.saturating_sub(MARGIN);
        let Some(trail) = app.trail() else {
            let cut = self.ended(title.cut_at_word(room.into()));
            self.put(area, MARGIN, 0, &cut, self.style(Role::Head));
            return;
        };
        let needed = title.width() + usize::from(BEHIND) + trail.width();
        let mut x = MARGIN;
        if needed <= room.into() {
            x = self.put(area, x, 0, &title, self.style(Role::Head)) + BEHIND;
        }
        let cut = self.ended(trail.cut_at_word(usize::from(area.width.saturating_sub(x))));
        self.put(area, x, 0, &cut, self.style(Role::Text));
    }

    pub(super) fn tabs(&mut self, app: &App, area: Area) {
        let mut end = 0;
        for Tab { pane, name, area } in app.reading().tabs(area) {
            end = area.x + area.width;
            let (number, title) = name.split_once(' ').unwrap_or((&name, ""));
            let [number, title] = [number, title].map(|part| Clean::line(part.to_owned()));
            if pane == app.reading().pane() {
                let here = self.style(Role::Here).patch(UNDERLINED);
                // The overview has no list here: its name is what Enter acts on.
                let acts = app.reading().focus() == Focus::List && app.screen().lists.is_empty();
                self.put(area, 0, 0, &Clean::line(name), if acts { self.look.act } else { here });
                if acts {
                    self.caret = Some((area.x, area.y));
                }
            } else {
                let x = self.put(area, 0, 0, &number, self.style(Role::Quiet));
                self.put(area, x + 1, 0, &title, self.style(Role::Text));
            }
        }
        if area.height > 0 && matches!(app.reading().focus(), Focus::List | Focus::Page) {
            let room = Area { width: area.width.saturating_sub(MARGIN), ..area };
            self.filter(app, room, end + 3, app.reading().pane());
        }
    }

    /// "Positions 4/8   page 1/2 ▾"; returns its width.
    fn places(&mut self, app: &App, area: Area) -> u16 {
        let parts: Vec<String> =
            [place_in_list(app, area.width), place_on_page(app, area.width)].into_iter().flatten().collect();
        let words = Clean::line(parts.join(if area.width >= LONG { "   " } else { "  " }));
        let edge = area.width.saturating_sub(MARGIN);
        let right = edge.saturating_sub(u16::try_from(words.width()).unwrap_or(edge));
        let style = self.style(Role::Text);
        let words = self.lettered(words, Role::Quiet);
        self.put(area, right, 0, &words, style);
        area.width - right
    }

    /// The message of the last key, or as many key hints as fit.
    pub(super) fn footer(&mut self, app: &App, area: Area) {
        if let Some(toast) = app.toast() {
            return self.toast(&Clean::line(toast.to_owned()), area);
        }
        let taken = self.places(app, area);
        let room = usize::from(area.width.saturating_sub(taken + 3 * MARGIN));
        self.hints(area, MARGIN, hints(app, room));
    }

    /// A message: in the last row, or over the rows above it too, unless what is selected stands there; a
    /// long path is cut.
    fn toast(&mut self, toast: &Clean, area: Area) {
        let room = area.width.saturating_sub(MARGIN);
        let line = vec![Span::new(toast.to_string(), Role::Head)];
        let page = Page { blocks: vec![Block::line(line)] };
        let rows = layout(&page, room, Wide::From(0)).rows;
        let above = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_sub(1);
        let is_free = self.caret.is_none_or(|(_, y)| y + above < area.y);
        let has_long_word =
            toast.as_str().split(' ').any(|word| Clean::line(word.to_owned()).width() > room.into());
        if above == 0 || above > ABOVE || !is_free || has_long_word {
            let toast = toast.cut_in_path(room.into());
            self.put(area, MARGIN, 0, &self.ended(toast), self.style(Role::Head));
            return;
        }
        let area = Area { y: area.y - above, height: above + 1, ..area };
        for (y, row) in (0..area.height).zip(&rows) {
            self.put(area, 0, y, &Clean::line(" ".repeat(area.width.into())), self.look.ground);
            for piece in &row.pieces {
                self.put(area, MARGIN + piece.x, y, &piece.text, self.style(Role::Head));
            }
        }
    }

    /// Keys with what each does, one after the other.
    fn hints(&mut self, area: Area, mut x: u16, hints: Vec<Hint>) {
        for Hint { key, word } in hints {
            x = self.put(area, x, 0, &key, self.style(Role::Here)) + 1;
            x = self.put(area, x, 0, &word, self.style(Role::Quiet));
            x += u16::try_from(BETWEEN).unwrap_or_default();
        }
    }

    /// The words of the tour below the last line; its keys stand at the right, where there is room.
    pub(super) fn guidance(&mut self, app: &App) {
        let Some(guidance) = app.guidance() else { return };
        let (columns, rows) = app.size();
        let top = app.reading().size().1;
        let area =
            Area { x: 0, y: top, width: columns.saturating_sub(MARGIN), height: rows.saturating_sub(top) };
        let x = self.put(area, MARGIN, 0, &guidance.place, self.style(Role::Here)) + BEHIND_STEP;
        let (mut end, mut last) = (x, area);
        for (line, y) in guidance.lines.iter().zip(0..area.height) {
            end = self.put(area, x, y, line, self.style(Role::Head));
            last = Area { y: area.y + y, height: 1, ..area };
        }
        let wanted: usize = guidance.hints.iter().map(|hint| hint.width() + BETWEEN).sum();
        let start = usize::from(area.width).saturating_sub(wanted) + BETWEEN;
        if start >= usize::from(end) + BETWEEN {
            self.hints(last, u16::try_from(start).unwrap_or(end), guidance.hints);
        }
    }
}

/// "Positions 4/8"; none where there is no room, and where no list is read.
fn place_in_list(app: &App, width: u16) -> Option<String> {
    let reading = app.reading();
    let is_list = matches!(reading.focus(), Focus::List | Focus::Page) && app.prompt().is_none();
    let pane = Some(reading.pane()).filter(|pane| is_list && *pane != Pane::Overview && width >= SHORT)?;
    let name = if width >= LONG { format!("{} ", pane.title()) } else { String::new() };
    Some(name + &list::rows_in_list(app, pane, true))
}

/// "page 1/2 ▾"; none if the whole page is in sight.
fn place_on_page(app: &App, width: u16) -> Option<String> {
    let (page, pages) = app.page_number();
    let is_below = page < pages;
    let name = if width >= SHORT { "page " } else { "" };
    (pages > 1).then(|| format!("{name}{page}/{pages}{}", if is_below { " ▾" } else { "" }))
}
