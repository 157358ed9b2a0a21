//! The matrix of positions: moving in it, scrolling sideways, and what stays in sight.

use briefing::builtin;
use insta::assert_snapshot;

use crate::reader::{Reader, dam, wide_dam};

#[test]
fn a_word_a_cell_and_the_texts_of_the_row_below() {
    assert_snapshot!(wide_dam().size(100, 30).keys("2 z l").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     1 Overview  2 Positions  3 Figures  4 Actors  5 Questions  6 Timeline  7 Sources

                                   Velm              Ostra             Orla Bank         Lake
                                                                                         Commission
    ▌ ≈ How fast the lake fills  ▼ offer           + offer             ·                 ·
    ▌                                                demand
      ■ Flow in dry years          refusal         ▲ demand            ·                 statement ?
      ○ Toll on boats              ·                 ·                 concern           ·
    ────────────────────────────────────────────────────────────────────────────────────────────────────
      How fast the lake fills   ≈ narrowing

           Velm                  Ostra
         ▼ softened offer    ▌ + new offer
           Five seasons.     ▌   Would look at six, if the Commission measures.
           — Courier ¶5 (B2) ▌   — Ostran officials (unnamed), Courier ¶4
                             ▌   demand
                             ▌   Seven years at the least.
                             ▌   — Ostran officials (unnamed), Courier ¶3








      + new  ▲ hardened  ▼ softened  ? disputed  · none

     Enter follow  Tab pane  l to the right  z all texts  / find  f go to  s source  ? help  q back
    ");
}

#[test]
fn a_word_a_cell_and_the_texts_of_the_cell_below() {
    assert_snapshot!(dam().size(80, 20).keys("2 z l").screen(), @"
     Lake Orla dam                                    as of 14 May 2031 · 2 sources
     1 Overview 2 Positions 3 Figures 4 Actors 5 Questions 6 Timeline 7 Sources
                                   Velm       Ostra     Orla Bank    Lake
                                                                     Commission
    ▌ ≈ How fast the lake fills  ▼ offer    + offer     ·            ·
    ▌                                         demand
      ■ Flow in dry years          refusal  ▲ demand    ·            statement ?
      ○ Toll on boats              ·          ·         concern      ·
    ────────────────────────────────────────────────────────────────────────────────
      Ostra on How fast the lake fills
        offer        Would look at six, if the Commission measures.
                     + new
                     — Ostran officials (unnamed), Courier ¶4
        see          Who measures the flow?
        demand       Seven years at the least.
                     why: Southern farms would run dry.
                     — Ostran officials (unnamed), Courier ¶3

      + new  ▲ hardened  ▼ softened  ? disputed  · none
     Enter follow  Tab pane  l to the right  z all texts  / find  ? help  q back
    ");
}

#[test]
fn eight_issues_and_five_parties_are_in_sight_at_once() {
    let [(name, text), ..] = briefing::builtin::ALL;
    let open = |columns, rows| Reader::open_as(name, text).size(columns, rows).keys("2 j j j z l");
    assert_snapshot!(open(80, 24).screen(), @"
     Gaza cease-fire talks                              as of 3 Apr 2024 · 1 source
     1 Overview 2 Positions 3 Figures 4 Actors 5 Questions 6 Timeline 7 Sources
                                    Hamas ◇     Israel    US      Qatar     UN
                                                                            Security
                                                                            Council
      ‖ The talks as a whole        ·           statement ·       ·         ·
      ‖ Cease-fire and end of the ▲ demand      offer     ·       ·         demand
        war                                     refusal
                                                statement
      ‖ Israeli withdrawal from…  ▲ demand      refusal   ·       ·         ·
    ▌ ‖ Return to the north of    ▲ demand    ▼ offer +1  ·       statement ·
    ▌   Gaza                                    refusal
      ‖ Hostages and prisoners    ▲ demand      offer     ·       ·         ·
                                                refusal
      ‖ Who runs Gaza after the…    statement   statement ·       ·         ·
      ○ Israeli move into Rafah     ·         = statement concern ·         ·
      ○ Effect of international…    statement   ·         concern ·         ·
    ────────────────────────────────────────────────────────────────────────────────
      Israel on Return to the north of Gaza
        offer        Civilians may return: thousands, even tens of thousands.
                     ▼ softened, was: wary of it, as Hamas might again fire rockets
                     into Israel from the north                                +13 ▾
      ▲ hardened  ▼ softened  = unchanged  +1 one more  ◇ told by others  · none
     Enter follow  J scroll text  Tab pane  l to the right  ? help  q back
    ");
    assert_snapshot!(open(120, 36).screen(), @"
     Gaza cease-fire talks                                                                      as of 3 Apr 2024 · 1 source
     1 Overview  2 Positions  3 Figures  4 Actors  5 Questions  6 Timeline  7 Sources

                                            Hamas ◇      Israel       US         Qatar        UN Security
                                                                                              Council
      ‖ The talks as a whole                ·            statement    ·          ·            ·
      ‖ Cease-fire and end of the war     ▲ demand       offer        ·          ·            demand
                                                         refusal
                                                         statement
      ‖ Israeli withdrawal from Gaza      ▲ demand       refusal      ·          ·            ·
    ▌ ‖ Return to the north of Gaza       ▲ demand     ▼ offer +1     ·          statement    ·
    ▌                                                    refusal
      ‖ Hostages and prisoners            ▲ demand       offer        ·          ·            ·
                                                         refusal
      ‖ Who runs Gaza after the fighting    statement    statement    ·          ·            ·
      ○ Israeli move into Rafah             ·          = statement    concern    ·            ·
      ○ Effect of international pressure    statement    ·            concern    ·            ·
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      Return to the north of Gaza   ‖ stalled

           Hamas ◇                        Israel                                              Qatar
         ▲ hardened demand            ▌ ▼ softened offer                                      statement
           People in Gaza must be     ▌   Civilians may return: thousands, even tens of       The talks are deadlocked over
           able to go back to its     ▌   thousands.                                          displaced people going back
           north.                     ▌   — Israeli officials (unnamed), Bloomberg ¶13        to their homes.
           — Israeli officials        ▌   offer                                               — Mohammed bin Abdulrahman Al
           (unnamed), Bloomberg ¶5 ¶6 ▌   In the cease-fire, many could go home once          Thani, Bloomberg ¶12,
                                      ▌   Israeli forces screen them for arms and Hamas       as of 3 Apr 2024
                                      ▌   links.
                                      ▌   — Bloomberg ¶7
                                      ▌   refusal
                                      ▌   Rejects Hamas's demand on return.
                                      ▌   — Israeli officials (unnamed), Bloomberg ¶5 ¶6
      ▲ hardened  ▼ softened  = unchanged  +1 one more  ◇ told by others  · none

     Enter follow  Tab pane  l to the right  z all texts  / find  f go to  s source  o open other  ? help  q back
    ");
}

#[test]
fn z_shows_all_texts_and_from_160_columns_they_show_at_once() {
    let texts = |reader: &Reader| reader.screen().contains("Seven years");
    let words = wide_dam().keys("2 z");
    assert!(words.screen().contains("+ offer") && !texts(&words), "{}", words.screen());
    let all = words.keys("l z");
    assert!(texts(&all), "{}", all.screen());
    assert!(all.selected().starts_with("new offer Would look"), "{}", all.selected());
    assert_eq!(all.keys("z").screen(), wide_dam().keys("2").screen());
    assert!(texts(&dam().size(160, 30).keys("2 z")));
}

#[test]
fn a_key_goes_to_the_next_cell_that_says_something() {
    wide_dam().keys("2 z").walk(&[
        ("", "offer"),
        ("t", "offer"),
        ("t", "refusal"),
        ("t t", "statement ?"),
        ("t", "concern"),
        ("T T", "demand"),
    ]);
    assert_eq!(wide_dam().keys("2 z t t t t t t").footer(), "this is the last of them");
    assert_eq!(dam().size(50, 20).keys("2 z t t t t").selected(), "statement ?", "out of sight before");
}

#[test]
fn what_only_another_side_says_is_said_to_be_so() {
    let text = "title = 'T'\nas-of = 2031\nissues = { i = 'Ice', j = 'Jam' }\n\
        actors = { a = { name = 'Ada', role = 'party' }, b = { name = 'Bo', role = 'party' } }\n\
        [positions.a]\ni = { text = 'Wants ice.', kind = 'demand', according-to = 'b', movement = 'new' }\n\
        [positions.b]\ni = { text = 'No ice.', kind = 'refusal', according-to = 'b' }\n\
        j = { text = 'Yes.', kind = 'offer', according-to = 'a' }";
    assert_snapshot!(Reader::open(text).size(60, 16).keys("2 z").screen(), @"
     T                                   as of 2031 · 0 sources
     1 2 Positions 3 4 5 6 7
             Ada ◇      Bo
    ▌ Ice  + demand     refusal
      Jam    ·          offer ◇
    ────────────────────────────────────────────────────────────
      Ada on Ice   ◇ not heard directly
        demand       Wants ice.
                     + new
                     — Bo




      + new  ◇ told by others  · none
     Enter follow  Tab pane  l to the right  ? help  q back
    ");
    assert_snapshot!(Reader::open(text).size(70, 16).keys("2 z z").screen(), @"
    T                                             as of 2031 · 0 sources
    1 2 Positions 3 4 5 6 7
                 Ada ◇ told by Bo           Bo
     ───────────────────────────────────────────────────────
       Ice   ▌ + new demand  Wants ice.     refusal  No ice.

       Jam       ·                          offer  Yes.
                                            — via Ada






     + new  ◇ told by others  · none
    Enter follow  Tab pane  l to the right  / find  ? help  q back
    ");
    let moved = Reader::open(text).size(60, 30).keys("1 z").screen();
    assert_snapshot!(moved.lines().skip(2).take(6).collect::<Vec<_>>().join("\n"), @"

      Issue  moved  not heard directly
    ▌ Ice    + Ada
      Jam           ◇ Bo
      + new  ◇ Ada: not heard directly on any issue
    ");
}

#[test]
fn positions_side_by_side() {
    assert_snapshot!(wide_dam().keys("2 z z").screen(), @"
    Lake Orla dam                                                        as of 14 May 2031 · 2 sources
    1 Overview  2 Positions  3 Figures  4 Actors  5 Questions  6 Timeline  7 Sources
                             Velm                      Ostra told by Ostran      Orla Bank         +1 ▸
                                                       officials (unnamed)
     ─────────────────────────────────────────────────────────────────────────────────────────────────
     ≈ How fast the lake ▌ ▼ softened offer  Five    + new offer  Would look     ·
       fills             ▌   seasons.                  at six, if the
       narrowing                                       Commission measures.
                                                       demand  Seven years
                                                       at the least.

     ■ Flow in dry years     refusal  Promises no    ▲ hardened demand ·         ·
       deadlocked            floor.                    red line  A floor of
                                                       900 m³/s, whatever
                                                       the year.

     + new  ▲ hardened  ▼ softened  ? disputed  · none
    Enter follow  Tab pane  l to the right  / find  f go to  s source  ? help  q back       page 1/2 ▾
    ");
}

#[test]
fn positions_narrow() {
    assert_snapshot!(dam().keys("2 z z").screen(), @"
    Lake Orla dam                as of 14 May 2031 · 2 sources
    1 2 Positions 3 4 5 6 7
                          Velm                 Ostra told  +2 ▸
                                               by Ostran
                                               officials
                                               (unnamed)
     ──────────────────────────────────────────────────────────
     ≈ How fast the   ▌ ▼ softened offer     + new offer  Would
       lake fills     ▌   Five seasons.        look at six, if
       narrowing                               the Commission
                                               measures.
                                               demand  Seven
                                               years at the
                                               least.
     + new  ▲ hardened  ▼ softened  ? disputed  · none
    Enter follow  Tab pane  / find  ? help  q back  page 1/3 ▾
    ");
}

#[test]
fn positions_on_a_screen_too_narrow_for_two() {
    assert_snapshot!(dam().size(44, 24).keys("2 z z").screen(), @"
     Lake Orla dam            as of 14 May 2031
     1 2 Positions 3 4 5 6 7
      ≈ How fast the lake fills   narrowing
    ▌   Velm
    ▌     ▼ softened offer  Five seasons.
        Ostra told by Ostran officials (unnamed)
          + new offer  Would look at six, if the
          Commission measures.
          demand  Seven years at the least.

      ■ Flow in dry years   deadlocked
        Velm
          refusal  Promises no floor.
        Ostra told by Ostran officials (unnamed)
          ▲ hardened demand · red line  A floor
          of 900 m³/s, whatever the year.
        Lake Commission
          statement  Both sides overstate the
          dry years.
          ? disputed

      + new  ▲ hardened  ▼ softened  ? disputed
      · none
     Enter follow  ? help  q back         1/2 ▾
    ");
}

#[test]
fn over_the_matrix() {
    wide_dam().keys("2 z").walk(&[
        ("", "offer"),
        ("l", "offer"),
        ("→", "·"),
        ("j", "·"),
        ("l", "statement ?"),
        ("h h", "demand"),
        ("←", "refusal"),
        ("h", "refusal"),
        ("↓", "·"),
        ("j", "·"),
        ("k ↑", "offer"),
        ("k", "offer"),
        ("l l l l l h", "·"),
        ("j j", "concern"),
        ("h h h g", "offer"),
    ]);
}

#[test]
fn an_empty_cell_leads_nowhere() {
    assert_eq!(dam().keys("2 z l l Enter").footer(), "nothing stands here");
}

#[test]
fn the_matrix_scrolls_sideways() {
    let reader = dam().keys("2 z z");
    assert!(reader.row(2).ends_with("+2 ▸"), "{}", reader.row(2));
    let reader = reader.keys("l l");
    assert_snapshot!(reader.screen(), @"
    Lake Orla dam                as of 14 May 2031 · 2 sources
    1 2 Positions 3 4 5 6 7
     ◂ 1                  Ostra told by        Orla Bank   +1 ▸
                          Ostran officials
                          (unnamed)
     ──────────────────────────────────────────────────────────
     ≈ How fast the     + new offer  Would ▌   ·
       lake fills         look at six, if
       narrowing          the Commission
                          measures.
                          demand  Seven
                          years at the
                          least.

     + new  ▲ hardened  ▼ softened  ? disputed  · none
    Tab pane  l to the right  ? help  q back        page 1/3 ▾
    ");
    let reader = reader.keys("l");
    assert!(reader.row(2).starts_with("◂ 2"), "{}", reader.row(2));
    assert!(reader.keys("h h h h").row(2).ends_with("+2 ▸"));
}

#[test]
fn the_names_of_the_columns_stay_above_a_line() {
    for (columns, rows) in [(60, 20), (60, 14), (100, 12)] {
        let reader = dam().size(columns, rows).keys("2 z z");
        let line = (3..7).find(|row| reader.row(*row).starts_with('─')).expect("a line below the names");
        let above = |reader: &Reader| (2..=line).map(|row| reader.row(row)).collect::<Vec<_>>();
        let names = above(&reader);
        assert_eq!(above(&reader.keys("j j")), names, "{columns}x{rows}");
    }
}

#[test]
fn the_name_of_the_issue_stays_above_its_positions() {
    assert_snapshot!(dam().size(40, 12).keys("2 z z j j j").screen(), @"
     Lake Orla dam        as of 14 May 2031
     1 2 Positions 3 4 5 6 7

      ■ Flow in dry years   deadlocked
        Velm
          refusal  Promises no floor.
    ▌   Ostra told by Ostran officials
    ▌   (unnamed)
    ▌     ▲ hardened demand · red line  A
    ▌     floor of 900 m³/s, whatever the
    ▌     year.
     Enter follow  ? help  q back     2/4 ▾
    ");
    let titles = dam().size(40, 12).keys("2 z z").trace("j j j j j j", |reader| reader.row(2));
    assert_snapshot!(titles, @"
    j      ≈ How fast the lake fills
    j      ≈ How fast the lake fills
    j
    j      ■ Flow in dry years   deadlocked
    j      ■ Flow in dry years   deadlocked
    j      ■ Flow in dry years   deadlocked
    ");
}

#[test]
fn an_empty_cell_is_seen_when_it_is_selected() {
    let reader = wide_dam().keys("2 z l l");
    assert_eq!(reader.selected(), "·");
    assert!(reader.screen().contains("\n▌ ≈ How fast"), "{}", reader.screen());
    let texts = reader.keys("z");
    assert_eq!(texts.selected(), "·");
    assert!(texts.screen().contains("▌   ·"), "{}", texts.screen());
}

#[test]
fn a_cell_leads_to_its_position_with_the_title_of_the_issue_where_both_fit() {
    let reader = dam().size(80, 24).keys("2 z j l l l Enter");
    assert!(reader.row(3).starts_with("Flow in dry years"), "{}", reader.screen());
    assert_eq!(reader.selected(), "Lake Commission");
    let low = dam().size(40, 12).keys("2 z z j j j j Enter");
    assert_snapshot!(low.screen(), @r"
     Positions › Flow…    as of 14 May 2031
     1 2 Positions 3 4 5 6 7

    ▌  Lake Commission
         statement
           Both sides overstate the dry
           years.
           “a quarrel about clouds”
           — What the lake can spare
           ? disputed

     Enter follow  ? help  q back     3/5 ▾
    ");
}

#[test]
fn one_party_at_a_time_can_be_walked_through() {
    let (name, text) = briefing::builtin::ALL[3];
    let mut reader = Reader::open_as(name, text).size(40, 24).keys("2 z");
    let mut seen = vec![];
    for _ in 0..13 {
        let screen = reader.screen();
        let at = screen.lines().skip_while(|row| !row.starts_with('─')).nth(1).unwrap_or_default().trim();
        seen.push(at.split(" on ").next().unwrap_or_default().to_owned());
        reader = reader.keys("l");
    }
    let mut names = seen.clone();
    names.dedup();
    assert_eq!(seen, names);
    assert_eq!(reader.footer(), "no column to the right");
    assert_eq!(seen.last().map(String::as_str), Some("Pierre-Louis Bras"));
}

#[test]
fn the_texts_below_the_matrix_can_be_scrolled() {
    let (name, text) = builtin::ALL[0];
    let reader = Reader::open_as(name, text).size(80, 24).keys("2 z j j j");
    let refusal = "Rejects Hamas's demand on return.";
    assert!(reader.screen().contains("▾") && !reader.screen().contains(refusal), "{}", reader.screen());
    assert!(reader.footer().contains("J scroll text"), "{}", reader.footer());
    let below = reader.keys("J J J J J J J J J");
    assert!(below.screen().contains(refusal), "{}", below.screen());
    // Another cell has its own texts, from their beginning.
    let other = below.keys("k");
    assert!(other.screen().contains("Israel on Israeli withdrawal from Gaza\n"), "{}", other.screen());
    let whole = dam().keys("2 z J");
    assert!(whole.footer().starts_with("J and K scroll the page from the list"), "{}", whole.footer());
}

#[test]
fn in_the_texts_of_the_matrix_stands_who_says_them_and_that_they_are_doubtful() {
    for size in [(80, 40), (120, 36), (200, 60)] {
        let keys = if size.0 < 160 { "2 z z" } else { "2 z" };
        let screen =
            Reader::open_built_in("herring-2031-03-20.toml").size(size.0, size.1).keys(keys).screen();
        let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        for said in ["Ilva Karsund", "? unverified"] {
            assert!(words.contains(said), "{size:?} {said}\n{screen}");
        }
        assert!(screen.contains("— A Halmarch"), "{size:?}\n{screen}");
        // Where the text itself speaks, nobody else does.
        assert!(!words.contains("— The Skerrow Packet"), "{size:?}\n{screen}");
    }
}

#[test]
fn an_issue_without_a_status_stands_under_the_others() {
    let file = "title = 'T'\nas-of = 2031\n[actors]\na = 'Velm'\n[issues]\n\
        toll = { name = 'Toll on boats', status = 'open' }\nfish = 'Fish'\n\
        [positions.a]\ntoll = 'None.'\nfish = 'Fewer.'\n";
    let reader = Reader::open(file).size(80, 24).keys("2 z");
    let screen = reader.screen();
    let named =
        |name: &str| screen.lines().find(|row| row.contains(name)).and_then(|row| row.split(name).next());
    assert_eq!(named("Toll on boats  ").map(|before| before.chars().count()), Some(4), "{screen}");
    assert_eq!(named("Fish  "), Some("    "), "{screen}");
}

#[test]
fn a_cell_has_its_positions_in_the_order_of_its_words() {
    let reader = Reader::open_built_in("herring-2031-03-20.toml").size(120, 60);
    let screen = reader.keys("2 z j j l").screen();
    let [moved, unmoved] = ["Its coastguard does not", "No release before"].map(|words| screen.find(words));
    assert!(moved.is_some() && moved < unmoved, "{screen}");
}

#[test]
fn the_footer_offers_a_column_only_where_there_is_one() {
    let reader = dam().size(100, 30).keys("2 z");
    assert!(reader.footer().contains("l to the right"), "{}", reader.screen());
    let last = reader.keys("l l l l");
    assert!(!last.footer().contains("l to the right"), "{}", last.screen());
    assert_eq!(last.keys("l").footer(), "no column to the right");
    assert!(!dam().size(100, 30).keys("?").footer().contains("edit"));
}
