//! The facts held against the texts of their sources while the reader reads: how often that is done, what is
//! said until then, and that nothing else waits for it.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use briefing::app::{Answer, CheckRequest, Desk, Effect, Request, Scope, TextRead, TextRequest};
use briefing::article::Paragraphs;
use briefing::jobs::{Jobs, Mailbox, OwnFiles, Programs, Watch};

use crate::reader::Reader;

/// A briefing with so many sources, each with a text and so many figures from it.
fn briefing(sources: usize, figures: usize) -> String {
    let figure = |s, f| format!("[figures.s{s}f{f}]\nlabel = 'Boats'\nvalue = {f}00\nsource = 's{s}'\n");
    let source = |s| {
        let figures: String = (1..=figures).map(|f| figure(s, f)).collect();
        format!("[sources.s{s}]\ntitle = 'Source {s}'\nfile = 's{s}.txt'\n{figures}")
    };
    let sources: String = (1..=sources).map(source).collect();
    format!("title = 'Boats'\nas-of = 2031-05-14\nbottom-line = 'Boats.'\n{sources}")
}

fn open(text: &str) -> Reader {
    Reader::open_file(text).size(100, 30)
}

fn check(reader: &mut Reader) -> CheckRequest {
    match reader.effect.take() {
        Some(Effect::Ask(Request::Check(check))) => check,
        other => panic!("no check was asked for: {other:?}"),
    }
}

/// Is given a text.
fn told(reader: Reader, request: &TextRequest, words: &str) -> Reader {
    let TextRequest { ticket, source, .. } = request.clone();
    reader.hears(Answer::TextRead(TextRead { ticket, source, text: Ok(Paragraphs::of(words)) }))
}

/// What the end of the page of problems says.
fn end(reader: &Reader) -> String {
    let screen = reader.screen();
    let lines = screen.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().iter().rev().nth(1).copied().unwrap_or_default().to_owned()
}

const NOT_CHECKED: &str = "Not checked yet: the facts are being held against the texts of their sources …";

#[test]
fn the_facts_are_held_against_all_texts_once() {
    let mut reader = open(&briefing(3, 1)).keys("!");
    let asked = reader.texts();
    assert_eq!(asked.len(), 3);
    let reader = told(reader, &asked[0], "There are 100 boats.");
    assert_eq!(reader.effect, None);
    let reader = told(reader, &asked[1], "There are 100 boats.");
    assert_eq!(reader.effect, None);
    let mut reader = told(reader, &asked[2], "There are 3 boats.");
    let result = check(&mut reader).run().expect("nobody has overtaken it");
    let reader = reader.hears(Answer::Checked(result));
    assert!(reader.screen().contains("`100` does not stand in the text"), "{}", reader.screen());
    assert_eq!(reader.screen().matches("figure-not-there").count(), 1);
}

#[test]
fn before_that_nobody_says_that_there_are_no_problems() {
    let mut reader = open(&briefing(2, 1)).keys("!");
    assert_eq!(end(&reader), NOT_CHECKED);
    let asked = reader.texts();
    let reader = told(reader, &asked[0], "There are 100 boats.");
    assert_eq!(end(&reader), NOT_CHECKED);
    let reader = told(reader, &asked[1], "There are 100 boats.");
    assert_eq!(end(&reader), NOT_CHECKED);
    assert_eq!(end(&reader.keys("Esc ! Esc !")), NOT_CHECKED);
    let reader = open(&briefing(2, 1)).keys("!").reads(Ok("There are 100 boats."));
    assert_eq!(end(&reader), "There are none.");
}

/// No findings would look as if the facts had been held against it.
#[test]
fn a_text_that_cannot_be_read_is_a_problem() {
    let reader = open(&briefing(2, 1)).keys("!").reads(Err("there is no such file"));
    assert!(reader.screen().contains("facts are not held against `s2.txt`"), "{}", reader.screen());
    assert!(reader.row(0).ends_with(" 2 problems !"), "{}", reader.row(0));
    // Once it is there, or gone again, the count follows.
    let reader = reader.changes("s1.txt").reads(Ok("There are 100 boats."));
    assert!(reader.row(0).ends_with(" 1 problem !"), "{}", reader.row(0));
    let reader = reader.changes("s1.txt").reads(Err("there is no such file"));
    assert!(reader.row(0).ends_with(" 2 problems !"), "{}", reader.row(0));
}

