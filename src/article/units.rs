//! The units of amounts: the sign or the words right at a number, with what they count in.
//!
//! It knows units of measures, not the things that are counted: "vessels" are no unit here.

use std::borrow::Cow;
use std::ops::Range;

use super::stems::{all_words, last_word};
use crate::model::is_currency_sign;
use tables::{CURRENCIES, LETTERS, MEASURES, OF_CENTS, OF_COUNTRIES, SHORT};

mod tables;

/// A unit: so many times what its family is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    family: &'static str,
    pub(crate) factor: u128,
    /// The country whose dollars, crowns or the like they are, by its code; none if nothing says so.
    country: Option<&'static str>,
}

/// True if a text ends in a currency to which the number behind it is joined: the "N" of "N8.83 trillion",
/// the "Rs" of "Rs5".
pub(super) fn ends_in_currency(before: &str, behind: &str) -> bool {
    let Some(word) = last_word(before).filter(|word| word.end == before.len()) else { return false };
    let owner = last_word(&before[..word.start]).map_or("", |word| &before[word]);
    let word = &before[word];
    let is_price = || {
        let digits = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
        let rest = &behind[digits..];
        let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
        // "R2 300": three digits behind a blank are thousands, but not of a road or of a group, which letters
        // also name.
        let is_group = |rest: &str| rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()) == 3;
        let is_rand = word == "R" && owner.starts_with(char::is_lowercase) && owner != "the";
        let is_parted = rest.strip_prefix([',', '.']).is_some_and(goes_on)
            || is_rand && rest.strip_prefix([' ', '\u{A0}', '\u{202F}']).is_some_and(is_group);
        let scale = ["million", "billion", "trillion"];
        let is_scale = |rest: &str| scale.iter().any(|scale| rest.starts_with(scale));
        let is_scaled = rest.strip_prefix([' ', '-']).is_some_and(is_scale)
            || ["m ", "bn", "m.", "m,"].iter().any(|short| rest.starts_with(short));
        is_parted || digits > 3 || is_scaled
    };
    is_code(word)
        || is_written_out(word)
        || is_behind_dollar(before, word)
        || (LETTERS.contains(&word) && is_price())
}

/// True for letters at the end of a text that say of whose country the "$" before them is: "$A".
fn is_behind_dollar(text: &str, letters: &str) -> bool {
    is_before_dollar(letters) && text.strip_suffix(letters).is_some_and(|text| text.ends_with('$'))
}

/// True for a currency's name that is joined to a number where signs cannot be written: "euro34".
fn is_written_out(word: &str) -> bool {
    const SHORTEST: usize = 3;
    word.len() > SHORTEST && is_currency(word)
}

/// True for a currency in letters that may stand before a number: "Rs", "NOK".
pub(super) fn is_code(word: &str) -> bool {
    let is_capital = word.len() == 3 && word.chars().all(char::is_uppercase);
    SHORT.contains(&word) || (is_capital && named(word).is_some())
}

/// True for the name or the sign of a currency.
pub(super) fn is_currency(word: &str) -> bool {
    let is_one = |name: &&str| name.eq_ignore_ascii_case(word);
    CURRENCIES.iter().any(|(.., names)| names.iter().any(is_one))
}

/// True for letters that say of whose country a "$" is: "US", "HK".
pub(super) fn is_before_dollar(word: &str) -> bool {
    word == "R" || OF_COUNTRIES.iter().any(|(.., letters, _)| letters.contains(&word))
}

impl Unit {
    /// The unit of a figure, in the words of a file: "million dollars", "US$ a barrel".
    pub(crate) fn of(words: &str) -> Option<Self> {
        // "4.8 m crowns" are millions.
        let of_millions = words.strip_prefix("m ").filter(|rest| rest.split(' ').any(is_currency));
        let words = of_millions.unwrap_or(words);
        let sign = words.find(is_currency_sign).and_then(|start| Some((begins(&words[start..])?.0, start)));
        let parts = all_words(words).into_iter();
        let mut parts =
            parts.take_while(|word| !["a", "an", "per", "of", "in"].contains(&&words[word.clone()]));
        let spelt = || parts.find_map(|word| Some((begins(&words[word.start..])?.0, word.start)));
        let letter = || words.split(' ').next().filter(|word| LETTERS.contains(word)).and_then(named);
        let first = begins(words).map(|(unit, _)| (unit, 0));
        let (unit, at) = first.or(sign).or_else(spelt).or_else(|| Some((letter()?, 0)))?;
        Some(unit.of_country(&words[..at]).map_or(unit, |(unit, _)| unit))
    }

    /// The unit right at the number at `range` of a text, with its bytes.
    pub(crate) fn at(text: &str, range: &Range<usize>) -> Option<(Self, Range<usize>)> {
        before(text, range.start).or_else(|| behind(text, range.end)).or_else(|| age(text, range))
    }

