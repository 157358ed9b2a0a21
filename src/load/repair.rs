//! The repairs of a whole text: those that its problems bring along, as long as they make nothing worse.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{LoadBounds, Loaded, load_within};
use crate::diagnostic::{Diagnostic, Edit, Level};

/// A repair may uncover another problem, which may have a repair too.
const ROUNDS: usize = 1_000;
/// As many problems are repaired at a time.
const AT_A_TIME: usize = 100_000;
/// As many bytes are read to find the repairs that would make a text worse; beyond that they stay as they are.
const MOST_READ: usize = 16 << 20;
/// A text is read as often as this, however long it is.
const LEAST_TRIES: usize = 32;

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
    let mut loaded = read(text);
    let mut tries = (MOST_READ / text.len().max(1)).max(LEAST_TRIES);
    for _ in 0..ROUNDS {
        let problems: Vec<_> =
            loaded.all().into_iter().filter(|problem| !problem.repair.is_empty()).collect();
        let Some((next, read)) = harmless(&problems, &loaded, &repaired.text, &mut tries) else { break };
        repaired = Repaired { count: repaired.count + next.count, ..next };
        loaded = read;
    }
    repaired
}

/// A text with as many of its problems as are repaired at a time.
fn read(text: &str) -> Loaded {
    load_within(text, LoadBounds { problems: AT_A_TIME, ..LoadBounds::default() })
}

/// The text with the repairs that make nothing worse, and what it says: with all of them, or with those of
/// each half that do not. None if there are none.
fn harmless(
    problems: &[&Diagnostic],
    loaded: &Loaded,
    text: &str,
    tries: &mut usize,
) -> Option<(Repaired, Loaded)> {
    let together = |problems: &[&Diagnostic]| {
        let next = changed(problems, text);
        let read = (next.count > 0).then(|| read(&next.text))?;
        is_harmless(problems, loaded, &read).then_some((next, read))
    };
    together(problems).or_else(|| together(&harmless_ones(problems, loaded, text, tries)))
}

/// The problems whose repairs make nothing worse: all of them, or those of each half by itself.
fn harmless_ones<'p>(
    problems: &[&'p Diagnostic],
    loaded: &Loaded,
    text: &str,
    tries: &mut usize,
) -> Vec<&'p Diagnostic> {
    if problems.len() < 2 || *tries < 2 {
        return Vec::new();
    }
    *tries -= 2;
    let (one, other) = problems.split_at(problems.len() / 2);
    let mut of_half = |half: &[&'p Diagnostic]| {
        let after = read(&changed(half, text).text);
        if is_harmless(half, loaded, &after) {
            half.to_vec()
        } else {
            harmless_ones(half, loaded, text, tries)
        }
    };
    [of_half(one), of_half(other)].concat()
}

/// The text with the repairs of these problems, but for those that touch an earlier one.
fn changed(problems: &[&Diagnostic], text: &str) -> Repaired {
    let (mut edits, mut count): (Vec<&Edit>, usize) = (Vec::new(), 0);
    // The start and the end of each edit; since no two touch, the last to start ends last.
    let mut places: BTreeSet<(usize, usize)> = BTreeSet::new();
    for problem in problems {
        let touches = |new: &Edit| {
            let before = places.range(..=(new.span.end, usize::MAX)).next_back();
            before.is_some_and(|(_, end)| new.span.start <= *end)
        };
        if !problem.repair.iter().any(touches) {
            places.extend(problem.repair.iter().map(|edit| (edit.span.start, edit.span.end)));
            edits.extend(&problem.repair);
            count += 1;
        }
    }
    edits.sort_by_key(|edit| edit.span.start);
    Repaired { text: Edit::apply(edits, text), count }
}

/// True if the repairs of some problems make nothing worse, and each of them does something.
fn is_harmless(problems: &[&Diagnostic], before: &Loaded, after: &Loaded) -> bool {
    !is_worse(before, after) && !is_left(problems, after)
}

/// True if one of some problems is still where it was after its repair, which then is none.
fn is_left(problems: &[&Diagnostic], after: &Loaded) -> bool {
    let mut edits: Vec<&Edit> = problems.iter().flat_map(|problem| &problem.repair).collect();
    edits.sort_by_key(|edit| edit.span.start);
    let left: HashSet<_> =
        after.all().into_iter().map(|problem| (problem.code.name, problem.span.start)).collect();
    // How much longer the text before the end of each edit has become.
    let mut longer = 0;
    let grown: Vec<_> = edits
        .iter()
        .map(|edit| {
            longer += edit.with.len().cast_signed() - edit.span.len().cast_signed();
            (edit.span.end, longer)
        })
        .collect();
    problems.iter().any(|problem| {
        let before = grown.partition_point(|(end, _)| *end <= problem.span.start);
        let by = before.checked_sub(1).map_or(0, |last| grown[last].1);
        problem
            .span
            .start
            .checked_add_signed(by)
            .is_some_and(|start| left.contains(&(problem.code.name, start)))
    })
}

