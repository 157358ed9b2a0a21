//! Dates that are no more exact than they were given: EDTF (ISO 8601-2:2019) level 1.
//!
//! A date keeps its parts, never a guessed day. It is ordered by the earliest and the latest day that it can
//! mean.

use jiff::{Unit, civil};

mod meant;
mod parse;
mod same;
mod words;

/// A date, or a span of time, as exact as it was given. Two are equal if they mean the same, however they are
/// written.
#[derive(Clone, Debug)]
pub struct Date {
    written: String,
    extent: DateExtent,
}

/// The extent of a date in time.
#[derive(Clone, Debug, PartialEq, Eq)]
enum DateExtent {
    /// A day, month, season, year, or a less exact point in time.
    Point(Point),
    /// From one bound to another.
    Interval(Bound, Bound),
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Bound {
    Point(Point),
    /// The interval is open at this end (`..`).
    Open,
    /// The interval ends, but nobody knows when (empty).
    Unknown,
}

/// A point in time, with the parts that were given.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Point {
    /// The year; its last `vague` digits are not given and are zeros here.
    year: i64,
    /// The number of last digits of the year that are not given (`201X`).
    vague: u32,
    within: Within,
    /// `?`, `~` or `%` behind it.
    qualifier: Option<Qualifier>,
}

/// The part of a date below the year.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Within {
    Year,
    /// A month or day that is explicitly not given (`2004-XX`, `2004-XX-XX`).
    MonthNotGiven {
        day_too: bool,
    },
    /// A season: 21 spring, 22 summer, 23 autumn, 24 winter; in order as in the north, spring from March on.
    Season(u8),
    /// A month; `day_not_given` for `2004-06-XX`.
    Month {
        month: u8,
        day_not_given: bool,
    },
    /// A day, perhaps with a time of day as it was written.
    Day {
        month: u8,
        day: u8,
        time: Option<String>,
    },
}

