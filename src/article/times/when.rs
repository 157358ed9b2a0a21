//! What a time says, before it is known from which day it counts.

use jiff::civil::Weekday;

use super::clock::{Clock, WeekdaySide};
use super::interval::Interval;
use super::part::{Part, Season};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum When {
    /// One of these.
    Days(Vec<Interval>),
    /// From the beginning of one year to the end of another.
    Years(i16, i16),
    /// A part of a year; of the one nearest to the text if none is said.
    Of(Part, Option<Box<When>>),
    /// A day of the text's month, or of one beside it.
    OfMonth(i8),
    /// A part of a year on one side of the text: "next spring".
    Beside(Part, i32),
    Weekday(Weekday, WeekdaySide),
    /// So many units from another time, give or take so many days.
    Step {
        from: Base,
        count: i32,
        unit: TimeUnit,
        give: i32,
    },
    /// So many months up to the end of another time: "the three months to June".
    Until(i32, Box<When>),
    /// The first half, the middle or the second half of another time, or its first or last day.
    Portion(Portion, Box<When>),
    /// From one time to another.
    Range(Box<When>, Box<When>),
    OneOf(Vec<When>),
    /// It looks like this time, but may be none: "the fourth quarter".
    Perhaps(Box<When>),
    /// A time that counts from something that happened: "two days after the vote".
    AfterAnother,
    /// A time that may be any: "that spring".
    Unsure,
}

/// What a step counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    Text,
    /// A time told before: "two days later".
    Told,
    /// Either of both: "the previous year".
    Either,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeUnit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Portion {
    Early,
    Middle,
    Late,
    Start,
    End,
}

impl When {
    /// The intervals of which it is one; none if nothing tells it.
    pub(super) fn readings(&self, clock: &Clock) -> Vec<Interval> {
        match self {
            Self::Days(days) => days.clone(),
            Self::Years(first, last) => Interval::years(*first, *last).into_iter().collect(),
            Self::Of(part, None) => clock.near(*part),
            Self::Of(part, Some(years)) => {
                years.readings(clock).into_iter().flat_map(|years| of_years(*part, years)).collect()
            }
            Self::OfMonth(day) => clock.of_months(*day),
            Self::OneOf(times) => times.iter().flat_map(|when| when.readings(clock)).collect(),
            Self::Beside(part, side) => clock.beside(*part, *side),
            Self::Weekday(weekday, side) => clock.weekdays(*weekday, *side),
            Self::Step { from, count, unit, give } => {
                let steps = from.of(clock).into_iter().filter_map(|base| unit.step(base, *count));
                steps.filter_map(|interval| interval.widened(*give)).collect()
            }
            Self::Until(months, end) => {
                let ends = end.readings(clock);
                let whole =
                    ends.iter().filter_map(|end| Interval::new(end.months(1 - months)?.first, end.last));
                whole.collect::<Vec<_>>().into_iter().chain(ends.iter().copied()).collect()
            }
            Self::Portion(portion, whole) => {
                whole.readings(clock).into_iter().flat_map(|whole| portion.of(whole)).collect()
            }
            Self::Range(from, to) => range(&from.readings(clock), &to.readings(clock)),
            Self::Perhaps(when) => when.readings(clock),
            Self::AfterAnother | Self::Unsure => Vec::new(),
        }
    }

    /// True if it says by itself which days it means, but for the year.
    pub(super) fn is_absolute(&self) -> bool {
        match self {
            Self::Days(_) | Self::Years(..) => true,
            Self::Of(part, None) => part.is_fine(),
            Self::Of(_, Some(when)) | Self::Until(_, when) | Self::Portion(_, when) => when.is_absolute(),
            Self::Range(from, to) => from.is_absolute() && to.is_absolute(),
            Self::OneOf(times) => times.iter().all(Self::is_absolute),
            _ => false,
        }
    }

    /// True if it names days of the calendar, of whatever year: "in June", "on 7 October".
    pub(super) fn is_of_calendar(&self) -> bool {
        match self {
            Self::Of(Part::Days { .. }, None) => true,
            Self::Portion(_, when) => when.is_of_calendar(),
            Self::Range(from, to) => from.is_of_calendar() && to.is_of_calendar(),
            Self::OneOf(times) => times.iter().all(Self::is_of_calendar),
            _ => false,
        }
    }

