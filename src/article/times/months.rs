//! Months, quarters, halves and seasons: "October", "Q1 2024", "the second half of the year", "spring 2023".

use super::part::{Part, Season};
use super::when::{Base, TimeUnit, When};
use super::words::{ORDINALS, TimeWords};
use super::years;

const SEASONS: [(&str, Season); 5] = [
    ("spring", Season::Spring),
    ("summer", Season::Summer),
    ("autumn", Season::Autumn),
    ("fall", Season::Autumn),
    ("winter", Season::Winter),
];
/// Words before "May" and "March" that make them months.
const BEFORE_MONTH: &[&str] = &[
    "in", "of", "since", "until", "till", "by", "late", "early", "mid", "from", "between", "through",
    "during", "before", "after", "last", "next", "this", "to", "ending", "ended", "for", "every", "each",
];

/// Months that are first names too.
const FIRST_NAMES: &[&str] = &["april", "may", "june", "august"];
/// Words behind "the May" and "the March" that make them months.
const BEHIND_MONTH: &[&str] = &[
    "high",
    "low",
    "peak",
    "level",
    "figure",
    "figures",
    "rate",
    "reading",
    "report",
    "survey",
    "meeting",
    "vote",
    "election",
    "elections",
    "deadline",
    "budget",
];

/// The month, quarter, half or season named at a word, and the word behind it.
pub(super) fn read(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    quarter_or_half(words, index)
        .or_else(|| named_quarter(words, index))
        .or_else(|| season(words, index))
        .or_else(|| month(words, index))
}

/// The part of a year named at a word, without the year, and the word behind it.
pub(super) fn part(words: &TimeWords, index: usize) -> Option<(usize, Part)> {
    let season = SEASONS[..3].iter().chain(&SEASONS[4..]).find(|(name, _)| *name == words.get(index));
    let season = season.map(|(_, season)| Part::Season(*season));
    let month = || words.month(index).map(|month| Part::months(month, month));
    Some((index + 1, season.or_else(month)?))
}

/// "October 2023", "October of last year", "October".
fn month(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let month = words.month(index)?;
    let part = Part::months(month, month);
    let (next, year) = year_behind(words, index + 1);
    let before = words.before(index);
    let is_listed = index >= 2 && ["and", "or", "to"].contains(&before) && words.month(index - 2).is_some();
    let is_paired = words.month(index + 1).is_some() && words.is_joined(index, &["-", "–", "/"]);
    let is_noun =
        before == "the" && BEHIND_MONTH.contains(&words.get(index + 1)) && words.is_joined(index, &[]);
    let is_sure = !words.is_doubtful_month(index)
        || BEFORE_MONTH.contains(&before)
        || is_listed
        || is_paired
        || is_noun;
    // "June Rowe said"
    let is_first_name = FIRST_NAMES.contains(&words.get(index))
        && next == index + 1
        && !BEFORE_MONTH.contains(&before)
        && before != "the"
        && words.is_joined(next, &[])
        && words.written(next).starts_with(char::is_uppercase)
        && words.month(next).is_none();
    (is_sure && !is_first_name || year.is_some()).then_some((next, When::Of(part, year)))
}

/// "Q1 2024", "1Q24", "H1", "first quarter of 2024", "2024 first half", "first-half".
fn quarter_or_half(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    if let Some((next, part)) = short_part(words, index) {
        let glued = words.get(index).get(2..).filter(|rest| !rest.is_empty());
        if let Some(glued) = glued {
            let year = years::short_or_long(glued)?;
            return Some((next, When::Of(part, Some(Box::new(When::Years(year, year))))));
        }
        let (next, year) = year_behind(words, next);
        return Some((next, surely(part, year)));
    }
    let before = words.sure_year(index).filter(|_| words.is_joined(index, &["-"]));
    let at = index + usize::from(before.is_some());
    let (next, part) = spelt_part(words, at)?;
    if let Some(year) = before {
        return Some((next, When::Of(part, Some(Box::new(When::Years(year, year))))));
    }
    let (next, year) = year_behind(words, next);
    // "The second half" may be that of a match.
    let is_sure = year.is_some() || words.get(at + 1) == "quarter";
    is_sure.then(|| (next, surely(part, year)))
}

