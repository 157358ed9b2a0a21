//! Which parts of a text a fact holds.
//!
//! A figure holds its amount and a quote its words, at their places; a fact of a paragraph holds the amounts
//! and the times that its words say, and what one of its actors says there, if it shares some words with it;
//! a name is held by whoever uses it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{HeldAs, PartKind, TextPart, amounts, dates};
use crate::article::{Amount, Article, Clock, Interval, Phrase, Searchable, Time, meet, stems, times};
use crate::grounding::{FactInText, FactsInText};
use crate::model::{Briefing, EntryId, FieldUse, Id, Source};

mod claim_index;
mod claims;
mod facts_at;
mod statements;

use facts_at::{FactPlaces, FactsAt};

/// The facts of a briefing as holders of parts of a text.
pub(super) struct Holders<'a> {
    briefing: &'a Briefing,
    article: &'a Article<'a>,
    facts: FactsInText<'a>,
    said: Vec<FactWords>,
    places: FactPlaces,
    /// Every text of the briefing.
    words: Searchable<'static>,
    /// Those that are of facts.
    told: Searchable<'static>,
}

/// What a fact says in words.
struct FactWords {
    amounts: Vec<Amount>,
    times: Vec<Time>,
    stems: BTreeSet<String>,
    /// The stems of each of its texts.
    of_texts: Vec<BTreeSet<String>>,
    /// The stems of the names of its actors.
    actors: BTreeSet<String>,
}

impl FactWords {
    fn of(briefing: &Briefing, fact: &FactInText, article: &Article) -> Self {
        let amounts = fact.words.iter().flat_map(|words| crate::article::amounts(words)).collect();
        let mut clock = Clock::new(article.written);
        let times = fact.words.iter().flat_map(|words| times(words, &mut clock)).collect();
        let names = fact.actors.iter().flat_map(|&actor| briefing.actors[actor].names_and_office());
        let actors = names.flat_map(|name| stems(name)).collect();
        let of_texts: Vec<_> = fact.words.iter().map(|words| stems(words)).collect();
        let stems = of_texts.iter().flatten().cloned().collect();
        Self { amounts, times, stems, of_texts, actors }
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
        let places = FactPlaces::of(&facts.facts);
        let mut words = Vec::new();
        for entry in briefing.entries() {
            for used in [FieldUse::Line, FieldUse::Running, FieldUse::Mentions, FieldUse::Grounded] {
                words.extend(briefing.texts(entry, used).map(|(_, text)| text.as_str()));
            }
        }
        words.extend(briefing.bottom_line.as_deref());
        words.extend(briefing.sources[source].publisher.as_deref());
        let told = joined(facts.facts.iter().flat_map(|fact| fact.words.iter().copied()));
        Self { briefing, article, said, places, words: joined(words), told, facts }
    }

    /// Notes for each of some parts, in the order of the text, how a fact holds it.
    pub(super) fn mark(&self, parts: &mut [TextPart]) {
        for own in parts.chunk_by_mut(|one, next| one.paragraph == next.paragraph && one.kind == next.kind) {
            let at = FactsAt::of(self, own[0].paragraph);
            let of_all: Vec<_> = match own[0].kind {
                PartKind::Statement => self.held_statements(own, &at).into_iter().map(whole).collect(),
                _ => own.iter().map(|part| self.held(part, &at)).collect(),
            };
            own.iter_mut().zip(of_all).for_each(|(part, held)| part.held = held);
        }
    }

    /// How a fact holds a part that is no statement, if one does.
    fn held(&self, part: &TextPart, at: &FactsAt) -> Option<HeldAs> {
        match part.kind {
            PartKind::Amount => self.held_amount(part, at),
            PartKind::Quote => whole(self.has_quote(part)),
            PartKind::Statement => None,
            PartKind::Name => whole(self.has_name(part)),
            PartKind::Date => self.held_date(part, at),
        }
    }

    fn held_amount(&self, part: &TextPart, at: &FactsAt) -> Option<HeldAs> {
        if self.places.have_amount(part.paragraph, &part.range) {
            return Some(HeldAs::Itself);
        }
        let told = amounts::in_part(self.article, part);
        let is_vague = told.iter().all(|(amount, _)| amount.number.is_none());
        let is_in_passing = told.iter().any(|(amount, _)| at.tell(amount))
            || is_vague && at.have(&Phrase::in_any_case(part.words(self.article)));
        is_in_passing.then_some(HeldAs::InPassing)
    }

    fn has_quote(&self, part: &TextPart) -> bool {
        let phrase = Phrase::in_any_case(part.words(self.article));
        self.places.have_quote(part.paragraph, &part.range) || phrase.is_in(&self.told)
    }

    fn has_name(&self, part: &TextPart) -> bool {
        let name = Phrase::in_any_case(part.words(self.article));
        self.facts.names_actor(part.paragraph, &part.range) || name.is_in(&self.words)
    }

    fn held_date(&self, part: &TextPart, at: &FactsAt) -> Option<HeldAs> {
        let time = dates::in_part(self.article, part)?;
        // A fact without a date of its own stands for the day of the text.
        let is_of_the_day = self.article.written.is_some_and(|day| time.agrees(day));
        let told = at.told_times();
        let is_told = |days: &[Interval]| days.iter().any(|days| time.is_told_by(*days));
        if is_told(&told.of_events) {
            return Some(HeldAs::Itself);
        }
        let is_in_passing = is_of_the_day && told.has_undated
            || is_told(&told.of_others)
            || told.in_words.iter().any(|own| own.has_same_days(time));
        is_in_passing.then_some(HeldAs::InPassing)
    }
}

/// Some texts as one, with a bar between any two.
fn joined<'t>(texts: impl IntoIterator<Item = &'t str>) -> Searchable<'static> {
    Searchable::new(texts.into_iter().collect::<Vec<_>>().join("\n|\n"))
}

fn is_figure(fact: &FactInText) -> bool {
    matches!(fact.entry, EntryId::Figure(_))
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
