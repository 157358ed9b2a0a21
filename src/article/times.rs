//! The times that a text names, each as an interval of days (as EDTF means one), as one of several, or as one
//! that nothing tells.
//!
//! Most of it counts from the day on which the text was written, or from a time told before. Nothing here
//! knows what happened then.

use std::ops::Range;

mod clock;
mod days;
mod digits;
mod feasts;
mod interval;
mod months;
mod part;
mod read;
mod relative;
mod tense;
mod when;
mod words;
mod years;

pub(crate) use clock::Clock;
pub(crate) use interval::Interval;
pub(crate) use part::Season;
pub(crate) use tense::tells_of_what_is_to_come;

use words::TimeWords;

pub(crate) use words::{ends_in_weekday, is_month, is_weekday, may_be_month};

/// A time that a text names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Time {
    /// The bytes that name it.
    pub(crate) range: Range<usize>,
    /// The EDTF intervals of which it is one; none if nothing tells it.
    readings: Vec<Interval>,
    season: Option<Season>,
    sort: Sort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// It says itself which days it means, but for the year.
    Absolute,
    /// It names days of the calendar, but not their year.
    OfYear,
    /// It names a day of the week, but not of which.
    OfWeek,
    /// It counts from the day of the text, or from a known time.
    Relative,
    /// It counts from another time, which is not known.
    Counted,
    /// It may be this time, and may be another or none.
    Doubtful,
}

/// The times that a text names, from left to right, by the clock of its paragraph, which hears of each.
pub(crate) fn times(text: &str, clock: &mut Clock) -> Vec<Time> {
    let words = TimeWords::of(text);
    clock.turn_to(&words);
    let time = |(first, after, when): (usize, usize, when::When)| {
        let mut readings = when.readings(clock);
        readings.sort_unstable_by_key(|reading| (reading.first, reading.last));
        readings.dedup();
        clock.tell(&readings);
        let sort = match () {
            () if matches!(when, when::When::Perhaps(_) | when::When::Unsure) => Sort::Doubtful,
            () if when.is_counted() && readings.is_empty() => Sort::Counted,
            () if when.is_of_calendar() => Sort::OfYear,
            () if when.is_absolute() => Sort::Absolute,
            () if when.is_bare_weekday() => Sort::OfWeek,
            () => Sort::Relative,
        };
        Time { range: words.range(first, after), season: when.season(), readings, sort }
    };
    read::all(&words).into_iter().map(time).collect()
}

/// The bytes of the times of a text that state no amount ("two days later" states one); true for those that
/// state one to who looks for it.
pub(super) fn ranges(text: &str) -> Vec<(Range<usize>, bool)> {
    let words = TimeWords::of(text);
    let times = read::all(&words).into_iter().filter(|(.., when)| !when.has_amount());
    times.map(|(first, after, when)| (words.range(first, after), when.has_loose_amount())).collect()
}

impl Time {
    /// True if it can be in an interval, or the interval in it.
    pub(crate) fn agrees(&self, interval: Interval) -> bool {
        self.readings.iter().any(|reading| reading.overlaps(interval))
    }

    /// True if it tells an interval: a month or a year does not tell a day, nor one season another.
    pub(crate) fn tells(&self, interval: Interval, season: Option<Season>) -> bool {
        let is_other = self.season.zip(season).is_some_and(|(told, given)| told != given);
        let tells =
            |reading: &Interval| reading.overlaps(interval) && (reading.is_fine() || !interval.is_day());
        !is_other && self.readings.iter().any(tells)
    }

    /// True if an interval tells it: no month tells a day.
    pub(crate) fn is_told_by(&self, interval: Interval) -> bool {
        let is_told = |reading: &Interval| {
            reading.overlaps(interval) && (interval.is_fine() || !interval.is_longer_than(*reading))
        };
        self.readings.iter().any(is_told)
    }

    /// The intervals of which it is one.
    pub(crate) fn readings(&self) -> &[Interval] {
        &self.readings
    }

    /// The intervals of which it is one, those of a season as the north has it, since nothing tells where a
    /// text is from.
    pub(crate) fn readings_of_north(&self) -> Vec<Interval> {
        let is_of_north = |reading: &Interval| self.season.is_none_or(|season| season.is_of_north(*reading));
        let all: Vec<Interval> = self.readings.iter().copied().filter(is_of_north).collect();
        if all.is_empty() { self.readings.clone() } else { all }
    }

    /// True if it may be the same days as another.
    pub(crate) fn has_same_days(&self, other: &Self) -> bool {
        self.readings == other.readings
    }

