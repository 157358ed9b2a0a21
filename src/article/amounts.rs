//! Amounts in a text, in numbers or in vague words, each with the words that qualify it: "more than 32,000", "dozens".

use std::ops::Range;

use super::number::{self, Stated};
use super::stems::all_words;
use super::times;

/// An amount that a text states.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The bytes of it, without what qualifies it.
    pub range: Range<usize>,
    /// The number, if it is one; vague words such as "dozens" are none.
    pub number: Option<Stated>,
    /// What qualifies it, and the bytes of that.
    pub qualifier: Option<(Direction, Range<usize>)>,
}

/// To which side an amount may be off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More than it, or as much.
    Above,
    /// Less than it, or as much.
    Below,
    /// A little less.
    Nearly,
    /// A little more or less.
    About,
}

/// What stands before an amount, and to which side it then may be off.
const BEFORE: &[(&str, Direction)] = &[
    ("more than", Direction::Above),
    ("greater than", Direction::Above),
    ("over", Direction::Above),
    ("at least", Direction::Above),
    ("no fewer than", Direction::Above),
    ("no less than", Direction::Above),
    ("not fewer than", Direction::Above),
    ("not less than", Direction::Above),
    ("above", Direction::Above),
    ("upwards of", Direction::Above),
    ("upward of", Direction::Above),
    ("exceeding", Direction::Above),
    ("exceeds", Direction::Above),
    ("exceeded", Direction::Above),
    ("exceed", Direction::Above),
    ("in excess of", Direction::Above),
    ("minimum of", Direction::Above),
    ("north of", Direction::Above),
    ("surpassed", Direction::Above),
    ("topped", Direction::Above),
    ("less than", Direction::Below),
    ("fewer than", Direction::Below),
    ("no more than", Direction::Below),
    ("not more than", Direction::Below),
    ("under", Direction::Below),
    ("below", Direction::Below),
    ("up to", Direction::Below),
    ("at most", Direction::Below),
    ("as many as", Direction::Below),
    ("as much as", Direction::Below),
    ("maximum of", Direction::Below),
    ("nearly", Direction::Nearly),
    ("almost", Direction::Nearly),
    ("close to", Direction::Nearly),
    ("approaching", Direction::Nearly),
    ("just under", Direction::Nearly),
    ("just below", Direction::Nearly),
    ("about", Direction::About),
    ("around", Direction::About),
    ("roughly", Direction::About),
    ("some", Direction::About),
    ("approximately", Direction::About),
    ("approx", Direction::About),
    ("estimated", Direction::About),
    ("circa", Direction::About),
    ("ca", Direction::About),
    ("in the region of", Direction::About),
    ("in the order of", Direction::About),
    ("something like", Direction::About),
];

/// What stands behind an amount.
const BEHIND: &[(&str, Direction)] = &[
    ("or more", Direction::Above),
    ("at least", Direction::Above),
    ("at the least", Direction::Above),
    ("at the most", Direction::Below),
    ("or less", Direction::Below),
    ("or fewer", Direction::Below),
    ("at most", Direction::Below),
    ("or so", Direction::About),
    ("odd", Direction::About),
    ("plus", Direction::Above),
];

/// Words that may stand between a qualifier and its amount.
const BETWEEN: [&str; 6] = ["a", "an", "the", "just", "only", "us"];

/// Words for many that are no number.
const VAGUE: [&str; 9] =
    ["dozen", "dozens", "score", "scores", "hundred", "hundreds", "thousand", "thousands", "million"];
/// Words that make a number of such words uncertain.
const SEVERAL: [&str; 7] = ["several", "many", "few", "some", "tens", "dozens", "hundreds"];

/// The amounts that a text states, from left to right; dates, years and times of day are none.
pub fn amounts(text: &str) -> Vec<Amount> {
    let times = times::times(text);
    let is_time = |range: &Range<usize>| {
        times.iter().any(|time| time.range.start < range.end && range.start < time.range.end)
    };
    let numbers = number::numbers(text).into_iter().filter(|stated| !is_time(&stated.range));
    let numbers: Vec<_> = numbers.filter(|stated| !is_single(text, &stated.range)).collect();
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
        range,
        number,
    };
    ranges.into_iter().map(amount).collect()
}

/// "one" is hardly ever a number: "one of them", "no one".
fn is_single(text: &str, range: &Range<usize>) -> bool {
    ["one", "zero"].iter().any(|word| word.eq_ignore_ascii_case(&text[range.clone()]))
}

/// The words for many that are no number, each with "several" or the like before it.
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

