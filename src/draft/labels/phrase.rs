//! The clause in which an amount stands, with "…" in the place of the amount: the label of a figure of which
//! no few words tell what it is of.

use std::ops::Range;

use super::super::clauses;
use super::tables::LINKING;
use crate::article::{
    Amount, all_words, amounts, end_of_first, first_word, is_auxiliary, is_one_of, is_past_verb,
    is_preposition, start_of_last, stems,
};
use crate::coverage::dateline;
use crate::text::capitalised;

/// The fewest words that tell what a number is of.
const CLEAR: usize = 3;
/// The most words before and behind an amount.
const BEFORE: usize = 22;
const BEHIND: usize = 16;
/// Between clauses.
const JOINTS: [&str; 4] = [", and ", ", while ", ", but ", "; "];
/// How far from an amount they are looked for, in bytes.
const REACH: usize = 400;

/// True for a label that says what a number is of: "ships outside the harbour", but not "people", "for crews of
/// the port" or "is down on the year".
pub(super) fn is_clear(label: &str) -> bool {
    const OPENING: &[&str] = &["down", "up", "compared", "more", "less", "fewer"];
    let first = first_word(label).map_or("", |word| &label[word]);
    let is_rest =
        is_preposition(first) || is_auxiliary(first) || is_one_of(OPENING, first) || is_past_verb(first);
    !is_rest && stems(label).len() >= CLEAR
}

/// The words around the amount at `part` of a sentence; other amounts of it are left out: "Rates were … for
/// ferries" of "Rates were 49% for boats and 53% for ferries."
pub(super) fn phrase(sentence: &str, part: &Range<usize>) -> String {
    let before = before(sentence, dateline(sentence), part);
    let behind = behind(sentence, part.end);
    match (before.is_empty(), behind.is_empty()) {
        (true, true) => capitalised(sentence[part.clone()].trim()),
        (true, false) if !behind.starts_with("of ") => capitalised(behind),
        _ => capitalised(format!("{before} … {behind}").trim()),
    }
}

/// The words before an amount up to the first amount there; of many only those of its clause.
fn before<'s>(sentence: &'s str, start: usize, part: &Range<usize>) -> &'s str {
    let start = start.min(part.start).max(start_of_last(&sentence[..part.start], REACH));
    let is_long = all_words(&sentence[start..part.start]).len() > BEFORE;
    let clause = || {
        let near = &sentence[start..part.end + end_of_first(&sentence[part.end..], REACH)];
        start + clauses::clause(near, &(part.start - start..part.end - start), false).range.start
    };
    let start = if is_long { clause().min(part.start) } else { start };
    let behind_joint = |joint: &str| {
        let from = start + sentence[start..part.start].rfind(joint)? + joint.len();
        // "Pears, plums, and 4 boats"
        let is_clause = joint != ", and " || all_words(&sentence[from..part.start]).len() > 1;
        is_clause.then_some(from)
    };
    let start = JOINTS.iter().filter_map(|joint| behind_joint(joint)).max().unwrap_or(start);
    let told = &sentence[start..part.start];
    let first = amounts(told).into_iter().find(|amount| !amount.is_loose);
    let told = &told[..first.map_or(told.len(), |amount| start_of(&amount))];
    let words = all_words(told);
    let kept = words.get(words.len().saturating_sub(BEFORE)).map_or("", |word| &told[word.start..]);
    bare(kept)
}

/// The words behind an amount up to the next one, or to the end of what is said of it.
fn behind(sentence: &str, from: usize) -> &str {
    let rest = &sentence[from..];
    let rest = &rest[..end_of_first(rest, REACH)];
    let rest = rest.strip_prefix(['%', '-']).unwrap_or(rest);
    let rest = &rest[..rest.find([';', ':', '“', '”', '"', '—']).unwrap_or(rest.len())];
    let joints = JOINTS.iter().chain(&[", according to "]).filter_map(|joint| rest.find(joint)).min();
    let rest = &rest[..joints.unwrap_or(rest.len())];
    let next = amounts(rest).into_iter().find(|amount| !amount.is_loose);
    let told = &rest[..next.map_or(rest.len(), |amount| start_of(&amount))];
    let mut words: Vec<_> = all_words(told).into_iter().take(BEHIND).collect();
    while words.last().is_some_and(|word| is_one_of(LINKING, &told[word.clone()])) {
        words.pop();
    }
    bare(words.last().map_or("", |word| &told[..word.end]))
}

/// Where an amount begins, with its unit and what qualifies it.
fn start_of(amount: &Amount) -> usize {
    amount.start().min(amount.qualified_start())
}

/// Words without the marks around them.
fn bare(words: &str) -> &str {
    words.trim_matches([' ', '.', ',', ';', ':', '“', '”', '"', '—', '–', '(', ')'])
}
