//! The editor: what it is given, and that the terminal comes back from it.

use std::fs;

use tempfile::TempDir;

use crate::stubs::{logged, stub};
use crate::terminal::{DAM, READER, Terminal};

/// A figure in line 3, with a problem in line 5.
const FLOOR: &str =
    "title = 'T'\nas-of = 2031\nfigures.f.label = 'Floor'\nfigures.f.value = 5\nfigures.f.unti = 'm'\n";

/// Starts the reader in a folder on one of its files, with its programs before all others and these variables.
fn read(folder: &TempDir, variables: &str, file: &str, briefing: &str) -> Terminal {
    fs::write(folder.path().join(file), briefing).unwrap();
    let script = format!(
        "cd \"$0\"; export PATH=\"$0:$PATH\" DISPLAY= WAYLAND_DISPLAY= EDITOR= VISUAL= {variables}; exec \"$1\" \"./$2\""
    );
    let terminal =
        Terminal::start(120, 30, &["sh", "-c", &script, folder.path().to_str().unwrap(), READER, file]);
    terminal.wait_for("Overview");
    terminal
}

#[test]
fn it_opens_at_the_fact_and_at_the_problem() {
    let folder = tempfile::tempdir().unwrap();
    stub(&folder, "nano", "");
    let file = folder.path().join("test.toml").display().to_string();
    let mut terminal = read(&folder, "EDITOR=nano", "test.toml", FLOOR);
    for (keys, place) in [("e", "+1,1"), ("3 e", "+3,9"), ("Enter e", "+3,9"), ("! v j e", "+5,11")] {
        terminal.keys(keys);
        assert_eq!(logged(&mut terminal, &folder), format!("2\n{place}\n{file}\n"), "{keys}");
        terminal.poll("the screen is back", |terminal| terminal.is_taken());
    }
    terminal.quit();
}

#[test]
fn a_file_that_is_gone_is_not_opened() {
    let folder = tempfile::tempdir().unwrap();
    stub(&folder, "nano", "");
    let mut terminal = read(&folder, "EDITOR=nano", "test.toml", FLOOR);
    fs::remove_file(folder.path().join("test.toml")).unwrap();
    terminal.keys("e");
    terminal.wait_for("not opened in the editor: there is no such file");
    assert!(!folder.path().join("log").exists());
    terminal.quit();
}

#[test]
fn it_has_the_terminal_as_it_was_until_it_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    stub(&folder, "vim", "test -t 0 && test -t 1 && test -t 2 && read -r line && stty raw -echo");
    let mut terminal = read(&folder, "VISUAL='vim -n'", "test.toml", FLOOR);
    terminal.keys("3");
    terminal.wait_for("▌  Floor");
    terminal.wait_for("2 problems !");
    let before = terminal.screen();
    for _ in 0..3 {
        terminal.keys("e");
        assert!(logged(&mut terminal, &folder).starts_with("3\n-n\n+3\n/"));
        // The editor may be heard before all that the reader sent is seen.
        terminal.poll("the screen is left", |terminal| terminal.is_left());
        terminal.assert_given_back();
        terminal.resize(100, 30);
        terminal.resize(120, 30);
        terminal.write(b"a line\n");
        terminal.poll("the screen is back", |terminal| terminal.is_taken());
        terminal.wait_until("the screen as it was", |shown| shown.text() == before);
    }
    terminal.quit();
}

#[test]
fn keys_that_interrupt_it_do_not_interrupt_the_reader() {
    let folder = tempfile::tempdir().unwrap();
    stub(&folder, "vim", "trap '' INT QUIT; read -r line");
    stub(&folder, "vi", "read -r line");
    for (name, said) in [("vim", ""), ("vi", "vi failed (signal: ")] {
        let mut terminal = read(&folder, &format!("EDITOR={name}"), "test.toml", FLOOR);
        for keys in [&b"\x03\n"[..], b"\x1c\n", b"\x03\x1c\x03\n"] {
            terminal.keys("e");
            logged(&mut terminal, &folder);
            terminal.write(keys);
            terminal.poll("the screen is back", |terminal| terminal.is_taken());
            terminal.wait_for(said);
        }
        terminal.quit();
    }
}

