//! Things by name: those that fit a query, and how well.

use std::cmp::Reverse;
use std::ops::Range;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str, Utf32String};
use unicode_segmentation::UnicodeSegmentation;

use crate::model::{Briefing, EntryId};
use crate::text::Clean;
use crate::views;

use super::fold::{Fold, Folded, fold_onto};

/// The most characters of a name that count: a long text has the letters of anything typed somewhere.
const LONGEST: usize = 80;

/// The most columns of a name that are kept: more than a row has.
const WIDEST: usize = 240;

/// A query for names: letters that a name has in this order; an empty one fits every name. Several words
/// must all fit; `'word` must be in it as it is, `^word` at its start, `word$` at its end, `!word` nowhere.
#[derive(Clone, Debug)]
pub struct Query {
    pattern: Pattern,
}

/// Things, each with the names that it is known by.
#[derive(Debug)]
pub struct NameIndex<T> {
    things: Vec<T>,
    /// Every name, those of one thing together.
    shown: Vec<Clean>,
    /// The place of the thing that has each name.
    of: Vec<usize>,
    /// Each name as it is matched; kept apart, because nothing else is needed of a name that does not fit.
    folded: Vec<Utf32String>,
}

/// A thing that fits a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked<T> {
    pub(crate) thing: T,
    /// The place of the name that fits best.
    name: usize,
    /// How well it fits, and how much else is in it; a better fit is less.
    pub(crate) fit: (Reverse<u32>, usize),
    /// Set if the words that were typed are in the name as they are, or are the beginnings of words of it.
    pub(crate) is_close: bool,
}

/// The fit of a thing's best name; a better fit is less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Best {
    score: Reverse<u32>,
    name: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self::new("")
    }
}

impl Query {
    /// The query in `typed`. Case counts in a word with a capital letter.
    pub fn new(typed: &str) -> Self {
        let folded = Folded::of(typed, Fold::Names).text;
        let mut pattern = Pattern::parse(&folded, CaseMatching::Smart, Normalization::Never);
        // A word that is typed twice asks for nothing more.
        let mut known = Vec::new();
        pattern.atoms.retain(|atom| {
            let is_new = !known.contains(atom);
            known.extend(is_new.then(|| atom.clone()));
            is_new
        });
        Self { pattern }
    }

    /// True if nothing is asked for, so that every name fits.
    pub(crate) fn is_blank(&self) -> bool {
        self.pattern.atoms.is_empty()
    }

    /// True if each word of the query stands in a folded name as it is, or is made of the beginnings of words
    /// of it.
    fn is_close(&self, name: &Utf32String, matcher: &mut Matcher) -> bool {
        self.pattern.atoms.iter().filter(|atom| !atom.negative).all(|atom| {
            let mut places = Vec::new();
            atom.indices(name.slice(..), matcher, &mut places);
            places.sort_unstable();
            let begins_run = |at: usize| at == 0 || places[at - 1] + 1 != places[at];
            let runs: Vec<u32> =
                (0..places.len()).filter(|at| begins_run(*at)).map(|at| places[at]).collect();
            let begins_word = |at: &u32| *at == 0 || !name.slice(..).get(at - 1).is_alphanumeric();
            runs.len() <= 1 || runs.iter().all(begins_word)
        })
    }

    /// The bytes of a name that fit, in order, whole clusters at a time; none if it does not fit.
    pub(crate) fn marks(&self, name: &str) -> Vec<Range<usize>> {
        let folded = Folded::of(start(name), Fold::Names);
        let (mut buffer, mut places) = (Vec::new(), Vec::new());
        let name = Utf32Str::new(&folded.text, &mut buffer);
        if self.pattern.indices(name, &mut matcher(), &mut places).is_none() {
            return Vec::new();
        }
        places.sort_unstable();
        places.dedup();
        // The matcher counts clusters of the folded text.
        let mut clusters = folded.text.grapheme_indices(true).zip(0u32..);
        let mut marks: Vec<Range<usize>> = Vec::new();
        for place in places {
            let Some(((start, cluster), _)) = clusters.find(|(_, at)| *at == place) else { break };
            let (mark, _) = folded.clusters(start..start + cluster.len());
            match marks.last_mut() {
                Some(last) if last.end >= mark.start => last.end = mark.end,
                _ => marks.push(mark),
            }
        }
        marks
    }
}

impl<T> Default for NameIndex<T> {
    fn default() -> Self {
        Self { things: Vec::new(), shown: Vec::new(), of: Vec::new(), folded: Vec::new() }
    }
}

