//! What would mislead if it were left out: who gives a figure, that it is disputed, that all rests on one
//! source, whose a question is.

use briefing::app::{Answer, Effect, Request, Searched};
use briefing::builtin;

use crate::opening::found;
use crate::reader::{DAM, Reader};

/// Two who count the same marchers, a share, and a question, all on one source.
const MARCH: &str = "title = 'March'\nas-of = 2031-05-03\nissues.pay = 'Pay'\n\
    [sources.paper]\ntitle = 'A march'\npublisher = 'Paper'\npublished = 2031-05-03\n\
    [actors]\nunion = { name = 'Union', role = 'party' }\npolice = { name = 'Police' }\n\
    [positions.union]\npay = { text = 'Six per cent.', according-to = 'police' }\n\
    [figures]\n\
    a = { label = 'Marchers', value = 900, unit = 'people', measure = 'm', according-to = 'union', issue = 'pay', status = 'disputed' }\n\
    b = { label = 'Marchers', value = 300, unit = 'people', measure = 'm', according-to = 'police', issue = 'pay' }\n\
    [questions]\nwho = { text = 'Who marched?', issue = 'pay' }\n";

fn words(reader: &Reader) -> String {
    reader.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn related_facts_have_their_giver_and_their_doubt() {
    let issue = words(&Reader::open(MARCH).size(80, 24).keys("2 Enter"));
    assert!(
        issue.contains("Marchers: 900 people — Union ? disputed Marchers: 300 people — Police"),
        "{issue}"
    );
    let question = words(&Reader::open(MARCH).size(80, 24).keys("5 Enter"));
    assert!(question.contains("position Union: Six per cent. — Police"), "{question}");
    // Who else gives a figure is no link: one a line is enough.
    assert_eq!(Reader::open(MARCH).size(80, 24).keys("2 Enter G k").selected(), "Marchers: 300 people");
}

#[test]
fn a_figure_told_from_others_by_its_day_keeps_its_giver() {
    let text = "title = 'Debt'\nas-of = 2031-05-03\nissues.debt = 'Debt'\nactors.bank = 'Bank'\n[figures]\n\
        a = { label = 'Debt', value = 61, as-of = 2031-03-31, according-to = 'bank', issue = 'debt' }\n\
        b = { label = 'Debt', value = 68, as-of = 2031-04-30, according-to = 'bank', issue = 'debt' }\n";
    let issue = words(&Reader::open(text).size(80, 24).keys("2 Enter"));
    assert!(issue.contains("Debt: 61 — Bank, as of 31 Mar 2031 Debt: 68 — Bank, as of 30 Apr"), "{issue}");
    // On its own page its name goes without saying.
    let actor = words(&Reader::open(text).size(80, 24).keys("4 Enter"));
    assert!(actor.contains("Debt: 61 — as of 31 Mar 2031"), "{actor}");
}

#[test]
fn whoever_holds_a_position_and_is_not_named_is_marked_as_a_giver_is() {
    let text = "title = 'Tax'\nissues.tax = 'Tax'\nsources.wire = 'Wire'\n\
        actors.aide = { name = 'An aide', anonymous = true }\n\
        questions.when = { text = 'When?', issue = 'tax' }\n\
        positions.aide.tax = { text = 'It stays.', kind = 'refusal', source = 'wire' }\n";
    for (keys, said) in [
        ("2", "An aide (unnamed)"),
        ("2 z", "An aide (unnamed)"),
        ("2 z z", "An aide (unnamed)"),
        ("2 z Enter", "An aide (unnamed)"),
        ("5 z", "An aide (unnamed) It stays. refusal"),
        ("7 z", "An aide (unnamed): It stays."),
        ("2 s", "An aide (unnamed): It stays."),
    ] {
        let screen = words(&Reader::open(text).size(80, 24).keys(keys));
        assert!(screen.contains(said), "{keys}: {screen}");
    }
}

#[test]
fn a_disputed_figure_has_a_sign_in_its_list() {
    for (columns, rows) in [(80, 24), (120, 36), (200, 60)] {
        let screen =
            Reader::open_built_in("france-pensions-2023.toml").size(columns, rows).keys("3").screen();
        let list = screen.lines().map(|line| line.split('│').next().unwrap_or_default());
        let marked = list.filter(|line| line.contains("? Marchers") && line.contains("CGT")).count();
        assert!(marked > 0, "{screen}");
    }
}

#[test]
fn that_all_rests_on_one_source_is_in_the_top_line_of_a_file_with_problems() {
    let text = MARCH
        .replace("[actors]", "pubisher = 'x'\n[actors]")
        .replace("title = 'March'", "title = 'A march of many'");
    let top = Reader::open(&text).size(80, 24).row(0);
    assert!(top.contains("1 source · 1 problem !"), "{top}");
    let top = Reader::open(&text).size(40, 12).row(0);
    assert!(top.contains("1 source · 1 problem !"), "{top}");
}

#[test]
fn how_the_facts_are_sourced_is_on_the_first_screen() {
    for (name, text) in builtin::ALL {
        for (columns, rows) in [(80, 24), (120, 36), (200, 60)] {
            for keys in ["", "1 z"] {
                let screen = Reader::open_as(name, text).size(columns, rows).keys(keys).screen();
                let line = screen.lines().find(|line| line.contains("Sourcing   ")).unwrap_or_default();
                assert!(line.contains(" facts, "), "{name} at {columns}×{rows}: {screen}");
            }
        }
    }
}

#[test]
fn the_facts_with_one_source_only_are_a_list_one_key_away() {
    let reader = Reader::open_built_in("france-pensions-2023.toml")
        .size(80, 24)
        .keys("1 Enter")
        .down_to("65 with one source only");
    let listed = reader.keys("Enter");
    // The source on which most rests comes first.
    let first = listed.screen().lines().find(|line| line.contains("only source for")).map(str::to_owned);
    assert!(
        first.is_some_and(|line| line.contains("only source for 1") || line.contains("only source for 2")),
        "{}",
        listed.screen()
    );
    assert_eq!(listed.keys("Ctrl-o").selected(), "65 with one source only");
}

#[test]
fn whoever_wrote_the_briefing_asks_a_question_without_a_source() {
    let reader = Reader::open(MARCH).size(80, 24).keys("5 Enter");
    assert!(!reader.screen().contains("— Paper"), "{}", reader.screen());
    let origin = reader.keys("s");
    assert!(
        origin.screen().contains("No source is given: whoever wrote this briefing asks it."),
        "{}",
        origin.screen()
    );
    // A figure of the only source rests on it.
    let figure = Reader::open(MARCH).size(80, 24).keys("3 Enter");
    assert!(figure.screen().contains("— Union, Paper"), "{}", figure.screen());
}

#[test]
fn shares_of_unlike_things_have_no_axis_in_common() {
    let figure = |id: &str, measure: &str| {
        format!("[figures.{id}]\nlabel = 'Share {id}'\nvalue = 59\nunit = '%'\n{measure}\n")
    };
    let two = |measure: &str| format!("title = 'T'\n{}{}", figure("a", measure), figure("b", measure));
    let drawn = |text: &str| Reader::open(text).size(80, 24).keys("3 z").screen().contains('●');
    assert!(!drawn(&two("")));
    assert!(drawn(&two("measure = 'vote'")));
    assert!(drawn(&two("").replace('%', "people")));
}

#[test]
fn words_found_in_the_open_briefing_are_gone_to_there() {
    let mut reader = Reader::open_file(DAM).with_files("folder", &[]).size(100, 30).keys("O").types("toll");
    let Some(Effect::Ask(Request::Search { ticket, .. })) = reader.effect.take() else {
        panic!("nothing is looked for");
    };
    let found = vec![found("folder/test.toml", DAM, "toll")];
    let reader = reader.hears(Answer::Searched(Searched { ticket, found, is_last: true })).keys("Enter");
    assert!(reader.footer().starts_with("match 1 of"), "{}", reader.screen());
    assert!(reader.screen().contains("Toll on boats"), "{}", reader.screen());
}

#[test]
fn a_matrix_is_whole_on_a_small_screen_where_it_fits() {
    for (name, issues) in
        [("gaza-cease-fire.toml", 8), ("brexit-withdrawal.toml", 9), ("herring-2031-03-20.toml", 5)]
    {
        let screen = Reader::open_built_in(name).size(80, 24).keys("2 z").screen();
        let above = screen.lines().skip(3).take_while(|line| !line.starts_with('─'));
        let rows = above.filter(|line| {
            ["✓", "≈", "○", "‖", "■"].iter().any(|sign| line.chars().take(4).any(|c| sign.contains(c)))
        });
        assert_eq!(rows.count(), issues, "{screen}");
    }
}
