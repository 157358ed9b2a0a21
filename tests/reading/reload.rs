//! The file changes while it is read: the reader stays where they are, and sees what changed.

use briefing::app::{Effect, Request, Reread};

use crate::reader::{DAM, Reader, dam_pushed_down, dam_with};

/// The dam, opened from a file on a wide screen.
fn opened() -> Reader {
    Reader::open_file(DAM).size(100, 30)
}

/// The dam with more lines at its end.
fn and(lines: &str) -> String {
    format!("{DAM}\n{lines}\n")
}

#[test]
fn what_changed_is_said() {
    assert_eq!(opened().saves(&dam_with(&[("Lake Orla dam", "Orla dam")])).footer(), "changed: the overview");
    let reader = opened().saves(&dam_pushed_down());
    assert_eq!(reader.footer(), "new: 1 source, 1 actor, 1 issue, 1 figure");
    assert_eq!(reader.saves(DAM).footer(), "gone: 1 source, 1 actor, 1 issue, 1 figure");
    let two = and("[questions.a]\ntext = 'First?'\n[questions.b]\ntext = 'Second?'");
    assert_eq!(opened().saves(&two).footer(), "new: 2 questions");
    let both = opened().saves(&two).saves(&dam_with(&[("Promises no floor.", "Promises a floor.")]));
    assert_eq!(both.footer(), "changed: 1 position; gone: 2 questions");
}

#[test]
fn nothing_is_said_of_a_save_that_changes_nothing() {
    let before = opened().screen();
    assert_eq!(opened().saves(DAM).screen(), before);
    assert_eq!(opened().saves(&and("# a remark")).screen(), before);
}

#[test]
fn what_is_asked_for_is_answered() {
    let reader = opened().keys("r");
    let Some(Effect::Ask(Request::Reload { name, path, asked: true })) = &reader.effect else {
        panic!("nothing is read")
    };
    assert_eq!((name.as_str(), path.to_str()), ("test.toml", Some("folder/test.toml")));
    let path = path.clone();
    let version = briefing::app::Version::new("test.toml", DAM.to_owned());
    let same = briefing::app::Answer::Reread(Reread { path, asked: true, version: Ok(Box::new(version)) });
    assert_eq!(reader.hears(same).footer(), "read again: nothing has changed");
    assert_eq!(
        Reader::open(DAM).size(100, 30).keys("r").footer(),
        "this briefing is not a file: it is built in, or came through a pipe"
    );
}

#[test]
fn a_file_that_is_back_is_not_said_to_be_lost() {
    let reader = opened().keys("r");
    let Some(Effect::Ask(Request::Reload { path, .. })) = &reader.effect else { panic!("nothing is read") };
    let path = path.clone();
    let read = |asked, version| briefing::app::Answer::Reread(Reread { path: path.clone(), asked, version });
    let reader = reader.hears(read(true, Err("there is no such file".to_owned())));
    assert_eq!(reader.footer(), "not read again: there is no such file");
    let version = briefing::app::Version::new("test.toml", DAM.to_owned());
    let reader = reader.hears(read(false, Ok(Box::new(version))));
    assert!(!reader.footer().contains("not read again"), "{}", reader.footer());
}

#[test]
fn every_place_stays_where_it_was_by_what_stands_there() {
    for keys in [
        "2 j",
        "2 j Enter",
        "2 j Enter j j",
        "3 j j",
        "4 j Enter j",
        "5 j",
        "6 j Enter",
        "7 j Enter j",
        "2 j z",
        "4 z j j",
        "3 z j",
        "7 z j j",
        "2 j Enter Space",
        "3 s",
        "2 j Enter j s j",
        "?",
        "2 Enter j Enter",
        "4 j ? ",
    ] {
        let before = opened().keys(keys);
        let selected = before.selected();
        let after = opened().keys(keys).saves(&dam_pushed_down());
        assert_eq!(after.selected(), selected, "after {keys}:\n{}\n{}", before.screen(), after.screen());
        assert!(after.shows_cursor(), "{keys}");
    }
}

