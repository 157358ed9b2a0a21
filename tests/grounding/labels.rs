//! What tells the figures of one paragraph apart, and clauses and givers that nothing there bears out.

use crate::rules::{codes, event, figure, holds};

#[test]
fn two_figures_have_two_labels() {
    let article = [
        "News",
        "The stop cost Ness 15 barges in lost trade, Hark 36 barges, and Olmsby 12 barges. It shut 12 locks.",
    ];
    let of = |second: &str, third: &str| {
        format!(
            "[figures]\nf = {{ label = 'Trade lost at Ness', value = 15, unit = 'barges', source = 'a#2' }}\n\
             g = {{ label = '{second}', value = 36, unit = 'barges', source = 'a#2' }}\n\
             h = {{ label = '{third}', value = 12, unit = 'barges', source = 'a#2' }}\n"
        )
    };
    let right = of("Trade lost at Hark", "Trade lost at Olmsby");
    assert_eq!(codes(&article, &right), [""; 0]);
    // Both have the label: each may be the one that is wrong.
    let twice = ["label-differs", "label-differs"];
    assert_eq!(codes(&article, &of("Trade lost at Ness", "Trade lost at Olmsby")), twice);
    assert_eq!(codes(&article, &of("Trade lost at Hark", "Trade lost at Hark")), twice);
}

#[test]
fn a_label_with_a_gap_is_of_the_amount_that_its_words_stand_around() {
    let article = [
        "News",
        "Of the toll, Sel gets 4 crowns a boat and the isle gets 9 crowns a boat of Sel.",
        "Fees rose 5%. Then, in summer, fees rose 7% more.",
    ];
    let of = |first: &str, second: &str| {
        format!(
            "[figures]\nf = {{ label = '{first}', value = 4, unit = 'crowns', source = 'a#2' }}\n\
             g = {{ label = '{second}', value = 9, unit = 'crowns', source = 'a#2' }}\n"
        )
    };
    let second = "The isle gets […] a boat of Sel";
    assert_eq!(codes(&article, &of("Of the toll, Sel gets […] a boat", second)), [""; 0]);
    let twice = "[figures]\nf = { label = 'Fees rose […]', value = 5, unit = '%', source = 'a#3' }\n\
                 g = { label = 'Fees rose […]', value = 7, unit = '%', source = 'a#3' }\n";
    assert_eq!(codes(&article, twice), ["label-differs", "label-differs"]);
}

#[test]
fn a_label_is_not_of_what_the_unit_of_another_counts() {
    let article = ["News", "The stop threatens the last 52 days and 669 races of the summer."];
    let of = |label: &str| {
        format!(
            "[figures]\nf = {{ label = 'Days under threat', value = 52, unit = 'days', source = 'a#2' }}\n\
             g = {{ label = '{label}', value = 669, unit = 'races', source = 'a#2' }}\n"
        )
    };
    holds(&article, &of("Races under threat"), &of("Days under threat"), "label-differs");
}

#[test]
fn one_word_far_away_bears_no_clause_out() {
    let article = [
        "News",
        "The Port of Sel will open the quay again.",
        "Rain fell on the boats and the sheds all night long.",
        "The herring went north, and the competition with them.",
        "Sailors see their families in May.",
    ];
    let of = |text: &str| format!("[positions.port]\npay = {{ text = \"{text}\", source = \"#2\" }}");
    let made_up = of("Will open the quay again, and promises compensation to families of victims.");
    holds(&article, &of("Will open the quay again."), &made_up, "not-told");
}

#[test]
fn a_house_without_a_name_may_be_the_one_that_is_named_behind() {
    let article = [
        "News",
        "The storm sank 32 boats, a newspaper reported on Sunday. Jarek Olm sold nets.",
        "The Port of Sel said that the Dockers' League sails.",
    ];
    let of = |giver: &str| {
        let fields = "label = 'Boats sunk', value = 32, unit = 'boats', source = '#2'";
        codes(&article, &figure(&format!("{fields}, according-to = '{giver}'")))
    };
    assert_eq!(of("union"), [""; 0]);
    assert!(!of("quill").is_empty());
}

#[test]
fn what_stands_beside_what_is_said_needs_no_giver() {
    for (told, value, unit) in [
        ("“We sail,” Mara Quill told about 300 dockers in Sel.", 300, "dockers"),
        ("“We sail,” she added before 40 boats set out.", 40, "boats"),
        ("Mara Quill said the cost – about 77 crowns – was high.", 77, "crowns"),
        ("As the 9 gates opened at noon, Mara Quill said that rain was due.", 9, "gates"),
        ("Mara Quill said the strike was that of the 300-member crew.", 300, "members"),
    ] {
        let about = if told.contains("about") { ", qualifier = 'about'" } else { "" };
        let fields = format!("label = 'Number', value = {value}, unit = '{unit}', source = '#2'{about}");
        let found = codes(&["News", told, "Mara Quill left."], &figure(&fields));
        assert!(!found.contains(&"attribution-missing"), "{told}: {found:?}");
    }
    let told = ["News", "Mara Quill told dockers that 300 cranes stood still."];
    let fields = "label = 'Cranes that stood still', value = 300, unit = 'cranes', source = '#2'";
    assert_eq!(codes(&told, &figure(fields)), ["attribution-missing"]);
}

