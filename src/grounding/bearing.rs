//! The sentences that bear a fact out, as far as can be told: those with its quote or its amount, or else
//! those that share most of its words.

use std::ops::Range;

use super::evidence::Evidence;
use super::figure::AmountPlace;
use super::paragraph::{Paragraph, Sentence};
use super::quote::parts;
use super::{Case, figure};
use crate::article::{Phrase, stems};
use crate::model::{EntryId, Quantity};

/// The part of the best sentence's score that another must reach to be one where a fact may be said.
const ALMOST_BEST: f64 = 0.75;

/// The most places of some words that are looked at; no paragraph of prose has them as often.
pub(super) const MOST_PLACES: usize = 100;

/// A sentence that bears a fact out.
pub(super) struct Bearing<'e> {
    pub(super) paragraph: &'e Paragraph<'e>,
    pub(super) sentence: &'e Sentence<'e>,
    /// The bytes of the quote or the amount in it.
    pub(super) range: Option<Range<usize>>,
}

/// The sentences of the named paragraphs that bear a fact out.
pub(super) fn of<'e>(case: &Case, evidence: &Evidence<'e>) -> Vec<Bearing<'e>> {
    let found = with_quote(case, evidence);
    let found = if found.is_empty() { with_amount(case, evidence) } else { found };
    if found.is_empty() { with_words(case, evidence) } else { found }
}

fn with_quote<'e>(case: &Case, evidence: &Evidence<'e>) -> Vec<Bearing<'e>> {
    let Some(quote) = &case.fact.common.quote else { return Vec::new() };
    let parts = parts(quote);
    let of_paragraph = |paragraph: &'e Paragraph<'e>| {
        let places = parts.iter().flat_map(|part| part.find(&paragraph.searchable)).take(MOST_PLACES);
        let sentences = paragraph.in_sentences(places).into_iter();
        sentences.map(move |(sentence, _)| Bearing { paragraph, sentence, range: None })
    };
    evidence.cited.iter().copied().flat_map(of_paragraph).collect()
}

fn with_amount<'e>(case: &Case, evidence: &Evidence<'e>) -> Vec<Bearing<'e>> {
    let EntryId::Figure(id) = case.fact.entry else { return Vec::new() };
    let figure = &case.briefing.figures[id];
    let places = match (&figure.value, figure.number()) {
        (_, Some(number)) => figure::places(figure, number, &evidence.cited),
        (Quantity::Words(words), None) => reported(words, &evidence.cited),
        (_, None) => Vec::new(),
    };
    let bearing = |(paragraph, sentence, range)| Bearing { paragraph, sentence, range: Some(range) };
    places.into_iter().map(bearing).collect()
}

/// The first place in each sentence of some paragraphs where words in place of a number stand.
pub(super) fn reported<'e>(words: &str, paragraphs: &[&'e Paragraph<'e>]) -> Vec<AmountPlace<'e>> {
    let phrase = Phrase::in_any_case(words);
    let of_paragraph = |paragraph: &'e Paragraph<'e>| {
        let places = paragraph.in_sentences(phrase.find(&paragraph.searchable).take(MOST_PLACES)).into_iter();
        places.map(move |(sentence, range)| (paragraph, sentence, range))
    };
    paragraphs.iter().copied().flat_map(of_paragraph).collect()
}

fn with_words<'e>(case: &Case, evidence: &Evidence<'e>) -> Vec<Bearing<'e>> {
    let weight =
        |stem: &str| evidence.readings.iter().map(|reading| reading.article.weight(stem)).sum::<f64>();
    let words = case.fact.prose.iter().flat_map(|(_, text)| stems(text));
    let words: Vec<_> = words.map(|stem| (weight(&stem), stem)).filter(|(weight, _)| *weight > 0.0).collect();
    let scores: Vec<_> = evidence.cited.iter().flat_map(|paragraph| scores(paragraph, &words)).collect();
    let best = scores.iter().copied().fold(0.0, f64::max);
    let found = evidence.sentences().zip(scores);
    let near = found.filter(|(_, score)| best > 0.0 && *score >= best * ALMOST_BEST);
    near.map(|((paragraph, sentence), _)| Bearing { paragraph, sentence, range: None }).collect()
}

/// The weight of the words that each sentence of a paragraph has.
fn scores(paragraph: &Paragraph, words: &[(f64, String)]) -> Vec<f64> {
    let mut scores = vec![0.0; paragraph.sentences.len()];
    for (weight, stem) in words {
        paragraph.sentences_with(stem).iter().for_each(|&sentence| scores[sentence] += weight);
    }
    scores
}
