//! A figure and the status of an issue over time.

use crate::differing::{edition, today, with_editions};
use crate::reader::Reader;

/// The dam with three earlier editions, in which a figure grows and an issue gets stuck.
fn read() -> Reader {
    let value = |value: &'static str| ("value = 900", value);
    let status = |status: &'static str| ("status = \"deadlocked\"", status);
    let editions = [
        edition("2031-05-02", &[value("value = 700"), status("status = \"stalled\"")]),
        edition("2031-04-15", &[value("value = 600\nrange = [500, 650]"), status("status = \"stalled\"")]),
        edition("2031-03-13", &[value("value = 'many'"), status("status = \"open\"")]),
        edition("2031-02-01", &[value("value = 250"), status("status = \"open\"")]),
    ];
    with_editions(&today(), &editions)
}

/// The page of the first figure of a briefing.
fn figure(text: &str) -> String {
    Reader::open(text).size(90, 40).keys("3 Enter").screen()
}

#[test]
fn a_figure_is_drawn_over_its_editions() {
    insta::assert_snapshot!(read().size(110, 40).keys("3 Enter").screen(), @"
     Lake Orla dam                                                                  as of 14 May 2031 · 2 sources

     1 Overview                               1 │  Floor that Ostra asks for
       Velm and Ostra are nearer on the filling │  at least 900 m³/s
       than on the flow.                        │▌ — Ostran officials (unnamed), Courier ¶6
                                                │    issue        Flow in dry years
     2 Positions                              3 │
       ≈ How fast the lake fills      narrowing │  Same measure  flow floor, m³/s ───────────────────────────────
       ■ Flow in dry years           deadlocked │    some hundreds  — Lake Commission, What the lake can spare
       ○ Toll on boats                     open │
                                                │  Over time  — Ostran officials, unless another is named ───────
     3 Figures                              1/3 │                                              0       500  1,000
    ▌  Floor… Ostra asks for  at least 900 m³/s │                                        m³/s  ┬────────┬───────┬
       Floor that the lake…  some hundreds m³/s │    1 Feb 2031  Floor that     some hundreds  ·····├──────┤
       Loan for the dam        4,500,000 crowns │    the lake can spare
                                                │      — Lake Commission
     4 Actors                                 5 │    1 Feb 2031                  at least 250  ····●─▸
       party     Velm                           │    15 Apr 2031                 at least 600  ·········├─┤
                 Ostra                          │    2 May 2031                  at least 700  ············●─▸
       backer    Orla Bank                      │    14 May 2031                 at least 900  ···············●─▸
       mediator  Lake Commission                │    ├┤ range  ●▸ at least
       source    Ostran officials               │
                                                │  Earlier ──────────────────────────────────────────────────────
     5 Questions                              2 │    2 May 2031   value: 700
       ○ Who measures the flow?                 │    15 Apr 2031  value: 600
       ✓ Has Ostra measured the dry years?      │                 range: 500 to 650
                                                │    13 Mar 2031  value: many
     6 Timeline                               3 │    1 Feb 2031   value: 250
        Jun 2030  Velm closes the gates for…    │
       12–13 May  Two days of talks end…        │
           2 Jun  The Commission is to meet…  ▷ │
                                                │
     7 Sources                                2 │
       14 May  Courier: Dam talks break up      │
        2 May  What the lake can spare          │
                                                │
                                                │
                                                │

     Enter follow  Tab pane  z full view  / find  f go to  s source  a note  e edit  ? help  q back   Figures 1/3
    ");
    insta::assert_snapshot!(read().size(50, 32).keys("3 Enter").screen(), @"
     Lake Orla dam      as of 14 May 2031 · 2 sources
     1 2 3 Figures 4 5 6 7

       Floor that Ostra asks for
       at least 900 m³/s
    ▌  — Ostran officials (unnamed), Courier ¶6
         issue        Flow in dry years

       Same measure  flow floor, m³/s ───────────────
         some hundreds  — Lake Commission,
                        What the lake can spare

       Over time  — Ostran officials, unless another
       is named
         m³/s
         0       200     400      600     800   1,000
         ┬────────┬───────┬────────┬───────┬────────┬
         1 Feb 2031  Floor that the lake can spare
                                        some hundreds
           — Lake Commission
         ·············├────────────────┤
         1 Feb 2031                      at least 250
         ···········●─▸
         15 Apr 2031                     at least 600
         ······················├─────┤
         2 May 2031                      at least 700
         ······························●─▸
         14 May 2031                     at least 900
         ·······································●─▸
         ├┤ range  ●▸ at least

     Enter follow  Tab pane  ? help  q back     1/2 ▾
    ");
}

#[test]
fn an_issue_has_each_status_from_its_first_day() {
    let screen = read().size(60, 50).keys("2 j Enter").screen();
    let (_, part) = screen.split_once("Over time").unwrap();
    let (part, _) = part.split_once("Earlier").unwrap();
    insta::assert_snapshot!(part, @"
    ──────────────────────────────────────────────
         1 Feb 2031  ○ open
        15 Apr 2031  ‖ stalled
        14 May 2031  ■ deadlocked
    ");
    let screen = read().size(60, 50).keys("2 j j Enter").screen();
    assert!(!screen.contains("Over time"), "{screen}");
}

#[test]
fn figures_of_one_measure_are_drawn_by_their_dates() {
    let figure_of = |id: &str, day: &str, rest: &str| {
        format!("[figures.{id}]\nlabel = 'Ships'\nmeasure = 'ships'\n{day}\n{rest}\n")
    };
    let day = |day: &str| format!("as-of = {day}");
    let text = |more: &str| {
        let first = figure_of("a", &day("2031-03-01"), "value = 31\nunit = 'ships'");
        let second =
            figure_of("b", &day("2031-03-08"), "value = 40\nunit = 'ships'\nqualifier = 'more than'");
        format!("title = 'T'\nas-of = 2031-03-15\n{first}{second}{more}")
    };
    insta::assert_snapshot!(figure(&text(&figure_of("c", &day("2031-03-12"), "value = 25\nunit = 'ships'"))), @"
     T                                                          as of 15 Mar 2031 · 0 sources

     1 Overview                         1 │  Ships
       no bottom line                     │  31 ships
                                          │  — as of 1 Mar 2031
     2 Positions                        0 │
                                          │  Same measure  ships ────────────────────────────
     3 Figures                        1/3 │▌   more than 40 ships  — as of 8 Mar 2031
    ▌  Ships — 1 Mar 2031        31 ships │              25 ships  — as of 12 Mar 2031
       Ships — 8 Mar 2031                 │
                       more than 40 ships │  Over time ──────────────────────────────────────
       Ships — 12 Mar 2031       25 ships │    ships
                                          │    0         10         20        30         40
     4 Actors                           0 │    ┬──────────┬──────────┬─────────┬──────────┬──
                                          │    1 Mar 2031                                  31
     5 Questions                        0 │    ·································●
                                          │    8 Mar 2031                        more than 40
     6 Timeline                         0 │    ···········································●─▸
                                          │    12 Mar 2031                                 25
     7 Sources                          0 │    ···························●
                                          │    ● exact  ●▸ at least
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │
                                          │

     Enter follow  Tab pane  z full view  / find  f go to  s source  ? help  q back       1/3
    ");
    for other in [
        figure_of("c", "", "value = 25\nunit = 'ships'"),
        figure_of("c", &day("2031-03-12"), "value = 25\nunit = 'tonnes'"),
        figure_of("c", &day("2031-03-12"), "value = 'many'\nunit = 'ships'"),
    ] {
        let screen = figure(&text(&other));
        assert!(!screen.contains("Over time"), "{other}{screen}");
    }
}

#[test]
fn of_one_day_the_later_edition_comes_last() {
    let on_day = |value: &'static str| [("value = 900", value)];
    let editions = [
        edition("2031-05-02", &on_day("value = 700\nas-of = 2031-01-20")),
        edition("2031-04-15", &on_day("value = 600\nas-of = 2031-01-20")),
    ];
    let screen = with_editions(&today(), &editions).size(60, 40).keys("3 Enter").screen();
    let (_, part) = screen.split_once("Over time").unwrap();
    let row = |value: &str| part.find(&format!("at least {value}")).unwrap();
    assert!(row("600") < row("700") && row("700") < row("900"), "{screen}");
}

#[test]
fn an_edition_that_repeats_a_value_of_the_same_day_is_not_drawn_twice() {
    let dated = [("value = 900", "value = 900\nas-of = 2031-01-20")];
    let editions = ["2031-05-02", "2031-04-15", "2031-03-13"].map(|day| edition(day, &dated));
    let now = edition("2031-05-14", &dated);
    let screen = with_editions(&now, &editions).size(90, 40).keys("3 Enter").screen();
    assert!(!screen.contains("Over time"), "{screen}");
}

/// An edition of a story with these figures of one measure: the id, who gives it, and the fields of its value.
fn measured(day: &str, figures: &[(&str, &str, &str)]) -> String {
    let head = format!("title = 'Strike'\nas-of = {day}\nstory = 'lake-orla'\n");
    let actors = "[actors]\nport = 'The port'\nunion = 'The union'\n";
    let figure = |(id, giver, value): &(&str, &str, &str)| {
        format!(
            "[figures.{id}]\nlabel = 'Ships that wait'\nmeasure = 'ships waiting'\nunit = 'ships'\n\
             according-to = '{giver}'\n{value}\n"
        )
    };
    head + actors + &figures.iter().map(figure).collect::<String>()
}

/// What is drawn over time on the page of the first figure of an edition with earlier ones.
fn drawn(now: &str, editions: &[String], width: u16) -> String {
    let screen = with_editions(now, editions).size(width, 40).keys("3 Enter").screen();
    let (_, part) = screen.split_once("Over time").expect("a chart");
    let (part, _) = part.split_once("Earlier").expect("a part behind it");
    part.lines().map(|row| row.split_once('│').map_or(row, |(_, row)| row)).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_measure_is_drawn_over_the_editions_with_who_gives_each_value() {
    let now = measured(
        "2031-05-14",
        &[("a", "port", "value = 12"), ("b", "union", "value = 40\nqualifier = 'more than'")],
    );
    let editions = [
        measured("2031-05-02", &[("b", "union", "value = 35\nrange = [30, 40]")]),
        measured("2031-04-15", &[("a", "port", "value = 9"), ("b", "union", "value = 20")]),
        measured("2031-04-01", &[("b", "union", "value = 20"), ("c", "union", "value = 'many'")]),
    ];
    insta::assert_snapshot!(drawn(&now, &editions, 110), @"
    — The port, unless another is named ───────────────
                                                0      20     40
                                         ships  ┬───────┬──────┬──
      1 Apr 2031   — The union              20  ········●
      15 Apr 2031                            9  ···●
      2 May 2031   — The union              35  ···········├───┤
      14 May 2031  — The union    more than 40  ···············●─▸
      14 May 2031                           12  ·····●
      ● exact  ├┤ range  ●▸ at least
    ");
    insta::assert_snapshot!(drawn(&now, &editions, 50), @"
    — The port, unless another is named
       ships
       0        10         20        30        40
       ┬─────────┬──────────┬─────────┬─────────┬──
       1 Apr 2031  — The union                   20
       ·····················●
       15 Apr 2031                                9
       ·········●
       2 May 2031  — The union                   35
       ·······························├─────────┤
       14 May 2031  — The union        more than 40
       ·········································●─▸
       14 May 2031                               12
       ············●
       ● exact  ├┤ range  ●▸ at least
    ");
    // A date opens its edition at the figure that stands beside it.
    let reader = with_editions(&now, &editions).size(60, 40).keys("3 Enter");
    let opening = reader.keys("j j j Enter");
    assert!(format!("{:?}", opening.effect).contains("earlier-3.toml"), "{:?}", opening.effect);
    let there = opening.opens(Ok(&editions[2])).screen();
    assert!(there.contains("— The union") && there.contains("20 ships"), "{there}");
}

#[test]
fn what_an_entry_has_said_all_along_is_drawn_once() {
    let day = |day: &str| measured(day, &[("a", "port", "value = 12"), ("b", "union", "value = 40")]);
    let editions = [day("2031-05-02"), measured("2031-04-15", &[("a", "port", "value = 9")])];
    let drawn = drawn(&day("2031-05-14"), &editions, 110);
    assert!(drawn.contains("15 Apr 2031") && drawn.contains("2 May 2031"), "{drawn}");
    assert!(!drawn.contains("14 May 2031"), "{drawn}");
}

#[test]
fn what_another_giver_has_said_all_along_is_drawn_once() {
    let day = |day: &str, own: &str, other: &str| measured(day, &[("a", "port", own), ("b", "union", other)]);
    let now = day("2031-05-14", "value = 12", "value = 40");
    let editions = [
        day("2031-05-02", "value = 12", "value = 40"),
        day("2031-04-15", "value = 9", "value = 30"),
        day("2031-04-01", "value = 9", "value = 40"),
    ];
    let drawn = drawn(&now, &editions, 110);
    let days: Vec<_> =
        drawn.lines().filter(|row| row.contains("2031") && row.contains("The union")).collect();
    assert_eq!(days.len(), 3, "{drawn}");
    assert!(days[0].contains("1 Apr") && days[1].contains("15 Apr") && days[2].contains("2 May"), "{drawn}");
}

#[test]
fn what_others_measured_is_drawn_once_for_each_day_on_which_they_did() {
    let dated = |value: u8, day: &str| format!("value = {value}\nas-of = {day}");
    let [spring, april, may] =
        [(6, "2031-03-01"), (9, "2031-04-03"), (9, "2031-05-03")].map(|(value, day)| dated(value, day));
    let edition = |day: &str, own: &str| {
        let others = [("b", "union", spring.as_str()), ("c", "union", &april), ("d", "union", &may)];
        measured(day, &[&[("a", "port", own)], others.as_slice()].concat())
    };
    let drawn = drawn(&edition("2031-05-14", "value = 12"), &[edition("2031-05-07", "value = 11")], 110);
    for (day, rows) in
        [("1 Mar 2031", 1), ("3 Apr 2031", 1), ("3 May 2031", 1), ("7 May 2031", 1), ("14 May 2031", 1)]
    {
        assert_eq!(
            drawn.lines().filter(|row| row.trim_start().starts_with(day)).count(),
            rows,
            "{day}: {drawn}"
        );
    }
}

#[test]
fn a_figure_that_was_measured_again_is_drawn_again() {
    let edition = |day: &str, measured_on: &str| {
        measured(day, &[("a", "port", &format!("value = 31\nas-of = {measured_on}"))])
    };
    let editions = [edition("2031-05-02", "2031-05-01"), edition("2031-04-02", "2031-04-01")];
    let drawn = drawn(&edition("2031-05-14", "2031-05-12"), &editions, 110);
    for day in ["1 Apr 2031", "1 May 2031", "12 May 2031"] {
        assert!(drawn.contains(day), "{day}: {drawn}");
    }
}

#[test]
fn a_value_that_went_on_in_another_entry_is_drawn_once() {
    let of_march = "value = 61\nas-of = 2031-03-31";
    let now = measured(
        "2031-05-14",
        &[
            ("a", "port", "value = 68\nas-of = 2031-04-30"),
            ("march", "port", of_march),
            ("b", "union", "value = 70"),
        ],
    );
    let drawn = drawn(&now, &[measured("2031-04-15", &[("a", "port", of_march)])], 110);
    assert_eq!(drawn.matches("31 Mar 2031").count(), 1, "{drawn}");
}
