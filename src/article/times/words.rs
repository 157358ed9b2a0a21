//! The words of a text with what stands between them, and the names and numbers that times are made of.

use std::ops::Range;

use jiff::civil::Weekday;

use crate::article::quotations::quotations;
use crate::article::small_words::is_auxiliary;
use crate::article::stems::{all_words, is_one_of, last_word};
use crate::article::units::Unit;
use crate::article::{nominal, number};
use crate::model::is_currency_sign;

pub(super) struct TimeWords<'t> {
    text: &'t str,
    ranges: Vec<Range<usize>>,
    lower: Vec<String>,
}

const MONTHS: [(&str, &[&str]); 12] = [
    ("january", &["jan"]),
    ("february", &["feb"]),
    ("march", &["mar"]),
    ("april", &["apr"]),
    ("may", &[]),
    ("june", &["jun"]),
    ("july", &["jul"]),
    ("august", &["aug"]),
    ("september", &["sep", "sept"]),
    ("october", &["oct"]),
    ("november", &["nov"]),
    ("december", &["dec"]),
];
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// True for the name of a day of the week, with the capital letter of one.
pub(crate) fn is_weekday(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && WEEKDAYS.iter().any(|(name, _)| name.eq_ignore_ascii_case(word))
}

/// True for words that end in the name of a day of the week: "Easter Monday".
pub(crate) fn ends_in_weekday(words: &str) -> bool {
    last_word(words).is_some_and(|word| is_weekday(&words[word]))
}

pub(super) const ORDINALS: [&str; 21] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty",
];
/// Words behind four digits that count people or things, or tell the time of day.
const COUNTED: &[&str] = &[
    "people",
    "persons",
    "men",
    "women",
    "children",
    "residents",
    "villagers",
    "houses",
    "homes",
    "jobs",
    "workers",
    "employees",
    "staff",
    "soldiers",
    "troops",
    "police",
    "votes",
    "deaths",
    "dead",
    "cases",
    "patients",
    "students",
    "families",
    "barrels",
    "copies",
    "seats",
    "members",
    "participants",
    "respondents",
    "gmt",
    "utc",
    "hrs",
    "bst",
    "est",
    "edt",
    "ist",
    "cet",
    "words",
    "calories",
    "points",
    "runs",
    "times",
    "ships",
    "vessels",
    "boats",
    "cars",
    "vehicles",
    "aircraft",
    "feet",
    "miles",
    "million",
    "billion",
];

/// True for the name of a month that is hardly ever that of a person.
pub(crate) fn is_month(word: &str) -> bool {
    !is_one_of(&["may", "april", "june"], word) && may_be_month(word)
}

/// True for the name of a month, even if it may be that of a person or a verb: "May".
pub(crate) fn may_be_month(word: &str) -> bool {
    MONTHS.iter().any(|(name, _)| name.eq_ignore_ascii_case(word))
}

