//! Drawing lists: titles of panes, and rows of key, text and value.

use std::ops::Range;

use ratatui::style::{Modifier, Style};

use super::cut::{cut_value, cut_words};
use super::{BAR, Canvas, place};
use crate::app::{App, Area, Cursor, Focus, MARGIN, PaneList, TEXT};
use crate::page::{Line, Role, Sign, Tone, width};
use crate::text::Clean;
use crate::views::{ListColumns, ListRow, NAMED, Pane};

/// The mark of a row that is new or changed and was not visited yet.
const FRESH: &str = "•";

/// Columns between a text and its value, where the value has a column of its own.
const APART: u16 = 3;

/// The fewest columns for a text and the gap to its value, if the text is not shorter.
const LEAST: u16 = 10;

/// The fewest columns of a list that is roomy: in any other a period takes more than a date in its own row
/// only.
const ROOMY: u16 = 60;

/// The columns of a list on the screen.
#[derive(Clone, Copy)]
pub(super) struct ListFit {
    /// The columns of the key; none without keys.
    pub lead: u16,
    /// Set if keys are right-aligned, as dates are.
    pub is_lead_right: bool,
    /// The column at which values begin, if they have one edge on the left.
    pub tail: Option<u16>,
    /// The column at which values end.
    pub edge: u16,
}

/// The key and the name of the row above a row.
struct Above {
    lead: Line,
    name: Option<Clean>,
}

impl Above {
    /// Above the first row in sight: its key is written there whatever is above.
    fn of(app: &App, pane: Pane, top: usize) -> Self {
        let row = top.checked_sub(1).and_then(|above| app.reading().rows_of(pane).get(above));
        let name = row.and_then(|entry| name(&Pane::row(app.briefing(), *entry)));
        Self { lead: Line::new(), name }
    }

    /// Goes on to the next row: a role or a date that is repeated is written once.
    fn next(&mut self, pane: Pane, row: &mut ListRow) {
        let own = name(row);
        row.repeats = self.name.is_some() && self.name == own;
        self.name = own;
        if matches!(pane, Pane::Actors | Pane::Timeline) && row.lead == self.lead {
            row.lead.clear();
        } else {
            self.lead.clone_from(&row.lead);
        }
    }
}

/// The words that yield in a row.
fn name(row: &ListRow) -> Option<Clean> {
    row.words.first().map(|span| span.text.clone())
}

/// The way in which a row stands out.
#[derive(Clone, Copy)]
pub(super) enum Stand {
    Plain,
    /// The cursor of the list is on it, but the focus is elsewhere.
    Here,
    /// Enter acts on it.
    Acts,
}

impl ListFit {
    /// All columns as far apart as the list is wide.
    pub fn wide(area: Area, lead: usize) -> Self {
        let edge = area.width.saturating_sub(MARGIN);
        let lead = u16::try_from(lead).unwrap_or(u16::MAX).min(area.width / 2);
        Self { lead, is_lead_right: false, tail: None, edge }
    }

    /// Values close to their texts, in a list that may be much wider.
    fn close(pane: Pane, area: Area, columns: ListColumns) -> Self {
        let has_dates = matches!(pane, Pane::Timeline | Pane::Sources);
        let lead = if has_dates && area.width < ROOMY { columns.date } else { columns.lead };
        let wide = Self { is_lead_right: has_dates, ..Self::wide(area, lead) };
        let [words, tail] =
            [columns.words, columns.tail].map(|width| u16::try_from(width).unwrap_or(area.width));
        let edge = wide.text().saturating_add(words).saturating_add(APART + tail).min(wide.edge);
        Self { tail: (pane == Pane::Positions).then(|| edge.saturating_sub(tail)), edge, ..wide }
    }

    /// The columns of a list: beside a page as wide as the list.
    fn of(app: &App, list: &PaneList) -> Self {
        let fit = Self::close(list.pane, list.rows, app.version().measures(list.pane).columns);
        let is_beside_page = list.title.height > 0;
        if is_beside_page { Self { tail: None, edge: list.rows.width - MARGIN, ..fit } } else { fit }
    }

    /// The columns of a row whose date is longer than a day: its words stand behind that.
    fn of_row(self, row: &ListRow, area: Area) -> Self {
        let own = u16::try_from(width(&row.lead)).unwrap_or(u16::MAX).min(area.width / 2);
        if self.is_lead_right { Self { lead: self.lead.max(own), ..self } } else { self }
    }

    /// Leaves a count out that would leave next to nothing of the words before it.
    fn make_room(self, row: &mut ListRow) {
        let room = usize::from(self.edge.saturating_sub(self.text()));
        let is_count = row.tail.iter().all(|span| span.role == Role::Quiet);
        let left = room.saturating_sub(width(&row.tail) + 2);
        if is_count && left < NAMED && left < width(&row.words) {
            row.tail.clear();
        }
    }

