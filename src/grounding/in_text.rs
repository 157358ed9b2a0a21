//! The facts of a briefing as they stand in the text of one source: the paragraphs that each names, the bytes
//! of its exact parts, its words and its actors.
//!
//! It says what a fact holds of a text, and judges nothing.

use std::collections::BTreeSet;
use std::ops::Range;

use super::bearing::MOST_PLACES;
use super::evidence::days;
use super::fact::{self, Fact};
use super::paragraph::Paragraph;
use super::reading::SourceReading;
use super::voices::Voices;
use super::{bearing, figure, kin, quote};
use crate::article::{Article, Interval, meets_one_of};
use crate::model::{Actor, Briefing, EntryId, FieldUse, Id, Locator, Quantity, Ref, Source};

/// The facts that rest on a source, and the actors in its text.
pub(crate) struct FactsInText<'b> {
    pub(crate) facts: Vec<FactInText<'b>>,
    /// The bytes of each paragraph that name actors.
    named: Vec<Vec<Range<usize>>>,
    /// The actors who speak in each sentence of each paragraph.
    speakers: Vec<Vec<BTreeSet<Id<Actor>>>>,
}

/// A fact in the text of one of its sources.
pub(crate) struct FactInText<'b> {
    /// The entry that says it.
    pub(crate) entry: EntryId,
    /// Set if it is a tie of its entry to somebody else.
    pub(crate) is_tie: bool,
    /// The paragraphs that it names; empty if it rests on the whole text.
    pub(crate) paragraphs: BTreeSet<usize>,
    /// The bytes of its quote, with their paragraphs.
    pub(crate) quoted: Vec<(usize, Range<usize>)>,
    /// The bytes of its amounts, with their paragraphs.
    pub(crate) amounts: Vec<(usize, Range<usize>)>,
    /// Everything that it says in words.
    pub(crate) words: Vec<&'b str>,
    /// Those who say it, hold it or act in it.
    pub(crate) actors: BTreeSet<Id<Actor>>,
    /// The days for which it stands.
    pub(crate) days: Vec<Interval>,
}

impl<'b> FactsInText<'b> {
    /// The facts of a briefing in the text of a source.
    pub(crate) fn of(briefing: &'b Briefing, source: Id<Source>, article: &Article) -> Self {
        let voices = Voices::of(briefing);
        let reading = SourceReading::of(article, &voices);
        let all: Vec<_> = reading.paragraphs.iter().collect();
        let in_text = |fact: &Fact<'b>| in_text(briefing, source, fact, &all);
        let named =
            |paragraph: &Paragraph| paragraph.mentions.iter().map(|mention| mention.range.clone()).collect();
        let speakers = |paragraph: &Paragraph| {
            paragraph.sentences.iter().map(|sentence| sentence.speakers.known.clone()).collect()
        };
        Self {
            facts: fact::all(briefing).iter().filter_map(in_text).collect(),
            named: reading.paragraphs.iter().map(named).collect(),
            speakers: reading.paragraphs.iter().map(speakers).collect(),
        }
    }

    /// True if these bytes of a paragraph have the name of an actor.
    pub(crate) fn names_actor(&self, paragraph: usize, range: &Range<usize>) -> bool {
        let names = paragraph.checked_sub(1).and_then(|index| self.named.get(index));
        names.is_some_and(|names| meets_one_of(range, names))
    }

    /// The actors who speak in a sentence of a paragraph, by its place among them.
    pub(crate) fn speakers(&self, paragraph: usize, sentence: usize) -> Option<&BTreeSet<Id<Actor>>> {
        self.speakers.get(paragraph.checked_sub(1)?)?.get(sentence)
    }
}

/// When the text of a source was written, as exactly as is known.
pub(crate) fn written(briefing: &Briefing, source: Id<Source>) -> Option<Interval> {
    let published = briefing.sources[source].published.as_ref().or(briefing.as_of.as_ref());
    published.and_then(days)
}

/// True if one of some actors is part of one of others, or the same.
pub(crate) fn are_kin(briefing: &Briefing, some: &BTreeSet<Id<Actor>>, others: &BTreeSet<Id<Actor>>) -> bool {
    some.iter().any(|&actor| others.iter().any(|&other| kin::is_kin(briefing, actor, other)))
}

