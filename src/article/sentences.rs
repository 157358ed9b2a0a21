//! The sentences of a paragraph.

use std::ops::Range;

use super::stems::is_one_of;

/// Words whose full stop does not end a sentence.
const ABBREVIATIONS: [&str; 46] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "vs", "co", "inc",
    "ltd", "approx", "ca", "ave", "mt", "art", "rs", "hon", "cllr", "rev", "maj", "adm", "messrs", "supt",
    "fr", "cmdr",
];

/// Measures whose full stop ends nothing before a number: "10 ft. 3 ins."
const MEASURES: &[&str] = &["ft", "ins", "yd", "yds", "lb", "lbs", "oz"];

/// The most bytes of a sentence; what goes on longer is no sentence, and is parted at its blanks.
const LONGEST: usize = 1_000;
/// The same where there are no blanks: it is parted at any mark.
const LONGEST_WITHOUT_BLANKS: usize = 4 * LONGEST;
/// The same where there are neither blanks nor marks: it is parted anywhere.
const LONGEST_WITHOUT_MARKS: usize = 16 * LONGEST;

/// The bytes of each sentence of a paragraph, white space between them left out.
pub(crate) fn sentences(paragraph: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, c) in paragraph.char_indices() {
        if is_too_long(at.saturating_sub(start), c) {
            sentences.push(start..at);
            start = at + (paragraph[at..].len() - paragraph[at..].trim_start().len());
        }
        if at >= start && matches!(c, '.' | '!' | '?') && ends_sentence(paragraph, at) {
            let rest = &paragraph[at + 1..];
            let end = at + 1 + (rest.len() - rest.trim_start_matches(is_closing).len());
            sentences.push(start..end);
            start = end + (paragraph[end..].len() - paragraph[end..].trim_start().len());
        }
    }
    if !paragraph[start..].trim().is_empty() {
        sentences.push(start..paragraph.len());
    }
    sentences
}

/// True if a sentence of so many bytes ends before a character, whatever it says.
fn is_too_long(length: usize, next: char) -> bool {
    length >= LONGEST && next.is_whitespace()
        || length >= LONGEST_WITHOUT_BLANKS && !next.is_alphanumeric()
        || length >= LONGEST_WITHOUT_MARKS
}

/// True if the mark at `at` is the last of its sentence.
fn ends_sentence(paragraph: &str, at: usize) -> bool {
    let behind = paragraph[at + 1..].trim_start_matches(is_closing);
    let next = behind.trim_start();
    if next.is_empty() {
        return true;
    }
    let opens = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '‘' | '«' | '(');
    if behind.len() == next.len() || !next.starts_with(opens) {
        return false;
    }
    let word = paragraph[..at].rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let is_measure = || is_one_of(MEASURES, word) && next.starts_with(|c: char| c.is_ascii_digit());
    let is_short = is_one_of(&ABBREVIATIONS, word) || is_measure();
    // "No. 5", but not "She said no. Then"
    let is_answer = word.eq_ignore_ascii_case("no") && !next.starts_with(|c: char| c.is_ascii_digit());
    !paragraph[at..].starts_with('.') || !is_initial && (!is_short || is_answer)
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '»' | ')')
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn full_stops_of_abbreviations_and_numbers_end_nothing() {
        let text = "It rose 4.5 per cent on Oct. 7, Mr. Ode said. “Never again.” Then J. Pell left! And now?";
        let parts: Vec<_> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(
            parts,
            [
                "It rose 4.5 per cent on Oct. 7, Mr. Ode said.",
                "“Never again.”",
                "Then J. Pell left!",
                "And now?"
            ]
        );
        assert_eq!(sentences("She said no. Then No. 5 met Cllr. Quill.").len(), 2);
        assert!(sentences("  ").is_empty());
        let lengths: Vec<_> = sentences(&"é1 ".repeat(900)).into_iter().map(|range| range.len()).collect();
        assert_eq!(lengths, [1_003, 1_003, 1_003, 588]);
        let lengths = |text: &str| sentences(text).into_iter().map(|range| range.len()).collect::<Vec<_>>();
        assert_eq!(lengths(&"é1,".repeat(2_000)), [4_003, 3_997]);
        assert_eq!(lengths(&"é".repeat(9_000)), [16_000, 2_000]);
    }
}
