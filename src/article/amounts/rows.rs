//! Amounts in a row, which share a unit or a scale: "30 to 35 percent", "12, 15 and 20 per cent".

use std::ops::Range;

use super::{Amount, between, falls, is_change};
use crate::article::number;
use crate::article::qualifiers::Direction;
use crate::article::stems::{all_words, first_word, is_one_of, last_word};
use crate::article::units::Unit;

impl Amount {
    /// Its unit, if that is per cent.
    fn unit_of_percent(&self) -> Option<(Unit, Range<usize>)> {
        self.unit.clone().filter(|(unit, _)| unit.is_percent())
    }
}

/// Gives the first end of "30 to 35 percent" the unit and the scale of the second, and that of "$30–35" the
/// other way.
pub(super) fn share_units(text: &str, amounts: &mut [Amount]) {
    share_percents(text, amounts);
    for index in 1..amounts.len() {
        // "Gave £2m to 950 farmers" is no range.
        let is_given = between(text, &amounts[index - 1], &amounts[index]) == "to"
            && falls(&amounts[index - 1], &amounts[index])
            && !is_change(&text[..amounts[index - 1].range.start]);
        let [low, high] = &mut amounts[index - 1..=index] else { continue };
        let is_no_share = |amount: &Amount| amount.unit.is_none() && !may_be_share(text, amount);
        let moves = low.unit_of_percent().is_some() && is_change(&text[..low.range.start]);
        let is_other = low.unit_of_percent().is_some() && is_no_share(high);
        let is_twice = high.unit_of_percent().is_some() && is_no_share(low);
        if is_given || is_twice || is_other || moves && high.unit.is_none() {
            continue;
        }
        if matches!(between(text, low, high), "-" | "–" | "to" | "and" | "or") {
            if let (Some(first), Some(second)) = (&mut low.number, &high.number) {
                first.take_scale(&text[second.range.clone()]);
            }
            match (&low.unit, &high.unit) {
                (None, Some(_)) => low.unit.clone_from(&high.unit),
                (Some(_), None) => high.unit.clone_from(&low.unit),
                _ => {}
            }
            let is_about = |(side, _): &(Direction, Range<usize>)| *side == Direction::About;
            if high.qualifier.is_none() {
                high.qualifier = low.qualifier.clone().filter(is_about);
            }
        }
    }
}

/// Makes percentages of the numbers in a row with one: all of "12, 15 and 20 per cent", of "fell from 61 to
/// 48 per cent", and of "55% to 45".
fn share_percents(text: &str, amounts: &mut [Amount]) {
    const BETWEEN: &[&str] = &["to", "from", "and", "or", "against", "-", "–", "CI"];
    const BEHIND: &[&str] = &["in", "on", "at", "a", "last", "this", "the", "earlier", "before", "per"];
    // Behind the unit of the first: "48 per cent from 61".
    let gap =
        |one: &Amount, other: &Amount| text.get(one.end()..other.range.start).unwrap_or_default().trim();
    let in_row = |one: &Amount, other: &Amount| BETWEEN.contains(&gap(one, other));
    // "48 per cent from 61 companies" counts companies.
    let counts_nothing = |amount: &Amount| {
        let behind = text[amount.range.end..].trim_start();
        let is_apart = |word: Range<usize>| word.start > 0 || is_one_of(BEHIND, &behind[word]);
        first_word(behind).is_none_or(is_apart) || begins_with_time(behind)
    };
    // Only a list that ends in "and" goes on over commas.
    let mut is_list = false;
    for index in (1..amounts.len()).rev() {
        let (unit, one, other) = (amounts[index].unit_of_percent(), &amounts[index - 1], &amounts[index]);
        let is_next = in_row(one, other) || is_list && gap(one, other) == ",";
        is_list = unit.is_some() && one.unit.is_none() && is_next && may_be_share(text, one);
        if is_list {
            amounts[index - 1].unit = unit;
        }
    }
    for index in 1..amounts.len() {
        if let Some(unit) = compared(text, &amounts[..=index]).filter(|_| counts_nothing(&amounts[index])) {
            amounts[index].unit = Some(unit);
            continue;
        }
        let (unit, one, other) = (amounts[index - 1].unit_of_percent(), &amounts[index - 1], &amounts[index]);
        let is_bare = other.unit.is_none() && counts_nothing(other) && may_be_share(text, other);
        let is_level = gap(one, other) == "from" || !is_change(&text[..one.range.start]);
        if is_bare && unit.is_some() && (in_row(one, other) && is_level || are_parallel(text, one, other)) {
            amounts[index].unit = unit;
        }
    }
}

/// True if a text begins with a length of time: "four years ago".
fn begins_with_time(text: &str) -> bool {
    let words = all_words(text);
    let is_length = |word: &Range<usize>| Unit::of(&text[word.clone()]).is_some_and(Unit::is_time);
    words.get(1).is_some_and(is_length) && !number::numbers(&text[words[0].clone()]).is_empty()
}

/// The unit of the percentage with which the last of some amounts is compared: "12 per cent, up from 9 in
/// March", "29 per cent of the vote, two points ahead of the union on 27". None if it counts something of its
/// own.
fn compared(text: &str, amounts: &[Amount]) -> Option<(Unit, Range<usize>)> {
    const COMPARING: &[&str] = &["from", "on", "against", "with", "than", "versus"];
    const POINTS: &[&str] = &["point", "points"];
    let (other, before) = amounts.split_last().filter(|(other, _)| other.unit.is_none())?;
    let is_margin = |amount: &&Amount| {
        let behind = &text[amount.range.end..];
        !first_word(behind).is_some_and(|word| is_one_of(POINTS, &behind[word]))
    };
    let one = before.iter().rev().find(is_margin)?;
    let between = &text[one.range.end..other.range.start];
    let is_behind = last_word(between).is_some_and(|word| {
        is_one_of(COMPARING, &between[word.clone()]) && between[word.end..].trim().is_empty()
    });
    let unit = one.unit_of_percent()?;
    (is_behind && between.contains(',') && may_be_share(text, other)).then_some(unit)
}

/// True if both stand behind the same preposition, and the second at the end of its clause: "rose by five per
/// cent, and wages by six".
fn are_parallel(text: &str, one: &Amount, other: &Amount) -> bool {
    const MOST_WORDS: usize = 5;
    let preposition = |amount: &Amount| {
        let start = amount.qualified_start();
        last_word(&text[..start]).map(|word| &text[word]).filter(|word| is_one_of(&["by", "at", "to"], word))
    };
    let between = &text[one.range.end..other.range.start];
    let ends =
        text[other.range.end..].trim_start().chars().next().is_none_or(|c| matches!(c, '.' | ',' | ';'));
    ends && preposition(one).is_some_and(|word| preposition(other) == Some(word))
        && between.split_whitespace().count() <= MOST_WORDS + 3
}

/// True for a number that can be one of per cent: "rose 3% to 1,200", "300 or 20 per cent" have another.
fn may_be_share(text: &str, amount: &Amount) -> bool {
    let written = &text[amount.range.clone()];
    amount.number.is_some()
        && !written.contains([',', ' '])
        && written.parse::<f64>().map_or(true, |value| value <= 100.0)
}
