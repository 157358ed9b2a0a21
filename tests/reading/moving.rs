//! Moving: in lists, over the links of a page, along a page that is longer than the screen.

use crate::reader::{dam, wide_dam};

#[test]
fn in_a_list() {
    dam().keys("4").walk(&[
        ("j", "Ostra party"),
        ("↓", "Orla Bank backer"),
        ("k", "Ostra party"),
        ("↑", "Velm party"),
        ("k", "Velm party"),
        ("G", "Ostran officials source"),
        ("j", "Ostran officials source"),
        ("g", "Velm party"),
        ("End", "Ostran officials source"),
        ("Home", "Velm party"),
        ("Space", "Ostran officials source"),
        ("b", "Velm party"),
        ("PgDn PgUp", "Velm party"),
        ("Ctrl-f", "Ostran officials source"),
        ("Ctrl-b", "Velm party"),
        ("Ctrl-d", "Orla Bank backer"),
        ("Ctrl-u", "Velm party"),
    ]);
}

#[test]
fn between_panes() {
    let walk = [
        ("3", "[3 Figures]"),
        ("Tab", "[4 Actors]"),
        ("Shift-Tab Shift-Tab", "[2 Positions]"),
        ("7", "[7 Sources]"),
        ("Tab", "[1 Overview]"),
        ("Shift-Tab", "[7 Sources]"),
        ("5", "[5 Questions]"),
        ("6", "[6 Timeline]"),
        ("Enter 4", "[4 Actors]"),
    ];
    let mut reader = dam();
    for (keys, tab) in walk {
        reader = reader.keys(keys);
        assert!(reader.row(1).contains(tab), "{keys}: {}", reader.row(1));
    }
}

#[test]
fn a_pane_keeps_its_row() {
    wide_dam().walk(&[
        ("4 j j", "Orla Bank backer"),
        ("7 j", "What the lake can spare 2 May 2031"),
        ("4", "Orla Bank backer"),
        ("Enter Esc", "Orla Bank backer"),
        ("7", "What the lake can spare 2 May 2031"),
    ]);
}

#[test]
fn into_the_page_and_out() {
    for (into, out) in [("Enter", "Esc"), ("l", "h"), ("→", "←"), ("Enter", "q")] {
        let list = wide_dam().keys("4 j");
        let before = list.screen();
        let page = list.keys(into).walk(&[("", "Ostran officials")]);
        assert_eq!(page.keys(out).screen(), before, "{into} {out}");
    }
}

#[test]
fn over_the_links_of_a_page() {
    dam().size(60, 40).keys("2 Enter").walk(&[
        ("", "Velm"),
        ("j", "Velm"),
        ("j", "Courier"),
        ("↓", "Ostra"),
        ("j", "Ostran officials"),
        ("k k", "Courier"),
        ("↑ k", "Velm"),
        ("j j j j j j j", "the Commission"),
        ("G", "Jun 2030: Velm closes the gates for the first time."),
        ("j", "Jun 2030: Velm closes the gates for the first time."),
        ("g", "Velm"),
        ("End", "Jun 2030: Velm closes the gates for the first time."),
        ("Home", "Velm"),
    ]);
}

#[test]
fn along_a_long_page() {
    let mut reader = dam().keys("4 j Enter");
    let mut seen = String::new();
    for keys in ["", "j", "j", "j", "j", "j", "Space", "b", "Ctrl-d", "PgDn", "Ctrl-u", "G", "k", "k", "k", "g"] {
        reader = reader.keys(keys);
        seen += &format!("{keys:7} {:40} {:45} {}\n", reader.row(3), reader.selected(), reader.row(-2));
    }
    insta::assert_snapshot!(seen, @"
            Ostra                                        state · party Ostran officials                              16 more ▾
    j       Ostra                                        state · party How fast the lake fills                       16 more ▾
    j       Ostra                                        state · party Ostran officials                              16 more ▾
    j       Ostra                                        state · party Courier                                       16 more ▾
    j                                                Courier                                       How fast the lake fills                        offer · new
    j                                                How fast the lake fills                       ▌How fast the lake fills                        offer · new
    Space   ▌How fast the lake fills                        offer · new How fast the lake fills                       deal.                                    4 more ▾
    b                                                Ostran officials                              How fast the lake fills                        offer · new
    Ctrl-d  ▌How fast the lake fills                             demand How fast the lake fills                       A floor of 900 m³/s, whatever the year.         9 more ▾
    PgDn                                             Flow in dry years                             question  Has Ostra measured the dry years?
    Ctrl-u  ▌  according to Ostran officials (unnamed) · Courier ¶3 Ostran officials                              About it                                          6 more ▾
    G                                                Has Ostra measured the dry years?             ▌  question  Has Ostra measured the dry years?
    k                                                Floor that Ostra asks for: at least 900 m³/s  question  Has Ostra measured the dry years?
    k                                                12–13 May 2031: Two days of talks end without a deal. question  Has Ostra measured the dry years?
    k                                                Courier                                       question  Has Ostra measured the dry years?
    g       Ostra                                        state · party Ostran officials                              16 more ▾
    ");
}

#[test]
fn the_page_from_the_list() {
    let mut reader = dam().keys("4 j");
    let mut seen = String::new();
    for keys in ["", "J", "J", "J", "K", "j", "k"] {
        reader = reader.keys(keys);
        seen += &format!("{keys:2} {:25} {:20} {}\n", reader.selected(), reader.row(8), reader.row(-2));
    }
    insta::assert_snapshot!(seen, @"
       Ostra party               Ostra                                        state · party 21 more ▾
    J  Ostra party                                    How fast the lake fills                             demand
    J  Ostra party               Ties                 Seven years at the least.                      19 more ▾
    J  Ostra party               Ostran officials is part of Ostra why: Southern farms would run dry.             18 more ▾
    K  Ostra party               Ties                 Seven years at the least.                      19 more ▾
    j  Orla Bank backer          Orla Bank                                 company · backer Positions                                         7 more ▾
    k  Ostra party               Ostra                                        state · party 21 more ▾
    ");
}
