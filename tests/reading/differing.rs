//! What is different from an earlier version, on a page of its own.

use briefing::app::{Answer, Edition, Effect, Request, Version};

use crate::reader::{DAM, Reader, dam_with};

/// The dam as the edition of a day.
pub fn edition(day: &str, replaced: &[(&str, &str)]) -> String {
    dam_with(replaced).replace("as-of = 2031-05-14", &format!("as-of = {day}\nstory = \"lake-orla\""))
}

/// The dam of its day, as an edition of its story.
pub fn today() -> String {
    edition("2031-05-14", &[])
}

fn saved() -> Reader {
    Reader::open_file(DAM).size(100, 30).saves(&dam_with(&[
        ("status = \"deadlocked\"", "status = \"stalled\""),
        ("value = 900", "value = 950"),
        ("text = \"Five seasons.\"", "text = \"Six seasons.\""),
    ]))
}

/// Answers for git, which was asked by the last key.
fn answers(reader: Reader, committed: Result<&str, &str>) -> Reader {
    let Some(Effect::Ask(Request::ReadCommitted { ticket, path, .. })) = &reader.effect else {
        panic!("git is not asked: {:?}", reader.effect)
    };
    assert_eq!(path.to_str(), Some("folder/test.toml"));
    let version = committed.map(|text| Box::new(Version::new("test.toml", text.to_owned())));
    let answer = Answer::CommittedRead(ticket.clone(), version.map_err(str::to_owned));
    reader.hears(answer)
}

/// Opens a briefing and gives it these earlier editions, the newest first.
pub fn with_editions(text: &str, editions: &[String]) -> Reader {
    with_more_editions(text, editions, 0)
}

/// The same, with a number of older ones that were not read.
pub fn with_more_editions(text: &str, editions: &[String], unread: usize) -> Reader {
    let mut reader = Reader::open_file(text).size(100, 30);
    while let Some(effect) = &reader.effect {
        reader = match effect {
            Effect::Ask(Request::ReadEditions(request)) => {
                assert_eq!(request.story, "lake-orla");
                let versions = editions.iter().zip(1..).map(|(text, number)| {
                    let file = format!("earlier-{number}.toml");
                    (file.as_str().into(), Version::new(file.as_str(), text.clone()))
                });
                let editions = Edition::compared(versions);
                let ticket = request.ticket.clone();
                return reader.hears(Answer::EditionsRead { ticket, editions, unread });
            }
            Effect::Ask(Request::Check(_)) => reader.checks(),
            other => panic!("{other:?}"),
        };
    }
    panic!("no editions are asked for")
}

