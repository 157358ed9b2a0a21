//! The labels of figures: the words of a sentence that say what an amount is of.

use std::ops::Range;

use super::without_article;
use crate::article::{Amount, Clock, IS, all_words, amounts, is_one_of, is_past_form, times};
use crate::text::capitalised;
use before::before;
use behind::{begins_with_amount, behind, whole};
use counted::counted;
pub(super) use counted::told_whole;
use nouns::{around, has_noun, is_noun, tidy, with_subject};
use tables::{AUXILIARIES, LINKING, OPENING};

mod before;
mod behind;
mod counted;
mod limits;
mod nouns;
mod tables;
mod votes;

/// The label of the amounts at `part` of a sentence, of which `amount` is the last.
pub(super) fn label(text: &str, part: &Range<usize>, amount: &Amount) -> String {
    let from = amount.end();
    if let Some(side) = votes::side(text, &text[from..]) {
        return capitalised(side);
    }
    if let Some(words) = limits::of_limit(text, amount) {
        return capitalised(&words);
    }
    if let Some(words) = of_parts(text, amount) {
        return capitalised(&words);
    }
    let behind = behind(text, from);
    let before = || before(text, part.start);
    let words = match (behind, whole(text, from, amount.unit.is_some())) {
        (behind, Some(whole)) if behind.is_empty() => whole,
        (behind, _) if is_rate(&behind) => format!("{} {behind}", clause(text, part.start)),
        (_, _) if amount.unit.is_some() && is_of_noun(text, part.start) && !before().is_empty() => before(),
        (behind, _) if amount.unit.is_some() && is_noun(&behind) => with_field(text, from, behind),
        (behind, _) if behind.is_empty() => match place(text, from) {
            Some(place) => format!("{} {place}", self::before(text, first_of_row(text, part.start))),
            None => bare(text, part.start, before()),
        },
        (behind, _)
            if amount.unit.is_some() && (all_words(&behind).len() < 2 || behind.starts_with("per ")) =>
        {
            format!("{} {behind}", before()).trim().to_owned()
        }
        (behind, _) => counted(text, part.start, from, behind),
    };
    let words = tidy(&without_cut_number(words)).to_owned();
    let words = subject_of_aside(text, part.start, &words).unwrap_or(words);
    let is_share = words.strip_prefix("of ").is_some_and(begins_with_amount);
    let bare = if is_share { words.trim() } else { without_article(without_article(words.trim())) };
    if bare.is_empty() {
        return capitalised(text[part.clone()].trim());
    }
    if has_noun(bare, text, part.start) {
        return capitalised(bare);
    }
    capitalised(&with_subject(text, part.start, bare).unwrap_or_else(|| around(text, part)))
}

/// What a participle behind a comma says more of, where it is all of a label: "fee" for the "pushed" of "The fee, pushed to 5 euros".
fn subject_of_aside(text: &str, start: usize, words: &str) -> Option<String> {
    if all_words(words).len() != 1 || !is_past_form(words) {
        return None;
    }
    let subject = before(text, text[..start].rfind(&format!(", {words}"))?);
    (!subject.is_empty()).then_some(subject)
}

/// What has so many parts, with them: "building floors" of "a 21-floor building".
fn of_parts(text: &str, amount: &Amount) -> Option<String> {
    let rest = text[amount.range.end..].strip_prefix(['-', '‑']).filter(|_| amount.unit.is_none())?;
    let words: Vec<&str> = all_words(rest).into_iter().take(2).map(|word| &rest[word]).collect();
    let [part, whole] = words[..] else { return None };
    let is_noun = |word: &str| word.len() > 2 && word.chars().all(char::is_lowercase) && !is_past_form(word);
    let is_beside = rest[part.len()..].starts_with(' ');
    let many = if part.ends_with('s') { part.to_owned() } else { format!("{part}s") };
    (is_noun(part) && is_noun(whole) && is_beside && !part.ends_with("old"))
        .then(|| format!("{whole} {many}"))
}

/// True for "a day" and "each year".
fn is_rate(words: &str) -> bool {
    const UNITS: &[&str] = &["day", "week", "month", "year", "hour", "minute"];
    matches!(words.split_once(' '), Some((each, unit)) if is_one_of(&["a", "an", "each", "every"], each) && is_one_of(UNITS, unit))
}

/// True before an amount that a noun has behind "of": "its offer of 4.5 percent".
fn is_of_noun(text: &str, start: usize) -> bool {
    text[..start].trim_end().ends_with(" of")
}

/// A noun behind an amount with what it is in: "rise in prices" of "a 5 percent rise in prices".
fn with_field(text: &str, from: usize, noun: String) -> String {
    const MOST: usize = 3;
    let Some(at) = text[from..].find(&noun).map(|at| from + at + noun.len()) else { return noun };
    let Some(field) = text[at..].strip_prefix(" in ") else { return noun };
    let mark = field.find([',', ';', ':', '(', ')', '.', '”', '"', '—', '–']).unwrap_or(field.len());
    let ends = |word: &&Range<usize>| {
        let word = &field[(*word).clone()];
        is_one_of(AUXILIARIES, word) || is_one_of(LINKING, word) && !is_one_of(&["the", "a"], word)
    };
    let words = all_words(&field[..mark]);
    let last = words.iter().take(MOST).take_while(|word| !ends(word)).last();
    let is_time = times(field, &mut Clock::default()).first().is_some_and(|time| time.range.start == 0);
    match last.filter(|_| !is_time) {
        Some(last) => format!("{noun} in {}", &field[..last.end]),
        None => noun,
    }
}

