//! Following links, and the way back to exactly where one was.

use briefing::builtin;
use insta::assert_snapshot;

use crate::reader::{Reader, dam, wide_dam};

#[test]
fn from_an_issue_to_an_actor_to_its_backer_and_back() {
    for reader in [dam(), wide_dam()] {
        let issue = reader.keys("2 j Enter").walk(&[("", "Velm")]);
        let at_issue = issue.screen();
        let actor = issue.keys("Enter").down_to("Orla Bank");
        let at_actor = actor.screen();
        let backer = actor.keys("Enter");
        let at_backer = backer.screen();
        assert!(at_backer.contains("Orla Bank lends to Velm"), "{at_backer}");

        let back = backer.keys("Ctrl-o");
        assert_eq!(back.screen(), at_actor);
        let back = back.keys("Ctrl-o").walk(&[("", "Velm")]);
        assert_eq!(back.screen(), at_issue);
        let forward = back.keys("Alt-→");
        assert_eq!(forward.screen(), at_actor);
        let forward = forward.keys("Alt-→");
        assert_eq!(forward.screen(), at_backer);
        assert_eq!(forward.keys("Alt-←").keys("Backspace").screen(), at_issue);
    }
}

#[test]
fn a_jump_lands_on_its_row_in_its_page() {
    assert_snapshot!(wide_dam().keys("2 j Enter Enter").screen(), @"
     Lake Orla dam   Actors › Velm › Velm                                 as of 14 May 2031 · 2 sources
     1 Overview                           1 │  Velm   state · party
       Velm and Ostra are nearer on the…    │
     2 Positions                          3 │  Positions ──────────────────────────────────────────────
       ■ Flow in dry years       deadlocked │
     3 Figures                            3 │▌ How fast the lake fills
       Floor that Ostra…  at least 900 m³/s │    offer        Five seasons.
     4 Actors                           1/5 │                 ▼ softened, was: three seasons
    ▌  party     Velm                       │                 — Courier ¶5 (B2)
                 Ostra                      │
       backer    Orla Bank                  │  Flow in dry years
     5 Questions                          2 │    refusal      Promises no floor.
       ○ Who measures the flow?             │                 — Courier ¶6
     6 Timeline                           3 │
        Jun 2030  Velm closes the gates…    │  Relationships ──────────────────────────────────────────
     7 Sources                            2 │    Orla Bank lends to Velm
       14 May  Courier: Dam talks break up  │      — Courier ¶7
     Enter follow  Ctrl-o jump back  Tab pane  z full view  ? help  q back      Actors 1/5   page 1/2 ▾
    ");
}

#[test]
fn a_jump_to_a_position_lands_on_it_in_its_issue() {
    let reader = dam().size(60, 14).keys("7 Enter").walk(&[("j", "Ostra: Seven years at the least.")]);
    assert_snapshot!(reader.keys("Enter").screen(), @r"
     Positions › How fast the…    as of 14 May 2031 · 2 sources
     1 2 Positions 3 4 5 6 7

    ▌  Ostra
         demand       Seven years at the least.
                      why: Southern farms would run dry.
                      — Ostran officials (unnamed), Courier ¶3
         offer        Would look at six, if the Commission
                      measures.
                      + new
                      — Ostran officials (unnamed), Courier ¶4
         see          Who measures the flow?

     Enter follow  Tab pane  ? help  q back     1/3  page 1/3 ▾
    ");
}

#[test]
fn the_way_back_remembers_how_far_a_page_was_scrolled() {
    let reader = dam().keys("4 j Enter Space j");
    let before = reader.screen();
    assert_ne!(reader.row(3), "Ostra state · party");
    let away = reader.keys("Enter 3 j Enter G");
    assert_eq!(away.keys("Ctrl-o").screen(), before);
}

#[test]
fn a_new_jump_forgets_what_lay_ahead() {
    let reader = dam().keys("2 j Enter Enter Ctrl-o").keys("Alt-→ Ctrl-o");
    assert_ne!(reader.footer(), "no later place");
    let reader = reader.keys("j j Enter Ctrl-o Alt-→ Alt-→");
    assert_eq!(reader.footer(), "no later place");
    assert_eq!(reader.keys("Ctrl-o Ctrl-o").footer(), "no earlier place");
}

#[test]
fn a_jump_out_of_a_whole_view_goes_back_into_it() {
    let whole = wide_dam().keys("2 z l j");
    let before = whole.screen();
    let away = whole.keys("Enter");
    assert_ne!(away.screen(), before);
    assert_eq!(away.keys("Ctrl-o").screen(), before);
}

/// The minute of use that the built-in briefing is for.
#[test]
fn who_backs_hamas() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let [(name, text), ..] = builtin::ALL;
        let list = Reader::open_as(name, text).size(columns, rows).keys("2 j j");
        let issue = list.walk(&[("", "Israeli withdrawal from Gaza")]).keys("Enter").down_to("Hamas");
        let before = issue.screen();
        let hamas = issue.keys("Enter").down_to("Iran");
        assert!(hamas.screen().contains("Iran backs Hamas"), "{}", hamas.screen());
        let iran = hamas.keys("Enter");
        assert!(iran.screen().contains("state · backer"), "{}", iran.screen());
        assert_eq!(iran.keys("Ctrl-o Ctrl-o").screen(), before);
    }
}
