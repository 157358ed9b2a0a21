//! `z`: everything that a pane lists, on one page.

use insta::assert_snapshot;

use crate::reader::{DAM, Reader, dam, dam_with, wide_dam};

#[test]
fn overview() {
    assert_snapshot!(dam().keys("1 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 Overview 2 3 4 5 6 7
    ▌ Velm and Ostra are nearer on the filling than on the
      flow.

         Issue                    stands      moved
      ≈  How fast the lake fills  narrowing   ▼ Velm  + Ostra
      ■  Flow in dry years        deadlocked  ▲ Ostra
      ○  Toll on boats            open
      + new  ▲ hardened  ▼ softened

      Sourcing     13 facts, each from one source only
                   ◇ 4 unnamed
      Coming up    2 Jun 2031  The Commission is to meet again.
      Unanswered   Who measures the flow?
     Enter follow  Tab pane  / find  ? help  q back  page 1/3 ▾
    ");
}

#[test]
fn figures() {
    assert_snapshot!(dam().size(60, 28).keys("3 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 Figures 4 5 6 7
      Flow in dry years ────────────────────────── ■ deadlocked
      flow floor   ≠ 2 givers disagree
        m³/s
        0         200        400       600        800     1,000
        ┬──────────┬──────────┬─────────┬──────────┬──────────┬
    ▌   Ostran officials ◇                         at least 900
        ·················································●─▸
        Lake Commission                           some hundreds
        ················├─────────────────────┤
        span                                300 to at least 900

      Not tied to one issue ───────────────────────────────────
        Loan for the dam  — Courier            4,500,000 crowns







    ────────────────────────────────────────────────────────────
      Floor that Ostra asks for   at least 900 m³/s
      — Ostran officials (unnamed),
      Courier ¶6, published 14 May 2031
      ├┤ range  ●▸ at least  ◇ unnamed
     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
}

#[test]
fn actors() {
    assert_snapshot!(dam().size(60, 44).keys("4 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 Actors 5 6 7

      Parties ─────────────────────────────────────────────────

    ▌ Velm  state

      Ostra  state

      Mediators ───────────────────────────────────────────────

      Lake Commission  body

      Backers ─────────────────────────────────────────────────

      Orla Bank  company
          lends to Velm

      Heard as sources ────────────────────────────────────────

      Ostran officials (unnamed)  group
          part of Ostra





















     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
}

#[test]
fn questions() {
    assert_snapshot!(dam().size(60, 20).keys("5 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 Questions 6 7
      Open ────────────────────────────────────────────────────

    ▌ Who measures the flow?
        — Courier ¶4
        why          Each side trusts its own gauge alone.
        settled by   The July gauge at Kesh
        issue        Flow in dry years
          Velm             Promises no floor.  refusal
          Ostra            A floor of 900 m³/s, whatever the
                             year.  demand · ▲ hardened ·
                             red line  — Ostran officials
                             (unnamed)
          Lake Commission  Both sides overstate the dry years.
                             statement  ? disputed



     Enter follow  Tab pane  / find  ? help  q back  page 1/2 ▾
    ");
}

#[test]
fn timeline() {
    assert_snapshot!(dam().size(60, 20).keys("6 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 6 Timeline 7
          Jul 2030      Oct           Jan 2031      Apr
      ────┴─────────────┴─────────────┴─────────────┴──────┼───
      ├───┤                                               ●   ▷

    ▌       Jun 2030 ○  Velm closes the gates for the first
    ▌                │  time.
    ▌                │  — What the lake can spare
                     ┊  10 to 11 months
      12–13 May 2031 ┃  Two days of talks end without a deal.
                     ┃  Kesh  — Courier ¶1
                     ┼  as of 14 May 2031 · what follows was
                     │  still to come
          2 Jun 2031 ▷  The Commission is to meet again.
                     │  — Courier ¶8


      ○ less exact  ┃ period  ▷ scheduled
     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
}

#[test]
fn sources() {
    assert_snapshot!(dam().size(60, 20).keys("7 z").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 6 7 Sources
    ▌ Dam talks break up   B usually reliable
        Courier · 14 May 2031
        only source for 10 facts and 2 other entries; without
          it nothing remains on: How fast the lake fills,
          Toll on boats
          position     Velm: Five seasons.
                       Ostra: Seven years at the least.
                         — Ostran officials (unnamed)
                       Ostra: Would look at six, if the
                         Commission measures.
                         — Ostran officials (unnamed)
                       Velm: Promises no floor.
                       Ostra: A floor of 900 m³/s, whatever the
                         year. — Ostran officials (unnamed)
                       Orla Bank: Wants its loan paid from a
                         toll.
          figure       Floor that Ostra asks for: at least 900
     Enter follow  Tab pane  / find  ? help  q back  page 1/3 ▾
    ");
}

#[test]
fn it_opens_at_the_row_of_the_list() {
    dam().keys("2 j z").walk(&[("", "refusal")]);
    dam().keys("6 G z").walk(&[("", "The Commission is to meet again.")]);
    dam().keys("4 G z").walk(&[("", "Ostran officials")]);
}

#[test]
fn and_back() {
    for out in ["z", "Esc", "q"] {
        for pane in 2..=7 {
            let list = wide_dam().keys(&format!("{pane} j"));
            let before = list.screen();
            // In the matrix, the same key first shows all texts.
            let out = if (pane, out) == (2, "z") { "z z" } else { out };
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

#[test]
fn the_whole_overview_begins_on_the_board_where_the_page_of_an_issue_is_beside_it() {
    assert_eq!(dam().size(200, 50).keys("1 z").selected(), "How fast the lake fills");
    assert_eq!(dam().size(80, 24).keys("1 z").selected(), dam().size(80, 24).keys("1 Enter").selected());
}

/// The page beside the overview is that of the issue under the cursor.
#[test]
fn the_page_beside_the_overview_is_that_of_the_row_of_the_board() {
    let beside = |keys| {
        let reader = dam().size(200, 60).keys(keys);
        let row = reader.screen().lines().nth(3).unwrap_or_default().to_owned();
        let head = row.split('│').nth(1).unwrap_or_default().trim().to_owned();
        (reader.selected(), head.split("   ").next().unwrap_or_default().to_owned())
    };
    let issues = ["How fast the lake fills", "Flow in dry years", "Toll on boats"];
    for (keys, issue) in ["1 z", "1 z j", "1 z j j"].into_iter().zip(issues) {
        assert_eq!(beside(keys), (issue.to_owned(), issue.to_owned()), "{keys}");
    }
}

#[test]
fn a_full_view_says_who_gives_each_fact_as_the_page_beside_the_list_does() {
    let said = |keys: &str| {
        let reader = Reader::open_built_in("herring-2031-03-20.toml").size(120, 200);
        let screen = reader.keys(keys).screen();
        let page = screen.lines().map(|row| row.rsplit('│').next().unwrap_or_default().trim());
        page.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let given = [
        "Halmarch: Could go to 24,000 tonnes, if Eskeray took observers on board every vessel longer than 15 metres. — A Halmarch official (unnamed) ? unverified",
        "Spawning stock of herring: about 290,000 tonnes — Halmarch's fisheries institute",
        "9 Feb 2031: Halmarch's coastguard seizes trawlers of Eskeray. — Halmarch",
    ];
    for words in given {
        for keys in ["7", "7 z"] {
            assert!(said(keys).contains(words), "{keys}: {words}\n{}", said(keys));
        }
    }
    let questions = said("5 z");
    for words in [
        "Could go to 24,000 tonnes, if Eskeray took observers on board every vessel longer than 15 metres. offer · + new — A Halmarch official (unnamed) ? unverified",
        "demand · ▲ hardened · red line — Doran Pellith",
    ] {
        assert!(questions.contains(words), "{words}\n{questions}");
    }
    // A question has its own source, and what it refers to; positions stand once, wherever they bear on more.
    for words in [
        "How much herring is there? — The Skerrow Packet of 13 Mar ¶11 why",
        "see Spawning stock of herring: 340,000 to 480,000 tonnes — The Council's scientists",
        "issue Share of the herring · positions above",
    ] {
        assert!(questions.contains(words), "{words}\n{questions}");
    }
    assert_eq!(questions.matches("Will not go home with less").count(), 1, "{questions}");
}

#[test]
fn positions_on_several_issues_stand_below_the_issue_that_each_is_on() {
    let text = dam_with(&[("issue = \"flow\"\nwhy =", "issue = [\"flow\", \"filling\"]\nwhy =")]);
    assert_snapshot!(Reader::open(&text).size(90, 32).keys("5 z").screen(), @"
     Lake Orla dam                                              as of 14 May 2031 · 2 sources
     1 Overview  2 Positions  3 Figures  4 Actors  5 Questions  6 Timeline  7 Sources

      Open ──────────────────────────────────────────────────────────────────────────────────

    ▌ Who measures the flow?
        — Courier ¶4
        why          Each side trusts its own gauge alone.
        settled by   The July gauge at Kesh
        issue        Flow in dry years
          Velm             Promises no floor.  refusal
          Ostra            A floor of 900 m³/s, whatever the year.  demand · ▲ hardened ·
                             red line  — Ostran officials (unnamed)
          Lake Commission  Both sides overstate the dry years.  statement  ? disputed
        issue        How fast the lake fills
          Velm   Five seasons.  offer · ▼ softened
          Ostra  Seven years at the least.  demand  — Ostran officials (unnamed)
                 Would look at six, if the Commission measures.  offer · + new
                   — Ostran officials (unnamed)

      Answered ──────────────────────────────────────────────────────────────────────────────

      Has Ostra measured the dry years?
        — What the lake can spare
        answer       Yes, since 2024.
        answered     2 May 2031





     Enter follow  Tab pane  / find  f go to  s source  o open other  ? help  q back
    ");
}

#[test]
fn the_source_that_most_rests_on_comes_first_and_all_that_rests_on_it_is_counted() {
    let (before, rest) = DAM.split_once("[sources.courier]").expect("a source");
    let (courier, rest) = rest.split_once("[sources.gazette]").expect("another");
    let (gazette, rest) = rest.split_once("\n\n").expect("an end");
    let turned = format!("{before}[sources.gazette]{gazette}\n\n[sources.courier]{courier}{rest}");
    let screen = Reader::open(&turned).size(90, 60).keys("7 z").screen();
    let order = ["Dam talks break up", "What the lake can spare"].map(|title| screen.find(title));
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{screen}");
    assert!(screen.contains("only source for 3 facts and 1 other entry"), "{screen}");
    // The list has them in the same order, so that the view opens at its top.
    let reader = Reader::open(&turned).size(90, 24).keys("7");
    assert!(reader.selected().contains("Courier: Dam talks"), "{}", reader.selected());
    let view = reader.keys("z").screen();
    assert!(view.lines().nth(2).is_some_and(|row| row.contains("▌ Dam talks break up")), "{view}");
}
