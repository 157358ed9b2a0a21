//! The tag of a quotation: the verb, whatever it is, that stands between what is quoted and the name of
//! whoever says it.

use std::ops::Range;

use crate::article::saying::NO_VERB_BEHIND;
use crate::article::{all_words, is_one_of, is_past_verb, is_preposition};

/// Particles that make one verb of two words: "shot back", "went on".
const PARTICLES: &[&str] = &["back", "on", "out"];

/// The end of a verb with the particle before a name that belongs to it: "shot back Mara Quill".
pub(super) fn end_of_verb(sentence: &str, words: &[Range<usize>], index: usize) -> usize {
    let word = |index: usize| words.get(index).map_or("", |range| &sentence[range.clone()]);
    let is_particle = ends_quotation(&sentence[..words[index].start])
        && is_one_of(PARTICLES, word(index + 1))
        && word(index + 2).starts_with(char::is_uppercase);
    words[index + usize::from(is_particle)].end
}

/// True for the verb, whatever it is, between a quotation and a name: "“We sail,” joked Mara Quill", "“We
/// sail,” Mara Quill joked."
pub(super) fn is_tag(sentence: &str, words: &[Range<usize>], index: usize) -> bool {
    let verb = &sentence[words[index].clone()];
    let is_small = verb.len() > 2 && verb.chars().all(|c| c.is_ascii_lowercase());
    // "“We sail,” harbour master Mara Quill told us": an office is no verb.
    let may_be_verb = is_past_verb(verb) || verb.ends_with('s') && !verb.ends_with("ss");
    is_small
        && may_be_verb
        && !is_one_of(NO_VERB_BEHIND, verb)
        && !is_preposition(verb)
        && (is_between_commas(sentence, words, index)
            || is_before_its_speaker(sentence, words, index)
            || is_behind_its_speaker(sentence, words, index)
            || is_before_quotation(sentence, words, index))
}

/// True for a verb of going on between commas with a pronoun or a person's name: "At the same time, he
/// continued, it leaks."
fn is_between_commas(sentence: &str, words: &[Range<usize>], index: usize) -> bool {
    const MOST_WORDS: usize = 4;
    let before = &sentence[..words[index].start];
    let subject = before.rfind(',').map_or("", |comma| &before[comma + 1..]);
    let own = all_words(subject);
    let is_pronoun = is_one_of(&["he", "she", "they"], subject.trim());
    let is_name =
        own.len() > 1 && own.iter().all(|word| subject[word.clone()].starts_with(char::is_uppercase));
    // "On Monday, they continued, and the port shut" tells what they did.
    let behind = &sentence[words[index].end..];
    let is_joined = [", and ", ", but ", ", as "].iter().any(|join| behind.starts_with(join));
    is_one_of(&["continued", "continues"], &sentence[words[index].clone()])
        && before.contains(',')
        && behind.starts_with(',')
        && !is_joined
        && own.len() <= MOST_WORDS
        && (is_pronoun || is_name)
}

/// Verbs before the name of a thing between quotation marks: "a boat named “The Old Man of Sel”".
const NAMING: &[&str] = &[
    "entitled",
    "titled",
    "called",
    "named",
    "dubbed",
    "labelled",
    "labeled",
    "published",
    "launched",
    "starred",
    "known",
    "marked",
    "used",
    "had",
    "wore",
    "won",
    "released",
    "played",
    "made",
    "wearing",
    "nicknamed",
];

/// True for a verb before a whole sentence that is quoted, in a text in which no verb of saying is needed:
/// "One man shouted “I will not go.”"
fn is_before_quotation(sentence: &str, words: &[Range<usize>], index: usize) -> bool {
    const SHORTEST: usize = 4;
    let verb = &sentence[words[index].clone()];
    let before = index.checked_sub(1).map_or("", |at| &sentence[words[at].clone()]);
    let behind = sentence[words[index].end..].trim_start_matches([',', ':', ' ']);
    let Some(quoted) = behind.strip_prefix(['“', '"']) else { return false };
    let quoted = &quoted[..quoted.find(['”', '"']).unwrap_or(quoted.len())];
    let of_quoted = all_words(quoted);
    let is_sentence = quoted.starts_with(char::is_uppercase)
        && of_quoted.len() >= SHORTEST
        && of_quoted.into_iter().skip(1).any(|word| quoted[word].starts_with(char::is_lowercase));
    is_sentence
        && index > 0
        && is_past_verb(verb)
        && !is_one_of(NAMING, verb)
        && !is_one_of(NO_VERB_BEHIND, before)
}

/// True for a verb right behind a quotation, with a name behind it: "“We sail,” shot back Mara Quill".
fn is_before_its_speaker(sentence: &str, words: &[Range<usize>], index: usize) -> bool {
    const ARTICLES: &[&str] = &["the", "a", "an", "one", "his", "her"];
    let word = |index: usize| words.get(index).map_or("", |range| &sentence[range.clone()]);
    let next = index + 1 + usize::from(is_one_of(PARTICLES, word(index + 1)));
    let verb_end = words[index].end;
    let is_beside =
        words.get(next).is_some_and(|next| !sentence[verb_end..next.start].contains([',', '.', ';']));
    let is_name = word(next).starts_with(char::is_uppercase) || is_one_of(ARTICLES, word(next));
    ends_quotation(&sentence[..words[index].start]) && is_beside && is_name
}

/// True for a verb in -ed with nothing but a name between it and a quotation: "“We sail,” Mara Quill joked."
fn is_behind_its_speaker(sentence: &str, words: &[Range<usize>], index: usize) -> bool {
    const MOST_WORDS: usize = 5;
    let is_name = |word: &Range<usize>| {
        let word = &sentence[word.clone()];
        word.starts_with(char::is_uppercase) || is_one_of(&["he", "she", "they"], word)
    };
    let mut places = (0..index).rev().take(MOST_WORDS);
    let from = places.find(|&at| ends_quotation(&sentence[..words[at].start]));
    from.is_some_and(|from| {
        let between = &sentence[words[from].start..words[index].start];
        sentence[words[index].clone()].ends_with("ed")
            && words[from..index].iter().all(is_name)
            && !between.contains([',', ';', ':', '“', '"'])
    })
}

/// True if a text ends in a quotation that its sentence goes on behind.
fn ends_quotation(text: &str) -> bool {
    let inner = text.trim_end().strip_suffix(['”', '"', '’', '\'']);
    inner.is_some_and(|inner| inner.ends_with([',', '?', '!', '…']))
}
