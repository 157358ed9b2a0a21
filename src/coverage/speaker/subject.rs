//! Whose words a verb of saying tells: the speaker that its place in the sentence names.

use std::ops::Range;

use super::super::body::dateline;
use super::super::groups::are_people;
use super::super::names::is_title;
use super::last::person_first;
use super::people::{
    beside, is_body, is_participle, is_plain_group, is_somebody, is_work, may_be_verb, name_at, people,
    person_before,
};
use super::tables::{MOST, NUMBERS, SAYING, TURNING, is_auxiliary_or_denied};
use super::words::{Said, backwards, first, first_subject, onwards};
use crate::article::{
    ArticleSentence, SpeakerPlace, Speech, VerbSubject, all_words, first_word, is_one_of, is_past_verb,
    last_word,
};

/// Whoever says what a speech tells; none if its place names nobody.
pub(super) fn said_by<'s>(sentence: &'s ArticleSentence, speech: &Speech) -> Option<Said<'s>> {
    let text = sentence.text;
    match &speech.speaker {
        SpeakerPlace::Cited(place) if is_reason(&text[place.clone()]) => said_first(text, speech),
        SpeakerPlace::Behind(place) | SpeakerPlace::Cited(place) => onwards(text, place.start, place.end),
        SpeakerPlace::First => said_first(text, speech),
        SpeakerPlace::Subject(subject) => subject_of(sentence, speech, subject),
    }
}

/// Whoever begins the sentence, or the last clause, that a participle goes on with: "the port" of "It shut as
/// the port refused, saying".
fn said_first<'s>(text: &'s str, speech: &Speech) -> Option<Said<'s>> {
    if let Some(words) = with_somebody(&text[..speech.range.start]) {
        return Some(Said::Words(words));
    }
    if let Some(words) = subject_behind_as(&text[..speech.range.start]) {
        return Some(Said::Words(words));
    }
    let from = dateline(text).min(speech.range.start);
    let from = behind_opening_clause(text, from, speech.range.start).unwrap_or(from);
    let (text, end) = without_participle(&text[from..], speech.range.start - from);
    let (first, whole) = (first(text, end), first_subject(text, end));
    // "Industry representatives met, arguing": the words in capitals are not all of them.
    match (first, whole) {
        (Some(Said::Words(words)), Some(Said::Words(whole))) if whole.starts_with(words) => {
            Some(Said::Words(whole))
        }
        (first, whole) => first.or(whole),
    }
}

/// Where the main clause begins behind one that a sentence opens with: "120 crews" of "When it shut on May 3,
/// 2031, 120 crews left".
fn behind_opening_clause(text: &str, from: usize, end: usize) -> Option<usize> {
    const OPENING: &[&str] = &[
        "when", "while", "after", "before", "since", "as", "because", "although", "though", "if", "once",
        "until",
    ];
    let first = first_word(text.get(from..end)?)?;
    if !is_one_of(OPENING, &text[from..][first]) {
        return None;
    }
    let is_year = |at: usize| {
        let word = first_word(&text[at..]).map_or("", |word| &text[at..][word]);
        word.len() == 4 && word.chars().all(|c| c.is_ascii_digit())
    };
    let mut commas = text[from..end].match_indices(", ").map(|(at, _)| from + at + 2);
    commas.find(|at| !is_year(*at))
}

/// The subject of a clause that "as" begins: "the port" of "It shut as the port refused to open,".
fn subject_behind_as(before: &str) -> Option<&str> {
    let at = before.rfind(" as ").map(|at| at + " as ".len()).filter(|_| before.trim_end().ends_with(','))?;
    let clause = &before[at..];
    let is_somebody = clause.starts_with("the ") || clause.starts_with(char::is_uppercase);
    match first_subject(clause, clause.len()).filter(|_| is_somebody)? {
        Said::Words(words) => Some(words),
        Said::Same | Said::Person => None,
    }
}

/// True for what somebody gives as a reason, which says nothing itself: "citing poor sales", but not "citing
/// officials".
fn is_reason(cited: &str) -> bool {
    let end = [" in ", " of ", " from ", " about ", " over ", " for ", " at ", " and ", " that ", " as "]
        .iter()
        .filter_map(|part| cited.find(part))
        .min();
    let cited = &cited[..end.unwrap_or(cited.len())];
    let noun = last_word(cited).map_or("", |word| &cited[word]);
    let is_singular = !noun.ends_with('s') || noun.ends_with("ss");
    let speaks = are_people(noun)
        || is_singular && (is_body(cited) || are_people(&format!("{noun}s")))
        || is_work(cited)
        || is_one_of(&["media", "reports", "sources", "residents", "witnesses", "police", "statement"], noun);
    !cited.contains(char::is_uppercase) && !speaks
}

