//! A made-up article, and a briefing of the facts that it tells: one a sentence, four a paragraph.
//!
//! One fact in ten is not as the article has it, and one in ten names no paragraph, so that both ways through
//! a check are taken.

use std::fmt::Write;

const TOWNS: [&str; 12] = [
    "Kesh", "Orsk", "Talvik", "Aldery", "Pontus", "Halmar", "Ingria", "Jorvik", "Lumen", "Mirador", "Veshta",
    "Zamora",
];
const OFFICES: [&str; 5] =
    ["harbour office", "water board", "farmers' union", "city council", "grid company"];
const GOODS: [&str; 8] = ["barges", "wells", "pumps", "farms", "turbines", "bridges", "meters", "dykes"];
const DEEDS: [&str; 6] = [
    "closed behind the old mill",
    "were sold after the flood",
    "had been counted twice",
    "stand idle near the quay",
    "need repair before winter",
    "were promised to the villages",
];

/// The text of a briefing with so many facts, and that of the article that they are from, about 100 bytes for
/// each fact.
pub fn checked(facts: usize) -> (String, String) {
    let mut briefing = "title = 'Talks'\nas-of = 2025-05-14\n\
        [sources]\npaper = { title = 'Talks on the river', published = 2025-05-14, file = 'paper.txt' }\n\
        [issues]\nriver = 'The river'\n[actors]\n"
        .to_owned();
    for n in 0..TOWNS.len() * OFFICES.len() {
        let _ = writeln!(briefing, "a{n} = \"{}\"", actor(n));
    }
    let mut article = "Talks on the river\n".to_owned();
    for n in 0..facts {
        article += if n % 4 == 0 { "\n" } else { " " };
        article += &sentence(n);
        briefing += &fact(n);
    }
    (briefing, article)
}

fn sentence(n: usize) -> String {
    let (who, number, goods, deed) = (actor(n), number(n), GOODS[n % 8], DEEDS[n % 6]);
    match n % 4 {
        0 => format!("The {who} said that more than {number} {goods} {deed} in the spring of {}.", year(n)),
        1 => format!(
            "“We never agreed that {number} {goods} {deed},” the {who} told reporters in {}.",
            town(n)
        ),
        2 => format!(
            "On 3 March {} some {number} tonnes of grain left {} while {goods} {deed}.",
            year(n),
            town(n)
        ),
        _ => format!("Between {number} and {} {goods} {deed}, according to the {who}.", number + 40),
    }
}

fn fact(n: usize) -> String {
    let (giver, town, goods, deed) = (n % (TOWNS.len() * OFFICES.len()), town(n), GOODS[n % 8], DEEDS[n % 6]);
    let number = number(n) + usize::from(n % 10 == 9);
    let place = if n % 10 == 5 { String::new() } else { format!("#{}", 2 + n / 4) };
    let common = format!("source = 'paper{place}'\nissue = 'river'\n");
    match n % 4 {
        0 => format!(
            "[figures.f{n}]\nlabel = '{goods} that {deed}'\nvalue = {number}\nunit = '{goods}'\nqualifier = 'more than'\n\
             according-to = 'a{giver}'\n{common}"
        ),
        1 => format!(
            "[[positions.a{giver}.river]]\ntext = 'Denies that {goods} {deed}.'\nsource = 'paper{place}'\n\
             quote = 'We never agreed that {number} {goods} {deed}'\n"
        ),
        2 => format!(
            "[events.e{n}]\ndate = {}-03-03\ntext = 'Some {number} tonnes of grain leave {town}.'\n{common}",
            year(n)
        ),
        _ => format!(
            "[figures.f{n}]\nlabel = '{goods} that {deed}'\nvalue = '{number} to {}'\nunit = '{goods}'\n\
             according-to = 'a{giver}'\n{common}",
            number + 40
        ),
    }
}

fn actor(n: usize) -> String {
    format!("{} {}", town(n), OFFICES[n / TOWNS.len() % OFFICES.len()])
}

fn town(n: usize) -> &'static str {
    TOWNS[n % TOWNS.len()]
}

fn number(n: usize) -> usize {
    100 + n * 7919 % 900
}

fn year(n: usize) -> usize {
    1990 + n % 30
}
