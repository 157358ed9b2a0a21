//! Amounts in a text, in numbers or in vague words, each with the words that qualify it: "more than 32,000",
//! "dozens".

use std::ops::Range;

use super::clauses::clauses;
use super::nominal;
use super::number::{self, Stated};
use super::qualifiers::{Direction, qualifier};
use super::refusal::denies;
use super::stems::{all_words, has_one_of, is_one_of, last_word, start_of_last};
use super::times;
use super::units::Unit;
use crate::article::ranges::meet;
use crate::model::is_currency_sign;

mod rows;

/// An amount that a text states.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// Its bytes, without the qualifier.
    pub(crate) range: Range<usize>,
    /// The number; none for vague words such as "dozens".
    pub number: Option<Stated>,
    /// The unit right at it, with the bytes of the unit.
    pub(crate) unit: Option<(Unit, Range<usize>)>,
    /// True if it stands below zero: "−3", "minus 3".
    pub(crate) is_negative: bool,
    /// True for a word that hardly ever is a number, and counts only where one is looked for: "one of them",
    /// "no".
    pub(crate) is_loose: bool,
    /// Set if its clause denies it: "ruled out anything above five".
    pub(crate) is_denied: bool,
    /// The direction of its qualifier, with the bytes of the qualifier.
    pub(crate) qualifier: Option<(Direction, Range<usize>)>,
}

impl Amount {
    /// Where it begins, with its unit if that stands before it.
    pub(crate) fn start(&self) -> usize {
        self.unit.as_ref().map_or(self.range.start, |(_, unit)| unit.start.min(self.range.start))
    }

    /// Where it begins, with its qualifier if that stands before it.
    pub(crate) fn qualified_start(&self) -> usize {
        self.qualifier.as_ref().map_or(self.range.start, |(_, words)| words.start.min(self.range.start))
    }

    /// Where it ends, with its unit if that stands behind it.
    pub(crate) fn end(&self) -> usize {
        self.unit.as_ref().map_or(self.range.end, |(_, unit)| unit.end.max(self.range.end))
    }

    /// True for a length of time.
    pub(crate) fn is_of_time(&self) -> bool {
        self.unit.as_ref().is_some_and(|(unit, _)| unit.is_time())
    }

    /// The side to which its qualifier leaves room.
    pub(crate) fn side(&self) -> Option<Direction> {
        self.qualifier.as_ref().map(|(side, _)| *side)
    }

    /// True if both are the same number, and no unit at one of them counts something else than the unit at
    /// the other.
    pub(crate) fn says_same(&self, other: &Self) -> bool {
        self.compares(other, Stated::is_same)
    }

    /// Keys of its number, of which it shares one with every amount that says the same.
    pub(crate) fn keys(&self) -> Vec<(u128, i32)> {
        let factor = self.unit.as_ref().map_or(1, |(unit, _)| unit.factor);
        self.number.iter().flat_map(|number| number.keys(1).chain(number.keys(factor))).collect()
    }

    /// True if it is the other in fewer digits, and no unit at one of them counts something else.
    pub(crate) fn rounds(&self, other: &Self) -> bool {
        self.compares(other, Stated::rounds)
    }

    /// Compares the numbers of both, each with the factor of its unit; false for units of two families.
    fn compares(&self, other: &Self, fits: fn(&Stated, u128, &Stated, u128) -> bool) -> bool {
        let (Some(this), Some(that)) = (&self.number, &other.number) else { return false };
        match (&self.unit, &other.unit) {
            (Some((unit, _)), Some((other, _))) => {
                unit.is_like(*other) && fits(this, unit.factor, that, other.factor)
            }
            _ => fits(this, 1, that, 1),
        }
    }

    /// True if it says another one with room: "more than four thousand" of 4,138.
    pub(crate) fn covers(&self, exact: &Self) -> bool {
        let (Some((side, _)), Some(this), Some(that)) = (&self.qualifier, &self.number, &exact.number) else {
            return false;
        };
        let fits = match side {
            Direction::Above => this.is_rounded(that, false),
            Direction::Below | Direction::Nearly => this.is_rounded(that, true),
            Direction::About => return self.rounds(exact),
        };
        fits && self.compares(exact, Stated::rounds_to_a_side)
    }

