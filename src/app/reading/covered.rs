//! What of the source whose whole text is shown is in facts. It is worked out outside the loop, since it takes longer than a key
//! may, and again for every version and every changed text.

use super::Reading;
use super::place::{Anchor, Focus};
use crate::app::ticket::{Desk, Ticket};
use crate::article::Paragraphs;
use crate::coverage::{Coverage, TextPart};
use crate::draft;
use crate::load::load;
use crate::model::{EntryId, Id, Source};
use crate::text::Clean;
use crate::views::SourceText;

/// The source of the last request, and the last coverage that is known.
#[derive(Debug, Default)]
pub(super) struct CoveredSource {
    desk: Desk,
    asked: Option<Id<Source>>,
    known: Option<(Id<Source>, Coverage)>,
}

/// A request to say what of a source's text is in facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRequest {
    /// Stale once there is another version or another text, or another source is shown.
    pub ticket: Ticket,
    /// The text of the file, since a briefing cannot be shared between threads.
    text: String,
    /// The source; loading the same file text again gives it the same id.
    source: Id<Source>,
    paragraphs: Paragraphs,
}

/// The answer to a [`CoverageRequest`].
#[derive(Debug)]
pub struct CoverageFound {
    /// The ticket of the request.
    pub ticket: Ticket,
    coverage: Coverage,
}

/// A request for the entry that a file would have for a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRequest {
    /// The text of the file.
    text: String,
    /// The source; loading the same file text again gives it the same id.
    source: Id<Source>,
    paragraphs: Paragraphs,
    part: TextPart,
}

impl DraftRequest {
    /// Reads the text and drafts the entry; none if nothing can be written for the part.
    pub fn run(self) -> Option<Clean> {
        let loaded = load(&self.text);
        let entry = draft::entry(&loaded.briefing, self.source, &self.paragraphs, &self.part);
        entry.map(|entry| Clean::with_lines(&entry).set_apart())
    }
}

impl CoverageRequest {
    /// Reads the text and says what of it is in facts.
    pub fn run(self) -> CoverageFound {
        let loaded = load(&self.text);
        let coverage = Coverage::of(&loaded.briefing, self.source, &self.paragraphs);
        CoverageFound { ticket: self.ticket, coverage }
    }
}

impl Reading {
    /// The request for the source whose whole text is shown; once for each.
    pub(in crate::app) fn coverage_to_find(&mut self) -> Option<CoverageRequest> {
        let Focus::Source(EntryId::Source(source)) = self.focus else { return None };
        let Some(SourceText::Read(paragraphs)) = self.texts.known().get(&source) else { return None };
        if self.texts.covered.asked == Some(source) {
            return None;
        }
        let paragraphs = paragraphs.clone();
        self.texts.covered.asked = Some(source);
        let ticket = self.texts.covered.desk.issue();
        Some(CoverageRequest { ticket, text: self.version.text.clone(), source, paragraphs })
    }

    /// The request for the entry of the part under the cursor.
    pub(in crate::app) fn part_to_draft(&self) -> Option<DraftRequest> {
        let part = self.texts.covered.part(self.part()?)?.clone();
        let source = self.texts.covered.asked?;
        let Some(SourceText::Read(paragraphs)) = self.texts.known().get(&source) else { return None };
        Some(DraftRequest { text: self.version.text.clone(), source, paragraphs: paragraphs.clone(), part })
    }

    /// Shows what of the text is in facts; the link under the cursor stays where it is.
    pub(in crate::app) fn take_coverage(&mut self, found: CoverageFound) {
        let anchor = Anchor { version: Anchor::ANOTHER, ..self.anchor() };
        self.texts.covered.known = self.texts.covered.asked.map(|source| (source, found.coverage));
        self.learned += 1;
        self.viewport.anchor = Some(anchor);
        self.restore_anchor();
        self.refresh();
    }
}

impl CoveredSource {
    /// The coverage of a source, as far as it is known.
    pub(super) fn of(&self, entry: EntryId) -> Option<&Coverage> {
        let (source, coverage) = self.known.as_ref()?;
        (EntryId::Source(*source) == entry).then_some(coverage)
    }

    /// A part of the text that is shown, by its place among them.
    pub(super) fn part(&self, index: usize) -> Option<&TextPart> {
        self.known.as_ref()?.1.parts.get(index)
    }

    /// The same for another version: what is known stays until that is asked again, if the source has the same text.
    pub(super) fn remap(&mut self, same: impl Fn(Id<Source>) -> Option<Id<Source>>) {
        let known = self.known.take();
        *self = Self {
            known: known.and_then(|(source, coverage)| Some((same(source)?, coverage))),
            ..Self::default()
        };
    }
}
