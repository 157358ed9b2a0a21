//! A part of a year: days, months, a quarter, a season or a feast. With a year it is an interval, or one of
//! several.

use jiff::civil::{Date as Day, Weekday};

use super::interval::Interval;

/// A month and a day of it.
type MonthDay = (i8, i8);

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// From a month and day to another; from October to March it goes on into the next year.
    Days {
        from: (i8, i8),
        to: (i8, i8),
    },
    Season(Season),
    /// So many days from Easter Sunday, from the first to the second.
    Easter(i32, i32),
    /// The first Monday of September; counted from the end of the month below zero.
    Nth(i8, Weekday, i8),
}

/// A season, in the north or the south: nobody who writes "summer 2024" says where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Part {
    /// From the beginning of one month to the end of another.
    pub(super) fn months(from: i8, to: i8) -> Self {
        Self::Days { from: (from, 1), to: (to, 31) }
    }

    /// A quarter of a year, from 1 to 4.
    pub(super) fn quarter(number: i8) -> Self {
        Self::months(number * 3 - 2, number * 3)
    }

    /// A half of a year, 1 or 2.
    pub(super) fn half(number: i8) -> Self {
        Self::months(number * 6 - 5, number * 6)
    }

    /// True if it is no longer than a fortnight.
    pub(super) fn is_fine(self) -> bool {
        let fine = |interval: &Interval| interval.is_fine();
        self.in_year(2024).iter().all(fine)
    }

    /// The intervals of which it is one in a year.
    pub(super) fn in_year(self, year: i16) -> Vec<Interval> {
        match self {
            Self::Days { from, to } => days(year, from, to).into_iter().collect(),
            Self::Season(season) => season.in_year(year),
            Self::Easter(first, last) => easter(year)
                .and_then(|easter| {
                    let day = Interval::day(easter);
                    Interval::new(day.shifted(first)?.first, day.shifted(last)?.last)
                })
                .into_iter()
                .collect(),
            Self::Nth(month, weekday, nth) => Day::new(year, month, 1)
                .and_then(|first| first.nth_weekday_of_month(nth, weekday))
                .map(Interval::day)
                .into_iter()
                .collect(),
        }
    }
}

impl Season {
    /// Its number in a date of the format.
    pub(crate) fn number(self) -> u8 {
        self as u8 + 21
    }

    /// The season as the north has it, which begins in a year.
    pub(crate) fn of_north(self, year: i16) -> Option<Interval> {
        self.in_year(year).into_iter().next()
    }

    /// True for an interval in the season as the north has it.
    pub(super) fn is_of_north(self, interval: Interval) -> bool {
        let years = interval.first.year() - 1..=interval.first.year();
        years
            .filter_map(|year| self.of_north(year))
            .any(|whole| whole.first <= interval.first && interval.last <= whole.last)
    }

    /// The seasons of this name that a year can be said to have: those of the north begin in it, or end in it
    /// as winter does.
    fn in_year(self, year: i16) -> Vec<Interval> {
        let spans: &[(i16, MonthDay, MonthDay)] = match self {
            Self::Spring => &[(0, (3, 1), (6, 21)), (0, (9, 1), (12, 21))],
            Self::Summer => &[(0, (6, 1), (9, 22)), (0, (12, 1), (3, 20)), (-1, (12, 1), (3, 20))],
            Self::Autumn => &[(0, (9, 1), (12, 21)), (0, (3, 1), (6, 21))],
            Self::Winter => &[(0, (12, 1), (3, 20)), (-1, (12, 1), (3, 20)), (0, (6, 1), (9, 22))],
        };
        spans.iter().filter_map(|(shift, from, to)| days(year + shift, *from, *to)).collect()
    }
}

/// From a month and day of a year to another, in the next year if it comes before.
fn days(year: i16, from: MonthDay, to: MonthDay) -> Option<Interval> {
    let last_year = if to < from { year + 1 } else { year };
    let last = Day::new(last_year, to.0, 1).ok()?;
    // The 31st stands for the end of any month, but there is no 30 February.
    let is_whole = from.1 == 1 && to.1 == 31;
    let last_day = if is_whole { last.days_in_month() } else { to.1 };
    Interval::new(Day::new(year, from.0, from.1).ok()?, Day::new(last_year, to.0, last_day).ok()?)
}

/// Easter Sunday of the western churches, by the rule of Gauss as Butcher wrote it down.
fn easter(year: i16) -> Option<Day> {
    let year_number = i32::from(year);
    let golden = year_number % 19;
    let (century, rest) = (year_number / 100, year_number % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * shift + 114;
    Day::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_calculated() {
        for (year, day) in
            [(1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2024, "2024-03-31")]
        {
            assert_eq!(easter(year), day.parse().ok(), "{year}");
        }
    }
}
