//! Times of an article as dates of the format.

use super::clauses::TimeClause;
use crate::article::{
    Interval, Season, Time, all_words, first_word, has_one_of, is_one_of, is_weekday, last_word,
    start_of_last,
};

pub(super) use no_date::is_compared;
use no_date::{is_aside, is_beginning, is_end_between, is_end_of_period, is_of_condition, is_of_every_year};
use outlook::{is_past_tense, looks_ahead};

mod no_date;
mod outlook;

/// The end of a date that goes on.
const OPEN: &str = "/..";

/// A date of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EventDate {
    /// As a file has it.
    pub(super) written: String,
    /// Set if it is the last day for something.
    pub(super) is_deadline: bool,
}

impl EventDate {
    pub(super) fn of_day(day: &str) -> Self {
        Self { written: day.to_owned(), is_deadline: false }
    }

    /// True if it says more than the year, and is no time since which something is so.
    pub(super) fn is_day(&self) -> bool {
        self.written.contains('-') && !self.written.contains(OPEN)
    }
}

/// True for a time that dates nothing that its sentence tells.
fn dates_nothing(time: &Time, sentence: &str) -> bool {
    // "Its 13th-century tower"
    let is_of_thing = sentence[time.range.clone()].ends_with("-century");
    is_of_thing
        || is_aside(time, sentence)
        || is_beginning(time, sentence)
        || is_end_between(time, sentence)
        || is_end_of_period(time, sentence)
        || is_of_condition(time, sentence)
        || is_of_every_year(time, sentence)
}

/// The date of what a clause of a sentence tells, by a time in it; none if nothing tells it, if something
/// only was before it, or if it dates what the sentence only adds between commas. Of several it is the last
/// one before the day of the text, or the first one behind it where the clause looks ahead.
pub(super) fn date(
    time: &Time,
    sentence: &str,
    clause: &TimeClause,
    day: Option<Interval>,
) -> Option<EventDate> {
    if dates_nothing(time, sentence) {
        return None;
    }
    // In a text of which only the month is known nobody knows which Monday.
    let is_of_week = sentence[time.range.clone()].split(' ').any(is_weekday);
    if is_of_week && day.is_some_and(|day| !is_fine(day)) {
        return None;
    }
    let is_deadline = is_deadline(time, sentence);
    let start = clause.range.start.min(time.range.start);
    let words = &sentence[start..clause.range.end.max(time.range.end)];
    let looks_ahead = || {
        looks_ahead(own_words(time, sentence, start, start + words.len()), &sentence[start..time.range.end])
    };
    let before = last_word(&sentence[..time.range.start]).map_or("", |word| &sentence[word]);
    // "They would not sail before March" sets no last day.
    if is_deadline && is_denied(&sentence[..time.range.start]) {
        return None;
    }
    // "She spoke before Wednesday’s vote"
    if is_deadline && is_one_of(&["before"], before) && looks_ahead() == Some(false) {
        return None;
    }
    let readings = time.readings_of_north();
    let chosen = match day.filter(|_| readings.len() > 1) {
        // "Winter 2031" begins in it.
        None if time.season().is_some() => readings.last(),
        None => readings.first(),
        Some(day) => {
            let ahead = readings.iter().find(|reading| reading.first > day.last);
            let behind = readings.iter().rev().find(|reading| reading.first <= day.last);
            match looks_ahead() {
                // "Rain from October to May was low"
                _ if is_one_of(&["from"], before) && is_past_tense(words) => behind.or(ahead),
                _ if is_deadline || is_one_of(&["from"], before) => ahead.or(behind),
                Some(true) => ahead.or(behind),
                Some(false) => behind.or(ahead),
                // "It was due to open in March": which one, the text does not tell.
                None => ahead.xor(behind),
            }
        }
    }
    .copied()?;
    let is_past = day.is_some_and(|day| chosen.last < day.first);
    let chosen = if is_deadline { whole_month(chosen) } else { chosen };
    let written = || season(chosen, time.season()).unwrap_or_else(|| written(chosen));
    (!is_deadline || !is_past).then(|| EventDate { written: written(), is_deadline })
}

