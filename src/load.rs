//! From the text of a file to the facts that it holds and the problems that it has.
//!
//! Loading never fails: what can be read is in the briefing, what cannot is in the problems. It reads no file and knows
//! no terminal.

pub use outline::{Counts, Outline, is_briefing};
pub use place::FieldPlaces;

use lost::Lost;

use crate::diagnostic::{Diagnostic, Level, Policy, Problem};
use crate::model::Briefing;

pub use schema::schema;

pub(crate) mod document;
pub(crate) mod fields;
mod fingerprint;
mod lost;
mod outline;
mod place;
mod raw;
mod resolve;
mod schema;
mod sections;

/// The newest version of the format that this program knows.
pub const FORMAT: i64 = 1;

/// More problems than this are counted, not kept: nobody reads them, and a hostile file has millions.
const MOST_PROBLEMS: usize = 1000;

/// What a text holds.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The facts that could be read.
    pub briefing: Briefing,
    /// Every problem, in the order of the text.
    pub problems: Vec<Diagnostic>,
    /// How many problems there are beside those kept.
    pub more_problems: usize,
    /// The level of the worst problem, kept or not.
    pub worst: Option<Level>,
    /// Whether some of the text is not the TOML that it should be, so that what it says there is unknown.
    pub is_broken: bool,
}

/// Reads a briefing from its text.
pub fn load(text: &str) -> Loaded {
    let mut legible = String::new();
    let document = document::parse(text, &mut legible);
    if document.table.is_empty() && document.problems.is_empty() {
        let problems = vec![Diagnostic::new(Problem::Empty, 0..0)];
        return Loaded { problems, worst: Some(Level::Error), ..Loaded::default() };
    }
    let lost = Lost::new(text, document.lost);
    let mut problems = document.problems;
    let sections = sections::read(&document.table, &mut problems);
    let briefing = resolve::resolve(&document.table, sections, &lost, &mut problems);
    problems.retain(|problem| !lost.explains(problem));
    Loaded::new(briefing, problems)
}

/// The level of the worst problem; nothing is worse than an error.
fn worst(problems: &[Diagnostic]) -> Option<Level> {
    let mut levels = problems.iter().map(|problem| problem.wording().level);
    let mut worst = levels.next()?;
    while worst < Level::Error
        && let Some(level) = levels.next()
    {
        worst = worst.max(level);
    }
    Some(worst)
}

fn is_broken_syntax(problem: &Diagnostic) -> bool {
    matches!(problem.problem, Problem::Toml(_)) && problem.wording().level == Level::Error
}

impl Loaded {
    /// A briefing with the problems of its text, of which no more are kept than anybody reads.
    pub(crate) fn new(briefing: Briefing, mut problems: Vec<Diagnostic>) -> Self {
        problems.sort_by_key(|problem| problem.span.start);
        let worst = worst(&problems);
        let is_broken = problems.iter().any(is_broken_syntax);
        let more_problems = problems.len().saturating_sub(MOST_PROBLEMS);
        problems.truncate(MOST_PROBLEMS);
        Self { briefing, problems, more_problems, worst, is_broken }
    }

    /// The same, with problems that were found in another way.
    #[must_use]
    pub fn with(mut self, problems: Vec<Diagnostic>) -> Self {
        let more = self.more_problems;
        self.problems.extend(problems);
        let all = Self::new(self.briefing, self.problems);
        Self {
            worst: all.worst.max(self.worst),
            is_broken: all.is_broken || self.is_broken,
            more_problems: all.more_problems + more,
            ..all
        }
    }

    /// The same, with the problems that count.
    #[must_use]
    pub fn under(self, policy: &Policy) -> Self {
        let Self { briefing, problems, more_problems, is_broken, .. } = self;
        let counted = Self::new(briefing, policy.apply(problems));
        Self { more_problems, is_broken, ..counted }
    }

    /// Whether there is not one fact to show.
    pub fn is_empty(&self) -> bool {
        self.briefing.title.is_none()
            && self.briefing.bottom_line.is_none()
            && self.briefing.entries().next().is_none()
    }
}
