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
