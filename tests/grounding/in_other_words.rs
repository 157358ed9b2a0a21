//! What a text says in other words than a fact: no finding, beside one on a fact that it does not bear out.

use crate::rules::{codes, event, figure};

mod amounts;
mod tellers;

/// Asserts that the first fact passes, and that the second has a finding of this code.
fn parts(article: &[&str], right: &str, wrong: &str, code: &str) {
    assert_eq!(codes(article, right), [""; 0], "{right}");
    assert!(codes(article, wrong).contains(&code), "{wrong}: {:?}", codes(article, wrong));
}

fn position(holder: &str, text: &str, place: usize, more: &str) -> String {
    format!("[positions.{holder}]\npay = {{ text = '{text}', source = '#{place}'{more} }}")
}

#[test]
fn who_has_no_name_of_its_own_is_called_in_other_ways() {
    let article = [
        "News",
        "Some seamen want higher wages from the fleet.",
        "The herring went north.",
        "Jarek Olm sold nets.",
    ];
    let crews = "[actors.crews]\nname = 'Laid-off crews'\nkind = 'group'\n";
    let text = "Want higher wages from the fleet.";
    let right = format!("{crews}{}", position("crews", text, 2, ""));
    parts(&article, &right, &position("olm", text, 2, ""), "name-elsewhere");
}

#[test]
fn a_person_is_called_by_the_first_word_of_the_name_or_without_its_number() {
    let article = [
        "News",
        "Aro Lin Tas ran the lock of Sel, and Ned Aker III the gate.",
        "The herring went north.",
        "Rain fell.",
        "Aro was fined 300 crowns. Aker said the gate had cost 40 crowns.",
        "Jarek Olm sold nets.",
    ];
    let fine = |actor| {
        figure(&format!("label = 'Fine', value = 300, unit = 'crowns', actor = '{actor}', source = '#5'"))
    };
    let with = |fact: String| {
        format!(
            "[actors.tas]\nname = 'Aro Lin Tas'\nkind = 'person'\n[actors.aker]\nname = 'Ned Aker III'\nkind = 'person'\n{fact}"
        )
    };
    parts(&article, &with(fine("tas")), &fine("olm"), "name-elsewhere");
    let gate = |giver| {
        figure(&format!(
            "label = 'Cost of the gate', value = 40, unit = 'crowns', according-to = '{giver}', source = '#5'"
        ))
    };
    parts(&article, &with(gate("aker")), &gate("olm"), "name-elsewhere");
}

#[test]
fn a_day_without_a_year_is_of_the_year_that_is_told_there() {
    let article = [
        "News of 3 May 2031",
        "The lock of Sel was built in the spring of 1986. On March 6 the gate broke.",
        "The herring went north.",
        "On March 9 the mast broke.",
    ];
    let broken = |what: &str, date: &str, place: usize| {
        event(&format!("date = {date}, text = 'The {what} breaks.', source = '#{place}'"))
    };
    parts(&article, &broken("gate", "1986-03-06", 2), &broken("gate", "1986-03-07", 2), "date-differs");
    assert!(codes(&article, &broken("gate", "1987-03-06", 2)).contains(&"date-differs"));
    assert!(codes(&article, &broken("mast", "1974-03-09", 4)).contains(&"date-differs"));
}

#[test]
fn initials_stand_for_the_name_that_the_text_has() {
    let article =
        ["News", "The Harbour Office for Sel lost 40 boats, the Port of Sel 30.", "The herring went north."];
    let lost = |who: &str| figure(&format!("label = 'Boats that {who} lost', value = 40, source = '#2'"));
    for right in ["HOS", "HOFS"] {
        parts(&article, &lost(right), &lost("HXS"), "name-not-there");
    }
}

#[test]
fn a_month_and_a_title_are_no_first_names() {
    let article = [
        "News",
        "May Olm and Will Tas run the lock of Sel.",
        "The herring went north.",
        "Will the port pay 300 crowns? In May the port paid 300 crowns.",
    ];
    for name in ["May Olm", "Will Tas"] {
        let fine = figure("label = 'Fine', value = 300, unit = 'crowns', actor = 'one', source = '#4'");
        let fact = format!("[actors.one]\nname = '{name}'\nkind = 'person'\n{fine}");
        assert!(codes(&article, &fact).contains(&"name-elsewhere"), "{name}: {:?}", codes(&article, &fact));
    }
}

#[test]
fn a_unit_behind_digits_and_a_headline_in_capitals_hide_no_number() {
    let article =
        ["Fast Boats Kill Two Sel Boys", "The line of the port carries 10Mbps, the mast 40Kg, 3News said."];
    let figures = [
        "label = 'Boys killed', value = 2, source = '#1'",
        "label = 'Speed of the line', value = 10, unit = 'Mbps', source = '#2'",
        "label = 'Weight of the mast', value = 40, unit = 'kg', source = '#2'",
    ];
    for fact in figures.map(figure) {
        assert_eq!(codes(&article, &fact), [""; 0], "{fact}");
    }
    let channel = figure("label = 'Channels of the port', value = 3, source = '#2'");
    assert_eq!(codes(&article, &channel), ["worked-out"]);
}

