//! Who tells what, where the sentence has more than one clause, and where an actor's entry finds its name.

use crate::rules::{codes, event, figure, holds};

/// Holds a figure of a value against the one paragraph behind the title, without a giver and with one.
fn needs_a_giver(told: &str, value: &str, label: &str) {
    let of = |more: &str| figure(&format!("label = '{label}', value = {value}, source = '#2'{more}"));
    holds(&["News", told], &of(", according-to = 'quill'"), &of(""), "attribution-missing");
}

#[test]
fn what_is_announced_in_a_clause_is_said() {
    needs_a_giver("Mara Quill announced it would shut 65 sheds in Sel.", "65", "Sheds shut in Sel");
    needs_a_giver("The fleet has 65 sheds, Mara Quill reported.", "65", "Sheds of the fleet");
    needs_a_giver("“I have 65 sheds,” Mara Quill described in a letter.", "65", "Sheds of the fleet");
    let act = "label = 'Sheds to be shut', value = 65, source = '#2'";
    assert_eq!(codes(&["News", "Mara Quill announced a cut of 65 sheds to be shut."], &figure(act)), [""; 0]);
}

#[test]
fn whoever_is_named_behind_the_verb_says_all_before_it() {
    needs_a_giver(
        "It will ease at noon, and 65 crews sail by night, said Mara Quill.",
        "65",
        "Crews that sail",
    );
    needs_a_giver(
        "It will ease, letting 65 crews sail by night, said Mara Quill, of Norr.",
        "65",
        "Crews that sail",
    );
}

#[test]
fn what_is_told_in_passing_is_still_said_by_whoever_says_the_rest() {
    let giver = figure("label = 'Crews hurt', value = 30, source = '#2', according-to = 'quill'");
    for told in [
        "Jarek Olm issued a report, which said that 40 boats sank and that 30 crews were hurt.",
        "Jarek Olm issued a report, which said that 30 crews were hurt.",
        "Jarek Olm said that, while boats sail, 30 crews were hurt.",
        "Jarek Olm said that although 30 crews were hurt, boats sail.",
        "Jarek Olm said that the quay, where 30 crews were hurt, is old.",
        "Jarek Olm can claim 30 crews were hurt.",
    ] {
        assert_eq!(codes(&["News", told, "Mara Quill left."], &giver), ["attribution-differs"], "{told}");
    }
    let beside = "Mara Quill told of it. The storm hurt 30 crews after Jarek Olm said that boats sail.";
    assert_eq!(codes(&["News", beside], &giver), [""; 0]);
}

#[test]
fn a_turn_inside_a_quotation_is_no_turn_of_the_text() {
    let told = "“We feed 65 gulls, but that will double,” Mara Quill told the crews in Sel.";
    needs_a_giver(told, "65", "Gulls fed");
    let beside = "It fed 65 gulls, but Mara Quill said that was too few.";
    let fact = "label = 'Gulls fed', value = 65, source = '#2'";
    assert_eq!(codes(&["News", beside], &figure(fact)), [""; 0]);
}

#[test]
fn a_relative_clause_ends_where_the_sentence_goes_on() {
    let article = [
        "News",
        "The pilot, who had been ill in Norr for weeks, sailed back to the harbour, Mara Quill said.",
        "Mara Quill said that the boat which burned had sailed back to the harbour.",
        "Rain fell.",
        "The herring went north.",
    ];
    let of = |place, more: &str| {
        event(&format!(
            "date = 2031-05-14, text = 'The pilot sails back to the harbour.', source = '#{place}'{more}"
        ))
    };
    holds(&article, &of(2, ", according-to = 'quill'"), &of(2, ""), "attribution-missing");
}

#[test]
fn whoever_spoke_right_before_goes_on() {
    let article = [
        "News",
        "Jarek Olm said rain fell.",
        "Mara Quill said the sheds were shut.",
        "“The League goes on to help the crews.”",
    ];
    let of = |holder: &str| {
        format!(
            "[positions.{holder}]\npay = {{ text = 'Goes on.', quote = 'The League goes on to help the crews.', \
             source = ['#3', '#4'] }}"
        )
    };
    assert_eq!(codes(&article, &of("quill")), [""; 0]);
}

