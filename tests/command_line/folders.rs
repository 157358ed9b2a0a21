//! `briefing list` and `briefing find`: the briefings of a folder.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use rustix::fs::{CWD, Mode, mkfifoat};
use tempfile::TempDir;

use super::skipped::skip;
use super::{Ran, finish};

/// A new folder with a cache folder of its own beside it.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("in")).unwrap();
        Self(folder)
    }

    fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join("in").join(name)
    }

    fn kept(&self) -> PathBuf {
        self.0.path().join("cache/briefing/library")
    }

    /// Writes a file that has rested for an hour, so that it can be remembered.
    fn write(&self, name: impl AsRef<Path>, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        command.args(arguments).stdin(Stdio::null()).current_dir(self.path(""));
        command.env("XDG_CONFIG_HOME", "/nonexistent").env("XDG_CACHE_HOME", self.0.path().join("cache"));
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        finish(&mut self.command(arguments))
    }
}

fn briefing(title: &str) -> String {
    format!("title = \"{title}\"\nas-of = 2031-05-14\ntopics = ['water']\n[actors]\na = 'Ana'\nb = 'Bo'\n")
}

/// A few briefings, and files beside them that are none.
fn some() -> Folder {
    let folder = Folder::new();
    folder.write("talks-10.toml", briefing("Ten"));
    folder.write("talks-9.toml", briefing("Nine"));
    folder
        .write("below/deep/river.toml", briefing("River") + "[positions.a]\np = 'Wants \"more\" than Bo'\n");
    folder.write("Cargo.toml", "[package]\nname = 'x'\n[dependencies]\n");
    folder.write("notes.txt", briefing("Not TOML by its name"));
    folder.write(".hidden.toml", briefing("Hidden"));
    folder.write(".git/x.toml", briefing("In a hidden folder"));
    folder.write("target/x.toml", briefing("Made by a tool"));
    folder
}

#[test]
fn a_list_has_the_briefings_and_nothing_else() {
    let folder = some();
    let expected = "\
title  as of        facts  actors  sources  path
Nine   14 May 2031      0       2        0  talks-9.toml
Ten    14 May 2031      0       2        0  talks-10.toml
River  14 May 2031      1       2        0  below/deep/river.toml
";
    let ran = folder.run(&["list"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, expected, ""));
    assert_eq!(folder.run(&["list"]), ran, "the second time it comes from the list that was kept");
    let below = folder.run(&["list", "below"]);
    assert_eq!(
        below.out.lines().nth(1),
        Some("River  14 May 2031      1       2        0  below/deep/river.toml")
    );
    assert_eq!(folder.run(&["list", "talks-9.toml"]).out.lines().count(), 2);
}

#[test]
fn a_story_is_listed_once_with_its_editions_the_newest_first() {
    let folder = Folder::new();
    let edition = |day: &str| {
        briefing("Ferry").replace("as-of = 2031-05-14", &format!("as-of = {day}\nstory = 'ferry'"))
    };
    folder.write("a.toml", edition("2031-05-01").replace("Ferry", "The ferry sinks"));
    folder.write("b.toml", briefing("Bridge"));
    folder.write("c.toml", edition("2031-05-09"));
    folder.write("d.toml", edition("2031-05-09"));
    folder.write("e.toml", edition("'May'"));
    folder.write("f.toml", edition("2031-05-08") + "x = \n");
    folder.write("below/a.toml", edition("2031-05-10"));
    let expected = "\
title                             as of        facts  actors  sources  path
Ferry                             9 May 2031       0       2        0  d.toml
another edition                   9 May 2031       0       2        0  c.toml
earlier edition                   8 May 2031       0       2        0  f.toml: cannot be read whole: 1 problem
earlier edition: The ferry sinks  1 May 2031       0       2        0  a.toml
another edition                                    0       2        0  e.toml
Bridge                            14 May 2031      0       2        0  b.toml
Ferry                             10 May 2031      0       2        0  below/a.toml
";
    assert_eq!(folder.run(&["list"]).out, expected);
    let rows = folder.run(&["list", "--format", "jsonl"]).out;
    assert!(
        rows.starts_with("{\"briefing\":\"a.toml\",\"story\":\"ferry\""),
        "programs get the folder's order: {rows}"
    );
}

