//! Which statements of a paragraph its facts hold.
//!
//! A word of a fact counts for one statement of the paragraph only, the one that the fact fits best: what is said elsewhere in the
//! paragraph is held only by a fact that has words for it too.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::claims::{Claim, ToldOfClaim};
use super::{FactWords, Holders, is_of_one_root, meets};
use crate::article::{Amount, DENYING, all_words, has_one_of, lies_in, meet, stems};
use crate::coverage::TextPart;
use crate::grounding::{FactInText, are_kin};
use crate::model::{EntryId, PositionKind};

impl Holders<'_> {
    /// Which of the statements of a paragraph are held.
    pub(super) fn held_statements(&self, parts: &[TextPart]) -> Vec<bool> {
        let claims: Vec<_> =
            parts.iter().filter_map(|part| Some(Claim::of(part, part.sentence(self.article)?))).collect();
        let by_stem = ClaimsByStem::of(&claims);
        let mut told: Vec<ToldOfClaim> = claims.iter().map(|_| ToldOfClaim::default()).collect();
        let mut paraphrases = Vec::new();
        for (fact, words) in parts.first().into_iter().flat_map(|first| self.facts_at(first)) {
            let fits = |claim: &Claim| self.fits(fact, words, claim);
            for (told, claim) in told.iter_mut().zip(&claims) {
                let is_whole = self.has_figures(fact, claim)
                    || self.is_quoted_by(fact, claim)
                    || self.is_denied_by(fact, words, claim);
                let is_counted = self.counts(fact, words, claim);
                if (is_whole || is_counted) && fits(claim) {
                    told.is_whole |= is_whole;
                    told.is_counted |= is_counted;
                }
            }
            let shares = by_stem.shared_out(fact, words, fits);
            let is_new = || shares.iter().all(|(_, own)| own.iter().all(|stem| !words.stems.contains(*stem)));
            if matches!(fact.entry, EntryId::Position(_)) && is_new() {
                paraphrases.push((fact, words));
            }
            for (index, words) in shares {
                told[index].stems.extend(words);
            }
            // One entry may tell one thing in its text, and another one in its quote or in what was so before.
            for stems in words.of_texts.iter().filter(|_| words.of_texts.len() > 1) {
                let own = stems.iter().map(String::as_str).collect();
                for (index, words) in by_stem.shares(fact, words, own, fits) {
                    told[index].stems.extend(words);
                }
            }
        }
        let mut held: Vec<bool> = claims.iter().zip(&told).map(|(claim, told)| claim.is_held(told)).collect();
        // Whoever takes a stand in other words than the text has all the same.
        for (fact, words) in paraphrases {
            let is_open = |index: &usize| !held[*index] && self.fits(fact, words, &claims[*index]);
            if let Some(open) = (0..claims.len()).find(is_open) {
                held[open] = true;
            }
        }
        held
    }

    /// True if a fact quotes of a sentence that is all, or most of it, in quotation marks.
    fn is_quoted_by(&self, fact: &FactInText, claim: &Claim) -> bool {
        let Some(sentence) = claim.part.sentence(self.article) else { return false };
        let is_quoted = fact.quoted.iter().any(|place| meets(place, claim.part));
        let is_said = || !sentence.speeches.is_empty() || !sentence.stands().is_empty();
        is_quoted && (!is_said() || self.is_mostly_quoted(claim.part))
    }

    /// True for a denial of what a claim says somebody denied, though its quote is of another sentence.
    fn is_denied_by(&self, fact: &FactInText, words: &FactWords, claim: &Claim) -> bool {
        let EntryId::Position(id) = fact.entry else { return false };
        let is_denial = self.briefing.positions[id].kind == Some(PositionKind::Denial);
        let Some(sentence) = claim.part.sentence(self.article).filter(|_| is_denial) else { return false };
        let own = &sentence.text[sentence.of_paragraph(&claim.part.range)];
        let denies = has_one_of(DENYING, own);
        denies && !stems(own).is_disjoint(&words.stems)
    }

    /// True if most words of a part stand in quotation marks.
    fn is_mostly_quoted(&self, part: &TextPart) -> bool {
        let Some(paragraph) = self.article.paragraphs.get(part.paragraph - 1) else { return false };
        let words = all_words(&paragraph.text.as_str()[part.range.clone()]);
        let is_quoted = |word: &Range<usize>| paragraph.quotation_at(part.range.start + word.start).is_some();
        words.iter().filter(|word| is_quoted(word)).count() * 2 > words.len()
    }

    /// True for a figure with an amount of a claim, if figures have all of them: whoever gives those says the sentence that has them.
    /// That somebody takes a stand no figure says.
    fn has_figures(&self, fact: &FactInText, claim: &Claim) -> bool {
        let part = claim.part;
        let Some(sentence) = part.sentence(self.article).filter(|_| is_figure(fact) && !claim.is_stand)
        else {
            return false;
        };
        let own = |amount: &Amount| sentence.in_paragraph(&amount.range);
        let here = |range: &Range<usize>| lies_in(range, &part.range);
        let has = |fact: &FactInText, range: &Range<usize>| {
            fact.amounts.iter().any(|(paragraph, place)| *paragraph == part.paragraph && meet(place, range))
        };
        let mut amounts = sentence.amounts.iter().filter(|amount| !amount.is_loose).map(own).filter(here);
        let is_one = fact.amounts.iter().any(|place| meets(place, part));
        let of_all = |range| self.facts.facts.iter().any(|other| is_figure(other) && has(other, &range));
        is_one && (claim.says_nothing_beside() || sentence.speeches.is_empty()) && amounts.all(of_all)
    }

    /// True if a fact that is no figure tells an amount of a claim in its words.
    fn counts(&self, fact: &FactInText, words: &FactWords, claim: &Claim) -> bool {
        let Some(sentence) = claim.part.sentence(self.article).filter(|_| !is_figure(fact)) else {
            return false;
        };
        let part = sentence.of_paragraph(&claim.part.range);
        let mut here = sentence.amounts.iter().filter(|amount| part.contains(&amount.range.start));
        here.any(|amount| words.amounts.iter().any(|own| own.says_same(amount)))
    }

    /// True if a fact can hold what a part of a sentence says: it is that of whoever speaks there.
    fn fits(&self, fact: &FactInText, words: &FactWords, claim: &Claim) -> bool {
        let kind = match fact.entry {
            EntryId::Question(id)
                if self.briefing.questions[id].is_open() && !self.is_quoted_by(fact, claim) =>
            {
                return false;
            }
            EntryId::Actor(_) if !fact.is_tie => return false,
            EntryId::Position(id) => self.briefing.positions[id].kind,
            _ => None,
        };
        // Whoever refuses something may say why: "No cut: it would break the rules".
        let shared = || claim.said.intersection(&words.stems).count();
        if kind == Some(PositionKind::Refusal)
            && !claim.refuses
            && (shared() < 2 || shared() * 3 < claim.said.len())
        {
            return false;
        }
        let own = &claim.speaker;
        let speakers = self.facts.speakers(claim.part.paragraph, claim.part.sentence);
        let known = speakers.filter(|known| !known.is_empty());
        // What the report says is held by whoever quotes it for its authors.
        let is_quoted = || fact.quoted.iter().any(|place| meets(place, claim.part));
        own.is_empty()
            || claim.is_of_work && is_quoted()
            || !own.is_disjoint(&words.actors)
            || is_of_one_root(own, &words.actors)
            || known.is_none() && !own.is_disjoint(&words.stems)
            || known.is_some_and(|known| are_kin(self.briefing, known, &fact.actors))
    }
}

