//! The check of the facts: of their craft, and against the texts of their sources, as far as those have been
//! read. It runs outside the loop, since it may take long, and again for every version and every changed
//! text.

use std::mem;
use std::sync::Arc;

use super::Reading;
use crate::app::ticket::{Desk, Ticket};
use crate::diagnostic::codes::Domain;
use crate::diagnostic::{Diagnostic, Problems};
use crate::grounding::{self, Texts};
use crate::lint::lint;
use crate::load;
use crate::model::{Briefing, EntryId, Id, Source};
use crate::views::SourceText;

/// The check that is under way.
#[derive(Debug, Default)]
pub(super) struct CurrentCheck {
    desk: Desk,
    state: CheckState,
}

#[derive(Debug, Default, PartialEq)]
enum CheckState {
    #[default]
    Due,
    Running,
    Done,
}

/// A request to check a version of a file, also against texts.
#[derive(Clone, Debug)]
pub struct CheckRequest {
    /// Stale once there is another version or another text.
    pub ticket: Ticket,
    /// The text of the file, shared with whoever reads it.
    text: Arc<String>,
    /// The facts in it, shared with whoever reads them.
    briefing: Arc<Briefing>,
    /// Set if part of the file could not be read, so that nobody can say what is missing in it.
    is_broken: bool,
    /// The texts of its sources.
    texts: Texts,
    /// The sources whose texts cannot be read, and why.
    unreadable: Vec<(Id<Source>, String)>,
}

/// The findings of a [`CheckRequest`].
#[derive(Debug)]
pub struct CheckResult {
    /// The ticket of the request.
    pub ticket: Ticket,
    findings: Problems,
}

/// A briefing is the same only if it is shared.
impl PartialEq for CheckRequest {
    fn eq(&self, other: &Self) -> bool {
        self.ticket == other.ticket
            && Arc::ptr_eq(&self.briefing, &other.briefing)
            && (&self.texts, &self.unreadable) == (&other.texts, &other.unreadable)
    }
}

impl Eq for CheckRequest {}

impl CheckRequest {
    /// Runs the check; none if nobody waits for it any more.
    pub fn run(self) -> Option<CheckResult> {
        let Self { ticket, text, briefing, is_broken, texts, unreadable } = self;
        let mut found = grounding::against_while(&briefing, &texts, &|| !ticket.is_stale())?;
        let sources = &briefing.sources;
        let unreadable = unreadable.iter().filter_map(|(source, why)| {
            let file = sources[*source].file.as_deref()?;
            Some(grounding::unreadable_text(&sources[*source], file, why))
        });
        found.extend(unreadable);
        if !is_broken {
            found.extend(lint(&briefing));
        }
        let findings = load::place(&text, &briefing, found);
        Some(CheckResult { ticket, findings })
    }
}

impl Reading {
    /// The check to ask for of a version that was not checked yet.
    pub(in crate::app) fn check_once(&mut self) -> Option<CheckRequest> {
        if self.is_to_check() { self.check() } else { None }
    }

    /// The check to ask for once every text that is wanted is there, in place of the one under way; none if
    /// there is nothing to check.
    pub(in crate::app) fn check(&mut self) -> Option<CheckRequest> {
        self.cancel_check();
        if self.is_reading_texts() {
            return None;
        }
        let (mut texts, mut unreadable) = (Texts::default(), Vec::new());
        for (source, text) in self.texts.known() {
            match text {
                SourceText::Read(paragraphs) => drop(texts.insert(*source, paragraphs.clone())),
                SourceText::Unreadable(why) => unreadable.push((*source, why.clone())),
                SourceText::BeingRead | SourceText::NoFolder => {}
            }
        }
        unreadable.sort_unstable();
        if texts.is_empty() && !self.version.is_good() {
            return None;
        }
        self.check.state = CheckState::Running;
        let (ticket, version) = (self.check.desk.issue(), &self.version);
        let (text, briefing) = (Arc::clone(&version.text), version.loaded.briefing.clone());
        Some(CheckRequest { ticket, text, briefing, is_broken: version.loaded.is_broken, texts, unreadable })
    }

    /// Forgets the check under way: it is of another version, or of other texts. A check that has not begun
    /// is on no page.
    pub(super) fn cancel_check(&mut self) {
        let before = mem::take(&mut self.check).state;
        self.generation += u64::from(before != CheckState::Due);
    }

    /// True if the version was not checked yet and can be.
    pub(super) fn is_to_check(&self) -> bool {
        self.check.state == CheckState::Due && self.version.is_good()
    }

    /// True if a check is under way, or about to be.
    fn is_checking(&self) -> bool {
        self.check.state == CheckState::Running || self.is_to_check()
    }

    /// True if a check is under way or about to be, or waits for texts.
    pub(super) fn is_unchecked(&self) -> bool {
        self.is_reading_texts() || self.is_checking()
    }

    /// True if the facts are being held against texts, so that there may be more problems than are known.
    pub(super) fn is_counting_problems(&self) -> bool {
        self.is_reading_texts() || self.is_checking() && !self.texts.known().is_empty()
    }

    /// The words for that, unless the problems are those of a newer version that cannot be shown.
    pub(super) fn unchecked(&self) -> Option<&'static str> {
        let words = if self.texts.known().is_empty() {
            "Not checked yet: the facts are being checked …"
        } else {
            "Not checked yet: the facts are being held against the texts of their sources …"
        };
        (self.is_unchecked() && !self.file.is_outdated()).then_some(words)
    }

    pub(in crate::app) fn take_findings(&mut self, result: CheckResult) {
        self.refresh();
        let selected = self.selected_problem().cloned();
        self.version.take_findings(result.findings);
        self.cancel_check();
        self.check.state = CheckState::Done;
        if let Some(selected) = selected {
            self.select_problem(&selected);
        }
    }

    /// The findings about an entry in the light of its texts.
    pub(super) fn findings_of(&self, entry: EntryId) -> Vec<&Diagnostic> {
        let key = self.briefing().key(entry);
        let is_of_entry = |finding: &&Diagnostic| {
            let is_in = finding.location.as_ref().is_some_and(|location| location.is_in(key));
            is_in && finding.code.domain == Domain::Grounding && self.policy.level(finding).is_some()
        };
        self.version.loaded.findings.kept.iter().filter(is_of_entry).collect()
    }
}