#[test]
fn what_has_come_due_is_listed_the_soonest_first() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["list", "--due"]).err, "briefing: .: nothing has come due\n");
    assert_eq!(folder.run(&["list", "--due", "--format", "json"]).out, "[]\n");
    let with = |as_of: &str, story: &str, events: &str| {
        format!("title = 'T'\nas-of = {as_of}\nstory = '{story}'\nsources.s = 'S'\n[events]\n{events}")
    };
    let vote = "vote = { date = 2020-06-01, text = 'The members vote.' }\n";
    let far = "far = { date = 2999-01-01, text = 'The lease ends.' }\n";
    let open = "open = { date = '2020-05-01/..', text = 'The docks are shut.' }\n";
    let over = "over = { date = 2020-04-30, text = 'The members meet.' }\n";
    folder.write("a/dock.toml", with("2020-05-01", "dock", &[vote, far, open, over].concat()));
    let early = "e = { date = '2020-05', text = 'The bridge opens.' }\n";
    folder.write("bridge.toml", with("2020-04-01", "bridge", early));
    folder.write("ferry-1.toml", with("2020-05-01", "ferry", vote));
    folder.write("ferry-2.toml", with("2020-06-02", "ferry", vote));
    let expected = "\
date        event              path
May 2020    The bridge opens.  bridge.toml
1 Jun 2020  The members vote.  a/dock.toml
";
    let ran = folder.run(&["list", "--due"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, expected, ""));
    folder.write("latin.toml", b"title = 'T'\nas-of = 2031\n[actors]\na = '\xE9'\n");
    let ran = folder.run(&["list", "--due"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, expected));
    assert!(ran.err.starts_with("briefing: latin.toml: "), "{}", ran.err);
    let rows = folder.run(&["list", "--due", "--format", "jsonl"]).out;
    let facts = folder.run(&["facts", "--format", "jsonl"]).out;
    let ids: Vec<_> = rows.lines().map(|row| row.contains("\"id\":\"events.vote\"")).collect();
    assert_eq!(ids, [false, true]);
    assert!(rows.lines().all(|row| facts.lines().any(|fact| fact == row)), "{rows}");
    let array = folder.run(&["list", "--due", "--format", "json"]).out;
    assert_eq!(array, format!("[\n{}\n]\n", rows.trim_end().replace('\n', ",\n")));
}

#[test]
fn a_list_for_programs_is_the_same_whatever_was_kept() {
    let folder = some();
    let first = folder.run(&["list", "--format", "json"]);
    let nine = "{\"path\":\"talks-9.toml\",\"title\":\"Nine\",\"as-of\":\"2031-05-14\",\"story\":null,\"topics\":[\"water\"],\
                \"counts\":{\"sources\":0,\"actors\":2,\"issues\":0,\"positions\":0,\"figures\":0,\"events\":0,\"questions\":0,\"judgements\":0}}";
    assert!(
        first.out.starts_with(&format!("[\n{nine},\n")) && first.out.ends_with("}\n]\n"),
        "{}",
        first.out
    );
    assert_eq!(first.status, 0);
    assert_eq!(folder.run(&["list", "--format", "json"]), first);
}