/// The file and its text are saved at once, in either order.
#[test]
fn a_text_on_its_way_when_the_file_is_saved_is_read_again() {
    let first = briefing(1, 1);
    let read = open(&first).keys("!").reads(Ok("There are 100 boats."));
    let mut reader = read.changes("s1.txt");
    let overtaken = reader.texts();
    let reader = told(reader.saves(&first.replace("100", "300")), &overtaken[0], "There are 900 boats.");
    let reader = reader.reads(Ok("There are 300 boats."));
    assert_eq!(end(&reader), "There are none.");
}

#[test]
fn whoever_asks_for_the_file_again_gets_its_texts_again() {
    let text = briefing(2, 1);
    let reader = open(&text).keys("!").reads(Ok("There are 300 boats."));
    assert!(reader.row(0).ends_with(" 2 problems !"), "{}", reader.row(0));
    let reader = reader.asks_again(&text).reads(Ok("There are 100 boats."));
    assert_eq!(end(&reader), "There are none.");
}

#[test]
fn a_check_that_a_save_has_overtaken_is_not_done() {
    let first = briefing(1, 1);
    let mut reader = open(&first).keys("!");
    let asked = reader.texts();
    let mut reader = told(reader, &asked[0], "There are 300 boats.");
    let stale = check(&mut reader);
    let mut reader = reader.saves(&first.replace("100", "300"));
    let newest = check(&mut reader);
    assert!(stale.ticket.is_stale() && stale.run().is_none());
    let result = newest.run().expect("nobody has overtaken it");
    assert_eq!(end(&reader.hears(Answer::Checked(result))), "There are none.");
}

#[test]
fn a_check_is_overtaken_by_a_save_that_brings_another_text_to_read() {
    let mut reader = open(&briefing(1, 1)).keys("!");
    let asked = reader.texts();
    let mut reader = told(reader, &asked[0], "There are 300 boats.");
    let stale = check(&mut reader);
    let mut reader = reader.saves(&briefing(2, 1));
    assert!(stale.ticket.is_stale());
    let asked = reader.texts();
    assert_eq!((asked.len(), end(&reader)), (1, NOT_CHECKED.to_owned()));
    let mut reader = told(reader, &asked[0], "There are 100 boats.");
    let result = check(&mut reader).run().expect("nobody has overtaken it");
    assert_eq!(reader.hears(Answer::Checked(result)).screen().matches("figure-not-there").count(), 1);
}

#[test]
fn a_check_is_overtaken_by_a_save_that_leaves_nothing_to_check() {
    let text = briefing(1, 1);
    let mut reader = open(&text).keys("!");
    let asked = reader.texts();
    let mut reader = told(reader, &asked[0], "There are 300 boats.");
    let stale = check(&mut reader);
    let reader = reader.saves(&text.replace("file = 's1.txt'\n", ""));
    assert!(stale.ticket.is_stale());
    assert_eq!(end(&reader), "Not checked yet: the facts are being checked …");
    assert_eq!(end(&reader.checks()), "There are none.");
}

#[test]
fn the_problems_in_the_top_line_are_those_of_all_texts_on_any_screen() {
    for (columns, rows) in [(40, 12), (80, 24), (120, 36), (200, 60)] {
        let mut reader = Reader::open_file(&briefing(20, 1)).size(columns, rows);
        assert!(reader.row(0).ends_with("checking…"), "{}", reader.row(0));
        let (mut read, keys) = (0, reader.row(-1));
        while !matches!(reader.effect, Some(Effect::Ask(Request::Check(_)))) {
            for request in reader.texts() {
                reader = told(reader, &request, "There are 3 boats.");
                read += 1;
                assert_eq!(reader.row(-1), keys, "no key comes and goes meanwhile");
                assert!(reader.row(0).ends_with("checking…"), "{}", reader.row(0));
            }
        }
        assert_eq!(read, 20);
        let reader = reader.checks();
        assert!(reader.row(0).ends_with(" 20 problems !"), "{}", reader.row(0));
        // Neither a look at them nor another text in sight changes that.
        let reader = reader.keys("! Esc 3 s");
        assert!(reader.row(0).ends_with(" 20 problems !"), "{}", reader.row(0));
    }
}

#[test]
fn texts_are_read_and_facts_are_checked_behind_a_prompt() {
    for keys in ["/", "f", ":"] {
        let mut reader = open(&briefing(20, 1));
        let first = reader.texts();
        let mut reader = reader.keys(keys).types("b");
        let line = reader.row(1);
        for request in first {
            reader = told(reader, &request, "There are 3 boats.");
        }
        while !matches!(reader.effect, Some(Effect::Ask(Request::Check(_)))) {
            let asked = reader.texts();
            assert!(!asked.is_empty(), "no text is asked for behind {keys}");
            for request in asked {
                reader = told(reader, &request, "There are 3 boats.");
            }
        }
        let reader = reader.checks();
        assert_eq!(reader.row(1), line, "the prompt is still open");
        assert!(reader.row(0).ends_with(" 20 problems !"), "{}", reader.row(0));
    }
}

