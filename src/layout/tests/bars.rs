//! Bars: beside and below their words, and every kind of amount on either scale.

use super::*;
use crate::page::{Bar, Bars, Extent, Scale};

fn bar(label: &str, value: &str, extent: Option<Extent>) -> Bar {
    let fact = Some(EntryId::Figure(Id::new(0)));
    Bar { fact, label: line(label), value: line(value), extent, below: Vec::new() }
}

fn bars(rows: Vec<Bar>) -> Bars {
    Bars { rows, ..Bars::default() }
}

/// The marks of amounts in `columns` columns, each ended by a bar.
fn marks(scale: Scale, columns: u16, extents: &[Extent]) -> Vec<String> {
    let rows = extents.iter().map(|&extent| bar("", "", Some(extent))).collect();
    let page = page([Block::Bars(Bars { scale, ..bars(rows) })]);
    shown(&page, columns + 2, Wide::Parts).split('\n').skip(1).map(|row| row[2..].to_owned()).collect()
}

fn linear(columns: u16, extents: &[Extent]) -> Vec<String> {
    marks(Scale::Linear, columns, extents)
}

fn bill() -> Page {
    let mut commission =
        bar("Demand attributed to the Commission", "60 billion €", Some(Extent::Amount(60.0)));
    commission.below = vec![Block::Text { indent: 2, hang: 2, line: line("House of Lords · unverified") }];
    let spread = Bar { fact: None, ..bar("spread", "25.4 to 65.1", Some(Extent::Spread(25.4, 65.1))) };
    page([Block::Bars(Bars {
        title: line("net bill"),
        caption: line("billion €, from 0"),
        scale: Scale::Linear,
        rows: vec![
            bar("Net bill, the UK's estimate", "40 to 45 billion €", Some(Extent::Range(40.0, 45.0))),
            commission,
            bar("Net bill in the long run", "25.4 to 65.1 billion €", Some(Extent::Range(25.4, 65.1))),
            bar("Year of the last payment", "2064", None),
            spread,
        ],
    })])
}

#[test]
fn bars_stand_beside_their_words() {
    assert_shown(
        &bill(),
        80,
        "
net bill                                                billion €, from 0       |
Net bill, the UK's estimate         40 to 45 billion €  │              ┣┫       |
Demand attributed to the Commission       60 billion €  │█████████████████████▎ |
  House of Lords · unverified                                                   |
Net bill in the long run        25.4 to 65.1 billion €  │        ┣━━━━━━━━━━━━━┫|
Year of the last payment                          2064                          |
spread                                    25.4 to 65.1  │        ├┄┄┄┄┄┄┄┄┄┄┄┄┄┤|",
    );
}

#[test]
fn on_a_narrow_page_bars_stand_below_their_words() {
    assert_shown(
        &bill(),
        40,
        "
net bill               billion €, from 0|
Net bill, the UK's estimate             |
                      40 to 45 billion €|
  │                      ┣━━┫           |
Demand attributed to the Commission     |
                            60 billion €|
  │██████████████████████████████████▏  |
  House of Lords · unverified           |
Net bill in the long run                |
                  25.4 to 65.1 billion €|
  │              ┣━━━━━━━━━━━━━━━━━━━━━┫|
Year of the last payment            2064|
spread                      25.4 to 65.1|
  │              ├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┤|",
    );
}

#[test]
fn words_take_no_more_than_can_be_read_along() {
    let rows = shown(&bill(), 200, Wide::Parts);
    let column = |mark: char| rows.split('\n').nth(2).and_then(|row| row.chars().position(|c| c == mark));
    assert_eq!((column('│'), column('€')), (Some(86), Some(83)));
}

#[test]
fn an_amount_is_a_bar_in_eighths_and_a_range_a_line() {
    let amounts = [16.0, 8.0, 1.0, 0.5, 0.001, 0.0].map(Extent::Amount);
    assert_eq!(
        linear(17, &amounts),
        [
            "│████████████████|",
            "│████████        |",
            "│█               |",
            "│▌               |",
            "│▏               |",
            "│                |",
        ]
    );
    let ranges = [(0.0, 16.0), (4.0, 8.0), (7.5, 8.0), (16.0, 16.0), (0.0, 0.0), (8.0, 4.0)];
    assert_eq!(
        linear(17, &ranges.map(|(low, high)| Extent::Range(low, high))),
        [
            "┣━━━━━━━━━━━━━━━┫|",
            "│   ┣━━━┫        |",
            "│       ┣┫       |",
            "│              ┣┫|",
            "┣┫               |",
            "│   ┣━━━┫        |",
        ]
    );
}

#[test]
fn below_zero_lies_left_of_a_line() {
    let extents = [
        Extent::Amount(8.0),
        Extent::Amount(-4.0),
        Extent::Amount(-0.5),
        Extent::Amount(-0.001),
        Extent::Range(-2.0, 4.0),
        Extent::Range(-4.0, -2.0),
    ];
    assert_eq!(
        linear(13, &extents),
        [
            "    │████████|",
            "████│        |",
            "   ▐│        |",
            "   ▐│        |",
            "  ┣━━━━━┫    |",
            "┣━┫ │        |",
        ]
    );
    assert_eq!(linear(5, &[-3.0, -6.0].map(Extent::Amount)), ["  ██│|", "████│|"]);
}

#[test]
fn equal_amounts_have_equal_bars_and_nothing_has_none() {
    assert_eq!(linear(4, &[7.0, 7.0].map(Extent::Amount)), ["│███|"; 2]);
    assert_eq!(linear(4, &[0.0, 0.0].map(Extent::Amount)), ["│   |"; 2]);
}

#[test]
fn the_largest_and_the_smallest_of_numbers_do_no_harm() {
    let amounts = [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324].map(Extent::Amount);
    assert_eq!(linear(9, &amounts), ["    │████|", "████│    |", "    │▏   |", "    │▏   |"]);
    let smallest = [5e-324, 1e-323].map(Extent::Amount);
    assert_eq!(linear(5, &smallest), ["│██  |", "│████|"]);
    let all = [f64::MAX, 5e-324].map(Extent::Amount);
    assert_eq!(marks(Scale::Logarithmic, 9, &all), ["┊████████|", "┊▏       |"]);
}

#[test]
fn on_a_logarithmic_scale_the_same_length_is_the_same_number_of_times() {
    let extents = [
        Extent::Amount(10_000.0),
        Extent::Amount(1_000.0),
        Extent::Amount(100.0),
        Extent::Amount(10.0),
        Extent::Range(100.0, 1_000.0),
        Extent::Amount(0.0),
        Extent::Range(-1.0, 10.0),
    ];
    assert_eq!(
        marks(Scale::Logarithmic, 17, &extents),
        [
            "┊████████████████|",
            "┊████████████    |",
            "┊████████        |",
            "┊████            |",
            "┊       ┣━━━┫    |",
            "┊                |",
            "┊                |",
        ]
    );
    assert_eq!(marks(Scale::Logarithmic, 5, &[Extent::Amount(-1.0)]), ["┊    |"]);
}

#[test]
fn each_amount_is_where_its_entry_begins() {
    let layout = layout(&bill(), 80, Wide::Parts);
    let rows: Vec<_> = layout.facts.iter().map(|(row, _)| *row).collect();
    assert_eq!(rows, [1, 2, 4, 5]);
}
