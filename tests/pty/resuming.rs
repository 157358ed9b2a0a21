//! What is kept of a reading: the file of it, and that nothing that is wrong with it stands in the way of
//! reading.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use rustix::process::Signal;
use tempfile::TempDir;

use crate::terminal::{READER, Terminal};

/// Two figures, of which the second has this value.
fn briefing(value: u32) -> String {
    format!(
        "title = 'T'\nas-of = 2031\nfigures.a = {{ label = 'One', value = 1 }}\nfigures.b = {{ label = 'Two', value = {value} }}\n"
    )
}

/// Starts the reader in a folder that is also the one of what is kept, with these arguments.
fn read(folder: &TempDir, arguments: &str) -> Terminal {
    let script = format!("cd \"$0\"; XDG_STATE_HOME=\"$0/state\" \"$1\" {arguments}; echo \"status $?\"");
    let terminal = Terminal::start(100, 30, &["sh", "-c", &script, folder.path().to_str().unwrap(), READER]);
    terminal.wait_for("1 Overview");
    terminal
}

/// A folder with a briefing.
fn begin() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("test.toml"), briefing(2)).unwrap();
    folder
}

fn leave(mut terminal: Terminal) {
    terminal.keys("Ctrl-c");
    terminal.wait_for("status 0");
    terminal.assert_ends_well();
}

