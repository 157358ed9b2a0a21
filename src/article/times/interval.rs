//! An interval of days, as EDTF means one: from a first day to a last, both in it.

use jiff::ToSpan;
use jiff::civil::Date as Day;

/// From one day to another, both in it; a day by itself is both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interval {
    pub(crate) first: Day,
    pub(crate) last: Day,
}

/// The most days of an interval that still tells a day in it.
const FINE: i32 = 14;

impl Interval {
    /// From one day to another; none if the second is before the first.
    pub(crate) fn new(first: Day, last: Day) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    pub(super) fn day(day: Day) -> Self {
        Self { first: day, last: day }
    }

    /// From the first day of a year to the last of another.
    pub(super) fn years(first: i16, last: i16) -> Option<Self> {
        Self::new(Day::new(first, 1, 1).ok()?, Day::new(last, 12, 31).ok()?)
    }

    pub(crate) fn is_day(self) -> bool {
        self.first == self.last
    }

    /// True if it is no longer than a fortnight.
    pub(crate) fn is_fine(self) -> bool {
        self.length() <= FINE
    }

    /// True for an interval that lasts at least twice as long as another: a year beside a month.
    pub(crate) fn is_longer_than(self, other: Self) -> bool {
        self.length() > other.length() * 2
    }

    /// True for the day before another day.
    pub(crate) fn is_day_before(self, other: Self) -> bool {
        self.is_day() && other.is_day() && self.shifted(1) == Some(other)
    }

    /// True if another begins on the day behind its last.
    pub(crate) fn is_right_before(self, other: Self) -> bool {
        later(self.last, 1) == Some(other.first)
    }

    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// True if it overlaps with another in the year of that.
    pub(super) fn is_yearly(self, other: Self) -> bool {
        let year = other.first.year();
        let in_year = |day: Day| day.with().year(year).build().ok();
        let moved =
            in_year(self.first).zip(in_year(self.last)).and_then(|(first, last)| Self::new(first, last));
        moved.is_some_and(|moved| moved.overlaps(other))
    }

    /// True if both are a day, and the same one of the week.
    pub(super) fn is_weekly(self, other: Self) -> bool {
        self.is_day() && other.is_day() && self.first.weekday() == other.first.weekday()
    }

    /// Its number of days.
    pub(crate) fn length(self) -> i32 {
        self.first.until(self.last).map_or(i32::MAX, |span| span.get_days().saturating_add(1))
    }

    /// The same interval so many days later.
    pub(super) fn shifted(self, days: i32) -> Option<Self> {
        Some(Self { first: later(self.first, days)?, last: later(self.last, days)? })
    }

    /// The interval with so many days more at each end.
    pub(crate) fn widened(self, days: i32) -> Option<Self> {
        Some(Self { first: later(self.first, -days)?, last: later(self.last, days)? })
    }

    /// The whole months from the one of its first day to the one of its last, so many months later.
    pub(super) fn months(self, months: i32) -> Option<Self> {
        let month = |day: Day| day.first_of_month().checked_add(months.months()).ok();
        Self::new(month(self.first)?, month(self.last)?.last_of_month())
    }
}

fn later(day: Day, days: i32) -> Option<Day> {
    day.checked_add(days.days()).ok()
}
