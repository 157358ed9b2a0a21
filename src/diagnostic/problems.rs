//! The problems of a text: no more are kept than anybody reads, the rest are counted. It does not know what
//! they are about.

use super::codes::Domain;
use super::{Diagnostic, Level, Policy};

/// Problems in the order of a text, and what is known of those not kept.
#[derive(Debug, PartialEq)]
pub struct Problems {
    pub kept: Vec<Diagnostic>,
    /// The most that are kept.
    most: usize,
    /// The number of those not kept, by level.
    more: [usize; Level::ALL.len()],
    /// The level of the worst one, kept or not.
    pub(crate) worst: Option<Level>,
    /// True if one of them, kept or not, is an error in the TOML.
    pub(crate) is_broken: bool,
    /// The place of the last one kept so far, once no more can be kept.
    end: Option<usize>,
}

impl Default for Problems {
    fn default() -> Self {
        Self::keeping(Self::MOST)
    }
}

impl Problems {
    /// The most problems that anybody reads; the rest are only counted, since a hostile file has millions.
    pub(crate) const MOST: usize = 1000;

    /// No problems yet, of which so many are to be kept.
    pub(crate) fn keeping(most: usize) -> Self {
        Self { kept: Vec::new(), most, more: Default::default(), worst: None, is_broken: false, end: None }
    }

    /// The most that are kept.
    pub(crate) fn most(&self) -> usize {
        self.most
    }

    /// Adds a problem, which is put into words only if it is one of the first.
    pub(crate) fn add(&mut self, problem: Diagnostic, word: impl FnOnce(Diagnostic) -> Diagnostic) {
        self.worst = self.worst.max(Some(problem.level));
        self.is_broken |= problem.code.domain == Domain::Toml && problem.level == Level::Error;
        if self.end.is_some_and(|end| problem.span.start >= end) {
            self.more[problem.level as usize] += 1;
            return;
        }
        self.kept.push(word(problem));
        if self.kept.len() >= 2 * self.most {
            self.sort();
        }
    }

    /// Adds a problem that is in words.
    pub(crate) fn push(&mut self, problem: Diagnostic) {
        self.add(problem, |problem| problem);
    }

    /// Adds all of others, with what is known of those not kept.
    pub(crate) fn append(&mut self, others: Self) {
        self.worst = self.worst.max(others.worst);
        self.is_broken |= others.is_broken;
        for (more, other) in self.more.iter_mut().zip(others.more) {
            *more += other;
        }
        others.kept.into_iter().for_each(|problem| self.push(problem));
    }

    /// The same in the order of the text; those at one place stay in the order in which they were added.
    pub(crate) fn sorted(mut self) -> Self {
        self.sort();
        self
    }

    fn sort(&mut self) {
        self.kept.sort_by_key(|problem| problem.span.start);
        for problem in self.kept.drain(self.most.min(self.kept.len())..) {
            self.more[problem.level as usize] += 1;
        }
        self.end = self.kept.get(self.most - 1).map(|last| last.span.start);
    }

    /// The number of problems, kept or not.
    pub(crate) fn count(&self) -> usize {
        self.kept.len() + self.more()
    }

    /// The number of those not kept.
    pub(crate) fn more(&self) -> usize {
        self.more.iter().sum()
    }

    /// The number of errors and warnings under a policy; of those not kept, by their own level.
    pub(crate) fn serious(&self, policy: &Policy) -> usize {
        let is_serious = |problem: &&Diagnostic| policy.level(problem) > Some(Level::Suggestion);
        let more = self.more[Level::Error as usize] + self.more[Level::Warning as usize];
        self.kept.iter().filter(is_serious).count() + more
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// The problems that count under a policy.
    #[must_use]
    pub(crate) fn under(mut self, policy: &Policy) -> Self {
        self.kept = policy.apply(self.kept);
        // An error is never allowed; nothing else is known of those not kept.
        let kept = self.kept.iter().map(|problem| problem.level);
        self.worst = kept.chain(self.worst.filter(|worst| *worst == Level::Error)).max();
        self
    }
}

impl Extend<Diagnostic> for Problems {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, problems: I) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }
}

impl FromIterator<Diagnostic> for Problems {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(problems: I) -> Self {
        let mut all = Self::default();
        all.extend(problems);
        all.sorted()
    }
}

#[cfg(test)]
mod tests {
    use super::Problems;

    const MOST: usize = Problems::MOST;
    use crate::diagnostic::codes::{BLANK, Code, LONG_TEXT, UNKNOWN_KEY};
    use crate::diagnostic::{Level, Policy};

    #[test]
    fn the_first_ones_are_kept_in_whatever_order_they_come() {
        let all = 5 * MOST;
        for order in [|at: usize| at, |at: usize| 5 * MOST - at, |at: usize| at * 7919 % (5 * MOST)] {
            let mut problems = Problems::default();
            (0..all).for_each(|at| problems.push(UNKNOWN_KEY.at(order(at)..order(at))));
            problems.push(BLANK.at(all + 1..all + 1));
            let problems = problems.sorted();
            let mut places: Vec<_> = (0..all).map(order).collect();
            places.sort_unstable();
            assert!(
                problems.kept.iter().map(|problem| problem.span.start).eq(places[..MOST].iter().copied())
            );
            assert_eq!((problems.count(), problems.worst), (all + 1, Some(Level::Error)));
        }
    }

    #[test]
    fn an_error_that_is_not_kept_counts_whatever_is_allowed() {
        let mut problems: Problems = (0..MOST).map(|at| UNKNOWN_KEY.at(at..at)).collect();
        problems.push(BLANK.at(MOST..MOST));
        let allowed = Policy { allow: vec!["unknown-key".to_owned()], ..Policy::default() };
        let problems = problems.under(&allowed);
        assert_eq!((problems.kept.len(), problems.more(), problems.worst), (0, 1, Some(Level::Error)));
    }

    #[test]
    fn errors_and_warnings_are_counted_apart_from_suggestions() {
        let all = [(&UNKNOWN_KEY, MOST + 20), (&LONG_TEXT, MOST)];
        let at = |(code, number): (&'static Code, usize)| (0..number).map(move |at| code.at(at..at));
        let problems: Problems = all.into_iter().flat_map(at).collect();
        assert_eq!(problems.count(), 2 * MOST + 20);
        assert_eq!(problems.serious(&Policy::default()), MOST + 20);
        let denied = Policy { deny: vec!["long-text".to_owned()], ..Policy::default() };
        assert!(problems.serious(&denied) > MOST + 20);
    }

    #[test]
    fn what_is_not_kept_is_not_put_into_words() {
        let mut problems = Problems::default();
        let mut worded = 0;
        for at in 0..10 * MOST {
            problems.add(UNKNOWN_KEY.at(at..at), |problem| {
                worded += 1;
                problem
            });
        }
        assert_eq!((worded, problems.sorted().count()), (2 * MOST, 10 * MOST));
    }
}
