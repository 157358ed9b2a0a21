//! A briefing is left and opened again: the reader is where they were, and sees what is new or changed since.

use crate::reader::{DAM, Reader, dam_pushed_down};

/// The dam, opened from a file on a wide screen.
fn opened() -> Reader {
    Reader::open_file(DAM).size(100, 30)
}

/// The dam with a changed actor and position, and a new figure.
fn changed() -> String {
    DAM.replacen("name = \"Orla Bank\"", "name = \"Bank of Orla\"", 1).replacen(
        "Promises no floor.",
        "Promises a floor.",
        1,
    ) + "\n[figures.zz]\nlabel = 'Depth'\nvalue = 3\n"
}

/// The rows that are marked, in one line.
fn marked(reader: &Reader) -> String {
    reader.marked_rows().join(", ")
}

/// Ways to a place.
const WAYS: [&str; 13] = [
    "j",
    "2 j",
    "2 j Enter",
    "2 j Enter j j",
    "3 G",
    "4 j Enter j",
    "6 j Enter",
    "7 j Enter j",
    "2 j z",
    "4 z j j",
    "7 z j j",
    "2 j Enter Space",
    "2 J J J",
];

#[test]
fn reading_goes_on_where_it_ended() {
    for keys in WAYS {
        let left = opened().keys(keys).screen();
        let again = opened().keys(keys).again(DAM);
        assert_eq!(again.screen(), without_toast(&left, &again), "{keys}");
        assert!(again.shows_cursor(), "{keys}");
    }
}

/// A screen with the last row of another one, since what a key said is not said again.
fn without_toast(screen: &str, other: &Reader) -> String {
    let (rows, _) = screen.rsplit_once('\n').unwrap_or_default();
    format!("{rows}\n {}", other.footer())
}

#[test]
fn it_goes_on_there_by_what_stands_there() {
    for keys in WAYS {
        let left = opened().keys(keys);
        let again = opened().keys(keys).again(&dam_pushed_down());
        assert_eq!(again.selected(), left.selected(), "{keys}:\n{}\n{}", left.screen(), again.screen());
        assert!(again.shows_cursor(), "{keys}");
    }
}

#[test]
fn it_goes_on_there_on_another_screen() {
    for keys in WAYS {
        for (columns, rows) in [(40, 12), (80, 24), (200, 60)] {
            let mut left = opened().keys(keys);
            let bookmark = left.bookmark().unwrap();
            let again = Reader::open_at(DAM, &bookmark).size(columns, rows);
            assert!(again.shows_cursor(), "{keys} at {columns}×{rows}:\n{}", again.screen());
            if keys.contains('z') {
                // A matrix may be a list there, whose links have other words.
                continue;
            }
            let selected = left.selected();
            let start: String = selected.chars().take_while(|c| *c != '…').take(8).collect();
            // On a narrow screen the overview has no list, and its name is selected.
            let is_there = again.selected().starts_with(&start) || again.selected() == "1 Overview";
            assert!(is_there, "{keys} at {columns}×{rows}: {selected}");
        }
    }
}

#[test]
fn every_pane_keeps_its_row() {
    let again = opened().keys("3 j 4 j j 6 j 2 j").again(DAM);
    let rows =
        ["2", "3", "4", "6"].map(|pane| (pane, opened().keys("3 j 4 j j 6 j 2 j").keys(pane).selected()));
    for (pane, row) in rows {
        assert_eq!(opened().keys("3 j 4 j j 6 j 2 j").again(DAM).keys(pane).selected(), row);
    }
    assert_eq!(again.footer(), opened().keys("3 j 4 j j 6 j 2 j").footer());
}

#[test]
fn what_lay_over_it_is_not_laid_over_it_again() {
    for keys in ["3 s", "?", "/", "f", "o", "2 j ! "] {
        let again = opened().keys("2 j Enter j").keys(keys).again(DAM);
        assert_eq!(again.row(0), opened().row(0));
        assert!(again.screen().contains("1 Overview"), "{keys}:\n{}", again.screen());
    }
    let again = opened().keys("2 j Enter j ?").again(DAM);
    assert_eq!(again.screen(), opened().keys("2 j Enter j").screen());
}

