//! Amounts in a text, in numbers or in vague words, each with the words that qualify it: "more than 32,000", "dozens".

use std::ops::Range;

use super::number::{self, Stated};
use super::qualifiers::{Direction, qualifier};
use super::stems::all_words;
use super::times;

/// An amount that a text states.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// Its bytes, without the qualifier.
    pub(crate) range: Range<usize>,
    /// The number; none for vague words such as "dozens".
    pub number: Option<Stated>,
    /// True for a word that hardly ever is a number, and counts only where one is looked for: "one of them", "no".
    pub(crate) is_loose: bool,
    /// The direction of its qualifier, with the bytes of the qualifier.
    pub(crate) qualifier: Option<(Direction, Range<usize>)>,
}

/// Words for a large amount that are not numbers.
const VAGUE: [&str; 9] =
    ["dozen", "dozens", "score", "scores", "hundred", "hundreds", "thousand", "thousands", "million"];
/// Words that make such an amount vaguer still.
const SEVERAL: [&str; 7] = ["several", "many", "few", "some", "tens", "dozens", "hundreds"];

/// The amounts that a text states, from left to right; dates, years and times of day do not count.
pub fn amounts(text: &str) -> Vec<Amount> {
    let times = times::times(text);
    let is_time = |range: &Range<usize>| {
        times.iter().any(|time| time.range.start < range.end && range.start < time.range.end)
    };
    let numbers = number::numbers(text).into_iter().filter(|stated| !is_time(&stated.range));
    let mut ranges: Vec<(Range<usize>, Option<Stated>)> =
        numbers.into_iter().map(|stated| (stated.range.clone(), Some(stated))).collect();
    for range in vague(text) {
        if !ranges.iter().any(|(other, _)| other.start < range.end && range.start < other.end) {
            ranges.push((range, None));
        }
    }
    ranges.sort_by_key(|(range, _)| range.start);
    let amount = |(range, number): (Range<usize>, Option<Stated>)| Amount {
        qualifier: qualifier(text, &range),
        is_loose: is_single(text, &range) || number.as_ref().is_some_and(Stated::is_loose),
        range,
        number,
    };
    ranges.into_iter().map(amount).collect()
}

/// True for "one" and "zero", which are hardly ever numbers: "one of them", "no one".
fn is_single(text: &str, range: &Range<usize>) -> bool {
    ["one", "zero"].iter().any(|word| word.eq_ignore_ascii_case(&text[range.clone()]))
}

/// The words for a large amount that are not numbers, each with "several" or the like before it.
fn vague(text: &str) -> Vec<Range<usize>> {
    let words = all_words(text);
    let is_in = |list: &[&str], index: usize| {
        words
            .get(index)
            .is_some_and(|range| list.iter().any(|word| word.eq_ignore_ascii_case(&text[range.clone()])))
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut index = 0;
    while index < words.len() {
        let mut next = index;
        while is_in(&SEVERAL, next) || (next > index && is_in(&["of"], next) && is_in(&VAGUE, next + 1)) {
            next += 1;
        }
        if is_in(&VAGUE, next) {
            found.push(words[index].start..words[next].end);
            index = next;
        } else if next > index && is_in(&["dozens", "hundreds"], next - 1) {
            found.push(words[index].start..words[next - 1].end);
            index = next - 1;
        }
        index += 1;
    }
    found
}

/// The whole range, such as "60 to 80", of which the amount at `range` is an end; a change "from 60 to 80" is not one.
pub fn span_of(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let amounts = amounts(text);
    let is_vote = text.contains("vote");
    let joined = amounts.windows(2).filter(|pair| {
        let between = text[pair[0].range.end..pair[1].range.start].trim_matches([' ', '$', '€', '£', '%']);
        let before = text[..pair[0].range.start].trim_end_matches([' ', '$', '€', '£']);
        match between {
            "-" | "–" => true,
            "to" => !before.ends_with("from") && !is_vote,
            "and" => before.ends_with("between") || before.ends_with("Between"),
            _ => false,
        }
    });
    let mut whole = joined.map(|pair| pair[0].range.start..pair[1].range.end);
    whole.find(|whole| whole.start <= range.start && range.end <= whole.end)
}

/// True if a text has a word anywhere that compares or limits amounts: "longer", "at most".
pub fn compares(text: &str) -> bool {
    const COMPARING: [&str; 28] = [
        "least", "most", "more", "less", "fewer", "longer", "shorter", "greater", "larger", "smaller",
        "higher", "lower", "over", "under", "above", "below", "beyond", "within", "exceed", "exceeds",
        "maximum", "minimum", "limit", "about", "around", "nearly", "almost", "roughly",
    ];
    has_word(text, &COMPARING)
}

/// True if a text has a word of denial.
pub fn denies(text: &str) -> bool {
    const DENYING: [&str; 10] =
        ["not", "never", "cannot", "won", "ruled", "rules", "refuses", "refused", "rejects", "rejected"];
    has_word(text, &DENYING)
}

fn has_word(text: &str, list: &[&str]) -> bool {
    all_words(text)
        .into_iter()
        .any(|word| list.iter().any(|other| other.eq_ignore_ascii_case(&text[word.clone()])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(&str, Option<Direction>)> {
        let amounts = amounts(text).into_iter();
        amounts.map(|amount| (&text[amount.range], amount.qualifier.map(|(side, _)| side))).collect()
    }

    #[test]
    fn amounts_have_what_qualifies_them() {
        assert_eq!(all("More than 32,000 people"), [("32,000", Some(Direction::Above))]);
        assert_eq!(all("no more than a hundred"), [("a hundred", Some(Direction::Below))]);
        assert_eq!(all("the more than one million"), [("one million", Some(Direction::Above))]);
        assert_eq!(all("1,200 people and around 250"), [("1,200", None), ("250", Some(Direction::About))]);
        assert_eq!(
            all("almost $40 and 20 or more"),
            [("40", Some(Direction::Nearly)), ("20", Some(Direction::Above))]
        );
        assert_eq!(all("ten, at least"), [("ten", None)]);
    }

    #[test]
    fn vague_words_are_amounts() {
        assert_eq!(all("several dozen boats"), [("several dozen", None)]);
        assert_eq!(
            all("thousands, even tens of thousands"),
            [("thousands", None), ("tens of thousands", None)]
        );
        let loose = amounts("one of them, on Oct. 7, 2023");
        assert!(loose.iter().all(|amount| amount.is_loose));
    }
}
