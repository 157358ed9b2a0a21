//! `briefing notes`: what a reader marked and wrote.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use briefing::app::NoteRecord;
use briefing::library::Origin;
use briefing::notes::NoteFiles;

use super::{OwnPath, Ran, finish, folder_with};

const TALKS: &str = "\
title = 'Talks'
as-of = 2031-05-14
[sources.courier]
title = 'Dam talks'
[figures.loan]
label = 'Loan'
value = 4
source = 'courier'
[figures.toll]
label = 'Toll'
value = 40
source = 'courier'
";

/// A folder with a briefing, for the notes on it.
fn place() -> OwnPath {
    folder_with("talks.toml", TALKS)
}

fn note(folder: &Path, id: &str, mark: Option<bool>, note: Option<&str>) {
    let files = NoteFiles::new(Some(folder.join("data/briefing/notes")));
    let fact = format!("What {id} was.");
    let record = NoteRecord { id: id.to_owned(), fact, mark, note: note.map(str::to_owned) };
    files.add(&Origin::File(folder.join("talks.toml")), &[record]).unwrap();
}

fn notes(folder: &Path, file: &str) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    command.args(["notes", file]).stdin(Stdio::null()).current_dir(folder);
    finish(command.env("XDG_CONFIG_HOME", "/nonexistent").env("XDG_DATA_HOME", folder.join("data")))
}

#[test]
fn each_note_is_written_with_its_fact_and_who_says_so() {
    let folder = place();
    note(&folder, "figures.toll", Some(true), None);
    note(&folder, "figures.loan", None, Some("ask Ida\u{1b}[31m Holm"));
    note(&folder, "figures.loan", None, Some("asked"));
    note(&folder, "figures.gone", None, Some("was on page two"));
    note(&folder, "figures.unmarked", Some(true), None);
    note(&folder, "figures.unmarked", Some(false), None);
    let ran = notes(&folder, "talks.toml");
    insta::assert_snapshot!(ran.out, @"
    Toll: 40 (“Dam talks”).

    Loan: 4 (“Dam talks”).
        ask Ida␛[31m Holm
        asked

    No longer in the file:

    What figures.gone was.
        was on page two
    ");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
}

#[test]
fn in_a_list_of_positions_a_note_follows_the_words_and_not_the_number() {
    let folder = place();
    let files = NoteFiles::new(Some(folder.join("data/briefing/notes")));
    let facts = ["Ostra on “Pay”: Five (“Dam talks”).", "Ostra on “Pay”: Six (“Dam talks”)."];
    for (number, fact) in (1..).zip(facts) {
        let id = format!("positions.ostra.pay.{number}");
        let record = NoteRecord { id, fact: fact.to_owned(), mark: None, note: Some(format!("on {number}")) };
        files.add(&Origin::File(folder.join("talks.toml")), &[record]).unwrap();
    }
    let saved = |words: &[&str]| {
        let entry = |words: &&str| format!("[[positions.ostra.pay]]\ntext = '{words}'\nsource = 'courier'\n");
        let list: String = words.iter().map(entry).collect();
        let text = format!("{TALKS}[actors]\nostra = 'Ostra'\n[issues]\npay = 'Pay'\n{list}");
        fs::write(folder.join("talks.toml"), text).unwrap();
        notes(&folder, "talks.toml").out
    };
    let both =
        "Ostra on “Pay”: Five (“Dam talks”).\n    on 1\n\nOstra on “Pay”: Six (“Dam talks”).\n    on 2\n";
    for words in [&["Five.", "Six."][..], &["Four.", "Five.", "Six."], &["Six.", "Five."]] {
        assert_eq!(saved(words), both, "{words:?}");
    }
    let one = "Ostra on “Pay”: Six (“Dam talks”).\n    on 2\n\nNo longer in the file:\n\n\
               Ostra on “Pay”: Five (“Dam talks”).\n    on 1\n";
    for words in [&["Six."][..], &["Fifty.", "Six."]] {
        assert_eq!(saved(words), one, "{words:?}");
    }
}

#[test]
fn without_the_briefing_the_words_that_were_kept_are_written() {
    let folder = place();
    note(&folder, "figures.loan", None, Some("ask Ida Holm"));
    fs::remove_file(folder.join("talks.toml")).unwrap();
    let ran = notes(&folder, "talks.toml");
    insta::assert_snapshot!(format!("{}\n{}", ran.out, ran.err), @"
    No longer in the file:

    What figures.loan was.
        ask Ida Holm

    briefing: talks.toml: there is no such file
    ");
    assert_eq!(ran.status, 2);
}

#[test]
fn where_nothing_was_written_that_is_said() {
    let folder = place();
    let ran = notes(&folder, "talks.toml");
    assert_eq!((ran.status, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("nothing is marked or written on this briefing"), "{}", ran.err);
    assert_eq!(notes(&folder, "-").status, 2);
}

#[test]
fn what_cannot_be_read_of_them_is_said() {
    let folder = place();
    note(&folder, "figures.loan", None, Some("ask Ida Holm"));
    let file = fs::read_dir(folder.join("data/briefing/notes")).unwrap().next().unwrap().unwrap().path();
    fs::write(&file, fs::read_to_string(&file).unwrap() + "{half").unwrap();
    let ran = notes(&folder, "talks.toml");
    assert!(ran.out.contains("ask Ida Holm") && ran.err.contains("jsonl:3"), "{}{}", ran.out, ran.err);
    assert_eq!(ran.status, 2);
}
