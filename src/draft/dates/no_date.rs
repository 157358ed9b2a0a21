//! Times that date nothing: those since which something is so, ends of a span, conditions, comparisons and
//! asides.

use super::outlook::is_past_tense;
use crate::article::{
    Time, all_words, amounts, first_word, has_one_of, is_one_of, is_past_verb, last_word, start_of_last,
};

/// True for either end of the time in which something happened again and again: "between January 2021 and
/// December 2023".
pub(super) fn is_end_between(time: &Time, sentence: &str) -> bool {
    const REACH: usize = 5;
    let before = &sentence[..time.range.start];
    let before = &before[before.rfind([',', ';', ':']).map_or(0, |mark| mark + 1)..];
    let words: Vec<_> = all_words(before).into_iter().rev().take(REACH).map(|word| &before[word]).collect();
    let is_first = words.first().is_some_and(|word| is_one_of(&["between"], word));
    let is_last = words.first().is_some_and(|word| is_one_of(&["and"], word));
    is_first || is_last && words.iter().any(|word| is_one_of(&["between"], word))
}

/// True for the day on which a period ended in which the sentence tells of something: "sales in the quarter
/// ended July 26", but not "the season ended on July 26".
pub(super) fn is_end_of_period(time: &Time, sentence: &str) -> bool {
    /// The most words of a day and of its period, and of what stands before that.
    const REACH: usize = 5;
    const NEAR: usize = 4;
    const PERIODS: &[&str] = &["quarter", "half", "year", "period", "months", "weeks", "season"];
    let words = &sentence[..time.range.end];
    let words: Vec<_> = all_words(words).into_iter().map(|word| &words[word]).collect();
    let is_ended = |pair: &[&str]| is_one_of(PERIODS, pair[0]) && is_one_of(&["ended", "ending"], pair[1]);
    let from = words.len().saturating_sub(REACH);
    let Some(period) = words[from..].windows(2).rposition(is_ended) else { return false };
    let before = &words[..from + period];
    before.iter().rev().take(NEAR).any(|word| is_one_of(&["in", "for", "of", "during", "from"], word))
}

/// True for the time of what has to happen first, or may happen: "before the recess begins on 5 July", "in
/// case they sail on Monday".
pub(super) fn is_of_condition(time: &Time, sentence: &str) -> bool {
    const OPENING: &[&str] = &["before", "until", "if", "unless", "case"];
    const AT: &[&str] = &["on", "in", "at", "by", "of", "the"];
    /// The fewest words that have a subject and a verb: "the recess begins".
    const LEAST: usize = 3;
    let before = &sentence[..time.range.start];
    let before = &before[before.rfind([',', ';', ':', '—', '“', '”']).map_or(0, |mark| mark)..];
    let words: Vec<_> = all_words(before).into_iter().map(|word| &before[word]).collect();
    let Some(opening) = words.iter().rposition(|word| is_one_of(OPENING, word)) else { return false };
    let inside = &words[opening + 1..];
    let end = inside.iter().rposition(|word| !is_one_of(AT, word)).map_or(0, |last| last + 1);
    end >= LEAST
}

/// True for the time since which something has been so: "shut since 2014", "since the mid-1990s", "from the
/// 1970s to".
pub(super) fn is_beginning(time: &Time, sentence: &str) -> bool {
    const PART: &[&str] = &["the", "early", "mid", "late", "at", "least"];
    let mut before = &sentence[..time.range.start];
    while let Some(word) = last_word(before).filter(|word| is_one_of(PART, &before[word.clone()])) {
        before = &before[..word.start];
    }
    let own =
        first_word(&sentence[time.range.clone()]).map_or("", |word| &sentence[time.range.clone()][word]);
    // "A painting from 1954"
    let is_year = sentence[time.range.clone()].chars().all(|c| c.is_ascii_digit());
    let is_from = is_year && sentence[..time.range.start].ends_with(" from ");
    // "Over the past year", "it holds now"
    let is_going_on = has_one_of(&["past", "now"], &sentence[time.range.clone()]);
    is_from
        || is_going_on
        || is_one_of(&["since"], own)
        || last_word(before).is_some_and(|word| is_one_of(&["since"], &before[word]))
}

/// The most words between what tells that something is compared and the time of that.
const LONGEST: usize = 6;

