//! Fractions and shares: "2½", "5-1/4", "two-thirds", "a quarter", "one in three", "8 in 10".
//!
//! A share is read in per cent as well, a third as 33 and as 33.3. It knows nothing of what is shared.

use super::decimal::Decimal;
use super::{NumberReading, Sense, spelt};
use crate::article::small_words::is_auxiliary;

/// The signs of fractions, each in thousandths.
const SIGNS: [(char, u128); 9] = [
    ('½', 500),
    ('¼', 250),
    ('¾', 750),
    ('⅕', 200),
    ('⅖', 400),
    ('⅗', 600),
    ('⅘', 800),
    ('⅛', 125),
    ('⅜', 375),
];
/// The words for the parts of a whole.
const PARTS: [(&str, u128); 10] = [
    ("half", 2),
    ("third", 3),
    ("quarter", 4),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
];

/// What is counted as it goes by: "three in ten games" is no share.
const COUNTING_TIME: [&str; 9] = ["year", "month", "week", "day", "hour", "minute", "game", "match", "race"];

/// The ways to read the fraction at the beginning of a text, whose whole numbers are read already.
pub(super) fn read(text: &str, whole: &[NumberReading]) -> Vec<NumberReading> {
    if let Some(mixed) = mixed(text, whole) {
        return vec![mixed];
    }
    let share = in_words(text, whole).or_else(|| ratio(text, whole));
    let Some((length, part, of, is_sure)) = share else { return Vec::new() };
    if let Some(scaled) = of_scale(text, length, part, of) {
        return vec![scaled];
    }
    let reading = |value, sense| NumberReading { length, value, sense };
    let mut readings: Vec<_> =
        percents(part, of).into_iter().map(|value| reading(value, Sense::Share)).collect();
    if !is_sure && of > 2 {
        // "A fourth" may also be one more than three.
        readings.push(reading(Decimal::whole(of), Sense::Loose));
    }
    if (part * 1_000).is_multiple_of(of) {
        let sense = if is_sure { Sense::Count } else { Sense::Loose };
        readings
            .extend(Decimal::whole(0).plus_thousandths(part * 1_000 / of).map(|value| reading(value, sense)));
    }
    readings
}

/// The part of a scale or of a per cent: "a half million", "a quarter of a million", "a quarter of one per
/// cent".
fn of_scale(text: &str, length: usize, part: u128, of: u128) -> Option<NumberReading> {
    let ones = [" of one ", " of 1 ", " of a "];
    let one = ones.into_iter().find(|one| text[length..].starts_with(one));
    if let Some(one) = one.filter(|one| is_per_cent(&text[length + one.len()..])) {
        let value = Decimal::whole(0).plus_thousandths(part * 1_000 / of)?;
        return Some(NumberReading { length: length + one.len() - 1, value, sense: Sense::Count });
    }
    let between = [" of a", ""].into_iter().find(|between| text[length..].starts_with(between))?;
    let (behind, scale) = spelt::scale_behind(&text[length + between.len()..])?;
    let value = Decimal::whole(scale.checked_mul(part)? / of);
    Some(NumberReading { length: length + between.len() + behind, value, sense: Sense::Count })
}

/// True for a text that begins with "per cent" or "percent", or one point of it.
fn is_per_cent(text: &str) -> bool {
    ["per cent", "percent", "pct", "percentage point"].iter().any(|unit| text.starts_with(unit))
}

/// A whole number with the sign or the digits of a fraction: "½", "2½", "2 1/2", "5-1/4".
fn mixed(text: &str, whole: &[NumberReading]) -> Option<NumberReading> {
    let before = whole.iter().find(|reading| text[..reading.length].chars().all(|c| c.is_ascii_digit()));
    let mut length = before.map_or(0, |reading| reading.length);
    let rest = &text[length..];
    let gap = usize::from(before.is_some() && rest.starts_with([' ', '-']));
    let (end, part) = sign(&rest[gap..]).or_else(|| in_digits(&rest[gap..]).filter(|_| gap > 0))?;
    length += gap + end;
    let value = before.map_or(Decimal::whole(0), |reading| reading.value).plus_thousandths(part)?;
    let (behind, scale) = spelt::scale_behind(&text[length..]).unwrap_or((0, 1));
    Some(NumberReading { length: length + behind, value: value.times(scale)?, sense: Sense::Count })
}

/// The length and the thousandths of the sign of a fraction.
fn sign(text: &str) -> Option<(usize, u128)> {
    let first = text.chars().next()?;
    let (_, part) = SIGNS.iter().find(|(sign, _)| *sign == first)?;
    Some((first.len_utf8(), *part))
}

/// The length and the thousandths of a fraction in digits, "3/4".
fn in_digits(text: &str) -> Option<(usize, u128)> {
    let bytes = text.as_bytes();
    let digit = |index: usize| bytes.get(index).filter(|b| b.is_ascii_digit()).map(|b| u128::from(b - b'0'));
    let (part, of) = (digit(0)?, digit(2)?);
    let goes_on = text[3..].starts_with(|c: char| c.is_alphanumeric() || c == '/');
    let is_fraction = bytes[1] == b'/' && (1..of).contains(&part) && matches!(of, 2 | 4 | 5 | 8);
    (is_fraction && !goes_on).then(|| (3, part * 1_000 / of))
}

