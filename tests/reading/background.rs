//! Figures and events of the background: behind those of the story, and nowhere else in the way.

use insta::assert_snapshot;

use crate::reader::Reader;

const STRIKE: &str = r#"
title = "Dock strike"
as-of = 2031-05-14
sources.daily = { title = "News", publisher = "Daily" }
issues.pay = "Pay"
[figures]
members = { label = "Members of the union", value = 3_100, background = true, source = "daily#9" }
asked = { label = "Rise that the union asks for", value = 6, unit = "%", issue = "pay", source = "daily#2" }
lost = { label = "Lost a day", value = 620_000, unit = "£", issue = "pay", source = "daily#3" }
[events]
founded = { date = 1911, text = "The union is founded.", background = true, source = "daily#9" }
out = { date = 2031-05-02, text = "The dockers walk out.", source = "daily#1" }
talks = { date = 2031-05-20, text = "Talks go on.", source = "daily#4" }
"#;

#[test]
fn lists_have_it_last() {
    let screen = Reader::open(STRIKE).size(100, 20).keys("3").screen();
    let row = |words: &str| {
        screen.lines().position(|line| line.contains(words)).unwrap_or_else(|| panic!("{screen}"))
    };
    assert!(row("Rise that") < row("Lost a day") && row("Lost a day") < row("Members of"), "{screen}");
    assert!(screen.contains("£620,000"), "{screen}");
    let screen = Reader::open(STRIKE).size(100, 20).keys("6").screen();
    let row = |words: &str| {
        screen.lines().position(|line| line.contains(words)).unwrap_or_else(|| panic!("{screen}"))
    };
    assert!(row("▌   2 May") < row("20 May") && row("20 May") < row("1911"), "{screen}");
}

#[test]
fn full_views_have_it_below() {
    let reader = |keys| Reader::open(STRIKE).size(80, 24).keys(keys).screen();
    assert_snapshot!(reader("3 z"), @"
     Dock strike                                       as of 14 May 2031 · 1 source
     1 Overview 2 Positions 3 Figures 4 Actors 5 Questions 6 Timeline 7 Sources
      Pay ─────────────────────────────────────────────────────────────────────────
    ▌   Rise that the union asks for  — Daily                                    6%
        Lost a day  — Daily                                                £620,000

      Background ──────────────────────────────────────────────────────────────────
        Members of the union  — Daily                                         3,100











    ────────────────────────────────────────────────────────────────────────────────
      Rise that the union asks for   6%
      — Daily ¶2

     Enter follow  Tab pane  / find  f go to  s source  ? help  q back
    ");
    assert_snapshot!(reader("6 z"), @"
     Dock strike                                       as of 14 May 2031 · 1 source
     1 Overview 2 Positions 3 Figures 4 Actors 5 Questions 6 Timeline 7 Sources
          3 May   5        7       9        11      13      15       17      19
      ────┴───────┴────────┴───────┴────────┴───────┴───┼───┴────────┴───────┴─────
      ●                                                                           ▷

    ▌  2 May 2031 ●  The dockers walk out.
    ▌             │  — Daily ¶1
                  │
                  ┼  as of 14 May 2031 · what follows was still to come
                  │
      20 May 2031 ▷  Talks go on.
                  │  — Daily ¶4

      Background ──────────────────────────────────────────────────────────────────
      1911 ○  The union is founded.
           │  — Daily ¶9





      ● day  ○ less exact  ▷ scheduled
     Enter follow  Tab pane  / find  f go to  s source  ? help  q back
    ");
}

#[test]
fn its_page_says_so_and_a_filter_finds_it() {
    let reader = |keys| Reader::open(STRIKE).size(80, 24).keys(keys);
    let page = reader("3 G Enter").screen();
    assert!(page.contains("Members of the union") && page.contains("background"), "{page}");
    let found = reader("3 &").types("background:yes").keys("Enter").screen();
    assert!(found.contains("Members of the union") && !found.contains("Lost a day"), "{found}");
}
