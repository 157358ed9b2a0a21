//! The date of a fact agrees with a time that its paragraphs name, or those before them.

use std::collections::HashSet;
use std::ops::Range;

use super::bearing::Bearing;
use super::evidence::{Evidence, days};
use super::paragraph::{Paragraph, Sentence};
use super::times_beside::is_of_something_else;
use super::{Case, Findings, places};
use crate::article::{self, Amount, Clock, Interval, Phrase, Season, Time, last_word};
use crate::diagnostic::words::list;
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{Date, EntryId};

/// Reports a date that the text contradicts, or says nothing about.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    if case.fact.tie.is_some() {
        return;
    }
    if let EntryId::Event(id) = case.fact.entry {
        check_date(case, "date", &case.briefing.events[id].date, (evidence, bearing), findings);
    }
    // A figure stands for the day of its text, whatever else happens on another.
    let names_another = || bearing.iter().any(|bearing| is_told_as_of(bearing.sentence));
    let is_of_the_day =
        |as_of: &&Date| days(as_of).is_some_and(|days| evidence.written() == Some(days)) && !names_another();
    if let Some(as_of) = case.fact.common.as_of.as_ref().filter(|as_of| !is_of_the_day(as_of)) {
        check_date(case, "as-of", as_of, (evidence, bearing), findings);
    }
}

/// The days of a year.
const YEAR: i32 = 366;

fn check_date(
    case: &Case,
    field: &str,
    date: &Date,
    (evidence, bearing): (&Evidence, &[Bearing]),
    findings: &mut Findings,
) {
    let Some(interval) =
        days(date).and_then(|days| if date.is_approximate() { generously(days) } else { Some(days) })
    else {
        return;
    };
    let given =
        Given { interval, season: season(date), is_open: date.is_open_ended(), open_ends: date.open_ends() };
    // The day of the text stands in its dateline, whatever its facts are of.
    let is_of_text = evidence.written() == Some(interval);
    if given.is_named(&evidence.cited) || !is_of_text && given.is_named(&evidence.before) {
        return;
    }
    if given.is_of_told_year(evidence)
        || counts_from_another(interval, evidence, bearing)
        || may_be_news(date, interval, evidence)
    {
        return;
    }
    // What a text tells as news of its day needs no time.
    let is_written =
        evidence.written().is_some_and(|written| interval == written || interval.is_day_before(written));
    let tells_another = |bearing: &Bearing| {
        let is_ahead = |time: &Time| is_ahead(evidence, bearing.sentence, time);
        let counts = |time: &&Time| !time.is_unsure() && (!is_written || time.is_fine() && !is_ahead(time));
        let mut times = bearing.sentence.times.iter().filter(counts);
        times.any(|time| !is_of_something_else(case, given.is_open, bearing, time))
    };
    if bearing.iter().any(tells_another) {
        return findings.add(case.fact, field, 0, differs(&date.to_string(), evidence));
    }
    if !is_written && let Some(problem) = not_here(&given, &date.to_string(), evidence) {
        findings.add(case.fact, field, 0, problem);
    }
}

/// True for a date that counts from something whose day the text may not tell: "two days after the vote" may
/// be any day, if it is said of this fact.
fn counts_from_another(interval: Interval, evidence: &Evidence, bearing: &[Bearing]) -> bool {
    let mut times = bearing.iter().flat_map(|bearing| &bearing.sentence.times).peekable();
    let counts_on = bearing.iter().any(|bearing| {
        let times = &bearing.sentence.times;
        times.iter().skip(1).any(Time::is_counted)
            || counts_from_the_next(bearing.sentence)
            || is_as_far_as_counted(interval, evidence, bearing.sentence)
    });
    let is_of_another_time = || bearing.first().is_some_and(|first| is_of_another_time(first.sentence));
    counts_on || is_of_another_time() || (times.peek().is_some() && times.all(Time::is_unsure))
}

/// True for a time that is still to come for a text: its news may be of the day before, "the union called a
/// strike for Friday".
fn is_ahead(evidence: &Evidence, sentence: &Sentence, time: &Time) -> bool {
    /// The most words between one of what is to come and its day.
    const REACH: usize = 6;
    let Some(written) = evidence.written() else { return false };
    let before = &sentence.text[..time.range.start];
    let before = before.rsplit([',', ';']).next().unwrap_or_default();
    let words = article::all_words(before);
    let from = words.get(words.len().saturating_sub(REACH)).map_or(0, |word| word.start);
    let before = &before[from..];
    let is_to_come = article::tells_of_what_is_to_come(before)
        || last_word(before).is_some_and(|word| article::is_one_of(&["for", "until", "till"], &before[word]));
    is_to_come && time.readings().iter().any(|told| told.first > written.last)
}

