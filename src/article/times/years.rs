//! Years, spans of years, decades, centuries and years of money: "2013-14", "the '90s", "19th century",
//! "FY2024".

use super::when::{Base, TimeUnit, When};
use super::words::TimeWords;

const DECADES: [(&str, i16); 8] = [
    ("twenties", 1920),
    ("thirties", 1930),
    ("forties", 1940),
    ("fifties", 1950),
    ("sixties", 1960),
    ("seventies", 1970),
    ("eighties", 1980),
    ("nineties", 1990),
];
const BEFORE_DECADE: &[&str] = &["the", "early", "late", "mid"];

/// The year or years named at a word, and the word behind them.
pub(super) fn read(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    fiscal(words, index)
        .or_else(|| century(words, index))
        .or_else(|| decade(words, index))
        .or_else(|| span(words, index))
}

/// "2024", "2013-14", "2005-6", "2013/14", "2013–2018".
pub(super) fn span(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let first = words.year(index)?;
    let is_dash = matches!(words.gap(index), "-" | "–" | "‑" | "/" | "—");
    let last = words.year(index + 1).or_else(|| {
        let short = words.short_year(index + 1)? % 100;
        Some(first - first % 100 + short + if short < first % 100 { 100 } else { 0 })
    });
    let is_next = || words.written(index + 1).parse() == Ok((first + 1) % 10);
    let last = last.or_else(|| is_next().then_some(first + 1));
    let is_span = |last: &i16| *last > first && *last < first + 60;
    let goes_on = words.gap(index + 1) == words.gap(index);
    if let Some(last) = last.filter(|last| is_dash && is_span(last) && !goes_on) {
        return Some((index + 2, When::Years(first, last)));
    }
    let year = words.sure_year(index)?;
    Some((index + 1, When::Years(year, year)))
}

/// "FY2024", "FY24", "fiscal 2024", "financial year 2023-24", "the 2023-24 financial year", "this financial
/// year".
pub(super) fn fiscal(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    if let Some(glued) = words.get(index).strip_prefix("fy").filter(|rest| !rest.is_empty()) {
        let year = short_or_long(glued)?;
        let second = words.short_year(index + 1).filter(|_| words.gap(index) == "-");
        return Some((index + 1 + usize::from(second.is_some()), around(year, second.unwrap_or(year))));
    }
    if let Some(next) = fiscal_year(words, index) {
        let (next, when) = span(words, next).filter(|_| words.is_joined(next - 1, &[",", "'", "’"]))?;
        let When::Years(first, last) = when else { return None };
        return Some((next, around(first, last)));
    }
    if let Some((next, When::Years(first, last))) = span(words, index) {
        return Some((fiscal_year(words, next)?, around(first, last)));
    }
    let count = match words.get(index) {
        "last" | "previous" => -1,
        "this" | "current" => 0,
        "next" | "coming" => 1,
        _ => return None,
    };
    let next = fiscal_year(words, index + 1)?;
    Some((next, When::Step { from: Base::Text, count, unit: TimeUnit::Year, give: 366 }))
}

/// The word behind "fiscal", "fiscal year" or "FY".
fn fiscal_year(words: &TimeWords, index: usize) -> Option<usize> {
    let is_kind = matches!(words.get(index), "fiscal" | "financial");
    if is_kind && words.get(index + 1) == "year" {
        return Some(index + 2);
    }
    let is_short = words.get(index) == "fiscal" || words.written(index) == "FY";
    is_short.then_some(index + 1)
}

/// A year of money by one number may begin in the year before and end in the year behind.
fn around(first: i16, last: i16) -> When {
    if first == last { When::Years(first - 1, last + 1) } else { When::Years(first, last) }
}

/// "19th century", "the nineteenth century", "20th-century".
fn century(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let is_century = |at: usize| ["century", "centuries"].contains(&words.get(at));
    let (next, number) = match words.day(index).filter(|_| words.get(index).len() > 2) {
        Some(number) => (index + 1, number),
        None => words.day_in_words(index)?,
    };
    let number = i16::from(number);
    let first = (number - 1) * 100;
    (is_century(next) && words.is_joined(next - 1, &["-", "‑"]))
        .then_some((next + 1, When::Years(first, first + 100)))
}

/// "1990s", "the '90s", "the nineties".
fn decade(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let word = words.get(index);
    let is_said = BEFORE_DECADE.contains(&words.before(index));
    if let Some((_, first)) = DECADES.iter().find(|(name, _)| *name == word) {
        return is_said.then(|| (index + 1, When::Perhaps(Box::new(When::Years(*first, first + 9)))));
    }
    let (digits, glued) = match word.strip_suffix('s') {
        Some(digits) => (digits, index + 1),
        None => (word, index + 2),
    };
    let is_glued =
        glued == index + 1 || (["'", "’"].contains(&words.gap(index)) && words.get(index + 1) == "s");
    if !is_glued || !digits.ends_with('0') || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let is_cut = words.gap_before(index).ends_with(['\'', '’', '‘']);
    match (digits.len(), digits.parse::<i16>().ok()?) {
        (4, first) if (1000..2200).contains(&first) => Some((glued, When::Years(first, first + 9))),
        (2, short) if is_cut || is_said => {
            let decade = When::Years(1900 + short, 1909 + short);
            let is_sure = is_cut && short > 0;
            Some((glued, if is_sure { decade } else { When::Perhaps(Box::new(decade)) }))
        }
        _ => None,
    }
}

/// "2024" or "24".
pub(super) fn short_or_long(digits: &str) -> Option<i16> {
    let year: i16 = digits.parse().ok().filter(|_| digits.bytes().all(|c| c.is_ascii_digit()))?;
    match digits.len() {
        2 => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        4 => Some(year).filter(|year| (1500..2200).contains(year)),
        _ => None,
    }
}
