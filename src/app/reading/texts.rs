//! The texts of the sources, as far as known: those that a page shows are read first, the others soon after,
//! for the check of the facts. They are kept by the source's place in the file.
//!
//! Another version of the file has its sources at other places. A text follows the source with the same key,
//! unless that names another text now, or the text is on its way again: requests are for the old places, and
//! are repeated.

use std::cell::Cell;
use std::collections::HashMap;

use super::Reading;
use super::article_find::ArticleSearch;
use super::article_place::ArticlePlace;
use super::covered::CoveredSource;
use super::place::Focus;
use super::remap::Remap;
use super::version::Version;
use crate::app::ticket::{Desk, Ticket};
use crate::article::Paragraphs;
use crate::library::Origin;
use crate::model::{Entry, EntryId, Id, Source};
use crate::views::{SourceText, SourceTexts};

/// The most texts that are read at once where no page waits for them, so that other requests come in between.
const PORTION: usize = 8;

/// The texts of the sources of one briefing.
#[derive(Debug, Default)]
pub(super) struct KnownTexts {
    known: SourceTexts,
    /// The texts that were requested.
    awaited: HashMap<Id<Source>, Desk>,
    /// The coverage of the text that is shown whole.
    pub(super) covered: CoveredSource,
    /// The fact at which that text is to be shown, until it is there.
    pub(super) sought: Option<EntryId>,
    /// The place to return to once it is known what of another text is in facts.
    pub(super) left_at: Option<ArticlePlace>,
    /// The last search in a text.
    pub(super) found: Option<ArticleSearch>,
    /// Set once every source of the version was found to have its text requested: every frame asks, and there
    /// may be thousands.
    is_complete: Cell<bool>,
}

/// A request for the text of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRequest {
    /// Stale once the text is requested again, and when the briefing is left.
    pub ticket: Ticket,
    /// The source.
    pub source: Id<Source>,
    /// The briefing, beside which the text must be.
    pub briefing: Origin,
    /// The name of the text's file, as in the briefing.
    pub file: String,
}

/// The outcome of a [`TextRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRead {
    /// The ticket of the request.
    pub ticket: Ticket,
    /// The source.
    pub source: Id<Source>,
    /// The text, or why it cannot be read.
    pub text: Result<Paragraphs, String>,
}

impl KnownTexts {
    /// The known texts, and those on their way.
    pub(super) fn known(&self) -> &SourceTexts {
        &self.known
    }

    /// True while a text is on its way.
    pub(super) fn is_awaiting(&self) -> bool {
        !self.awaited.is_empty()
    }

    fn ask(&mut self, source: Id<Source>) -> Ticket {
        self.awaited.entry(source).or_default().issue()
    }

    /// Keeps the text of each source that another version has too, from the same file. What is on its way is
    /// dropped, with the text that it was to replace, so that it is requested anew.
    pub(super) fn remap(&mut self, remap: &Remap) {
        let file =
            |version: &Version, source: Id<Source>| version.loaded.briefing.sources[source].file.clone();
        let awaited = std::mem::take(&mut self.awaited);
        self.is_complete.set(false);
        let same = |source: Id<Source>| match remap.entry(source.into())? {
            EntryId::Source(same) if file(remap.to, same) == file(remap.from, source) => Some(same),
            _ => None,
        };
        (self.sought, self.left_at) = (None, None);
        self.found = self.found.take().and_then(|found| found.remap(same));
        self.covered.remap(same);
        let known = std::mem::take(&mut self.known).into_iter();
        let read = known.filter(|(source, _)| !awaited.contains_key(source));
        self.known = read.filter_map(|(source, text)| Some((same(source)?, text))).collect();
    }
}

impl Reading {
    /// The texts to request: of all sources, or of those of the entry whose source is shown.
    pub(in crate::app) fn texts_in_sight(&mut self) -> Vec<TextRequest> {
        let sources = match self.focus {
            Focus::Source(entry) => self.briefing().sources_of(entry),
            Focus::Problems => self.unread_texts().collect(),
            _ => Vec::new(),
        };
        self.texts_of(&sources)
    }

