//! The facts that rest on a paragraph, and the places of facts in a text, each found without going through
//! all of them.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use super::claim_index::MOST_ALIKE;
use super::{FactWords, Holders, joined};
use crate::article::{Amount, Interval, Phrase, Searchable, Time, meets_one_of};
use crate::grounding::{FactInText, MarkedBytes, in_order};
use crate::model::EntryId;

/// Where the facts of a briefing stand in a text.
pub(super) struct FactPlaces {
    amounts: MarkedBytes,
    quotes: MarkedBytes,
    /// The places of the facts that name each paragraph, and of those that rest on all of them.
    by_paragraph: HashMap<usize, Vec<usize>>,
    of_all: Vec<usize>,
}

impl FactPlaces {
    pub(super) fn of(facts: &[FactInText]) -> Self {
        let mut by_paragraph: HashMap<_, Vec<_>> = HashMap::new();
        let mut of_all = Vec::new();
        for (index, fact) in facts.iter().enumerate() {
            fact.paragraphs.iter().for_each(|number| by_paragraph.entry(*number).or_default().push(index));
            of_all.extend(fact.paragraphs.is_empty().then_some(index));
        }
        Self {
            amounts: in_order(facts.iter().flat_map(|fact| fact.amounts.iter().cloned()).collect()),
            quotes: in_order(facts.iter().flat_map(|fact| fact.quoted.iter().cloned()).collect()),
            by_paragraph,
            of_all,
        }
    }

    /// True if some bytes of a paragraph are among those of the amount of a figure.
    pub(super) fn have_amount(&self, paragraph: usize, range: &Range<usize>) -> bool {
        has(&self.amounts, paragraph, range)
    }

    /// The same for the words of quotes.
    pub(super) fn have_quote(&self, paragraph: usize, range: &Range<usize>) -> bool {
        has(&self.quotes, paragraph, range)
    }
}

fn has(bytes: &MarkedBytes, paragraph: usize, range: &Range<usize>) -> bool {
    bytes.get(&paragraph).is_some_and(|all| meets_one_of(range, all))
}

/// The facts that rest on a paragraph, each with what it says in words.
pub(super) struct FactsAt<'h> {
    pub(super) facts: Vec<(&'h FactInText<'h>, &'h FactWords)>,
    /// The amounts that they tell in words.
    amounts: OnceCell<HashMap<(u128, i32), Vec<&'h Amount>>>,
    /// Everything that they say in words.
    texts: OnceCell<Searchable<'static>>,
    times: OnceCell<ToldTimes<'h>>,
}

/// The times of some facts, each once.
pub(super) struct ToldTimes<'h> {
    /// The days for which events stand, and those for which other facts do.
    pub(super) of_events: Vec<Interval>,
    pub(super) of_others: Vec<Interval>,
    /// Set if one of them stands for no day.
    pub(super) has_undated: bool,
    pub(super) in_words: Vec<&'h Time>,
}

impl<'h> FactsAt<'h> {
    pub(super) fn of(holders: &'h Holders, paragraph: usize) -> Self {
        let FactPlaces { by_paragraph, of_all, .. } = &holders.places;
        let mut places: Vec<usize> =
            by_paragraph.get(&paragraph).into_iter().chain([of_all]).flatten().copied().collect();
        places.sort_unstable();
        let facts = places.into_iter().map(|place| (&holders.facts.facts[place], &holders.said[place]));
        Self {
            facts: facts.collect(),
            amounts: OnceCell::new(),
            texts: OnceCell::new(),
            times: OnceCell::new(),
        }
    }

    /// True if one of them tells an amount in its words.
    pub(super) fn tell(&self, amount: &Amount) -> bool {
        let amounts = self.amounts.get_or_init(|| {
            let mut amounts: HashMap<_, Vec<_>> = HashMap::new();
            for own in self.facts.iter().flat_map(|(_, said)| &said.amounts) {
                for key in own.keys() {
                    let alike = amounts.entry(key).or_default();
                    if alike.len() < MOST_ALIKE {
                        alike.push(own);
                    }
                }
            }
            amounts
        });
        let alike = amount.keys().into_iter().filter_map(|key| amounts.get(&key)).flatten();
        alike.into_iter().any(|own| own.says_same(amount))
    }

    /// Their times.
    pub(super) fn told_times(&self) -> &ToldTimes<'h> {
        let is_event = |fact: &FactInText| matches!(fact.entry, EntryId::Event(_));
        let days = |of_events: bool| {
            let facts = self.facts.iter().filter(|(fact, _)| is_event(fact) == of_events);
            let mut days: Vec<Interval> = facts.flat_map(|(fact, _)| fact.days.iter().copied()).collect();
            days.sort_unstable_by_key(|days| (days.first, days.last));
            days.dedup();
            days
        };
        self.times.get_or_init(|| {
            let mut in_words: Vec<&Time> = self.facts.iter().flat_map(|(_, said)| &said.times).collect();
            let days_of =
                |time: &Time| time.readings().iter().map(|days| (days.first, days.last)).collect::<Vec<_>>();
            in_words.sort_by_cached_key(|time| days_of(time));
            in_words.dedup_by(|one, other| one.has_same_days(other));
            let has_undated = self.facts.iter().any(|(fact, _)| fact.days.is_empty());
            ToldTimes { of_events: days(true), of_others: days(false), has_undated, in_words }
        })
    }

    /// True if one of them has these words.
    pub(super) fn have(&self, phrase: &Phrase) -> bool {
        let texts = self
            .texts
            .get_or_init(|| joined(self.facts.iter().flat_map(|(fact, _)| fact.words.iter().copied())));
        phrase.is_in(texts)
    }
}
