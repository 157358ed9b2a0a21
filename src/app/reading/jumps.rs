//! Going in and out: into the page, to an entry and back, to the full view, to layers.

use super::Reading;
use super::place::{Focus, Place, Viewport};
use super::screen::Screen;
use crate::layout::Link;
use crate::model::{EntryId, Id, Source};
use crate::page::{Line, Page, Target};
use crate::text::Clean;
use crate::views::{self, Pane};
use crate::web::Url;

impl Reading {
    /// The address on the web that a link leads to.
    pub fn address(&self, target: Target) -> Option<Url> {
        match target {
            Target::Web(_) => views::address(self.briefing(), target),
            _ => None,
        }
    }

    /// The way to the page in sight: its pane, its row, the fact under the cursor; none in a list, and where
    /// what is shown has no place among them.
    pub(in crate::app) fn trail(&self) -> Option<Clean> {
        let fact = match self.focus {
            Focus::Page | Focus::Whole => self.fact(),
            Focus::Source(entry) => Some(entry),
            Focus::List | Focus::Gaps | Focus::Differences(_) | Focus::Problems | Focus::Help => return None,
        };
        let row = if self.focus == Focus::Whole { None } else { self.row() };
        Some(Clean::line(views::trail(self.briefing(), self.pane, row, fact)))
    }

    /// The title of the source whose text is in sight, once the reader has scrolled past it.
    pub(in crate::app) fn title_out_of_sight(&self) -> Option<Clean> {
        let source = self.source_out_of_sight()?;
        Some(Clean::line(self.briefing().sources[source].title.clone()))
    }

    /// The day of the same source, in the place of that of the briefing; what is wrong with the file goes
    /// before it.
    pub(in crate::app) fn standing_of_source(&self) -> Option<Line> {
        let source = self.source_out_of_sight().filter(|_| self.file.is_whole())?;
        Some(views::standing_of_source(self.briefing(), source))
    }

    fn source_out_of_sight(&self) -> Option<Id<Source>> {
        match self.focus {
            Focus::Source(EntryId::Source(source)) => Some(source).filter(|_| self.viewport.top > 0),
            _ => None,
        }
    }

    pub(in crate::app) fn enter_page(&mut self) {
        self.focus = Focus::Page;
        // The page may have more rows in sight now.
        self.scroll_to(self.viewport.top);
        self.viewport.link = self.link_in_sight();
    }

    /// Goes to an entry: its pane, its row, its place on the page.
    pub(in crate::app) fn follow(&mut self, entry: EntryId) {
        self.go_to(Some(entry));
        let row = Pane::row_of(self.briefing(), entry);
        let rows = if row == Some(entry) { 0..0 } else { self.layout().fact_rows(entry) };
        self.scroll_to(if rows.end <= self.page_height() { 0 } else { rows.start });
        self.viewport.link = self.layout().links.iter().position(|link| link.rows.start >= rows.start);
    }

    /// Goes into the page of an entry, with its pane and row; `None` is the overview.
    pub(in crate::app) fn go_to(&mut self, entry: Option<EntryId>) {
        let row = entry.and_then(|entry| Pane::row_of(self.briefing(), entry));
        self.put_on_row(entry.map_or(Pane::Overview, Pane::of), row);
        self.focus = Focus::Page;
        self.viewport = Viewport::default();
        self.layers.clear();
    }

    /// Goes to the full view of the sources.
    pub(in crate::app) fn show_sources(&mut self) {
        let first = self.version.rows(Pane::Sources).first().copied().flatten();
        self.go_to(first);
        self.focus = Focus::List;
        self.toggle_whole();
    }

    pub(in crate::app) fn place(&self) -> Place {
        Place {
            pane: self.pane,
            row: self.row(),
            focus: self.focus,
            viewport: self.viewport,
            layers: self.layers.clone(),
        }
    }

    /// The current place, to come back to.
    pub(in crate::app) fn place_to_keep(&self) -> Place {
        Place { viewport: self.anchored_viewport(), ..self.place() }
    }

    pub(in crate::app) fn return_to(&mut self, place: Place) {
        self.put_on_row(place.pane, place.row);
        self.focus = place.focus;
        self.viewport = place.viewport;
        self.layers = place.layers;
        self.restore_anchor();
    }

    /// Puts the cursor of a pane on a row; on the first, if the pane has no such row. A filter that hides the
    /// row goes.
    pub(super) fn put_on_row(&mut self, pane: Pane, row: Option<EntryId>) {
        self.pane = pane;
        if !self.rows().contains(&row) && self.version.rows(pane).contains(&row) {
            self.filters[pane.index()] = None;
        }
        let index = self.rows().iter().position(|listed| *listed == row);
        self.cursors[pane.index()].row = index.unwrap_or_default();
    }

