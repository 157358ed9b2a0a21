//! The subject of a verb of saying: where it ends, and what it ends in.

use std::ops::Range;

use super::VerbSubject;
use crate::article::saying::{BETWEEN, PRONOUNS, SOMEBODY};
use crate::article::{
    all_words, first_word, is_adverb, is_auxiliary, is_initials, is_one_of, is_past_verb, is_preposition,
    is_weekday, last_word,
};

pub(in crate::article) fn subject(sentence: &str, verb: &Range<usize>) -> VerbSubject {
    let end = subject_end(sentence, verb.start);
    let words = all_words(&sentence[..end]);
    let from_end = |index: usize| words.iter().rev().nth(index).map_or("", |range| &sentence[range.clone()]);
    // "She closed it and said": what she closed does not say so.
    let is_object = sentence[end..verb.start].trim() == "and" && is_past_verb(from_end(1));
    let is_pronoun = is_one_of(PRONOUNS, from_end(0))
        && !is_initials(from_end(0))
        && !is_preposition(from_end(1))
        && !is_object;
    VerbSubject {
        end,
        is_inverted: ends_with_mark(&sentence[..verb.start]),
        pronoun: words.last().filter(|_| is_pronoun).cloned(),
        is_somebody: is_one_of(SOMEBODY, from_end(0)),
    }
}

/// True for a text that ends in a comma or a quotation.
pub(super) fn ends_with_mark(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with([',', '”', '"', '’']) || [",'", "?'", "!'"].iter().any(|end| text.ends_with(end))
}

/// The end of the subject of a verb at `verb`: before adverbs, and before anything between commas.
fn subject_end(sentence: &str, verb: usize) -> usize {
    let mut end = without_adverbs(sentence, verb);
    let before = sentence[..end].trim_end();
    if let Some(work) = before_title(before) {
        return work.len();
    }
    if before.ends_with([',', ')', '–', '—']) || before.ends_with("--") {
        let inner = before.trim_end_matches("--");
        let inner = inner.strip_suffix([',', ')', '–', '—']).unwrap_or(inner);
        let opening = [", who ", ", which ", ", whose "].iter().filter_map(|words| inner.rfind(words)).max();
        let opening = opening.filter(|open| !begins_anew(&inner[*open..]));
        if let Some(open) = opening
            .or_else(|| aside_of_name(inner))
            .or_else(|| aside_of_participle(inner))
            .or_else(|| inner.rfind([',', '(', '–', '—']))
            .or_else(|| inner.rfind("--"))
        {
            // “We sail,” Mara Quill, of Sel, said: the comma of a quotation opens nothing.
            let is_quoted = inner[open..].chars().nth(1).is_some_and(|next| matches!(next, '”' | '"' | '’'));
            end = without_adverbs(sentence, if is_quoted { inner.len() } else { open });
        }
    }
    sentence[..end].trim_end().len()
}

/// The comma behind the name before a verb with what its bearer is, in which there may be more commas: that
/// behind "Mara Quill" of “We sail,” Mara Quill, a pilot at the Harbour Office in Sel, Ode, and the Board of
/// Velm.
fn aside_of_name(inner: &str) -> Option<usize> {
    const OPENING: [&str; 3] = [", a ", ", an ", ", the "];
    const MOST: usize = 4;
    if let Some(open) = age_of_name(inner) {
        return Some(open);
    }
    let start = inner.rmatch_indices(['”', '"']).next().map_or(0, |(at, mark)| at + mark.len());
    let open = start + OPENING.iter().filter_map(|words| inner[start..].find(words)).min()?;
    let (head, aside) = (&inner[start..open], &inner[open + 1..]);
    let name = all_words(head).into_iter().rev();
    let name = name.take_while(|word| head[word.clone()].starts_with(char::is_uppercase)).count();
    let is_verb = |word: &str| is_auxiliary(word) || is_one_of(&["says"], word) || is_past_verb(word);
    // "Mara Quill, an expert in boats who had no part in it, told us"
    let bare = [" who ", " which "]
        .iter()
        .filter_map(|who| aside.find(who))
        .min()
        .map_or(aside, |who| &aside[..who]);
    let has_clause = || all_words(bare).into_iter().any(|word| is_verb(&bare[word]));
    let is_name = (2..=MOST).contains(&name) && !head.contains([',', ';', ':', '.']);
    (is_name && !aside.contains([';', ':']) && !has_clause()).then_some(open)
}

