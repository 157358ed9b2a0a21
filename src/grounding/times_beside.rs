//! Times in a sentence that bears a fact out which are not that of the fact.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Case;
use super::bearing::Bearing;
use crate::article::{self, Speech, Stance, Time, Word, last_word, stems, words};

/// The fewest words of a clause that tells something of its own.
const WORDY: usize = 3;

/// True if a time of a sentence that bears a fact out is that of something else in it: of its being said,
/// where the fact has a giver, the beginning of something longer, or that of a clause that shares no word
/// with the fact.
pub(super) fn is_of_something_else(case: &Case, is_open: bool, bearing: &Bearing, time: &Time) -> bool {
    let sentence = bearing.sentence;
    let is_given = !case.fact.common.according_to.is_empty();
    let is_of_saying = |speech: &Speech| {
        let between = sentence.text.get(speech.range.end..time.range.start);
        between.is_some_and(|words| ["", "on", "late", "late on", "in"].contains(&words.trim()))
    };
    if is_given && sentence.speeches.iter().any(is_of_saying) {
        return true;
    }
    // "The April 26 deadline" is of April, whatever is said of it.
    if is_a_mark_of(sentence.text, time) || is_spoken_of(case, bearing, time) {
        return true;
    }
    // "The worst since May" happened later.
    if !is_open && begins_there(sentence.text, time) {
        return true;
    }
    let is_in_other_brackets = |amount: &Range<usize>| {
        let Some(open) = aside(sentence.text, time.range.start) else { return false };
        // "40 boats sank last week (15 May)": the brackets are those of the one amount before them.
        let behind = amount.end..time.range.end;
        let has_another = sentence.amounts.iter().any(|other| behind.contains(&other.range.start));
        (amount.end > open || has_another) && aside(sentence.text, amount.start) != Some(open)
    };
    if bearing.range.as_ref().is_some_and(is_in_other_brackets) {
        return true;
    }
    let is_around = |clause: &&Range<usize>| article::lies_in(&time.range, clause);
    let Some(clause) = sentence.clauses.iter().find(is_around) else { return false };
    if bearing.range.as_ref().is_some_and(|amount| clause.contains(&amount.start)) {
        return false;
    }
    let own: BTreeSet<_> = case.fact.prose.iter().flat_map(|(_, text)| stems(text)).collect();
    let is_of_time = |word: &Word| time.range.contains(&(clause.start + word.range.start));
    let others = words(&sentence.text[clause.clone()]).into_iter().filter(|word| !is_of_time(word));
    let others: Vec<_> = others.map(|word| word.stem).collect();
    others.len() >= WORDY && !others.iter().any(|stem| own.contains(stem))
}

/// True for a time that only tells which one of several things is meant: "the April 26 deadline".
fn is_a_mark_of(text: &str, time: &Time) -> bool {
    let before = &text[..time.range.start];
    let is_the = last_word(before).is_some_and(|word| article::is_one_of(&["the", "a", "an"], &before[word]));
    let behind = text[time.range.end..].strip_prefix(' ').unwrap_or_default();
    let is_noun = |word: &Word| word.range.start == 0 && behind.starts_with(char::is_lowercase);
    is_the && words(behind).first().is_some_and(is_noun)
}

/// True for a time within a quotation where the fact is that somebody says something: "Come tomorrow," she
/// asked.
fn is_spoken_of(case: &Case, bearing: &Bearing, time: &Time) -> bool {
    let at = bearing.sentence.range.start + time.range.start;
    let is_quoted = bearing.paragraph.quotation_at(at).is_some();
    let tells_of_saying = |text: &str| {
        article::all_words(text).into_iter().any(|word| article::says(&text[word]))
            || article::stances_in(text).contains(&Stance::Asking)
    };
    is_quoted && case.fact.prose.iter().any(|(field, text)| *field == "text" && tells_of_saying(text))
}

/// True for a time from which something goes on: "since Monday night".
fn begins_there(text: &str, time: &Time) -> bool {
    last_word(&text[..time.range.start]).is_some_and(|word| text[word].eq_ignore_ascii_case("since"))
}

/// The place of the opening bracket of the aside in which a place of a text is: "Greece (27% in May)".
fn aside(text: &str, at: usize) -> Option<usize> {
    let open = text[..at].rfind('(')?;
    (!text[open..at].contains(')')).then_some(open)
}