    /// The texts to request for the third column, each once.
    pub(in crate::app) fn texts_beside(&mut self) -> Vec<TextRequest> {
        let entry = self.entry_beside().filter(|_| matches!(self.focus, Focus::List | Focus::Page));
        let sources = entry.map(|entry| self.briefing().sources_of(entry)).unwrap_or_default();
        let is_unknown = |source: &Id<Source>| !self.texts.known.contains_key(source);
        let unknown: Vec<_> = sources.into_iter().filter(is_unknown).collect();
        self.texts_of(&unknown)
    }

    /// The texts to request next, so that the facts are checked against all of them, whatever is in sight;
    /// none while any is on its way.
    pub(in crate::app) fn texts_to_check(&mut self) -> Vec<TextRequest> {
        if self.texts.is_awaiting() || !self.version.is_good() {
            return Vec::new();
        }
        if !self.has_unread_texts() {
            return Vec::new();
        }
        let next: Vec<_> = self.unread_texts().take(PORTION).collect();
        self.texts_of(&next)
    }

    /// True if a text has still to be read before the facts can be checked.
    pub(super) fn is_reading_texts(&self) -> bool {
        self.texts.is_awaiting() || self.version.is_good() && self.has_unread_texts()
    }

    /// The texts to request for these sources: not those known or on their way.
    fn texts_of(&mut self, sources: &[Id<Source>]) -> Vec<TextRequest> {
        let mut requests = Vec::new();
        for &source in sources {
            let Some(file) = self.briefing().sources[source].file.clone() else { continue };
            if matches!(self.texts.known.get(&source), Some(SourceText::BeingRead | SourceText::Read(_))) {
                continue;
            }
            let text = match self.version.origin() {
                Some(briefing) => {
                    requests.push(TextRequest { ticket: self.texts.ask(source), source, briefing, file });
                    SourceText::BeingRead
                }
                None => SourceText::NoFolder,
            };
            self.texts.known.insert(source, text);
            self.generation += 1;
        }
        requests
    }

    /// The texts to request again because a file has changed; the old ones stay in sight until then.
    pub(in crate::app) fn texts_from(&mut self, file: &str) -> Vec<TextRequest> {
        self.texts_again(|name| name == file)
    }

    /// All known texts, to request again; the old ones stay in sight until then.
    pub(in crate::app) fn all_texts_again(&mut self) -> Vec<TextRequest> {
        self.texts_again(|_| true)
    }

    /// The known texts to request again, of the files that are meant.
    fn texts_again(&mut self, is_meant: impl Fn(&str) -> bool) -> Vec<TextRequest> {
        let Some(briefing) = self.version.origin() else { return Vec::new() };
        let sources = &self.version.loaded.briefing.sources;
        let file = |source: Id<Source>| sources[source].file.clone().filter(|file| is_meant(file));
        let mut known: Vec<_> =
            self.texts.known.keys().filter_map(|&source| Some((source, file(source)?))).collect();
        known.sort_unstable();
        let request = |(source, file)| TextRequest {
            ticket: self.texts.ask(source),
            source,
            briefing: briefing.clone(),
            file,
        };
        known.into_iter().map(request).collect()
    }

    pub(in crate::app) fn take_text(&mut self, TextRead { source, text, .. }: TextRead) {
        self.texts.awaited.remove(&source);
        let place = self.article_place().filter(|_| self.focus == Focus::Source(source.into()));
        self.texts.covered.forget(source);
        self.texts.known.insert(source, text.map_or_else(SourceText::Unreadable, SourceText::Read));
        self.generation += 1;
        if matches!(self.focus, Focus::Source(_)) {
            self.refresh();
            self.show_mark();
            self.show_sought();
        }
        self.texts.left_at = place.filter(|place| !self.return_to_paragraph(*place));
    }

    fn has_unread_texts(&self) -> bool {
        let has = !self.texts.is_complete.get() && self.unread_texts().next().is_some();
        self.texts.is_complete.set(!has);
        has
    }

    /// The sources whose texts were not requested yet.
    pub(super) fn unread_texts(&self) -> impl Iterator<Item = Id<Source>> {
        let has_place = self.version.origin().is_some();
        let unread = move |(id, source): &(Id<Source>, &Entry<Source>)| {
            has_place && source.file.is_some() && !self.texts.known.contains_key(id)
        };
        self.briefing().sources.iter().filter(unread).map(|(id, _)| id)
    }
}
