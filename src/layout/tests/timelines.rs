//! Timelines: dates beside the line, and on a narrow page below it.

use super::*;
use crate::page::{Stop, Timeline};

fn event(date: &str, words: &str) -> Stop {
    let below = vec![Block::Text { indent: 0, hang: 0, line: line("Courier ¶1") }];
    Stop::Event { fact: EntryId::Event(Id::new(0)), date: line(date), words: line(words), below }
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
    page([Block::Timeline(Timeline { stops })])
}

#[test]
fn dates_stand_beside_the_line() {
    assert_shown(
        &talks(),
        50,
        "
      Jun 2030 │ The gates close.                 |
               │ Courier ¶1                       |
               ┊ 11 months                        |
12–13 May 2031 │ Two days of talks end without a  |
               │ deal.                            |
               │ Courier ¶1                       |
               │ The ministers leave.             |
               │ Courier ¶1                       |
───────────────┼─ as of 14 May 2031 ──────────────|
    2 Jun 2031 │ The Commission is to meet again. |
               │ Courier ¶1                       |",
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
│ Jun 2030                    |
│ The gates close.            |
│ Courier ¶1                  |
┊ 11 months                   |
│ 12–13 May 2031              |
│ Two days of talks end       |
│ without a deal.             |
│ Courier ¶1                  |
│ The ministers leave.        |
│ Courier ¶1                  |
┼─ as of 14 May 2031 ─────────|
│ 2 Jun 2031                  |
│ The Commission is to meet   |
│ again.                      |
│ Courier ¶1                  |",
    );
}

#[test]
fn the_line_goes_on_through_blank_rows_and_gives_way_to_words() {
    let gap = |words: &str| {
        let Stop::Event { fact, date, words, .. } = event("", words) else { unreachable!() };
        Stop::Event { fact, date, words, below: vec![Block::Gap] }
    };
    let page = page([Block::Timeline(Timeline { stops: vec![gap("a"), gap("b")] })]);
    assert_shown(&page, 4, "\n│ a |\n│   |\n│ b |");
    assert_shown(&page, 1, "\na|\n│|\nb|");
}
