//! The check of the facts against the texts of their sources, as far as those have been read. It runs outside the loop, since
//! it may take long, and again for every version and every changed text.

use super::Reading;
use crate::app::ticket::{Desk, Ticket};
use crate::diagnostic::{Diagnostic, Problems};
use crate::grounding::{self, Texts};
use crate::load::{self, load};
use crate::model::EntryId;
use crate::views::SourceText;

/// The check that is under way.
#[derive(Debug, Default)]
pub(super) struct Check {
    desk: Desk,
    is_running: bool,
}

/// A request to check a version of a file against texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRequest {
    /// Stale once there is another version or another text.
    pub ticket: Ticket,
    /// The text of the file, since a briefing cannot be shared between threads.
    text: String,
    /// The texts of its sources; loading the same file text again gives the sources the same ids.
    texts: Texts,
}

/// The findings of a [`CheckRequest`].
#[derive(Debug)]
pub struct CheckResult {
    /// The ticket of the request.
    pub ticket: Ticket,
    findings: Problems,
}

impl CheckRequest {
    /// Runs the check; none if nobody waits for it any more.
    pub fn run(self) -> Option<CheckResult> {
        let Self { ticket, text, texts } = self;
        let briefing = load(&text).briefing;
        let found = grounding::against_while(&briefing, &texts, &|| !ticket.is_stale())?;
        let findings = load::place(&text, &briefing, found);
        Some(CheckResult { ticket, findings })
    }
}

impl Reading {
    /// The check to ask for once every text that is wanted is there, in place of the one under way; none if there is nothing to hold
    /// the facts against.
    pub(in crate::app) fn check(&mut self) -> Option<CheckRequest> {
        self.cancel_check();
        if self.texts.is_awaiting() {
            return None;
        }
        let texts = self.texts.known().iter().filter_map(|(source, text)| match text {
            SourceText::Read(paragraphs) => Some((*source, paragraphs.clone())),
            SourceText::BeingRead | SourceText::Unreadable(_) => None,
        });
        let texts: Texts = texts.collect();
        self.check.is_running = !texts.is_empty();
        let text = self.version.text.clone();
        self.check.is_running.then(|| CheckRequest { ticket: self.check.desk.issue(), text, texts })
    }

    /// Forgets the check under way: it is of another version, or of other texts.
    pub(super) fn cancel_check(&mut self) {
        self.check = Check::default();
        self.learned += 1;
    }

    /// True if requested texts are still to be checked against.
    pub(super) fn is_unchecked(&self) -> bool {
        self.texts.is_awaiting() || self.check.is_running
    }

    pub(in crate::app) fn take_findings(&mut self, result: CheckResult) {
        self.refresh();
        self.version.take_findings(result.findings);
        self.cancel_check();
    }

    /// The findings about an entry.
    pub(super) fn findings_of(&self, entry: EntryId) -> Vec<&Diagnostic> {
        let key = self.briefing().key(entry);
        let is_of_entry =
            |finding: &&Diagnostic| finding.location.as_ref().is_some_and(|location| location.is_in(key));
        self.version.loaded.findings.kept.iter().filter(is_of_entry).collect()
    }
}
