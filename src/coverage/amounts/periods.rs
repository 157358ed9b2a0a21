//! The times that no figure has: ages, and lengths of time that are only counted from another.

use std::ops::Range;

use crate::article::{Amount, all_words, first_word, is_amount, is_number, is_one_of, last_word};

/// True for an age: "Rowe, 22,", "aged 22", "a 22-year-old", "he is 22".
pub(super) fn is_age(text: &str, amount: &Amount) -> bool {
    const REACH: usize = 8;
    let (before, number, behind) =
        (&text[..amount.range.start], &text[amount.range.clone()], &text[amount.range.end..]);
    let is_behind_name = amount.unit.as_ref().is_some_and(|(unit, range)| {
        unit.is_time()
            && range.start < amount.range.start
            && before[range.start..].starts_with(char::is_uppercase)
    });
    // "Aged between 7 and 9": the words before are numbers and what joins them.
    let joins = |word: &&Range<usize>| {
        let word = &before[(*word).clone()];
        is_one_of(&["and", "or", "to", "between", "from", "over", "under", "about", "around"], word)
            || is_number(word)
    };
    let all = all_words(before);
    let all = &all[all.len().saturating_sub(REACH)..];
    let last = all.iter().rev().find(|word| !joins(word));
    let is_aged = last.is_some_and(|last| is_one_of(&["aged", "age", "ages"], &before[last.clone()]))
        || before.ends_with("at the age of ")
        || last.is_some_and(|last| before[..last.end].ends_with("the ages of"));
    let from_end = |index: usize| all.iter().rev().nth(index).map_or("", |word| &before[word.clone()]);
    let is_of_person = is_one_of(&["he", "she", "who"], from_end(1))
        && is_one_of(&["is", "was", "turns", "turned"], from_end(0));
    // "The man, 34, swam", but not "rules 12, 34, 56".
    let is_number = last_word(before).is_some_and(|word| is_amount(&before[word]));
    // "Mara Quill, now 39, swam"
    let is_aside = before.trim_end().ends_with(',') || before.ends_with(", now ");
    let is_beside = is_aside && behind.starts_with(',') && !is_number;
    let is_bound =
        ["younger than ", "older than "].iter().any(|than| before.ends_with(than)) && amount.unit.is_none();
    let ends = behind.is_empty() || behind.starts_with(['.', ',', ';']);
    let words: Vec<_> = all_words(behind).into_iter().take(3).map(|word| &behind[word]).collect();
    // "Over-75s"
    let is_of_group = ["over-", "under-", "Over-", "Under-"].iter().any(|than| before.ends_with(than));
    is_behind_name
        || is_of_group && amount.unit.is_none()
        || is_bound
        || is_beside && amount.unit.is_none()
        || is_aged && amount.unit.as_ref().is_none_or(|(unit, _)| unit.is_time())
        || is_of_person && ends
        || words.windows(2).any(|pair| is_one_of(&["old", "olds"], pair[1]) && is_year(pair[0]))
            && !is_long(number)
            && !is_over_age(number)
}

/// True for "year", "months": what a person is old.
fn is_year(word: &str) -> bool {
    is_one_of(&["year", "years", "month", "months", "week", "weeks", "day", "days"], word)
}

/// True for a number in which no person and no plan counts years: "57 million", "2,000".
fn is_long(number: &str) -> bool {
    const MOST_DIGITS: usize = 3;
    let is_large = |word: Range<usize>| {
        is_one_of(&["hundred", "thousand", "million", "millions", "billion"], &number[word])
    };
    number.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS
        || all_words(number).into_iter().any(is_large)
}

/// True for more years than anybody lives: "800".
fn is_over_age(years: &str) -> bool {
    const OLDEST: u16 = 125;
    years.parse::<u16>().is_ok_and(|years| years > OLDEST)
}

/// True for a time that only says when something was, or how often it is: "two weeks ago", "every two years".
pub(super) fn is_period(text: &str, amount: &Amount) -> bool {
    const BEHIND: &[&str] = &["ago", "back", "later", "earlier", "before", "after", "since", "old"];
    if !amount.is_of_time() {
        return false;
    }
    let (before, behind) = (&text[..amount.qualified_start()], &text[amount.end()..]);
    // "A bus every four minutes" is so many, "every two years" is a rhythm.
    let is_every = last_word(before).is_some_and(|word| is_one_of(&["every"], &before[word]));
    let is_rhythm = is_every
        && !amount.unit.as_ref().is_some_and(|(_, unit)| {
            ["second", "minute", "hour"].iter().any(|short| text[unit.clone()].starts_with(short))
        });
    // "Some 29 million years ago" is counted, and "two weeks ago" is a day.
    let number = &text[amount.range.clone()];
    let is_of_years = || amount.unit.as_ref().is_some_and(|(_, words)| text[words.clone()].contains("year"));
    if is_long(number) || is_over_age(number) && is_of_years() {
        return false;
    }
    // "Over the past three years since the coup"
    let is_since = first_word(behind).is_some_and(|word| is_one_of(&["since"], &behind[word]));
    let is_span = last_word(before).is_some_and(|word| is_one_of(&["past", "last"], &before[word]));
    if is_since && is_span {
        return false;
    }
    is_rhythm
        || behind.starts_with(" down the ")
        || first_word(behind).is_some_and(|word| is_one_of(BEHIND, &behind[word])) && !is_distance(behind)
}

/// True behind the time by which something is away from what the text names: the "after she left" of "six
/// months after she left".
fn is_distance(behind: &str) -> bool {
    let event = [" before ", " after "].iter().find_map(|than| behind.strip_prefix(than));
    event.is_some_and(|event| event.starts_with(char::is_alphanumeric))
}

/// True for a length of time by which something is away from what the text names.
pub(super) fn is_apart(text: &str, amount: &Amount) -> bool {
    amount.is_of_time() && is_distance(&text[amount.end()..])
}

/// True for the time over which a sentence counts something else: "$5bn over the next six months".
pub(super) fn is_time_of_count(text: &str, amount: &Amount, others: &[Amount]) -> bool {
    const NEAR: usize = 100;
    const OVER: &[&str] = &["over", "in", "during", "within"];
    const WHICH: &[&str] = &["past", "last", "next", "coming", "following", "previous"];
    let from = amount.qualified_start();
    let mut words = all_words(&text[..from]).into_iter().rev().map(|word| &text[word]);
    let is_span = amount.is_of_time()
        && words.next().is_some_and(|which| is_one_of(WHICH, which))
        && words.next().is_some_and(|the| is_one_of(&["the"], the))
        && words.next().is_some_and(|over| is_one_of(OVER, over));
    is_span
        && others.iter().any(|other| {
            let between = other.range.end.min(amount.range.end)..other.range.start.max(amount.range.start);
            !other.is_loose
                && !other.is_of_time()
                && between.len() < NEAR
                && text.get(between).is_some_and(|between| !between.contains(';'))
        })
}

/// True for one unit of time that something goes on for: "on strike for a month", "£1bn over a decade".
pub(super) fn is_lasting(text: &str, amount: &Amount) -> bool {
    const UNITS: &[&str] = &["week", "fortnight", "month", "year", "decade", "century"];
    let before = &text[..amount.range.start];
    let is_unit = amount.unit.as_ref().is_some_and(|(_, unit)| is_one_of(UNITS, &text[unit.clone()]));
    is_unit
        && is_one_of(&["a", "an"], &text[amount.range.clone()])
        && [" for ", " over ", " within "].iter().any(|words| before.ends_with(words))
        && !is_period(text, amount)
}
