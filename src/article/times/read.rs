//! The times of a text as they are written: each reader of a sort is asked in turn, and what belongs together
//! is joined.

use super::part::Part;
use super::when::{Portion, When};
use super::words::TimeWords;
use super::{days, digits, feasts, months, relative, years};

type Reader = fn(&TimeWords, usize) -> Option<(usize, When)>;

/// The readers, those of longer times first: "spring 2023" is no "2023".
const READERS: [Reader; 8] =
    [portion, digits::read, up_to, feasts::read, days::read, relative::read, years::read, months::read];
const PORTIONS: [(&str, Portion); 9] = [
    ("early", Portion::Early),
    ("mid", Portion::Middle),
    ("middle", Portion::Middle),
    ("late", Portion::Late),
    ("end", Portion::End),
    ("close", Portion::End),
    ("beginning", Portion::Start),
    ("start", Portion::Start),
    ("latter", Portion::Late),
];

/// The times of a text, each with its first word and the word behind it.
pub(super) fn all(words: &TimeWords) -> Vec<(usize, usize, When)> {
    let mut times: Vec<(usize, usize, When)> = Vec::new();
    let mut index = 0;
    while index < words.len() {
        let Some((next, when)) = at(words, index) else {
            index += 1;
            continue;
        };
        let goes_on = |(first, after, from): &mut (usize, usize, When)| {
            joins(words, *first, *after, index) && can_join(from, &when)
        };
        match times.pop_if(goes_on) {
            Some((first, _, from)) => times.push((first, next, range(from, when))),
            None => times.push((index, next, when)),
        }
        index = next;
    }
    times
}

fn at(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    READERS.iter().find_map(|read| read(words, index))
}

/// "early 2024", "mid-March", "the end of the year".
fn portion(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let (_, portion) = PORTIONS.iter().find(|(name, _)| *name == words.get(index))?;
    if !words.is_joined(index, &["-", "‑"]) {
        return None;
    }
    let mut at = index + 1;
    let is_of = matches!(words.get(at), "of" | "in" | "part");
    at += usize::from(is_of);
    at += usize::from(words.get(at) == "of");
    at += usize::from(words.get(at) == "the");
    if !is_of && matches!(portion, Portion::End | Portion::Start) {
        return None;
    }
    let (next, when) = self::at(words, at).or_else(|| of_text(words, at))?;
    let is_wrong = !when.is_long() || matches!(when, When::Portion(..));
    (!is_wrong).then(|| (next, When::Portion(*portion, Box::new(when))))
}

/// "the year" and "the month" in "the end of the year": a guess.
fn of_text(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let when = relative::of_text(words.get(index))?;
    (words.before(index) == "the").then(|| (index + 1, When::Perhaps(Box::new(when))))
}

/// "the three months to June", "the six months ended June 30, 2024", "the year to March".
fn up_to(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let is_unit = ["month", "months", "years"].contains(&words.get(index + 1));
    let is_number = is_unit && !matches!(words.get(index), "a" | "an");
    let count = if is_number { words.count(index) } else { None };
    let unit = index + usize::from(count.is_some());
    let months = match (words.get(unit), count) {
        ("months", Some(count)) => count,
        ("month", Some(1)) => 1,
        ("quarter", None) => 3,
        ("half", None) => 6,
        ("year", None) => 12,
        ("years", Some(count)) => count * 12,
        _ => return None,
    };
    let is_end = matches!(words.get(unit + 1), "to" | "ended" | "ending" | "through");
    let at = unit + 2 + usize::from(matches!(words.get(unit + 2), "end" | "in"));
    let (next, end) = days::read(words, at).or_else(|| months::read(words, at)).filter(|_| is_end)?;
    matches!(end, When::Of(..)).then(|| (next, When::Until(months, Box::new(end))))
}

/// True if a time goes on to the next: "from 30 April to 2 May", "March–April".
fn joins(words: &TimeWords, first: usize, after: usize, next: usize) -> bool {
    if after == next {
        return matches!(words.gap(next - 1).trim(), "-" | "–" | "—" | "‑");
    }
    let word = words.get(after);
    let is_to = matches!(word, "to" | "until" | "till" | "through")
        || (word == "and" && words.before(first) == "between");
    after + 1 == next && is_to && words.is_joined(after - 1, &[".", ","]) && words.is_joined(after, &[])
}

/// True for times of which one can be the beginning and the other the end of a range.
fn can_join(from: &When, to: &When) -> bool {
    let is_part = |when: &When| matches!(when, When::Of(..) | When::Days(_) | When::Years(..));
    is_part(from) && is_part(to)
}

/// From one time to another, which says the year for both; the first and the last are named by themselves as
/// well.
fn range(from: When, to: When) -> When {
    let (
        When::Of(Part::Days { from: start, to: first_end }, None),
        When::Of(Part::Days { from: last_start, to: end }, year),
    ) = (&from, &to)
    else {
        return When::Range(Box::new(from), Box::new(to));
    };
    let year = match year.as_deref() {
        Some(When::Years(year, _)) if start > last_start => Some(Box::new(When::Years(year - 1, year - 1))),
        _ => year.clone(),
    };
    let first = When::Of(Part::Days { from: *start, to: *first_end }, year.clone());
    let whole = When::Of(Part::Days { from: *start, to: *end }, year);
    When::OneOf(vec![first, to, whole])
}
