//! How long ago a day was, in words.

use crate::model::Date;

use crate::text::count;

/// How long before `today` a date was: "2 years ago"; none for a later one, or one without a known end.
pub(super) fn age(date: &Date, today: &Date) -> Option<String> {
    let (days, months) = days_and_months(date, today)?;
    Some(match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ => format!("{} ago", length(days, months)),
    })
}

/// How long before `today` a date was: "2 years"; none also for today.
pub(super) fn time_since(date: &Date, today: &Date) -> Option<String> {
    let (days, months) = days_and_months(date, today)?;
    (days > 0).then(|| length(days, months))
}

/// The days and the months from a date to `today`; none if it is later, or has no known end.
fn days_and_months(date: &Date, today: &Date) -> Option<(usize, usize)> {
    let (days, months) = date.time_until(today)?;
    Some((usize::try_from(days).ok()?, usize::try_from(months).ok()?))
}

/// A time in the largest unit of which there are two.
fn length(days: usize, months: usize) -> String {
    match days {
        ..14 => count(days, "day", "days"),
        _ if months < 2 => count(days / 7, "week", "weeks"),
        _ if months < 24 => count(months, "month", "months"),
        _ => count(months / 12, "year", "years"),
    }
}

#[cfg(test)]
mod tests {
    use super::age;
    use crate::model::Date;

    fn words(date: &str, today: &str) -> String {
        let parse = |written: &str| Date::parse(written).unwrap();
        age(&parse(date), &parse(today)).unwrap_or_default()
    }

    #[test]
    fn an_age_is_told_in_the_largest_unit_of_which_there_are_two() {
        for (date, expected) in [
            ("2026-11-27", "today"),
            ("2026-11-27T08:00", "today"),
            ("2026-11-26", "yesterday"),
            ("2026-11-25", "2 days ago"),
            ("2026-11-14", "13 days ago"),
            ("2026-11-13", "2 weeks ago"),
            ("2026-09-28", "8 weeks ago"),
            ("2026-09-27", "2 months ago"),
            ("2024-11-28", "23 months ago"),
            ("2024-11-27", "2 years ago"),
            ("2024-11-20", "2 years ago"),
            ("2024-04-03", "2 years ago"),
            ("1926-11-27", "100 years ago"),
        ] {
            assert_eq!(words(date, "2026-11-27"), expected, "{date}");
        }
    }

    #[test]
    fn the_last_day_that_is_meant_counts() {
        assert_eq!(words("2026-10", "2026-11-27"), "3 weeks ago");
        assert_eq!(words("2025-02", "2025-03-01"), "yesterday");
        assert_eq!(words("2026-10-01/2026-11-25", "2026-11-27"), "2 days ago");
        for unknown in ["2026-11", "2026-11-28", "2031-03-13", "2026-10-01/..", "2026"] {
            assert_eq!(words(unknown, "2026-11-27"), "", "{unknown}");
        }
    }
}