#[test]
fn an_empty_folder_is_no_failure_and_a_missing_one_is() {
    let folder = Folder::new();
    let said = |err: &str, status| Ran { status, out: String::new(), err: format!("briefing: {err}\n") };
    assert_eq!(folder.run(&["list"]), said(".: no briefings", 0));
    assert_eq!(folder.run(&["check", "."]), said(".: no briefings", 0));
    assert_eq!(folder.run(&["list", "--format", "json"]).out, "[]\n");
    assert_eq!(folder.run(&["find", "x"]), Ran { status: 1, out: String::new(), err: String::new() });
    let missing = folder.run(&["find", "x", "missing"]);
    let quoted = "several words go in quotes: `briefing find 'night work'`";
    assert_eq!(missing, said(&format!("missing: there is no such folder; {quoted}"), 2));
    assert_eq!(folder.run(&["list", "missing"]), said("missing: there is no such folder", 2));
}

#[test]
fn a_broken_briefing_is_listed_as_far_as_it_goes() {
    let folder = Folder::new();
    folder.write("a.toml", briefing("Broken") + "c = 'open\nd = 'Di'\n");
    folder.write("b.toml", b"title = '\xe9'\nas-of = 2031\n");
    folder.write("c.toml", b"latin = '\xe9'\n");
    let ran = folder.run(&["list"]);
    let rows: Vec<_> = ran.out.lines().skip(1).collect();
    assert!(
        rows[0].ends_with("a.toml: cannot be read whole: 1 problem") && rows[0].contains("  3  "),
        "{}",
        rows[0]
    );
    assert!(
        rows[1].starts_with("(no title)") && rows[1].contains("b.toml: not UTF-8 text: line 1, byte 10"),
        "{}",
        rows[1]
    );
    assert_eq!((rows.len(), ran.status, ran.err.as_str()), (2, 2, ""));
    let json = folder.run(&["list", "--format=json"]).out;
    assert!(
        json.contains("\"problems\":1") && json.contains("\"counts\":null,\"unreadable\":\"not UTF-8"),
        "{json}"
    );
}

#[test]
fn on_a_screen_the_titles_of_a_list_yield_to_the_paths() {
    let folder = Folder::new();
    folder.write(
        "a.toml",
        briefing("Talks that have a title longer than anybody could wish to read in a list"),
    );
    folder.write("paths/that-say-which.toml", briefing("Short"));
    let rows = |columns: &str| {
        let ran = finish(folder.command(&["list"]).env("COLUMNS", columns));
        assert!(ran.out.lines().all(|line| line.chars().count() <= columns.parse().unwrap()), "{}", ran.out);
        ran.out.lines().map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        rows("80"),
        [
            "title             as of        facts  actors  sources  path",
            "Talks that have…  14 May 2031      0       2        0  a.toml",
            "Short             14 May 2031      0       2        0  paths/that-say-which.toml",
        ]
    );
    let wide = rows("120");
    assert!(
        wide[1].starts_with("Talks that have a title longer than anybody could wish…  14 May 2031 "),
        "{wide:?}"
    );
    assert_eq!(wide.len(), 3);
    assert!(folder.run(&["list"]).out.contains("wish to read in a list  14 May"));
}

