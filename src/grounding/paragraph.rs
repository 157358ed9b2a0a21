//! A paragraph of a source's text, with the actors whom it names and who speak in its sentences, and what
//! rules look up in it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::{Deref, Range};

use super::amounts_by_value::AmountsByValue;
use super::by_name::ByName;
use super::speakers::{self, Before, Speakers};
use super::voices::{self, Mention, Voices};
use crate::article::{
    Amount, ArticleParagraph, ArticleSentence, Stance, Unit, Wanted, all_words, folded_names, stances_in,
    turns_down,
};
use crate::model::{Actor, Id};

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
    pub(super) fn new(
        read: &'t ArticleParagraph<'t>,
        sentences: Vec<Sentence<'t>>,
        mentions: Vec<Mention>,
    ) -> Self {
        Self {
            read,
            sentences,
            mentions,
            amounts: OnceCell::new(),
            by_stem: OnceCell::new(),
            folded: OnceCell::new(),
            written: OnceCell::new(),
            pointers: OnceCell::new(),
            stances: OnceCell::new(),
            called: OnceCell::new(),
        }
    }

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

    /// The sentences in which some places of its text lie, each with the first of them, in bytes of the
    /// sentence.
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
    turns_down: OnceCell<bool>,
}

impl<'t> Sentence<'t> {
    /// Reads a sentence; `before` holds those whom its pronouns mean, and then those of the next.
    pub(super) fn read(read: &'t ArticleSentence<'t>, voices: &Voices, before: &mut Before) -> Self {
        let mentions = voices.mentions(read.text);
        let speakers = speakers::of(read.text, &read.speeches, &mentions, voices, before);
        Self { read, mentions, speakers, turns_down: OnceCell::new() }
    }

    /// True for words of it that somebody says who speaks in it: not for "40 boats" of "40 boats left after the
    /// port said so".
    pub(super) fn is_told(&self, range: &Range<usize>) -> bool {
        self.speeches.iter().any(|speech| speech.tells(self.text, &self.clauses, range))
    }

    /// True for words of it that are the text's own, whoever speaks beside them.
    pub(super) fn is_left_out(&self, range: &Range<usize>) -> bool {
        self.speeches.iter().all(|speech| speech.leaves_out(self.text, &self.clauses, range))
    }

    /// True if somebody turns something down in it.
    pub(super) fn turns_down(&self) -> bool {
        *self.turns_down.get_or_init(|| turns_down(self.text))
    }
}

impl<'t> Deref for Sentence<'t> {
    type Target = ArticleSentence<'t>;

    fn deref(&self) -> &Self::Target {
        self.read
    }
}
