//! Labels with "…" in the place of their amount: their words stand around it in the text, and not around
//! another one.

use std::ops::Range;

use super::bearing::Bearing;
use super::paragraph::Sentence;
use crate::article::{Amount, all_words, end_of_first, meet, start_of_last};
use crate::model::{Figure, Quantity};

/// The amount around which the words of such a label stand.
pub(super) enum Gap<'a> {
    Own,
    Other(&'a Amount),
}

/// How many bytes around an amount are held against a label.
const REACH: usize = 100;
/// How many words next to the amount are.
const NEAR: usize = 3;
/// The most words between them and the amount: its unit, and what qualifies it.
const BETWEEN: usize = 5;

/// The amount around which the words of the label of a figure stand, if it has a gap for it and they stand
/// around one; `bearing` holds the places where its own may stand.
pub(super) fn of<'a>(figure: &Figure, bearing: &'a [Bearing]) -> Option<Gap<'a>> {
    let (before, behind) = figure.label.split_once('…')?;
    let (before, behind) = (lower(before), lower(behind));
    let before = &before[before.len().saturating_sub(NEAR)..];
    let behind = &behind[..behind.len().min(NEAR)];
    let stand = |sentence: &Sentence, amount: &Range<usize>| {
        stands_behind(before, sentence, amount) && stands_before(behind, sentence, amount)
    };
    let is_own = |place: &Bearing| place.range.as_ref().is_some_and(|range| stand(place.sentence, range));
    if bearing.iter().any(is_own) {
        return Some(Gap::Own);
    }
    let [only] = bearing else { return None };
    let around = only.sentence.amounts.iter().find(|amount| stand(only.sentence, &amount.range))?;
    // "Two of the nine routes": the label has the words around the nine.
    let is_of_both = figure.of.is_some() || matches!(figure.value, Quantity::Range);
    Some(if is_of_both || only.range.as_ref().is_some_and(|own| meet(own, &around.range)) {
        Gap::Own
    } else {
        Gap::Other(around)
    })
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
    !sentence.amounts.iter().any(|other| !other.is_loose && meet(&other.range, range))
}
