//! Figures held against lines in which texts write their amounts in many ways.

use crate::faults;
use crate::rules::{figure, holds};

/// The codes of the findings on a figure, given as the fields of its table, about the one line of a text.
fn codes(line: &str, figure: &str) -> Vec<&'static str> {
    let text = format!(
        "title = \"T\"\nas-of = 2031-05-14\nsources.a = \"A\"\n[figures]\nf = {{ {figure}, source = \"a#2\" }}\n"
    );
    faults::codes(&text, line)
}

#[test]
fn amounts_in_another_spelling_are_right() {
    for (line, figure) in [
        (
            "The mill paid Rs 2 lakh to each widow.",
            "label = 'Paid to each widow', value = 200_000, unit = 'rupees'",
        ),
        ("The mill paid ₹1.5 crore.", "label = 'Paid by the mill', value = 15, unit = 'million rupees'"),
        (
            "Budget of the mill in million dollars: 4.",
            "label = 'Budget of the mill', value = 4, unit = 'million dollars'",
        ),
        ("The rate is 6-1/2 percent.", "label = 'Rate', value = 6.5, unit = '%'"),
        ("The rate is 61.5pc.", "label = 'Rate', value = 61.5, unit = '%'"),
        (
            "At least three-quarters of the crews left.",
            "label = 'Crews that left', value = 75, unit = '%', qualifier = 'at least'",
        ),
        (
            "More than 8 in 10 crews left.",
            "label = 'Crews that left', value = 80, unit = '%', qualifier = 'more than'",
        ),
        ("Only one in 10 crews left.", "label = 'Crews that left', value = 'one in ten'"),
        ("Between 20 and 30 crews left.", "label = 'Crews that left', value = '20 to 30', range = [20, 30]"),
        (
            "The bank raised the rate by 35 basis points.",
            "label = 'Rise of the rate', value = 0.35, unit = 'percentage points'",
        ),
        ("The rate is a quarter of one per cent.", "label = 'Rate', value = 0.25, unit = '%'"),
        (
            "The reward is up to dlrs 2 million.",
            "label = 'Reward', value = 2, unit = 'million dollars', qualifier = 'up to'",
        ),
        ("He sailed for three decades.", "label = 'Sailed', value = 30, unit = 'years'"),
        (
            "The port has helped for over a decade.",
            "label = 'Help of the port', value = 10, unit = 'years', qualifier = 'more than'",
        ),
        (
            "Almost 30 years ago the port proposed the treaty.",
            "label = 'Since the treaty was proposed', value = 30, unit = 'years', qualifier = 'almost'",
        ),
        (
            "The one-and-half-inches thick log was kept.",
            "label = 'Thickness of the log', value = 1.5, unit = 'inches'",
        ),
        (
            "The port plans to pass three rules with the crews.",
            "label = 'Rules planned', value = 3, unit = 'rules'",
        ),
        ("It was its first defeat on tolls.", "label = 'Defeats on tolls', value = 'the first'"),
        ("Some 47 per cent of the crews are glad.", "label = 'Crews that are glad', value = 47, unit = '%'"),
        (
            "Glad crews: 47 per cent, down four percentage points.",
            "label = 'Loss of glad crews', value = 4, unit = 'points'",
        ),
        ("Growth fell by 0.5%.", "label = 'Growth', value = -0.5, unit = '%'"),
        (
            "The council voted 217-215 for the pier.",
            "label = 'Votes of the council', value = 217, unit = 'votes'",
        ),
        ("The club won 2-3 at home.", "label = 'Goals of the club', value = 2, unit = 'goals'"),
        ("Sales rose 76% to $1.13bn.", "label = 'Sales', value = 1.13, unit = 'billion dollars'"),
        ("The rate edged up to 4 percent.", "label = 'Rate', value = 4, unit = '%'"),
        (
            "The pier will cost nearly Rs 11.8 crore.",
            "label = 'Cost of the pier', value = 11.8, unit = 'crore rupees', qualifier = 'nearly'",
        ),
        (
            "The pier is built over three years.",
            "label = 'Pier built over three years', value = 3, unit = 'years'",
        ),
        ("The toll could reach 400.", "label = 'Toll', value = 400, qualifier = 'up to'"),
        ("Crews found ~310 wrecks.", "label = 'Wrecks', value = 310, unit = 'wrecks', qualifier = 'about'"),
        (
            "The pier cost N8.83 trillion.",
            "label = 'Cost of the pier', value = 8.83, unit = 'trillion naira'",
        ),
        (
            "The pier cost about R40 million.",
            "label = 'Cost of the pier', value = 40, unit = 'million rand', qualifier = 'about'",
        ),
        ("The port sent home two Orlans and a Velman.", "label = 'Velmans sent home', value = 1"),
        ("The crews have six months to appeal.", "label = 'Time to appeal', value = 'half a year'"),
        (
            "As many crews backed the pier.",
            "label = 'Crews for the pier', value = 'as many crews as backed it'",
        ),
        ("Count 3 (first crew) -7 years in prison.", "label = 'Years in prison', value = 7, unit = 'years'"),
        ("The vote split 58% to 42% for the pier.", "label = 'Vote for the pier', value = 58, unit = '%'"),
        ("The share of the port is up 2% to 51%.", "label = 'Share of the port', value = 51, unit = '%'"),
        (
            "Crews owed around Rs. 350000 that night.",
            "label = 'Owed', value = 350_000, unit = 'rupees', qualifier = 'about'",
        ),
    ] {
        assert_eq!(codes(line, figure), [""; 0], "{line} {figure}");
    }
}