#[test]
fn mediators_and_countries_are_called_by_what_they_are() {
    let article = [
        "News",
        "The Port of Sel broke off the talks on pay on Monday, mediators said.",
        "Norway and the League of Harbours have 40 members.",
        "The herring went north.",
        "The country lost 30 boats on Monday.",
        "Rain fell, and 30 boats sank on Monday.",
    ];
    let league = |role| {
        format!("[actors.envoys]\nname = 'League of Harbours'\nkind = 'organisation'\nrole = '{role}'\n")
    };
    let talks = event(
        "date = 2031-05-12, text = 'Port of Sel breaks off the talks on pay.', according-to = 'envoys', source = '#2'",
    );
    parts(&article, &(league("mediator") + &talks), &(league("observer") + &talks), "name-elsewhere");
    let boats =
        |place| event(&format!("date = 2031-05-12, text = 'In Norway 30 boats sink.', source = '#{place}'"));
    parts(&article, &boats(5), &boats(6), "name-elsewhere");
}

#[test]
fn one_word_is_not_enough_to_doubt_a_paragraph() {
    let article = [
        "News",
        "Mara Quill wants more money for trawlers.",
        "Subsidies ended in Sel.",
        "Rain fell.",
        "The gate is shut.",
        "The herring went north.",
    ];
    let of = |place| position("quill", "Wants higher subsidies for trawlers.", place, "");
    assert_eq!(codes(&article, &of(2)), [""; 0]);
    assert!(!codes(&article, &of(4)).is_empty());
}

#[test]
fn a_clause_in_other_words_is_told_from_an_added_one() {
    let article = ["News", "Mara Quill is saddened by the drowning of the crew.", "The herring went north."];
    parts(
        &article,
        &position("quill", "Grieves for lost seamen.", 2, ""),
        &position("quill", "Is saddened, and grants compensation to widows and orphans.", 2, ""),
        "clause-not-there",
    );
}

#[test]
fn a_denial_is_told_by_a_noun_or_taken_back_behind() {
    let inability = ["News", "The Dockers' League blamed its inability to pay wages in Sel."];
    let ability = ["News", "The Dockers' League blamed its duty to pay wages in Sel."];
    let fact = position("union", "Could not pay wages in Sel.", 2, "");
    assert_eq!(codes(&inability, &fact), [""; 0]);
    assert_eq!(codes(&ability, &fact), ["denial-differs"]);
    let kept = [
        "News",
        "The Dockers' League said crews had been promised a warning, but that promise was not kept.",
    ];
    assert_eq!(codes(&kept, &position("union", "The crews had no warning.", 2, "")), [""; 0]);
}

#[test]
fn what_a_speaker_takes_as_known_needs_no_giver() {
    let of = |told: &str| {
        let article = ["News", told];
        codes(&article, &event("date = 2031-05-12, text = 'Two sheds burn down.', source = '#2'"))
    };
    assert_eq!(of("Jarek Olm said crews searched the sheds that burned down on Monday."), [""; 0]);
    assert_eq!(of("Jarek Olm said that the sheds burned down on Monday."), ["attribution-missing"]);
}

#[test]
fn a_time_that_marks_a_thing_or_is_spoken_of_is_not_that_of_the_fact() {
    let article = [
        "News",
        "The Dockers' League voted to extend the April 26 deadline for bids.",
        "“Come to the quay tomorrow,” Mara Quill asked the crews.",
        "The Dockers' League voted on April 26 on bids.",
    ];
    let has = |fact: &str| codes(&article, &event(fact)).contains(&"date-differs");
    let vote = "date = 2031-03-12, text = 'League votes on bids.', source =";
    assert!(!has(&format!("{vote} '#2'")) && has(&format!("{vote} '#4'")));
    assert!(!has("date = 2031-05-10, text = 'Quill asks the crews to come to the quay.', source = '#3'"));
}

#[test]
fn numbers_in_names_count_nothing() {
    let article =
        ["News", "A 3Harbour poll had the Dockers' League ahead, and a One Harbour poll the Port of Sel."];
    let of =
        |text: &str| codes(&article, &event(&format!("date = 2031-05-14, text = '{text}', source = '#2'")));
    assert_eq!(of("Two polls come out."), [""; 0]);
    let counted = ["News", "Three polls had the Dockers' League ahead."];
    let fact = event("date = 2031-05-14, text = 'Two polls come out.', source = '#2'");
    assert_eq!(codes(&counted, &fact), ["figure-not-there"]);
}

#[test]
fn a_quotation_goes_on_over_paragraphs() {
    let article = [
        "News",
        "Mara Quill lost her boat at the pier.",
        "“I lost more than that,” said the skipper.",
        "“I must mend the nets by June.",
        "“The crew is tired of rain.”",
        "Jarek Olm sold hooks.",
    ];
    let of = |who: &str, quote: &str, place| {
        position(
            who,
            "The crew and the nets are worn.",
            place,
            &format!(", according-to = '{who}', quote = '{quote}'"),
        )
    };
    for (quote, place) in [("I must mend the nets by June.", 4), ("The crew is tired of rain.", 5)] {
        assert_eq!(codes(&article, &of("quill", quote, place)), [""; 0]);
        assert!(!codes(&article, &of("olm", quote, place)).is_empty());
    }
}
