//! Facts turned round: denied on one side only, and positions of another kind.

use crate::rules::{codes, event, holds};

fn position(text: &str, more: &str) -> String {
    format!("[positions.union]\npay = {{ text = '{text}', source = '#2'{more} }}")
}

#[test]
fn what_is_denied_on_one_side_is_denied_on_the_other() {
    let article = ["News", "The Dockers' League won’t accept a cut of wages, and Mara Quill sails to Sel."];
    let of = |text| format!("[positions.union]\npay = {{ text = '{text}', source = '#2' }}");
    holds(&article, &of("Does not accept a cut of wages."), &of("Accepts a cut of wages."), "denial-differs");
    let sails = |text| event(&format!("date = 2031-05-14, text = '{text}', actor = 'quill', source = '#2'"));
    assert_eq!(codes(&["News", "Mara Quill sails to Sel."], &sails("Quill sails to Sel.")), [""; 0]);
    assert_eq!(
        codes(&["News", "Mara Quill sails to Sel."], &sails("Quill will not sail to Sel.")),
        ["denial-differs"]
    );
}

#[test]
fn none_takes_up_what_another_sentence_says() {
    let article = ["News", "Mara Quill wants a floor. The Dockers' League promises none."];
    assert_eq!(codes(&article, &position("Promises no floor.", ", kind = 'refusal'")), [""; 0]);
    let article = ["News", "The Dockers' League might look at a cut."];
    assert_eq!(codes(&article, &position("May take a cut.", ", kind = 'offer'")), [""; 0]);
}

#[test]
fn a_denial_in_the_words_of_the_text_is_in_another_of_its_sentences() {
    let article = ["News", "“Fees rose from $8 to $9. That is not a jump,” the Dockers' League said."];
    let of = |text: &str| position(text, ", quote = 'Fees rose from $8 to $9. That is not a jump'");
    assert_eq!(codes(&article, &of("Fees rose from $8 to $9. That is not a jump.")), [""; 0]);
}

#[test]
fn a_denial_needs_a_word_that_may_deny() {
    let article = ["News", "The Dockers' League wants the levy on trawlers abolished, and a rise of wages."];
    let of = |text| position(text, "");
    holds(
        &article,
        &of("Wants the levy on trawlers abolished."),
        &of("Does not want the levy on trawlers abolished."),
        "denial-differs",
    );
    // What is told without a "not" may be told with one.
    for (told, text) in [
        (
            "The Dockers' League wants an unpaid levy on trawlers.",
            "Does not want a levy on trawlers to be paid.",
        ),
        (
            "The Dockers' League sails once the levy on trawlers is dropped.",
            "Does not sail until the levy on trawlers ends.",
        ),
        ("The Dockers' League voted against a levy on trawlers.", "Does not want a levy on trawlers."),
    ] {
        assert_eq!(codes(&["News", told], &of(text)), [""; 0], "{text}");
    }
}

#[test]
fn what_the_text_denies_is_looked_for_clause_by_clause() {
    let article =
        ["News", "The Dockers' League said the fee would not be sustainable, because crews have left."];
    let of = |text| position(text, "");
    holds(
        &article,
        &of("The fee cannot be sustained, as crews have left."),
        &of("The fee can be sustained, as crews do not stay."),
        "denial-differs",
    );
}

#[test]
fn the_kind_of_a_position_is_told_by_a_word_of_it() {
    let demand = ["News", "The Dockers' League demanded a rise of wages."];
    let of = |text, kind| position(text, &format!(", kind = '{kind}'"));
    holds(&demand, &of("A rise of wages.", "demand"), &of("A rise of wages.", "acceptance"), "kind-differs");
    let offer = ["News", "The Dockers' League offered to work at night."];
    holds(&offer, &of("Work at night.", "offer"), &of("Work at night.", "refusal"), "kind-differs");
    let statement = ["News", "The Dockers' League said that wages fell in Sel."];
    holds(
        &statement,
        &of("Wages fell in Sel.", "statement"),
        &of("Wages fell in Sel.", "demand"),
        "kind-not-told",
    );
    // To tell somebody that something is so asks for nothing, nor does who calls something off; and nobody
    // offers what is only bad news.
    for (told, text, kind) in [
        ("The Dockers' League told the Courier that wages fell.", "Wages fell.", "demand"),
        ("The Dockers' League called off the march.", "Calls off the march.", "demand"),
        ("The Dockers' League said that wages fell in Sel.", "Wages fell in Sel.", "offer"),
        ("The Dockers' League said that wages fell in Sel.", "Wages fell in Sel.", "acceptance"),
    ] {
        holds(&["News", told], &of(text, "statement"), &of(text, kind), "kind-not-told");
    }
    let told = ["News", "The Dockers' League told the port to pay."];
    assert_eq!(codes(&told, &of("The port must pay.", "demand")), [""; 0]);
}

