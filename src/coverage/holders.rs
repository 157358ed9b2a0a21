//! Which parts of a text a fact holds.
//!
//! A figure holds its amount and a quote its words, at their places; a fact of a paragraph holds the amounts and the times that its words
//! say, and what one of its actors says there, if it shares some words with it; a name is held by whoever uses it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{HeldAs, PartKind, TextPart, amounts, dates};
use crate::article::{Amount, Article, Clock, Phrase, Searchable, Time, meet, stems, times};
use crate::grounding::{FactInText, FactsInText};
use crate::model::{Briefing, EntryId, FieldUse, Id, Source};

mod claims;
mod statements;

/// The facts of a briefing as holders of parts of a text.
pub(super) struct Holders<'a> {
    briefing: &'a Briefing,
    article: &'a Article<'a>,
    facts: FactsInText<'a>,
    said: Vec<FactWords<'a>>,
    /// Every text of the briefing, with a bar between any two.
    words: Searchable<'static>,
}

/// What a fact says in words.
struct FactWords<'a> {
    texts: Vec<Searchable<'a>>,
    amounts: Vec<Amount>,
    times: Vec<Time>,
    stems: BTreeSet<String>,
    /// The stems of each of its texts.
    of_texts: Vec<BTreeSet<String>>,
    /// The stems of the names of its actors.
    actors: BTreeSet<String>,
}

impl<'a> FactWords<'a> {
    fn of(briefing: &Briefing, fact: &FactInText<'a>, article: &Article) -> Self {
        let amounts = fact.words.iter().flat_map(|words| crate::article::amounts(words)).collect();
        let mut clock = Clock::new(article.written);
        let times = fact.words.iter().flat_map(|words| times(words, &mut clock)).collect();
        let names = fact.actors.iter().flat_map(|&actor| briefing.actors[actor].names_and_office());
        let actors = names.flat_map(|name| stems(name)).collect();
        let of_texts: Vec<_> = fact.words.iter().map(|words| stems(words)).collect();
        let stems = of_texts.iter().flatten().cloned().collect();
        let texts = fact.words.iter().map(|words| Searchable::new(*words)).collect();
        Self { texts, amounts, times, stems, of_texts, actors }
    }

    /// True if one of its texts has these words.
    fn has(&self, phrase: &Phrase) -> bool {
        self.texts.iter().any(|text| phrase.is_in(text))
    }
}

impl<'a> Holders<'a> {
    pub(super) fn new(
        briefing: &'a Briefing,
        source: Id<Source>,
        article: &'a Article<'a>,
        facts: FactsInText<'a>,
    ) -> Self {
        let said = facts.facts.iter().map(|fact| FactWords::of(briefing, fact, article)).collect();
        let mut words = Vec::new();
        for entry in briefing.entries() {
            for used in [FieldUse::Line, FieldUse::Running, FieldUse::Mentions, FieldUse::Grounded] {
                words.extend(briefing.texts(entry, used).map(|(_, text)| text.as_str()));
            }
        }
        words.extend(briefing.bottom_line.as_deref());
        words.extend(briefing.sources[source].publisher.as_deref());
        let words = Searchable::new(words.join("\n|\n"));
        Self { briefing, article, facts, said, words }
    }

    /// Notes for each of some parts, in the order of the text, how a fact holds it.
    pub(super) fn mark(&self, parts: &mut [TextPart]) {
        for own in parts.chunk_by_mut(|one, next| one.paragraph == next.paragraph && one.kind == next.kind) {
            let of_all: Vec<_> = match own[0].kind {
                PartKind::Statement => self.held_statements(own).into_iter().map(whole).collect(),
                _ => own.iter().map(|part| self.held(part)).collect(),
            };
            own.iter_mut().zip(of_all).for_each(|(part, held)| part.held = held);
        }
    }