    /// Opens the full view of the pane at the entry under the cursor; then all texts of a matrix; then closes
    /// it.
    pub(in crate::app) fn toggle_whole(&mut self) {
        if self.has_words() {
            return self.show_texts();
        }
        if self.focus == Focus::Whole {
            (self.focus, self.viewport) = self.layers.pop().unwrap_or_default();
            self.restore_anchor();
            return;
        }
        self.layers.push((self.focus, self.anchored_viewport()));
        let row = self.row();
        self.focus = Focus::Whole;
        self.viewport = Viewport::default();
        self.viewport.link = self.link_in_sight();
        // An issue on the board says more beside it than whoever the bottom line names.
        if self.pane == Pane::Overview && Screen::is_widest(self.size) {
            let is_issue = |link: &Link| matches!(link.target, Some(Target::Entry(EntryId::Issue(_))));
            self.viewport.link = self.layout().links.iter().position(is_issue).or(self.viewport.link);
        }
        // The figures are in another order than their list: from its first row they open at the top.
        let is_at_top = self.pane == Pane::Figures && self.row_in_all(self.pane) == 0;
        if is_at_top {
            let layout = self.layout();
            let first = layout.facts.first().map(|(start, _)| *start);
            let is_first = |link: &Link| Some(link.rows.start) >= first;
            self.viewport.link = layout.links.iter().position(is_first);
        } else if let Some(row) = row {
            self.select(row);
        }
    }

    /// Selects the link to an entry, or to a cell of its row in the matrix, and scrolls to it.
    fn select(&mut self, entry: EntryId) {
        let leads = |target: Option<Target>| match target {
            Some(Target::Entry(to)) => to == entry || Pane::row_of(self.briefing(), to) == Some(entry),
            _ => false,
        };
        let link = self.layout().links.iter().position(|link| leads(link.target));
        let here = self.row_in_all(self.pane);
        let in_row = |link: &Link| link.cell.is_some_and(|(row, _)| row == here);
        if let Some(link) = link.or_else(|| self.layout().links.iter().position(in_row)) {
            let rows = self.layout().fact_rows(entry);
            let some = rows.len().min(self.page_height() / 2);
            self.show_rows(&(rows.start..rows.start + some));
            self.go_to_link(link);
            self.begin_with_an_entry(link);
        }
    }

    /// Scrolls a page that is not at its top so that it begins with an entry, a little above the link.
    fn begin_with_an_entry(&mut self, link: usize) {
        if self.viewport.top == 0 || self.in_matrix() {
            return;
        }
        let height = self.page_height();
        let layout = self.layout();
        let row = layout.links[link].rows.start;
        let starts = layout.facts.iter().map(|(start, _)| *start);
        let start = starts.filter(|start| *start <= row && *start + height / 2 >= row).min();
        self.scroll_to(start.unwrap_or(row));
    }

    /// Opens the source of an entry as a layer.
    pub(in crate::app) fn show_source(&mut self, entry: EntryId) {
        self.lay_over(Focus::Source(entry));
        self.show_mark();
    }

    /// Opens help as a layer.
    pub(in crate::app) fn show_help(&mut self, page: Page) {
        self.help = page;
        self.generation += 1;
        self.lay_over(Focus::Help);
    }

    /// Opens a layer; closes it if it is on top already.
    pub(in crate::app) fn lay_over(&mut self, focus: Focus) {
        if self.focus == focus {
            self.step_out();
            return;
        }
        // A layer that is open further down is not opened twice.
        match self.layers.iter().position(|(below, _)| *below == focus) {
            Some(place) => self.layers.truncate(place),
            None => self.layers.push((self.focus, self.anchored_viewport())),
        }
        self.focus = focus;
        self.viewport = Viewport::default();
        self.viewport.link = self.link_in_sight();
    }

    /// One step out; false at the outermost level.
    pub(in crate::app) fn step_out(&mut self) -> bool {
        match self.focus {
            Focus::Page => {
                self.focus = Focus::List;
                self.viewport.link = None;
            }
            Focus::Whole => {
                self.focus = Focus::List;
                self.viewport = Viewport::default();
                self.layers.clear();
            }
            Focus::List
            | Focus::Source(_)
            | Focus::Gaps
            | Focus::Differences(_)
            | Focus::Problems
            | Focus::Help => {
                let Some(below) = self.layers.pop() else { return false };
                (self.focus, self.viewport) = below;
                self.restore_anchor();
            }
        }
        true
    }

    /// True if one step out leaves the briefing.
    pub(in crate::app) fn is_at_home(&self) -> bool {
        match self.focus {
            Focus::List => true,
            Focus::Source(_) | Focus::Gaps | Focus::Differences(_) | Focus::Problems | Focus::Help => {
                self.layers.is_empty()
            }
            Focus::Page | Focus::Whole => false,
        }
    }

    /// Forgets the last search.
    pub(in crate::app) fn forget_search(&mut self) {
        self.search = None;
    }
}