/// The words of a clause up to what it joins to its time: "It shut in April" of "It shut in April and will
/// open on 9 July", where what will be is not of April.
fn own_words<'s>(time: &Time, sentence: &'s str, start: usize, end: usize) -> &'s str {
    let behind = &sentence[time.range.end..end];
    let next = [" and ", " but "].iter().filter_map(|joint| behind.find(joint)).min().unwrap_or(behind.len());
    &sentence[start..time.range.end + next]
}

/// The date of what is still so, as a clause tells with a time since which: "has been shut since 2014" goes
/// on.
pub(super) fn lasting(
    time: &Time,
    sentence: &str,
    clause: &TimeClause,
    day: Option<Interval>,
) -> Option<EventDate> {
    let before = sentence.get(clause.range.start..time.range.start)?;
    let verb =
        all_words(before).into_iter().rfind(|word| is_one_of(&["has", "have"], &before[word.clone()]))?;
    // "It has sunk, its worst day since May"
    let goes_on = !before[verb.end..].contains([',', ';', ':']) && !has_one_of(&["first", "had"], before);
    let readings = time.readings_of_north();
    let begin = match day {
        None => readings.first(),
        Some(day) => readings.iter().rfind(|reading| reading.first <= day.last),
    };
    let begin = begin.filter(|_| goes_on && is_beginning(time, sentence)).map(|begin| written(*begin))?;
    let begin = begin.trim_matches('"');
    (!begin.contains('/')).then(|| EventDate { written: format!("\"{begin}{OPEN}\""), is_deadline: false })
}

/// True if a verb near the end of some words is denied: "would not sail before".
fn is_denied(before: &str) -> bool {
    const NEAR: usize = 6;
    const REACH: usize = 100;
    let before = &before[start_of_last(before, REACH)..];
    let words = all_words(before).into_iter().rev().take(NEAR).map(|word| &before[word]);
    words.into_iter().any(|word| is_one_of(&["not", "never", "cannot", "t"], word))
}

/// True for days of a week at most.
fn is_fine(Interval { first, last }: Interval) -> bool {
    const WEEK: i32 = 7;
    first.until(last).is_ok_and(|span| span.get_months() == 0 && span.get_days() < WEEK)
}

/// True if a time is the last one for something: "by 30 April", "before the end of 2030", "the 10 February
/// deadline".
fn is_deadline(time: &Time, sentence: &str) -> bool {
    const TOWARDS: &[&str] = &["by", "before", "until", "till"];
    const PART: &[&str] =
        &["the", "end", "of", "early", "mid", "late", "next", "this", "start", "beginning", "close"];
    let mut before = &sentence[..time.range.start];
    while let Some(word) = last_word(before).filter(|word| is_one_of(PART, &before[word.clone()])) {
        before = &before[..word.start];
    }
    let behind = &sentence[time.range.end..];
    let next = first_word(behind).map_or("", |word| &behind[word]);
    let lower = before.trim_end().to_lowercase();
    let ends =
        |words: &&str| lower.strip_suffix(*words).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
    TOWARDS.iter().any(&ends)
        || [
            "no later than",
            "not later than",
            "goals for",
            "goal for",
            "target for",
            "targets for",
            "deadline of",
        ]
        .iter()
        .any(ends)
        || is_one_of(&["deadline", "deadlines"], next)
        || behind.trim_start().starts_with("at the latest")
}

/// The month or the year of a time that is its end: "by the end of June" is due in June.
fn whole_month(end: Interval) -> Interval {
    let Interval { first, last } = end;
    let is_year_end = last.month() == 12 && last.day() == 31;
    let is_month_end = first < last
        && (first.year(), first.month()) == (last.year(), last.month())
        && last == first.last_of_month();
    let is_half = first.year() == last.year() && first.month() == 7 && first.day() == 1 && is_year_end;
    let begin = match () {
        () if is_month_end => first.first_of_month(),
        () if is_half => first.first_of_year(),
        () => first,
    };
    Interval::new(begin, last).unwrap_or(end)
}

/// A whole season of the north as the format has it.
fn season(interval: Interval, season: Option<Season>) -> Option<String> {
    let (season, year) = (season?, interval.first.year());
    (season.of_north(year) == Some(interval)).then(|| format!("\"{year:04}-{}\"", season.number()))
}