/// The length, the part, what it is a part of, and if no other meaning is likely: "two-thirds", "a quarter",
/// "half".
fn in_words(text: &str, whole: &[NumberReading]) -> Option<(usize, u128, u128, bool)> {
    let (first, end) = spelt::word(text)?;
    if first.eq_ignore_ascii_case("half") && whole.is_empty() {
        return Some((end, 1, 2, is_of_time(&text[end..])));
    }
    let (name, behind) = spelt::next_word(&text[end..])?;
    if first.eq_ignore_ascii_case("every") {
        return every(name, end + behind, &text[end + behind..]);
    }
    let part = spelt::small(first).or_else(|| spelt::is_article(first).then_some(1))?;
    let singular = if name == "halves" { "half" } else { name.strip_suffix('s').unwrap_or(name) };
    let (_, of) = PARTS.iter().find(|(word, _)| word.eq_ignore_ascii_case(singular))?;
    let fits = (1..*of).contains(&part) && (part == 1) == (singular == name);
    let rest = &text[end + behind..];
    let is_sure = part > 1 || rest.starts_with(" of ") || *of == 2 && is_of_time(rest);
    fits.then_some((end + behind, part, *of, is_sure))
}

/// One of so many: "every third child", but not "every third day".
fn every(name: &str, length: usize, behind: &str) -> Option<(usize, u128, u128, bool)> {
    let of = if name == "second" { 2 } else { PARTS.iter().find(|(word, _)| *word == name)?.1 };
    let (noun, _) = spelt::next_word(behind)?;
    (name != "half" && !COUNTING_TIME.contains(&noun)).then_some((length, 1, of, true))
}

/// True behind the half of a length of time: "half a century", "the half-century".
fn is_of_time(behind: &str) -> bool {
    const LENGTHS: &[&str] = &["century", "decade", "year", "month", "day", "hour", "minute"];
    let (word, end) = spelt::next_word(behind).unwrap_or_default();
    let word = if spelt::is_article(word) {
        spelt::next_word(&behind[end..]).map_or("", |(word, _)| word)
    } else {
        word
    };
    LENGTHS.contains(&word)
}

/// The same of "one in three", "8 in 10", "three out of four".
fn ratio(text: &str, whole: &[NumberReading]) -> Option<(usize, u128, u128, bool)> {
    let first = whole.iter().max_by_key(|reading| reading.length)?;
    let counted = counted_noun(&text[first.length..]);
    let start = first.length + counted;
    let rest = &text[start..];
    let between =
        [" out of every ", " out of ", " in every ", " of every ", " in ", "-in-", "-in-every-", "-out-of-"];
    let between = between.into_iter().find(|between| rest.starts_with(between))?;
    let second = &rest[between.len()..];
    let digits = second.find(|c: char| !c.is_ascii_digit()).unwrap_or(second.len());
    let (of, length) = match second[..digits].parse() {
        Ok(of) => (of, digits),
        Err(_) => spelt::word(second).and_then(|(word, end)| Some((spelt::small(word)?, end)))?,
    };
    if !matches!(of, 2..=10 | 20 | 100) {
        return None;
    }
    let part = first.value.as_whole().filter(|part| (1..of).contains(part))?;
    let (noun, _) = spelt::next_word(&second[length..]).unwrap_or_default();
    let behind = second[length..].trim_start_matches(['.', ',']);
    let ends =
        !behind.starts_with(|c: char| c.is_alphanumeric() || c == '%') && (counted == 0 || is_whole(behind));
    (ends && !COUNTING_TIME.contains(&noun.trim_end_matches('s'))).then_some((
        start + between.len() + length,
        part,
        of,
        true,
    ))
}

/// The length of the noun that is counted between the two numbers of a share: that of " voter" in "one voter
/// in five".
fn counted_noun(behind: &str) -> usize {
    let Some((noun, length)) = spelt::next_word(behind) else { return 0 };
    let is_noun = noun.starts_with(|c: char| c.is_ascii_lowercase()) && !matches!(noun, "in" | "out" | "of");
    let goes_on = [" in ", " out of "].iter().any(|between| behind[length..].starts_with(between));
    if is_noun && goes_on { length } else { 0 }
}

/// True for what stands behind a share if nothing is counted there: "two men in four cars" is none.
fn is_whole(behind: &str) -> bool {
    const VERBS: &[&str] = &[
        "says", "say", "said", "wants", "want", "wanted", "thinks", "think", "believes", "believe", "knows",
        "know", "supports", "support", "lives", "live", "voted", "and", "who",
    ];
    let Some((word, _)) = spelt::next_word(behind) else { return true };
    is_auxiliary(word) || VERBS.contains(&word)
}

/// A share in per cent, rounded where it does not come out even.
fn percents(part: u128, of: u128) -> Vec<Decimal> {
    let thousandths = part * 100_000 / of;
    let exact = |thousandths: u128| Decimal::whole(thousandths / 1_000).plus_thousandths(thousandths % 1_000);
    let values = if (part * 100_000).is_multiple_of(of) {
        vec![exact(thousandths)]
    } else {
        let rounded = |to: u128| exact((part * 100_000 / of + to / 2) / to * to);
        vec![exact(thousandths / 1_000 * 1_000), rounded(1_000), rounded(100), rounded(10)]
    };
    values.into_iter().flatten().collect()
}
