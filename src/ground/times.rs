//! When a text says that something is: days, months and years by name, weekdays, "yesterday", "last month".
//!
//! Most of it counts from the day on which the text was written.

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::{Date as Day, Weekday};

use super::number;
use super::stems::all_words;

/// A time that a text names.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// The bytes that name it.
    pub range: Range<usize>,
    when: When,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum When {
    /// From a day to a day of a month, perhaps without the year.
    Days {
        year: Option<i16>,
        month: i8,
        first: i8,
        last: i8,
    },
    Month {
        year: Option<i16>,
        month: i8,
    },
    Year(i16),
    /// A weekday; -1 for the last, 1 for the next, where that is said.
    Weekday(Weekday, i8),
    /// So many days from the day of the text, give or take so many.
    Around {
        days: i32,
        give: i32,
    },
    /// So many months from that of the text.
    Months(i32),
    Years(i16),
    /// A time that counts from another: "two days later".
    Later,
    /// A time that may be any: "that week", "in spring".
    Unsure,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
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

/// How far from the day of a text a day without a year can be.
const PAST: i32 = 330;
const FUTURE: i32 = 180;

/// The times that a text names, from left to right.
pub fn times(text: &str) -> Vec<Time> {
    let words = all_words(text);
    let mut times: Vec<Time> = Vec::new();
    let mut index = 0;
    while index < words.len() {
        match at(text, &words, index) {
            Some((first, after, when)) => {
                times.push(Time { range: words[first].start..words[after - 1].end, when });
                index = after;
            }
            None => index += 1,
        }
    }
    times
}

impl Time {
    /// Whether a span of days, from the first to the last, can be this time in a text that was written on `written`.
    pub fn agrees(&self, span: (Day, Day), written: Option<Day>) -> bool {
        let overlaps = |first: Day, last: Day| first <= span.1 && span.0 <= last;
        let year = i64::from(span.0.year())..=i64::from(span.1.year());
        match self.when {
            When::Days { year: given, month, first, last } => {
                let years = years_of(given, written, year);
                years.into_iter().any(|year| {
                    let days = Day::new(year, month, first).ok().zip(Day::new(year, month, last).ok());
                    days.is_some_and(|(first, last)| {
                        overlaps(first, last) && (given.is_some() || is_near(last, written))
                    })
                })
            }
            When::Month { year: given, month } => {
                let years = years_of(given, written, year);
                years.into_iter().any(|year| {
                    let first = Day::new(year, month, 1).ok();
                    first.is_some_and(|first| {
                        overlaps(first, first.last_of_month()) && (given.is_some() || is_near(first, written))
                    })
                })
            }
            When::Year(given) => year.contains(&i64::from(given)),
            When::Weekday(weekday, side) => match written {
                Some(written) => {
                    let (from, to) = match side {
                        ..0 => (-13, -1),
                        0 => (-6, 6),
                        1.. => (1, 13),
                    };
                    let days = (from..=to).filter_map(|days| later(written, days));
                    days.filter(|day| day.weekday() == weekday).any(|day| overlaps(day, day))
                }
                None => (0..7)
                    .filter_map(|days| later(span.0, days))
                    .any(|day| day <= span.1 && day.weekday() == weekday),
            },
            When::Around { days, give } => written.is_none_or(|written| {
                let days = later(written, days - give).zip(later(written, days + give));
                days.is_some_and(|(first, last)| overlaps(first, last))
            }),
            When::Months(months) => written.is_none_or(|written| {
                let first = written.first_of_month().checked_add(months.months()).ok();
                first.is_some_and(|first| overlaps(first, first.last_of_month()))
            }),
            When::Later | When::Unsure => false,
            When::Years(years) => {
                written.is_none_or(|written| year.contains(&i64::from(written.year() + years)))
            }
        }
    }

    /// Whether it is no longer than a fortnight.
    pub fn is_fine(&self) -> bool {
        !matches!(self.when, When::Month { .. } | When::Year(_) | When::Months(_) | When::Years(_))
    }

    /// Whether it may be any time.
    pub fn is_unsure(&self) -> bool {
        self.is_counted() || self.when == When::Unsure
    }

    /// Whether it counts from another time, such as one named before it.
    pub fn is_counted(&self) -> bool {
        self.when == When::Later
    }

    /// The first and the last day that it can be in a text written on `written`, where that is only one span of days.
    pub fn span(&self, written: Option<Day>) -> Option<(Day, Day)> {
        match self.when {
            When::Days { year: Some(year), month, first, last } => {
                Some((Day::new(year, month, first).ok()?, Day::new(year, month, last).ok()?))
            }
            When::Days { year: None, month, first, last } => {
                let written = written?;
                let years = [written.year(), written.year() - 1, written.year() + 1];
                let days = years.into_iter().filter_map(|year| {
                    Some((Day::new(year, month, first).ok()?, Day::new(year, month, last).ok()?))
                });
                days.into_iter().find(|(_, last)| is_near(*last, Some(written)))
            }
            When::Month { year: Some(year), month } => {
                let first = Day::new(year, month, 1).ok()?;
                Some((first, first.last_of_month()))
            }
            When::Year(year) => Some((Day::new(year, 1, 1).ok()?, Day::new(year, 12, 31).ok()?)),
            _ => None,
        }
    }
}

fn later(day: Day, days: i32) -> Option<Day> {
    day.checked_add(days.days()).ok()
}

/// The years that a day or a month can be of.
fn years_of(given: Option<i16>, written: Option<Day>, span: std::ops::RangeInclusive<i64>) -> Vec<i16> {
    match (given, written) {
        (Some(year), _) => vec![year],
        (None, Some(written)) => (written.year() - 1..=written.year() + 1).collect(),
        (None, None) => span.take(3).filter_map(|year| i16::try_from(year).ok()).collect(),
    }
}

fn is_near(day: Day, written: Option<Day>) -> bool {
    let Some(written) = written else { return true };
    let range = later(written, -PAST).zip(later(written, FUTURE));
    range.is_some_and(|(from, to)| from <= day && day <= to)
}

/// The time that is named at a word: the first word of it, the one behind it, and what it is.
fn at(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word = |index: usize| words.get(index).map_or("", |range| &text[range.clone()]);
    let this = word(index).to_lowercase();
    iso(text, words, index)
        .or_else(|| day_before_month(text, words, index))
        .or_else(|| month_first(text, words, index))
        .or_else(|| ago(text, words, index))
        .or_else(|| {
            let side = match this.as_str() {
                "last" | "past" | "previous" => -1,
                "next" | "coming" => 1,
                "this" => 0,
                _ => return None,
            };
            let next = word(index + 1).to_lowercase();
            let when = match next.as_str() {
                "month" => When::Months(i32::from(side)),
                "year" => When::Years(i16::from(side)),
                "week" | "weekend" => When::Around { days: i32::from(side) * 7, give: 6 },
                "morning" | "afternoon" | "evening" if side == 0 => When::Around { days: 0, give: 0 },
                "night" if side < 0 => When::Around { days: -1, give: 0 },
                weekday => When::Weekday(named_weekday(weekday)?, side),
            };
            Some((index, index + 2, when))
        })
        .or_else(|| {
            let when = match this.as_str() {
                "yesterday" => When::Around { days: -1, give: 0 },
                "today" | "tonight" => When::Around { days: 0, give: 0 },
                "tomorrow" => When::Around { days: 1, give: 0 },
                weekday if word(index).starts_with(char::is_uppercase) => {
                    When::Weekday(named_weekday(weekday)?, 0)
                }
                _ => return None,
            };
            Some((index, index + 1, when))
        })
        .or_else(|| unsure(text, words, index))
        .or_else(|| Some((index, index + 1, When::Year(year(word(index))?))))
}

/// "days later", "the following week", "that day", "months ago", "spring".
fn unsure(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word =
        |index: usize| words.get(index).map_or(String::new(), |range| text[range.clone()].to_lowercase());
    let is_unit = |word: &str| {
        ["day", "week", "month", "year", "decade", "weekend"].contains(&word.trim_end_matches('s'))
    };
    let is = |list: &[&str], word: &str| list.contains(&word);
    let (this, next) = (word(index), word(index + 1));
    if is(&["spring", "summer", "autumn", "winter", "christmas", "easter", "ramadan"], &this) {
        return Some((index, index + 1, When::Unsure));
    }
    let counts = is_unit(&this) && is(&["later", "earlier", "before", "after", "ago"], &next);
    let points = is(&["following", "same", "that", "previous", "preceding"], &this) && is_unit(&next);
    let when = if counts { When::Later } else { When::Unsure };
    (counts || points).then_some((index, index + 2, when))
}

fn named_weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(name, _)| *name == word).map(|(_, weekday)| *weekday)
}

