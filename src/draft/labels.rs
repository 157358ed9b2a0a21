//! The labels of figures: the words of a sentence that say what an amount is of.

use std::ops::Range;

use super::without_article;
use crate::article::{
    Amount, Clock, IS, MODALS, all_words, amounts, is_one_of, is_past_form, last_word, start_of_last, times,
};
use crate::text::capitalised;
use before::before;
use behind::{begins_with_amount, behind, whole, without_participle};
use clause::until_mark;
use counted::counted;
pub(super) use counted::told_whole;
use nouns::{around, has_noun, is_noun, tidy, with_subject};
use phrase::{is_clear, phrase};
use purpose::{destination, of_row, purpose};
use subject::subject;
use tables::{LINKING, OPENING, stands_beside_verb};

mod before;
mod behind;
mod clause;
mod counted;
mod limits;
mod nouns;
mod phrase;
mod purpose;
mod subject;
mod tables;
mod votes;

/// The label of the amounts at `part` of a sentence, of which `amount` is the last.
pub(super) fn label(text: &str, part: &Range<usize>, amount: &Amount) -> String {
    of_kind(text, amount).unwrap_or_else(|| {
        let label = of_noun(text, part, amount);
        // "9% of the crews" is no number of crews.
        let is_measured = amount.unit.as_ref().is_some_and(|(unit, _)| !unit.is_percent());
        let is_share = !is_measured && text[part.end..].starts_with(" of ");
        if !is_share && is_clear(&label) {
            return label;
        }
        let words = phrase(text, part);
        // "Two days of talks" are no part of the talks.
        words.strip_prefix("… of ").filter(|_| is_measured).map(capitalised).unwrap_or(words)
    })
}

/// The label of an amount of a kind of its own: votes, a limit, the parts of something, what is paid for.
fn of_kind(text: &str, amount: &Amount) -> Option<String> {
    let from = amount.end();
    let side = || votes::side(text, &text[from..]).map(str::to_owned);
    // "29% for ferries" is for nothing that is paid.
    let is_paid = amount.unit.as_ref().is_some_and(|(unit, _)| !unit.is_percent());
    let paid = || purpose(text, from).or_else(|| of_row(text, from)).filter(|_| is_paid);
    let words = side().or_else(|| limits::of_limit(text, amount)).or_else(|| of_parts(text, amount));
    words.or_else(paid).map(|words| capitalised(&words))
}

/// The noun that an amount is of, with what belongs to it.
fn of_noun(text: &str, part: &Range<usize>, amount: &Amount) -> String {
    let (from, is_measured) = (amount.end(), amount.unit.is_some());
    let words = tidy(&without_cut_number(around_amount(text, part, amount))).to_owned();
    if is_measured
        && may_be_verb(text, part.start, &words)
        && let Some(destination) = destination(text, from)
    {
        let is_past = is_past_form(&words);
        return capitalised(&if is_past { format!("{words} {destination}") } else { destination });
    }
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

/// The words before or behind an amount, or both, that say what it is of.
fn around_amount(text: &str, part: &Range<usize>, amount: &Amount) -> String {
    let from = amount.end();
    let is_measured = amount.unit.is_some();
    let is_percent = amount.unit.as_ref().is_some_and(|(unit, _)| unit.is_percent());
    let behind = behind(text, part.start, from);
    let is_plain = is_measured && !behind.starts_with("of ") && !behind.starts_with("per ");
    let behind = if is_plain { without_participle(&behind) } else { behind };
    let subject = if is_measured { subject(text, part.start) } else { None };
    let before = || subject.clone().unwrap_or_else(|| before(text, part.start));
    match (behind, whole(text, from, is_measured)) {
        (behind, Some(whole)) if behind.is_empty() => whole,
        // "Drew $5m of aid", but "would be 4.5% of GDP"
        (behind, _) if behind.starts_with("of ") && !(is_percent && ends_as_name(&behind)) => behind,
        (behind, _) if is_rate(&behind) => format!("{} {behind}", clause(text, part.start)),
        (_, _) if is_measured && is_of_noun(text, part.start) && !before().is_empty() => before(),
        (behind, _) if is_measured && is_noun(&behind) => with_field(text, from, behind),
        (behind, _) if behind.is_empty() => match place(text, from) {
            Some(place) => format!("{} {place}", self::before(text, first_of_row(text, part.start))),
            None => bare(text, part.start, before()),
        },
        (behind, _) if subject.is_some() && !behind.starts_with("per ") => before(),
        (behind, _) if is_measured && (all_words(&behind).len() < 2 || behind.starts_with("per ")) => {
            format!("{} {behind}", before()).trim().to_owned()
        }
        (behind, _) => counted(text, part.start, from, behind),
    }
}

/// True for a label that is one word and that may be what somebody does: "bring" of "hire crews and bring
/// in", "pledged".
fn may_be_verb(text: &str, start: usize, label: &str) -> bool {
    const REACH: usize = 300;
    const BEFORE: &[&str] = &["and", "or", "to", "they", "it"];
    if all_words(label).len() != 1 {
        return false;
    }
    let before = &text[start_of_last(&text[..start], REACH)..start];
    let before = before.rfind(label).map_or("", |at| &before[..at]);
    let last = last_word(before).map_or("", |word| &before[word]);
    is_past_form(label) || !is_of_noun(text, start) && (is_one_of(BEFORE, last) || is_one_of(MODALS, last))
}

/// What has so many parts, with them: "building floors" of "a 21-floor building".
fn of_parts(text: &str, amount: &Amount) -> Option<String> {
    let rest = text[amount.range.end..].strip_prefix(['-', '‑']).filter(|_| amount.unit.is_none())?;
    let words: Vec<&str> = all_words(rest).into_iter().take(2).map(|word| &rest[word]).collect();
    let [part, whole] = words[..] else { return None };
    let is_noun = |word: &str| word.len() > 2 && word.chars().all(char::is_lowercase) && !is_past_form(word);
    let is_beside = rest[part.len()..].starts_with(' ');
    // "A nine-strong crew" has members, and a capacity is none of many.
    let many = match part {
        "strong" => "members".to_owned(),
        _ if part.ends_with(['s', 'y']) => part.to_owned(),
        _ => format!("{part}s"),
    };
    (is_noun(part) && is_noun(whole) && is_beside && !part.ends_with("old"))
        .then(|| format!("{whole} {many}"))
}

fn ends_as_name(words: &str) -> bool {
    last_word(words).is_some_and(|word| words[word].starts_with(char::is_uppercase))
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
    let ends = |word: &&Range<usize>| {
        let word = &field[(*word).clone()];
        stands_beside_verb(word) || is_one_of(LINKING, word) && !is_one_of(&["the", "a"], word)
    };
    let words = all_words(until_mark(field));
    let last = words.iter().take(MOST).take_while(|word| !ends(word)).last();
    let is_time = times(field, &mut Clock::default()).first().is_some_and(|time| time.range.start == 0);
    match last.filter(|_| !is_time) {
        Some(last) => format!("{noun} in {}", &field[..last.end]),
        None => noun,
    }
}

/// The words of the clause before an amount, without its first article and its auxiliaries: "Strike cost the
/// port".
fn clause(text: &str, end: usize) -> String {
    const MOST: usize = 6;
    let clause = text[..end].rsplit([',', ';', ':', '(', '“', '"', '—', '–']).next().unwrap_or_default();
    let words: Vec<&str> = all_words(clause).into_iter().map(|word| &clause[word]).collect();
    let mut told: Vec<&str> = words.into_iter().filter(|word| !stands_beside_verb(word)).collect();
    while told.last().is_some_and(|word| is_one_of(LINKING, word)) {
        told.pop();
    }
    let told = &told[told.len().saturating_sub(MOST)..];
    let opens = told.iter().take_while(|word| is_one_of(OPENING, word)).count();
    told[opens..].join(" ")
}

/// True if the words before an amount only say who tells it, or take up again what was told: "the union
/// says", "it was between".
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
    // "$3m, according to the port, and $5m, according to crews"
    let told_by = text[..part.start]
        .trim_end()
        .strip_suffix(" and")
        .and_then(|told| told.trim_end_matches(',').rsplit_once(", "));
    let is_told_by = told_by.is_some_and(|(_, by)| by.starts_with("according to "));
    is_end && (is_it || is_put || is_told_by || is_one_of(&["said", "says", "say"], last))
}

