//! The parts of the texts of sources that a fact is held against.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use jiff::civil::Date as Day;

use super::paragraph::{Paragraph, Sentence};
use super::reading::SourceReading;
use crate::article::Interval;
use crate::model::{Common, Date, Id, Locator, Source};

/// The first and the last day that a date can mean; of one with an open or unknown end, those of the other.
pub(super) fn days(date: &Date) -> Option<Interval> {
    let day = |(year, month, day, _): crate::model::Day| {
        let first = Day::new(i16::try_from(year).ok()?, month.cast_signed(), 1).ok()?;
        Day::new(first.year(), first.month(), day.cast_signed().min(first.days_in_month())).ok()
    };
    let (first, last) = date.known_days();
    match (day(first), day(last)) {
        (Some(first), Some(last)) => Interval::new(first, last),
        (Some(only), None) | (None, Some(only)) => Interval::new(only, only),
        (None, None) => None,
    }
}

/// The parts of texts that a fact is held against.
pub(super) struct Evidence<'e> {
    /// The paragraphs that the fact names; all, if it names none.
    pub(super) cited: Vec<&'e Paragraph<'e>>,
    /// The paragraphs before them.
    pub(super) before: Vec<&'e Paragraph<'e>>,
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
                    let get = |number: u32| reading.paragraph(usize::try_from(number).ok()?);
                    get(last)?;
                    let place: Vec<_> = (first..=last).filter_map(get).collect();
                    evidence.before.extend(get(first - 1));
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
                evidence.readings.push(reading);
            }
        }
        Some(evidence)
    }

    /// All of some texts, no paragraph being named.
    pub(super) fn whole(readings: &[&'e SourceReading<'e>]) -> Self {
        Self {
            cited: Vec::new(),
            before: Vec::new(),
            is_placed: false,
            places: Vec::new(),
            readings: readings.to_vec(),
        }
    }

    /// All paragraphs of its sources.
    pub(super) fn all(&self) -> impl DoubleEndedIterator<Item = &'e Paragraph<'e>> {
        self.readings.iter().flat_map(|reading| reading.paragraphs.iter())
    }

    /// The paragraphs of its sources with these numbers.
    pub(super) fn numbered(
        &self,
        numbers: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = &'e Paragraph<'e>> {
        self.readings.iter().flat_map(move |reading| {
            let end = numbers.end.saturating_sub(1).min(reading.paragraphs.len());
            reading.paragraphs[numbers.start.saturating_sub(1).min(end)..end].iter()
        })
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
        let is_one = |paragraph: &&'e Paragraph<'e>| shared(paragraph) > 0;
        let best = self.cited.iter().copied().rev().max_by_key(|paragraph| shared(paragraph));
        best.filter(is_one)
            .or_else(|| self.all().rev().max_by_key(|paragraph| shared(paragraph)).filter(is_one))
    }

    /// When the first of the texts was written, as exactly as is known.
    pub(super) fn written(&self) -> Option<Interval> {
        self.readings.first().and_then(|reading| reading.article.written)
    }
}
