//! The texts of sources, read once, and the parts of them that a fact is held against.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::{Deref, Range};
use std::ptr;
use std::rc::Rc;

use jiff::civil::Date as Day;

use super::amounts_by_value::AmountsByValue;
use super::by_name::ByName;
use super::speakers::{self, Before, Speakers};
use super::transcript::{self, Turn};
use super::voices::{self, Mention, Voices};
use super::word_places::WordPlaces;
use crate::article::{
    Amount, Article, ArticleParagraph, ArticleSentence, Interval, Stance, Unit, Wanted, all_words,
    folded_names, stances_in,
};
use crate::model::{Actor, Common, Date, Id, Locator, Source};

/// The numbers of paragraphs, for several to share.
pub(super) type Numbers = Rc<BTreeSet<usize>>;

/// The text of a source, with the actors who speak in it.
pub(super) struct SourceReading<'t> {
    pub(super) article: &'t Article<'t>,
    pub(super) paragraphs: Vec<Paragraph<'t>>,
    pub(super) word_places: WordPlaces,
    /// The paragraphs that name each actor that was looked for.
    pub(super) named: RefCell<HashMap<Id<Actor>, Rc<[Numbers]>>>,
    /// Those that have the words of each name that was looked for: all of them, or one if that will do.
    pub(super) with_words: RefCell<HashMap<(String, bool), Numbers>>,
    /// The number of its paragraphs in the first person, once that was asked for.
    pub(super) in_first_person: OnceCell<usize>,
    /// The numbers of the paragraphs that call each actor by a whole name, and by any.
    calling_whole: OnceCell<HashMap<Id<Actor>, Vec<usize>>>,
    calling: OnceCell<HashMap<Id<Actor>, Vec<usize>>>,
}

/// A paragraph of a text, with the actors who speak in its sentences.
pub(super) struct Paragraph<'t> {
    read: &'t ArticleParagraph<'t>,
    pub(super) sentences: Vec<Sentence<'t>>,
    /// The names of actors in it.
    pub(super) mentions: Vec<Mention>,
    amounts: OnceCell<AmountsByValue>,
    /// The places of its sentences with each stem.
    by_stem: OnceCell<HashMap<String, Vec<usize>>>,
    folded: OnceCell<FoldedText>,
    /// Its words as they are written, by their small letters.
    written: OnceCell<HashMap<String, HashSet<String>>>,
    /// What in it means somebody without a name, once that was asked for.
    pub(super) pointers: OnceCell<Pointers>,
    stances: OnceCell<BTreeSet<Stance>>,
    /// The actors whom it names, each with the end of the first name.
    called: OnceCell<Vec<(usize, Id<Actor>)>>,
}

/// What in a paragraph means somebody without a name.
#[derive(Clone, Copy)]
pub(super) struct Pointers {
    /// It has a word for somebody named before.
    pub(super) back: bool,
    /// It is in the first person, outside of quotations: a speech, a letter, an answer of an interview.
    pub(super) to_itself: bool,
    /// It tells of the report or the poll that the text may be.
    pub(super) to_report: bool,
}

/// A text as names are looked for in it, with its words.
pub(super) struct FoldedText {
    pub(super) text: String,
    pub(super) words: ByName<()>,
}

impl<'t> Paragraph<'t> {
    /// The amounts that may say a wanted number in a unit, each with its sentence.
    pub(super) fn amounts(
        &self,
        wanted: &Wanted,
        unit: Option<Unit>,
    ) -> impl Iterator<Item = (&Sentence<'t>, &Amount)> {
        self.at(self.by_value().places(wanted, unit))
    }

    /// The amounts that may say the same as another, each with its sentence.
    pub(super) fn amounts_like(&self, amount: &Amount) -> impl Iterator<Item = (&Sentence<'t>, &Amount)> {
        self.at(self.by_value().like(amount))
    }

    fn by_value(&self) -> &AmountsByValue {
        let of_sentences = || self.sentences.iter().map(|sentence| sentence.amounts.as_slice());
        self.amounts.get_or_init(|| AmountsByValue::of(of_sentences()))
    }