#[test]
fn what_only_looks_like_a_file_or_a_folder_does_no_harm() {
    let folder = some();
    mkfifoat(CWD, folder.path("pipe.toml"), Mode::RWXU).unwrap();
    symlink("..", folder.path("below/up")).unwrap();
    symlink("round.toml", folder.path("round.toml")).unwrap();
    symlink("nowhere", folder.path("nowhere.toml")).unwrap();
    symlink("/dev/zero", folder.path("zero.toml")).unwrap();
    symlink("below/deep/river.toml", folder.path("linked.toml")).unwrap();
    fs::create_dir(folder.path("folder.toml")).unwrap();
    let ran = folder.run(&["list"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let paths: Vec<_> = ran.out.lines().skip(1).filter_map(|line| line.split("  ").last()).collect();
    assert_eq!(paths, ["linked.toml", "talks-9.toml", "talks-10.toml", "below/deep/river.toml"]);
    assert_eq!(folder.run(&["list", "pipe.toml"]).status, 2);
}

#[test]
fn what_may_not_be_read_is_said_once() {
    let folder = some();
    let file = folder.write("secret.toml", briefing("Secret"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o0)).unwrap();
    let closed = folder.path("below/deep");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o0)).unwrap();
    fs::set_permissions(folder.0.path(), fs::Permissions::from_mode(0o755)).unwrap();
    // Who may do anything may read it all the same, so then somebody else has to try.
    let is_root = fs::read(&file).is_ok();
    let command = |arguments: &[&str]| {
        let mut command = folder.command(arguments);
        if is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    };
    if is_root && command(&["--version"]).output().is_err() {
        return skip("what may not be read", "only root may run the program where it is");
    }
    let run = |arguments: &[&str]| finish(&mut command(arguments));
    let (ran, found) = (run(&["list"]), run(&["find", "Nine"]));
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!((ran.status, ran.err.lines().count(), ran.out.lines().count()), (2, 2, 3), "{}", ran.err);
    assert_eq!((found.status, found.err.lines().count()), (2, 2), "{}", found.err);
}

/// A user who may do nothing in particular.
const NOBODY: u32 = 65_534;

#[test]
fn a_very_deep_folder_has_an_end() {
    let folder = Folder::new();
    let deep: PathBuf = (0..70).map(|_| "d").collect();
    folder.write(deep.join("x.toml"), briefing("Too deep"));
    folder.write("d/d/x.toml", briefing("Not too deep"));
    let ran = folder.run(&["list"]);
    assert_eq!((ran.status, ran.out.lines().count()), (2, 2));
    assert!(ran.err.ends_with("what is in deeper folders is left out\n"), "{}", ran.err);
}

#[test]
fn what_is_kept_holds_only_for_files_as_they_were() {
    let folder = some();
    let hour = SystemTime::now() - Duration::from_secs(3600);
    // The time of the change itself cannot be set: only a while makes it old.
    std::thread::sleep(Duration::from_millis(2100));
    let first = folder.run(&["list"]);
    let kept = fs::read_to_string(folder.kept()).unwrap();
    assert_eq!(kept.lines().count(), 1 + 4, "{kept}");
    assert!(kept.contains("water") && !kept.contains("Wants") && !kept.contains("Ana"), "{kept}");
    assert_eq!(folder.run(&["list"]), first);

    // Whoever alters it alters what is shown: that it is read at all is seen by that.
    fs::write(folder.kept(), kept.replace("Nine", "\\u001b[31mKept")).unwrap();
    assert!(folder.run(&["list"]).out.contains("\u{241b}[31mKept"));
    fs::File::options().write(true).open(folder.path("talks-9.toml")).unwrap().set_modified(hour).unwrap();
    assert_eq!(folder.run(&["list"]), first);

    for damaged in ["", "nonsense", &kept[..kept.len() - 20], &kept.replacen("library 2", "library 0", 1)] {
        fs::write(folder.kept(), damaged).unwrap();
        assert_eq!(folder.run(&["list"]), first, "{damaged}");
    }
    fs::remove_file(folder.kept()).unwrap();
    fs::create_dir(folder.kept()).unwrap();
    assert_eq!(folder.run(&["list"]), first);
    let left: Vec<_> = fs::read_dir(folder.kept().parent().unwrap()).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");

    fs::remove_file(folder.path("talks-9.toml")).unwrap();
    assert!(!folder.run(&["list"]).out.contains("Nine"));
}

