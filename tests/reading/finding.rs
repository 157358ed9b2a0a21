//! Finding words, going to anything by name, running commands.

use briefing::app::Effect;
use insta::assert_snapshot;
use ratatui::style::Modifier;

use crate::reader::{DAM, Reader, dam, wide_dam};

#[test]
fn texts_with_what_is_typed_are_listed_by_pane_with_their_pages() {
    assert_snapshot!(wide_dam().keys("/").types("commission").screen(), @"");
}

#[test]
fn on_a_low_screen_each_match_says_what_it_belongs_to() {
    assert_snapshot!(dam().keys("/").types("gauge").screen(), @"");
}

#[test]
fn results_follow_each_key() {
    let mut reader = dam().keys("/");
    let mut counts = Vec::new();
    for char in "seven y".chars() {
        reader = reader.types(&char.to_string());
        counts.push(reader.row(1));
    }
    assert_snapshot!(counts.join("\n"), @"");
}

#[test]
fn what_is_nowhere_is_said_to_be_nowhere() {
    assert_snapshot!(dam().keys("/").types("zeppelin").row(2), @"");
    assert_snapshot!(dam().keys("/").types("zeppelin").keys("Enter").footer(), @"");
    assert_snapshot!(dam().keys("f").types("zeppelin").row(2), @"");
    assert_snapshot!(dam().keys(":").types("zeppelin").row(2), @"");
}

#[test]
fn enter_goes_to_the_match_and_back_returns_to_where_it_was_looked_for() {
    let reader = dam().keys("3 j Enter");
    let before = reader.screen();
    let reader = reader.keys("/").types("clouds").keys("Enter");
    assert_snapshot!(reader.screen(), @"");
    assert_eq!(reader.keys("Ctrl-o Esc Enter").screen(), before);
}

#[test]
fn a_cancelled_prompt_leaves_everything_as_it_was() {
    for place in ["", "2 j Enter j", "2 z j", "4 z G", "!", "?"] {
        for prompt in ["/", "f", ":"] {
            let before = wide_dam().keys(place).drawn();
            for cancel in ["Esc", "Ctrl-c"] {
                let reader = wide_dam().keys(place).keys(prompt).types("velm").keys("Down Down").keys(cancel);
                assert_eq!(reader.drawn(), before, "{prompt} after `{place}`");
            }
        }
    }
}

#[test]
fn n_and_capital_n_walk_through_the_matches_and_say_where_they_are() {
    let reader = dam().keys("/").types("seven").keys("Enter");
    assert_snapshot!(reader.trace("n n n N N N", |reader| {
        format!("{:<44}{}", reader.footer(), reader.words_in(Modifier::UNDERLINED))
    }), @"");
}

#[test]
fn esc_at_home_takes_the_marks_away() {
    let reader = dam().keys("/").types("velm").keys("Enter q");
    assert_ne!(reader.words_in(Modifier::UNDERLINED), "");
    assert_eq!(reader.keys("Esc").words_in(Modifier::UNDERLINED), "");
}

#[test]
fn case_counts_once_a_capital_is_typed_and_accents_never_do() {
    let facts = "title = 'X'\n[actors]\na = 'São Tomé'\nb = 'the sao line'\nc = 'SAO'\n";
    let found = |typed: &str| Reader::open(facts).size(60, 16).keys("/").types(typed).row(1);
    assert_snapshot!(["sao", "Sao", "são", "SAO"].map(found).join("\n"), @"");
}

#[test]
fn entries_are_found_by_their_names_best_first() {
    assert_snapshot!(wide_dam().keys("f").types("flo").screen(), @"");
}

#[test]
fn going_to_an_entry_is_a_jump() {
    let reader = dam().keys("Ctrl-p").types("lake comm").keys("Enter");
    assert_snapshot!(reader.row(1), @"");
    assert_eq!(reader.keys("Ctrl-o").row(1), dam().row(1));
}

#[test]
fn commands_show_their_keys_and_those_that_cannot_act_here_say_why() {
    assert_snapshot!(dam().keys(":").types("pa").screen(), @"");
    assert_snapshot!(dam().keys(":").types("forw").screen(), @"");
}

#[test]
fn an_exact_name_or_key_comes_first() {
    let first = |typed: &str| dam().keys(":").types(typed).row(2);
    assert_snapshot!(["q", "z", "G", "Ctrl-o", "find", "help", "pgdn"].map(first).join("\n"), @"");
}

#[test]
fn a_command_does_what_its_key_does() {
    assert_eq!(dam().keys(":").types("pane-actors").keys("Enter").screen(), dam().keys("4").screen());
    assert_eq!(dam().keys("2 Enter :").types("q").keys("Enter").effect, Some(Effect::Quit));
    assert_snapshot!(dam().keys(":").types("forward").keys("Enter").footer(), @"");
}

#[test]
fn the_line_can_be_edited() {
    let keys = "Left Left Backspace x Home y End z Ctrl-w a Space b Alt-Backspace";
    assert_snapshot!(dam().keys("/").types("one two").trace(keys, |reader| reader.row(1)), @"");
}

#[test]
fn text_of_any_script_is_found() {
    let facts = "title = 'X'\n[actors]\na = '世界銀行'\nb = 'وِزَارَة'\nc = 'שָׁלוֹם'\nd = 'Cafe\u{301} 👩‍🚀 crew'\n";
    for (typed, name) in [("界銀", "世界銀行"), ("وزارة", "وِزَارَة"), ("שלום", "שָׁלוֹם"), ("café", "Cafe\u{301}"), ("👩‍🚀", "👩‍🚀")] {
        let reader = Reader::open(facts).size(60, 16).keys("/").types(typed);
        assert!(reader.row(2).contains(name), "{typed}:\n{}", reader.screen());
        let reader = reader.keys("Enter");
        assert!(reader.footer().starts_with("match 1 of 1"), "{typed}:\n{}", reader.screen());
    }
}

#[test]
fn every_prompt_fits_every_screen() {
    for (columns, rows) in [(40, 12), (41, 13), (60, 16), (80, 24), (99, 40), (100, 16), (200, 60), (0, 0), (39, 11)] {
        for prompt in ["/", "f", ":"] {
            let reader = Reader::open(DAM).size(columns, rows).keys(prompt).types("e").keys("PgDn Down Down PgUp Tab");
            assert!(columns < 40 || reader.screen().lines().all(|line| !line.is_empty() || rows > 12));
            reader.keys("Enter Esc");
        }
    }
}
