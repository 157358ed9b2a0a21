//! The state of a briefing, in a few words for the top of the screen.

use crate::diagnostic::Policy;
use crate::load::Loaded;
use crate::model::{Briefing, Date, Id, Source};
use crate::page::{Line, Role, Sign, Span, Tone};

use super::age::age;
use super::state::dotted;
use super::words::labels;
use crate::text::count;

/// The rank of what is shown however little room there is.
const ALWAYS: u8 = 5;

/// The problems of a file, as far as they are known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProblemCount {
    /// The errors and warnings found so far.
    pub known: usize,
    /// Set while more may be found.
    pub is_counting: bool,
}

impl ProblemCount {
    /// "2 problems ! checking…"; nothing if there are none.
    fn line(self) -> Line {
        let known = (self.known > 0).then(|| problem_line(self.known));
        let checking = self.is_counting.then(|| vec![Span::text("checking…")]);
        known.into_iter().chain(checking).collect::<Vec<_>>().join(&Span::text(" "))
    }
}

/// The day and how long ago it was, the number of sources, of rows marked as new or changed, and of errors
/// and warnings: as much as fits into `room` columns; the problems and the labels of the file are always
/// there, and that all rests on one source goes last.
pub(crate) fn standing(
    briefing: &Briefing,
    problems: ProblemCount,
    marked: usize,
    today: Option<&Date>,
    room: usize,
) -> Line {
    let day = briefing.as_of.as_ref().map(|date| vec![Span::text(format!("as of {date}"))]);
    let age = briefing.as_of.as_ref().zip(today).and_then(|(date, today)| age(date, today));
    let age = age.map(|age| vec![Span::text(age)]);
    let labels = Some(labels(briefing)).filter(|labels| !labels.is_empty());
    let sources = vec![Span::text(count(briefing.sources.len(), "source", "sources"))];
    let of_sources = if briefing.sources.len() == 1 { ALWAYS - 1 } else { 0 };
    let changes = (marked > 0).then(|| {
        vec![
            Span::text(count(marked, "change", "changes")),
            Span::text(" "),
            Span::new("•", Role::State(Tone::Moved)),
        ]
    });
    let problems = Some(problems.line()).filter(|problems| !problems.is_empty());
    // Each with its rank: several sources go first, then the age, the day, the changes, and one source.
    let labels = labels.map(|labels| vec![Span::text(labels)]);
    let parts =
        [(ALWAYS, labels), (2, day), (1, age), (of_sources, Some(sources)), (3, changes), (ALWAYS, problems)];
    let mut parts: Vec<(u8, Line)> =
        parts.into_iter().filter_map(|(worth, part)| Some((worth, part?))).collect();
    let width = |parts: &[(u8, Line)]| {
        let spans = parts.iter().flat_map(|(_, part)| part);
        spans.map(|span| span.text.width()).sum::<usize>() + 3 * parts.len().saturating_sub(1)
    };
    for worth in 0..ALWAYS {
        if width(&parts) > room {
            parts.retain(|(own, _)| *own != worth);
        }
    }
    dotted(parts.into_iter().map(|(_, part)| part).collect())
}

/// The labels of a briefing and the day of one of its sources, for the top of that one's text.
pub(crate) fn standing_of_source(briefing: &Briefing, source: Id<Source>) -> Line {
    let labels = Some(labels(briefing)).filter(|labels| !labels.is_empty());
    let published = briefing.sources[source].published.as_ref().map(|day| format!("published {day}"));
    dotted(labels.into_iter().chain(published).map(|part| vec![Span::text(part)]).collect())
}

/// A number of problems, and the sign that is also the key that shows them: "2 problems !".
fn problem_line(number: usize) -> Line {
    vec![Span::text(count(number, "problem", "problems")), Span::text(" "), Sign::Problem.span()]
}

/// The number of errors and warnings as plain words.
pub(crate) fn problem_count(loaded: &Loaded, policy: &Policy) -> String {
    crate::page::words(&problem_line(loaded.serious(policy)))
}

/// The words that say that the page is not what the file holds now, and why; fewer if there are few columns.
pub(crate) fn outdated(why: &str, room: usize) -> Line {
    let long = Sign::Problem.with(format!("last good version · {why}"));
    if crate::page::width(&long) <= room { long } else { Sign::Problem.with(format!("last good · {why}")) }
}