#[test]
fn he_is_no_group() {
    let article =
        ["News", "Jarek Olm said rain fell.", "He said 65 sheds were shut.", "The Dockers' League sails."];
    let of = |giver: &str| {
        figure(&format!("label = 'Sheds shut', value = 65, according-to = '{giver}', source = '#3'"))
    };
    assert_eq!(codes(&article, &of("olm")), [""; 0]);
    assert_eq!(codes(&article, &of("union")), ["attribution-differs"]);
}

#[test]
fn the_entry_of_an_actor_is_where_its_whole_name_stands() {
    let article = [
        "News",
        "Nell Anders Hake runs the lock.",
        "Hake said no.",
        "The Lock Guild shut.",
        "The Guild met.",
    ];
    let of = |name: &str, kind: &str, place: usize| {
        format!("[actors.it]\nname = '{name}'\naka = 'Guild'\nkind = '{kind}'\nsource = '#{place}'")
    };
    holds(
        &article,
        &of("Nell Anders Hake", "person", 2),
        &of("Nell Anders Hake", "person", 3),
        "better-paragraph",
    );
    holds(
        &article,
        &of("Lock Guild", "organisation", 4),
        &of("Lock Guild", "organisation", 5),
        "better-paragraph",
    );
}

#[test]
fn a_group_without_a_name_is_where_its_words_stand() {
    let article = ["News", "Analysts of the fleet said no.", "Rain fell.", "The analysts went home."];
    let of = |place: usize| {
        format!("[actors.it]\nname = 'Analysts of the fleet'\nkind = 'group'\nsource = '#{place}'")
    };
    holds(&article, &of(2), &of(3), "wrong-paragraph");
    assert_eq!(codes(&article, &of(4)), ["better-paragraph"]);
}

#[test]
fn a_people_is_of_its_country_however_that_is_written() {
    let article = [
        "News",
        "The Sel Union wants the United States out.",
        "The Americans drank tea.",
        "Rain fell.",
        "Boats left.",
        "A dog barked.",
    ];
    let wants = "[actors.sel]\nname = 'Sel Union'\n[issues]\ncrews = 'Crews'\n[positions.sel.crews]\n\
        text = 'The Americans must go.'\nsource = '#2'";
    assert_eq!(codes(&article, wants), [""; 0]);
}

#[test]
fn one_noun_before_a_verb_with_an_object_is_a_name() {
    let article = ["News", "In May, Mara Quill founded the school of Sel. Grain was dear."];
    let of = |text: &str| event(&format!("date = 2031-05-14, text = '{text}', source = '#2'"));
    holds(
        &article,
        &of("Quill founds the school of Sel."),
        &of("Brenner founds the school of Sel."),
        "name-not-there",
    );
    assert_eq!(codes(&article, &of("Founds the school of Sel.")), [""; 0]);
}

/// The codes of the findings on what the police and the organisers say in the one paragraph behind the title.
fn of_two_givers(told: &str, police: u32, organisers: u32) -> Vec<&'static str> {
    let of = |giver: &str, value: u32| {
        format!(
            "{giver} = {{ label = 'Marchers', value = {value}, according-to = '{giver}', source = '#2' }}\n"
        )
    };
    let actor = |giver: &str, name: &str| {
        format!("[actors.{giver}]\nname = '{name}'\nkind = 'group'\nsource = '#2'\n")
    };
    let actors = actor("police", "Police") + &actor("organisers", "Organisers");
    let facts = format!("{actors}[figures]\n{}{}", of("police", police), of("organisers", organisers));
    codes(&["News", told], &facts)
}

#[test]
fn of_two_in_one_sentence_each_gives_what_stands_in_its_part() {
    for told in [
        "Some had seen 300 marchers, according to police; organisers put it at 900 marchers.",
        "The police said that 300 people came, while organisers told of only 900.",
    ] {
        assert_eq!(of_two_givers(told, 300, 900), [""; 0], "{told}");
        assert_ne!(of_two_givers(told, 900, 300), [""; 0], "{told}");
    }
}

