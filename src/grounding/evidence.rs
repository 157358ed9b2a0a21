//! The texts of sources, read once, and the parts of them that a fact is held against.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use jiff::civil::Date as Day;

use super::speakers::{self, Before, Speakers};
use super::voices::Voices;
use crate::article::{self, Amount, Paragraphs, Time};
use crate::model::{Briefing, Common, Date, Id, Locator, Source};
use crate::text::Clean;

pub(super) struct SourceReading<'t> {
    pub(super) paragraphs: Vec<Paragraph<'t>>,
    /// The day on which it was written, if known.
    pub(super) written: Option<Day>,
    /// Set if it is in English, as far as can be told.
    pub(super) is_english: bool,
    /// The number of paragraphs that each word is in.
    counts: HashMap<String, usize>,
}

pub(super) struct Paragraph<'t> {
    pub(super) number: usize,
    pub(super) text: &'t Clean,
    pub(super) sentences: Vec<Sentence<'t>>,
    pub(super) stems: BTreeSet<String>,
}

pub(super) struct Sentence<'t> {
    pub(super) text: &'t str,
    pub(super) stems: BTreeSet<String>,
    pub(super) amounts: Vec<Amount>,
    pub(super) times: Vec<Time>,
    pub(super) speakers: Speakers,
}

impl<'t> SourceReading<'t> {
    pub(super) fn of(text: &'t Paragraphs, source: &Source, briefing: &Briefing, voices: &Voices) -> Self {
        let published = source.published.as_ref().or(briefing.as_of.as_ref());
        let written = published.and_then(days).filter(|(first, last)| first == last).map(|(day, _)| day);
        let is_english = article::is_english(text.iter().map(|(_, paragraph)| paragraph.as_str()));
        let mut before = Before::default();
        let paragraphs: Vec<_> =
            text.iter().map(|(number, text)| paragraph(number, text, voices, &mut before)).collect();
        let mut counts = HashMap::new();
        for stem in paragraphs.iter().flat_map(|paragraph| &paragraph.stems) {
            *counts.entry(stem.clone()).or_default() += 1;
        }
        Self { paragraphs, written, is_english, counts }
    }

    /// How well a word tells one paragraph from others: 0 if it is in none or all of them.
    pub(super) fn weight(&self, stem: &str) -> f64 {
        self.counts.get(stem).map_or(0.0, |&count| self.weight_of(count))
    }

    /// How well a word does so that is in this many paragraphs.
    #[expect(clippy::cast_precision_loss, reason = "no text has so many paragraphs")]
    pub(super) fn weight_of(&self, count: usize) -> f64 {
        (self.paragraphs.len() as f64 / count as f64).ln()
    }

    fn get(&self, number: u32) -> Option<&Paragraph<'t>> {
        self.paragraphs.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }
}

fn paragraph<'t>(number: usize, text: &'t Clean, voices: &Voices, before: &mut Before) -> Paragraph<'t> {
    let sentence = |range: Range<usize>| {
        let text = &text.as_str()[range];
        let speakers = speakers::of(text, voices, before);
        Sentence {
            text,
            stems: stems(text),
            amounts: article::amounts(text),
            times: article::times(text),
            speakers,
        }
    };
    let sentences = article::sentences(text.as_str()).into_iter().map(sentence).collect();
    Paragraph { number, text, sentences, stems: stems(text.as_str()) }
}

pub(super) fn stems(text: &str) -> BTreeSet<String> {
    article::words(text).into_iter().map(|word| word.stem).collect()
}

/// The first and the last day that a date can mean; the known day twice if one end is open or unknown.
pub(super) fn days(date: &Date) -> Option<(Day, Day)> {
    let day = |(year, month, day, _): crate::model::Day| {
        let first = Day::new(i16::try_from(year).ok()?, month.cast_signed(), 1).ok()?;
        Day::new(first.year(), first.month(), day.cast_signed().min(first.days_in_month())).ok()
    };
    match (day(date.earliest()), day(date.latest())) {
        (Some(first), Some(last)) => Some((first, last)),
        (Some(only), None) | (None, Some(only)) => Some((only, only)),
        (None, None) => None,
    }
}

/// The parts of texts that a fact is held against.
pub(super) struct Evidence<'e> {
    /// The paragraphs that the fact names; all, if it names none.
    pub(super) cited: Vec<&'e Paragraph<'e>>,
    /// The paragraphs before them.
    pub(super) before: Vec<&'e Paragraph<'e>>,
    /// All paragraphs of its sources.
    pub(super) all: Vec<&'e Paragraph<'e>>,
    /// Set if paragraphs are named.
    pub(super) is_placed: bool,
    /// Each place by itself, with its number among the fact's sources.
    pub(super) places: Vec<(usize, Vec<&'e Paragraph<'e>>)>,
    pub(super) readings: Vec<&'e SourceReading<'e>>,
}

impl<'e> Evidence<'e> {
    /// The evidence for a fact; none if the text of one of its sources is not known or lacks a paragraph.
    pub(super) fn of(common: &Common, readings: &'e HashMap<Id<Source>, SourceReading<'e>>) -> Option<Self> {
        let mut evidence = Self {
            cited: Vec::new(),
            before: Vec::new(),
            all: Vec::new(),
            is_placed: true,
            places: Vec::new(),
            readings: Vec::new(),
        };
        let mut sources = HashSet::new();
        for citation in &common.sources {
            let id = citation.source.id()?;
            let reading = readings.get(&id)?;
            let place: Vec<_> = match citation.locator {
                Some(Locator::Paragraphs(first, last)) => {
                    reading.get(last)?;
                    let place: Vec<_> = (first..=last).filter_map(|number| reading.get(number)).collect();
                    evidence.before.extend(reading.get(first - 1));
                    place
                }
                _ => {
                    evidence.is_placed = false;
                    reading.paragraphs.iter().collect()
                }
            };
            evidence.cited.extend(&place);
            evidence.places.push((citation.item, place));
            if sources.insert(id) {
                evidence.all.extend(&reading.paragraphs);
                evidence.readings.push(reading);
            }
        }
        Some(evidence)
    }

    /// The numbers of the named paragraphs; none if the whole text was searched.
    pub(super) fn numbers(&self) -> Vec<usize> {
        if self.is_placed {
            self.cited.iter().map(|paragraph| paragraph.number).collect()
        } else {
            Vec::new()
        }
    }

    /// The sentences of the named paragraphs, each with its paragraph.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (&'e Paragraph<'e>, &'e Sentence<'e>)> {
        self.cited
            .iter()
            .flat_map(|paragraph| paragraph.sentences.iter().map(move |sentence| (*paragraph, sentence)))
    }

    /// The paragraph with most of these words, if any has one; named paragraphs come first.
    pub(super) fn nearest(&self, stems: &BTreeSet<String>) -> Option<&'e Paragraph<'e>> {
        let shared = |paragraph: &Paragraph| paragraph.stems.intersection(stems).count();
        let best = |paragraphs: &[&'e Paragraph<'e>]| {
            let first = paragraphs.iter().rev().max_by_key(|paragraph| shared(paragraph)).copied();
            first.filter(|paragraph| shared(paragraph) > 0)
        };
        best(&self.cited).or_else(|| best(&self.all))
    }

    /// The day on which the first of the texts was written, if known.
    pub(super) fn written(&self) -> Option<Day> {
        self.readings.first().and_then(|reading| reading.written)
    }
}