    /// True if it counts the same as the other, perhaps in larger or smaller parts; dollars of which nothing
    /// says the country may be those of any, and crowns too.
    pub(crate) fn is_like(self, other: Self) -> bool {
        let is_other = self.country.zip(other.country).is_some_and(|(one, other)| one != other);
        let is_cent_of = |one: Self, whole: Self| one.family == "cent" && OF_CENTS.contains(&whole.family);
        (self.family == other.family && !is_other) || is_cent_of(self, other) || is_cent_of(other, self)
    }

    /// The dollars, crowns or the like of the country that the words before them end in, and the length of
    /// its name; reals for "R$".
    fn of_country(self, before: &str) -> Option<(Self, usize)> {
        let ends = |name: &&&str| {
            let rest = before.trim_end().strip_suffix(**name);
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        };
        let is_sign = !before.ends_with(' ');
        if self.family == "dollar" && is_sign && ends(&&"R") {
            return named("R$").map(|unit| (unit, 1));
        }
        let mut of_family = OF_COUNTRIES.iter().filter(|(family, ..)| *family == self.family);
        of_family.find_map(|(_, codes, letters, words)| {
            let letters = letters.iter().filter(|_| is_sign).find(ends);
            let name = letters.or_else(|| words.iter().find(ends))?;
            let length = before.len() - before.trim_end().len() + name.len();
            Some((Self { country: codes.first().copied(), ..self }, length))
        })
    }

    pub(crate) fn is_currency(self) -> bool {
        CURRENCIES.iter().any(|(family, ..)| *family == self.family)
    }

    pub(crate) fn is_percent(self) -> bool {
        self.family == "percent"
    }

    /// True for metres, miles and the like.
    pub(crate) fn is_length(self) -> bool {
        self.family == "millimetre"
    }

    /// True for a length of time in whole days.
    pub(crate) fn counts_days(self) -> bool {
        self.family == "second" && self.factor >= 24 * 60 * 60
    }

    /// True for a length of time.
    pub(crate) fn is_time(self) -> bool {
        matches!(self.family, "second" | "month")
    }
}

/// The words of a name that hyphens join: "five-per-cent".
fn parted(name: &str) -> Cow<'_, str> {
    if name.contains(['-', '‑']) { name.replace(['-', '‑'], " ").into() } else { name.into() }
}

/// The unit with exactly this name; only names of signs and codes are written in capitals.
fn named(name: &str) -> Option<Unit> {
    let name = parted(name);
    let name = &*name;
    // "ALL" and "CUP" are currencies only in capitals.
    let is_code = |known: &str| known.chars().all(|c| c.is_ascii_uppercase());
    let fits = |known: &&str| {
        *known == name || (known.len() > 2 && !is_code(known) && known.eq_ignore_ascii_case(name))
    };
    let (family, factor, _) =
        CURRENCIES.iter().chain(MEASURES).find(|(.., names)| names.iter().any(&fits))?;
    let mut of_family = OF_COUNTRIES.iter().filter(|(of, ..)| of == family);
    let country = of_family
        .find(|(_, codes, ..)| codes.contains(&name))
        .and_then(|(_, codes, ..)| codes.first().copied());
    Some(Unit { family, factor: *factor, country })
}

/// The unit that a text begins with, and its length.
fn begins(text: &str) -> Option<(Unit, usize)> {
    let first = text.chars().next()?;
    if !first.is_alphanumeric() {
        return named(&text[..first.len_utf8()]).map(|unit| (unit, first.len_utf8()));
    }
    if let Some(end) = raised(text) {
        return named(&text[..end]).map(|unit| (unit, end));
    }
    let words = all_words(text);
    let ends = [words.get(2), words.get(1), words.first()].into_iter().flatten().map(|word| word.end);
    let named = |end: usize| named(&text[..end]).filter(|_| !LETTERS.contains(&&text[..end]));
    ends.into_iter().find_map(|end| named(end).map(|unit| (unit, end)))
}

/// The end of letters with a raised number that a text begins with: "m³".
fn raised(text: &str) -> Option<usize> {
    let letters = text.len() - text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let sign = text[letters..].chars().next().filter(|c| matches!(c, '²' | '³'))?;
    Some(letters + sign.len_utf8())
}