/// The words of the clause before an amount, without its first article and its auxiliaries: "Strike cost the port".
fn clause(text: &str, end: usize) -> String {
    const MOST: usize = 6;
    let clause = text[..end].rsplit([',', ';', ':', '(', '“', '"', '—', '–']).next().unwrap_or_default();
    let words: Vec<&str> = all_words(clause).into_iter().map(|word| &clause[word]).collect();
    let mut told: Vec<&str> = words.into_iter().filter(|word| !is_one_of(AUXILIARIES, word)).collect();
    while told.last().is_some_and(|word| is_one_of(LINKING, word)) {
        told.pop();
    }
    let told = &told[told.len().saturating_sub(MOST)..];
    let opens = told.iter().take_while(|word| is_one_of(OPENING, word)).count();
    told[opens..].join(" ")
}

/// True if the words before an amount only say who tells it, or take up again what was told: "the union says", "it was between".
pub(super) fn takes_up(text: &str, part: &Range<usize>) -> bool {
    let is_end = text[part.end..].trim_start().is_empty() || text[part.end..].starts_with(['.', ',', ';']);
    let mut words: Vec<&str> = all_words(&text[..part.start]).into_iter().map(|word| &text[word]).collect();
    while words.last().is_some_and(|word| is_one_of(&["between", "about", "at", "around", "nearer"], word)) {
        words.pop();
    }
    let last = words.last().copied().unwrap_or_default();
    let before = words.len().checked_sub(2).map_or("", |at| words[at]);
    let is_it = is_one_of(&["it", "they", "that", "this"], before) && is_one_of(IS, last);
    let is_put = is_one_of(&["put", "puts"], before) && is_one_of(&["it", "that", "this"], last);
    is_end && (is_it || is_put || is_one_of(&["said", "says", "say"], last))
}

/// A label without the digits that it ends in, the first of a longer number: "the 1" of "the 1,500 names".
fn without_cut_number(label: String) -> String {
    let bare = label.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_cut = bare.len() < label.len() && bare.ends_with(' ');
    let bare = bare.trim_end();
    let bare = ["the", "a", "some", "of"].iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare);
    if is_cut && all_words(bare).len() > 1 { bare.trim_end().to_owned() } else { label }
}

/// What stands right behind an amount to say where it holds: "on the front" of "30% on the front and 40% on the back".
fn place(text: &str, from: usize) -> Option<String> {
    const MOST: usize = 4;
    let rest = text[from..].trim_start();
    let of = ["on the ", "at the ", "among "].iter().find_map(|word| rest.strip_prefix(word))?;
    let mark = of.find([',', ';', ':', '(', ')', '.', '”', '"', '—', '–']).unwrap_or(of.len());
    let ends = |word: &Range<usize>| {
        let word = &of[word.clone()];
        is_one_of(AUXILIARIES, word) || is_one_of(&["and", "or", "but", "to", "in", "as", "from"], word)
    };
    let words = all_words(&of[..mark]);
    let last = words.iter().take(MOST).take_while(|word| !ends(word)).last()?;
    Some(rest[..rest.len() - of.len() + last.end].to_owned())
}

/// Where the first amount of a row begins: that of "30% on the front" for the 40% of "30% on the front and 40% on the back".
fn first_of_row(text: &str, start: usize) -> usize {
    row_before(text, start).map_or(start, |amount| {
        let qualifier = amount.qualifier.as_ref().map_or(amount.range.start, |(_, range)| range.start);
        qualifier.min(amount.range.start)
    })
}

/// The amount before another one that an "and" joins to it, each with its own place: what qualifies it qualifies both.
pub(super) fn row_before(text: &str, start: usize) -> Option<Amount> {
    let end = text[..start].trim_end().strip_suffix(" and").map(str::len)?;
    let amount = amounts(&text[..end]).pop()?;
    let from = amount.end();
    let is_row = place(text, from).is_some() && !text[from..end].contains([',', ';', ':', '.']);
    is_row.then_some(amount)
}

/// A label that only says how an amount is meant, with what the amount before it is of: "each pack, proposed" for the 75% of "65% of
/// each pack, as opposed to a proposed 75%".
fn bare(text: &str, start: usize, words: String) -> String {
    const HOW: &[&str] = &["proposed", "planned", "expected", "estimated", "agreed", "projected", "previous"];
    if !is_one_of(HOW, &words) {
        return words;
    }
    let before = amounts(&text[..start]).into_iter().rfind(|amount| !amount.is_loose);
    let other = before.map(|amount| label(text, &amount.range.clone(), &amount)).unwrap_or_default();
    if other.is_empty() { words } else { format!("{other}, {words}") }
}

#[cfg(test)]
mod tests {
    use super::label;
    use crate::article::amounts;

    #[test]
    fn a_label_is_what_the_amount_is_of() {
        for (text, labels) in [
            ("At least 56 people have been killed and 4 million are affected.", "People killed|Affected"),
            (
                "In Sel, 27 of 75 districts were either flooded or cut off.",
                "Of 75 districts|Districts flooded",
            ),
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
                    let start =
                        amount.qualifier.as_ref().map_or(amount.range.start, |(_, words)| words.start);
                    let unit = amount.unit.as_ref().map_or(start, |(_, unit)| unit.start);
                    label(text, &(start.min(unit).min(amount.range.start)..amount.range.end), amount)
                })
                .collect();
            assert_eq!(found.join("|"), labels, "{text}");
        }
    }
}
