//! What whole views draw: figures as bars, events along a line of time.

use insta::assert_snapshot;

use crate::reader::{Reader, dam};

/// Figures of one quantity in several units and places, and others that share only a unit.
const FIGURES: &str = r#"
title = "Counts"
as-of = 2031-05-14
issues = { street = "The street", purse = "The purse" }
actors = { police = "Police", union = "Union" }
sources = { post = { title = "Post", published = 2031-05-02 } }

[figures]
first = { label = "Marchers in May", value = 380_000, measure = "marchers", according-to = "police", source = "post" }
second = { label = "Marchers in May", value = 1.5, qualifier = "more than", unit = "million", measure = "marchers", issue = "street", according-to = "union" }
words = { label = "Marchers in June", value = "several dozen", measure = "marchers" }
square = { label = "Square", value = 3, unit = "hectares", issue = "street" }
deficit = { label = "Deficit", value = -2.50, unit = "billion crowns", issue = "purse", as-of = "2030" }
surplus = { label = "Surplus promised", value = "700 to 900", range = [700, 900], unit = "million crowns", issue = "purse" }
cars = { label = "Cars", value = 40, unit = "a day", measure = "traffic" }
lorries = { label = "Lorries", value = 9_000, unit = "a day", measure = "traffic" }
"#;

