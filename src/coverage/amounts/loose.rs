//! Words that are numbers only where something is counted with them: "one", "half", "twice".

use super::periods::{is_lasting, is_period};
use super::told_again::is_measure;
use crate::article::{Amount, Counted, all_words, first_word, is_one_of, last_word};

/// True if such a word tells how much or how many of something.
pub(super) fn counts_loosely(text: &str, amount: &Amount) -> bool {
    let (number, behind) = (&text[amount.range.clone()], &text[amount.range.end..]);
    let is_one = is_one_of(&["one", "single"], number);
    is_one
        && (is_measure(amount)
            || is_length(text, amount)
            || is_toll(text, amount)
            || is_lone(text, amount)
            || is_one_more(text, amount)
            || is_none_at_all(text, amount))
        || is_one_of(&["twice"], number)
        || is_rate(behind)
        || is_lasting(text, amount)
        || is_part_of_point(number, behind)
        || is_share(text, amount)
        || is_qualified(text, amount)
}

/// True for one unit of time that something takes: "a one-day strike", "in one hour", but not "one day it
/// will" or "one year on".
fn is_length(text: &str, amount: &Amount) -> bool {
    const BEHIND: &[&str] = &["on", "it", "he", "she", "they", "we", "when", "in", "after", "before"];
    let Some((_, unit)) = amount.unit.as_ref().filter(|(unit, _)| unit.is_time()) else { return false };
    if text[amount.range.end..].starts_with(['-', '‑']) {
        return !is_period(text, amount);
    }
    let behind = &text[unit.end..];
    let goes_on = first_word(behind).is_some_and(|word| is_one_of(BEHIND, &behind[word]));
    let is_day = text[unit.clone()].eq_ignore_ascii_case("day") && !behind.starts_with(" of ");
    unit.start > amount.range.start && !is_day && !goes_on && !is_period(text, amount)
}

/// True for one of whom a sentence tells that something became of them: "one person was killed", "at least
/// one crew member died".
fn is_toll(text: &str, amount: &Amount) -> bool {
    const ITSELF: &[&str] = &["victim", "casualty", "fatality", "death", "injury"];
    const REACH: usize = 3;
    const TOLD: &[&str] = &[
        "killed",
        "died",
        "dead",
        "injured",
        "wounded",
        "hurt",
        "missing",
        "drowned",
        "arrested",
        "charged",
        "hospital",
        "hospitalised",
        "hospitalized",
        "infected",
        "death",
        "injury",
        "fatality",
        "casualty",
    ];
    let behind = &text[amount.range.end..];
    let words: Vec<&str> = all_words(behind).into_iter().map(|word| &behind[word]).collect();
    let of = words.iter().position(|word| is_one_of(&["of"], word)).unwrap_or(words.len());
    if words.first().is_some_and(|word| is_one_of(ITSELF, word)) {
        return true;
    }
    let is_somebody =
        words[..of].iter().take(REACH).any(|word| Counted::of(word).is_some_and(Counted::is_of_people));
    let are_bodies = ["body of ", "bodies of ", "death of ", "deaths of "]
        .iter()
        .any(|of| text[..amount.range.start].ends_with(of));
    is_somebody && (are_bodies || words.iter().any(|word| is_one_of(TOLD, word)))
}

/// True for the one of whom a sentence tells what nobody else did: "the one judge to dissent", "the only one
/// who stayed".
fn is_lone(text: &str, amount: &Amount) -> bool {
    const REACH: usize = 4;
    let (before, behind) = (&text[..amount.range.start], &text[amount.range.end..]);
    let is_the = last_word(before).is_some_and(|word| is_one_of(&["the", "only"], &before[word]));
    let words: Vec<&str> = all_words(behind).into_iter().take(REACH).map(|word| &behind[word]).collect();
    let noun = words.iter().position(|word| Counted::of(word).is_some_and(Counted::is_of_people));
    let noun = noun
        .or_else(|| words.iter().position(|word| is_one_of(&["lord", "voice", "vote", "exception"], word)));
    is_the
        && noun.and_then(|at| words.get(at + 1)).is_some_and(|next| is_one_of(&["to", "who", "that"], next))
}

/// True for the one that there was not: "not a single boat left".
fn is_none_at_all(text: &str, amount: &Amount) -> bool {
    let before = text[..amount.range.start].trim_end().to_ascii_lowercase();
    let is_single = amount.range.len() > 3 || text[amount.range.end..].starts_with(" single");
    is_single && (before.ends_with("not") || before.ends_with("not a"))
}

/// True for a part of a point: "two half point cuts", "a quarter-point".
fn is_part_of_point(part: &str, behind: &str) -> bool {
    let last = last_word(part).map_or("", |word| &part[word]);
    is_one_of(&["half", "quarter"], last)
        && ["-point", " point", "-percentage", " percentage"].iter().any(|unit| behind.starts_with(unit))
}

/// True for one more of what was just counted: "three wins in Sel and one in Ode".
fn is_one_more(text: &str, amount: &Amount) -> bool {
    const REACH: usize = 12;
    const NEAR: usize = 3;
    const NUMBERS: &[&str] =
        &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen"];
    let (before, behind) = (&text[..amount.range.start], &text[amount.range.end..]);
    let is_next = before.ends_with(" and ")
        && [" in ", " from ", " for ", " at ", " against "].iter().any(|of| behind.starts_with(of));
    let is_number = |word: &str| is_one_of(NUMBERS, word) || word.chars().all(|c| c.is_ascii_digit());
    let is_number_in =
        |reach: usize| all_words(before).into_iter().rev().take(reach).any(|word| is_number(&before[word]));
    // "Three mines and one quay"
    let is_counted = before.ends_with(" and ") && is_number_in(NEAR);
    is_next && is_number_in(REACH) || is_counted
}

/// True for a part or a length of time with a qualifier: "by more than half", "nearly a decade of fighting".
fn is_qualified(text: &str, amount: &Amount) -> bool {
    let is_half = is_one_of(&["half"], &text[amount.range.clone()]);
    let is_span = amount.is_of_time() && !is_period(text, amount);
    amount.qualifier.is_some() && (is_half || is_span)
}

/// True for a half or another part of something: "half of the crews", "half the crews", "a third of voters".
fn is_share(text: &str, amount: &Amount) -> bool {
    const OF_ALL: [&str; 7] = [" of ", " the ", " its ", " their ", " his ", " her ", " all "];
    // "The first half of the year", "the top half of the table"
    const WHICH: &[&str] = &[
        "first", "second", "latter", "other", "last", "final", "top", "bottom", "upper", "lower", "third",
        "fourth",
    ];
    let (part, behind) = (&text[amount.range.clone()], &text[amount.range.end..]);
    let last = last_word(part).map_or("", |word| &part[word]);
    let is_part = is_one_of(
        &[
            "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "seventh",
            "eighth", "ninth", "tenth",
        ],
        last,
    );
    let before = last_word(&text[..amount.range.start]).map_or("", |word| &text[word]);
    // "Another half are damaged"
    let is_another = before.eq_ignore_ascii_case("another");
    is_part
        && !is_one_of(WHICH, before)
        && (is_another || OF_ALL.iter().any(|words| behind.starts_with(words)))
}

/// True for what stands behind "one" in "one flight a day".
fn is_rate(behind: &str) -> bool {
    let words: Vec<_> = all_words(behind).into_iter().take(4).map(|word| &behind[word]).collect();
    words.windows(2).any(|pair| {
        is_one_of(&["a", "per", "every", "each"], pair[0])
            && is_one_of(&["day", "week", "month", "year", "hour"], pair[1])
    })
}
