//! `briefing new`: what is in the file, what is never written over, and what is left when it cannot be written.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use super::{OwnPath, Ran, briefing, briefing_in, file, finish};

fn new(path: &Path) -> Ran {
    briefing([Path::new("new"), path])
}

/// What `new` says when it makes nothing.
fn refused(path: &Path, why: &str) -> Ran {
    Ran { status: 2, out: String::new(), err: format!("briefing: {}: {why}\n", path.display()) }
}

/// The value of a key at the top of a briefing.
fn top<'a>(text: &'a str, key: &str) -> &'a str {
    let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    line.unwrap().split(" #").next().unwrap()
}

#[test]
fn a_new_briefing_passes_and_says_what_to_do_next() {
    let path = OwnPath::free("water-talks.toml");
    let name = path.display();
    let made = new(&path);
    let text = path.with_file_name("water-talks.txt");
    let said = format!(
        "briefing: {name} is written: open it in an editor and put your story in place of the invented one\n\
         briefing: {} is written: the article that its facts are held against\n\
         briefing: `briefing {name}` reads it, `briefing check {name}` says what is wrong in it\n\
         briefing: {} is written: editors complete and check the file with it\n",
        text.display(),
        path.with_file_name("briefing.schema.json").display()
    );
    assert_eq!(made, Ran { status: 0, out: String::new(), err: said });
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(top(&text, "title"), "\"Water talks\"");
    assert_eq!(briefing([Path::new("check"), &path]), held());
    assert!(briefing([&path]).out.starts_with("Water talks "));
}

/// What `check` says of a new briefing.
fn held() -> Ran {
    let out = "5 entries held against 1 text: no findings\n".to_owned();
    Ran { status: 0, out, err: String::new() }
}

#[test]
fn an_article_that_is_there_stays_as_it_is_and_is_not_held_against() {
    let path = OwnPath::free("talks.toml");
    let text = path.with_file_name("talks.txt");
    fs::write(&text, "mine").unwrap();
    let made = new(&path);
    let why = "already exists; not overwritten; name it as the `file` of a source to hold facts against it";
    assert_eq!(made.status, 0);
    assert!(made.err.contains(&format!("briefing: {}: {why}\n", text.display())), "{}", made.err);
    assert_eq!(fs::read_to_string(&text).unwrap(), "mine");
    let out = "no source has a text on file: no entry was held against one\n".to_owned();
    assert_eq!(briefing([Path::new("check"), &path]), Ran { status: 0, out, err: String::new() });

    let link = OwnPath::free("link.toml");
    let target = link.with_file_name("target.txt");
    symlink(&target, link.with_file_name("link.txt")).unwrap();
    assert_eq!(new(&link).status, 0);
    assert!(!target.exists());
}

#[test]
fn on_standard_output_it_has_its_own_title() {
    let written = briefing(["new", "-"]);
    assert_eq!((written.status, written.err.as_str()), (0, ""));
    assert_eq!(top(&written.out, "title"), "\"The outdoor pool of Thornmere\"");
}

#[test]
fn it_stands_for_today_where_the_author_is() {
    let day_in = |zone: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        top(&finish(command.args(["new", "-"]).env("TZ", zone)).out, "as-of").to_owned()
    };
    // These two are 26 hours apart, so it is never the same day in both.
    let (west, east) = (day_in("<-12>12"), day_in("<+14>-14"));
    assert!(west < east, "{west} {east}");
}

#[test]
fn a_name_that_would_act_on_a_terminal_or_end_the_title_is_harmless() {
    for name in ["\u{1b}[31m\u{202e}red\nline.toml", "\"a\\ 'b.toml", "-a b.toml"] {
        let path = OwnPath::free(name);
        let made = new(&path);
        assert_eq!((made.status, made.err.lines().count()), (0, 4), "{}", made.err);
        assert!(!made.err.contains(['\u{1b}', '\u{202e}']), "{:?}", made.err);
        let checked = briefing([Path::new("check"), &path]);
        assert_eq!(checked, held(), "{name:?}");
    }
}

#[test]
fn nothing_is_ever_written_over() {
    let why = "already exists; not overwritten";
    let taken = file("taken.toml", "mine");
    assert_eq!(new(&taken), refused(&taken, why));
    assert_eq!(fs::read_to_string(&taken).unwrap(), "mine");

    let link = OwnPath::free("link.toml");
    let target = link.with_file_name("target.toml");
    symlink(&target, &link).unwrap();
    assert_eq!(new(&link), refused(&link, why));
    assert!(!target.exists());

    let folder = taken.parent().unwrap();
    assert_eq!(new(folder), refused(folder, why));
}

