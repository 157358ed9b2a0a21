//! Labels with "[…]" in the place of their amount, as drafts have them: their words stand around it in the
//! text.

use std::ops::Range;

use super::bearing::Bearing;
use super::paragraph::Sentence;
use crate::article::{all_words, end_of_first, meet, start_of_last};
use crate::model::LABEL_GAP;

/// The bytes on each side of an amount that are looked at.
const REACH: usize = 100;
/// The words of a label that are held against each side.
const NEAR: usize = 3;
/// The most words between them and the amount: its unit, and what qualifies it.
const BETWEEN: usize = 5;

/// True if the words next to the gap of a label stand around an amount at one of some places.
pub(super) fn stands_around(label: &str, bearing: &[Bearing]) -> bool {
    let Some((before, behind)) = label.split_once(LABEL_GAP) else { return false };
    let (before, behind) = (lower(before), lower(behind));
    let before = &before[before.len().saturating_sub(NEAR)..];
    let behind = &behind[..behind.len().min(NEAR)];
    let is_there = |place: &Bearing| {
        place.range.as_ref().is_some_and(|amount| {
            stands_behind(before, place.sentence, amount) && stands_before(behind, place.sentence, amount)
        })
    };
    !(before.is_empty() && behind.is_empty()) && bearing.iter().any(is_there)
}

fn lower(text: &str) -> Vec<String> {
    all_words(text).into_iter().map(|word| text[word].to_lowercase()).collect()
}

/// True if an amount stands right behind some words, up to its unit and qualifier.
fn stands_behind(words: &[String], sentence: &Sentence, amount: &Range<usize>) -> bool {
    let text = sentence.text;
    let start = start_of_last(&text[..amount.start], REACH);
    let before = &text[start..amount.start];
    let ends = |end: usize| {
        let is_free = is_without_amount(sentence, &(start + end..amount.start));
        is_free && lower(&before[..end]).ends_with(words)
    };
    let skipped = all_words(before).into_iter().rev().take(BETWEEN).map(|word| word.start);
    [before.len()].into_iter().chain(skipped).any(ends)
}

/// True if an amount stands right before some words, up to its unit.
fn stands_before(words: &[String], sentence: &Sentence, amount: &Range<usize>) -> bool {
    let text = sentence.text;
    let behind = &text[amount.end..];
    let behind = &behind[..end_of_first(behind, REACH)];
    let begins = |start: usize| {
        let is_free = is_without_amount(sentence, &(amount.end..amount.end + start));
        is_free && lower(&behind[start..]).starts_with(words)
    };
    let skipped = all_words(behind).into_iter().take(BETWEEN).map(|word| word.end);
    [0].into_iter().chain(skipped).any(begins)
}

fn is_without_amount(sentence: &Sentence, range: &Range<usize>) -> bool {
    let next = sentence.amounts.partition_point(|other| other.range.end <= range.start);
    sentence.amounts[next..]
        .iter()
        .take_while(|other| other.range.start < range.end)
        .all(|other| other.is_loose || !meet(&other.range, range))
}
