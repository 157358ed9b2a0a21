//! `briefing diff`: two files, two versions in git, and as a part of git.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::{OwnPath, Ran, briefing, briefing_in, briefing_with_input, file, finish, folder_with};

const OLD: &str = "title = \"Talks\"\nas-of = 2031-03-13\n[issues]\npay = { name = \"Pay\", status = \"open\" }\n\
    [figures]\nships = { label = \"Ships that wait\", value = 31 }\n";

fn new() -> String {
    OLD.replace("\"open\"", "\"stalled\"").replace("31 }", "40 }")
}

const SHORT: &str = "issues.pay: status: open -> stalled\nfigures.ships: value: 31 -> 40\n";

/// A repository of its own, with a commit for each version of a file.
struct Repository(OwnPath);

impl Repository {
    fn new(name: &str, versions: &[&str]) -> Self {
        let repository = Self(folder_with(".gitattributes", "*.toml diff=briefing\n"));
        repository.git(&["init", "-q", "."]);
        for version in versions {
            repository.write(name, version);
            repository.git(&["add", "-A"]);
            repository.git(&["commit", "-q", "-m", "a version"]);
        }
        repository
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn git(&self, arguments: &[&str]) -> String {
        // Where a driver is set, it takes the place of a tool.
        let is_tool = arguments.contains(&"difftool");
        let driver = if is_tool { "" } else { env!("CARGO_BIN_EXE_briefing") };
        let driver =
            format!("diff.{}={driver} diff", if is_tool { "other.command" } else { "briefing.command" });
        let mut command = Command::new("git");
        command.args(["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", &driver, "--no-pager"]);
        command.args(arguments).current_dir(&self.0).stdin(Stdio::null());
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").env_remove("COLUMNS");
        let Ran { status, out, err } = finish(&mut command);
        assert_eq!(status, 0, "{arguments:?}: {out}{err}");
        out
    }

    fn diff(&self, arguments: &[&str]) -> Ran {
        briefing_in(&self.0, &[&["diff"], arguments].concat())
    }
}

#[test]
fn two_files_are_compared_in_four_formats() {
    let [old, new] = [("old.toml", OLD.to_owned()), ("new.toml", new())].map(|(name, text)| file(name, text));
    let [old, new] = [&old, &new].map(|path| path.to_str().unwrap());
    let ran = briefing(["diff", old, new]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    // The count stands in a line of its own behind long names.
    assert!(ran.out.contains("~ 2 changed\n"), "{}", ran.out);
    let is_row = |line: &&str| {
        line.starts_with(['~', ' ']) && ![old, "changed"].iter().any(|part| line.contains(part))
    };
    let shown: Vec<_> = ran.out.lines().filter(is_row).collect();
    let rows = "~ Pay|  status        ○ open → ‖ stalled|~ Ships that wait|  value         31 → 40";
    assert_eq!(shown.join("|"), rows);
    assert_eq!(briefing(["diff", old, new, "--format", "short"]).out, SHORT);
    let json = briefing(["diff", "--format", "json", old, new]).out;
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value.as_array().unwrap().len(), 2);
    assert_eq!(
        value[1],
        serde_json::json!({ "section": "figures", "id": "ships", "name": "Ships that wait", "kind": "value",
            "was": "31", "now": "40" })
    );
    assert_eq!(
        briefing(["diff", "--format", "markdown", old, new]).out,
        "## Issues\n\n- **Pay**: status: open → stalled\n\n## Figures\n\n- **Ships that wait**: value: 31 → 40\n"
    );
    let same = briefing(["diff", old, old]);
    assert_eq!(
        (same.status, same.out.as_str(), same.err.as_str()),
        (0, "", "briefing: nothing is different\n")
    );
    let input = briefing_with_input(&["diff", "-", new, "--format", "short"], OLD);
    assert_eq!((input.status, input.out.as_str()), (1, SHORT));
}

#[test]
fn was_and_now_are_beside_each_other_where_there_is_room() {
    let long =
        "Both offers are reckless and fishing should pause for one year, or there will be no puffins left.";
    let old = format!("{OLD}[questions]\nq = {{ text = \"What?\", why = \"{long}\" }}\n");
    let new = old.replace("one year", "two years");
    let [old, new] = [("old.toml", old), ("new.toml", new)].map(|(name, text)| file(name, text));
    let show = |columns: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        command.args(["diff", "--color", "always"]).args([&old, &new]).env("COLUMNS", columns);
        finish(&mut command).out
    };
    let (wide, narrow) = (show("140"), show("60"));
    let line = |text: &str| text.lines().find(|line| line.contains("reckless")).unwrap().to_owned();
    assert_eq!(line(&wide).matches("reckless").count(), 2, "{wide}");
    assert_eq!(line(&narrow).matches("reckless").count(), 1, "{narrow}");
    assert!(wide.contains("\u{1b}[1mtwo\u{1b}[0m"), "{wide}");
}

