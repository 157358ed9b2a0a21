//! What an entry was in the earlier editions of its story, at the end of its page.

use briefing::app::{Effect, Request};
use briefing::library::Origin;

use crate::differing::{edition, today, with_editions, with_more_editions};
use crate::reader::Reader;

/// The dam with four earlier editions, between some of which nothing changed.
fn read() -> Reader {
    let april = [("status = \"deadlocked\"", "status = \"stalled\""), ("value = 900", "value = 700")];
    let march = [
        ("status = \"deadlocked\"", "status = \"open\""),
        ("value = 900", "value = 600"),
        ("text = \"Promises no floor.\"", "text = \"Promises a floor of some height.\""),
        ("role = \"backer\"", "role = \"observer\""),
    ];
    let february = edition("2031-02-01", &march);
    let (before, rest) = february.split_once("[issues.flow]").expect("an issue");
    let (_, after) = rest.split_once("[issues.toll]").expect("another issue");
    let february = format!("{before}[issues.toll]{after}");
    let editions = [
        edition("2031-05-02", &april),
        edition("2031-04-15", &april),
        edition("2031-03-13", &march),
        february,
    ];
    with_editions(&today(), &editions)
}

#[test]
fn the_page_of_an_entry_ends_with_what_it_was() {
    insta::assert_snapshot!(read().size(90, 50).keys("2 j Enter").screen(), @"
     Lake Orla dam                                              as of 14 May 2031 · 2 sources

     1 Overview                         1 │  Flow in dry years   ■ deadlocked
       Velm and Ostra are nearer on the   │
       filling than on the flow.          │▌ Velm
                                          │    refusal      Promises no floor.
     2 Positions                      2/3 │                 — Courier ¶6
       ≈ How fast the lake…     narrowing │
    ▌  ■ Flow in dry years     deadlocked │  Ostra
       ○ Toll on boats               open │    demand       A floor of 900 m³/s, whatever the
                                          │                 year.
     3 Figures                          3 │                 ▲ hardened · red line
       Floor that Ostra asks for          │                 — Ostran officials (unnamed),
                        at least 900 m³/s │                 Courier ¶6
       Floor that the lake can spare      │
                       some hundreds m³/s │  Lake Commission
       Loan for the dam  4,500,000 crowns │    statement    Both sides overstate the dry
                                          │                 years.
     4 Actors                           5 │                 “a quarrel about clouds”
       party     Velm                     │                 — What the lake can spare
                 Ostra                    │                 ? disputed
       backer    Orla Bank                │
       mediator  Lake Commission          │  Related ────────────────────────────────────────
       source    Ostran officials         │    figure       Floor that Ostra asks for: at
                                          │                   least 900 m³/s
     5 Questions                        2 │                   — Ostran officials (unnamed)
       ○ Who measures the flow?           │                 Floor that the lake can spare:
       ✓ Has Ostra measured the dry…      │                   some hundreds m³/s
                                          │                   — Lake Commission
     6 Timeline                         3 │    event        12–13 May 2031: Two days of talks
        Jun 2030  Velm closes the gates…  │                 end without a deal.
       12–13 May  Two days of talks end…  │    question     Who measures the flow?
           2 Jun  The Commission is…    ▷ │
                                          │  Over time ──────────────────────────────────────
     7 Sources                          2 │    13 Mar 2031  ○ open
       14 May  Courier: Dam talks break…  │    15 Apr 2031  ‖ stalled
        2 May  What the lake can spare    │    14 May 2031  ■ deadlocked
                                          │
                                          │  Earlier ────────────────────────────────────────
                                          │    2 May 2031   status: stalled
                                          │                 had moved by then: ▲ Ostra
                                          │    13 Mar 2031  status: open
                                          │                 Velm: Promises a floor of some
                                          │                   height.
                                          │    1 Feb 2031   not there
                                          │
                                          │
                                          │

     Enter follow  Tab pane  z full view  / find  f go to  s source  ? help  q back       2/3
    ");
    insta::assert_snapshot!(read().size(60, 36).keys("3 Enter").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 Figures 4 5 6 7

       Floor that Ostra asks for
       at least 900 m³/s
    ▌  — Ostran officials (unnamed), Courier ¶6
         issue        Flow in dry years

       Same measure  flow floor, m³/s ─────────────────────────
         some hundreds  — Lake Commission,
                        What the lake can spare

       Over time  — Ostran officials, unless another is named
         m³/s
         0         200       400        600       800     1,000
         ┬──────────┬─────────┬──────────┬─────────┬──────────┬
         1 Feb 2031  Floor that the lake can spare
                                                  some hundreds
           — Lake Commission
         ················├────────────────────┤
         1 Feb 2031                                at least 600
         ································●─▸
         15 Apr 2031                               at least 700
         ·····································●─▸
         14 May 2031                               at least 900
         ················································●─▸
         ├┤ range  ●▸ at least

       Earlier ────────────────────────────────────────────────
         2 May 2031   value: 700
         13 Mar 2031  value: 600




     Enter follow  Tab pane  z full view  ? help  q back    1/3
    ");
}

#[test]
fn an_entry_that_is_what_it_was_has_no_such_part() {
    let screen = read().size(90, 50).keys("2 j j Enter").screen();
    assert!(screen.contains("Toll on boats   ○ open") && !screen.contains("Earlier"), "{screen}");
    let screen = Reader::open(&today()).size(90, 50).keys("2 j Enter").screen();
    assert!(!screen.contains("Earlier"), "{screen}");
}

#[test]
fn a_link_leads_to_the_entry_in_that_edition() {
    let reader = read().size(90, 50).keys("4 j j Enter").down_to("13 Mar 2031").keys("Enter");
    let Some(Effect::Ask(Request::Open { origin, .. })) = &reader.effect else {
        panic!("{:?}", reader.effect)
    };
    assert_eq!(*origin, Origin::File("earlier-3.toml".into()));
}

#[test]
fn a_save_is_compared_with_the_editions_too() {
    let reader = read().size(90, 50).keys("3 Enter").saves(&today().replace("value = 900", "value = 700"));
    let screen = reader.screen();
    assert!(!screen.contains("2 May 2031   value 700") && screen.contains("13 Mar 2031"), "{screen}");
}

#[test]
fn how_many_editions_are_not_read_is_said() {
    let editions = [edition("2031-05-02", &[("value = 900", "value = 700")])];
    let page =
        |unread: usize| with_more_editions(&today(), &editions, unread).size(90, 50).keys("3 Enter").screen();
    assert!(page(12).contains("12 editions that are older are not read."), "{}", page(12));
    assert!(page(1).contains("1 edition that is older is not read."), "{}", page(1));
    assert!(!page(0).contains("older"), "{}", page(0));
}