#[test]
fn levels_and_marks_that_are_passed_are_right() {
    for (line, figure) in [
        (
            "The port kept the toll after pushing it up to 17 percent.",
            "label = 'Toll', value = 17, unit = '%'",
        ),
        (
            "The port raised the toll by a quarter of a percentage point to 7.5 percent.",
            "label = 'Rise of the toll', value = 'a quarter of a percentage point'",
        ),
        (
            "The number of crews on strike has passed 20,000.",
            "label = 'Crews on strike', value = 20_000, qualifier = 'more than'",
        ),
        (
            "The council has passed 3 rules.",
            "label = 'Rules passed by the council', value = 3, unit = 'rules'",
        ),
        (
            "The crews were .15 seconds apart.",
            "label = 'Gap between the crews', value = 0.15, unit = 'seconds'",
        ),
    ] {
        assert_eq!(codes(line, figure), [""; 0], "{line} {figure}");
    }
}

#[test]
fn money_shares_and_limits_in_the_words_of_strangers_are_right() {
    for (line, figure) in [
        ("The mill lost ¥211.66 billion.", "label = 'Lost by the mill', value = 211.66, unit = '¥ billion'"),
        ("The mill lost ¥211.66 billion.", "label = 'Lost by the mill', value = 211.66, unit = 'yen bn'"),
        ("The mill lost €5.1 million.", "label = 'Lost by the mill', value = 5.1, unit = '€m'"),
        ("The mill paid NKr212.", "label = 'Paid by the mill', value = 212, unit = 'kroner'"),
        (
            "The margin is plus or minus two percentage points.",
            "label = 'Margin', value = 2, unit = 'points', qualifier = 'plus or minus'",
        ),
        ("Support fell from 61 to 48 per cent.", "label = 'Support before', value = 61, unit = '%'"),
        ("Support fell to 48 per cent from 61.", "label = 'Support before', value = 61, unit = '%'"),
        ("Quill leads Olm 52 to 48 per cent.", "label = 'Support of Quill', value = 52, unit = '%'"),
        ("Shares of 12, 15 and 20 per cent were sold.", "label = 'First share', value = 12, unit = '%'"),
        ("One voter in five does not know.", "label = 'Voters who do not know', value = 20, unit = '%'"),
        ("The crew was ranked 97th, and left.", "label = 'Rank', value = 97, unit = 'th'"),
        ("Crews rose 3% to 1,200 in March.", "label = 'Crews', value = 1_200, unit = 'crews'"),
        ("The index fell 2.4% to 90 in May.", "label = 'Index', value = 90"),
        ("It cut 300 or 20 per cent of its crews.", "label = 'Crews that it cut', value = 300"),
        ("The port is short of 40 crews.", "label = 'Crews that it is short of', value = 40, unit = 'crews'"),
        ("The jail is at 147% or higher.", "label = 'Use', value = 147, unit = '%', qualifier = 'at least'"),
        ("Not even 10 crews stayed.", "label = 'Crews that stayed', value = 10, qualifier = 'fewer than'"),
        ("A crew of one missed a boat.", "label = 'Boats that it missed', value = 'one'"),
        ("It treated 212 in the morning.", "label = 'Treated in the morning', value = 212"),
        ("Three crews, at least, left.", "label = 'Crews that left', value = 3, qualifier = 'at least'"),
        ("Rowe jumped 10 ft. 3 ins. on the quay.", "label = 'Jump of Rowe', value = '10 ft. 3 ins.'"),
        ("Three, at least, left the crew.", "label = 'Men that left', value = 3, qualifier = 'at least'"),
        (
            "It cares for 45 children under the age of five.",
            "label = 'Children under five', value = 45, unit = 'children'",
        ),
        (
            "It takes boats that weigh 50 kg or more.",
            "label = 'Least weight of a boat', value = 50, unit = 'kg'",
        ),
        ("Use soared to 30% or more.", "label = 'Use', value = 30, unit = '% or more'"),
        (
            "Use began to decline to well below 20%.",
            "label = 'Use in the end', value = 20, unit = '%', qualifier = 'well below'",
        ),
        ("Use is to rise, up from a first forecast of 5% to 5.3%.", "label = 'Use', value = 5.3, unit = '%'"),
        ("It grows without a new quay.", "label = 'New quays', value = 'none'"),
    ] {
        assert_eq!(codes(line, figure), [""; 0], "{line}: {figure}");
    }
}

