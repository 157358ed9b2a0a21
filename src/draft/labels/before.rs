//! The words before an amount that may say what it measures.

use std::ops::Range;

use super::clause::since_mark;
use super::tables::{BESIDE_VERBS, CHANGING, LINKING, OPENING, is_form_of_be_or_have, stands_beside_verb};
use crate::article::{
    all_words, helps_bare_verb, is_amount, is_month, is_one_of, is_past_form, is_weekday, last_word,
    may_be_month,
};

/// The most words of a label that stands before its amount.
pub(super) const MOST: usize = 4;

/// The last words before an amount that may say what it measures: "net profit" of "a net profit of"; of an
/// amount that another one stands before, those before that: "pay offer" of "its pay offer to 7 from".
pub(super) fn before(text: &str, end: usize) -> String {
    let text = &without_brackets(&text[..end]);
    let clause = since_mark(text);
    let end = without_aside(clause, without_linking(clause));
    if let Some((_, counted)) = clause[..end].rsplit_once(" number of ") {
        return until_verb(counted).to_owned();
    }
    let start = clause[..end].rfind(',').map_or(0, |comma| comma + 1);
    let words = all_words(&clause[start..end]);
    let word = |range: &Range<usize>| &clause[start..][range.clone()];
    // "A 12-year high"
    let is_joined = |range: &Range<usize>| clause[start..][range.end..].starts_with('-');
    let ends = |range: &&Range<usize>| {
        is_one_of(OPENING, word(range)) || is_of_number(word(range)) && !is_joined(range)
    };
    let until = |end: usize| {
        let first = words[..end].iter().rev().take(MOST).take_while(|range| !ends(range)).count();
        let opens = |range: &&Range<usize>| is_one_of(LINKING, word(range)) || helps_bare_verb(word(range));
        let first = end - first;
        first + words[first..end].iter().take_while(opens).count()..end
    };
    // "Applications has risen" says no more than "applications".
    let is_auxiliary = |index: &usize| is_form_of_be_or_have(word(&words[*index]));
    let last = until(words.len());
    // "The port has offered" is no port.
    let done = |auxiliary: usize| {
        let next = words.get(auxiliary + 1).filter(|_| auxiliary + 2 == words.len()).map_or("", word);
        (is_past_form(next)
            && !is_one_of(CHANGING, next)
            && is_one_of(&["has", "have", "had"], word(&words[auxiliary])))
        .then_some(next)
    };
    let (kept, done) = match last.clone().find(is_auxiliary) {
        Some(auxiliary) if auxiliary > last.start => (until(auxiliary), done(auxiliary)),
        _ => (last, None),
    };
    // "Support for the Sel Party"
    let is_joint = |at: usize, table: &[&str]| is_one_of(table, word(&words[at]));
    let has_noun = kept.start > 2
        && !kept.is_empty()
        && is_joint(kept.start - 1, &["the", "its", "their"])
        && is_joint(kept.start - 2, &["for", "of"])
        && !ends(&&words[kept.start - 3]);
    let kept = &words[if has_noun { kept.start - 3..kept.end } else { kept }];
    match (kept.first(), kept.last()) {
        (Some(first), Some(last)) => {
            let noun = without_beside(&clause[start..][first.start..last.end]);
            done.map_or_else(|| noun.clone(), |done| format!("{noun} {done}"))
        }
        _ => String::new(),
    }
}

/// The first words behind "the number of" up to a verb: "households with low pressure".
fn until_verb(counted: &str) -> &str {
    let is_verb = |word: &Range<usize>| stands_beside_verb(&counted[word.clone()]);
    let words = all_words(counted);
    let last = words.iter().take(MOST + 2).take_while(|word| !is_verb(word)).last();
    last.map_or("", |last| &counted[..last.end])
}

/// A text without what stands in brackets that are closed: "the cash rate (OCR) unchanged at".
pub(super) fn without_brackets(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    // Where the brackets that are still open begin.
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            ')' if !open.is_empty() => plain.truncate(open.pop().unwrap_or_default()),
            _ => {
                open.extend((c == '(').then_some(plain.len()));
                plain.push(c);
            }
        }
    }
    plain.replace("  ", " ")
}

/// Some words without those that only stand beside a verb: "revenue still rose".
fn without_beside(words: &str) -> String {
    BESIDE_VERBS.iter().fold(words.to_owned(), |words, beside| words.replace(&format!(" {beside} "), " "))
}

/// True for a number, or a word of one: a label has none.
pub(super) fn is_of_number(word: &str) -> bool {
    const PARTS: &[&str] =
        &["million", "billion", "trillion", "thousand", "hundred", "lakh", "crore", "per", "cent", "percent"];
    word.starts_with(|c: char| c.is_ascii_digit()) || is_one_of(PARTS, word)
}

/// The end of a clause without numbers, times and the words that link them to what they are of.
pub(super) fn without_linking(clause: &str) -> usize {
    let mut end = clause.len();
    while let Some(range) = last_word(&clause[..end]) {
        let word = &clause[range.clone()];
        let is_number = word.starts_with(|c: char| c.is_ascii_digit()) || is_amount(word);
        let is_sign = word.chars().all(char::is_uppercase) && word.len() == 3;
        // "May" alone may be somebody's name.
        let is_in = clause[..range.start].ends_with(" in ");
        let is_time = is_weekday(word) || is_month(word) || is_in && may_be_month(word);
        if !is_number && !is_sign && !is_time && !is_one_of(LINKING, word) {
            break;
        }
        end = range.start;
    }
    last_word(&clause[..end]).map_or(0, |word| word.end)
}

/// The end of a clause before something between commas that it ends in: "earnings, all costs left out, were".
fn without_aside(clause: &str, end: usize) -> usize {
    let rest = clause[end..].strip_prefix(',').unwrap_or_default();
    let is_verb = all_words(rest).first().is_some_and(|word| stands_beside_verb(&rest[word.clone()]));
    let opening = clause[..end].rfind(',').filter(|_| is_verb);
    opening.map_or(end, |comma| clause[..comma].trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::{before, without_brackets};

    #[test]
    fn a_number_joined_to_a_word_is_no_amount_of_its_own() {
        let text = "Fares hit a 12-year high of 6";
        assert_eq!(before(text, text.len() - 1), "12-year high");
    }

    #[test]
    fn only_brackets_that_are_closed_are_left_out() {
        for (text, plain) in [
            ("a) the rate (CR) at (no", "a) the rate at (no"),
            ("the (so (called)) rate", "the rate"),
            ("((", "(("),
        ] {
            assert_eq!(without_brackets(text), plain);
        }
    }
}
