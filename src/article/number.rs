//! Numbers in a text: "32,000", "32 000", "32.000" and "thirty-two thousand" are one number.
//!
//! Digits that may mean two numbers, such as "1.500", count as both. Signs do not count: a text says "fell by
//! 5".

use std::ops::{Range, RangeInclusive};

use super::units;
use crate::model::Number;
use decimal::Decimal;
pub(super) use spelt::counts_in_scale;
pub(crate) use spelt::scale_word;

mod decimal;
mod figures;
mod fractions;
mod spelt;

/// A way to read the beginning of a text: so many bytes of it are this number.
#[derive(Clone, Copy, Debug, PartialEq)]
struct NumberReading {
    length: usize,
    value: Decimal,
    sense: Sense,
}

/// What a number is read as.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sense {
    Count,
    /// A number by a letter that may be metres: 5m.
    Metres,
    /// A share of something, in per cent: "three-quarters", "8 in 10".
    Share,
    /// A word that is a number only where one is looked for: "none", "twice", "seventh".
    Loose,
}

/// A number that a text states.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// Its bytes.
    pub range: Range<usize>,
    readings: Vec<NumberReading>,
}

/// The values that a number of a file can have in a text: its unit may count it in millions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Wanted {
    values: Vec<Decimal>,
    is_length: bool,
    is_share: bool,
}

impl Wanted {
    /// The number of a file with its unit, held against a text that may say itself what it counts in.
    pub(crate) fn new(number: &Number, unit: Option<&str>, counts_in_scale: impl FnOnce() -> bool) -> Self {
        let value = Decimal::of(number);
        let unit = unit.unwrap_or_default().trim();
        let scaled = match spelt::scale_of_unit(unit) {
            Some(scale) => value.and_then(|value| value.times(scale)),
            None => value,
        };
        let as_it_is = value.filter(|_| scaled != value && counts_in_scale());
        Self {
            values: scaled.into_iter().chain(as_it_is).collect(),
            is_length: unit
                .split(' ')
                .any(|word| ["m", "metres", "meters", "metre", "meter"].contains(&word)),
            is_share: unit.starts_with('%') || unit.starts_with("per cent") || unit.starts_with("percent"),
        }
    }

    /// Its values, in a unit of this factor, each as digits and a power of ten: numbers that are the same
    /// share one.
    pub(crate) fn keys(&self, factor: u128) -> impl Iterator<Item = (u128, i32)> {
        self.values.iter().filter_map(move |value| value.times(factor)).map(Decimal::parts)
    }

    fn takes(&self, reading: &NumberReading) -> bool {
        let fits = match reading.sense {
            Sense::Count | Sense::Loose => true,
            Sense::Metres => self.is_length,
            Sense::Share => self.is_share,
        };
        fits && self.values.contains(&reading.value)
    }
}

impl Stated {
    /// The bytes of it that say one of the wanted numbers, if it can be read so.
    pub(crate) fn says(&self, wanted: &Wanted) -> Option<Range<usize>> {
        let readings = self.readings.iter().filter(|reading| wanted.takes(reading));
        let length = readings.map(|reading| reading.length).max()?;
        Some(self.range.start..self.range.start + length)
    }

    /// True if it says one of the wanted numbers, both multiplied: 3 decades for 30 years.
    pub(crate) fn says_converted(&self, wanted: &Wanted, factors: (u128, u128)) -> bool {
        let (theirs, ours) = factors;
        let mut readings =
            self.readings.iter().filter(|reading| reading.sense != Sense::Metres || wanted.is_length);
        readings.any(|reading| {
            let told = reading.value.times(theirs);
            told.is_some() && wanted.values.iter().any(|value| value.times(ours) == told)
        })
    }

    /// Adds the readings in which it has the scale that another number ends in: the 15 of "15 to 20 million".
    pub(super) fn take_scale(&mut self, other: &str) {
        let Some(scale) = spelt::last_scale(other) else { return };
        let scaled =
            |reading: &NumberReading| Some(NumberReading { value: reading.value.times(scale)?, ..*reading });
        let scaled: Vec<_> = self.readings.iter().filter_map(scaled).collect();
        self.readings.extend(scaled);
    }

    /// True if it is more than another by all readings of both.
    pub(super) fn exceeds(&self, other: &Self) -> bool {
        self.readings.iter().all(|a| other.readings.iter().all(|b| a.value.exceeds(b.value)))
    }

    /// True if by some reading of both it is another in fewer digits, rounded up or down.
    pub(super) fn is_rounded(&self, exact: &Self, up: bool) -> bool {
        let reads =
            |a: Decimal, b: Decimal| a.rounds_to_a_side(b) && if up { a.exceeds(b) } else { b.exceeds(a) };
        self.readings.iter().any(|a| exact.readings.iter().any(|b| reads(a.value, b.value)))
    }

