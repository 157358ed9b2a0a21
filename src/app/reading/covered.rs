//! The coverage of the source whose whole text is shown. It is worked out outside the loop, since it takes
//! longer than a key may, and again for every version and every changed text.

use std::sync::Arc;

use super::Reading;
use super::place::{Anchor, Focus};
use crate::app::ticket::{Desk, Ticket};
use crate::article::Paragraphs;
use crate::coverage::{Coverage, TextPart};
use crate::draft;
use crate::load::load;
use crate::model::{Briefing, EntryId, Id, Source};
use crate::text::Clean;
use crate::views::SourceText;

/// The source of the last request, and the last coverage that is known.
#[derive(Debug, Default)]
pub(super) struct CoveredSource {
    desk: Desk,
    drafts: Desk,
    asked: Option<Id<Source>>,
    known: Option<(Id<Source>, Coverage)>,
    /// The entries that were copied since the last save: they may stand in the file by now, and it knows
    /// nothing of them.
    copied: Vec<DraftedEntry>,
}

/// A request to say what of a source's text is in facts.
#[derive(Clone, Debug)]
pub struct CoverageRequest {
    /// Stale once there is another version or another text, or another source is shown.
    pub ticket: Ticket,
    /// The facts, shared with whoever reads them.
    briefing: Arc<Briefing>,
    source: Id<Source>,
    paragraphs: Paragraphs,
}

/// A briefing is the same only if it is shared.
impl PartialEq for CoverageRequest {
    fn eq(&self, other: &Self) -> bool {
        self.ticket == other.ticket
            && Arc::ptr_eq(&self.briefing, &other.briefing)
            && (self.source, &self.paragraphs) == (other.source, &other.paragraphs)
    }
}

impl Eq for CoverageRequest {}

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
    /// The ticket of the request.
    pub ticket: Ticket,
    source: Id<Source>,
    /// None once the source has another text.
    part: Option<TextPart>,
    /// None if nothing can be written for the part.
    entry: Option<Clean>,
}

/// A request for the entry that a file would have for a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRequest {
    /// Stale once another entry is asked for.
    pub ticket: Ticket,
    /// The text of the file, with the entries that were copied since it was saved.
    file: String,
    /// The source; loading the same file text again gives it the same id.
    source: Id<Source>,
    paragraphs: Paragraphs,
    part: TextPart,
}

impl CoverageRequest {
    /// Reads the text and says what of it is in facts; none if nobody waits for it any more.
    pub fn run(self) -> Option<CoverageFound> {
        let Self { ticket, briefing, source, paragraphs } = self;
        let coverage = Coverage::of_while(&briefing, source, &paragraphs, &|| !ticket.is_stale())?;
        Some(CoverageFound { ticket, coverage })
    }
}

impl DraftRequest {
    /// Reads the text and drafts the entry.
    pub fn run(self) -> DraftedEntry {
        let Self { ticket, file, source, paragraphs, part } = self;
        let entry = draft::entry(&load(&file).briefing, source, &paragraphs, &part);
        let entry = entry.map(|entry| Clean::with_lines(&entry).set_apart());
        DraftedEntry { ticket, source, part: Some(part), entry }
    }
}

impl Reading {
    /// The request for the source whose whole text is shown; once for each.
    pub(in crate::app) fn coverage_to_find(&mut self) -> Option<CoverageRequest> {
        let Focus::Source(EntryId::Source(source)) = self.focus else { return None };
        if self.texts.covered.asked == Some(source) {
            return None;
        }
        let paragraphs = self.text_of(source)?;
        let briefing = self.version.loaded.briefing.clone();
        self.texts.covered.asked = Some(source);
        Some(CoverageRequest { ticket: self.texts.covered.desk.issue(), briefing, source, paragraphs })
    }

    /// The request for the entry of the part under the cursor, as if those that were copied already stood in
    /// the file.
    pub(in crate::app) fn part_to_draft(&mut self) -> Option<DraftRequest> {
        let part = self.texts.covered.part(self.part()?)?.clone();
        let source = self.texts.covered.asked?;
        let paragraphs = self.text_of(source)?;
        let mut file = String::clone(&self.version.text);
        for entry in self.texts.covered.copied.iter().filter_map(|copied| copied.entry.as_ref()) {
            file.push_str("\n\n");
            file.push_str(entry.as_str());
        }
        let ticket = self.texts.covered.drafts.issue();
        Some(DraftRequest { ticket, file, source, paragraphs, part })
    }

    /// The entry for the part under the cursor, if it was copied since the last save.
    pub(in crate::app) fn copied_entry(&self) -> Option<&Clean> {
        let covered = &self.texts.covered;
        let part = covered.part(self.part()?)?;
        let is_it = |copied: &&DraftedEntry| {
            Some(copied.source) == covered.asked && copied.part.as_ref() == Some(part)
        };
        covered.copied.iter().find(is_it)?.entry.as_ref()
    }

    /// Keeps an entry that is copied until the file is saved; none if there is none for its part.
    pub(in crate::app) fn keep_copied(&mut self, drafted: DraftedEntry) -> Option<Clean> {
        let entry = drafted.entry.clone()?;
        self.texts.covered.copied.push(drafted);
        Some(entry)
    }

    /// The text of a source, once it has been read.
    fn text_of(&self, source: Id<Source>) -> Option<Paragraphs> {
        let Some(SourceText::Read(paragraphs)) = self.texts.known().get(&source) else { return None };
        Some(paragraphs.clone())
    }

    /// Shows what of the text is in facts; the link under the cursor stays where it is.
    pub(in crate::app) fn take_coverage(&mut self, found: CoverageFound) {
        let anchor = Anchor { version: Anchor::ANOTHER, ..self.anchor() };
        self.texts.covered.known = self.texts.covered.asked.map(|source| (source, found.coverage));
        self.generation += 1;
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

    /// Forgets what was known of a source, which has another text now. What was copied stays: it may stand in
    /// the file.
    pub(super) fn forget(&mut self, source: Id<Source>) {
        self.known.take_if(|(known, _)| *known == source);
        self.copied.iter_mut().filter(|copied| copied.source == source).for_each(|copied| copied.part = None);
        if self.asked == Some(source) {
            (self.desk, self.drafts, self.asked) = (Desk::default(), Desk::default(), None);
        }
    }

    /// The same for another version: what is known stays until that is asked again, if the source has the
    /// same text.
    pub(super) fn remap(&mut self, same: impl Fn(Id<Source>) -> Option<Id<Source>>) {
        let known = self.known.take();
        *self = Self {
            known: known.and_then(|(source, coverage)| Some((same(source)?, coverage))),
            // An entry that was asked for is still wanted.
            drafts: std::mem::take(&mut self.drafts),
            ..Self::default()
        };
    }
}
