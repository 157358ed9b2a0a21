//! `m`, `a` and `'`: marks and notes of the reader's own.

use briefing::app::{Answer, Effect, NoteRecord, Notebook, NotesToKeep, Request};
use briefing::library::Origin;
use insta::assert_snapshot;

use crate::reader::{DAM, Reader, dam};

fn open() -> Reader {
    Reader::open_file(DAM).size(100, 40)
}

fn record(id: &str, mark: Option<bool>, note: Option<&str>) -> NoteRecord {
    NoteRecord { id: id.to_owned(), fact: format!("What {id} said."), mark, note: note.map(str::to_owned) }
}

/// The notes of somebody who has read the dam before.
fn noted() -> Reader {
    let records = [
        record("figures.floor-ostra", Some(true), Some("ask Ida Holm")),
        record("positions.velm.flow", None, Some("says the same since March")),
        record("events.gone", Some(true), Some("was on page two")),
    ];
    open().with_notes(records.into_iter().collect())
}

/// The rows with a sign before them.
fn signed(reader: &Reader) -> Vec<String> {
    let screen = reader.screen();
    let left = screen.lines().filter_map(|row| row.split('│').next());
    left.filter(|row| row.contains('◆')).map(|row| row.trim().to_owned()).collect()
}

#[test]
fn a_key_marks_a_fact_and_takes_the_mark_away() {
    let mut reader = open().keys("3 m");
    assert!(!reader.footer().contains("marked"), "before it is kept: {}", reader.footer());
    let kept = reader.keeps();
    assert_snapshot!(format!("{kept:?}"), @r#"[NoteRecord { id: "figures.floor-ostra", fact: "Floor that Ostra asks for: at least 900 m³/s, according to Ostran officials (unnamed) (Courier, 14 May 2031, ¶6).", mark: Some(true), note: None }]"#);
    let reader = reader.hears_kept(kept);
    assert_eq!(reader.footer(), "marked (' lists them)");
    assert_snapshot!(signed(&reader).join("\n"), @"▌◆ Floor that Ostra…  at least 900 m³/s");
    let mut reader = reader.keys("m");
    let kept = reader.keeps();
    assert_eq!(kept[0].mark, Some(false));
    let reader = reader.hears_kept(kept);
    assert_eq!(reader.footer(), "no longer marked");
    assert_eq!(signed(&reader), [""; 0]);
}

#[test]
fn a_note_stands_on_the_page_of_its_fact() {
    let mut reader = open().keys("2 j Enter j a").types("heard it twice").keys("Enter");
    let kept = reader.keeps();
    assert_eq!(kept[0].note.as_deref(), Some("heard it twice"));
    let reader = reader.hears_kept(kept);
    assert_eq!(reader.footer(), "note saved (' lists them)");
    let page = reader.keys("G").screen();
    assert_snapshot!(page.lines().skip_while(|row| !row.contains("Your notes")).take(4).collect::<Vec<_>>().join("\n"), @r"
    6 Timeline                           3 │  Your notes ─────────────────────────────────────────────
       Jun 2030  Velm closes the gates…    │▌   Velm: Promises no floor.
      12–13 May  Two days of talks end…    │      heard it twice
          2 Jun  The Commission is to…   ▷ │
    ");
}

#[test]
fn the_page_stays_in_sight_while_a_note_is_typed() {
    assert_snapshot!(noted().size(80, 24).keys("3 a").types("again").screen(), @"
     Lake Orla dam                                    as of 14 May 2031 · 2 sources
     note: again
       type a line of your own on “Floor that Ostra asks for: at least 900 m³/s”;
       it is kept beside the briefing, never in it








    ────────────────────────────────────────────────────────────────────────────────
       Floor that Ostra asks for
       at least 900 m³/s
       — Ostran officials (unnamed), Courier ¶6
         issue        Flow in dry years

       Same measure  flow floor, m³/s ─────────────────────────────────────────────
         some hundreds  — Lake Commission, What the lake can spare

       Your notes ─────────────────────────────────────────────────────────────────
         ◆ marked
     Enter keep  Esc cancel                                              page 1/2 ▾
    ");
}

#[test]
fn a_tab_in_a_note_is_a_blank() {
    let mut reader = open().keys("3 a").types("one").keys("Tab").types("two").keys("Enter");
    assert_eq!(reader.keeps()[0].note.as_deref(), Some("one two"));
}

#[test]
fn rows_that_are_marked_or_have_notes_have_a_sign() {
    assert_snapshot!(signed(&noted()).join("\n"), @"
    ◆ ■ Flow in dry years       deadlocked
    ◆ Floor that Ostra…  at least 900 m³/s
    ");
}

#[test]
fn they_are_listed_with_those_on_facts_that_are_gone() {
    let list = noted().size(100, 24).keys("'");
    assert_snapshot!(list.screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     your notes:                                                                                    1/3
    ▌  position     says the same since March   Velm… │  Velm
       figure     ◆ ask Ida Holm   Floor that Ostra…  │    refusal      Promises no floor.
       gone       ◆ was on page two   What…           │                 — Courier ¶6
                                                      │
                                                      │  Ostra
                                                      │    demand       A floor of 900 m³/s, whatever
                                                      │                 the year.
                                                      │                 ▲ hardened · red line
                                                      │                 — Ostran officials (unnamed),
                                                      │                 Courier ¶6
                                                      │
                                                      │  Lake Commission
                                                      │    statement    Both sides overstate the dry
                                                      │                 years.
                                                      │                 “a quarrel about clouds”
                                                      │                 — What the lake can spare
                                                      │                 ? disputed
                                                      │
                                                      │  Related ──────────────────────────────────────
                                                      │    figure       Floor that Ostra asks for: at
                                                      │                   least 900 m³/s
     Enter select  ↑ ↓ choose  Esc cancel                                                    page 1/2 ▾
    ");
    let gone = noted().size(100, 24).keys("' Down Down");
    assert!(gone.screen().contains("No longer in the file"), "{}", gone.screen());
    assert_eq!(gone.keys("Enter").footer(), "this fact is no longer in the file; what you wrote on it stays");
    let found = noted().size(100, 24).keys("'").types("march").keys("Enter");
    assert!(found.screen().contains("Promises no floor."), "{}", found.screen());
    assert_eq!(found.selected(), noted().keys("2 j Enter").selected());
}

#[test]
fn they_follow_their_fact_to_another_place_in_the_file() {
    let reader = noted();
    let before = signed(&reader);
    let same = |reader: &Reader| {
        let now: Vec<_> = signed(reader).iter().map(|row| row.replace("•◆", "◆ ")).collect();
        assert_eq!(now, before, "{}", reader.screen());
    };
    let (start, end) =
        (DAM.find("[figures.floor-ostra]").unwrap(), DAM.find("[figures.floor-lake]").unwrap());
    let moved = format!("{}{}\n{}", &DAM[..start], &DAM[end..], &DAM[start..end]);
    let reader = reader.saves(&moved);
    same(&reader);
    assert!(reader.keys("3 G").screen().contains("ask Ida Holm"));
    let gone = noted().saves(&DAM.replace("[figures.floor-ostra]", "[figures.other-name]")).keys("'");
    assert_eq!(gone.screen().matches("gone ").count(), 2, "{}", gone.screen());
    let back = noted().saves(&DAM.replace("[figures.floor-ostra]", "[figures.other-name]")).saves(DAM);
    same(&back);
}

/// A briefing with a list of positions, which have these words.
fn with_list(words: &[&str]) -> String {
    let entry = |words: &&str| {
        format!("[[positions.union.pay]]\ntext = '{words}'\nkind = 'demand'\nsource = 'courier'\n")
    };
    let list: String = words.iter().map(entry).collect();
    let head = "title = 'Pay'\nas-of = 2031\n[sources.courier]\ntitle = 'Pay'\n";
    format!("{head}[actors]\nunion = 'Union'\n[issues]\npay = 'Pay'\n{list}")
}

/// A reader of it.
fn open_list(words: &[&str]) -> Reader {
    Reader::open_file(&with_list(words)).size(160, 24)
}

/// The rows of the list of notes.
fn noted_in_list(reader: Reader) -> String {
    let screen = reader.keys("'").screen();
    let rows = screen.lines().skip(2).filter_map(|row| row.split('│').next());
    let rows = rows.map(|row| row.replace('▌', "").split_whitespace().collect::<Vec<_>>().join(" "));
    rows.take_while(|row| !row.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn in_a_list_of_positions_they_follow_the_words_and_not_the_number() {
    let mut reader = open_list(&["Five.", "Six.", "Seven."]).keys("2 Enter a").types("on five").keys("Enter");
    let five = reader.keeps();
    assert_eq!(five[0].id, "positions.union.pay.1");
    let mut reader = reader.keys("j j a").types("on six").keys("Enter");
    let six = reader.keeps();
    assert_eq!(six[0].id, "positions.union.pay.2");
    let all: Notebook = five.into_iter().chain(six).collect();
    let saved = |words: &[&str]| {
        let reader = open_list(&["Five.", "Six.", "Seven."]).with_notes(all.clone());
        noted_in_list(reader.saves(&with_list(words)))
    };
    assert_snapshot!(saved(&["Five.", "Six.", "Seven."]), @"
    position on five Union: Five.
    position on six Union: Six.
    ");
    assert_snapshot!(saved(&["Four.", "Five.", "Six.", "Seven."]), @"
    position on five Union: Five.
    position on six Union: Six.
    ");
    assert_snapshot!(saved(&["Six.", "Five.", "Seven."]), @"
    position on six Union: Six.
    position on five Union: Five.
    ");
    assert_snapshot!(saved(&["Six.", "Seven."]), @r"
    position on six Union: Six.
    gone on five Union on “Pay”, a demand: Five (“Pay”).
    ");
    assert_snapshot!(saved(&["Fifty.", "Six.", "Seven."]), @r"
    position on six Union: Six.
    gone on five Union on “Pay”, a demand: Five (“Pay”).
    ");
}

#[test]
fn what_is_added_in_a_list_goes_to_the_words_and_not_to_the_number() {
    let mut reader = open_list(&["Five.", "Six."]).keys("2 Enter m");
    let kept = reader.keeps();
    let mut reader = reader.hears_kept(kept).saves(&with_list(&["Four.", "Five.", "Six."])).keys("g m");
    let added = reader.keeps();
    assert_eq!((added[0].id.as_str(), added[0].mark), ("positions.union.pay.1", Some(true)));
    let mut reader = reader.hears_kept(added).keys("j j m");
    let taken = reader.keeps();
    assert_eq!((taken[0].id.as_str(), taken[0].mark), ("positions.union.pay.2", Some(false)));
    assert_snapshot!(noted_in_list(reader), @"position ◆ Union: Four.");
}

#[test]
fn a_note_stays_on_the_fact_for_which_it_was_begun() {
    let reader = open().keys("3 a").types("on the first");
    let mut reader = reader.saves(&DAM.replace("[figures.floor-ostra]", "[figures.z]")).keys("Enter");
    assert_eq!(reader.keeps()[0].id, "figures.floor-ostra");
    assert!(reader.keys("'").screen().contains("on the first"));
}

#[test]
fn what_could_not_be_kept_is_tried_again_with_the_next() {
    let mut reader = open().keys("3 m");
    let lost = reader.keeps();
    let origin = Origin::File("folder/test.toml".into());
    let notes = NotesToKeep { origin, records: lost.clone() };
    let reader = reader.hears(Answer::Kept(notes, Err("the disk is full".to_owned())));
    assert_eq!(reader.footer(), "not saved yet: the disk is full");
    assert_eq!(signed(&reader).len(), 1);
    let mut reader = reader.keys("j m");
    let records = reader.keeps();
    assert_eq!((records.len(), &records[0]), (2, &lost[0]));
    assert_eq!(reader.keys("k m").keeps().len(), 1);
}

#[test]
fn where_nothing_can_be_kept_the_keys_say_why() {
    assert_eq!(dam().keys("3 m").footer(), "this came through a pipe: notes are kept on files");
    assert_eq!(open().keys("m").footer(), "no fact is selected: Tab goes to a list, Enter into the page");
    assert_eq!(
        open().keys("'").footer(),
        "nothing is marked or written yet: m marks a fact, a adds a line to it"
    );
    let reader = open().keys("3 a Enter");
    assert_eq!(reader.effect, None);
    assert_eq!(reader.keys("Esc").keys("j").effect, None);
}

#[test]
fn the_notes_of_another_briefing_are_its_own() {
    let built_in = |name| Reader::open_as(name, "title = 'T'\nas-of = 2031\n[actors]\na = 'A'").size(60, 16);
    let reader = built_in(briefing::builtin::ALL[0].0).keys("4 m");
    assert!(
        matches!(&reader.effect, Some(Effect::Ask(Request::Keep(notes))) if matches!(notes.origin, Origin::BuiltIn(_)))
    );
    assert_eq!(Notebook::default().facts().count(), 0);
}
