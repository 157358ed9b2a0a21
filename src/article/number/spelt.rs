//! Numbers in words, in English: "thirty-two thousand", "half a million", "two dozen".

use super::NumberReading;
use super::decimal::Decimal;

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
const SCALES: [(&str, u128); 6] = [
    ("dozen", 12),
    ("hundred", 100),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// The scale that a word names.
pub(super) fn scale(word: &str) -> Option<u128> {
    SCALES.iter().find(|(scale, _)| scale.eq_ignore_ascii_case(word)).map(|(_, value)| *value)
}

/// The scale behind a number, with the bytes up to its end: " million".
pub(super) fn scale_behind(text: &str) -> Option<(usize, u128)> {
    let (word, end) = next_word(text)?;
    Some((end, scale(word)?))
}

/// The number in words at the beginning of a text, if there is one, and its length in bytes.
pub(super) fn read(text: &str) -> (Vec<NumberReading>, usize) {
    let reading = half(text).or_else(|| whole(text));
    (reading.into_iter().collect(), reading.map_or(0, |reading| reading.length))
}

/// "half a million".
fn half(text: &str) -> Option<NumberReading> {
    let (_, end) = word(text).filter(|(word, _)| word.eq_ignore_ascii_case("half"))?;
    let (_, behind) = next_word(&text[end..]).filter(|(word, _)| is_article(word))?;
    let (length, scale) = scale_behind(&text[end + behind..])?;
    Some(NumberReading { length: end + behind + length, value: Decimal::whole(scale / 2) })
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
        let next =
            small(word).map(|number| count.and(number)).or_else(|| scale(word).map(|s| count.scaled(s)));
        match next {
            Some(Some(next)) => (count, end) = (next, end + behind),
            _ => break,
        }
    }
    Some(NumberReading { length: end, value: Decimal::whole(count.total()) })
}

/// "and a half", perhaps with a scale behind it, after a number that ends at `end`.
fn with_a_half(rest: &str, end: usize, count: &Count) -> Option<NumberReading> {
    let mut length = 0;
    for expected in ["and", "a", "half"] {
        let (word, behind) = next_word(&rest[length..])?;
        length += behind;
        if word != expected {
            return None;
        }
    }
    let value = Decimal::whole(count.total()).and_a_half()?;
    match scale_behind(&rest[length..]) {
        Some((behind, scale)) => {
            Some(NumberReading { length: end + length + behind, value: value.times(scale)? })
        }
        None => Some(NumberReading { length: end + length, value }),
    }
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
fn small(word: &str) -> Option<u128> {
    let place = |words: &[&str]| words.iter().position(|small| small.eq_ignore_ascii_case(word));
    let number = place(&SMALL).or_else(|| place(&TENS).map(|tens| 20 + 10 * tens))?;
    u128::try_from(number).ok()
}

fn is_article(word: &str) -> bool {
    word.eq_ignore_ascii_case("a") || word.eq_ignore_ascii_case("an")
}

/// The word that a text begins with, and its end.
fn word(text: &str) -> Option<(&str, usize)> {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let goes_on = text[end..].chars().next().is_some_and(char::is_alphanumeric);
    (end > 0 && !goes_on).then(|| (&text[..end], end))
}

/// The word after a blank or a hyphen, and its end.
fn next_word(text: &str) -> Option<(&str, usize)> {
    let gap = text.chars().next().filter(|c| c.is_whitespace() || matches!(c, '-' | '‐' | '\u{2011}'))?;
    let (word, end) = word(&text[gap.len_utf8()..])?;
    Some((word, end + gap.len_utf8()))
}
