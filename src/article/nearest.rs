//! Which words of a sentence stand nearest to which of its amounts.

use std::collections::BTreeSet;
use std::ops::Range;

use super::ArticleSentence;
use super::amounts::Amount;
use super::stems::{all_words, words};

/// How many words farther away an amount is for each mark or conjunction between.
const CLAUSE: usize = 6;

/// The stems of the words that stand nearer to each amount with a number than to any other, in the order of
/// the amounts; those of an amount without a number are none.
pub(super) fn stems_nearest(sentence: &ArticleSentence) -> Vec<BTreeSet<String>> {
    let mut stems = vec![BTreeSet::new(); sentence.amounts.len()];
    let amounts = sentence.amounts.iter().enumerate().filter(|(_, amount)| amount.number.is_some());
    let amounts: Vec<_> = amounts.collect();
    let words_around = all_words(sentence.text);
    let distance = |word: &Range<usize>, amount: &Amount| {
        let is_before = word.start < amount.range.start;
        let between = if is_before { word.end..amount.range.start } else { amount.range.end..word.start };
        if between.is_empty() {
            return 0;
        }
        let first = words_around.partition_point(|word| word.end <= between.start);
        let behind = words_around.partition_point(|word| word.start < between.end);
        let clauses = &sentence.clauses;
        let borders = clauses.partition_point(|clause| clause.start <= between.end)
            - clauses.partition_point(|clause| clause.start <= between.start);
        behind - first + CLAUSE * borders
    };
    for word in words(sentence.text) {
        let behind = amounts.partition_point(|(_, amount)| amount.range.start <= word.range.start);
        let beside = amounts[behind.saturating_sub(1)..].iter().take(2);
        if let Some((nearest, _)) = beside.min_by_key(|(_, amount)| distance(&word.range, amount)) {
            stems[*nearest].insert(word.stem);
        }
    }
    stems
}
