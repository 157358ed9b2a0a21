//! Dates in spellings other than the format's: the date surely meant, if it can only have been one.

use jiff::civil::ISOWeekDate;

use super::{Date, MONTHS};

const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];
/// The words before a date that is not exact.
const ABOUT: [&str; 7] = ["about ", "around ", "circa ", "ca. ", "ca ", "c. ", "c."];

/// The same date in the format's spelling; none if it is spelt so already.
pub(super) fn meant(written: &str) -> Option<String> {
    if Date::parse(written).is_ok() {
        return None;
    }
    let plain = written.trim().to_lowercase().replace(['–', '—', '\u{2212}'], "-");
    let meant = single(&plain).or_else(|| interval(&plain))?;
    Date::parse(&meant).is_ok().then_some(meant)
}

/// The date that a text without capitals means, or says as it is.
fn point_or_single(plain: &str) -> Option<String> {
    let as_written = plain.trim().to_uppercase();
    if Date::parse(&as_written).is_ok() { Some(as_written) } else { single(plain.trim()) }
}

/// `2026-03-18 to 2026-03-20`, `2023–2024`, `3 March 2024 – 5 April 2024`.
fn interval(plain: &str) -> Option<String> {
    let sides = [" to ", " until ", " - "].into_iter().find_map(|between| plain.split_once(between));
    let (from, to) = match sides {
        Some(sides) => sides,
        None => plain.split_once('-').filter(|(from, to)| is_digits(from, 4) && is_digits(to, 4))?,
    };
    let (from, to) = (point_or_single(from)?, point_or_single(to)?);
    (!from.contains('/') && !to.contains('/')).then(|| format!("{from}/{to}"))
}

fn single(plain: &str) -> Option<String> {
    if let Some(rest) = ABOUT.iter().find_map(|about| plain.strip_prefix(about)) {
        return point_or_single(rest)
            .filter(|date| !date.contains(['/', '~', '?', '%']))
            .map(|date| format!("{date}~"));
    }
    if plain.contains(['~', '?']) && plain.bytes().any(|byte| byte.is_ascii_digit()) {
        return qualified(plain);
    }
    let parts = plain.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    if parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return of_numbers(plain, &parts);
    }
    of_period(&parts).or_else(|| of_words(&parts))
}

/// `2004-06-~11`: one sign stands behind the whole date.
fn qualified(plain: &str) -> Option<String> {
    let mut signs = plain.chars().filter(|c| "~?%".contains(*c));
    let (sign, more) = (signs.next()?, signs.next());
    let date = plain.replace(sign, "").to_uppercase();
    (more.is_none() && !date.contains('/') && Date::parse(&date).is_ok()).then(|| format!("{date}{sign}"))
}

/// `2026-3-1`, `2026/03`, `18.03.2026`, `20260318`, `2023/24`; not `3/4/2026`, which is one day in one
/// country and another in the next.
fn of_numbers(plain: &str, parts: &[&str]) -> Option<String> {
    let number = |part: &&str| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
    let is_year = |part: &str| part.len() == 4;
    match parts {
        [day] if is_digits(day, 8) => Some(format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..])),
        [year, next] if is_year(year) && plain.contains('/') && is_next(year, next) => following(year),
        [year, month] if is_year(year) => {
            number(month).filter(|month| *month <= 12).map(|month| format!("{year}-{month:02}"))
        }
        [year, month, day] if is_year(year) => {
            Some(format!("{year}-{:02}-{:02}", number(month)?, number(day)?))
        }
        [first, second, year] if is_year(year) => {
            let (first, second) = (number(first)?, number(second)?);
            let day_first = plain.contains('.') || first > 12 || first == second;
            let (month, day) = if day_first { (second, first) } else { (first, second) };
            (day_first || second > 12).then(|| format!("{year}-{month:02}-{day:02}"))
        }
        _ => None,
    }
}