/// An interval in the shortest form: a day, a month, a year, or from a day to a day.
fn written(interval: Interval) -> String {
    let Interval { first, last } = interval;
    let is_month = first.day() == 1 && last == first.last_of_month();
    let is_year = first.day() == 1 && first.month() == 1 && last.month() == 12 && last.day() == 31;
    match () {
        () if first == last => first.to_string(),
        () if is_month => format!("\"{:04}-{:02}\"", first.year(), first.month()),
        () if is_year && first.year() == last.year() => format!("\"{:04}\"", first.year()),
        () => format!("\"{first}/{last}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::EventDate;
    use crate::article::{Clock, Interval, Time, times};
    use crate::draft::clauses;

    fn date(time: &Time, text: &str, day: Option<Interval>) -> Option<EventDate> {
        super::date(time, text, &clauses::clause(text, &time.range, time.is_fine()), day)
    }

    #[test]
    fn a_time_is_written_as_exactly_as_it_is_told() {
        let day = "2031-03-13".parse().unwrap();
        let day = Interval::new(day, day);
        for (text, written) in [
            ("It sank on March 3.", "2031-03-03"),
            ("It sank in May 2030.", "\"2030-05\""),
            ("It sank in 2029.", "\"2029\""),
            ("It sank on Monday.", "2031-03-10"),
            ("They will meet on Monday.", "2031-03-17"),
            ("She is to meet them on Monday.", "2031-03-17"),
            ("The quay shut on 30 April.", "2030-04-30"),
            ("The court ruled in July that the quay would shut.", "\"2030-07\""),
            ("It will shut after a crew died in July.", "\"2030-07\""),
            ("The order expires on 1 July.", "2031-07-01"),
            ("The bank cut its rate in April and will meet on 9 May.", "\"2030-04\""),
            ("The deal between both sides fell, and on Monday it shut.", "2031-03-10"),
        ] {
            let found = times(text, &mut Clock::new(day));
            let date = date(&found[0], text, day);
            assert_eq!(date, Some(EventDate::of_day(written)), "{text}");
        }
    }

    #[test]
    fn what_has_been_so_since_a_time_did_not_happen_then() {
        let day = "2031-03-13".parse().unwrap();
        let day = Interval::new(day, day);
        for text in
            ["It has been shut since 2014.", "It has been shut since the mid-1990s.", "Since May it leaks."]
        {
            let found = times(text, &mut Clock::new(day));
            assert!(found.iter().all(|time| date(time, text, day).is_none()), "{text}");
        }
    }

    #[test]
    fn what_may_be_or_has_to_be_first_dates_nothing() {
        let day = "2031-03-13".parse().unwrap();
        let day = Interval::new(day, day);
        for text in [
            "She has called for a cut before the recess begins on 5 April.",
            "They hired boats in case the crews walk out on 9 April.",
            "It could be sent on Sunday.",
            "It had 212 spills between January 2021 and December 2023.",
            "Sales in the quarter ended 2 March fell.",
        ] {
            let found = times(text, &mut Clock::new(day));
            assert!(found.iter().all(|time| date(time, text, day).is_none()), "{text}");
        }
    }

    #[test]
    fn a_season_that_ended_on_a_day_dates_its_end() {
        let day = "2031-03-13".parse().unwrap();
        let day = Interval::new(day, day);
        let text = "The football season ended on 3 March 2031 when Sel beat Ode.";
        let found = times(text, &mut Clock::new(day));
        assert!(found.iter().any(|time| date(time, text, day).is_some()));
    }

    #[test]
    fn the_last_day_for_something_is_a_deadline() {
        let day = "2031-03-13".parse().unwrap();
        let day = Interval::new(day, day);
        for (text, written) in [
            ("The quay has to shut by 30 April.", Some("2031-04-30")),
            ("It is to shut before 2038.", Some("\"2038\"")),
            ("It will be dry by the end of 2032.", Some("\"2032\"")),
            ("It will be dry by the end of June.", Some("\"2031-06\"")),
            ("The April 10 deadline is near.", Some("2031-04-10")),
            ("It sank before 2020.", None),
            ("They want the boats, used by 3 crews by 2029, to sail.", None),
            ("They want the boats, used by 3 crews, to sail by 2038.", Some("\"2038\"")),
        ] {
            let found = times(text, &mut Clock::new(day));
            let date = date(&found[0], text, day);
            let deadline = |written: &str| EventDate { written: written.to_owned(), is_deadline: true };
            assert_eq!(date, written.map(deadline), "{text}");
        }
    }
}
