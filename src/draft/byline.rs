//! Who wrote and published an article, from the lines below its headline: "By Mara Quill", "The Sel Ledger, 9 March 2031".

use crate::article::{Clock, all_words, is_one_of, times};
use crate::text::Clean;

/// The lines among which a byline stands.
const LINES: usize = 6;
/// The most words of a name.
const MOST_WORDS: usize = 6;

/// The author and the publisher that the first lines of a text name.
pub(super) fn of(written: &str) -> (Option<String>, Option<String>) {
    let lines: Vec<_> = written.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES).collect();
    let author = lines
        .iter()
        .find_map(|line| author(line))
        .or_else(|| lines.iter().skip(1).find_map(|line| by_office(line)));
    (author, lines.iter().find_map(|line| publisher(line)))
}

/// "By Mara Quill in Kesh" and "by Mara Quill, political editor".
fn author(line: &str) -> Option<String> {
    let name = line.strip_prefix("By ").or_else(|| line.strip_prefix("by "))?;
    let ends = [" in ", ", ", " | ", " – ", " - "].iter().filter_map(|end| name.find(end)).min();
    name_of(&name[..ends.unwrap_or(name.len())])
}

/// The name before what somebody is at a paper: "Mara Quill, political editor".
fn by_office(line: &str) -> Option<String> {
    const OFFICES: &[&str] = &["correspondent", "editor", "reporter", "writer", "columnist", "analyst"];
    const LONGEST: usize = 4;
    let (name, office) = [", ", " | ", " – ", " - "].iter().find_map(|mark| line.split_once(mark))?;
    let (names, words) = (all_words(name), all_words(office));
    let is_capital = |word: &std::ops::Range<usize>| name[word.clone()].starts_with(char::is_uppercase);
    let is_name = (2..=LONGEST).contains(&names.len()) && names.iter().all(is_capital);
    let is_office =
        words.len() <= LONGEST && words.last().is_some_and(|last| is_one_of(OFFICES, &office[last.clone()]));
    (is_name && is_office && !office.ends_with('.')).then(|| name_of(name)).flatten()
}

/// The words before the date that a line ends in.
fn publisher(line: &str) -> Option<String> {
    let time = times(line, &mut Clock::default()).into_iter().next_back()?;
    let is_day = matches!(time.absolute(), [day] if day.is_day());
    let ends = line[time.range.end..].trim_matches([' ', '.', ')']).is_empty();
    let before = line.get(..time.range.start).filter(|_| is_day && ends)?;
    let before = before.trim_end().trim_end_matches([',', '·', '|', '(', '-', '–']);
    let name = before.rsplit([',', '·', '|']).find(|part| !is_weekday(part.trim()))?;
    name_of(name).filter(|name| !tells_when(name))
}

/// True for words that only tell of which day a date is: "Published", "Last updated on".
fn tells_when(words: &str) -> bool {
    const WHEN: &[&str] = &[
        "published",
        "updated",
        "posted",
        "first",
        "last",
        "modified",
        "issued",
        "filed",
        "printed",
        "date",
        "on",
        "at",
        "and",
    ];
    all_words(words).into_iter().all(|word| is_one_of(WHEN, &words[word]))
}

fn is_weekday(words: &str) -> bool {
    words.is_empty() || words.ends_with("day")
}

/// Some words, if they can be a name.
fn name_of(words: &str) -> Option<String> {
    let words = words.trim();
    let all = all_words(words);
    let is_capital = |word: &std::ops::Range<usize>| words[word.clone()].starts_with(char::is_uppercase);
    let is_name =
        !all.is_empty() && all.len() <= MOST_WORDS && is_capital(&all[0]) && all.iter().any(is_capital);
    let has_end = words.ends_with(['.', '!', '?', ':', ';']);
    (is_name && !has_end).then(|| Clean::line(words.to_owned()).as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_lines_below_a_headline_name_author_and_publisher() {
        for (lines, author, publisher) in [
            (
                "Ward stays open\n\nBy Mara Quill\nThe Sel Ledger, 9 March 2031",
                "Mara Quill",
                "The Sel Ledger",
            ),
            (
                "Ward stays open\nBy Mara Quill in Kesh, The Sel Packet, Thursday 13 March 2031",
                "Mara Quill",
                "The Sel Packet",
            ),
            ("Ward stays open\nSel Ledger · 9 March 2031", "", "Sel Ledger"),
            ("Ward stays open\n9 March 2031", "", ""),
            ("Ward stays open\n\nBy Mara Quill\nPublished 9 March 2031", "Mara Quill", ""),
            ("Ward stays open\nSel Ledger\nLast updated on Sunday 9 March 2031", "", ""),
            (
                "Ward stays open\n\nSunday 9 March 2031\nMara Quill, health affairs correspondent",
                "Mara Quill",
                "",
            ),
            ("Ward stays open\nMara Quill, the mayor, left her editor.", "", ""),
            ("The ward stays open until 30 April.\nBy then the board wants more.", "", ""),
        ] {
            let found = of(lines);
            assert_eq!(found.0.as_deref().unwrap_or_default(), author, "{lines}");
            assert_eq!(found.1.as_deref().unwrap_or_default(), publisher, "{lines}");
        }
    }
}
