//! The units of amounts: the sign or the words right at a number, with what they count in.
//!
//! It knows units of measures, not the things that are counted: "vessels" are no unit here.

use std::ops::Range;

use super::stems::all_words;

/// A unit: so many times what its family is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    family: &'static str,
    pub(crate) factor: u128,
}

/// The units by family, each with its factor and its names.
const UNITS: &[(&str, u128, &[&str])] = &[
    ("dollar", 1, &["$", "US$", "USD", "dollar", "dollars"]),
    ("euro", 1, &["€", "EUR", "euro", "euros"]),
    ("pound", 1, &["£", "GBP", "pound", "pounds", "sterling"]),
    ("rupee", 1, &["₹", "Rs", "INR", "rupee", "rupees"]),
    ("yen", 1, &["¥", "JPY", "yen"]),
    ("yuan", 1, &["CNY", "RMB", "yuan", "renminbi"]),
    ("franc", 1, &["CHF", "franc", "francs"]),
    ("rouble", 1, &["RUB", "rouble", "roubles", "ruble", "rubles"]),
    ("percent", 1, &["%", "％", "per cent", "percent", "pc", "pct"]),
    ("point", 1, &["basis point", "basis points", "bps", "bp"]),
    ("point", 100, &["percentage point", "percentage points", "pp"]),
    ("minute", 1, &["minute", "minutes"]),
    ("minute", 60, &["hour", "hours"]),
    ("minute", 1_440, &["day", "days"]),
    ("minute", 10_080, &["week", "weeks"]),
    ("month", 1, &["month", "months"]),
    ("month", 12, &["year", "years"]),
    ("month", 120, &["decade", "decades"]),
    ("month", 1_200, &["century", "centuries"]),
    ("kilogram", 1, &["kg", "kilogram", "kilograms", "kilo", "kilos"]),
    ("kilogram", 1_000, &["t", "tonne", "tonnes", "ton", "tons"]),
    ("metre", 1, &["m", "metre", "metres", "meter", "meters"]),
    ("metre", 1_000, &["km", "kilometre", "kilometres", "kilometer", "kilometers"]),
    ("foot", 1, &["foot", "feet", "ft"]),
    ("mile", 1, &["mile", "miles"]),
    ("hectare", 1, &["ha", "hectare", "hectares"]),
    ("acre", 1, &["acre", "acres"]),
    ("megawatt", 1, &["MW", "megawatt", "megawatts"]),
    ("megawatt", 1_000, &["GW", "gigawatt", "gigawatts"]),
    ("litre", 1, &["litre", "litres", "liter", "liters"]),
];
/// The signs among them that stand before a number.
const SIGNS: [char; 5] = ['$', '€', '£', '₹', '¥'];

impl Unit {
    /// The unit of a figure, in the words of a file: "million dollars", "US$ a barrel".
    pub(crate) fn of(words: &str) -> Option<Self> {
        let sign = words.find(SIGNS).and_then(|start| begins(&words[start..]));
        let parts = all_words(words).into_iter();
        let mut parts =
            parts.take_while(|word| !["a", "an", "per", "of", "in"].contains(&&words[word.clone()]));
        let spelt = || parts.find_map(|word| begins(&words[word.start..]));
        begins(words).or(sign).or_else(spelt).map(|(unit, _)| unit)
    }

    /// The unit right at the number at `range` of a text, with its bytes.
    pub(crate) fn at(text: &str, range: &Range<usize>) -> Option<(Self, Range<usize>)> {
        before(text, range.start).or_else(|| behind(text, range.end)).or_else(|| age(text, range))
    }

    /// True if it counts the same as the other, perhaps in larger or smaller parts.
    pub(crate) fn is_like(self, other: Self) -> bool {
        self.family == other.family
    }

    pub(crate) fn is_percent(self) -> bool {
        self.family == "percent"
    }

    /// True for a length of time.
    pub(crate) fn is_time(self) -> bool {
        matches!(self.family, "minute" | "month")
    }
}

/// The unit with exactly this name; only names of signs and codes are written in capitals.
fn named(name: &str) -> Option<Unit> {
    let fits = |known: &&str| *known == name || (known.len() > 2 && known.eq_ignore_ascii_case(name));
    let row = UNITS.iter().find(|(.., names)| names.iter().any(&fits));
    row.map(|(family, factor, _)| Unit { family, factor: *factor })
}

