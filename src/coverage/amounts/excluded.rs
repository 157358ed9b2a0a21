//! What is told in numbers and is no amount that a figure could hold: hours, codes, names, turns of phrase,
//! "the two sides".

use std::ops::Range;

use super::loose::counts_loosely;
use super::periods::{is_age, is_period};
use crate::article::{
    Amount, Counted, all_words, end_of_first, first_word, is_auxiliary, is_one_of, last_word, start_of_last,
};

/// True if an amount tells how much or how many of something.
pub(super) fn counts(text: &str, amount: &Amount) -> bool {
    if is_in_idiom(text, &amount.range) {
        return false;
    }
    let (before, behind) = (&text[..amount.range.start], &text[amount.range.end..]);
    if amount.is_loose {
        return counts_loosely(text, amount);
    }
    let is_hour = is_hour(before, behind);
    !is_hour
        && !is_age(text, amount)
        && !is_period(text, amount)
        && !is_reference(text, amount)
        && !is_in_name(before, &text[amount.range.clone()], behind)
        && !is_of_row(before, &text[amount.range.clone()])
        && !is_of_kind(&text[amount.range.clone()], behind)
        && !is_label(before, &text[amount.range.clone()], behind)
        && !is_code(text, amount)
}

/// True for an hour: "at two in the morning", "12 GMT", "at six o'clock".
fn is_hour(before: &str, behind: &str) -> bool {
    const OF_DAY: [&str; 6] =
        [" in the morning", " in the afternoon", " in the evening", " at night", " o'clock", " o’clock"];
    let is_zone =
        all_words(behind).first().is_some_and(|word| is_one_of(&["GMT", "UTC"], &behind[word.clone()]));
    let is_at = last_word(before)
        .is_some_and(|word| is_one_of(&["at", "by", "until", "after", "before"], &before[word]));
    is_zone || is_at && OF_DAY.iter().any(|words| behind.starts_with(words))
}

/// True for what parts two numbers that are told as one: "50:50", "3–0", "three to one".
pub(super) fn is_score(text: &str, between: Range<usize>) -> bool {
    const ODDS: [&str; 5] = ["ratio of", "odds of", "by", "about", "at"];
    let is_odds = || {
        let number = last_word(&text[..between.start]);
        let before = number.map_or("", |number| text[..number.start].trim_end());
        text[between.end..].starts_with("one") && ODDS.iter().any(|odds| before.ends_with(odds))
    };
    // "By an eight to one majority", "a vote of nine to two"
    let is_vote = || {
        const VOTES: &[&str] = &["majority", "margin", "vote", "votes", "voted"];
        const REACH: usize = 4;
        const NEAR: usize = 120;
        let (before, behind) = (&text[..between.start], &text[between.end..]);
        let before = &before[start_of_last(before, NEAR)..];
        let behind = first_word(behind).map_or("", |number| &behind[number.end..]);
        let next = first_word(behind).map_or("", |word| &behind[word]);
        let mut near = all_words(before).into_iter().rev().take(REACH);
        is_one_of(VOTES, next) || near.any(|word| is_one_of(VOTES, &before[word]))
    };
    text.get(between.clone()) == Some(" to ") && (is_odds() || is_vote())
        || matches!(text.get(between), Some(":" | "-" | "–" | "‑" | "/"))
}

/// True for a number of a turn of phrase, which counts nothing: "a tale of two cities".
fn is_in_idiom(text: &str, range: &Range<usize>) -> bool {
    const SAYINGS: &[&str] = &[
        "tale of two",
        "two sides of the same",
        "one of a kind",
        "second to none",
        "of two minds",
        "in two minds",
        "kill two birds",
        "two birds with one",
        "six of one",
        "cloud nine",
        "square one",
        "worth a thousand words",
        "one by one",
        "two-edged",
        "one step forward",
        "two steps back",
        "one and the same",
        "at sixes and sevens",
        "forty winks",
        "the eleventh hour",
        "at one point",
        "think twice",
        "thought twice",
        "once or twice",
        "two left feet",
        "two can play",
    ];
    /// More bytes than any of them has on one side of its number.
    const REACH: usize = 24;
    let start = start_of_last(&text[..range.start], REACH);
    let near = text[start..range.end + end_of_first(&text[range.end..], REACH)].to_ascii_lowercase();
    let (from, to) = (range.start - start, range.end - start);
    SAYINGS.iter().any(|saying| near.match_indices(saying).any(|(at, _)| at < to && from < at + saying.len()))
}

/// True for a part of a number to call or of a book: "call +27 11 555 0100", "ISBN 978-3-16".
fn is_code(text: &str, amount: &Amount) -> bool {
    const BEFORE: &[&str] =
        &["call", "phone", "tel", "telephone", "dial", "fax", "hotline", "whatsapp", "isbn", "issn", "doi"];
    const REACH: usize = 3;
    const FEWEST_DIGITS: usize = 7;
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '‑' | '(' | ')' | ' ' | '/');
    let start = text[..amount.range.start].trim_end_matches(is_part).len();
    let length = text[amount.range.start..].find(|c| !is_part(c)).unwrap_or(text.len() - amount.range.start);
    let code = text[start..amount.range.start + length].trim();
    let digits = code.chars().filter(char::is_ascii_digit).count();
    let groups = code.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count();
    let words = all_words(&text[..start]);
    let is_called = words.iter().rev().take(REACH).any(|word| is_one_of(BEFORE, &text[word.clone()]));
    let is_parted = code.split(['-', '‑']).count() > REACH;
    digits >= FEWEST_DIGITS && groups > 1 && (code.starts_with('+') || is_called || is_parted)
}

