//! What its author sums up or puts in other words is no error, and whoever speaks goes on doing so.

use crate::faults;
use crate::rules::{codes, figure};

/// The codes of the findings on a bottom line about a text of one paragraph.
fn of_bottom_line(line: &str, text: &str) -> Vec<&'static str> {
    let briefing = format!("title = 'T'\nas-of = 2031-05-14\nbottom-line = '{line}'\nsources.a = 'A'\n");
    faults::codes(&briefing, text)
}

#[test]
fn a_bottom_line_may_count_together() {
    let text =
        "The storm sank 130 trawlers in Sel and 90 in Vell; 60 per cent went home, 45 per cent by rail.";
    for line in ["The storm sank hundreds of trawlers.", "The two shares add up to more than a hundred."] {
        assert_eq!(of_bottom_line(line, text), ["worked-out"], "{line}");
    }
    assert_eq!(of_bottom_line("The storm sank 870 trawlers.", text), ["figure-not-there"]);
}

#[test]
fn the_subject_of_what_is_said_is_nobody_who_goes_on_speaking() {
    let article = [
        "News",
        "It was a bad year, and the Port of Sel said the storm stressed its crews.",
        "Landings fell by 60 per cent in March, it said.",
    ];
    let of = |giver: &str| {
        figure(&format!(
            "label = 'Fall of landings', value = 60, unit = '%', according-to = '{giver}', source = '#3'"
        ))
    };
    assert_eq!(codes(&article, &of("port")), [""; 0]);
}

#[test]
fn a_state_in_a_label_is_a_place() {
    let actors = "title = 'T'\nas-of = 2031-05-14\nsources.a = 'A'\n\
        actors.vell = { name = 'Vell', kind = 'state' }\n\
        actors.quill = { name = 'Mara Quill', kind = 'person', part-of = 'vell' }\n";
    let of = |more: &str| {
        format!(
            "{actors}[figures]\nf = {{ label = 'Missing in Vell', value = 57, unit = 'people', source = '#2'{more} }}\n"
        )
    };
    let line = "Quill said 57 people were missing.";
    assert_eq!(faults::codes(&of(", according-to = 'quill'"), line), [""; 0]);
    assert_eq!(faults::codes(&of(""), line), ["attribution-missing"]);
}

#[test]
fn a_paragraph_with_the_amounts_of_a_fact_is_hardly_a_wrong_one() {
    let article = [
        "News",
        "The Port of Sel opens the season at $8-$8.15/kg for its herring, more than others.",
        "A kilogram of herring and its solids are weighed by scales of the harbour.",
        "Nothing moves.",
        "The sun shines.",
    ];
    let fact = "[positions.port]\npay = { text = 'Pays 8 to 8.15 dollars for a kilogram of solids.', source = '#2' }";
    assert!(!codes(&article, fact).contains(&"wrong-paragraph"));
}

#[test]
fn a_weekday_between_a_subject_and_its_verb_is_over() {
    let article = ["News", "The Port of Sel on Monday rejected a rise of wages."];
    let of = |day: &str| {
        format!("[events]\ne = {{ date = {day}, text = 'The port rejects a rise of wages.', source = '#2' }}")
    };
    assert_eq!(codes(&article, &of("2031-05-12")), [""; 0]);
    assert_eq!(codes(&article, &of("2031-05-19")), ["date-differs"]);
}
