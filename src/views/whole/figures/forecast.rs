//! Figures of a time to come.

use crate::article::{Clock, Time, has_one_of, times};
use crate::model::{Date, Entry, Figure};

/// The time that a figure is a forecast for: that of its `as-of`, or else one that its label names, if it
/// begins behind the day of the file. A forecast may have the day on which it was made as its `as-of`.
pub(super) fn time_to_come(figure: &Entry<Figure>, today: &Date) -> Option<String> {
    let as_of = figure.common.as_of.as_ref().filter(|time| time.is_after(today));
    as_of.map(ToString::to_string).or_else(|| named_to_come(&figure.label, today))
}

/// The first time that a label names and that begins behind a day.
fn named_to_come(label: &str, today: &Date) -> Option<String> {
    let today = *times(&today.to_string(), &mut Clock::default()).first()?.readings().first()?;
    let is_to_come = |time: &Time| {
        let readings = time.readings();
        !readings.is_empty() && readings.iter().all(|days| days.first > today.last)
    };
    let mut times = times(label, &mut Clock::new(Some(today))).into_iter();
    times.find(is_to_come).map(|time| label[time.range].to_owned())
}

/// True if the label of a figure says that it was expected: whatever came of it disagrees with nobody.
pub(super) fn is_expected(label: &str) -> bool {
    const EXPECTING: &[&str] = &[
        "forecast",
        "forecasts",
        "forecasted",
        "expects",
        "expected",
        "expectation",
        "expectations",
        "predicted",
        "prediction",
        "projected",
        "projection",
    ];
    has_one_of(EXPECTING, label)
}

/// True if words name a time.
pub(super) fn names_a_time(words: &str) -> bool {
    !times(words, &mut Clock::default()).is_empty()
}
