//! The times that a text names: days, months and years by name, weekdays, "yesterday", "last month".
//!
//! Most of it counts from the day on which the text was written.

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::{Date as Day, Weekday};

use super::stems::all_words;

mod read;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Time {
    /// The bytes that name it.
    pub(crate) range: Range<usize>,
    when: When,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum When {
    /// From one day to another of a month, perhaps without the year.
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
    /// A weekday; -1 for "last", 1 for "next", 0 where neither is said.
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

/// How many days before the text a day without a year can be.
const PAST: i32 = 330;
const FUTURE: i32 = 180;

/// The times that a text names, from left to right.
pub(crate) fn times(text: &str) -> Vec<Time> {
    let words = all_words(text);
    let mut times: Vec<Time> = Vec::new();
    let mut index = 0;
    while index < words.len() {
        match read::at(text, &words, index) {
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
    /// True if a span of days, from the first to the last, can be this time in a text written on `written`.
    pub(crate) fn agrees(&self, span: (Day, Day), written: Option<Day>) -> bool {
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

    /// True if it is no longer than a fortnight.
    pub(crate) fn is_fine(&self) -> bool {
        !matches!(self.when, When::Month { .. } | When::Year(_) | When::Months(_) | When::Years(_))
    }

    /// True if it may be any time.
    pub(crate) fn is_unsure(&self) -> bool {
        self.is_counted() || self.when == When::Unsure
    }

    /// True if it counts from another time, such as one named before it.
    pub(crate) fn is_counted(&self) -> bool {
        self.when == When::Later
    }

    /// The first and the last day that it can be in a text written on `written`, if that is a single span of days.
    pub(crate) fn span(&self, written: Option<Day>) -> Option<(Day, Day)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(written: &str) -> Day {
        written.parse().unwrap()
    }

    /// True if the first time named in a text of 3 April 2024, a Wednesday, can be a day.
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