    /// True if it can be no longer than a fortnight.
    pub(crate) fn is_fine(&self) -> bool {
        self.readings.iter().any(|reading| reading.is_fine())
    }

    /// True if it may be any time.
    pub(crate) fn is_unsure(&self) -> bool {
        self.readings.is_empty() || self.sort == Sort::Doubtful
    }

    /// True if nobody can say which days it is: "the third quarter" of whose year, "the 18th".
    pub(crate) fn is_doubtful(&self) -> bool {
        self.sort == Sort::Doubtful
    }

    /// True if it names days, and nothing tells which: "yesterday" in a text of no known day.
    pub(crate) fn lacks_day(&self) -> bool {
        self.readings.is_empty() && !matches!(self.sort, Sort::Doubtful | Sort::Counted)
    }

    /// True if it counts from another time that is not known.
    pub(crate) fn is_counted(&self) -> bool {
        self.sort == Sort::Counted
    }

    /// The intervals of which it says itself, without counting, that it is one.
    pub(crate) fn absolute(&self) -> &[Interval] {
        let is_day_of_year = self.sort == Sort::OfYear && self.is_fine();
        if self.sort == Sort::Absolute || is_day_of_year { &self.readings } else { &[] }
    }

    /// True if it says which days it means, perhaps without their year or week: "in June", "on Friday", "on 7
    /// October".
    pub(crate) fn is_named(&self) -> bool {
        matches!(self.sort, Sort::Absolute | Sort::OfYear | Sort::OfWeek) && !self.readings.is_empty()
    }

    /// True if another time tells its days: those of the same name for one without a year or a week.
    pub(crate) fn is_named_by(&self, told: &Self) -> bool {
        let pairs =
            || self.readings.iter().flat_map(|own| told.readings.iter().map(move |told| (*own, *told)));
        pairs().any(|(own, told)| {
            own.overlaps(told)
                || self.sort == Sort::OfYear && own.is_yearly(told)
                || self.sort == Sort::OfWeek && own.is_weekly(told)
        })
    }

    /// True if it names days without their year that those of an interval can be, in whatever year.
    pub(crate) fn names_days_of(&self, interval: Interval) -> bool {
        let can_be = |own: &Interval| own.is_yearly(interval) && (own.is_fine() || !interval.is_fine());
        self.sort == Sort::OfYear && self.readings.iter().any(can_be)
    }