#[test]
fn a_short_sentence_with_the_amount_tells_of_its_own_party() {
    let article = [
        "News",
        "The Dockers' League is due to hear on Monday of its claim for 60 sheds a year. The Port of Sel has \
         offered 20.",
    ];
    let of = |sheds: u32| {
        format!(
            "[positions.port]\npay = {{ text = \"{sheds} sheds a year.\", kind = 'offer', source = \"#2\" }}"
        )
    };
    holds(&article, &of(20), &of(60), "party-differs");
}

#[test]
fn he_gives_what_stands_in_his_part_of_the_sentence() {
    let article = [
        "News",
        "Jarek Olm denied that. Asked about sheds, he said that 12 were lost in September; Mara Quill counted 37.",
    ];
    let of = |giver: &str| {
        format!(
            "[figures]\nf = {{ label = 'Sheds lost', value = 12, according-to = '{giver}', source = '#2' }}\n\
             g = {{ label = 'Sheds lost', value = 37, according-to = 'quill', source = '#2' }}"
        )
    };
    assert_eq!(codes(&article, &of("olm")), [""; 0]);
}

#[test]
fn a_clause_with_who_says_only_what_follows() {
    let article = [
        "News",
        "The Port of Sel voted on Sunday to shut the old sheds in July, ending a fight with crews who say that \
         they were cheated.",
    ];
    let closing = event("date = '2031-07', text = 'The sheds are shut.', source = '#2'");
    assert_eq!(codes(&article, &closing), [""; 0]);
}

#[test]
fn what_a_forecast_starts_from_is_not_forecast() {
    let article = [
        "News",
        "The Port of Sel said it would sell 18 sheds over the next year, against 30 in the year before.",
    ];
    let sold = "label = 'Sheds sold in the year before', value = 30, source = '#2'";
    assert_eq!(codes(&article, &figure(sold)), [""; 0]);
    let article = ["News", "Mara Quill said sales of sheds rose to 18 from 30 in the year before."];
    assert_eq!(codes(&article, &figure(sold)), ["attribution-missing"]);
    // No amount of the same kind is compared with this one.
    let article = ["News", "The Port of Sel said it will hire 40 guards from 12 villages."];
    let villages = "label = 'Villages from which guards come', value = 12, source = '#2'";
    assert_eq!(codes(&article, &figure(villages)), ["attribution-missing"]);
    let article =
        ["News", "The Port of Sel sees idle sheds rising to 60 by the end of next year from 52 in April."];
    let both = "[figures]\nf = { label = 'Idle sheds, end of next year', value = 60, as-of = '2031-04', according-to = 'port', \
                source = '#2' }\ng = { label = 'Idle sheds', value = 52, as-of = '2031-04', source = '#2' }";
    assert_eq!(codes(&article, both), [""; 0]);
}

#[test]
fn of_several_who_say_it_together_they_may_be_any() {
    let of = |givers: &str| {
        figure(&format!(
            "label = 'Boats', value = 40, unit = 'boats', according-to = {givers}, source = '#2'"
        ))
    };
    let article =
        ["News", "Mara Quill and Jarek Olm looked at the quay; they said that 40 boats were there."];
    let found = codes(&article, &of("['quill', 'olm']"));
    assert!(!found.iter().any(|code| code.starts_with("attribution")), "{found:?}");
    let article = [
        "Jarek Olm has been to the quay.",
        "According to Mara Quill, the two inspectors and others, 40 boats were there.",
    ];
    let found = codes(&article, &of("['quill', 'olm']"));
    assert!(!found.iter().any(|code| code.starts_with("attribution")), "{found:?}");
    // Boats are nobody.
    let article = ["Jarek Olm has been to the quay.", "Mara Quill said the two boats hit 40 boats there."];
    let found = codes(&article, &of("['quill', 'olm']"));
    assert!(found.iter().any(|code| code.starts_with("attribution")), "{found:?}");
}