    /// True if both have a unit, of one family.
    pub(crate) fn counts_like(&self, other: &Self) -> bool {
        self.unit.as_ref().zip(other.unit.as_ref()).is_some_and(|((a, _), (b, _))| a.is_like(*b))
    }
}

/// Words for a large amount that are not numbers.
const VAGUE: [&str; 10] = [
    "dozen",
    "dozens",
    "score",
    "scores",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "billion",
];
/// Words that make such an amount vaguer still.
const SEVERAL: [&str; 7] = ["several", "many", "few", "some", "tens", "dozens", "hundreds"];

/// True for a word that is a number.
pub(crate) fn is_number(word: &str) -> bool {
    // Most words are none, and no more of them need be read.
    !number::numbers(word).is_empty() && amounts(word).iter().any(|amount| amount.number.is_some())
}

/// True for a word that is a number, or a large amount that is none.
pub(crate) fn is_amount(word: &str) -> bool {
    is_number(word) || !vague(word).is_empty()
}

/// The amounts that a text states, from left to right; dates, years and times of day do not count.
pub fn amounts(text: &str) -> Vec<Amount> {
    let times = times::ranges(text);
    let time = |range: &Range<usize>| times.iter().find(|(time, _)| meet(time, range));
    // A number that stands alone may be a year or none: "a survey of 1709 pupils".
    let is_time =
        |range: &Range<usize>| time(range).is_some_and(|(time, is_loose)| !is_loose && time != range);
    let is_in_time = |range: &Range<usize>| time(range).is_some();
    let numbers = number::numbers(text)
        .into_iter()
        .filter(|stated| !is_time(&stated.range) && !nominal::is_name(text, &stated.range))
        .filter(|stated| {
            !is_article_of_half(text, &stated.range) && !is_year_of_beginning(text, &stated.range)
        });
    let mut ranges: Vec<(Range<usize>, Option<Stated>)> =
        numbers.into_iter().map(|stated| (stated.range.clone(), Some(stated))).collect();
    for range in vague(text).into_iter().chain(timed(text)) {
        if !ranges.iter().any(|(other, _)| meet(other, &range)) {
            ranges.push((range, None));
        }
    }
    ranges.sort_by_key(|(range, _)| range.start);
    let clauses = clauses(text);
    let amount = |(range, number): (Range<usize>, Option<Stated>)| {
        let qualifier = qualifier(text, &range);
        let start = qualifier.as_ref().map_or(range.start, |(_, words)| words.start.min(range.start));
        Amount {
            is_denied: is_denied(text, &clauses, start),
            qualifier,
            is_loose: is_single(text, &range)
                || is_in_time(&range)
                || number.as_ref().is_some_and(Stated::is_loose),
            unit: Unit::at(text, &range),
            is_negative: is_negative(&text[..range.start]),
            range,
            number,
        }
    };
    let mut amounts: Vec<_> = ranges.into_iter().map(amount).collect();
    rows::share_units(text, &mut amounts);
    amounts
}

/// True for the "a" of "half a century", which counts nothing more.
fn is_article_of_half(text: &str, range: &Range<usize>) -> bool {
    is_one_of(&["a", "an"], &text[range.clone()])
        && last_word(&text[..range.start]).is_some_and(|word| text[word].eq_ignore_ascii_case("half"))
}

/// True for the year since which something is so: "since at least 2026".
fn is_year_of_beginning(text: &str, range: &Range<usize>) -> bool {
    const ROUGHLY: [&str; 5] = [" at least", " about", " around", " before", " roughly"];
    let number = &text[range.clone()];
    let is_year =
        number.len() == 4 && number.bytes().all(|c| c.is_ascii_digit()) && number.starts_with(['1', '2']);
    let before = text[..range.start].trim_end();
    is_year
        && ROUGHLY.iter().filter_map(|words| before.strip_suffix(words)).any(|rest| rest.ends_with("since"))
}

/// The words and marks between two amounts.
fn between<'t>(text: &'t str, low: &Amount, high: &Amount) -> &'t str {
    text.get(low.range.end..high.range.start)
        .unwrap_or_default()
        .trim_matches(|c| matches!(c, ' ' | '%') || is_currency_sign(c))
}

/// True if words of denial stand in a clause before an amount that begins, with its qualifier, at `start`.
fn is_denied(text: &str, clauses: &[Range<usize>], start: usize) -> bool {
    const REACH: usize = 200;
    let clause = clauses.iter().find(|clause| clause.start <= start && start <= clause.end);
    clause.is_some_and(|clause| {
        let before = &text[clause.start..start];
        denies(&before[start_of_last(before, REACH)..])
    })
}

