//! The claims of a paragraph, found by their places, their words and their amounts: those of many are not
//! gone through for every fact.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};
use std::hash::Hash;
use std::ops::Range;

use super::claims::Claim;
use super::{FactWords, is_figure};
use crate::article::{Amount, Article};
use crate::grounding::FactInText;

/// The most claims with one word, or with one number, that are told apart; no paragraph of prose has as many.
pub(super) const MOST_ALIKE: usize = 100;

/// Claims by something that they have.
type ClaimsBy<K> = HashMap<K, Vec<usize>>;

/// The claims of a paragraph, each by its place among them.
pub(super) struct ClaimIndex<'c> {
    claims: &'c [Claim<'c>],
    /// For each of them, the byte of the paragraph that it and those before it reach.
    ends: Vec<usize>,
    /// By the stems of what they say.
    said: ClaimsBy<&'c str>,
    /// By those of whoever says it.
    speaker: ClaimsBy<&'c str>,
    /// Those in which somebody denies something, by the stems of their words.
    denied: ClaimsBy<&'c str>,
    amounts: ClaimsBy<(u128, i32)>,
    /// The first ones that only say that somebody denies something.
    only_denied: Vec<usize>,
}

impl<'c> ClaimIndex<'c> {
    pub(super) fn of(claims: &'c [Claim<'c>], article: &Article) -> Self {
        let by_stems = |stems: fn(&'c Claim<'c>) -> &'c BTreeSet<String>| {
            by(claims, |claim| stems(claim).iter().map(String::as_str))
        };
        let mut end = 0;
        let ends = claims.iter().map(|claim| {
            end = end.max(claim.part.range.end);
            end
        });
        let only_denied = (0..claims.len()).filter(|place| claims[*place].only_denies());
        Self {
            claims,
            only_denied: only_denied.take(MOST_ALIKE).collect(),
            ends: ends.collect(),
            said: by_stems(|claim| &claim.said),
            speaker: by_stems(|claim| &claim.speaker),
            denied: by_stems(|claim| &claim.denied),
            amounts: by(claims, |claim| claim.amounts(article).flat_map(Amount::keys)),
        }
    }

    /// The places of the first claims that only say that somebody denies something.
    pub(super) fn only_denied(&self) -> &[usize] {
        &self.only_denied
    }

    /// The places of the claims of which a fact may tell all, or an amount.
    pub(super) fn told_by(&self, fact: &FactInText, words: &FactWords) -> BTreeSet<usize> {
        let Some(first) = self.claims.first() else { return BTreeSet::new() };
        let here = fact.amounts.iter().chain(&fact.quoted).filter(|place| place.0 == first.part.paragraph);
        let of_amounts = words.amounts.iter().flat_map(Amount::keys);
        let of_amounts = of_amounts.filter_map(|key| self.amounts.get(&key)).flatten();
        let denied = words.stems.iter().filter_map(|stem| self.denied.get(stem.as_str())).flatten();
        here.flat_map(|(_, range)| self.at(range)).chain(of_amounts.chain(denied).copied()).collect()
    }

    /// The places of the claims that some bytes of the paragraph may be among.
    fn at(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.ends.partition_point(|end| *end <= range.start);
        let last = self.claims.partition_point(|claim| claim.part.range.start < range.end);
        first..last
    }

    fn saying(&self, stem: &str) -> &[usize] {
        self.said.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The words of a fact that count for each of the claims that it fits, by their places: those that it
    /// shares with the one that has most of them, then those left that it shares with the next.
    pub(super) fn shared_out(
        &self,
        fact: &FactInText,
        words: &FactWords,
        fits: impl Fn(&Claim) -> bool,
    ) -> Vec<(usize, Vec<&'c str>)> {
        let mut left: BTreeSet<&str> = words.stems.iter().map(String::as_str).collect();
        if !fact.is_tie {
            left.extend(words.actors.iter().map(String::as_str));
        }
        self.shares(fact, words, left, fits)
    }

    /// The same for some stems of a fact.
    pub(super) fn shares(
        &self,
        fact: &FactInText,
        words: &FactWords,
        mut left: BTreeSet<&str>,
        fits: impl Fn(&Claim) -> bool,
    ) -> Vec<(usize, Vec<&'c str>)> {
        let mut open = self.open(&left, words, &fits);
        // The first of those that have most, and of those rather what one of its actors says.
        let named = |index: usize| self.claims[index].speaker.intersection(&words.actors).count();
        let ranked = open.iter().map(|(&index, &number)| (number, named(index), Reverse(index)));
        let mut ranked: BinaryHeap<_> = ranked.collect();
        let mut shared = Vec::new();
        while let Some((number, named, Reverse(best))) = ranked.pop() {
            let now = open.get(&best).copied().unwrap_or_default();
            if now < number {
                ranked.extend((now > 0).then_some((now, named, Reverse(best))));
                continue;
            }
            let said = self.claims[best].said.iter().map(String::as_str);
            let own: Vec<&'c str> = said.filter(|stem| left.contains(stem)).collect();
            open.remove(&best);
            for stem in &own {
                left.remove::<str>(stem);
                for index in self.saying(stem) {
                    open.entry(*index).and_modify(|number| *number = number.saturating_sub(1));
                }
            }
            // A figure says how many, and hardly what somebody wants.
            let claim = &self.claims[best];
            if !is_figure(fact) || !claim.is_stand || own.len() * 3 >= claim.said.len() {
                shared.push((best, own));
            }
        }
        shared
    }

    /// How many of some stems each of the claims says that a fact fits, if it says one.
    fn open(
        &self,
        stems: &BTreeSet<&str>,
        words: &FactWords,
        fits: &impl Fn(&Claim) -> bool,
    ) -> BTreeMap<usize, u32> {
        let mut open = BTreeMap::new();
        for &index in stems.iter().flat_map(|stem| self.saying(stem)) {
            *open.entry(index).or_default() += 1;
        }
        // What Israel insists on is not what Israeli officials say beside it.
        let mut named = words.actors.iter().filter_map(|stem| self.speaker.get(stem.as_str())).flatten();
        let is_named = named.any(|&index| fits(&self.claims[index]));
        let is_open = |claim: &Claim| fits(claim) && !(is_named && claim.speaker.is_disjoint(&words.actors));
        open.retain(|&index, _| is_open(&self.claims[index]));
        open
    }
}

/// The places of claims by all that `keys` finds in them.
fn by<'c, K: Eq + Hash, I: Iterator<Item = K>>(
    claims: &'c [Claim<'c>],
    keys: impl Fn(&'c Claim<'c>) -> I,
) -> ClaimsBy<K> {
    let mut places = ClaimsBy::new();
    for (index, claim) in claims.iter().enumerate() {
        for key in keys(claim) {
            let of_key: &mut Vec<usize> = places.entry(key).or_default();
            if of_key.len() < MOST_ALIKE && of_key.last() != Some(&index) {
                of_key.push(index);
            }
        }
    }
    places
}
