//! A page given away as Markdown: copied, or written to a new file.

use std::fs;
use std::path::PathBuf;

use briefing::app::{Answer, Effect, Request};
use insta::assert_snapshot;

use crate::checking::{PATIENCE, jobs};
use crate::reader::{DAM, Reader};

/// Runs a command by its name.
fn run(reader: Reader, name: &str) -> Reader {
    reader.keys(":").types(name).keys("Enter")
}

/// The text that was copied last, and whether it was cut.
fn copied(reader: &Reader) -> (String, bool) {
    match &reader.effect {
        Some(Effect::Ask(Request::Copy { text, is_cut })) => (text.to_string(), *is_cut),
        other => panic!("nothing was copied: {other:?}"),
    }
}

fn dam() -> Reader {
    Reader::open_file(DAM).size(80, 24)
}

#[test]
fn the_page_in_sight_is_copied_under_the_title_of_its_briefing() {
    let (text, is_cut) = copied(&run(dam().keys("3 Enter"), "copy-page"));
    assert!(!is_cut);
    assert_snapshot!(text, @r"
    # Lake Orla dam · as of 14 May 2031

    ## Floor that Ostra asks for

    at least 900 m³/s\
    *— Ostran officials (unnamed), Courier ¶6*

    - **issue**: Flow in dry years

    ### Same measure  flow floor, m³/s

    - some hundreds · *— Lake Commission, [What the lake can spare](<https://gazette.example/lake>)*
    ");
    let (matrix, _) = copied(&run(dam().keys("2 z"), "copy-page"));
    assert_snapshot!(matrix, @r"
    # Lake Orla dam · as of 14 May 2031

    |  | **Velm** | **Ostra** | **Orla Bank** | **Lake Commission** |
    | --- | --- | --- | --- | --- |
    | ≈ How fast the lake fills, narrowing | ▼ offer | \+ offer; demand | · | · |
    | ■ Flow in dry years, deadlocked | refusal | ▲ demand | · | statement ? |
    | ○ Toll on boats, open | · | · | concern | · |
    ");
}

#[test]
fn each_pane_begins_with_the_title_and_the_day_and_says_more_below() {
    for keys in ["1", "1 z", "2", "3 z", "4", "4 z", "5", "5 z", "6 z", "7 z", "3 s", "!", "?"] {
        let (text, _) = copied(&run(dam().keys(keys), "copy-page"));
        assert!(text.starts_with("# Lake Orla dam · as of 14 May 2031\n"), "{keys}: {text}");
        assert!(text.lines().count() > 2, "{keys}: {text}");
        assert!(text.lines().all(|line| line.len() == line.trim_end().len()), "{keys}: {text:?}");
    }
}

#[test]
fn of_a_long_page_the_beginning_is_copied() {
    let figures =
        (0..2000).map(|n| format!("f{n} = {{ label = 'Boats counted in harbour {n}', value = {n} }}\n"));
    let text = format!("title = 'Long'\nas-of = 2031\n[figures]\n{}", figures.collect::<String>());
    let (text, is_cut) = copied(&run(Reader::open(&text).size(80, 24).keys("3 z"), "copy-page"));
    assert!(is_cut && text.len() <= 32 * 1024 && text.ends_with('…'), "{}", text.len());
    assert!(text.lines().count() > 100);
}

#[test]
fn the_page_is_written_to_a_file_whose_name_is_asked_for() {
    let reader = run(dam().keys("3 Enter"), "write-page");
    assert_snapshot!(reader.screen(), @"
     Lake Orla dam                                    as of 14 May 2031 · 2 sources
     write the page to:
       type the name of a new file, such as page.md, for the page as Markdown









    ────────────────────────────────────────────────────────────────────────────────
       Floor that Ostra asks for
       at least 900 m³/s
       — Ostran officials (unnamed), Courier ¶6
         issue        Flow in dry years

       Same measure  flow floor, m³/s ─────────────────────────────────────────────
         some hundreds  — Lake Commission, What the lake can spare



     Enter write  Esc cancel
    ");
    assert_eq!(
        reader.keys("Enter").footer(),
        "type the name of a new file, such as page.md, for the page as Markdown"
    );
}

#[test]
fn what_became_of_it_is_said() {
    let reader = run(dam().keys("3 Enter"), "write-page").types("notes/page.md").keys("Enter");
    let Some(Effect::Ask(Request::Write { name, text })) = &reader.effect else {
        panic!("nothing is written")
    };
    assert_eq!(name, "notes/page.md");
    assert_eq!(text.to_string(), copied(&run(dam().keys("3 Enter"), "copy-page")).0);
    let path = || PathBuf::from("/home/a/notes/page.md");
    let reader = reader.hears(Answer::Written(path(), Ok(())));
    assert_eq!(reader.footer(), "written to /home/a/notes/page.md");
    let reader = reader.hears(Answer::Written(path(), Err("already exists; not overwritten".into())));
    assert_eq!(reader.footer(), "/home/a/notes/page.md: already exists; not overwritten");
    let deep =
        PathBuf::from("/home/di/a folder/with/many/folders/below/it/and/no/end/of/them/in/sight/out.md");
    let reader = reader.hears(Answer::Written(deep, Err("its folder is not there".into())));
    assert!(reader.footer().ends_with("in/sight/out.md: its folder is not there"), "{}", reader.footer());
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("page.md");
    let (mut jobs, answers) = jobs();
    let mut write = |path: &PathBuf| {
        let reader =
            run(dam().keys("3 Enter"), "write-page").types(&path.display().to_string()).keys("Enter");
        let Some(Effect::Ask(request)) = reader.effect else { panic!("nothing is written") };
        jobs.take(request).expect("a worker");
        match answers.recv_timeout(PATIENCE) {
            Ok(Answer::Written(path, outcome)) => (path, outcome),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(write(&path), (path.canonicalize().unwrap_or_default(), Ok(())));
    let text = fs::read_to_string(&path).expect("a text");
    assert!(text.starts_with("# Lake Orla dam") && text.ends_with('\n') && !text.ends_with("\n\n"), "{text}");
    fs::write(&path, "mine").expect("a file");
    assert_eq!(write(&path).1, Err("already exists; not overwritten".to_owned()));
    assert_eq!(fs::read_to_string(&path).expect("a text"), "mine");
    assert_eq!(write(&folder.path().join("no/page.md")).1, Err("its folder is not there".to_owned()));
}
