//! Going in and out: into the page, along links and back, to the whole view, to what lies over it all.

use super::{App, Effect, Focus, Place, Sight};
use crate::layout::Link;
use crate::model::EntryId;
use crate::page::Target;
use crate::views::Pane;

impl App {
    pub(super) fn enter(&mut self) {
        match (self.focus, self.target()) {
            (Focus::List, _) => self.enter_page(),
            (_, Some(Target::Entry(entry))) => self.follow(entry),
            (_, Some(Target::Problem(index))) => self.go_to_problem(index),
            (_, None) => self.say("nothing stands here"),
        }
    }

    pub(super) fn enter_page(&mut self) {
        self.focus = Focus::Page;
        self.settle();
        self.sight.link = self.link_in_sight();
    }

    /// Jumps to an entry: its pane, its row, its page.
    pub(super) fn follow(&mut self, entry: EntryId) {
        self.history.leave(self.place());
        let row = Pane::row_of(self.briefing(), entry);
        self.pane = Pane::of(entry);
        let index = self.rows().iter().position(|listed| *listed == Some(row));
        self.cursors[self.pane.index()].row = index.unwrap_or_default();
        self.focus = Focus::Page;
        self.sight = Sight::default();
        self.under.clear();
        self.settle();
        self.sight.top = if row == entry { 0 } else { self.layout().fact(entry).unwrap_or_default() };
        let top = self.sight.top;
        self.settle();
        self.sight.link = self.layout().links.iter().position(|link| link.rows.start >= top);
    }

    pub(super) fn back(&mut self) {
        if let Some(place) = self.history.back(self.place()) {
            self.return_to(place);
        }
    }

    pub(super) fn forward(&mut self) {
        if let Some(place) = self.history.forward(self.place()) {
            self.return_to(place);
        }
    }

    pub(super) fn place(&self) -> Place {
        let row = self.rows().get(self.cursor().row).copied().flatten();
        Place { pane: self.pane, row, focus: self.focus, sight: self.sight, under: self.under.clone() }
    }

    fn return_to(&mut self, place: Place) {
        self.pane = place.pane;
        let index = self.rows().iter().position(|listed| *listed == place.row);
        self.cursors[self.pane.index()].row = index.unwrap_or_default();
        self.focus = place.focus;
        self.sight = place.sight;
        self.under = place.under;
    }

    /// The whole view of the pane, at the entry that the cursor is on; and back.
    pub(super) fn toggle_whole(&mut self) {
        if self.focus == Focus::Whole {
            (self.focus, self.sight) = self.under.pop().unwrap_or_default();
            return;
        }
        self.under.push((self.focus, self.sight));
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
            self.go_to_link(link);
        }
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
            None => self.under.push((self.focus, self.sight)),
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
                Some(under) => (self.focus, self.sight) = under,
                None => return may_leave.then_some(Effect::Quit),
            },
        }
        None
    }
}
