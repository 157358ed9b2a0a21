//! Facts held against the texts that they came from.

use super::*;

const BRIEFING: &str = r##"title = "The bridge"
as-of = 2030-05-04

[sources.gazette]
title = "Bridge stays shut"
published = 2030-05-04

[figures.cars]
label = "Cars a day before"
value = 1_200
unit = "cars"
source = "#2"
"##;
const TEXT: &str = "Bridge stays shut\n\nMore than 1,200 cars a day crossed it, the town said.\n";

/// The short report of a briefing that is held against a text.
fn short_report(briefing_file: &Path, text: &Path) -> Ran {
    briefing([
        "check".as_ref(),
        "--format=short".as_ref(),
        "--against".as_ref(),
        text.as_os_str(),
        briefing_file.as_os_str(),
    ])
}

#[test]
fn a_text_that_is_named_is_held_against() {
    let (briefing_file, text) = (file("bridge.toml", BRIEFING), file("bridge.txt", TEXT));
    let ran = short_report(&briefing_file, &text);
    let expected = "10:9: error: the file says `1,200`, the text `More than 1,200` [qualifier-differs]\n";
    assert!(ran.out.ends_with(expected), "{}", ran.out);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    let ran = briefing([
        "check".as_ref(),
        format!("--against=gazette={}", text.display()).as_ref(),
        briefing_file.as_os_str(),
    ]);
    assert!(
        ran.out.contains("help: it stands in ¶2: “More than 1,200 cars a day crossed it, the town said.”")
    );
}

#[test]
fn of_other_problems_the_last_line_says_that_no_text_showed_them() {
    let briefing_file = file(
        "port.toml",
        "title = 'T'\nas-of = 2031-05-14\nfoo = 1\nsources.a = { title = 'A', file = 'port.txt' }\n\
         figures.f = { label = 'Boats', value = 40, source = 'a#1' }\n",
    );
    fs::write(briefing_file.parent().unwrap().join("port.txt"), "The port has 40 boats.").unwrap();
    let ran = briefing(["check".as_ref(), briefing_file.as_os_str()]);
    assert!(
        ran.out.contains("1 entry held against 1 text: no findings among these problems"),
        "{}{}",
        ran.out,
        ran.err
    );
}

#[test]
fn a_text_is_that_of_the_source_that_names_it() {
    let briefing_file = file(
        "two.toml",
        "title = 'T'\nas-of = 2031-05-14\n[sources]\na = { title = 'A', file = 'a.txt' }\nb = { title = 'B' }\n\
         [figures]\nof-a = { label = 'Boats', value = 40, source = 'a#1' }\nof-b = { label = 'Nets', value = 7, source = 'b#1' }\n",
    );
    let folder = briefing_file.parent().unwrap();
    for (name, has_error) in [("a.txt", false), ("b.txt", true)] {
        let text = folder.join(name);
        fs::write(&text, "The port has 40 boats.").unwrap();
        let ran = short_report(&briefing_file, &text);
        assert_eq!(ran.out.contains("`7` does not stand"), has_error, "{name}: {}", ran.out);
    }
}

#[test]
fn paragraphs_in_every_form_are_held_against_the_text() {
    let text = file("bridge.txt", TEXT);
    for place in ["#¶7", "#para 7", "#1,7", "#2 and 7"] {
        let briefing_file = file("bridge.toml", BRIEFING.replace("#2", place));
        let ran = short_report(&briefing_file, &text);
        let expected = "12:10: error: there is no ¶7: the text has 2 paragraphs [no-such-paragraph]\n";
        assert!(ran.out.ends_with(expected), "{place}: {}", ran.out);
    }
}

#[test]
fn a_text_that_cannot_be_used_is_said() {
    let briefing_file = file("bridge.toml", BRIEFING);
    let against = |text: &str| {
        briefing(["check".as_ref(), "--against".as_ref(), text.as_ref(), briefing_file.as_os_str()])
    };
    let ran = against("/nowhere/text");
    assert_eq!((ran.status, ran.err.as_str()), (2, "briefing: /nowhere/text: there is no such file\n"));
    let ran = against("radio=/nowhere/text");
    assert_eq!((ran.status, ran.err.as_str()), (2, "briefing: the briefing has no source `radio`\n"));
}

#[test]
fn a_built_in_briefing_is_held_against_its_article_by_name() {
    for (name, held) in [
        ("herring-2031-03-13", "68 entries held against 1 text"),
        ("herring-2031-03-20", "69 entries held against 2 texts"),
    ] {
        let out = format!("{held}: no findings\n");
        assert_eq!(briefing(["check", name]), Ran { status: 0, out, err: String::new() });
    }
    for command in [&["check"][..], &["coverage"], &["diff"], &["fix", "--write"], &["print"]] {
        let ran = briefing([command, &["herring-2031-03-13.toml"]].concat());
        let why = "herring-2031-03-13.toml: there is no such file\n";
        assert!(ran.status == 2 && ran.err.ends_with(why), "what ends so is a file: {ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
    }
    assert!(briefing(["herring-2031-03-13"]).out.starts_with("Herring talks in Skerrow Sound (invented) "));
    let folder = folder_with("herring-2031-03-13.toml", BRIEFING);
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    let ran = finish(command.args(["print", "herring-2031-03-13.toml"]).current_dir(&folder));
    assert!(ran.out.starts_with("The bridge "), "a file goes before what is built in: {}", ran.out);
}

#[test]
fn a_source_with_a_file_is_held_against_it() {
    let ran = briefing(["check", "tests/grounding/ferry.toml"]);
    let out = "41 entries held against 1 text: no findings\n".to_owned();
    assert_eq!(ran, Ran { status: 0, out, err: String::new() });
    let lost = file("lost.toml", BRIEFING.replace("published", "file = \"lost.txt\"\npublished"));
    let ran = briefing(["check".as_ref(), "--format=short".as_ref(), lost.as_os_str()]);
    let expected =
        "6:8: warning: facts are not held against `lost.txt`: there is no such file [unreadable-text]\n";
    assert!(ran.out.ends_with(expected), "{}", ran.out);
    assert_eq!(ran.status, 0);
}