/// True if a text ends in a minus.
fn is_negative(before: &str) -> bool {
    let before = before.trim_end_matches(is_currency_sign);
    // Behind a bracket it is the dash of a list: "Count 3 (first accused) -7 years".
    let is_list = |rest: &str| rest.trim_end().ends_with([')', ';']);
    let opens = |rest: &str| rest.is_empty() || (rest.ends_with([' ', '(', '\u{A0}']) && !is_list(rest));
    let sign = ['-', '–', '−'].into_iter().find_map(|sign| before.strip_suffix(sign));
    let words = before.trim_end();
    let ends_in = |end: &str| {
        let from = words.len().checked_sub(end.len());
        from.and_then(|from| words.get(from..)).is_some_and(|words| words.eq_ignore_ascii_case(end))
    };
    sign.is_some_and(opens) || ends_in("minus") && !ends_in("plus or minus")
}

/// True for "one" and "zero", which are hardly ever numbers: "one of them", "no one".
fn is_single(text: &str, range: &Range<usize>) -> bool {
    is_one_of(&["one", "zero"], &text[range.clone()])
}

/// Lengths of time in hours, minutes and seconds, as they are clocked: "2:04:55".
fn timed(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.');
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_part).map(|at| from + at) {
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |length| start + length);
        from = end;
        let end = start + text[start..end].trim_end_matches([':', '.']).len();
        // "2:04.55" is clocked too.
        let (hours, rest) = text[start..end].split_once(':').unwrap_or((&text[start..end], ""));
        let parts: Vec<_> = [hours].into_iter().chain(rest.split([':', '.'])).map(str::len).collect();
        let is_of_day = last_word(&text[..start]).is_some_and(|word| is_one_of(&["at"], &text[word]));
        if matches!(parts.as_slice(), [1 | 2, 2, 2]) && !is_of_day {
            found.push(start..end);
        }
    }
    found
}