/// The subject of a verb of saying, or the name behind the verb where the sentence is turned round.
fn subject_of<'s>(sentence: &'s ArticleSentence, speech: &Speech, subject: &VerbSubject) -> Option<Said<'s>> {
    let text = sentence.text;
    let before = text[..speech.range.start].trim_end();
    if let Some(said) = behind_by(sentence, speech) {
        return Some(said);
    }
    if let Some(words) = behind_verb(text, speech, subject) {
        return Some(Said::Words(words));
    }
    if let Some(pronoun) = &subject.pronoun {
        return Some(of_pronoun(sentence, subject, pronoun));
    }
    // "Mara Quill has closed the quay, with its gate, and has called it a “wreck”"
    let joined = [" has", " have", " had"].iter().find_map(|has| before.strip_suffix(has)).unwrap_or(before);
    if last_word(joined).is_some_and(|word| is_one_of(&["and"], &joined[word])) {
        return first_subject(text, speech.range.start);
    }
    let beside = || beside(text, subject.end, speech.range.start).map(Said::Words);
    // "One, Mara Quill, said": the name is that of the one.
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && !is_one_of(NUMBERS, word);
    let is_named = |end: usize| last_word(&text[..end]).is_some_and(|word| is_name(&text[word]));
    // "Director (Harbours), Mara Quill, said": the name is hers.
    let is_bracket = text[..subject.end].ends_with(')');
    // "The Secretary in the Ministry of Ports, Mara Quill, said": so it is behind an office.
    let opening = text[..subject.end].rsplit([',', ';', ':', '“', '”', '"']).next().unwrap_or_default();
    let is_office = all_words(opening).into_iter().take(MOST).any(|word| is_title(&opening[word]));
    let is_person = |said: Said| matches!(said, Said::Words(words) if person_before(words).is_some());
    // "The firm that runs the AMA Games, Sel Boats, said": so it is behind what says more of it.
    let is_relative = [" that ", " which ", " who "].iter().any(|who| opening.contains(who));
    let is_bracket = is_bracket || is_relative || is_office && beside().is_some_and(is_person);
    if (is_bracket || !is_named(subject.end))
        && let Some(name) = beside()
    {
        return Some(with_one_before(text, subject.end, name));
    }
    backwards(sentence, subject.end).or(is_first(before).then_some(Said::Same))
}

/// Whoever stands behind "by" where the verb only says more of a thing: "the port" of "a plan announced by
/// the port".
fn behind_by<'s>(sentence: &'s ArticleSentence, speech: &Speech) -> Option<Said<'s>> {
    let text = sentence.text;
    let start = speech.range.end + text[speech.range.end..].strip_prefix(" by ").map(|_| " by ".len())?;
    let is_name = text[start..].starts_with("the ") || text[start..].starts_with(char::is_uppercase);
    let first = first_word(&text[start..]).map_or(start..start, |word| start + word.start..start + word.end);
    let is_past = is_past_verb(&text[speech.range.clone()]);
    (is_name && is_past && !sentence.is_in_time(&first)).then(|| onwards(text, start, text.len()))?
}

/// Whoever stands behind the verb where the sentence is turned round: "the port" of "It leaks, said the port".
fn behind_verb<'s>(text: &'s str, speech: &Speech, subject: &VerbSubject) -> Option<&'s str> {
    let before = text[..speech.range.start].trim_end();
    // Who is told something does not say it.
    let is_told = is_one_of(&["told", "tells", "telling"], &text[speech.range.clone()]);
    if !subject.is_inverted || is_told || is_aside_of_name(before) {
        return None;
    }
    let Said::Words(words) = onwards(text, speech.range.end, text.len())? else { return None };
    if let Some(work) = work_in(words).filter(|_| before.ends_with(',')) {
        return Some(work);
    }
    let is_at_quotation = before.ends_with(['”', '"', '’', '\'']) || before.ends_with("',");
    // "The team, of ten, reported the discovery": what is told is nobody.
    let is_plain = || is_one_of(SAYING, &text[speech.range.clone()]) || words.contains(char::is_uppercase);
    let is_whole = || {
        let end = text.find(words).map_or(0, |at| at + words.len());
        let behind = text[end..].strip_prefix('.').unwrap_or(&text[end..]);
        let is_last = !behind.trim_end_matches(['.', ' ']).contains([',', ';', ':', '.', '“', '"']);
        behind.starts_with(',')
            || behind.trim().is_empty()
            || is_last && (behind.starts_with(" and ") || behind.starts_with(" ("))
            || belongs_to_name(behind)
    };
    let is_one = is_somebody(words) || is_plain_group(words);
    (is_one && (is_at_quotation || is_plain() && is_whole())).then_some(words)
}