#[test]
fn only_words_near_it_may_deny_what_is_said() {
    let of = |text| position(text, "");
    for (told, right, wrong) in [
        (
            "The Dockers' League said the protest is loud but the mines were hit.",
            "The mines are hit.",
            "The mines are not hit.",
        ),
        (
            "The Dockers' League warned the road will be “uneven and bumpy” and the storm off Sel will have a major effect.",
            "The storm will have a major effect.",
            "The storm will not have a major effect.",
        ),
        (
            "The Dockers' League will reach out to Sel.",
            "Will reach out to Sel.",
            "Will not reach out to Sel.",
        ),
    ] {
        holds(&["News", told], &of(right), &of(wrong), "denial-differs");
    }
    let immaterial = ["News", "The Dockers' League said the boats were immaterial to the outcome."];
    assert_eq!(codes(&immaterial, &of("The boats make no difference to the outcome.")), [""; 0]);
}

#[test]
fn a_condition_denies_nothing() {
    let deadline = event("date = 2031-07-01, text = 'The last day for an agreement.', source = '#2'");
    let told =
        |opening: &str| format!("{opening} agreement is reached by 1 July 2031, the quay will be shut.");
    let codes = |opening: &str| codes(&["News", &told(opening)], &deadline);
    assert_eq!(codes("If no"), [""; 0]);
    assert!(codes("No").contains(&"denial-differs"));
}

#[test]
fn what_a_sentence_says_too_it_does_not_deny() {
    let article = ["News", "“This is not a dry month, it is the fourth dry year,” Mara Quill said."];
    let position = "[positions.quill]\npay = { text = 'It is the fourth dry year.', quote = 'it is the fourth dry year', source = '#2' }";
    assert_eq!(codes(&article, position), [""; 0]);
}

#[test]
fn what_is_only_mentioned_with_a_time_needs_no_giver() {
    let met = event("date = '2031-05', text = 'The crews met.', source = '#2'");
    let codes = |told: &str| codes(&["News", told], &met);
    for told in [
        "Mara Quill said that the quay has been dry since the crews met in May 2031.",
        "Mara Quill said that the quay, leaking since the crews met in May 2031, is dry.",
    ] {
        assert_eq!(codes(told), [""; 0], "{told}");
    }
    assert_eq!(codes("Mara Quill said that the crews met in May 2031."), ["attribution-missing"]);
}

#[test]
fn what_somebody_says_of_nobody_else_is_no_position_of_another() {
    let article = ["News", "Jarek Olm sold nets.", "“I thought the levy was excessive,” Mara Quill said."];
    let of = |holder: &str| {
        format!(
            "[positions.{holder}]\npay = {{ text = 'The levy is too high.', kind = 'refusal', according-to = 'quill', \
             quote = 'I thought the levy was excessive', source = ['#2', '#3'] }}"
        )
    };
    holds(&article, &of("quill"), &of("olm"), "party-differs");
}

#[test]
fn who_turns_down_what_somebody_else_wants_denies_nothing() {
    let article = [
        "News",
        "The Port of Sel wants to cut crews at night from 11 to 8; the Dockers' League says this would break the rules of 2024.",
    ];
    let of = |actor: &str, kind: &str| {
        let text = "No cut: it would break the rules of 2024.";
        format!("[positions.{actor}]\npay = {{ text = '{text}', kind = '{kind}', source = '#2' }}")
    };
    assert!(!codes(&article, &of("union", "refusal")).contains(&"denial-differs"));
    assert!(codes(&article, &of("union", "demand")).contains(&"denial-differs"));
}

#[test]
fn no_earlier_than_denies_nothing() {
    let article =
        ["News", "Mara Quill said a verdict on the sheds would be given no earlier than September."];
    let fact = "[events]\ne = { date = '2031-09/..', text = 'A verdict on the sheds, at the earliest.', \
                according-to = 'quill', source = '#2' }";
    assert_eq!(codes(&article, fact), [""; 0]);
}