    /// True if it counts from a time told before.
    pub(super) fn is_counted(&self) -> bool {
        matches!(self, Self::Step { from: Base::Told, .. } | Self::AfterAnother)
    }

    /// True if its number states a length of time as well: "two days later".
    pub(super) fn has_amount(&self) -> bool {
        match self {
            Self::Step { from, .. } => *from == Base::Told,
            Self::Perhaps(when) => matches!(**when, Self::Step { .. }),
            _ => false,
        }
    }

    /// True if its number states a length of time only to who looks for one: "the three months to June", "30
    /// years ago".
    pub(super) fn has_loose_amount(&self) -> bool {
        matches!(self, Self::Until(..) | Self::Step { .. })
    }

    /// True for a time longer than days, of which there can be an early or a late part.
    pub(super) fn is_long(&self) -> bool {
        match self {
            Self::Years(..) | Self::Until(..) => true,
            Self::Of(part, _) | Self::Beside(part, _) => !part.is_fine(),
            Self::Step { unit, .. } => !matches!(unit, TimeUnit::Day | TimeUnit::Week),
            Self::Perhaps(when) => when.is_long(),
            Self::OneOf(times) => times.iter().any(Self::is_long),
            _ => false,
        }
    }

    /// True for a weekday of which no word says the week.
    pub(super) fn is_bare_weekday(&self) -> bool {
        matches!(self, Self::Weekday(_, WeekdaySide::Over | WeekdaySide::Either))
    }

    pub(super) fn season(&self) -> Option<Season> {
        match self {
            Self::Of(Part::Season(season), _) | Self::Beside(Part::Season(season), _) => Some(*season),
            Self::Portion(_, when) | Self::Perhaps(when) => when.season(),
            _ => None,
        }
    }
}

/// A part of the year, or of each year; a quarter of a span of years may be any time in it, as its year may
/// begin anywhen.
fn of_years(part: Part, years: Interval) -> Vec<Interval> {
    if years.first.year() == years.last.year() { part.in_year(years.first.year()) } else { vec![years] }
}

/// From each of some times to each of others: the first, the last, and all that is between them.
fn range(from: &[Interval], to: &[Interval]) -> Vec<Interval> {
    let pairs = from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to)));
    let whole = pairs.filter_map(|(from, to)| Some([from, to, Interval::new(from.first, to.last)?]));
    whole.flatten().collect()
}

impl Base {
    fn of(self, clock: &Clock) -> Vec<Interval> {
        let text = clock.written().filter(|_| self != Self::Told);
        let told = clock.told().iter().copied().filter(|_| self != Self::Text);
        text.into_iter().chain(told).collect()
    }
}

impl TimeUnit {
    /// The time that is so many units from another; days and weeks count only from a day or a few.
    fn step(self, base: Interval, count: i32) -> Option<Interval> {
        let years = |before: i32, behind: i32| {
            let year = |year: i16, by: i32| i16::try_from(i32::from(year) + by).ok();
            Interval::years(year(base.first.year(), before)?, year(base.last.year(), behind)?)
        };
        match self {
            Self::Day => base.shifted(count).filter(|_| base.is_fine()),
            Self::Week => base.shifted(count * 7).filter(|_| base.is_fine()),
            Self::Month => base.months(count),
            Self::Quarter => {
                let first = i32::from((base.first.month() - 1) % 3);
                let last = i32::from(2 - (base.last.month() - 1) % 3);
                let (from, to) = (base.months(count * 3 - first)?, base.months(count * 3 + last)?);
                Interval::new(from.first, to.last)
            }
            Self::Year => years(count, count),
            Self::Decade => years(count * 10 - 5, count * 10 + 5),
        }
    }
}

impl Portion {
    /// The part of a whole, generously; "the end of May" may be its last day as well.
    fn of(self, whole: Interval) -> Vec<Interval> {
        let length = whole.length();
        let day = |days: i32| Interval::day(whole.first).shifted(days);
        let half = length / 2 + 1;
        let part = |from: i32, to: i32| Interval::new(day(from)?.first, day(to)?.first);
        let early = part(0, half - 1);
        let late = part(length - half, length - 1);
        let parts = match self {
            Self::Early => [early, None],
            Self::Middle => [part(length / 4, length - 1 - length / 4), None],
            Self::Late => [late, None],
            Self::Start => [early, day(0)],
            Self::End => [late, day(length - 1)],
        };
        parts.into_iter().flatten().collect()
    }
}