/// The comma behind the subject of a sentence or of one behind a quotation, before a participle with more
/// commas behind it: that behind "mayor" of "The mayor, noting that crews load, clean and sail them".
fn aside_of_participle(inner: &str) -> Option<usize> {
    const LONGEST: usize = 5;
    const NO_PARTICIPLES: &[&str] = &[
        "including",
        "according",
        "beginning",
        "starting",
        "following",
        "during",
        "regarding",
        "concerning",
        "excluding",
        "owing",
        "depending",
    ];
    let start = inner.rmatch_indices(['”', '"']).next().map_or(0, |(at, mark)| at + mark.len());
    let open = start + inner[start..].find(", ")?;
    let (head, aside) = (&inner[start..open], &inner[open + ", ".len()..]);
    let is_verb = |word: &str| is_auxiliary(word) || is_past_verb(word);
    let words = all_words(head);
    let is_subject =
        (1..=LONGEST).contains(&words.len()) && !words.into_iter().any(|word| is_verb(&head[word]));
    let opens = first_word(aside).is_some_and(|word| {
        word.start == 0 && aside[word.clone()].ends_with("ing") && !is_one_of(NO_PARTICIPLES, &aside[word])
    });
    // "The boats, lying in Ode, will stay": the verb of the subject ends its aside.
    let goes_on = |part: &str| {
        first_word(part)
            .is_some_and(|word| is_verb(&part[word.clone()]) || is_one_of(&["and", "but"], &part[word]))
    };
    let is_one = !aside.contains([';', ':']) && !aside.split(", ").skip(1).any(goes_on);
    (is_subject && opens && is_one).then_some(open)
}

/// The comma before the age of somebody with the place that she is from, in which there may be more commas:
/// that behind "Quill" of "Engineer Mara Quill, 60, from Orrin, North Dale".
fn age_of_name(inner: &str) -> Option<usize> {
    const MOST: usize = 4;
    let from = [", from ", ", of "].iter().filter_map(|from| inner.rfind(from)).max()?;
    let age = last_word(&inner[..from]).filter(|age| age.end == from)?;
    let is_age = age.len() <= 3 && inner[age.clone()].chars().all(|c| c.is_ascii_digit());
    let name = inner[..age.start].strip_suffix(", ")?;
    let capitals = all_words(name).into_iter().rev();
    let capitals = capitals.take_while(|word| name[word.clone()].starts_with(char::is_uppercase)).count();
    // The place has no verb.
    let place = &inner[from..];
    let is_place = !place.contains(['“', '”', '"', ';', ':'])
        && !all_words(place)
            .into_iter()
            .any(|word| is_auxiliary(&place[word.clone()]) || is_past_verb(&place[word]));
    (is_age && is_place && (2..=MOST).contains(&capitals)).then_some(name.len())
}

/// True if a clause has another one behind it, with a subject that a name explains: "which has one shop, and
/// its mayor, Mara Quill".
fn begins_anew(clause: &str) -> bool {
    let behind = clause.split_once(", and ").map_or("", |(_, behind)| behind);
    let name = behind.split_once(", ").map_or("", |(_, name)| name);
    name.starts_with(char::is_uppercase)
}

/// The words for a work before its title: "The report" of "The report, “Unsafe at Sea,”".
fn before_title(before: &str) -> Option<&str> {
    const WORKS: &[&str] =
        &["report", "study", "paper", "article", "book", "review", "survey", "documentary"];
    let quoted = before.trim_end_matches(',').strip_suffix(['”', '"'])?;
    let work = quoted[..quoted.rfind(['“', '"'])?].trim_end().trim_end_matches(',');
    last_word(work)
        .is_some_and(|word| word.end == work.len() && is_one_of(WORKS, &work[word]))
        .then_some(work)
}

fn without_adverbs(sentence: &str, mut end: usize) -> usize {
    loop {
        let before = sentence[..end].trim_end();
        let Some(word) = last_word(before).filter(|word| word.end == before.len()) else {
            return before.len();
        };
        let lower = before[word.clone()].to_lowercase();
        let is_day = is_weekday(&before[word.clone()]) && before[..word.start].ends_with(" on ");
        if !is_one_of(BETWEEN, &lower) && !is_adverb(&before[word.clone()]) && !is_day {
            return before.len();
        }
        end = word.start;
    }
}
