//! How old a briefing is on the day on which it is read, and what has come due since.

use briefing::builtin;
use briefing::model::Date;
use insta::assert_snapshot;

use crate::reader::{DAM, Reader};

fn day(written: &str) -> Date {
    Date::parse(written).expect("a day")
}

/// The second edition of the invented story, read on this day.
fn herring(today: &str) -> Reader {
    let (name, text) = builtin::ALL[2];
    Reader::open_as(name, text).on_day(day(today)).size(80, 40)
}

fn header(reader: &Reader) -> String {
    reader.screen().lines().next().unwrap_or_default().trim_end().to_owned()
}

/// What the overview says of the time after its day.
fn ahead(reader: &Reader) -> String {
    let screen = reader.screen();
    let rows = screen.lines().skip_while(|row| !(row.contains("Due by now") || row.contains("Coming up")));
    rows.take_while(|row| !row.contains("Gaps in")).map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_header_says_how_long_ago_the_day_of_a_briefing_was() {
    let on = |today: &str, width| header(&Reader::open(DAM).on_day(day(today)).size(width, 24));
    assert_snapshot!(on("2033-06-01", 80), @" Lake Orla dam                      as of 14 May 2031 · 2 years ago · 2 sources");
    assert_snapshot!(on("2031-05-15", 80), @" Lake Orla dam                        as of 14 May 2031 · yesterday · 2 sources");
    assert_snapshot!(on("2031-05-13", 80), @" Lake Orla dam                                    as of 14 May 2031 · 2 sources");
    // Where there is less room, the sources go first, then the age.
    assert_snapshot!(on("2033-06-01", 64), @" Lake Orla dam      as of 14 May 2031 · 2 years ago · 2 sources");
    assert_snapshot!(on("2033-06-01", 40), @" Lake Orla dam        as of 14 May 2031");
    assert!(!header(&Reader::open(DAM).size(80, 24)).contains("ago"), "nobody has told the day");
}

#[test]
fn what_was_scheduled_and_is_over_stands_apart() {
    assert_snapshot!(ahead(&herring("2031-03-28")), @"
    Due by now   27 Mar 2031  A court hears the case of the seized trawlers.
    Coming up    28 Mar 2031  A sixth round, to which the Council has invited
                   both sides.
                 31 Mar 2031  The joint licences lapse at midnight.
                 15 Apr – 15 Jun 2031  The spawning ground on the Marl Bank is
                   closed.
    Unanswered   Three trawlers or five, and in whose waters?
                 Is the offer of 24,000 tonnes real?
                 How much herring is there?
    Settled      by 13 Mar 2031  Closing the spawning ground: The Marl Bank will
                 be closed every year from 15 April to 15 June.

    How it is known
    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ╍╍╍
    20 by the source itself               19 named                   ◇ 2 unnamed
    ");
    assert_snapshot!(ahead(&herring("2031-04-20")), @"
    Due by now   27 Mar 2031  A court hears the case of the seized trawlers.
                 28 Mar 2031  A sixth round, to which the Council has invited
                   both sides.
                 31 Mar 2031  The joint licences lapse at midnight.
    Coming up    15 Apr – 15 Jun 2031  The spawning ground on the Marl Bank is
                 closed.
    Unanswered   Three trawlers or five, and in whose waters?
                 Is the offer of 24,000 tonnes real?
                 How much herring is there?
    Settled      by 13 Mar 2031  Closing the spawning ground: The Marl Bank will
                 be closed every year from 15 April to 15 June.

    How it is known
    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ╍╍╍
    20 by the source itself               19 named                   ◇ 2 unnamed
    ");
    assert_snapshot!(ahead(&herring("2035-01-01")), @"
    Due by now   27 Mar 2031  A court hears the case of the seized trawlers.
                 28 Mar 2031  A sixth round, to which the Council has invited
                   both sides.
                 31 Mar 2031  The joint licences lapse at midnight.
                 15 Apr – 15 Jun 2031  The spawning ground on the Marl Bank is
                   closed.
    Unanswered   Three trawlers or five, and in whose waters?
                 Is the offer of 24,000 tonnes real?
                 How much herring is there?
    Settled      by 13 Mar 2031  Closing the spawning ground: The Marl Bank will
                 be closed every year from 15 April to 15 June.

    How it is known
    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ╍╍╍
    20 by the source itself               19 named                   ◇ 2 unnamed
    ");
    assert_snapshot!(ahead(&herring("2031-04-20").keys("z")), @"
    Due by now   27 Mar 2031  A court hears the case of the seized trawlers.
                 28 Mar 2031  A sixth round, to which the Council has invited
                   both sides.
                 31 Mar 2031  The joint licences lapse at midnight.
    Coming up    15 Apr – 15 Jun 2031  The spawning ground on the Marl Bank is
                 closed.
    Unanswered   Three trawlers or five, and in whose waters?
                 Is the offer of 24,000 tonnes real?
                 How much herring is there?
    Settled      by 13 Mar 2031  Closing the spawning ground: The Marl Bank will
                 be closed every year from 15 April to 15 June.

    How it is known
    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ╍╍╍
    20 by the source itself                19 named                   ◇ 2 unnamed
    ");
}

#[test]
fn the_day_stays_when_another_briefing_is_opened() {
    let reader = Reader::open_file(DAM).on_day(day("2031-05-20")).size(80, 24);
    assert!(header(&reader).contains("6 days ago"), "{}", header(&reader));
    let later = DAM.replace("2031-05-14", "2031-05-19");
    let reader = reader.keys("o").lists(&[("later.toml", &later)], true).types("later").keys("Enter");
    assert!(header(&reader.opens(Ok(&later))).contains("yesterday"));
}

#[test]
fn who_moved_stands_with_the_day_where_not_all_moved_on_that_of_the_briefing() {
    let open = |name: &str| Reader::open_built_in(name).size(80, 24).screen().replace('\u{A0}', " ");
    let later = open("herring-2031-03-20.toml");
    assert!(later.contains("deadlocked  20 Mar  ▲ Eskeray  + Halmarch"), "{later}");
    assert!(later.contains("open        13 Mar  ▲ Halmarch"), "{later}");
    // Each day has a row of its own, and what goes on stands behind it.
    assert!(later.contains("\n                                               13 Mar  ▼ Eskeray"), "{later}");
    let first = open("herring-2031-03-13.toml");
    assert!(first.contains("▼ Eskeray  ▼ Halmarch") && !first.contains("13 Mar  ▼"), "{first}");
}