/// Quarters and halves, decades, centuries, years before Christ, years of accounts, weeks.
fn of_period(parts: &[&str]) -> Option<String> {
    let numbered = |part: &str, letter: char| part.strip_prefix(letter)?.parse::<u32>().ok();
    match parts {
        [year, part] | [part, year]
            if is_digits(year, 4) && part.len() == 2 && part.starts_with(['q', 'h']) =>
        {
            let (months, most) = if part.starts_with('q') { (3, 4) } else { (6, 2) };
            let index = numbered(part, 'q')
                .or_else(|| numbered(part, 'h'))
                .filter(|index| (1..=most).contains(index))?;
            Some(format!("{year}-{:02}/{year}-{:02}", (index - 1) * months + 1, index * months))
        }
        ["the", rest @ ..] if !rest.is_empty() => of_period(rest),
        [decade] if decade.ends_with("0s") && is_digits(decade.strip_suffix('s').unwrap_or_default(), 4) => {
            Some(format!("{}X", &decade[..3]))
        }
        [century, "century"] => {
            let number: u32 = century.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()?;
            number
                .checked_sub(1)
                .filter(|hundreds| *hundreds < 100)
                .map(|hundreds| format!("{hundreds:02}XX"))
        }
        [year, "bc" | "bce"] => {
            let before: u32 = year.parse().ok().filter(|year| (1..=10_000).contains(year))?;
            Some(if before == 1 { "0000".to_owned() } else { format!("-{:04}", before - 1) })
        }
        ["fy", year, next] if is_next(year, next) => following(year),
        [year, next] if year.starts_with("fy") && is_next(&year[2..], next) => following(&year[2..]),
        [year, week] if is_digits(year, 4) && week.starts_with('w') => {
            let week = numbered(week, 'w').and_then(|week| i8::try_from(week).ok())?;
            let monday =
                ISOWeekDate::new(year.parse().ok()?, week, jiff::civil::Weekday::Monday).ok()?.date();
            Some(format!("{monday}/{}", monday.checked_add(jiff::Span::new().days(6)).ok()?))
        }
        _ => None,
    }
}

/// True for a year and the last two digits of the next.
fn is_next(year: &str, next: &str) -> bool {
    let number = year.parse::<u32>().ok().filter(|_| is_digits(year, 4) && is_digits(next, 2));
    number.is_some_and(|year| format!("{:02}", (year + 1) % 100) == next)
}

fn following(year: &str) -> Option<String> {
    year.parse::<u32>().ok().map(|number| format!("{year}/{:04}", number + 1))
}

fn is_digits(part: &str, length: usize) -> bool {
    part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// `March 2026`, `18 March 2026`, `Mar 18th, 2026`, `spring 2026`.
fn of_words(parts: &[&str]) -> Option<String> {
    let (year, rest) = parts.split_last().filter(|(year, _)| year.len() == 4)?;
    if let [season] = rest
        && let Some(season) = SEASONS.iter().position(|known| known == season)
    {
        return Some(format!("{year}-{}", 21 + season));
    }
    let is_month = |part: &str| {
        let short = part.get(..3).unwrap_or_default();
        part.bytes().all(|byte| byte.is_ascii_alphabetic())
            && MONTHS.iter().any(|month| month.eq_ignore_ascii_case(short))
    };
    let name = rest.iter().find(|part| is_month(part))?;
    let month = 1 + MONTHS.iter().position(|month| month.eq_ignore_ascii_case(&name[..3]))?;
    match rest {
        [_] => Some(format!("{year}-{month:02}")),
        [one, other] => {
            let day = if *one == *name { other } else { one };
            let day: u32 = day.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()?;
            Some(format!("{year}-{month:02}-{day:02}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn what_can_be_only_one_date_is_understood() {
        for (written, right) in [
            ("2026-3-1", "2026-03-01"),
            ("2026/3", "2026-03"),
            ("2026.03.01", "2026-03-01"),
            ("18.03.2026", "2026-03-18"),
            ("1.2.2026", "2026-02-01"),
            ("3/18/2026", "2026-03-18"),
            ("18/3/2026", "2026-03-18"),
            ("March 2026", "2026-03"),
            ("18 march 2026", "2026-03-18"),
            ("Sept. 3rd, 2026", "2026-09-03"),
            ("Spring 2026", "2026-21"),
            ("Q1 2024", "2024-01/2024-03"),
            ("2024-Q4", "2024-10/2024-12"),
            ("H2 2024", "2024-07/2024-12"),
            ("1990s", "199X"),
            ("the 1990s", "199X"),
            ("c. 1850", "1850~"),
            ("about March 2026", "2026-03~"),
            ("44 BC", "-0043"),
            ("1 BCE", "0000"),
            ("FY2023/24", "2023/2024"),
            ("FY 2023-24", "2023/2024"),
            ("2023/24", "2023/2024"),
            ("2023–2024", "2023/2024"),
            ("2023-2024", "2023/2024"),
            ("20240318", "2024-03-18"),
            ("2026-03-18 to 2026-03-20", "2026-03-18/2026-03-20"),
            ("3 March 2024 – 5 April 2024", "2024-03-03/2024-04-05"),
            ("19th century", "18XX"),
            ("2024-W12", "2024-03-18/2024-03-24"),
            ("2004-06-~11", "2004-06-11~"),
        ] {
            assert_eq!(meant(written).as_deref(), Some(right), "{written}");
        }
        for written in [
            "3/4/2026",
            "2026-03-01",
            "2026-13-01",
            "31 June 2026",
            "Marsh",
            "2026",
            "5%",
            "è2026",
            "2026-03~",
            "2023-10-07/..",
            "2026/24",
            "0th century",
            "2024-W54",
            "Q5 2024",
            "~",
            "to",
            "i𐼣",
        ] {
            assert_eq!(meant(written), None, "{written}");
        }
    }
}
