//! The amounts and the dates in the words of a fact are in the text.

use std::collections::BTreeSet;

use super::evidence::{Evidence, Paragraph, Sentence, stems};
use super::figure::{not_there, qualifier_differs, whole};
use super::{Case, Findings};
use crate::article::{self, Amount, Clock, Time};
use crate::model::EntryId;

/// Reports amounts and dates in the words of a fact that the text does not bear out.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    for &(field, text) in &case.fact.prose {
        for range in article::sentences(text) {
            let sentence = &text[range];
            let around = stems(sentence);
            for amount in article::amounts(sentence).into_iter().filter(|amount| !amount.is_loose) {
                check_amount(case, field, sentence, &amount, &around, evidence, findings);
            }
            check_times(case, field, sentence, evidence, findings);
        }
    }
}

fn check_amount(
    case: &Case,
    field: &str,
    text: &str,
    amount: &Amount,
    around: &BTreeSet<String>,
    evidence: &Evidence,
    findings: &mut Findings,
) {
    let words = &text[amount.range.clone()];
    let found = places(words, amount, around, &evidence.cited);
    let Some((paragraph, sentence, _)) = found.first() else {
        let elsewhere = places(words, amount, around, &evidence.all);
        let elsewhere = elsewhere.first().map(|(paragraph, ..)| *paragraph);
        return findings.add(case.fact, field, 0, not_there(words, evidence, elsewhere, around));
    };
    if matches!(case.fact.entry, EntryId::Question(_)) {
        return;
    }
    let side = |amount: &Amount| amount.qualifier.as_ref().map(|(side, _)| *side);
    let given_words = amount.qualifier.as_ref().map_or("", |(_, range)| &text[range.clone()]);
    let fits = |sentence: &Sentence, told: &Amount| match (side(amount), side(told)) {
        (None, None) => true,
        (Some(given), Some(told)) => given.is_like(told),
        (None, Some(_)) => article::compares(text),
        // "Over three years" may be a period, or more than that.
        (Some(_), None) => sentence.text[..told.range.start].trim_end().ends_with(given_words),
    };
    // "No more than five" may be the author's way of saying that anything above five is ruled out.
    let denies = |(_, sentence, _): &(&Paragraph, &Sentence, &Amount)| {
        article::denies(sentence.text) || article::denies(text)
    };
    if !found.iter().any(|place| fits(place.1, place.2) || denies(place)) {
        let (_, _, stated) = &found[0];
        let (given, told) = (whole(text, &amount.range), whole(sentence.text, &stated.range));
        findings.add(case.fact, field, 0, qualifier_differs(&given, &told, paragraph));
    }
}

/// The places of an amount in some paragraphs; only sentences that share a word with its own, if there are any.
fn places<'e>(
    words: &str,
    amount: &Amount,
    around: &BTreeSet<String>,
    paragraphs: &[&'e Paragraph<'e>],
) -> Vec<(&'e Paragraph<'e>, &'e Sentence<'e>, &'e Amount)> {
    let is_same = |sentence: &Sentence, other: &Amount| match (&amount.number, &other.number) {
        (Some(_), Some(_)) => amount.says_same(other),
        // "hundreds" may stand for "several hundred".
        (None, None) => scale(words) == scale(&sentence.text[other.range.clone()]),
        _ => false,
    };
    let sentences =
        paragraphs.iter().flat_map(|paragraph| paragraph.sentences.iter().map(move |s| (*paragraph, s)));
    sentences
        .flat_map(|(paragraph, sentence)| {
            let shares = sentence.stems.iter().any(|stem| around.contains(stem));
            let amounts = sentence.amounts.iter();
            let amounts = amounts
                .filter(move |other| (shares || amount.counts_like(other)) && is_same(sentence, other));
            amounts.map(move |other| (paragraph, sentence, other))
        })
        .collect()
}

/// The last word of a vague amount: "hundred" of "several hundred", and of "hundreds".
fn scale(words: &str) -> String {
    article::all_words(words).pop().map(|word| article::stem(&words[word])).unwrap_or_default()
}

/// Reports dates in the words of a fact that the text does not name.
fn check_times(case: &Case, field: &str, text: &str, evidence: &Evidence, findings: &mut Findings) {
    let sentences = || evidence.all.iter().flat_map(|paragraph| &paragraph.sentences);
    for time in article::times(text, &mut Clock::new(evidence.written())) {
        let given = time.absolute();
        let is_told = |told: &Time| given.iter().any(|interval| told.agrees(*interval));
        if !given.is_empty() && !sentences().any(|sentence| sentence.times.iter().any(is_told)) {
            super::date::report(case, field, &text[time.range], evidence, findings);
        }
    }
}
