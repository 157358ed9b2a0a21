//! The reader itself, as a person has it.

use std::thread;
use std::time::Duration;

use crate::terminal::{DAM, READER, Terminal};

#[test]
fn it_opens_and_quits() {
    for key in ["q", "Ctrl-c"] {
        let mut terminal = Terminal::start(100, 30, &[READER]);
        terminal.wait_for("Overview");
        terminal.assert_taken();
        terminal.keys(key);
        assert_eq!(terminal.exit_status().exit_code(), 0, "{key}");
        terminal.assert_given_back();
    }
}

#[test]
fn it_reads_a_pipe_and_takes_keys_from_the_terminal() {
    let script = "\"$0\" - <briefings/gaza-cease-fire.toml";
    let mut terminal = Terminal::start(100, 30, &["sh", "-c", script, READER]);
    terminal.wait_for("Overview");
    terminal.keys("q");
    terminal.assert_ends_well();
}

#[test]
fn every_pane_draws_at_every_size() {
    let mut terminal = Terminal::start(100, 30, &[READER]);
    terminal.wait_for("Overview");
    for pane in ["1", "2", "3", "4", "5", "6", "7", "2 z"] {
        terminal.keys(pane);
        for (columns, rows) in [(1, 1), (500, 200), (3, 40), (40, 12), (200, 2), (500, 1), (1, 200), (80, 24)]
        {
            let frames = terminal.shown().frames;
            terminal.resize(columns, rows);
            terminal.wait_until("a frame at the new size", |shown| shown.frames > frames);
        }
    }
    terminal.keys("q q");
    terminal.assert_ends_well();
}

#[test]
fn it_is_silent_while_nobody_reads() {
    let mut terminal = Terminal::start(100, 30, &[READER]);
    terminal.wait_for("Overview");
    terminal.assert_idle();
}

#[test]
fn it_opens_a_file_and_takes_keys() {
    let mut terminal = Terminal::start(80, 24, &[READER, DAM]);
    terminal.wait_for("Lake Orla dam");
    terminal.keys("2 j Enter Enter");
    terminal.wait_for("Orla Bank lends to Velm");
    terminal.keys("j j j j Enter");
    terminal.wait_for("company · backer");
    terminal.keys("Ctrl-o Ctrl-o");
    terminal.wait_for("Promises no floor.");
    terminal.keys("Esc q");
    terminal.assert_ends_well();
}

#[test]
fn a_lone_escape_is_a_key_whatever_wakes_the_reader_meanwhile() {
    let mut terminal = Terminal::start(80, 24, &[READER, DAM]);
    terminal.wait_for("Lake Orla dam");
    terminal.wait_for_checks();
    terminal.write(b"\x1b");
    for step in 0..20 {
        thread::sleep(Duration::from_millis(20));
        terminal.resize(80 - step % 2, 24);
    }
    terminal.write(b"q");
    assert_eq!(terminal.exit_status().exit_code(), 0);
}

#[test]
fn it_stops_and_goes_on_where_it_was() {
    let script = "\"$0\" \"$1\"; echo \"status $?\"; read -r line; fg; echo \"status $?\"";
    let mut terminal = Terminal::start(80, 24, &["sh", "-mc", script, READER, DAM]);
    terminal.wait_for("Lake Orla dam");
    terminal.keys("4 j Enter");
    terminal.wait_for("Ostran officials, part of Ostra");
    terminal.wait_for_checks();
    let before = terminal.screen();
    terminal.keys("Ctrl-z");
    terminal.wait_for("status 148");
    terminal.assert_given_back();

    terminal.keys("Enter");
    terminal.wait_until("the screen as it was", |shown| shown.text() == before);
    terminal.assert_taken();
    terminal.keys("q q");
    terminal.wait_for("status 0");
    terminal.assert_ends_well();
}

#[test]
fn it_follows_the_size_of_its_window() {
    let mut terminal = Terminal::start(80, 24, &[READER, DAM]);
    terminal.wait_for("1 Overview");
    terminal.keys("2 j");
    terminal.wait_for("▌  ■ Flow in dry years");
    terminal.wait_for_checks();
    let narrow = terminal.screen();
    terminal.resize(120, 24);
    terminal.wait_for("2/3 │");
    terminal.wait_for("▌  ■ Flow in dry years");
    terminal.resize(30, 5);
    terminal.wait_for("needs 40×12, has 30×5");
    terminal.resize(80, 24);
    terminal.wait_until("the screen as it was", |shown| shown.text() == narrow);
}

#[test]
fn a_file_that_cannot_be_read_never_takes_the_terminal() {
    let mut terminal = Terminal::start(80, 24, &[READER, "no such file"]);
    terminal.wait_for("briefing: no such file: there is no such file");
    assert_eq!(terminal.exit_status().exit_code(), 2);
    assert_eq!(terminal.shown().frames, 0);
    terminal.assert_given_back();
}
