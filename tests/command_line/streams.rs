//! Pipes and standard input by their names, colours, and what git reads.

use std::time::Duration;
use std::{fs, thread};

use rustix::fs::{CWD, Mode, mkfifoat};

use super::*;

/// Runs a script of bash, in which `$0` is the program.
fn bash(script: &str) -> Ran {
    let mut command = Command::new("bash");
    command.args(["-c", script, env!("CARGO_BIN_EXE_briefing"), DAM]).env("XDG_CONFIG_HOME", "/nonexistent");
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "COLUMNS"] {
        command.env_remove(name);
    }
    finish(&mut command)
}

#[test]
fn a_pipe_is_read_to_its_end_by_any_name() {
    let printed = briefing(["print", DAM]);
    for script in [
        "$0 print <(cat $1)",
        "$0 <(head -n 5 $1; sleep 0.2; tail -n +6 $1)",
        "cat $1 | $0 print /dev/stdin",
        "$0 print /dev/fd/0 <$1",
        "cat $1 | $0 print -",
    ] {
        assert_eq!(bash(script), printed, "{script}");
    }
    let checked = bash("$0 check --format=short <(echo 'title = 5') </dev/null");
    assert!(checked.out.starts_with("/dev/fd/"), "{checked:?}");
}

#[test]
fn a_pipe_into_which_nobody_writes_is_waited_for_and_that_is_said() {
    let pipe = OwnPath::free("pipe");
    mkfifoat(CWD, &*pipe, Mode::RWXU).unwrap();
    let writer = thread::spawn({
        let pipe = pipe.to_owned();
        move || {
            thread::sleep(Duration::from_millis(1500));
            fs::write(pipe, fs::read(DAM).unwrap()).unwrap();
        }
    });
    let ran = briefing([Path::new("print"), &pipe]);
    writer.join().unwrap();
    let said = format!("briefing: waiting for the end of {} (Ctrl-c stops)\n", pipe.display());
    assert_eq!(ran, Ran { err: said, ..briefing(["print", DAM]) });
}

#[test]
fn a_version_that_holds_nothing_does_not_stop_git() {
    let latin = file("latin.toml", b"\xe9");
    let (empty, broken) = (file("empty.toml", ""), file("broken.toml", "title = "));
    for path in [&empty, &broken, &latin] {
        let strict = briefing([Path::new("print"), path]);
        assert_eq!((strict.status, strict.out.as_str()), (2, ""));
        assert!(!strict.err.is_empty());
        let lenient = briefing([Path::new("print"), Path::new("--lenient"), path]);
        assert_eq!(lenient, Ran { status: 0, ..strict });
    }
}

#[test]
fn looks_are_written_where_they_are_wanted() {
    for (script, is_styled) in [
        ("$0 print $1", false),
        ("$0 print --color always $1", true),
        ("$0 --color=always $1", true),
        ("CLICOLOR_FORCE=1 $0 print $1", true),
        ("FORCE_COLOR=1 $0 find flow tests/reading", true),
        ("FORCE_COLOR=1 $0 print --color never $1", false),
        ("FORCE_COLOR=1 NO_COLOR=1 $0 print $1", false),
        ("NO_COLOR=1 TERM=dumb $0 print --color always $1", true),
        ("script -qec \"$0 print $1\" /dev/null", true),
        ("TERM=dumb script -qec \"$0 print $1\" /dev/null", false),
        ("CLICOLOR=0 script -qec \"$0 print $1\" /dev/null", false),
    ] {
        let ran = bash(&format!("export TERM=xterm; {script}"));
        assert!(ran.status == 0 && ran.out.contains("flow"), "{script}: {ran:?}");
        assert_eq!(ran.out.contains('\x1b'), is_styled, "{script}");
    }
}

#[test]
fn the_width_is_that_of_columns() {
    let widest = |script: &str| bash(script).out.lines().map(|line| line.chars().count()).max().unwrap();
    assert!((30..=40).contains(&widest("COLUMNS=40 $0 print $1")));
    assert!((70..=80).contains(&widest("COLUMNS=x $0 print $1")));
    assert!((50..=60).contains(&widest("COLUMNS=40 $0 print --width 60 $1")));
}
