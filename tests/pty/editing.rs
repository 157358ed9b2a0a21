//! The editor: what it is given, and that the terminal comes back from it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::outside::{folder, quit};
use crate::terminal::Terminal;

const READER: &str = env!("CARGO_BIN_EXE_briefing");

/// A figure in line 3, with a problem in line 5.
const FLOOR: &str =
    "title = 'T'\nas-of = 2031\nfigures.f.label = 'Floor'\nfigures.f.value = 5\nfigures.f.unti = 'm'\n";

/// An editor in a folder that writes its arguments to `log`, one a line, and then does more.
fn editor(folder: &Path, name: &str, and_then: &str) {
    let path = folder.join(name);
    let log = folder.join("log").display().to_string();
    let script = format!(
        "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" >'{log}.part'\nmv '{log}.part' '{log}'\n{and_then}\n"
    );
    fs::write(&path, script).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Starts the reader in a folder on one of its files, with its programs before all others and these variables.
fn read(folder: &Path, variables: &str, file: &str, briefing: &str) -> Terminal {
    fs::write(folder.join(file), briefing).unwrap();
    let script = format!(
        "cd \"$0\"; export PATH=\"$0:$PATH\" DISPLAY= WAYLAND_DISPLAY= EDITOR= VISUAL= {variables}; exec \"$1\" \"./$2\""
    );
    let terminal = Terminal::start(120, 30, &["sh", "-c", &script, folder.to_str().unwrap(), READER, file]);
    terminal.wait_for("Overview");
    terminal
}

/// What an editor wrote, once it has.
fn logged(terminal: &mut Terminal, folder: &Path) -> String {
    let log = folder.join("log");
    terminal.poll("the arguments of the editor", |_| log.exists());
    let logged = fs::read_to_string(&log).unwrap();
    fs::remove_file(&log).unwrap();
    logged
}

#[test]
fn it_opens_at_the_fact_and_at_the_problem() {
    let folder = folder("at-a-line");
    editor(&folder, "nano", "");
    let file = folder.join("test.toml").display().to_string();
    let mut terminal = read(&folder, "EDITOR=nano", "test.toml", FLOOR);
    for (keys, place) in [("e", "+1,1"), ("3 e", "+3,9"), ("Enter e", "+3,9"), ("! v j e", "+5,11")] {
        terminal.keys(keys);
        assert_eq!(logged(&mut terminal, &folder), format!("2\n{place}\n{file}\n"), "{keys}");
        terminal.poll("the screen is back", |terminal| terminal.is_taken());
    }
    quit(terminal);
}

#[test]
fn a_file_that_is_gone_is_not_opened() {
    let folder = folder("gone");
    editor(&folder, "nano", "");
    let mut terminal = read(&folder, "EDITOR=nano", "test.toml", FLOOR);
    fs::remove_file(folder.join("test.toml")).unwrap();
    terminal.keys("e");
    terminal.wait_for("not opened in the editor: there is no such file");
    assert!(!folder.join("log").exists());
    quit(terminal);
}

#[test]
fn it_has_the_terminal_as_it_was_until_it_is_closed() {
    let folder = folder("in-between");
    editor(&folder, "vim", "test -t 0 && test -t 1 && test -t 2 && read -r line && stty raw -echo");
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
    quit(terminal);
}

#[test]
fn keys_that_interrupt_it_do_not_interrupt_the_reader() {
    let folder = folder("interrupted");
    editor(&folder, "vim", "trap '' INT QUIT; read -r line");
    editor(&folder, "vi", "read -r line");
    for (name, said) in [("vim", ""), ("vi", "vi failed (signal: ")] {
        let mut terminal = read(&folder, &format!("EDITOR={name}"), "test.toml", FLOOR);
        for keys in [&b"\x03\n"[..], b"\x1c\n", b"\x03\x1c\x03\n"] {
            terminal.keys("e");
            logged(&mut terminal, &folder);
            terminal.write(keys);
            terminal.poll("the screen is back", |terminal| terminal.is_taken());
            terminal.wait_for(said);
        }
        quit(terminal);
    }
}

#[test]
fn it_stops_together_with_the_reader() {
    let folder = folder("stopped");
    editor(&folder, "vim", "read -r line");
    fs::write(folder.join("test.toml"), FLOOR).unwrap();
    let script = "EDITOR=\"$1/vim\" VISUAL= \"$0\" \"$1/test.toml\"; echo stopped; read -r line; fg; echo \"status $?\"";
    let mut terminal = Terminal::start(80, 24, &["bash", "-mc", script, READER, folder.to_str().unwrap()]);
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
    assert_eq!(terminal.exit_status().exit_code(), 0);
    terminal.assert_given_back();
}

#[test]
fn no_name_of_a_file_is_taken_for_anything_else() {
    for (index, name) in ["-x", "+!id", "a b.toml", "'q\"`$(id)`;&|.toml", "ü:1:2"].into_iter().enumerate() {
        let folder = folder(&format!("names{index}"));
        editor(&folder, "vim", "");
        let mut terminal = read(&folder, "EDITOR=vim", name, FLOOR);
        terminal.keys("3 e");
        assert_eq!(logged(&mut terminal, &folder), format!("2\n+3\n{}/{name}\n", folder.display()));
        terminal.poll("the screen is back", |terminal| terminal.is_taken());
        quit(terminal);
    }
}

#[test]
fn one_with_a_window_leaves_the_terminal_alone() {
    let folder = folder("beside");
    editor(&folder, "code", "exec sleep 3");
    let mut terminal = read(&folder, "EDITOR='code --wait'", "test.toml", FLOOR);
    terminal.keys("3 e");
    let file = folder.join("test.toml").display().to_string();
    assert_eq!(logged(&mut terminal, &folder), format!("3\n--wait\n--goto\n{file}:3:9\n"));
    terminal.wait_for("opened in code");
    assert_eq!(terminal.shown().raw.windows(8).filter(|bytes| bytes == b"\x1b[?1049l").count(), 0);
    terminal.assert_taken();
    quit(terminal);
}

#[test]
fn without_one_it_is_said_how_to_choose_one() {
    let folder = folder("none");
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
        quit(terminal);
    }
}

#[test]
fn the_one_of_the_settings_comes_first() {
    let folder = folder("chosen");
    editor(&folder, "hx", "");
    fs::create_dir_all(folder.join("briefing")).unwrap();
    fs::write(folder.join("briefing/config.toml"), "editor = 'hx -v'").unwrap();
    let mut terminal = read(&folder, "EDITOR=vim XDG_CONFIG_HOME=\"$0\"", "test.toml", FLOOR);
    terminal.keys("3 e");
    let file = folder.join("test.toml").display().to_string();
    assert_eq!(logged(&mut terminal, &folder), format!("2\n-v\n{file}:3:9\n"));
    terminal.poll("the screen is back", |terminal| terminal.is_taken());
    quit(terminal);
}

#[test]
fn ctrl_backslash_at_the_edges_of_a_short_editor_does_not_end_the_reader() {
    let mut terminal = Terminal::start(80, 24, &["env", "EDITOR=true", READER, "tests/reading/dam.toml"]);
    terminal.wait_for("1 Overview");
    for pause in 0..40 {
        terminal.write(b"e");
        std::thread::sleep(std::time::Duration::from_micros(pause * 250));
        terminal.write(b"\x1c");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    terminal.keys("? q q");
    assert_eq!(terminal.exit_status().exit_code(), 0);
    terminal.assert_given_back();
}
