//! Other briefings: the list of them, opening one, and the way back.

use std::path::PathBuf;

use briefing::app::{
    Answer, Completed, Completion, Effect, InBriefing, Listed, Notebook, NotesToKeep, Opened, PreviewRequest,
    Previewed, Request, SameActorFound, Scope, Searched, Ticket, Version,
};
use briefing::library::Origin;
use briefing::library::{BriefingSummary, FolderSearch};
use briefing::load::load;
use briefing::model::Date;
use briefing::page::Page;
use briefing::search::ActorNames;
use briefing::text::Clean;
use briefing::views::OtherBriefing;
use insta::assert_snapshot;

use crate::reader::{DAM, Reader};

/// A short briefing about something else.
fn short(title: &str, topic: &str) -> String {
    format!(
        "title = '{title}'\nas-of = 2031-02-03\ntopics = ['{topic}']\nbottom-line = 'All of {title}.'\n\
         [figures]\na = {{ label = 'Ferries', value = 3 }}\nb = {{ label = 'Boats', value = 4 }}\n"
    )
}

fn opened() -> Reader {
    Reader::open_file(DAM).size(80, 24)
}

impl Reader {
    /// Is given the next part of the list.
    pub fn lists(mut self, briefings: &[(&str, &str)], is_last: bool) -> Self {
        if let Some(Effect::Ask(Request::List { ticket, .. })) = self.effect.take() {
            self.listing = Some(ticket);
        }
        let summaries = briefings.iter().map(|(path, text)| BriefingSummary::of(path, text)).collect();
        let ticket = self.listing.clone().expect("a list was asked for");
        self.hears(Answer::Listed(Listed { ticket, summaries, lately: Vec::new(), is_last }))
    }

    /// Is given what it asked to open.
    pub fn opens(mut self, text: Result<&str, &str>) -> Self {
        let Some(Effect::Ask(Request::Open { ticket, origin: Origin::File(path) })) = self.effect.take()
        else {
            panic!("nothing is opened");
        };
        let name = path.display().to_string();
        let version =
            |text: &str| Box::new(Version::new(name.clone(), text.to_owned()).from_file(path.clone()));
        let version = text.map(version).map_err(ToOwned::to_owned);
        self.hears(Answer::Opened(Opened {
            ticket,
            name: name.clone(),
            version,
            bookmark: None,
            notebook: Notebook::default(),
            complaint: None,
        }))
    }