/// What qualifies the amount at `range` of a text.
pub fn qualifier(text: &str, range: &Range<usize>) -> Option<(Direction, Range<usize>)> {
    let before = all_words(&text[..range.start]);
    let mut end = before.len();
    let is_near = |end: usize| {
        let gap = &text[before[end - 1].end..before.get(end).map_or(range.start, |word| word.start)];
        !gap.contains([',', ';', ':', '.', '(', ')'])
    };
    while end > 0 && is_near(end) {
        if let Some(found) = ends_in_qualifier(text, &before[..end]) {
            return (!is_preposition(text, &before[..end])).then_some(found);
        }
        let word = &text[before[end - 1].clone()];
        if !BETWEEN.iter().any(|between| between.eq_ignore_ascii_case(word)) {
            break;
        }
        end -= 1;
    }
    let behind = skip_blank(text, range.end);
    if text[behind..].starts_with('+') {
        return Some((Direction::Above, behind..behind + 1));
    }
    // "ten days at most": what is counted may stand between.
    let noun = all_words(&text[behind..]).into_iter().next().filter(|word| word.start == 0);
    let places = [Some(behind), noun.map(|word| skip_blank(text, behind + word.end))];
    places.into_iter().flatten().find_map(|start| begins_with_qualifier(text, start))
}

/// Whether the last word is about something: "talks about two islands", "a dispute over 8 million".
fn is_preposition(text: &str, words: &[Range<usize>]) -> bool {
    const TAKING: &str = " talk talks talking dispute disputes concern concerns concerned worry worries worried question \
        questions debate row war conflict know knew think asked ask warned complained spread spoke speak spoken letter law \
        control fight fighting divided differ quarrel clash clashes agreement vote negotiations doubts ";
    let [.., before, last] = words else { return false };
    let is_one = ["about", "over", "around"].contains(&&text[last.clone()]);
    is_one && TAKING.contains(&format!(" {} ", text[before.clone()].to_lowercase()))
}

fn skip_blank(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches([' ', '-', '\u{A0}']).len()
}

/// The qualifier behind an amount that stands at a place, unless it belongs to a further amount.
fn begins_with_qualifier(text: &str, start: usize) -> Option<(Direction, Range<usize>)> {
    let behind = &text[start..];
    BEHIND.iter().find_map(|(words, direction)| {
        let begins = behind.get(..words.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(words));
        let rest = behind.get(words.len()..)?;
        let goes_on = rest.starts_with(char::is_alphanumeric)
            || rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
        (begins && !goes_on).then(|| (*direction, start..start + words.len()))
    })
}

fn ends_in_qualifier(text: &str, words: &[Range<usize>]) -> Option<(Direction, Range<usize>)> {
    let ending = |phrase: &str| {
        let parts: Vec<_> = phrase.split(' ').collect();
        let tail = &words[words.len().checked_sub(parts.len())?..];
        let is_it =
            tail.iter().zip(&parts).all(|(range, part)| part.eq_ignore_ascii_case(&text[range.clone()]));
        is_it.then(|| tail[0].start..tail[tail.len() - 1].end)
    };
    let found = BEFORE.iter().filter_map(|(phrase, direction)| Some((*direction, ending(phrase)?)));
    found.max_by_key(|(_, range)| range.len())
}

/// The whole range, such as "60 to 80", of which the amount at `range` is an end; a change "from 60 to 80" is none.
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

/// Whether a text has a word that compares or limits amounts, wherever it stands: "longer", "at most".
pub fn compares(text: &str) -> bool {
    const COMPARING: [&str; 28] = [
        "least", "most", "more", "less", "fewer", "longer", "shorter", "greater", "larger", "smaller",
        "higher", "lower", "over", "under", "above", "below", "beyond", "within", "exceed", "exceeds",
        "maximum", "minimum", "limit", "about", "around", "nearly", "almost", "roughly",
    ];
    has_word(text, &COMPARING)
}

/// Whether a text has a word that denies.
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

impl Direction {
    /// What the words of a qualifier say, if they are known.
    pub fn of(words: &str) -> Option<Self> {
        let words = words.trim();
        let with_number = format!("{words} 5");
        let at = with_number.len() - 1;
        let before = qualifier(&with_number, &(at..at + 1)).map(|(direction, _)| direction);
        before.or_else(|| qualifier(&format!("5 {words}"), &(0..1)).map(|(direction, _)| direction))
    }

    /// Whether one may be reported as the other.
    pub fn is_like(self, other: Self) -> bool {
        self == other
            || matches!(
                (self, other),
                (Self::Nearly, Self::Below | Self::About) | (Self::Below | Self::About, Self::Nearly)
            )
    }
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
        assert!(all("one of them, on Oct. 7, 2023").is_empty());
    }

    #[test]
    fn qualifiers_have_a_direction() {
        assert_eq!(Direction::of("more than"), Some(Direction::Above));
        assert_eq!(Direction::of("or more"), Some(Direction::Above));
        assert_eq!(Direction::of("an estimated"), Some(Direction::About));
        assert_eq!(Direction::of("reportedly"), None);
        assert!(Direction::About.is_like(Direction::Nearly) && !Direction::About.is_like(Direction::Above));
    }
}
