//! Numbers that count nothing: parts of names, sections, times of day, seasons and decades.

use std::ops::Range;

use super::stems::{is_one_of, last_word};
use super::units::Unit;

/// Words before a number that make it a name, with or without a capital letter.
const SECTIONS: [&str; 9] =
    ["section", "article", "chapter", "page", "paragraph", "resolution", "rule", "clause", "annex"];
/// Words with a capital letter that do the same.
const NAMED: [&str; 37] = [
    "Route",
    "Apollo",
    "Flight",
    "Highway",
    "Interstate",
    "Room",
    "No",
    "Boeing",
    "Airbus",
    "Covid",
    "COVID",
    "Channel",
    "Formula",
    "Line",
    "Bus",
    "Gate",
    "Platform",
    "Title",
    "Law",
    "Directive",
    "Regulation",
    "Proposition",
    "Phase",
    "Stage",
    "Class",
    "Type",
    "Mark",
    "Pier",
    "Block",
    "Unit",
    "District",
    "Zone",
    "Local",
    "Lodge",
    "Precinct",
    "Terminal",
    "Runway",
];

/// Words before a number by which somebody finds a file again.
const FILED: [&str; 4] = ["number", "reference", "incident", "log"];
/// Verbs before a number that is dialled.
const DIALLED: [&str; 8] = ["call", "calling", "dial", "dialling", "dialing", "ring", "phone", "phoning"];
/// The signs of a time of day: halves and zones.
const OF_THE_DAY: [&str; 19] = [
    "am",
    "pm",
    "a.m",
    "p.m",
    "AM",
    "PM",
    "A.M",
    "P.M",
    "o'clock",
    "o’clock",
    "GMT",
    "UTC",
    "BST",
    "EST",
    "EDT",
    "PST",
    "CET",
    "IST",
    "hrs",
];

/// True if the number at `range` of a text names or dates something.
pub(super) fn is_name(text: &str, range: &Range<usize>) -> bool {
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    let is_in_digits = text[range.clone()].starts_with(|c: char| c.is_ascii_digit());
    if text[range.clone()].starts_with(char::is_uppercase) {
        return is_first_of_name(before, behind);
    }
    is_in_digits
        && (is_named(before)
            || is_joined_to_name(text, range)
            || is_filed(before, &text[range.clone()], behind)
            || is_of_the_day(before, &text[range.clone()], behind)
            || is_of_years(text, range))
}

/// "A One News poll": a number in words with a capital behind a small word, and a name behind it.
fn is_first_of_name(before: &str, behind: &str) -> bool {
    let is_within = last_word(before).is_some_and(|word| {
        before[word.clone()].starts_with(char::is_lowercase) || is_one_of(&["a", "an", "the"], &before[word])
    });
    is_within && behind.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_uppercase))
}

/// "3News": a name that can be spoken begins right behind the digits; "10Mbps" has a unit.
fn is_joined_to_name(text: &str, range: &Range<usize>) -> bool {
    const SHORTEST: usize = 4;
    let letters = text[range.end..].split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let is_name = letters.len() >= SHORTEST
        && letters.starts_with(|c: char| c.is_ascii_uppercase())
        && letters[1..].bytes().all(|letter| letter.is_ascii_lowercase())
        && letters[1..].contains(['a', 'e', 'i', 'o', 'u']);
    is_name && Unit::at(text, range).is_none()
}

/// "Route 66", "Covid-19", "section 11".
fn is_named(before: &str) -> bool {
    let Some(word) = last_word(before) else { return false };
    let (word, gap) = (&before[word.clone()], &before[word.end..]);
    match gap {
        "-" | "‑" => word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphanumeric),
        " " | "\u{A0}" | ". " => NAMED.contains(&word) || (is_one_of(&SECTIONS, word) && gap != ". "),
        _ => false,
    }
}

/// "Call 101", "incident number 1235".
fn is_filed(before: &str, number: &str, behind: &str) -> bool {
    let Some(word) = last_word(before).filter(|word| before[word.end..].trim().is_empty()) else {
        return false;
    };
    let word = &before[word];
    let is_plain = number.len() > 2 && number.chars().all(|c| c.is_ascii_digit());
    // "Call 101 or", but not "call 101 witnesses".
    let next = behind.trim_start();
    let is_alone = !next.starts_with(char::is_alphabetic)
        || ["and ", "or ", "of ", "on ", "to ", "with ", "for "].iter().any(|word| next.starts_with(word));
    is_plain && is_alone && (is_one_of(&FILED, word) || is_one_of(&DIALLED, word))
}