/// Whoever a pronoun before a verb of saying means, as far as its sentence tells.
fn of_pronoun<'s>(sentence: &'s ArticleSentence, subject: &VerbSubject, pronoun: &Range<usize>) -> Said<'s> {
    let text = sentence.text;
    if is_one_of(&["who"], &text[pronoun.clone()]) {
        let named = name_at(text[..pronoun.start].trim_end().trim_end_matches(',')).map(Said::Words);
        return named.or_else(|| backwards(sentence, subject.end)).unwrap_or(Said::Same);
    }
    let is_person = is_one_of(&["he", "she"], &text[pronoun.clone()]);
    // "Mara Quill disagreed: she called it “a lie”"
    let opening = text[..pronoun.start].trim_end();
    if is_person
        && opening.ends_with([':', ';'])
        && let [one] = people(opening).as_slice()
    {
        return Said::Words(one);
    }
    // "Mara Quill left after he spoke": nobody else is named.
    let is_turned = last_word(opening).is_some_and(|word| is_one_of(TURNING, &opening[word]));
    let only = || {
        let mut named = people(opening).into_iter().filter(|name| !is_body(name));
        named.next().filter(|_| named.next().is_none())
    };
    if is_person
        && is_turned
        && let Some(one) = person_first(opening).filter(|_| !opening.contains(',')).or_else(only)
    {
        return Said::Words(one);
    }
    if is_person { Said::Person } else { Said::Same }
}

/// A work that has no author yet, without what was done to it: "a report" of "a report released".
fn work_in(words: &str) -> Option<&str> {
    let last = last_word(words).filter(|word| is_past_verb(&words[word.clone()]));
    let work = last.map_or(words, |last| words[..last.start].trim_end());
    let is_one = ["a ", "an ", "the "].iter().any(|article| work.starts_with(article));
    (is_one && is_work(work)).then_some(work)
}

/// Whoever is named beside an office that "and" joins to somebody named before it: "Mara Quill, and the head
/// of the port, Jarek Olm".
fn with_one_before<'s>(text: &'s str, office: usize, said: Said<'s>) -> Said<'s> {
    let Said::Words(name) = said else { return said };
    let before = text[..office].rsplit_once(", and ").map_or("", |(before, _)| before);
    let is_office =
        !text[before.len()..office].trim_start_matches([',', ' ']).contains([',', ';', ':', '“', '”', '"']);
    let first = before.rsplit_once(", ").map_or("", |(_, first)| first);
    let end = text.get(office..).and_then(|behind| behind.find(name)).map(|at| office + at + name.len());
    match end.filter(|_| is_office && person_before(first).is_some()) {
        Some(end) => Said::Words(&text[before.len() - first.len()..end]),
        None => Said::Words(name),
    }
}

/// A sentence up to a byte, without what a participle tells before its main clause: "Speaking on Friday, Rowe
/// left" is "Rowe left".
fn without_participle(text: &str, end: usize) -> (&str, usize) {
    let opens = first_word(text).is_some_and(|word| is_participle(&text[word.clone()], &text[word.end..]));
    let comma = text[..end].find(", ").filter(|_| opens);
    comma.map_or((text, end), |comma| (&text[comma + 2..], end - comma - 2))
}

/// Whoever a sentence names right before a participle: "the port" of "It shut, with the port saying".
fn with_somebody(before: &str) -> Option<&str> {
    let at = before.rfind(" with ").map(|at| at + " with ".len())?;
    let words = before[at..].trim_end();
    let is_short = (1..=MOST).contains(&all_words(words).len()) && !words.contains([',', ';', '“', '"']);
    let is_somebody =
        words.starts_with(char::is_uppercase) || words.starts_with("the ") || words.starts_with("a ");
    (is_short && is_somebody).then_some(words)
}

/// True before a verb behind a name and more about it: "Mara Quill, head of the port, said boats leak" turns
/// nothing round.
fn is_aside_of_name(before: &str) -> bool {
    let Some(inner) = before.trim_end().strip_suffix(',') else { return false };
    let Some((name, aside)) = inner.split_once(", ") else { return false };
    // "Rowe, joined by Jarek Olm, said the port leaks"
    let is_passive = first_word(aside).is_some_and(|word| {
        is_past_verb(&aside[word.clone()])
            && [" by ", " with "].iter().any(|by| aside[word.end..].starts_with(by))
    });
    let is_relative = is_passive || ["who ", "which ", "whose "].iter().any(|words| aside.starts_with(words));
    let has_verb = |text: &str| all_words(text).into_iter().any(|word| may_be_verb(&text[word]));
    let goes_on = ["but ", "and ", "while "].iter().any(|turn| aside.starts_with(turn));
    !goes_on && !before.contains(['“', '”', '"']) && !has_verb(name) && (is_relative || !has_verb(aside))
}

/// True for the rest of a sentence that only says more of a name: "on Sea Law" of "the Authority on Sea Law".
fn belongs_to_name(behind: &str) -> bool {
    const LONGEST: usize = 6;
    let words = all_words(behind);
    let is_joined = words
        .first()
        .is_some_and(|word| is_one_of(&["on", "of", "in", "at", "for", "from"], &behind[word.clone()]));
    let is_verb = |word: &Range<usize>| {
        let word = &behind[word.clone()];
        is_auxiliary_or_denied(word) || word.starts_with(char::is_lowercase) && word.ends_with("ed")
    };
    let is_end = behind.trim_end_matches(['.', ' ']).find([',', ';', ':', '.', '“', '"']).is_none();
    is_joined && is_end && words.len() <= LONGEST && !words.iter().any(is_verb)
}

/// True if nothing stands before a verb.
fn is_first(before: &str) -> bool {
    all_words(before).is_empty()
}
