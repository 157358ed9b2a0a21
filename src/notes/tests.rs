//! Files of notes: whole, damaged, too large, and of others.

use super::*;
use std::fs;
use tempfile::TempDir;

/// A folder for notes, with a briefing in it.
struct Place {
    folder: TempDir,
    notes: NoteFiles,
    origin: Origin,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let notes = NoteFiles::new(Some(folder.path().join("notes")));
        let origin = Origin::File(folder.path().join("talks.toml"));
        Self { folder, notes, origin }
    }

    fn add(&self, note: &str) -> Result<(), String> {
        self.notes.add(&self.origin, &[record(note)])
    }

    /// The file of the notes.
    fn file(&self) -> PathBuf {
        self.notes.place(&self.origin).unwrap().0
    }

    /// The notes, and what is said of them.
    fn read(&self) -> (Vec<String>, Option<String>) {
        let ReadNotes { notebook, complaint } = self.notes.read(&self.origin);
        (notebook.facts().flat_map(|noted| noted.notes.clone()).collect(), complaint)
    }
}

fn record(note: &str) -> NoteRecord {
    NoteRecord { id: "figures.loan".into(), fact: "A loan.".into(), mark: None, note: Some(note.into()) }
}

#[test]
fn what_is_added_is_read_again() {
    let place = Place::new();
    assert_eq!(place.read(), (vec![], None));
    place.add("one\ntwo \"three\"").unwrap();
    place.add("four").unwrap();
    assert_eq!(place.read(), (vec!["one\ntwo \"three\"".to_owned(), "four".to_owned()], None));
    let other = Origin::File(place.folder.path().join("other.toml"));
    assert_eq!(place.notes.read(&other).notebook, Notebook::default());
}

#[test]
fn two_readers_at_once_lose_nothing() {
    let place = Place::new();
    std::thread::scope(|scope| {
        for reader in 0..4 {
            let place = &place;
            scope.spawn(move || (0..25).for_each(|note| place.add(&format!("{reader}-{note}")).unwrap()));
        }
    });
    let (mut notes, complaint) = place.read();
    notes.sort();
    notes.dedup();
    assert_eq!((notes.len(), complaint), (100, None));
}

#[test]
fn a_damaged_line_costs_no_other_and_stays() {
    let place = Place::new();
    place.add("one").unwrap();
    let text = fs::read_to_string(place.file()).unwrap();
    let half = format!("{text}{{\"id\":\"figures.loan\",\"no");
    fs::write(place.file(), &half).unwrap();
    place.add("two").unwrap();
    let (notes, complaint) = place.read();
    assert_eq!(notes, ["one", "two"]);
    assert!(complaint.unwrap().ends_with(":3"));
    assert!(fs::read_to_string(place.file()).unwrap().starts_with(&half));
}

#[test]
fn a_file_without_its_head_is_still_read() {
    let place = Place::new();
    place.add("one").unwrap();
    let text = fs::read_to_string(place.file()).unwrap();
    fs::write(place.file(), text.split_once('\n').unwrap().1).unwrap();
    place.add("two").unwrap();
    assert_eq!(place.read(), (vec!["one".to_owned(), "two".to_owned()], None));
}

#[test]
fn a_file_of_a_newer_release_or_another_briefing_is_left_alone() {
    let place = Place::new();
    for head in ["{\"briefing-notes\":2,\"briefing\":\"x\"}\n", "{\"briefing-notes\":1,\"briefing\":\"x\"}\n"]
    {
        fs::create_dir_all(place.file().parent().unwrap()).unwrap();
        fs::write(place.file(), head).unwrap();
        assert!(place.add("one").is_err() && place.read().1.is_some());
        assert_eq!(fs::read_to_string(place.file()).unwrap(), head);
    }
}

#[test]
fn bytes_that_are_no_text_cost_their_line_and_are_never_written_over() {
    let place = Place::new();
    place.add("one").unwrap();
    let mut bytes = fs::read(place.file()).unwrap();
    bytes.extend([0xff, b'\n', 0xfe]);
    fs::write(place.file(), &bytes).unwrap();
    assert!(place.read().1.is_some());
    place.add("two").unwrap();
    assert!(fs::read(place.file()).unwrap().starts_with(&bytes));
    let (notes, complaint) = place.read();
    assert_eq!(notes, ["one", "two"]);
    let complaint = complaint.unwrap();
    assert!(complaint.starts_with("2 lines of your notes") && complaint.ends_with(":3"), "{complaint}");
}

#[test]
fn a_record_written_by_hand_needs_no_fact() {
    let place = Place::new();
    place.add("one").unwrap();
    let text = fs::read_to_string(place.file()).unwrap();
    fs::write(place.file(), text + "{\"id\":\"figures.loan\",\"note\":\"two\"}\n").unwrap();
    assert_eq!(place.read(), (vec!["one".to_owned(), "two".to_owned()], None));
    let read = place.notes.read(&place.origin).notebook;
    assert_eq!(read.facts().next().unwrap().fact, "A loan.");
}

#[test]
fn a_file_that_is_too_large_is_not_cut_and_not_added_to() {
    let place = Place::new();
    place.add("one").unwrap();
    let file = fs::OpenOptions::new().write(true).open(place.file()).unwrap();
    file.set_len(SIZE_LIMIT + 1).unwrap();
    let (notes, complaint) = place.read();
    assert_eq!(notes, [""; 0]);
    assert!(complaint.unwrap().ends_with("larger than 16 MiB"));
    assert_eq!(place.add("two"), Err("larger than 16 MiB".to_owned()));
    assert_eq!(file.metadata().unwrap().len(), SIZE_LIMIT + 1);
}

#[test]
fn a_pipe_and_a_place_that_cannot_be_written_are_refused() {
    let place = Place::new();
    fs::create_dir_all(place.file()).unwrap();
    assert!(place.add("one").is_err());
    let nowhere = NoteFiles::new(None);
    assert!(nowhere.add(&place.origin, &[record("one")]).is_err());
}
