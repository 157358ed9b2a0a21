//! Dates held against lines in which texts write their times in many ways.

use crate::faults;
use crate::rules;

/// The codes of the findings on an event of a date, about the one line of a text that was published on 18
/// March 2026.
fn codes(line: &str, date: &str) -> Vec<&'static str> {
    let text = format!(
        "title = \"T\"\nas-of = 2026-03-18\nsources.a = {{ title = \"A\", published = 2026-03-18 }}\n[events]\n\
         e = {{ date = {date}, text = \"The crews sail.\", source = \"a#2\" }}\n"
    );
    faults::codes(&text, line)
}

#[test]
fn a_date_that_a_time_of_the_text_can_be_is_right() {
    for (line, date) in [
        ("The crews sailed on 02/05/2024.", "2024-05-02"),
        ("The crews sailed on 02/05/2024.", "2024-02-05"),
        ("The crews sailed on 25.05.2024.", "2024-05-25"),
        ("The crews sailed on 25 MAY.", "2025-05-25"),
        ("The crews sailed in Q2 2024.", "'2024-04/2024-06'"),
        ("The crews sailed in the second half of 2024.", "'2024-09'"),
        ("The crews sailed in autumn 2024.", "'2024-23'"),
        ("The crews sailed in the 1990s.", "1994"),
        ("The crews sailed in 2013-14.", "2014"),
        ("The crews sailed from 30 April to 2 May 2024.", "'2024-04-30/2024-05-02'"),
        ("The crews met on 5 May 2024; two days later the crews sailed.", "2024-05-07"),
        ("The crews sailed on Boxing Day 2024.", "2024-12-26"),
        ("The crews sailed on Easter Monday 2024.", "2024-04-01"),
        ("The crews sailed in the last quarter of 2025, up from a year ago.", "'2024-10/2024-12'"),
        ("In 2024 the crews met, and on the eve of the vote the crews sailed.", "2024-05-20"),
        ("In 2024 the crews met, and two days after the vote the crews sailed.", "2024-05-07"),
        ("The crews, who were fined at the same time, met on 5 May 2024 and sailed.", "2024-03"),
        ("On Monday the crews sailed for a season that begins in 2027.", "2026"),
        ("The crews sailed for the first time in this quarter.", "'2025-10/2025-12'"),
        ("The crews will sail in February.", "'2027-02'"),
        ("The crews are due to sail by 10 February.", "2027-02-10"),
        ("The crews sailed in the night to Monday.", "2026-03-15"),
        ("Two years after the fire of May 2019, the crews sailed.", "'2021-05'"),
        ("The crews sailed in mid-October.", "'2025-10-15~'"),
        ("The crews will sail on Thursday week.", "2026-03-26"),
        ("The crews sail a week on Thursday.", "2026-03-26"),
        ("The rule by which the crews sail takes effect on New Year's Day.", "2027-01-01"),
        ("On Saturday the crews sailed the last quarter of an hour with ten men.", "2026-03-14"),
        ("The crews sailed on the first Monday in March.", "2026-03-02"),
        ("In 2022 the crews sailed, a year later than planned.", "2021"),
        ("The crews sailed in 1348.", "1348"),
        ("The crews have sailed since 2014.", "'2014/..'"),
        ("The crews sailed until 2014.", "'../2014'"),
        ("The crews called a strike for Friday.", "2026-03-18"),
        ("Before Rowe leaves the crews sail in January.", "'2027-01'"),
        ("“Yesterday the crews sailed,” Quill said.", "2026-03-16"),
        ("“Nobody came. Yesterday the crews sailed,” Quill said.", "2026-03-16"),
        ("The crews sailed on Monday.", "2026-03-16"),
        ("The crews Monday sailed.", "2026-03-16"),
        ("The crews sail on Monday.", "2026-03-23"),
        ("What the crews sail is to be confirmed on Monday.", "2026-03-23"),
        ("Of what the crews sail, Quill said Monday will be the first day.", "2026-03-23"),
    ] {
        assert_eq!(codes(line, date), [""; 0], "{line} {date}");
    }
}

