//! Every pane: what it lists, beside or above the page of the row that the cursor is on.

use insta::assert_snapshot;

use crate::reader::{Reader, dam, wide_dam};

#[test]
fn home() {
    assert_snapshot!(wide_dam().size(100, 30).screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources

     1 Overview                         1/1 │  Velm and Ostra are nearer on the filling than on the
    ▌  Velm and Ostra are nearer on the     │  flow.
    ▌  filling than on the flow.            │
                                            │     Issue                    stands      moved
     2 Positions                          3 │  ≈  How fast the lake fills  narrowing   ▼ Velm  + Ostra
       ≈ How fast the lake fills  narrowing │  ■  Flow in dry years        deadlocked  ▲ Ostra
       ■ Flow in dry years       deadlocked │  ○  Toll on boats            open
                                            │  + new  ▲ hardened  ▼ softened
     3 Figures                            3 │
       Floor that Ostra…  at least 900 m³/s │  Sourcing     13 facts, each from one source only
       Floor that the…   some hundreds m³/s │               ◇ 4 unnamed
                                            │  Coming up    2 Jun 2031  The Commission is to meet
     4 Actors                             5 │               again.
       party     Velm                       │  Unanswered   Who measures the flow?
                 Ostra                      │
                                            │  How it is known
     5 Questions                          2 │  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ━━━━━━━━ ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍
       ○ Who measures the flow?             │  7 by the source itself         2 named  ◇ 4 unnamed
       ✓ Has Ostra measured the dry years?  │
                                            │  Gaps in the sourcing
     6 Timeline                           3 │  one source   Toll on boats: Courier
        Jun 2030  Velm closes the gates…    │  no position  Toll on boats: Velm, Ostra
       12–13 May  Two days of talks end…    │  unnamed      4 of 13 facts
                                            │               How fast the lake fills: 2 of 5 facts
     7 Sources                            2 │               Flow in dry years: 2 of 6 facts
       14 May  Courier: Dam talks break up  │  disputed     Lake Commission: Both sides overstate the

     Enter open  J scroll page  Tab pane  z full view  / find  f go to  ? help  q quit       page 1/2 ▾
    ");
}

#[test]
fn overview_narrow() {
    assert_snapshot!(dam().keys("1 j").screen(), @"
    Lake Orla dam                as of 14 May 2031 · 2 sources
    1 Overview 2 3 4 5 6 7
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
    Enter open  J scroll page  ? help  q quit       page 1/3 ▾
    ");
}

#[test]
fn positions_narrow() {
    assert_snapshot!(dam().keys("2 j").screen(), @r"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 Positions 3 4 5 6 7
       ≈ How fast the lake fills   narrowing    ▼ Velm  + Ostra
    ▌  ■ Flow in dry years         deadlocked   ▲ Ostra
       ○ Toll on boats             open
    ────────────────────────────────────────────────────────────
       Flow in dry years   ■ deadlocked

       Velm
         refusal      Promises no floor.
                      — Courier ¶6

       Ostra
         demand       A floor of 900 m³/s, whatever the year.
                      ▲ hardened · red line
     Enter open  J scroll page  ? help  q quit  2/3  page 1/3 ▾
    ");
}

#[test]
fn positions_wide() {
    assert_snapshot!(wide_dam().keys("2 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview                           1 │  Flow in dry years   ■ deadlocked
       Velm and Ostra are nearer on the…    │
     2 Positions                        2/3 │  Velm
       ≈ How fast the lake fills  narrowing │    refusal      Promises no floor.
    ▌  ■ Flow in dry years       deadlocked │                 — Courier ¶6
       ○ Toll on boats                 open │
     3 Figures                            3 │  Ostra
       Floor that Ostra…  at least 900 m³/s │    demand       A floor of 900 m³/s, whatever the year.
     4 Actors                             5 │                 ▲ hardened · red line
       party     Velm                       │                 — Ostran officials (unnamed), Courier ¶6
     5 Questions                          2 │
       ○ Who measures the flow?             │  Lake Commission
     6 Timeline                           3 │    statement    Both sides overstate the dry years.
        Jun 2030  Velm closes the gates…    │                 “a quarrel about clouds”
     7 Sources                            2 │                 — What the lake can spare  ? disputed
       14 May  Courier: Dam talks break up  │
     Enter open  J scroll page  Tab pane  z full view  ? help  q quit        Positions 2/3   page 1/2 ▾
    ");
}

#[test]
fn figures_narrow() {
    assert_snapshot!(dam().keys("3 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 Figures 4 5 6 7
       Floor that Ostra asks for        at least 900 m³/s
    ▌  Floor that the lake can spare   some hundreds m³/s
       Loan for the dam                  4,500,000 crowns
    ────────────────────────────────────────────────────────────
       Floor that the lake can spare
       some hundreds m³/s
       — Lake Commission, What the lake can spare
         range        300 to 700
         issue        Flow in dry years

       Same measure  flow floor, m³/s ─────────────────────────
         at least 900  — Ostran officials (unnamed), Courier ¶6

     Enter open  Tab pane  z full view  ? help  q quit      2/3
    ");
}

#[test]
fn figures_wide() {
    assert_snapshot!(wide_dam().keys("3 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview                           1 │  Floor that the lake can spare
       Velm and Ostra are nearer on the…    │  some hundreds m³/s
     2 Positions                          3 │  — Lake Commission, What the lake can spare
       ≈ How fast the lake fills  narrowing │    range        300 to 700
     3 Figures                          2/3 │    issue        Flow in dry years
       Floor that Ostra…  at least 900 m³/s │
    ▌  Floor that the…   some hundreds m³/s │  Same measure  flow floor, m³/s ─────────────────────────
       Loan for the dam    4,500,000 crowns │    at least 900  — Ostran officials (unnamed), Courier ¶6
     4 Actors                             5 │
       party     Velm                       │
     5 Questions                          2 │
       ○ Who measures the flow?             │
     6 Timeline                           3 │
        Jun 2030  Velm closes the gates…    │
     7 Sources                            2 │
       14 May  Courier: Dam talks break up  │
     Enter open  Tab pane  z full view  / find  f go to  s source  ? help  q quit           Figures 2/3
    ");
}

#[test]
fn actors_narrow() {
    assert_snapshot!(dam().keys("4 j").screen(), @r"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 Actors 5 6 7
       party     Velm
    ▌            Ostra
       backer    Orla Bank
       mediator  Lake Commission
       source    Ostran officials
    ────────────────────────────────────────────────────────────
       Ostra   state · party

       Positions ──────────────────────────────────────────────

       How fast the lake fills
         demand       Seven years at the least.
                      why: Southern farms would run dry.
     Enter open  J scroll page  ? help  q quit  2/5  page 1/5 ▾
    ");
}

#[test]
fn actors_wide() {
    assert_snapshot!(wide_dam().keys("4 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview                           1 │  Ostra   state · party
       Velm and Ostra are nearer on the…    │
     2 Positions                          3 │  Positions ──────────────────────────────────────────────
       ≈ How fast the lake fills  narrowing │
     3 Figures                            3 │  How fast the lake fills
       Floor that Ostra…  at least 900 m³/s │    demand       Seven years at the least.
     4 Actors                           2/5 │                 why: Southern farms would run dry.
       party     Velm                       │                 — Ostran officials (unnamed), Courier ¶3
    ▌            Ostra                      │    offer        Would look at six, if the Commission
       backer    Orla Bank                  │                 measures.
     5 Questions                          2 │                 + new
       ○ Who measures the flow?             │                 — Ostran officials (unnamed), Courier ¶4
     6 Timeline                           3 │    see          Who measures the flow?
        Jun 2030  Velm closes the gates…    │
     7 Sources                            2 │  Flow in dry years
       14 May  Courier: Dam talks break up  │    demand       A floor of 900 m³/s, whatever the year.
     Enter open  J scroll page  Tab pane  z full view  / find  ? help  q quit   Actors 2/5   page 1/2 ▾
    ");
}

#[test]
fn questions_narrow() {
    assert_snapshot!(dam().keys("5 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 Questions 6 7
       ○ Who measures the flow?
    ▌  ✓ Has Ostra measured the dry years?
    ────────────────────────────────────────────────────────────
       Has Ostra measured the dry years?   ✓ answered
       — What the lake can spare
         answer       Yes, since 2024.
         answered     2 May 2031






     Enter open  Tab pane  z full view  ? help  q quit      2/2
    ");
}

#[test]
fn questions_wide() {
    assert_snapshot!(wide_dam().keys("5 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview                           1 │  Has Ostra measured the dry years?   ✓ answered
       Velm and Ostra are nearer on the     │  — What the lake can spare
       filling than on the flow.            │    answer       Yes, since 2024.
     2 Positions                          3 │    answered     2 May 2031
       ≈ How fast the lake fills  narrowing │
     3 Figures                            3 │
       Floor that Ostra…  at least 900 m³/s │
     4 Actors                             5 │
       party     Velm                       │
     5 Questions                        2/2 │
       ○ Who measures the flow?             │
    ▌  ✓ Has Ostra measured the dry years?  │
     6 Timeline                           3 │
        Jun 2030  Velm closes the gates…    │
     7 Sources                            2 │
       14 May  Courier: Dam talks break up  │
     Enter open  Tab pane  z full view  / find  f go to  s source  ? help  q quit         Questions 2/2
    ");
}

#[test]
fn timeline_narrow() {
    assert_snapshot!(dam().keys("6 j").screen(), @r"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 6 Timeline 7
        Jun 2030  Velm closes the gates for the first time.
    ▌  12–13 May  Two days of talks end without a deal.
           2 Jun  The Commission is to meet again.            ▷
    ────────────────────────────────────────────────────────────
       12–13 May 2031
       Two days of talks end without a deal.
       — Courier ¶1
         place        Kesh
         about        Velm, Ostra
         issue        How fast the lake fills,
                      Flow in dry years


     Enter open  Tab pane  z full view  ? help  q quit      2/3
    ");
}

#[test]
fn dates_of_the_timeline_end_in_one_column() {
    let text = "title = 'T'\nas-of = 2031-05-14\n[events]\na = { date = '2031-02-24/..', text = 'Alpha.' }\n\
                b = { date = 2031-05-03, text = 'Beta.' }\nc = { date = '2031-04-04~', text = 'Gamma.' }\n";
    let screen = Reader::open(text).size(120, 36).screen();
    let column = |word: &str| {
        let row = screen.lines().find(|row| row.contains(word)).expect("the event");
        row[..row.find(word).unwrap()].chars().count()
    };
    assert!(["Alpha", "Beta", "Gamma"].windows(2).all(|two| column(two[0]) == column(two[1])), "{screen}");
}

#[test]
fn timeline_wide() {
    assert_snapshot!(wide_dam().keys("6 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview                           1 │  12–13 May 2031
       Velm and Ostra are nearer on the…    │  Two days of talks end without a deal.
     2 Positions                          3 │  — Courier ¶1
       ≈ How fast the lake fills  narrowing │    place        Kesh
     3 Figures                            3 │    about        Velm, Ostra
       Floor that Ostra…  at least 900 m³/s │    issue        How fast the lake fills,
     4 Actors                             5 │                 Flow in dry years
       party     Velm                       │
     5 Questions                          2 │
       ○ Who measures the flow?             │
     6 Timeline                         2/3 │
        Jun 2030  Velm closes the gates…    │
    ▌  12–13 May  Two days of talks end…    │
           2 Jun  The Commission is to…   ▷ │
     7 Sources                            2 │
       14 May  Courier: Dam talks break up  │
     Enter open  Tab pane  z full view  / find  f go to  s source  ? help  q quit          Timeline 2/3
    ");
}

#[test]
fn sources_narrow() {
    assert_snapshot!(dam().keys("7 j").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     1 2 3 4 5 6 7 Sources
       14 May  Courier: Dam talks break up      10 facts
    ▌   2 May  What the lake can spare          3 facts
    ────────────────────────────────────────────────────────────
       What the lake can spare
       Ida Holm · 2 May 2031
         address      https://gazette.example/lake
         note         Written before the talks.

       Rests on it ────────────────────────────────────────────
         position     Lake Commission: Both sides overstate the
                      dry years. ? disputed
         figure       Floor that the lake can spare: some
                      hundreds m³/s — Lake Commission
     Enter open  J scroll page  ? help  q quit  2/2  page 1/2 ▾
    ");
}

#[test]
fn sources_wide() {
    assert_snapshot!(wide_dam().keys("7 j").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview                           1 │  What the lake can spare
       Velm and Ostra are nearer on the     │  Ida Holm · 2 May 2031
       filling than on the flow.            │    address      https://gazette.example/lake
     2 Positions                          3 │    note         Written before the talks.
       ≈ How fast the lake fills  narrowing │
     3 Figures                            3 │  Rests on it ────────────────────────────────────────────
       Floor that Ostra…  at least 900 m³/s │    position     Lake Commission: Both sides overstate the
     4 Actors                             5 │                 dry years. ? disputed
       party     Velm                       │    figure       Floor that the lake can spare: some
     5 Questions                          2 │                 hundreds m³/s — Lake Commission
       ○ Who measures the flow?             │    event        Jun 2030: Velm closes the gates for the
     6 Timeline                           3 │                 first time.
        Jun 2030  Velm closes the gates…    │    question     Has Ostra measured the dry years?
     7 Sources                          2/2 │
       14 May  Courier: Dam talks break up  │
    ▌   2 May  What the lake can spare      │
     Enter open  Tab pane  z full view  / find  f go to  s source  ? help  q quit           Sources 2/2
    ");
}

#[test]
fn panes_that_list_nothing() {
    let reader = Reader::open("title = \"Only a title\"\nas-of = 2031-05-14").size(100, 16);
    assert_snapshot!(reader.screen(), @"
     Only a title                                                         as of 14 May 2031 · 0 sources
     1 Overview                         1/1 │  Contents     0 issues · 0 positions · 0 figures ·
    ▌  no bottom line                       │               0 actors · 0 events · 0 questions ·
     2 Positions                          0 │               0 sources
     3 Figures                            0 │
     4 Actors                             0 │
     5 Questions                          0 │
     6 Timeline                           0 │
     7 Sources                            0 │
                                            │
                                            │
                                            │
                                            │
                                            │
                                            │
     Enter open  Tab pane  z full view  / find  f go to  o open other  ? help  q quit
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

#[test]
fn a_list_takes_the_rows_that_the_longest_page_leaves_free() {
    let figures = |note: &str| {
        let figure = |n| format!("[figures.f{n}]\nlabel = 'Count {n}'\nvalue = {n}\n");
        format!("title = 'T'\n{}note = \"\"\"{note}\"\"\"\n", (10..24).map(figure).collect::<String>())
    };
    let listed = |text: &str| {
        let screen = Reader::open(text).size(80, 24).keys("3 j").screen();
        screen.lines().skip(2).take_while(|row| !row.starts_with('─')).count()
    };
    assert_eq!(listed(&figures("short")), 14, "all of them");
    assert_eq!(listed(&figures(&"long\n\n".repeat(14))), 10, "half of the screen");
}

/// The rows of a list above its page, in the rows of the screen that each takes.
fn list_rows(screen: &str) -> Vec<&str> {
    screen
        .lines()
        .skip(2)
        .take_while(|row| !row.starts_with('─'))
        .map(|row| row.trim_start_matches('▌').trim())
        .collect()
}

/// What is cut of a name is what others have too: rows of other figures and sources never look the same.
#[test]
fn rows_of_narrow_lists_differ() {
    for (name, text) in briefing::builtin::ALL {
        for columns in [40, 47, 64, 80] {
            let open = |keys| Reader::open_as(name, text).size(columns, 300).keys(keys).screen();
            let sources = open("7");
            let figures = open("3");
            let rows = list_rows(&figures);
            let lines = if rows.len() > text.matches("\n[figures.").count() { 2 } else { 1 };
            let figures: Vec<_> = rows.chunks(lines).map(|lines| lines.join("  ")).collect();
            for rows in [list_rows(&sources), figures.iter().map(String::as_str).collect()] {
                let mut once = rows.clone();
                once.sort_unstable();
                once.dedup();
                assert_eq!(once.len(), rows.len(), "{name} {columns}: {rows:#?}");
            }
        }
    }
}

#[test]
fn a_figure_of_a_narrow_list_has_its_value_below_and_keeps_who_gives_it() {
    let (name, text) = briefing::builtin::ALL[3];
    let screen = Reader::open_as(name, text).size(40, 26).keys("3 j").screen();
    assert_snapshot!(list_rows(&screen).join("\n"), @"
    ? …19 January — Interior Ministry
    1.12 million people
    ? Marchers in… 19 January — CGT
    more than 2 million people
    ? …19 January — Laurent Berger
    1.7 to 1.8 million people
    ? …31 January — Interior Ministry
    more than 1.27 million people
    ? Marchers in… 31 January — CGT
    2.8 million people
    ");
    let full = Reader::open_as(name, text).size(40, 26).keys("3 z").screen();
    assert_snapshot!(full.lines().skip(2).take(14).collect::<Vec<_>>().join("\n"), @r"
      The pension age ─────────── ✓ decided
      marchers in France
      ≠ givers disagree on 4 of 4 dates
        million people
        0        1       2        3       4
        ┬────────┬───────┬────────┬───────┬
    ▌   Interior Ministry ?  19 January
                        1.12 million people
        ··········●
        CGT ?  19 January
                 more than 2 million people
        ·················●─▸
        Laurent Berger ?  19 January
                  1.7 to 1.8 million people
    ");
}

/// What is still to come is told from what is over.
#[test]
fn the_timeline_says_what_is_to_come() {
    let list = dam().size(80, 24).keys("6");
    let rows: Vec<_> = list.screen().lines().filter(|row| row.ends_with('▷')).map(str::to_owned).collect();
    assert!(
        matches!(&rows[..], [row] if row.contains("The Commission is to meet again.")),
        "{}",
        list.screen()
    );
}

/// What an actor wants comes first on its page, and then with whom it has to do.
#[test]
fn the_page_of_an_actor_begins_with_its_positions() {
    let page = dam().size(60, 60).keys("4 Enter").screen();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}\n{page}"));
    assert!(at("Five seasons.") < at("Relationships") && at("Relationships") < at("Orla Bank lends to Velm"));
}

/// A blank is "as above", so whoever has no role says so.
#[test]
fn an_actor_without_a_role_has_not_that_of_the_one_above() {
    let file = "title = 'T'\nas-of = 2031\n[actors]\na = { name = 'Velm', role = 'party' }\n\
        b = { name = 'Ostra', role = 'party' }\nc = 'Kesh'\nd = 'Anna Berg'\n";
    let rows = |file: &str| {
        let reader = Reader::open(file).size(80, 24).keys("4");
        [2, 3, 4, 5].map(|row| reader.row(row))
    };
    assert_eq!(rows(file), ["▌  party    Velm", "Ostra", "no role  Kesh", "Anna Berg"]);
    let none = file.replace(", role = 'party'", "");
    assert_eq!(rows(&none), ["▌  Velm", "Ostra", "Kesh", "Anna Berg"]);
}

#[test]
fn a_short_name_is_not_cut_to_nothing_beside_whoever_gives_it() {
    let figure = |key: &str, giver: &str, value: &str| {
        format!(
            "{key} = {{ label = 'Dead', value = {value}, unit = 'people', according-to = '{giver}', status = 'disputed' }}\n"
        )
    };
    let text = format!(
        "title = 'War'\nas-of = 2031-05-14\n[actors]\nkesh = 'Kesh government'\nfront = 'Tarim Front'\n[figures]\n{}{}",
        figure("a", "kesh", "11_400"),
        figure("b", "front", "40_000, qualifier = 'more than'")
    );
    for width in 90..=130 {
        let screen = Reader::open(&text).size(width, 36).keys("3").screen();
        assert!(!screen.contains("… —"), "{width}: {screen}");
    }
}
