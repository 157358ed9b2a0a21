//! Who wrote and published an article, and when, from the lines at its top: "By Mara Quill", "The Sel Ledger,
//! 9 March 2031", "Sunday, 9 March 2031, 14:05 | By Mara Quill, The Sel Ledger".

use crate::article::{Article, Clock, Time, all_words, is_one_of, is_weekday, last_word, sentences, times};
use crate::coverage::dateline;
use crate::text::Clean;
use houses::{is_agency, is_house};

mod houses;

/// The lines among which a byline stands.
const LINES: usize = 6;
/// The most words of a name.
const MOST_WORDS: usize = 6;
/// Marks between what a line at the top tells.
const MARKS: &[&str] = &[",", "|", "·", "•", " – ", " — ", " - ", "(", ")"];
/// The author and the publisher that the first lines of a text name.
pub(super) fn of(written: &str) -> (Option<String>, Option<String>) {
    let lines = lines(written);
    let author = lines
        .iter()
        .find_map(|line| author(line))
        .or_else(|| lines.iter().skip(1).find_map(|line| by_office(line)))
        .or_else(|| lines.iter().find_map(|line| behind_day(line)));
    let publisher = lines.iter().find_map(|line| publisher(line));
    let publisher = publisher.or_else(|| masthead(&lines)).or_else(|| agency(written));
    (author, publisher)
}

/// The day of a line of its own near the top of an article, or of its dateline: a day in a sentence is that
/// of what it tells.
pub(super) fn day(written: &str, article: &Article) -> Option<String> {
    const FIRST: usize = 3;
    let datelines = article.paragraphs.iter().take(FIRST).map(|paragraph| {
        let text = paragraph.text.as_str();
        &text[..dateline(text)]
    });
    let of_line = |line: &&str| day_of_line(line).and_then(|(time, _)| written_day(&time));
    let of_dateline = |text: &str| times(text, &mut Clock::default()).last().and_then(written_day);
    lines(written).iter().find_map(of_line).or_else(|| datelines.into_iter().find_map(of_dateline))
}

fn lines(written: &str) -> Vec<&str> {
    written.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES).collect()
}

/// A time as a file has it, if it is a day that says itself which it is.
fn written_day(time: &Time) -> Option<String> {
    match time.absolute() {
        [day] if day.is_day() => Some(day.first.to_string()),
        _ => None,
    }
}

/// The day of a line that is no sentence, with what stands behind it and its hour: "By Tam Brenner, 6 May
/// 2016", not "Quill jailed on 4 May 2016".
fn day_of_line(line: &str) -> Option<(Time, &str)> {
    const MOST_WORDS: usize = 14;
    const IN_A_SENTENCE: &[&str] =
        &["on", "in", "by", "until", "from", "since", "to", "of", "before", "after", "for", "and", "the"];
    let is_day = |time: &Time| matches!(time.absolute(), [day] if day.is_day());
    let time = times(line, &mut Clock::default()).into_iter().rfind(is_day)?;
    let before = &line[..time.range.start];
    let is_in_sentence = last_word(before).is_some_and(|word| is_one_of(IN_A_SENTENCE, &before[word]));
    let behind = without_hour(&line[time.range.end..]);
    let mut pieces = pieces(behind);
    let are_names =
        pieces.all(|piece| author(piece).is_some() || is_title(piece) || piece.ends_with(" read"));
    let is_short = all_words(line).len() <= MOST_WORDS;
    (is_short && (!is_in_sentence || tells_when(before)) && are_names).then_some((time, behind))
}

/// What stands behind a day without the hour: ", 14:05 BST | By Mara Quill".
fn without_hour(behind: &str) -> &str {
    const HOURS: &[&str] = &["at", "am", "pm", "a.m.", "p.m."];
    let is_hour = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && word
                .trim_end_matches(|c: char| c.is_ascii_lowercase())
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, ':' | '.'))
    };
    let is_zone = |word: &str| (2..=5).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase());
    let (mut rest, mut has_hour) = (behind, false);
    loop {
        let next = rest.trim_start_matches([',', ' ', '.', ')', '|', '·']);
        let end = next.find([' ', ',', '|', ')']).unwrap_or(next.len());
        let word = &next[..end];
        if !(is_hour(word) || is_one_of(HOURS, word) || has_hour && is_zone(word)) {
            return rest;
        }
        has_hour = true;
        rest = &next[end..];
    }
}

/// What a line tells between its marks.
fn pieces(line: &str) -> impl DoubleEndedIterator<Item = &str> {
    let mut pieces = vec![line];
    for mark in MARKS {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(mark)).collect();
    }
    pieces.into_iter().map(|piece| piece.trim_matches([' ', '.'])).filter(|piece| !piece.is_empty())
}

/// What stands before the name of an author.
const BEFORE_AUTHOR: &[&str] = &[
    "By ",
    "by ",
    "Reporting by ",
    "Story by ",
    "Words by ",
    "Written by ",
    "Text by ",
    "Words: ",
    "Story: ",
];

