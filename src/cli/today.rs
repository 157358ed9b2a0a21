//! The day on which the program runs.

use std::env;
use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::file;

/// The file with the rules of the local time zone.
const LOCAL: &str = "/etc/localtime";
/// The most bytes of it.
const MOST: u64 = 1 << 16;

/// Today, in the time zone of this machine, or in that of `TZ`.
pub(super) fn today() -> Date {
    local().map_or_else(Zoned::now, |zone| Timestamp::now().to_zoned(zone)).date()
}

/// The day that stands on a document: today, or that of `SOURCE_DATE_EPOCH`, with which one file makes one
/// document on any day.
pub(super) fn day_of_document() -> Date {
    let seconds = env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let fixed = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    fixed.map_or_else(today, |moment| moment.to_zoned(TimeZone::UTC).date())
}

/// The local time zone, from its file alone: finding its name among all time zones takes longer than the
/// first screen.
fn local() -> Option<TimeZone> {
    let is_chosen = env::var_os("TZ").is_some_and(|name| !name.is_empty());
    let rules = (!is_chosen).then(|| file::beginning(Path::new(LOCAL), MOST).ok()).flatten()?;
    TimeZone::tzif("local", &rules).ok()
}

#[cfg(test)]
mod tests {
    use jiff::Zoned;

    use super::today;

    #[test]
    fn the_day_is_that_of_the_system() {
        let before = Zoned::now().date();
        let day = today();
        assert!(day == before || day == Zoned::now().date(), "{day}");
    }
}
