//! However the program ends, the terminal is as it was.

use std::process::Command;

use rustix::process::Signal;

use crate::COUNTER;
use crate::terminal::Terminal;

#[test]
fn quitting() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.assert_taken();
    terminal.keys("q");
    terminal.assert_ends_well();
}

#[test]
fn signals_kill_by_themselves() {
    let signals = [
        (Signal::TERM, "Terminated"),
        (Signal::HUP, "Hangup"),
        (Signal::INT, "Interrupt"),
        (Signal::QUIT, "Quit"),
    ];
    for (signal, name) in signals {
        let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
        terminal.wait_for("count 0");
        terminal.signal(signal);
        let status = terminal.exit_status();
        assert!(status.signal().is_some_and(|signal| signal.starts_with(name)), "{name}: {status}");
        terminal.assert_given_back();
    }
}

#[test]
fn a_panic_while_drawing() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.keys("p");
    assert_eq!(terminal.exit_status().exit_code(), 101);
    // The message may quote a file, whose bytes the terminal must not act on.
    terminal.wait_for("what was drawn ␛[31mwas wrong");
    terminal.assert_given_back();
}

#[test]
fn a_panic_in_another_thread() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.keys("j t");
    assert_eq!(terminal.exit_status().exit_code(), 1);
    terminal.wait_for("another thread was wrong");
    terminal.assert_given_back();
}

#[test]
fn a_terminal_that_takes_no_bytes_holds_up_no_signal() {
    let mut terminal = Terminal::start(500, 200, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.freeze();
    let bytes = terminal.shown().bytes;
    terminal.keys("f");
    terminal.wait_until("part of a frame that is more than the terminal holds", |shown| shown.bytes > bytes);
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.exit_status().signal(), Some("Terminated"));
}

#[test]
fn stopping_and_going_on() {
    let script = "\"$0\"; echo \"status $?\"; read -r line; fg; echo \"status $?\"";
    let mut terminal = Terminal::start(80, 24, &["sh", "-mc", script, &COUNTER]);
    terminal.wait_for("count 0");
    terminal.keys("j j Ctrl-z");
    terminal.wait_for("status 148");
    terminal.assert_given_back();

    terminal.resize(40, 10);
    terminal.keys("Enter");
    terminal.wait_for("count 2\nsize 40×10");
    terminal.assert_taken();
    terminal.keys("j");
    terminal.wait_for("count 3");
    terminal.keys("q");
    terminal.wait_for("status 0");
    terminal.assert_ends_well();
}

#[test]
fn with_no_shell_to_go_on_there_is_no_stop() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.keys("Ctrl-z j");
    terminal.wait_for("count 1");
    terminal.assert_taken();
}

#[test]
fn a_stop_from_outside() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.signal(Signal::STOP);
    terminal.poll("the stop", |terminal| terminal.process_state() == 'T');
    terminal.shown().scribble();
    terminal.cook();
    terminal.signal(Signal::CONT);
    terminal.wait_for("count 0");
    terminal.keys("j");
    terminal.wait_for("count 1");
    terminal.keys("q");
    terminal.assert_ends_well();
}

#[test]
fn the_terminal_is_gone() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.hang_up();
    assert!(!terminal.exit_status().success());
}

/// Only the leader of a session is told by a signal, and here that is a shell that does not care.
#[test]
fn the_terminal_is_gone_and_nobody_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let result = folder.path().join("result");
    let script = format!("trap '' HUP; \"$0\"; echo $? >{}", result.display());
    let mut terminal = Terminal::start(80, 24, &["sh", "-c", &script, &COUNTER]);
    terminal.wait_for("count 0");
    terminal.hang_up();
    terminal.exit_status();
    assert_eq!(std::fs::read_to_string(result).unwrap(), "1\n");
}

#[test]
fn there_is_no_terminal() {
    let output = Command::new("setsid").args(["--wait", &COUNTER]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.starts_with("failed: there is no terminal"), "{error}");
    assert!(output.stdout.is_empty());
}

#[test]
fn the_terminal_is_dumb() {
    let mut terminal = Terminal::start(80, 24, &["env", "TERM=dumb", &COUNTER]);
    assert_eq!(terminal.exit_status().exit_code(), 1);
    terminal.wait_for("cannot show a screen");
    terminal.assert_given_back();
}

#[test]
fn content_comes_from_standard_input_and_keys_from_the_terminal() {
    let script = "printf 'standard input was j and q' | \"$0\" -";
    let mut terminal = Terminal::start(80, 24, &["sh", "-c", script, &COUNTER]);
    terminal.wait_for("count 0");
    terminal.keys("j j");
    terminal.wait_for("count 2");
    terminal.keys("q");
    terminal.assert_ends_well();
    terminal.wait_for("standard input was j and q");
}

#[test]
fn a_stop_that_others_ask_for_gives_the_screen_back() {
    let script = "\"$0\"; echo \"status $?\"; read -r line; fg; echo \"status $?\"";
    let mut terminal = Terminal::start(80, 24, &["sh", "-mc", script, &COUNTER]);
    terminal.wait_for("count 0");
    terminal.keys("j");
    terminal.wait_for("count 1");
    let stop = Command::new("pkill").args(["-TSTP", "-P", &terminal.process_id().to_string()]).status();
    assert!(stop.unwrap().success());
    terminal.wait_for("status 148");
    terminal.assert_given_back();
    terminal.keys("Enter");
    terminal.wait_for("count 1");
    terminal.assert_taken();
    terminal.keys("j");
    terminal.wait_for("count 2");
    terminal.keys("q");
    terminal.wait_for("status 0");
    terminal.assert_given_back();
}

#[test]
fn with_no_shell_to_go_on_a_stop_changes_nothing() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.signal(Signal::TSTP);
    terminal.keys("j");
    terminal.wait_for("count 1");
    // The signal may be taken up behind the key, or behind the first look: then the screen is left for a
    // moment.
    terminal.poll("the screen to be taken again", |terminal| terminal.is_taken());
    terminal.keys("j");
    terminal.wait_for("count 2");
    terminal.poll("the screen to be kept", |terminal| terminal.is_taken());
}