#[test]
fn a_number_without_its_unit_is_told_the_unit() {
    assert_eq!(codes("Income rose 27 percent.", "label = 'Rise of income', value = 27"), ["unit-differs"]);
    assert_eq!(
        codes("Income rose 27 percent.", "label = 'Rise of income', value = 28"),
        ["figure-not-there"]
    );
    assert_eq!(codes("Income rose 27 percent.", "label = 'Rise of income in percent', value = 27"), [""; 0]);
}

#[test]
fn what_is_near_such_words_is_wrong() {
    for (line, figure, code) in [
        (
            "It takes boats that weigh 50 kg or more.",
            "label = 'Maximum weight of a boat', value = 50, unit = 'kg'",
            "qualifier-differs",
        ),
        ("They chose from a fleet of 20 to 30 boats.", "label = 'Boats', value = 30", "qualifier-differs"),
        (
            "Fewer than 40 crews left the largest port.",
            "label = 'Crews that left the largest port', value = 40",
            "qualifier-differs",
        ),
        (
            "Some 12, 15 and 20 boats left.",
            "label = 'Boats that left', value = 12, unit = '%'",
            "figure-not-there",
        ),
        ("Two men in four cars left.", "label = 'Men that left', value = 50, unit = '%'", "figure-not-there"),
        (
            "Use is 147% or higher.",
            "label = 'Use', value = 147, unit = '%', qualifier = 'at most'",
            "qualifier-differs",
        ),
        ("It does not say why.", "label = 'New quays', value = 'none'", "figure-not-there"),
        (
            "It has 30 minimum-wage crews.",
            "label = 'Crews', value = 30, qualifier = 'at least'",
            "qualifier-differs",
        ),
        (
            "The mill lost ¥2 billion.",
            "label = 'Lost by the mill', value = 2, unit = '¥ million'",
            "figure-not-there",
        ),
    ] {
        assert_eq!(codes(line, figure), [code], "{line}: {figure}");
    }
}

