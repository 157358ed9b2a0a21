//! Dates in spellings other than the format's: the date surely meant, if it can only have been one.

use super::{Date, MONTHS};

const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// The same date in the format's spelling; none if it is spelt so already.
pub(super) fn meant(written: &str) -> Option<String> {
    if Date::parse(written).is_ok() {
        return None;
    }
    let lower = written.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let meant =
        if parts.iter().all(|part| digits(part)) { of_numbers(written, &parts)? } else { of_words(&parts)? };
    Date::parse(&meant).is_ok().then_some(meant)
}

/// `2026-3-1`, `2026/03`, `18.03.2026`; not `3/4/2026`, which is one day in one country and another in the next.
fn of_numbers(written: &str, parts: &[&str]) -> Option<String> {
    let number = |part: &&str| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
    let is_year = |part: &str| part.len() == 4;
    match parts {
        [year, month] if is_year(year) => Some(format!("{year}-{:02}", number(month)?)),
        [year, month, day] if is_year(year) => {
            Some(format!("{year}-{:02}-{:02}", number(month)?, number(day)?))
        }
        [first, second, year] if is_year(year) => {
            let (first, second) = (number(first)?, number(second)?);
            let day_first = written.contains('.') || first > 12 || first == second;
            let (month, day) = if day_first { (second, first) } else { (first, second) };
            (day_first || second > 12).then(|| format!("{year}-{month:02}-{day:02}"))
        }
        _ => None,
    }
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
        ] {
            assert_eq!(meant(written), None, "{written}");
        }
    }
}
