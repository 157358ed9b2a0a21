//! The scale of the timeline: events at their days, and the beginnings of days, months or years that may have
//! a name.

use super::{moment, number};
use crate::model::{Briefing, Date, Day, Event, Id, MONTHS};
use crate::page::{Tick, TimeScale};

/// The most days of a scale that names days, and of one that names months.
const DAYS: i64 = 45;
const FOUR_YEARS: i64 = 4 * 366;
/// The most years between the first and the last event that are drawn.
const YEARS: i64 = 20_000;

/// The scale of events; none if there is no time between them, or too much.
pub(super) fn of(briefing: &Briefing, events: &[Id<Event>]) -> Option<TimeScale> {
    let as_of = briefing.as_of.as_ref().map(Date::latest);
    let events = || events.iter().map(|id| &briefing.events[*id].own);
    let days = || events().flat_map(known).chain(as_of.clone());
    let (first, last) = (days().min()?, days().max()?);
    let [start, end] = [number(&first)?, number(&last)?];
    if start == end || last.0.checked_sub(first.0)? > YEARS {
        return None;
    }
    let (ticks, steps): (Vec<Tick>, &[i64]) = match end - start {
        days if days <= DAYS => (by_day(&first, start, end), &[1, 2, 5, 10]),
        days if days <= FOUR_YEARS => (by_month(&first, end), &[1, 2, 3, 6, 12]),
        _ => (by_year(first.0, last.0), &[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]),
    };
    let today = as_of.and_then(|day| number(&day));
    let marks = events().filter(|event| !known(event).is_empty());
    let marks = marks.map(|event| (moment(briefing, event), ends(event, start, today.unwrap_or(end), end)));
    Some(TimeScale { ticks, steps: steps.to_vec(), marks: marks.collect(), today })
}

/// The days of an event that anybody knows.
fn known(event: &Event) -> Vec<Day> {
    let days = [event.date.earliest(), event.date.latest()];
    days.into_iter().filter(|day| number(day).is_some()).collect()
}

/// The first and the last day of an event. One without a beginning begins with the scale; one that has begun
/// and has no end is known to last until today, one to come lasts until the end of the scale.
fn ends(event: &Event, start: i64, today: i64, end: i64) -> [i64; 2] {
    let first = number(&event.date.earliest()).unwrap_or(start);
    let last = number(&event.date.latest()).unwrap_or(if first <= today { today } else { end });
    [first, last]
}

fn by_day((year, month, ..): &Day, start: i64, end: i64) -> Vec<Tick> {
    let months = (0..3).map(|ahead| month_after(*year, *month, ahead));
    let days = months.flat_map(|(year, month)| (1..=31).map(move |day| (year, month, day)));
    let tick = |(year, month, day): (i64, u8, u8)| {
        let at = number(&(year, month, day, None))?;
        // The thirty-first of a short month is the first of the next.
        let next = month_after(year, month, 1);
        let is_there = at < number(&(next.0, next.1, 1, None))? && (start..=end).contains(&at);
        let of = MONTHS[usize::from(month) - 1].to_owned();
        is_there.then(|| Tick { day: at, number: i64::from(day) - 1, name: day.to_string(), of })
    };
    days.filter_map(tick).collect()
}

fn by_month((year, month, ..): &Day, end: i64) -> Vec<Tick> {
    let months = (0..).map(|ahead| month_after(*year, *month, ahead));
    let ticks = months.map_while(|(year, month)| {
        let day = number(&(year, month, 1, None)).filter(|day| *day <= end)?;
        let name = MONTHS[usize::from(month) - 1].to_owned();
        Some(Tick { day, number: year * 12 + i64::from(month) - 1, name, of: year.to_string() })
    });
    ticks.collect()
}

fn by_year(first: i64, last: i64) -> Vec<Tick> {
    let years = (first..=last).filter_map(|year| {
        let day = number(&(year, 1, 1, None))?;
        Some(Tick { day, number: year, name: year.to_string(), of: String::new() })
    });
    years.collect()
}

/// The month that is so many after another.
fn month_after(year: i64, month: u8, ahead: i64) -> (i64, u8) {
    let months = year * 12 + i64::from(month) - 1 + ahead;
    (months.div_euclid(12), u8::try_from(months.rem_euclid(12)).unwrap_or_default() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::page::Moment;

    /// The names of the ticks of events at these dates, and the number of events that last.
    fn names(dates: &[&str]) -> Option<(Vec<String>, usize)> {
        let events =
            dates.iter().zip(0..).map(|(date, n)| format!("e{n} = {{ date = '{date}', text = 'E' }}\n"));
        let briefing = load(&format!("title = 'T'\n[events]\n{}", events.collect::<String>())).briefing;
        let scale = of(&briefing, &briefing.events.ids().collect::<Vec<_>>())?;
        let names = scale.ticks.iter().map(|tick| format!("{} {}", tick.name, tick.of).trim_end().to_owned());
        Some((names.collect(), scale.marks.iter().filter(|(moment, _)| *moment == Moment::Span).count()))
    }

    #[test]
    fn days_then_months_then_years_are_named() {
        let days = names(&["2024-02-28", "2024-03-02"]).unwrap().0;
        assert_eq!(days, ["28 Feb", "29 Feb", "1 Mar", "2 Mar"]);
        let months = names(&["2023-11", "2024-02-02"]).unwrap().0;
        assert_eq!(months, ["Nov 2023", "Dec 2023", "Jan 2024", "Feb 2024"]);
        assert_eq!(names(&["1990", "2001"]).unwrap().0.len(), 12);
    }

    #[test]
    fn without_a_time_between_events_there_is_no_scale() {
        assert_eq!(names(&["2024-02-28"]), None);
        assert_eq!(names(&["2024-02-28", "Y170000002"]), None, "too far to be drawn");
        assert_eq!(names(&["../2024-02-28", "2024-03-01/.."]).unwrap().1, 2);
    }
}
