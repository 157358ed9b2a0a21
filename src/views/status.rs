//! How a briefing stands, in a few words for the top of the screen.

use crate::load::Loaded;
use crate::page::{Line, Role, Span};

use super::words::count;

/// The day, the sources and the problems, as much of it as fits `room` columns; the problems always do.
pub fn standing(loaded: &Loaded, room: usize) -> Line {
    let briefing = &loaded.briefing;
    let as_of = briefing.as_of.as_ref().map(|date| Span::aside(format!("as of {date}")));
    let sources = Span::aside(count(briefing.sources.len(), "source", "sources"));
    let problems = loaded.problems.len() + loaded.more_problems;
    let problems = (problems > 0)
        .then(|| Span::new(format!("{} !", count(problems, "problem", "problems")), Role::Warning));
    let mut parts: Vec<Span> = as_of.into_iter().chain([sources]).chain(problems).collect();
    let separator = " · ";
    let width = |parts: &[Span]| parts.iter().map(|part| part.text.width() + 3).sum::<usize>();
    while parts.len() > 1 && width(&parts) > room {
        parts.remove(parts.len().saturating_sub(2).min(1));
    }
    let mut line = Line::new();
    for part in parts {
        if !line.is_empty() {
            line.push(Span::aside(separator));
        }
        line.push(part);
    }
    line
}