#[test]
fn words_are_found_briefing_by_briefing() {
    let folder = some();
    let ran = folder.run(&["find", "bo"]);
    let heading = |title: &str, path: &str| format!("{title}   {path}\n");
    let actor = "  actor      Bo\n";
    let expected = [
        heading("Nine", "talks-9.toml"),
        actor.to_owned(),
        "\n".to_owned(),
        heading("Ten", "talks-10.toml"),
        actor.to_owned(),
        "\n".to_owned(),
        heading("River", "below/deep/river.toml"),
        "  position   Wants \"more\" than Bo  (Ana)\n".to_owned(),
        actor.to_owned(),
    ];
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, expected.concat().as_str(), ""));
    assert_eq!(folder.run(&["find", "no such words"]).status, 1);
    assert_eq!(folder.run(&["find", "x y", ".", "z"]).status, 2);
    assert_eq!(folder.run(&["find", " "]).status, 2);
    let json = folder.run(&["find", "wants", "--format", "json"]);
    let expected = "[\n{\"path\":\"below/deep/river.toml\",\"title\":\"River\",\"matches\":[{\"kind\":\"position\",\
                    \"id\":\"positions.a.p\",\"text\":\"Wants \\\"more\\\" than Bo\",\"found\":[[0,5]]}]}\n]\n";
    assert_eq!((json.status, json.out.as_str()), (0, expected));
    assert_eq!(folder.run(&["find", "no such words", "--format", "json"]).out, "[]\n");
}

#[test]
fn a_text_that_is_found_stands_beside_what_it_belongs_to() {
    let folder = Folder::new();
    let more = "[figures.aid]\nlabel = 'Aid lorries a day'\nvalue = 120\nunit = 'lorries'\n\
                [positions.a.p]\ntext = 'Wants 120 lorries.'\n[issues]\np = 'Aid'\n";
    folder.write("a.toml", briefing("Aid") + more);
    let ran = folder.run(&["find", "120"]);
    let rows: Vec<_> =
        ran.out.lines().skip(1).map(|row| row.split("  ").filter(|part| !part.is_empty())).collect();
    let rows: Vec<Vec<_>> = rows.into_iter().map(|row| row.map(str::trim).collect()).collect();
    assert_eq!(
        rows,
        [
            vec!["position", "Wants 120 lorries.", "(Ana)"],
            vec!["figure", "value: 120 lorries", "(Aid lorries a day)"],
        ]
    );
}

#[test]
fn a_briefing_in_utf_16_and_one_without_a_title_are_not_passed_over() {
    let folder = Folder::new();
    let utf_16: Vec<u8> = "\u{feff}as-of = 2031\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write("a.toml", utf_16);
    folder.write("b.toml", "as-of = 2031-05-14\n");
    let ran = folder.run(&["list"]);
    let rows: Vec<_> = ran.out.lines().skip(1).collect();
    assert_eq!(ran.status, 2);
    assert!(rows[0].contains("a.toml: not UTF-8 text: line 1, byte 1; save it as UTF-8"), "{}", rows[0]);
    assert!(rows[1].starts_with("(no title) "), "{}", rows[1]);
}

#[test]
fn nothing_in_a_folder_acts_on_a_terminal() {
    let folder = Folder::new();
    let name = "\u{1b}[31m\u{202e}\nx.toml";
    folder.write(name, briefing("\\u001b[31m\\u009b2J\\u202ered"));
    folder.write(std::ffi::OsStr::from_bytes(b"\xff.toml"), briefing("No UTF-8"));
    for arguments in
        [&["list"][..], &["list", "--format=json"], &["find", "red"], &["find", "red", "--format=json"]]
    {
        for _ in 0..2 {
            let ran = folder.run(arguments);
            assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{arguments:?}");
            let harmless = !ran.out.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}');
            assert!(harmless && ran.out.contains("red"), "{:?}", ran.out);
        }
    }
}

#[test]
fn a_list_that_nobody_reads_on_is_no_failure() {
    let folder = some();
    for arguments in [
        &["list"][..],
        &["list", "--format=json"],
        &["find", "a"],
        &["find", "a", "--format=json"],
        &["facts", "talks-9.toml"],
        &["facts", "--format=csv", "talks-9.toml"],
    ] {
        let mut child =
            folder.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{arguments:?}");
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = folder.command(arguments).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}
