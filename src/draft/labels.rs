//! The labels of figures: the words of a sentence that say what an amount is of.

use std::ops::Range;

use super::without_article;
use crate::article::{
    Amount, Clock, all_words, amounts, end_of_first, first_word, is_adverb, is_month, is_one_of,
    is_past_form, last_word, may_be_month, may_say, phrase_behind, says, start_of_last, times,
};
use crate::text::capitalised;
use tables::{AUXILIARIES, BESIDE_VERBS, BROUGHT_ABOUT, CHANGING, LINKING, MODALS, NO_NOUNS, OPENING};

mod tables;
mod votes;

/// How far around an amount words for its label are looked for where it has no noun.
const REACH: usize = 300;
/// The most words of a label that stands before its amount.
const MOST: usize = 4;

/// The label of the amounts at `part` of a sentence, of which `amount` is the last.
pub(super) fn label(text: &str, part: &Range<usize>, amount: &Amount) -> String {
    let from = amount.end();
    if let Some(side) = votes::side(text, &text[from..]) {
        return capitalised(side);
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

/// A verb with whose it is: "federation wants" of "the federation, with 300 members, wants", "company's shares fell" of "the company's
/// shares, which fell", and "growth" of "growth to slow".
fn with_subject(text: &str, start: usize, verb: &str) -> Option<String> {
    const MOST: usize = 3;
    let text = &text[start_of_last(&text[..start], REACH)..start];
    let before = without_linking(text);
    let before = text[..before].strip_suffix(verb).filter(|_| all_words(verb).len() == 1)?.trim_end();
    let relative = [" which", " who", " that"].iter().find_map(|word| before.strip_suffix(word));
    let infinitive = before.strip_suffix(" to");
    let head = match (relative, infinitive) {
        (Some(head), _) => head.trim_end_matches(','),
        (_, Some(head)) => head,
        _ => before.strip_suffix(',')?.rsplit_once(", ").map(|(head, _)| head)?,
    };
    let words = all_words(head);
    let is_noun = |word: &&Range<usize>| {
        let word = &head[(*word).clone()];
        !is_one_of(OPENING, word)
            && !is_one_of(LINKING, word)
            && !is_one_of(NO_NOUNS, word)
            && !may_say(word)
            && !is_past_form(word)
    };
    let first = words.iter().rev().take(MOST).take_while(is_noun).last()?;
    let noun = head[first.start..].trim();
    let is_plain = !noun.contains([',', ';', ':', '“', '"', '(', ')']);
    is_plain.then(|| if infinitive.is_some() { noun.to_owned() } else { format!("{noun} {verb}") })
}

/// True for a label in which a noun may stand: neither "them" nor "went", nor the "divert" of "to divert five".
fn has_noun(label: &str, text: &str, start: usize) -> bool {
    const OPENING: &[&str] = &["having", "not", "being"];
    let words = all_words(label);
    let word = |range: &Range<usize>| &label[range.clone()];
    let first = words.first().map_or("", word);
    let is_infinitive = || {
        let before = &text[start_of_last(&text[..start], REACH)..start];
        let verb = before[..without_linking(before)].strip_suffix(label).filter(|_| words.len() == 1);
        verb.is_some_and(|before| before.ends_with(" to "))
    };
    let is_time =
        || is_one_of(&["week", "month", "year", "day", "last", "next", "this"], first) && words.len() <= 2;
    let is_ago = || words.last().is_some_and(|last| is_one_of(&["ago"], word(last)));
    let is_when = is_time() && words.iter().any(|range| is_one_of(&["last", "next", "this"], word(range)));
    if is_one_of(OPENING, first) || is_ago() || is_when || is_infinitive() {
        return false;
    }
    words.iter().any(|range| !is_one_of(NO_NOUNS, word(range)))
}

/// The words around an amount, within its clause.
fn around(text: &str, part: &Range<usize>) -> String {
    const BEFORE: usize = 5;
    const BEHIND: usize = 3;
    const PARTING: &[&str] =
        &["if", "when", "while", "and", "but", "because", "that", "which", "who", "as", "after"];
    let marks = [',', ';', ':', '(', ')', '“', '”', '"', '—', '–'];
    let reach = start_of_last(&text[..part.start], REACH);
    let mark = text[reach..part.start].rfind(marks).map(|at| reach + at);
    let begin = mark.map_or(reach, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let last = part.end + end_of_first(&text[part.end..], REACH);
    let end = text[part.end..last].find(marks).map_or(last, |at| part.end + at);
    let before = all_words(&text[begin..part.start]);
    let is_parting = |range: &Range<usize>| is_one_of(PARTING, &text[begin..][range.clone()]);
    let own = before.iter().rev().take(BEFORE).take_while(|word| !is_parting(word)).last();
    let start = own.map_or(part.start, |word| begin + word.start);
    let behind = all_words(&text[part.end..end]);
    let is_last = |range: &&Range<usize>| !is_one_of(PARTING, &text[part.end..][(*range).clone()]);
    let last = behind.iter().take(BEHIND).take_while(is_last).last();
    let words = text[start..last.map_or(part.end, |word| part.end + word.end)].trim();
    let words = ["of ", "to ", "in ", "by ", "with "]
        .iter()
        .find_map(|small| words.strip_prefix(small))
        .unwrap_or(words);
    let mut words = tidy(words);
    while let Some((rest, _)) =
        words.rsplit_once(' ').filter(|(_, last)| is_one_of(AUXILIARIES, last) || *last == "not")
    {
        words = tidy(rest);
    }
    words.to_owned()
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

/// A label without the rest of a possessive before it and without the small words and adverbs that it ends in.
fn tidy(label: &str) -> &str {
    const ENDS: &[&str] = &[
        "the", "a", "an", "of", "in", "to", "by", "at", "inside", "with", "and", "for", "its", "their", "so",
        "far", "on",
    ];
    let mut label = label.strip_prefix("s ").unwrap_or(label);
    while let Some((rest, last)) = label.rsplit_once(' ') {
        if !is_one_of(ENDS, last) && !is_adverb(last) {
            break;
        }
        label = rest.trim_end();
    }
    label
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

/// True for a single word that names a thing: "raise" of "a 9 percent raise".
fn is_noun(word: &str) -> bool {
    const MEASURES: &[&str] = &[
        "high",
        "deep",
        "long",
        "tall",
        "wide",
        "thick",
        "away",
        "apart",
        "above",
        "below",
        "earlier",
        "later",
        "higher",
        "lower",
        "more",
        "less",
        "short",
        "long-term",
        "old",
        "each",
    ];
    let is_plain = !word.is_empty() && word.chars().all(|c| c.is_lowercase() || c == '-');
    is_plain && !word.ends_with("ly") && !is_past_form(word) && !is_one_of(MEASURES, word)
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
    let is_it =
        is_one_of(&["it", "they", "that", "this"], before) && is_one_of(&["was", "is", "were", "are"], last);
    is_end && (is_it || is_one_of(&["said", "says", "say"], last))
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

/// What is counted, with what it does where it is only people: "used by people in Britain".
fn counted(text: &str, start: usize, from: usize, behind: String) -> String {
    const ANYBODY: &[&str] =
        &["people", "persons", "men", "women", "children", "others", "residents", "workers", "members"];
    const MOST: usize = 3;
    if !is_one_of(ANYBODY, &behind) {
        return behind;
    }
    let rest = text[from..].trim_start();
    let place = rest.strip_prefix(behind.as_str()).and_then(|rest| rest.strip_prefix(" in ")).map(|place| {
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
    if let Some(noun) = of.filter(|noun| !is_of_number(noun) && amounts(noun).is_empty()) {
        return format!("{noun} of {behind}");
    }
    let done = passive(&text[..start]).map(|verb| format!("{verb} by ")).unwrap_or_default();
    match place.filter(|place| !place.is_empty()) {
        Some(place) => format!("{done}{behind} in {place}"),
        None => format!("{done}{behind}"),
    }
}

/// The participle before a "by" that some words end in, numbers and articles left out: "used" of "used by an estimated".
fn passive(before: &str) -> Option<&str> {
    let mut words = all_words(before).into_iter().rev().map(|word| &before[word]);
    let by =
        words.find(|word| !is_one_of(&["an", "a", "the", "some", "about", "estimated", "nearly"], word))?;
    let verb = words.next()?;
    (is_one_of(&["by"], by) && verb.ends_with("ed")).then_some(verb)
}

/// A label of one word with what it is of: "four were taken" behind "seized two trawlers" are trawlers taken, and the fish of "the
/// canneries have fish for three weeks" are theirs.
pub(super) fn told_whole(label: String, text: &str, before: &str, amount: &Amount) -> String {
    const NOT_FIRST: &[&str] = &[
        "in", "on", "at", "for", "with", "by", "after", "before", "during", "since", "under", "from", "to",
        "if", "when", "while", "although", "though", "unless", "because", "once", "as",
    ];
    if all_words(&label).len() != 1 || label.starts_with(|c: char| c.is_ascii_digit()) {
        return label;
    }
    let lower = label.to_lowercase();
    if amount.unit.is_none() {
        if !lower.ends_with("ed") && !lower.ends_with("en") {
            return label;
        }
        let counted = amounts(before).into_iter().rfind(|other| !other.is_loose && other.unit.is_none());
        let noun = counted.map(|other| behind(before, other.range.end)).filter(|noun| !noun.is_empty());
        let noun = noun.as_deref().and_then(|noun| noun.split(' ').next());
        return noun.map_or(label, |noun| capitalised(&format!("{noun} {lower}")));
    }
    let end = text.find([',', ';', ':', '(', '—', '–']).unwrap_or(text.len());
    let words = all_words(&text[..end]);
    let verb = words.iter().find(|word| is_one_of(AUXILIARIES, &text[(*word).clone()]));
    let owner = text[..verb.map_or(end, |word| word.start)].trim();
    let first = words.first().map_or("", |word| &text[word.clone()]);
    let is_owner = text.starts_with(char::is_uppercase)
        && !is_one_of(NOT_FIRST, first)
        && all_words(owner).len() <= MOST + 1;
    let has_label = || owner.to_lowercase().contains(&lower);
    let is_duration = amount.unit.as_ref().is_some_and(|(unit, _)| unit.is_time());
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
    let deed = deeds.find(|word| is_past_form(word) && !is_one_of(AUXILIARIES, word));
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

/// The words behind an amount that say what it counts: "people killed" of "people have been killed".
fn behind(text: &str, from: usize) -> String {
    const THEN: &[&str] =
        &["following", "after", "before", "since", "as", "when", "while", "during", "until"];
    const WHEN: &[&str] = &["last", "this", "next", "yesterday", "today", "tonight", "overnight"];
    const ENDING: &[&str] = &["until", "till", "whether", "their", "its", "his", "her"];
    let phrase = text[phrase_behind(text, from)].trim_matches(|c: char| !c.is_alphanumeric());
    if is_one_of(&["earlier", "previously", "later", "now", "today", "more", "higher", "lower"], phrase)
        || first_word(phrase).is_some_and(|word| is_one_of(THEN, &phrase[word]))
    {
        return String::new();
    }
    let words = all_words(phrase);
    let word = |range: &Range<usize>| &phrase[range.clone()];
    let has_auxiliary = words.iter().any(|range| is_one_of(AUXILIARIES, word(range)));
    let told = words.iter().take_while(|range| !is_one_of(MODALS, word(range)));
    let told = told.filter(|range| !is_one_of(AUXILIARIES, word(range)));
    let mut kept: Vec<&Range<usize>> = told.collect();
    // "$3 last year", "five a week ago"
    let is_ago = kept.last().is_some_and(|range| is_one_of(&["ago"], word(range)));
    if is_ago || kept.first().is_some_and(|range| is_one_of(WHEN, word(range))) {
        return String::new();
    }
    // "Patients last week" are patients, "islanders unsure whether" islanders.
    let ends = |range: &&&Range<usize>| is_one_of(WHEN, word(range)) || is_one_of(ENDING, word(range));
    if let Some(at) = kept.iter().skip(1).position(|range| ends(&range)) {
        kept.truncate(at + 1);
    }
    match (kept.first(), kept.last()) {
        (Some(first), Some(last)) if !has_auxiliary => phrase[first.start..last.end].to_owned(),
        _ => kept.into_iter().map(word).collect::<Vec<_>>().join(" "),
    }
}

/// The whole that a share is of: "workers" of "a third of workers", "of 75 districts" of "27 of 75 districts".
fn whole(text: &str, from: usize, is_measured: bool) -> Option<String> {
    let rest = text[from..].trim_start();
    let within = || rest.strip_prefix("in ").filter(|_| !is_measured);
    let of = rest.strip_prefix("of ").or_else(within)?;
    if begins_with_amount(of) && rest.starts_with("of ") {
        return Some(rest[..3 + counted_end(of)].trim().to_owned());
    }
    let is_time = times(of, &mut Clock::default()).first().is_some_and(|time| time.range.start == 0);
    let whole = of[phrase_behind(of, 0)].trim();
    (!whole.is_empty() && !is_time).then(|| whole.to_owned())
}

fn begins_with_amount(text: &str) -> bool {
    amounts(text).first().is_some_and(|amount| amount.range.start == 0)
}

/// The end of an amount that a text begins with, and of what it counts.
fn counted_end(text: &str) -> usize {
    let amount = amounts(text).into_iter().next().map_or(0, |amount| amount.range.end);
    let phrase = &text[phrase_behind(text, amount)];
    let is_end = |word: &Range<usize>| is_one_of(AUXILIARIES, &phrase[word.clone()]);
    let words = all_words(phrase);
    words.iter().take_while(|word| !is_end(word)).last().map_or(amount, |word| amount + word.end)
}

/// The last words before an amount that may say what it measures: "net profit" of "a net profit of"; of an amount that another one
/// stands before, those before that: "pay offer" of "its pay offer to 7 from".
fn before(text: &str, end: usize) -> String {
    let text = &without_brackets(&text[..end]);
    let end = text.len();
    let is_mark = |(at, c): &(usize, char)| {
        let goes_on = text[at + c.len_utf8()..end].starts_with(char::is_alphanumeric);
        matches!(c, ';' | ':' | '(' | '“' | '"') || *c == '.' && !goes_on
    };
    let mark = text[..end].char_indices().rev().find(is_mark);
    let clause = mark.map_or(0, |(at, c)| at + c.len_utf8());
    let clause = &text[clause..end];
    let end = without_aside(clause, without_linking(clause));
    // "The number of households with low pressure at"
    if let Some((_, counted)) = clause[..end].rsplit_once(" number of ") {
        let is_verb = |word: &Range<usize>| is_one_of(AUXILIARIES, &counted[word.clone()]);
        let words = all_words(counted);
        let last = words.iter().take(MOST + 2).take_while(|word| !is_verb(word)).last();
        return last.map_or_else(String::new, |last| counted[..last.end].to_owned());
    }
    let start = clause[..end].rfind(',').map_or(0, |comma| comma + 1);
    let words = all_words(&clause[start..end]);
    let word = |range: &Range<usize>| &clause[start..][range.clone()];
    let ends = |range: &&Range<usize>| is_one_of(OPENING, word(range)) || is_of_number(word(range));
    let until = |end: usize| {
        let first = words[..end].iter().rev().take(MOST).take_while(|range| !ends(range)).count();
        let opens = |range: &&Range<usize>| is_one_of(LINKING, word(range)) || is_one_of(MODALS, word(range));
        let first = end - first;
        first + words[first..end].iter().take_while(opens).count()..end
    };
    // "Applications has risen" says no more than "applications".
    let is_auxiliary = |index: &usize| {
        is_one_of(AUXILIARIES, word(&words[*index])) && !is_one_of(BESIDE_VERBS, word(&words[*index]))
    };
    let last = until(words.len());
    // "The port has offered" is no port.
    let done = |auxiliary: usize| {
        let next = words.get(auxiliary + 1).filter(|_| auxiliary + 2 == words.len()).map_or("", word);
        (is_past_form(next)
            && !is_one_of(CHANGING, next)
            && is_one_of(&["has", "have", "had"], word(&words[auxiliary])))
        .then_some(next)
    };
    let (kept, done) = match last.clone().find(is_auxiliary) {
        Some(auxiliary) if auxiliary > last.start => (until(auxiliary), done(auxiliary)),
        _ => (last, None),
    };
    // "Support for the Sel Party"
    let is_joint = |at: usize, table: &[&str]| is_one_of(table, word(&words[at]));
    let has_noun = kept.start > 2
        && !kept.is_empty()
        && is_joint(kept.start - 1, &["the", "its", "their"])
        && is_joint(kept.start - 2, &["for", "of"])
        && !ends(&&words[kept.start - 3]);
    let kept = &words[if has_noun { kept.start - 3..kept.end } else { kept }];
    match (kept.first(), kept.last()) {
        (Some(first), Some(last)) => {
            let noun = without_beside(&clause[start..][first.start..last.end]);
            done.map_or_else(|| noun.clone(), |done| format!("{noun} {done}"))
        }
        _ => String::new(),
    }
}

/// A text without what stands in brackets that are closed: "the cash rate (OCR) unchanged at".
fn without_brackets(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    // Where the brackets that are still open begin.
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            ')' if !open.is_empty() => plain.truncate(open.pop().unwrap_or_default()),
            _ => {
                open.extend((c == '(').then_some(plain.len()));
                plain.push(c);
            }
        }
    }
    plain.replace("  ", " ")
}

/// Some words without those that only stand beside a verb: "revenue still rose".
fn without_beside(words: &str) -> String {
    BESIDE_VERBS.iter().fold(words.to_owned(), |words, beside| words.replace(&format!(" {beside} "), " "))
}

/// True for a number, or a word of one: a label has none.
fn is_of_number(word: &str) -> bool {
    const PARTS: &[&str] =
        &["million", "billion", "trillion", "thousand", "hundred", "lakh", "crore", "per", "cent", "percent"];
    word.starts_with(|c: char| c.is_ascii_digit()) || is_one_of(PARTS, word)
}

/// The end of a clause without numbers, times and the words that link them to what they are of.
fn without_linking(clause: &str) -> usize {
    let mut end = clause.len();
    while let Some(range) = last_word(&clause[..end]) {
        let word = &clause[range.clone()];
        let is_number = word.starts_with(|c: char| c.is_ascii_digit()) || !amounts(word).is_empty();
        let is_sign = word.chars().all(char::is_uppercase) && word.len() == 3;
        let is_weekday = word.ends_with("day") && word.starts_with(char::is_uppercase);
        // "May" alone may be somebody's name.
        let is_in = clause[..range.start].ends_with(" in ");
        let is_time = is_weekday || is_month(word) || is_in && may_be_month(word);
        if !is_number && !is_sign && !is_time && !is_one_of(LINKING, word) {
            break;
        }
        end = range.start;
    }
    last_word(&clause[..end]).map_or(0, |word| word.end)
}

/// The end of a clause before something between commas that it ends in: "earnings, all costs left out, were".
fn without_aside(clause: &str, end: usize) -> usize {
    let rest = clause[end..].strip_prefix(',').unwrap_or_default();
    let is_verb = all_words(rest).first().is_some_and(|word| is_one_of(AUXILIARIES, &rest[word.clone()]));
    let opening = clause[..end].rfind(',').filter(|_| is_verb);
    opening.map_or(end, |comma| clause[..comma].trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::{label, without_brackets};
    use crate::article::amounts;

    #[test]
    fn only_brackets_that_are_closed_are_left_out() {
        for (text, plain) in [
            ("a) the rate (CR) at (no", "a) the rate at (no"),
            ("the (so (called)) rate", "the rate"),
            ("((", "(("),
        ] {
            assert_eq!(without_brackets(text), plain);
        }
    }

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
