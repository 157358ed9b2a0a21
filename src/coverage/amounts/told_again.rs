//! Amounts that are told twice: in brackets right behind each other, or in another sentence.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::article::{
    Amount, Article, ArticleSentence, all_words, is_one_of, last_word, lies_in, phrase_behind, stems,
};
use crate::coverage::{PartKind, TextPart};

/// The most amounts alike that one is held against; no article tells one as often.
const MOST: usize = 100;

/// True for an amount that tells the one before it again, in brackets behind it: "15 metres (50 feet)", "half
/// of them (52%)".
pub(crate) fn restates(text: &str, amount: &Amount, before: &Amount) -> bool {
    const REACH: usize = 20;
    let Some(opens) = text[..amount.range.start].rfind('(') else { return false };
    let inside = &text[opens..amount.range.start];
    let is_near = before.range.end <= opens && opens - before.range.end <= REACH;
    let is_share = |amount: &Amount| amount.unit.as_ref().is_some_and(|(unit, _)| unit.is_percent());
    let is_in_letters = !text[before.range.clone()].contains(|c: char| c.is_ascii_digit());
    // A share in letters is one in digits, a measure is one in other units; a length of time or a share tells
    // no sum of money again.
    let is_same_kind = match (is_share(before), is_share(amount)) {
        (false, true) => before.unit.is_none() && is_in_letters,
        (false, false) => is_measure(before) && is_measure(amount),
        (true, _) => false,
    };
    is_near && is_same_kind && !inside.contains(')') && all_words(inside).len() <= 3
}

/// Holds the amounts that no fact holds and that repeat one of another sentence which a fact holds: a figure
/// has its amount wherever the text tells it.
pub(in crate::coverage) fn hold_repeats(article: &Article, parts: &mut [TextPart]) {
    let amounts: Vec<_> = parts.iter().map(|part| in_part(article, part)).collect();
    let mut by_key: HashMap<_, Vec<usize>> = HashMap::new();
    let is_held = |(index, _): &(usize, _)| {
        let part: &TextPart = &parts[*index];
        part.kind == PartKind::Amount && part.is_held()
    };
    for (index, told) in amounts.iter().enumerate().filter(is_held) {
        for key in told.iter().flat_map(keys) {
            by_key.entry(key).or_default().push(index);
        }
    }
    let points_back = |index: usize| {
        let text = parts[index].sentence(article).map_or("", |sentence| sentence.text);
        amounts[index].iter().any(|(amount, _)| points_back(&text[..amount.start()]))
    };
    // Up four points is one party, and down four points another.
    let words: Vec<OnceCell<BTreeSet<String>>> = vec![OnceCell::new(); parts.len()];
    let words_beside = |index: usize| {
        let beside = || parts[index].sentence(article).map(words_beside).unwrap_or_default();
        words[index].get_or_init(beside)
    };
    let shares_words = |index: usize, other: usize| {
        let is_counted = |told: &[ToldAmount]| told.iter().any(|(amount, _)| !is_measure(amount));
        is_counted(&amounts[index]) || !words_beside(index).is_disjoint(words_beside(other))
    };
    let repeats = |index: usize, other: usize| {
        let (part, before) = (&parts[index], &parts[other]);
        (part.paragraph, part.sentence) != (before.paragraph, before.sentence)
            && (points_back(index) || shares_words(index, other))
            && amounts[index].iter().all(|own| amounts[other].iter().any(|told| is_same(own, told)))
    };
    let held_elsewhere = |index: usize| {
        let part = &parts[index];
        let is_open = part.kind == PartKind::Amount && !part.is_held();
        // Whoever repeats all amounts repeats the rarest of them.
        let alike = |told| keys(told).into_iter().filter_map(|key| by_key.get(&key)).collect::<Vec<_>>();
        let lists = amounts[index]
            .iter()
            .map(alike)
            .min_by_key(|lists| lists.iter().map(|list| list.len()).sum::<usize>());
        let mut others = lists.into_iter().flatten().flatten().take(MOST).filter(|_| is_open);
        others.find(|&&other| repeats(index, other)).and_then(|&other| parts[other].held)
    };
    let held: Vec<_> = (0..parts.len()).map(held_elsewhere).collect();
    for (part, held) in parts.iter_mut().zip(held) {
        part.held = part.held.or(held);
    }
}

/// True for words before an amount that was told before: "the" of "the $5".
fn points_back(before: &str) -> bool {
    let last = last_word(before).map_or("", |word| &before[word]);
    is_one_of(&["the", "that", "this", "these", "those"], last)
}

/// The stems of a sentence without those of its amounts and their units.
fn words_beside(sentence: &ArticleSentence) -> BTreeSet<String> {
    let of_amount =
        |amount: &Amount| [Some(amount.range.clone()), amount.unit.as_ref().map(|(_, unit)| unit.clone())];
    let mut taken: Vec<Range<usize>> = sentence.amounts.iter().flat_map(of_amount).flatten().collect();
    taken.sort_by_key(|range| range.start);
    let (mut taken, mut end) = (taken.into_iter().peekable(), 0);
    let is_free = |word: &Range<usize>| {
        while let Some(range) = taken.next_if(|range| range.start <= word.start) {
            end = end.max(range.end);
        }
        end <= word.start
    };
    let words = all_words(sentence.text).into_iter().filter(is_free);
    words.flat_map(|word| stems(&sentence.text[word])).collect()
}

/// An amount with the stems of what it counts.
type ToldAmount<'a> = (&'a Amount, BTreeSet<String>);

/// True for a number of something that has a unit of its own: "40 km", "$5", but not "two years".
pub(super) fn is_measure(amount: &Amount) -> bool {
    amount.unit.as_ref().is_some_and(|(unit, _)| !unit.is_time())
}

/// True if two amounts are the same number of the same thing.
fn is_same((one, nouns): &ToldAmount, (other, others): &ToldAmount) -> bool {
    one.says_same(other) && (is_measure(one) && is_measure(other) || !nouns.is_disjoint(others))
}

/// Keys of a number and of what it counts, of which an amount shares one with every other that is the same.
fn keys((amount, nouns): &ToldAmount) -> Vec<((u128, i32), Option<String>)> {
    let measure = is_measure(amount).then_some(None);
    let things: Vec<_> = measure.into_iter().chain(nouns.iter().cloned().map(Some)).collect();
    amount.keys().into_iter().flat_map(|key| things.iter().map(move |thing| (key, thing.clone()))).collect()
}

/// The amounts in a part, each with the stems of what it counts.
pub(in crate::coverage) fn in_part<'a>(article: &'a Article, part: &TextPart) -> Vec<ToldAmount<'a>> {
    let Some(sentence) = part.sentence(article) else { return Vec::new() };
    let is_in = |amount: &&Amount| lies_in(&sentence.in_paragraph(&amount.range), &part.range);
    let noun = |amount: &Amount| stems(&sentence.text[phrase_behind(sentence.text, amount.end())]);
    sentence.told_amounts().iter().filter(is_in).map(|amount| (amount, noun(amount))).collect()
}