    /// The column at which texts begin.
    fn text(&self) -> u16 {
        let between = match self.lead {
            0 => 0,
            1 => 1,
            _ => 2,
        };
        TEXT + self.lead + between
    }
}

impl Canvas<'_> {
    pub(super) fn list(&mut self, app: &App, list: &PaneList) {
        let rows = app.reading().rows_of(list.pane);
        let Cursor { row: cursor, top } = app.reading().cursor_of(list.pane);
        let focused = list.pane == app.reading().pane();
        self.list_title(app, list, focused);
        let stand = |index: usize| match app.reading().focus() {
            _ if !focused || index != cursor => Stand::Plain,
            Focus::List => Stand::Acts,
            _ => Stand::Here,
        };
        if list.pane == Pane::Overview {
            return self.summary(app, list.rows, stand(0));
        }
        let fit = ListFit::of(app, list);
        let noted = app.reading().noted_rows();
        let mut above = Above::of(app, list.pane, top);
        let mut y = 0;
        let shown = app.reading().shown_from(list, top);
        for (index, entry) in rows.iter().enumerate().skip(top).take(shown) {
            let lines = u16::try_from(app.reading().lines_of(list.pane, *entry)).unwrap_or(1);
            let was = app.reading().was(*entry);
            let shared = app.version().measures(list.pane).shared_beginning(*entry);
            let mut row = ListRow { was, shared, ..Pane::row(app.briefing(), *entry) };
            if list.title.height == 0 {
                row.beside = Pane::beside(app.briefing(), *entry);
            }
            above.next(list.pane, &mut row);
            let fit = fit.of_row(&row, list.rows);
            fit.make_room(&mut row);
            if lines > 1 {
                let value = std::mem::take(&mut row.tail);
                let giver = app.reading().giver_below(list.pane, *entry);
                row.words.truncate(if giver.is_empty() { row.words.len() } else { 1 });
                self.bar_along(list.rows, y + 1..y + lines, stand(index));
                for (y, giver) in (y + 1..).zip(&giver) {
                    for piece in &giver.pieces {
                        self.put(list.rows, fit.text() + piece.x, y, &piece.text, self.style(piece.role));
                    }
                }
                self.value_below(list.rows, y + lines - 1, &value, fit);
            }
            self.row(list.rows, y, &row, fit, stand(index));
            if app.reading().is_fresh(*entry) {
                self.draw(list.rows, 1, y, FRESH, Role::State(Tone::Moved));
            }
            if noted.contains(entry) {
                let x = if app.reading().is_fresh(*entry) { 2 } else { 1 };
                self.spans(list.rows, x, y, &[Sign::Marked.span()], Style::new());
            }
            y += lines;
        }
    }

    /// The bar of a row that stands out, in further lines of it.
    fn bar_along(&mut self, area: Area, lines: Range<u16>, stand: Stand) {
        for y in lines.filter(|_| !matches!(stand, Stand::Plain)) {
            self.draw(area, 0, y, BAR, Role::Here);
        }
    }

    /// The value of a row at the end of a line below its name.
    fn value_below(&mut self, area: Area, y: u16, value: &Line, fit: ListFit) {
        let width = u16::try_from(width(value)).unwrap_or(u16::MAX);
        let left = fit.edge.saturating_sub(width).max(fit.text());
        self.spans(Area { width: fit.edge, ..area }, left, y, value, Style::new());
    }

    /// The bottom line in as many rows as there are.
    fn summary(&mut self, app: &App, area: Area, stand: Stand) {
        let width = area.width.saturating_sub(TEXT + MARGIN);
        let layout = app.reading().summary(width);
        for (y, row) in (0..area.height).zip(&layout.rows) {
            if !matches!(stand, Stand::Plain) {
                self.draw(area, 0, y, BAR, Role::Here);
            }
            let words: String = row.pieces.iter().map(|piece| piece.text.as_str()).collect();
            let is_cut = y + 1 == area.height && layout.rows.len() > area.height.into();
            let words = Clean::line(if is_cut { words + "…" } else { words });
            let over = if y == 0 { self.over(stand, (area.x + TEXT, area.y)) } else { Style::new() };
            let words = self.ended(words.cut_at_word(width.into()));
            self.put(area, TEXT, y, &words, self.style(Role::Text).patch(over));
        }
    }

    /// "2 Positions      4/8", with its filter in between: "2 Positions  & ceasefire      1/3 of 8".
    fn list_title(&mut self, app: &App, list: &PaneList, focused: bool) {
        let here = |role| if focused { Role::Here } else { role };
        let end = list.title.width.saturating_sub(MARGIN);
        let area = Area { width: end, ..list.title };
        let number = (list.pane.index() + 1).to_string();
        let x = self.draw(area, MARGIN, 0, number, here(Role::Quiet));
        let x = self.draw(area, x + 1, 0, list.pane.title(), here(Role::Head));
        let count = rows_in_list(app, list.pane, focused);
        let right = end.saturating_sub(u16::try_from(count.len()).unwrap_or(end));
        self.draw(area, right, 0, count, here(Role::Quiet));
        self.filter(app, Area { width: right.saturating_sub(2), ..area }, x + 2, list.pane);
    }

    /// The filter of a list, from a column on.
    pub(super) fn filter(&mut self, app: &App, area: Area, x: u16, pane: Pane) {
        let Some(filter) = app.reading().filter_of(pane) else { return };
        let x = self.draw(area, x, 0, "& ", Role::Here);
        self.put(area, x, 0, filter, self.style(Role::Text));
    }

    /// The look over that of a text that stands out; the cursor is at its first cell if Enter acts on it,
    /// unless something is typed.
    fn over(&mut self, stand: Stand, first: (u16, u16)) -> Style {
        match stand {
            Stand::Acts => {
                self.caret.get_or_insert(first);
                self.look.act
            }
            Stand::Here => Style::new().add_modifier(Modifier::BOLD),
            Stand::Plain => Style::new(),
        }
    }

    /// A row of a list: the bar, the key, the text that yields, the value, and what has room beside it.
    pub(super) fn row(&mut self, area: Area, y: u16, row: &ListRow, fit: ListFit, stand: Stand) {
        if !matches!(stand, Stand::Plain) {
            self.draw(area, 0, y, BAR, Role::Here);
        }
        let columns = |width: usize| u16::try_from(width).unwrap_or(u16::MAX);
        let x = fit.text();
        if fit.lead > 0 {
            let lead = columns(width(&row.lead)).min(fit.lead);
            let left = if fit.is_lead_right { TEXT + fit.lead - lead } else { TEXT };
            self.spans(Area { width: TEXT + fit.lead, ..area }, left, y, &row.lead, Style::new());
        }
        let least = columns(width(&row.words) + 2).min(LEAST);
        let value = cut_value(&row.tail, fit.edge.saturating_sub(x + least));
        let tail = columns(width(&value));
        let right = fit.tail.unwrap_or(fit.edge.saturating_sub(tail));
        let words = Area { width: if tail > 0 { right.saturating_sub(2) } else { fit.edge }, ..area };
        let over = self.over(stand, (area.x + x, area.y + y));
        let room = words.width.saturating_sub(x);
        let mut cut = cut_words(&row.words, (row.shared, row.repeats), room);
        for (span, _) in cut.iter_mut().zip(&row.words).filter(|(cut, whole)| cut.text != whole.text) {
            span.text = self.ended(span.text.clone());
        }
        let end = self.spans(words, x, y, &cut, over);
        if matches!(stand, Stand::Acts) && end == x {
            self.put(words, x, y, &Clean::line(" "), over);
        }
        self.spans(Area { width: right + tail, ..area }, right, y, &value, Style::new());
        let mut x = fit.edge + APART;
        if let Some(at) = place_of_was(columns(width(&row.was)), end..words.width, x, area) {
            let end = self.spans(area, at, y, &row.was, Style::new());
            x = x.max(end + 2);
        }
        for beside in &row.beside {
            if x + columns(width(beside)) + MARGIN > area.width {
                break;
            }
            x = self.spans(area, x, y, beside, Style::new()) + 2;
        }
    }
}

/// The column for so many columns of what a row was: beside its value, else at the end of the gap before
/// that, else none.
fn place_of_was(columns: u16, gap: Range<u16>, beside: u16, area: Area) -> Option<u16> {
    let has_value = gap.end < beside.saturating_sub(APART);
    let beside = if has_value { beside } else { beside.min(gap.start + APART) };
    if columns == 0 {
        None
    } else if beside + columns + MARGIN <= area.width {
        Some(beside)
    } else {
        gap.end.checked_sub(columns).filter(|at| *at >= gap.start + APART)
    }
}

/// "4/8" or "8"; of a list with a filter "1/3 of 8".
pub(super) fn rows_in_list(app: &App, pane: Pane, focused: bool) -> String {
    let (shown, all) = (app.reading().rows_of(pane).len(), app.version().rows(pane).len());
    let rows = if focused { place(app.reading().cursor_of(pane).row, shown) } else { shown.to_string() };
    if app.reading().filter_of(pane).is_some() { format!("{rows} of {all}") } else { rows }
}
