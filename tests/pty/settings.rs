//! What the settings and the options change on a real terminal.

use std::fs;

use tempfile::TempDir;

use crate::terminal::{DAM, READER, Terminal};

/// Writes settings with this text into a folder, and gives it as the environment names it.
fn settings(folder: &TempDir, text: &str) -> String {
    fs::create_dir_all(folder.path().join("briefing")).unwrap();
    fs::write(folder.path().join("briefing/config.toml"), text).unwrap();
    format!("XDG_CONFIG_HOME={}", folder.path().display())
}

#[test]
fn the_mouse_is_the_terminals_unless_it_is_asked_for() {
    let mut terminal = Terminal::start(80, 24, &[READER, DAM]);
    terminal.wait_for("1 Overview");
    assert!(!terminal.has_mouse());
    terminal.write(b"\x1b[<0;20;2M\x1b[<65;20;10M2");
    terminal.wait_for("1/3");
    terminal.quit();
}

#[test]
fn the_mouse_is_taken_given_back_and_taken_again() {
    let script = "\"$0\" --mouse \"$1\"; echo \"status $?\"; read -r line; fg; echo \"status $?\"";
    let mut terminal = Terminal::start(80, 24, &["sh", "-mc", script, READER, DAM]);
    terminal.wait_for("1 Overview");
    assert!(terminal.has_mouse());
    // The second of the tabs.
    terminal.write(b"\x1b[<0;18;2M\x1b[<0;18;2m");
    terminal.wait_for("1/3");
    terminal.keys("Ctrl-z");
    terminal.wait_for("status 148");
    terminal.assert_given_back();

    terminal.keys("Enter");
    terminal.wait_until("the screen as it was", |shown| shown.text().contains("1/3"));
    assert!(terminal.has_mouse());
    terminal.keys("q");
    terminal.wait_for("status 0");
    terminal.assert_ends_well();
}

#[test]
fn settings_apply() {
    let folder = tempfile::tempdir().unwrap();
    let config = settings(&folder, "mouse = true\ntheme = 'dark'\n[keys]\nquit = 'Q'\nleave = []\n");
    let mut terminal = Terminal::start(80, 24, &["env", &config, READER, DAM]);
    terminal.wait_for("Q quit");
    assert!(terminal.has_mouse());
    assert!(terminal.has_sent("48;5;234"), "the ground of the dark theme");
    terminal.keys("q Q");
    terminal.assert_ends_well();
}

#[test]
fn wrong_settings_keep_no_reader_from_opening() {
    let folder = tempfile::tempdir().unwrap();
    let config = settings(&folder, "theme = 'drak'\n[keys]\nquit = 'Q'\n");
    let mut terminal = Terminal::start(80, 24, &["env", &config, READER, DAM]);
    terminal.wait_for("the settings have problems: `briefing settings` lists them");
    terminal.keys("2");
    terminal.wait_for("Q quit");
    terminal.keys("Q");
    terminal.assert_ends_well();
    terminal.wait_for("config.toml: 1 error (see `briefing settings`)");
}

#[test]
fn no_colour_is_sent_where_none_is_wanted() {
    let colour = |words: &[&str]| {
        let mut terminal = Terminal::start(80, 24, words);
        terminal.wait_for("1 Overview");
        terminal.keys("2 j Enter q q");
        terminal.exit_status();
        terminal.has_sent("38;5;") || terminal.has_sent("48;5;")
    };
    assert!(colour(&[READER, DAM]));
    assert!(!colour(&["env", "NO_COLOR=1", READER, DAM]));
    assert!(!colour(&["env", "TERM=vt220", READER, DAM]));
    assert!(!colour(&[READER, "--theme", "mono", DAM]));
    assert!(colour(&["env", "NO_COLOR=", READER, DAM]), "an empty variable asks for nothing");
    assert!(colour(&["env", "NO_COLOR=1", READER, "--theme", "dark", DAM]));
}

#[test]
fn an_address_is_a_link_of_the_terminal() {
    let link = "\x1b]8;;https://courier.example/dam\x1b\\https://courier.example/dam\x1b]8;;\x1b\\";
    for (term, is_link) in [("TERM=xterm-256color", true), ("TERM=linux", false)] {
        let mut terminal = Terminal::start(100, 30, &["env", term, READER, "tests/pty/address.toml"]);
        terminal.wait_for("7 Sources");
        terminal.keys("7");
        terminal.wait_for("https://courier.example/dam");
        assert_eq!(terminal.has_sent(link), is_link, "{term}");
        // What was under the link is written over.
        terminal.keys("4");
        terminal.wait_until("another page", |shown| !shown.text().contains("courier.example"));
        assert!(!terminal.screen().contains("/dam"));
        terminal.keys("q");
        terminal.assert_ends_well();
    }
}

#[test]
fn settings_that_change_apply_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let config = settings(&folder, "theme = 'dark'\n");
    let mut terminal = Terminal::start(80, 24, &["env", &config, READER, DAM]);
    terminal.wait_for("q quit");
    terminal.keys("2");
    terminal.wait_for("─");
    settings(&folder, "theme = 'light'\nsigns = 'ascii'\n[keys]\nquit = 'Q'\n");
    terminal.wait_for("the settings were read again");
    assert!(terminal.has_sent("48;5;255"), "the ground of the light theme");
    assert!(!terminal.screen().contains('─'), "{}", terminal.screen());
    settings(&folder, "theme = 'lihgt'\n[keys]\nquit = 'X'\n");
    terminal.wait_for("the settings have problems");
    terminal.keys("Tab");
    terminal.wait_for("X quit");
    terminal.keys("X");
    terminal.assert_ends_well();
}

#[test]
fn a_theme_can_be_tried_by_its_name() {
    let mut terminal = Terminal::start(80, 24, &[READER, DAM]);
    terminal.wait_for("q quit");
    terminal.write(b":theme dark");
    terminal.wait_for(":theme dark");
    terminal.keys("Enter");
    terminal.wait_for("q quit");
    assert!(terminal.has_sent("48;5;234"), "the ground of the dark theme");
    terminal.keys("q");
    terminal.assert_ends_well();
}
