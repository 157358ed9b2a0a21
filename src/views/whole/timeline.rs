//! The timeline: a scale of all events, and below it each by date, the file's own day among them, and long
//! pauses.

use crate::model::{Briefing, Date, Day, Entry, Event, Id};
use crate::page::{Block, Line, Moment, Span, Stop, Target, Timeline};

use crate::text::count;
use crate::views::detail::Detail;
use crate::views::event;
use crate::views::legend::{line, mark};
use crate::views::pane::Pane;
use crate::views::state::dotted;
use crate::views::writer::{Writer, issue_name, terms};

mod scale;

/// The fewest days of a pause that is marked.
const PAUSE: i64 = 46;
/// The mean length of a month and of a year in days.
const MONTH: f64 = 30.44;
const YEAR: f64 = 365.25;
/// The fewest months of a pause that is counted in years.
const YEARS: i64 = 24;
/// The years within which days are counted; no story goes beyond them.
const FAR: i64 = 1_000_000;

/// Writes the events along a line, and those of the background along one of their own.
pub(super) fn write(writer: &mut Writer, detail: Detail) {
    let briefing = writer.briefing;
    let rows = Pane::Timeline.rows(briefing).into_iter().flatten();
    let events = rows.filter_map(|row| Id::<Event>::try_from(row).ok());
    let (background, story): (Vec<_>, Vec<_>) = events.partition(|id| briefing.events[*id].background);
    let stops = along(writer, &story, briefing.as_of.as_ref(), detail);
    if !stops.is_empty() {
        writer.block(Block::Timeline(Timeline { scale: scale::of(briefing, &story), stops, is_airy: false }));
    }
    if !background.is_empty() {
        writer.part("Background");
        let stops = along(writer, &background, None, detail);
        writer.block(Block::Timeline(Timeline { stops, ..Timeline::default() }));
    }
}

/// The stops of events in order, the file's own day among them.
fn along(writer: &mut Writer, events: &[Id<Event>], mut today: Option<&Date>, detail: Detail) -> Vec<Stop> {
    let briefing = writer.briefing;
    let mut line = Along { stops: Vec::new(), above: None, reached: None, ended: None };
    let mut date = "";
    let dates: Vec<String> = events.iter().map(|id| briefing.when(&briefing.events[*id])).collect();
    for (id, own_date) in events.iter().zip(&dates) {
        let event = &briefing.events[*id];
        if briefing.is_scheduled(event)
            && let Some(as_of) = today.take()
        {
            line.day(as_of, format!("as of {as_of} · what follows was still to come"));
        }
        let is_same = std::mem::replace(&mut date, own_date) == date;
        let below = below(writer, event, detail);
        line.reach(&event.date);
        line.stops.push(Stop::Event {
            fact: (*id).into(),
            moment: moment(briefing, event),
            date: if is_same { vec![] } else { vec![Span::text(date.to_owned())] },
            words: vec![Span::text(event.text.clone()).to(Target::Entry((*id).into()))],
            below,
        });
    }
    if let Some(as_of) = today.filter(|_| !line.stops.is_empty()) {
        line.day(as_of, format!("as of {as_of}"));
    }
    line.stops
}

/// How exact the date of an event is, or that it is scheduled.
fn moment(briefing: &Briefing, event: &Event) -> Moment {
    match &event.date {
        _ if briefing.is_scheduled(event) => Moment::Ahead,
        date if date.is_interval() => Moment::Span,
        date if date.is_exact() => Moment::Day,
        _ => Moment::Vague,
    }
}

/// The legend of the timeline: the marks that stand in it.
pub(in crate::views) fn legend(briefing: &Briefing) -> Line {
    let words = [
        (Moment::Day, "day"),
        (Moment::Vague, "less exact"),
        (Moment::Span, "period"),
        (Moment::Ahead, "scheduled"),
    ];
    let is_there = |moment| briefing.events.iter().any(|(_, event)| self::moment(briefing, event) == moment);
    let marks = words.into_iter().filter(|(moment, _)| is_there(*moment));
    line(marks.map(|(moment, word)| (mark(moment.mark()), word)))
}

/// The blocks about an event, apart from its date and its words.
fn below(writer: &mut Writer, event: &Entry<Event>, detail: Detail) -> Vec<Block> {
    let briefing = writer.briefing;
    writer.apart(|writer| match detail {
        Detail::Short => {
            let kind = event.kind_word().map(|kind| vec![Span::text(kind)]);
            let place = event.place.as_ref().map(|place| vec![Span::text(place.clone())]);
            let mut line = dotted([kind, place].into_iter().flatten().collect());
            let attribution = writer.attribution(&event.common);
            if !line.is_empty() && !attribution.is_empty() {
                line.push(Span::text("  "));
            }
            line.extend(attribution);
            writer.line(0, line);
        }
        Detail::All => {
            writer.line(0, terms([event.kind_word()]));
            event::write(writer, 0, event);
            writer.refs(0, "issue", &event.issues, |id| issue_name(briefing, id));
            writer.gap();
        }
    })
}

/// The line so far.
struct Along {
    stops: Vec<Stop>,
    /// The last day of the last stop on it, as a number; none if nobody can tell.
    above: Option<i64>,
    /// The last day that anything on it reaches.
    reached: Option<i64>,
    /// The last day that anything on it surely reaches.
    ended: Option<i64>,
}