/// True for a word for a number that a name begins with: "told Nine Radio".
fn is_in_name(before: &str, number: &str, behind: &str) -> bool {
    let is_inside = last_word(before).is_some_and(|word| {
        before[word.clone()].starts_with(char::is_lowercase) && before[word.end..].trim().is_empty()
    });
    let goes_on = behind.strip_prefix(' ').is_some_and(|behind| behind.starts_with(char::is_uppercase));
    number.starts_with(char::is_uppercase) && is_inside && goes_on
}

/// True for a number in letters that says which one of a row is meant: "stage two", "on day eight".
fn is_of_row(before: &str, number: &str) -> bool {
    const ROWS: &[&str] =
        &["stage", "phase", "part", "chapter", "round", "level", "day", "week", "act", "step", "category"];
    // "Last week two boats sank", "on the first day two"
    const ONE: &[&str] = &[
        "last", "this", "next", "past", "previous", "first", "same", "that", "each", "every", "a", "the",
        "final", "per", "election",
    ];
    let is_next = |word: &Range<usize>| before[word.end..] == *" ";
    let is_one = |word: &Range<usize>| {
        last_word(&before[..word.start]).is_some_and(|word| is_one_of(ONE, &before[word]))
    };
    let is_in_letters = number.chars().all(char::is_lowercase);
    let row = last_word(before).filter(|word| is_in_letters && is_next(word) && !is_one(word));
    // "On Day 1 of the strike"
    let is_day = [" on Day ", "On Day ", " of Day "].iter().any(|words| before.ends_with(words));
    is_day || row.is_some_and(|word| is_one_of(ROWS, &before[word]))
}

/// True behind the number in a word that says of which kind a thing is: "six-party talks", "a two-state
/// solution".
fn is_of_kind(number: &str, behind: &str) -> bool {
    const KINDS: &[&str] =
        &["party", "state", "way", "sided", "pronged", "tier", "tiered", "track", "step", "time", "times"];
    let word =
        behind.strip_prefix(['-', '‑']).and_then(|behind| first_word(behind).map(|word| &behind[word]));
    // "A 10-state strike" is in ten.
    let is_counted = || number.starts_with(|c: char| c.is_ascii_digit());
    word.is_some_and(|word| is_one_of(KINDS, word) && !(word == "state" && is_counted()))
}

/// True for a number that is only what something is called: "the number 3", "1225 Quay St.", "911 calls", "a
/// 2G licence", "777x jets", "latitude 16.1".
fn is_label(before: &str, number: &str, behind: &str) -> bool {
    const STREETS: &[&str] =
        &["St", "Street", "Ave", "Avenue", "Road", "Rd", "Lane", "Boulevard", "Blvd", "Drive", "Square"];
    const LONGEST: usize = 4;
    let is_digits = number.chars().all(|c| c.is_ascii_digit());
    let words = all_words(behind);
    let is_capital = |word: &&Range<usize>| behind[(*word).clone()].starts_with(char::is_uppercase);
    let mut name = words.iter().take(LONGEST).take_while(is_capital);
    let is_street = behind.starts_with(' ') && name.any(|word| is_one_of(STREETS, &behind[word.clone()]));
    let is_emergency = is_one_of(&["911", "999", "112", "000"], number)
        && [" call", " emergency", " operator", " dispatch"].iter().any(|word| behind.starts_with(word));
    let is_model = number.len() > 2
        && behind.strip_prefix(['x', 'X']).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let is_place = ["latitude ", "longitude "].iter().any(|words| before.ends_with(words));
    // "2G", "3D"
    let is_network =
        behind.strip_prefix(['G', 'D']).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    is_place
        || is_digits
            && (before.ends_with("the number ") || is_street || is_emergency || is_network || is_model)
}

/// True for a small number in letters that only points to those who were named: "the two sides", "both of its
/// two leaders".
fn is_reference(text: &str, amount: &Amount) -> bool {
    const POINTING: &[&str] = &["the", "these", "those", "its", "their", "both", "all", "whose", "other"];
    const PARTIES: &[&str] = &[
        "sides",
        "parties",
        "countries",
        "nations",
        "governments",
        "leaders",
        "teams",
        "clubs",
        "companies",
        "firms",
    ];
    let (before, behind) = (&text[..amount.range.start], &text[amount.range.end..]);
    let is_small = is_one_of(&["two", "three"], &text[amount.range.clone()]);
    let noun = first_word(behind).filter(|word| behind[..word.start] == *" ").map(|word| &behind[word]);
    let is_of_named = |noun| {
        is_one_of(PARTIES, noun)
            || is_auxiliary(noun)
            || Counted::of(noun).is_some_and(Counted::is_of_leaders)
    };
    is_small
        && noun.is_some_and(is_of_named)
        && last_word(before)
            .is_some_and(|word| before[word.end..] == *" " && is_one_of(POINTING, &before[word]))
}
