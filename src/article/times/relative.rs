//! Times that count from the text's own day, or from a time told before: "yesterday", "last spring", "two
//! days later".

use super::clock::WeekdaySide;
use super::when::{Base, TimeUnit, When};
use super::words::TimeWords;
use super::{months, tense};

const UNITS: [(&str, TimeUnit); 6] = [
    ("day", TimeUnit::Day),
    ("week", TimeUnit::Week),
    ("month", TimeUnit::Month),
    ("quarter", TimeUnit::Quarter),
    ("year", TimeUnit::Year),
    ("decade", TimeUnit::Decade),
];
/// How far a week may reach beyond the day that it is counted from, if it is that of a day, or so many weeks
/// away.
const WEEK: i32 = 6;
const WEEKS: i32 = 4;

/// The relative time named at a word, and the word behind it.
pub(super) fn read(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    named_day(words, index)
        .or_else(|| weekend(words, index))
        .or_else(|| to_come(words, index))
        .or_else(|| counted(words, index))
        .or_else(|| beside(words, index))
        .or_else(|| pointed(words, index))
        .or_else(|| uncounted(words, index))
}

fn step(from: Base, count: i32, unit: TimeUnit) -> When {
    let give = if unit == TimeUnit::Week { WEEK } else { 0 };
    When::Step { from, count, unit, give }
}

/// So many units away, give or take what a writer does.
fn steps(from: Base, count: i32, unit: TimeUnit) -> When {
    let give = match unit {
        TimeUnit::Day => 0,
        TimeUnit::Week => WEEKS,
        TimeUnit::Month | TimeUnit::Quarter => 10,
        TimeUnit::Year | TimeUnit::Decade => i32::from(count.abs() > 1) * 31,
    };
    When::Step { from, count, unit, give }
}

fn unit(word: &str) -> Option<TimeUnit> {
    let one = word.strip_suffix('s').unwrap_or(word);
    UNITS.iter().find(|(name, _)| *name == one).map(|(_, unit)| *unit)
}

/// The month or the year of the text: "the end of the year".
pub(super) fn of_text(word: &str) -> Option<When> {
    let unit =
        unit(word).filter(|unit| matches!(unit, TimeUnit::Month | TimeUnit::Quarter | TimeUnit::Year))?;
    let is_one = !word.ends_with('s');
    is_one.then(|| When::OneOf((-1..=1).map(|count| step(Base::Either, count, unit)).collect()))
}

/// "yesterday", "the day before yesterday", "the day after tomorrow".
fn named_day(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    if words.are(index, &["day", "before", "yesterday"]) {
        return Some((index + 3, step(Base::Text, -2, TimeUnit::Day)));
    }
    if words.are(index, &["day", "after", "tomorrow"]) {
        return Some((index + 3, step(Base::Text, 2, TimeUnit::Day)));
    }
    // What is quoted may have been said the day before.
    if words.get(index) == "yesterday" && words.is_quoted(index) {
        return Some((
            index + 1,
            When::OneOf(vec![step(Base::Text, -1, TimeUnit::Day), step(Base::Text, -2, TimeUnit::Day)]),
        ));
    }
    let days = match words.get(index) {
        "yesterday" => -1,
        "today" | "tonight" => 0,
        "tomorrow" => 1,
        _ => return None,
    };
    Some((index + 1, step(Base::Text, days, TimeUnit::Day)))
}

/// "over the weekend": the one before or the one after the text's own day.
fn weekend(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let is_then =
        words.are(index, &["the", "weekend"]) && ["over", "at", "during"].contains(&words.before(index));
    let weekends = || (-1..=0).map(|count| step(Base::Text, count, TimeUnit::Week)).collect();
    is_then.then(|| (index + 2, When::OneOf(weekends())))
}

/// "in three months", where something is going to be, or "in three months' time".
fn to_come(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    if words.get(index) != "in" {
        return None;
    }
    let (count, unit) = (words.count(index + 1)?, unit(words.get(index + 2))?);
    let is_time = words.get(index + 3) == "time" && words.gap(index + 2).contains(['\'', '’']);
    let is_said =
        index >= 1 && (index.saturating_sub(4)..index).any(|at| tense::is_going_to_be(words.get(at)));
    let when = steps(Base::Text, count, unit);
    (is_time || is_said).then(|| (index + 3 + usize::from(is_time), When::Perhaps(Box::new(when))))
}

