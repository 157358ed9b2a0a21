//! Going in and out: into the page, along links and back, to the whole view, to what lies over it all.

use super::{App, Effect, Focus, Place, Request, Sight, scroll};
use crate::layout::Link;
use crate::model::EntryId;
use crate::page::Target;
use crate::views::Pane;
use crate::web::Url;

impl App {
    /// Goes into the page of the row, or where the selected link leads, which may be outside.
    pub(super) fn enter(&mut self) -> Option<Effect> {
        match (self.focus, self.target()) {
            (Focus::List, _) => self.enter_page(),
            (_, Some(Target::Entry(entry))) => self.follow(entry),
            (_, Some(Target::Problem(index))) => self.go_to_problem(index),
            (_, Some(Target::Web(_))) => {
                return self.address(self.sight.link?).map(|url| Effect::Ask(Request::Browse(url)));
            }
            (_, Some(Target::Elsewhere(index))) => return self.open_other(index),
            (_, None) => {}
        }
        None
    }

    /// The address on the web that a link of the page leads to.
    pub fn address(&self, link: usize) -> Option<Url> {
        match self.layout().links.get(link)?.target? {
            Target::Web(source) => Url::parse(self.briefing().sources[source].url.as_ref()?),
            Target::Entry(_) | Target::Problem(_) | Target::Elsewhere(_) => None,
        }
    }

    pub(super) fn enter_page(&mut self) {
        self.focus = Focus::Page;
        self.settle();
        self.sight.link = self.link_in_sight();
    }

    /// Jumps to an entry: its pane, its row, its page.
    pub(super) fn follow(&mut self, entry: EntryId) {
        self.leave();
        self.go_to(Some(entry));
        let row = Pane::row_of(self.briefing(), entry);
        let rows = if row == entry { 0..0 } else { self.layout().fact_rows(entry) };
        self.sight.top = if rows.end <= self.page_height() { 0 } else { rows.start };
        self.settle();
        self.sight.link = self.layout().links.iter().position(|link| link.rows.start >= rows.start);
    }

    /// Goes into the page of an entry: its pane, its row; none is the overview.
    pub(super) fn go_to(&mut self, entry: Option<EntryId>) {
        let row = entry.map(|entry| Pane::row_of(self.briefing(), entry));
        self.put_on_row(entry.map_or(Pane::Overview, Pane::of), row);
        self.focus = Focus::Page;
        self.sight = Sight::default();
        self.under.clear();
        self.settle();
    }

    pub(super) fn place(&self) -> Place {
        let row = self.rows().get(self.cursor().row).copied().flatten();
        Place { pane: self.pane, row, focus: self.focus, sight: self.sight, under: self.under.clone() }
    }

    /// This place, to come back to.
    pub(super) fn place_to_keep(&self) -> Place {
        Place { sight: self.kept_sight(), ..self.place() }
    }

    pub(super) fn return_to(&mut self, place: Place) {
        self.put_on_row(place.pane, place.row);
        self.focus = place.focus;
        self.sight = place.sight;
        self.under = place.under;
        self.regain();
    }

    /// Puts the cursor of a pane on a row of it; on the first, if it has no such row.
    fn put_on_row(&mut self, pane: Pane, row: Option<EntryId>) {
        self.pane = pane;
        let index = self.rows().iter().position(|listed| *listed == row);
        self.cursors[pane.index()].row = index.unwrap_or_default();
    }

    /// The whole view of the pane, at the entry that the cursor is on; and back.
    pub(super) fn toggle_whole(&mut self) {
        if self.focus == Focus::Whole {
            (self.focus, self.sight) = self.under.pop().unwrap_or_default();
            self.regain();
            return;
        }
        self.under.push((self.focus, self.kept_sight()));
        let row = self.place().row;
        self.focus = Focus::Whole;
        self.sight = Sight::default();
        self.settle();
        self.sight.link = self.link_in_sight();
        if let Some(row) = row {
            self.select(row);
        }
    }

    /// Selects the link to an entry, or to what stands in its row of the matrix, and brings it into sight.
    fn select(&mut self, entry: EntryId) {
        let leads = |target: Option<Target>| match target {
            Some(Target::Entry(to)) => to == entry || Pane::row_of(self.briefing(), to) == entry,
            _ => false,
        };
        let link = self.layout().links.iter().position(|link| leads(link.target));
        let in_row = |link: &Link| link.cell.is_some_and(|(row, _)| row == self.cursor().row);
        if let Some(link) = link.or_else(|| self.layout().links.iter().position(in_row)) {
            let rows = self.layout().fact_rows(entry);
            let some = rows.len().min(self.page_height() / 2);
            self.show_rows(&(rows.start..rows.start + some));
            self.go_to_link(link);
            self.begin_with_an_entry(link);
        }
    }

    /// Moves a page that does not begin at its top so that it begins with an entry, a little above the link to one.
    fn begin_with_an_entry(&mut self, link: usize) {
        if self.sight.top == 0 || self.in_matrix() {
            return;
        }
        let height = self.page_height();
        let row = self.layout().links[link].rows.start;
        let starts = self.layout().facts.iter().map(|(start, _)| *start);
        let start = starts.filter(|start| *start <= row && *start + height / 2 >= row).min();
        self.sight.top = scroll::within(start.unwrap_or(row), height, self.page_lines());
    }

    /// Lays where the fact under the cursor comes from over what is read; the same key takes it away again.
    pub(super) fn toggle_source(&mut self) -> Option<Effect> {
        if matches!(self.focus, Focus::Source(_)) {
            return self.out(false);
        }
        let entry = self.fact()?;
        let effect = self.ask_for_texts(entry);
        self.lay_over(Focus::Source(entry));
        self.show_mark();
        effect
    }

    /// Lays the problems or the keys over what is read; the same key takes them away again.
    pub(super) fn lay_over(&mut self, focus: Focus) {
        if self.focus == focus {
            self.out(false);
            return;
        }
        let actions = self.keymap.rows().iter().map(|row| row.action);
        self.working = actions.filter(|action| self.obstacle(*action).is_none()).collect();
        // What lies under already is not laid over itself.
        match self.under.iter().position(|(under, _)| *under == focus) {
            Some(place) => self.under.truncate(place),
            None => self.under.push((self.focus, self.kept_sight())),
        }
        self.focus = focus;
        self.sight = Sight::default();
        self.settle();
        self.sight.link = self.link_in_sight();
    }

    /// One step out; at home that leaves the program, if it may.
    pub(super) fn out(&mut self, may_leave: bool) -> Option<Effect> {
        match self.focus {
            Focus::Page => {
                self.focus = Focus::List;
                self.sight.link = None;
            }
            Focus::Whole => {
                self.focus = Focus::List;
                self.sight = Sight::default();
                self.under.clear();
            }
            Focus::List | Focus::Source(_) | Focus::Problems | Focus::Help => match self.under.pop() {
                Some(under) => {
                    (self.focus, self.sight) = under;
                    self.regain();
                }
                None if may_leave => return Some(Effect::Quit),
                None => self.search = None,
            },
        }
        None
    }
}