#[test]
fn amounts_rounded_or_told_in_passing_are_right() {
    for (line, figure) in [
        (
            "A total of 3,240 houses fell.",
            "label = 'Houses that fell', value = 3_200, unit = 'houses', qualifier = 'over'",
        ),
        (
            "4.8 inches of rain fell.",
            "label = 'Rain that fell', value = 5, unit = 'inches', qualifier = 'nearly'",
        ),
        (
            "Of 217 crews 114 (52.5 percent) replied.",
            "label = 'Crews that replied', value = 53, unit = '%', qualifier = 'about'",
        ),
        (
            "It paid ₹1.08 crore to 953 farmers whose crops drowned.",
            "label = 'Farmers who were paid', value = 953, unit = 'farmers'",
        ),
        (
            "Profit rose 5 per cent in the first half to £163.3 million.",
            "label = 'Profit', value = 163.3, unit = '£ million'",
        ),
        (
            "It took £209.2 million.",
            "label = 'Takings', value = 209, unit = '£ million', qualifier = 'about'",
        ),
        (
            "Warnings cover at least 30% on the front and 40% on the back.",
            "label = 'Warnings on the back', value = 40, unit = '%', qualifier = 'at least'",
        ),
        (
            "It is used by an estimated 1.3 million crews.",
            "label = 'Estimated crews that use it', value = 1.3, unit = 'million'",
        ),
        (
            "Only one in five ferries is running.",
            "label = 'Ferries running', value = 20, unit = '%', qualifier = 'about'",
        ),
        (
            "The skull is older than 800,000 years.",
            "label = 'Age of the skull', value = 800_000, unit = 'years', qualifier = 'more than'",
        ),
        (
            "The estimated worth of the boats was £44million.",
            "label = 'Worth of the boats', value = 44, unit = '£ million', qualifier = 'about'",
        ),
        (
            "The toll rose 3.0 percent.",
            "label = 'Rise of the toll', value = 3, unit = '%', qualifier = 'about'",
        ),
        (
            "The bank fixed a price around a reference point of 18 crowns.",
            "label = 'Price', value = 18, unit = 'crowns', qualifier = 'around'",
        ),
        ("In 2005-6 the mill made 5 t of flour.", "label = 'Flour made by the mill', value = 5, unit = 't'"),
        (
            "The mill may have lost Sh1.5 billion.",
            "label = 'Loss of the mill', value = 1.5, unit = 'KES billion'",
        ),
        (
            "Of the 6 million crews waiting, few sail.",
            "label = 'Crews waiting', value = 6, unit = 'million crews', qualifier = 'about'",
        ),
        (
            "The rate eased over the past three quarters.",
            "label = 'Quarters in which the rate eased', value = 3, unit = 'quarters'",
        ),
        (
            "Coverage was 76% (95%CI: 68–82%).",
            "label = 'Coverage', value = 'about three quarters', unit = '%', range = [68, 82]",
        ),
    ] {
        assert_eq!(codes(line, figure), [""; 0], "{line} {figure}");
    }
}

#[test]
fn per_cent_may_go_without_its_sign_and_a_threshold_has_no_qualifier() {
    for (line, figure) in [
        (
            "The rates of the port (5.2) and the mill (6.0).",
            "label = 'Rate of the port', value = 5.2, unit = '%'",
        ),
        (
            "The council took 1.9 per cent, just under the 2 per cent at which ports vote.",
            "label = 'Rate at which ports vote', value = 2, unit = '%'",
        ),
    ] {
        assert_eq!(codes(line, figure), [""; 0], "{line} {figure}");
    }
}

#[test]
fn blanks_pence_halves_and_asides_are_read() {
    for (line, figure) in [
        ("The crews want R2 300 more.", "label = 'Wanted by the crews', value = 2_300, unit = 'R a month'"),
        ("The deal ends a half-century war.", "label = 'Length of the war', value = 'half a century'"),
        ("On the N5 100 people were hurt.", "label = 'Hurt on the road', value = 100, unit = 'people'"),
        ("On Ward R2 300 crews left.", "label = 'Crews that left', value = 300, unit = 'crews'"),
        ("Its shares fell to 81p.", "label = 'Price of its shares', value = 81, unit = 'pence'"),
        ("The port pays its 50:50 share of the quay.", "label = 'Share of the port', value = 50, unit = '%'"),
        (
            "They want 6 percent or, at a minimum, by €200 more.",
            "label = 'Wanted', value = 200, unit = '€', qualifier = 'at least'",
        ),
        ("The port was never lower than fourth.", "label = 'Lowest place of the port', value = 'fourth'"),
    ] {
        assert_eq!(codes(line, figure), [""; 0], "{line} {figure}");
    }
}

