//! Numbers that a text does not state and its reader may have worked out: a count of what it lists, the
//! difference or the sum of two amounts.

use std::collections::BTreeSet;

use super::Case;
use super::evidence::Evidence;
use super::paragraph::{Paragraph, Sentence};
use crate::article::{self, Amount, Stated, Unit, Wanted, phrase_behind, stem, stems};
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{Figure, Number};

/// The largest number that a reader is likely to have counted.
const MOST: f64 = 12.0;
/// The largest number of which a sum may come about by chance.
const SMALL: u128 = 20;
/// The most amounts of which two are likely to have been compared.
const MOST_AMOUNTS: usize = 20;

/// The problem of an amount that does not stand there, as one of an amount that was worked out; none where a
/// note can say how.
pub(super) fn doubt(case: &Case, problem: Diagnostic) -> Option<Diagnostic> {
    let help = "say in `note` how you worked it out, or write an amount of the text";
    case.fact.common.note.is_none().then(|| problem.under(&codes::WORKED_OUT).help(help))
}

/// True if a figure's number is the difference or the sum of two amounts in the cited paragraphs.
pub(super) fn is_combined(figure: &Figure, number: &Number, evidence: &Evidence) -> bool {
    let unit = figure.unit.as_deref();
    let given = unit.and_then(Unit::of);
    let factors = |one: &Amount, other: &Amount| {
        let [one, other] = [one, other].map(|amount| amount.unit.as_ref().map(|(unit, _)| *unit));
        match (one.or(other), other.or(one), given) {
            // The difference of two shares is in points.
            (Some(one), Some(other), _) if one.is_percent() && other.is_percent() => Some((1, 1)),
            (Some(one), Some(other), Some(given)) if one.is_like(other) && given.is_like(one) => {
                Some((one.factor, given.factor))
            }
            (None, None, None) => Some((1, 1)),
            _ => None,
        }
    };
    let differs = |amounts: &[&Amount], wanted: &Wanted| {
        let pairs = amounts.iter().flat_map(|one| amounts.iter().map(move |other| (*one, *other)));
        let mut stated = pairs.filter_map(|(one, other)| {
            Some((one.number.as_ref()?, other.number.as_ref()?, factors(one, other)?))
        });
        stated.any(|(one, other, factors)| {
            one.differs_by(other, wanted, factors) || one.adds_up_to(other, wanted, factors)
        })
    };
    // The two may stand in two paragraphs that the fact names; a whole text has two for nearly every number.
    let amounts: Vec<_> =
        evidence.sentences().flat_map(|(_, sentence)| &sentence.amounts).take(MOST_AMOUNTS + 1).collect();
    let wanted = |paragraph: &Paragraph| Wanted::new(number, unit, || paragraph.counts_in_scale());
    evidence.is_placed
        && amounts.len() <= MOST_AMOUNTS
        && evidence.cited.iter().any(|paragraph| differs(&amounts, &wanted(paragraph)))
}

/// The changes that one word tells, each in per cent and as the fraction that it makes of what was before.
const CHANGES: [(&str, (u128, u128), &[&str]); 4] = [
    ("50", (1, 2), &["halve", "halves", "halved", "halving"]),
    ("100", (2, 1), &["double", "doubles", "doubled", "doubling"]),
    (
        "200",
        (3, 1),
        &["triple", "triples", "tripled", "tripling", "treble", "trebles", "trebled", "trebling"],
    ),
    ("300", (4, 1), &["quadruple", "quadruples", "quadrupled", "quadrupling"]),
];

