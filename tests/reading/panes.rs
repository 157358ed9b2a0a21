//! Every pane: what it lists, beside or above the page of the row that the cursor is on.

use insta::assert_snapshot;

use crate::reader::{Reader, dam, wide_dam};

#[test]
fn home() {
    assert_snapshot!(wide_dam().size(100, 30).screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview ─────────────────────── 1/1 │ Lake Orla dam                           as of 14 May 2031
    ▌ Velm and Ostra are nearer on the fil… │
     2 Positions ──────────────────────── 3 │ Velm and Ostra are nearer on the filling than on the
      How fast the lake fills   ≈ narrowing │ flow.
      Flow in dry years        ■ deadlocked │
      Toll on boats                  ○ open │ Where the issues stand ──────────────────────────────────
     3 Figures ────────────────────────── 3 │   How fast the lake fills                     ≈ narrowing
      Floor that Ostra…   at least 900 m³/s │   Flow in dry years                          ■ deadlocked
      Floor that the l…  some hundreds m³/s │   Toll on boats                                    ○ open
      Loan for the dam     4,500,000 crowns │
     4 Actors ─────────────────────────── 5 │ What moved ──────────────────────────────────────────────
      Velm                            party │   Velm   How fast the lake fills               ▼ softened
      Ostra                           party │   Ostra  How fast the lake fills                    + new
      Orla Bank                      backer │   Ostra  Flow in dry years                     ▲ hardened
      Lake Commission              mediator │
      Ostran officials               source │ What is thin ────────────────────────────────────────────
     5 Questions ──────────────────────── 2 │   one source    13 of 13 facts
      Who measures the flow?                │                 Toll on boats: Courier
      Has Ostra measured the dry…  answered │   unheard       Toll on boats: nothing from Velm, Ostra
     6 Timeline ───────────────────────── 3 │   unnamed only  4 of 13 facts
      Jun 2030        Velm closes the gate… │                 How fast the lake fills: 2 of 5 facts
      12–13 May 2031  Two days of talks en… │                 Flow in dry years: 2 of 6 facts
      2 Jun 2031      The Commission is to… │   disputed      Lake Commission: Both sides overstate the
     7 Sources ────────────────────────── 2 │                 dry years.
      Courier: Dam talks brea…  14 May 2031 │
      What the lake can spare    2 May 2031 │ Ahead ───────────────────────────────────────────────────
                                            │   2 Jun 2031  The Commission is to meet again.
                                            │                                                 10 more ▾
     Enter open  J scroll page  Tab pane  z whole  / find  f go to  o open other  ? help  q quit
    ");
}

#[test]
fn overview_narrow() {
    assert_snapshot!(dam().keys("1 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     [1 Overview] 2 3 4 5 6 7
    ▌ Velm and Ostra are nearer on the filling than on the flo…
     ─────────────────────────────────────────────────── 1/1 ──
     Lake Orla dam                            as of 14 May 2031

     Velm and Ostra are nearer on the filling than on the flow.

     Where the issues stand ───────────────────────────────────
       How fast the lake fills                      ≈ narrowing
       Flow in dry years                           ■ deadlocked
       Toll on boats                                     ○ open

     What moved ───────────────────────────────────────────────
       Velm   How fast the lake fills                ▼ softened▾
     nothing comes after this
    ");
}

#[test]
fn positions_narrow() {
    assert_snapshot!(dam().keys("2 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 [2 Positions] 3 4 5 6 7
      How fast the lake fills                       ≈ narrowing
    ▌ Flow in dry years                            ■ deadlocked
      Toll on boats                                      ○ open
     ─────────────────────────────────────────────────── 2/3 ──
     Flow in dry years                             ■ deadlocked

     Velm                                               refusal
       Promises no floor.
       — Courier ¶6

     Ostra                       demand · ▲ hardened · red line
       A floor of 900 m³/s, whatever the year.
       — Ostran officials (unnamed), Courier ¶6       13 more ▾
     Enter open  J scroll page  Tab pane  ? help  q quit
    ");
}

#[test]
fn positions_wide() {
    assert_snapshot!(wide_dam().keys("2 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview ───────────────────────── 1 │ Flow in dry years                            ■ deadlocked
      Velm and Ostra are nearer on the fil… │
     2 Positions ────────────────────── 2/3 │ Velm                                              refusal
      How fast the lake fills   ≈ narrowing │   Promises no floor.
    ▌ Flow in dry years        ■ deadlocked │   — Courier ¶6
      Toll on boats                  ○ open │
     3 Figures ────────────────────────── 3 │ Ostra                      demand · ▲ hardened · red line
      Floor that Ostra…   at least 900 m³/s │   A floor of 900 m³/s, whatever the year.
     4 Actors ─────────────────────────── 5 │   — Ostran officials (unnamed), Courier ¶6
      Velm                            party │
     5 Questions ──────────────────────── 2 │ Lake Commission                                 statement
      Who measures the flow?                │   Both sides overstate the dry years.
     6 Timeline ───────────────────────── 3 │   “a quarrel about clouds”
      Jun 2030        Velm closes the gate… │   — What the lake can spare  ? disputed
     7 Sources ────────────────────────── 2 │
      Courier: Dam talks brea…  14 May 2031 │ Related ─────────────────────────────────────────────────▾
     Enter open  J scroll page  Tab pane  z whole  / find  f go to  s source  ? help  q quit
    ");
}

#[test]
fn figures_narrow() {
    assert_snapshot!(dam().keys("3 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 [3 Figures] 4 5 6 7
      Floor that Ostra asks for               at least 900 m³/s
    ▌ Floor that the lake can spare          some hundreds m³/s
      Loan for the dam                         4,500,000 crowns
     ─────────────────────────────────────────────────── 2/3 ──
     Floor that the lake can spare

     some hundreds m³/s
     range: 300 to 700
     — Lake Commission, What the lake can spare
     issue: Flow in dry years

     Same measure  flow floor ─────────────────────────────────
       at least 900 m³/s  — Ostran officials (unnamed), Courier▾
     Enter open  J scroll page  Tab pane  ? help  q quit
    ");
}

#[test]
fn figures_wide() {
    assert_snapshot!(wide_dam().keys("3 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview ───────────────────────── 1 │ Floor that the lake can spare
      Velm and Ostra are nearer on the fil… │
     2 Positions ──────────────────────── 3 │ some hundreds m³/s
      How fast the lake fills   ≈ narrowing │ range: 300 to 700
     3 Figures ──────────────────────── 2/3 │ — Lake Commission, What the lake can spare
      Floor that Ostra…   at least 900 m³/s │ issue: Flow in dry years
    ▌ Floor that the l…  some hundreds m³/s │
      Loan for the dam     4,500,000 crowns │ Same measure  flow floor ────────────────────────────────
     4 Actors ─────────────────────────── 5 │   at least 900 m³/s  — Ostran officials (unnamed),
      Velm                            party │                      Courier ¶6
     5 Questions ──────────────────────── 2 │
      Who measures the flow?                │
     6 Timeline ───────────────────────── 3 │
      Jun 2030        Velm closes the gate… │
     7 Sources ────────────────────────── 2 │
      Courier: Dam talks brea…  14 May 2031 │
     Enter open  Tab pane  z whole  / find  f go to  s source  o open other  ? help  q quit
    ");
}

#[test]
fn actors_narrow() {
    assert_snapshot!(dam().keys("4 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 [4 Actors] 5 6 7
      Velm                                                party
    ▌ Ostra                                               party
      Orla Bank                                          backer
      Lake Commission                                  mediator
      Ostran officials                                   source
     ─────────────────────────────────────────────────── 2/5 ──
     Ostra                                        state · party

     Ties ─────────────────────────────────────────────────────
       Ostran officials is part of Ostra

     Positions ────────────────────────────────────────────────
                                                      21 more ▾
     Enter open  J scroll page  Tab pane  ? help  q quit
    ");
}

#[test]
fn actors_wide() {
    assert_snapshot!(wide_dam().keys("4 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview ───────────────────────── 1 │ Ostra                                       state · party
      Velm and Ostra are nearer on the fil… │
     2 Positions ──────────────────────── 3 │ Ties ────────────────────────────────────────────────────
      How fast the lake fills   ≈ narrowing │   Ostran officials is part of Ostra
     3 Figures ────────────────────────── 3 │
      Floor that Ostra…   at least 900 m³/s │ Positions ───────────────────────────────────────────────
     4 Actors ───────────────────────── 2/5 │
      Velm                            party │ How fast the lake fills                            demand
    ▌ Ostra                           party │   Seven years at the least.
      Orla Bank                      backer │   why: Southern farms would run dry.
     5 Questions ──────────────────────── 2 │   — Ostran officials (unnamed), Courier ¶3
      Who measures the flow?                │
     6 Timeline ───────────────────────── 3 │ How fast the lake fills                     offer · + new
      Jun 2030        Velm closes the gate… │   Would look at six, if the Commission measures.
     7 Sources ────────────────────────── 2 │   — Ostran officials (unnamed), Courier ¶4
      Courier: Dam talks brea…  14 May 2031 │   see: Who measures the flow?                   12 more ▾
     Enter open  J scroll page  Tab pane  z whole  / find  f go to  s source  ? help  q quit
    ");
}

#[test]
fn questions_narrow() {
    assert_snapshot!(dam().keys("5 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 [5 Questions] 6 7
      Who measures the flow?
    ▌ Has Ostra measured the dry years?                answered
     ─────────────────────────────────────────────────── 2/2 ──
     Has Ostra measured the dry years?               ✓ answered

     answer: Yes, since 2024.
     answered: 2 May 2031
     — What the lake can spare





     Enter open  Tab pane  z whole  / find  ? help  q quit
    ");
}

#[test]
fn questions_wide() {
    assert_snapshot!(wide_dam().keys("5 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview ───────────────────────── 1 │ Has Ostra measured the dry years?              ✓ answered
      Velm and Ostra are nearer on the fil… │
     2 Positions ──────────────────────── 3 │ answer: Yes, since 2024.
      How fast the lake fills   ≈ narrowing │ answered: 2 May 2031
      Flow in dry years        ■ deadlocked │ — What the lake can spare
     3 Figures ────────────────────────── 3 │
      Floor that Ostra…   at least 900 m³/s │
     4 Actors ─────────────────────────── 5 │
      Velm                            party │
     5 Questions ────────────────────── 2/2 │
      Who measures the flow?                │
    ▌ Has Ostra measured the dry…  answered │
     6 Timeline ───────────────────────── 3 │
      Jun 2030        Velm closes the gate… │
     7 Sources ────────────────────────── 2 │
      Courier: Dam talks brea…  14 May 2031 │
     Enter open  Tab pane  z whole  / find  f go to  s source  o open other  ? help  q quit
    ");
}

#[test]
fn timeline_narrow() {
    assert_snapshot!(dam().keys("6 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 [6 Timeline] 7
      Jun 2030        Velm closes the gates for the first time.
    ▌ 12–13 May 2031  Two days of talks end without a deal.
      2 Jun 2031      The Commission is to meet again.
     ─────────────────────────────────────────────────── 2/3 ──
     12–13 May 2031

     Two days of talks end without a deal.
     place: Kesh
     — Courier ¶1
     about: Velm, Ostra
     issue: How fast the lake fills, Flow in dry years


     Enter open  Tab pane  z whole  / find  ? help  q quit
    ");
}

#[test]
fn timeline_wide() {
    assert_snapshot!(wide_dam().keys("6 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview ───────────────────────── 1 │ 12–13 May 2031
      Velm and Ostra are nearer on the fil… │
     2 Positions ──────────────────────── 3 │ Two days of talks end without a deal.
      How fast the lake fills   ≈ narrowing │ place: Kesh
     3 Figures ────────────────────────── 3 │ — Courier ¶1
      Floor that Ostra…   at least 900 m³/s │ about: Velm, Ostra
     4 Actors ─────────────────────────── 5 │ issue: How fast the lake fills, Flow in dry years
      Velm                            party │
     5 Questions ──────────────────────── 2 │
      Who measures the flow?                │
     6 Timeline ─────────────────────── 2/3 │
      Jun 2030        Velm closes the gate… │
    ▌ 12–13 May 2031  Two days of talks en… │
      2 Jun 2031      The Commission is to… │
     7 Sources ────────────────────────── 2 │
      Courier: Dam talks brea…  14 May 2031 │
     Enter open  Tab pane  z whole  / find  f go to  s source  o open other  ? help  q quit
    ");
}

#[test]
fn sources_narrow() {
    assert_snapshot!(dam().keys("7 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 6 [7 Sources]
      Courier: Dam talks break up                   14 May 2031
    ▌ What the lake can spare                        2 May 2031
     ─────────────────────────────────────────────────── 2/2 ──
     What the lake can spare

     Ida Holm · 2 May 2031
     https://gazette.example/lake
     note: Written before the talks.

     Rests on it ──────────────────────────────────────────────
       position  Lake Commission: Both sides overstate the dry
                 years.
       figure    Floor that the lake can spare: some hundreds  ▾
     Enter open  J scroll page  Tab pane  ? help  q quit
    ");
}

#[test]
fn sources_wide() {
    assert_snapshot!(wide_dam().keys("7 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview ───────────────────────── 1 │ What the lake can spare
      Velm and Ostra are nearer on the fil… │
     2 Positions ──────────────────────── 3 │ Ida Holm · 2 May 2031
      How fast the lake fills   ≈ narrowing │ https://gazette.example/lake
      Flow in dry years        ■ deadlocked │ note: Written before the talks.
     3 Figures ────────────────────────── 3 │
      Floor that Ostra…   at least 900 m³/s │ Rests on it ─────────────────────────────────────────────
     4 Actors ─────────────────────────── 5 │   position  Lake Commission: Both sides overstate the dry
      Velm                            party │             years.
     5 Questions ──────────────────────── 2 │   figure    Floor that the lake can spare: some hundreds
      Who measures the flow?                │             m³/s
     6 Timeline ───────────────────────── 3 │   event     Jun 2030: Velm closes the gates for the first
      Jun 2030        Velm closes the gate… │             time.
     7 Sources ──────────────────────── 2/2 │   question  Has Ostra measured the dry years?
      Courier: Dam talks brea…  14 May 2031 │
    ▌ What the lake can spare    2 May 2031 │
     Enter open  Tab pane  z whole  / find  f go to  s source  o open other  ? help  q quit
    ");
}

#[test]
fn panes_that_list_nothing() {
    let reader = Reader::open("title = \"Only a title\"\nas-of = 2031-05-14").size(100, 16);
    assert_snapshot!(reader.screen(), @"
     Only a title                                                         as of 14 May 2031 · 0 sources
     1 Overview ─────────────────────── 1/1 │ Only a title                            as of 14 May 2031
    ▌ no bottom line                        │
     2 Positions ──────────────────────── 0 │ Holds ───────────────────────────────────────────────────
     3 Figures ────────────────────────── 0 │   0 issues · 0 positions · 0 figures · 0 actors · 0
     4 Actors ─────────────────────────── 0 │   events · 0 questions · 0 sources
     5 Questions ──────────────────────── 0 │
     6 Timeline ───────────────────────── 0 │
     7 Sources ────────────────────────── 0 │
                                            │
                                            │
                                            │
                                            │
                                            │
                                            │
     Enter open  Tab pane  z whole  / find  f go to  o open other  ? help  q quit
    ");
    for (key, words) in [
        ("2", "This briefing has no positions."),
        ("3", "This briefing has no figures."),
        ("4", "This briefing has no actors."),
        ("5", "This briefing has no questions."),
        ("6", "This briefing has no events."),
        ("7", "This briefing has no sources."),
    ] {
        let reader = Reader::open("title = \"Only a title\"").size(60, 16).keys(key);
        assert!(reader.screen().contains(words), "{}", reader.screen());
        reader.keys("j k G g Space b J K Enter j Enter z Enter l h q");
    }
}
