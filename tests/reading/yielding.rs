//! What yields where there is little room: names, at a word; never a number, nor whoever gives it.

use crate::reader::Reader;

/// The lines of the row of the list under the cursor, or that line and the one below it.
fn rows_of_cursor(reader: &Reader) -> String {
    let screen = reader.screen();
    let left = screen.lines().map(|line| line.split('│').next().unwrap_or_default());
    let rows: Vec<_> = left.skip_while(|line| !line.starts_with('▌')).map(str::trim).collect();
    let lines = rows.iter().take_while(|line| line.starts_with('▌')).count();
    rows[..lines.max(2)].join("\n")
}

#[test]
fn a_value_and_who_gives_it_are_whole_in_every_list() {
    for (columns, rows) in [(40, 24), (80, 24), (90, 30), (120, 36), (200, 60)] {
        let mut reader = Reader::open_built_in("herring-2031-03-20.toml").size(columns, rows).keys("3");
        for (value, giver) in [
            ("26,000 tonnes a year", ""),
            ("22,000 tonnes a year", ""),
            ("24,000 tonnes a year", ""),
            ("340,000 to 480,000 tonnes", "— The Council's scientists"),
            ("about 290,000 tonnes", "— Halmarch's fisheries institute"),
            ("at least 600,000 tonnes", "— Fishers' League of Eskeray"),
            ("3 trawlers", "— Halmarch"),
            ("5 trawlers", "— Eskeray's foreign ministry"),
        ] {
            let row = rows_of_cursor(&reader);
            let is_whole = row.contains(value) && row.contains(giver);
            assert!(is_whole, "{columns}×{rows}: {value} {giver}\n{}", reader.screen());
            reader = reader.keys("j");
        }
    }
}

