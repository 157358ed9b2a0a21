//! Dates in digits: "2024-03-12", "12/03/2024" and "12.03.24", with both readings where both are dates.

use jiff::civil::Date as Day;

use super::interval::Interval;
use super::when::When;
use super::words::TimeWords;

/// The words before a date whose year has two digits between points; else it is a version or a section.
const BEFORE_POINTS: &[&str] =
    &["", "on", "of", "from", "until", "since", "dated", "by", "before", "after", "to"];

/// The date in digits that begins at a word, and the word behind it.
pub(super) fn read(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    iso(words, index).or_else(|| parted(words, index)).or_else(|| nine_eleven(words, index))
}

/// "2024-04-03", "2024/04/03", "2024-04-03T10:00", "2024-04".
fn iso(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let year = words.year(index)?;
    let mark = words.gap(index);
    let month = two_digits(words.get(index + 1)).filter(|month| (1..=12).contains(month))?;
    if !matches!(mark, "-" | "/" | ".") {
        return None;
    }
    let day = two_digits(words.get(index + 2).split('t').next()?);
    if let Some(day) = day.filter(|_| words.gap(index + 1) == mark) {
        let day = Interval::day(Day::new(year, month, day).ok()?);
        return Some((index + 3, When::Days(vec![day])));
    }
    let first = Day::new(year, month, 1).ok()?;
    // "2003-04" is a span of years as well.
    let is_span = i32::from(year % 100) + 1 == i32::from(month);
    let month = Interval::new(first, first.last_of_month())?;
    (mark == "-" && !is_span).then(|| (index + 2, When::Days(vec![month])))
}

/// "12/03/2024", "18.03.2024", "12-03-2024", "8/7/96".
fn parted(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let mark = words.gap(index).trim_end();
    let goes_on =
        words.gap(index + 2) == mark && words.get(index + 3).starts_with(|c: char| c.is_ascii_digit());
    let is_behind = words.gap_before(index) == mark && index > 0;
    if !matches!(mark, "-" | "/" | ".") || words.gap(index + 1).trim_end() != mark || goes_on || is_behind {
        return None;
    }
    let (one, two) = (up_to_31(words.get(index))?, up_to_31(words.get(index + 1))?);
    let year = words.year(index + 2).or_else(|| {
        let before = words.before(index);
        let is_open = mark == "/" || (mark == "." && BEFORE_POINTS.contains(&before));
        words.short_year(index + 2).filter(|_| is_open)
    })?;
    let day = |day: i8, month: i8| Day::new(year, month, day).ok().map(Interval::day);
    let mut days: Vec<_> = [day(one, two), day(two, one)].into_iter().flatten().collect();
    days.dedup();
    (!days.is_empty()).then_some((index + 3, When::Days(days)))
}

/// "9/11", where it is no ratio and no date of another year.
fn nine_eleven(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    let is_it = words.get(index) == "9" && words.gap(index) == "/" && words.get(index + 1) == "11";
    let is_whole = words.gap(index + 1) != "/" && !words.gap_before(index).ends_with('/');
    let day = Day::new(2001, 9, 11).ok().map(Interval::day).filter(|_| is_it && is_whole)?;
    Some((index + 2, When::Perhaps(Box::new(When::Days(vec![day])))))
}

fn two_digits(word: &str) -> Option<i8> {
    word.parse().ok().filter(|_| word.len() == 2 && word.bytes().all(|c| c.is_ascii_digit()))
}

fn up_to_31(word: &str) -> Option<i8> {
    let is_short = word.len() <= 2 && word.bytes().all(|c| c.is_ascii_digit());
    word.parse().ok().filter(|number| is_short && (1..=31).contains(number))
}