/// True if a repair lost facts, or made an error of another kind. What was lost before may have errors of its
/// own: then there is more to read.
fn is_worse(before: &Loaded, after: &Loaded) -> bool {
    let facts = |loaded: &Loaded| loaded.briefing.entries().count();
    let errors = |loaded: &Loaded| {
        let mut errors: HashMap<&str, usize> = HashMap::new();
        for problem in loaded.all().into_iter().filter(|problem| problem.level == Level::Error) {
            *errors.entry(problem.code.name).or_default() += 1;
        }
        errors
    };
    let known = errors(before);
    let has_more = || errors(after).iter().any(|(code, number)| number > known.get(code).unwrap_or(&0));
    // Of a file with more problems than are kept the rest comes to light as they go.
    facts(after) < facts(before) || (facts(after) == facts(before) && before.more() == 0 && has_more())
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

    /// The fields of a figure after the repair.
    fn figure(fields: &str) -> String {
        let head = "title = 'T'\nas-of = 2024\n[figures.f]\nlabel = 'L'\n";
        repair(&format!("{head}{fields}\n")).text[head.len()..].trim_end().to_owned()
    }

    #[test]
    fn a_number_at_the_end_of_braces_is_repaired_as_one_in_a_line() {
        let text = |number| format!("[figures]\nf = {{ label = 'L', value = {number} }}\n");
        assert_eq!(repair(&text("32,000")).text, text("32000"));
        assert_eq!(repair(&text("1,234,567  ")).text, text("1234567  "));
    }

    #[test]
    fn no_number_changes_and_what_may_mean_two_things_is_left() {
        for (before, after) in [
            ("value = 0,123", "value = 0.123"),
            ("value = 30-45", "range = [30, 45]"),
            ("value = 32,000", "value = 32000"),
            ("value = under 30", "value = 30\nqualifier = \"under\""),
            ("value = minus 5", "value = \"minus 5\""),
            ("value = 30 or more", "value = \"30 or more\""),
            ("value = 2½", "value = \"2½\""),
            ("value = 18.4k", "value = \"18.4k\""),
        ] {
            assert_eq!(figure(before), after);
        }
        for left in [
            "unit = 'kg' # weighed\nvalue = 40 t",
            "value = 1500\nrange = [1,050, 2,007]",
            "value = 000,001",
            "value = 5-",
            "value = 1,000 000",
            "unit = 'kg'\nvalue = 40 t",
            "value = 217-215",
            "value = 2023-24",
            "value = 3\ncredibility = 'B2'",
        ] {
            assert_eq!(figure(left), left);
        }
        assert_eq!(figure("amount = 3\nnumber = 4"), "value = 3\nnumber = 4");
    }

    #[test]
    fn a_field_of_a_dotted_key_stays_with_its_entry() {
        for (before, after) in [
            (
                "[figures]\nf.label = 'L'\nf.value = 40 t",
                "[figures]\nf.label = 'L'\nf.value = 40\nf.unit = \"t\"",
            ),
            (
                "figures.f.label = 'L'\nfigures.f.value = about 40",
                "figures.f.label = 'L'\nfigures.f.value = 40\nfigures.f.qualifier = \"about\"",
            ),
            (
                "figures = { f.label = 'L', f.value = 40 t }",
                "figures = { f.label = 'L', f.value = 40, f.unit = \"t\" }",
            ),
        ] {
            let [before, after] = [before, after].map(|text| format!("title = 'T'\nas-of = 2024\n{text}\n"));
            assert_eq!(repair(&before).text, after);
        }
        let taken = "title = 'T'\nas-of = 2024\n[figures]\nf.label = 'L'\nf.unit = 'kg'\nf.value = 40 t\n";
        assert_eq!(repair(taken).text, taken);
    }

    #[test]
    fn a_broken_header_is_repaired_to_one_that_loads() {
        let before = "title = 'T'\nas-of = 2024\n[[issues]\na = 'A'\n[actors.The Port]\nname = 'P'\n";
        let after = "title = 'T'\nas-of = 2024\n[issues]\na = 'A'\n[actors.the-port]\nname = 'P'\n";
        assert_eq!(repair(before).text, after);
        // Words behind it would be lost.
        let left = "title = 'T'\nas-of = 2024\n[events.dead text = 'Licences lapse.'\n";
        assert_eq!(repair(left).text, left);
    }

    #[test]
    fn a_repair_that_leaves_its_problem_is_none() {
        let head = "title = 'T'\nas-of = 2024\n[sources]\na = 'A'\nb = 'B'\n[questions.q]\ntext = 'Q'\n";
        let broken = format!("{head}source = [\"a#1\", \"b#2\n\" , \"a#3\"]\nnote = 'N'\n");
        assert_eq!(repair(&broken).text, broken);
        let list = format!("{head}source = ['a#1' 'b#2' 'a#3']\n");
        assert_eq!(repair(&list).text, list.replace("' '", "', '"));
    }

    #[test]
    fn all_of_more_problems_than_are_kept_are_repaired() {
        let figure = |index: usize| format!("[figures.f{index}]\nlabel = 'L'\nvalue = 40,{index:03}\n");
        let text: String = (0..1_000)
            .chain(1_000..1_200)
            .map(|index| figure(index % 1_000).replace("[figures.f", &format!("[figures.g{index}-")))
            .collect();
        let repaired = repair(&format!("title = 'T'\nas-of = 2024\n{text}"));
        assert_eq!((repaired.count, repaired.text.contains(',')), (1_200, false));
    }
}
