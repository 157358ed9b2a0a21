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
        let briefing = self.briefing();
        let Some(question) = views::unanswered(briefing).next() else { return all };
        let row_of_question = |layout: &Layout| {
            let link = layout.links.iter().find(|link| link.target == Some(Target::Entry(question.into())));
            link.map(|link| link.rows.start)
        };
        // Each issue has a row at the top.
        if briefing.issues.len() >= height.into() || views::is_in_top_of_overview(briefing, question) {
            return all;
        }
        let ahead = |first| {
            let ahead = views::ahead_in_overview(briefing, self.today.as_ref(), first);
            row_of_question(&layout(&ahead, width, Wide::From(0)))
        };
        // This is the page to be shown where all come first, as they mostly do.
        let row = row_of_question(&self.layout_of_overview(all));
        let (Some(row), Some(row_in_ahead)) = (row, ahead(all)) else { return all };
        let Some(rows_above) = row.checked_sub(row_in_ahead) else { return all };
        let rows_left = usize::from(height).saturating_sub(rows_above);
        let fits = |first: &usize| ahead(*first).is_none_or(|row| row < rows_left);
        // Where even the least does not fit, all come first.
        if row_in_ahead < rows_left || !fits(&least) {
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
    fn what_is_ahead_takes_as_many_rows_by_itself_as_on_the_page() {
        let bare = "title = 'T'\nas-of = 2031\n[questions]\nq = 'Who pays?'\n";
        for text in builtin::ALL.iter().map(|(_, text)| *text).chain([bare]) {
            let briefing = load(text).briefing;
            for (first, width) in
                FIRST.into_iter().flat_map(|first| [24, 60, 126].map(|width| (first, width)))
            {
                let [ahead, whole] = [
                    views::ahead_in_overview(&briefing, None, first),
                    views::overview(&briefing, None, first),
                ]
                .map(|page| layout(&page, width, Wide::From(0)).rows);
                let [ahead, whole] =
                    [ahead, whole].map(|rows| rows.iter().map(Row::width).collect::<Vec<_>>());
                let is_there = whole.windows(ahead.len()).any(|rows| rows == ahead);
                assert!(is_there, "{first} first in {width} columns: {:?}", briefing.title);
            }
        }
    }
}
