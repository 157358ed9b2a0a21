//! Other keys and other looks.

use briefing::app::Effect;
use briefing::settings::Theme;
use insta::assert_snapshot;
use ratatui::style::{Color, Modifier};

use crate::reader::{Reader, dam, wide_dam};

#[test]
fn another_key_does_the_same_and_the_old_one_nothing() {
    let reader = || dam().settings("[keys]\nnext = ['Ctrl-n', '↓']\n");
    assert_eq!(reader().keys("4 Ctrl-n").screen(), dam().keys("4 j").screen());
    assert_eq!(reader().keys("4 ↓").screen(), dam().keys("4 j").screen());
    assert_eq!(reader().keys("4 j").footer(), "no such key: ? lists those that work here");
}

#[test]
fn footer_and_help_show_the_keys_as_they_are() {
    let reader =
        dam().settings("[keys]\nquit = 'Q'\nhelp = ['F1']\nenter = []\nwhole-view = ['Alt-z', 'z']\n");
    assert_eq!(reader.footer(), "J scroll page  Tab pane  F1 help  Q quit        page 1/3 ▾");
    let help = reader.size(60, 40).keys("F1").screen();
    assert!(help.contains("Alt-z z        the pane's full view"), "{help}");
    assert!(!help.contains("follow the link"), "{help}");
}

#[test]
fn what_is_said_names_the_keys_as_they_are() {
    let reader = || dam().settings("[keys]\nquit = 'Q'\nhelp = 'F1'\nnext = 'Alt-n'\nscroll-down = []\n");
    assert_eq!(reader().keys("Esc").footer(), "this is home: Q leaves");
    assert_eq!(reader().keys("Z").footer(), "no such key: F1 lists those that work here");
    assert_eq!(
        reader().size(90, 16).keys("2 Enter K").footer(),
        "scroll-down and K scroll the page from the list; here Alt-n and k do"
    );
}

#[test]
fn a_key_taken_by_another_action_is_that_one() {
    let reader = dam().settings("[keys]\nleave = 'q'\nquit = 'Ctrl-c'\n");
    assert_eq!(reader.keys("4 Enter q").effect, Some(Effect::Quit));
}

#[test]
fn no_theme_changes_a_word() {
    for (place, reader) in [("2 j", dam as fn() -> Reader), ("2 j Enter", wide_dam), ("?", wide_dam)] {
        let usual = reader().keys(place).screen();
        for theme in Theme::ALL {
            let settings = format!("theme = '{}'", theme.word());
            assert_eq!(reader().settings(&settings).keys(place).screen(), usual, "{theme:?}");
        }
    }
}

#[test]
fn what_is_selected_is_seen_in_every_theme() {
    for theme in Theme::ALL {
        let reader = wide_dam().settings(&format!("theme = '{}'", theme.word())).keys("2 j");
        assert_eq!(reader.selected(), "Flow in dry years", "{theme:?}");
        assert!(reader.screen().contains("▌  ■ Flow in dry years"));
    }
}

#[test]
fn a_theme_with_a_ground_of_its_own_covers_every_cell() {
    for (theme, ground) in [("light", 255), ("dark", 234), ("high-contrast", 16)] {
        for place in ["2 j", "2 z", "?", "!"] {
            let drawn = wide_dam().settings(&format!("theme = '{theme}'")).keys(place).drawn();
            assert!(drawn.content.iter().all(|cell| cell.bg != Color::Reset), "{theme} after {place}");
            assert!(drawn.content.iter().any(|cell| cell.bg == Color::Indexed(ground)));
        }
    }
}

#[test]
fn mono_has_no_colour() {
    for place in ["2 j", "2 j Enter", "2 z", "?"] {
        let drawn = wide_dam().settings("theme = 'mono'").keys(place).drawn();
        assert!(drawn.content.iter().all(|cell| (cell.fg, cell.bg) == (Color::Reset, Color::Reset)));
    }
}

#[test]
fn nothing_is_dim_in_high_contrast() {
    let reader = wide_dam().settings("theme = 'high-contrast'").keys("2 j Enter");
    assert_eq!(reader.words_in(Modifier::DIM), "");
}

#[test]
fn the_footer_has_the_way_out_and_the_way_to_help_on_the_smallest_screen() {
    let footers = |reader: Reader| {
        let places = ["", "2", "2 j Enter", "2 z", "!", "?", "2 j Enter Enter"];
        let (problem, size) = ("colour = 'blue'\n", reader.drawn().area);
        let open = || Reader::open(&format!("{problem}{}", crate::reader::DAM)).size(size.width, size.height);
        places.map(|place| format!("{place:15} {}", open().keys(place).footer())).join("\n")
    };
    assert_snapshot!(footers(dam().size(40, 12)), @"
                    Enter open  ? help  q quit       1/7 ▾
    2               Enter open  ? help  q quit       1/8 ▾
    2 j Enter       Enter follow  ? help  q back     1/5 ▾
    2 z             Enter follow  ? help  q back     1/2 ▾
    !               Enter go to  ? help  q back      1/3 ▾
    ?               / find  f go to  q back         1/16 ▾
    2 j Enter Enter Enter follow  ? help  q back     1/5 ▾
    ");
    assert_snapshot!(footers(dam().size(120, 30)), @"
                    Enter open  J scroll page  Tab pane  z full view  / find  f go to  o open other  ? help  q quit             page 1/2 ▾
    2               Enter open  Tab pane  z full view  / find  f go to  s source  & filter  o open other  ? help  q quit     Positions 1/3
    2 j Enter       Enter follow  Tab pane  z full view  / find  f go to  s source  o open other  ? help  q back             Positions 2/3
    2 z             Enter follow  Tab pane  l to the right  z all texts  / find  f go to  s source  o open other  ? help  q back
    !               Enter go to  Tab pane  / find  f go to  o open other  ? help  q back
    ?               / find  f go to  o open other  ! problems  q back                                                           page 1/3 ▾
    2 j Enter Enter Enter follow  Ctrl-o jump back  Tab pane  z full view  / find  f go to  s source  ? help  q back            Actors 1/5
    ");
}
