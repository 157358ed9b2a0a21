//! A row that changed says what it was, in its list and on its page.

use crate::reader::{DAM, Reader, dam_with};

/// The dam, opened from a file and saved with one change of most kinds.
fn saved() -> Reader {
    let text = dam_with(&[
        ("status = \"deadlocked\"", "status = \"stalled\""),
        ("value = 900", "value = 950"),
        ("role = \"backer\"", "role = \"party\""),
        ("date = 2031-06-02", "date = 2031-06-09"),
        ("text = \"Who measures the flow?\"", "text = \"Who measures the flow?\"\nanswer = \"Both.\""),
        ("text = \"Five seasons.\"", "text = \"Six seasons.\""),
        ("title = \"What the lake can spare\"", "title = \"What the lake can give\""),
    ]);
    Reader::open_file(DAM).size(100, 40).saves(&text)
}

#[test]
fn a_marked_row_says_what_it_was_where_there_is_room() {
    insta::assert_snapshot!(saved().screen(), @"
     Lake Orla dam                                          as of 14 May 2031 · 2 sources · 7 changes •

     1 Overview                         1/1 │  Velm and Ostra are nearer on the filling than on the
    ▌  Velm and Ostra are nearer on the     │  flow.
    ▌  filling than on the flow.            │
                                            │     Issue                    stands     moved
     2 Positions                          3 │  ≈  How fast the lake fills  narrowing  ▼ Velm  + Ostra
     • ≈ How fast the lake fills  narrowing │  ‖  Flow in dry years        stalled    ▲ Ostra
     • ‖ Flow in dry years          stalled │  ○  Toll on boats            open
       ○ Toll on boats                 open │  + new  ▲ hardened  ▼ softened
                                            │
     3 Figures                            3 │  Sourcing     13 facts, each from one source only
     • Floor that Ostra…  at least 950 m³/s │               ◇ 4 unnamed
       Floor that the…   some hundreds m³/s │  Coming up    9 Jun 2031  The Commission is to meet
       Loan for the dam    4,500,000 crowns │               again.
                                            │
     4 Actors                             5 │  How it is known
     • party     Orla Bank   was backer     │  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ━━━━━━━━ ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍
                 Velm                       │  7 by the source itself         2 named  ◇ 4 unnamed
                 Ostra                      │
       mediator  Lake Commission            │  Gaps in the sourcing
       source    Ostran officials           │  one source   Toll on boats: Courier
                                            │  no position  How fast the lake fills: Orla Bank
     5 Questions                          2 │               Flow in dry years: Orla Bank
       ✓ Has Ostra measured the dry years?  │               Toll on boats: Velm, Ostra
     • ✓ Who measures the flow?   was open  │  unnamed      4 of 13 facts
                                            │               How fast the lake fills: 2 of 5 facts
     6 Timeline                           3 │               Flow in dry years: 2 of 6 facts
        Jun 2030  Velm closes the gates…    │  disputed     Lake Commission: Both sides overstate the
       12–13 May  Two days of talks end…    │               dry years. — What the lake can give
     •     9 Jun  The Commission is to…   ▷ │
                                            │  Caveats      Ostra is heard through unnamed officials
     7 Sources                            2 │               alone.
       14 May  Courier: Dam talks break up  │  Contents     3 issues · 7 positions · 3 figures ·
     •  2 May  What the lake can give       │               5 actors · 3 events · 2 questions ·
                                            │               2 sources
                                            │  Topics       dams, water
                                            │

     changed: 1 source, 1 actor, 1 issue, 1 position, 1 figure, 1 event, 1 question
    ");
    insta::assert_snapshot!(saved().size(80, 24).keys("2").screen(), @r"
     Lake Orla dam                      as of 14 May 2031 · 2 sources · 6 changes •
     1 Overview 2 Positions 3 Figures 4 Actors 5 Questions 6 Timeline 7 Sources
    ▌  ≈ How fast the lake fills   narrowing   ▼ Velm  + Ostra
     • ‖ Flow in dry years         stalled     was deadlocked  ▲ Ostra
       ○ Toll on boats             open
    ────────────────────────────────────────────────────────────────────────────────
       How fast the lake fills   ≈ narrowing
       Whether Velm takes five years or seven.

       Velm
         offer        Six seasons.
                      ▼ softened, was: three seasons
                      — Courier ¶5 (B2)

       Ostra
         demand       Seven years at the least.
                      why: Southern farms would run dry.
                      — Ostran officials (unnamed), Courier ¶3
         offer        Would look at six, if the Commission measures.
                      + new
                      — Ostran officials (unnamed), Courier ¶4
         see          Who measures the flow?

     Enter open  J scroll page  Tab pane  / find  ? help  q quit    1/3  page 1/2 ▾
    ");
    insta::assert_snapshot!(saved().size(80, 24).keys("6 k k k").screen(), @r"
     Lake Orla dam                      as of 14 May 2031 · 2 sources · 7 changes •
     1 Overview 2 Positions 3 Figures 4 Actors 5 Questions 6 Timeline 7 Sources
    ▌   Jun 2030  Velm closes the gates for the first time.
       12–13 May  Two days of talks end without a deal.
     •     9 Jun  The Commission is to meet again.            ▷   was 2 Jun 2031
    ────────────────────────────────────────────────────────────────────────────────
       Jun 2030
       Velm closes the gates for the first time.
       — What the lake can give
         issue        How fast the lake fills













     this is the first row
    ");
}

#[test]
fn its_page_says_so_even_when_the_mark_is_gone() {
    let reader = saved().keys("2 j j k");
    insta::assert_snapshot!(reader.screen(), @"
     Lake Orla dam                                          as of 14 May 2031 · 2 sources · 5 changes •

     1 Overview                           1 │  Flow in dry years   ‖ stalled · was deadlocked
       Velm and Ostra are nearer on the     │
       filling than on the flow.            │  Velm
                                            │    refusal      Promises no floor.
     2 Positions                        2/3 │                 — Courier ¶6
       ≈ How fast the lake fills  narrowing │
    ▌  ‖ Flow in dry years          stalled │  Ostra
       ○ Toll on boats                 open │    demand       A floor of 900 m³/s, whatever the year.
                                            │                 ▲ hardened · red line
     3 Figures                            3 │                 — Ostran officials (unnamed), Courier ¶6
     • Floor that Ostra…  at least 950 m³/s │
       Floor that the…   some hundreds m³/s │  Lake Commission
       Loan for the dam    4,500,000 crowns │    statement    Both sides overstate the dry years.
                                            │                 “a quarrel about clouds”
     4 Actors                             5 │                 — What the lake can give  ? disputed
     • party     Orla Bank   was backer     │
                 Velm                       │  Related ────────────────────────────────────────────────
                 Ostra                      │    figure       Floor that Ostra asks for: at least 950
       mediator  Lake Commission            │                   m³/s — Ostran officials (unnamed)
       source    Ostran officials           │                 Floor that the lake can spare: some
                                            │                   hundreds m³/s — Lake Commission
     5 Questions                          2 │    event        12–13 May 2031: Two days of talks end
       ✓ Has Ostra measured the dry years?  │                 without a deal.
     • ✓ Who measures the flow?   was open  │    question     Who measures the flow?
                                            │
     6 Timeline                           3 │  Last change ────────────────────────────────────────────
        Jun 2030  Velm closes the gates…    │    status        ■ deadlocked → ‖ stalled
       12–13 May  Two days of talks end…    │
     •     9 Jun  The Commission is to…   ▷ │
                                            │
     7 Sources                            2 │
       14 May  Courier: Dam talks break up  │
     •  2 May  What the lake can give       │
                                            │
                                            │
                                            │

     Enter open  Tab pane  z full view  / find  u changes  f go to  ? help  q quit        Positions 2/3
    ");
    insta::assert_snapshot!(saved().size(60, 16).keys("2 Enter").screen(), @r"
     Lake Orla dam  as of 14 May 2031 · 2 sources · 6 changes •
     1 2 Positions 3 4 5 6 7

       How fast the lake fills   ≈ narrowing
    ▌  Whether Velm takes five years or seven.

       Velm
         offer        Six seasons.
                      ▼ softened, was: three seasons
                      — Courier ¶5 (B2)

       Ostra
         demand       Seven years at the least.
                      why: Southern farms would run dry.
                      — Ostran officials (unnamed), Courier ¶3
     Enter follow  Tab pane  ? help  q back     1/3  page 1/3 ▾
    ");
}

#[test]
fn what_is_not_visited_is_told_as_it_was_last_read() {
    let stalled = dam_with(&[("status = \"deadlocked\"", "status = \"stalled\"")]);
    let open = dam_with(&[("status = \"deadlocked\"", "status = \"open\"")]);
    let row = |reader: &Reader| {
        let screen = reader.screen();
        screen.lines().find(|row| row.contains("Flow in")).unwrap_or_default().to_owned()
    };
    let reader = Reader::open_file(DAM).size(80, 24).keys("2").saves(&stalled);
    assert!(row(&reader).contains("stalled     was deadlocked"), "{}", reader.screen());
    let reader = reader.saves(&open);
    assert!(row(&reader).ends_with("open        was deadlocked  ▲ Ostra"), "{}", reader.screen());
    let reader = reader.keys("j j");
    assert!(!row(&reader).contains("was"), "{}", reader.screen());
    let reader = reader.saves(&stalled);
    assert!(row(&reader).contains("was open"), "{}", reader.screen());
    assert!(!row(&reader.saves(&open)).contains("was"), "it is what it was when it was read");
}

#[test]
fn a_number_written_in_another_way_is_no_change() {
    let reader = Reader::open_file(DAM).size(80, 24).keys("3").saves(&dam_with(&[("4_500_000", "4500000")]));
    assert!(!reader.screen().contains("was 4"), "{}", reader.screen());
    let screen = reader.keys("j j").screen();
    assert!(!screen.contains("Last change"), "{screen}");
}

#[test]
fn the_overview_says_what_is_gone() {
    let start = DAM.find("[questions.measure]").unwrap();
    let gone = DAM[..start].replace("see = \"questions.measure\"\n", "");
    let screen = Reader::open_file(DAM).size(100, 60).keys("1 Enter").saves(&gone).screen();
    assert!(screen.contains("− Who measures the flow?"), "{screen}");
}