#[test]
fn a_save_is_compared_with_what_was_on_the_screen() {
    insta::assert_snapshot!(saved().keys("d").screen(), @"
     Lake Orla dam                                          as of 14 May 2031 · 2 sources · 3 changes •

     before this save → now   ~ 3 changed  = 11 facts the same
     before this save · last commit

                     was  before this save                     now
     ──────────────────────────────────────────────────────────────────────────────────────────────────

     Issues ───────────────────────────────────────────────────────────────────────────────────────────
    ▌~ Flow in dry years
       status        ■ deadlocked                              ‖ stalled

     Positions ────────────────────────────────────────────────────────────────────────────────────────
     ~ Velm on How fast the lake fills
       text          Five seasons.                             Six seasons.

     Figures ──────────────────────────────────────────────────────────────────────────────────────────
     ~ Floor that Ostra asks for
       value         900                                       950










     Enter follow  Tab pane  / find  u changes  d other version  f go to  s source  ? help  q back
    ");
    insta::assert_snapshot!(saved().size(60, 20).keys("d").screen(), @"
     Lake Orla dam  as of 14 May 2031 · 2 sources · 3 changes •

     before this save → now   ~ 3 changed  = 11 facts the same
     before this save · last commit

     Issues ───────────────────────────────────────────────────
    ▌~ Flow in dry years
       status        ■ deadlocked → ‖ stalled

     Positions ────────────────────────────────────────────────
     ~ Velm on How fast the lake fills
       text          Five seasons. → Six seasons.

     Figures ──────────────────────────────────────────────────
     ~ Floor that Ostra asks for
       value         900 → 950



     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
}

#[test]
fn its_rows_are_links_and_the_way_back_leads_there() {
    let reader = saved().keys("2 d");
    assert_eq!(reader.selected(), "Flow in dry years");
    let reader = reader.keys("j");
    assert_eq!(reader.selected(), "Velm on How fast the lake fills");
    let page = reader.screen();
    let reader = reader.keys("Enter");
    assert!(reader.screen().contains("How fast the lake fills   ≈ narrowing"), "{}", reader.screen());
    let reader = reader.keys("Ctrl-o");
    assert_eq!(reader.screen(), page);
    assert_eq!(reader.keys("q").selected(), "How fast the lake fills");
}

#[test]
fn one_key_goes_through_the_earlier_versions() {
    let march = edition("2031-03-13", &[("status = \"narrowing\"", "status = \"open\"")]);
    let reader = with_editions(&today(), &[march]).saves(&today().replace("value = 900", "value = 950"));
    let reader = reader.keys("d");
    assert_eq!(
        reader.row(2),
        "before this save → now   ~ 1 changed  = 12 facts the same",
        "{}",
        reader.screen()
    );
    assert_eq!(reader.row(3), "before this save · last commit · edition of 13 Mar 2031");
    let reader = reader.keys("d");
    assert_eq!(reader.row(2), "last commit → now", "{}", reader.screen());
    assert!(reader.screen().contains("It is being looked for."));
    let reader = reader.keys("d");
    insta::assert_snapshot!(reader.screen(), @"
     Lake Orla dam                                           as of 14 May 2031 · 2 sources · 1 change •

     edition of 13 Mar 2031 → now   ~ 4 changed  = 11 facts the same
     before this save · last commit · edition of 13 Mar 2031

                     was  13 Mar 2031                          now  14 May 2031
     ──────────────────────────────────────────────────────────────────────────────────────────────────

     At the top ───────────────────────────────────────────────────────────────────────────────────────
     ~ Lake Orla dam
       as of         13 Mar 2031                               14 May 2031

     Issues ───────────────────────────────────────────────────────────────────────────────────────────
    ▌~ How fast the lake fills
       status        ○ open                                    ≈ narrowing

     Figures ──────────────────────────────────────────────────────────────────────────────────────────
     ~ Floor that Ostra asks for
       value         900                                       950

     Events ───────────────────────────────────────────────────────────────────────────────────────────
     ~ Two days of talks end without a deal.
       now past      scheduled                                 past by 14 May 2031






     Enter follow  Tab pane  / find  u changes  d other version  f go to  s source  ? help  q back
    ");
    assert_eq!(reader.keys("d").row(2), "before this save → now   ~ 1 changed  = 12 facts the same");
}

#[test]
fn git_is_asked_for_the_last_commit() {
    let reader = answers(
        Reader::open_file(DAM).size(100, 30).keys("d"),
        Ok(&dam_with(&[("value = 900", "value = 800")])),
    );
    assert_eq!(reader.row(2), "last commit → now   ~ 1 changed  = 12 facts the same");
    assert!(
        reader.screen().contains("value         800                                       900"),
        "{}",
        reader.screen()
    );
    assert_eq!(reader.selected(), "Floor that Ostra asks for");
    assert_eq!(reader.keys("d").footer(), "no other version: Esc leads back");
    let reader = answers(Reader::open_file(DAM).size(100, 30).keys("d"), Ok(DAM));
    assert!(reader.screen().contains("Nothing is different."), "{}", reader.screen());
    let why = "the file is in no git repository";
    let reader = answers(Reader::open_file(DAM).size(100, 30).keys("d"), Err(why));
    let screen = reader.screen();
    assert_eq!(reader.row(2), "no last commit", "{screen}");
    assert!(
        screen.contains("There is nothing to compare with: the file is in no git repository."),
        "{screen}"
    );
}

#[test]
fn where_git_has_nothing_the_page_turns_to_an_edition() {
    let march = edition("2031-03-13", &[("status = \"narrowing\"", "status = \"open\"")]);
    let reader = answers(with_editions(&today(), &[march]).keys("d"), Err("git is not installed"));
    assert_eq!(
        reader.row(2),
        "edition of 13 Mar 2031 → now   ~ 3 changed  = 12 facts the same",
        "{}",
        reader.screen()
    );
    assert_eq!(reader.keys("d").footer(), "no other version: Esc leads back");
}

#[test]
fn where_the_last_commit_says_the_same_the_page_turns_to_an_edition() {
    let march = edition("2031-03-13", &[("status = \"narrowing\"", "status = \"open\"")]);
    let reader = answers(with_editions(&today(), &[march]).keys("d"), Ok(&today()));
    assert!(reader.row(2).starts_with("edition of 13 Mar 2031 → now"), "{}", reader.screen());
    assert_eq!(reader.row(3), "last commit · edition of 13 Mar 2031");
    assert!(reader.keys("d").screen().contains("Nothing is different."));
}

#[test]
fn what_is_in_no_file_has_no_earlier_version() {
    let reader = Reader::open(DAM).size(100, 30).keys("d");
    assert_eq!(reader.footer(), "there is no earlier version to compare this with");
}

/// A figure with this id, label and value, and whatever else it says.
fn figure(id: &str, label: &str, value: u32, more: &str) -> String {
    format!("[figures.{id}]\nlabel = \"{label}\"\nvalue = {value}\nsource = \"courier\"\n{more}\n")
}

#[test]
fn two_figures_of_one_label_say_in_what_they_differ() {
    let figures = |passengers: u32, boats: u32, fare: u32| {
        [
            figure("v", "Passengers", passengers, "according-to = 'velm'"),
            figure("o", "Passengers", 700, "according-to = 'ostra'"),
            figure("march", "Boats", boats, "as-of = '2031-03-01'"),
            figure("april", "Boats", 5, "as-of = '2031-04-01'"),
            figure("dollars", "Fare", fare, "unit = '$'"),
            figure("euros", "Fare", 9, "unit = '€'"),
            figure("crew", "Crew", 9, "according-to = 'velm'"),
        ]
        .concat()
    };
    let before = format!("{DAM}\n{}", figures(400, 4, 7));
    let reader = Reader::open_file(&before).size(80, 40).keys("3");
    let screen = reader.screen();
    // In the list the value says the unit, and what stands alone needs nothing.
    for row in [
        "Passengers — Velm ",
        "Passengers — Ostra ",
        "Boats — 1 Mar 2031 ",
        "Boats — 1 Apr 2031 ",
        "Fare  ",
        "Crew  ",
    ] {
        assert!(screen.contains(&format!("   {row}")), "{row}: {screen}");
    }
    let screen = reader.saves(&format!("{DAM}\n{}", figures(450, 6, 8))).keys("d").screen();
    for row in ["~ Passengers (Velm)", "~ Boats (1 Mar 2031)", "~ Fare ($)"] {
        assert!(screen.contains(row), "{row}: {screen}");
    }
}

#[test]
fn the_changes_are_counted_by_what_the_page_lists() {
    let now = DAM.replace("title = \"Lake Orla dam\"", "title = \"The dam of Lake Orla\"");
    let now = now.replace("status = \"deadlocked\"", "status = \"stalled\"");
    let now = now.replace("[figures.", "[figures.new-").replace("label = \"Floor", "label = \"Minimum");
    let screen = Reader::open_file(DAM).size(100, 60).saves(&now).keys("d").screen();
    let head = screen.lines().nth(2).unwrap_or_default();
    assert!(head.ends_with("~ 3 changed  + 2 new  − 2 gone  = 10 facts the same"), "{screen}");
    for (sign, number) in [("~", 3), ("+", 2), ("−", 2)] {
        let rows = screen.lines().skip(3).map(|line| line.trim_start_matches(['▌', ' ']));
        let listed = rows.filter(|row| row.starts_with(&format!("{sign} "))).count();
        assert_eq!(listed, number, "{sign}: {screen}");
    }
}

#[test]
fn what_was_and_what_is_stand_in_two_columns_with_their_days() {
    let read = |columns| {
        let old = dam_with(&[
            ("as-of = 2031-05-14", "as-of = 2031-03-13"),
            ("A floor of 900 m³/s, whatever the year.", "A floor of 800 m³/s."),
            ("Both sides overstate the dry years.", "One side overstates the dry years."),
        ]);
        answers(Reader::open_file(DAM).size(columns, 40).keys("d"), Ok(&old)).screen()
    };
    // A position that is only worded otherwise has not moved again.
    let open = || Reader::open_file(DAM).size(100, 40).keys("d");
    let moved = answers(open(), Ok(&dam_with(&[("movement = \"hardened\"", "movement = \"unchanged\"")])));
    assert!(moved.row(2).contains("▲ 1 hardened  = "), "{}", moved.screen());
    insta::assert_snapshot!(read(100), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources

     last commit → now   ~ 4 changed  = 10 facts the same

                     was  13 Mar 2031                          now  14 May 2031
     ──────────────────────────────────────────────────────────────────────────────────────────────────

     At the top ───────────────────────────────────────────────────────────────────────────────────────
     ~ Lake Orla dam
       as of         13 Mar 2031                               14 May 2031

     Positions ────────────────────────────────────────────────────────────────────────────────────────
    ▌~ Ostra on Flow in dry years
       text          A floor of 800 m³/s.                      A floor of 900 m³/s, whatever the year.
     ~ Lake Commission on Flow in dry years
       text          One side overstates the dry years.        Both sides overstate the dry years.

     Events ───────────────────────────────────────────────────────────────────────────────────────────
     ~ Two days of talks end without a deal.
       now past      scheduled                                 past by 14 May 2031



















     Enter follow  Tab pane  / find  f go to  s source  e edit  o open other  ? help  q back
    ");
    insta::assert_snapshot!(read(60), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources

     last commit → now   ~ 4 changed  = 10 facts the same

     At the top ───────────────────────────────────────────────
     ~ Lake Orla dam
       as of         13 Mar 2031 → 14 May 2031

     Positions ────────────────────────────────────────────────
    ▌~ Ostra on Flow in dry years
       text          was A floor of 800 m³/s.
                     now A floor of 900 m³/s, whatever the
                        year.
     ~ Lake Commission on Flow in dry years
       text          was One side overstates the dry years.
                     now Both sides overstate the dry years.

     Events ───────────────────────────────────────────────────
     ~ Two days of talks end without a deal.
       now past      scheduled → past by 14 May 2031



















     Enter follow  Tab pane  / find  f go to  ? help  q back
    ");
}

#[test]
fn an_article_has_one_name_on_both_sides() {
    let was = "title = 'T'\n[sources]\none = { title = 'One', publisher = 'Post', published = 2031-05-04 }\n\
               [issues]\ntax = { name = 'Tax', source = 'one#3' }\n";
    let now = was
        .replace("[issues]", "two = { title = 'Two', publisher = 'Post', published = 2031-07-02 }\n[issues]");
    let now = now.replace("'one#3'", "['one#3', 'two#1']");
    let screen = Reader::open_file(was).size(100, 36).saves(&now).keys("d").screen();
    let row = screen.lines().find(|row| row.contains("source  ")).expect("the row of the sources");
    assert_eq!(row.matches("Post of 4 May").count(), 2, "{screen}");
}

#[test]
fn other_words_of_a_position_that_is_new_are_a_new_one_as_on_the_overview() {
    let was = dam_with(&[(
        "text = \"Would look at six, if the Commission measures.\"",
        "text = \"Would look at five.\"",
    )]);
    assert!(DAM.contains("movement = \"new\""), "{DAM}");
    let screen = Reader::open_file(&was).size(100, 36).saves(DAM).keys("d").screen();
    assert!(screen.contains("+ Ostra on How fast the lake fills"), "{screen}");
    assert!(screen.contains("+ 1 new"), "{screen}");
}

#[test]
fn a_movement_is_told_once_and_quotes_and_states_look_as_they_do_elsewhere() {
    let now = dam_with(&[
        ("status = \"deadlocked\"", "status = \"stalled\""),
        (
            "text = \"Promises no floor.\"\nkind = \"refusal\"",
            "text = \"Walks out.\"\nkind = \"refusal\"\nmovement = \"hardened\"\nwas = \"Promises no floor.\"\nquote = \"We walk\"",
        ),
    ]);
    let screen = Reader::open_file(DAM).size(100, 36).saves(&now).keys("d").screen();
    insta::assert_snapshot!(screen, @"
     Lake Orla dam                                           as of 14 May 2031 · 2 sources · 1 change •

     before this save → now   ▲ 1 hardened  ~ 1 changed  = 12 facts the same
     before this save · last commit

                     was  before this save                     now
     ──────────────────────────────────────────────────────────────────────────────────────────────────

     Issues ───────────────────────────────────────────────────────────────────────────────────────────
    ▌~ Flow in dry years
       status        ■ deadlocked                              ‖ stalled

     Positions ────────────────────────────────────────────────────────────────────────────────────────
     ▲ Velm on Flow in dry years
       text          Promises no floor.                        Walks out.
       quote         not given                                 “We walk”



















     Enter follow  Tab pane  / find  u changes  d other version  f go to  s source  ? help  q back
    ");
}