fn is_figure(fact: &FactInText) -> bool {
    matches!(fact.entry, EntryId::Figure(_))
}

/// The claims of a paragraph, by the stems of their words.
struct ClaimsByStem<'c> {
    claims: &'c [Claim<'c>],
    /// The places of those that say it.
    said: HashMap<&'c str, Vec<usize>>,
    /// The places of those that whoever it names says.
    speaker: HashMap<&'c str, Vec<usize>>,
}

impl<'c> ClaimsByStem<'c> {
    fn of(claims: &'c [Claim<'c>]) -> Self {
        let by = |stems: fn(&'c Claim<'c>) -> &'c BTreeSet<String>| {
            let mut places: HashMap<&'c str, Vec<usize>> = HashMap::new();
            for (index, claim) in claims.iter().enumerate() {
                for stem in stems(claim) {
                    places.entry(stem).or_default().push(index);
                }
            }
            places
        };
        Self { claims, said: by(|claim| &claim.said), speaker: by(|claim| &claim.speaker) }
    }

    fn saying(&self, stem: &str) -> &[usize] {
        self.said.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The words of a fact that count for each of the claims that it fits, by their places: those that it shares with the one that
    /// has most of them, then those left that it shares with the next.
    fn shared_out(
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
    fn shares(
        &self,
        fact: &FactInText,
        words: &FactWords,
        mut left: BTreeSet<&str>,
        fits: impl Fn(&Claim) -> bool,
    ) -> Vec<(usize, Vec<&'c str>)> {
        let mut open = self.open(&left, words, &fits);
        let mut shared = Vec::new();
        // The first of those that have most, and of those rather what one of its actors says.
        let named = |index: usize| self.claims[index].speaker.intersection(&words.actors).count();
        let most = |open: &[u32]| {
            let all = open.iter().copied().enumerate().rev();
            all.filter(|(_, number)| *number > 0).max_by_key(|(index, number)| (*number, named(*index)))
        };
        while let Some((best, _)) = most(&open) {
            let said = self.claims[best].said.iter().map(String::as_str);
            let own: Vec<&'c str> = said.filter(|stem| left.contains(stem)).collect();
            open[best] = 0;
            for stem in &own {
                left.remove::<str>(stem);
                for &index in self.saying(stem) {
                    open[index] = open[index].saturating_sub(1);
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

    /// How many of its stems each of the claims says; none for a claim that the fact does not fit.
    fn open(&self, stems: &BTreeSet<&str>, words: &FactWords, fits: &impl Fn(&Claim) -> bool) -> Vec<u32> {
        let mut open = vec![0; self.claims.len()];
        for &index in stems.iter().flat_map(|stem| self.saying(stem)) {
            open[index] += 1;
        }
        // What Israel insists on is not what Israeli officials say beside it.
        let mut named = words.actors.iter().filter_map(|stem| self.speaker.get(stem.as_str())).flatten();
        let is_named = named.any(|&index| fits(&self.claims[index]));
        let is_open = |claim: &Claim| fits(claim) && !(is_named && claim.speaker.is_disjoint(&words.actors));
        for (number, claim) in open.iter_mut().zip(self.claims) {
            if *number > 0 && !is_open(claim) {
                *number = 0;
            }
        }
        open
    }
}