    /// The rows to choose from, as far as they are wide.
    fn rows(&self) -> String {
        let screen = self.screen();
        let rows = screen.lines().skip(1).take_while(|row| !row.starts_with("───"));
        rows.map(str::trim_end).filter(|row| !row.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// The dam, with the list of a folder that holds it and two more.
fn listed() -> Reader {
    let (bridge, harbour) = (short("Bridge", "roads"), short("Harbour", "ships"));
    let all = [("a/bridge.toml", bridge.as_str()), ("folder/test.toml", DAM), ("harbour.toml", &harbour)];
    opened().keys("o").lists(&all, true)
}

#[test]
fn the_list_says_what_there_is_and_begins_with_what_is_open() {
    assert_snapshot!(listed().rows(), @"
     open                                                                       2/8
       3 Feb 2031   Bridge  a/bridge.toml                                   2 facts
    ▌  14 May 2031  Lake Orla dam  folder/test.toml                            open
       3 Feb 2031   Harbour  harbour.toml                                   2 facts
       3 Apr 2024   Gaza cease-fire talks  built in                        39 facts
       20 Mar 2031  Herring talks in Skerrow Sound (invented)  built in    41 facts
       13 Mar 2031    earlier edition  built in                            39 facts
       15 Apr 2023  France raises its pension age  built in                84 facts
       23 Mar 2018  Brexit: the withdrawal talks in March 2018  built in   69 facts
    ");
    assert_snapshot!(listed().types("ships").rows(), @"
     open ships                                                                 1/1
    ▌  3 Feb 2031   Harbour  ships                                          2 facts
    ");
    assert_snapshot!(listed().types("nothing like it").rows(), @"
    open nothing like it                                                       0/0
      nothing found: no briefing goes by such a title, topic or path
    ");
}

#[test]
fn the_list_counts_the_facts_that_the_overview_counts() {
    let listed = listed().rows();
    for (name, text) in briefing::builtin::ALL {
        let screen = Reader::open_as(name, text).size(120, 100).screen();
        let known = screen.split("Sourcing ").nth(1).and_then(|words| words.trim().split(',').next());
        let (known, title) = (known.expect("a number of facts"), screen.lines().next().expect("a title"));
        let title = title.split("  ").next().unwrap_or_default().trim();
        let day = screen.lines().next().and_then(|top| top.split("as of ").nth(1)?.split(" ·").next());
        let is_row = |row: &&str| {
            (row.contains(title) || row.contains("edition")) && day.is_some_and(|day| row.contains(day))
        };
        let row = listed.lines().find(is_row).expect("a row");
        assert!(row.trim_end().ends_with(known), "{known}: {row}");
    }
}

#[test]
fn what_is_broken_or_has_no_title_is_listed() {
    let reader = opened().keys("o").lists(
        &[("broken.toml", "title = 'Broken'\nas-of = \n[figures]\n"), ("bare.toml", "as-of = 2031-01-01\n")],
        true,
    );
    assert_snapshot!(reader.rows(), @"
     open                                                                       1/7
    ▌               Broken  broken.toml                                 ! 1 problem
       1 Jan 2031   bare.toml                                               0 facts
       3 Apr 2024   Gaza cease-fire talks  built in                        39 facts
       20 Mar 2031  Herring talks in Skerrow Sound (invented)  built in    41 facts
       13 Mar 2031    earlier edition  built in                            39 facts
       15 Apr 2023  France raises its pension age  built in                84 facts
       23 Mar 2018  Brexit: the withdrawal talks in March 2018  built in   69 facts
    ");
}

#[test]
fn the_cursor_stays_while_the_list_fills() {
    let many: Vec<_> = (0..40).map(|n| (format!("{n}.toml"), short(&format!("Story {n}"), "x"))).collect();
    let many: Vec<_> = many.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let reader = opened().keys("o").lists(&many[..20], false).keys("↓ ↓ ↓");
    assert_eq!(reader.selected(), "Story 3 3.toml");
    let before = reader.screen();
    let after = reader.lists(&many[20..], false);
    assert_eq!(
        after.screen().lines().skip(2).collect::<Vec<_>>(),
        before.lines().skip(2).collect::<Vec<_>>()
    );
    assert!(
        after.screen().lines().nth(1).is_some_and(|line| line.trim_end().ends_with("4/40 …")),
        "{}",
        after.screen()
    );
    let filtered = opened().keys("o").lists(&many[..20], false).types("Story 1").keys("↓ ↓");
    let selected = filtered.selected();
    assert_eq!(filtered.lists(&many[20..], true).selected(), selected);
}

#[test]
fn a_list_that_is_read_again_stands_until_the_new_one_is_whole() {
    let reader = listed().keys("Esc o");
    let before = reader.rows();
    let harbour = short("Harbour", "ships");
    let reader = reader.lists(&[("harbour.toml", &harbour)], false);
    assert_eq!(reader.rows().lines().skip(1).collect::<Vec<_>>(), before.lines().skip(1).collect::<Vec<_>>());
    let reader = reader.lists(&[], true);
    assert_eq!(reader.rows().lines().count(), 7, "the harbour and what is built in:\n{}", reader.rows());
}

/// The file that is watched from now on, and the one that was left and is to be kept.
fn turned(reader: &Reader) -> (Option<PathBuf>, Option<PathBuf>) {
    let Some(Effect::Ask(Request::Switch { to, left })) = &reader.effect else {
        panic!("{:?}", reader.effect)
    };
    let left = left.as_ref().map(|left| match &left.origin {
        Origin::File(path) => path.clone(),
        Origin::BuiltIn(name) => name.into(),
    });
    (to.clone(), left)
}

#[test]
fn a_briefing_takes_the_place_of_the_other_and_the_way_back_leads_to_the_same_row() {
    let reader = opened().keys("3 j Enter");
    let before = reader.screen();
    let reader = reader.keys("o").lists(&[("bridge.toml", &short("Bridge", "roads"))], true).types("bridge");
    let reader = reader.keys("Enter").opens(Ok(&short("Bridge", "roads")));
    assert_eq!(turned(&reader), (Some("bridge.toml".into()), Some("folder/test.toml".into())));
    assert!(reader.screen().starts_with(" Bridge "), "{}", reader.screen());
    assert!(reader.screen().contains("All of Bridge."));
    let there = reader.keys("3 j Enter");
    let in_bridge = there.screen();
    let back = there.keys("Ctrl-o");
    assert_eq!(turned(&back), (Some("folder/test.toml".into()), Some("bridge.toml".into())));
    assert_eq!(without_footer(&back.screen()), without_footer(&before));
    let again = back.keys("Alt-→");
    assert_eq!(without_footer(&again.screen()), without_footer(&in_bridge));
    assert_eq!(again.keys("Alt-→").footer(), "no later place");
}

fn without_footer(screen: &str) -> String {
    let rows: Vec<_> = screen.lines().collect();
    rows[..rows.len() - 1].join("\n")
}

#[test]
fn a_jump_after_the_way_back_forgets_what_lay_ahead() {
    let bridge = short("Bridge", "roads");
    let reader = opened().keys("o").lists(&[("bridge.toml", &bridge)], true).types("bridge").keys("Enter");
    let reader = reader.opens(Ok(&bridge)).keys("Ctrl-o 3 Enter j Enter Alt-→");
    assert_eq!(reader.footer(), "no later place");
}

#[test]
fn a_note_that_could_not_be_kept_yet_is_there_when_its_briefing_is_opened_again() {
    let one = short("One", "x");
    let mut reader = opened().keys("3 a").types("ask Ida Holm").keys("Enter");
    let (origin, records) = (Origin::File("folder/test.toml".into()), reader.keeps());
    let notes = NotesToKeep { origin, records };
    let reader = reader.hears(Answer::Kept(notes, Err("the disk is full".to_owned())));
    let other =
        reader.keys("o").lists(&[("one.toml", &one)], true).types("one").keys("Enter").opens(Ok(&one));
    assert!(!other.screen().contains('◆'), "{}", other.screen());
    let again = other.keys("o").lists(&[("folder/test.toml", DAM)], true).types("dam").keys("Enter");
    let again = again.opens(Ok(DAM)).keys("'").screen();
    assert!(again.contains("ask Ida Holm"), "{again}");
}

#[test]
fn only_the_last_that_was_asked_for_is_opened() {
    let (one, two) = (short("One", "x"), short("Two", "x"));
    let reader = opened().keys("o").lists(&[("one.toml", &one), ("two.toml", &two)], true);
    let mut first = reader.types("one").keys("Enter");
    let Some(Effect::Ask(Request::Open { ticket, .. })) = first.effect.take() else {
        panic!("nothing is opened")
    };
    let second = first.keys("o").types("two").keys("Enter").opens(Ok(&two));
    let late = Version::new("one.toml", one).from_file("one.toml".into());
    let late = Opened {
        ticket,
        name: "one.toml".to_owned(),
        version: Ok(Box::new(late)),
        bookmark: None,
        notebook: Notebook::default(),
        complaint: None,
    };
    assert!(second.hears(Answer::Opened(late)).screen().starts_with(" Two "));
}

#[test]
fn what_cannot_be_opened_is_said_and_leaves_all_as_it_was() {
    let reader = listed().types("harbour").keys("Enter").opens(Err("there is no such file"));
    assert_eq!(reader.footer(), "harbour.toml: there is no such file");
    assert!(reader.screen().starts_with(" Lake Orla dam "), "{}", reader.screen());
    assert_eq!(listed().keys("Enter").footer(), "this is the briefing that is open");
}

#[test]
fn a_file_that_holds_nothing_opens_on_its_problems() {
    let reader = listed().types("harbour").keys("Enter").opens(Ok("= \n"));
    assert!(reader.screen().contains("harbour.toml:1:1"), "{}", reader.screen());
    assert!(reader.keys("Ctrl-o").screen().starts_with(" Lake Orla dam "));
}

#[test]
fn the_next_and_the_previous_of_the_folder() {
    let next = listed().keys("Esc >").opens(Ok(&short("Harbour", "ships")));
    assert!(next.screen().starts_with(" Harbour "));
    let next = next.keys(">");
    assert_eq!(next.footer(), "this is the last briefing of the list");
    let previous = next.keys("<").opens(Ok(DAM)).keys("<").opens(Ok(&short("Bridge", "roads"))).keys("<");
    assert_eq!(previous.footer(), "this is the first briefing of the list");
    // What was not listed yet is listed first.
    let reader = opened().keys(">");
    assert_eq!(reader.footer(), "the folder is being read");
    let harbour = short("Harbour", "ships");
    let reader = reader.lists(&[("folder/test.toml", DAM), ("harbour.toml", &harbour)], true);
    assert!(reader.opens(Ok(&harbour)).screen().starts_with(" Harbour "));
}

#[test]
fn the_files_that_were_named_come_first() {
    let reader = opened().with_files("talks", &["b.toml", "a.toml"]).keys("o");
    let Some(Effect::Ask(Request::List { scope, .. })) = &reader.effect else { panic!("nothing is listed") };
    let named = vec![PathBuf::from("b.toml"), PathBuf::from("a.toml")];
    assert_eq!(*scope, Scope { named, folder: PathBuf::from("talks") });
}

#[test]
fn the_page_of_the_one_that_is_chosen_is_asked_for_once() {
    let reader = listed();
    let origin = Origin::File("folder/test.toml".into());
    assert_eq!(reader.effect, Some(Effect::Ask(preview(&origin))));
    // Another is chosen before the first has come: that is asked for when it has.
    let reader = reader.keys("↓");
    assert_eq!(reader.effect, None);
    let page = Version::new("test.toml", DAM.to_owned()).cover(None);
    let reader = reader.hears(Answer::Previewed(Previewed { origin, page }));
    let harbour = Origin::File("harbour.toml".into());
    assert_eq!(reader.effect, Some(Effect::Ask(preview(&harbour))));
    assert!(!reader.screen().contains("All of Harbour."), "{}", reader.screen());
    let page = Version::new("harbour.toml", short("Harbour", "ships")).cover(None);
    let reader = reader.hears(Answer::Previewed(Previewed { origin: harbour, page }));
    assert!(reader.screen().contains("All of Harbour."), "{}", reader.screen());
}

#[test]
fn the_page_is_asked_for_again_when_the_list_is_opened_again() {
    let reader = listed();
    let origin = Origin::File("folder/test.toml".into());
    let page = |text: &str| Version::new("test.toml", text.to_owned()).cover(None);
    let reader = reader.hears(Answer::Previewed(Previewed { origin: origin.clone(), page: page(DAM) }));
    let reader = reader.keys("Esc o").lists(&[("folder/test.toml", DAM)], true);
    assert_eq!(reader.effect, Some(Effect::Ask(preview(&origin))));
}

#[test]
fn that_page_tells_dates_that_are_past_from_those_ahead() {
    let today = Date::parse("2031-06-03").ok();
    let reader = Reader::open_file(DAM).on_day(today.clone().expect("a day")).size(80, 24).keys("o");
    let reader = reader.lists(&[("harbour.toml", &short("Harbour", "ships"))], true);
    let Some(Effect::Ask(Request::Preview(PreviewRequest { origin, today: asked }))) = reader.effect.clone()
    else {
        panic!("{:?}", reader.effect)
    };
    assert_eq!(asked, today);
    let page = Version::new("test.toml", DAM.to_owned()).cover(asked.as_ref());
    let reader = reader.hears(Answer::Previewed(Previewed { origin, page })).size(80, 50);
    let screen = reader.screen();
    assert!(screen.contains("Due by now") && !screen.contains("Coming up"), "{screen}");
}

/// What one briefing holds of some words.
pub fn found(path: &str, text: &str, words: &str) -> InBriefing {
    let matches =
        FolderSearch::new(words).and_then(|search| search.in_text(text)).expect("the words stand there");
    InBriefing { path: path.into(), title: matches.title, matches: matches.matches }
}

#[test]
fn words_are_found_in_any_briefing_and_lead_to_their_text() {
    let harbour = short("Harbour", "ships");
    let mut reader = opened().keys("O").lists(&[("harbour.toml", &harbour)], true).types("boats");
    let Some(Effect::Ask(Request::Search { ticket, words })) = reader.effect.take() else {
        panic!("nothing is looked for");
    };
    assert_eq!(words, "boats");
    let parts = [("bridge.toml", short("Bridge", "roads")), ("harbour.toml", harbour.clone())];
    let found: Vec<_> = parts.iter().map(|(path, text)| found(path, text, "boats")).collect();
    let reader = reader.hears(Answer::Searched(Searched { ticket, found, is_last: true }));
    assert_snapshot!(reader.rows(), @"
     search all briefings: boats                                                1/4
    ▌             Bridge  bridge.toml
       figure     Boats                                                           4
                  Harbour  harbour.toml                                  3 Feb 2031
       figure     Boats                                                           4
    ");
    let there = reader.keys("↓ ↓ ↓ Enter").opens(Ok(&harbour));
    assert_eq!(there.selected(), "Boats");
    assert!(there.screen().starts_with(" Harbour "));
    assert!(there.keys("Ctrl-o").screen().starts_with(" Lake Orla dam "));
}

#[test]
fn editions_of_one_title_are_told_apart_by_their_days() {
    let editions = [("a.toml", edition("Ferry", "2031-05-01")), ("b.toml", edition("Ferry", "2031-05-08"))];
    let listed = editions.each_ref().map(|(path, text)| (*path, text.as_str()));
    let mut reader = opened().keys("O").lists(&listed, true).types("boats");
    let Some(Effect::Ask(Request::Search { ticket, .. })) = reader.effect.take() else {
        panic!("nothing is looked for");
    };
    let found: Vec<_> = editions.iter().map(|(path, text)| found(path, text, "boats")).collect();
    let reader = reader.hears(Answer::Searched(Searched { ticket, found, is_last: true }));
    assert_snapshot!(reader.rows(), @"
     search all briefings: boats                                                1/4
    ▌             Ferry  a.toml                                          1 May 2031
       figure     Boats                                                           4
                  Ferry  b.toml                                          8 May 2031
       figure     Boats                                                           4
    ");
    let there = reader.keys("Enter").opens(Ok(&editions[0].1));
    assert_eq!(there.footer(), "edition of 1 May 2031: Ferry");
}

#[test]
fn a_text_that_was_found_is_shown_with_what_it_belongs_to() {
    let mut reader = opened().keys("O").lists(&[("dam.toml", DAM)], true).types("commission");
    let Some(Effect::Ask(Request::Search { ticket, .. })) = reader.effect.take() else {
        panic!("nothing is looked for");
    };
    let found = vec![found("dam.toml", DAM, "commission")];
    let reader = reader.hears(Answer::Searched(Searched { ticket, found, is_last: true })).keys("↓ ↓ ↓");
    assert_snapshot!(reader.screen(), @"
     Lake Orla dam                                    as of 14 May 2031 · 2 sources
     search all briefings: commission                                           4/5
                  Lake Orla dam  dam.toml                               14 May 2031
       position   Would look at six, if the Commission measures.              Ostra
       actor      Lake Commission
    ▌  actor      also: the Commission                              Lake Commission
       event      The Commission is to meet again.





    ────────────────────────────────────────────────────────────────────────────────
       Lake Orla dam
       dam.toml

       actor: Lake Commission · also
         the Commission





     Enter select  Ctrl-t search titles  ↑ ↓ choose  Esc cancel
    ");
    // OtherBriefing words may have another text in the same row.
    assert!(!reader.keys("Backspace").screen().contains("dam.toml"));
}

#[test]
fn a_narrow_list_has_days_at_the_end_and_says_how_to_leave() {
    assert_snapshot!(listed().size(40, 12).screen(), @"
     Lake Orla dam        as of 14 May 2031
     open                               2/8
       Bridge  a/bridge.toml     3 Feb 2031
    ▌  Lake Orla dam  …/test.toml      open
       Harbour  harbour.toml     3 Feb 2031
       Gaza cease-fire talks     3 Apr 2024
       Herring talks in…        20 Mar 2031
         earlier edition…       13 Mar 2031
       France raises its…       15 Apr 2023
       Brexit: the withdrawal…  23 Mar 2018

     Enter select  Esc cancel
    ");
}

#[test]
fn the_chosen_briefing_stays_in_its_row_of_the_screen() {
    let reader = opened().keys("o").lists(&[("a.toml", &short("Ferry tale", "x"))], false).types("ferry");
    let row = reader.row_of_cursor();
    let titles = std::iter::repeat_n("Ferry", 30).chain(std::iter::repeat_n("Ferry tales of the lake", 30));
    let others: Vec<_> =
        titles.enumerate().map(|(n, title)| (format!("{n}.toml"), short(title, "x"))).collect();
    let others: Vec<_> = others.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let place = |reader: &Reader| reader.screen().lines().position(|line| line.starts_with('▌'));
    let before = place(&reader);
    let reader = reader.lists(&others, true);
    assert_eq!((reader.row_of_cursor(), place(&reader)), (row, before));
}

#[test]
fn the_page_of_a_path_is_that_of_its_file() {
    let found = vec![Completion { path: "./h.toml".to_owned(), file: Some("./h.toml".into()) }];
    let reader = listed().types("./h");
    // One page at a time is asked for.
    let before = Previewed { origin: Origin::File("folder/test.toml".into()), page: Page::default() };
    let reader = reader.hears(Answer::Previewed(before));
    let reader = reader.hears(Answer::Completed(Completed { typed: "./h".to_owned(), found }));
    assert_eq!(reader.effect, Some(Effect::Ask(preview(&Origin::File("./h.toml".into())))));
    let harbour = Version::new("h.toml", short("Harbour", "x"));
    let page = Previewed { origin: Origin::File("./h.toml".into()), page: harbour.cover(None) };
    let reader = reader.hears(Answer::Previewed(page));
    assert!(reader.screen().contains("All of Harbour."), "{}", reader.screen());
}

#[test]
fn an_answer_to_older_words_is_dropped() {
    let mut reader = opened().keys("O").types("b");
    let Some(Effect::Ask(Request::Search { ticket, .. })) = reader.effect.take() else {
        panic!("nothing is looked for");
    };
    let reader = reader.types("x");
    let found = vec![found("bridge.toml", &short("Bridge", "roads"), "b")];
    let reader = reader.hears(Answer::Searched(Searched { ticket, found, is_last: true }));
    assert!(reader.rows().contains("the folder is being read"), "{}", reader.rows());
}

#[test]
fn names_and_texts_are_looked_through_with_the_same_words() {
    let reader = listed().types("har").keys("Ctrl-t");
    assert!(reader.screen().contains(" search all briefings: har"), "{}", reader.screen());
    assert!(matches!(&reader.effect, Some(Effect::Ask(Request::Search { words, .. })) if words == "har"));
    assert!(reader.keys("Ctrl-t").rows().contains("Harbour"));
}

#[test]
fn a_path_is_completed() {
    let reader = listed().types("./h");
    assert_eq!(reader.effect, Some(Effect::Ask(Request::Complete("./h".to_owned()))));
    let file =
        |path: &str, file: Option<&str>| Completion { path: path.to_owned(), file: file.map(PathBuf::from) };
    let completed = |typed: &str, found| Answer::Completed(Completed { typed: typed.to_owned(), found });
    let both = vec![file("./harbour.toml", Some("./harbour.toml")), file("./houses", None)];
    // What goes on from less than is typed comes too late.
    let late = reader.hears(completed("./", vec![]));
    let reader = late.hears(completed("./h", both));
    assert_snapshot!(reader.rows(), @"
     open ./h                                                                   1/2
    ▌  harbour.toml
       houses/
    ");
    let into = reader.keys("↓ Enter");
    assert_eq!(into.effect, Some(Effect::Ask(Request::Complete("./houses/".to_owned()))));
    assert!(into.screen().contains(" open ./houses/"), "{}", into.screen());
    let into = into.hears(completed("./houses/", vec![file("./houses/h.toml", Some("./houses/h.toml"))]));
    let reader = into.keys("Tab");
    assert!(reader.screen().contains(" open ./houses/h.toml"), "{}", reader.screen());
    let reader =
        reader.hears(completed("./houses/h.toml", vec![file("./houses/h.toml", Some("./houses/h.toml"))]));
    assert!(reader.keys("Enter").opens(Ok(&short("House", "x"))).screen().starts_with(" House "));
}

#[test]
fn reading_may_begin_with_the_question_which() {
    let reader = Reader::open_file(DAM).choosing().size(80, 24);
    assert!(matches!(reader.effect, Some(Effect::Ask(Request::List { .. }))));
    assert!(reader.screen().contains(" open "), "{}", reader.screen());
    assert!(reader.keys("Esc").size(100, 30).screen().contains("1 Overview"));
}

/// Another briefing with an actor: its file and title, the actor's name there, and the name in common.
fn other(
    path: &str,
    title: &str,
    name: Option<&'static str>,
    in_common: Option<&'static str>,
) -> (PathBuf, OtherBriefing) {
    let other = OtherBriefing {
        story: None,
        title: Clean::line(title.to_owned()),
        as_of: Clean::line("3 Feb 2031"),
        actor: "republic".to_owned(),
        name: name.map(Clean::line),
        in_common: in_common.map(Clean::line),
        file: Clean::line(path.to_owned()),
    };
    (PathBuf::from(path), other)
}

/// Is told of a portion of the briefings with the actor.
fn finds_actor(
    reader: Reader,
    ticket: &Ticket,
    found: Vec<(PathBuf, OtherBriefing)>,
    is_last: bool,
) -> Reader {
    reader.hears(Answer::ActorFound(SameActorFound { ticket: ticket.clone(), found, is_last }))
}

/// The ticket of the request for the actor.
fn asks_for_actor(reader: &mut Reader) -> Ticket {
    match reader.effect.take() {
        Some(Effect::Ask(Request::FindActor { ticket, .. })) => ticket,
        other => panic!("no actor is looked for: {other:?}"),
    }
}

#[test]
fn a_briefing_that_is_gone_goes_from_the_page_of_its_actor() {
    let mut reader = Reader::open_file(DAM).size(100, 40).keys("4");
    let ticket = asks_for_actor(&mut reader);
    let all = ["old", "water", "treaty", "lake"];
    let of = |names: &[&str]| {
        let of = |name: &&str| other(&format!("{name}.toml"), &format!("The {name}"), None, None);
        names.iter().map(of).collect::<Vec<_>>()
    };
    let reader = finds_actor(reader, &ticket, of(&all[..2]), false);
    let reader = finds_actor(reader, &ticket, of(&all[2..]), true).keys("Enter G k");
    assert_eq!(reader.selected(), "The treaty");
    let back = |reader: Reader| {
        let mut back = reader.keys("Enter").opens(Ok("title = 'Treaty'")).keys("Ctrl-o k j");
        assert_eq!(back.selected(), "The treaty");
        let ticket = asks_for_actor(&mut back);
        (back, ticket)
    };
    let (reader, ticket) = back(reader);
    let reader = finds_actor(reader, &ticket, of(&["treaty"]), false);
    assert!(reader.screen().contains("The old"), "it may still be found: {}", reader.screen());
    let reader = finds_actor(reader, &ticket, of(&["lake", "new"]), true);
    let is_listed = |reader: &Reader, name: &str| reader.screen().contains(&format!("The {name}"));
    for (name, is_there) in
        [("old", false), ("water", false), ("treaty", true), ("lake", true), ("new", true)]
    {
        assert_eq!(is_listed(&reader, name), is_there, "{name}: {}", reader.screen());
    }
    // The cursor is on the same row, from which the same briefing opens.
    assert_eq!(reader.selected(), "The treaty");
    let (reader, ticket) = back(reader);
    // Where that is gone too, the cursor is on the next; and without any, the heading goes.
    let reader = finds_actor(reader, &ticket, of(&["lake"]), true);
    assert_eq!(reader.selected(), "The lake");
    let mut reader = reader.keys("Enter").opens(Ok("title = 'Lake'")).keys("Ctrl-o k j");
    let ticket = asks_for_actor(&mut reader);
    let reader = finds_actor(reader, &ticket, vec![], true);
    assert!(!reader.screen().contains("In other briefings"), "{}", reader.screen());
}

#[test]
fn other_briefings_of_one_title_and_day_are_told_apart_by_their_files() {
    let mut reader = Reader::open_file(DAM).size(100, 40).keys("4");
    let Some(Effect::Ask(Request::FindActor { ticket, .. })) = reader.effect.take() else {
        panic!("nothing is looked for");
    };
    let found = vec![
        other("draft.toml", "Treaty", None, None),
        other("treaty.toml", "Treaty", None, None),
        other("water.toml", "Water of Velm", None, None),
    ];
    let screen = reader.hears(Answer::ActorFound(SameActorFound { ticket, found, is_last: true })).screen();
    assert!(screen.contains("Treaty  draft.toml") && screen.contains("Treaty  treaty.toml"), "{screen}");
    assert!(!screen.contains("water.toml"), "{screen}");
}

#[test]
fn the_page_of_an_actor_leads_to_the_other_briefings_with_that_actor() {
    // The page beside the list asks for it already.
    let mut reader = Reader::open_file(DAM).size(100, 40).keys("4");
    let Some(Effect::Ask(Request::FindActor { ticket, actor, .. })) = reader.effect.take() else {
        panic!("nothing is looked for");
    };
    let here = load(DAM).briefing;
    let velm = here.find("actors", "velm").unwrap().try_into().unwrap();
    assert!(ActorNames::all(&here).contains(&(velm, actor)));
    let found = vec![
        other("folder/test.toml", "Lake Orla dam", None, None),
        other("water.toml", "Water of Velm", None, None),
        other("treaty.toml", "Treaty", Some("Republic of Velm"), None),
        other("old.toml", "Old treaty", Some("The Velm state"), Some("Velmland")),
    ];
    let reader =
        reader.hears(Answer::ActorFound(SameActorFound { ticket: ticket.clone(), found, is_last: true }));
    let screen = reader.screen();
    let (_, part) = screen.split_once("In other briefings").expect("a part of the page");
    assert_snapshot!(part.lines().skip(1).take(5).collect::<Vec<_>>().join("\n"), @"
          2 Jun  The Commission is to…   ▷ │    3 Feb 2031  Water of Velm
                                           │    3 Feb 2031  Treaty, as “Republic of Velm” in
    7 Sources                            2 │                treaty.toml
      14 May  Courier: Dam talks break up  │    3 Feb 2031  Old treaty, as “The Velm state” in
       2 May  What the lake can spare      │                old.toml (“Velmland” in both)
    ");
    let treaty =
        "title = 'Treaty'\nas-of = 2031-02-03\n[actors]\nvelm = 'Velm lake'\nrepublic = 'Republic of Velm'\n";
    let mut reader = reader.keys("Enter G");
    assert_eq!(reader.effect.take(), None);
    assert_eq!(reader.selected(), "Old treaty");
    let there = reader.keys("Enter").opens(Ok(treaty));
    assert_eq!(there.footer(), "Treaty");
    assert!(there.screen().contains("Republic of Velm   "), "{}", there.screen());
    // What comes for the other briefing comes too late.
    let found = vec![other("late.toml", "Late", None, None)];
    let there = there.hears(Answer::ActorFound(SameActorFound { ticket, found, is_last: true }));
    assert!(!there.screen().contains("Late"));
    // The way back leads to the link that was followed, while the folder is looked through again.
    let mut back = there.keys("Ctrl-o");
    assert_eq!(back.selected(), "Old treaty", "{}", back.screen());
    back = back.keys("k j");
    let Some(Effect::Ask(Request::FindActor { ticket, .. })) = back.effect.take() else {
        panic!("nothing is looked for again");
    };
    let found = vec![
        other("old.toml", "Old treaty", None, None),
        other("water.toml", "Water of Velm", None, None),
        other("new.toml", "New treaty", None, None),
    ];
    let back = back.hears(Answer::ActorFound(SameActorFound { ticket, found, is_last: true }));
    assert_eq!(back.selected(), "Old treaty", "{}", back.screen());
    assert_eq!(back.screen().matches("Water of Velm").count(), 1, "{}", back.screen());
    assert!(back.screen().contains("New treaty"), "{}", back.screen());
}

#[test]
fn of_a_position_that_is_found_the_party_and_whoever_says_so_are_named() {
    // The text names another party, and the party itself.
    let text = DAM
        .replace("Would look at six, if the Commission measures.", "Ostra would look at six, if Velm does.");
    let mut reader = opened().keys("O").lists(&[("dam.toml", &text)], true).types("look at six");
    let Some(Effect::Ask(Request::Search { ticket, .. })) = reader.effect.take() else {
        panic!("nothing is looked for");
    };
    let found = vec![found("dam.toml", &text, "look at six")];
    let reader = reader.hears(Answer::Searched(Searched { ticket, found, is_last: true })).keys("↓");
    let screen = reader.screen();
    assert!(screen.contains("position   Ostra would look at six, if Velm does.     "), "{screen}");
    assert!(screen.contains("  Ostra\n"), "{screen}");
    assert!(screen.contains("position: Ostra  — Ostran officials (unnamed), Courier ¶4"), "{screen}");
}

#[test]
fn what_was_read_lately_is_listed_too_and_is_not_of_the_folder() {
    let harbour = short("Harbour", "ships");
    let mut reader = opened().keys("o");
    let Some(Effect::Ask(Request::List { ticket, .. })) = reader.effect.take() else {
        panic!("nothing is listed")
    };
    let summaries = vec![BriefingSummary::of("folder/test.toml", DAM)];
    let lately = vec![BriefingSummary::of("/elsewhere/harbour.toml", &harbour)];
    let reader = reader.hears(Answer::Listed(Listed { ticket, summaries, lately, is_last: true }));
    assert!(reader.rows().contains("Harbour  /elsewhere/harbour.toml"), "{}", reader.rows());
    assert_eq!(reader.keys("Esc >").footer(), "this is the last briefing of the list");
}

/// The request for the first page of a briefing, where nobody knows what day it is.
fn preview(origin: &Origin) -> Request {
    Request::Preview(PreviewRequest { origin: origin.clone(), today: None })
}

/// A short edition of a story.
fn edition(title: &str, day: &str) -> String {
    short(title, "lake").replace("as-of = 2031-02-03", &format!("as-of = {day}\nstory = 'ferry'"))
}

/// The dam, and a folder with a story in three editions, one of another folder, and one without a day.
fn with_editions() -> Reader {
    let (one, two, three) =
        (edition("Ferry", "2031-02-03"), edition("Ferry", "2031-02-10"), edition("Ferry sails", "'2031-02'"));
    let (elsewhere, undated) = (edition("Ferry", "2031-05-01"), edition("Ferry", "'no day'"));
    let bridge = short("Bridge", "roads");
    let all = [
        ("ferry-1.toml", one.as_str()),
        ("bridge.toml", &bridge),
        ("ferry-2.toml", &two),
        ("ferry-3.toml", &three),
        ("ferry-4.toml", &undated),
        ("folder/ferry.toml", &elsewhere),
        ("folder/test.toml", DAM),
    ];
    opened().keys("o").lists(&all, true)
}

#[test]
fn a_story_stands_once_with_its_editions_under_it() {
    assert_snapshot!(with_editions().size(80, 40).rows(), @"
     open                                                                      7/12
       Feb 2031     Ferry sails  ferry-3.toml                               2 facts
       10 Feb 2031    earlier edition: Ferry  ferry-2.toml                  2 facts
       3 Feb 2031     earlier edition: Ferry  ferry-1.toml                  2 facts
                      another edition: Ferry  ferry-4.toml                  2 facts
       3 Feb 2031   Bridge  bridge.toml                                     2 facts
       1 May 2031   Ferry  folder/ferry.toml                                2 facts
    ▌  14 May 2031  Lake Orla dam  folder/test.toml                            open
       3 Apr 2024   Gaza cease-fire talks  built in                        39 facts
       20 Mar 2031  Herring talks in Skerrow Sound (invented)  built in    41 facts
       13 Mar 2031    earlier edition  built in                            39 facts
       15 Apr 2023  France raises its pension age  built in                84 facts
       23 Mar 2018  Brexit: the withdrawal talks in March 2018  built in   69 facts
    ");
    assert_snapshot!(with_editions().types("ferry").rows(), @"
     open ferry                                                                 1/5
    ▌  10 Feb 2031  Ferry  ferry-2.toml                                     2 facts
       3 Feb 2031     earlier edition  ferry-1.toml                         2 facts
                      another edition  ferry-4.toml                         2 facts
       Feb 2031       later edition: Ferry sails  ferry-3.toml              2 facts
       1 May 2031   Ferry  folder/ferry.toml                                2 facts
    ");
    assert_snapshot!(with_editions().types("ferry-2").rows(), @"
     open ferry-2                                                               1/1
    ▌  10 Feb 2031  Ferry  ferry-2.toml                                     2 facts
    ");
}

#[test]
fn an_edition_that_comes_late_joins_its_story_and_the_cursor_stays() {
    let (one, two) = (edition("Ferry", "2031-02-03"), edition("Ferry", "2031-02-10"));
    let reader = opened().keys("o").lists(&[("a.toml", &one), ("b.toml", &short("Bridge", "roads"))], false);
    let reader = reader.keys("↓");
    assert_eq!(reader.selected(), "Bridge b.toml");
    let reader = reader.lists(&[("c.toml", &two)], true);
    assert_eq!(reader.selected(), "Bridge b.toml");
    assert_snapshot!(reader.rows(), @"
     open                                                                       3/8
       10 Feb 2031  Ferry  c.toml                                           2 facts
       3 Feb 2031     earlier edition  a.toml                               2 facts
    ▌  3 Feb 2031   Bridge  b.toml                                          2 facts
       3 Apr 2024   Gaza cease-fire talks  built in                        39 facts
       20 Mar 2031  Herring talks in Skerrow Sound (invented)  built in    41 facts
       13 Mar 2031    earlier edition  built in                            39 facts
       15 Apr 2023  France raises its pension age  built in                84 facts
       23 Mar 2018  Brexit: the withdrawal talks in March 2018  built in   69 facts
    ");
}

#[test]
fn keys_step_through_the_editions_of_a_story_by_day() {
    let (two, three) = (edition("Ferry", "2031-02-10"), edition("Ferry sails", "'2031-02'"));
    let reader = with_editions().types("ferry-1").keys("Enter").opens(Ok(&edition("Ferry", "2031-02-03")));
    let reader = reader.keys(">").opens(Ok(&two));
    assert!(reader.screen().contains("as of 10 Feb 2031"), "{}", reader.screen());
    let reader = reader.keys(">").opens(Ok(&three)).keys(">");
    assert_eq!(reader.footer(), "this is the newest edition of the story: o opens another briefing");
    let reader = reader.keys("<").opens(Ok(&two)).keys("<").opens(Ok(&edition("Ferry", "2031-02-03")));
    let reader = reader.keys("<").opens(Ok(&edition("Ferry", "'no day'"))).keys("<");
    assert_eq!(reader.footer(), "this is the oldest edition of the story: o opens another briefing");
}

#[test]
fn a_step_to_another_edition_stays_in_the_view_that_was_open() {
    let dam = |day: &str| DAM.replace("as-of = 2031-05-14", &format!("as-of = {day}\nstory = 'lake'"));
    let (now, before) = (dam("2031-05-14"), dam("2031-05-01"));
    for keys in ["2 z", "2 z j l", "3 z", "5 z", "6 z j", "7 z", "7 x", "3 s", "3 j", "4 Enter"] {
        let all = [("now.toml", now.as_str()), ("before.toml", before.as_str())];
        let reader = opened().keys("o").lists(&all, true).types("now").keys("Enter").opens(Ok(&now));
        let reader = reader.size(100, 30).keys(keys);
        let body = |reader: &Reader| reader.screen().lines().skip(1).take(20).collect::<Vec<_>>().join("\n");
        let there = reader.keys("<").opens(Ok(&before));
        assert!(there.screen().contains("as of 1 May 2031"), "{keys}: {}", there.screen());
        let back = there.keys(">").opens(Ok(&now));
        let again = opened().keys("o").lists(&all, true).types("now").keys("Enter").opens(Ok(&now));
        let same = again.size(100, 30).keys(keys);
        let first = |body: String| {
            body.lines().map(|row| row.replace(['▌', '›'], " ").trim_end().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(first(body(&back)), first(body(&same)), "{keys}");
    }
}

#[test]
fn a_step_from_another_briefing_leads_to_the_newest_edition() {
    let reader = with_editions().types("bridge").keys("Enter").opens(Ok(&short("Bridge", "roads")));
    let Some(Effect::Ask(Request::Open { origin, .. })) = reader.keys("<").effect else { panic!("no step") };
    assert_eq!(origin, Origin::File("ferry-3.toml".into()));
}

#[test]
fn a_built_in_story_has_editions_too_once_the_list_is_whole() {
    let (name, text) = briefing::builtin::TOUR;
    let reader = Reader::open_as(name, text).size(80, 24).keys("<");
    assert_eq!(reader.footer(), "the folder is being read");
    let reader = reader.lists(&[("a.toml", &edition("Ferry", "2031-02-03"))], false);
    assert!(!matches!(reader.effect, Some(Effect::Ask(Request::Open { .. }))), "{:?}", reader.effect);
    let Some(Effect::Ask(Request::Open { origin, .. })) = reader.lists(&[], true).effect else {
        panic!("no step")
    };
    assert_eq!(origin, Origin::BuiltIn("herring-2031-03-13.toml"));
}

#[test]
fn the_page_of_an_edition_is_of_the_same_day_as_that_edition_once_it_is_open() {
    // The day of the briefing that is open lies between them.
    for day in ["2026-01-01", "2032-01-01"] {
        let mut reader = opened().on_day(Date::parse(day).unwrap()).keys("o");
        let Some(Effect::Ask(Request::List { ticket, .. })) = reader.effect.take() else {
            panic!("nothing is listed")
        };
        let summaries = vec![BriefingSummary::of("folder/ferry.toml", &edition("Ferry", "2031-02-03"))];
        let listed = Answer::Listed(Listed { ticket, summaries, lately: vec![], is_last: true });
        let mut reader = reader.hears(listed);
        let Some(Effect::Ask(Request::Preview(PreviewRequest { today, .. }))) = reader.effect.take() else {
            panic!("no page is asked for")
        };
        assert_eq!(today, Date::parse(day).ok());
    }
}

#[test]
fn briefings_of_one_title_are_told_apart_by_their_folders() {
    let text = short("The ferry strike on the long sound", "x");
    let other = short("A title so long that nothing has room beside it", "x");
    let briefings = [("a/talks.toml", &*text), ("live/talks.toml", &*text), ("b/other.toml", &*other)];
    let rows = opened().size(120, 36).keys("o").lists(&briefings, true).rows();
    assert!(rows.contains("a/talks.toml") && rows.contains("live/talks.toml"), "{rows}");
    assert!(!rows.contains("other.toml") && !rows.contains("…/…"), "{rows}");
}
