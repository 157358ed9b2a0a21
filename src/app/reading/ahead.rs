//! The order of the overview: what is next and what is unanswered are both on its first screen, where that
//! can be.

use super::Reading;
use crate::layout::{Layout, Wide, layout};
use crate::page::Target;
use crate::views;

/// The numbers of each list that may come before the others, the most first.
const FIRST: [usize; 4] = [usize::MAX, 3, 2, 1];

impl Reading {
    /// How many of what is ahead and of what is unanswered come before the others: the most with which the
    /// first question begins in sight at the top of the page; all of them if it never is.
    pub(super) fn first_ahead(&self) -> usize {
        let area = self.screen().page;
        let key = (self.file.number, area.width, area.height);
        self.laid_out.ahead.get_or(key, || self.most_in_sight((area.width, area.height)))
    }

    fn most_in_sight(&self, (width, height): (u16, u16)) -> usize {
        let [all, fewer @ .., least] = FIRST;
        let Some(question) = views::unanswered(self.briefing()).next() else { return all };
        let row_of_question = |layout: &Layout| {
            let link = layout.links.iter().find(|link| link.target == Some(Target::Entry(question.into())));
            link.map(|link| link.rows.start)
        };
        // Each issue has a row at the top.
        if self.briefing().issues.len() >= height.into() {
            return all;
        }
        let top = layout(&views::top_of_overview(self.briefing()), width, Wide::From(0));
        let rows_left = usize::from(height).saturating_sub(top.rows.len());
        let fits = |first: &usize| {
            let ahead = views::ahead_in_overview(self.briefing(), self.today.as_ref(), *first);
            row_of_question(&layout(&ahead, width, Wide::From(0))).is_none_or(|row| row < rows_left)
        };
        // Where even the least does not fit, the rest, which may be long, is not laid out.
        if row_of_question(&top).is_some() || !fits(&least) || fits(&all) {
            return all;
        }
        fewer.into_iter().find(fits).unwrap_or(least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtin;
    use crate::layout::Row;
    use crate::load::load;

    #[test]
    fn what_is_ahead_begins_right_below_the_top() {
        let bare = "title = 'T'\nas-of = 2031\n[questions]\nq = 'Who pays?'\n";
        for text in builtin::ALL.iter().map(|(_, text)| *text).chain([bare]) {
            let briefing = load(text).briefing;
            for (first, width) in
                FIRST.into_iter().flat_map(|first| [24, 60, 126].map(|width| (first, width)))
            {
                let [top, ahead, whole] = [
                    views::top_of_overview(&briefing),
                    views::ahead_in_overview(&briefing, None, first),
                    views::overview(&briefing, None, first),
                ]
                .map(|page| layout(&page, width, Wide::From(0)).rows);
                let pieces = top.iter().chain(&ahead).map(Row::width);
                let same = whole.iter().map(Row::width).take(top.len() + ahead.len());
                assert!(pieces.eq(same), "{first} first in {width} columns: {:?}", briefing.title);
            }
        }
    }
}