/// A time that is only about right, with as much at each end as its author may mean.
fn generously(days: Interval) -> Option<Interval> {
    let room = match days.length() {
        ..=1 => 10,
        2..=31 => 31,
        32..YEAR => 92,
        _ => 5 * YEAR,
    };
    days.widened(room)
}

/// The problem of a date that the paragraphs of a fact do not name: another does, while these name other
/// times, or none does.
fn not_here(given: &Given, date: &str, evidence: &Evidence) -> Option<Diagnostic> {
    let Some(named) = evidence.all().find(|paragraph| given.is_named(&[*paragraph])) else {
        return Some(not_told(date, evidence));
    };
    if evidence.sentences().any(|(_, sentence)| may_be_in_quarter(given.interval, sentence)) {
        return None;
    }
    let mut times = evidence.sentences().flat_map(|(_, sentence)| &sentence.times);
    times.any(|time| !time.is_unsure()).then(|| in_another_paragraph(date, evidence, named))
}

/// True if a month may be one of a quarter that a sentence names, which need not be that of the calendar:
/// "the third quarter".
fn may_be_in_quarter(interval: Interval, sentence: &Sentence) -> bool {
    let year = interval.first.year();
    let is_of_year = |reading: &Interval| (reading.first.year()..=reading.last.year()).contains(&year);
    let is_quarter = |time: &Time| sentence.text[time.range.clone()].to_lowercase().contains("quarter");
    let mut quarters = sentence.times.iter().filter(|time| time.is_doubtful() && is_quarter(time));
    !interval.is_day() && quarters.any(|time| time.readings().iter().any(is_of_year))
}

/// True if a sentence begins with a time that counts from another one in its clause: "two years after the
/// fire of May 2019".
fn counts_from_the_next(sentence: &Sentence) -> bool {
    /// The most words of what happened: "the fire of".
    const MOST_WORDS: usize = 4;
    let [first, second, ..] = sentence.times.as_slice() else { return false };
    let between = sentence.text.get(first.range.end..second.range.start).unwrap_or_default();
    first.is_counted()
        && !between.contains([',', ';', ':'])
        && between.split_whitespace().count() <= MOST_WORDS
}

/// True for a sentence that goes back to a time that was told before: "she said at the time".
fn is_of_another_time(sentence: &Sentence) -> bool {
    // "At the time of the vote on 3 May" tells which.
    let is_whole = |words: &Range<usize>| {
        let behind = sentence.text[words.end..].trim_start();
        !["of ", "when "].iter().any(|next| behind.starts_with(next))
    };
    let words = ["at the time", "at that time"];
    words
        .iter()
        .any(|words| Phrase::in_any_case(words).find(&sentence.searchable).any(|words| is_whole(&words)))
}

/// True for a day that is as many days or weeks from the day of the text as a counted time of a sentence
/// says: "the talks came two days after it said so".
fn is_as_far_as_counted(interval: Interval, evidence: &Evidence, sentence: &Sentence) -> bool {
    const SECONDS: u128 = 24 * 60 * 60;
    let Some(written) = evidence.written().filter(|written| written.is_day() && interval.is_day()) else {
        return false;
    };
    let [first, last] = if interval.first < written.first {
        [interval.first, written.first]
    } else {
        [written.first, interval.first]
    };
    let days = Interval::new(first, last).and_then(|days| u128::try_from(days.length() - 1).ok());
    let is_counted = |amount: &Amount| {
        let is_of =
            |time: &Time| time.range.start <= amount.range.end + 1 && amount.range.start < time.range.end;
        sentence.times.iter().any(|time| time.is_counted() && is_of(time))
    };
    let counts = |amount: &Amount| {
        let unit = amount.unit.as_ref().map(|(unit, _)| unit).filter(|unit| unit.counts_days())?;
        Some(amount.number.as_ref()?.whole()?.checked_mul(unit.factor)? / SECONDS)
    };
    let mut counted = sentence.amounts.iter().filter(|amount| is_counted(amount)).filter_map(counts);
    counted.any(|counted| counted > 0 && Some(counted) == days)
}

/// True for a date that a text may give to its news without naming it: the year in which it was written; the
/// month, unless it names others near it; and "by April", if that was not over.
fn may_be_news(date: &Date, interval: Interval, evidence: &Evidence) -> bool {
    let is_current = evidence.written().is_some_and(|written| interval.overlaps(written));
    let around = interval.widened(YEAR).unwrap_or(interval);
    let is_near = |time: &Time| time.absolute().iter().any(|told| told.overlaps(around));
    let names_near = || evidence.sentences().any(|(_, sentence)| sentence.times.iter().any(is_near));
    let is_span = || interval.length() >= YEAR - 1 || interval.length() > 1 && !names_near();
    is_current && (date.is_open_ended() || is_span())
}

