//! Labels that say too little alone, with what is done to those who are counted, or whose it is.

use std::ops::Range;

use super::super::without_article;
use super::before::{MOST, is_of_number};
use super::behind::behind;
use super::clause::{ClauseWord, clause_words, joined, until_mark};
use super::tables::{BROUGHT_ABOUT, OPENING, stands_beside_verb};
use crate::article::{
    Amount, PREPOSITIONS, all_words, amounts, is_amount, is_one_of, is_past_form, last_word, says,
};
use crate::text::capitalised;

/// What is counted, with what it does where it is only people: "used by people in Britain".
pub(super) fn counted(text: &str, start: usize, from: usize, behind: String) -> String {
    const ANYBODY: &[&str] =
        &["people", "persons", "men", "women", "children", "others", "residents", "workers", "members"];
    const MOST: usize = 3;
    if !is_one_of(ANYBODY, &behind) {
        return behind;
    }
    let rest = text[from..].trim_start();
    let rest = rest.strip_prefix(behind.as_str()).unwrap_or_default();
    let place = rest.strip_prefix(" in ").map(|place| {
        let words = all_words(place);
        let is_name = |word: &&Range<usize>| place[(*word).clone()].starts_with(char::is_uppercase);
        let end = words.iter().take(MOST).take_while(is_name).last().map_or(0, |word| word.end);
        &place[..end]
    });
    let before = text[..start].trim_end();
    let doing = last_word(before).map_or("", |word| &before[word]);
    // "Killing at least four people", "the deaths of 39 people"
    if let Some((_, done)) = BROUGHT_ABOUT.iter().find(|(deed, _)| *deed == doing) {
        return format!("{behind} {done}");
    }
    let of = before.strip_suffix(" of").and_then(|before| Some(&before[last_word(before)?]));
    if let Some(noun) = of.filter(|noun| !is_of_number(noun) && !is_amount(noun)) {
        return format!("{noun} of {behind}");
    }
    let done = passive(&text[..start]).map(|verb| format!("{verb} by ")).unwrap_or_default();
    match place.filter(|place| !place.is_empty()) {
        Some(place) => format!("{done}{behind} in {place}"),
        None if done.is_empty() => format!("{behind}{}", told_of(rest)),
        None => format!("{done}{behind}"),
    }
}

/// What some people are, by the words behind them: " missing" of " who were missing", " on board".
fn told_of(rest: &str) -> String {
    let words = clause_words(until_mark(rest));
    let is_relative = words.first().is_some_and(|word| is_one_of(&["who", "that"], word.word));
    let is_auxiliary = |word: &&ClauseWord| stands_beside_verb(word.word);
    let told = match &words[..] {
        [_, rest @ ..] if is_relative => {
            let told = &rest[rest.iter().take_while(is_auxiliary).count()..];
            &told[..told.len().min(1)]
        }
        [on, board, ..] if is_one_of(&["on"], on.word) && is_one_of(&["board"], board.word) => &words[..2],
        [aboard, ..] if is_one_of(&["aboard"], aboard.word) => &words[..1],
        _ => &[],
    };
    if told.is_empty() { String::new() } else { format!(" {}", joined(told)) }
}

/// The participle before a "by" that some words end in, numbers and articles left out: "used" of "used by an
/// estimated".
fn passive(before: &str) -> Option<&str> {
    let mut words = all_words(before).into_iter().rev().map(|word| &before[word]);
    let by =
        words.find(|word| !is_one_of(&["an", "a", "the", "some", "about", "estimated", "nearly"], word))?;
    let verb = words.next()?;
    (is_one_of(&["by"], by) && verb.ends_with("ed")).then_some(verb)
}

/// A label of one word with what it is of: "four were taken" behind "seized two trawlers" are trawlers taken,
/// and the fish of "the canneries have fish for three weeks" are theirs.
pub(in crate::draft) fn told_whole(label: String, text: &str, before: &str, amount: &Amount) -> String {
    const NOT_FIRST: &[&str] = &[
        "after", "before", "during", "since", "under", "if", "when", "while", "although", "though", "unless",
        "because", "once", "as",
    ];
    if all_words(&label).len() != 1 || label.starts_with(|c: char| c.is_ascii_digit()) {
        return label;
    }
    let lower = label.to_lowercase();
    if amount.unit.is_none() {
        if !is_past_form(&lower) {
            return label;
        }
        let counted = amounts(before).into_iter().rfind(|other| !other.is_loose && other.unit.is_none());
        let noun = counted
            .map(|other| behind(before, other.start(), other.range.end))
            .filter(|noun| !noun.is_empty());
        let noun = noun.as_deref().and_then(|noun| noun.split(' ').next());
        return noun.map_or(label, |noun| capitalised(&format!("{noun} {lower}")));
    }
    let end = text.find([',', ';', ':', '(', '—', '–']).unwrap_or(text.len());
    let words = all_words(&text[..end]);
    let verb = words.iter().find(|word| stands_beside_verb(&text[(*word).clone()]));
    let owner = text[..verb.map_or(end, |word| word.start)].trim();
    let first = words.first().map_or("", |word| &text[word.clone()]);
    let is_owner = text.starts_with(char::is_uppercase)
        && ![PREPOSITIONS, NOT_FIRST].iter().any(|table| is_one_of(table, first))
        && all_words(owner).len() <= MOST + 1;
    let has_label = || owner.to_lowercase().contains(&lower);
    let is_duration = amount.is_of_time();
    let is_own =
        is_duration && is_owner && end < text.len() && owner.len() < amount.range.start && !has_label();
    if !is_own {
        return label;
    }
    // "Rowe was jailed for nine months": the months are no "jailed".
    let between = &text[owner.len()..amount.range.start];
    let words = all_words(between);
    let mut deeds = words.iter().rev().map(|word| &between[word.clone()]);
    if deeds.clone().any(says) {
        return label;
    }
    let deed = deeds.find(|word| is_past_form(word) && !stands_beside_verb(word));
    match deed
        .filter(|deed| *deed == lower || is_one_of(&["further", "additional", "another", "total"], &lower))
    {
        Some(deed) => capitalised(&format!("{} {deed}", without_article(owner))),
        None => format!("{label} of {}", uncapitalised(owner)),
    }
}

/// The first word of a sentence in small letters, unless it is a name.
fn uncapitalised(words: &str) -> String {
    let first = words.split(' ').next().unwrap_or_default();
    let rest = &words[first.len()..];
    let is_plain = first.ends_with('s') || is_one_of(OPENING, first);
    if is_plain { format!("{}{rest}", first.to_lowercase()) } else { words.to_owned() }
}
