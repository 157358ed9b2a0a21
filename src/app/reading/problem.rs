//! The problems that count, by level; and from a problem to its entry.

use std::rc::Rc;

use super::Reading;
use super::place::{Focus, Viewport};
use crate::app::message::Message;
use crate::diagnostic::{Diagnostic, Level, Policy};
use crate::page::Target;

impl Reading {
    /// The rules for which problems count.
    pub(in crate::app) fn policy(&self) -> Rc<Policy> {
        Rc::clone(&self.policy)
    }

    /// Changes those rules.
    pub(in crate::app) fn follow_policy(&mut self, policy: Rc<Policy>) {
        self.policy = policy;
        self.generation += 1;
    }

    /// True if problems are known.
    pub(in crate::app) fn has_problems(&self) -> bool {
        let loaded = &self.newest().loaded;
        loaded.more() > 0 || loaded.kept().any(|problem| self.policy.level(problem).is_some())
    }

    /// True if problems are known, or a check may still find some.
    pub(in crate::app) fn may_have_problems(&self) -> bool {
        self.has_problems() || self.is_to_check() || self.is_unchecked()
    }

    /// The levels of the problems that count, the worst first.
    fn levels(&self) -> impl Iterator<Item = Level> {
        let all = self.newest().loaded.all();
        let has = move |level: Level| all.iter().any(|problem| self.policy.level(problem) == Some(level));
        Level::ALL.into_iter().filter(move |level| has(*level))
    }

    /// True if the problems are shown, and they are of several levels, or those of one level alone are shown.
    pub(in crate::app) fn can_change_level(&self) -> bool {
        self.focus == Focus::Problems && (self.viewport.level.is_some() || self.levels().nth(1).is_some())
    }

    /// Shows the problems of the next level alone; after the last all of them.
    pub(in crate::app) fn show_next_level(&mut self) {
        let next = self.levels().find(|level| self.viewport.level.is_none_or(|shown| *level < shown));
        self.viewport = Viewport { level: next, ..Viewport::default() };
        self.viewport.link = self.link_in_sight();
    }

    /// The problem under the cursor, unless nobody has moved since they were opened.
    pub(super) fn selected_problem(&self) -> Option<&Diagnostic> {
        match self.target().filter(|_| self.viewport.link > Some(0))? {
            Target::Problem(index) => self.newest().loaded.all().get(index).copied(),
            _ => None,
        }
    }

    /// Puts the cursor on a problem.
    pub(super) fn select_problem(&mut self, problem: &Diagnostic) {
        let index = self.newest().loaded.all().iter().position(|other| *other == problem);
        let target = index.map(Target::Problem);
        if let Some(link) = self.layout().links.iter().position(|link| link.target == target) {
            self.go_to_link(link);
        }
    }

    /// Goes to the entry of a problem; says so if there is none that can be shown.
    pub(in crate::app) fn go_to_problem(&mut self, index: usize) -> Option<Message> {
        let loaded = &self.newest().loaded;
        let location = loaded.all().get(index).and_then(|problem| problem.location.as_ref());
        if location.is_some_and(|location| location.section.is_empty()) {
            // What stands above the sections is told in the overview.
            self.go_to(None);
            return None;
        }
        let entry = location.and_then(|location| loaded.briefing.find(location.section, &location.key));
        let Some(entry) = entry.and_then(|entry| self.in_shown(entry)) else {
            return Some("this stands in no entry that can be shown".into());
        };
        self.follow(entry);
        None
    }
}