#[test]
fn what_changed_since_is_said_and_marked() {
    let again = opened().keys("2 j").again(&changed());
    insta::assert_snapshot!(again.footer(), @"since last time: changed: 1 actor, 1 position; new: 1 figure · u goes there");
    insta::assert_snapshot!(again.row(0), @"Lake Orla dam                                          as of 14 May 2031 · 2 sources · 3 changes •");
    insta::assert_snapshot!(marked(&again), @" ■ Flow in dry years");
    insta::assert_snapshot!(again.size(40, 12).screen(), @"
     Lake Orla dam              3 changes •
     1 2 Positions 3 4 5 6 7
       ≈ How fast the lake…      narrowing
    ▌• ■ Flow in dry years       deadlocked
       ○ Toll on boats           open
    ────────────────────────────────────────
       Flow in dry years   ■ deadlocked

       Velm
         refusal
     since last time: changed: 1 actor, 1
     position; new: 1 figure · u goes there
    ");
}

#[test]
fn nothing_is_marked_at_the_first_reading_and_where_nothing_changed() {
    assert_eq!(marked(&opened()), "");
    assert_eq!(opened().keys("u").footer(), "nothing is new or changed that you have not read");
    let again = opened().keys("2 j").again(&format!("# a remark\n{DAM}"));
    assert_eq!(marked(&again), "");
    assert_eq!(again.footer(), opened().keys("2 j").footer());
}

#[test]
fn a_key_goes_to_each_that_is_marked() {
    let again = || opened().again(&changed());
    let shown = |reader: &Reader| format!("{} | {} | {}", reader.row(0), reader.selected(), marked(reader));
    insta::assert_snapshot!(again().trace("u u u u", shown), @r"
    u      Lake Orla dam   Positions › Flow in dry years › Velm   as of 14 May 2031 · 2 sources · 2 changes • | Velm |
    u      Lake Orla dam   Figures › Depth                         as of 14 May 2031 · 2 sources · 1 change • |  |
    u      Lake Orla dam   Actors › Bank of Orla › Bank of Orla                 as of 14 May 2031 · 2 sources | Toll on boats |
    u      Lake Orla dam   Actors › Bank of Orla › Bank of Orla                 as of 14 May 2031 · 2 sources | Toll on boats |
    ");
    insta::assert_snapshot!(again().trace("U U U", shown), @r"
    U      Lake Orla dam   Actors › Bank of Orla › Bank of Orla   as of 14 May 2031 · 2 sources · 2 changes • | Toll on boats |  ■ Flow in dry years
    U      Lake Orla dam   Figures › Depth                         as of 14 May 2031 · 2 sources · 1 change • |  |  ■ Flow in dry years
    U      Lake Orla dam   Positions › Flow in dry years › Velm                 as of 14 May 2031 · 2 sources | Velm |
    ");
    let back = again().keys("u u Ctrl-o Ctrl-o");
    assert_eq!(back.selected(), opened().selected());
}

#[test]
fn a_mark_stays_until_its_row_is_visited() {
    let again = opened().again(&changed()).keys("u").again(&changed());
    insta::assert_snapshot!(again.footer(), @"since last time: changed: 1 actor; new: 1 figure · u goes there");
    insta::assert_snapshot!(marked(&again), @"");
    let again = again.keys("u u").again(&changed());
    assert_eq!(marked(&again), "");
}

#[test]
fn marks_of_a_save_and_of_a_reading_are_the_same() {
    let again = opened().saves(&changed());
    let marks = marked(&again);
    assert!(!marks.is_empty());
    assert_eq!(marked(&again.again(&changed())), marks);
    // What became again what it was when it was read is as it was.
    assert_eq!(marked(&opened().saves(&changed()).saves(DAM)), "");
    let saved = opened().again(&changed()).saves(&format!("{}\n# a remark", changed()));
    assert_eq!(marked(&saved), marks);
}

#[test]
fn what_is_gone_is_said_and_its_neighbour_takes_its_place() {
    let without = &DAM[..DAM.find("[questions.measure]").unwrap()];
    let again = opened().keys("5").again(without);
    assert_eq!(again.selected(), opened().keys("5 j").selected());
    insta::assert_snapshot!(again.footer(), @"since last time: gone: 1 question");
}

#[test]
fn a_broken_file_forgets_nothing() {
    let broken = changed().replacen("[issues.filling]", "[issues.filling", 1);
    let mut reader = opened().keys("2 j").again(&broken);
    assert_eq!(marked(&reader), "");
    // It is mended while it is open.
    let mended = opened().keys("2 j").again(&broken).saves(&changed());
    let marks = marked(&mended);
    assert_eq!(marks, marked(&opened().keys("2 j").again(&changed())));
    // It is mended after it was left.
    let first = opened().keys("2 j").bookmark();
    let second = reader.bookmark_after(first.as_deref()).unwrap();
    assert_eq!(marked(&Reader::open_at(&changed(), &second).size(100, 30)), marks);
}

#[test]
fn a_file_that_holds_nothing_is_no_end_of_reading() {
    assert_eq!(Reader::open_file("title = \n").size(100, 30).bookmark(), None);
    let bookmark = opened().keys("2 j Enter").bookmark().unwrap();
    let mended = Reader::open_at("title = \n", &bookmark).size(100, 30).saves(DAM);
    assert_eq!(mended.selected(), opened().keys("2 j Enter").selected());
}

#[test]
fn what_came_through_a_pipe_is_not_kept() {
    assert_eq!(Reader::open_as("<stdin>", DAM).size(100, 30).bookmark(), None);
    let (name, text) = briefing::builtin::ALL[0];
    assert!(Reader::open_as(name, text).size(100, 30).bookmark().is_some());
}

#[test]
fn what_another_reader_has_read_is_read() {
    let first = opened().bookmark().unwrap();
    let open = || Reader::open_at(&changed(), &first).size(100, 30);
    let one = open().keys("u").bookmark().unwrap();
    let both = open().keys("U").bookmark_after(Some(&one)).unwrap();
    insta::assert_snapshot!(marked(&Reader::open_at(&changed(), &both).size(100, 30)), @"");
}

#[test]
fn no_words_of_a_briefing_are_kept() {
    let bookmark = opened().keys("2 j Enter j").bookmark().unwrap();
    for word in ["Orla", "Velm", "floor", "Promises", "crowns"] {
        assert!(
            !bookmark.contains(&format!("\"{word}")) && !bookmark.contains(&format!(" {word}")),
            "{word}"
        );
    }
}

#[test]
fn a_bookmark_that_makes_no_sense_does_no_harm() {
    let bookmarks = [
        r#"{"pane":255,"rows":[],"sights":[],"read":null}"#,
        r#"{"pane":2,"rows":[{"id":"a","index":4294967295},{"id":null,"index":4294967295},{"id":"x.y","index":9}],
            "sights":[{"of":"whole","top":4294967295,"column":65535,"link":4294967295,"leads":null,"fact":null}],"read":null}"#,
        r#"{"pane":1,"rows":[{"id":"issues.filling","index":0},{"id":"issues.filling","index":0}],
            "sights":[{"of":"page","top":7,"column":3,"link":1,"leads":{"to":"actors.velm","web":true,"before":4294967295,
            "above":4294967295},"fact":["positions.velm.filling",4294967295]},
            {"of":"whole","top":4294967295,"column":65535,"link":4294967295,
            "leads":{"to":"actors.velm","web":false,"before":9,"above":4294967295},"fact":["actors.velm",4294967295]}],
            "read":{"overview":null,"entries":{"":0,".":1,"x.y.z":2,"actors.velm":18446744073709551615}}}"#,
    ];
    for bookmark in bookmarks {
        for (columns, rows) in [(100, 30), (40, 12), (0, 0), (200, 60)] {
            let reader =
                Reader::open_at(DAM, bookmark).size(columns, rows).keys("j k J Esc Esc 2 z l j Esc u U");
            assert!(reader.shows_cursor(), "{}", reader.screen());
            let _ =
                Reader::open_at("title = 'T'", bookmark).size(columns, rows).keys("j k z j Esc u U").screen();
        }
    }
}