/// "three days ago", "two weeks later", "a year earlier", "three months from now".
fn counted(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let unit = unit(words.get(index + 1))?;
    let count = words.count(index)?;
    if !words.is_joined(index, &["-"]) || !words.is_joined(index + 1, &[]) {
        return None;
    }
    let (from, count) = match words.get(index + 2) {
        // "Down from 231 million a year ago": before the quarter that is told.
        "ago" if unit == TimeUnit::Year && count == 1 => (Base::Either, -count),
        "ago" => (Base::Text, -count),
        // "In 2029, a year later than planned" tells what was planned.
        "later" | "earlier" if words.get(index + 3) == "than" => {
            (Base::Told, if words.get(index + 2) == "later" { -count } else { count })
        }
        "later" => (Base::Told, count),
        "earlier" => (Base::Told, -count),
        "from" if words.get(index + 3) == "now" => return Some((index + 4, steps(Base::Text, count, unit))),
        _ => return None,
    };
    Some((index + 3, steps(from, count, unit)))
}

/// "last month", "this week", "next spring", "last Friday", "the next day".
fn beside(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let side = match words.get(index) {
        "last" | "past" | "previous" => -1,
        "next" | "coming" => 1,
        "this" | "current" => 0,
        _ => return None,
    };
    if !words.is_joined(index, &[]) {
        return None;
    }
    let is_told = words.get(index) == "previous" || (words.are(index.saturating_sub(1), &["the", "next"]));
    let from = if is_told { Base::Either } else { Base::Text };
    let next = words.get(index + 1);
    let when = match next {
        "weekend" => step(from, side, TimeUnit::Week),
        "morning" | "afternoon" | "evening" if side == 0 => step(Base::Text, 0, TimeUnit::Day),
        "night" if side < 0 => step(Base::Text, -1, TimeUnit::Day),
        "day" | "morning" if side > 0 => step(Base::Told, 1, TimeUnit::Day),
        "day" if words.get(index) == "previous" => step(Base::Told, -1, TimeUnit::Day),
        "day" => return None,
        _ => match unit(next).filter(|_| !next.ends_with('s')) {
            // "The past year" may be the one that ends now.
            Some(unit) if words.get(index) == "past" => {
                When::OneOf(vec![step(from, -1, unit), step(from, 0, unit)])
            }
            // "This quarter" may be the last one that was counted.
            Some(TimeUnit::Quarter) if side == 0 => {
                When::OneOf(vec![step(from, 0, TimeUnit::Quarter), step(from, -1, TimeUnit::Quarter)])
            }
            Some(unit) => step(from, side, unit),
            None => return beside_part(words, index + 1, side),
        },
    };
    Some((index + 2, when))
}

/// "last Friday", "next spring", "this March".
fn beside_part(words: &TimeWords, index: usize, side: i32) -> Option<(usize, When)> {
    if let Some(weekday) = words.weekday(index) {
        let side = match side {
            ..0 => WeekdaySide::Last,
            0 => WeekdaySide::Either,
            1.. => WeekdaySide::Next,
        };
        return Some((index + 1, When::Weekday(weekday, side)));
    }
    let (next, part) = months::part(words, index)?;
    let has_day = words.day(next).is_some() || words.sure_year(next).is_some();
    (!has_day).then_some((next, When::Beside(part, side)))
}

/// "the following week", "the same month", "that year", "the day before".
fn pointed(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let (this, next) = (words.get(index), words.get(index + 1));
    let count = match this {
        "following" => 1,
        "preceding" => -1,
        "same" | "that" => 0,
        _ => return days_around(words, index),
    };
    let when = match next {
        "weekend" => step(Base::Told, count, TimeUnit::Week),
        "night" | "morning" | "afternoon" | "evening" => step(Base::Told, count, TimeUnit::Day),
        "spring" | "summer" | "autumn" | "winter" => When::Unsure,
        "time" if this == "same" => When::AfterAnother,
        _ => step(Base::Told, count, unit(next).filter(|_| !next.ends_with('s'))?),
    };
    words.is_joined(index, &[]).then_some((index + 2, when))
}

/// "the day before", "the year after": counted from a vote or the like if a word goes on.
fn days_around(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let unit = unit(words.get(index))?;
    let count = match words.get(index + 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    let ends =
        words.get(index + 2).is_empty() || words.gap(index + 1).contains(['.', ',', ';', ':', '!', '?']);
    let is_single = words.before(index) == "the" && ends;
    let when = if is_single { step(Base::Told, count, unit) } else { When::AfterAnother };
    words.is_joined(index, &[]).then_some((index + 2, when))
}

/// "days later", "months ago", "years earlier", "the eve of the vote".
fn uncounted(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    if words.are(index, &["eve", "of"]) {
        return Some((index + 2, When::AfterAnother));
    }
    let is_unit = unit(words.get(index)).is_some() || words.get(index).starts_with("weekend");
    let counts = ["later", "earlier", "ago"].contains(&words.get(index + 1));
    (is_unit && counts).then_some((index + 2, When::AfterAnother))
}
