//! Numbers in words, in English: "thirty-two thousand", "half a million", "two dozen".

use super::super::units;
use super::decimal::Decimal;
use super::{NumberReading, Sense};
use crate::model::is_currency_sign;

/// The words for the numbers below twenty, each at its value.
const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
/// The tens, from twenty.
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
/// The scales that other numbers are counted in.
const SCALES: [(&str, u128); 8] = [
    ("dozen", 12),
    ("hundred", 100),
    ("thousand", 1_000),
    ("lakh", 100_000),
    ("million", 1_000_000),
    ("crore", 10_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// Short forms of scales, glued to digits or behind them.
const SHORT_SCALES: [(&str, u128); 14] = [
    ("k", 1_000),
    ("m", 1_000_000),
    ("mn", 1_000_000),
    ("mln", 1_000_000),
    ("mio", 1_000_000),
    ("b", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("bln", 1_000_000_000),
    ("mrd", 1_000_000_000),
    ("tn", 1_000_000_000_000),
    ("trn", 1_000_000_000_000),
    ("tln", 1_000_000_000_000),
    ("cr", 10_000_000),
    ("lac", 100_000),
];
/// Words that are numbers only where one is looked for; "fifth" may bear out 5, but is no five.
const LOOSE: [(&str, u128); 22] = [
    ("no", 0),
    ("none", 0),
    ("nobody", 0),
    ("nil", 0),
    ("single", 1),
    ("twice", 2),
    ("both", 2),
    ("couple", 2),
    ("pair", 2),
    ("duo", 2),
    ("trio", 3),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
];

/// The scale that a word names.
pub(super) fn scale(word: &str) -> Option<u128> {
    value_in(&SCALES, word)
}

/// The scale that a short form names: "bn".
pub(super) fn short_scale(word: &str) -> Option<u128> {
    value_in(&SHORT_SCALES, word)
}

/// The word for the scale that a short form names: "billion" for "bn".
pub(crate) fn scale_word(short: &str) -> Option<&'static str> {
    let value = short_scale(short)?;
    SCALES.iter().find(|(_, scale)| *scale == value).map(|(word, _)| *word)
}

fn value_in(table: &[(&str, u128)], word: &str) -> Option<u128> {
    table.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, value)| *value)
}

/// The scale in which a unit counts, "million crowns" or "US$ bn", if it does.
pub(super) fn scale_of_unit(unit: &str) -> Option<u128> {
    let parts = || unit.split(|c| c == ' ' || is_currency_sign(c)).filter(|word| !word.is_empty());
    let is_money = unit.contains(is_currency_sign) || parts().any(is_currency_code);
    let words = parts().filter(|word| !is_currency_code(word));
    let named = |word: &str| scale(word.strip_suffix('s').unwrap_or(word)).or_else(|| short_scale(word));
    // A letter alone, as in "5 m", is a unit, but not in "€m".
    let scales = words.map_while(|word| named(word).filter(|_| word.len() > 1 || is_money));
    scales.map(Some).reduce(|all, scale| all?.checked_mul(scale?)).flatten()
}

fn is_currency_code(word: &str) -> bool {
    units::is_before_dollar(word) || units::is_currency(word.strip_suffix('.').unwrap_or(word))
}

/// True if a text says itself what its numbers count in: "in million dollars", "(€ bn)".
pub(crate) fn counts_in_scale(text: &str) -> bool {
    let mut before = "";
    text.split([' ', '\u{A0}', '(']).any(|word| {
        let opens = matches!(before, "in" | "In" | "")
            || is_currency_code(before)
            || before.ends_with(is_currency_sign);
        before = word;
        let name = word.trim_matches(|c: char| !c.is_alphabetic());
        let short = short_scale(name).filter(|_| name.len() > 1);
        opens && scale(name.strip_suffix('s').unwrap_or(name)).or(short).is_some()
    })
}

/// The scale that a number ends in: "20 million", "20m".
pub(super) fn last_scale(number: &str) -> Option<u128> {
    let word = number.rsplit(|c: char| !c.is_ascii_alphabetic()).next()?;
    scale(word).or_else(|| short_scale(word))
}

/// The scale behind a number, with the bytes up to its end: " million".
pub(super) fn scale_behind(text: &str) -> Option<(usize, u128)> {
    let (word, end) = next_word(text)?;
    let short = short_scale(word).filter(|_| word.len() > 1 && !text.starts_with('-'));
    Some((end, scale(word).or_else(|| scale(word.strip_suffix('s')?)).or(short)?))
}

/// The number in words at the beginning of a text, if there is one, and its length in bytes.
pub(super) fn read(text: &str) -> (Vec<NumberReading>, usize) {
    let reading = half(text).or_else(|| whole(text)).or_else(|| loose(text));
    (reading.into_iter().collect(), reading.map_or(0, |reading| reading.length))
}

/// A word that is a number only where one is looked for.
fn loose(text: &str) -> Option<NumberReading> {
    let (word, length) = word(text)?;
    let (next, _) = next_word(&text[length..]).unwrap_or_default();
    if ["more", "less", "fewer", "longer"].contains(&next) {
        return None;
    }
    // A decade is ten years, a year only one: nobody writes "1 decade".
    let is_span = is_article(word) && ["decade", "century"].contains(&next);
    let value = if is_span { 1 } else { value_in(&LOOSE, word)? };
    Some(NumberReading { length, value: Decimal::whole(value), sense: Sense::Loose })
}

