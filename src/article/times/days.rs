//! Days by the names of months and weekdays: "Oct. 7, 2023", "12–13 May", "Monday 18 March", "the eleventh of
//! September".

use super::clock::WeekdaySide;
use super::part::Part;
use super::tense;
use super::when::{Base, TimeUnit, When};
use super::words::TimeWords;

/// The day, the days or the weekday named at a word, and the word behind it.
pub(super) fn read(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    nth_weekday(words, index)
        .or_else(|| dated(words, index))
        .or_else(|| before_month(words, index))
        .or_else(|| behind_month(words, index))
        .or_else(|| day_alone(words, index))
        .or_else(|| weekday(words, index))
}

/// "Monday", "Monday week"; "in the night to Monday" began the day before.
fn weekday(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let day = words.weekday(index)?;
    let is_after_night = matches!(words.before(index), "to" | "into")
        && index > 1
        && matches!(words.get(index - 2), "night" | "overnight");
    let is_week_later = words.get(index + 1) == "week" && words.is_joined(index, &[])
        || index > 1 && words.are(index - 2, &["week", "on"]);
    let side = match () {
        () if is_week_later => WeekdaySide::Next,
        () if tense::is_over(words, index) => WeekdaySide::Over,
        () => WeekdaySide::Either,
    };
    let when = When::Weekday(day, side);
    let either = || When::OneOf(vec![When::Weekday(day.previous(), side), When::Weekday(day, side)]);
    Some((index + 1, if is_after_night { either() } else { when }))
}

/// "the first Monday in October", "the last Sunday of March 2024".
fn nth_weekday(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let nth = match words.get(index) {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "last" => -1,
        _ => return None,
    };
    let weekday = words.weekday(index + 1)?;
    let month = words.month(index + 3).filter(|_| matches!(words.get(index + 2), "in" | "of"))?;
    Some(with_year(words, index + 4, Part::Nth(month, weekday, nth)))
}

/// "Monday 18 March", "Monday, March 18": the date says all.
fn dated(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    words.weekday(index)?;
    let date = index + 1 + usize::from(words.get(index + 1) == "the");
    let is_joined = words.is_joined(index, &[",", "("]);
    before_month(words, date).or_else(|| behind_month(words, date)).filter(|_| is_joined)
}

/// "7 October 2023", "12–13 May", "7th of October", "the eleventh of September".
fn before_month(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let (next, first, is_spelt) = match words.day(index).filter(|_| words.is_whole(index)) {
        Some(day) => (index + 1, day, false),
        None => words.day_in_words(index).map(|(next, day)| (next, day, true))?,
    };
    let (mut next, days) = days_from(words, next, first);
    let is_of = words.get(next) == "of" || (words.get(next) == "day" && words.get(next + 1) == "of");
    if is_of {
        next += if words.get(next) == "of" { 1 } else { 2 };
    }
    let month = words.month(next).filter(|_| is_of || !is_spelt)?;
    if !is_of && !words.is_joined(next - 1, &["-"]) {
        return None;
    }
    Some(days_of_month(words, next + 1, month, &days))
}

/// The days that begin with one, each with the last of its range, and the word behind them: "12–13 May", "12
/// and 26 May", "12, 19 and 26 May".
fn days_from(words: &TimeWords, next: usize, first: i8) -> (usize, Vec<(i8, i8)>) {
    let one = || {
        let (next, last) = last_day(words, next, first).unwrap_or((next, first));
        (next, vec![(first, last)])
    };
    apart(words, next, first).unwrap_or_else(one)
}

