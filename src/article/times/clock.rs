//! What the times of a text count from, and the days nearest to it that a time may be.

use std::collections::BTreeSet;

use jiff::civil::Weekday;

use super::interval::Interval;
use super::part::Part;
use super::tense;
use super::words::TimeWords;

/// What the times of a text count from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock {
    /// The day on which the text was written, or the month or the year.
    written: Option<Interval>,
    /// The last times told before in the same paragraph, each once.
    told: Vec<Interval>,
    /// Set while its words tell of what is to come.
    is_ahead: bool,
}

/// Where a weekday lies beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WeekdaySide {
    /// "last Friday".
    Last,
    /// It is over, as the verb tells: "resigned on Friday".
    Over,
    /// Before or behind.
    Either,
    /// "next Friday".
    Next,
}

/// The most times told before that others count from: a list of dates is no story.
const MOST_TOLD: usize = 24;

/// How many days before the text days or a month without a year can be, and how many behind it.
const NEAR: (i32, i32) = (-346, 180);
/// The same where something is to come.
const NEAR_IF_AHEAD: (i32, i32) = (-346, 346);
/// The same of a quarter and of all that is longer than a month.
const NEAR_IF_LONG: (i32, i32) = (-690, 330);

impl Clock {
    /// The clock at the beginning of a paragraph in a text that was written then.
    pub(crate) fn new(written: Option<Interval>) -> Self {
        Self { written, told: Vec::new(), is_ahead: false }
    }

    /// Turns it to some words: those that tell of what is to come may mean a month of the next year by its
    /// name.
    pub(super) fn turn_to(&mut self, words: &TimeWords) {
        self.is_ahead = tense::is_in(words);
    }

    pub(super) fn tell(&mut self, readings: &[Interval]) {
        for reading in readings {
            self.told.retain(|told| told != reading);
            self.told.push(*reading);
        }
        self.told.drain(..self.told.len().saturating_sub(MOST_TOLD));
    }

    pub(super) fn written(&self) -> Option<Interval> {
        self.written
    }

    pub(super) fn told(&self) -> &[Interval] {
        &self.told
    }

    /// A part of the years nearest to a text.
    pub(super) fn near(&self, part: Part) -> Vec<Interval> {
        let Some(written) = self.written else { return Vec::new() };
        let years = written.first.year() - 1..=written.last.year() + 1;
        let all = years.flat_map(|year| part.in_year(year));
        // "In the night of 16 May 1997 … on 29 May she died."
        let told = self.told.iter().filter(|told| told.is_fine()).map(|told| told.first.year());
        let told: BTreeSet<_> = told.collect();
        let told = told.into_iter().flat_map(|year| part.in_year(year));
        let is_near = |interval: &Interval| {
            let day = if interval.is_fine() { interval.last } else { interval.first };
            let (before, behind) = match () {
                () if interval.length() > 31 => NEAR_IF_LONG,
                () if self.is_ahead => NEAR_IF_AHEAD,
                () => NEAR,
            };
            let window = written.shifted(before).zip(written.shifted(behind));
            window.is_some_and(|(from, to)| from.first <= day && day <= to.last)
        };
        all.filter(is_near).chain(told).collect()
    }

    /// A day of the month of a text and of those beside it.
    pub(super) fn of_months(&self, day: i8) -> Vec<Interval> {
        let months = (-1..=1).filter_map(|by| self.written?.months(by));
        let day = |month: Interval| month.first.with().day(day).build().ok().map(Interval::day);
        months.filter_map(day).collect()
    }

    /// The last, this or the next such part of a year: within fifteen months, and not yet or no more the
    /// text's own.
    pub(super) fn beside(&self, part: Part, side: i32) -> Vec<Interval> {
        let Some(written) = self.written else { return Vec::new() };
        let years = written.first.year() - 2..=written.last.year() + 2;
        let is_beside = |interval: &Interval| {
            let (from, to) = match side {
                ..0 => (-460, 0),
                0 => (-330, 330),
                1.. => (0, 460),
            };
            let window = written.shifted(from).zip(written.shifted(to));
            let is_near =
                window.is_some_and(|(from, to)| from.first <= interval.last && interval.first <= to.last);
            is_near
                && (side >= 0 || interval.last <= written.last)
                && (side <= 0 || interval.first >= written.first)
        };
        years.flat_map(|year| part.in_year(year)).filter(is_beside).collect()
    }

    /// The days of a weekday around the day of a text, or about the month of which no more is known.
    pub(super) fn weekdays(&self, weekday: Weekday, side: WeekdaySide) -> Vec<Interval> {
        let Some(written) = self.written.filter(|written| written.length() <= 31) else { return Vec::new() };
        let (from, to) = match side {
            WeekdaySide::Last => (-13, -1),
            WeekdaySide::Over => (-6, 0),
            WeekdaySide::Either => (-6, 6),
            WeekdaySide::Next => (1, 13),
        };
        let days = from..to + written.length();
        let days = days.filter_map(|days| Interval::day(written.first).shifted(days));
        days.filter(|day| day.first.weekday() == weekday).collect()
    }
}