impl Along {
    /// Puts the pause before something with a date: the time between it and what is above it, unless something
    /// further up may have gone on for longer.
    fn reach(&mut self, date: &Date) {
        let first = number(&date.earliest());
        if let (Some(above), Some(ended), Some(first)) = (self.above, self.ended, first)
            && self.reached <= self.above
            && let Some(words) = pause(first - above, number(&date.begins_by()).unwrap_or(first) - ended)
        {
            self.stops.push(Stop::Pause(vec![Span::text(words)]));
        }
        // Nobody can tell how long something without an end goes on, or when something without a beginning
        // began.
        self.above = first.and_then(|_| number(&date.latest()));
        self.reached = self.reached.max(self.above);
        self.ended = self.ended.max(self.above.and_then(|_| number(&date.goes_on_until())));
    }

    /// Puts the file's own day on the line.
    fn day(&mut self, date: &Date, words: String) {
        self.reach(date);
        self.stops.push(Stop::Day(vec![Span::head(words)]));
    }
}

/// The length of a pause in words, as exact as the dates around it: "5 months", "about 3 years", "1 to 3
/// years"; none if it may be short.
fn pause(least: i64, most: i64) -> Option<String> {
    /// The most days by which a length may be off and still be told as exact.
    const NEAR: f64 = 5.0;
    if least < PAUSE {
        return None;
    }
    let [from, to] = [least, most].map(|days| rounded(days, MONTH));
    let is_in_years = from >= YEARS || from >= YEARS / 2 && to >= YEARS / 2 * 3;
    let (unit, one, many) = if is_in_years { (YEAR, "year", "years") } else { (MONTH, "month", "months") };
    let [from, to] = [least, most].map(|days| rounded(days, unit));
    let length = count(to.unsigned_abs().try_into().ok()?, one, many);
    Some(match () {
        () if from < to => format!("{from} to {length}"),
        () if is_off(least, from, unit, NEAR) || is_off(most, to, unit, NEAR) => format!("about {length}"),
        () => length,
    })
}

/// True if so many days are further from a number of units than `near` days.
#[expect(clippy::cast_precision_loss, reason = "days are few")]
fn is_off(days: i64, number: i64, unit: f64, near: f64) -> bool {
    (days as f64 - number as f64 * unit).abs() > near
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "days are few")]
fn rounded(days: i64, of: f64) -> i64 {
    (days as f64 / of).round() as i64
}

/// A day as a number that grows by one from day to day.
fn number((year, month, day, _): &Day) -> Option<i64> {
    if year.unsigned_abs() > FAR.unsigned_abs() {
        return None;
    }
    // A year that begins in March ends with its leap day.
    let (year, month) = if *month > 2 { (*year, month - 3) } else { (year - 1, month + 9) };
    let in_year = (153 * i64::from(month) + 2) / 5 + i64::from(*day);
    Some(365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + in_year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Date;

    fn day(written: &str) -> i64 {
        number(&Date::parse(written).unwrap().earliest()).unwrap()
    }

    #[test]
    fn days_are_counted_over_leap_years_and_before_the_first() {
        for (from, to, days) in [
            ("2024-02-28", "2024-03-01", 2),
            ("2023-02-28", "2023-03-01", 1),
            ("1900-02-28", "1900-03-01", 1),
            ("2023-12-31", "2024-01-01", 1),
            ("2000-01-01", "2001-01-01", 366),
            ("-0001-01-01", "0001-01-01", 365 + 366),
        ] {
            assert_eq!(day(to) - day(from), days, "{from} to {to}");
        }
        assert_eq!(number(&Date::parse("Y170000002").unwrap().earliest()), None);
    }

    #[test]
    fn a_pause_is_said_in_months_then_in_years() {
        for (from, to, words) in [
            ("2024-01-01", "2024-02-10", None),
            ("2024-01-01", "2024-02-20", Some("about 2 months")),
            ("2028-03-01", "2030-11-20", Some("about 3 years")),
            ("2023-10-07", "2024-03-01", Some("about 5 months")),
            ("2022-01-01", "2023-11-20", Some("about 23 months")),
            ("2022-01-01", "2024-01-10", Some("about 2 years")),
            ("2022-01-01", "2024-01-02", Some("2 years")),
            ("2024-01-10", "2024-03-11", Some("2 months")),
            ("1945-05-08", "2025-05-08", Some("80 years")),
            ("2024-01-02", "2024-01-01", None),
        ] {
            let days = day(to) - day(from);
            assert_eq!(pause(days, days).as_deref(), words, "{from} to {to}");
        }
    }

    #[test]
    fn a_pause_is_no_more_exact_than_the_dates_around_it() {
        for (from, to, words) in [
            ("2018", "2020", Some("1 to 3 years")),
            ("2014-05", "2015-05", Some("11 to 13 months")),
            ("2016-09", "2018", Some("15 to 28 months")),
            ("2027", "2030-22", Some("2 to 4 years")),
            ("2026-07-20", "2026-10", Some("2 to 3 months")),
            ("2014/2016", "2019-01-01", Some("2 to 3 years")),
            ("2014/2016-12-31", "2019-01-01", Some("2 years")),
            ("2018", "2019", None),
        ] {
            let (from, to) = (Date::parse(from).unwrap(), Date::parse(to).unwrap());
            let mut line = Along { stops: vec![], above: None, reached: None, ended: None };
            line.reach(&from);
            line.reach(&to);
            let said = line.stops.iter().map(|stop| match stop {
                Stop::Pause(line) => crate::page::words(line),
                _ => String::new(),
            });
            assert_eq!(said.collect::<Vec<_>>().first().map(String::as_str), words, "{from} to {to}");
        }
    }
}
