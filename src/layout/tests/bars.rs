//! Bars: beside and below their words, and every kind of mark on either scale.

use super::*;
use crate::page::{Bar, Bars, Extent, Scale};

fn bar(label: &str, value: &str, extent: Option<Extent>) -> Bar {
    let fact = Some(EntryId::Figure(Id::new(0)));
    Bar { fact, label: line(label), value: line(value), extent, ..Bar::default() }
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
    let span = Bar { fact: None, ..bar("span", "25.4 to 65.1", None) };
    page([Block::Bars(Bars {
        title: line("net bill"),
        caption: line("billion €"),
        unit: 1.0,
        scale: Scale::Linear,
        rows: vec![
            bar("Net bill, the UK's estimate", "40 to 45 billion €", Some(Extent::Range(40.0, 45.0))),
            commission,
            bar("Net bill in the long run", "25.4 to 65.1 billion €", Some(Extent::Range(25.4, 65.1))),
            bar("Year of the last payment", "2064", None),
            span,
        ],
    })])
}

#[test]
fn bars_stand_beside_their_words() {
    assert_shown(
        &bill(),
        80,
        "
net bill                                                0          50        100|
                                             billion €  ┬───────────┬──────────┬|
  Net bill, the UK's estimate       40 to 45 billion €  ·········├┤             |
  Demand attributed to the Commission     60 billion €  ··············●         |
  House of Lords · unverified                                                   |
  Net bill in the long run      25.4 to 65.1 billion €  ······├────────┤        |
  Year of the last payment                        2064                          |
  span                                    25.4 to 65.1                          |",
    );
}

#[test]
fn on_a_narrow_page_bars_stand_below_their_words() {
    assert_shown(
        &bill(),
        40,
        "
net bill                                |
  billion €                             |
  0       20        40       60       80|
  ┬────────┬─────────┬────────┬────────┬|
  Net bill, the UK's estimate           |
                      40 to 45 billion €|
  ···················├─┤                |
  Demand attributed to the Commission   |
                            60 billion €|
  ····························●         |
  House of Lords · unverified           |
  Net bill in the long run              |
                  25.4 to 65.1 billion €|
  ············├─────────────────┤       |
  Year of the last payment          2064|
  span                      25.4 to 65.1|",
    );
}

#[test]
fn each_mark_says_what_is_known() {
    let extents = [
        Extent::Amount(16.0),
        Extent::About(8.0),
        Extent::AtLeast(8.0),
        Extent::AtMost(8.0),
        Extent::AtLeast(16.0),
        Extent::AtMost(0.0),
        Extent::Range(4.0, 8.0),
        Extent::Range(16.0, 16.0),
    ];
    assert_eq!(
        linear(17, &extents),
        [
            "0      10      20|",
            "┬───────┬───────┬|",
            "·············●   |",
            "······○          |",
            "······●─▸        |",
            "····◂─●          |",
            "·············●─▸ |",
            "◂                |",
            "···├──┤          |",
            "·············├┤  |",
        ]
    );
}

#[test]
fn below_zero_lies_left_of_zero() {
    let extents = [Extent::Amount(8.0), Extent::Amount(-4.0), Extent::Range(-2.0, 4.0)];
    assert_eq!(
        linear(17, &extents),
        [
            "-10     0      10|",
            "┬───────┬───────┬|",
            "··············●  |",
            "·····●           |",
            "······├────┤     |",
        ]
    );
}

#[test]
fn the_largest_and_the_smallest_of_numbers_do_no_harm() {
    for scale in [Scale::Linear, Scale::Logarithmic] {
        let amounts = [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324].map(Extent::Amount);
        let rows = marks(scale, 9, &amounts);
        assert!(rows.iter().any(|row| row.contains('●')), "{rows:?}");
    }
}

#[test]
fn on_a_logarithmic_scale_the_same_length_is_the_same_number_of_times() {
    let amounts = [10_000.0, 1_000.0, 100.0, 10.0].map(Extent::Amount);
    assert_eq!(
        marks(Scale::Logarithmic, 25, &amounts),
        [
            "10     100    1,000      |",
            "┬───────┬───────┬───────┬|",
            "························●|",
            "················●        |",
            "········●                |",
            "●                        |",
        ]
    );
}

#[test]
fn each_amount_is_where_its_entry_begins() {
    let layout = layout(&bill(), 80, Wide::Parts);
    let rows: Vec<_> = layout.facts.iter().map(|(row, _)| *row).collect();
    assert_eq!(rows, [2, 3, 5, 6]);
}