#[test]
fn an_owner_at_the_beginning_is_not_who_an_event_is_about() {
    let article =
        ["News", "Mara Quill sent a letter on Monday, and the Dockers' League staged a noisy protest."];
    let of =
        |text: &str| event(&format!("date = 2031-05-12, text = '{text}', actor = 'union', source = '#2'"));
    assert_eq!(codes(&article, &of("Quill’s letter leads to a noisy protest.")), [""; 0]);
}

#[test]
fn a_strike_since_monday_did_not_begin_next_monday() {
    let article = ["News", "The Dockers' League has been on strike since early Monday."];
    let of =
        |day| event(&format!("date = {day}, text = 'The strike begins.', actor = 'union', source = '#2'"));
    holds(&article, &of("2031-05-12"), &of("2031-05-19"), "date-differs");
}

#[test]
fn rand_are_counted_in_millions_behind_a_hyphen() {
    let article = ["News", "The stop cost Sel R15-million, and Local 1005 sailed."];
    let of = |value| {
        figure(&format!(
            "label = 'Cost of the stop in Sel', value = {value}, unit = 'million rand', source = '#2'"
        ))
    };
    holds(&article, &of(15), &of(16), "figure-not-there");
    let sails = |text: &str| event(&format!("date = 2031-05-14, text = '{text}', source = '#2'"));
    assert_eq!(codes(&article, &sails("The two groups sailed from Sel.")), [""; 0]);
}

#[test]
fn nearly_50_is_not_40() {
    let article = ["News", "Nearly 40 boats sank off Sel."];
    let of = |value| {
        figure(&format!(
            "label = 'Boats that sank', value = {value}, qualifier = 'nearly', unit = 'boats', source = '#2'"
        ))
    };
    holds(&article, &of(40), &of(50), "figure-not-there");
}

/// Two figures of one unit; the second has one of two labels.
fn second_label(told: &str, figures: [&str; 2], right: &str, wrong: &str) {
    let article = ["News", told];
    let of = |label: &str| {
        let [first, second] = figures;
        format!(
            "[figures]\nf = {{ {first}, source = 'a#2' }}\ng = {{ label = '{label}', {second}, source = 'a#2' }}\n"
        )
    };
    assert_eq!(codes(&article, &of(right)), [""; 0], "{right}");
    assert!(
        codes(&article, &of(wrong)).contains(&"label-differs"),
        "{wrong}: {:?}",
        codes(&article, &of(wrong))
    );
}

#[test]
fn a_label_that_tells_of_a_time_is_that_of_one_figure() {
    second_label(
        "The fleet earned 65 crowns in its latest quarter compared with 108 crowns a year ago.",
        [
            "label = 'Earned in the quarter a year ago', value = 108, unit = 'crowns', as-of = 2030",
            "value = 65, unit = 'crowns'",
        ],
        "Earned in the latest quarter",
        "Earned in the quarter a year ago",
    );
}

#[test]
fn a_label_in_a_currency_has_its_unit() {
    second_label(
        "The winner got a cheque of 40 euros ($54).",
        ["label = 'Cheque, in dollars', value = 54, unit = '$'", "value = 40, unit = 'euros'"],
        "Cheque of the winner",
        "Cheque, in dollars",
    );
}

#[test]
fn labels_that_lead_to_their_numbers_in_a_list_are_of_these() {
    let told = "It was paid for by the Harbour Works Fund (HWF), 31 sheds, the Ferry Crews Training Fund (FCTF), 9, \
                the Old Crews Pension Fund (OCPF) 6 and the Port of Sel, 5.";
    second_label(
        told,
        ["label = 'Sheds of the Ferry Crews Training Fund', value = 9", "value = 6"],
        "Sheds of the Old Crews Pension Fund",
        "Sheds of the Ferry Crews Training Fund",
    );
}

#[test]
fn what_a_part_of_all_counts_stands_behind_the_number_of_all() {
    let told = ["News", "At least 150 of the village's 1,800 residents were killed."];
    let of = |unit: &str| {
        figure(&format!(
            "label = 'Killed', value = 150, qualifier = 'at least', unit = '{unit}', source = '#2'"
        ))
    };
    holds(&told, &of("residents"), &of("households"), "unit-differs");
}

#[test]
fn figures_of_one_label_are_told_apart_even_where_a_number_stands_twice() {
    let told = ["News", "The port gave 20 sheds to the crews, 20 to the pilots and 31 to the divers."];
    let of = |label: &str| {
        format!(
            "[figures]\nf = {{ label = 'Sheds given to crews', value = 20, source = '#2' }}\n\
             g = {{ label = '{label}', value = 31, source = '#2' }}\n"
        )
    };
    assert_eq!(codes(&told, &of("Sheds given to divers")), [""; 0]);
    assert!(codes(&told, &of("Sheds given to crews")).contains(&"label-differs"));
}