#[test]
fn the_way_back_leads_to_the_same_places() {
    for keys in
        ["2 j Enter j j Enter", "4 j Enter j Enter j Enter", "2 z j Enter j Enter", "7 Enter j Enter s"]
    {
        let before = opened().keys(keys);
        let after = opened().keys(keys).saves(&dam_pushed_down()).saves(DAM).saves(&dam_pushed_down());
        for step in ["Ctrl-o", "Ctrl-o Ctrl-o", "Ctrl-o Alt-→", "Esc", "Esc Esc"] {
            let (was, is) =
                (opened().keys(keys).keys(step), opened().keys(keys).saves(&dam_pushed_down()).keys(step));
            assert_eq!(is.selected(), was.selected(), "{keys} {step}:\n{}\n{}", was.screen(), is.screen());
        }
        assert_eq!(after.selected(), before.selected(), "{keys}");
    }
}

#[test]
fn what_is_gone_becomes_its_neighbour() {
    let without = &DAM[..DAM.find("[questions.measure]").unwrap()];
    let reader = opened().keys("5");
    let (gone, next) = (reader.selected(), opened().keys("5 j").selected());
    assert_ne!(gone, next);
    assert_eq!(opened().keys("5").saves(without).selected(), next);
    let back = opened().keys("5 Enter 1").saves(without);
    assert_eq!(back.footer(), "gone: 1 question");
    assert_eq!(opened().keys("5 s").saves(without).keys("5").selected(), next);
}

#[test]
fn a_pane_that_loses_all_its_rows_is_empty() {
    let start = DAM.find("[questions.drought]").unwrap();
    let reader = opened().keys("5 j Enter").saves(&DAM[..start]);
    assert!(reader.screen().contains("This briefing has no questions."));
}