/// "Q1", "1Q", "H2", with or without a year at it.
fn short_part(words: &TimeWords, index: usize) -> Option<(usize, Part)> {
    let (head, tail) = words.get(index).split_at_checked(2)?;
    let number = |digit: char, most: u32| digit.to_digit(10).filter(|n| (1..=most).contains(n));
    let mut chars = head.chars();
    let part = match (chars.next()?, chars.next()?) {
        ('q', digit) | (digit, 'q') => Part::quarter(i8::try_from(number(digit, 4)?).ok()?),
        ('h', digit) | (digit, 'h') => Part::half(i8::try_from(number(digit, 2)?).ok()?),
        _ => return None,
    };
    let is_year = tail.is_empty() || years::short_or_long(tail).is_some();
    (is_year && words.written(index).contains(['Q', 'H'])).then_some((index + 1, part))
}

/// "first quarter", "second half", "3rd quarter", "last quarter of the year".
fn spelt_part(words: &TimeWords, index: usize) -> Option<(usize, Part)> {
    let number = match words.get(index) {
        "1st" => 1,
        "2nd" => 2,
        "3rd" => 3,
        "4th" | "final" => 4,
        word => i8::try_from(ORDINALS[..4].iter().position(|ordinal| *ordinal == word)?).ok()? + 1,
    };
    let part = match words.get(index + 1) {
        "quarter" if !words.are(index + 2, &["of", "an", "hour"]) => Part::quarter(number),
        "half" if number < 3 => Part::half(number),
        _ => return None,
    };
    words.is_joined(index, &["-", "‑"]).then_some((index + 2, part))
}

/// "the March quarter", "June quarter 2024".
fn named_quarter(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let month = words.month(index).filter(|month| month % 3 == 0)?;
    let is_quarter = words.get(index + 1) == "quarter" && words.is_joined(index, &["-"]);
    let (next, year) = year_behind(words, index + 2);
    is_quarter.then(|| (next, surely(Part::quarter(month / 3), year)))
}

/// "spring 2023", "the summer of 2023", "fall 2023", "winter 2023-24"; "spring" alone may be any.
fn season(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    const BEFORE_FALL: &[&str] = &["in", "the", "since", "until", "by", "early", "late", "mid", "from", "to"];
    let word = words.get(index);
    let (_, season) = SEASONS.iter().find(|(name, _)| *name == word)?;
    let (next, year) = year_behind(words, index + 1);
    if word == "fall" && (year.is_none() || !BEFORE_FALL.contains(&words.before(index))) {
        return None;
    }
    Some(match year {
        Some(year) => (next, When::Of(Part::Season(*season), Some(year))),
        None => (index + 1, When::Unsure),
    })
}

/// A part of a year with its year; without one it may be another year's, or none at all.
fn surely(part: Part, year: Option<Box<When>>) -> When {
    let is_sure = year.is_some();
    let when = When::Of(part, year);
    if is_sure { when } else { When::Perhaps(Box::new(when)) }
}

/// The year behind a part of one: "2024", "of 2023-24", "of last year", "of the year"; and the word behind it.
fn year_behind(words: &TimeWords, next: usize) -> (usize, Option<Box<When>>) {
    let is_joined = next < words.len() && words.is_joined(next - 1, &[",", "-", "."]);
    let is_of = matches!(words.get(next), "of" | "in");
    let at = next + usize::from(is_of);
    let year =
        years::span(words, at).or_else(|| years::fiscal(words, at)).or_else(|| year_of_text(words, at));
    match year.filter(|_| is_joined) {
        Some((next, year)) => (next, Some(Box::new(year))),
        None => (next, None),
    }
}

/// "last year", "this year", "the year": the last may be any near it.
fn year_of_text(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let year = |count| When::Step { from: Base::Text, count, unit: TimeUnit::Year, give: 0 };
    if words.get(index + 1) != "year" {
        return None;
    }
    let when = match words.get(index) {
        "last" => year(-1),
        "this" => year(0),
        "next" => year(1),
        "the" => When::OneOf(vec![year(-1), year(0), year(1)]),
        "that" | "same" => When::Step { from: Base::Told, count: 0, unit: TimeUnit::Year, give: 0 },
        _ => return None,
    };
    Some((index + 2, when))
}