#[test]
fn a_date_that_no_time_of_the_text_can_be_is_wrong() {
    for (line, date) in [
        ("The crews sailed on 02/05/2024.", "2024-03-03"),
        ("The crews sailed on 25.05.2024.", "2024-05-26"),
        ("The crews sailed in Q2 2024.", "'2024-07'"),
        ("The crews sailed in the first quarter of 2024.", "'2024-07'"),
        ("The crews sailed in the second half of 2024.", "'2024-02'"),
        ("The crews sailed in summer 2024.", "'2024-24'"),
        ("The crews sailed in the 1990s.", "2004"),
        ("The crews sailed in May 2024.", "2024-05-07"),
        ("The crews met on 5 May 2024; two days later the crews sailed.", "2024-05-09"),
        ("The crews sailed on Easter Monday 2024.", "2024-04-08"),
        ("The crews sailed on 10 February.", "2027-02-10"),
        ("The crews sailed in the night to Monday.", "2026-03-13"),
        ("The crews sailed in mid-October.", "'2025-08-15~'"),
        ("The crews sailed on the first Monday in March.", "2026-03-09"),
        ("In 2022 the crews sailed, a year later than planned.", "2023"),
        ("The crews sailed in 1348.", "1438"),
        ("The crews sailed on Friday.", "2026-03-18"),
        ("The crews have sailed since 2014.", "'../2014'"),
        ("The crews sailed until 2014.", "'2014/..'"),
        ("The crews sailed on Monday.", "2026-03-23"),
        ("The crews sailed early on Monday.", "2026-03-23"),
        ("The crews Monday sailed.", "2026-03-23"),
        ("The crews, on leave, sailed in January.", "'2027-01'"),
        ("The crews sailed yesterday with a 12\" gun.", "2026-03-16"),
    ] {
        assert_eq!(codes(line, date), ["date-differs"], "{line} {date}");
    }
}

/// The dateline is no time of what the paragraph below it tells.
#[test]
fn the_day_of_a_text_in_its_dateline_dates_nothing() {
    let of = |date: &str| {
        let text = format!(
            "title = \"T\"\nas-of = 2026-03-18\nsources.a = {{ title = \"A\", published = 2026-03-18 }}\n[events]\n\
             e = {{ date = {date}, text = \"The crews sail.\", source = \"a#3\" }}\n"
        );
        let found = faults::findings(
            &text,
            "News\n\nMarch 18, 2026 | By Mara Quill\n\nThe crews sailed on Monday.\n",
        );
        found.into_iter().map(|(_, code, _)| code).collect::<Vec<_>>()
    };
    assert_eq!(of("2026-03-16"), [""; 0]);
    assert_eq!(of("2026-03-18"), ["date-differs"]);
}

/// The codes of the findings on a position of the crews about a line that was published on 3 March 2026.
fn codes_of_words(line: &str, words: &str) -> Vec<&'static str> {
    let text = format!(
        "title = \"T\"\nas-of = 2026-03-03\nsources.a = {{ title = \"A\", published = 2026-03-03 }}\n[actors]\ncrews = \"Crews\"\n\
         [issues]\nsail = \"Sailing\"\n[positions.crews]\nsail = {{ text = \"{words}\", source = \"a#2\" }}\n"
    );
    faults::codes(&text, line)
}

#[test]
fn months_and_weekdays_in_words_are_those_of_the_text() {
    for (line, right, wrong) in [
        (
            "Crews will sail by the end of June.",
            "Will sail by the end of June.",
            "Will sail by the end of May.",
        ),
        ("Crews will sail in June, said crews.", "Will sail in June.", "Will sail in April."),
        ("Crews will sail on Friday.", "Will sail on Friday.", "Will sail on Thursday."),
        ("Crews sailed yesterday.", "Sailed on Monday.", "Sailed on Sunday."),
        ("Crews are fewer than at the March high.", "Were most in March.", "Were most in February."),
        ("Crews will sail in the year 2027.", "Will sail in 2027.", "Will sail in 2028."),
    ] {
        assert_eq!(codes_of_words(line, right), [""; 0], "{line} {right}");
        assert_eq!(codes_of_words(line, wrong), ["date-differs"], "{line} {wrong}");
    }
    // Days of a year that the text names itself.
    for (line, right, wrong) in [
        ("Crews were fined in May 2019.", "Were fined in May.", "Were fined in June."),
        ("Crews will sail on 5 May 2029.", "Will sail on 5 May.", "Will sail on 6 May."),
        ("Crews were fined on Friday 3 May 2019.", "Were fined on Friday.", "Were fined on Thursday."),
    ] {
        assert_eq!(codes_of_words(line, right), [""; 0], "{line} {right}");
        assert_eq!(codes_of_words(line, wrong), ["date-differs"], "{line} {wrong}");
    }
    // The year of the text itself, and a name that is also a month.
    assert_eq!(codes_of_words("Crews sail again.", "Sail again in 2026."), [""; 0]);
    assert_eq!(codes_of_words("Crews sail for Theresa May.", "Sail for May."), [""; 0]);
}