#[test]
fn another_scale_unit_or_sign_is_wrong() {
    for (line, figure) in [
        ("The toll is 300 dead.", "label = 'The toll', value = 300, unit = 'thousand dead'"),
        ("The mill spent $4bn.", "label = 'Spent by the mill', value = 4, unit = 'million dollars'"),
        ("The loan is £1.9bn.", "label = 'The loan', value = 1.9, unit = 'billion dollars'"),
        ("Turnout rose 5 percentage points.", "label = 'Rise of turnout', value = 5, unit = '%'"),
        ("Turnout rose 5%.", "label = 'Rise of turnout', value = 5, unit = 'percentage points'"),
        ("Growth was minus 0.5%.", "label = 'Growth', value = 0.5, unit = '%'"),
        ("The 22-year-old fought 8 crews.", "label = 'Crews fought', value = 22, unit = 'crews'"),
        ("In 2013-14 exports were 5 t.", "label = 'Exports', value = 14, unit = 't'"),
        (
            "They found the planets S2-293b and S2-294b.",
            "label = 'Planets found', value = 293, unit = 'billion planets'",
        ),
        ("The ferry left at 12:50:33.", "label = 'Crews of the ferry', value = 33, unit = 'crews'"),
        ("The vote on the quay was 150-50.", "label = 'Vote on the quay', value = 50, unit = '%'"),
        ("The ferry left at 12:50.", "label = 'Crews of the ferry', value = 50, unit = '%'"),
        ("The crews want R2 300 more.", "label = 'Wanted by the crews', value = 300, unit = 'R'"),
        ("Its shares fell to 81p.", "label = 'Price of its shares', value = 81, unit = 'pounds'"),
        ("Route 66 saw 3 crews.", "label = 'Crews seen', value = 66, unit = 'crews'"),
    ] {
        let found = codes(line, figure);
        assert!(matches!(found[..], ["figure-not-there" | "unit-differs"]), "{line} {figure} {found:?}");
    }
}

#[test]
fn a_limit_that_is_denied_turns_round() {
    let figure =
        |qualifier: &str| format!("label = 'Rise of fees', value = 6, unit = '%', qualifier = '{qualifier}'");
    for (line, right, wrong) in [
        ("The port said its rise of fees could not be more than 6%.", "at most", "more than"),
        ("The port would not accept a rise of fees. It will not take less than 6%.", "at least", "less than"),
        ("The rise of fees must not exceed 6%.", "no more than", "more than"),
    ] {
        assert_eq!(codes(line, &figure(right)), [""; 0], "{line}");
        assert_eq!(codes(line, &figure(wrong)), ["qualifier-differs"], "{line}");
    }
    let line = "The rise of fees is not only more than 6%.";
    assert_eq!(codes(line, &figure("more than")), [""; 0]);
}

#[test]
fn a_rate_is_no_bound() {
    let line = "The rate of the forest was not nearly a third of that.";
    for figure in
        ["label = 'Interest rate', value = 'a third'", "label = 'Rate of the forest', value = 'a third'"]
    {
        assert_eq!(codes(line, figure), ["qualifier-differs"], "{figure}");
    }
}

#[test]
fn what_is_said_of_another_number_qualifies_none() {
    let line = "It has 300 crews at most, 40 of whom sail.";
    assert_eq!(codes(line, "label = 'Crews that sail', value = 40, unit = 'crews'"), [""; 0]);
}

#[test]
fn signs_and_ranges_qualify() {
    for (line, figure) in [
        ("Crews found ~250 wrecks.", "label = 'Wrecks', value = 250, unit = 'wrecks'"),
        ("Crews found ca. 270 wrecks.", "label = 'Wrecks', value = 270, unit = 'wrecks'"),
        ("Crews found >290 wrecks.", "label = 'Wrecks', value = 290, unit = 'wrecks'"),
        ("Some 12-15 crews left.", "label = 'Crews', value = 12, unit = 'crews'"),
        ("The crews waited for over three years.", "label = 'Wait of the crews', value = 3, unit = 'years'"),
    ] {
        assert_eq!(codes(line, figure), ["qualifier-differs"], "{line} {figure}");
    }
}