impl<'t> TimeWords<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let ranges = all_words(text);
        let lower = ranges.iter().map(|range| text[range.clone()].to_lowercase()).collect();
        Self { text, ranges, lower }
    }

    pub(super) fn len(&self) -> usize {
        self.ranges.len()
    }

    /// The bytes from one word to before another.
    pub(super) fn range(&self, first: usize, after: usize) -> Range<usize> {
        self.ranges[first].start..self.ranges[after - 1].end
    }

    /// A word in small letters; empty behind the end.
    pub(super) fn get(&self, index: usize) -> &str {
        self.lower.get(index).map_or("", String::as_str)
    }

    /// The word before another.
    pub(super) fn before(&self, index: usize) -> &str {
        index.checked_sub(1).map_or("", |before| self.get(before))
    }

    pub(super) fn written(&self, index: usize) -> &'t str {
        self.ranges.get(index).map_or("", |range| &self.text[range.clone()])
    }

    /// True for a word with a capital letter.
    pub(super) fn is_name(&self, index: usize) -> bool {
        self.written(index).starts_with(char::is_uppercase)
    }

    /// The marks between a word and the next.
    pub(super) fn gap(&self, index: usize) -> &'t str {
        let start = self.ranges.get(index).map_or(self.text.len(), |range| range.end);
        let end = self.ranges.get(index + 1).map_or(self.text.len(), |range| range.start);
        &self.text[start..end]
    }

    /// The marks before a word.
    pub(super) fn gap_before(&self, index: usize) -> &'t str {
        match index.checked_sub(1) {
            Some(before) => self.gap(before),
            None => &self.text[..self.ranges.first().map_or(0, |range| range.start)],
        }
    }

    /// True for a word in a quotation, also in one that began in an earlier sentence.
    pub(super) fn is_quoted(&self, index: usize) -> bool {
        let at = self.ranges[index].start;
        let first_mark = self.text[at..].find(['“', '”']).map(|mark| &self.text[at + mark..]);
        quotations(self.text).iter().any(|quotation| quotation.contains(&at))
            || first_mark.is_some_and(|mark| mark.starts_with('”'))
    }

    /// True if nothing but blanks is between a word and the next, or one of these marks.
    pub(super) fn is_joined(&self, index: usize, marks: &[&str]) -> bool {
        let gap = self.gap(index).trim();
        index + 1 < self.len() && (gap.is_empty() || marks.contains(&gap))
    }

    /// True if these words stand at a place, with blanks, hyphens or apostrophes between them.
    pub(super) fn are(&self, index: usize, words: &[&str]) -> bool {
        let joined = |at: usize| self.is_joined(at, &["-", "'", "’", "‑"]);
        words
            .iter()
            .enumerate()
            .all(|(at, word)| self.get(index + at) == *word && (at + 1 == words.len() || joined(index + at)))
    }

    /// True for digits that are no part of a longer number, of an amount of money or of a percentage.
    pub(super) fn is_whole(&self, index: usize) -> bool {
        let is_digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        let (before, behind) = (self.gap_before(index), self.gap(index));
        let goes_on = matches!(behind, "." | "," | ":" | "/") && is_digit(self.written(index + 1));
        let begins = matches!(before, "." | "," | ":" | "/")
            && index > 0
            && self.written(index - 1).ends_with(|c: char| c.is_ascii_digit());
        let is_money = before.ends_with(is_currency_sign) || before.ends_with(['#', '№']);
        let is_percent = behind.trim_start().starts_with(['%', '°'])
            || (self.is_joined(index, &[]) && ["percent", "per", "pc", "pct"].contains(&self.get(index + 1)));
        !(goes_on || begins || is_money || is_percent)
    }

    pub(super) fn weekday(&self, index: usize) -> Option<Weekday> {
        let word = self.get(index);
        let named = WEEKDAYS.iter().find(|(name, _)| *name == word)?;
        let is_feast = ["bloody", "black", "good", "super", "cyber"].contains(&self.before(index));
        (self.is_name(index) && !is_feast).then_some(named.1)
    }

    /// A month by its name or a short form of it, with a capital letter.
    pub(super) fn month(&self, index: usize) -> Option<i8> {
        let word = self.get(index);
        let month = MONTHS.iter().position(|(name, short)| *name == word || short.contains(&word))?;
        self.is_name(index).then_some(i8::try_from(month).ok()? + 1)
    }

    /// True for the names of months that mean other things as well, or people: "May", "March", "Jan",
    /// "August".
    pub(super) fn is_doubtful_month(&self, index: usize) -> bool {
        matches!(self.get(index), "may" | "march" | "august") || self.get(index).len() < 4
    }

    /// A year in four digits.
    pub(super) fn year(&self, index: usize) -> Option<i16> {
        let word = self.written(index);
        let is_year = word.len() == 4 && word.bytes().all(|c| c.is_ascii_digit());
        let is_old = |year: &i16| (1000..1500).contains(year) && self.is_old_year(index);
        word.parse().ok().filter(|year| is_year && ((1500..2200).contains(year) || is_old(year)))
    }

    /// True for a year so long ago that only its place tells it from a number: "dates from 1348."
    fn is_old_year(&self, index: usize) -> bool {
        const BEFORE: &[&str] = &["in", "since", "until", "year"];
        const DATING: &[&str] = &["dates", "dated", "dating", "date"];
        const BEHIND: &[&str] = &["and", "when", "by", "until", "but", "after", "the", "was", "is"];
        let ends = self.gap(index).contains(['.', ',', ';', ':', ')']) || index + 1 >= self.len();
        let is_dated = self.before(index) == "from" && index > 1 && DATING.contains(&self.get(index - 2));
        (is_dated || BEFORE.contains(&self.before(index))) && (ends || BEHIND.contains(&self.get(index + 1)))
    }

    /// A year in four digits that counts nothing and names nothing.
    pub(super) fn sure_year(&self, index: usize) -> Option<i16> {
        const VERBS: &[&str] = &["began", "came", "left"];
        let year = self.year(index).filter(|_| self.is_whole(index))?;
        let range = &self.ranges[index];
        let next_counts = self.may_count(index) && COUNTED.contains(&self.get(index + 1));
        let before = self.before(index);
        let is_least = ["some", "nearly", "almost", "than", "least", "approximately"].contains(&before);
        // "It found that in 2014 police were behind them": nobody is counted.
        let is_said = ["in", "since"].contains(&before)
            && (is_auxiliary(self.get(index + 2)) || VERBS.contains(&self.get(index + 2)));
        let is_amount = is_least || next_counts && !is_said || Unit::at(self.text, range).is_some();
        (!is_amount && !nominal::is_name(self.text, range)).then_some(year)
    }

    /// True for a number that counts the things named behind it: the 12 of "on May 3 and 12 boats sailed".
    pub(super) fn counts(&self, index: usize) -> bool {
        const SHORTEST: usize = 4;
        let next = self.written(index + 1);
        let is_plural = next.len() >= SHORTEST && next.ends_with('s') && next.starts_with(char::is_lowercase);
        self.may_count(index) && (COUNTED.contains(&self.get(index + 1)) || is_plural)
    }

    /// True if the word right behind a number may be what it counts.
    fn may_count(&self, index: usize) -> bool {
        self.is_joined(index, &[]) && !self.is_verb(index + 1)
    }

    /// True for a word that counts and is a verb here: "the contract of 2021 runs out".
    fn is_verb(&self, index: usize) -> bool {
        const VERBS: &[&str] = &["runs", "points", "ships", "times"];
        const PARTICLES: &[&str] =
            &["out", "into", "to", "on", "until", "till", "through", "short", "aground", "dry", "up", "over"];
        VERBS.contains(&self.get(index))
            && self.is_joined(index, &[])
            && PARTICLES.contains(&self.get(index + 1))
    }

    /// The last two digits of a year: "24".
    pub(super) fn short_year(&self, index: usize) -> Option<i16> {
        let word = self.written(index);
        let year: i16 = word.parse().ok().filter(|_| word.len() == 2)?;
        Some(if year < 70 { 2000 + year } else { 1900 + year })
    }

    /// A day of a month in digits: "7", "7th".
    pub(super) fn day(&self, index: usize) -> Option<i8> {
        let word = self.get(index);
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let fits = ["", "st", "nd", "rd", "th"].contains(&&word[digits.len()..]);
        digits.parse().ok().filter(|day| fits && digits.len() < 3 && (1..=31).contains(day))
    }

    /// A day of a month in words, and the word behind it: "eleventh", "twenty-first".
    pub(super) fn day_in_words(&self, index: usize) -> Option<(usize, i8)> {
        let ordinal = |index: usize, among: usize| {
            let word = self.get(index);
            let at = ORDINALS[..among].iter().position(|ordinal| *ordinal == word)?;
            i8::try_from(at).ok().map(|at| at + 1)
        };
        let tens = match self.get(index) {
            "thirtieth" => return Some((index + 1, 30)),
            "twenty" => 20,
            "thirty" => 30,
            _ => return Some((index + 1, ordinal(index, 20)?)),
        };
        let day = tens + ordinal(index + 1, 9).filter(|_| self.is_joined(index, &["-"]))?;
        (day <= 31).then_some((index + 2, day))
    }

    /// A number from one on that counts days, months or years: "three", "12", "a".
    pub(super) fn count(&self, index: usize) -> Option<i32> {
        match self.get(index) {
            "a" | "an" => Some(1),
            "" => None,
            spelt => number::count(spelt, &(1..=60)),
        }
    }
}
