//! Who tells, does or wants something that a text tells in other words.

use super::{parts, position};
use crate::rules::{codes, event, figure};

#[test]
fn what_is_called_off_is_not_done() {
    let article = [
        "News",
        "The Dockers' League turned down a pay rise of 6 per cent, and all trains were cancelled on Monday.",
        "The Dockers' League called off the march that it had planned.",
        "The Dockers' League began the march that it had planned.",
    ];
    let of = |text: &str, place| codes(&article, &position("union", text, place, ""));
    assert_eq!(of("Rejects a 6 % pay rise.", 2), [""; 0]);
    assert_eq!(of("Does not march, as it had planned.", 3), [""; 0]);
    assert_eq!(of("Does not march, as it had planned.", 4), ["denial-differs"]);
    let trains = event("date = 2031-05-12, text = 'No trains run in Sel.', source = '#2'");
    assert!(!codes(&article, &trains).contains(&"denial-differs"));
}

#[test]
fn a_country_is_its_people_in_a_label() {
    let article = ["News", "Hundreds of crates lie in Danish ports.", "Denmark lost a ferry."];
    let actors = "[actors.denmark]\nname = 'Denmark'\nkind = 'state'\n[actors.crates]\nname = 'Crates'\nkind = 'group'\n";
    let of = |actor: &str, where_: &str| {
        format!(
            "{actors}{}",
            figure(&format!(
                "label = 'Crates in {where_} ports', value = 'hundreds', actor = '{actor}', source = '#2'"
            ))
        )
    };
    parts(&article, &of("denmark", "Danish"), &of("denmark", "far"), "actor-differs");
}

#[test]
fn the_dead_are_those_who_were_killed() {
    let article = [
        "News",
        "The Port of Sel said in April that fever had hit the north and killed 320 people.",
        "Most deaths are in the north.",
        "Rain fell.",
        "The herring went north.",
        "Gulls sat on the roof.",
        "The lock was shut.",
    ];
    let of = |what: &str| {
        event(&format!(
            "date = \"2031-04\", text = 'The port reports the {what}.', actor = 'port', source = '#2'"
        ))
    };
    assert_eq!(codes(&article, &of("deaths")), [""; 0]);
}

#[test]
fn who_is_told_of_in_a_quotation_does_not_give_it() {
    let article = [
        "News",
        "“The quay was never safe,” Mara Quill said.",
        "“Olm says the mast will fall. He asks the Port of Sel to take the mast down by June.”",
        "Rain fell.",
    ];
    let of = |giver: &str| {
        position(
            "olm",
            "The port must take the mast down.",
            3,
            &format!(", kind = 'demand', quote = 'take the mast down', according-to = '{giver}'"),
        )
    };
    assert_eq!(codes(&article, &of("quill")), [""; 0]);
    assert!(!codes(&article, &of("union")).is_empty());
}

#[test]
fn a_position_stands_in_two_sentences() {
    let article = [
        "News",
        "Mara Quill said the port should paint the cranes red. A motion of the Dockers' League about this is on the table.",
    ];
    let of = |holder: &str| position(holder, "Motion for the cranes to be painted red.", 2, "");
    assert_eq!(codes(&article, &of("union")), [""; 0]);
    assert!(codes(&article, &of("olm")).contains(&"party-differs"));
}

#[test]
fn a_storm_warning_is_nobodys_word() {
    let article = |told: &str| ["News".to_owned(), "Mara Quill said it was dry.".to_owned(), told.to_owned()];
    let of = |told: &str| {
        let article = article(told);
        let fact = event(
            "date = 2031-05-12, text = 'A storm warning stands for the quays.', place = 'Sel', source = '#3'",
        );
        codes(&article.each_ref().map(String::as_str), &fact)
    };
    assert_eq!(of("Rain fell. A red storm warning stood for the quays of Sel on Monday."), [""; 0]);
    let told = "Mara Quill spoke on Monday, warning that a storm stood off the quays of Sel.";
    assert_eq!(of(told), ["attribution-missing"]);
}

#[test]
fn whoever_is_named_in_a_clause_about_the_subject_does_not_speak() {
    let article = [
        "News",
        "A pilot for two crews who have sold their boats to the Port of Sel said they would sue for 300 crates. They lost 40 barrels, she \
         said.",
        "The crews that were hired by the Port of Sel say that 500 cranes are broken.",
    ];
    let of = |label: &str, value: u32, paragraph: u32, more: &str| {
        figure(&format!("label = '{label}', value = {value}, source = '#{paragraph}'{more}"))
    };
    for (label, value, paragraph) in [
        ("Crates for which crews would sue", 300, 2),
        ("Barrels lost", 40, 2),
        ("Cranes that are broken", 500, 3),
    ] {
        assert_eq!(codes(&article, &of(label, value, paragraph, "")), [""; 0], "{label}");
    }
    let event = "date = 2031-05-14, text = 'Two crews would sue to get their boats back.', actor = 'union', source = '#2'";
    assert!(!codes(&article, &self::event(event)).contains(&"party-differs"));
}