#[test]
fn what_cannot_be_read_is_said() {
    let old = file("old.toml", OLD);
    let old = old.to_str().unwrap();
    let none = file("none.toml", "[package]\nname = 3\n");
    for (versions, why) in [
        (vec![old, "/nonexistent.toml"], "there is no such file"),
        (
            vec![old, none.to_str().unwrap()],
            "no fact of it can be read (1 error); `briefing check` says where",
        ),
        (vec!["-"], "standard input was never committed"),
        (vec![old, old, old], "two versions are compared"),
    ] {
        let ran = briefing([&["diff"], versions.as_slice()].concat());
        assert!(ran.status == 2 && ran.out.is_empty() && ran.err.contains(why), "{ran:?}");
    }
    let damaged = file("new.toml", OLD.replace("value = 31", "value = 3,1"));
    let ran = briefing(["diff", old, damaged.to_str().unwrap()]);
    assert!(ran.status == 0 && ran.err.contains("only what can be read is compared"), "{ran:?}");
    let unknown = file("unknown.toml", format!("worth = 4\n{OLD}"));
    let ran = briefing(["diff", old, unknown.to_str().unwrap()]);
    let words = "unknown.toml: some of it cannot be read (1 warning) and is not compared; `briefing check` says where";
    assert!(ran.err.contains(words), "{ran:?}");
    let broken = file("broken.toml", format!("{OLD}\nx = ["));
    let ran = briefing(["diff", old, broken.to_str().unwrap()]);
    assert!(ran.status == 0 && ran.err.contains("the file is broken (1 error)"), "{ran:?}");
    assert!(ran.err.ends_with("nothing is different in what can be read\n"), "{ran:?}");
    let empty = file("empty.toml", "\n");
    let ran = briefing(["diff", old, empty.to_str().unwrap()]);
    assert!(
        ran.status == 2 && ran.err.ends_with("the file is empty: there is nothing to compare\n"),
        "{ran:?}"
    );
}

#[test]
fn versions_in_git_are_compared() {
    let repository = Repository::new("talks.toml", &[OLD, &new()]);
    let short = |versions: &[&str]| repository.diff(&[versions, &["--format", "short"]].concat());
    assert_eq!(short(&["HEAD~1:talks.toml", "talks.toml"]).out, SHORT);
    assert_eq!(short(&["HEAD~1:talks.toml", "HEAD:talks.toml"]).out, SHORT);
    assert_eq!(short(&["talks.toml"]).status, 0);
    repository.write("talks.toml", OLD);
    let back = "issues.pay: status: stalled -> open\nfigures.ships: value: 40 -> 31\n";
    assert_eq!(short(&["talks.toml"]), Ran { status: 1, out: back.to_owned(), err: String::new() });
    for (version, why) in [
        ("HEAD~7:talks.toml", "HEAD~7"),
        ("HEAD:other.toml", "other.toml"),
        ("nothing:talks.toml", "nothing"),
        ("--output=x:talks.toml", "--output=x"),
        ("HEAD:./", "this is a folder"),
    ] {
        let ran = repository.diff(&["--", version, "talks.toml"]);
        assert!(ran.status == 2 && ran.err.contains(why) && ran.err.lines().count() == 1, "{ran:?}");
    }
    assert!(!repository.0.join("x:talks.toml").exists());
}

