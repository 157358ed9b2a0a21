//! Text that is pasted, keys of other scripts, and where the cursor stands.

use crate::terminal::{DAM, READER, Terminal};

fn read() -> Terminal {
    let terminal = Terminal::start(80, 24, &["env", "EDITOR=false", READER, "--fresh", DAM]);
    terminal.wait_for("1 Overview");
    terminal
}

#[test]
fn a_paste_is_no_keys() {
    let mut terminal = read();
    assert!(terminal.has_sent("\x1b[?2004h"));
    terminal.write(b"\x1b[200~hello queen\r\x1b[201~");
    terminal.wait_for("pasted text goes into a prompt; / opens one");
    assert!(terminal.screen().contains("1 Overview"));
    terminal.quit();
}

#[test]
fn a_paste_goes_into_a_prompt_whole() {
    let mut terminal = read();
    terminal.keys("/");
    for piece in [&b"\x1b[200~the"[..], b" July\r\ngau", b"ge\r\x1b[2", b"01~"] {
        terminal.write(piece);
    }
    terminal.wait_for("/the July gauge");
    terminal.keys("Esc");
    terminal.wait_for("1 Overview");
    terminal.quit();
}

#[test]
fn what_is_typed_at_once_is_there_in_its_order() {
    let mut terminal = read();
    terminal.keys("/");
    terminal.wait_for("type words that stand anywhere");
    terminal.write(b"gaux\x7fge\x1b[D\x1b[D\x1b[D\x1b[D\x1b[Dthe July ");
    terminal.wait_for("/the July gauge");
    terminal.keys("Esc");
    terminal.wait_for("1 Overview");
    terminal.quit();
}

#[test]
fn keys_behind_the_end_of_a_prompt_are_no_text() {
    let mut terminal = read();
    terminal.keys("/");
    terminal.wait_for("type words that stand anywhere");
    terminal.write(b"gauge\r4");
    terminal.wait_for("4 Actors");
    terminal.keys("f");
    terminal.write(b"dam\x03q");
    terminal.assert_ends_well();
}

#[test]
fn the_cursor_stands_where_text_is_typed_and_where_something_is_selected() {
    let mut terminal = read();
    let stands = |row, column, is_hidden| {
        move |shown: &crate::terminal::Shown| {
            (shown.cursor(), shown.hides_cursor()) == ((row, column), is_hidden)
        }
    };
    terminal.keys("2 j");
    terminal.wait_until("the second row", stands(3, 5, true));
    terminal.keys("/ w h o");
    terminal.wait_until("the end of what is typed", stands(1, 5, false));
    terminal.keys("←");
    terminal.wait_until("a letter before", stands(1, 4, false));
    terminal.keys("Esc");
    terminal.wait_until("the second row", stands(3, 5, true));
    terminal.quit();
}

#[test]
fn esc_and_ctrl_c_at_once_leave() {
    let mut terminal = read();
    terminal.keys("/ w");
    terminal.wait_for("/w");
    terminal.write(b"\x1b\x03");
    terminal.assert_ends_well();
}

#[test]
fn letters_of_other_scripts_are_keys() {
    let mut terminal = read();
    terminal.keys("4 о Ы");
    terminal.wait_for("no such key");
    terminal.keys("ы");
    terminal.wait_for("q back");
    terminal.keys("й");
    terminal.wait_for("q quit");
    terminal.keys("й");
    terminal.assert_ends_well();
}