#[test]
fn problems_that_are_known_are_counted_while_the_others_are_looked_for() {
    let wrong = format!("{}figures.x.value = 'many'\n", "colour = 'red'\n") + &briefing(2, 1);
    for (columns, rows) in [(40, 12), (80, 24), (120, 36)] {
        let mut reader = Reader::open_file(&wrong).size(columns, rows);
        assert!(reader.row(0).ends_with(" 2 problems ! checking…"), "{}", reader.row(0));
        // What the file itself says wrong is not hidden by a save either.
        let asked = reader.texts();
        let reader = reader.saves(&wrong.replace("colour", "size = 3\ncolour"));
        assert!(reader.row(0).ends_with(" 3 problems ! checking…"), "{}", reader.row(0));
        assert!(asked[0].ticket.is_stale());
        let reader = reader.reads(Ok("There are 100 boats."));
        assert!(reader.row(0).ends_with(" 3 problems !"), "{}", reader.row(0));
    }
}

#[test]
fn the_labels_of_a_file_and_its_problems_stay_in_the_smallest_screen() {
    let text = format!("handling = 'amber'\nstatus = 'draft'\ncolour = 'red'\n{}", briefing(1, 1));
    let reader = Reader::open_file(&text).size(40, 12);
    assert!(reader.row(0).contains("TLP:AMBER · draft · 1 problem ! "), "{}", reader.row(0));
}

/// Jobs, with the answers that come from them.
pub fn jobs() -> (Jobs, Receiver<Answer>) {
    let (answer, answers) = channel();
    let mailbox = Mailbox::new(answer, || {});
    (Jobs::new(Programs::default(), OwnFiles::default(), Watch::default(), &mailbox), answers)
}

#[test]
fn the_text_of_a_built_in_briefing_is_read_from_the_program() {
    let (name, text) = briefing::builtin::briefing("herring-2031-03-13").expect("it is built in");
    let mut reader = Reader::open_as(name, text).size(100, 30).keys("2 Enter s");
    assert_eq!(reader.screen().matches("being read").count(), 1, "{}", reader.screen());
    let (mut jobs, answers) = jobs();
    jobs.take(Request::ReadTexts(reader.texts())).expect("a worker");
    let mut reader = reader.hears(answers.recv_timeout(PATIENCE).expect("an answer"));
    assert!(reader.screen().contains("¶4"), "{}", reader.screen());
    let result = check(&mut reader).run().expect("nobody has overtaken it");
    let reader = reader.hears(Answer::Checked(result)).keys("Esc Esc !");
    assert_eq!(reader.footer(), "this file has no problems");
}

/// A check that takes a while.
fn long_check() -> (Reader, CheckRequest) {
    let mut reader = open(&briefing(1, 400)).keys("!");
    let asked = reader.texts();
    let words = "There were 77 boats in the harbour on Monday, said Ann Lee of the port. ".repeat(2_000);
    let mut reader = told(reader, &asked[0], &words);
    let check = check(&mut reader);
    (reader, check)
}

/// Longer than any of it takes, however busy the machine is.
pub const PATIENCE: Duration = Duration::from_secs(300);

#[test]
fn a_list_does_not_wait_for_a_check() {
    let (mut jobs, answers) = jobs();
    let (_reader, check) = long_check();
    jobs.take(Request::Check(check)).expect("a worker");
    let mut desk = Desk::default();
    let scope = Scope { named: Vec::new(), folder: "briefings".into() };
    jobs.take(Request::List { ticket: desk.issue(), scope }).expect("a worker");
    assert!(matches!(answers.recv_timeout(PATIENCE), Ok(Answer::Listed(_))));
}

#[test]
fn of_checks_that_wait_only_the_last_is_done() {
    let (mut jobs, answers) = jobs();
    let (reader, first) = long_check();
    jobs.take(Request::Check(first)).expect("a worker");
    // Each save overtakes the check before.
    let mut reader = reader;
    for n in 1..=5 {
        reader = reader.saves(&briefing(1, 400).replace("Boats", &format!("Boats {n}")));
        jobs.take(Request::Check(check(&mut reader))).expect("a worker");
    }
    assert!(matches!(answers.recv_timeout(PATIENCE), Ok(Answer::Checked(_))));
    drop(jobs);
    assert!(answers.recv_timeout(PATIENCE).is_err(), "a check that was overtaken has an answer");
}
