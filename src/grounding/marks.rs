//! The bytes of a text that bear a fact out, for whoever shows the text: its quote, its amount with unit and
//! qualifier, or, if it has neither, the sentences that share most of its words.
//!
//! It reads no more of the text than it must: the named paragraphs, and others only if they have the words or
//! the number.

use std::collections::BTreeMap;
use std::ops::Range;

use super::evidence::Evidence;
use super::fact::{self, Fact};
use super::figure::AmountPlace;
use super::neighbours::Neighbours;
use super::paragraph::Paragraph;
use super::reading::SourceReading;
use super::voices::Voices;
use super::{Case, bearing, figure, figure_qualifier, quote};
use crate::article::{Article, Paragraphs, Phrase, Searchable, find_number};
use crate::model::{Briefing, EntryId, Number, Quantity};

/// The exact part of a fact that is looked for.
#[derive(Clone, Copy)]
pub(crate) enum Sought<'b> {
    Quote(&'b str),
    /// Words in which an amount was reported.
    Words(&'b str),
    Number(&'b Number),
}

/// Paragraphs by number, each with the bytes of it that bear a fact out, from left to right without overlap.
pub(crate) type MarkedBytes = BTreeMap<usize, Vec<Range<usize>>>;

/// The places in the named paragraphs of a text that bear an entry out, or those anywhere in it if none of
/// them does; with the part of the entry that stands there, or the one that stands nowhere. A fact without
/// exact words has no such part.
pub(crate) fn marks<'b>(
    briefing: &'b Briefing,
    entry: EntryId,
    text: &Paragraphs,
    named: &[usize],
) -> (Option<Sought<'b>>, MarkedBytes) {
    let Some(fact) = fact::of(briefing, entry) else { return (None, MarkedBytes::new()) };
    let parts = exact_parts(briefing, &fact);
    let Some(first) = parts.first() else {
        return (None, by_words(briefing, &fact, text, named));
    };
    let find = |numbers: &dyn Fn(Sought) -> Vec<usize>| {
        let found = |&part: &Sought<'b>| (Some(part), places(briefing, entry, part, text, &numbers(part)));
        parts.iter().map(found).find(|(_, places)| !places.is_empty())
    };
    let unit = unit(briefing, entry);
    let found = find(&|_| named.to_vec()).or_else(|| find(&|part| having(part, unit, text)));
    found.unwrap_or((Some(*first), MarkedBytes::new()))
}

/// The exact parts of a fact; the first that is there counts.
fn exact_parts<'b>(briefing: &'b Briefing, fact: &Fact<'b>) -> Vec<Sought<'b>> {
    let mut parts: Vec<_> = fact.common.quote.as_deref().map(Sought::Quote).into_iter().collect();
    if let EntryId::Figure(id) = fact.entry {
        let figure = &briefing.figures[id];
        parts.extend(match &figure.value {
            Quantity::Number(number) => Some(Sought::Number(number)),
            Quantity::Words(words) => Some(Sought::Words(words)),
            Quantity::Range => None,
        });
        parts.extend(figure.range.iter().flat_map(|(low, high)| [low, high]).map(Sought::Number));
    }
    parts
}

fn unit(briefing: &Briefing, entry: EntryId) -> Option<&str> {
    match entry {
        EntryId::Figure(id) => briefing.figures[id].unit.as_deref(),
        _ => None,
    }
}

/// The paragraphs that may have a part of a fact, judged by their words alone.
fn having(part: Sought, unit: Option<&str>, text: &Paragraphs) -> Vec<usize> {
    let quoted = match part {
        Sought::Quote(words) => quote::parts(words),
        _ => Vec::new(),
    };
    let has = |text: &str| match part {
        Sought::Quote(_) => quoted.iter().any(|part| part.is_in(&Searchable::new(text))),
        Sought::Words(words) => Phrase::in_any_case(words).is_in(&Searchable::new(text)),
        Sought::Number(number) => !find_number(text, number, unit).is_empty(),
    };
    text.iter().filter(|(_, text)| has(text.as_str())).map(|(number, _)| number).collect()
}

/// The places of an exact part of a fact in some paragraphs.
fn places(
    briefing: &Briefing,
    entry: EntryId,
    part: Sought,
    text: &Paragraphs,
    numbers: &[usize],
) -> MarkedBytes {
    let article = Article::read_only(text, numbers);
    let reading = SourceReading::of(&article, &Voices::default());
    let paragraphs: Vec<_> = reading.paragraphs.iter().collect();
    let whole = |place: AmountPlace| (place.0.number, in_paragraph(&place));
    let found: Vec<_> = match (part, entry) {
        (Sought::Quote(words), _) => quoted(words, &paragraphs),
        (Sought::Words(words), _) => bearing::reported(words, &paragraphs).into_iter().map(whole).collect(),
        (Sought::Number(number), EntryId::Figure(id)) => {
            let places = figure::places(&briefing.figures[id], number, &paragraphs);
            places.into_iter().map(whole).collect()
        }
        (Sought::Number(_), _) => Vec::new(),
    };
    in_order(found)
}

/// The places of all parts of a quote; none if one of them is missing.
fn quoted(words: &str, paragraphs: &[&Paragraph]) -> Vec<(usize, Range<usize>)> {
    let find = |part: &quote::QuotePart| {
        let ranges = |paragraph: &&Paragraph| {
            let ranges = part.find(&paragraph.searchable);
            ranges.map(|range| (paragraph.number, range)).collect::<Vec<_>>()
        };
        let found: Vec<_> = paragraphs.iter().flat_map(ranges).collect();
        (!found.is_empty()).then_some(found)
    };
    let found: Option<Vec<_>> = quote::parts(words).iter().map(find).collect();
    found.unwrap_or_default().concat()
}

/// The sentences of some paragraphs that share most of a fact's words.
fn by_words(briefing: &Briefing, fact: &Fact, text: &Paragraphs, numbers: &[usize]) -> MarkedBytes {
    let article = Article::read_only(text, numbers);
    let (voices, neighbours) = (Voices::default(), Neighbours::default());
    let reading = SourceReading::of(&article, &voices);
    let whole = Evidence::whole(&[&reading]);
    let evidence = Evidence { cited: whole.all().collect(), ..whole };
    let bearing = bearing::of(&Case { briefing, voices: &voices, neighbours: &neighbours, fact }, &evidence);
    let sentence = |bearing: &bearing::Bearing| (bearing.paragraph.number, bearing.sentence.range.clone());
    in_order(bearing.iter().map(sentence).collect())
}

/// The bytes of an amount with its qualifier and its unit in its paragraph.
fn in_paragraph(place: &AmountPlace) -> Range<usize> {
    place.1.in_paragraph(&figure_qualifier::whole_range(place))
}

/// The bytes by paragraph, from left to right; those that overlap are one.
pub(crate) fn in_order(mut found: Vec<(usize, Range<usize>)>) -> MarkedBytes {
    found.sort_by_key(|(number, range)| (*number, range.start));
    let mut places = MarkedBytes::new();
    for (number, range) in found {
        let ranges = places.entry(number).or_default();
        match ranges.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => ranges.push(range),
        }
    }
    places
}
