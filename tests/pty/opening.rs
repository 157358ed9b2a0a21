//! Other briefings, in real folders.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::terminal::{READER, Terminal};

fn briefing(title: &str, label: &str) -> String {
    format!("title = '{title}'\nas-of = 2031-02-03\n[figures]\nit = {{ label = '{label}', value = 77 }}\n")
}

/// A folder with two briefings, one of them further down, and a file that is none.
fn shelf() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("old")).unwrap();
    fs::write(folder.path().join("bridge.toml"), briefing("The bridge", "Trucks that cross")).unwrap();
    fs::write(folder.path().join("old/harbour.toml"), briefing("The harbour", "Ships that wait")).unwrap();
    fs::write(folder.path().join("Cargo.toml"), "[package]\nname = 'none'\n").unwrap();
    folder
}

fn read(paths: &[&Path]) -> Terminal {
    let mut arguments = vec![READER];
    arguments.extend(paths.iter().map(|path| path.to_str().unwrap()));
    Terminal::start(100, 30, &arguments)
}

#[test]
fn a_folder_begins_with_the_question_which() {
    let folder = shelf();
    let mut terminal = read(&[folder.path()]);
    terminal.wait_for("The harbour");
    terminal.wait_for("1/7");
    assert!(!terminal.screen().contains("Cargo"), "{}", terminal.screen());
    terminal.write(b"harb");
    terminal.wait_for("1/1");
    terminal.keys("Enter");
    terminal.wait_for("1 Overview");
    terminal.wait_for("The harbour");
    terminal.keys("3");
    terminal.wait_for("▌  Ships that wait");
    terminal.quit();
}

#[test]
fn a_folder_begins_with_a_briefing_that_can_be_read() {
    let folder = shelf();
    let mut large = briefing("Too long", "Rows");
    large.push_str(&"#".repeat(17 << 20));
    fs::write(folder.path().join("a.toml"), large).unwrap();
    let mut terminal = read(&[folder.path()]);
    terminal.wait_for("a.toml            ! unreadable");
    terminal.keys("Esc");
    terminal.wait_for("The bridge");
    terminal.wait_for("1 Overview");
    terminal.quit();
}

#[test]
fn the_open_file_is_watched_and_so_is_the_one_that_is_come_back_to() {
    let folder = shelf();
    let mut terminal = read(&[&folder.path().join("bridge.toml")]);
    terminal.wait_for("1 Overview");
    terminal.keys("3 >");
    terminal.wait_for("The harbour");
    fs::write(folder.path().join("old/harbour.toml"), briefing("The harbour", "Ships that have gone"))
        .unwrap();
    terminal.keys("3");
    terminal.wait_for("Ships that have gone");
    // What was left changes meanwhile.
    fs::write(folder.path().join("bridge.toml"), briefing("The bridge", "Trucks that turn back")).unwrap();
    terminal.keys("Ctrl-o");
    terminal.wait_for("The bridge");
    terminal.wait_for("Trucks that turn back");
    fs::write(folder.path().join("bridge.toml"), briefing("The bridge", "Nobody crosses")).unwrap();
    terminal.wait_for("Nobody crosses");
    terminal.quit();
}

#[test]
fn words_are_found_in_every_file_of_the_folder() {
    let folder = shelf();
    let mut terminal = read(&[&folder.path().join("bridge.toml")]);
    terminal.wait_for("1 Overview");
    terminal.write(b"Oships");
    terminal.wait_for("figure     Ships that wait");
    terminal.keys("↓ Enter");
    terminal.wait_for("match 1 of 1");
    terminal.wait_for("The harbour");
    terminal.quit();
}

#[test]
fn several_files_are_all_in_the_list() {
    let folder = shelf();
    let elsewhere = tempfile::tempdir().unwrap();
    let other = elsewhere.path().join("mill.toml");
    fs::write(&other, briefing("The mill", "Sacks")).unwrap();
    let mut terminal = read(&[&folder.path().join("old/harbour.toml"), &other]);
    terminal.wait_for("The harbour");
    terminal.keys(">");
    terminal.wait_for("The mill");
    terminal.keys("<");
    terminal.wait_for("The harbour");
    terminal.quit();
}

#[test]
fn a_path_is_completed_and_opened() {
    let folder = shelf();
    let mut terminal = read(&[&folder.path().join("bridge.toml")]);
    terminal.wait_for("1 Overview");
    terminal.keys("o");
    terminal.write(format!("{}/ol", folder.path().display()).as_bytes());
    terminal.wait_for("old/");
    terminal.keys("Tab");
    terminal.wait_for("harbour.toml");
    terminal.keys("Enter");
    terminal.wait_for("The harbour");
    terminal.quit();
}

#[test]
fn the_page_of_an_actor_leads_to_the_other_briefings_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let with = |title: &str, id: &str| {
        format!("title = '{title}'\nas-of = 2031\n[actors]\n{id} = 'Port of Skerrow'\n")
    };
    fs::write(folder.path().join("one.toml"), with("The strike", "port")).unwrap();
    fs::write(folder.path().join("two.toml"), with("The flood", "harbour")).unwrap();
    fs::write(folder.path().join("three.toml"), briefing("The mill", "port")).unwrap();
    let mut terminal = read(&[&folder.path().join("one.toml")]);
    terminal.wait_for("1 Overview");
    terminal.keys("4 Enter");
    terminal.wait_for("In other briefings");
    terminal.wait_for("The flood");
    assert!(!terminal.screen().contains("The mill"), "{}", terminal.screen());
    terminal.keys("Enter");
    terminal.wait_until("the flood is open", |shown| shown.text().starts_with(" The flood"));
    terminal.quit();
}

#[test]
fn what_was_read_lately_is_in_the_list_of_another_folder() {
    let folder = shelf();
    let elsewhere = tempfile::tempdir().unwrap();
    let other = elsewhere.path().join("mill.toml");
    fs::write(&other, briefing("The mill", "Sacks")).unwrap();
    let state = folder.path().join("state");
    let state = format!("XDG_STATE_HOME={}", state.display());
    let start = |path: &Path| Terminal::start(100, 30, &["env", &state, READER, path.to_str().unwrap()]);
    let terminal = start(&other);
    terminal.wait_for("1 Overview");
    terminal.quit();
    let mut terminal = start(&folder.path().join("bridge.toml"));
    terminal.wait_for("1 Overview");
    terminal.keys("o");
    terminal.wait_for("The mill");
    terminal.keys("Esc");
    terminal.wait_for("1 Overview");
    terminal.quit();
}