#[test]
fn what_somebody_turns_down_another_may_want() {
    let of = |kind: &str| {
        format!("[positions.quill]\npay = {{ text = \"No night work.\", kind = '{kind}', source = \"#2\" }}")
    };
    let article = ["News", "The Dockers' League wants night work. Mara Quill ruled that out on Monday."];
    assert_eq!(codes(&article, &of("refusal")), [""; 0]);
    let article = [
        "News",
        "The Dockers' League wants night work. Mara Quill disagreed: it would hand the sheds to rats.",
    ];
    assert_eq!(codes(&article, &of("demand")), [""; 0]);
    for said in
        ["agreed: night work pays for the sheds", "could not say when", "rejected the rent of the sheds"]
    {
        let line = format!("The Dockers' League wants night work. The sheds are old. Mara Quill {said}.");
        assert!(codes(&["News", &line], &of("demand")).contains(&"denial-differs"), "{said}");
    }
    let line = "The Dockers' League wants night work. Mara Quill could not say when.";
    assert!(codes(&["News", line], &of("demand")).contains(&"denial-differs"));
}

#[test]
fn a_condition_is_a_demand() {
    let article =
        ["News", "The Dockers' League said its crews would sail only after the port lifted the ban on nets."];
    let of = |text, kind| position(text, &format!(", kind = '{kind}'"));
    assert_eq!(codes(&article, &of("Sails only once the ban on nets is lifted.", "demand")), [""; 0]);
}

#[test]
fn what_is_told_in_other_words_may_be_denied_in_other_words() {
    let of = |text: &str| event(&format!("date = 2031-05-03, text = '{text}', source = '#2'"));
    let told = |line: &str, text: &str| codes(&["News", line], &of(text));
    let remembers = "On 3 May 2031 the Port of Sel said it would always remember the flood.";
    assert!(!told(remembers, "Its crews will never forget that day").contains(&"denial-differs"));
    assert!(told(remembers, "The Port of Sel does not remember the flood").contains(&"denial-differs"));
    let wage = "On 3 May 2031 the Port of Sel called the wage round neutral for the cost of cranes.";
    assert!(!told(wage, "The wage round does not add to the cost of cranes").contains(&"denial-differs"));
}

#[test]
fn what_is_yet_to_come_is_not_there() {
    let of = |text: &str| event(&format!("date = 2031-05-03, text = '{text}', source = '#2'"));
    let article = [
        "News",
        "On 3 May 2031 the Port of Sel set limits for cranes. Those limits are yet to see the light of day.",
    ];
    let limits = of("The Port of Sel sets limits for cranes, but the limits are not there yet");
    assert!(!codes(&article, &limits).contains(&"denial-differs"));
    let article = ["News", "On 3 May 2031 the Port of Sel set limits for cranes. The limits are in force."];
    assert!(codes(&article, &limits).contains(&"denial-differs"));
}

#[test]
fn a_plan_that_is_made_known_is_a_proposal() {
    let of = |kind: &str| {
        format!("[positions]\nport.pay = {{ text = 'Cheaper cranes', kind = '{kind}', source = '#2' }}")
    };
    let article = ["News", "The Port of Sel has unveiled a plan to make its cranes cheaper."];
    holds(&article, &of("proposal"), &of("demand"), "kind-not-told");
}

#[test]
fn a_denial_may_be_of_what_somebody_thinks_or_taken_back_in_the_next_sentence() {
    let of = |text: &str| event(&format!("date = 2031-05-03, text = '{text}', source = '#2'"));
    let is_found = |line: &str, text: &str| codes(&["News", line], &of(text)).contains(&"denial-differs");
    let thinks =
        "On 3 May 2031 Mara Quill said she thinks the crane is safe, but that nobody will buy the crane.";
    assert!(!is_found(thinks, "Mara Quill does not think anybody will buy the crane"));
    let whale = "On 3 May 2031 the Port of Sel spoke of a whale. The pilot has not reported that.";
    assert!(!is_found(whale, "The pilot reports no whale to the Port of Sel"));
    let seen = "On 3 May 2031 the Port of Sel spoke of a whale. The pilot has reported that.";
    assert!(is_found(seen, "The pilot reports no whale to the Port of Sel"));
    let barred = "On 3 May 2031 Mara Quill was barred from entering the Port of Sel.";
    assert!(!is_found(barred, "Mara Quill may not enter the Port of Sel"));
}

#[test]
fn what_somebody_denies_may_be_told_as_what_is_so_instead() {
    let of = "[positions]\nport.pay = { text = 'Its crane was open to all', kind = 'denial', source = '#2' }";
    let found = codes(&["News", "The Port of Sel defended itself and will say that its crane was open."], of);
    assert!(!found.iter().any(|code| code.starts_with("kind")), "{found:?}");
}