#[test]
fn a_row_is_marked_until_it_is_visited() {
    let text = dam_with(&[("name = \"Orla Bank\"", "name = \"Bank of Orla\"")])
        + "\n[figures.zz]\nlabel = 'Depth'\nvalue = 3\n";
    let mut reader = opened().keys("4").saves(&text);
    insta::assert_snapshot!(reader.footer(), @"changed: 1 actor; new: 1 figure");
    assert!(reader.row(0).ends_with(" · 2 changes •"), "{}", reader.row(0));
    assert_eq!(reader.marked_rows(), [" backer"]);
    reader = reader.keys("3 G");
    assert_eq!(reader.marked_rows(), [""; 0]);
    insta::assert_snapshot!(reader.keys("1").screen(), @"
     Lake Orla dam                                           as of 14 May 2031 · 2 sources · 1 change •

     1 Overview                         1/1 │  Velm and Ostra are nearer on the filling than on the
    ▌  Velm and Ostra are nearer on the     │  flow.
    ▌  filling than on the flow.            │
                                            │     Issue                    stands      moved
     2 Positions                          3 │  ≈  How fast the lake fills  narrowing   ▼ Velm  + Ostra
       ≈ How fast the lake fills  narrowing │  ■  Flow in dry years        deadlocked  ▲ Ostra
       ■ Flow in dry years       deadlocked │  ○  Toll on boats            open
                                            │  + new  ▲ hardened  ▼ softened
     3 Figures                            4 │
       Loan for the dam    4,500,000 crowns │  Sourcing     14 facts, 13 with one source only
       Depth                              3 │               ◇ 4 unnamed
                                            │  Coming up    2 Jun 2031  The Commission is to meet
     4 Actors                             5 │               again.
       party     Velm                       │  Unanswered   Who measures the flow?
                 Ostra                      │
                                            │  How it is known
     5 Questions                          2 │  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ━━━━━━━ ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍ ╍╍╍
       ○ Who measures the flow?             │  7 by the source itself  2 named  ◇ 4 unnamed
       ✓ Has Ostra measured the dry years?  │  ? 1 unsourced
                                            │
     6 Timeline                           3 │  Gaps in the sourcing
        Jun 2030  Velm closes the gates…    │  one source   Toll on boats: Courier
       12–13 May  Two days of talks end…    │  no position  Toll on boats: Velm, Ostra
                                            │  unnamed      4 of 14 facts
     7 Sources                            2 │               How fast the lake fills: 2 of 5 facts
       14 May  Courier: Dam talks break up  │               Flow in dry years: 2 of 6 facts

     Enter open  J scroll page  Tab pane  z full view  / find  u changes  ? help  q quit     page 1/2 ▾
    ");
}

#[test]
fn a_changed_position_marks_its_issue() {
    let reader = opened().saves(&dam_with(&[("Promises no floor.", "Promises a floor.")]));
    assert_eq!(reader.footer(), "changed: 1 position");
    assert!(reader.row(0).ends_with(" · 1 change •"), "{}", reader.row(0));
    assert_eq!(reader.marked_rows(), [" ■ Flow in dry years"]);
}

#[test]
fn a_save_with_broken_syntax_keeps_the_last_good_version() {
    let broken = dam_with(&[("title = \"Lake Orla dam\"", "title = \"Orla\" dam\"")]);
    let reader = opened().keys("2 j").saves(&broken);
    insta::assert_snapshot!(reader.screen(), @"
     Lake Orla dam                                                    ! last good version · 1 problem !

     1 Overview                           1 │  Flow in dry years   ■ deadlocked
       Velm and Ostra are nearer on the     │
       filling than on the flow.            │  Velm
                                            │    refusal      Promises no floor.
     2 Positions                        2/3 │                 — Courier ¶6
       ≈ How fast the lake fills  narrowing │
    ▌  ■ Flow in dry years       deadlocked │  Ostra
       ○ Toll on boats                 open │    demand       A floor of 900 m³/s, whatever the year.
                                            │                 ▲ hardened · red line
     3 Figures                            3 │                 — Ostran officials (unnamed), Courier ¶6
       Floor that Ostra…  at least 900 m³/s │
       Floor that the…   some hundreds m³/s │  Lake Commission
                                            │    statement    Both sides overstate the dry years.
     4 Actors                             5 │                 “a quarrel about clouds”
       party     Velm                       │                 — What the lake can spare  ? disputed
                 Ostra                      │
                                            │  Related ────────────────────────────────────────────────
     5 Questions                          2 │    figure       Floor that Ostra asks for: at least 900
       ○ Who measures the flow?             │                   m³/s — Ostran officials (unnamed)
       ✓ Has Ostra measured the dry years?  │                 Floor that the lake can spare: some
                                            │                   hundreds m³/s — Lake Commission
     6 Timeline                           3 │    event        12–13 May 2031: Two days of talks end
        Jun 2030  Velm closes the gates…    │                 without a deal.
                                            │    question     Who measures the flow?
     7 Sources                            2 │
       14 May  Courier: Dam talks break up  │

     last save has errors; showing the previous version (! for details)
    ");
    let reader = reader.keys("!");
    insta::assert_snapshot!(reader.screen(), @r#"
     Lake Orla dam                                                    ! last good version · 1 problem !

     Problems   1 error

    ▌! error[quote-inside]: the text ends here, and more follows
      --> test.toml:2:9
     2 | title = "Orla" dam"
       |         ^^^^^^^
       help: write `\"` for a quotation mark in the text, or put the text in single
             quotes



















     Enter go to  Tab pane  / find  f go to  e edit  o open other  ? help  q back
    "#);
    assert!(reader.effect.is_none());
    let reader = reader.keys("e");
    assert!(matches!(reader.effect, Some(Effect::Ask(Request::Edit { line: 2, .. }))));
    let reader = reader.keys("Esc").saves(DAM);
    assert_eq!(reader.screen(), opened().keys("2 j").screen());
}

#[test]
fn a_save_that_holds_nothing_yet_keeps_the_last_good_version() {
    for text in ["", "\n# soon\n", "[[\n"] {
        let reader = opened().saves(text);
        assert!(reader.row(0).contains("last good version · "), "{}", reader.row(0));
        assert!(reader.row(0).contains("Lake Orla dam"));
    }
}

#[test]
fn a_save_with_bad_entries_is_shown_with_their_number() {
    let reader = opened().saves(&and("[figures.zz]\nlabel = 'Depth'\n"));
    assert!(reader.row(0).ends_with("1 problem !"), "{}", reader.row(0));
    assert!(!reader.row(0).contains("last good"));
}

#[test]
fn a_deleted_file_stays_on_the_screen() {
    let reader = opened().keys("2 j").loses("there is no such file");
    insta::assert_snapshot!(reader.row(0), @"Lake Orla dam                                          ! last good version · there is no such file");
    assert_eq!(reader.selected(), opened().keys("2 j").selected());
    assert_eq!(reader.saves(DAM).screen(), opened().keys("2 j").screen());
}

#[test]
fn a_file_that_holds_nothing_appears_when_it_is_mended() {
    let reader = Reader::open_file("title = \n").size(100, 30);
    assert!(reader.screen().contains("Problems"));
    let reader = reader.saves("title = 'x\n");
    assert!(reader.screen().contains("Problems"));
    assert!(!reader.screen().contains("last good"));
    let reader = reader.saves(DAM);
    assert_eq!(reader.keys("Esc").keys("1").screen(), opened().keys("Esc").keys("1").screen());
}

#[test]
fn a_file_opened_broken_is_shown_as_it_is_saved() {
    let reader = Reader::open_file("title = 'A'\nfoo = \n").size(100, 30).saves("title = 'B'\nfoo = \n");
    assert!(reader.row(0).starts_with('B'), "{}", reader.row(0));
}

#[test]
fn what_was_found_is_found_again() {
    let found = || opened().keys("/").types("flow").keys("Enter n n");
    let after = found().saves(&dam_pushed_down());
    assert_eq!(after.selected(), found().selected());
    let (was, is) = (found().keys("n"), after.keys("n"));
    assert_eq!(is.selected(), was.selected());
    let none = found().saves("title = 'T'\nas-of = 2031\nissues.a = 'A'\n");
    assert_eq!(none.keys("n").footer(), "no search yet; press /");
}

#[test]
fn a_prompt_stays_open_on_what_was_chosen() {
    for asked in [opened().keys("/").types("flow").keys("↓ ↓"), opened().keys("f").types("o").keys("↓ ↓")]
    {
        let chosen = asked.selected();
        let after = asked.saves(&dam_pushed_down());
        assert_eq!(after.selected(), chosen);
        assert!(!after.keys("Esc").screen().contains("last good"));
    }
    assert_eq!(
        opened().keys("2 j f").types("bank").saves(&dam_pushed_down()).keys("Esc").selected(),
        opened().keys("2 j").selected()
    );
}

#[test]
fn the_text_of_a_source_in_sight_stays() {
    let text = "title = 'T'\nas-of = 2031\n[sources]\npaper = { title = 'Paper', file = 'paper.txt' }\n\
                [figures]\ndepth = { label = 'Depth', value = 3, source = 'paper#2' }\n";
    let article = "One.\n\nThe lake is 3 m deep.\n\nThree.";
    let reader = Reader::open_file(text).size(100, 30).keys("3 s").reads(Ok(article));
    let paragraph = "The lake is 3 m deep.";
    assert!(reader.screen().contains(paragraph), "{}", reader.screen());
    let after = reader.saves(&text.replace("'Depth'", "'Depth of the lake'"));
    let reads = matches!(after.effect, Some(Effect::Ask(Request::ReadTexts(_))));
    assert!(!reads, "the text is read again: {:?}", after.effect);
    let screen = after.screen();
    assert!(screen.contains("Depth of the lake") && screen.contains(paragraph), "{screen}");
}

#[test]
fn the_problems_begin_with_why_the_last_save_cannot_be_read() {
    let reader = Reader::open_file(DAM).size(110, 30).loses("not UTF-8 text: line 1").keys("!");
    let screen = reader.screen();
    let (before, after) = screen.split_once("The last save cannot be read: not UTF-8 text: line 1.").unwrap();
    assert!(before.lines().last().unwrap().trim() == "!", "{screen}");
    assert!(after.trim_start().starts_with("The version before is still shown"), "{screen}");
}