    fn at(&self, places: Vec<(usize, usize)>) -> impl Iterator<Item = (&Sentence<'t>, &Amount)> {
        places.into_iter().map(|(sentence, amount)| {
            let sentence = &self.sentences[sentence];
            (sentence, &sentence.amounts[amount])
        })
    }

    /// The places of its sentences with a word that has this stem.
    pub(super) fn sentences_with(&self, stem: &str) -> &[usize] {
        let by_stem = self.by_stem.get_or_init(|| {
            let mut by_stem: HashMap<String, Vec<usize>> = HashMap::new();
            for (index, sentence) in self.sentences.iter().enumerate() {
                sentence.stems.iter().for_each(|stem| by_stem.entry(stem.clone()).or_default().push(index));
            }
            by_stem
        });
        by_stem.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The sentences in which some places of its text lie, each with the first of them, in bytes of the sentence.
    pub(super) fn in_sentences(
        &self,
        places: impl IntoIterator<Item = Range<usize>>,
    ) -> Vec<(&Sentence<'t>, Range<usize>)> {
        let mut first = BTreeMap::new();
        for place in places {
            let behind = self.sentences.partition_point(|sentence| sentence.range.start <= place.start);
            let Some(sentence) = behind.checked_sub(1).map(|at| &self.sentences[at]) else { continue };
            let start = sentence.range.start;
            if place.end <= sentence.range.end {
                first.entry(start).or_insert((sentence, place.start - start..place.end - start));
            }
        }
        first.into_values().collect()
    }

    /// True if it calls an actor by a whole or a short name.
    pub(super) fn calls(&self, actor: Id<Actor>) -> bool {
        voices::are_of(&self.mentions, actor)
    }

    /// The actors whom it calls by a whole or a short name before a byte of it, each once.
    pub(super) fn called_until(&self, end: usize) -> impl Iterator<Item = &Id<Actor>> {
        let called = self.called.get_or_init(|| {
            let mut known = HashSet::new();
            let all = self
                .mentions
                .iter()
                .flat_map(|mention| mention.actors.iter().map(|actor| (mention.range.end, *actor)));
            all.filter(|(_, actor)| known.insert(*actor)).collect()
        });
        called.iter().take_while(move |(own, _)| *own <= end).map(|(_, actor)| actor)
    }

    /// The stances that it has a word for.
    pub(super) fn stances(&self) -> &BTreeSet<Stance> {
        self.stances.get_or_init(|| stances_in(self.text.as_str()))
    }

    /// Its text as names are looked for in it.
    pub(super) fn folded(&self) -> &FoldedText {
        self.folded.get_or_init(|| {
            let text = folded_names(self.text.as_str()).text;
            let mut words = ByName::default();
            for word in all_words(&text) {
                words.entry(&text[word]);
            }
            FoldedText { text, words }
        })
    }

    /// True if it has a word in these letters; initials are all in capitals.
    pub(super) fn has_as_written(&self, word: &str) -> bool {
        let text = self.read.text.as_str();
        let written = self.written.get_or_init(|| {
            let mut written: HashMap<_, HashSet<_>> = HashMap::new();
            for word in all_words(text).into_iter().map(|word| &text[word]) {
                written.entry(word.to_ascii_lowercase()).or_default().insert(word.to_owned());
            }
            written
        });
        let forms = written.get(&word.to_ascii_lowercase());
        forms.is_some_and(|forms| word.contains(char::is_lowercase) || forms.contains(word))
    }

    /// True if it names one of some actors, by whole or short names.
    pub(super) fn names_any(&self, actors: &[Id<Actor>]) -> bool {
        self.mentions.iter().flat_map(|mention| &mention.actors).any(|actor| actors.contains(actor))
    }
}

impl<'t> Deref for Paragraph<'t> {
    type Target = ArticleParagraph<'t>;

    fn deref(&self) -> &Self::Target {
        self.read
    }
}

/// A sentence of a text, with the actors who speak in it.
pub(super) struct Sentence<'t> {
    read: &'t ArticleSentence<'t>,
    /// The names of actors in it.
    pub(super) mentions: Vec<Mention>,
    pub(super) speakers: Speakers,
}