#[test]
fn figures_beside_their_bars() {
    assert_snapshot!(Reader::open(FIGURES).size(100, 34).keys("3 z g").screen(), @"
     Counts                                                                as of 14 May 2031 · 1 source
     1 Overview  2 Positions  3 Figures  4 Actors  5 Questions  6 Timeline  7 Sources

      — all from Post, published 2 May 2031

    ▌ The street ──────────────────────────────────────────────────────────────────────────────────────
      marchers   ≠ 2 givers disagree                                      0       0.5     1.0      1.5
                                                                 million  ┬────────┬───────┬────────┬──
        Police  in May                                           380,000  ·······●
        Union  in May                              more than 1.5 million  ··························●─▸
        Marchers in June                                   several dozen
        span                            380,000 to more than 1.5 million

        Square                                                                               3 hectares

      The purse ───────────────────────────────────────────────────────────────────────────────────────
                                                                          -4      -2         0        2
                                                          billion crowns  ┬────────┬─────────┬────────┬
        Deficit                                     -2.50 billion crowns  ·······●
        Surplus promised                       700 to 900 million crowns  ······················├┤

      Not tied to one issue ───────────────────────────────────────────────────────────────────────────
      traffic                                                             10      100      1,000 10,000
                                                      a day, logarithmic  ┬────────┬─────────┬────────┬
        Cars                                                          40  ······●
        Lorries                                                    9,000  ····························●

    ────────────────────────────────────────────────────────────────────────────────────────────────────
      The street


      ● exact  ├┤ range  ●▸ at least

     Enter follow  Tab pane  / find  f go to  s source  o open other  ? help  q back
    ");
}

#[test]
fn the_day_of_the_file_stands_on_the_line_of_time() {
    let text = r#"
title = "Time"
as-of = "2024-04"
[events]
old = { date = "2019/2021-06", text = "A long war." }
open = { date = "2020/..", text = "A truce that goes on." }
same = { date = 2023-10-07, text = "One." }
day = { date = 2023-10-07, text = "The other." }
about = { date = "2024-03~", text = "About then." }
now = { date = 2024-04-03, text = "In the month of the file." }
far = { date = 2026-05-01, text = "Far ahead." }
"#;
    assert_snapshot!(Reader::open(text).size(60, 20).keys("6 z").screen(), @"
     Time                            as of Apr 2024 · 0 sources
     1 2 3 4 5 6 Timeline 7
      2019   2020    2021   2022    2023    2024   2025    2026
      ┴──────┴───────┴──────┴───────┴───────┴─┼────┴───────┴───
      ├──────├────────────────────────────●──○●               ▷

    ▌ 2019 – Jun 2021 ┃  A long war.
           since 2020 ┃  A truce that goes on.
           7 Oct 2023 ●  One.
                      ●  The other.
                      ┊  5 to 6 months
       about Mar 2024 ○  About then.
           3 Apr 2024 ●  In the month of the file.
                      ┼  as of Apr 2024 · what follows was
                      │  still to come
                      ┊  about 2 years
           1 May 2026 ▷  Far ahead.

      ● day  ○ less exact  ┃ period  ▷ scheduled
     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
    let past = text.replace("far = ", "far_ = ").replace("2026-05-01", "2018-05-01");
    assert_snapshot!(Reader::open(&past).size(60, 16).keys("6 z").screen(), @"
     Time              as of Apr 2024 · 0 sources · 1 problem !
     1 2 3 4 5 6 Timeline 7
      2018    2019     2020     2021     2022     2023     2024
      ┴───────┴────────┴────────┴────────┴────────┴────────┴──┼
        ●     ├────────├────────────────────────────────●───○●┤

    ▌      1 May 2018 ●  Far ahead.
                      ┊  8 to 20 months
      2019 – Jun 2021 ┃  A long war.
           since 2020 ┃  A truce that goes on.
           7 Oct 2023 ●  One.
                      ●  The other.
                      ┊  5 to 6 months
       about Mar 2024 ○  About then.
      ● day  ○ less exact  ┃ period
     Enter follow  Tab pane  / find  ? help  q back  page 1/2 ▾
    ");
}

#[test]
fn on_a_high_screen_there_is_air_between_events_and_the_bar_is_beside_all_rows_of_one() {
    let events = |rows| {
        let screen = dam().size(80, rows).keys("6 z j").screen();
        screen.lines().skip(3).take(22).map(str::trim_end).collect::<Vec<_>>().join("\n")
    };
    assert_snapshot!(events(40), @"
            Jul 2030     Sep         Nov          Jan 2031    Mar          May
      ──────┴────────────┴───────────┴────────────┴───────────┴────────────┴──┼────
      ├─────┤                                                                ●    ▷

    ▌       Jun 2030 ○  Velm closes the gates for the first time.
    ▌                │  — What the lake can spare
                     │
                     ┊  10 to 11 months
                     │
      12–13 May 2031 ┃  Two days of talks end without a deal.
                     ┃  Kesh  — Courier ¶1
                     │
                     ┼  as of 14 May 2031 · what follows was still to come
                     │
          2 Jun 2031 ▷  The Commission is to meet again.
                     │  — Courier ¶8
    ");
}

/// Two who count marchers on two days, each of which a label names.
const MARCHES: &str = r#"
title = "Marches"
as-of = 2031-05-14
issues.street = "The street"
actors = { police = "Police", union = "Union" }
sources.post = { title = "Post" }

[figures]
a = { label = "Marchers, 19 January", value = 40_000, as-of = 2031-01-19, according-to = "police" }
b = { label = "Marchers, 19 January", value = 90_000, as-of = 2031-01-19, according-to = "union", status = "disputed" }
c = { label = "Marchers in Sel, 7 March", value = 20_000, as-of = 2031-03-07, according-to = "police" }
d = { label = "Marchers in Sel, 7 March", value = 30_000, as-of = 2031-03-07, according-to = "union", status = "disputed" }
"#;

/// The screen with the marches' figures.
fn marches(size: (u16, u16), status: &str, keys: &str) -> String {
    let more = "measure = \"marchers\", issue = \"street\", source = \"post\", ";
    let text = MARCHES.replace("value =", &format!("{more}value =")).replacen("disputed", status, 1);
    Reader::open(&text).size(size.0, size.1).keys(keys).screen()
}

#[test]
fn a_row_says_its_day_once_and_its_words_whole() {
    let rows = |screen: String| {
        let (_, rows) = screen.split_once('┬').unwrap();
        let (rows, _) = rows.split_once("\n\n").unwrap();
        rows.lines()
            .skip(1)
            .map(|row| row.split('·').next().unwrap().trim_end())
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_snapshot!(rows(marches((120, 36), "disputed", "3 z")), @"
    ▌   Police                                           19 Jan 2031            40,000
        Union ?                                          19 Jan 2031            90,000
        Police                      in Sel                7 Mar 2031            20,000
        Union ?                     in Sel                7 Mar 2031            30,000
    ");
    // Where the rows have no dates, the label's own words tell one from the other.
    assert_snapshot!(rows(marches((80, 36), "disputed", "3 z")), @"
    ▌   Police  19 January                          40,000
        Union ?  19 January                         90,000
        Police  in Sel, 7 March                     20,000
        Union ?  in Sel, 7 March                    30,000
    ");
    // The sign says enough, but where it stands for two things.
    assert!(marches((120, 36), "disputed", "3 z").contains("● exact  ? disputed\n"));
    assert_snapshot!(rows(marches((120, 36), "unverified", "3 z")), @"
    ▌   Police                                           19 Jan 2031            40,000
        Union ? unverified                               19 Jan 2031            90,000
        Police                      in Sel                7 Mar 2031            20,000
        Union ? disputed            in Sel                7 Mar 2031            30,000
    ");
}

/// Figures of some measures on a small or a wide screen: a row each, without its mark.
fn figures_of(rows: &str, size: (u16, u16)) -> Vec<String> {
    let text = format!(
        "title = 'Gas'\nas-of = 2026-06-20\n[sources]\nwire = {{ title = 'Wire', published = 2026-05-10 }}\n\
         [actors]\nnorska = 'Norska'\nagency = 'Energy Agency'\n[figures]\n{rows}"
    );
    let screen = Reader::open(&text).size(size.0, size.1).keys("3 z").screen();
    let rows = screen.lines().take_while(|row| !row.starts_with("──"));
    let words = rows.map(|row| row.split('·').next().unwrap_or_default());
    words.map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn what_tells_forecasts_apart_is_said_on_a_narrow_screen_too() {
    let figure = |key: &str, giver: &str, as_of: &str, value: &str| {
        format!(
            "{key} = {{ label = 'Gas a year, forecast', value = {value}, unit = 'bcm', measure = 'gas', \
             according-to = '{giver}', as-of = '{as_of}', source = 'wire' }}\n"
        )
    };
    let text = [
        figure("a", "norska", "2030", "8"),
        figure("b", "agency", "2030-12", "6"),
        figure("c", "agency", "2035", "9"),
    ];
    let rows = figures_of(&text.concat(), (80, 24));
    for row in [
        "▌ Norska Gas a year, forecast, 2030 8",
        "Energy Agency Gas a year, forecast, Dec 2030 6",
        "Energy Agency Gas a year, forecast, 2035 9",
    ] {
        assert!(rows.iter().any(|of| of == row), "{row}: {rows:#?}");
    }
    let wide = figures_of(&text.concat(), (120, 36));
    assert!(wide.iter().any(|row| row == "Energy Agency Gas a year, forecast 2035 9"), "{wide:#?}");
}

#[test]
fn a_span_lies_between_those_who_disagree_at_one_time() {
    let figure = |key: &str, giver: &str, more: &str| {
        format!(
            "{key} = {{ label = 'Cost', unit = 'crowns', measure = 'cost', according-to = '{giver}', \
             source = 'wire', {more} }}\n"
        )
    };
    for (one, other, span) in [
        ("value = 5", "value = 9", Some("span 5 to 9")),
        // They say it of two days.
        ("value = 5, as-of = 2026-05-01", "value = 9, as-of = 2026-06-01", None),
        // Nobody says how low it may be.
        ("value = 5, qualifier = 'up to'", "value = 9", None),
        ("value = 5", "value = 9, qualifier = 'at least'", Some("span 5 to at least 9")),
    ] {
        let rows = figures_of(&[figure("a", "norska", one), figure("b", "agency", other)].concat(), (80, 24));
        let found = rows.iter().find(|row| row.starts_with("span")).map(String::as_str);
        assert_eq!(found, span, "{one} and {other}: {rows:#?}");
    }
    // One who says two things does not disagree with anybody.
    let rows = figures_of(
        &[figure("a", "norska", "value = 5"), figure("b", "norska", "value = 9")].concat(),
        (80, 24),
    );
    assert!(!rows.iter().any(|row| row.starts_with("span")), "{rows:#?}");
}

#[test]
fn over_time_a_row_says_its_day_once() {
    let screen = marches((80, 40), "disputed", "3 Enter");
    let (_, part) = screen.split_once("Over time").unwrap();
    assert_snapshot!(part.lines().take(7).collect::<Vec<_>>().join("\n"), @"
    — Police, unless another is named ───────────────────────────────
                                                           0       50,000 100,000
                                                           ┬──────────┬─────────┬
       19 Jan 2031         — Union                 90,000  ···················●
       19 Jan 2031                                 40,000  ········●
       7 Mar 2031  in Sel  — Union                 30,000  ······●
       7 Mar 2031  in Sel                          20,000  ····●
    ");
}

/// Unemployment that was measured, and a forecast of it, with or without its time as a date.
fn forecast(as_of: &str) -> String {
    format!(
        "title = 'Work'\nas-of = 2031-05-14\n[actors]\nbank = 'Bank of Sel'\noffice = 'Office'\n[sources]\n\
         post = {{ title = 'Post', published = 2031-05-12 }}\n[figures]\n\
         measured = {{ label = 'Idle', value = 5.2, unit = '%', measure = 'idle', according-to = 'office', \
         as-of = '2031-04' }}\nforecast = {{ label = 'Idle by the end of 2032', value = 6, unit = '%', \
         measure = 'idle', according-to = 'bank'{as_of} }}\n"
    )
}

#[test]
fn a_forecast_disagrees_with_nothing_that_was_measured_and_keeps_its_time() {
    // It may also have the day on which it was made.
    for as_of in ["", ", as-of = '2032-12'", ", as-of = '2031-04'"] {
        let reader = Reader::open(&forecast(as_of)).size(80, 24);
        let screen = reader.keys("3 z").screen();
        assert!(!screen.contains('≠') && screen.contains("by the end of 2032"), "{screen}");
        assert!(!screen.contains("problem"), "{screen}");
    }
    let dated = forecast(", as-of = '2032-12'");
    let page = Reader::open(&dated).size(80, 24).keys("3 j Enter").screen();
    assert!(page.contains("for Dec 2032"), "{page}");
    // Two forecasts for one time do.
    let two = dated.replace("as-of = '2031-04'", "as-of = '2032-12'");
    let screen = Reader::open(&two).size(80, 24).keys("3 z").screen();
    assert!(screen.contains("≠ 2 givers disagree"), "{screen}");
    // Of two disagreements each is told, that of a time to come with it.
    let more = "now = { label = 'Idle', value = 7, unit = '%', measure = 'idle', according-to = 'bank', \
                as-of = '2031-04' }\nthen = { label = 'Idle', value = 8, unit = '%', measure = 'idle', \
                according-to = 'office', as-of = '2032-12' }\n";
    let screen = Reader::open(&(dated + more)).size(120, 30).keys("3 z").screen();
    assert!(screen.contains("≠ 2 givers disagree; 2 givers disagree (Dec 2032)"), "{screen}");
}

#[test]
fn what_was_expected_disagrees_with_nothing_that_came_of_it() {
    let of = |label: &str| {
        format!(
            "title = 'Sales'\nas-of = 2031-05-14\n[actors]\nmill = 'Mill'\nanalysts = 'Analysts'\n[figures]\n\
             sold = {{ label = 'Sales', value = 4.7, unit = '$ million', measure = 'sales', according-to = 'mill' }}\n\
             hoped = {{ label = '{label}', value = 4.6, unit = '$ million', measure = 'sales', \
             according-to = 'analysts' }}\n"
        )
    };
    let screen = |label: &str| Reader::open(&of(label)).size(80, 24).keys("3 z").screen();
    assert!(!screen("Sales that analysts expected").contains('≠'));
    assert!(screen("Sales as analysts count them").contains("≠ 2 givers disagree"));
}

#[test]
fn whom_the_source_names_gives_a_figure_and_not_the_source() {
    let text = "title = 'Pay'\nas-of = 2031-05-14\nactors.union = 'Union'\n\
                [sources]\npost = { title = 'Post', published = 2031-05-12 }\n\
                wire = { title = 'Wire', published = 2031-05-12 }\n[figures]\n\
                offered = { label = 'Rise offered', value = 4, unit = '%', measure = 'rise', source = 'post' }\n\
                wanted = { label = 'Rise wanted', value = 6, unit = '%', measure = 'rise', according-to = 'union', \
                source = 'wire' }\n";
    for size in [(80, 24), (120, 30)] {
        let screen = Reader::open(text).size(size.0, size.1).keys("3 z").screen();
        let row = screen.lines().find(|line| line.contains("Rise offered")).unwrap();
        assert!(!row.trim_start().starts_with("Post"), "{screen}");
    }
}

#[test]
fn there_is_no_span_from_then_to_now() {
    let text = "title = 'Groves'\nas-of = 2031-05-14\n[figures]\n\
                now = { label = 'Groves', value = 14_500, measure = 'groves' }\n\
                then = { label = 'Groves in 2010', value = 3_200, measure = 'groves', as-of = 2010 }\n";
    let screen = Reader::open(text).size(100, 24).keys("3 z").screen();
    assert!(screen.contains("14,500") && !screen.contains("span"), "{screen}");
}

#[test]
fn below_the_figures_an_issue_says_what_it_is_about() {
    let text = "title = 'Wells'\nas-of = 2031-05-14\n\
                issues.wells = { name = 'Wells', status = 'open', about = 'Who seals them.' }\n[figures]\n\
                sealed = { label = 'Sealed', value = 212, issue = 'wells' }\n";
    let screen = Reader::open(text).size(80, 30).keys("3 z k k").screen();
    assert!(screen.contains("Who seals them."), "{screen}");
}
