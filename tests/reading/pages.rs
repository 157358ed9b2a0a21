//! Every kind of page: all that the file says of an entry, and what leads on from it.

use briefing::load::load;
use briefing::model::EntryId;
use briefing::{render, views};
use insta::assert_snapshot;

use crate::reader::{Reader, dam, dam_with};

#[test]
fn an_issue() {
    assert_snapshot!(dam().size(60, 40).keys("2 Enter").screen(), @r"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 Positions 3 4 5 6 7

       How fast the lake fills   ≈ narrowing
    ▌  Whether Velm takes five years or seven.

       Velm
         offer        Five seasons.
                      ▼ softened, was: three seasons
                      — Courier ¶5 (B2)

       Ostra
         demand       Seven years at the least.
                      why: Southern farms would run dry.
                      — Ostran officials (unnamed), Courier ¶3
         offer        Would look at six, if the Commission
                      measures.
                      + new
                      — Ostran officials (unnamed), Courier ¶4
         see          Who measures the flow?

       Related ────────────────────────────────────────────────
         event        12–13 May 2031: Two days of talks end
                        without a deal.
                      Jun 2030: Velm closes the gates for the
                        first time.













     Enter follow  Tab pane  z full view  ? help  q back    1/3
    ");
}

#[test]
fn an_issue_with_a_red_line_and_a_dispute() {
    assert_snapshot!(dam().size(60, 40).keys("2 j Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 Positions 3 4 5 6 7

       Flow in dry years   ■ deadlocked

    ▌  Velm
         refusal      Promises no floor.
                      — Courier ¶6

       Ostra
         demand       A floor of 900 m³/s, whatever the year.
                      ▲ hardened · red line
                      — Ostran officials (unnamed), Courier ¶6

       Lake Commission
         statement    Both sides overstate the dry years.
                      “a quarrel about clouds”
                      — What the lake can spare  ? disputed

       Related ────────────────────────────────────────────────
         figure       Floor that Ostra asks for: at least 900
                        m³/s — Ostran officials (unnamed)
                      Floor that the lake can spare: some
                        hundreds m³/s — Lake Commission
         event        12–13 May 2031: Two days of talks end
                      without a deal.
         question     Who measures the flow?












     Enter follow  Tab pane  z full view  ? help  q back    2/3
    ");
}

#[test]
fn an_actor() {
    assert_snapshot!(dam().size(60, 40).keys("4 Enter").screen(), @r"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 Actors 5 6 7

       Velm   state · party

       Positions ──────────────────────────────────────────────

    ▌  How fast the lake fills
         offer        Five seasons.
                      ▼ softened, was: three seasons
                      — Courier ¶5 (B2)

       Flow in dry years
         refusal      Promises no floor.
                      — Courier ¶6

       Relationships ──────────────────────────────────────────
         Orla Bank lends to Velm
           — Courier ¶7

       About this actor ───────────────────────────────────────
         figure       Loan for the dam: 4,500,000 crowns
         event        12–13 May 2031: Two days of talks end
                      without a deal.

       Mentioned in ───────────────────────────────────────────
         issue        How fast the lake fills
         event        Jun 2030: Velm closes the gates for the
                      first time.










     Enter follow  Tab pane  z full view  ? help  q back    1/5
    ");
}

#[test]
fn an_actor_that_others_are_part_of() {
    assert_snapshot!(dam().size(60, 40).keys("4 j Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 Actors 5 6 7

       Ostra   state · party

       Positions ──────────────────────────────────────────────

    ▌  How fast the lake fills
         demand       Seven years at the least.
                      why: Southern farms would run dry.
                      — Ostran officials (unnamed), Courier ¶3
         offer        Would look at six, if the Commission
                      measures.
                      + new
                      — Ostran officials (unnamed), Courier ¶4
         see          Who measures the flow?

       Flow in dry years
         demand       A floor of 900 m³/s, whatever the year.
                      ▲ hardened · red line
                      — Ostran officials (unnamed), Courier ¶6

       Relationships ──────────────────────────────────────────
         Ostran officials, part of Ostra

       About this actor ───────────────────────────────────────
         event        12–13 May 2031: Two days of talks end
                      without a deal.

       Mentioned in ───────────────────────────────────────────
         figure       Floor that Ostra asks for: at least 900
                      m³/s — Ostran officials (unnamed)
         question     Has Ostra measured the dry years?






     Enter follow  Tab pane  z full view  ? help  q back    2/5
    ");
}

#[test]
fn an_actor_that_is_not_named() {
    assert_snapshot!(dam().size(60, 40).keys("4 G Enter").screen(), @r"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 Actors 5 6 7

       Ostran officials   group · source
       ◇ not named by the source
    ▌    part of      Ostra

       According to this actor ────────────────────────────────
         position     Ostra: Seven years at the least.
                      Ostra: Would look at six, if the
                        Commission measures.
                      Ostra: A floor of 900 m³/s, whatever the
                        year.
         figure       Floor that Ostra asks for: at least 900
                      m³/s
























     Enter follow  Tab pane  z full view  ? help  q back    5/5
    ");
}

#[test]
fn a_figure() {
    assert_snapshot!(dam().size(60, 40).keys("3 Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 Figures 4 5 6 7

       Floor that Ostra asks for
       at least 900 m³/s
    ▌  — Ostran officials (unnamed), Courier ¶6
         issue        Flow in dry years

       Same measure  flow floor, m³/s ─────────────────────────
         some hundreds  — Lake Commission,
                        What the lake can spare




























     Enter follow  Tab pane  z full view  ? help  q back    1/3
    ");
}

#[test]
fn a_question() {
    assert_snapshot!(dam().size(60, 40).keys("5 Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 Questions 6 7

       Who measures the flow?   ○ open
    ▌  — Courier ¶4
         why          Each side trusts its own gauge alone.
         settled by   The July gauge at Kesh
         issue        Flow in dry years

       Related ────────────────────────────────────────────────
         position     Velm: Promises no floor.
                      Ostra: A floor of 900 m³/s, whatever the
                        year. — Ostran officials (unnamed)
                      Lake Commission: Both sides overstate the
                        dry years. ? disputed
                      Ostra: Would look at six, if the
                        Commission measures. — Ostran officials
                        (unnamed)





















     Enter follow  Tab pane  z full view  ? help  q back    1/2
    ");
}

#[test]
fn an_answered_question() {
    assert_snapshot!(dam().size(60, 40).keys("5 j Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 Questions 6 7

       Has Ostra measured the dry years?   ✓ answered
    ▌  — What the lake can spare
         answer       Yes, since 2024.
         answered     2 May 2031
































     Enter follow  Tab pane  z full view  ? help  q back    2/2
    ");
}

#[test]
fn an_event() {
    assert_snapshot!(dam().size(60, 40).keys("6 j Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 6 Timeline 7

       12–13 May 2031
       Two days of talks end without a deal.
    ▌  — Courier ¶1
         place        Kesh
         about        Velm, Ostra
         issue        How fast the lake fills,
                      Flow in dry years





























     Enter follow  Tab pane  z full view  ? help  q back    2/3
    ");
}

#[test]
fn a_scheduled_event() {
    assert_snapshot!(dam().size(60, 40).keys("6 G Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 6 Timeline 7

       2 Jun 2031   scheduled
       The Commission is to meet again.
    ▌  — Courier ¶8
         about        Lake Commission
































     Enter follow  Tab pane  z full view  ? help  q back    3/3
    ");
}

#[test]
fn a_source() {
    assert_snapshot!(dam().size(60, 40).keys("7 Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 6 7 Sources

       Dam talks break up
       Courier · 14 May 2031
         reliability  B: usually reliable

       Rests on it ────────────────────────────────────────────
    ▌    position     Velm: Five seasons.
                      Ostra: Seven years at the least.
                        — Ostran officials (unnamed)
                      Ostra: Would look at six, if the
                        Commission measures. — Ostran officials
                        (unnamed)
                      Velm: Promises no floor.
                      Ostra: A floor of 900 m³/s, whatever the
                        year. — Ostran officials (unnamed)
                      Orla Bank: Wants its loan paid from a
                        toll.
         figure       Floor that Ostra asks for: at least 900
                        m³/s — Ostran officials (unnamed)
                      Loan for the dam: 4,500,000 crowns
         event        12–13 May 2031: Two days of talks end
                        without a deal.
                      2 Jun 2031: The Commission is to meet
                        again.
         question     Who measures the flow?
         actor        Orla Bank











     Enter follow  Tab pane  z full view  ? help  q back    1/2
    ");
}

#[test]
fn the_overview() {
    assert_snapshot!(dam().size(60, 40).keys("Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 Overview 2 3 4 5 6 7

    ▌  Velm and Ostra are nearer on the filling than on the
       flow.

          Issue                    stands      moved
       ≈  How fast the lake fills  narrowing   ▼ Velm  + Ostra
       ■  Flow in dry years        deadlocked  ▲ Ostra
       ○  Toll on boats            open
       + new  ▲ hardened  ▼ softened

       Sourcing     13 facts, each from one source only
                    ◇ 4 unnamed
       Coming up    2 Jun 2031  The Commission is to meet
                    again.
       Unanswered   Who measures the flow?

       How it is known
       ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ━━━━━━━━ ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍
       7 by the source itself         2 named  ◇ 4 unnamed

       Gaps in the sourcing
       one source   Toll on boats: Courier
       no position  Toll on boats: Velm, Ostra
       unnamed      4 of 13 facts
                    How fast the lake fills: 2 of 5 facts
                    Flow in dry years: 2 of 6 facts
       disputed     Lake Commission: Both sides overstate the
                    dry years. — What the lake can spare

       Caveats      Ostra is heard through unnamed officials
                    alone.
       Contents     3 issues · 7 positions · 3 figures ·
                    5 actors · 3 events · 2 questions ·
                    2 sources
       Topics       dams, water


     Enter follow  Tab pane  z full view  ? help  q back
    ");
}

/// Positions that hang on something, with and without an "if" of their own.
const CONDITIONS: &str = r#"
title = "Loan"
as-of = 2031-05-14
sources.daily = { title = "News", publisher = "Daily" }
actors = { mill = { name = "Mill", role = "party" }, bank = "Orla Bank" }
issues.loan = "The loan"
[positions]
mill.loan = { text = "Pays by May.", condition = "If Orla Bank gives a guarantee.", was = "Pays by June.", source = "daily#2" }
bank.loan = { text = "Lends 40 million.", condition = "The mill keeps 300 jobs", source = "daily#3" }
"#;

#[test]
fn positions_that_hang_on_something() {
    let reader = |rows, keys| Reader::open(CONDITIONS).size(60, rows).keys(keys);
    assert_snapshot!(reader(17, "2 Enter").screen(), @"
     Loan                          as of 14 May 2031 · 1 source
     1 2 Positions 3 4 5 6 7

       The loan

    ▌  Mill
                      Pays by May.
                      if Orla Bank gives a guarantee.
                      was: Pays by June.
                      — Daily ¶2

       Orla Bank
                      Lends 40 million.
                      if the mill keeps 300 jobs
                      — Daily ¶3

     Enter follow  Tab pane  z full view  ? help  q back    1/1
    ");
    assert_snapshot!(reader(12, "2 z").screen(), @r"
     Loan                          as of 14 May 2031 · 1 source
     1 2 Positions 3 4 5 6 7
                  Mill         Orla Bank
    ▌ The loan    position     position
    ────────────────────────────────────────────────────────────
      Mill on The loan
                     Pays by May.
                     if Orla Bank gives a guarantee.
                     was: Pays by June.
                     — Daily ¶2

     Enter follow  Tab pane  l to the right  ? help  q back
    ");
    assert_snapshot!(reader(12, "/").types("guarantee").screen(), @"
     Loan                          as of 14 May 2031 · 1 source
     /guarantee                                             1/1
    ▌  position   condition: …gives a guarantee.           Mill








     Enter select  ↑ ↓ choose  Esc cancel
    ");
    let on_bank = reader(30, "4 j Enter").screen();
    assert!(
        on_bank.contains("Mentioned in") && on_bank.contains("Mill: Pays by May, if Orla Bank gives a"),
        "{on_bank}"
    );
}

#[test]
fn a_condition_stands_wherever_its_position_does() {
    let text = format!("{CONDITIONS}[questions.q]\ntext = 'Who pays?'\nissue = 'loan'\n");
    for keys in ["5 z", "7 z", "2 Enter s"] {
        let screen = Reader::open(&text).size(110, 40).keys(keys).screen();
        assert!(screen.contains("Pays by May, if Orla Bank gives a guarantee."), "{keys}: {screen}");
    }
    let rows = Reader::open(&text).size(110, 40).keys("2 s").screen();
    assert!(rows.contains("Orla Bank: Lends 40 million, if the mill keeps 300 jobs."), "{rows}");
    let before = text.replacen("mill.loan", "# mill.loan", 1);
    let page = Reader::open_file(&before).size(110, 40).saves(&text).keys("d").screen();
    assert!(page.contains("+ Mill on The loan: Pays by May, if Orla Bank gives a guarantee."), "{page}");
}

#[test]
fn a_condition_is_printed_and_copied() {
    let briefing = load(CONDITIONS).briefing;
    let printed = render::text(&views::print(&briefing, None).collect(), 60, false);
    assert!(
        printed.contains("               Pays by May.\n               if Orla Bank gives a guarantee.\n"),
        "{printed}"
    );
    let copied: Vec<_> = briefing.positions.ids().map(|id| views::sentence(&briefing, id.into())).collect();
    assert_eq!(
        copied[0].as_str(),
        "Mill on “The loan”: Pays by May, if Orla Bank gives a guarantee (before: Pays by June) (Daily, ¶2)."
    );
    assert_eq!(
        copied[1].as_str(),
        "Orla Bank on “The loan”: Lends 40 million, if the mill keeps 300 jobs (Daily, ¶3)."
    );
}

#[test]
fn figures_of_one_measure_say_their_unit_once() {
    let text = "title = 'T'\nactors.union = 'Union'\nactors.police = 'Police'\n[figures]\n\
        a = { label = 'Marchers', value = 2, unit = 'million people', measure = 'marchers', according-to = 'union' }\n\
        b = { label = 'Marchers', value = 1.1, unit = 'million people', qualifier = 'more than', measure = 'marchers', \
        according-to = 'police' }\n";
    let screen = Reader::open(text).size(80, 24).keys("3 Enter").screen();
    let rows: Vec<_> =
        screen.lines().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let has = |words: &str| rows.iter().any(|row| row.contains(words));
    assert!(has("Same measure marchers, million people ─") && has("more than 1.1 — Police"), "{screen}");
}

#[test]
fn a_disputed_fact_says_who_disputes_it() {
    let text = "title = 'T'\nas-of = 2031-05-14\n[actors]\nport = 'Port of Sel'\nunion = 'League'\n[figures]\n\
                f = { label = 'Ships that wait', value = 900, of = 3_100, according-to = 'union', disputed-by = 'port' }\n";
    let screen = Reader::open(text).size(80, 24).keys("3 Enter").screen();
    assert!(screen.contains("900 of 3,100"), "{screen}");
    assert!(screen.contains("disputed by Port of Sel"), "{screen}");
}

#[test]
fn a_draft_and_who_may_see_it_stand_in_the_header_and_on_what_leaves() {
    let text = "title = 'T'\nas-of = 2031-05-14\nauthor = 'Harbour desk'\nstatus = 'draft'\nhandling = 'amber'\n[events]\n\
                e = { date = 2031-06-01, kind = 'deadline', text = 'The port answers.' }\n";
    let screen = Reader::open(text).size(80, 24).screen();
    assert!(screen.lines().next().is_some_and(|line| line.contains("TLP:AMBER · draft")), "{screen}");
    assert!(screen.contains("deadline: The port answers."), "{screen}");
    let loaded = load(text);
    let printed = render::text(&views::print(&loaded.briefing, None).collect(), 80, false);
    assert!(printed.contains("TLP:AMBER · draft · as of 14 May 2031"), "{printed}");
    assert!(printed.contains("Harbour desk (draft)"), "{printed}");
    assert!(printed.contains("▷  The port answers.\n           │  deadline\n"), "{printed}");
    let event = loaded.briefing.events.ids().next().map(EntryId::Event).unwrap();
    let copied = views::sentence(&loaded.briefing, event).to_string();
    assert_eq!(copied, "1 Jun 2031 (deadline, scheduled): The port answers. [TLP:AMBER]");
}

#[test]
fn words_that_are_a_quote_are_said_once() {
    let text =
        dam_with(&[("quote = \"a quarrel about clouds\"", "quote = \"Both sides overstate the dry years\"")]);
    for keys in ["2 j Enter", "2 j z"] {
        let screen = Reader::open(&text).size(100, 40).keys(keys).screen();
        assert_eq!(screen.matches("Both sides overstate").count(), 1, "{keys}: {screen}");
    }
}