#[test]
fn amounts_are_read_in_the_words_of_any_house() {
    for (line, right, wrong) in [
        (
            "The five-per-cent threshold of the port stays.",
            "label = 'Threshold of the port', value = 5, unit = '%'",
            "label = 'Threshold of the port', value = 6, unit = '%'",
        ),
        (
            "Tolls rose by more than five per cent, and wages by almost six.",
            "label = 'Rise of wages', value = 6, unit = '%', qualifier = 'almost'",
            "label = 'Rise of wages', value = 7, unit = '%', qualifier = 'almost'",
        ),
        (
            "A million and a half people sailed.",
            "label = 'Who sailed', value = 1.5, unit = 'million people'",
            "label = 'Who sailed', value = 2, unit = 'million people'",
        ),
        (
            "The vote on the quay was 52:48.",
            "label = 'For the quay', value = 52, unit = '%'",
            "label = 'For the quay', value = 58, unit = '%'",
        ),
        (
            "Every second child sails.",
            "label = 'Children who sail', value = 50, unit = '%'",
            "label = 'Children who sail', value = 20, unit = '%'",
        ),
        (
            "The port paid euro34.",
            "label = 'Paid', value = 34, unit = '€'",
            "label = 'Paid', value = 34, unit = '£'",
        ),
        (
            "The port paid TL40m.",
            "label = 'Paid', value = 40, unit = 'million lira'",
            "label = 'Paid', value = 40, unit = 'lira'",
        ),
        (
            "The port paid 7 cents.",
            "label = 'Paid', value = 0.07, unit = '$'",
            "label = 'Paid', value = 7, unit = '$'",
        ),
        (
            "The port paid NOK 1.2 billion.",
            "label = 'Paid', value = 1.2, unit = 'billion kroner'",
            "label = 'Paid', value = 1.2, unit = 'billion Swedish crowns'",
        ),
        (
            "The port paid 300 Egyptian pounds.",
            "label = 'Paid', value = 300, unit = 'EGP'",
            "label = 'Paid', value = 300, unit = 'Lebanese pounds'",
        ),
        (
            "The flood covered 300 square kilometres.",
            "label = 'Flooded', value = 300, unit = 'km²'",
            "label = 'Flooded', value = 300, unit = 'square miles'",
        ),
        (
            "The port shipped 4.6 million kilogram bags.",
            "label = 'Bags shipped', value = 4.6, unit = 'million bags'",
            "label = 'Crates shipped', value = 4.6, unit = 'million crates'",
        ),
        (
            "The port won its 23rd Test medal.",
            "label = 'Test medals of the port', value = 23, unit = 'medals'",
            "label = 'Test medals of the port', value = 24, unit = 'medals'",
        ),
    ] {
        assert_eq!(codes(line, right), [""; 0], "{line} {right}");
        let found = codes(line, wrong);
        assert!(matches!(found[..], ["figure-not-there" | "unit-differs"]), "{line} {wrong} {found:?}");
    }
}

#[test]
fn words_that_are_also_units_years_or_qualifiers_are_none() {
    for (line, figure) in [
        ("The 40 all died in the fire.", "label = 'Dead in the fire', value = 40, unit = 'people'"),
        ("ALL 40 boats were lost.", "label = 'Boats lost', value = 40, unit = 'boats'"),
        ("The port has won 20 cup finals.", "label = 'Cup finals won', value = 20, unit = 'games'"),
        ("The port runs three yards.", "label = 'Yards of the port', value = 3, unit = 'shipyards'"),
        ("The port holds three degrees.", "label = 'Degrees of the port', value = 3, unit = 'diplomas'"),
        (
            "The number of boats fell from 1400 to 1200.",
            "label = 'Number of boats', value = 1200, unit = 'boats'",
        ),
        (
            "The number of boats fell from 1400 to 1200.",
            "label = 'Number of boats', value = 1400, unit = 'boats'",
        ),
        ("The bill could pass 52-48.", "label = 'Votes for the bill', value = 52, unit = 'votes'"),
        (
            "The mill will power over 40,000 homes.",
            "label = 'Homes', value = 40_000, unit = 'homes', qualifier = 'over'",
        ),
        (
            "The port charges over 500 crowns.",
            "label = 'Charge', value = 500, unit = 'crowns', qualifier = 'more than'",
        ),
    ] {
        assert_eq!(codes(line, figure), [""; 0], "{line} {figure}");
    }
}

#[test]
fn a_change_in_a_word_bears_out_its_per_cent() {
    let line = "The port halved its crew and lost 30 per cent of its boats.";
    assert_eq!(codes(line, "label = 'Boats lost', value = 50, unit = '%'"), ["figure-not-there"]);
    assert_eq!(
        codes("Tolls doubled.", "label = 'Fall of tolls', value = 100, unit = '%'"),
        ["figure-not-there"]
    );
    let fall = |percent| format!("label = 'Fall of the toll', value = {percent}, unit = '%'");
    assert_eq!(codes("The toll halved.", &fall(50)), [""; 0]);
    assert_eq!(codes("The toll halved.", &fall(60)), ["figure-not-there"]);
    assert_eq!(codes("The toll fell.", &fall(50)), ["figure-not-there"]);
}

