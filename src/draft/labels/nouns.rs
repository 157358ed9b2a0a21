//! The noun of a label, and the words around an amount that stand in where it has none.

use std::ops::Range;

use super::before::without_linking;
use super::tables::{LINKING, NO_NOUNS, OPENING, stands_beside_verb};
use crate::article::{
    all_words, end_of_first, helps_bare_verb, is_adverb, is_one_of, is_past_form, last_word, may_say,
    start_of_last,
};

/// How far around an amount words for its label are looked for where it has no noun.
const REACH: usize = 300;

/// A verb with whose it is: "federation wants" of "the federation, with 300 members, wants", "company's
/// shares fell" of "the company's shares, which fell", and "growth" of "growth to slow".
pub(super) fn with_subject(text: &str, start: usize, verb: &str) -> Option<String> {
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
    let is_beside = |word: &str| stands_beside_verb(word) || helps_bare_verb(word);
    let mut bare = head;
    while let Some(last) = last_word(bare).filter(|last| is_beside(&bare[last.clone()])) {
        bare = &bare[..last.start];
    }
    // "The port will have to cover"
    let is_to_come = infinitive.is_some() && bare.len() < head.len();
    let head = bare.trim_end();
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
    is_plain.then(|| match infinitive {
        Some(_) if is_to_come => format!("{noun} to {verb}"),
        Some(_) => noun.to_owned(),
        None => format!("{noun} {verb}"),
    })
}

/// True for a label in which a noun may stand: neither "them" nor "went", nor the "divert" of "to divert five".
pub(super) fn has_noun(label: &str, text: &str, start: usize) -> bool {
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
pub(super) fn around(text: &str, part: &Range<usize>) -> String {
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
        words.rsplit_once(' ').filter(|(_, last)| stands_beside_verb(last) || *last == "not")
    {
        words = tidy(rest);
    }
    words.to_owned()
}

/// A label without the rest of a possessive before it and without the small words and adverbs that it ends in.
pub(super) fn tidy(label: &str) -> &str {
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

/// True for a single word that names a thing: "raise" of "a 9 percent raise".
pub(super) fn is_noun(word: &str) -> bool {
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
        "coming",
        "going",
    ];
    let is_plain = !word.is_empty() && word.chars().all(|c| c.is_lowercase() || c == '-');
    is_plain && !word.ends_with("ly") && !is_past_form(word) && !is_one_of(MEASURES, word)
}