/// A month by its name or the beginning of it, with a capital letter.
fn month(word: &str) -> Option<i8> {
    let lower = word.to_lowercase();
    let is_one =
        |name: &&str| lower == **name || (lower.len() >= 3 && lower.len() <= 4 && name.starts_with(&lower));
    let index = MONTHS.iter().position(is_one)?;
    word.starts_with(char::is_uppercase).then_some(i8::try_from(index).ok()? + 1)
}

fn year(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| word.len() == 4 && (1500..2200).contains(year))
}

/// A day of a month: "7", "7th".
fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &word[digits.len()..];
    let fits = ["", "st", "nd", "rd", "th"].contains(&ending);
    digits.parse().ok().filter(|day| fits && (1..=31).contains(day))
}

/// "2024-04-03".
fn iso(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let [y, m, d] = words.get(index..index + 3)? else { return None };
    let dashes = &text[y.end..m.start] == "-" && &text[m.end..d.start] == "-";
    let month = text[m.clone()].parse().ok().filter(|month| (1..=12).contains(month))?;
    let first = day(&text[d.clone()]).filter(|_| dashes)?;
    let year = Some(year(&text[y.clone()])?);
    Some((index, index + 3, When::Days { year, month, first, last: first }))
}

/// "7 October 2023", "12–13 May", "7th of October".
fn day_before_month(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word = |index: usize| words.get(index).map_or("", |range| &text[range.clone()]);
    let first = day(word(index))?;
    let (last, mut next) = match day(word(index + 1)) {
        Some(last) if last > first => (last, index + 2),
        _ if matches!(word(index + 1), "and" | "to") && day(word(index + 2)) > Some(first) => {
            (day(word(index + 2))?, index + 3)
        }
        _ => (first, index + 1),
    };
    if word(next) == "of" {
        next += 1;
    }
    let month = month(word(next))?;
    let year = year(word(next + 1));
    Some((index, next + 1 + usize::from(year.is_some()), When::Days { year, month, first, last }))
}