/// "By Mara Quill in Kesh" and "by Mara Quill, political editor", also behind a day: "9 March 2031 | By Mara
/// Quill".
fn author(line: &str) -> Option<String> {
    let own = |line: &str| BEFORE_AUTHOR.iter().find_map(|words| line.strip_prefix(words)).map(str::to_owned);
    let of_piece = || pieces(line).skip(1).find_map(own).filter(|_| day_of_line(line).is_some());
    let behind_day = || day_of_line(line).and_then(|(_, behind)| own(behind.trim_start()));
    let name = own(line).or_else(of_piece).or_else(behind_day)?;
    let ends = [" in ", ", ", " | ", " – ", " - "].iter().filter_map(|end| name.find(end));
    let stop = sentences(&name).first().map(|first| first.end);
    let name = name[..ends.chain(stop).min().unwrap_or(name.len())].trim_end().trim_end_matches('.');
    // "Story: Ferry talks stall" names nobody.
    let is_label = BEFORE_AUTHOR.iter().any(|words| words.ends_with(": ") && line.starts_with(words));
    name_of(name).filter(|name| !is_label || is_whole_name(name))
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// True for a given name and others, all with capitals.
fn is_whole_name(name: &str) -> bool {
    const LONGEST: usize = 4;
    let words = all_words(name);
    (2..=LONGEST).contains(&words.len()) && words.iter().all(|word| is_capital(&name[word.clone()]))
}

/// What somebody is at a paper, by its last word.
const OFFICES: &[&str] = &["correspondent", "editor", "reporter", "writer", "columnist", "analyst"];

/// The name before what somebody is at a paper: "Mara Quill, political editor".
fn by_office(line: &str) -> Option<String> {
    const LONGEST: usize = 4;
    let (name, office) = [", ", " | ", " – ", " - "].iter().find_map(|mark| line.split_once(mark))?;
    let is_short = all_words(office).len() <= LONGEST;
    (is_whole_name(name) && is_office(office) && is_short && !office.ends_with('.'))
        .then(|| name_of(name))
        .flatten()
}

/// The name of a person behind a day: "9 March 2031 – Mara Quill".
fn behind_day(line: &str) -> Option<String> {
    let (_, behind) = day_of_line(line)?;
    let name = pieces(behind).find(|piece| !is_house(piece) && !is_office(piece))?;
    (2..=4).contains(&all_words(name).len()).then(|| name_of(name)).flatten()
}

/// The house that a line with a day names: the last words before the day, or those behind it.
fn publisher(line: &str) -> Option<String> {
    let Some((time, behind)) = day_of_line(line) else {
        // "By Mara Quill, Sel Ledger"
        let house = author(line).and_then(|_| pieces(line).skip(1).find(|piece| is_house(piece)));
        return house.and_then(name_of);
    };
    let is_name = |piece: &&str| {
        !is_at_most_day(piece) && !tells_when(piece) && !is_office(piece) && author(piece).is_none()
    };
    let before = pieces(&line[..time.range.start]).rfind(is_name).and_then(name_of);
    before.or_else(|| pieces(behind).find(|piece| is_house(piece) && is_name(piece)).and_then(name_of))
}

/// A house on a line of its own, beside one with an author or a day.
fn masthead(lines: &[&str]) -> Option<String> {
    let tells = |line: &str| author(line).is_some() || day_of_line(line).is_some();
    let is_it = |at: &usize| {
        let line = lines[*at];
        let is_beside = tells(lines[at - 1]) || lines.get(at + 1).is_some_and(|next| tells(next));
        is_beside && is_title(line) && is_house(line) && !tells(line)
    };
    (1..lines.len()).find(is_it).and_then(|at| name_of(lines[at]))
}

/// The agency in the dateline of an article: "Reuters" of "CHICAGO (Reuters) –".
fn agency(written: &str) -> Option<String> {
    const FIRST: usize = 4;
    let paragraphs = written.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut datelines = paragraphs.take(FIRST).map(|paragraph| &paragraph[..dateline(paragraph)]);
    let in_brackets = |line: &str| {
        let (_, behind) = line.split_once('(')?;
        let (name, _) = behind.split_once(')')?;
        (is_house(name) || is_agency(name)).then(|| name_of(name)).flatten()
    };
    datelines.find_map(in_brackets)
}

fn is_office(words: &str) -> bool {
    last_word(words).is_some_and(|last| is_one_of(OFFICES, &words[last]))
}

/// True for a few words that all have capital letters, but for those between them: "Bank of Sel".
fn is_title(words: &str) -> bool {
    const SMALL: &[&str] = &["of", "the", "and", "in", "for", "de", "van", "von", "la", "al"];
    let all = all_words(words);
    let is_capital = |word: &std::ops::Range<usize>| {
        is_capital(&words[word.clone()]) || is_one_of(SMALL, &words[word.clone()])
    };
    all.len() <= MOST_WORDS && all.iter().all(is_capital) && name_of(words).is_some()
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

/// True for the name of a day, and for nothing.
fn is_at_most_day(words: &str) -> bool {
    words.is_empty() || last_word(words).is_some_and(|word| is_weekday(&words[word]))
}

/// Some words, if they can be a name.
fn name_of(words: &str) -> Option<String> {
    let words = words.trim();
    let all = all_words(words);
    let is_capital = |word: &std::ops::Range<usize>| is_capital(&words[word.clone()]);
    let is_name =
        !all.is_empty() && all.len() <= MOST_WORDS && is_capital(&all[0]) && all.iter().any(is_capital);
    let has_end = words.ends_with(['.', '!', '?', ':', ';']);
    (is_name && !has_end).then(|| Clean::line(words.to_owned()).as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{day, of};
    use crate::article::{Article, Paragraphs};

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
            (
                "Ward stays open\n\nSEL (Velm Wire) – The ward stays open for a year, crews said.",
                "",
                "Velm Wire",
            ),
            ("Ward stays open\n\nSEL (AFP) – The ward stays open for a year, crews said.", "", "AFP"),
            ("Ward stays open\n\nSEL (Ode) – The ward stays open for a year, crews said.", "", ""),
            ("Ward stays open\n\nBy Mara Quill\nPublished 9 March 2031", "Mara Quill", ""),
            ("Ward stays open\nSel Ledger\nLast updated on Sunday 9 March 2031", "", "Sel Ledger"),
            ("Ward stays open\nBy Mara Quill | 9 March 2031", "Mara Quill", ""),
            (
                "Ward stays open\nSunday, 9 March 2031 | By Mara Quill, The Sel Wire",
                "Mara Quill",
                "The Sel Wire",
            ),
            ("Ward stays open\nMarch 9, 2031 - Mara Quill", "Mara Quill", ""),
            ("Ward stays open\n9 March 2031 | Sel Wire", "", "Sel Wire"),
            (
                "Ward stays open\nBy Mara Quill, Health Correspondent, 9 March 2031 · 5 min read",
                "Mara Quill",
                "",
            ),
            ("Ward stays open\nBy Mara Quill\nSel Courier\n9 March 2031", "Mara Quill", "Sel Courier"),
            ("Ward stays open\nBy Mara Quill, Sel Courier", "Mara Quill", "Sel Courier"),
            ("Ward stays open\nThe board read the Sel Courier.\n9 March 2031", "", ""),
            (
                "Ward stays open\n\nSunday 9 March 2031\nMara Quill, health affairs correspondent",
                "Mara Quill",
                "",
            ),
            ("Ward stays open\nMara Quill, the mayor, left her editor.", "", ""),
            ("Ward stays open\nReporting by Mara Quill. Published 9 March 2031.", "Mara Quill", ""),
            ("Ward stays open\nStory by M. J. Quill. 9 March 2031", "M. J. Quill", ""),
            ("Ward stays open\nWords: Mara Quill. Photos: Jarek Olm. 9 March 2031", "Mara Quill", ""),
            ("Ward stays open\nPosted on 9 March 2031 by Mara Quill", "Mara Quill", ""),
            ("Ward stays open\nBy Dr. Mara Quill\n9 March 2031", "Dr. Mara Quill", ""),
            ("Ward stays open\nStory by Prof. Mara Quill. 9 March 2031", "Prof. Mara Quill", ""),
            ("Ward stays open\nStory: Ferry talks stall", "", ""),
            ("The ward stays open until 30 April.\nBy then the board wants more.", "", ""),
        ] {
            let found = of(lines);
            assert_eq!(found.0.as_deref().unwrap_or_default(), author, "{lines}");
            assert_eq!(found.1.as_deref().unwrap_or_default(), publisher, "{lines}");
        }
    }

    #[test]
    fn a_line_of_its_own_tells_the_day() {
        for (line, told) in [
            ("By Mara Quill, 9 March 2031", true),
            ("9 March 2031, 14:05", true),
            ("9 March 2031 14.05 GMT", true),
            ("Published March 9, 2031 at 2:05 pm", true),
            ("Sunday, 9 March 2031 | By Mara Quill, The Sel Wire", true),
            ("March 9, 2031 - Mara Quill", true),
            ("Last updated on Sunday 9 March 2031", true),
            ("The ward shut on 9 March 2031", false),
            ("On 9 March 2031 Mara Quill left the ward for good", false),
            ("9 March 2031 was a bad day", false),
        ] {
            let text = format!("Ward stays open\n{line}\n\nThe crews said that it was so.\n");
            let paragraphs = Paragraphs::of(&text);
            let found = day(&text, &Article::read(&paragraphs, None));
            assert_eq!(found.as_deref(), told.then_some("2031-03-09"), "{line}");
        }
    }
}