/// A label without the digits that it ends in, the first of a longer number: "the 1" of "the 1,500 names".
fn without_cut_number(label: String) -> String {
    let bare = label.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_cut = bare.len() < label.len() && bare.ends_with(' ');
    let bare = bare.trim_end();
    let bare = ["the", "a", "some", "of"].iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare);
    if is_cut && all_words(bare).len() > 1 { bare.trim_end().to_owned() } else { label }
}

/// What stands right behind an amount to say where it holds: "on the front" of "30% on the front and 40% on
/// the back".
fn place(text: &str, from: usize) -> Option<String> {
    const MOST: usize = 4;
    let rest = text[from..].trim_start();
    let of = ["on the ", "at the ", "among "].iter().find_map(|word| rest.strip_prefix(word))?;
    let ends = |word: &Range<usize>| {
        let word = &of[word.clone()];
        stands_beside_verb(word) || is_one_of(&["and", "or", "but", "to", "in", "as", "from"], word)
    };
    let words = all_words(until_mark(of));
    let last = words.iter().take(MOST).take_while(|word| !ends(word)).last()?;
    Some(rest[..rest.len() - of.len() + last.end].to_owned())
}

/// Where the first amount of a row begins: that of "30% on the front" for the 40% of "30% on the front and
/// 40% on the back".
fn first_of_row(text: &str, start: usize) -> usize {
    row_before(text, start).map_or(start, |amount| amount.qualified_start())
}

/// The amount before another one that an "and" joins to it, each with its own place: what qualifies it
/// qualifies both.
pub(super) fn row_before(text: &str, start: usize) -> Option<Amount> {
    let end = text[..start].trim_end().strip_suffix(" and").map(str::len)?;
    let amount = amounts(&text[..end]).pop()?;
    let from = amount.end();
    let is_row = place(text, from).is_some() && !text[from..end].contains([',', ';', ':', '.']);
    is_row.then_some(amount)
}

/// A label that only says how an amount is meant, with what the amount before it is of: "each pack, proposed"
/// for the 75% of "65% of each pack, as opposed to a proposed 75%".
fn bare(text: &str, start: usize, words: String) -> String {
    const HOW: &[&str] = &["proposed", "planned", "expected", "estimated", "agreed", "projected", "previous"];
    if !is_one_of(HOW, &words) {
        return words;
    }
    let before = amounts(&text[..start]).into_iter().rfind(|amount| !amount.is_loose);
    let other = before.map(|amount| of_noun(text, &amount.range.clone(), &amount)).unwrap_or_default();
    if other.is_empty() { words } else { format!("{other}, {words}") }
}

#[cfg(test)]
mod tests;
