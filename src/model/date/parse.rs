//! Reading EDTF level 1.

use jiff::civil;

use super::{Bound, DateExtent, MONTHS, Point, Qualifier, Within};

const FORMS: &str = "a date is written 2024-04-03, \"2024-04\" or \"2024\"";

pub(super) fn extent(written: &str) -> Result<DateExtent, String> {
    let Some((from, to)) = written.split_once('/') else { return point(written).map(DateExtent::Point) };
    if to.contains('/') {
        return Err("an interval has one `/`".to_owned());
    }
    match (bound(from)?, bound(to)?) {
        (Bound::Point(from), Bound::Point(to)) if from == to => Ok(DateExtent::Point(from)),
        (from, to) => Ok(DateExtent::Interval(from, to)),
    }
}

fn bound(written: &str) -> Result<Bound, String> {
    match written {
        ".." => Ok(Bound::Open),
        "" => Ok(Bound::Unknown),
        _ => point(written).map(Bound::Point),
    }
}

fn point(written: &str) -> Result<Point, String> {
    if let Some(digits) = written.strip_prefix('Y') {
        return long_year(digits);
    }
    let (rest, qualifier) = match written.as_bytes().last() {
        Some(b'?') => (&written[..written.len() - 1], Some(Qualifier::Uncertain)),
        Some(b'~') => (&written[..written.len() - 1], Some(Qualifier::Approximate)),
        Some(b'%') => (&written[..written.len() - 1], Some(Qualifier::Both)),
        _ => (written, None),
    };
    if rest.contains(|c: char| c.is_alphabetic() && !"TZzX".contains(c)) {
        return Err(FORMS.to_owned());
    }
    let (day, time) = match rest.split_once(['T', ' ']) {
        Some((day, time)) => (day, Some(time)),
        None => (rest, None),
    };
    let (sign, digits) = match day.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, day),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'-' || b == b'X') {
        return Err(FORMS.to_owned());
    }
    let mut parts = digits.split('-');
    let (year, vague) = year(parts.next().unwrap_or_default())?;
    let year = year * sign;
    let within = within(year, parts.next(), parts.next(), time)?;
    if parts.next().is_some() || (vague > 0 && within != Within::Year) {
        return Err(FORMS.to_owned());
    }
    Ok(Point { year, vague, within, qualifier })
}

/// A year of more than four digits, with no other part.
fn long_year(digits: &str) -> Result<Point, String> {
    let year = digits.parse::<i64>().ok().filter(|year| year.abs() > 9999 && year.abs() < 1_000_000_000_000);
    let year = year.ok_or("`Y` stands before a year of more than four digits")?;
    Ok(Point { year, vague: 0, within: Within::Year, qualifier: None })
}

/// A year of four digits, the last of which may be left out (`X`).
fn year(written: &str) -> Result<(i64, u32), String> {
    let digits = written.trim_end_matches('X');
    if written.len() != 4 || digits.is_empty() || digits.contains('X') {
        return Err("a year has four digits".to_owned());
    }
    let vague = 4 - u32::try_from(digits.len()).unwrap_or_default();
    let year: i64 = digits.parse().map_err(|_| FORMS)?;
    Ok((year * 10i64.pow(vague), vague))
}

fn within(year: i64, month: Option<&str>, day: Option<&str>, time: Option<&str>) -> Result<Within, String> {
    let (Some(month), day) = (month, day) else {
        return if time.is_some() { Err(FORMS.to_owned()) } else { Ok(Within::Year) };
    };
    if month.len() != 2 || day.is_some_and(|day| day.len() != 2) {
        return Err("a month and a day have two digits each".to_owned());
    }
    if time.is_some() && day.is_none_or(|day| day == "XX") {
        return Err(FORMS.to_owned());
    }
    match (month, day) {
        ("XX", None) => return Ok(Within::MonthNotGiven { day_too: false }),
        ("XX", Some("XX")) => return Ok(Within::MonthNotGiven { day_too: true }),
        _ => {}
    }
    let month: u8 = month.parse().map_err(|_| FORMS)?;
    match (month, day) {
        (21..=24, None) => Ok(Within::Season(month)),
        (1..=12, None) => Ok(Within::Month { month, day_not_given: false }),
        (1..=12, Some("XX")) => Ok(Within::Month { month, day_not_given: true }),
        (1..=12, Some(day)) => {
            let day: u8 = day.parse().map_err(|_| FORMS)?;
            check_day(year, month, day)?;
            Ok(Within::Day { month, day, time: time.map(time_of_day).transpose()? })
        }
        (21.., _) => Err(format!("there is no month {month}, and 21 to 24 alone are the seasons")),
        _ => Err(format!("there is no month {month}")),
    }
}

fn check_day(year: i64, month: u8, day: u8) -> Result<(), String> {
    let first = i16::try_from(year).ok().zip(i8::try_from(month).ok());
    let first = first.and_then(|(year, month)| civil::Date::new(year, month, 1).ok()).ok_or(FORMS)?;
    let days = first.days_in_month();
    match i8::try_from(day) {
        Ok(1..) if day <= days.unsigned_abs() => Ok(()),
        Ok(1..) => Err(format!("{} {year} has {days} days", MONTHS[usize::from(month - 1)])),
        _ => Err(format!("there is no day {day}")),
    }
}

/// A time of day with its offset, as it was written except for `Z`, which is put in words.
fn time_of_day(written: &str) -> Result<String, String> {
    let zone = written.find(['Z', 'z', '+', '-']).unwrap_or(written.len());
    let (time, zone) = written.split_at(zone);
    let good_time = time.len() >= 5 && time.parse::<civil::Time>().is_ok();
    let good_zone = match zone {
        "" | "Z" | "z" => true,
        _ => {
            let (hours, minutes) = zone[1..].split_once(':').unwrap_or((&zone[1..], "00"));
            hours.len() == 2
                && minutes.len() == 2
                && format!("{hours}:{minutes}").parse::<civil::Time>().is_ok()
        }
    };
    if !good_time || !good_zone {
        return Err("there is no such time of day".to_owned());
    }
    Ok(match zone {
        "" => time.to_owned(),
        "Z" | "z" => format!("{time} UTC"),
        _ => format!("{time} {zone}"),
    })
}