/// "Oct. 7, 2023", "October 7", "May 12–13", "October 2023", "October".
fn month_first(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word = |index: usize| words.get(index).map_or("", |range| &text[range.clone()]);
    let month = month(word(index))?;
    // "May" begins many sentences, and is also a name.
    let is_may = word(index) == "May" || word(index) == "March";
    let Some(first) = day(word(index + 1)) else {
        let year = year(word(index + 1));
        let before = index.checked_sub(1).map_or("", word);
        let is_sure = !is_may
            || year.is_some()
            || matches!(before, "in" | "of" | "since" | "until" | "by" | "late" | "early");
        return is_sure.then_some((
            index,
            index + 1 + usize::from(year.is_some()),
            When::Month { year, month },
        ));
    };
    let (last, next) = match day(word(index + 2)) {
        Some(last) if last > first => (last, index + 3),
        _ => (first, index + 2),
    };
    let year = year(word(next));
    Some((index, next + usize::from(year.is_some()), When::Days { year, month, first, last }))
}

/// "three days ago", "two weeks earlier".
fn ago(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word = |index: usize| words.get(index).map_or("", |range| &text[range.clone()]);
    if !matches!(word(index + 2), "ago") {
        return None;
    }
    let count = match word(index) {
        "a" | "an" => 1,
        spelt => (1..=60).find(|&count| number::is_count(spelt, count))?,
    };
    let when = match word(index + 1).trim_end_matches('s') {
        "day" => When::Around { days: -count, give: 0 },
        "week" => When::Around { days: -7 * count, give: 4 },
        "month" => When::Months(-count),
        "year" => When::Years(i16::try_from(-count).ok()?),
        _ => return None,
    };
    Some((index, index + 3, when))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(written: &str) -> Day {
        written.parse().unwrap()
    }

    /// Whether the first time that a text of 3 April 2024, a Wednesday, names can be a day.
    fn can_be(text: &str, span: &str) -> bool {
        let (first, last) = span.split_once('/').unwrap_or((span, span));
        times(text).first().is_some_and(|time| time.agrees((day(first), day(last)), Some(day("2024-04-03"))))
    }

    #[test]
    fn times_are_found_in_many_spellings() {
        for (text, span) in [
            ("on Oct. 7, 2023", "2023-10-07"),
            ("on Oct. 7", "2023-10-07"),
            ("on 7 October 2023", "2023-10-07"),
            ("the 7th of October", "2023-10-07"),
            ("on 12–13 May", "2024-05-13"),
            ("in October", "2023-10-01/2023-10-31"),
            ("in 2019", "2019-01-01/2019-12-31"),
            ("on 2024-04-01", "2024-04-01"),
            ("late Tuesday", "2024-04-02"),
            ("on Thursday", "2024-04-04"),
            ("on Wednesday", "2024-04-03"),
            ("last Friday", "2024-03-29"),
            ("yesterday", "2024-04-02"),
            ("last month", "2024-03-01/2024-03-31"),
            ("last week", "2024-03-27"),
            ("three days ago", "2024-03-31"),
            ("two weeks ago", "2024-03-20"),
            ("this year", "2024-01-05"),
        ] {
            assert!(can_be(text, span), "{text}: {:?}", times(text));
        }
    }

    #[test]
    fn another_day_is_another_time() {
        for (text, span) in [
            ("on Oct. 7", "2023-10-08"),
            ("on Oct. 7", "2024-10-07"),
            ("late Tuesday", "2024-04-03"),
            ("on Monday", "2024-03-25"),
            ("last month", "2024-02-01/2024-02-29"),
            ("yesterday", "2024-04-03"),
        ] {
            assert!(!can_be(text, span), "{text} {span}");
        }
        assert!(times("He may go; the 12 boats of room 2100b march on").is_empty());
    }
}
