//! What a name does in its sentence, as far as the words beside it tell: it does something, says so, has
//! somebody who speaks for it.

use std::ops::Range;

use crate::article::{all_words, first_word, is_auxiliary, is_one_of, is_past_verb, last_word, says};

/// True if somebody with this name does something, says something, or has somebody who does.
pub(super) fn acts(before: &str, behind: &str) -> bool {
    is_subject(behind)
        || is_partner(before)
        || is_house(before, behind)
        || is_speaker(before)
        || is_owned(before)
}

/// True behind a verb of saying, "according to", or whatever else is done to somebody: "said Selcom", "wrote
/// to Selcom".
fn is_speaker(before: &str) -> bool {
    const TO: &[&str] = &[
        "according to ",
        "according to data from ",
        "according to figures from ",
        "loss to ",
        "defeat to ",
        "win over ",
        "victory over ",
        "wrote to ",
        "spoke to ",
        "talked to ",
        "appealed to ",
        "apologised to ",
        "apologized to ",
        "complained to ",
        "sold to ",
        "handed to ",
        "belongs to ",
    ];
    let is_said = last_word(before).is_some_and(|word| before[word.end..] == *" " && says(&before[word]));
    let before = before.strip_suffix("the ").unwrap_or(before);
    is_said || TO.iter().any(|words| ends_with(before, words))
}

/// True behind those who are somebody's: "a spokesman for Selcom", "staff at Selcom".
pub(super) fn is_owned(before: &str) -> bool {
    const WHOSE: &[&str] = &[
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "executive",
        "chairman",
        "chairwoman",
        "boss",
        "founder",
        "shareholders",
        "employees",
        "staff",
        "subsidiary",
        "ceo",
        "lawyer",
        "lawyers",
        "analyst",
        "analysts",
        "economist",
        "economists",
    ];
    let before = before.strip_suffix("the ").unwrap_or(before);
    let mut words = all_words(before).into_iter().rev().map(|word| &before[word]);
    let (of, whose) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    before.ends_with(' ') && is_one_of(&["for", "of", "at", "from", "with"], of) && is_one_of(WHOSE, whose)
}

/// True for a house that owns something: "the Kremlin’s failure".
fn is_house(before: &str, behind: &str) -> bool {
    ends_with(before, "the ") && (behind.starts_with("'s ") || behind.starts_with("’s "))
}

/// True if a text ends with some words, in small letters or in capitals.
fn ends_with(text: &str, words: &str) -> bool {
    let end = text.len().checked_sub(words.len()).and_then(|start| text.get(start..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(words))
}

/// True if a name is one of those who do something together, or is asked to: "with Denmark", "urged Denmark".
fn is_partner(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "with",
        "by",
        "between",
        "against",
        "urged",
        "told",
        "asked",
        "warned",
        "accused",
        "and",
        "met",
        "sued",
        "joined",
        "beat",
        "defeated",
        "backed",
        "criticised",
        "criticized",
        "praised",
        "blamed",
        "thanked",
        "urge",
        "urges",
        "asks",
        "tells",
        "accuses",
        "blames",
        "versus",
    ];
    // "By the Pentagon"
    let before = before.strip_suffix("the ").or_else(|| before.strip_suffix("The ")).unwrap_or(before);
    let word = last_word(before).filter(|word| before[word.end..] == *" ");
    let is_joined = |word: &Range<usize>| {
        // "Between Denmark and Kenya"
        let before = &before[..word.start];
        ["with ", "between ", "against ", "by "].iter().any(|word| {
            before
                .rfind(word)
                .is_some_and(|at| all_words(&before[at..]).len() <= 4 && !before[at..].contains([',', '.']))
        })
    };
    word.is_some_and(|word| {
        let is_and = &before[word.clone()] == "and";
        is_one_of(WORDS, &before[word.clone()]) && (!is_and || is_joined(&word))
    })
}

/// True if a verb stands behind a name, as far as its ending tells.
pub(super) fn is_subject(behind: &str) -> bool {
    const OTHER_VERBS: &[&str] = &["beat", "quit", "bid"];
    let Some(word) = first_word(behind) else { return false };
    let is_next = &behind[..word.start] == " ";
    let word = &behind[word];
    let is_verb = word.len() > 2
        && word.starts_with(char::is_lowercase)
        && (is_past_verb(word) || word.len() > 3 && word.ends_with('s') && !word.ends_with("ss"));
    is_next && (is_auxiliary(word) || is_one_of(OTHER_VERBS, word) || is_one_of(&["also"], word) || is_verb)
}