/// "half a million".
fn half(text: &str) -> Option<NumberReading> {
    let (_, end) = word(text).filter(|(word, _)| word.eq_ignore_ascii_case("half"))?;
    let (_, behind) = next_word(&text[end..]).filter(|(word, _)| is_article(word))?;
    let (length, scale) = scale_behind(&text[end + behind..])?;
    Some(NumberReading {
        length: end + behind + length,
        value: Decimal::whole(scale / 2),
        sense: Sense::Count,
    })
}

fn whole(text: &str) -> Option<NumberReading> {
    let (first, mut end) = word(text)?;
    let mut count = match small(first) {
        Some(number) => Count::of(number),
        None if is_article(first) => {
            Count::of(1).scaled(scale_behind(&text[end..])?.1).map(|_| Count::of(1))?
        }
        None => return None,
    };
    loop {
        let rest = &text[end..];
        if let Some(reading) = with_a_half(rest, end, &count) {
            return Some(reading);
        }
        let Some((word, behind)) = next_word(rest) else { break };
        let (word, behind) = match next_word(&rest[behind..]) {
            Some((next, further)) if word == "and" && count.is_round() => (next, behind + further),
            _ => (word, behind),
        };
        // "two mln", but not "two m"
        let short = || short_scale(word).filter(|_| word.len() > 1);
        let scaled = || scale(word).or_else(short).map(|scale| count.scaled(scale));
        let next = small(word).map(|number| count.and(number)).or_else(scaled);
        match next {
            Some(Some(next)) => (count, end) = (next, end + behind),
            _ => break,
        }
    }
    Some(NumberReading { length: end, value: Decimal::whole(count.total()), sense: Sense::Count })
}

/// "and a half" or "-and-half", perhaps with a scale behind it, after a number that ends at `end`.
fn with_a_half(rest: &str, end: usize, count: &Count) -> Option<NumberReading> {
    let mut length = 0;
    let is_joined = rest.starts_with("-and-half");
    for expected in ["and", "a", "half"].into_iter().filter(|word| !is_joined || *word != "a") {
        let (word, behind) = next_word(&rest[length..])?;
        length += behind;
        if word != expected {
            return None;
        }
    }
    // "A million and a half" has half a million more.
    let value = match count.last {
        u128::MAX => Decimal::whole(count.total()).and_a_half()?,
        _ if count.part > 0 => return None,
        scale => Decimal::whole(count.whole.checked_add(scale / 2)?),
    };
    let (behind, scale) = scale_behind(&rest[length..]).unwrap_or((0, 1));
    Some(NumberReading { length: end + length + behind, value: value.times(scale)?, sense: Sense::Count })
}

/// A number while its words are read.
#[derive(Clone, Copy)]
struct Count {
    /// The part counted in thousands and more.
    whole: u128,
    /// The scale of the last such part; the next must have a smaller one.
    last: u128,
    /// The part behind it, which a scale may still follow.
    part: u128,
}

impl Count {
    fn of(part: u128) -> Self {
        Self { whole: 0, last: u128::MAX, part }
    }

    fn total(self) -> u128 {
        self.whole + self.part
    }

    /// True if more can be added with "and".
    fn is_round(self) -> bool {
        self.total() > 0 && self.total().is_multiple_of(100)
    }

    /// This number with one below a hundred behind it: "thirty" "two", "one hundred" "twenty".
    fn and(self, number: u128) -> Option<Self> {
        let is_tens = (20..100).contains(&(self.part % 100)) && self.part.is_multiple_of(10);
        let fits = if is_tens {
            (1..10).contains(&number)
        } else {
            self.part.is_multiple_of(100) && self.total() > 0
        };
        fits.then_some(Self { part: self.part + number, ..self })
    }

    /// This number counted in hundreds, thousands and so on; none if nobody would say that.
    fn scaled(self, scale: u128) -> Option<Self> {
        match scale {
            _ if self.part == 0 => None,
            12 | 100 if self.part < 100 => Some(Self { part: self.part * scale, ..self }),
            1_000.. if scale < self.last => {
                Some(Self { whole: self.whole + self.part * scale, last: scale, part: 0 })
            }
            _ => None,
        }
    }
}

/// The value of a word below a hundred.
pub(super) fn small(word: &str) -> Option<u128> {
    let place = |words: &[&str]| words.iter().position(|small| small.eq_ignore_ascii_case(word));
    let number = place(&SMALL).or_else(|| place(&TENS).map(|tens| 20 + 10 * tens))?;
    u128::try_from(number).ok()
}

pub(super) fn is_article(word: &str) -> bool {
    word.eq_ignore_ascii_case("a") || word.eq_ignore_ascii_case("an")
}

/// The word that a text begins with, and its end.
pub(super) fn word(text: &str) -> Option<(&str, usize)> {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let goes_on = text[end..].chars().next().is_some_and(char::is_alphanumeric);
    (end > 0 && !goes_on).then(|| (&text[..end], end))
}

/// The word after a blank or a hyphen, and its end.
pub(super) fn next_word(text: &str) -> Option<(&str, usize)> {
    let gap = text.chars().next().filter(|c| c.is_whitespace() || matches!(c, '-' | '‐' | '\u{2011}'))?;
    let (word, end) = word(&text[gap.len_utf8()..])?;
    Some((word, end + gap.len_utf8()))
}