    /// True if it says one of the wanted numbers as a share: "three-quarters" for 75 per cent.
    pub(crate) fn is_share(&self, wanted: &Wanted) -> bool {
        self.readings.iter().any(|reading| reading.sense == Sense::Share && wanted.takes(reading))
    }

    /// True if both can be read as the same number, each in a unit of this factor.
    pub(super) fn is_same(&self, factor: u128, other: &Self, other_factor: u128) -> bool {
        self.values(factor).any(|value| other.values(other_factor).any(|told| told == value))
    }

    /// True if it can be read as another number in fewer digits, each in a unit of this factor.
    pub(super) fn rounds(&self, factor: u128, other: &Self, other_factor: u128) -> bool {
        let is_share = self.readings.iter().any(|reading| reading.sense == Sense::Share);
        let rounds = |value: Decimal| {
            let mut told = other.values(other_factor);
            told.any(|told| value.rounds(told) || (is_share && value.is_near(told)))
        };
        self.values(factor).any(rounds)
    }

    /// True if it can be read as another number in fewer digits, rounded to whichever side, each in a unit of
    /// this factor.
    pub(super) fn rounds_to_a_side(&self, factor: u128, other: &Self, other_factor: u128) -> bool {
        self.values(factor).any(|value| other.values(other_factor).any(|told| value.rounds_to_a_side(told)))
    }

    /// True if its sum with another is one of the wanted numbers, in units of these factors.
    pub(crate) fn adds_up_to(&self, other: &Self, wanted: &Wanted, (factor, given): (u128, u128)) -> bool {
        let mut wanted = wanted.values.iter().filter_map(|value| value.times(given));
        // What is left of the sum is the other.
        let is_rest = |rest: Decimal| other.values(factor).any(|value| value == rest);
        wanted.any(|sum| self.values(factor).filter_map(|value| sum.minus(value)).any(is_rest))
    }

    /// True if its difference from a smaller one is one of the wanted numbers, in units of these factors.
    pub(crate) fn differs_by(&self, smaller: &Self, wanted: &Wanted, (factor, given): (u128, u128)) -> bool {
        let mut differences = self
            .values(factor)
            .flat_map(|value| smaller.values(factor).filter_map(move |less| value.minus(less)));
        differences.any(|difference| wanted.values.iter().any(|value| value.times(given) == Some(difference)))
    }

    /// True if it is one digit with thousands behind it, or a share such as "one in five".
    pub(crate) fn is_round(&self) -> bool {
        self.readings.iter().any(|reading| reading.sense == Sense::Share || reading.value.is_round())
    }

    /// What it can be read as in a unit of this factor, each as digits and a power of ten: numbers that are
    /// the same share one.
    pub(crate) fn keys(&self, factor: u128) -> impl Iterator<Item = (u128, i32)> {
        self.values(factor).map(Decimal::parts)
    }

    /// The values that it can be read as, in a unit of this factor.
    fn values(&self, factor: u128) -> impl Iterator<Item = Decimal> {
        self.readings.iter().filter_map(move |reading| reading.value.times(factor))
    }

    /// Its value, if it can be read as one whole number only.
    pub(crate) fn whole(&self) -> Option<u128> {
        match self.readings.as_slice() {
            [reading] if reading.sense == Sense::Count => reading.value.as_whole(),
            _ => None,
        }
    }

    /// True for words that are numbers only where one is looked for: "none", "twice", "seventh".
    pub(crate) fn is_loose(&self) -> bool {
        let has = |sense| self.readings.iter().any(|reading| reading.sense == sense);
        has(Sense::Loose) && !has(Sense::Count)
    }
}

/// The bytes of `text` where it says `number`, which its unit may count in millions.
pub(crate) fn find(text: &str, number: &Number, unit: Option<&str>) -> Vec<Range<usize>> {
    let wanted = Wanted::new(number, unit, || counts_in_scale(text));
    let mut found = Vec::new();
    walk(text, |stated| {
        let said = stated.says(&wanted)?;
        found.push(said.clone());
        Some(said.end)
    });
    found
}

/// The numbers that a text states, from left to right.
pub(crate) fn numbers(text: &str) -> Vec<Stated> {
    let mut found = Vec::new();
    walk(text, |stated| {
        let end = stated.range.end;
        found.push(stated);
        Some(end)
    });
    found
}

