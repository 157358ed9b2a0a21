//! Numbers in figures: digits, the marks between them, and the scale behind them.

use super::decimal::Decimal;
use super::spelt;
use super::{NumberReading, Sense};

/// The ways to read the number in figures at the beginning of a text, and the bytes in which no other number
/// begins.
pub(super) fn read(text: &str) -> (Vec<NumberReading>, usize) {
    let first = digits(text);
    let mut groups = Vec::new();
    let mut end = first.len();
    while let Some((mark, group)) = group(&text[end..]) {
        groups.push((mark, group));
        end += mark.len_utf8() + group.len();
    }
    if let Some((length, power)) = power_of_ten(text) {
        let value = Decimal::whole(1).raised(power);
        let reading = value.map(|value| NumberReading { length, value, sense: Sense::Count });
        return (reading.into_iter().flat_map(|reading| scaled(text, reading)).collect(), length);
    }
    let mut values = Vec::new();
    if first.len() == 1 || !first.starts_with('0') {
        values.extend(values_of(first, &groups).into_iter().map(|value| NumberReading {
            length: end,
            value,
            sense: Sense::Count,
        }));
    }
    if groups.is_empty() && first.len() <= 3 {
        values.extend(parted_by_blanks(text, first));
    }
    (values.into_iter().flat_map(|reading| scaled(text, reading)).collect(), end)
}

/// The same for digits behind a point alone: ".15".
pub(super) fn read_fraction(text: &str) -> (Vec<NumberReading>, usize) {
    let part = digits(&text[1..]);
    let value = Decimal::read(part, part.len()).filter(|_| !part.is_empty());
    let reading = value.map(|value| NumberReading { length: 1 + part.len(), value, sense: Sense::Count });
    (reading.into_iter().flat_map(|reading| scaled(text, reading)).collect(), 1 + part.len())
}

/// The values that digits with groups of further digits can have.
fn values_of(first: &str, groups: &[(char, &str)]) -> Vec<Decimal> {
    let joined = || groups.iter().fold(first.to_owned(), |all, (_, group)| all + group);
    let parts_thousands = |groups: &[(char, &str)]| {
        let same = groups.windows(2).all(|pair| pair[0].0 == pair[1].0);
        same && (first.len() <= 3 || groups.is_empty()) && groups.iter().all(|(_, group)| group.len() == 3)
    };
    let mut values = Vec::new();
    if parts_thousands(groups) || parts_lakhs(first, groups) {
        values.push(Decimal::read(&joined(), 0));
    }
    if let [thousands @ .., (mark @ ('.' | ','), part)] = groups {
        let is_point = match thousands.last() {
            Some((other, _)) => {
                other != mark && (parts_thousands(thousands) || parts_lakhs(first, thousands))
            }
            // Where commas separate thousands, nobody writes three decimals behind one.
            None => *mark == '.' || part.len() != 3,
        };
        if is_point {
            values.push(Decimal::read(&joined(), part.len()));
        }
    }
    values.into_iter().flatten().collect()
}

/// True for digits in Indian groups: 12,34,567.
fn parts_lakhs(first: &str, groups: &[(char, &str)]) -> bool {
    let [pairs @ .., (',', last)] = groups else { return false };
    let is_pair = |(mark, group): &(char, &str)| *mark == ',' && group.len() == 2;
    first.len() <= 2 && !pairs.is_empty() && last.len() == 3 && pairs.iter().all(is_pair)
}

/// The readings in which blanks separate the thousands.
fn parted_by_blanks(text: &str, first: &str) -> Vec<NumberReading> {
    let mut readings = Vec::new();
    let (mut all, mut end) = (first.to_owned(), first.len());
    loop {
        let rest = &text[end..];
        let Some(blank) =
            rest.chars().next().filter(|c| matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}'))
        else {
            return readings;
        };
        let group = digits(&rest[blank.len_utf8()..]);
        if group.len() != 3 {
            return readings;
        }
        all += group;
        end += blank.len_utf8() + 3;
        readings.extend(Decimal::read(&all, 0).map(|value| NumberReading {
            length: end,
            value,
            sense: Sense::Count,
        }));
    }
}