/// True for a sentence that says itself for which day it stands: "as of 1 March".
fn is_told_as_of(sentence: &Sentence) -> bool {
    sentence.times.iter().any(|time| {
        let before = sentence.text[..time.range.start].trim_end().to_lowercase();
        !time.is_unsure() && ["as of", "as at", "by", "until"].iter().any(|words| before.ends_with(words))
    })
}

/// The date of a fact.
struct Given {
    interval: Interval,
    season: Option<Season>,
    /// Set if it goes on without an end, or has no beginning.
    is_open: bool,
    /// Set for an open beginning and for an open end.
    open_ends: (bool, bool),
}

impl Given {
    /// True if it ends where a time says that something began, or begins where it says that something ended:
    /// `../2014` for "since 2014".
    fn is_turned_round(&self, sentence: &Sentence, time: &Time) -> bool {
        let word = last_word(&sentence.text[..time.range.start]).map(|word| &sentence.text[word]);
        let is = |other: &str| word.is_some_and(|word| word.eq_ignore_ascii_case(other));
        match self.open_ends {
            (true, false) => is("since"),
            (false, true) => is("until") || is("till"),
            _ => false,
        }
    }

    /// True if the paragraphs of a fact name its days without a year, and they or those before them name
    /// that: "The lock was built in
    /// 1986. On March 6 it broke."
    fn is_of_told_year(&self, evidence: &Evidence) -> bool {
        let year = self.interval.first.year();
        let is_of_year = |time: &Time| time.absolute().iter().any(|told| told.first.year() == year);
        let mut around = times_of(&evidence.cited).chain(times_of(&evidence.before));
        times_of(&evidence.cited).any(|time| time.names_days_of(self.interval)) && around.any(is_of_year)
    }

    /// True if paragraphs name a time that it can be.
    fn is_named(&self, paragraphs: &[&Paragraph]) -> bool {
        let sentences = paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
        let mut times =
            sentences.flat_map(|sentence| sentence.times.iter().map(move |time| (sentence, time)));
        times.any(|(sentence, time)| {
            !self.is_turned_round(sentence, time)
                && (time.tells(self.interval, self.season) || (self.is_open && time.agrees(self.interval)))
        })
    }
}

/// The times that paragraphs name.
fn times_of<'e>(paragraphs: &[&'e Paragraph<'e>]) -> impl Iterator<Item = &'e Time> {
    paragraphs.iter().flat_map(|paragraph| &paragraph.sentences).flat_map(|sentence| &sentence.times)
}

/// The season that a date names.
fn season(date: &Date) -> Option<Season> {
    article::times(&date.to_string(), &mut Clock::default()).first().and_then(Time::season)
}

/// The problem of a date that no time of the text agrees with.
pub(super) fn differs(date: &str, evidence: &Evidence) -> Diagnostic {
    match first_times(evidence.cited.iter().copied()).or_else(|| first_times(evidence.all())) {
        Some((times, paragraph)) => codes::DATE_DIFFERS
            .at(0..0)
            .says(format!("the text does not say {date}, but {times}"))
            .quoting("it stands in", paragraph),
        None => not_told(date, evidence),
    }
}

/// The first paragraph that names times, and those times.
fn first_times<'e>(
    mut paragraphs: impl Iterator<Item = &'e Paragraph<'e>>,
) -> Option<(String, &'e Paragraph<'e>)> {
    const MOST: usize = 6;
    paragraphs.find_map(|paragraph| {
        let of =
            |sentence: &'e Sentence<'e>| sentence.times.iter().map(|time| &sentence.text[time.range.clone()]);
        let mut known = HashSet::new();
        let mut times = paragraph.sentences.iter().flat_map(of).filter(|time| known.insert(*time));
        let first: Vec<_> = times.by_ref().take(MOST).collect();
        let others = if times.next().is_some() { " and others" } else { "" };
        (!first.is_empty()).then(|| (list(first) + others, paragraph))
    })
}

/// The problem of a date that is told in another paragraph.
fn in_another_paragraph(date: &str, evidence: &Evidence, named: &Paragraph) -> Diagnostic {
    let message = format!("{date} does not stand in {}", places(&evidence.numbers()));
    codes::BETTER_PARAGRAPH.at(0..0).says(message).quoting("it stands in", named)
}

/// The problem of a date for which the text names no time.
fn not_told(date: &str, evidence: &Evidence) -> Diagnostic {
    let message = format!("{} names no time that {date} could be", places(&evidence.numbers()));
    codes::DATE_NOT_TOLD.at(0..0).says(message)
}