#[test]
fn it_stops_together_with_the_reader() {
    let folder = tempfile::tempdir().unwrap();
    stub(&folder, "vim", "read -r line");
    fs::write(folder.path().join("test.toml"), FLOOR).unwrap();
    let script = "EDITOR=\"$1/vim\" VISUAL= \"$0\" \"$1/test.toml\"; echo stopped; read -r line; fg; echo \"status $?\"";
    let mut terminal =
        Terminal::start(80, 24, &["bash", "-mc", script, READER, folder.path().to_str().unwrap()]);
    terminal.wait_for("2 problems");
    let before = terminal.screen();
    terminal.keys("e");
    logged(&mut terminal, &folder);
    terminal.write(b"\x1a");
    terminal.wait_for("stopped");
    terminal.write(b"\n");
    terminal.wait_for("vim");
    terminal.write(b"done\n");
    terminal.wait_until("the screen as it was", |shown| shown.text() == before);
    terminal.keys("q");
    terminal.wait_for("status 0");
    terminal.assert_ends_well();
}

#[test]
fn no_name_of_a_file_is_taken_for_anything_else() {
    for name in ["-x", "+!id", "a b.toml", "'q\"`$(id)`;&|.toml", "ü:1:2"] {
        let folder = tempfile::tempdir().unwrap();
        stub(&folder, "vim", "");
        let mut terminal = read(&folder, "EDITOR=vim", name, FLOOR);
        terminal.keys("3 e");
        assert_eq!(logged(&mut terminal, &folder), format!("2\n+3\n{}/{name}\n", folder.path().display()));
        terminal.poll("the screen is back", |terminal| terminal.is_taken());
        terminal.quit();
    }
}

#[test]
fn one_with_a_window_leaves_the_terminal_alone() {
    let folder = tempfile::tempdir().unwrap();
    stub(&folder, "code", "exec sleep 3");
    let mut terminal = read(&folder, "EDITOR='code --wait'", "test.toml", FLOOR);
    terminal.keys("3 e");
    let file = folder.path().join("test.toml").display().to_string();
    assert_eq!(logged(&mut terminal, &folder), format!("3\n--wait\n--goto\n{file}:3:9\n"));
    terminal.wait_for("opened in code");
    assert_eq!(terminal.shown().raw.windows(8).filter(|bytes| bytes == b"\x1b[?1049l").count(), 0);
    terminal.assert_taken();
    terminal.quit();
}

#[test]
fn without_one_it_is_said_how_to_choose_one() {
    let folder = tempfile::tempdir().unwrap();
    let advice = "set `editor` in the settings, or $VISUAL or $EDITOR";
    for (variables, said) in [
        ("EDITOR=missing", format!("missing is not installed: {advice}")),
        ("PATH=/nonexistent", format!("no editor was found: {advice}")),
        ("EDITOR=\"'\"", "$EDITOR is not a command".to_owned()),
    ] {
        let mut terminal = read(&folder, variables, "test.toml", FLOOR);
        terminal.keys("e");
        terminal.wait_for(&said);
        terminal.poll("the screen is back", |terminal| terminal.is_taken());
        terminal.quit();
    }
}

#[test]
fn the_one_of_the_settings_comes_first() {
    let folder = tempfile::tempdir().unwrap();
    stub(&folder, "hx", "");
    fs::create_dir_all(folder.path().join("briefing")).unwrap();
    fs::write(folder.path().join("briefing/config.toml"), "editor = 'hx -v'").unwrap();
    let mut terminal = read(&folder, "EDITOR=vim XDG_CONFIG_HOME=\"$0\"", "test.toml", FLOOR);
    terminal.keys("3 e");
    let file = folder.path().join("test.toml").display().to_string();
    assert_eq!(logged(&mut terminal, &folder), format!("2\n-v\n{file}:3:9\n"));
    terminal.poll("the screen is back", |terminal| terminal.is_taken());
    terminal.quit();
}

#[test]
fn ctrl_backslash_at_the_edges_of_a_short_editor_does_not_end_the_reader() {
    let mut terminal = Terminal::start(80, 24, &["env", "EDITOR=true", READER, DAM]);
    terminal.wait_for("1 Overview");
    for pause in 0..40 {
        terminal.write(b"e");
        std::thread::sleep(std::time::Duration::from_micros(pause * 250));
        terminal.write(b"\x1c");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    terminal.keys("? q q");
    terminal.assert_ends_well();
}