fn in_text<'b>(
    briefing: &'b Briefing,
    source: Id<Source>,
    fact: &Fact<'b>,
    all: &[&Paragraph],
) -> Option<FactInText<'b>> {
    let citations: Vec<_> =
        fact.common.sources.iter().filter(|citation| citation.source.id() == Some(source)).collect();
    if citations.is_empty() {
        return None;
    }
    let mut paragraphs = BTreeSet::new();
    for citation in &citations {
        if let Some(Locator::Paragraphs(first, last)) = citation.locator {
            let number = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
            paragraphs.extend(number(first)..=number(last).min(all.len()));
        }
    }
    if citations.iter().any(|citation| !matches!(citation.locator, Some(Locator::Paragraphs(..)))) {
        paragraphs.clear();
    }
    let named: Vec<_> = if paragraphs.is_empty() {
        all.to_vec()
    } else {
        all.iter().filter(|paragraph| paragraphs.contains(&paragraph.number)).copied().collect()
    };
    let words = words(briefing, fact);
    Some(FactInText {
        entry: fact.entry,
        is_tie: fact.tie.is_some(),
        quoted: fact.common.quote.iter().flat_map(|quote| quoted(quote, all)).collect(),
        amounts: amounts(briefing, fact, &named),
        actors: actors(briefing, fact),
        days: stands_for(briefing, fact),
        paragraphs,
        words,
    })
}

/// Everything that a fact says in words.
fn words<'b>(briefing: &'b Briefing, fact: &Fact<'b>) -> Vec<&'b str> {
    let mut words: Vec<_> = fact.prose.iter().map(|(_, text)| *text).collect();
    if fact.tie.is_none() {
        for used in [FieldUse::Background, FieldUse::Part] {
            words.extend(briefing.texts(fact.entry, used).map(|(_, text)| text.as_str()));
        }
    }
    if let EntryId::Figure(id) = fact.entry
        && let Quantity::Words(value) = &briefing.figures[id].value
    {
        words.push(value);
    }
    if let EntryId::Position(id) = fact.entry {
        words.extend(briefing.positions[id].terms().into_iter().flatten());
    }
    words.extend(fact.common.quote.as_deref());
    words
}

/// Those who say a fact, hold it or act in it.
fn actors(briefing: &Briefing, fact: &Fact) -> BTreeSet<Id<Actor>> {
    let common = fact.common;
    let all = common.according_to.iter().chain(&common.actors).chain(&common.disputed_by);
    let mut actors: BTreeSet<_> = all.filter_map(Ref::id).collect();
    match fact.entry {
        EntryId::Position(id) => actors.extend(briefing.positions[id].holder.id()),
        EntryId::Actor(id) => drop(actors.insert(id)),
        _ => {}
    }
    actors
}

/// The days for which a fact stands.
fn stands_for(briefing: &Briefing, fact: &Fact) -> Vec<Interval> {
    let date = match fact.entry {
        EntryId::Event(id) => Some(&briefing.events[id].date),
        EntryId::Question(id) => briefing.questions[id].answered.as_ref(),
        _ => None,
    };
    date.into_iter().chain(&fact.common.as_of).filter_map(days).collect()
}

/// The places of the parts of a quote.
fn quoted(words: &str, paragraphs: &[&Paragraph]) -> Vec<(usize, Range<usize>)> {
    let mut places = Vec::new();
    for part in quote::parts(words) {
        let of_part = paragraphs
            .iter()
            .flat_map(|paragraph| part.find(&paragraph.searchable).map(|range| (paragraph.number, range)));
        places.extend(of_part.take(MOST_PLACES));
    }
    places
}

/// The places of the numbers of a figure, or of the words in place of one.
fn amounts(briefing: &Briefing, fact: &Fact, paragraphs: &[&Paragraph]) -> Vec<(usize, Range<usize>)> {
    let EntryId::Figure(id) = fact.entry else { return Vec::new() };
    let figure = &briefing.figures[id];
    let mut places = match &figure.value {
        Quantity::Number(number) => figure::places(figure, number, paragraphs),
        Quantity::Words(words) => bearing::reported(words, paragraphs),
        Quantity::Range => Vec::new(),
    };
    let ends = figure.range.iter().flat_map(|(low, high)| [low, high]);
    for number in ends.chain(&figure.of) {
        places.extend(figure::places(figure, number, paragraphs));
    }
    let in_paragraph =
        |(paragraph, sentence, range): figure::AmountPlace| (paragraph.number, sentence.in_paragraph(&range));
    places.into_iter().map(in_paragraph).collect()
}