/// The unit that a text begins with, and its length.
fn begins(text: &str) -> Option<(Unit, usize)> {
    let first = text.chars().next()?;
    if !first.is_alphanumeric() {
        return named(&text[..first.len_utf8()]).map(|unit| (unit, first.len_utf8()));
    }
    let words = all_words(text);
    let ends = [words.get(1), words.first()].into_iter().flatten().map(|word| word.end);
    ends.into_iter().find_map(|end| named(&text[..end]).map(|unit| (unit, end)))
}

fn behind(text: &str, start: usize) -> Option<(Unit, Range<usize>)> {
    const ADJECTIVES: [&str; 7] =
        ["working ", "business ", "consecutive ", "calendar ", "straight ", "full ", "whole "];
    let rest = text[start..].trim_start_matches([' ', '\u{A0}', '-', '‑']);
    let rest = ADJECTIVES.iter().find_map(|adjective| rest.strip_prefix(adjective)).unwrap_or(rest);
    let at = text.len() - rest.len();
    // "100bn Taiwan dollars": the country comes between.
    let country = all_words(rest).into_iter().next().filter(|_| rest.starts_with(char::is_uppercase));
    let (unit, end) = begins(rest).or_else(|| {
        let country = country?.end;
        let (unit, length) = begins(rest[country..].strip_prefix(' ')?)?;
        matches!(unit.family, "dollar" | "franc").then_some((unit, country + 1 + length))
    })?;
    let is_price = rest.starts_with(SIGNS);
    (!is_price || at == start).then_some((unit, at..at + end))
}

/// The years of an age behind a name, "Rowe, 22,", with the name.
fn age(text: &str, range: &Range<usize>) -> Option<(Unit, Range<usize>)> {
    let is_short = range.len() <= 3 && text[range.clone()].chars().all(|c| c.is_ascii_digit());
    let before =
        text[..range.start].strip_suffix(", ").filter(|_| is_short && text[range.end..].starts_with(", "))?;
    let name = all_words(before).pop().filter(|word| word.end == before.len())?;
    let is_name = before[name.clone()].starts_with(char::is_uppercase);
    named("years").filter(|_| is_name).map(|unit| (unit, name.start..range.end))
}

fn before(text: &str, end: usize) -> Option<(Unit, Range<usize>)> {
    let rest = text[..end].trim_end_matches([' ', '\u{A0}', '-', '−', '~', '≈', '>', '<']);
    let sign = rest.chars().next_back()?;
    if SIGNS.contains(&sign) {
        let start = rest.len() - sign.len_utf8();
        return named(&rest[start..]).map(|unit| (unit, start..rest.len()));
    }
    let rest = rest.strip_suffix('.').unwrap_or(rest);
    let word = all_words(rest).pop().filter(|word| word.end == rest.len())?;
    let is_code = |word: &str| word == "Rs" || (word.len() == 3 && word.chars().all(char::is_uppercase));
    named(&rest[word.clone()]).filter(|_| is_code(&rest[word.clone()])).map(|unit| (unit, word))
}

#[cfg(test)]
mod tests {
    use super::Unit;

    fn at(text: &str) -> Option<Unit> {
        let start = text.find(|c: char| c.is_ascii_digit()).unwrap();
        let length = text[start..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - start);
        Unit::at(text, &(start..start + length)).map(|(unit, _)| unit)
    }

    #[test]
    fn a_unit_stands_right_at_its_number() {
        for (text, unit) in [
            ("$5", "dollars"),
            ("US$5", "million dollars"),
            ("Rs. 5", "rupees"),
            ("5 per cent", "%"),
            ("5 percentage points", "percentage points"),
            ("5-year plan", "years"),
            ("5 Taiwan dollars", "Taiwan dollars"),
            ("5 km", "kilometres"),
            ("Ann Rowe, 5, swam", "years"),
            ("$5m year on year", "dollars"),
        ] {
            assert!(at(text).is_some() && at(text) == Unit::of(unit), "{text}");
        }
        assert_eq!(at("5 boats a day"), None);
        assert_eq!(Unit::of("boats a day"), None);
    }

    #[test]
    fn units_of_a_family_are_converted() {
        let (years, decades) = (Unit::of("years").unwrap(), Unit::of("decades").unwrap());
        assert!(years.is_like(decades) && decades.factor == 10 * years.factor);
        assert!(!Unit::of("%").unwrap().is_like(Unit::of("percentage points").unwrap()));
    }
}
