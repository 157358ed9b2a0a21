//! The matrix of positions: moving in it, scrolling sideways, and what stays in sight.

use insta::assert_snapshot;
use ratatui::style::Modifier;

use crate::reader::{dam, wide_dam};

#[test]
fn positions_side_by_side() {
    assert_snapshot!(wide_dam().keys("2 z").screen(), @"
    Lake Orla dam                                                        as of 14 May 2031 · 2 sources
    1 Overview 2 Positions 3 Figures 4 Actors 5 Questions 6 Timeline 7 Sources
                            │ Velm                   │ Ostra                  │ Orla Bank         +1 ▸
    ────────────────────────┼────────────────────────┼────────────────────────┼───────────────────────
    How fast the lake fills │ offer · ▼ softened     │ demand                 │ –
    ≈ narrowing             │ Five seasons.          │ Seven years at the     │
                            │                        │ least.                 │
                            │                        │ offer · + new          │
                            │                        │ Would look at six, if  │
                            │                        │ the Commission         │
                            │                        │ measures.              │
    ────────────────────────┼────────────────────────┼────────────────────────┼───────────────────────
    Flow in dry years       │ refusal                │ demand · ▲ hardened ·  │ –
    ■ deadlocked            │ Promises no floor.     │ red line               │
                            │                        │ A floor of 900 m³/s,   │
                            │                        │ whatever the year.     │
    ────────────────────────┼────────────────────────┼────────────────────────┼───────────────────────
    Enter follow  Tab pane  / find  f go to  s source  o open other  ? help  q out          page 1/2 ▾
    ");
}

#[test]
fn positions_narrow() {
    assert_snapshot!(dam().keys("2 z").screen(), @"
    Lake Orla dam                as of 14 May 2031 · 2 sources
    1 2 Positions 3 4 5 6 7
                   │ Velm                │ Ostra          +2 ▸
    ───────────────┼─────────────────────┼────────────────────
    How fast the   │ offer · ▼ softened  │ demand
    lake fills     │ Five seasons.       │ Seven years at the
    ≈ narrowing    │                     │ least.
                   │                     │ offer · + new
                   │                     │ Would look at six,
                   │                     │ if the Commission
                   │                     │ measures.
    ───────────────┼─────────────────────┼────────────────────
    Flow in dry    │ refusal             │ demand · ▲ hardened
    years          │ Promises no floor.  │ · red line
    ■ deadlocked   │                     │ A floor of 900
    Enter follow  Tab pane  / find  ? help  q out   page 1/2 ▾
    ");
}

#[test]
fn positions_on_a_screen_too_narrow_for_two() {
    assert_snapshot!(dam().size(44, 24).keys("2 z").screen(), @"
     Lake Orla dam            as of 14 May 2031
     1 2 Positions 3 4 5 6 7
     How fast the lake fills   ≈ narrowing
    ▌  Velm
    ▌    offer · ▼ softened
    ▌    Five seasons.
       Ostra
         demand
         Seven years at the least.
         offer · + new
         Would look at six, if the Commission
         measures.

     Flow in dry years   ■ deadlocked
       Velm
         refusal
         Promises no floor.
       Ostra
         demand · ▲ hardened · red line
         A floor of 900 m³/s, whatever the
         year.
       Lake Commission
         statement
     Enter follow  / find  ? help  q out  1/2 ▾
    ");
}

#[test]
fn over_the_matrix() {
    wide_dam().keys("2 z").walk(&[
        ("", "offer · ▼ softened"),
        ("l", "demand"),
        ("→", "–"),
        ("j", "–"),
        ("l", "statement"),
        ("h h", "demand · ▲ hardened ·"),
        ("←", "refusal"),
        ("h", "refusal"),
        ("↓", "–"),
        ("j", "–"),
        ("k ↑", "offer · ▼ softened"),
        ("k", "offer · ▼ softened"),
        ("l l l l l h", "–"),
        ("j j", "concern"),
        ("h h h g", "offer · ▼ softened"),
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
    1 2 Positions 3 4 5 6 7
    ◂ 1            │ Ostra               │ Orla Bank      +1 ▸
    ───────────────┼─────────────────────┼────────────────────
    How fast the   │ demand              │ –
    lake fills     │ Seven years at the  │
    ≈ narrowing    │ least.              │
                   │ offer · + new       │
                   │ Would look at six,  │
                   │ if the Commission   │
                   │ measures.           │
    ───────────────┼─────────────────────┼────────────────────
    Flow in dry    │ demand · ▲ hardened │ –
    years          │ · red line          │
    ■ deadlocked   │ A floor of 900      │
    Tab pane  / find  f go to  ? help  q out        page 1/2 ▾
    ");
    let reader = reader.keys("l");
    assert!(reader.row(2).starts_with("◂ 2"), "{}", reader.row(2));
    assert!(reader.keys("h h h h").row(2).ends_with("+2 ▸"));
}

#[test]
fn the_names_of_the_columns_stay_above_a_line() {
    for (columns, rows) in [(60, 20), (60, 12), (100, 12)] {
        let reader = dam().size(columns, rows).keys("2 z");
        let [names, line] = [2, 3].map(|row| reader.row(row));
        let reader = reader.keys("j j");
        assert_eq!([reader.row(2), reader.row(3)], [names, line], "{columns}x{rows}");
        assert!(reader.row(3).starts_with('─') && reader.row(3).contains('┼'));
    }
}

#[test]
fn the_name_of_the_issue_stays_above_its_positions() {
    assert_snapshot!(dam().size(40, 12).keys("2 z j j j").screen(), @"
     Lake Orla dam        as of 14 May 2031
     1 2 Positions 3 4 5 6 7

     Flow in dry years   ■ deadlocked
       Velm
         refusal
         Promises no floor.
    ▌  Ostra
    ▌    demand · ▲ hardened · red line
    ▌    A floor of 900 m³/s, whatever the
    ▌    year.
     Enter follow  ? help  q out      2/4 ▾
    ");
    let titles = dam().size(40, 12).keys("2 z").trace("j j j j j j", |reader| reader.row(2));
    assert_snapshot!(titles, @"
    j      How fast the lake fills   ≈ narrowing
    j      How fast the lake fills   ≈ narrowing
    j
    j      Flow in dry years   ■ deadlocked
    j      Flow in dry years   ■ deadlocked
    j      Flow in dry years   ■ deadlocked
    ");
}

#[test]
fn an_empty_cell_is_seen_when_it_is_selected() {
    let reader = wide_dam().keys("2 z l l");
    let selected =
        reader.drawn().content.iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED)).count();
    assert_eq!(reader.selected(), "–");
    assert!(selected >= 18, "{selected} cells");
}

#[test]
fn a_cell_leads_to_its_position_with_the_title_of_the_issue_where_both_fit() {
    let reader = dam().size(80, 24).keys("2 z j l l l Enter");
    assert!(reader.row(3).starts_with("Flow in dry years"), "{}", reader.screen());
    assert_eq!(reader.selected(), "Lake Commission");
    let low = dam().size(40, 12).keys("2 z j j j j Enter");
    assert_snapshot!(low.screen(), @"
     Lake Orla dam        as of 14 May 2031
     1 2 Positions 3 4 5 6 7

    ▌  Lake Commission
         statement
           Both sides overstate the dry
           years.
           “a quarrel about clouds”
           — What the lake can spare  ?
           disputed

     Enter follow  ? help  q out      2/5 ▾
    ");
}
