//! Any size of screen, and going from one to another.

use std::collections::HashSet;

use briefing::app::Effect;
use briefing::app::bindings::BINDINGS;
use briefing::builtin;
use insta::assert_snapshot;
use proptest::prelude::*;
use ratatui::style::Modifier;

use crate::reader::{DAM, Reader, dam, wide_dam};

#[test]
fn too_small_a_screen_says_what_it_needs() {
    assert_snapshot!(dam().size(39, 12).screen().trim(), @"needs 40×12, has 39×12");
    assert_snapshot!(dam().size(80, 3).screen().trim(), @"needs 40×12, has 80×3");
    assert_eq!(dam().size(5, 1).screen(), "need…");
    assert_eq!(dam().size(0, 0).screen(), "");
}

#[test]
fn on_too_small_a_screen_keys_change_nothing_and_q_leaves() {
    let before = dam().size(80, 24).keys("2 j").screen();
    let small = dam().size(80, 24).keys("2 j").size(39, 12).keys("3 j Enter /").types("flow").keys("Enter");
    assert_eq!(small.effect, None);
    assert_eq!(small.size(80, 24).screen(), before);
    assert_eq!(dam().size(80, 11).keys("q").effect, Some(Effect::Quit));
    assert_eq!(dam().size(80, 24).keys("2 Enter /").size(80, 11).keys("q").effect, Some(Effect::Quit));
    assert_eq!(dam().size(80, 11).keys("Ctrl-c").effect, Some(Effect::Quit));
}

#[test]
fn the_smallest_screen() {
    assert_snapshot!(dam().size(40, 12).keys("2 j").screen(), @r"
     Lake Orla dam        as of 14 May 2031
     1 2 Positions 3 4 5 6 7
       ≈ How fast the lake…      narrowing
    ▌  ■ Flow in dry years       deadlocked
       ○ Toll on boats           open
    ────────────────────────────────────────
       Flow in dry years   ■ deadlocked

       Velm
         refusal
           Promises no floor.
     Enter open  ? help  q quit       1/9 ▾
    ");
    assert_snapshot!(dam().size(40, 12).keys("2 j Enter j j").screen(), @"
     Lake Orla dam        as of 14 May 2031
     1 2 Positions 3 4 5 6 7

       Flow in dry years   ■ deadlocked

       Velm
         refusal
           Promises no floor.
           — Courier ¶6

    ▌  Ostra
     Enter follow  ? help  q back     1/5 ▾
    ");
}

/// Whether two first rows can be of one thing that was broken at two widths.
fn is_same(one: &str, other: &str) -> bool {
    !one.is_empty() && (one.starts_with(other) || other.starts_with(one))
}

#[test]
fn another_size_keeps_the_place() {
    for keys in
        ["4 j j", "2 j Enter j j j", "4 j Enter G", "2 z z l j", "6 z j", "2 j Enter Enter", "4 z Space"]
    {
        let reader = wide_dam().keys(keys);
        let selected = reader.selected();
        let reader = reader.size(60, 16);
        assert!(is_same(&reader.selected(), &selected), "{keys}: {} after {selected}", reader.selected());
        let reader = reader.size(44, 12).size(1, 1).size(300, 100);
        assert!(is_same(&reader.selected(), &selected), "{keys}: {} after {selected}", reader.selected());
    }
}

/// The rows in which the titles of the panes stand.
fn titles(reader: &Reader) -> Vec<usize> {
    let is_title = |row: &str| row.chars().nth(1).is_some_and(|char| char.is_ascii_digit());
    let screen = reader.screen();
    screen.lines().enumerate().filter(|(_, row)| is_title(row)).map(|(y, _)| y).collect()
}

#[test]
fn panes_stay_where_they_are_while_they_fit() {
    let [(name, text), ..] = builtin::ALL;
    let tall = || Reader::open_as(name, text).size(120, 48);
    let home = (titles(&wide_dam().size(100, 40)), titles(&tall()));
    for keys in ["2", "3", "4 j", "5", "6", "7 Enter", "2 Enter Enter"] {
        let there = (titles(&wide_dam().size(100, 40).keys(keys)), titles(&tall().keys(keys)));
        assert_eq!(there, home, "{keys}");
    }
}

#[test]
fn on_a_low_screen_the_pane_with_the_cursor_has_the_room() {
    assert_eq!(titles(&wide_dam().keys("2")), [1, 3, 7, 9, 11, 13, 15]);
    assert_eq!(titles(&wide_dam().keys("4")), [1, 3, 5, 7, 11, 13, 15]);
}

#[test]
fn what_is_selected_is_seen_without_colour() {
    let barred = |reader: &Reader| reader.screen().lines().filter(|row| row.contains('▌')).count();
    for reader in [dam(), wide_dam()] {
        let row = reader.keys("4 j");
        assert_eq!((row.selected().as_str(), barred(&row)), ("Ostra", 1));
        let page = row.keys("Enter");
        let screen = page.screen();
        let mut barred = screen.lines().filter(|row| row.contains('▌'));
        assert!(barred.any(|row| row.contains("How fast the lake fills")), "{screen}");
        assert_eq!(page.selected(), "How fast the lake fills");
    }
}

#[test]
fn what_stands_out() {
    let page = dam().keys("2 j Enter");
    assert_snapshot!(page.words_in(Modifier::BOLD), @"Lake Orla dam 2 Positions Flow in dry years ▌ Velm Ostra Enter Tab ? q");
    assert_snapshot!(page.words_in(Modifier::DIM), @"1 3 4 5 6 7 follow pane help back");
    assert_snapshot!(page.words_in(Modifier::REVERSED), @"Velm");
}

/// The words on a screen above its last row, each with the character behind it.
fn words_on(screen: &str) -> Vec<(String, Option<char>)> {
    let is_word = |c: char| c.is_alphanumeric();
    let mut words = vec![];
    for mut rest in screen.trim_end().lines().rev().skip(1) {
        while let Some(start) = rest.find(is_word) {
            let end = rest[start..].find(|c| !is_word(c)).map_or(rest.len(), |end| start + end);
            words.push((rest[start..end].to_owned(), rest[end..].chars().next()));
            rest = &rest[end..];
        }
    }
    words
}

/// A word that does not fit into its column makes columns fewer, or goes below; only an ellipsis ends one.
#[test]
fn no_word_of_the_board_or_the_matrix_is_broken() {
    for (name, text) in builtin::ALL {
        for keys in ["1 z", "2 z", "2 z l l", "2 z z"] {
            let open = |columns, rows| Reader::open_as(name, text).size(columns, rows).keys(keys).screen();
            let known = [text.to_owned(), open(150, 200), open(400, 200), "nothing reported\n?".to_owned()];
            let known: HashSet<_> =
                known.iter().flat_map(|text| words_on(text)).map(|(word, _)| word).collect();
            for columns in [40, 47, 64, 80, 97] {
                let screen = open(columns, 100);
                let broken: Vec<_> = words_on(&screen)
                    .into_iter()
                    .filter(|(word, next)| !known.contains(word) && *next != Some('…'))
                    .collect();
                assert!(broken.is_empty(), "{name} {keys} at {columns}: {broken:?}\n{screen}");
            }
        }
    }
}

/// The sign of a move stands before the name of who moved, however narrow the column.
#[test]
fn a_sign_is_never_parted_from_its_name() {
    let long = DAM.replace("name = \"Ostra\"", "name = \"Ostrafederationofthelowerlands 你好\"");
    for columns in 40..130 {
        let screen = Reader::open(&long).size(columns, 60).keys("1 z").screen();
        let rows: Vec<_> = screen.lines().map(str::trim).collect();
        assert!(!rows.iter().any(|row| row.ends_with(['▲', '▼', '+'])), "{columns}\n{screen}");
    }
}

/// Any key of the table.
fn key() -> impl Strategy<Value = &'static str> {
    let keys: Vec<&str> = BINDINGS.iter().flat_map(|binding| binding.keys).copied().collect();
    prop::sample::select(keys)
}

/// Mostly keys, sometimes another size.
fn step() -> impl Strategy<Value = Result<&'static str, (u16, u16)>> {
    prop_oneof![12 => key().prop_map(Ok), 1 => size().prop_map(Err)]
}

