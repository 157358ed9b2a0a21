//! The command line: what goes to standard output, what is said on standard error, and the exit status.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

use std::ffi::OsStr;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

mod begin;
mod checking;
mod comparing;
mod coverage;
mod drafted_actors;
mod drafted_facts;
mod drafting;
mod facts;
mod fixing;
mod folders;
mod grounding;
mod history;
mod inert;
mod notes;
mod printing;
mod shells;
#[path = "../skipped/mod.rs"]
mod skipped;
mod streams;

const DAM: &str = "tests/reading/dam.toml";
const FIRST: &str = "briefings/gaza-cease-fire.toml";

/// What running the program came to.
#[derive(Debug, PartialEq)]
struct Ran {
    status: i32,
    out: String,
    err: String,
}

/// Runs the program with nothing on standard input.
fn briefing<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    command.args(arguments).stdin(Stdio::null()).env("XDG_CONFIG_HOME", "/nonexistent");
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "COLUMNS"] {
        command.env_remove(name);
    }
    finish(&mut command)
}

/// Runs the program in a folder.
fn briefing_in(folder: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    command.args(arguments).stdin(Stdio::null()).current_dir(folder).env("XDG_CONFIG_HOME", "/nonexistent");
    finish(&mut command)
}

/// Runs the program with a text on standard input.
fn briefing_with_input(arguments: &[&str], input: &str) -> Ran {
    let path = file("input", input);
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    command.args(arguments).stdin(fs::File::open(path).unwrap());
    finish(&mut command)
}

#[test]
fn the_tour_is_for_a_terminal_and_of_its_own_story() {
    let ran = briefing(["--tour"]);
    assert_eq!((ran.status, ran.err.as_str()), (2, "briefing: the tour needs a terminal\n"));
    let ran = briefing(["--tour", FIRST]);
    assert!(ran.status == 2 && ran.err.contains("cannot be used with"), "{}", ran.err);
}

fn finish(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// A path in a folder of its own, which is gone with it.
struct OwnPath {
    path: PathBuf,
    folder: TempDir,
}

impl OwnPath {
    /// A path in a new folder, where there is nothing.
    fn free(name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { path: folder.path().join(name), folder }
    }
}

impl Deref for OwnPath {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.path
    }
}

impl AsRef<Path> for OwnPath {
    fn as_ref(&self) -> &Path {
        self
    }
}

impl AsRef<OsStr> for OwnPath {
    fn as_ref(&self) -> &OsStr {
        self.path.as_ref()
    }
}

/// Writes a file into a new folder, and gives its path.
fn file(name: &str, text: impl AsRef<[u8]>) -> OwnPath {
    let file = OwnPath::free(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, text).unwrap();
    file
}

/// Writes a file into a new folder, and gives the path of that.
fn folder_with(name: &str, text: impl AsRef<[u8]>) -> OwnPath {
    let OwnPath { folder, .. } = file(name, text);
    OwnPath { path: folder.path().to_owned(), folder }
}

#[test]
fn print_holds_every_fact() {
    let printed = briefing(["print", "--width", "300", DAM]);
    assert_eq!((printed.status, printed.err.as_str()), (0, ""));
    let dam = fs::read_to_string(DAM).unwrap();
    // The others hold ids and dates, and roles, which are headings.
    let words =
        ["title", "bottom-line", "publisher", "author", "url", "name", "aka", "about", "text", "why", "was"];
    let words =
        words.into_iter().chain(["label", "unit", "quote", "note", "watch", "answer", "place", "kind"]);
    for key in words.chain(["status", "movement", "qualifier"]) {
        let values: Vec<_> =
            dam.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")).collect();
        assert!(!values.is_empty(), "the dam has no {key}");
        for value in values {
            assert!(printed.out.contains(value.trim_end_matches('"')), "{key}: {value}");
        }
    }
}

#[test]
fn to_a_pipe_the_reader_prints() {
    assert_eq!(briefing([DAM]), briefing(["print", DAM]));
    assert_eq!(briefing([""; 0]), briefing(["print", FIRST]));
    assert_eq!(briefing(["print"]), briefing(["print", FIRST]));
    let dam = fs::read_to_string(DAM).unwrap();
    assert_eq!(briefing_with_input(&["-"], &dam), briefing(["print", DAM]));
    assert_eq!(briefing_with_input(&["print", "-"], &dam), briefing(["print", DAM]));
}

