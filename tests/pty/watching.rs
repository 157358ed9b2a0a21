//! The file changes while it is read, in all the ways in which programs save.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::terminal::{READER, Terminal};

/// A briefing with so many figures, of which one has this label.
fn briefing(figures: usize, label: &str) -> String {
    let figure = |id, label, value| format!("[figures.{id}]\nlabel = '{label}'\nvalue = {value}\n");
    let before = (0..figures).map(|n| figure(format!("before{n}"), format!("Before {n}"), n));
    let it = figure("it".to_owned(), label.to_owned(), 77);
    format!("title = 'T'\nas-of = 2031\n{}{it}", before.collect::<String>())
}

/// The ways to save a text.
const SAVES: [fn(&Path, &str); 4] = [in_place, in_steps, renamed, created];

fn in_place(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
}

/// In many small parts, with a moment between some of them.
fn in_steps(path: &Path, text: &str) {
    let mut file = File::create(path).unwrap();
    for (index, part) in text.as_bytes().chunks(16).enumerate() {
        file.write_all(part).unwrap();
        if index % 4 == 0 {
            thread::sleep(Duration::from_millis(1));
        }
    }
}

fn renamed(path: &Path, text: &str) {
    let other = path.with_extension("new");
    fs::write(&other, text).unwrap();
    fs::rename(other, path).unwrap();
}

fn created(path: &Path, text: &str) {
    fs::remove_file(path).unwrap();
    fs::write(path, text).unwrap();
}

/// Starts the reader on a text.
fn read(folder: &TempDir, text: &str) -> (Terminal, PathBuf) {
    let path = folder.path().join("test.toml");
    fs::write(&path, text).unwrap();
    let terminal = Terminal::start(100, 40, &[READER, path.to_str().unwrap()]);
    terminal.wait_for("Overview");
    (terminal, path)
}

#[test]
fn every_way_to_save_shows() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, path) = read(&folder, &briefing(3, "The one"));
    terminal.keys("3 G");
    terminal.wait_for("▌  The one");
    for (index, save) in SAVES.into_iter().cycle().take(8).enumerate() {
        let label = format!("Save {index}");
        save(&path, &briefing(index % 5, &label));
        // In its row it is still selected.
        terminal.wait_until(&label, |shown| {
            shown.text().lines().any(|row| row.starts_with('▌') && row.contains(&label))
        });
    }
    terminal.quit();
}

#[test]
fn keys_that_arrive_meanwhile_never_find_a_wrong_row() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, path) = read(&folder, &briefing(9, "The one"));
    terminal.keys("3 G");
    terminal.wait_for("▌  The one");
    for (index, save) in SAVES.into_iter().cycle().take(52).enumerate() {
        // Up and down again: at every moment the next key finds the row that the last one left.
        terminal.keys("k j");
        save(&path, &briefing(1 + index % 5, "The one"));
        terminal.keys("k j Enter h");
    }
    let last = briefing(2, "The last");
    SAVES[2](&path, &last);
    terminal.wait_until("the last save, on its row", |shown| {
        shown.text().lines().any(|row| row.starts_with('▌') && row.contains("The last"))
    });
    let screen = terminal.screen();
    assert!(screen.contains("Before 1") && !screen.contains("Before 2"), "{screen}");
    terminal.quit();
}

#[test]
fn what_cannot_be_shown_leaves_the_last_good_version() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, path) = read(&folder, &briefing(2, "The one"));
    terminal.keys("3 G");
    in_place(&path, "title = 'T\n[figures");
    terminal.wait_for("last good version · ");
    terminal.wait_for("▌  The one");
    terminal.keys("!");
    terminal.wait_for("test.toml:1:");
    renamed(&path, &briefing(1, "Mended"));
    terminal.wait_until("no error is left", |shown| !shown.text().contains("error"));
    terminal.keys("Esc");
    terminal.wait_for("▌  Mended");
    fs::remove_file(&path).unwrap();
    terminal.wait_for("last good version · there is no such file");
    in_place(&path, &briefing(0, "Back"));
    terminal.wait_for("Back");
    terminal.wait_until("the file is back", |shown| !shown.text().contains("last good"));
    terminal.quit();
}

#[test]
fn a_file_that_holds_nothing_is_watched_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("test.toml");
    fs::write(&path, "title = \n").unwrap();
    let terminal = Terminal::start(100, 40, &[READER, path.to_str().unwrap()]);
    terminal.wait_for("Problems");
    renamed(&path, &briefing(0, "Here at last"));
    terminal.wait_for("Here at last");
    terminal.quit();
}

#[test]
fn the_text_of_a_source_is_watched() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("s.txt"), "Title\n\nThe first words.\n").unwrap();
    let text = briefing(0, "The one")
        .replace("[figures.it]", "[sources.s]\ntitle = 'S'\nfile = 's.txt'\n[figures.it]");
    let (mut terminal, path) = read(&folder, &text.replace("value = 77", "value = 77\nsource = 's#2'"));
    terminal.keys("3 s");
    terminal.wait_for("The first words.");
    renamed(&folder.path().join("s.txt"), "Title\n\nThe second words.\n");
    terminal.wait_for("The second words.");
    renamed(&path, &text.replace("value = 77", "value = 78\nsource = 's#2'"));
    terminal.wait_for("78");
    terminal.wait_for("The second words.");
    terminal.quit();
}

#[test]
fn nothing_is_written_while_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, path) = read(&folder, &briefing(2, "The one"));
    terminal.assert_idle();
    renamed(&path, &briefing(2, "The one"));
    thread::sleep(Duration::from_millis(600));
    terminal.assert_idle();
    terminal.quit();
}