#[test]
fn a_file_without_git_says_so() {
    let talks = file("talks.toml", OLD);
    let ran = briefing(["diff", talks.to_str().unwrap()]);
    // The folder of the tests may be in a repository.
    let is_plain = ["is in no git repository", "has not been committed to git yet"];
    assert!(ran.status == 2 && is_plain.iter().any(|words| ran.err.contains(words)), "{ran:?}");
    assert!(ran.err.ends_with("; `briefing diff OLD NEW` compares two files\n"), "{ran:?}");
    let repository = Repository::new("talks.toml", &[]);
    repository.write("talks.toml", OLD);
    let ran = repository.diff(&["talks.toml"]);
    assert!(ran.status == 2 && ran.err.contains("nothing has been committed in this git"), "{ran:?}");
    let repository = Repository::new("other.toml", &[OLD]);
    repository.write("talks.toml", OLD);
    let ran = repository.diff(&["talks.toml"]);
    assert!(ran.status == 2 && ran.err.contains("the file has not been committed to git yet"), "{ran:?}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    let ran = finish(command.arg("diff").arg(&talks).env("PATH", "/nonexistent"));
    assert!(ran.status == 2 && ran.err.contains("git is not installed"), "{ran:?}");
}

#[test]
fn names_with_blanks_and_hyphens_are_names() {
    for name in ["a b.toml", "-talks.toml", "sub folder/-a b.toml"] {
        let repository = Repository::new(name, &[OLD]);
        repository.write(name, &new());
        assert_eq!(repository.diff(&["--format", "short", "--", name]).out, SHORT, "{name}");
        let version = format!("HEAD:{name}");
        assert_eq!(repository.diff(&["--format", "short", "--", &version, name]).out, SHORT, "{name}");
        let shown = repository.git(&["diff"]);
        assert!(shown.contains(&format!("a/{name} → b/{name}   ~ 2 changed")), "{shown}");
    }
}

#[test]
fn git_shows_differences_in_the_terms_of_a_briefing() {
    let repository = Repository::new("talks.toml", &[OLD, "title = [\n", &new()]);
    repository.write("talks.toml", OLD);
    let shown = repository.git(&["diff"]);
    assert!(shown.contains("status        ‖ stalled → ○ open") && !shown.contains("@@"), "{shown}");
    let log = repository.git(&["log", "-p", "--ext-diff"]);
    assert_eq!(log.matches("a version").count(), 3, "{log}");
    assert!(
        log.contains("b/talks.toml: the file is broken (1 error): no fact of it can be read")
            && log.contains("+ Ships that wait: 31"),
        "{log}"
    );
    let gone = Repository::new("talks.toml", &[OLD]);
    fs::remove_file(gone.0.join("talks.toml")).unwrap();
    assert!(gone.git(&["diff"]).contains("− Ships that wait: 31"));
    let tool = format!("{} diff --format short", env!("CARGO_BIN_EXE_briefing"));
    let shown = repository.git(&["difftool", "--no-prompt", "--extcmd", &tool, "HEAD"]);
    assert_eq!(shown, "issues.pay: status: stalled -> open\nfigures.ships: value: 40 -> 31\n");
    let tool = format!("difftool.briefing.cmd={tool} \"$LOCAL\" \"$REMOTE\"");
    let shown =
        repository.git(&["-c", &tool, "difftool", "--no-prompt", "--tool", "briefing", "HEAD~2", "HEAD"]);
    assert_eq!(shown, SHORT);
}

#[test]
fn two_figures_of_one_label_are_told_apart_by_their_givers() {
    let of = |ships: u32| {
        format!(
            "title = 'Talks'\nas-of = 2031-03-13\n[actors]\nport = 'Port'\nunion = 'Union'\n[figures]\n\
             a = {{ label = 'Ships that wait', value = {ships}, according-to = 'port' }}\n\
             b = {{ label = 'Ships that wait', value = 60, according-to = 'union' }}\n"
        )
    };
    let (old, new) = (file("old.toml", of(31)), file("new.toml", of(40)));
    let ran = briefing(["diff", old.to_str().unwrap(), new.to_str().unwrap()]);
    assert!(ran.out.contains("~ Ships that wait (Port)\n"), "{}", ran.out);
}

#[test]
fn a_slip_put_right_in_what_a_position_was_is_no_move() {
    let version = |text: &str, was: &str| {
        format!(
            "title = \"Pay\"\n[actors.port]\nname = \"Port\"\n[issues.pay]\nname = \"Pay\"\n[positions.port.pay]\n\
             text = \"{text}\"\nmovement = \"softened\"\nwas = \"{was}\"\n"
        )
    };
    let compared = |new: String| {
        let old = file("old.toml", version("Six per cent.", "Four."));
        briefing([Path::new("diff"), &old, &file("new.toml", new)]).out
    };
    let put_right = compared(version("Six per cent.", "Five."));
    assert!(put_right.contains("1 changed") && !put_right.contains("softened"), "{put_right}");
    let moved = compared(version("Seven per cent.", "Six per cent."));
    assert!(moved.contains("1 softened"), "{moved}");
}