    pub(crate) fn season(&self) -> Option<Season> {
        self.season
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(written: &str) -> Interval {
        let (first, last) = written.split_once('/').unwrap_or((written, written));
        Interval::new(first.parse().unwrap(), last.parse().unwrap()).unwrap()
    }

    /// The times of a text of 3 April 2024, a Wednesday.
    fn all(text: &str) -> Vec<Time> {
        times(text, &mut Clock::new(Some(interval("2024-04-03"))))
    }

    /// True if the last time that such a text names can be in an interval.
    fn can_be(text: &str, written: &str) -> bool {
        all(text).last().is_some_and(|time| time.agrees(interval(written)))
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
            assert!(can_be(text, span), "{text}: {:?}", all(text));
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
        assert!(all("He may go; the 12 boats of room 2100b march on").is_empty());
    }

    #[test]
    fn a_time_is_one_of_some_intervals() {
        for (text, readings) in [
            ("on 12/03/2024", "2024-03-12 2024-12-03"),
            ("on 12-03-2024", "2024-03-12 2024-12-03"),
            ("on 18.03.2024", "2024-03-18"),
            ("on 18.3.24", "2024-03-18"),
            ("sailed 8/7/96", "1996-07-08 1996-08-07"),
            ("at 2024-03-18T10:00Z", "2024-03-18"),
            ("after 9/11", "2001-09-11"),
            ("on 18 MARCH", "2024-03-18"),
            ("on March 18th, 2024", "2024-03-18"),
            ("on Sept. 11, 2001", "2001-09-11"),
            ("on Monday 18 March", "2024-03-18"),
            ("on Monday, March 18, 2024", "2024-03-18"),
            ("the eleventh of September 2001", "2001-09-11"),
            ("the twenty-first of May 2001", "2001-05-21"),
            ("on the 18th.", "2024-03-18 2024-04-18 2024-05-18"),
            ("on April 12 and 26, 2024", "2024-04-12 2024-04-26"),
            ("on 12, 19 or 26 April 2023", "2023-04-12 2023-04-19 2023-04-26"),
            ("on 12 and 13 May 2023", "2023-05-12/2023-05-13"),
            ("from 30 April to 2 May 2023", "2023-04-30 2023-04-30/2023-05-02 2023-05-02"),
            ("from 30 December to 2 January 2023", "2022-12-30 2022-12-30/2023-01-02 2023-01-02"),
            ("at the end of May 2023", "2023-05-16/2023-05-31 2023-05-31"),
            ("in mid-March 2023", "2023-03-08/2023-03-24"),
            ("in early 2024", "2024-01-01/2024-07-02"),
            ("in late April 2023", "2023-04-15/2023-04-30"),
            ("in 2013-14", "2013-01-01/2014-12-31"),
            ("in 2013/14", "2013-01-01/2014-12-31"),
            ("in 2013–2018", "2013-01-01/2018-12-31"),
            ("in FY2024", "2023-01-01/2025-12-31"),
            ("in fiscal 2024", "2023-01-01/2025-12-31"),
            ("the 2023-24 financial year", "2023-01-01/2024-12-31"),
            ("in Q1 2024", "2024-01-01/2024-03-31"),
            ("in 3Q23", "2023-07-01/2023-09-30"),
            ("the first quarter of 2024", "2024-01-01/2024-03-31"),
            ("in the June quarter 2023", "2023-04-01/2023-06-30"),
            ("in H1 2024", "2024-01-01/2024-06-30"),
            ("the second half of last year", "2023-07-01/2023-12-31"),
            ("the three months to June 2023", "2023-04-01/2023-06-30 2023-06-01/2023-06-30"),
            ("in spring 2023", "2023-03-01/2023-06-21 2023-09-01/2023-12-21"),
            ("the 1990s", "1990-01-01/1999-12-31"),
            ("the '90s", "1990-01-01/1999-12-31"),
            ("the nineties", "1990-01-01/1999-12-31"),
            ("the early 1990s", "1990-01-01/1995-01-01"),
            ("the 19th century", "1800-01-01/1900-12-31"),
            ("the early 20th century", "1900-01-01/1950-07-03"),
            ("on Good Friday", "2024-03-29"),
            ("on Easter Monday 2023", "2023-04-10"),
            ("on New Year's Eve", "2023-12-31"),
            ("on Labor Day 2023", "2023-09-04"),
            ("on Memorial Day 2023", "2023-05-29"),
            ("on Thanksgiving 2023", "2023-10-09 2023-11-23"),
            ("the day before yesterday", "2024-04-01"),
            ("last spring", "2023-03-01/2023-06-21 2023-09-01/2023-12-21"),
            ("It will close in three months' time", "2024-06-21/2024-08-10"),
            ("On 3 May 2021 it closed and the next day reopened", "2021-05-04"),
            ("On 3 May 2021 it closed; two days later", "2021-05-05"),
            ("On 3 May 2021 it closed, the following year", "2022-01-01/2022-12-31"),
            ("On 3 May 2021 and in the same month", "2021-05-01/2021-05-31"),
            ("two days later", ""),
            ("In 2021, two days later", ""),
            ("two days after the vote", ""),
            ("at Diwali", ""),
        ] {
            let shown = |reading: &Interval| {
                if reading.is_day() {
                    reading.first.to_string()
                } else {
                    format!("{}/{}", reading.first, reading.last)
                }
            };
            let last = all(text).pop();
            let told: Vec<_> = last.iter().flat_map(|time| &time.readings).map(shown).collect();
            assert_eq!(told.join(" "), readings, "{text}");
        }
    }

    #[test]
    fn what_looks_like_a_time_may_be_none() {
        for text in [
            "May the crews sail?",
            "Ms May said so",
            "Crews March on",
            "the second half of the match",
            "the ratio 3/4 or 1/2",
            "version 1.2.3 and version 10.4.11",
            "at 192.168.1.10",
            "won 12-3-1",
            "some 2024 people",
            "2024 people came",
            "$2024 a head",
            "at 1945 GMT",
            "Resolution 1701",
            "May 5.3% do so",
            "temperatures in his nineties",
            "prices fall",
            "the Good Friday Agreement",
            "on the 18th hole",
            "in three months sales rose",
        ] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
    }

    #[test]
    fn without_a_day_of_the_text_nothing_counts_from_it() {
        let times = |text, written: &str| {
            let written = Some(written).filter(|written| !written.is_empty()).map(interval);
            times(text, &mut Clock::new(written)).remove(0).readings.len()
        };
        assert_eq!(times("on Monday", ""), 0);
        assert_eq!(times("yesterday", ""), 0);
        assert_eq!(times("yesterday", "2024-04-01/2024-04-30"), 0);
        assert_eq!(times("last month", "2024-04-01/2024-04-30"), 1);
    }
}