/// True for what was before a change that a sentence of the cited paragraphs tells in a word: 11 of "doubled
/// to 22".
pub(super) fn is_before_change(number: &Number, evidence: &Evidence) -> bool {
    let given = number.written().replace('_', "");
    let is_result = |amount: &Amount, (times, of): (u128, u128)| {
        let whole = plain(amount).and_then(|told| told.checked_mul(of)).filter(|whole| whole % times == 0);
        whole.is_some_and(|whole| (whole / times).to_string() == given)
    };
    let tells = |paragraph: &Paragraph| {
        CHANGES.iter().any(|(_, times, verbs)| {
            let mut sentences = verbs.iter().flat_map(|verb| paragraph.sentences_with(&stem(verb)));
            sentences
                .any(|&at| paragraph.sentences[at].amounts.iter().any(|amount| is_result(amount, *times)))
        })
    };
    evidence.is_placed && evidence.cited.iter().any(|paragraph| tells(paragraph))
}

/// True for a change in per cent that the cited paragraphs tell in a word, beside one of some others: 50 of
/// "halved", 100 of "doubled".
pub(super) fn is_in_a_word(percent: &str, around: &BTreeSet<String>, evidence: &Evidence) -> bool {
    let change = CHANGES.iter().find(|(told, ..)| *told == percent);
    let Some((.., verbs)) = change else { return false };
    let tells = |text: &&str| article::has_one_of(verbs, text) && !stems(text).is_disjoint(around);
    let mut parts = evidence
        .sentences()
        .flat_map(|(_, sentence)| sentence.text.split([',', ';']).flat_map(|part| part.split(" and ")));
    parts.any(|part| tells(&part))
}

/// True for the difference of the two counts of a vote or a match in a sentence of the text, cited or not, 36
/// of "326 to 290"; and for the sum of two in a row of which neither is small: 541 of "added 94 to the 447 of
/// the day before".
pub(super) fn is_margin(amount: &Amount, evidence: &Evidence) -> bool {
    let Some(given) = plain(amount) else { return false };
    let is_it = |sentence: &Sentence, pair: &[Amount]| {
        let [one, other] = [&pair[0], &pair[1]];
        let counts = plain(one).zip(plain(other));
        counts.is_some_and(|(one, other)| one.min(other) > SMALL && one.checked_add(other) == Some(given))
            || is_score(sentence, one, other)
                && counts.is_some_and(|(one, other)| one.checked_sub(other) == Some(given))
    };
    let sentences = || evidence.all().flat_map(|paragraph| &paragraph.sentences);
    sentences().any(|sentence| sentence.amounts.windows(2).any(|pair| is_it(sentence, pair)))
}

/// The whole number of an amount without a unit.
fn plain(amount: &Amount) -> Option<u128> {
    amount.number.as_ref().filter(|_| amount.unit.is_none()).and_then(Stated::whole)
}

/// True for the counts of the two sides of a vote or a match: the winner's comes first; a range and a change
/// rise.
fn is_score(sentence: &Sentence, one: &Amount, other: &Amount) -> bool {
    let between = sentence.text.get(one.range.end..other.range.start).map_or("", str::trim);
    matches!(between, "to" | "-" | "–" | "against")
        && article::last_word(&sentence.text[..one.range.start])
            .is_none_or(|word| !article::is_one_of(&["from", "between"], &sentence.text[word]))
}

/// True for a small whole number of things of which the cited paragraphs give no number: whoever wrote it
/// counted them.
pub(super) fn is_count(
    figure: &Figure,
    number: &Number,
    nouns: &BTreeSet<String>,
    evidence: &Evidence,
) -> bool {
    let value = number.value();
    let is_small = value.fract() == 0.0 && (2.0..=MOST).contains(&value);
    let counts_things = figure.unit.as_deref().is_none_or(|unit| Unit::of(unit).is_none());
    let unit = figure.unit.as_deref().map(stems).filter(|unit| !unit.is_empty());
    let nouns = unit.as_ref().unwrap_or(nouns);
    let mut told = evidence.sentences().flat_map(|(_, sentence)| {
        let counted = sentence
            .amounts
            .iter()
            .filter(|told| told.number.is_some() && !told.is_loose && told.unit.is_none());
        counted.map(|told| stems(&sentence.text[phrase_behind(sentence.text, told.range.end)]))
    });
    is_small && counts_things && !told.any(|told| !told.is_disjoint(nouns))
}