fn behind(text: &str, start: usize) -> Option<(Unit, Range<usize>)> {
    const ADJECTIVES: [&str; 7] =
        ["working ", "business ", "consecutive ", "calendar ", "straight ", "full ", "whole "];
    let rest = text[start..].trim_start_matches([' ', '\u{A0}', '-', '‑']);
    // "half a year"
    let is_part = last_word(&text[..start]).is_some_and(|word| text[word].eq_ignore_ascii_case("half"));
    let rest =
        rest.strip_prefix("a ").or_else(|| rest.strip_prefix("an ")).filter(|_| is_part).unwrap_or(rest);
    let rest = ADJECTIVES.iter().find_map(|adjective| rest.strip_prefix(adjective)).unwrap_or(rest);
    let at = text.len() - rest.len();
    let (unit, end) = begins(rest).or_else(|| of_named_country(rest))?;
    let is_price = rest.starts_with(is_currency_sign);
    (!is_price || at == start).then_some((unit, at..at + end))
}

/// The unit behind a country in one word or two: "Taiwan dollars".
fn of_named_country(text: &str) -> Option<(Unit, usize)> {
    let words =
        all_words(text).into_iter().take(2).filter(|word| text[word.clone()].starts_with(char::is_uppercase));
    words.map(|word| word.end).find_map(|end| {
        let (unit, length) = begins(text[end..].strip_prefix(' ')?)?;
        let unit = unit.of_country(&text[..end]).map_or(unit, |(unit, _)| unit);
        OF_COUNTRIES.iter().any(|(family, ..)| *family == unit.family).then_some((unit, end + 1 + length))
    })
}

/// The years of an age behind a name, "Rowe, 22,", with the name.
fn age(text: &str, range: &Range<usize>) -> Option<(Unit, Range<usize>)> {
    let is_short = range.len() <= 3 && text[range.clone()].chars().all(|c| c.is_ascii_digit());
    let before =
        text[..range.start].strip_suffix(", ").filter(|_| is_short && text[range.end..].starts_with(", "))?;
    let name = last_word(before).filter(|word| word.end == before.len())?;
    let is_name = before[name.clone()].starts_with(char::is_uppercase);
    named("years").filter(|_| is_name).map(|unit| (unit, name.start..range.end))
}

fn before(text: &str, end: usize) -> Option<(Unit, Range<usize>)> {
    let rest = text[..end].trim_end_matches([' ', '\u{A0}', '-', '−', '~', '≈', '>', '<']);
    let sign = rest.chars().next_back()?;
    if is_currency_sign(sign) {
        let start = rest.len() - sign.len_utf8();
        let unit = named(&rest[start..])?;
        let (unit, length) = unit.of_country(&rest[..start]).unwrap_or((unit, 0));
        return Some((unit, start - length..rest.len()));
    }
    let rest = rest.strip_suffix('.').unwrap_or(rest);
    let word = last_word(rest).filter(|word| word.end == rest.len())?;
    let name = &rest[word.clone()];
    if is_behind_dollar(rest, name) && word.end == end {
        let (unit, _) = named("$")?.of_country(name)?;
        return Some((unit, word.start - "$".len()..word.end));
    }
    let is_joined = word.end == end && (LETTERS.contains(&name) || is_written_out(name));
    named(name).filter(|_| is_joined || is_code(name)).map(|unit| (unit, word))
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
            ("US$5", "million US dollars"),
            ("A$5", "million Australian dollars"),
            ("$A5", "million Australian dollars"),
            ("HK$5", "HK$ a year"),
            ("R$5", "reais"),
            ("5 Hong Kong dollars", "Hong Kong dollars"),
            ("300 kr", "kroner"),
            ("60 zł", "zloty"),
            ("Rs. 5", "rupees"),
            ("5 per cent", "%"),
            ("5 percentage points", "percentage points"),
            ("5-year plan", "years"),
            ("5 Taiwan dollars", "Taiwan dollars"),
            ("5 km", "kilometres"),
            ("Ann Rowe, 5, swam", "years"),
            ("$5m year on year", "dollars"),
            ("Tk5", "taka"),
            ("N5 million", "naira"),
            ("NOK 5", "Norwegian kroner"),
            ("5 m³/s", "cubic metres a second"),
            ("5 km²", "square kilometres"),
        ] {
            assert!(at(text).is_some() && at(text) == Unit::of(unit), "{text}");
        }
        assert_eq!(at("5 boats a day"), None);
        assert_eq!(Unit::of("boats a day"), None);
    }

    #[test]
    fn dollars_are_those_of_any_country_until_one_is_named() {
        let like = |one: &str, other: &str| Unit::of(one).unwrap().is_like(Unit::of(other).unwrap());
        assert!(like("$ billion", "A$ billion") && like("US$ billion", "billion US dollars"));
        assert!(!like("A$ billion", "billion US dollars") && !like("R$ billion", "$ billion"));
    }

    #[test]
    fn units_of_a_family_are_converted() {
        let (years, decades) = (Unit::of("years").unwrap(), Unit::of("decades").unwrap());
        assert!(years.is_like(decades) && decades.factor == 10 * years.factor);
        assert!(!Unit::of("%").unwrap().is_like(Unit::of("percentage points").unwrap()));
    }
}
