//! Labels of the amounts of made-up lines.

use super::{label, of_kind, of_noun};
use crate::article::amounts;

#[test]
fn a_noun_says_what_the_amount_is_of() {
    for (text, labels) in [
        ("At least 56 people have been killed and 4 million are affected.", "People killed|Affected"),
        ("In Sel, 27 of 75 districts were either flooded or cut off.", "Of 75 districts|Districts flooded"),
        ("It must pass with at least 15 of 27 members.", "Of 27 members|Members"),
        ("The port increased its pay offer to 7% from 5%.", "Pay offer|Pay offer"),
        (
            "The rejection rate has risen from 29 per cent in 2005 to 48 per cent in 2010.",
            "Rejection rate|Rejection rate",
        ),
        ("Its shares rose $2, or 2.4 per cent, to $86.", "Shares rose|Shares rose|Shares rose"),
        ("The bloc wants to cut emissions by at least 55 per cent by 2030.", "Cut emissions"),
        ("For roads, 70 per cent are approved.", "Roads approved"),
        ("Dozens of objectors came.", "Objectors came"),
        ("Pay is 6.4 per cent now, compared with 5.5 earlier.", "Pay|Pay"),
        ("The strike of 7,000 dockers will begin.", "Dockers"),
        ("It held its cash rate (CR) unchanged at 2.25 percent.", "Cash rate unchanged"),
        ("The fee, pushed to 15 euros by the port, is new.", "Fee"),
        ("Support for the Sel Party has gone up by two points.", "Support for the Sel Party"),
        ("Sel’s net sales have dropped four points.", "Sel’s net sales"),
        ("Revenue still rose 1.7 percent.", "Revenue rose"),
        ("It has seen its budget rise by another $25m.", "Budget rise"),
        ("The port would hire crews and bring in $25m to the isle.", "To the isle"),
        ("It will cover the extra $25m, with $10m coming from a port fund.", "Cover|From a port fund"),
        ("The port will have to cover the extra $25m.", "Port to cover"),
        ("Statutory transfer - $2 million", "Statutory transfer"),
        ("It pledged $25m for ferry crews.", "Pledged for ferry crews"),
        ("It has a 500-capacity quay and a 12-strong crew.", "Quay capacity|Crew members"),
        ("A boat carrying 50 passengers sank with 4 people on board.", "Passengers|People on board"),
        ("It rose, with 87 per cent of those hired voting.", "Those hired voting"),
        ("Crews get a $5m payment widely known as the bounty.", "Payment"),
        ("It has a volume that stood at 20 percent compared with less.", "Volume"),
        ("They look for 50 people who were missing.", "People missing"),
        ("The pier drew more than $5m of national aid.", "National aid"),
        ("Tolls rose by 3% year-on-year.", "Tolls rose"),
        ("Its deficit would be 4.5% of GDP.", "Deficit"),
        (
            "It earned $2 or 27 cents per diluted share compared with less a year ago.",
            "Earned|Earned per diluted share",
        ),
        (
            "A 21-floor building fell, and a nine-member jury met for four days following it.",
            "Building floors|Jury members|Nine-member jury met",
        ),
        (
            "It sank, killing at least four people and ending the work of 30 people.",
            "People killed|Work of people",
        ),
        ("It reported a net profit of $5 million.", "Net profit"),
        ("Earnings, all costs left out, were $1.03 per share.", "Earnings per share"),
        ("“For over 40 years, we were patient,” she said.", "40"),
        ("The league, with 300 crews, wants 9% over two years.", "Crews|League wants|League wants"),
        ("The shares, which fell 4%, are old.", "Shares fell"),
        ("They expect growth to slow to 3% this year.", "Growth"),
        ("It plans to divert five more.", "It plans to divert five more"),
        ("The port has offered 5.5%.", "Port offered"),
        ("“They made $3 million last year,” she said.", "They made $3 million last year"),
        ("For them six is not a detail.", "For them six"),
        ("There are six crossings until March.", "Crossings"),
        ("More than a third of the crews left.", "Crews left"),
        (
            "The warnings cover at least 30% on the front and 40% on the back.",
            "Warnings cover on the front|Warnings cover on the back",
        ),
        (
            "They put warnings on 65% of each pack, as opposed to a proposed 75%.",
            "Each pack|Each pack, proposed",
        ),
        (
            "The boats, used by an estimated 1.3 million people in Denmark, are old.",
            "Used by people in Denmark",
        ),
    ] {
        let all = amounts(text);
        let told = all.iter().filter(|amount| !amount.is_loose);
        let found: Vec<_> = told
            .map(|amount| {
                let start = amount.qualifier.as_ref().map_or(amount.range.start, |(_, words)| words.start);
                let unit = amount.unit.as_ref().map_or(start, |(_, unit)| unit.start);
                let part = start.min(unit).min(amount.range.start)..amount.range.end;
                of_kind(text, amount).unwrap_or_else(|| of_noun(text, &part, amount))
            })
            .collect();
        assert_eq!(found.join("|"), labels, "{text}");
    }
}

#[test]
fn where_one_word_is_all_the_clause_is_the_label() {
    for (text, labels) in [
        (
            "Death rates were 49% for boats and 29% for ferries.",
            "Death rates were … for boats|Death rates were … for ferries",
        ),
        ("Boats sank, while 40 crews swam.", "Crews swam"),
        ("About 4 percent of the crews stayed.", "… of the crews stayed"),
        ("ODE (ST) - Growth will slow to 3% next year.", "Growth will slow to … next year"),
        ("The council announced a 5 percent rise in prices.", "The council announced a … rise in prices"),
    ] {
        let all = amounts(text);
        let told = all.iter().filter(|amount| !amount.is_loose);
        let found: Vec<_> = told
            .map(|amount| {
                let start = amount.qualifier.as_ref().map_or(amount.range.start, |(_, words)| words.start);
                label(text, &(start.min(amount.range.start)..amount.end()), amount)
            })
            .collect();
        assert_eq!(found.join("|"), labels, "{text}");
    }
}
