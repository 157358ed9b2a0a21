//! What reaches other programs: the clipboard, the browser, the files of sources.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use base64::prelude::{BASE64_STANDARD, Engine};

use crate::COUNTER;
use crate::skipped::skip;
use crate::stubs::{logged, stub_that_reads};
use crate::terminal::{READER, Terminal};

/// Starts the reader on a briefing, with the programs of a folder before all others.
fn read(folder: impl AsRef<Path>, briefing: &str) -> Terminal {
    let folder = folder.as_ref();
    let path = folder.join("test.toml");
    fs::write(&path, briefing).unwrap();
    let script = "PATH=\"$0:$PATH\" exec \"$1\" \"$2\"";
    let terminal = Terminal::start(
        150,
        24,
        &["sh", "-c", script, folder.to_str().unwrap(), READER, path.to_str().unwrap()],
    );
    terminal.wait_for("Overview");
    terminal
}

/// A briefing with one figure whose source has this line.
fn with_source(line: &str) -> String {
    format!(
        "title = 'T'\nas-of = 2031-05-14\n[sources.s]\ntitle = 'S'\n{line}\n\
         [figures.f]\nlabel = 'Floor'\nvalue = 32_000\nsource = '#2'\n"
    )
}

#[test]
fn the_terminal_is_asked_to_copy_clean_text() {
    let folder = tempfile::tempdir().unwrap();
    let label = r#""a\u001b]0;x\u0007\u009b31m\r\nb\u202E""#;
    let text =
        format!("title = 'T'\nas-of = 2031\n[figures.f]\nlabel = {label}\nvalue = 5\nunit = '\u{FF21}'\n");
    let mut terminal = read(&folder, &text);
    terminal.keys("3 y");
    let copied = "a␛]0;x␇�31m b�: 5 Ａ.";
    let sequence = format!("\x1b]52;c;{}\x1b\\", BASE64_STANDARD.encode(copied));
    terminal.wait_until("the copy", |shown| {
        shown.raw.windows(sequence.len()).any(|bytes| bytes == sequence.as_bytes())
    });
    let said = format!("copied ({} characters)", copied.chars().count());
    terminal.wait_for(&said);
    assert_eq!(terminal.shown().raw.windows(5).filter(|bytes| bytes == b"\x1b]52;").count(), 1);
    terminal.quit();
}

#[test]
fn the_clipboard_command_gets_the_text_and_its_own_arguments_alone() {
    let folder = tempfile::tempdir().unwrap();
    stub_that_reads(&folder, "copy", "");
    let copy = folder.path().join("copy");
    let mut terminal =
        Terminal::start(80, 24, &[&COUNTER, "--clipboard", copy.to_str().unwrap(), "-x", "$(a b)"]);
    terminal.wait_for("count 0");
    terminal.keys("j y");
    terminal.wait_for("copied with");
    assert_eq!(logged(&mut terminal, &folder), "2\n-x\n$(a b)\n");
    assert_eq!(fs::read_to_string(folder.path().join("input")).unwrap(), "count 1");
    assert!(!terminal.shown().raw.windows(4).any(|bytes| bytes == b"\x1b]52"));
    terminal.keys("q");
    terminal.assert_ends_well();
}

#[test]
fn inside_tmux_the_text_is_in_its_buffer() {
    let socket = format!("briefing-{}", std::process::id());
    let tmux = |arguments: &[&str]| {
        let mut command = Command::new("tmux");
        command.args(["-L", &socket, "-f", "/dev/null"]).args(arguments).env_remove("TMUX").output()
    };
    let start = format!("XDG_STATE_HOME=/nonexistent {READER} --fresh tests/reading/dam.toml");
    if tmux(&["new-session", "-d", "-x", "100", "-y", "24", &start]).is_err() {
        return skip("copying inside tmux", "tmux is not installed");
    }
    let screen = || String::from_utf8(tmux(&["capture-pane", "-p"]).unwrap().stdout).unwrap();
    let wait_for = |words: &str| {
        let start = Instant::now();
        while !screen().contains(words) {
            assert!(start.elapsed() < Duration::from_secs(20), "waited in vain for {words}:\n{}", screen());
            thread::sleep(Duration::from_millis(20));
        }
    };
    wait_for("1 Overview");
    tmux(&["send-keys", "5", "y"]).unwrap();
    wait_for("copied (");
    let copied = String::from_utf8(tmux(&["show-buffer"]).unwrap().stdout).unwrap();
    tmux(&["kill-server"]).unwrap();
    assert!(copied.contains("Who measures the flow?"), "{copied}");
}

#[test]
fn a_clipboard_command_that_fails_says_so() {
    let folder = tempfile::tempdir().unwrap();
    stub_that_reads(&folder, "c", "exit 3");
    for (command, said) in
        [(folder.path().join("c"), "failed (exit status: 3)"), (folder.path().join("d"), "is not installed")]
    {
        let mut terminal = Terminal::start(200, 24, &[&COUNTER, "--clipboard", command.to_str().unwrap()]);
        terminal.wait_for("count 0");
        terminal.keys("y");
        terminal.wait_for(said);
        terminal.keys("q");
        terminal.assert_ends_well();
    }
}

#[test]
fn a_clipboard_command_that_stays_does_not_keep_the_reader() {
    let folder = tempfile::tempdir().unwrap();
    stub_that_reads(&folder, "c", "exec sleep 30");
    let mut terminal =
        Terminal::start(200, 24, &[&COUNTER, "--clipboard", folder.path().join("c").to_str().unwrap()]);
    terminal.wait_for("count 0");
    terminal.keys("y j");
    terminal.wait_for("count 1");
    assert!(!terminal.screen().contains("copied with"));
    terminal.wait_for("copied with");
    terminal.keys("q");
    terminal.assert_ends_well();
}

