//! The text of a source, read once: its paragraphs with the actors whom they name and who speak in them.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::ptr;
use std::rc::Rc;

use super::paragraph::{Paragraph, Sentence};
use super::speakers::Before;
use super::transcript::{self, Heard};
use super::voices::{self, Voices};
use super::word_places::WordPlaces;
use crate::article::{Article, ArticleParagraph, ArticleSentence};
use crate::model::{Actor, Id};

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

impl<'t> SourceReading<'t> {
    pub(super) fn of(article: &'t Article, voices: &Voices) -> Self {
        let mut before = Before::default();
        let mut paragraph = |read: &'t ArticleParagraph<'t>| {
            before.begin_paragraph();
            let sentence = |read: &'t ArticleSentence<'t>| Sentence::read(read, voices, &mut before);
            let sentences = read.sentences.iter().map(sentence).collect();
            Paragraph::new(read, sentences, voices.mentions(read.text.as_str()))
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
    let heard = paragraphs.iter().map(|paragraph| Heard {
        text: paragraph.text.as_str(),
        mentions: &paragraph.mentions,
        last: paragraph.sentences.last().map(|sentence| &sentence.speakers),
    });
    let floors = transcript::floors(&heard.collect::<Vec<_>>());
    for (paragraph, floor) in paragraphs.iter_mut().zip(floors) {
        paragraph.sentences.iter_mut().for_each(|sentence| sentence.speakers.known.extend(&floor));
    }
}