/// A number with the scale behind it, "4.5 million", "44million" or "8bn"; an ordinal is a number only where
/// one is looked for: "14th victory".
fn scaled(text: &str, reading: NumberReading) -> Vec<NumberReading> {
    let rest = &text[reading.length..];
    if let Some((length, power)) = times_power(rest) {
        let value = reading.value.raised(power);
        let length = reading.length + length;
        return value.map(|value| NumberReading { length, value, ..reading }).into_iter().collect();
    }
    let letters: &str =
        &rest[..rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len()];
    if ["st", "nd", "rd", "th"].contains(&letters.to_ascii_lowercase().as_str()) {
        let rest = &rest[letters.len()..];
        let behind = rest.strip_prefix(' ').unwrap_or_default();
        // "On the 7th" is a day.
        let is_day = reading.value.as_whole().is_some_and(|whole| whole <= 31);
        let ends = !is_day && (rest.is_empty() || rest.starts_with([',', '.', ';', ':', ')', '”', '"']));
        let counts = ends
            || behind.starts_with(char::is_alphabetic)
                && !["of ", "century", "floor", "and "].iter().any(|word| behind.starts_with(word));
        let ordinal =
            NumberReading { length: reading.length + letters.len(), sense: Sense::Loose, ..reading };
        return counts.then_some(ordinal).into_iter().collect();
    }
    let goes_on = rest[letters.len()..].starts_with(char::is_alphanumeric);
    let short = spelt::short_scale(letters).or_else(|| spelt::scale(letters)).filter(|_| !goes_on);
    if let Some(value) = short.and_then(|scale| reading.value.times(scale)) {
        let scaled = NumberReading { length: reading.length + letters.len(), value, ..reading };
        let metres = (letters == "m").then_some(NumberReading { sense: Sense::Metres, ..reading });
        return [Some(scaled), metres].into_iter().flatten().collect();
    }
    let mut scaled = reading;
    while let Some((length, scale)) = spelt::scale_behind(&text[scaled.length..]) {
        let Some(value) = scaled.value.times(scale) else { return Vec::new() };
        scaled = NumberReading { length: scaled.length + length, value, ..scaled };
    }
    vec![scaled]
}

/// The power of ten that a text begins with, and its bytes: 6 for "10⁶".
fn power_of_ten(text: &str) -> Option<(usize, i32)> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    const MOST_DIGITS: usize = 2;
    let raised = text.strip_prefix("10")?;
    let (raised, sign) = raised.strip_prefix('⁻').map_or((raised, 1), |raised| (raised, -1));
    let digit = |c: char| DIGITS.iter().position(|digit| *digit == c);
    let digits: Vec<(char, usize)> = raised.chars().map_while(|c| Some((c, digit(c)?))).collect();
    let power =
        digits.iter().try_fold(0, |power, (_, digit)| Some(power * 10 + i32::try_from(*digit).ok()?))?;
    let length: usize = digits.iter().map(|(c, _)| c.len_utf8()).sum();
    (1..=MOST_DIGITS).contains(&digits.len()).then(|| (text.len() - raised.len() + length, sign * power))
}

/// The power of ten that a number is multiplied with, and the bytes up to its end: that of "4.5 × 10⁶".
fn times_power(rest: &str) -> Option<(usize, i32)> {
    let factor = rest.trim_start_matches([' ', '\u{A0}']).strip_prefix(['×', 'x', '·'])?;
    let factor = factor.trim_start_matches([' ', '\u{A0}']);
    let (length, power) = power_of_ten(factor)?;
    Some((rest.len() - factor.len() + length, power))
}

/// A mark and the digits behind it, if a text begins with both.
fn group(text: &str) -> Option<(char, &str)> {
    let mark = text.chars().next().filter(|c| matches!(c, ',' | '.' | '\'' | '’'))?;
    Some((mark, digits(&text[mark.len_utf8()..]))).filter(|(_, digits)| !digits.is_empty())
}

/// The digits at the beginning of a text.
fn digits(text: &str) -> &str {
    &text[..text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len()]
}