/// True for the time of what something is only compared with: "a larger loss than that in 2012", "against
/// 4.9% two years ago".
pub(in crate::draft) fn is_compared(time: &Time, sentence: &str) -> bool {
    const REACH: usize = 120;
    const WITH: &[&str] =
        &["versus ", "compared with ", "compared to ", "up from ", "down from ", "same as in "];
    const LEVELS: &[&str] = &["level", "levels", "that", "those", "rate", "average", "peak", "figure"];
    let before = &sentence[start_of_last(&sentence[..time.range.start], REACH)..time.range.start];
    let clause = before[before.rfind([',', ';', ':']).map_or(0, |mark| mark + 1)..].trim_start();
    let lower = clause.to_ascii_lowercase();
    // What stands before some words, and behind them if no verb does.
    let parted = |words: &str| {
        let at = lower.rfind(words).filter(|at| !lower[..*at].ends_with(char::is_alphanumeric))?;
        Some((&clause[..at], &clause[at + words.len()..]))
    };
    let around = |words: &str| parted(words).filter(|(_, rest)| is_short(rest));
    // "Double what they were in 2012", "less than it lost a year ago"
    let is_clause = || parted("than ").is_some_and(|(_, rest)| begins_with_pronoun(rest));
    let is_what = || {
        parted("what ")
            .is_some_and(|(_, rest)| begins_with_pronoun(rest) && has_one_of(&["was", "were"], rest))
    };
    let is_behind = |words: &&str| around(words).is_some();
    // "More than 40 boats are lost in 2012"
    let is_than = || around("than ").is_some_and(|(_, rest)| !begins_with_amount(rest));
    // "They voted against it in 2012"
    let is_against = || around("against ").is_some_and(|(_, rest)| !amounts(rest).is_empty());
    let is_beside = |words: &&str| around(words).is_some_and(|(_, rest)| has_one_of(LEVELS, rest));
    // On a day something was done: "to 5% from 4% on Monday".
    let is_from = || !time.is_fine() && around("from ").is_some_and(|(old, rest)| is_start(old, rest));
    // "To $5 a share, in May, from $4, or 3 cents, a year earlier"
    let own = &sentence[time.range.clone()];
    let is_before = || {
        let earlier = ["earlier", "before", "ago"].iter().any(|word| own.ends_with(word));
        let from = before.rsplit_once(" from ").map_or("", |(_, rest)| rest);
        // What was told on a day or went on to something else is dated.
        let is_told = !from.contains(" to ") && !from.contains(" on ");
        earlier && is_told && amounts(from).first().is_some_and(|amount| amount.start() == 0)
    };
    WITH.iter().any(is_behind)
        || is_before()
        || is_clause()
        || is_what()
        || is_than()
        || is_against()
        || ["above ", "below "].iter().any(is_beside)
        || is_from()
}

/// True for a few words that begin with a pronoun.
fn begins_with_pronoun(words: &str) -> bool {
    const PRONOUNS: &[&str] = &["it", "they", "he", "she", "we", "that", "those"];
    let first = first_word(words).map_or("", |word| &words[word]);
    is_one_of(PRONOUNS, first) && all_words(words).len() <= LONGEST
}

/// True for a few words without a verb.
fn is_short(words: &str) -> bool {
    let all = all_words(words);
    all.len() <= LONGEST && !all.into_iter().any(|word| is_past_verb(&words[word]))
}

fn begins_with_amount(words: &str) -> bool {
    amounts(words).first().is_some_and(|amount| amount.range.start == 0)
}

/// True if something changed from a time, or from an amount of that time: "rose 3% from" May, "to 5% from 4%
/// in" March.
fn is_start(before: &str, behind: &str) -> bool {
    let before = before.trim_end();
    let found = amounts(before);
    let Some(amount) = found.last().filter(|amount| amount.end() == before.len()) else { return false };
    let is_reached = before[..amount.start()].trim_end().ends_with(" to");
    let is_changed = behind.is_empty() && !is_reached && amount.unit.is_some() && is_past_tense(before);
    is_changed || is_reached && begins_with_amount(behind)
}

/// True for a time of each year: "every year, from October to December".
pub(super) fn is_of_every_year(time: &Time, sentence: &str) -> bool {
    let before = sentence[..time.range.start].to_lowercase();
    let clause = [" but ", ", and ", ";"].iter().filter_map(|joint| before.rfind(joint)).max().unwrap_or(0);
    ["every year", "each year"].iter().any(|each| before[clause..].contains(each))
}

/// True for a time between commas that dates something else than its sentence tells: "the boats, used by all
/// crews by 2029, are old".
pub(super) fn is_aside(time: &Time, sentence: &str) -> bool {
    const RELATIVE: &[&str] = &["which", "who", "whose", "where", "known", "built", "born", "made"];
    let opens = sentence[..time.range.start].rfind(", ").map(|comma| &sentence[comma + 2..]);
    let first = opens.and_then(|aside| first_word(aside).map(|word| &aside[word])).unwrap_or_default();
    // "Need" and "indeed" are no participles.
    let is_participle = first.ends_with("ed") && (!first.ends_with("eed") || first == "agreed");
    let begins = is_one_of(RELATIVE, first) || is_participle && first.starts_with(char::is_lowercase);
    begins && sentence[time.range.end..].contains(", ")
}
