//! Words that look like others, and are read for what they are.

use crate::rules::{codes, event, figure, holds};

#[test]
fn a_text_of_one_paragraph_bears_facts_out_like_any_other() {
    let article = ["On 3 May 2031 the Port of Sel shut the quay. The Dockers' League wants a new crane."];
    let wants =
        |holder: &str| format!("[positions]\n{holder}.pay = {{ text = 'Wants a new crane', source = '#1' }}");
    holds(&article, &wants("union"), &wants("port"), "party-differs");
    let shut =
        |date: &str| event(&format!("date = {date}, text = 'The Port of Sel shuts the quay', source = '#1'"));
    holds(&article, &shut("2031-05-03"), &shut("2029-01-05"), "date-differs");
}

#[test]
fn rules_deny_nothing() {
    let of = |qualifier: &str| {
        figure(&format!(
            "label = 'Boats allowed', value = 30, unit = 'boats', qualifier = '{qualifier}', source = '#2'"
        ))
    };
    holds(
        &["News", "The rules allow more than 30 boats."],
        &of("more than"),
        &of("almost"),
        "qualifier-differs",
    );
}

#[test]
fn a_word_that_begins_like_a_denial_is_none() {
    let of = |text: &str| event(&format!("date = 2031-05-03, text = '{text}', source = '#2'"));
    let article = ["News", "On 3 May 2031 the Port of Sel never shut the quay and unveiled a plan."];
    holds(
        &article,
        &of("The Port of Sel unveils a plan and does not shut the quay"),
        &of("The Port of Sel unveils a plan and shuts the quay"),
        "denial-differs",
    );
}

#[test]
fn a_power_of_ten_is_a_number() {
    let of =
        |value: &str| figure(&format!("label = 'Grain', value = {value}, unit = 'tonnes', source = '#2'"));
    let article = ["News", "The Port of Sel moved 10⁶ tonnes of grain."];
    holds(&article, &of("1_000_000"), &of("10"), "figure-not-there");
    let article = ["News", "The Port of Sel moved 4.5 × 10⁶ tonnes of grain."];
    holds(&article, &of("4_500_000"), &of("4.5"), "figure-not-there");
}

#[test]
fn what_is_devoted_is_no_vote_and_what_is_down_falls() {
    let of = |value: &str| {
        figure(&format!("label = 'Boats devoted', value = {value}, unit = 'boats', source = '#2'"))
    };
    holds(
        &["News", "The Port of Sel devoted 60 to 80 boats to it."],
        &of("'60 to 80'"),
        &of("60"),
        "qualifier-differs",
    );
    let down = "label = 'Down in the share of the port', value = 3, unit = 'points', source = '#2'";
    let article = ["News", "The share of the port changed by minus 3 points."];
    assert_eq!(codes(&article, &figure(down)), [""; 0]);
}

#[test]
fn names_are_found_by_their_people_and_in_their_spellings() {
    let article = ["News", "Lebanese crews lost 30 boats to the Huthis."];
    let of = |name: &str| {
        codes(&article, &format!("[actors.it]\nname = '{name}'\nkind = 'organisation'\nsource = '#2'"))
    };
    for name in ["Lebanon", "Houthis"] {
        assert_eq!(of(name), [""; 0], "{name}");
    }
    assert_eq!(of("Togo"), ["name-not-there"]);
}