/// "9am", "11:30 p.m.", "6.35 in the evening", "2000 BST".
fn is_of_the_day(before: &str, number: &str, behind: &str) -> bool {
    let next = behind.trim_start_matches([' ', '\u{A0}']);
    let begins = |words: &[&str]| {
        let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        words.iter().any(|half| next.strip_prefix(half).is_some_and(ends))
    };
    let is_half = begins(&OF_THE_DAY);
    // "At six in the morning" tells the time, and "six in the morning shift" does not.
    let before_about = before.trim_end().trim_end_matches(" about").trim_end_matches(" around");
    let is_at = is_one_of(&["at"], last_word(before_about).map_or("", |word| &before_about[word]))
        || number.contains('.');
    let is_told = is_at && begins(&["in the morning", "in the afternoon", "in the evening", "at night"]);
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let is_before_minutes = behind.strip_prefix(':').is_some_and(|rest| digits(rest) == 2);
    let is_minutes =
        before.strip_suffix(':').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    let is_clock =
        (is_before_minutes || is_minutes && number.len() == 2) && !is_split(before, number, behind);
    is_half || is_clock || is_told
}

/// True for one of two shares that make a hundred: "50:50", "60:40".
pub(crate) fn is_split(before: &str, number: &str, behind: &str) -> bool {
    let begins = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let ends = |text: &str| text.chars().rev().take_while(char::is_ascii_digit).count();
    let other = match (before.strip_suffix(':'), behind.strip_prefix(':')) {
        (None, Some(behind)) if !behind[begins(behind)..].starts_with(':') => &behind[..begins(behind)],
        (Some(before), None) if !before[..before.len() - ends(before)].ends_with(':') => {
            &before[before.len() - ends(before)..]
        }
        _ => return false,
    };
    let share = |digits: &str| digits.parse::<u8>().ok();
    share(number).zip(share(other)).is_some_and(|(one, other)| one.checked_add(other) == Some(100))
}

/// The end of "2013-14" and "2005-6", and "1990s".
fn is_of_years(text: &str, range: &Range<usize>) -> bool {
    let number = &text[range.clone()];
    let rest = text[range.end..].trim_start_matches(['\'', '’']);
    let is_decade = number.ends_with('0')
        && matches!(number.len(), 2 | 4)
        && rest.strip_prefix('s').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let before = text[..range.start].strip_suffix(['-', '–', '/']).unwrap_or_default();
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let year = if digits == 4 { &before[before.len() - 4..] } else { "" };
    let is_next = || number.bytes().eq(year.bytes().last().map(|digit| digit + 1));
    let is_season = year.starts_with(['1', '2']) && (number.len() == 2 || is_next());
    is_decade || is_season
}

#[cfg(test)]
mod tests {
    use super::super::amounts;

    #[test]
    fn a_number_in_a_name_a_time_or_a_year_is_no_amount() {
        let all = |text: &str| {
            let amounts: Vec<_> =
                amounts(text).into_iter().map(|amount| text[amount.range].to_owned()).collect();
            amounts.join(" ")
        };
        for (text, amounts) in [
            ("In 2013-14 exports were 5 t", "5"),
            ("Covid-19 killed 3 crews", "3"),
            ("Route 66 saw 3 crews", "3"),
            ("Under Resolution 2728 and section 11, 3 crews sailed", "3"),
            ("In Apollo 11, 3 crews flew", "3"),
            ("At 9am, 3 crews left", "3"),
            ("At 2000 BST, by 8 o’clock and at 7.40 PM, 3 crews left", "3"),
            ("Call 101 and quote reference number 1235 of 3 crews", "3"),
            ("They may call 101 witnesses and 3 crews", "101 3"),
            ("From 7 p.m. to 11:30 p.m. the 3 crews slept", "3"),
            ("In the 1990s, 3 boats left", "3"),
            ("At 6.35 in the evening 3 crews slept", "3"),
            ("A 5:1 vote", "5 1"),
            ("A ten-day rest and F-16", "ten"),
        ] {
            assert_eq!(all(text), amounts, "{text}");
        }
    }
}
