//! Amounts that a text tells in other words.

use super::{parts, position};
use crate::rules::{codes, figure};

#[test]
fn one_who_is_killed_is_one() {
    let article =
        ["News", "A 19-year-old student was killed, and his two brothers were hurt.", "The quay shut."];
    let of = |label: &str, place| {
        codes(&article, &figure(&format!("label = '{label}', value = 1, source = '#{place}'")))
    };
    assert_eq!(of("Killed", 2), [""; 0]);
    assert_eq!(of("Hurt", 2), ["figure-not-there"]);
    assert_eq!(of("Killed", 3), ["figure-not-there"]);
}

#[test]
fn a_qualifier_of_words_is_told_in_another_word() {
    let article = ["News", "Nearly a third of the trawlers sank, and over a quarter of the crew left."];
    let of = |qualifier: &str| {
        figure(&format!(
            "label = 'Trawlers that sank', value = 'a third', qualifier = '{qualifier}', source = '#2'"
        ))
    };
    parts(&article, &of("almost"), &of("more than"), "qualifier-differs");
}

#[test]
fn millions_are_an_m_before_a_currency() {
    let article = ["News", "The mast cost 4.8 million crowns, and is 30 metres high."];
    let of = |unit: &str| {
        figure(&format!("label = 'Price of the mast', value = 4.8, unit = '{unit}', source = '#2'"))
    };
    parts(&article, &of("m crowns"), &of("m"), "figure-not-there");
    let high = figure("label = 'Height of the mast', value = 30, unit = 'm', source = '#2'");
    assert_eq!(codes(&article, &high), [""; 0]);
}

#[test]
fn an_amount_in_brackets_is_the_one_before_it_in_another_unit() {
    let article = ["News", "The ferry ran at up to 62 knots (115 km/h), some 20 kilometres from Sel."];
    let of = |value, unit: &str, more: &str| {
        format!(
            "f{value} = {{ label = 'Speed of the ferry', value = {value}, unit = '{unit}', source = '#2'{more} }}\n"
        )
    };
    let both = |side: &str| {
        let side = format!(", qualifier = '{side}'");
        format!("[figures]\n{}{}", of(62, "knots", &side), of(115, "km/h", &side))
    };
    parts(&article, &both("up to"), &both("over"), "qualifier-differs");
}

#[test]
fn what_doubled_was_half_of_it() {
    let article = ["News", "Jarek Olm wants the quota halved. The Greens doubled their seats to 22."];
    let before = |value, note: &str| {
        figure(&format!("label = 'Seats of the Greens before', value = {value}, source = '#2'{note}"))
    };
    assert_eq!(codes(&article, &before(11, "")), ["worked-out"]);
    let noted = before(11, ", note = 'Half of 22.'");
    parts(&article, &noted, &before(13, ", note = 'Half of 22.'"), "figure-not-there");
    let quota = |share| position("olm", &format!("The quota should be {share} % lower."), 2, "");
    parts(&article, &quota(50), &quota(40), "figure-not-there");
}

#[test]
fn those_that_are_left_of_a_number_are_told_with_it() {
    let article = ["News", "The lease is one of three papers to be signed in Sel."];
    let of = |number: &str| {
        format!("[questions]\nq = {{ text = 'What do the other {number} papers say?', source = '#2' }}")
    };
    parts(&article, &of("two"), &of("five"), "figure-not-there");
}

#[test]
fn four_in_five_may_have_hyphens() {
    let article = ["News", "Four-in-five crews back the ban, and two-out-of-three ports do."];
    let of =
        |whole: u8| figure(&format!("label = 'Crews for the ban', value = 4, of = {whole}, source = '#2'"));
    parts(&article, &of(5), &of(50), "figure-not-there");
    let ports = figure("label = 'Ports for the ban', value = 2, of = 3, source = '#2'");
    assert_eq!(codes(&article, &ports), [""; 0]);
}
