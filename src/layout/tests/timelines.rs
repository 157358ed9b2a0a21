//! Timelines: dates beside the line, and on a narrow page below it.

use super::*;
use crate::page::{Moment, Stop, Tick, TimeScale, Timeline};

fn event(date: &str, words: &str) -> Stop {
    let below = vec![Block::line(line("Courier ¶1"))];
    let (fact, moment) = (EntryId::Event(Id::new(0)), Moment::Day);
    Stop::Event { fact, moment, date: line(date), words: line(words), below }
}

fn talks() -> Page {
    let stops = vec![
        event("Jun 2030", "The gates close."),
        Stop::Pause(line("11 months")),
        event("12–13 May 2031", "Two days of talks end without a deal."),
        event("", "The ministers leave."),
        Stop::Day(line("as of 14 May 2031")),
        event("2 Jun 2031", "The Commission is to meet again."),
    ];
    page([Block::Timeline(Timeline { stops, ..Timeline::default() })])
}

#[test]
fn dates_stand_beside_the_line() {
    assert_shown(
        &talks(),
        50,
        "
      Jun 2030 ●  The gates close.                |
               │  Courier ¶1                      |
               ┊  11 months                       |
12–13 May 2031 ●  Two days of talks end without a |
               │  deal.                           |
               │  Courier ¶1                      |
               ●  The ministers leave.            |
               │  Courier ¶1                      |
               ┼  as of 14 May 2031               |
    2 Jun 2031 ●  The Commission is to meet again.|
               │  Courier ¶1                      |",
    );
    let rows: Vec<_> = layout(&talks(), 50, Wide::Parts).facts.iter().map(|(row, _)| *row).collect();
    assert_eq!(rows, [0, 3, 6, 9]);
}

#[test]
fn on_a_narrow_page_dates_stand_above_the_words() {
    assert_shown(
        &talks(),
        30,
        "
●  Jun 2030                   |
│  The gates close.           |
│  Courier ¶1                 |
┊  11 months                  |
●  12–13 May 2031             |
│  Two days of talks end      |
│  without a deal.            |
│  Courier ¶1                 |
●  The ministers leave.       |
│  Courier ¶1                 |
┼  as of 14 May 2031          |
●  2 Jun 2031                 |
│  The Commission is to meet  |
│  again.                     |
│  Courier ¶1                 |",
    );
}

#[test]
fn the_line_goes_on_through_blank_rows_and_gives_way_to_words() {
    let gap = |words: &str| {
        let Stop::Event { fact, date, words, .. } = event("", words) else { unreachable!() };
        Stop::Event { fact, moment: Moment::Day, date, words, below: vec![Block::Gap] }
    };
    let page = page([Block::Timeline(Timeline { stops: vec![gap("a"), gap("b")], ..Timeline::default() })]);
    assert_shown(&page, 4, "\n●  a|\n│   |\n●  b|");
    assert_shown(&page, 1, "\na|\n│|\nb|");
}

#[test]
fn a_scale_has_as_many_names_as_fit_and_marks_do_not_hide_each_other() {
    let months = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];
    let tick = |(at, name): (i64, &&str)| Tick {
        day: at * 30,
        number: at + 9,
        name: (*name).to_owned(),
        of: if at < 3 { "2023" } else { "2024" }.to_owned(),
    };
    let scale = TimeScale {
        ticks: (0..).zip(&months).map(tick).collect(),
        steps: vec![1, 3, 6],
        marks: vec![
            (Moment::Day, [6, 6]),
            (Moment::Vague, [90, 120]),
            (Moment::Day, [160, 160]),
            (Moment::Day, [160, 160]),
            (Moment::Ahead, [161, 161]),
        ],
        today: Some(150),
    };
    let page = page([Block::Timeline(Timeline {
        scale: Some(scale),
        stops: vec![event("Jun 2030", "It.")],
        is_airy: false,
    })]);
    assert_shown(
        &page,
        60,
        "
Oct 2023  Nov        Dec        Jan 2024   Feb        Mar   |
┴─────────┴──────────┴──────────┴──────────┴──────────┼─────|
  ●                             ├──────────┤              ●▷|
                                                            |
Jun 2030 ●  It.                                             |
         │  Courier ¶1                                      |",
    );
    let narrow = shown(&page, 48, Wide::Parts);
    let names = narrow.lines().find(|row| row.contains("Oct")).expect("names");
    assert_eq!(names.split_whitespace().collect::<Vec<_>>(), ["Oct", "2023", "Jan", "2024", "|"]);
    assert!(!shown(&page, 40, Wide::Parts).contains("Oct"), "no scale on a narrow page");
}

/// The row of the marks of events, 60 columns wide, under the row with the tick of day 1,000.
fn strip(marks: &[(Moment, [i64; 2])]) -> String {
    let scale = TimeScale {
        ticks: vec![Tick { day: 0, number: 0, name: "2020".to_owned(), of: String::new() }],
        steps: vec![1],
        marks: marks.to_vec(),
        today: Some(1_000),
    };
    let scale = Some(scale);
    let page = page([Block::Timeline(Timeline { scale, stops: vec![event("", "It.")], is_airy: false })]);
    let shown = shown(&page, 60, Wide::Parts);
    let rows: Vec<_> = shown.lines().filter(|row| !row.trim().is_empty()).collect();
    assert_eq!(rows[1].find('┼').map(|at| rows[1][..at].chars().count()), Some(54), "{shown}");
    rows[2].trim_end_matches('|').to_owned()
}

#[test]
fn what_happened_is_marked_up_to_today_and_what_is_to_come_beyond_it() {
    let day = |day: i64| (Moment::Day, [day, day]);
    let ahead = |day: i64| (Moment::Ahead, [day, day]);
    let end = ahead(1_080);
    let at = |columns: &str| format!("{}{columns}", " ".repeat(53));
    // All of these days would stand in the column of the tick or beside it.
    assert_eq!(strip(&[day(997), day(999), day(1_000), ahead(1_003), end]), at(" ●▷   ▷"));
    assert_eq!(strip(&[day(985), day(986), ahead(1_001), ahead(1_002), end]), at("● ▷   ▷"));
    assert_eq!(strip(&[day(999), (Moment::Ahead, [1_001, 1_080])]), at(" ●├───┤"));
}

#[test]
fn of_several_in_a_cell_one_known_to_the_day_is_seen() {
    let vague = (Moment::Vague, [400, 402]);
    let exact = (Moment::Day, [401, 401]);
    let end = (Moment::Ahead, [1_080, 1_080]);
    for marks in [[vague, exact, end], [exact, vague, end]] {
        assert_eq!(strip(&marks).trim_start(), format!("●{}▷", " ".repeat(37)));
    }
}
