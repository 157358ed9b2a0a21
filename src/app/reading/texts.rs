//! The sources' own texts, as far as they are known: read when somebody looks at where a fact comes from, and kept by the
//! place of the source in the file.
//!
//! Another version of the file has its sources at other places. A text follows the source that its author named the same, unless that
//! is another text now; what is on its way is for the old places, and is asked for again.

use std::collections::HashMap;
use std::path::PathBuf;

use super::Reading;
use super::place::Focus;
use super::remap::Remap;
use super::version::Version;
use crate::app::ticket::{Desk, Ticket};
use crate::article::Paragraphs;
use crate::model::{Entry, EntryId, Id, Source};
use crate::views::{SourceText, SourceTexts};

/// The texts of the sources of one briefing.
#[derive(Debug, Default)]
pub(super) struct KnownTexts {
    known: SourceTexts,
    /// The texts that are on their way.
    awaited: HashMap<Id<Source>, Desk>,
}

/// The text of a source that is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRequest {
    /// Stale once the text is asked for anew, and when the briefing is left.
    pub ticket: Ticket,
    /// The source.
    pub source: Id<Source>,
    /// The file of the briefing, in whose folder the text must be.
    pub briefing: PathBuf,
    /// The name of the text's file, as the briefing has it.
    pub file: String,
}

/// The outcome of a [`TextRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRead {
    /// That of the request.
    pub ticket: Ticket,
    /// The source.
    pub source: Id<Source>,
    /// Its text, or why it cannot be read.
    pub text: Result<Paragraphs, String>,
}

impl KnownTexts {
    /// The texts that are known, and those that are on their way.
    pub(super) fn known(&self) -> &SourceTexts {
        &self.known
    }

    /// Whether a text is on its way.
    pub(super) fn is_awaiting(&self) -> bool {
        !self.awaited.is_empty()
    }

    fn ask(&mut self, source: Id<Source>) -> Ticket {
        self.awaited.entry(source).or_default().issue()
    }

    /// Keeps the text of each source that another version has too, from the same file. What is on its way is dropped.
    pub(super) fn remap(&mut self, remap: &Remap) {
        let file =
            |version: &Version, source: Id<Source>| version.loaded.briefing.sources[source].file.clone();
        self.awaited.clear();
        let known = std::mem::take(&mut self.known).into_iter();
        self.known = known
            .filter_map(|(source, text)| match (remap.entry(source.into())?, &text) {
                (_, SourceText::BeingRead) => None,
                (EntryId::Source(same), _) if file(remap.to, same) == file(remap.from, source) => {
                    Some((same, text))
                }
                _ => None,
            })
            .collect();
    }
}

impl Reading {
    /// The texts to ask for where those of all sources are wanted, or those of the entry whose sources are looked at.
    pub(in crate::app) fn texts_in_sight(&mut self) -> Vec<TextRequest> {
        let sources = match self.focus {
            Focus::Source(entry) => self.briefing().sources_of(entry),
            Focus::Problems => self.unread_texts().collect(),
            _ => Vec::new(),
        };
        self.texts_of(&sources)
    }

    /// The texts of sources to ask for: not those that are known or on their way.
    fn texts_of(&mut self, sources: &[Id<Source>]) -> Vec<TextRequest> {
        let mut requests = Vec::new();
        for &source in sources {
            let Some(file) = self.briefing().sources[source].file.clone() else { continue };
            if matches!(self.texts.known.get(&source), Some(SourceText::BeingRead | SourceText::Read(_))) {
                continue;
            }
            let text = match self.version.path.clone() {
                Some(briefing) => {
                    requests.push(TextRequest { ticket: self.texts.ask(source), source, briefing, file });
                    SourceText::BeingRead
                }
                None => SourceText::Unreadable("this briefing is in no folder that files could be in".into()),
            };
            self.texts.known.insert(source, text);
            self.learned += 1;
        }
        requests
    }

    /// The texts to ask for anew because a file has changed; what was known of them stays in sight until they are read.
    pub(in crate::app) fn texts_from(&mut self, file: &str) -> Vec<TextRequest> {
        let Some(briefing) = self.version.path.clone() else { return Vec::new() };
        let sources = &self.version.loaded.briefing.sources;
        let is_from = |source: &Id<Source>| sources[*source].file.as_deref() == Some(file);
        let known: Vec<_> = self.texts.known.keys().copied().filter(is_from).collect();
        let request = |source| TextRequest {
            ticket: self.texts.ask(source),
            source,
            briefing: briefing.clone(),
            file: file.to_owned(),
        };
        known.into_iter().map(request).collect()
    }

    /// Takes the text of a source that was asked for.
    pub(in crate::app) fn take_text(&mut self, TextRead { source, text, .. }: TextRead) {
        self.texts.awaited.remove(&source);
        self.texts.known.insert(source, text.map_or_else(SourceText::Unreadable, SourceText::Read));
        self.learned += 1;
        if matches!(self.focus, Focus::Source(_)) {
            self.refresh();
            self.show_mark();
        }
    }

    /// The sources that have texts which nobody asked for yet.
    pub(super) fn unread_texts(&self) -> impl Iterator<Item = Id<Source>> {
        let has_path = self.version.path.is_some();
        let unread = move |(id, source): &(Id<Source>, &Entry<Source>)| {
            has_path && source.file.is_some() && !self.texts.known.contains_key(id)
        };
        self.briefing().sources.iter().filter(unread).map(|(id, _)| id)
    }
}