impl<T: Copy> NameIndex<T> {
    /// An index of things in order, each with its names; of those that fit equally well, the first is
    /// preferred.
    pub(crate) fn new<N: Into<String>>(things: impl IntoIterator<Item = (T, Vec<N>)>) -> Self {
        let mut names = Self::default();
        names.extend(things);
        names
    }

    /// Adds things after those that are there.
    pub(crate) fn extend<N: Into<String>>(&mut self, things: impl IntoIterator<Item = (T, Vec<N>)>) {
        for (thing, known_by) in things {
            for name in known_by {
                let name = Clean::line(name.into()).cut(WIDEST);
                self.folded.push(folded(name.as_str()));
                self.shown.push(name);
                self.of.push(self.things.len());
            }
            self.things.push(thing);
        }
    }

    /// The things that fit, best first, equal ones in their order; each once, by the first of the names that
    /// fit best. Those that only have the letters somewhere are left out where another has more.
    pub fn rank(&self, query: &Query) -> Vec<Ranked<T>> {
        let mut matcher = matcher();
        let mut best: Vec<Best> = Vec::with_capacity(self.things.len());
        let mut thing = None;
        for (name, folded) in self.folded.iter().enumerate() {
            let Some(score) = query.pattern.score(folded.slice(..), &mut matcher) else { continue };
            let fits = Best { score: Reverse(score), name };
            match best.last_mut() {
                Some(last) if thing == Some(self.of[name]) => *last = fits.min(*last),
                _ => best.push(fits),
            }
            thing = Some(self.of[name]);
        }
        // Of names that fit equally well, one that lists show is meant, and the one with the least else in
        // it; with nothing typed, none is.
        let is_shown = |name: usize| name == 0 || self.of[name - 1] != self.of[name];
        let besides = |name: usize| {
            let other = if is_shown(name) { 0 } else { LONGEST };
            if query.is_blank() { 0 } else { self.folded[name].len() + other }
        };
        let ranked = |Best { score, name }| {
            let fit = (score, besides(name));
            Ranked {
                thing: self.things[self.of[name]],
                name,
                fit,
                is_close: query.is_close(&self.folded[name], &mut matcher),
            }
        };
        let mut ranked: Vec<_> = best.into_iter().map(ranked).collect();
        if ranked.iter().any(|found| found.is_close) {
            ranked.retain(|found| found.is_close);
        }
        ranked.sort_unstable_by_key(|ranked| (ranked.fit, ranked.name));
        ranked
    }

    /// The part of each name that is matched.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.shown.iter().map(|name| start(name.as_str()))
    }

    /// The name that fits best, cut if it is wider than any row.
    pub(crate) fn name(&self, found: &Ranked<T>) -> &Clean {
        &self.shown[found.name]
    }
}

impl NameIndex<EntryId> {
    /// Every entry of a briefing, in the order of the screen, by its name or words in short, its other names
    /// and its id.
    pub fn of(briefing: &Briefing) -> Self {
        Self::new(views::in_order(briefing).into_iter().map(|entry| (entry, known_by(briefing, entry))))
    }
}

/// The names that an entry is known by; the one that lists show comes first.
fn known_by(briefing: &Briefing, entry: EntryId) -> Vec<String> {
    let mut names = vec![views::brief(briefing, entry)];
    if let EntryId::Actor(id) = entry {
        names.extend(briefing.actors[id].aka.iter().cloned());
    }
    names.push(briefing.key(entry).1.to_owned());
    names
}

/// The part of a name that is matched, folded.
fn folded(name: &str) -> Utf32String {
    let mut folded = String::with_capacity(LONGEST);
    fold_onto(&mut folded, start(name), Fold::Names, |_, _| ());
    folded.as_str().into()
}

/// The part of a name that counts.
fn start(name: &str) -> &str {
    name.char_indices().nth(LONGEST).map_or(name, |(end, _)| &name[..end])
}

fn matcher() -> Matcher {
    Matcher::new(Config::DEFAULT)
}

#[cfg(test)]
mod tests {
    use super::{NameIndex, Query};

    #[test]
    fn a_word_that_is_typed_twice_asks_for_nothing_more() {
        let names = NameIndex::new([(1, vec!["Lake Orla dam"]), (2, vec!["The dam"]), (3, vec!["A gauge"])]);
        let ranked = |typed: &str| {
            names
                .rank(&Query::new(typed))
                .into_iter()
                .map(|found| (found.thing, found.fit))
                .collect::<Vec<_>>()
        };
        assert_eq!(ranked("dam dam dam"), ranked("dam"));
        assert_eq!(ranked("dam orla dam"), ranked("dam orla"));
        assert_ne!(ranked("dam orla"), ranked("dam"));
    }
}