    /// How a fact holds a part that is no statement, if one does.
    fn held(&self, part: &TextPart) -> Option<HeldAs> {
        match part.kind {
            PartKind::Amount => self.held_amount(part),
            PartKind::Quote => whole(self.has_quote(part)),
            PartKind::Statement => None,
            PartKind::Name => whole(self.has_name(part)),
            PartKind::Date => self.held_date(part),
        }
    }

    /// The facts that rest on the paragraph of a part, each with what it says in words.
    fn facts_at(&self, part: &TextPart) -> impl Iterator<Item = (&FactInText<'a>, &FactWords<'a>)> {
        let number = part.paragraph;
        self.facts.facts.iter().zip(&self.said).filter(move |(fact, _)| fact.rests_on(number))
    }

    fn held_amount(&self, part: &TextPart) -> Option<HeldAs> {
        let mut at_place =
            self.facts.facts.iter().filter(|fact| fact.amounts.iter().any(|place| meets(place, part)));
        if let Some(first) = at_place.next() {
            let is_figure = |fact: &FactInText| matches!(fact.entry, EntryId::Figure(_));
            let is_itself = is_figure(first) || at_place.any(is_figure);
            return Some(if is_itself { HeldAs::Itself } else { HeldAs::InPassing });
        }
        let told = amounts::in_part(self.article, part);
        let is_told = |said: &FactWords| {
            said.amounts.iter().any(|own| told.iter().any(|(other, _)| own.says_same(other)))
        };
        let is_vague = told.iter().all(|(amount, _)| amount.number.is_none());
        let phrase = Phrase::in_any_case(part.words(self.article));
        let is_in_passing =
            self.facts_at(part).any(|(_, said)| is_told(said) || is_vague && said.has(&phrase));
        is_in_passing.then_some(HeldAs::InPassing)
    }

    fn has_quote(&self, part: &TextPart) -> bool {
        let phrase = Phrase::in_any_case(part.words(self.article));
        let is_quoted = |fact: &FactInText| fact.quoted.iter().any(|place| meets(place, part));
        // Few quotations that are not held stand in any text.
        let stands = || phrase.is_in(&self.words) && self.said.iter().any(|said| said.has(&phrase));
        self.facts.facts.iter().any(is_quoted) || stands()
    }

    fn has_name(&self, part: &TextPart) -> bool {
        let name = Phrase::in_any_case(part.words(self.article));
        self.facts.names_actor(part.paragraph, &part.range) || name.is_in(&self.words)
    }

    fn held_date(&self, part: &TextPart) -> Option<HeldAs> {
        let time = dates::in_part(self.article, part)?;
        // A fact without a date of its own stands for the day of the text.
        let is_of_the_day = self.article.written.is_some_and(|day| time.agrees(day));
        let is_dated = |fact: &FactInText| fact.days.iter().any(|days| time.is_told_by(*days));
        let is_event = |fact: &FactInText| matches!(fact.entry, EntryId::Event(_));
        if self.facts_at(part).any(|(fact, _)| is_event(fact) && is_dated(fact)) {
            return Some(HeldAs::Itself);
        }
        let is_in_passing = self.facts_at(part).any(|(fact, said)| {
            is_of_the_day && fact.days.is_empty()
                || is_dated(fact)
                || said.times.iter().any(|own| own.has_same_days(time))
        });
        is_in_passing.then_some(HeldAs::InPassing)
    }
}

fn whole(has: bool) -> Option<HeldAs> {
    has.then_some(HeldAs::Itself)
}

/// True if a stem begins another one: whatever Europe says is said by the European Union.
fn is_of_one_root(some: &BTreeSet<String>, others: &BTreeSet<String>) -> bool {
    const SHORTEST: usize = 5;
    some.iter().filter(|stem| stem.len() >= SHORTEST).any(|stem| {
        others.iter().any(|other| {
            other.starts_with(stem.as_str()) || other.len() >= SHORTEST && stem.starts_with(other.as_str())
        })
    })
}

/// True if some bytes of a paragraph are among those of a part.
fn meets((paragraph, range): &(usize, Range<usize>), part: &TextPart) -> bool {
    *paragraph == part.paragraph && meet(range, &part.range)
}
