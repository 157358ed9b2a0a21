//! The reader itself, as a person has it.

use crate::terminal::Terminal;

const READER: &str = env!("CARGO_BIN_EXE_briefing");

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
    assert_eq!(terminal.exit_status().exit_code(), 0);
    terminal.assert_given_back();
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
    assert_eq!(terminal.exit_status().exit_code(), 0);
    terminal.assert_given_back();
}

#[test]
fn it_is_silent_while_nobody_reads() {
    let mut terminal = Terminal::start(100, 30, &[READER]);
    terminal.wait_for("Overview");
    terminal.assert_idle();
}