#[test]
fn tens_are_dozens() {
    let killed = |words: &str| event(&format!("date = 2031-05-14, text = '{words}', source = '#2'"));
    let told = ["News", "On 14 May the storm left tens of gulls dead."];
    holds(
        &told,
        &killed("The storm left dozens of gulls dead."),
        &killed("The storm left thousands of gulls dead."),
        "figure-not-there",
    );
}

#[test]
fn of_whom_the_headline_tells_all_of_the_text_may() {
    let actor = |name: &str| format!("[actors.x]\nname = '{name}'\nkind = 'company'\nsource = '#2'");
    let told = ["Selcom closes its quay", "The company has 12 sheds.", "It sold them to Ode Steel."];
    assert_eq!(codes(&told, &actor("Selcom")), ["better-paragraph"]);
    assert_eq!(codes(&told, &actor("Ode Steel")), ["wrong-paragraph"]);
}

#[test]
fn a_time_over_100_metres_is_that_of_their_race() {
    let told = "Mara Quill wants to run the 100m in 10.03 seconds.";
    let time = "label = 'Time wanted over 100m', value = 10.03, unit = 'seconds', source = '#2'";
    assert_eq!(codes(&["News", told], &figure(time)), [""; 0]);
    let crews = |words: &str| event(&format!("date = '2031-05', text = '{words}', source = '#2'"));
    let told = ["News", "Sel opened 94 sheds in May 2031."];
    holds(&told, &crews("Sel opens 94 sheds."), &crews("Sel opens over 94 sheds."), "qualifier-differs");
}

#[test]
fn a_day_that_is_to_come_is_the_next_one() {
    // Published on 14 May 2031.
    let vote = |date: &str| event(&format!("date = {date}, text = 'Sel votes for the port.', source = '#2'"));
    let told = ["News", "They are to vote for the Port of Sel, come December 7, and Sel votes for the port."];
    assert_eq!(codes(&told, &vote("2031-12-07")), [""; 0]);
}

#[test]
fn votes_against_are_not_those_for_it() {
    second_label(
        "Only 319 captains voted for it, while 195 stayed away and 73 opposed it.",
        [
            "label = 'Votes against the levy', value = 73, unit = 'captains'",
            "value = 319, unit = 'captains', qualifier = 'only'",
        ],
        "Votes for the levy",
        "Votes against the levy",
    );
}

#[test]
fn per_cent_has_no_label_of_crowns() {
    second_label(
        "The fleet may raise 12 crowns from its sale, pricing its boats at a 2.8 per cent discount to their value.",
        ["label = 'What the sale may raise', value = 12, unit = 'crowns'", "value = 2.8, unit = '%'"],
        "Discount of the boats",
        "What the sale may raise",
    );
}

#[test]
fn a_number_in_each_of_two_is_that_of_both() {
    let of = |told: &str| {
        let article = ["News", told];
        let figures = "[figures]\nf = { label = 'Crews of Ness for the ban', value = 51, unit = '%', source = 'a#2' }\n\
                       g = { label = 'Crews of Hark for the ban', value = 51, unit = '%', source = 'a#2' }\n";
        codes(&article, figures)
    };
    assert_eq!(of("Most crews of Ness and of Hark (51% in each port) are for the ban."), [""; 0]);
    assert!(of("Most crews of Ness (51% of them) are for the ban.").contains(&"other-figure"));
}

#[test]
fn rival_numbers_of_one_label_need_its_words_only_once() {
    let of = |first: (&str, &str, u32), second: (&str, &str, u32), measure: &str| {
        let figure = |key: &str, (label, giver, value): (&str, &str, u32)| {
            format!(
                "{key} = {{ label = '{label}', value = {value}, according-to = '{giver}', source = 'a#2'{measure} }}\n"
            )
        };
        format!("[figures]\n{}{}", figure("f", first), figure("g", second))
    };
    // Killed, dead and died are one.
    let article =
        ["News", "The storm killed 260 people, Mara Quill said. Jarek Olm puts the number of dead at 114."];
    let dead = of(("Dead", "quill", 260), ("Dead", "olm", 114), "");
    assert_eq!(codes(&article, &dead), [""; 0]);
    let article = ["News", "Mara Quill put the number of idle cranes at 40; Jarek Olm said 200."];
    let idle = of(("Idle cranes", "quill", 40), ("Idle cranes", "olm", 200), "");
    assert_eq!(codes(&article, &idle), [""; 0]);
    let article =
        ["News", "Mara Quill said that 40 idle cranes stood there; Jarek Olm told of 200 on the quay."];
    let of_one_measure =
        of(("Idle cranes", "quill", 40), ("Idle cranes", "olm", 200), ", measure = 'idle cranes'");
    assert_eq!(codes(&article, &of_one_measure), [""; 0]);
    // What the second counts has its own words.
    let article = ["News", "Mara Quill counted 40 idle cranes; Jarek Olm counted 200 rusty barges."];
    holds(
        &article,
        &of(("Idle cranes", "quill", 40), ("Rusty barges", "olm", 200), ""),
        &of(("Idle cranes", "quill", 40), ("Idle cranes", "olm", 200), ""),
        "label-differs",
    );
}
