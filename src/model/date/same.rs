//! One spelling for every date that means the same, down to the moment.

use jiff::{SignedDuration, civil};

use super::{Bound, Date, DateExtent, Point, Within};

impl Date {
    /// The same for every spelling of a date: a moment is that of UTC, whatever its offset, and its seconds
    /// have no zeros behind them.
    pub(crate) fn canonical(&self) -> String {
        let bound = |bound: &Bound| match bound {
            Bound::Point(point) => point.canonical(),
            Bound::Open => "..".to_owned(),
            Bound::Unknown => String::new(),
        };
        match &self.extent {
            DateExtent::Point(point) => point.canonical(),
            DateExtent::Interval(from, to) => format!("{}/{}", bound(from), bound(to)),
        }
    }
}

impl Point {
    fn canonical(&self) -> String {
        match self.moment() {
            Some(moment) => format!("{moment} {:?}", self.qualifier),
            None => self.words(true, true),
        }
    }

    /// The moment that it is, in UTC if its offset is given.
    fn moment(&self) -> Option<String> {
        let Within::Day { month, day, time: Some(time) } = &self.within else { return None };
        let (time, zone) = time.split_once(' ').unwrap_or((time, ""));
        let (year, month, day) =
            (i16::try_from(self.year).ok()?, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?);
        let local = civil::Date::new(year, month, day).ok()?.to_datetime(time.parse().ok()?);
        if zone.is_empty() {
            return Some(local.to_string());
        }
        let offset = if zone == "UTC" { SignedDuration::ZERO } else { offset(zone)? };
        local.checked_sub(offset).ok().map(|moment| format!("{moment}Z"))
    }
}

/// The time by which a place is ahead of UTC: "+02:00", "-05".
fn offset(zone: &str) -> Option<SignedDuration> {
    let (hours, minutes) = zone.get(1..)?.split_once(':').unwrap_or((&zone[1..], "00"));
    let minutes = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?;
    Some(SignedDuration::from_mins(if zone.starts_with('-') { -minutes } else { minutes }))
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn one_moment_is_one_whatever_its_zone() {
        let canonical = |written: &str| Date::parse(written).unwrap().canonical();
        for (one, other) in [
            ("2026-03-24T10:00:00Z", "2026-03-24T10:00:00.000Z"),
            ("2026-03-24T10:00Z", "2026-03-24T12:00:00+02:00"),
            ("2026-03-24T23:30-05:00", "2026-03-25T04:30Z"),
            ("2026-03-24T10:00", "2026-03-24 10:00:00.0"),
            ("2026-03-24T10:00Z/..", "2026-03-24T11:00+01/.."),
            ("2026-03/2026-03", "2026-03"),
        ] {
            assert_eq!(canonical(one), canonical(other));
        }
        for (one, other) in [
            ("2026-03-24T10:00", "2026-03-24T10:00Z"),
            ("2026-03-24T10:00Z", "2026-03-24T10:00:01Z"),
            ("2026-03-24T10:00Z", "2026-03-24T10:00Z?"),
            ("2026-03-24/..", "2026-03-24/"),
            ("2026-03-24", "2026-03-24~"),
        ] {
            assert_ne!(canonical(one), canonical(other));
        }
    }
}