#[test]
fn a_year_before_a_verb_counts_nothing() {
    let event = |text: &str| {
        let file = format!(
            "title = \"T\"\nas-of = 2026-03-18\nsources.a = {{ title = \"A\", published = 2026-03-18 }}\n[events]\n\
             e = {{ date = 2026-03-30, text = \"{text}\", source = \"a#2\" }}\n"
        );
        faults::codes(&file, "The lease, signed in May 2022, runs out on 30 March.")
    };
    for text in ["The lease of May 2022 runs out.", "The lease signed in 2022 runs out."] {
        assert_eq!(event(text), [""; 0], "{text}");
    }
    assert_eq!(event("The lease of May 2021 runs out."), ["date-differs"]);
    assert_eq!(event("The crew of the lease made 2022 runs."), ["figure-not-there"]);
}

#[test]
fn before_a_year_is_before_the_end_of_the_one_before() {
    let of = |line: &str, text: &str| {
        let text = format!(
            "title = \"T\"\nas-of = 2026-03-18\nsources.a = {{ title = \"A\", published = 2026-03-18 }}\n\
             actors.c = {{ name = \"Crews\", kind = \"group\" }}\nissues.i = \"Sailing\"\n\
             [positions.c]\ni = {{ text = \"{text}\", source = \"a#2\" }}\n"
        );
        faults::codes(&text, line)
    };
    assert_eq!(
        of("The crews have to sail before the end of 2031.", "The crews have to sail before 2032."),
        [""; 0]
    );
    assert_eq!(
        of("The crews have to sail before 2032.", "The crews have to sail by the end of 2031."),
        [""; 0]
    );
    assert_eq!(
        of("The crews have to sail before the end of 2031.", "The crews have to sail before 2033."),
        ["date-differs"]
    );
    assert_eq!(
        of("The crews have to sail by 2031.", "The crews have to sail before 2032."),
        ["date-differs"]
    );
}

#[test]
fn days_with_one_month_are_each_a_day() {
    let line = "On May 12 and 26, 2024, the crews sailed.";
    assert_eq!(codes(line, "2024-05-12"), [""; 0]);
    assert_eq!(codes(line, "2024-05-26"), [""; 0]);
    assert_eq!(codes(line, "2024-05-19"), ["date-differs"]);
    assert_eq!(codes("On 5, 12 and 26 May 2024 the crews sailed.", "2024-05-12"), [""; 0]);
    // The last one counts what is named behind it.
    let line = "On May 3 and 12 boats sailed, 2024 saw no more.";
    assert_eq!(codes(line, "2024-05-12"), ["date-differs"]);
}

#[test]
fn what_was_said_at_the_time_has_the_day_of_another_sentence() {
    let of = |date: &str| {
        rules::figure(&format!(
            "label = 'Loan foreseen', value = 4, unit = 'crowns', as-of = {date}, source = '#2'"
        ))
    };
    let told = |line: &str| rules::codes(&["News", line], &of("2031-03-17"));
    let at_the_time = "The Port of Sel said at the time that its loan for the year 2030 would be 4 crowns.";
    assert!(!told(at_the_time).contains(&"date-differs"));
    let then = "The Port of Sel said that its loan for the year 2030 would be 4 crowns.";
    assert!(told(then).contains(&"date-differs"));
}