#[test]
fn a_folder_that_is_not_there_is_said_with_the_command_that_makes_it() {
    let path = OwnPath::free("it's new/talks.toml");
    let folder = path.parent().unwrap();
    let missing = new(&path);
    let command = missing.err.split('`').nth(1).unwrap().to_owned();
    assert_eq!(missing, refused(&path, &format!("its folder is not there; `{command}` makes it")));
    assert_eq!(finish(Command::new("sh").args(["-c", &command])).status, 0);
    assert!(folder.is_dir());
    assert_eq!(new(&path).status, 0);

    let slash = OwnPath::free("talks/");
    assert_eq!(new(&slash), refused(&slash, "this is the name of a folder, not of a file"));
}

#[test]
fn a_file_that_cannot_be_written_whole_is_not_left_behind() {
    let path = OwnPath::free("full.toml");
    // One block is room for the beginning of it; the write that goes beyond fails, as on a full disk.
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" new \"$1\"";
    let program = Path::new(env!("CARGO_BIN_EXE_briefing"));
    let ran = finish(Command::new("sh").args(["-c", script]).arg(program).arg(&path));
    assert_eq!(ran, refused(&path, "File too large; what was begun is removed again"));
    assert!(!path.exists());
}

/// The first line of a briefing, which names its schema.
fn first_line(path: &Path) -> String {
    fs::read_to_string(path).unwrap().lines().next().unwrap().to_owned()
}

#[test]
fn a_schema_that_is_there_stays_and_one_of_another_version_is_told() {
    let path = OwnPath::free("talks.toml");
    let schema = path.with_file_name("briefing.schema.json");
    assert_eq!(new(&path).status, 0);
    let written = briefing(["schema"]).out;
    assert_eq!(fs::read_to_string(&schema).unwrap(), written);
    // However it is laid out, it says the same.
    fs::write(&schema, written.replace("  ", "\t")).unwrap();
    let second = new(&path.with_file_name("others.toml"));
    assert!(second.status == 0 && !second.err.contains("schema"), "{second:?}");

    for (number, text) in
        [written.replacen("What the story is", "The title", 1), "mine".to_owned()].iter().enumerate()
    {
        fs::write(&schema, text).unwrap();
        let third = new(&path.with_file_name(format!("third-{number}.toml")));
        let name = schema.display();
        let said = format!("briefing: {name} is of another version: `briefing schema > {name}` renews it");
        assert_eq!((third.status, third.err.lines().last()), (0, Some(said.as_str())));
        assert_eq!(&fs::read_to_string(&schema).unwrap(), text);
    }
}

#[test]
fn a_schema_above_in_the_project_serves_every_folder_of_it() {
    let path = OwnPath::free("project/2026/march/talks.toml");
    let folder = path.parent().unwrap();
    let project = folder.parent().unwrap().parent().unwrap();
    fs::create_dir_all(folder).unwrap();
    fs::create_dir(project.join(".git")).unwrap();
    let schema = project.join("briefing.schema.json");
    let above = project.with_file_name("briefing.schema.json");
    fs::write(&above, "{}").unwrap();

    // What lies above the top of the repository belongs to somebody else.
    let outside = new(&project.join("first.toml"));
    assert!(outside.err.ends_with(&format!(
        "{} is written: editors complete and check the file with it\n",
        schema.display()
    )));
    let inside = briefing_in(folder, &["new", "talks.toml"]);
    assert!(inside.status == 0 && !inside.err.contains("schema"), "{inside:?}");
    assert_eq!(first_line(&path), "#:schema ../../briefing.schema.json");
    assert!(!folder.join("briefing.schema.json").exists());
    assert_eq!(briefing([Path::new("check"), &path]), held());

    // The nearest one counts, and a path that leads down and up again is the same folder.
    fs::rename(&schema, folder.with_file_name("briefing.schema.json")).unwrap();
    assert_eq!(new(&folder.join("../march/more.toml")).status, 0);
    assert_eq!(first_line(&folder.join("more.toml")), "#:schema ../briefing.schema.json");

    fs::write(folder.with_file_name("briefing.schema.json"), "{}").unwrap();
    let old = new(&folder.join("old.toml"));
    assert!(
        old.err.contains("/2026/briefing.schema.json is of another version: `briefing schema > "),
        "{}",
        old.err
    );
}

#[test]
fn what_a_model_is_told_is_complete() {
    let told = briefing(["prompt"]);
    assert_eq!((told.status, told.err.as_str()), (0, ""));
    for part in [
        "# Make a briefing of an article",
        "- `figure-unsourced`: ",
        "# The briefing format, version 1",
        "[sources.courier]",
    ] {
        assert!(told.out.contains(part), "{part}");
    }
}

#[test]
fn every_statement_of_the_article_of_a_new_briefing_is_in_it() {
    let path = OwnPath::free("water-talks.toml");
    new(&path);
    let folder = path.parent().unwrap();
    let covered = briefing_in(folder, &["coverage", "--format=short", "water-talks.toml"]);
    assert!(!covered.out.contains(": statement: "), "{}", covered.out);
}