/// Days that do not follow one another, "12 and 26 May", and the word behind them.
fn apart(words: &TimeWords, mut next: usize, first: i8) -> Option<(usize, Vec<(i8, i8)>)> {
    let mut days = vec![first];
    loop {
        let last = days.last()?;
        let is_last = matches!(words.get(next), "and" | "or");
        if !is_last && words.gap(next - 1).trim() != "," {
            return None;
        }
        let at = next + usize::from(is_last);
        days.push(words.day(at).filter(|day| day > last && words.is_whole(at) && !words.counts(at))?);
        next = at + 1;
        if is_last {
            let are_apart = days.windows(2).any(|pair| pair[1] > pair[0] + 1);
            return are_apart.then(|| (next, days.into_iter().map(|day| (day, day)).collect()));
        }
    }
}

/// Days of a month with the year behind them, if there is one.
fn days_of_month(words: &TimeWords, next: usize, month: i8, days: &[(i8, i8)]) -> (usize, When) {
    let each = days
        .iter()
        .map(|&(first, last)| with_year(words, next, Part::Days { from: (month, first), to: (month, last) }));
    let (ends, mut times): (Vec<_>, Vec<_>) = each.unzip();
    let end = ends.last().copied().unwrap_or(next);
    let time = if times.len() == 1 { times.remove(0) } else { When::OneOf(times) };
    (end, time)
}

/// The last of "12–13 May" or "12 and 13 May", and the word behind it.
fn last_day(words: &TimeWords, next: usize, first: i8) -> Option<(usize, i8)> {
    let is_mark = matches!(words.gap(next - 1).trim(), "-" | "–" | "—" | "/" | "‑");
    let is_word = matches!(words.get(next), "and" | "to" | "or" | "through" | "until");
    let at = if is_mark { next } else { next + usize::from(is_word) };
    let last = words.day(at).filter(|last| *last > first && !words.counts(at))?;
    (is_mark || is_word).then_some((at + 1, last))
}

/// "Oct. 7, 2023", "October 7", "May 12–13".
fn behind_month(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let month = words.month(index)?;
    let is_short = words.get(index).len() < 5;
    let at = index + 1 + usize::from(words.get(index + 1) == "the");
    let first = words.day(at).filter(|_| words.is_whole(at))?;
    let marks: &[&str] = if is_short { &[".", "-"] } else { &["-"] };
    if !words.is_joined(index, marks) {
        return None;
    }
    // "March 12–April 3": the second day belongs to the next month.
    let (next, days) = days_from(words, at + 1, first);
    Some(days_of_month(words, next, month, &days))
}

/// A part of a year with the year behind it, if there is one.
fn with_year(words: &TimeWords, next: usize, part: Part) -> (usize, When) {
    let is_joined = words.is_joined(next - 1, &[",", "-", "."]);
    let at = next + usize::from(words.get(next) == "of");
    if let Some(year) = words.year(at).filter(|_| is_joined && words.is_whole(at)) {
        return (at + 1, When::Of(part, Some(Box::new(When::Years(year, year)))));
    }
    let shift = match (words.get(at), words.get(at + 1)) {
        ("last", "year") => -1,
        ("this", "year") => 0,
        ("next", "year") => 1,
        _ => return (next, When::Of(part, None)),
    };
    let year = When::Step { from: Base::Text, count: shift, unit: TimeUnit::Year, give: 0 };
    (at + 2, When::Of(part, Some(Box::new(year))))
}

/// "on the 18th": of the text's month or one beside it, which is a guess.
fn day_alone(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    const BEHIND: &[&str] = &[
        "", "and", "at", "when", "to", "but", "he", "she", "they", "we", "it", "in", "that", "after", "with",
    ];
    let day = words.day(index).filter(|_| words.get(index).ends_with(['h', 't', 'd']))?;
    let is_on = words.before(index) == "the"
        && index > 1
        && ["on", "until", "by", "from", "since"].contains(&words.get(index - 2));
    let ends =
        BEHIND.contains(&words.get(index + 1)) || words.gap(index).contains(['.', ',', ';', ':', '!', '?']);
    (is_on && ends).then_some((index + 1, When::Perhaps(Box::new(When::OfMonth(day)))))
}
