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

#[test]
fn what_is_yet_to_come_or_better_than_all_others_is_denied_in_other_words() {
    let of = |text: &str| {
        codes(
            &[
                "News",
                "The Port of Sel has yet to pay the crews, and has yet to receive any applications for berths.",
                "The Port of Sel built the largest quay ever, its best work in the highest wind since 1999.",
                "The Port of Sel approved the ban by 40 votes to nil.",
                "The Port of Sel misled crews into thinking that the quay was not dangerous.",
            ],
            &event(&format!("date = 2031-05-03, {text}")),
        )
    };
    for told in [
        "text = 'The Port of Sel still has not paid the crews.', source = '#2'",
        "text = 'No applications for berths come to the Port of Sel.', source = '#2'",
        "text = 'Nothing so large was built by the Port of Sel before.', source = '#3'",
        "text = 'The wind at the Port of Sel has not been higher since 1999.', source = '#3'",
        "text = 'The Port of Sel approves the ban with no votes against it.', source = '#4'",
        "text = 'The Port of Sel hid from crews that the quay was dangerous.', source = '#5'",
    ] {
        assert!(!of(told).contains(&"denial-differs"), "{told}");
    }
    let paid = "text = 'The Port of Sel has paid the crews.', source = '#2'";
    assert!(of(paid).contains(&"denial-differs"), "{:?}", of(paid));
}

#[test]
fn a_bound_and_a_part_of_a_unit_are_read_as_the_text_has_them() {
    let article =
        ["News", "The Port of Sel will open within two years, more than a tenth of a point above plan."];
    let text = |words: &str| {
        codes(
            &article,
            &event(&format!(
                "date = 2031-05-03, text = 'The Port of Sel opens in {words} two years.', source = '#2'"
            )),
        )
    };
    assert!(!text("no more than").contains(&"qualifier-differs"));
    assert!(text("more than").contains(&"qualifier-differs"));
    let tenth = |qualifier: &str| {
        figure(&format!(
            "label = 'Above plan', value = 'a tenth', unit = 'of a point', qualifier = '{qualifier}', source = '#2'"
        ))
    };
    holds(&article, &tenth("more than"), &tenth("nearly"), "qualifier-differs");
}

#[test]
fn a_denial_may_end_a_sentence_or_begin_a_quotation() {
    let article = [
        "News",
        "Olm said pay was fair, but rest was not. The way is short. The way back is not.",
        "Olm denied that. “No record was false. There were errors,” he said.",
    ];
    for (text, paragraph) in [
        ("Rest was not fair.", 2),
        ("The way back is not short.", 2),
        ("“No record was false. There were errors,” he said.", 3),
    ] {
        let fact = format!("[positions]\nolm.pay = {{ text = '{text}', source = '#{paragraph}' }}");
        assert_eq!(codes(&article, &fact), [""; 0], "{text}");
    }
}

#[test]
fn she_who_was_named_before_her_quotation_says_all_of_it() {
    let article = [
        "News",
        "Jarek Olm said the county would not pay.",
        "Mara Quill met both sides. “The gap on pay is small. The gap on rest is large,” she said.",
    ];
    let fact = "[positions]\nquill.pay = { text = '“The gap on pay is small. The gap on rest is large,” she said.', \
                quote = 'The gap on pay is small. The gap on rest is large', source = '#3' }";
    assert_eq!(codes(&article, fact), [""; 0]);
}