#[test]
fn a_value_is_below_its_name_where_that_would_keep_too_little() {
    let reader = Reader::open_built_in("herring-2031-03-20.toml").size(120, 36).keys("3 j j j j j j j");
    insta::assert_snapshot!(rows_of_cursor(&reader), @"
    ▌  ? Trawlers… — Eskeray's foreign ministry
    ▌                                    5 trawlers
    ");
    insta::assert_snapshot!(rows_of_cursor(&reader.keys("k")), @"
    ▌  ? Trawlers seized — Halmarch      3 trawlers
    ? Trawlers… — Eskeray's foreign ministry
    ");
}

#[test]
fn a_click_and_the_wheel_meet_rows_of_two_lines() {
    let reader = Reader::open_built_in("herring-2031-03-20.toml").size(120, 36).keys("3");
    let clicked = reader.click("at least 600,000 tonnes");
    assert!(rows_of_cursor(&clicked).contains("Fishers' League"), "{}", clicked.screen());
    let end = clicked.keys("G");
    assert!(rows_of_cursor(&end).contains("Fishermen who drowned"), "{}", end.screen());
    let turned = end.wheel(5, 14, -9);
    assert!(turned.screen().contains("Eskeray's demand      26,000 tonnes a year"), "{}", turned.screen());
}

#[test]
fn no_list_moves_while_a_filter_is_typed() {
    let heads = |reader: &Reader| {
        let screen = reader.screen();
        let head = |line: &str| line.trim_start().chars().next().is_some_and(|c| c.is_ascii_digit());
        let rows = screen.lines().enumerate().filter(|(_, line)| line.contains('│') && head(line));
        rows.map(|(y, _)| y).collect::<Vec<_>>()
    };
    for size in [(90, 30), (120, 36), (200, 60)] {
        let reader = Reader::open_built_in("herring-2031-03-20.toml").size(size.0, size.1).keys("4");
        let before = heads(&reader);
        let filtered = reader.keys("&").types("role:mediator").keys("Enter");
        assert_eq!(heads(&filtered), before, "{}", filtered.screen());
    }
}

#[test]
fn in_a_picker_names_end_at_a_word_and_numbers_are_whole_or_left_out() {
    let reader = Reader::open_built_in("herring-2031-03-20.toml");
    insta::assert_snapshot!(reader.size(40, 12).keys("f").types("a").screen(), @"
     Herring talks in Skerrow…    checking…
     go to a                           1/69
    ▌  actor      Josten Aldry
       actor      A Halmarch official
       actor      Canneries in Port Ammery
       issue      Seized…        deadlocked
       position   Eskeray: 26,000 tonnes a…
       position   Eskeray: Wants the fee…
       question   When are the landing…
       figure     Eskeray's demand
       figure     Halmarch's offer
     Enter select  ↑ ↓ choose  Esc cancel
    ");
    let reader = Reader::open_built_in("herring-2031-03-20.toml").size(40, 12).keys("/").types("the");
    insta::assert_snapshot!(reader.screen(), @"
     Herring talks in Skerrow…    checking…
     /the                              1/69
    ▌  overview   bottom line: …another…
       overview   caveat: …another.
       overview   caveat: The one sign of…
       overview   caveat: …count of the…
       issue      Share of the herring
       issue      about: …from…   Share of…
       position   quote: They…     Skerrow…
       position   note: The…       Skerrow…
       position   …blockade the…  Fishers'…
     Enter select  ↑ ↓ choose  Esc cancel
    ");
}

#[test]
fn what_most_facts_of_a_source_share_is_said_once() {
    let of = |name: &str| Reader::open_built_in(name).size(120, 200).keys("7 z").screen();
    let herring = of("herring-2031-03-20.toml");
    let parts = |screen: &str| {
        let starts = ["only source for", "with another source"];
        let lines =
            screen.lines().map(str::trim).filter(|line| starts.iter().any(|start| line.starts_with(start)));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        parts(&herring)[..2],
        [
            "only source for 32 facts and 24 other entries; without it nothing remains on:",
            "with another source too:"
        ]
    );
    assert_eq!(
        parts(&of("gaza-cease-fire.toml")),
        ["only source for 39 facts and 39 other entries; without it nothing remains on any"]
    );
}

#[test]
fn what_is_settled_stands_in_the_overview_with_the_day_by_which_it_was() {
    let screen = Reader::open_built_in("france-pensions-2023.toml").size(200, 60).keys("1 z").screen();
    let settled = screen.lines().find(|line| line.contains("Settled")).unwrap_or_default();
    let words = "  Settled      by 15 Apr 2023  The pension age: Up by three months a year from";
    assert!(settled.starts_with(words), "{screen}");
    assert!(
        !Reader::open_built_in("gaza-cease-fire.toml").size(200, 60).keys("1 z").screen().contains("Settled")
    );
}

#[test]
fn beside_an_issue_without_a_source_of_its_own_is_that_of_its_first_position() {
    let text = "title = 'T'\nissues.toll = 'Toll on boats'\nactors.velm = 'Velm'\n[positions.velm]\n\
                toll = { text = 'Wants none.', source = 'paper#2' }\n[sources.paper]\ntitle = 'Paper of the port'\n";
    for keys in ["2", "2 Enter"] {
        let screen = Reader::open(text).size(200, 60).keys(keys).screen();
        assert!(screen.contains("Velm on Toll on boats   position"), "{screen}");
    }
}

#[test]
fn a_legend_does_not_touch_the_texts_above_it_on_a_high_screen() {
    let screen = Reader::open_built_in("brexit-withdrawal.toml").size(200, 60).keys("2 z").screen();
    let rows: Vec<&str> = screen.lines().collect();
    let legend = rows.iter().position(|row| row.contains("▼ softened  = unchanged")).expect("a legend");
    assert!(rows[legend - 1].trim().is_empty(), "{screen}");
}

#[test]
fn running_words_of_full_views_keep_to_a_measure() {
    for columns in [120, 200] {
        let screen = Reader::open_built_in("gaza-cease-fire.toml").size(columns, 100).keys("1 z").screen();
        let left = screen.lines().skip(2).map(|line| line.split('│').next().unwrap_or_default().trim_end());
        let left: Vec<&str> = left.collect();
        assert!(left.iter().any(|line| line.ends_with("stalling again: Hamas has hardened its")), "{screen}");
        // The bar and a blank, the key and two blanks, and the words.
        let is_long = |line: &&str| line.chars().count() > 2 + 13 + 80;
        assert_eq!(left.into_iter().find(is_long), None, "{columns}\n{screen}");
    }
}

#[test]
fn a_giver_too_long_for_a_list_is_whole_below_the_name() {
    let figure = |id: &str, giver: &str, value: u32| {
        format!(
            "[figures.{id}]\nlabel = 'Boats in the harbour'\nvalue = {value}\nunit = 'boats'\nmeasure = 'boats'\n\
             as-of = 2031-03-20\naccording-to = '{giver}'\n"
        )
    };
    let text = format!(
        "title = 'Boats'\nas-of = 2031-03-20\n[actors]\nhouse = 'House of Harbours European Union Committee'\n\
         league = 'League'\n{}{}",
        figure("one", "house", 3),
        figure("two", "league", 5),
    );
    for size in [(90, 30), (40, 24)] {
        let screen = Reader::open(&text).size(size.0, size.1).keys("3").screen();
        let rows: Vec<_> = screen.lines().filter_map(|line| line.split('│').next()).collect();
        let at = rows.iter().position(|row| row.starts_with("▌  Boats in the harbour")).expect("the row");
        let words = rows[at + 1..at + 4].join(" ").replace('▌', " ");
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.starts_with("— House of Harbours European Union Committee 3 boats"), "{screen}");
    }
}

#[test]
fn where_names_begin_alike_their_beginning_and_their_own_words_are_kept() {
    let source = |id: &str, title: &str| {
        format!(
            "[sources.{id}]\ntitle = '{title}'\npublisher = 'Harbour Commission, task force on boats'\npublished = 2031-03-20\n"
        )
    };
    let text = format!(
        "title = 'Boats'\nas-of = 2031-03-20\n{}{}",
        source("one", "Draft of the agreement on moorings"),
        source("two", "Statement on fees"),
    );
    let screen = Reader::open(&text).size(66, 24).keys("7").screen();
    let rows = screen.lines().skip(2).take(2).map(|row| row.trim_start_matches('▌').trim());
    insta::assert_snapshot!(rows.collect::<Vec<_>>().join("\n"), @"
    20 Mar  Harbour Commission… Draft of the agreement on moorings
    20 Mar  Harbour Commission, task force on… Statement on fees
    ");
}

#[test]
fn a_name_wraps_no_more_often_than_the_whole_board_needs() {
    let screen = Reader::open_built_in("gaza-cease-fire.toml").size(100, 30).screen();
    for issue in ["Cease-fire and end of the war", "Effect of international pressure"] {
        assert!(
            screen.lines().any(|row| row.split('│').nth(1).is_some_and(|page| page.contains(issue))),
            "{screen}"
        );
    }
}
