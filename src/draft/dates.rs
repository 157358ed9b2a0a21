//! Times of an article as dates of the format.

use super::clauses::{TimeClause, is_past};
use crate::article::{
    Interval, Season, Time, all_words, amounts, first_word, has_one_of, is_one_of, is_past_verb, is_weekday,
    last_word, start_of_last,
};

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

/// The date of what a clause of a sentence tells, by a time in it; none if nothing tells it, if something
/// only was before it, or if it dates what the sentence only adds between commas. Of several it is the last
/// one before the day of the text, or the first one behind it where the clause looks ahead.
pub(super) fn date(
    time: &Time,
    sentence: &str,
    clause: &TimeClause,
    day: Option<Interval>,
) -> Option<EventDate> {
    if is_aside(time, sentence)
        || is_beginning(time, sentence)
        || is_end_between(time, sentence)
        || is_of_condition(time, sentence)
    {
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
    // "It shut in April and will open on 9 July": what will be is not of April.
    let behind = &sentence[time.range.end..start + words.len()];
    let next = [" and ", " but "].iter().filter_map(|joint| behind.find(joint)).min().unwrap_or(behind.len());
    let own = &sentence[start..time.range.end + next];
    let looks_ahead = || looks_ahead(own, &sentence[start..time.range.end]);
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

/// The date of what is still so, as a clause tells with a time since which: "has been shut since 2014" goes on.
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

/// True if some words tell of what is to come; none if they tell what once was to come. What is meant to be
/// done only behind their time, in "voted on Monday to shut it", is not of that time.
fn looks_ahead(words: &str, to_time: &str) -> Option<bool> {
    const GOING_TO_BE: &[&str] = &["will", "would", "should", "shall"];
    const OF_TIME: &[&str] =
        &["year", "month", "week", "quarter", "spring", "summer", "autumn", "fall", "winter", "decade"];
    const SET: &[&str] = &["until", "expected", "expecting", "due", "planned", "scheduled", "set", "going"];
    /// What is on a calendar: "the order expires on 31 October".
    const ON_A_DAY: &[&str] = &[
        "expires", "expire", "begins", "begin", "starts", "start", "opens", "open", "closes", "ends",
        "meets", "meet", "votes", "resumes", "resume", "takes", "comes", "goes", "returns", "falls",
        "leaves", "lapses", "lapse", "is", "are", "plans", "plan", "aims", "hopes", "wants", "want",
    ];
    let has = |table: &[&str]| has_one_of(table, words);
    // "The next hearing is in May", but not "by the end of next year".
    let all: Vec<_> = all_words(words).into_iter().map(|word| &words[word]).collect();
    let is_next = |pair: &[&str]| pair[0] == "next" && !is_one_of(OF_TIME, pair[1]);
    if all.windows(2).any(is_next) || has(GOING_TO_BE) || has(&["approaching", "looming", "nearing"]) {
        return Some(true);
    }
    // "It could sail on Monday": one that has been, or the next. "Nobody could say" has been.
    if has(&["could", "might"]) && !has(&["nobody", "no", "not", "never", "neither"]) {
        return None;
    }
    match (has(SET) || intends(to_time), is_past_tense(words)) {
        (true, true) => None,
        (true, false) => Some(true),
        (false, is_past) => Some(!is_past && has(ON_A_DAY)),
    }
}

/// True for what somebody means to do: "voted to hold", but not "had to close".
fn intends(words: &str) -> bool {
    const NOT_BEFORE: &[&str] =
        &["had", "has", "have", "forced", "made", "able", "failed", "began", "used", "went", "came"];
    const NO_VERBS: &[&str] =
        &["a", "an", "the", "its", "his", "her", "their", "this", "that", "about", "more"];
    let all = all_words(words);
    let word = |at: usize| all.get(at).map_or("", |word| &words[word.clone()]);
    (1..all.len()).any(|at| {
        let next = word(at + 1);
        word(at) == "to"
            && !is_one_of(NOT_BEFORE, word(at - 1))
            && next.starts_with(char::is_lowercase)
            && !is_one_of(NO_VERBS, next)
            && !next.ends_with("ing")
            && is_past(&words[..all[at].start])
    })
}

/// True if some words tell what is over, and not only what is said to be so: "is expected" is no past.
fn is_past_tense(words: &str) -> bool {
    let all = all_words(words);
    let is_now = |at: usize| {
        let before = at.checked_sub(1).map_or("", |before| &words[all[before].clone()]);
        is_one_of(&["is", "are", "be", "to", "being", "s"], before)
    };
    let is_of_saying =
        |word: &str| is_one_of(&["said", "told", "added", "expected", "planned", "scheduled"], word);
    (0..all.len()).any(|at| {
        let word = &words[all[at].clone()];
        !is_of_saying(word) && is_past(word) && !is_now(at)
    })
}

/// True for either end of the time in which something happened again and again: "between January 2021 and
/// December 2023".
fn is_end_between(time: &Time, sentence: &str) -> bool {
    const REACH: usize = 5;
    let before = &sentence[..time.range.start];
    let before = &before[before.rfind([',', ';', ':']).map_or(0, |mark| mark + 1)..];
    let words: Vec<_> = all_words(before).into_iter().rev().take(REACH).map(|word| &before[word]).collect();
    let is_first = words.first().is_some_and(|word| is_one_of(&["between"], word));
    let is_last = words.first().is_some_and(|word| is_one_of(&["and"], word));
    is_first || is_last && words.iter().any(|word| is_one_of(&["between"], word))
}

/// True for the time of what has to happen first, or may happen: "before the recess begins on 5 July", "in
/// case they sail on Monday".
fn is_of_condition(time: &Time, sentence: &str) -> bool {
    const OPENING: &[&str] = &["before", "until", "if", "unless", "case"];
    const AT: &[&str] = &["on", "in", "at", "by", "of", "the"];
    /// The fewest words that have a subject and a verb: "the recess begins".
    const LEAST: usize = 3;
    let before = &sentence[..time.range.start];
    let before = &before[before.rfind([',', ';', ':', '—', '“', '”']).map_or(0, |mark| mark)..];
    let words: Vec<_> = all_words(before).into_iter().map(|word| &before[word]).collect();
    let Some(opening) = words.iter().rposition(|word| is_one_of(OPENING, word)) else { return false };
    let inside = &words[opening + 1..];
    let end = inside.iter().rposition(|word| !is_one_of(AT, word)).map_or(0, |last| last + 1);
    end >= LEAST
}

/// True for the time since which something has been so: "shut since 2014", "since the mid-1990s", "from the
/// 1970s to".
fn is_beginning(time: &Time, sentence: &str) -> bool {
    const PART: &[&str] = &["the", "early", "mid", "late", "at", "least"];
    let mut before = &sentence[..time.range.start];
    while let Some(word) = last_word(before).filter(|word| is_one_of(PART, &before[word.clone()])) {
        before = &before[..word.start];
    }
    let own =
        first_word(&sentence[time.range.clone()]).map_or("", |word| &sentence[time.range.clone()][word]);
    // "A painting from 1954"
    let is_year = sentence[time.range.clone()].chars().all(|c| c.is_ascii_digit());
    let is_from = is_year && sentence[..time.range.start].ends_with(" from ");
    is_from
        || is_one_of(&["since"], own)
        || last_word(before).is_some_and(|word| is_one_of(&["since"], &before[word]))
}

/// True for days of a week at most.
fn is_fine(Interval { first, last }: Interval) -> bool {
    const WEEK: i32 = 7;
    first.until(last).is_ok_and(|span| span.get_months() == 0 && span.get_days() < WEEK)
}

/// The most words between what tells that something is compared and the time of that.
const LONGEST: usize = 6;

/// True for the time of what something is only compared with: "a larger loss than that in 2012", "against
/// 4.9% two years ago".
pub(super) fn is_compared(time: &Time, sentence: &str) -> bool {
    const REACH: usize = 120;
    const WITH: &[&str] =
        &["versus ", "compared with ", "compared to ", "up from ", "down from ", "same as in "];
    const LEVELS: &[&str] = &["level", "levels", "that", "those", "rate", "average", "peak", "figure"];
    let before = &sentence[start_of_last(&sentence[..time.range.start], REACH)..time.range.start];
    let clause = before[before.rfind([',', ';', ':']).map_or(0, |mark| mark + 1)..].trim_start();
    let lower = clause.to_ascii_lowercase();
    // What stands before some words, and behind them if no verb does.
    let parted = |words: &str| {
        let at = lower.rfind(words).filter(|at| !lower[..*at].ends_with(char::is_alphanumeric))?;
        Some((&clause[..at], &clause[at + words.len()..]))
    };
    let around = |words: &str| parted(words).filter(|(_, rest)| is_short(rest));
    // "Double what they were in 2012", "less than it lost a year ago"
    let is_clause = || parted("than ").is_some_and(|(_, rest)| begins_with_pronoun(rest));
    let is_what = || {
        parted("what ")
            .is_some_and(|(_, rest)| begins_with_pronoun(rest) && has_one_of(&["was", "were"], rest))
    };
    let is_behind = |words: &&str| around(words).is_some();
    // "More than 40 boats are lost in 2012"
    let is_than = || around("than ").is_some_and(|(_, rest)| !begins_with_amount(rest));
    // "They voted against it in 2012"
    let is_against = || around("against ").is_some_and(|(_, rest)| !amounts(rest).is_empty());
    let is_beside = |words: &&str| around(words).is_some_and(|(_, rest)| has_one_of(LEVELS, rest));
    // On a day something was done: "to 5% from 4% on Monday".
    let is_from = || !time.is_fine() && around("from ").is_some_and(|(old, rest)| is_start(old, rest));
    WITH.iter().any(is_behind)
        || is_clause()
        || is_what()
        || is_than()
        || is_against()
        || ["above ", "below "].iter().any(is_beside)
        || is_from()
}

/// True for a few words that begin with a pronoun.
fn begins_with_pronoun(words: &str) -> bool {
    const PRONOUNS: &[&str] = &["it", "they", "he", "she", "we", "that", "those"];
    let first = first_word(words).map_or("", |word| &words[word]);
    is_one_of(PRONOUNS, first) && all_words(words).len() <= LONGEST
}

/// True for a few words without a verb.
fn is_short(words: &str) -> bool {
    let all = all_words(words);
    all.len() <= LONGEST && !all.into_iter().any(|word| is_past_verb(&words[word]))
}

fn begins_with_amount(words: &str) -> bool {
    amounts(words).first().is_some_and(|amount| amount.range.start == 0)
}

/// True if something changed from a time, or from an amount of that time: "rose 3% from" May, "to 5% from 4%
/// in" March.
fn is_start(before: &str, behind: &str) -> bool {
    let before = before.trim_end();
    let found = amounts(before);
    let Some(amount) = found.last().filter(|amount| amount.end() == before.len()) else { return false };
    let is_reached = before[..amount.start()].trim_end().ends_with(" to");
    let is_changed = behind.is_empty() && !is_reached && amount.unit.is_some() && is_past_tense(before);
    is_changed || is_reached && begins_with_amount(behind)
}

/// True for a time between commas that dates something else than its sentence tells: "the boats, used by all
/// crews by 2029, are old".
fn is_aside(time: &Time, sentence: &str) -> bool {
    const RELATIVE: &[&str] = &["which", "who", "whose", "where", "known", "built", "born", "made"];
    let opens = sentence[..time.range.start].rfind(", ").map(|comma| &sentence[comma + 2..]);
    let first = opens.and_then(|aside| first_word(aside).map(|word| &aside[word])).unwrap_or_default();
    // "Need" and "indeed" are no participles.
    let is_participle = first.ends_with("ed") && (!first.ends_with("eed") || first == "agreed");
    let begins = is_one_of(RELATIVE, first) || is_participle && first.starts_with(char::is_lowercase);
    begins && sentence[time.range.end..].contains(", ")
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
        ] {
            let found = times(text, &mut Clock::new(day));
            assert!(found.iter().all(|time| date(time, text, day).is_none()), "{text}");
        }
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