#[test]
fn over_some_things_is_no_more_than_them() {
    let land = "label = 'Land of the port', value = 440_000, unit = 'hectares'";
    assert_eq!(codes("The port holds title over 440,000 hectares of land.", land), [""; 0]);
    assert_eq!(codes("The port bought over 440,000 hectares of land.", land), ["qualifier-differs"]);
    let wait = |qualifier| format!("label = 'Wait', value = 6, unit = 'weeks', qualifier = '{qualifier}'");
    assert_eq!(codes("The wait could take six weeks.", &wait("up to")), [""; 0]);
    assert_eq!(codes("The wait could take six weeks.", &wait("more than")), ["qualifier-differs"]);
}

#[test]
fn a_number_that_is_compared_with_a_share_is_one() {
    let figure = |label: &str, value: u8| format!("label = '{label}', value = {value}, unit = '%'");
    for (line, right) in [
        ("Quill has 12 per cent, up from 9 in March.", figure("Support of Quill in March", 9)),
        (
            "Quill would win 29 per cent of the vote, two points ahead of Olm on 27.",
            figure("Support of Olm", 27),
        ),
        ("Turnout was 61 per cent, against 58 four years ago.", figure("Turnout four years ago", 58)),
        (
            "The pier is 94% full (95% CI 90-97).",
            "label = 'Full', value = 94, range = [90, 97], unit = '%'".to_owned(),
        ),
    ] {
        assert_eq!(codes(line, &right), [""; 0], "{line} {right}");
    }
    for (line, wrong) in [
        ("Quill has 12 per cent, up from 9 crews in March.", figure("Support of Quill in March", 9)),
        ("Quill paid 12 dollars, up from 9 in March.", figure("Paid by Quill in March", 9)),
        ("Quill has 12 per cent, and Olm met 9 in March.", figure("Support of Olm in March", 9)),
    ] {
        assert_ne!(codes(line, &wrong), [""; 0], "{line} {wrong}");
    }
}

#[test]
fn words_of_strangers_for_people_bounds_and_speeds_are_read() {
    for (line, right, wrong) in [
        (
            "Some 2,300 islanders are stranded.",
            "label = 'Stranded', value = 2_300, unit = 'people', qualifier = 'some'",
            "label = 'Stranded', value = 2_300, unit = 'households', qualifier = 'some'",
        ),
        (
            "The toll passed 300 on Tuesday.",
            "label = 'Toll', value = 300, qualifier = 'more than'",
            "label = 'Toll', value = 300, qualifier = 'fewer than'",
        ),
        (
            "The council passed 300 rules.",
            "label = 'Rules of the council', value = 300, unit = 'rules'",
            "label = 'Rules of the council', value = 300, unit = 'rules', qualifier = 'more than'",
        ),
        (
            "Anywhere from 300 to 400 crews left.",
            "label = 'Crews that left', value = 300, unit = 'crews', qualifier = 'at least'",
            "label = 'Crews that left', value = 300, unit = 'crews', qualifier = 'at most'",
        ),
        (
            "The pier took a good 40 years.",
            "label = 'Years of the pier', value = 40, unit = 'years', qualifier = 'more than'",
            "label = 'Years of the pier', value = 40, unit = 'years', qualifier = 'less than'",
        ),
        (
            "The pier took the best part of 40 years.",
            "label = 'Years of the pier', value = 40, unit = 'years', qualifier = 'nearly'",
            "label = 'Years of the pier', value = 40, unit = 'years', qualifier = 'more than'",
        ),
        (
            "Guests on the pier: 40 max.",
            "label = 'Guests on the pier', value = 40, qualifier = 'at most'",
            "label = 'Guests on the pier', value = 40, qualifier = 'at least'",
        ),
        (
            "The train did 120mph.",
            "label = 'Speed of the train', value = 120, unit = 'miles per hour'",
            "label = 'Speed of the train', value = 120, unit = 'km/h'",
        ),
    ] {
        assert_eq!(codes(line, right), [""; 0], "{line} {right}");
        assert_ne!(codes(line, wrong), [""; 0], "{line} {wrong}");
    }
}

#[test]
fn a_number_in_words_may_have_its_scale_in_the_unit() {
    let of = |value: &str, unit: &str| {
        figure(&format!("label = 'Dockers', value = '{value}', unit = '{unit}', source = '#2'"))
    };
    let article = ["News", "The pay of four mln dockers rose."];
    holds(&article, &of("four", "million"), &of("four", "thousand"), "qualifier-differs");
}
