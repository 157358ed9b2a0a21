//! The texts of sources, as far as they have been asked for.

use std::collections::HashMap;
use std::path::PathBuf;

use super::carry::Carry;
use super::{App, Effect, Focus, Request, Version};
use crate::article::Paragraphs;
use crate::model::{EntryId, Id, Source};
use crate::views::{SourceText, SourceTexts};

/// What is known of the texts of the sources of one briefing.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// The number of the last asking. It never starts anew, so that no answer is taken for that of a later asking.
    number: u64,
    known: SourceTexts,
    /// The texts that are on their way, each with the number of its asking.
    awaited: HashMap<Id<Source>, u64>,
}

/// The text of a source that is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The number of the asking, which the answer has to bear.
    pub number: u64,
    /// The source.
    pub source: Id<Source>,
    /// The file of the briefing, in whose folder the text must be.
    pub briefing: PathBuf,
    /// The name of the text's file, as the briefing has it.
    pub file: String,
}

/// What became of a [`Reading`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The number of the asking.
    pub number: u64,
    /// The source.
    pub source: Id<Source>,
    /// Its text, or why it cannot be read.
    pub text: Result<Paragraphs, String>,
}

impl Texts {
    /// Nothing is known of another briefing, and no answer that is on its way is for it.
    pub(super) fn of_another(&self) -> Self {
        Self { number: self.number, ..Self::default() }
    }

    /// What is known.
    pub(super) fn known(&self) -> &SourceTexts {
        &self.known
    }

    /// Takes an answer, unless it is to an asking that has been overtaken; says whether it did.
    fn take(&mut self, read: Read) -> bool {
        let is_awaited = self.awaited.get(&read.source) == Some(&read.number);
        if is_awaited {
            self.awaited.remove(&read.source);
            let text = read.text.map_or_else(SourceText::Unreadable, SourceText::Read);
            self.known.insert(read.source, text);
        }
        is_awaited
    }

    /// Keeps the text of each source that another version has too, from the same file. What is on its way is dropped.
    pub(super) fn carry(&mut self, carry: &Carry) {
        let file =
            |version: &Version, source: Id<Source>| version.loaded.briefing.sources[source].file.clone();
        self.awaited.clear();
        let known = std::mem::take(&mut self.known).into_iter();
        self.known = known
            .filter_map(|(source, text)| match (carry.entry(source.into())?, &text) {
                (_, SourceText::BeingRead(_)) => None,
                (EntryId::Source(same), _) if file(carry.to, same) == file(carry.from, source) => {
                    Some((same, text))
                }
                _ => None,
            })
            .collect();
    }
}

impl App {
    /// Asks for the texts of an entry's sources, but not for those that are known or on their way.
    pub(super) fn ask_for_texts(&mut self, entry: EntryId) -> Option<Effect> {
        let sources = self.version.loaded.briefing.sources_of(entry);
        self.ask_for_texts_of(&sources)
    }

    /// Asks for the texts of sources, but not for those that are known or on their way.
    pub(super) fn ask_for_texts_of(&mut self, sources: &[Id<Source>]) -> Option<Effect> {
        let briefing = &self.version.loaded.briefing;
        self.texts.number += 1;
        let number = self.texts.number;
        let mut readings = Vec::new();
        for &source in sources {
            let Some(file) = briefing.sources[source].file.clone() else { continue };
            if matches!(self.texts.known.get(&source), Some(SourceText::BeingRead(_) | SourceText::Read(_))) {
                continue;
            }
            let known = match self.version.path.clone() {
                Some(briefing) => {
                    readings.push(Reading { number, source, briefing, file });
                    self.texts.awaited.insert(source, number);
                    SourceText::BeingRead(number)
                }
                None => SourceText::Unreadable("this briefing is in no folder that files could be in".into()),
            };
            self.texts.known.insert(source, known);
        }
        (!readings.is_empty()).then_some(Effect::Ask(Request::Read(readings)))
    }

    /// Asks anew for a text that has changed; what was known of it stays in sight until it is read.
    pub(super) fn ask_again(&mut self, file: &str) -> Option<Effect> {
        let briefing = self.version.path.clone()?;
        self.texts.number += 1;
        let number = self.texts.number;
        let sources = &self.version.loaded.briefing.sources;
        let names = |source: &Id<Source>| sources[*source].file.as_deref() == Some(file);
        let known = self.texts.known.keys().copied().filter(names);
        let reading = |source| Reading { number, source, briefing: briefing.clone(), file: file.to_owned() };
        let readings: Vec<_> = known.map(reading).collect();
        self.texts.awaited.extend(readings.iter().map(|reading| (reading.source, number)));
        (!readings.is_empty()).then_some(Effect::Ask(Request::Read(readings)))
    }

    /// Takes the text of a source that was asked for, and has the facts held against it.
    pub(super) fn take_text(&mut self, read: Read) -> Option<Effect> {
        if !self.texts.take(read) {
            return None;
        }
        if matches!(self.focus, Focus::Source(_)) {
            self.make_page_anew();
            self.settle();
            self.show_mark();
        }
        self.weigh()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_was_overtaken_is_dropped() {
        let source = Id::new(0);
        let known = SourceTexts::from([(source, SourceText::BeingRead(2))]);
        let mut texts = Texts { number: 2, known, awaited: HashMap::from([(source, 2)]) };
        let read = |number| Read { number, source, text: Ok(Paragraphs::of("text")) };
        assert!(!texts.take(read(1)));
        assert_eq!(texts.known[&source], SourceText::BeingRead(2));
        assert!(texts.take(read(2)));
        assert_eq!(texts.known[&source], SourceText::Read(Paragraphs::of("text")));
        assert!(!texts.take(read(2)));
    }
}
