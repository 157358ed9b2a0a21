//! The facts held against the texts of their sources, as far as those have been read: beside the loop, since it may take
//! long, and anew with every text that comes.

use super::{App, Effect, Request};
use crate::diagnostic::{Diagnostic, Problems};
use crate::grounding::{self, Texts};
use crate::load::{self, load};
use crate::model::{EntryId, Id, Source};
use crate::views::SourceText;

/// A version of a file with the texts that its facts are to be held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// The number of the asking, which the answer has to bear.
    number: u64,
    /// The text of the file: a briefing cannot be shared between threads.
    text: String,
    /// The texts of its sources; loading the same text gives them the same ids.
    texts: Texts,
}

/// What was found in a [`Weighing`].
#[derive(Debug)]
pub struct Weighed {
    number: u64,
    findings: Problems,
}

impl Weighing {
    /// Holds the facts against the texts.
    pub fn weigh(self) -> Weighed {
        let briefing = load(&self.text).briefing;
        let found = grounding::against(&briefing, &self.texts);
        let findings = load::place(&self.text, &briefing, found);
        Weighed { number: self.number, findings }
    }
}

impl App {
    /// Has the facts held against the texts that are known.
    pub(super) fn weigh(&mut self) -> Option<Effect> {
        self.weighings += 1;
        let known = self.texts.known().iter();
        let texts = known.filter_map(|(source, text)| match text {
            SourceText::Read(paragraphs) => Some((*source, paragraphs.clone())),
            SourceText::BeingRead(_) | SourceText::Unreadable(_) => None,
        });
        let texts: Texts = texts.collect();
        let weighing = Weighing { number: self.weighings, text: self.version.text.clone(), texts };
        (!weighing.texts.is_empty()).then_some(Effect::Ask(Request::Weigh(weighing)))
    }

    /// Takes what was found, unless the file or a text has changed since it was asked for.
    pub(super) fn take_weighed(&mut self, weighed: Weighed) {
        if weighed.number == self.weighings {
            self.settle();
            self.version.take_findings(weighed.findings);
            self.make_page_anew();
        }
    }

    /// Asks for the texts of all sources, since the problems of the file are asked for.
    pub(super) fn ask_for_all_texts(&mut self) -> Option<Effect> {
        let sources: Vec<_> = self.unread_texts().collect();
        self.ask_for_texts_of(&sources)
    }

    /// The sources that have texts which nobody asked for yet.
    pub(super) fn unread_texts(&self) -> impl Iterator<Item = Id<Source>> {
        let has_path = self.version.path.is_some();
        let unread = move |(id, source): &(Id<Source>, &Source)| {
            has_path && source.file.is_some() && !self.texts.known().contains_key(id)
        };
        self.briefing().sources.iter().filter(unread).map(|(id, _)| id)
    }

    /// What the text of an entry's source does not bear out of it.
    pub(super) fn findings_of(&self, entry: EntryId) -> Vec<&Diagnostic> {
        let key = self.briefing().key(entry);
        let is_of_entry =
            |finding: &&Diagnostic| finding.location.as_ref().is_some_and(|location| location.is_in(key));
        self.version.loaded.findings.kept.iter().filter(is_of_entry).collect()
    }
}