/// The certainty of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Qualifier {
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`
    Both,
}

/// A day for ordering: year, month, day, and the time of day where one was given.
pub type Day = (i64, u8, u8, Option<String>);

/// The names of the months.
pub(crate) const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Date {
    /// Reads a date in EDTF level 1.
    ///
    /// # Errors
    /// In words, why `written` is not a date.
    pub fn parse(written: &str) -> Result<Self, String> {
        parse::extent(written).map(|extent| Self { written: written.to_owned(), extent })
    }

    /// The date as the file has it, in EDTF.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The first and the last day that it can mean, each as `2024-04-03`; none where an end is open, not
    /// known or not within the years 1 to 9999, which is all that other programs take for a day.
    pub fn days(&self) -> (Option<String>, Option<String>) {
        (iso(&self.earliest()), iso(&self.latest()))
    }

    /// True for a period from one bound to another.
    pub fn is_interval(&self) -> bool {
        matches!(self.extent, DateExtent::Interval(..))
    }

    /// The date, in EDTF, surely meant by words or numbers that are not one as written.
    pub fn meant(written: &str) -> Option<String> {
        meant::meant(written)
    }

    /// The season that it is, and the two years that it looks like: `2023-24` is a winter.
    pub fn season_like_years(&self) -> Option<(String, String)> {
        let DateExtent::Point(Point { year, vague: 0, within: Within::Season(season), qualifier: None }) =
            &self.extent
        else {
            return None;
        };
        ((year + 1) % 100 == i64::from(*season))
            .then(|| (self.to_string(), format!("{year:04}/{:04}", year + 1)))
    }

    /// The earliest day that it can mean.
    pub fn earliest(&self) -> Day {
        match &self.extent {
            DateExtent::Point(point) | DateExtent::Interval(Bound::Point(point), _) => point.earliest(),
            DateExtent::Interval(Bound::Open | Bound::Unknown, _) => (i64::MIN, 1, 1, None),
        }
    }

    /// The latest day that it can mean.
    pub fn latest(&self) -> Day {
        match &self.extent {
            DateExtent::Point(point) | DateExtent::Interval(_, Bound::Point(point)) => point.latest(),
            DateExtent::Interval(_, Bound::Open | Bound::Unknown) => (i64::MAX, 12, 31, None),
        }
    }

    /// The last day on which it can have begun.
    pub(crate) fn begins_by(&self) -> Day {
        match &self.extent {
            DateExtent::Interval(Bound::Point(from), _) => from.latest(),
            DateExtent::Interval(..) => self.earliest(),
            DateExtent::Point(point) => point.latest(),
        }
    }

    /// The first day on which it can have ended.
    pub(crate) fn goes_on_until(&self) -> Day {
        match &self.extent {
            DateExtent::Interval(_, Bound::Point(to)) => to.earliest(),
            DateExtent::Interval(..) => self.latest(),
            DateExtent::Point(point) => point.earliest(),
        }
    }

    /// The first and the last day that it can mean; of an interval with one end open, those of the other.
    pub(crate) fn known_days(&self) -> (Day, Day) {
        match &self.extent {
            DateExtent::Interval(Bound::Point(only), Bound::Open | Bound::Unknown)
            | DateExtent::Interval(Bound::Open | Bound::Unknown, Bound::Point(only)) => {
                (only.earliest(), only.latest())
            }
            _ => (self.earliest(), self.latest()),
        }
    }

    /// True if it is surely after `other`: every day that it can mean is after it.
    pub fn is_after(&self, other: &Self) -> bool {
        let (year, month, day, _) = self.earliest();
        let (other_year, other_month, other_day, _) = other.latest();
        (year, month, day) > (other_year, other_month, other_day)
    }

    /// The number of days, and of whole months, from the latest day that it can mean to another; less than 0
    /// back to an earlier one.
    pub(crate) fn time_until(&self, day: &Self) -> Option<(i32, i32)> {
        let (from, to) = (in_calendar(&self.latest())?, in_calendar(&day.earliest())?);
        Some((from.until(to).ok()?.get_days(), from.until((Unit::Month, to)).ok()?.get_months()))
    }

    /// True for one day that is surely meant.
    pub fn is_exact(&self) -> bool {
        matches!(self.extent, DateExtent::Point(Point { within: Within::Day { .. }, qualifier: None, .. }))
    }

    /// True if it may be another than the one that is written: "about", "perhaps".
    pub(crate) fn is_uncertain(&self) -> bool {
        self.has_point(|point| point.qualifier.is_some())
    }

    /// True if it is only about the time that is written (`~`, `%`).
    pub(crate) fn is_approximate(&self) -> bool {
        self.has_point(|point| matches!(point.qualifier, Some(Qualifier::Approximate | Qualifier::Both)))
    }

    /// True if it, or one of its bounds, is such a point.
    fn has_point(&self, is_such: impl Fn(&Point) -> bool) -> bool {
        match &self.extent {
            DateExtent::Point(point) => is_such(point),
            DateExtent::Interval(from, to) => {
                [from, to].into_iter().any(|bound| matches!(bound, Bound::Point(point) if is_such(point)))
            }
        }
    }

    /// True for an interval of which an end is open or unknown.
    pub fn is_open_ended(&self) -> bool {
        let DateExtent::Interval(from, to) = &self.extent else { return false };
        ![from, to].into_iter().all(|bound| matches!(bound, Bound::Point(_)))
    }

    /// True for an interval without a beginning (`../2014`), and for one without an end (`2014/..`).
    pub(crate) fn open_ends(&self) -> (bool, bool) {
        let DateExtent::Interval(from, to) = &self.extent else { return (false, false) };
        (matches!(from, Bound::Open), matches!(to, Bound::Open))
    }

    /// True for an interval that ends before it starts.
    pub fn is_backwards(&self) -> bool {
        matches!(&self.extent, DateExtent::Interval(Bound::Point(from), Bound::Point(to)) if from.earliest() > to.latest())
    }
}

impl PartialEq for Date {
    fn eq(&self, other: &Self) -> bool {
        self.extent == other.extent
    }
}

impl Eq for Date {}

impl From<civil::Date> for Date {
    fn from(day: civil::Date) -> Self {
        let within =
            Within::Day { month: day.month().unsigned_abs(), day: day.day().unsigned_abs(), time: None };
        let point = Point { year: day.year().into(), vague: 0, within, qualifier: None };
        Self { written: day.to_string(), extent: DateExtent::Point(point) }
    }
}

/// A day as other programs read it.
fn iso(day: &Day) -> Option<String> {
    in_calendar(day).map(|day| day.to_string())
}

/// A day of the calendar, within the years 1 to 9999; the last of a month that is shorter.
fn in_calendar((year, month, day, _): &Day) -> Option<civil::Date> {
    let year = i16::try_from(*year).ok().filter(|year| (1..=9999).contains(year))?;
    let first = civil::Date::new(year, i8::try_from(*month).ok()?, 1).ok()?;
    let day = i8::try_from(*day).ok()?.min(first.days_in_month());
    first.with().day(day).build().ok()
}

impl Point {
    fn earliest(&self) -> Day {
        let (month, day, time) = match &self.within {
            Within::Year | Within::MonthNotGiven { .. } => (1, 1, None),
            Within::Season(season) => ((season - 20) * 3, 1, None),
            Within::Month { month, .. } => (*month, 1, None),
            Within::Day { month, day, time } => (*month, *day, time.clone()),
        };
        (self.year, month, day, time)
    }

    fn latest(&self) -> Day {
        let (month, day, time) = match &self.within {
            Within::Year | Within::MonthNotGiven { .. } | Within::Season(24) => (12, 31, None),
            Within::Season(season) => ((season - 20) * 3 + 2, 31, None),
            Within::Month { month, .. } => (*month, 31, None),
            Within::Day { month, day, time } => (*month, *day, time.clone()),
        };
        (self.year + 10i64.pow(self.vague) - 1, month, day, time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(written: &str) -> String {
        match Date::parse(written) {
            Ok(date) => date.to_string(),
            Err(why) => format!("✗ {why}"),
        }
    }

    #[test]
    fn a_fact_stands_as_of_a_day_and_for_a_period() {
        for (written, words) in [
            ("2024-04-03", "as of 3 Apr 2024"),
            ("2024-04", "as of Apr 2024"),
            ("2023-07/2024-06", "for Jul 2023 – Jun 2024"),
            ("2019/..", "since 2019"),
        ] {
            assert_eq!(Date::parse(written).map(|date| date.stands_for()).ok().as_deref(), Some(words));
        }
    }

    #[test]
    fn a_date_is_shown_as_exactly_as_it_was_given() {
        for (written, words) in [
            ("2024-04-03", "3 Apr 2024"),
            ("2024-04", "Apr 2024"),
            ("2024", "2024"),
            ("0987", "0987"),
            ("-0043-03-15", "15 Mar 44 BC"),
            ("0000", "1 BC"),
            ("2024-06/2024-06", "Jun 2024"),
            ("2026-03-18/2026-03-18", "18 Mar 2026"),
            ("2024-04-02~", "about 2 Apr 2024"),
            ("2024-04?", "perhaps Apr 2024"),
            ("2024%", "perhaps about 2024"),
            ("2024-21", "spring 2024"),
            ("201X", "2010s"),
            ("20XX", "2000–2099"),
            ("2004-XX", "2004, month not given"),
            ("1985-04-XX", "Apr 1985, day not given"),
            ("1985-XX-XX", "1985, month and day not given"),
            ("2024-04-03T14:30:00Z", "3 Apr 2024, 14:30:00 UTC"),
            ("2024-04-03T14:30:00+02:00", "3 Apr 2024, 14:30:00 +02:00"),
            ("2023-10-07/..", "since 7 Oct 2023"),
            ("../2023-10-07", "until 7 Oct 2023"),
            ("2023-10-07/", "from 7 Oct 2023, end not known"),
            ("/2023-10-07", "to 7 Oct 2023, start not known"),
            ("2024-03-31/2024-04-02", "31 Mar – 2 Apr 2024"),
            ("2025-05-12/2025-05-13", "12–13 May 2025"),
            ("2023-12/2024-02", "Dec 2023 – Feb 2024"),
            ("2024-01/2024-02", "Jan – Feb 2024"),
            ("2019/2021", "2019 – 2021"),
            ("2024-04-01~/2024-04-03", "about 1 Apr 2024 – 3 Apr 2024"),
            ("Y170000002", "170000002"),
        ] {
            assert_eq!(shown(written), words, "{written}");
        }
    }

    #[test]
    fn a_year_that_goes_without_saying_is_left_out() {
        let as_of = Date::parse("2031-03-20").unwrap();
        for (written, words) in [
            ("2031-02-09", "9 Feb"),
            ("2031-02", "Feb"),
            ("2031-02-24/..", "since 24 Feb"),
            ("2031-03-10/2031-03-12", "10–12 Mar"),
            ("2031-04-15/2031-06-15", "15 Apr – 15 Jun"),
            ("2030-12-30/2031-01-02", "30 Dec 2030 – 2 Jan 2031"),
            ("2031", "2031"),
            ("2031-21", "spring 2031"),
            ("2031-02~", "about Feb 2031"),
            ("2030-02-09", "9 Feb 2030"),
            ("../..", "at all times"),
        ] {
            assert_eq!(Date::parse(written).unwrap().words_in_year_of(&as_of), words);
        }
    }

    #[test]
    fn the_days_of_a_date_are_days_of_the_calendar() {
        for (written, from, to) in [
            ("2024-04-03", "2024-04-03", "2024-04-03"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-23", "2023-09-01", "2023-11-30"),
            ("2024-04~/..", "2024-04-01", ""),
            ("/2024", "", "2024-12-31"),
            ("201X", "2010-01-01", "2019-12-31"),
            ("2024-04-03T23:30:00Z", "2024-04-03", "2024-04-03"),
            ("-0043-03-15", "", ""),
            ("Y170000002", "", ""),
        ] {
            let date = Date::parse(written).unwrap();
            let (first, last) = date.days();
            assert_eq!((first.unwrap_or_default(), last.unwrap_or_default()), (from.into(), to.into()));
            assert_eq!(date.written(), written);
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        for (written, why) in [
            ("2024-13", "✗ there is no month 13"),
            ("2024-02-30", "✗ Feb 2024 has 29 days"),
            ("2023-02-29", "✗ Feb 2023 has 28 days"),
            ("2024-04-00", "✗ there is no day 0"),
            ("April 2024", "✗ a date is written 2024-04-03, \"2024-04\" or \"2024\""),
            ("24-04-03", "✗ a year has four digits"),
            ("2024-4-3", "✗ a month and a day have two digits each"),
            ("2024-04-03T25:00:00", "✗ there is no such time of day"),
            ("", "✗ a date is written 2024-04-03, \"2024-04\" or \"2024\""),
            ("2024-04-03 ", "✗ there is no such time of day"),
            ("2024/2025/2026", "✗ an interval has one `/`"),
        ] {
            assert_eq!(shown(written), why, "{written}");
        }
    }

    #[test]
    fn order_is_by_the_days_that_a_date_can_mean() {
        let after = |a: &str, b: &str| Date::parse(a).unwrap().is_after(&Date::parse(b).unwrap());
        assert!(after("2024-04-04", "2024-04-03"));
        assert!(!after("2024-04", "2024-04-03"));
        assert!(after("2024-05", "2024-04-03"));
        assert!(!after("2023-10-07/..", "2024-04-03"));
        assert!(!after("202X", "2024"));
        assert!(after("2024-24", "2024-09-30"));
        assert!(Date::parse("2024-04-03/2024-04-01").unwrap().is_backwards());
        assert!(!Date::parse("2024-04/2024-04-01").unwrap().is_backwards());
    }
}
