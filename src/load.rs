//! From the text of a file to its facts and its problems.
//!
//! Loading never fails: what can be read is in the briefing, what cannot is in the problems. It reads no file
//! and knows no terminal.

pub(crate) use outline::{Counts, Outline, facts, is_briefing, narrowed};
pub use place::{FieldPlaces, place};
pub use repair::{Repaired, repair};

use std::ops::Range;
use std::sync::Arc;

use document::{Document, FirstLook};
use journal::Journal;
use lost::Lost;
use pieces::FromPieces;
use sections::Sections;

use crate::diagnostic::{Diagnostic, Level, Policy, Problems, codes, nearest};
use crate::model::Briefing;

pub use schema::schema;

pub(crate) mod document;
pub(crate) mod fields;
mod file_value;
mod fingerprint;
pub(crate) mod journal;
mod left_out;
mod lost;
mod outline;
mod pieces;
mod place;
mod raw;
mod repair;
mod resolve;
mod schema;
mod sections;
mod synonyms;

/// The newest version of the format that this program knows.
pub(crate) const FORMAT: i64 = 1;

/// A briefing read from a text, with its problems.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The facts that could be read; whoever checks them elsewhere shares them.
    pub briefing: Arc<Briefing>,
    /// The problems of the file.
    pub problems: Problems,
    /// The findings about its facts: those of lint, and those of checking them against texts.
    pub(crate) findings: Problems,
    /// Set if part of the text is not proper TOML, so that it is unknown what it says there.
    pub(crate) is_broken: bool,
}

/// How much of a text is read at a time, and how many of its problems are kept.
#[derive(Clone, Copy)]
struct LoadBounds {
    /// The least length of the pieces into which it is cut, if it can be.
    piece: usize,
    /// The most problems that are kept.
    problems: usize,
    /// The most pieces that are read at one time; none for as many as there are cores.
    at_once: Option<usize>,
}

impl Default for LoadBounds {
    fn default() -> Self {
        Self { piece: pieces::PIECE, problems: Problems::MOST, at_once: None }
    }
}

/// Reads a briefing from its text.
pub fn load(text: &str) -> Loaded {
    load_within(text, LoadBounds::default())
}

fn load_within(text: &str, bounds: LoadBounds) -> Loaded {
    let first_look = FirstLook::at(text, bounds.piece);
    let problems = Problems::keeping(bounds.problems);
    let Some(FromPieces { top, sections, journal }) =
        pieces::read(text, &first_look.starts, bounds.at_once, problems)
    else {
        return load_whole(text, first_look, Problems::keeping(bounds.problems));
    };
    let document = Document::of_valid(top, first_look);
    finish(text, document, sections, journal)
}

/// Reads a briefing from the tables of the whole file.
fn load_whole(text: &str, first_look: FirstLook, problems: Problems) -> Loaded {
    let mut legible = String::new();
    let mut document = document::parse_after(first_look, text, &mut legible);
    let lost = Lost::new(text, &document.lost);
    let mut journal = Journal { problems, lost };
    if document.table.is_empty()
        && let Some(first) =
            document.problems.first_mut().filter(|first| first.code.name == codes::NO_FIELD.name)
    {
        *first = prose(first.span.clone());
    }
    if document.table.is_empty() && document.problems.is_empty() {
        journal.problems.push(empty());
        return Loaded::new(Briefing::default(), journal.problems);
    }
    let known = fields::known::<raw::File>();
    let is_known = |key: &str| nearest(key, known.iter().copied()).is_some();
    if document.lost.is_empty() && !document.table.keys().any(|key| is_known(key.get_ref())) {
        journal.problems.push(not_a_briefing());
        return Loaded::new(Briefing::default(), journal.problems);
    }
    let sections = Sections::of(&document.table, &mut journal);
    finish(text, document, sections, journal)
}

/// The briefing of what was read; the table of the document has at least what stands above the first header.
fn finish(text: &str, mut document: Document, sections: Sections, mut journal: Journal) -> Loaded {
    let mut briefing = resolve::resolve(&document.table, sections, &mut journal);
    let mut problems = Problems::keeping(journal.problems.most());
    problems.extend(document.problems.drain(..));
    problems.append(journal.problems);
    let mut problems = problems.sorted();
    document.locate(text, &mut problems);
    left_out::add(text, &problems, &document.lost, &mut briefing.left_out);
    Loaded::new(briefing, problems)
}

fn not_a_briefing() -> Diagnostic {
    let problem = codes::NOT_A_BRIEFING.at(0..0).says("this is TOML, and no briefing");
    problem.help("a briefing has `title` and `as-of` at the top; `briefing new` begins one")
}

fn prose(span: Range<usize>) -> Diagnostic {
    let problem = codes::NOT_A_BRIEFING.at(span).says("this is prose, and no briefing");
    problem.help("`briefing draft` begins a briefing from an article")
}

fn empty() -> Diagnostic {
    let problem = codes::EMPTY.at(0..0).says("there is nothing in this file");
    problem.help("start with `title = \"…\"` and `as-of = 2024-04-03`")
}

impl Loaded {
    /// A briefing with the problems of its text.
    pub(crate) fn new(briefing: Briefing, problems: Problems) -> Self {
        let is_broken = problems.is_broken;
        Self { briefing: Arc::new(briefing), problems, findings: Problems::default(), is_broken }
    }

    /// The same, with only the problems that count under a policy.
    #[must_use]
    pub(crate) fn under(self, policy: &Policy) -> Self {
        let (problems, findings) = (self.problems.under(policy), self.findings.under(policy));
        Self { problems, findings, ..self }
    }

    /// The problems kept, of the file and of its facts, in the order of the text.
    pub fn all(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<_> = self.kept().collect();
        all.sort_by_key(|problem| problem.span.start);
        all
    }

    /// The problems that are kept, in no order.
    pub(crate) fn kept(&self) -> impl Iterator<Item = &Diagnostic> {
        self.problems.kept.iter().chain(&self.findings.kept)
    }

    /// The number of problems, kept or not.
    pub(crate) fn count(&self) -> usize {
        self.problems.count() + self.findings.count()
    }

    /// The number of problems not kept.
    pub(crate) fn more(&self) -> usize {
        self.problems.more() + self.findings.more()
    }

    /// The number of errors and warnings under a policy.
    pub(crate) fn serious(&self, policy: &Policy) -> usize {
        self.problems.serious(policy) + self.findings.serious(policy)
    }

    /// The level of the worst problem, kept or not.
    pub(crate) fn worst(&self) -> Option<Level> {
        self.problems.worst.max(self.findings.worst)
    }

    /// True if there is not one fact to show.
    pub(crate) fn is_empty(&self) -> bool {
        self.briefing.title.is_none()
            && self.briefing.bottom_line.is_none()
            && self.briefing.entries().next().is_none()
    }
}