#[test]
fn the_browser_gets_one_argument_and_nothing_to_read() {
    for (url, argument) in [
        ("https://a.example/x y?z='\"`;$(id)&b#c", "https://a.example/x%20y?z='%22%60;$(id)&b#c"),
        ("HTTP://Bücher.example:8080/--flag", "http://xn--bcher-kva.example:8080/--flag"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        stub_that_reads(&folder, "xdg-open", "");
        let mut terminal = read(&folder, &with_source(&format!("url = '''{url}'''")));
        terminal.keys("3 w");
        assert_eq!(logged(&mut terminal, &folder), format!("1\n{argument}\n"));
        assert_eq!(fs::read_to_string(folder.path().join("input")).unwrap(), "");
        terminal.wait_for(&format!("sent to the browser: {argument}"));
        terminal.quit();
    }
}

#[test]
fn the_browser_of_the_environment_is_heeded() {
    let folder = tempfile::tempdir().unwrap();
    stub_that_reads(&folder, "mine", "");
    stub_that_reads(&folder, "broken", "exit 1");
    let path = folder.path().join("test.toml");
    fs::write(&path, with_source("url = 'https://a.example/x'")).unwrap();
    let home = format!("HOME={}", folder.path().display());
    let browser = "BROWSER=/nonexistent/browser:~/broken:~/mine --new-tab '%s' x";
    let mut terminal = Terminal::start(100, 24, &["env", &home, browser, READER, path.to_str().unwrap()]);
    terminal.keys("3 w");
    terminal.wait_for("sent to the browser");
    assert_eq!(logged(&mut terminal, &folder), "3\n--new-tab\nhttps://a.example/x\nx\n");
    terminal.quit();
}

#[test]
fn nothing_is_started_for_an_address_that_may_not_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    stub_that_reads(&folder, "xdg-open", "");
    for url in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "--flag",
        "https://user:pw@a.example/",
        "https://a.example/\\u001b[31m",
        "https://a.example/\\nb",
        "https://a.ex ample/",
        "https://",
    ] {
        let mut terminal = read(&folder, &with_source(&format!("url = \"{url}\"")));
        terminal.keys("3 w");
        terminal.wait_for("is not one that may be opened");
        terminal.quit();
        assert!(!folder.path().join("log").exists(), "{url}");
    }
}

#[test]
fn the_text_of_a_source_is_read_beside_the_briefing() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("texts")).unwrap();
    fs::write(folder.path().join("texts/s.txt"), "Title\n\nA floor of thirty-two thousand.\n\nThe end.\n")
        .unwrap();
    let mut terminal = read(&folder, &with_source("file = 'texts/s.txt'"));
    terminal.keys("3 s");
    terminal.wait_for("¶2  A floor of thirty-two thousand.");
    terminal.wait_for("¶3  The end.");
    terminal.keys("s");
    terminal.wait_until("the page is gone", |shown| !shown.text().contains("¶3"));
    terminal.quit();
}

#[test]
fn no_file_that_is_not_beside_the_briefing_is_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("secret.txt"), "a secret").unwrap();
    let inside = folder.path().join("inside");
    fs::create_dir(&inside).unwrap();
    symlink("../secret.txt", inside.join("link.txt")).unwrap();
    symlink("..", inside.join("up")).unwrap();
    fs::write(inside.join("latin.txt"), b"caf\xe9").unwrap();
    fs::write(inside.join("empty.txt"), "\n \n").unwrap();
    fs::create_dir(inside.join("folder")).unwrap();
    let secret = folder.path().join("secret.txt").display().to_string();
    for (file, said) in [
        ("missing.txt", "there is no such file"),
        ("../secret.txt", "name a file in the folder of the briefing"),
        (secret.as_str(), "name a file in the folder of the briefing"),
        ("link.txt", "leads out of the folder of the briefing"),
        ("up/secret.txt", "leads out of the folder of the briefing"),
        ("folder", "this is a folder, not a file"),
        ("latin.txt", "not UTF-8 text: line 1, byte 4"),
        ("empty.txt", "holds no text"),
    ] {
        let mut terminal = read(&inside, &with_source(&format!("file = '{file}'")));
        terminal.keys("3 s");
        // A long path is wrapped.
        let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        terminal.wait_until(said, |shown| words(shown.text()).contains(said));
        assert!(!terminal.screen().contains("a secret"), "{file}");
        terminal.quit();
    }
}

#[test]
fn git_is_asked_what_was_committed_last() {
    let folder = tempfile::tempdir().unwrap();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=A", "-c", "user.email=a@example.org"]).args(arguments);
        let ran = command.current_dir(folder.path()).env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap();
        assert!(ran.status.success(), "{ran:?}");
    };
    fs::write(folder.path().join("test.toml"), with_source("").replace("32_000", "31_000")).unwrap();
    git(&["init", "-q", "."]);
    let mut terminal = read(&folder, &with_source(""));
    terminal.keys("d");
    terminal.wait_for("nothing has been committed in this git");
    terminal.keys("q");
    fs::write(folder.path().join("test.toml"), with_source("").replace("32_000", "31_000")).unwrap();
    git(&["add", "test.toml"]);
    git(&["commit", "-q", "-m", "a version"]);
    fs::write(folder.path().join("test.toml"), with_source("")).unwrap();
    terminal.wait_for("32,000");
    terminal.keys("d d");
    terminal.wait_for("31,000");
    terminal.quit();
}