impl<'t> Deref for Sentence<'t> {
    type Target = ArticleSentence<'t>;

    fn deref(&self) -> &Self::Target {
        self.read
    }
}

impl<'t> SourceReading<'t> {
    pub(super) fn of(article: &'t Article, voices: &Voices) -> Self {
        let mut before = Before::default();
        let mut sentence = |read: &'t ArticleSentence<'t>| {
            let mentions = voices.mentions(read.text);
            let speakers = speakers::of(read.text, &read.speeches, &mentions, voices, &mut before);
            Sentence { read, mentions, speakers }
        };
        let mut paragraph = |read: &'t ArticleParagraph<'t>| Paragraph {
            read,
            sentences: read.sentences.iter().map(&mut sentence).collect(),
            mentions: voices.mentions(read.text.as_str()),
            amounts: OnceCell::new(),
            by_stem: OnceCell::new(),
            folded: OnceCell::new(),
            written: OnceCell::new(),
            pointers: OnceCell::new(),
            stances: OnceCell::new(),
            called: OnceCell::new(),
        };
        let mut paragraphs: Vec<_> = article.paragraphs.iter().map(&mut paragraph).collect();
        give_floors(&mut paragraphs);
        Self {
            article,
            paragraphs,
            word_places: WordPlaces::default(),
            named: RefCell::default(),
            with_words: RefCell::default(),
            in_first_person: OnceCell::new(),
            calling_whole: OnceCell::new(),
            calling: OnceCell::new(),
        }
    }

    /// The numbers of the paragraphs that call an actor by a whole name.
    pub(super) fn calling_whole(&self, actor: Id<Actor>) -> &[usize] {
        let called = |paragraph: &Paragraph| voices::called_whole(&paragraph.mentions).collect();
        let calling = self.calling_whole.get_or_init(|| by_called(&self.paragraphs, called));
        calling.get(&actor).map_or(&[], Vec::as_slice)
    }

    /// The numbers of the paragraphs that call an actor by a whole or a short name.
    pub(super) fn calling(&self, actor: Id<Actor>) -> &[usize] {
        let called = |paragraph: &Paragraph| paragraph.called_until(usize::MAX).copied().collect();
        let calling = self.calling.get_or_init(|| by_called(&self.paragraphs, called));
        calling.get(&actor).map_or(&[], Vec::as_slice)
    }

    /// The paragraph with a number, from 1.
    pub(super) fn paragraph(&self, number: usize) -> Option<&Paragraph<'t>> {
        self.paragraphs.get(number.checked_sub(1)?)
    }

    /// True if a paragraph is one of this text.
    pub(super) fn has(&self, paragraph: &Paragraph) -> bool {
        self.paragraph(paragraph.number).is_some_and(|own| ptr::addr_eq(own, paragraph))
    }
}

/// The numbers of the paragraphs in which each actor is called.
fn by_called(
    paragraphs: &[Paragraph],
    called: impl Fn(&Paragraph) -> Vec<Id<Actor>>,
) -> HashMap<Id<Actor>, Vec<usize>> {
    let mut calling: HashMap<Id<Actor>, Vec<usize>> = HashMap::new();
    for paragraph in paragraphs {
        for actor in called(paragraph) {
            calling.entry(actor).or_default().push(paragraph.number);
        }
    }
    calling
}

/// Makes whoever has the floor in a paragraph one of the speakers of its sentences.
fn give_floors(paragraphs: &mut [Paragraph]) {
    let turns = paragraphs.iter().map(|paragraph| Turn {
        text: paragraph.text.as_str(),
        mentions: &paragraph.mentions,
        last: paragraph.sentences.last().map(|sentence| &sentence.speakers),
    });
    let floors = transcript::floors(&turns.collect::<Vec<_>>());
    for (paragraph, floor) in paragraphs.iter_mut().zip(floors) {
        paragraph.sentences.iter_mut().for_each(|sentence| sentence.speakers.known.extend(&floor));
    }
}

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
