//! Settings files as users write them: what is accepted, and what is reported.

use super::*;
use crate::app::action::Action;

/// The settings of a text without problems.
fn right(text: &str) -> Settings {
    let (settings, loaded) = read(text);
    let problems: Vec<_> = loaded.problems.kept.iter().map(|problem| problem.message.clone()).collect();
    assert_eq!(problems, [""; 0], "{text}");
    settings
}

/// The keys of an action, by name.
fn keys(settings: &Settings, action: Action) -> String {
    settings.keymap.row(action).unwrap().key_names().join(" ")
}

#[test]
fn nothing_written_is_what_the_program_comes_with() {
    let settings = right("");
    assert_eq!((settings.theme, settings.mouse), (None, false));
    assert_eq!(settings.keymap.rows(), Keymap::default().rows());
}

#[test]
fn what_is_written_applies() {
    let settings = right(
        "theme = 'high-contrast'\nmouse = true\nescape-time = 20\neditor = 'nvim -R'\nclipboard = \"xclip -sel 'c l'\"\n\
         keys.next = ['Alt-n', 'Down']\n",
    );
    assert_eq!((settings.theme, settings.mouse), (Some(Theme::HighContrast), true));
    assert_eq!(settings.escape_time, Some(20));
    assert_eq!(settings.editor.unwrap(), ["nvim", "-R"]);
    assert_eq!(settings.clipboard.as_ref().unwrap(), &["xclip", "-sel", "c l"]);
}

#[test]
fn a_key_that_is_given_is_taken_from_where_it_was() {
    let settings = right("[keys]\nnext = ['Alt-n', 'b']\nprevious = []\nhelp = 'j'\n");
    assert_eq!(keys(&settings, Action::Next), "Alt-n b");
    assert_eq!(keys(&settings, Action::Previous), "");
    assert_eq!(keys(&settings, Action::PageUp), "PgUp Ctrl-b");
    assert_eq!(settings.keymap.action("b".parse().unwrap()), Some(Action::Next));
    assert_eq!(settings.keymap.action("j".parse().unwrap()), Some(Action::Help));
    assert_eq!(settings.keymap.action("k".parse().unwrap()), None);
}

#[test]
fn two_actions_can_change_their_keys() {
    let settings = right("[keys]\nquit = 'z'\nwhole-view = 'q'\n");
    assert_eq!((keys(&settings, Action::Quit), keys(&settings, Action::Whole)), ("z".into(), "q".into()));
}

#[test]
fn there_is_always_a_key_that_leaves() {
    let (settings, loaded) = read("[keys]\nquit = []\nleave = []\nnext = ['Ctrl-c', 'j']\n");
    assert_eq!(loaded.problems.kept.len(), 1);
    assert_eq!(keys(&settings, Action::Leave), "Ctrl-c");
    assert_eq!(keys(&settings, Action::Next), "j");
}

#[test]
fn what_is_written_out_is_read_back() {
    for text in [
        "",
        "theme = 'mono'\nmouse = true\nescape-time = 0\neditor = \"a 'b c'\"\n[keys]\nnext = ['\"', '\\']\nhelp = []\n",
    ] {
        let settings = right(text);
        let again = right(&settings.to_toml());
        assert_eq!(again.keymap.rows(), settings.keymap.rows());
        assert_eq!((again.editor, again.escape_time), (settings.editor, settings.escape_time));
        assert_eq!((again.theme, again.mouse), (settings.theme, settings.mouse));
    }
}

#[test]
fn no_text_keeps_the_reader_from_opening() {
    for text in
        ["keys = 5", "keys", "[keys", "theme = ", "[[keys]]\nnext = 'j'", "\u{0}", "[keys.next]\nj = 1"]
    {
        let (settings, loaded) = read(text);
        assert!(!loaded.problems.is_empty(), "{text}");
        assert_eq!(settings.keymap.rows(), Keymap::default().rows(), "{text}");
    }
}

#[test]
fn what_becomes_of_problems_is_chosen_by_their_codes() {
    let settings = right("[checks]\nlong-text = 'allow'\nfigure-unsourced = 'deny'\n");
    let policy = Policy { allow: vec!["long-text".to_owned()], deny: vec!["figure-unsourced".to_owned()] };
    assert_eq!(settings.checks, policy);
    let (settings, loaded) = read("[checks]\nlong-txt = 'allow'\nunused-actor = 'ignore'\nsyntax = 1\n");
    assert_eq!(settings.checks, Policy::default());
    let codes: Vec<_> = loaded.problems.kept.iter().map(|problem| problem.code.name).collect();
    assert_eq!(codes, ["unknown-key", "unknown-value", "wrong-type"]);
}

#[test]
fn a_time_that_is_none_says_which_ones_there_are() {
    for (written, words) in [
        ("1e99", "`escape-time` must be a whole number from 0 to 65535, not one with a point or an exponent"),
        ("-5", "`escape-time` is not a whole number from 0 to 65535: `-5`"),
        ("70000", "`escape-time` is not a whole number from 0 to 65535: `70000`"),
        ("\"75\"", "`escape-time` must be a whole number from 0 to 65535, not text"),
    ] {
        let (_, loaded) = read(&format!("escape-time = {written}\n"));
        let problems: Vec<_> = loaded.problems.kept.iter().map(|problem| problem.message.clone()).collect();
        assert_eq!(problems, [words]);
    }
}

#[test]
fn a_command_that_is_none_says_why() {
    for (written, why) in
        [("# vi", "it is only a comment"), ("vi 'a", "a quotation mark in it is not closed")]
    {
        let (settings, loaded) = read(&format!("editor = {written:?}\n"));
        let problems: Vec<_> = loaded.problems.kept.iter().map(|problem| problem.message.clone()).collect();
        assert_eq!(problems, [format!("`editor` is not a command: {why}")]);
        assert_eq!(settings.editor, None);
    }
}
