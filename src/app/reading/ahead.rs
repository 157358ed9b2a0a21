//! The order of the overview: what is next and what is unanswered are both on its first screen, where that can be.

use super::Reading;
use crate::layout::{Wide, layout};
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

    fn most_in_sight(&self, size: (u16, u16)) -> usize {
        let [all, fewer @ .., least] = FIRST;
        let fits = |first: &usize| self.has_question_in_sight(*first, size);
        // Where even the least does not fit, the rest, which may be long, is not laid out.
        if !fits(&least) || fits(&all) {
            return all;
        }
        fewer.into_iter().find(fits).unwrap_or(least)
    }

    /// True if there is nothing to bring into sight, too.
    fn has_question_in_sight(&self, first: usize, (width, height): (u16, u16)) -> bool {
        let Some(question) = views::unanswered(self.briefing()).next() else { return true };
        // Each issue has a row above it.
        if self.briefing().issues.len() >= height.into() {
            return false;
        }
        let page = views::start_of_overview(self.briefing(), self.today.as_ref(), first);
        let layout = layout(&page, width, Wide::From(0));
        let link = layout.links.iter().find(|link| link.target == Some(Target::Entry(question.into())));
        link.is_none_or(|link| link.rows.start < height.into())
    }
}
