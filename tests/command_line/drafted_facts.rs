//! What the facts and the actors of a draft are, in made-up lines.

use super::briefing_in;
use super::drafting::{draft_of, folder_with};

#[test]
fn each_amount_has_the_label_of_its_own_side_or_month() {
    let draft = draft_of(
        "The council passed it with 212 deputies voting in favour, 187 against and 4 abstaining. Inflation fell to 3.1% in April from 3.8% in March.",
    );
    let figures: Vec<_> = draft.split("[figures.").skip(1).collect();
    for (value, label) in [
        ("212", "Votes in favour"),
        ("187", "Votes against"),
        ("4", "Abstentions"),
        ("3.8", "Inflation fell"),
    ] {
        let figure = figures.iter().find(|figure| figure.contains(&format!("value = {value}\n"))).unwrap();
        assert!(figure.contains(&format!("label = \"{label}\"")), "{figure}");
    }
}

#[test]
fn a_part_of_a_whole_and_a_change_with_what_it_leads_to_are_figures_of_one_thing() {
    let draft = draft_of(
        "Two of the nine routes are still served. Support for the Sel Party has gone up by two points to 32%. Its net loss \
         surged to $443 million, up from $278 million. Seven of the isle’s 19 quays were hit. It sank, killing four people. \
         The master, Jarek Olm, was jailed for nine months.",
    );
    for part in [
        "label = \"Routes served\"\nvalue = 2\nof = 9\n",
        "label = \"Support for the Sel Party, change\"\nvalue = 2\nunit = \"points\"",
        "label = \"Support for the Sel Party\"\nvalue = 32\nunit = \"%\"",
        "label = \"Net loss surged\"\nvalue = 443\n",
        "label = \"Net loss surged, before\"\nvalue = 278\n",
        "label = \"Quays hit\"\nvalue = 7\nof = 19\n",
        "label = \"People killed\"\nvalue = 4\n",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
    assert_eq!(draft.matches("[figures.").count(), 8, "{draft}");
}

#[test]
fn a_limit_that_is_denied_is_drafted_as_what_it_says() {
    let draft =
        draft_of("Sel Ferries said it could not pay more than 6%. The crews will not accept less than 8%.");
    for part in [
        "value = 6\nqualifier = \"no more than\"\nunit = \"%\"",
        "value = 8\nqualifier = \"no less than\"\nunit = \"%\"",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
}

#[test]
fn what_is_nobody_is_no_actor() {
    let draft = draft_of(
        "Councillor Joan Peake (Ind), who sails, told us it leaks. Jarek Olm of Sel Ferries said it does not. “It is late,” said \
         his wife, Ann Olm. The Court of Ode in Sel dismissed it. The forecast trajectory indicates that it rains. The decision, \
         a win for crews and those opposed to the fee, came late. The owners, Chairman Mara Quill and Ann Rowe, left.",
    );
    let actors: Vec<_> = draft.lines().filter_map(|line| line.split_once(" = { name = \"")).collect();
    let names: Vec<_> = actors.iter().filter_map(|(_, rest)| rest.split('"').next()).collect();
    assert_eq!(
        names,
        ["Joan Peake", "Jarek Olm", "Sel Ferries", "Ann Olm", "Court of Ode", "Mara Quill", "Ann Rowe"],
        "{draft}"
    );
}

#[test]
fn a_year_that_something_is_compared_with_dates_no_event() {
    let draft = draft_of(
        "The loss was larger than that in 2012. More than 40 boats sank in 2014. She spoke before Wednesday’s vote.",
    );
    assert!(
        !draft.contains("2012\"\n") && !draft.contains("deadline") && draft.contains("date = \"2014\""),
        "{draft}"
    );
}

#[test]
fn a_briefing_is_no_article() {
    let folder = folder_with("talks.toml", "title = \"Talks\"\nas-of = 2030-05-04\n");
    let ran = briefing_in(&folder, &["draft", "talks.toml"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("talks.toml: this is a briefing"), "{}", ran.err);
}
