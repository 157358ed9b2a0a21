//! The differences of two texts as a unified diff, which `patch` reads. Made for texts that differ in few lines.

use std::ops::Range;

/// The number of lines that stand around a change.
const AROUND: usize = 3;

/// Lines of the old text that other lines of the new one replace.
type Change = (Range<usize>, Range<usize>);

/// The lines of the diff between an old and a new text of one file; none if they are the same.
pub(super) fn diff(name: &str, old: &str, new: &str) -> Vec<String> {
    let (old, new) = (lines(old), lines(new));
    let changes = changes(&old, &new);
    let mut written = Vec::new();
    if !changes.is_empty() {
        written.extend([format!("--- {name}"), format!("+++ {name}")]);
    }
    let is_near = |a: &Change, b: &Change| b.0.start - a.0.end <= 2 * AROUND;
    for hunk in changes.chunk_by(is_near) {
        write_hunk(&old, &new, hunk, &mut written);
    }
    written
}

/// The lines of a text; one without an end says so, as `diff` does.
fn lines(text: &str) -> Vec<String> {
    let line = |line: &str| match line.strip_suffix('\n') {
        Some(line) => line.to_owned(),
        None => format!("{line}\n\\ No newline at end of file"),
    };
    text.split_inclusive('\n').map(line).collect()
}

fn write_hunk(old: &[String], new: &[String], hunk: &[Change], written: &mut Vec<String>) {
    let ([first, ..], [.., last]) = (hunk, hunk) else { return };
    let before = first.0.start.min(AROUND);
    let after = (old.len() - last.0.end).min(AROUND);
    let (old_part, new_part) =
        (first.0.start - before..last.0.end + after, first.1.start - before..last.1.end + after);
    let place =
        |part: &Range<usize>| format!("{},{}", part.start + usize::from(!part.is_empty()), part.len());
    written.push(format!("@@ -{} +{} @@", place(&old_part), place(&new_part)));
    let mut add = |sign: char, lines: &[String]| {
        for line in lines
            .iter()
            .flat_map(|line| format!("{sign}{line}").lines().map(str::to_owned).collect::<Vec<_>>())
        {
            written.push(line);
        }
    };
    let mut at = old_part.start;
    for (removed, added) in hunk {
        add(' ', &old[at..removed.start]);
        add('-', &old[removed.clone()]);
        add('+', &new[added.clone()]);
        at = removed.end;
    }
    add(' ', &old[at..old_part.end]);
}

fn changes(old: &[String], new: &[String]) -> Vec<Change> {
    let (mut changes, mut at, mut at_new) = (Vec::new(), 0, 0);
    while at < old.len() || at_new < new.len() {
        if at < old.len() && old.get(at) == new.get(at_new) {
            (at, at_new) = (at + 1, at_new + 1);
            continue;
        }
        let (removed, added) = until_same(&old[at..], &new[at_new..]);
        changes.push((at..at + removed, at_new..at_new + added));
        (at, at_new) = (at + removed, at_new + added);
    }
    changes
}

/// The fewest lines of both after which the two go on with two lines that are the same, or end.
fn until_same(old: &[String], new: &[String]) -> (usize, usize) {
    let goes_on = |removed: usize, added: usize| {
        let (old, new) = (&old[removed..], &new[added..]);
        old[..old.len().min(2)] == new[..new.len().min(2)]
    };
    for all in 1..=old.len() + new.len() {
        for removed in all.saturating_sub(new.len())..=all.min(old.len()) {
            if goes_on(removed, all - removed) {
                return (removed, all - removed);
            }
        }
    }
    (old.len(), new.len())
}

#[cfg(test)]
mod tests {
    use super::diff;

    #[test]
    fn a_line_that_became_two_has_three_lines_around_it() {
        let old = "1\n2\n3\n4\nvalue = 5%\n6\n7\n8\n9\n10\n11\n12\n13\nx = yes\n";
        let new = old.replace("value = 5%", "value = 5\nunit = \"%\"").replace("yes", "true");
        let diff = diff("a", old, &new);
        let expected = "--- a|+++ a|@@ -2,7 +2,8 @@| 2| 3| 4|-value = 5%|+value = 5|+unit = \"%\"| 6| 7| 8|\
                        @@ -11,4 +12,4 @@| 11| 12| 13|-x = yes|+x = true";
        assert_eq!(diff.join("|"), expected);
    }

    #[test]
    fn an_end_without_a_newline_is_told() {
        assert_eq!(diff("a", "x = 1\n", "x = 1\n"), Vec::<String>::new());
        let expected = "--- a|+++ a|@@ -1,1 +1,1 @@|-x = yes|\\ No newline at end of file|+x = true|\\ No newline at end of file";
        assert_eq!(diff("a", "x = yes", "x = true").join("|"), expected);
    }
}