/// The files of bookmarks.
fn kept(folder: &TempDir) -> Vec<PathBuf> {
    let Ok(files) = fs::read_dir(folder.path().join("state/briefing/bookmarks")) else { return Vec::new() };
    files.map(|file| file.unwrap().path()).collect()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn reading_goes_on_where_it_ended_and_marks_what_changed() {
    let folder = begin();
    let mut terminal = read(&folder, "test.toml");
    terminal.keys("3 j");
    terminal.wait_for("▌  Two");
    assert_eq!(kept(&folder), Vec::<PathBuf>::new(), "nothing is kept while it is read");
    leave(terminal);
    let files = kept(&folder);
    assert_eq!(files.len(), 1);
    assert_eq!((mode(&files[0]), mode(files[0].parent().unwrap())), (0o600, 0o700));

    fs::write(folder.path().join("test.toml"), briefing(3)).unwrap();
    // By whatever name it is called.
    let mut terminal = read(&folder, "\"$PWD/./test.toml\"");
    terminal.wait_for("▌• Two");
    terminal.wait_for("since last time: changed: 1 figure");
    terminal.keys("u");
    terminal.wait_until("the mark is gone", |shown| shown.text().contains("▌  Two"));
    leave(terminal);
    assert_eq!(kept(&folder), files);

    let terminal = read(&folder, "--fresh test.toml");
    terminal.wait_until("the first page", |shown| {
        shown.text().contains("1 Overview ") && shown.text().contains("1/1")
    });
    leave(terminal);
    let terminal = read(&folder, "test.toml");
    terminal.wait_for("1/1");
    leave(terminal);
}

/// A way to end a program.
type End = fn(&mut Terminal);

#[test]
fn however_it_ends_it_is_kept() {
    let ends: [(&str, End); 3] = [
        ("terminated", |terminal| terminal.signal(Signal::TERM)),
        ("interrupted", |terminal| terminal.signal(Signal::INT)),
        ("hung-up", Terminal::hang_up),
    ];
    for (name, end) in ends {
        let folder = begin();
        let script = "cd \"$0\"; XDG_STATE_HOME=\"$0/state\" exec \"$1\" test.toml";
        let mut terminal =
            Terminal::start(100, 30, &["sh", "-c", script, folder.path().to_str().unwrap(), READER]);
        terminal.wait_for("1 Overview");
        terminal.keys("3 j");
        terminal.wait_for("▌  Two");
        end(&mut terminal);
        assert!(!terminal.exit_status().success());
        assert_eq!(kept(&folder).len(), 1, "{name}");
        let terminal = read(&folder, "test.toml");
        terminal.wait_for("▌  Two");
        leave(terminal);
    }
}

#[test]
fn one_that_is_left_for_another_is_kept_too() {
    let folder = begin();
    fs::write(folder.path().join("zz.toml"), briefing(9).replace("'T'", "'Z'")).unwrap();
    let mut terminal = read(&folder, "test.toml");
    terminal.keys("3 j");
    terminal.wait_for("▌  Two");
    terminal.keys(">");
    terminal.wait_for(" Z ");
    terminal.poll("what was left is kept", |_| kept(&folder).len() == 1);
    terminal.keys("3 Enter");
    leave(terminal);
    assert_eq!(kept(&folder).len(), 2);
    let mut terminal = read(&folder, "zz.toml");
    terminal.wait_for("▌  One");
    terminal.keys("<");
    terminal.wait_for("▌  Two");
    leave(terminal);
}

#[test]
fn a_pipe_is_not_kept_and_what_is_built_in_is() {
    let folder = begin();
    leave(read(&folder, "- <test.toml"));
    assert_eq!(kept(&folder).len(), 0);
    fs::remove_file(folder.path().join("test.toml")).unwrap();
    let mut terminal = read(&folder, "");
    terminal.keys("3 j j");
    terminal.wait_for("3/11");
    leave(terminal);
    assert_eq!(kept(&folder).len(), 1);
    let terminal = read(&folder, "");
    terminal.wait_for("3/11");
    leave(terminal);
}

#[test]
fn what_is_wrong_with_it_does_not_stand_in_the_way() {
    let folder = begin();
    leave(read(&folder, "test.toml"));
    let file = kept(&folder).remove(0);
    let good = fs::read_to_string(&file).unwrap();
    let large = " ".repeat(17 * 1024 * 1024);
    let foreign = good.replace("test.toml", "other.toml");
    for content in ["", "{", "[]", &good[..good.len() / 2], &foreign, &large] {
        fs::write(&file, content).unwrap();
        let mut terminal = read(&folder, "test.toml");
        terminal.wait_for("▌");
        terminal.keys("3 j");
        terminal.wait_for("▌  Two");
        leave(terminal);
        let terminal = read(&folder, "test.toml");
        terminal.wait_for("▌  Two");
        leave(terminal);
    }
    // What a newer release has put there is not ours to write over.
    let newer = good.replace("\"briefing-bookmark\":1", "\"briefing-bookmark\":2");
    fs::write(&file, &newer).unwrap();
    let mut terminal = read(&folder, "test.toml");
    terminal.keys("3 j");
    terminal.wait_for("▌  Two");
    terminal.keys("Ctrl-c");
    terminal.wait_for("where you are is not kept: a newer release");
    terminal.wait_for("status 0");
    terminal.assert_ends_well();
    assert_eq!(fs::read_to_string(&file).unwrap(), newer);
}

#[test]
fn where_nothing_can_be_written_it_reads_all_the_same() {
    let folder = begin();
    fs::write(folder.path().join("state"), "no folder").unwrap();
    let mut terminal = read(&folder, "test.toml");
    terminal.keys("3 j");
    terminal.wait_for("▌  Two");
    terminal.keys("Ctrl-c");
    terminal.wait_for("briefing: where you are is not kept: ");
    terminal.wait_for("status 0");
    terminal.assert_ends_well();
    fs::remove_file(folder.path().join("state")).unwrap();
    leave(read(&folder, "test.toml"));
    let bookmarks = folder.path().join("state/briefing/bookmarks");
    let file = kept(&folder).remove(0);
    let before = fs::read_to_string(&file).unwrap();
    fs::set_permissions(&bookmarks, Permissions::from_mode(0o500)).unwrap();
    let mut terminal = read(&folder, "test.toml");
    terminal.keys("3 j");
    terminal.wait_for("▌  Two");
    terminal.keys("Ctrl-c");
    terminal.wait_for("status 0");
    terminal.assert_ends_well();
    fs::set_permissions(&bookmarks, Permissions::from_mode(0o700)).unwrap();
    // Root may write everywhere.
    let after = fs::read_to_string(&file).unwrap();
    assert!(after == before || rustix::process::geteuid().is_root());
}

#[test]
fn two_readers_of_two_briefings_keep_both() {
    let folder = begin();
    fs::write(folder.path().join("other.toml"), briefing(9)).unwrap();
    let (mut one, mut two) = (read(&folder, "test.toml"), read(&folder, "other.toml"));
    one.keys("3 j");
    two.keys("3");
    one.wait_for("▌  Two");
    two.wait_for("▌  One");
    leave(one);
    leave(two);
    assert_eq!(kept(&folder).len(), 2);
    let terminal = read(&folder, "test.toml");
    terminal.wait_for("▌  Two");
    leave(terminal);
}

#[test]
fn nothing_is_kept_while_nobody_does_anything() {
    let folder = begin();
    let mut terminal = Terminal::start(
        100,
        30,
        &[
            "sh",
            "-c",
            "cd \"$0\"; XDG_STATE_HOME=\"$0/state\" exec \"$1\" test.toml",
            folder.path().to_str().unwrap(),
            READER,
        ],
    );
    terminal.wait_for("1 Overview");
    terminal.keys("3 j");
    terminal.wait_for("▌  Two");
    terminal.assert_idle();
    assert_eq!(kept(&folder).len(), 0);
    terminal.quit();
}
