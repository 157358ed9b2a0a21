//! How times are written: "Oct. 7, 2023", "12–13 May", "last month", "three days ago".

use std::ops::Range;

use jiff::civil::Weekday;

use super::When;
use crate::article::number;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// The time named at a word: its first word, the word behind it, and the time.
pub(super) fn at(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word = |index: usize| words.get(index).map_or("", |range| &text[range.clone()]);
    let this = word(index).to_lowercase();
    iso(text, words, index)
        .or_else(|| day_before_month(text, words, index))
        .or_else(|| month_first(text, words, index))
        .or_else(|| ago(text, words, index))
        .or_else(|| {
            let side = match this.as_str() {
                "last" | "past" | "previous" => -1,
                "next" | "coming" => 1,
                "this" => 0,
                _ => return None,
            };
            let next = word(index + 1).to_lowercase();
            let when = match next.as_str() {
                "month" => When::Months(i32::from(side)),
                "year" => When::Years(i16::from(side)),
                "week" | "weekend" => When::Around { days: i32::from(side) * 7, give: 6 },
                "morning" | "afternoon" | "evening" if side == 0 => When::Around { days: 0, give: 0 },
                "night" if side < 0 => When::Around { days: -1, give: 0 },
                weekday => When::Weekday(named_weekday(weekday)?, side),
            };
            Some((index, index + 2, when))
        })
        .or_else(|| {
            let when = match this.as_str() {
                "yesterday" => When::Around { days: -1, give: 0 },
                "today" | "tonight" => When::Around { days: 0, give: 0 },
                "tomorrow" => When::Around { days: 1, give: 0 },
                weekday if word(index).starts_with(char::is_uppercase) => {
                    When::Weekday(named_weekday(weekday)?, 0)
                }
                _ => return None,
            };
            Some((index, index + 1, when))
        })
        .or_else(|| unsure(text, words, index))
        .or_else(|| Some((index, index + 1, When::Year(year(word(index))?))))
}

/// "days later", "the following week", "that day", "months ago", "spring".
fn unsure(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word =
        |index: usize| words.get(index).map_or(String::new(), |range| text[range.clone()].to_lowercase());
    let is_unit = |word: &str| {
        ["day", "week", "month", "year", "decade", "weekend"].contains(&word.trim_end_matches('s'))
    };
    let is = |list: &[&str], word: &str| list.contains(&word);
    let (this, next) = (word(index), word(index + 1));
    if is(&["spring", "summer", "autumn", "winter", "christmas", "easter", "ramadan"], &this) {
        return Some((index, index + 1, When::Unsure));
    }
    let counts = is_unit(&this) && is(&["later", "earlier", "before", "after", "ago"], &next);
    let points = is(&["following", "same", "that", "previous", "preceding"], &this) && is_unit(&next);
    let when = if counts { When::Later } else { When::Unsure };
    (counts || points).then_some((index, index + 2, when))
}

fn named_weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(name, _)| *name == word).map(|(_, weekday)| *weekday)
}

/// A month by its name or the beginning of it, with a capital letter.
fn month(word: &str) -> Option<i8> {
    let lower = word.to_lowercase();
    let is_one =
        |name: &&str| lower == **name || (lower.len() >= 3 && lower.len() <= 4 && name.starts_with(&lower));
    let index = MONTHS.iter().position(is_one)?;
    word.starts_with(char::is_uppercase).then_some(i8::try_from(index).ok()? + 1)
}

fn year(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| word.len() == 4 && (1500..2200).contains(year))
}

/// A day of a month: "7", "7th".
fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &word[digits.len()..];
    let fits = ["", "st", "nd", "rd", "th"].contains(&ending);
    digits.parse().ok().filter(|day| fits && (1..=31).contains(day))
}

/// "2024-04-03".
fn iso(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let [y, m, d] = words.get(index..index + 3)? else { return None };
    let dashes = &text[y.end..m.start] == "-" && &text[m.end..d.start] == "-";
    let month = text[m.clone()].parse().ok().filter(|month| (1..=12).contains(month))?;
    let first = day(&text[d.clone()]).filter(|_| dashes)?;
    let year = Some(year(&text[y.clone()])?);
    Some((index, index + 3, When::Days { year, month, first, last: first }))
}

/// "7 October 2023", "12–13 May", "7th of October".
fn day_before_month(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word = |index: usize| words.get(index).map_or("", |range| &text[range.clone()]);
    let first = day(word(index))?;
    let (last, mut next) = match day(word(index + 1)) {
        Some(last) if last > first => (last, index + 2),
        _ if matches!(word(index + 1), "and" | "to") && day(word(index + 2)) > Some(first) => {
            (day(word(index + 2))?, index + 3)
        }
        _ => (first, index + 1),
    };
    if word(next) == "of" {
        next += 1;
    }
    let month = month(word(next))?;
    let year = year(word(next + 1));
    Some((index, next + 1 + usize::from(year.is_some()), When::Days { year, month, first, last }))
}

/// "Oct. 7, 2023", "October 7", "May 12–13", "October 2023", "October".
fn month_first(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word = |index: usize| words.get(index).map_or("", |range| &text[range.clone()]);
    let month = month(word(index))?;
    // "May" begins many sentences, and is also a name.
    let is_may = word(index) == "May" || word(index) == "March";
    let Some(first) = day(word(index + 1)) else {
        let year = year(word(index + 1));
        let before = index.checked_sub(1).map_or("", word);
        let is_sure = !is_may
            || year.is_some()
            || matches!(before, "in" | "of" | "since" | "until" | "by" | "late" | "early");
        return is_sure.then_some((
            index,
            index + 1 + usize::from(year.is_some()),
            When::Month { year, month },
        ));
    };
    let (last, next) = match day(word(index + 2)) {
        Some(last) if last > first => (last, index + 3),
        _ => (first, index + 2),
    };
    let year = year(word(next));
    Some((index, next + usize::from(year.is_some()), When::Days { year, month, first, last }))
}

/// "three days ago", "two weeks earlier".
fn ago(text: &str, words: &[Range<usize>], index: usize) -> Option<(usize, usize, When)> {
    let word = |index: usize| words.get(index).map_or("", |range| &text[range.clone()]);
    if !matches!(word(index + 2), "ago") {
        return None;
    }
    let count = match word(index) {
        "a" | "an" => 1,
        spelt => (1..=60).find(|&count| number::is_count(spelt, count))?,
    };
    let when = match word(index + 1).trim_end_matches('s') {
        "day" => When::Around { days: -count, give: 0 },
        "week" => When::Around { days: -7 * count, give: 4 },
        "month" => When::Months(-count),
        "year" => When::Years(i16::try_from(-count).ok()?),
        _ => return None,
    };
    Some((index, index + 3, when))
}
