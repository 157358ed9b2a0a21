//! Texts as they come, made plain: letters that a page or a program has put in other characters are the usual
//! ones again.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

const SOFT_HYPHEN: char = '\u{AD}';
/// The sign for inches and seconds, with which some pages write quotation marks.
const DOUBLE_PRIME: char = '″';

/// A text in composed letters, without ligatures and soft hyphens, with words parted at the ends of lines put
/// together.
pub(super) fn legible(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let text = quoted(text);
    for c in text.chars().filter(|c| *c != SOFT_HYPHEN).nfc() {
        match (ligature(c), c) {
            (Some(letters), _) => plain.push_str(letters),
            // Behind a digit it is inches or seconds.
            (None, DOUBLE_PRIME) if !plain.ends_with(|c: char| c.is_ascii_digit()) => {
                let begins = !plain.ends_with(|c: char| !c.is_whitespace() && c != '(');
                plain.push(if begins { '“' } else { '”' });
            }
            (None, c) => plain.push(c),
        }
    }
    rejoined(&plain.replace("\r\n", "\n"))
}

/// The same with the quotation marks of old printers, two backticks or apostrophes, as one.
fn quoted(text: &str) -> Cow<'_, str> {
    const MARKS: [&str; 2] = ["``", "''"];
    if !text.contains(MARKS[0]) {
        return closed_by_two(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    let next = |rest: &str| {
        let mut starts = rest.match_indices(['`', '\'']).map(|(at, _)| at);
        starts.find(|at| MARKS.iter().any(|mark| rest[*at..].starts_with(mark)))
    };
    while let Some(at) = next(rest) {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 2..];
        let begins = !plain.ends_with(|c: char| !c.is_whitespace()) && !rest.starts_with(char::is_whitespace);
        plain.push(if begins { '“' } else { '”' });
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The same with two apostrophes behind the last mark of what is quoted as the one mark that opens it.
fn closed_by_two(text: &str) -> Cow<'_, str> {
    const LAST: [(&str, &str); 4] = [(",''", ",\""), (".''", ".\""), ("?''", "?\""), ("!''", "!\"")];
    let is_opened = text.contains('"') && text.contains("''");
    let close = |text: String, (two, one): (&str, &str)| text.replace(two, one);
    if is_opened { Cow::Owned(LAST.into_iter().fold(text.to_owned(), close)) } else { Cow::Borrowed(text) }
}

/// The letters of a ligature.
pub(super) fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// The same with words that a hyphen parts at the end of a line in one; the hyphen stays in a word that has
/// it elsewhere too.
fn rejoined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut rest = text;
    let with_hyphen = LazyCell::new(|| words_with_hyphen(text));
    while let Some(hyphen) = rest.find("-\n") {
        let behind = rest[hyphen + 1..].trim_start_matches('\n');
        let last = last_letters(&rest[..hyphen]);
        let first = first_letters(behind);
        joined.push_str(&rest[..hyphen]);
        rest = &rest[hyphen..];
        if !last.is_empty() && first.starts_with(char::is_lowercase) {
            if with_hyphen.contains(&(last, first)) {
                joined.push('-');
            }
            rest = behind;
        } else {
            joined.push('-');
            rest = &rest[1..];
        }
    }
    joined.push_str(rest);
    joined
}

/// The letters before and behind each hyphen inside a line.
fn words_with_hyphen(text: &str) -> HashSet<(&str, &str)> {
    let hyphens = text.match_indices('-').map(|(at, _)| at);
    let words = hyphens.map(|at| (last_letters(&text[..at]), first_letters(&text[at + 1..])));
    words.filter(|(last, first)| !last.is_empty() && !first.is_empty()).collect()
}

fn last_letters(text: &str) -> &str {
    &text[text.trim_end_matches(char::is_alphabetic).len()..]
}

fn first_letters(text: &str) -> &str {
    &text[..text.len() - text.trim_start_matches(char::is_alphabetic).len()]
}

#[cfg(test)]
mod tests {
    use super::legible;

    #[test]
    fn ligatures_soft_hyphens_and_loose_accents_are_the_usual_letters() {
        assert_eq!(
            legible("The ﬁrst oﬃce is sa\u{AD}fe at the cafe\u{301}"),
            "The first office is safe at the café"
        );
    }

    #[test]
    fn quotation_marks_of_backticks_and_apostrophes_are_the_usual_ones() {
        assert_eq!(legible("``We sail,`` she said. ``Or don't.''"), "“We sail,” she said. “Or don't.”");
        assert_eq!(legible("\"We sail,'' she said."), "\"We sail,\" she said.");
        assert_eq!(legible("The crews'' pay"), "The crews'' pay");
        assert_eq!(
            legible("″We sail,″ she said of a 40″ mast (″Olm″)."),
            "“We sail,” she said of a 40″ mast (“Olm”)."
        );
    }

    #[test]
    fn words_parted_at_the_end_of_a_line_are_whole() {
        assert_eq!(
            legible("the har-\nbour is a well-\r\nkept, well-kept one"),
            "the harbour is a well-kept, well-kept one"
        );
        assert_eq!(legible("an old har-\r\nbour\nby the har-\nbour"), "an old harbour\nby the harbour");
        assert_eq!(legible("from 2030-\n2031, Anna-\nMarie -\nand"), "from 2030-\n2031, Anna-\nMarie -\nand");
    }
}