/// The smallest whole number within some bounds that a word is.
pub(super) fn count(word: &str, bounds: &RangeInclusive<i32>) -> Option<i32> {
    let of_word = numbers(word).into_iter().filter(|stated| stated.range.len() == word.len());
    let readings = of_word.flat_map(|stated| stated.readings).filter(|reading| reading.sense == Sense::Count);
    let counts = readings.filter_map(|reading| i32::try_from(reading.value.as_whole()?).ok());
    counts.filter(|count| bounds.contains(count)).min()
}

/// Shows `take` each number of a text; for a number that it takes, it returns where to go on.
fn walk(text: &str, mut take: impl FnMut(Stated) -> Option<usize>) {
    let mut end = 0;
    let mut before = None;
    for (start, c) in text.char_indices() {
        let begins_word = !before.is_some_and(char::is_alphanumeric);
        // ".15 seconds"
        let is_point =
            c == '.' && before.is_none_or(|before| before.is_whitespace() || "($€£".contains(before));
        let is_after_letter = before.is_some_and(char::is_alphabetic) && c.is_ascii_digit();
        before = Some(c);
        let rest = &text[start..];
        let begins = begins_word || (is_after_letter && units::ends_in_currency(&text[..start], rest));
        if start < end || !begins {
            continue;
        }
        let (mut readings, passed) = match c {
            '0'..='9' => figures::read(rest),
            '.' if is_point => figures::read_fraction(rest),
            _ => spelt::read(rest),
        };
        readings.extend(fractions::read(rest, &readings));
        let longest = readings.iter().map(|reading| reading.length).max();
        let taken = longest.and_then(|length| take(Stated { range: start..start + length, readings }));
        end = taken.unwrap_or(start + passed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of `text` that say the number that a file has as `written`.
    fn found<'a>(text: &'a str, written: &str) -> Vec<&'a str> {
        of_unit(text, written, "people")
    }

    fn of_unit<'a>(text: &'a str, written: &str, unit: &str) -> Vec<&'a str> {
        let number = Number::new(written).unwrap();
        find(text, &number, Some(unit)).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn thousands_are_parted_in_many_ways() {
        for text in
            ["32000", "32,000", "32 000", "32\u{A0}000", "32\u{202F}000", "32.000", "32'000", "32’000", "32k"]
        {
            assert_eq!(found(&format!("More than {text} people, or 32."), "32000"), [text], "{text}");
        }
        assert_eq!(found("1,234,567.5 and 1.234.567,5", "1234567.5"), ["1,234,567.5", "1.234.567,5"]);
    }

    #[test]
    fn words_are_numbers_too() {
        for (text, written) in [
            ("four", "4"),
            ("Seven", "7"),
            ("thirty-two thousand", "32000"),
            ("thirty two thousand", "32000"),
            ("one million", "1000000"),
            ("a million", "1000000"),
            ("two mln", "2000000"),
            ("half a million", "500000"),
            ("four and a half", "4.5"),
            ("two and a half million", "2500000"),
            ("one hundred and twenty", "120"),
            ("twelve hundred", "1200"),
            ("two hundred and fifty thousand", "250000"),
            ("three million two hundred thousand and five", "3200005"),
            ("two dozen", "24"),
            ("1.2 million", "1200000"),
            ("4,5 million", "4500000"),
            ("3 hundred thousand", "300000"),
            ("$8bn", "8000000000"),
            ("800 bln", "800000000000"),
            ("two tln", "2000000000000"),
            ("forty-two", "42"),
        ] {
            let whole = format!("They say {text}, and no more.");
            assert_eq!(found(&whole, written), [text.trim_start_matches('$')], "{text}");
        }
    }

    #[test]
    fn a_part_of_a_number_is_another_number() {
        for (text, written) in [
            ("32,000 people", "32"),
            ("32,000 people", "0"),
            ("1,250 people", "250"),
            ("one million people", "1"),
            ("thirty-two", "2"),
            ("thirty-two thousand", "30"),
            ("4 million", "4"),
            ("seventy", "7"),
            ("on the 7th", "7"),
            ("an F16 and COVID19", "16"),
            ("2024-04-03", "4"),
            ("3.4.2024", "3.4"),
            ("12.5 per cent", "5"),
        ] {
            assert!(found(text, written).is_empty(), "{written} in {text}");
        }
    }

    #[test]
    fn what_stands_beside_a_number_is_none_of_it() {
        assert_eq!(found("a 42-day truce at the lake", "42"), ["42"]);
        assert_eq!(found("sold 1,200 tonnes and kept some 250.", "250"), ["250"]);
        assert_eq!(found("sold 1,200 tonnes and kept some 250.", "1200"), ["1,200"]);
        assert_eq!(found("a floor of 900m³/s", "900"), ["900"]);
        assert_eq!(found("in room 12 300 people", "300"), ["300"]);
        assert_eq!(found("fell by 5%, to −5", "-5"), ["5", "5"]);
        assert_eq!(found("6.2 per cent, or 6.20", "6.20"), ["6.2", "6.20"]);
        assert_eq!(found("7, 7 and seven", "7"), ["7", "7", "seven"]);
        assert_eq!(found("four boats and four others", "4"), ["four", "four"]);
    }

    #[test]
    fn a_unit_may_count_in_millions() {
        assert_eq!(
            of_unit("lends 4.5 million, or 4,500,000", "4.5", "million crowns"),
            ["4.5 million", "4,500,000"]
        );
        assert_eq!(of_unit("lends 4.5 million", "4.5", "crowns"), [""; 0]);
    }

    #[test]
    fn numbers_beyond_all_bounds_are_found_nowhere_and_cost_nothing() {
        assert!(found("1", "1e300").is_empty());
        assert!(found(&"9".repeat(100), "9").is_empty());
        assert!(found("one trillion trillion trillion trillion trillion", "1").is_empty());
        assert_eq!(found("sixteen", "0x10"), ["sixteen"]);
        assert_eq!(found("a hundred", "1e2"), ["a hundred"]);
    }

    #[test]
    fn a_number_is_one_number_in_every_country() {
        for (text, written) in [
            ("1,00,000", "100000"),
            ("12,34,567", "1234567"),
            ("1,03,013.74", "103013.74"),
            ("2 lakh", "200000"),
            ("1.5 crore", "15000000"),
            ("1.5 lakh crore", "1500000000000"),
            ("3,5 Mio", "3500000"),
            ("4 bn", "4000000000"),
            ("787 813", "787813"),
        ] {
            assert_eq!(found(&format!("They say {text}, and no more."), written), [text], "{text}");
        }
    }

    #[test]
    fn letters_of_a_currency_are_joined_to_its_number() {
        for (text, written) in
            [("N8.83 trillion", "8830000000000"), ("R2,500", "2500"), ("Rs3", "3"), ("NOK40m.", "40000000")]
        {
            assert_eq!(found(&format!("They pay {text} and no more."), written).len(), 1, "{text}");
        }
        for text in ["an N95 mask", "the K2", "R1", "a B52", "Form10"] {
            assert!(numbers(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn fractions_and_shares_are_numbers() {
        for (text, written, unit) in [
            ("2½", "2.5", "boats"),
            ("½", "0.5", "boats"),
            ("2 1/2", "2.5", "boats"),
            ("6-1/2", "6.5", "boats"),
            ("two and a half", "2.5", "boats"),
            ("2½ million", "2500000", "boats"),
            ("three-quarters", "75", "%"),
            ("three-quarters", "0.75", "boats"),
            ("a quarter", "25", "%"),
            ("two thirds", "67", "per cent"),
            ("a third", "33.3", "%"),
            ("one in three", "33", "%"),
            ("8 in 10", "80", "%"),
            ("two-in-five", "40", "%"),
            ("three out of four", "75", "%"),
        ] {
            let whole = format!("They say {text}, and no more.");
            assert_eq!(of_unit(&whole, written, unit), [text], "{text}");
        }
        assert!(of_unit("5 in 10 days", "50", "%").is_empty());
        let whole = u128::MAX.to_string();
        assert!(of_unit(&format!("rose 2.5 in {whole}, or 3 in {whole}"), "50", "%").is_empty());
        assert!(of_unit("a half-hearted 3/4/2024", "0.75", "boats").is_empty());
    }

    #[test]
    fn words_bear_out_a_number_that_is_looked_for() {
        for (text, written) in [("none", "0"), ("twice", "2"), ("a single boat", "1"), ("her seventh", "7")] {
            assert_eq!(found(text, written).len(), 1, "{text}");
        }
        assert!(numbers("both, or no boats, a fourth, a third and half").iter().all(Stated::is_loose));
    }

    #[test]
    fn the_scale_counts_on_both_sides() {
        assert!(found("spent $4bn", "4").is_empty());
        assert!(of_unit("a loan of 1.9bn", "1.9", "million pounds").is_empty());
        assert!(of_unit("300 dead", "300", "thousand dead").is_empty());
        assert_eq!(of_unit("a loan of 1.9bn", "1.9", "billion pounds"), ["1.9bn"]);
        assert_eq!(of_unit("paid 81 crore", "810", "million rupees"), ["81 crore"]);
        assert_eq!(of_unit("Budget in million dollars: 4", "4", "million dollars"), ["4"]);
        assert_eq!(of_unit("a drop of 5m", "5", "metres"), ["5"]);
    }
}