fn size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![12 => (40..140_u16, 12..40_u16), 6 => (0..60_u16, 0..20_u16), 1 => Just((500, 200))]
}

/// The dam with some words that nobody would write, and without some of its lines.
fn briefing() -> impl Strategy<Value = String> {
    let words = prop_oneof![".{0,20}", "\\PC{0,20}", "[\u{202e}\u{200d}\u{301}\u{fe0f}漢👩🏽‍🚀a ]{0,12}"];
    let fate = prop_oneof![
        9 => Just(None),
        1 => words.prop_map(Some),
    ];
    prop::collection::vec(fate, DAM.lines().count()).prop_map(|fates| {
        let lines =
            DAM.lines().zip(fates).filter_map(|(line, fate)| match (fate, line.split_once(" = \"")) {
                (None, _) => Some(line.to_owned()),
                (Some(words), Some((key, _))) => Some(format!("{key} = {words:?}")),
                (Some(_), None) => None,
            });
        lines.collect::<Vec<_>>().join("\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_read_and_pressed_the_cursor_is_in_sight(
        text in briefing(),
        first in size(),
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut reader = Reader::open(&text).size(first.0, first.1);
        for step in steps {
            reader = match step {
                Ok(key) => reader.keys(key),
                Err((columns, rows)) => reader.size(columns, rows),
            };
            prop_assert!(reader.shows_cursor(), "after {step:?}:\n{}", reader.screen());
        }
    }
}

#[test]
fn no_heading_stands_alone_at_the_end_of_a_screen() {
    for rows in 16..40 {
        for keys in ["", "J J", "Enter Space"] {
            let reader = Reader::open_built_in("herring-2031-03-20.toml").size(120, rows);
            let screen = reader.keys(keys).screen();
            let page = screen.lines().take(usize::from(rows) - 1);
            let page = page.map(|row| row.rsplit('│').next().unwrap_or_default().trim());
            let last = page.filter(|row| !row.is_empty()).last().unwrap_or_default();
            for heading in ["How it is known", "Gaps in the sourcing"] {
                assert_ne!(last, heading, "{rows} {keys}: {screen}");
            }
        }
    }
}

/// The rows of a page without what marks the one under the cursor.
fn rows_of(reader: &Reader) -> Vec<String> {
    let screen = reader.screen();
    let rows = screen.lines().skip(2).map(|row| row.trim_start_matches(['▌', ' ']).trim_end().to_owned());
    rows.filter(|row| !row.is_empty()).collect()
}

#[test]
fn page_after_page_every_row_is_seen() {
    for keys in ["5 z", "7 z", "4 z"] {
        let open = |rows| Reader::open_built_in("herring-2031-03-20.toml").size(120, rows).keys(keys);
        let all = rows_of(&open(400));
        for rows in 14..40 {
            let mut reader = open(rows);
            let mut seen = Vec::new();
            loop {
                let before = reader.screen();
                seen.extend(rows_of(&reader));
                reader = reader.keys("Space");
                if reader.screen() == before {
                    break;
                }
            }
            let missing: Vec<_> = all[..all.len() - 1].iter().filter(|row| !seen.contains(row)).collect();
            assert!(missing.is_empty(), "{keys} in {rows} rows: {missing:?}");
        }
    }
}
