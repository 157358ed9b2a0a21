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
    /// The entries that were copied since the last save: they may stand in the file by now, and it knows nothing of them.
    copied: Vec<DraftedEntry>,
}

/// A source's text with the file whose facts rest on it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct TextOfFile {
    /// The text of the file, with the entries that were copied since it was saved.
    file: String,
    /// The source; loading the same file text again gives it the same id.
    source: Id<Source>,
    paragraphs: Paragraphs,
}

/// A request to say what of a source's text is in facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRequest {
    /// Stale once there is another version or another text, or another source is shown.
    pub ticket: Ticket,
    of: TextOfFile,
}

/// The answer to a [`CoverageRequest`].
#[derive(Debug)]
pub struct CoverageFound {
    /// The ticket of the request.
    pub ticket: Ticket,
    coverage: Coverage,
}

/// The answer to a [`DraftRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftedEntry {
    source: Id<Source>,
    part: TextPart,
    /// None if nothing can be written for the part.
    entry: Option<Clean>,
}

/// A request for the entry that a file would have for a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRequest {
    of: TextOfFile,
    part: TextPart,
}

impl CoverageRequest {
    /// Reads the text and says what of it is in facts.
    pub fn run(self) -> CoverageFound {
        let TextOfFile { file, source, paragraphs } = self.of;
        let coverage = Coverage::of(&load(&file).briefing, source, &paragraphs);
        CoverageFound { ticket: self.ticket, coverage }
    }
}

impl DraftRequest {
    /// Reads the text and drafts the entry.
    pub fn run(self) -> DraftedEntry {
        let TextOfFile { file, source, paragraphs } = self.of;
        let entry = draft::entry(&load(&file).briefing, source, &paragraphs, &self.part);
        let entry = entry.map(|entry| Clean::with_lines(&entry).set_apart());
        DraftedEntry { source, part: self.part, entry }
    }
}

impl Reading {
    /// The request for the source whose whole text is shown; once for each.
    pub(in crate::app) fn coverage_to_find(&mut self) -> Option<CoverageRequest> {
        let Focus::Source(EntryId::Source(source)) = self.focus else { return None };
        if self.texts.covered.asked == Some(source) {
            return None;
        }
        let of = self.text_of_file(source)?;
        self.texts.covered.asked = Some(source);
        Some(CoverageRequest { ticket: self.texts.covered.desk.issue(), of })
    }

    /// The request for the entry of the part under the cursor, as if those that were copied already stood in the file.
    pub(in crate::app) fn part_to_draft(&self) -> Option<DraftRequest> {
        let part = self.texts.covered.part(self.part()?)?.clone();
        let mut of = self.text_of_file(self.texts.covered.asked?)?;
        for entry in self.texts.covered.copied.iter().filter_map(|copied| copied.entry.as_ref()) {
            of.file.push_str("\n\n");
            of.file.push_str(entry.as_str());
        }
        Some(DraftRequest { of, part })
    }

    /// The entry for the part under the cursor, if it was copied since the last save.
    pub(in crate::app) fn copied_entry(&self) -> Option<&Clean> {
        let covered = &self.texts.covered;
        let part = covered.part(self.part()?)?;
        let is_it = |copied: &&DraftedEntry| Some(copied.source) == covered.asked && copied.part == *part;
        covered.copied.iter().find(is_it)?.entry.as_ref()
    }

    /// Keeps an entry that is copied until the file is saved; none if there is none for its part.
    pub(in crate::app) fn keep_copied(&mut self, drafted: DraftedEntry) -> Option<Clean> {
        let entry = drafted.entry.clone()?;
        self.texts.covered.copied.push(drafted);
        Some(entry)
    }

    /// The text of a source, once it has been read.
    fn text_of_file(&self, source: Id<Source>) -> Option<TextOfFile> {
        let Some(SourceText::Read(paragraphs)) = self.texts.known().get(&source) else { return None };
        Some(TextOfFile { file: self.version.text.clone(), source, paragraphs: paragraphs.clone() })
    }

    /// Shows what of the text is in facts; the link under the cursor stays where it is.
    pub(in crate::app) fn take_coverage(&mut self, found: CoverageFound) {
        let anchor = Anchor { version: Anchor::ANOTHER, ..self.anchor() };
        self.texts.covered.known = self.texts.covered.asked.map(|source| (source, found.coverage));
        self.learned += 1;
        let left_at = self.texts.left_at.take().filter(|_| self.viewport.link.is_none());
        self.viewport.anchor = Some(anchor);
        self.restore_anchor();
        self.refresh();
        if let Some(place) = left_at
            && !self.return_to_paragraph(place)
        {
            self.go_near_paragraph(place);
        }
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
