//! The editor: which place of the file it is sent to.

use briefing::app::{Answer, Edited, Effect, Request};

use crate::reader::{DAM, Reader, dam};

/// What stands in the file at the place to which the last key led.
fn line(reader: Reader) -> String {
    let Some(Effect::Ask(Request::Edit { path, line, column })) = reader.effect else {
        panic!("no place in the file")
    };
    assert_eq!(path.to_str(), Some("folder/test.toml"));
    DAM.lines().nth(line - 1).expect("a line of the file")[column - 1..].to_owned()
}

fn opened() -> Reader {
    Reader::open_file(DAM).size(100, 30)
}

#[test]
fn it_leads_to_the_fact_under_the_cursor() {
    insta::assert_snapshot!(line(opened().keys("e")), @"# A dispute that nobody has, told shortly enough for small screens.");
    insta::assert_snapshot!(line(opened().keys("2 e")), @"filling]");
    insta::assert_snapshot!(line(opened().keys("2 Enter j e")), @"filling]");
    insta::assert_snapshot!(line(opened().keys("3 j e")), @"floor-lake]");
    insta::assert_snapshot!(line(opened().keys("3 z e")), @"floor-ostra]");
    insta::assert_snapshot!(line(opened().keys("6 s e")), @"gates]");
}

#[test]
fn it_leads_to_the_problem_under_the_cursor() {
    let text =
        "title = 'T'\nas-of = 2031\nfoo = 1\nfigures.f.label = 'F'\nfigures.f.value = 1\nfigures.f.bar = 2\n";
    let mut places = Vec::new();
    for keys in ["! e", "! j e"] {
        let Some(Effect::Ask(Request::Edit { line, column, .. })) =
            Reader::open_file(text).size(100, 30).keys(keys).effect
        else {
            panic!("no place in the file");
        };
        places.push((line, column));
    }
    assert_eq!(places, [(3, 1), (6, 11)]);
}

#[test]
fn with_no_problem_in_sight_it_leads_to_the_first_that_is_listed() {
    let text = "title = 'T'\nas-of = 2031\nfoo = 1\nfigures.f.label = 5\nfigures.f.value = 1\n";
    let reader = Reader::open_file(text).size(60, 12).keys("!").wheel(20, 5, 2);
    assert_eq!(reader.selected(), "", "{}", reader.screen());
    let Some(Effect::Ask(Request::Edit { line, .. })) = reader.keys("e").effect else {
        panic!("no place in the file");
    };
    assert_eq!(line, 4);
}

#[test]
fn what_is_no_file_says_so() {
    assert_eq!(
        dam().keys("3 e").footer(),
        "this briefing is not a file: it is built in, or came through a pipe"
    );
}

#[test]
fn what_became_of_it_is_said() {
    let beside = opened().hears(Answer::Edited(Ok(Edited::Beside("code".into()))));
    assert_eq!(beside.footer(), "opened in code");
    let failed = opened().hears(Answer::Edited(Err("vim failed (exit status: 1)".into())));
    assert_eq!(failed.footer(), "vim failed (exit status: 1)");
}
