//! What the facts and the actors of a draft are, in made-up lines.

use std::fs;

use super::drafting::draft_of;
use super::{briefing_in, folder_with};

#[test]
fn each_amount_has_the_words_of_its_own_side_or_month() {
    let draft = draft_of(
        "The council passed it with 212 deputies voting in favour, 187 against and 4 abstaining. Inflation fell to 3.1% in April from 3.8% in March.",
    );
    let figures: Vec<_> = draft.split("[figures.").skip(1).collect();
    for (value, label) in [
        ("212", "The council passed it with […] deputies voting in favour"),
        ("187", "The council passed it with 212 deputies voting in favour, […] against and 4 abstaining"),
        ("4", "The council passed it with 212 deputies voting in favour, 187 against and […] abstaining"),
        ("3.8", "Inflation fell to 3.1% in April from […] in March"),
    ] {
        let figure = figures.iter().find(|figure| figure.contains(&format!("value = {value}\n"))).unwrap();
        assert!(figure.contains(&format!("label = \"{label}\"")), "{figure}");
    }
}

#[test]
fn a_part_of_a_whole_has_it_and_a_change_has_what_changed() {
    let draft = draft_of(
        "Two of the nine routes are still served. Support for the Sel Party has gone up by two points to 32%. Its net loss \
         surged to $443 million, up from $278 million. Seven of the isle’s 19 quays were hit. It sank, killing four people. \
         The master, Jarek Olm, was jailed for nine months.",
    );
    for part in [
        "label = \"[…] routes are still served\"\nvalue = 2\nof = 9\n",
        "label = \"Support for the Sel Party has gone up by […] to 32%\"\nvalue = 2\nunit = \"points\"",
        "label = \"Support for the Sel Party has gone up by two points to […]\"\nvalue = 32\nunit = \"%\"",
        "; its net loss surged to […]\"\nvalue = 443\n",
        "; its net loss surged to $443 million, up from […]\"\nvalue = 278\n",
        "label = \"[…] quays were hit\"\nvalue = 7\nof = 19\n",
        "; it sank, killing […] people\"\nvalue = 4\n",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
    assert_eq!(draft.matches("[figures.").count(), 8, "{draft}");
}

#[test]
fn each_of_two_givers_has_the_figure_of_its_own_words() {
    let draft = draft_of(
        "The strike cost Sel $3m, according to Sel Ferries, and $5m, according to the Dockers Union. The boats picked up 60 \
         swimmers, while another 40 swam, Mara Quill said. The port sold 900 tickets to crews and passengers in Marl and on \
         the isle, the second-highest number so far, according to the Ledger report from Sel Watch, a harbour charity.",
    );
    for part in [
        "label = \"The strike cost Sel […]\"\nvalue = 3\nunit = \"$ million\"\naccording-to = \"sel-ferries\"",
        "label = \"The strike cost Sel $3m, according to Sel Ferries, and […]\"\nvalue = 5\nunit = \"$ million\"\naccording-to = \"dockers-union\"",
        "label = \"The boats picked up […] swimmers\"\nvalue = 60\naccording-to = \"mara-quill\"",
        "label = \"The boats picked up 60 swimmers, while another […] swam\"\nvalue = 40\naccording-to = \"mara-quill\"",
        "label = \"The port sold […] tickets to crews and passengers in Marl and on the isle\"\nvalue = 900\naccording-to = \"sel-watch\"",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
}

#[test]
fn a_change_is_told_from_what_changed() {
    let draft = draft_of(
        "Sel Ferries reported a net profit of $3 million for 2029, up 12% from 2028. Its debt rose from $600m to $850m. The port \
         has offered 5.5%.",
    );
    for part in [
        "label = \"Sel Ferries reported a net profit of $3 million for 2029, up […] from 2028\"\nvalue = 12\nunit = \"%\"",
        "; its debt rose from […] to $850m\"\nvalue = 600\nunit = \"$ million\"",
        "; its debt rose from $600m to […]\"\nvalue = 850\nunit = \"$ million\"",
        "label = \"The port has offered […]\"\nvalue = 5.5\n",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
}

#[test]
fn an_amount_is_given_to_whoever_puts_it() {
    let draft = draft_of(
        "Organisers put the number at more than 1,200. It shut the quay, at a cost that the harbour board put at nearly $3 million.",
    );
    for part in [
        "value = 1_200\nqualifier = \"more than\"\naccording-to = \"organisers\"",
        "; it shut the quay, at a cost that the harbour board put at […]\"\nvalue = 3\nqualifier = \"nearly\"\nunit = \"$ million\"\naccording-to = \"harbour-board\"",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
}

#[test]
fn an_event_is_of_the_day_of_its_verb() {
    let draft = draft_of(
        "The port fined Sel Ferries $5m on Tuesday over a leak in October. The crews want six boats until July. Quill said the port would \
         not sail before August. It may shut the quay under the Harbour Act of 2008.",
    );
    assert!(draft.contains("date = 2030-04-30\ntext = \"The port fined"), "{draft}");
    assert!(draft.contains("text = \"The crews want six boats until July.\"\nkind = \"demand\""), "{draft}");
    for wrong in ["2029-10", "2030-07", "2030-08", "\"2008\"", "Harbour Act\""] {
        assert!(!draft.contains(wrong), "{wrong}\n{draft}");
    }
}

#[test]
fn what_somebody_may_order_or_its_report_says_is_no_statement_of_a_new_actor() {
    let draft = draft_of(
        "If no deal is signed, the harbour agency can order the port to sail. Sel Ferries lost $5 million, according to its annual report. \
         A week after owners cancelled a fee agreed in March, 40 crews left.",
    );
    assert!(
        !draft.contains("the harbour agency can order the port to sail.\"\nkind = \"statement\""),
        "{draft}"
    );
    for wrong in ["\"Annual\"", "cancelled a fee\"", "\"2030-03\""] {
        assert!(!draft.contains(wrong), "{wrong}\n{draft}");
    }
}

#[test]
fn a_limit_that_is_denied_is_drafted_as_what_it_says() {
    let draft =
        draft_of("Sel Ferries said it could not pay more than 6%. The crews will not accept less than 8%.");
    for part in [
        "value = 6\nqualifier = \"no more than\"\nunit = \"%\"",
        "value = 8\nqualifier = \"no less than\"\nunit = \"%\"",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
}

#[test]
fn what_is_nobody_is_no_actor() {
    let draft = draft_of(
        "Councillor Joan Peake (Ind), who sails, told us it leaks. Jarek Olm of Sel Ferries said it does not. “It is late,” said \
         his wife, Ann Olm. The Court of Ode in Sel dismissed it. The forecast trajectory indicates that it rains. The decision, \
         a win for crews and those opposed to the fee, came late. The owners, Chairman Mara Quill and Ann Rowe, left.",
    );
    let actors: Vec<_> = draft.lines().filter_map(|line| line.split_once(" = { name = \"")).collect();
    let names: Vec<_> = actors.iter().filter_map(|(_, rest)| rest.split('"').next()).collect();
    assert_eq!(
        names,
        ["Joan Peake", "Jarek Olm", "Ann Olm", "Court of Ode", "Mara Quill", "Ann Rowe"],
        "{draft}"
    );
}

#[test]
fn a_part_of_a_name_a_law_and_a_noun_before_a_name_are_no_actors() {
    let draft = draft_of(
        "The Department of Boats and Fish Care said it leaks. The Department of Boats (DBFC) said more. Favourite Nyquist won. Nyquist is the \
         favourite, Ann Rowe said. Meanwhile Lord Lund of Sel said no. The Fish Reform and Control Act bars it. Mark Quill made a mark. Quill said no.",
    );
    let actors: Vec<_> = draft.lines().filter_map(|line| line.split_once(" = { name = \"")).collect();
    let names: Vec<_> = actors.iter().filter_map(|(_, rest)| rest.split('"').next()).collect();
    assert_eq!(
        names,
        ["Department of Boats and Fish Care", "Nyquist", "Ann Rowe", "Lord Lund of Sel", "Mark Quill"],
        "{draft}"
    );
}

#[test]
fn a_year_that_something_is_compared_with_dates_no_event() {
    let draft = draft_of(
        "The loss was larger than that in 2012. More than 40 boats sank in 2014. She spoke before Wednesday’s vote.",
    );
    assert!(
        !draft.contains("2012\"\n") && !draft.contains("deadline") && draft.contains("date = \"2014\""),
        "{draft}"
    );
}

#[test]
fn a_briefing_is_no_article() {
    let folder = folder_with("talks.toml", "title = \"Talks\"\nas-of = 2030-05-04\n");
    let ran = briefing_in(&folder, &["draft", "talks.toml"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("talks.toml: this is a briefing"), "{}", ran.err);
}

#[test]
fn of_a_change_told_backwards_the_day_is_that_of_the_new_amount() {
    let draft = draft_of(
        "The port raised its main fee to 4.25% from 4% on Thursday. The fare rose to €12 from €9 on Monday. Its debt fell to $3m from \
         $4m in 2029. Its share fell to 30% from 32% in March.",
    );
    for part in [
        "label = \"The port raised its main fee to […] from 4% on Thursday\"\nvalue = 4.25\nas-of = 2030-05-02\nunit = \"%\"",
        "label = \"The port raised its main fee to 4.25% from […] on Thursday\"\nvalue = 4\nunit = \"%\"",
        "label = \"The fare rose to […] from €9 on Monday\"\nvalue = 12\nas-of = 2030-04-29\n",
        "label = \"The fare rose to €12 from […] on Monday\"\nvalue = 9\nunit",
        "its debt fell to $3m from […] in 2029\"\nvalue = 4\nas-of = \"2029\"\nunit = \"$ million\"",
        "; its share fell to 30% from […] in March\"\nvalue = 32\nunit",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
}

#[test]
fn those_who_speak_together_each_say_it() {
    let draft = draft_of(
        "Ferries will stop, Mara Quill and Jarek Olm said. Its mayor, Ann Rowe, and the head of the port, Sam Lund, said the fee would \
         hurt. One, Paul Renn, wanted no change.",
    );
    for part in [
        "[[positions.mara-quill.to-sort]]",
        "[[positions.jarek-olm.to-sort]]",
        "[[positions.ann-rowe.to-sort]]",
        "[[positions.sam-lund.to-sort]]",
        "[[positions.paul-renn.to-sort]]",
        "name = \"Ann Rowe\", office = \"mayor\"",
        "name = \"Sam Lund\", office = \"head of the port\"",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
    assert!(!draft.contains("and\""), "{draft}");
}

#[test]
fn who_disputes_something_says_so_and_puts_the_figure_behind_it() {
    let draft = draft_of(
        "The federation wants a vote. Jarek Olm said 212 boats were lost.\n\nThe federation disputes that figure. It puts the number of \
         lost boats at 168.",
    );
    assert!(draft.contains("text = \"The federation disputes that figure.\""), "{draft}");
    assert!(draft.contains("value = 168\naccording-to = \"federation\""), "{draft}");
}

#[test]
fn neither_what_is_compared_nor_a_rhythm_nor_an_old_thing_is_an_event() {
    let draft = draft_of(
        "Profit fell to $2 million, or 46 cents a share, in the third quarter, from $3 million, or 47 cents a share, a year earlier. \
         Every year, long rivers of smoke spread from October to December. The clock of its 13th-century tower stopped.",
    );
    assert!(!draft.contains("\n[events"), "{draft}");
}

#[test]
fn one_number_or_the_next_is_a_range_and_a_pronoun_is_told_with_whom_it_means() {
    let draft = draft_of(
        "Two or three quays were lost. Of the crews, only 4 per cent feel like they have 12 boats for their port, she said.",
    );
    for part in ["label = \"[…] quays were lost\"\nrange = [2, 3]", "feel like they have […] boats"] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
    assert!(!draft.contains("label = \"They have"), "{draft}");
}

#[test]
fn who_lives_somewhere_is_not_who_speaks_there() {
    let draft = draft_of(
        "Around 3,200 people live on Outer Sel, which has one shop and no bakery, and its mayor, Per Lund, said that medicine was flown in.",
    );
    assert!(draft.contains("[[positions.lund.to-sort]]"), "{draft}");
    assert!(!draft.contains("people live on\""), "{draft}");
}

#[test]
fn whoever_acts_in_a_clause_beside_gives_nothing() {
    let draft = draft_of(
        "The crews brought the case in January after the Sel Court dismissed its claim last November. Parliament voted 61 to 38 on Tuesday to \
         repeal the law, which was passed in May 2027. The boats have leaked since at least 2026.",
    );
    for part in [
        "date = \"2030-01\"\ntext = \"The crews brought the case",
        "date = 2030-04-30\ntext = \"Parliament voted 61 to 38 on Tuesday",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
    assert!(!draft.contains("according-to = \"sel-court\"") && !draft.contains("value = 2026"), "{draft}");
    assert!(!draft.contains("[[positions.sel-court"), "{draft}");
}

#[test]
fn a_limit_is_not_told_twice() {
    let draft = draft_of(
        "The port said it could not spend more than $2bn. Olm said inflation would not fall below 3%.",
    );
    for part in [
        "label = \"It could spend […]\"\nvalue = 2\nqualifier = \"no more than\"",
        "label = \"Inflation would fall […]\"\nvalue = 3\n",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
}

#[test]
fn a_time_that_the_sentence_only_looks_back_to_dates_no_event() {
    let draft = draft_of(
        "The quay has been shut since 5 March. It was the worst month since May 2029. Fees have doubled since January, and fell in April, the lowest since March 2018. Fares rose \
         8.9% in March from a year earlier. Loans cost 7.8%, against 4.9% two years ago. Sales fell 4% compared with 2028. Under an act \
         passed in 2023, the port cannot sail. Its 2025 merger was a failure. Fares are double what they were in \
         2021. It lost less than it did in 2023. A man arrested on Monday was its mayor.",
    );
    let dates: Vec<_> = draft.lines().filter_map(|line| line.strip_prefix("date = ")).collect();
    assert_eq!(dates, ["\"2030-03-05/..\"", "\"2030-04\""], "{draft}");
}

#[test]
fn a_season_is_that_of_the_north_all_the_year() {
    for (day, date) in [("2030-02-03", "2029-22"), ("2030-06-03", "2029-22"), ("2030-10-03", "2030-22")] {
        let text = "Quay shut\n\nLast summer the crews were without water.\n";
        let folder = folder_with("article.txt", text);
        let ran = briefing_in(&folder, &["draft", "article.txt", "--published", day]);
        assert!(ran.out.contains(&format!("\ndate = \"{date}\"\n")), "{day}\n{}", ran.out);
        fs::write(folder.join("draft.toml"), &ran.out).unwrap();
        let checked =
            briefing_in(&folder, &["check", "--format=short", "--allow=draft-unfinished", "draft.toml"]);
        assert!(!checked.out.contains(": error:") && !checked.out.contains(": warning:"), "{}", checked.out);
    }
}

#[test]
fn a_text_of_no_day_has_no_event_of_a_day_that_it_does_not_name() {
    let text = "Quay shut\n\nThe crews of Sel lost 18%, their worst day since October 2020. “It is shut for good,” one of them wrote.\n\n\
                The port sank in May 2019.\n";
    let ran = briefing_in(&folder_with("article.txt", text), &["draft", "article.txt"]);
    let dates: Vec<_> = ran.out.lines().filter(|line| line.starts_with("date = ")).collect();
    assert_eq!(dates, ["date = \"2019-05\""], "{}", ran.out);
}

#[test]
fn what_is_told_begins_with_its_subject() {
    let draft = draft_of(
        "An aide, who asked not to be named because the case is still open, said crews had found false records in March. The port denied that it \
         leaks but confirmed that four boats sank, while Mara Quill said it was safe.",
    );
    for text in draft.lines().filter_map(|line| line.strip_prefix("text = \"")) {
        let is_whole = ["An aide, who", "The port denied", "Mara Quill said"]
            .iter()
            .any(|begin| text.starts_with(begin));
        assert!(is_whole && !text.starts_with("The case"), "{text}\n{draft}");
    }
}

#[test]
fn what_is_counted_of_another_group_is_told_with_it() {
    let draft = draft_of(
        "A poll put support for the fee at 63%, up from 55%. In the north it was 41%. The port held 400 boats, up from 300.",
    );
    for part in [
        "label = \"A poll put support for the fee at […]\"\nvalue = 63\nunit = \"%\"",
        "label = \"A poll put support for the fee at 63%, up from […]\"\nvalue = 55\nunit = \"%\"",
        "label = \"In the north it was […]\"\nvalue = 41\nunit = \"%\"",
        "label = \"The port held 400 boats, up from […]\"\nvalue = 300\n",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
}
