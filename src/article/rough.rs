//! Amounts that are told so roughly that nothing is held against them: "over a month", "tens of millions",
//! "more than doubled".

use std::ops::Range;

use super::amounts::Amount;
use super::qualifiers::qualifier;
use super::stems::{all_words, is_one_of};
use super::units::Unit;

/// The rough amounts of a text, from left to right.
pub(super) fn rough(text: &str) -> Vec<Amount> {
    let words = all_words(text);
    let found = (0..words.len()).filter_map(|at| {
        spans(text, &words, at)
            .or_else(|| some_time(text, &words, at))
            .or_else(|| many(text, &words, at))
            .or_else(|| multiplied(text, &words, at))
    });
    found.collect()
}

/// A unit of time of which there is about one, or that something goes on for: "more than a year", "for a
/// month"; a decade and a century are numbers.
fn spans(text: &str, words: &[Range<usize>], at: usize) -> Option<Amount> {
    const NUMBERS: &[&str] = &["decade", "century"];
    let range = words[at].clone();
    let next = &text[words.get(at + 1)?.clone()];
    if !is_one_of(&["a", "an"], &text[range.clone()]) || is_one_of(NUMBERS, next) {
        return None;
    }
    let unit = Unit::at(text, &range).filter(|(unit, place)| unit.is_time() && place.start > range.start)?;
    let qualifier = qualifier(text, &range).filter(|(_, words)| words.end <= range.start);
    let lasts = is_one_of(&["week", "month", "year"], next)
        && [" for ", " within "].iter().any(|words| text[..range.start].ends_with(words));
    (lasts || qualifier.is_some()).then(|| Amount { unit: Some(unit), qualifier, ..vague(range) })
}

/// A few units of time that something takes: "several years", "for some months".
fn some_time(text: &str, words: &[Range<usize>], at: usize) -> Option<Amount> {
    const TAKING: &[&str] = &["for", "in", "within", "took", "spent", "after", "than"];
    const UNITS: &[&str] = &["minutes", "hours", "days", "weeks", "months", "years", "decades"];
    let word = |at: usize| words.get(at).map_or("", |word| &text[word.clone()]);
    let is_a_few = is_one_of(&["a"], word(at)) && is_one_of(&["few"], word(at + 1));
    let last = at + usize::from(is_a_few);
    let is_some = is_one_of(&["several", "some"], word(at));
    let before = at.checked_sub(1).map_or("", word);
    let is_time = is_one_of(UNITS, word(last + 1)) && text[words[last].end..words[last + 1].start] == *" ";
    let range = words[at].start..words[last].end;
    let is_length = (is_a_few || is_some) && is_time && is_one_of(TAKING, before);
    is_length.then(|| Amount { unit: Unit::at(text, &range), ..vague(range) })
}

/// "Millions of boats", "hundreds of millions".
fn many(text: &str, words: &[Range<usize>], at: usize) -> Option<Amount> {
    const MANY: &[&str] = &["millions", "billions", "trillions"];
    const OF: &[&str] = &["tens", "dozens", "hundreds", "thousands"];
    let word = |at: usize| words.get(at).map_or("", |word| &text[word.clone()]);
    let is_of = at > 1 && is_one_of(&["of"], word(at - 1)) && is_one_of(OF, word(at - 2));
    let start = words[if is_of { at - 2 } else { at }].start;
    let range = start..words[at].end;
    // "3,millions-3,millions" is no text.
    let is_apart = text[..range.start]
        .chars()
        .next_back()
        .is_none_or(|c| !matches!(c, ',' | '-') && !c.is_ascii_digit());
    (is_apart && is_one_of(MANY, word(at))).then(|| Amount { unit: Unit::at(text, &range), ..vague(range) })
}

/// A verb that says by how much something grew or shrank: "doubled", but not "doubled down".
fn multiplied(text: &str, words: &[Range<usize>], at: usize) -> Option<Amount> {
    const VERBS: &[&str] = &[
        "doubled",
        "doubling",
        "trebled",
        "trebling",
        "tripled",
        "tripling",
        "quadrupled",
        "quadrupling",
        "halved",
        "halving",
    ];
    let range = words[at].clone();
    let next = words.get(at + 1).map_or("", |word| &text[word.clone()]);
    let is_other = is_one_of(&["down", "up", "over", "as", "back"], next);
    let is_verb = is_one_of(VERBS, &text[range.clone()]) && !is_other;
    is_verb.then(|| Amount { qualifier: qualifier(text, &range), ..vague(range) })
}

/// An amount without a number.
fn vague(range: Range<usize>) -> Amount {
    Amount {
        range,
        number: None,
        unit: None,
        is_negative: false,
        is_loose: false,
        is_denied: false,
        qualifier: None,
    }
}

#[cfg(test)]
mod tests {
    use super::rough;

    #[test]
    fn a_length_of_time_is_rough_with_a_qualifier_and_millions_always_are() {
        let all = |text: &str| {
            rough(text).into_iter().map(|amount| text[amount.range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            all("It lost, after over a month, tens of millions of dollars, and millions more."),
            ["a", "tens of millions", "millions"]
        );
        assert_eq!(all("It more than doubled, and halved."), ["doubled", "halved"]);
        assert!(
            all("It doubled down. A month ago it lost $5 a day for a decade, and 3,millions-3,millions.")
                .is_empty()
        );
    }
}
