//! Which statements of a paragraph its facts hold.
//!
//! A word of a fact counts for one statement of the paragraph only, the one that the fact fits best: what is
//! said elsewhere in the paragraph is held only by a fact that has words for it too.

use std::ops::Range;

use super::claim_index::{ClaimIndex, MOST_ALIKE};
use super::claims::{Claim, ToldOfClaim};
use super::facts_at::FactsAt;
use super::{FactWords, Holders, is_figure, is_of_one_root, meets};
use crate::article::{Amount, all_words, lies_in};
use crate::coverage::TextPart;
use crate::grounding::{FactInText, are_kin};
use crate::model::{Common, EntryId, PositionKind};

impl Holders<'_> {
    /// Which of the statements of a paragraph are held.
    pub(super) fn held_statements(&self, parts: &[TextPart], at: &FactsAt) -> Vec<bool> {
        let claims: Vec<_> =
            parts.iter().filter_map(|part| Some(Claim::of(part, part.sentence(self.article)?))).collect();
        let index = ClaimIndex::of(&claims, self.article);
        let mut told: Vec<ToldOfClaim> = claims.iter().map(|_| ToldOfClaim::default()).collect();
        let mut paraphrases = Vec::new();
        for &(fact, words) in &at.facts {
            let fits = |claim: &Claim| self.fits(fact, words, claim);
            let only_denied = if self.denies(fact) { index.only_denied() } else { &[] };
            for place in index.told_by(fact, words).into_iter().chain(only_denied.iter().copied()) {
                let (claim, told) = (&claims[place], &mut told[place]);
                let is_whole = !told.is_whole
                    && (self.has_figures(fact, claim)
                        || self.is_quoted_by(fact, claim)
                        || self.is_denied_by(fact, words, claim));
                let is_counted = !told.is_counted && self.counts(fact, words, claim);
                if (is_whole || is_counted) && fits(claim) {
                    told.is_whole |= is_whole;
                    told.is_counted |= is_counted;
                }
            }
            let shares = index.shared_out(fact, words, fits);
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
                for (index, words) in index.shares(fact, words, own, fits) {
                    told[index].stems.extend(words);
                }
            }
        }
        let mut held: Vec<bool> = claims.iter().zip(&told).map(|(claim, told)| claim.is_held(told)).collect();
        // Whoever takes a stand in other words than the text has all the same.
        for (fact, words) in paraphrases {
            let open = (0..claims.len()).filter(|index| !held[*index]).take(MOST_ALIKE);
            if let Some(open) = open.into_iter().find(|index| self.fits(fact, words, &claims[*index])) {
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
        is_quoted && (!is_said() || self.is_mostly_quoted(claim))
    }

    /// True for a denial of what a claim says somebody denied, though its quote is of another sentence; and for
    /// any denial, and any fact that somebody disputes, where the claim only says that somebody does.
    fn is_denied_by(&self, fact: &FactInText, words: &FactWords, claim: &Claim) -> bool {
        self.is_denial(fact) && !claim.denied.is_disjoint(&words.stems)
            || self.denies(fact) && claim.only_denies()
    }

    fn is_denial(&self, fact: &FactInText) -> bool {
        let EntryId::Position(id) = fact.entry else { return false };
        self.briefing.positions[id].kind == Some(PositionKind::Denial)
    }

    /// True for a denial, and for a fact that somebody disputes.
    fn denies(&self, fact: &FactInText) -> bool {
        let is_disputed = |common: &Common| !common.disputed_by.is_empty();
        self.is_denial(fact) || self.briefing.common(fact.entry).is_some_and(is_disputed)
    }

    /// True if most words of a claim stand in quotation marks.
    fn is_mostly_quoted(&self, claim: &Claim) -> bool {
        let part = claim.part;
        let Some(paragraph) = self.article.paragraphs.get(part.paragraph - 1) else { return false };
        *claim.is_mostly_quoted.get_or_init(|| {
            let words = all_words(&paragraph.text.as_str()[part.range.clone()]);
            let is_quoted =
                |word: &Range<usize>| paragraph.quotation_at(part.range.start + word.start).is_some();
            words.iter().filter(|word| is_quoted(word)).count() * 2 > words.len()
        })
    }

    /// True for a figure with an amount of a claim, if figures have all of them: whoever gives those says the
    /// sentence that has them. That somebody takes a stand no figure says.
    fn has_figures(&self, fact: &FactInText, claim: &Claim) -> bool {
        let part = claim.part;
        // Those who were asked take the stands that a poll tells of.
        let is_stand = claim.is_stand && !claim.is_of_work;
        let Some(sentence) = part.sentence(self.article).filter(|_| is_figure(fact) && !is_stand) else {
            return false;
        };
        let own = |amount: &Amount| sentence.in_paragraph(&amount.range);
        let here = |range: &Range<usize>| lies_in(range, &part.range);
        let mut amounts = sentence.amounts.iter().filter(|amount| !amount.is_loose).map(own).filter(here);
        let is_one = fact.amounts.iter().any(|place| meets(place, part));
        let of_all = |range| self.places.have_amount(part.paragraph, &range);
        is_one && (claim.says_nothing_beside() || sentence.speeches.is_empty()) && amounts.all(of_all)
    }

    /// True if a fact that is no figure tells an amount of a claim in its words.
    fn counts(&self, fact: &FactInText, words: &FactWords, claim: &Claim) -> bool {
        let is_told = |amount: &Amount| words.amounts.iter().any(|own| own.says_same(amount));
        !is_figure(fact) && claim.amounts(self.article).any(is_told)
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
