//! The order of the overview: what is next and what is unanswered are both on its first screen, where that can be.

use std::rc::Rc;

use super::Reading;
use crate::layout::{Layout, Wide, layout};
use crate::page::Target;
use crate::views;

/// The numbers of each list that may come before the others, the most first.
const FIRST: [usize; 4] = [usize::MAX, 3, 2, 1];

/// How many come first, with what that follows from: the version of the file, and the width and the height of the page.
pub(super) type FirstAhead = ((u64, u16, u16), usize);

impl Reading {
    /// How many of what is ahead and of what is unanswered come before the others: the most with which the first question begins in
    /// sight at the top of the page; all of them if it never is.
    pub(super) fn first_ahead(&self) -> usize {
        let area = self.screen().page;
        let key = (self.file.number, area.width, area.height);
        match self.ahead.get() {
            Some((of, first)) if of == key => first,
            _ => {
                let first = self.most_in_sight((area.width, area.height));
                self.ahead.set(Some((key, first)));
                first
            }
        }
    }

    fn most_in_sight(&self, (width, height): (u16, u16)) -> usize {
        let [all, fewer @ .., least] = FIRST;
        let Some(question) = views::unanswered(self.briefing()).next() else { return all };
        let question = Some(Target::Entry(question.into()));
        let is_in_sight = |layout: &Layout| {
            let link = layout.links.iter().find(|link| link.target == question);
            link.is_none_or(|link| link.rows.start < height.into())
        };
        // Each issue has a row above it. The page with all is most often the one to be shown.
        if self.briefing().issues.len() >= height.into() || is_in_sight(&self.layout_of_overview(all, width))
        {
            return all;
        }
        let start = |first: usize| views::start_of_overview(self.briefing(), self.today.as_ref(), first);
        let fits = |first: &usize| is_in_sight(&layout(&start(*first), width, Wide::From(0)));
        if fits(&least) { fewer.into_iter().find(fits).unwrap_or(least) } else { all }
    }

    fn layout_of_overview(&self, first: usize, width: u16) -> Rc<Layout> {
        let key = self.key_of_overview(first);
        self.page.layout(key, (width, 0), || self.overview(first))
    }
}
