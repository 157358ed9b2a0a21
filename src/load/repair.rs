//! The repairs of a whole text: those that its problems bring along, as long as they make nothing worse.

use super::{Loaded, load};
use crate::diagnostic::{Diagnostic, Edit, Level};

/// A repair may uncover another problem, which may have a repair too.
const ROUNDS: usize = 8;

/// A text with its repairs.
#[derive(Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The text afterwards.
    pub text: String,
    /// The number of problems that were repaired.
    pub count: usize,
}

/// Makes each repair that needs no decision; what a repair would make worse stays as it is.
pub fn repair(text: &str) -> Repaired {
    let mut repaired = Repaired { text: text.to_owned(), count: 0 };
    for _ in 0..ROUNDS {
        let loaded = load(&repaired.text);
        let mut problems: Vec<_> =
            loaded.all().into_iter().filter(|problem| !problem.repair.is_empty()).collect();
        let together = changed(&problems, &repaired.text);
        if is_worse(&loaded, &load(&together.text)) {
            problems.retain(|problem| !is_worse(&loaded, &load(&problem.repaired_text(&repaired.text))));
        }
        let next = changed(&problems, &repaired.text);
        if next.count == 0 || is_worse(&loaded, &load(&next.text)) {
            break;
        }
        repaired = Repaired { count: repaired.count + next.count, ..next };
    }
    repaired
}

/// The text with the repairs of these problems, but for those that touch an earlier one.
fn changed(problems: &[&Diagnostic], text: &str) -> Repaired {
    let (mut edits, mut count): (Vec<&Edit>, usize) = (Vec::new(), 0);
    for problem in problems {
        let touches = |new: &Edit| {
            edits.iter().any(|edit| new.span.start <= edit.span.end && edit.span.start <= new.span.end)
        };
        if !problem.repair.iter().any(touches) {
            edits.extend(&problem.repair);
            count += 1;
        }
    }
    edits.sort_by_key(|edit| edit.span.start);
    Repaired { text: Edit::apply(edits, text), count }
}

/// True if a repair lost facts or made errors. What was lost before may have errors of its own: then there is more to read.
fn is_worse(before: &Loaded, after: &Loaded) -> bool {
    let measure = |loaded: &Loaded| {
        let errors = loaded.all().iter().filter(|problem| problem.level == Level::Error).count();
        (loaded.briefing.entries().count(), errors)
    };
    let ((facts, errors), (facts_after, errors_after)) = (measure(before), measure(after));
    facts_after < facts || errors_after > errors && facts_after == facts
}

#[cfg(test)]
mod tests {
    use super::repair;

    #[test]
    fn a_text_without_repairs_stays_the_same() {
        let text = "title = \"T\"\r\nas-of = 2024\r\n[actors]\r\na = 5 # five\r\n";
        let repaired = repair(text);
        assert_eq!((repaired.text.as_str(), repaired.count), (text, 0));
    }

    #[test]
    fn everything_else_stays_byte_for_byte() {
        let before = "title = \"T\"\r\nas-of = 24 Nov 2026 # as-of\r\n[figures.a]\n  lable = \"A\"\n  value = 4.5%  # %\n";
        let after = "title = \"T\"\r\nas-of = 2026-11-24 # as-of\r\n[figures.a]\n  label = \"A\"\n  value = 4.5\n  unit = \"%\"  # %\n";
        let repaired = repair(before);
        assert_eq!((repaired.text.as_str(), repaired.count), (after, 3));
    }

    #[test]
    fn an_id_is_respelt_wherever_it_stands() {
        let before = "title = 'T'\nas-of = 2024\n[sources]\nG_1 = 'G'\n[actors]\nb = { name = 'A_b', part-of = 'A_b' }\n\
                      [actors.A_b]\nname = 'A_b'\nsource = ['G_1#3']\n[actors.A_b.ties]\nb = 'backs'\n[issues]\nI_1 = 'I'\n\
                      [positions.A_b.I_1]\ntext = 'x'\nsee = 'actors.A_b'\n";
        let after = "title = 'T'\nas-of = 2024\n[sources]\ng-1 = 'G'\n[actors]\nb = { name = 'A_b', part-of = 'a-b' }\n\
                      [actors.a-b]\nname = 'A_b'\nsource = ['g-1#3']\n[actors.a-b.ties]\nb = 'backs'\n[issues]\ni-1 = 'I'\n\
                      [positions.a-b.i-1]\ntext = 'x'\nsee = 'actors.a-b'\n";
        let repaired = repair(before);
        assert_eq!((repaired.text.as_str(), repaired.count), (after, 3));
    }

    #[test]
    fn a_spelling_that_is_taken_is_left() {
        let text = "title = 'T'\nas-of = 2024\n[actors]\nA_b = 'A'\na-b = 'B'\n";
        assert_eq!(repair(text).count, 0);
    }
}
