//! What whole views say that no entry says: who stands below whom, what bears on what, what falls with what,
//! what is thin.

use insta::assert_snapshot;

use crate::reader::Reader;

#[test]
fn actors_below_what_they_are_part_of_and_each_tie_once() {
    let text = r#"
title = "Who"
[actors]
state = { name = "State", role = "party", ties.rebels = "fights" }
ministry = { name = "Ministry", part-of = "state", kind = "body" }
minister = { name = "Minister", part-of = ["ministry", "cabinet"], role = "party", office = "heads the Ministry" }
rebels = { name = "Rebels", role = "party", ties.rebels = "quarrel among" }
envoy = { name = "Envoy", part-of = "state", role = "mediator", ties.gone = "writes to" }
egg = { name = "Egg", part-of = "hen" }
hen = { name = "Hen", part-of = "egg" }
"#;
    assert_snapshot!(Reader::open(text).size(60, 30).keys("4 z").screen(), @"
     Who                               0 sources · 3 problems !
     1 2 3 4 Actors 5 6 7

      Parties ─────────────────────────────────────────────────

    ▌ State
          fights Rebels
        Ministry  body
          Minister, heads the Ministry
              part of ! cabinet

      Rebels
          quarrel among Rebels

      Mediators ───────────────────────────────────────────────

      Envoy
          part of State
          writes to ! gone

      Others ──────────────────────────────────────────────────

      Hen
          part of Egg
        Egg




     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
}

#[test]
fn a_question_lists_some_of_the_positions_that_bear_on_it() {
    let position = |n| format!("[positions.a{n}]\ni = \"Wants {n}.\"\n[actors.a{n}]\nname = \"A{n}\"\n");
    let positions = (0..11).map(position).collect::<Vec<_>>().concat();
    let text = format!(
        "title = \"Q\"\nissues.i = \"Issue\"\n{positions}[questions.q]\ntext = \"Who?\"\nissue = \"i\""
    );
    let reader = Reader::open(&text).size(60, 20).keys("5 z");
    assert_snapshot!(reader.screen(), @"
     Q                                  0 sources · 1 problem !
     1 2 3 4 5 Questions 6 7
      Open ────────────────────────────────────────────────────

    ▌ Who?
        issue        Issue
          A0  Wants 0.
          A1  Wants 1.
          A2  Wants 2.
          A3  Wants 3.
          A4  Wants 4.
          A5  Wants 5.
          A6  Wants 6.
          A7  Wants 7.
          and 3 more




     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
    assert_eq!(reader.down_to("and 3 more").keys("Enter").row(3), "Issue");
}

#[test]
fn copies_fall_with_their_origin() {
    let text = r#"
title = "Sources"
[sources]
agency = { title = "Agency", reliability = "B" }
paper = { title = "Paper", origin = "agency" }
other = "Other"
[actors]
a = "A"
[issues]
i = "First"
j = "Second"
[positions.a]
i = { text = "Copied.", source = ["agency", "paper"] }
j = { text = "Twice.", source = ["paper", "other"] }
"#;
    assert_snapshot!(Reader::open(text).size(60, 24).keys("7 z").screen(), @"
     Sources                            3 sources · 1 problem !
     1 2 3 4 5 6 7 Sources
    ▌ Paper
        copies       Agency
        with another source too:
          position     A: Copied.
                       A: Twice.

      Agency   B usually reliable
        counts as one with its copies: Paper
        only source for 1 fact; without it nothing remains on:
          First
          position     A: Copied.

      Other
        with another source too:
          position     A: Twice.






     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
}

#[test]
fn what_is_thin() {
    let text = r#"
title = "Thin"
[sources]
post = "Post"
wire = "Wire"
[actors]
north = { name = "North", role = "party" }
south = { name = "South", role = "party" }
general = { name = "General", part-of = "south", role = "party" }
aide = { name = "Aide", part-of = "north", anonymous = true }
[issues]
border = "Border"
river = "River"
[positions]
north.border = { text = "Here.", source = "post" }
general.border = { text = "There.", source = "post", according-to = "aide" }
north.river = { text = "Ours.", source = ["post", "wire"], status = "disputed" }
[figures]
flow = { label = "Flow", value = 3, issue = "river", source = "wire", according-to = "aide", status = "unverified" }
"#;
    assert_snapshot!(Reader::open(text).size(60, 24).keys("1 z").screen(), @"
     Thin                               2 sources · 1 problem !
     1 Overview 2 3 4 5 6 7
      Issue
    ▌ Border
      River
      ◇ General: not heard directly on any issue

      Sourcing     4 facts, 3 with one source only  ◇ 2 unnamed

      How it is known
      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍
      2 by the source itself       ◇ 2 unnamed

      Gaps in the sourcing
      one source   3 of 4 facts
                   Border: Post
      not heard    South: known only through another side
      no position  River: South
      unnamed      2 of 4 facts
                   Border: 1 of 2 facts
                   River: 1 of 2 facts
      disputed     North: Ours. — Post and Wire
      unverified   Flow: 3 — Aide (unnamed)
     Enter follow  Tab pane  / find  ? help  q back  page 1/2 ▾
    ");
    // Sides are heard through others, and issues on which they say nothing are gaps too.
    let more =
        (0..7).map(|n| format!("x{n} = {{ label = 'Count {n}', value = {n}, status = 'disputed' }}\n"));
    let folded = Reader::open(&(text.to_owned() + &more.collect::<String>())).size(60, 44).keys("1 Enter");
    let disputed = |reader: &Reader| {
        let screen = reader.screen();
        let rows = screen.lines().skip_while(|row| !row.contains("disputed")).take(6);
        rows.map(|row| row.trim_end().to_owned() + "\n").collect::<String>()
    };
    assert_snapshot!(disputed(&folded), @r"
    disputed     8 facts
                 North: Ours. — Post and Wire
                 Count 0: 0
                 Count 1: 1
                 Count 2: 2
                 and 4 more
    ");
    let gaps = folded.keys(&"j ".repeat(14)).keys("Enter");
    assert_eq!(gaps.row(2), "Gaps in the sourcing");
    assert_snapshot!(disputed(&gaps), @r"
    disputed     8 facts
                 North: Ours. — Post and Wire
                 Count 0: 0
                 Count 1: 1
                 Count 2: 2
                 Count 3: 3
    ");
    assert_eq!(gaps.keys("q").selected(), "and 4 more");
    // One source for all is said once.
    let one = text
        .replace(r#"wire = "Wire""#, "")
        .replace(r#"["post", "wire"]"#, r#""post""#)
        .replace(r#""wire""#, r#""post""#);
    assert!(Reader::open(&one).size(60, 24).keys("1 z").screen().contains("one source   all 4 facts: Post"));
}
