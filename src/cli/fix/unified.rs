//! The differences of two texts as a unified diff, which `patch` reads.

use std::time::Duration;

use similar::TextDiff;

/// The longest that is spent on finding the fewest changes: if every line of a long file is another one, that
/// would take the square of its length. What is left then is shown as lines that go and lines that come.
const LONGEST: Duration = Duration::from_millis(300);

/// The lines of the diff between an old and a new text of one file; none if they are the same.
pub(super) fn diff(name: &str, old: &str, new: &str) -> Vec<String> {
    let diff = TextDiff::configure().timeout(LONGEST).diff_lines(old, new);
    let diff = diff.unified_diff().header(name, name).to_string();
    diff.lines().map(str::to_owned).collect()
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
        let expected = "--- a|+++ a|@@ -1 +1 @@|-x = yes|\\ No newline at end of file|+x = true|\\ No newline at end of file";
        assert_eq!(diff("a", "x = yes", "x = true").join("|"), expected);
    }
}
