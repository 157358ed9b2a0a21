//! The state of a briefing, in a few words for the top of the screen.

use crate::load::Loaded;
use crate::page::{Line, Role, Span};

use super::words::count;

/// The day, the number of sources, of rows marked as new or changed, and of problems: as much as fits into `room` columns;
/// the problems are always there.
pub(crate) fn standing(loaded: &Loaded, marked: usize, room: usize) -> Line {
    let briefing = &loaded.briefing;
    let day = briefing.as_of.as_ref().map(|date| Span::aside(format!("as of {date}")));
    let sources = Span::aside(count(briefing.sources.len(), "source", "sources"));
    let changes =
        (marked > 0).then(|| Span::new(format!("{} •", count(marked, "change", "changes")), Role::Name));
    let has_problems = loaded.count() > 0;
    let problems = has_problems.then(|| Span::new(problem_count(loaded), Role::Warning));
    // Each with its rank: the sources go first, then the day, then the changes.
    let parts = [(1, day), (0, Some(sources)), (2, changes), (3, problems)];
    let mut parts: Vec<(u8, Span)> =
        parts.into_iter().filter_map(|(worth, part)| Some((worth, part?))).collect();
    let separator = " · ";
    let width = |parts: &[(u8, Span)]| {
        parts.iter().map(|(_, part)| part.text.width() + 3).sum::<usize>().saturating_sub(3)
    };
    while parts.len() > 1 && width(&parts) > room {
        let least = parts.iter().map(|(worth, _)| *worth).min();
        parts.retain(|(worth, _)| Some(*worth) > least);
    }
    let mut line = Line::new();
    for (_, part) in parts {
        if !line.is_empty() {
            line.push(Span::aside(separator));
        }
        line.push(part);
    }
    line
}

/// The number of problems, and the key that shows them: "2 problems !".
pub(crate) fn problem_count(loaded: &Loaded) -> String {
    format!("{} !", count(loaded.count(), "problem", "problems"))
}

/// The words that say that the page is not what the file holds now, and why; fewer if there are few columns.
pub(crate) fn outdated(why: &str, room: usize) -> Line {
    let long = Span::new(format!("last good version · {why}"), Role::Warning);
    if long.text.width() <= room {
        vec![long]
    } else {
        vec![Span::new(format!("last good · {why}"), Role::Warning)]
    }
}
