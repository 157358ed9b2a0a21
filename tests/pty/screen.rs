//! Keys come in, frames go out, and nothing else does.

use std::thread;
use std::time::Duration;

use crate::COUNTER;
use crate::terminal::Terminal;

#[test]
fn held_keys_all_count() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.write("j".repeat(500).as_bytes());
    terminal.wait_for("count 500");
    assert!(terminal.shown().frames < 100, "keys that have arrived share a frame");
}

#[test]
fn a_flood_of_keys_leaves_none_behind() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.write("j".repeat(3000).as_bytes());
    terminal.wait_for("count 3000");
    terminal.keys("k");
    terminal.wait_for("count 2999");
}

#[test]
fn nothing_is_written_while_nothing_happens() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.keys("j");
    terminal.wait_for("count 1");
    terminal.assert_idle();
}

#[test]
fn a_key_costs_few_bytes() {
    let mut terminal = Terminal::start(200, 60, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.keys("j j j j");
    terminal.wait_for("count 4");
    let before = terminal.shown().bytes;
    terminal.keys("j");
    terminal.wait_for("count 5");
    assert!(terminal.shown().bytes < before + 100);
}

#[test]
fn a_sequence_without_an_end_holds_nothing_up() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    for unfinished in [&b"\x1b["[..], b"\xff", b"\x1b[<0;1", b"\xe6\xbc"] {
        terminal.write(unfinished);
        thread::sleep(Duration::from_millis(100));
        terminal.resize(70, 20);
        terminal.wait_for("size 70×20");
        terminal.resize(80, 24);
        terminal.wait_for("size 80×24");
    }
    terminal.keys("j");
    terminal.wait_for("count 1");
}

#[test]
fn a_paste_without_an_end_holds_nothing_up() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    terminal.write(b"\x1b[200~jjj");
    terminal.resize(70, 20);
    terminal.wait_for("size 70×20");
    thread::sleep(Duration::from_millis(1500));
    terminal.keys("j");
    terminal.wait_for("count 1");
}

#[test]
fn a_sequence_that_comes_in_two_pieces_is_one_key() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.keys("j");
    terminal.wait_for("count 1");
    // Esc alone would set the count to 0.
    terminal.write(b"\x1b");
    thread::sleep(Duration::from_millis(50));
    terminal.write(b"[Bj");
    terminal.wait_for("count 2");
}

#[test]
fn esc_alone_is_a_key() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.keys("j j");
    terminal.wait_for("count 2");
    terminal.keys("Esc");
    terminal.wait_for("count 0");
    terminal.keys("j Esc j");
    terminal.wait_for("count 1");
}

#[test]
fn every_size_draws() {
    let mut terminal = Terminal::start(0, 0, &[&COUNTER]);
    terminal.wait_until("a frame", |shown| shown.frames > 0);
    for (columns, rows) in [(1, 1), (0, 0), (500, 200), (1, 200), (500, 1), (0, 24), (80, 0), (3, 2)] {
        let frames = terminal.shown().frames;
        terminal.resize(columns, rows);
        // Where the size is not known, 80×24 stays.
        if columns > 0 && rows > 0 {
            terminal.wait_until("a frame at the new size", |shown| shown.frames > frames);
        }
    }
    terminal.resize(80, 24);
    terminal.wait_for("size 80×24");
}

#[test]
fn a_size_that_comes_back_is_drawn_anew() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("size 80×24");
    for _ in 0..10 {
        terminal.resize(3, 2);
        terminal.resize(80, 24);
        terminal.wait_for("size 80×24");
    }
}

#[test]
fn a_storm_of_sizes_ends_with_the_last() {
    let mut terminal = Terminal::start(80, 24, &[&COUNTER]);
    terminal.wait_for("count 0");
    for step in 1..200 {
        terminal.resize(1 + step * 2 % 500, 1 + step % 200);
    }
    terminal.resize(90, 30);
    terminal.wait_for("count 0\nsize 90×30");
    terminal.resize(1, 1);
    terminal.resize(500, 200);
    terminal.wait_for("size 500×200");
}
