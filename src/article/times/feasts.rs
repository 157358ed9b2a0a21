//! Feast days: those with a fixed date, and those that can be calculated. Of the others nothing can be told.

use jiff::civil::Weekday;

use super::part::Part;
use super::when::When;
use super::words::TimeWords;

/// The feasts by their words, with the days on which they are; several where countries differ, none where it
/// takes a table.
const FEASTS: &[(&[&str], &[Part])] = &[
    (&["new", "year", "s", "eve"], &[fixed(12, 31)]),
    (&["new", "year", "s", "day"], &[fixed(1, 1)]),
    (&["new", "years", "eve"], &[fixed(12, 31)]),
    (&["new", "years", "day"], &[fixed(1, 1)]),
    (&["christmas", "day"], &[fixed(12, 25)]),
    (&["christmas", "eve"], &[fixed(12, 24)]),
    (&["boxing", "day"], &[fixed(12, 26)]),
    (&["valentine", "s", "day"], &[fixed(2, 14)]),
    (&["bastille", "day"], &[fixed(7, 14)]),
    (&["halloween"], &[fixed(10, 31)]),
    (&["may", "day"], &[fixed(5, 1)]),
    (&["st", "patrick", "s", "day"], &[fixed(3, 17)]),
    (&["anzac", "day"], &[fixed(4, 25)]),
    (&["armistice", "day"], &[fixed(11, 11)]),
    (&["all", "saints", "day"], &[fixed(11, 1)]),
    (&["juneteenth"], &[fixed(6, 19)]),
    (&["ash", "wednesday"], &[Part::Easter(-46, -46)]),
    (&["palm", "sunday"], &[Part::Easter(-7, -7)]),
    (&["maundy", "thursday"], &[Part::Easter(-3, -3)]),
    (&["holy", "week"], &[Part::Easter(-7, 0)]),
    (&["good", "friday"], &[Part::Easter(-2, -2)]),
    (&["easter", "sunday"], &[Part::Easter(0, 0)]),
    (&["easter", "monday"], &[Part::Easter(1, 1)]),
    (&["ascension", "day"], &[Part::Easter(39, 39)]),
    (&["whit", "sunday"], &[Part::Easter(49, 49)]),
    (&["whit", "monday"], &[Part::Easter(50, 50)]),
    (&["pentecost"], &[Part::Easter(49, 50)]),
    (&["corpus", "christi"], &[Part::Easter(60, 60)]),
    (&["labor", "day"], &[Part::Nth(9, Weekday::Monday, 1)]),
    (&["memorial", "day"], &[Part::Nth(5, Weekday::Monday, -1)]),
    (&["thanksgiving"], &[Part::Nth(11, Weekday::Thursday, 4), Part::Nth(10, Weekday::Monday, 2)]),
];
/// Feasts of several days: told where the year is said, else any.
const SEASONS: &[(&[&str], Option<Part>)] = &[
    (&["christmas"], Some(Part::Days { from: (12, 18), to: (1, 6) })),
    (&["easter"], Some(Part::Easter(-7, 7))),
    (&["new", "year", "s"], None),
    (&["new", "year"], None),
    (&["ramadan"], None),
    (&["eid"], None),
    (&["diwali"], None),
    (&["hanukkah"], None),
    (&["passover"], None),
    (&["yom", "kippur"], None),
    (&["lunar", "new", "year"], None),
    (&["chinese", "new", "year"], None),
    (&["labour", "day"], None),
    (&["independence", "day"], None),
];
/// Words behind a feast that make it a name of something else.
const NAMED: &[&str] = &["agreement", "accord", "accords", "island", "rising", "islands"];

/// The feast named at a word, and the word behind it.
pub(super) fn read(words: &TimeWords, index: usize) -> Option<(usize, When)> {
    if !words.is_name(index) {
        return None;
    }
    if let Some((name, parts)) = FEASTS.iter().find(|(name, _)| words.are(index, name)) {
        return fixed_feast(words, index + name.len(), parts);
    }
    let (name, part) = SEASONS.iter().find(|(name, _)| words.are(index, name))?;
    let next = index + name.len();
    let year = words.sure_year(next).filter(|_| words.is_joined(next - 1, &[","]));
    // "During the Christmas break"
    let is_break = ["break", "holiday", "holidays", "recess"].contains(&words.get(next))
        && words.is_joined(next - 1, &[]);
    if let Some(part) = part.filter(|_| is_break) {
        return Some((next + 1, When::Of(part, None)));
    }
    Some(match part.zip(year) {
        Some((part, year)) => (next + 1, When::Of(part, Some(Box::new(When::Years(year, year))))),
        None => (next, When::Unsure),
    })
}

fn fixed_feast(words: &TimeWords, next: usize, parts: &[Part]) -> Option<(usize, When)> {
    let is_named = NAMED.contains(&words.get(next)) && words.is_name(next);
    let at = next + usize::from(words.get(next) == "of");
    let year = words.sure_year(at).filter(|_| words.is_joined(next - 1, &[","]));
    let of = |part: &Part| When::Of(*part, year.map(|year| Box::new(When::Years(year, year))));
    let when = match parts {
        [part] => of(part),
        several => When::OneOf(several.iter().map(of).collect()),
    };
    (!is_named).then_some((if year.is_some() { at + 1 } else { next }, when))
}

const fn fixed(month: i8, day: i8) -> Part {
    Part::Days { from: (month, day), to: (month, day) }
}
