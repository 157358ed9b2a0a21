//! `z`: everything that a pane lists, on one page.

use insta::assert_snapshot;

use crate::reader::{dam, wide_dam};

#[test]
fn overview() {
    assert_snapshot!(dam().keys("1 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     [1 Overview] 2 3 4 5 6 7
     Lake Orla dam                            as of 14 May 2031

    ▌Velm and Ostra are nearer on the filling than on the flow.

     Where the issues stand ───────────────────────────────────
       How fast the lake fills                        narrowing
       Flow in dry years                             deadlocked
       Toll on boats                                       open

     What moved ───────────────────────────────────────────────
       Velm   How fast the lake fills                  softened
       Ostra  How fast the lake fills                       new
       Ostra  Flow in dry years                        hardened▾
     Enter open  Tab pane  z whole  s source  ? help  q quit
    ");
}

#[test]
fn positions_side_by_side() {
    assert_snapshot!(wide_dam().keys("2 z").screen(), @"
    Lake Orla dam                                                        as of 14 May 2031 · 2 sources
    1 Overview [2 Positions] 3 Figures 4 Actors 5 Questions 6 Timeline 7 Sources
                            │ Velm                   │ Ostra                  │ Orla Bank         +1 ▸
    ────────────────────────┼────────────────────────┼────────────────────────┼───────────────────────
    How fast the lake fills │ offer · softened       │ demand                 │ –
    narrowing               │ Five seasons.          │ Seven years at the     │
                            │                        │ least.                 │
                            │                        │ offer · new            │
                            │                        │ Would look at six, if  │
                            │                        │ the Commission         │
                            │                        │ measures.              │
    ────────────────────────┼────────────────────────┼────────────────────────┼───────────────────────
    Flow in dry years       │ refusal                │ demand · hardened ·    │ –
    deadlocked              │ Promises no floor.     │ red line               │
                            │                        │ A floor of 900 m³/s,   │
                            │                        │ whatever the year.     │
    ────────────────────────┼────────────────────────┼────────────────────────┼───────────────────────▾
    Enter open  Tab pane  z whole  s source  ? help  q quit
    ");
}

#[test]
fn positions_narrow() {
    assert_snapshot!(dam().keys("2 z").screen(), @"
    Lake Orla dam                as of 14 May 2031 · 2 sources
    1 [2 Positions] 3 4 5 6 7
                   │ Velm                │ Ostra          +2 ▸
    ───────────────┼─────────────────────┼────────────────────
    How fast the   │ offer · softened    │ demand
    lake fills     │ Five seasons.       │ Seven years at the
    narrowing      │                     │ least.
                   │                     │ offer · new
                   │                     │ Would look at six,
                   │                     │ if the Commission
                   │                     │ measures.
    ───────────────┼─────────────────────┼────────────────────
    Flow in dry    │ refusal             │ demand · hardened ·
    years          │ Promises no floor.  │ red line
    deadlocked     │                     │ A floor of 900     ▾
    Enter open  Tab pane  z whole  s source  ? help  q quit
    ");
}

#[test]
fn positions_on_a_screen_too_narrow_for_two() {
    assert_snapshot!(dam().size(44, 24).keys("2 z").screen(), @"
     Lake Orla dam            as of 14 May 2031
     1 [2 Positions] 3 4 5 6 7
     How fast the lake fills
     narrowing
    ▌  Velm
    ▌    offer · softened
    ▌    Five seasons.
       Ostra
         demand
         Seven years at the least.
         offer · new
         Would look at six, if the Commission
         measures.

     Flow in dry years
     deadlocked
       Velm
         refusal
         Promises no floor.
       Ostra
         demand · hardened · red line
         A floor of 900 m³/s, whatever the
         year.                         9 more ▾
     Enter open  Tab pane  z whole  s source
    ");
}

#[test]
fn figures() {
    assert_snapshot!(dam().size(60, 28).keys("3 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 [3 Figures] 4 5 6 7
     Flow in dry years ────────────────────────────────────────

    ▌Floor that Ostra asks for                at least 900 m³/s
       according to Ostran officials (unnamed) · Courier ¶6

     Floor that the lake can spare           some hundreds m³/s
       range: 300 to 700
       according to Lake Commission · What the lake can spare

     On no single issue ───────────────────────────────────────

     Loan for the dam                          4,500,000 crowns
       Courier ¶7
       about: Orla Bank, Velm











     Enter open  Tab pane  z whole  s source  ? help  q quit
    ");
}

#[test]
fn actors() {
    assert_snapshot!(dam().size(60, 44).keys("4 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 [4 Actors] 5 6 7
     Parties ──────────────────────────────────────────────────

    ▌Velm                                                 state

     Ostra                                                state

     Mediators ────────────────────────────────────────────────

     Lake Commission                                       body
       also: the Commission
       Has met at the lake since 2019.

     Backers ──────────────────────────────────────────────────

     Orla Bank                                          company
       Orla Bank lends to Velm
         Courier ¶7

     Heard as sources ─────────────────────────────────────────

     Ostran officials                                     group
       part of: Ostra
       not named by the source


















     Enter open  Tab pane  z whole  s source  ? help  q quit
    ");
}

#[test]
fn questions() {
    assert_snapshot!(dam().size(60, 20).keys("5 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 [5 Questions] 6 7
    ▌Who measures the flow?                                open
       why it matters: Each side trusts its own gauge alone.
       watch: The July gauge at Kesh
       Courier ¶4

     Has Ostra measured the dry years?                 answered
       answer: Yes, since 2024.
       answered: 2 May 2031
       What the lake can spare








     Enter open  Tab pane  z whole  s source  ? help  q quit
    ");
}

#[test]
fn timeline() {
    assert_snapshot!(dam().size(60, 20).keys("6 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 [6 Timeline] 7
    ▌Jun 2030  Velm closes the gates for the first time.
       What the lake can spare

     12–13 May 2031  Two days of talks end without a deal.
       place: Kesh
       Courier ¶1
       about: Velm, Ostra

     Scheduled ────────────────────────────────────────────────

     2 Jun 2031  The Commission is to meet again.
       Courier ¶8
       about: Lake Commission




     Enter open  Tab pane  z whole  s source  ? help  q quit
    ");
}

#[test]
fn sources() {
    assert_snapshot!(dam().size(60, 20).keys("7 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 6 [7 Sources]
    ▌Dam talks break up
       Courier · 14 May 2031
       reliability: B: usually reliable

     What the lake can spare
       Ida Holm · 2 May 2031
       https://gazette.example/lake
       note: Written before the talks.









     Enter open  Tab pane  z whole  s source  ? help  q quit
    ");
}

#[test]
fn over_the_matrix() {
    wide_dam().keys("2 z").walk(&[
        ("", "offer · softened Five seasons."),
        ("l", "demand Seven years at the least. offer · new Would look at six, if the Commission measures."),
        ("→", "–"),
        ("j", "–"),
        ("l", "statement Both sides overstate the dry years."),
        ("h h", "demand · hardened · red line A floor of 900 m³/s, whatever the year."),
        ("←", "refusal Promises no floor."),
        ("h", "refusal Promises no floor."),
        ("↓", "–"),
        ("j", "–"),
        ("k ↑", "offer · softened Five seasons."),
        ("k", "offer · softened Five seasons."),
        ("l l l l l h", "–"),
        ("j j", "concern Wants its loan paid from a toll."),
        ("h h h g", "offer · softened Five seasons."),
    ]);
}

#[test]
fn an_empty_cell_leads_nowhere() {
    assert_eq!(dam().keys("2 z l l Enter").footer(), "nothing stands here");
}

#[test]
fn the_matrix_scrolls_sideways() {
    let reader = dam().keys("2 z");
    assert!(reader.row(2).ends_with("+2 ▸"), "{}", reader.row(2));
    let reader = reader.keys("l l");
    assert_snapshot!(reader.screen(), @"
    Lake Orla dam                as of 14 May 2031 · 2 sources
    1 [2 Positions] 3 4 5 6 7
    ◂ 1            │ Ostra               │ Orla Bank      +1 ▸
    ───────────────┼─────────────────────┼────────────────────
    How fast the   │ demand              │ –
    lake fills     │ Seven years at the  │
    narrowing      │ least.              │
                   │ offer · new         │
                   │ Would look at six,  │
                   │ if the Commission   │
                   │ measures.           │
    ───────────────┼─────────────────────┼────────────────────
    Flow in dry    │ demand · hardened · │ –
    years          │ red line            │
    deadlocked     │ A floor of 900      │            6 more ▾
    Enter open  Tab pane  z whole  ? help  q quit
    ");
    let reader = reader.keys("l");
    assert!(reader.row(2).starts_with("◂ 2"), "{}", reader.row(2));
    assert!(reader.keys("h h h h").row(2).ends_with("+2 ▸"));
}

#[test]
fn it_opens_at_the_row_of_the_list() {
    dam().keys("2 j z").walk(&[("", "refusal Promises no floor.")]);
    dam().keys("6 G z").walk(&[("", "The Commission is to meet again.")]);
    dam().keys("4 G z").walk(&[("", "Ostran officials")]);
}

#[test]
fn and_back() {
    for out in ["z", "Esc", "q"] {
        for pane in 2..=7 {
            let list = wide_dam().keys(&format!("{pane} j"));
            let before = list.screen();
            assert_eq!(list.keys("z").keys(out).screen(), before, "{pane} {out}");
        }
    }
    let page = dam().keys("4 j Enter j");
    let before = page.screen();
    assert_eq!(page.keys("z z").screen(), before);
}

#[test]
fn from_one_to_the_next() {
    let reader = dam().keys("5 z Tab");
    assert_eq!(reader.screen(), dam().keys("6 z").screen());
    assert_eq!(reader.keys("2").screen(), dam().keys("2 z").screen());
    let from_a_page = dam().keys("4 j Enter Space z Tab z");
    assert_eq!(from_a_page.drawn(), dam().keys("5").drawn());
}