/// The words for a large amount that are not numbers ("to score" is none), each with "several" or the like
/// before it.
fn vague(text: &str) -> Vec<Range<usize>> {
    let words = all_words(text);
    let is_in = |list: &[&str], index: usize| {
        words.get(index).is_some_and(|range| is_one_of(list, &text[range.clone()]))
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut index = 0;
    while index < words.len() {
        let mut next = index;
        while is_in(&SEVERAL, next) || (next > index && is_in(&["of"], next) && is_in(&VAGUE, next + 1)) {
            next += 1;
        }
        // A score of twenty is "a score of" or "scores of"; any other is that of a game.
        let is_one = index > 0 && is_in(&["a"], index - 1);
        let is_many = is_in(&["scores"], next) && is_in(&["of"], next + 1);
        let is_of_game = next == index && is_in(&["score", "scores"], next) && !is_one && !is_many;
        if is_in(&VAGUE, next) && !is_of_game {
            // "A multi-billion crown fleet"
            let multi =
                ["multi-", "Multi-"].iter().find(|multi| text[..words[index].start].ends_with(**multi));
            found.push(words[index].start - multi.map_or(0, |multi| multi.len())..words[next].end);
            index = next;
        } else if next > index
            && (is_in(&["dozens", "hundreds"], next - 1)
                || is_in(&["tens"], next - 1) && is_in(&["of"], next))
            && !is_in(&["millions", "billions", "trillions"], next + 1)
        {
            found.push(words[index].start..words[next - 1].end);
            index = next - 1;
        }
        index += 1;
    }
    found
}

/// The whole range, such as "60 to 80", of which the amount at `range` is an end; a change "from 60 to 80" is
/// not one.
pub fn span_of(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    span_among(text, &amounts(text), range)
}

/// The same, where the amounts of the text are known.
pub(crate) fn span_among(text: &str, amounts: &[Amount], range: &Range<usize>) -> Option<Range<usize>> {
    // "In the first half to £163m" is no range.
    let around = |pair: &&[Amount]| pair[0].range.start <= range.start && range.end <= pair[1].range.end;
    let mut joined = amounts.windows(2).filter(around).filter(|pair| !pair[0].is_loose).filter(|pair| {
        let before = text[..pair[0].range.start].trim_end_matches([' ', '$', '€', '£']);
        match between(text, &pair[0], &pair[1]) {
            "-" | "–" => !is_score(text, &pair[0], &pair[1]),
            "to" => {
                !is_change(before)
                    && !has_one_of(&["vote", "votes", "voted", "voting"], text)
                    && !differ(&pair[0], &pair[1])
                    && !falls(&pair[0], &pair[1])
            }
            "and" => before.ends_with("between") || before.ends_with("Between"),
            "or" => are_next(&text[pair[0].range.clone()], &text[pair[1].range.clone()]),
            _ => false,
        }
    });
    joined.next().map(|pair| pair[0].range.start..pair[1].range.end)
}

/// True for two small numbers in letters, one after the other: "two or three" boats.
fn are_next(low: &str, high: &str) -> bool {
    const ROW: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    ROW.windows(2).any(|pair| low.eq_ignore_ascii_case(pair[0]) && high == pair[1])
}

/// True if two amounts count different things: "rose 76% to $1.13bn".
fn differ(low: &Amount, high: &Amount) -> bool {
    let is_unlike = |((low, _), (high, _)): (&(Unit, _), &(Unit, _))| !low.is_like(*high);
    low.unit.as_ref().zip(high.unit.as_ref()).is_some_and(is_unlike)
}

/// True if words before two amounts make them the ends of a range: "anywhere from 300 to 400".
fn spans(before: &str) -> bool {
    const SPANNING: [&str; 5] = ["anywhere", "ranging", "range", "ranges", "ranged"];
    let words = before.trim_end().strip_suffix("from").map(str::trim_end).unwrap_or_default();
    last_word(words).is_some_and(|word| is_one_of(&SPANNING, &words[word]))
}

/// True if words before two amounts make them a change: "from 60 to 80", "up 2% to 51%", but not "anywhere
/// from 60 to 80".
pub(crate) fn is_change(before: &str) -> bool {
    /// The words of "up from an earlier first forecast of", and more bytes than they have.
    const REACH: usize = 7;
    const NEAR: usize = 120;
    const CHANGING: &[&str] = &[
        "from", "up", "down", "by", "rose", "fell", "jumped", "gained", "climbed", "dropped", "slipped",
        "lost", "added", "shed",
    ];
    let before = before.trim_end();
    // "By a quarter of a point to 7.5%"
    let before = before.strip_suffix(" a").unwrap_or(before);
    // "Up from a first forecast of 5%"
    let is_moved = || {
        let near = &before[start_of_last(before, NEAR)..];
        let words: Vec<_> = all_words(near).into_iter().map(|word| &near[word]).collect();
        let last = &words[words.len().saturating_sub(REACH)..];
        last.windows(2).any(|pair| is_one_of(CHANGING, pair[0]) && is_one_of(&["from"], pair[1]))
    };
    let word = last_word(before).filter(|word| word.end == before.len());
    before.ends_with(" of") && is_moved()
        || word.is_some_and(|word| is_one_of(CHANGING, &before[word])) && !spans(before)
}

/// True if the first of two amounts is above the second, as in "58% to 42%": shares or a score, and no range.
fn falls(first: &Amount, second: &Amount) -> bool {
    match (&first.number, &second.number) {
        (Some(first), Some(second)) => first.exceeds(second),
        _ => false,
    }
}

/// True for the two counts of a vote or a match: "217-215", "won 3-2".
fn is_score(text: &str, first: &Amount, second: &Amount) -> bool {
    const SCORING: [&str; 24] = [
        "vote", "votes", "voted", "ballot", "majority", "won", "win", "beat", "beats", "lost", "victory",
        "defeat", "defeated", "score", "scored", "drew", "draw", "wicket", "wickets", "overs", "innings",
        "stumps", "taking", "goals",
    ];
    falls(first, second) || has_one_of(&SCORING, text)
}

/// True if a text has a word anywhere that compares or limits amounts: "longer", "at most".
pub fn compares(text: &str) -> bool {
    const COMPARING: [&str; 28] = [
        "least", "most", "more", "less", "fewer", "longer", "shorter", "greater", "larger", "smaller",
        "higher", "lower", "over", "under", "above", "below", "beyond", "within", "exceed", "exceeds",
        "maximum", "minimum", "limit", "about", "around", "nearly", "almost", "roughly",
    ];
    has_one_of(&COMPARING, text)
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