#[test]
fn print_is_as_wide_as_is_asked() {
    let widest = |ran: &Ran| ran.out.lines().map(|line| line.chars().count()).max();
    assert!(widest(&briefing(["print", FIRST])) <= Some(80));
    for width in [20, 40, 132] {
        let printed = briefing(["print", "--width", &width.to_string(), FIRST]);
        assert_eq!(printed.status, 0);
        assert!(widest(&printed) <= Some(width), "{width}: {:?}", widest(&printed));
    }
    assert_eq!(briefing(["print", "--width", "1", DAM]).status, 0);
    assert_eq!(briefing(["print", "--width", "0", DAM]).status, 2);
}

#[test]
fn what_is_drawn_can_be_printed_in_ascii() {
    let folder = folder_with("briefing/config.toml", "signs = 'ascii'");
    let printed = |config: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        finish(command.args(["print", DAM]).env("XDG_CONFIG_HOME", config).env("LC_ALL", "C.UTF-8")).out
    };
    let (ascii, unicode) = (printed(&folder), printed(Path::new("/nonexistent")));
    for sign in ["■", "▲", "━", "─", "●", "— "] {
        assert!(unicode.contains(sign) && !ascii.contains(sign), "{sign}");
    }
    assert!(ascii.contains("d  Flow in dry years") && ascii.contains("- Courier"), "{ascii}");
    assert_eq!(ascii.lines().count(), unicode.lines().count());
    assert!(unicode.contains("├┤ range") && unicode.contains("▷ scheduled"), "what the marks mean");
    let said = "A floor of 900 m³/s, whatever the year.";
    assert!(ascii.contains(said) && unicode.contains(said), "what the briefing says stays as it is");
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    for format in ["text", "markdown", "html"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_briefing"))
            .args(["print", "--format", format, "briefings/brexit-withdrawal.toml"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    }

    let program = env!("CARGO_BIN_EXE_briefing");
    let script = format!("{{ {program} print; echo \"status $?\" >&2; }} | head -1");
    let ran = finish(Command::new("sh").args(["-c", &script]));
    assert_eq!((ran.out.lines().count(), ran.err.as_str()), (1, "status 0\n"));
}

#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    let problem = file("problem.toml", "title = 'T'\nas-of = 2031\ncolour = 'blue'\n");
    let problem = problem.to_str().unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        command.args(arguments).env("XDG_CONFIG_HOME", "/nonexistent");
        command
    };
    for arguments in [
        &["print", DAM][..],
        &["facts", DAM],
        &["print", "--format", "json", DAM],
        &["schema", "--of", "json"],
        &["facts", "--format", "jsonl", "briefings"],
        &["print", "--format", "markdown", DAM],
        &["print", "--format", "html", DAM],
        &["check", problem],
        &["settings"],
        &["new", "-"],
        &["completions", "bash"],
        &["man"],
        &["--version"],
        &["--help"],
        &["help", "print"],
    ] {
        let output = run(arguments).stdout(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            String::from_utf8(output.stderr)
                .unwrap()
                .starts_with("briefing: standard output cannot be written: No space left"),
            "{arguments:?}"
        );
    }
    for arguments in [&["print", problem][..], &["check", "no such file"], &["--nonsense"], &["a", "b"]] {
        let output = run(arguments).stderr(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn two_files_are_one_too_many() {
    let said = |arguments: &[&str]| {
        let ran = briefing(arguments);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
        ran.err
    };
    let check = "one file at a time can be read";
    assert_eq!(
        said(&[DAM, FIRST]),
        format!("briefing: {check}; `briefing check {DAM} {FIRST}` checks them all\n")
    );
    let meant = "there is no command `prnt`: did you mean `briefing print x`?";
    assert_eq!(said(&["prnt", "x"]), format!("briefing: {meant}\n"));
    let meant = "there is no command `chek`: did you mean `briefing check`?";
    assert_eq!(said(&["chek"]), format!("briefing: {meant}\n"));
    let text = "title = 'T'\nas-of = 2031\nsources.s = 'S'\n";
    let expected = "briefing: `-` stands here twice: standard input is read once\n";
    for arguments in [&["check", "-", "-"][..], &["diff", "-", "-"], &["check", "-", "--against", "-"]] {
        let twice = briefing_with_input(arguments, text);
        assert_eq!((twice.status, twice.err.as_str()), (2, expected), "{arguments:?}");
    }
    for command in ["coverage", "fix", "print", "facts"] {
        let twice = briefing_with_input(&[command, "-", "-"], text);
        assert!(twice.status == 2 && twice.err.contains(expected), "{command}: {}", twice.err);
    }
}

#[test]
fn settings_are_written_out_and_their_problems_told_apart() {
    let settings = |text: &str| {
        let folder = folder_with("briefing/config.toml", text);
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        finish(command.arg("settings").env("XDG_CONFIG_HOME", &folder))
    };
    let right = settings("theme = 'dark'\nkeys.next = 'Alt-n'\n");
    assert_eq!((right.status, right.err.as_str()), (0, ""));
    assert!(
        right.out.contains("theme = \"dark\"") && right.out.contains("next = \"Alt-n\""),
        "{}",
        right.out
    );
    assert_eq!(settings(&right.out).out.split_once('\n').unwrap().1, right.out.split_once('\n').unwrap().1);

    let warned = settings("colour = 'blue'\n");
    assert_eq!((warned.status, warned.err.matches("-->").count()), (0, 1));
    let wrong = settings("theme = 'drak'\nmouse = true\n");
    assert_eq!((wrong.status, wrong.err.matches("-->").count()), (1, 1));
    assert!(wrong.out.contains("mouse = true"));
    let none = briefing(["settings"]);
    assert_eq!((none.status, none.err.as_str()), (0, ""));
    assert!(
        none.out
            .starts_with("# The settings of briefing, which stand in /nonexistent/briefing/config.toml\n")
    );
}

#[test]
fn check_tells_by_its_status() {
    let warning = file("warning.toml", "title = 'T'\nas-of = 2031\ncolour = 'blue'\n");
    let error = file("error.toml", "title = 'T'\nas-of = 2031\n[actors]\na = 5\n");
    let missing = warning.with_file_name("missing.toml");
    let check = |files: &[&Path]| {
        let ran = briefing([Path::new("check")].iter().chain(files));
        (ran.status, ran.out.matches("-->").count(), ran.err.lines().count())
    };
    assert_eq!(check(&[Path::new(DAM)]), (0, 1, 0), "a suggestion");
    assert_eq!(check(&[Path::new(FIRST)]), (0, 0, 0));
    assert_eq!(check(&[&warning]), (0, 1, 0));
    assert_eq!(check(&[&error]), (1, 1, 0));
    assert_eq!(check(&[&missing]), (2, 0, 1));
    assert_eq!(check(&[&error, &missing, &warning]), (2, 2, 1));
    assert_eq!(check(&[&warning, &error, Path::new(DAM)]), (1, 3, 0));
}

#[test]
fn check_reads_standard_input() {
    let ran = briefing_with_input(&["check", "--format", "short", "-"], "title = 'T'\nas-of = 2031\na = 1\n");
    assert_eq!(ran.status, 0);
    assert_eq!(ran.out, "<stdin>:3:1: warning: the file has no section or key `a` [unknown-key]\n");
}

#[test]
fn a_short_report_has_a_line_a_problem() {
    let path =
        file("short.toml", "title = 5\ncolour = 'blue'\n[actors]\na = 5\nb = { name = '' }\nA-B = 'C'\n");
    let path = path.to_str().unwrap();
    let ran = briefing(["check", "--format", "short", path]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    assert!(ran.out.lines().count() >= 5, "{}", ran.out);
    for line in ran.out.lines() {
        let place = line.strip_prefix(path).and_then(|rest| rest.strip_prefix(':')).unwrap();
        let parts: Vec<&str> = place.splitn(4, ':').collect();
        assert!(parts[0].parse::<usize>().is_ok() && parts[1].parse::<usize>().is_ok(), "{line}");
        assert!([" error", " warning", " suggestion"].contains(&parts[2]), "{line}");
        let (_, code) = parts[3].trim_end_matches(']').rsplit_once(" [").unwrap();
        assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{line}");
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    let latin = file("latin.toml", b"title = 'T'\nas-of = 2031\nstory = '\xe9t\xe9'\n");
    let missing = latin.with_file_name("missing.toml");
    for (path, why) in [
        (missing.as_path(), "there is no such file"),
        (Path::new("src"), "this is a folder, not a file"),
        (Path::new("/dev/zero"), "this is a pipe or a device, not a file; `-` reads one from standard input"),
        (&latin, "not UTF-8 text: line 3, byte 10; save it as UTF-8"),
    ] {
        let said = format!("briefing: {}: {why}\n", path.display());
        let expected = Ran { status: 2, out: String::new(), err: said };
        assert_eq!(briefing([Path::new("print"), path]), expected);
        // Of a folder, the briefings in it are checked.
        if !path.is_dir() {
            assert_eq!(briefing([Path::new("check"), path]), expected);
        }
        assert_eq!(briefing([path]), expected);
    }
}

#[test]
fn too_much_is_refused() {
    let path = file("large.toml", vec![b'#'; 17 << 20]);
    let why = "larger than 16 MiB\n";
    let refused = briefing([Path::new("check"), &path]);
    assert_eq!((refused.status, refused.err), (2, format!("briefing: {}: {why}", path.display())));

    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    let endless = finish(command.args(["print", "-"]).stdin(fs::File::open("/dev/zero").unwrap()));
    assert_eq!((endless.status, endless.err), (2, format!("briefing: <stdin>: {why}")));
}

#[test]
fn a_file_with_nothing_to_show_has_its_problems_written() {
    for text in ["", "# nothing\n", "this is no TOML\n"] {
        let path = file("nothing.toml", text);
        let printed = briefing([Path::new("print"), &path]);
        assert_eq!((printed.status, printed.out.as_str()), (2, ""));
        assert!(printed.err.contains("nothing.toml:1:1"), "{}", printed.err);
        assert_eq!(briefing([Path::new("check"), &path]).status, 2);
    }
}

#[test]
fn a_broken_file_is_printed_as_far_as_it_can_be_read() {
    let path = file("broken.toml", "title = 'T'\nas-of = 2031\n[actors]\na = 5\nb = 'Bea'\n");
    let printed = briefing([Path::new("print"), &path]);
    assert_eq!(printed.status, 0);
    assert!(printed.out.contains("Bea"), "{}", printed.out);
    assert_eq!(printed.err, format!("briefing: {}: 1 error (see `briefing check`)\n", path.display()));
}

#[test]
fn nothing_in_a_name_or_a_text_acts_on_a_terminal() {
    let hostile = "\u{1b}[31m\u{7}\u{9b}2J\u{202e}red\nline";
    let escaped = "\\u001b[31m\\u0007\\u009b2J\\u202ered";
    let text = format!(
        "title = \"{escaped}\"\nas-of = 2031\n'{hostile_key}' = 1\n[actors]\nx = {{ name = \"{escaped}\", rol = \"{escaped}\" }}\n",
        hostile_key = "\u{202e}key"
    );
    let path = file(hostile, text);
    let missing = path.with_file_name(format!("missing {hostile}"));
    let harmless = |text: &str| !text.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}');
    for arguments in [vec!["check"], vec!["check", "--format", "short"], vec!["print"], vec![]] {
        for path in [&*path, &missing] {
            let ran = briefing(arguments.iter().map(Path::new).chain([path]));
            assert!(harmless(&ran.out), "{:?}", ran.out);
            assert!(harmless(&ran.err), "{:?}", ran.err);
            assert!(ran.err.lines().count() <= 1, "the name does not end the line: {:?}", ran.err);
        }
    }
    let short = briefing([Path::new("check"), Path::new("--format=short"), &path]);
    assert_eq!(short.out.lines().count(), 3, "{}", short.out);
}

#[test]
fn what_is_asked_wrongly_is_explained() {
    assert_eq!(briefing(["--help"]).status, 0);
    assert_eq!(briefing(["--version"]).out, format!("briefing {}\n", env!("CARGO_PKG_VERSION")));
    for arguments in [&["--nonsense"][..], &["fix"], &["print", "--width", "x"], &["--theme", "drak"]] {
        let ran = briefing(arguments);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.starts_with("error: "), "{}", ran.err);
    }
}
