//! What a name does in its sentence, as far as the words beside it tell: it does something, says so, has
//! somebody who speaks for it.

use std::ops::Range;

use super::super::groups::{are_people, is_verb_of_one, may_be_people};
use super::tables::is_office;
use crate::article::{all_words, first_word, is_auxiliary, is_one_of, is_past_verb, last_word, says, stems};

/// True if somebody with this name does something, says something, or has somebody who does.
pub(super) fn acts(before: &str, behind: &str) -> bool {
    is_subject(before, behind)
        || is_partner(before) && !is_before_noun(behind)
        || is_house(before, behind)
        || is_speaker(before)
        || is_owned_by(before, SPEAKING_FOR)
}

/// Those who speak for whose they are, or who are named by it.
const SPEAKING_FOR: &[&str] =
    &["spokesman", "spokeswoman", "spokesperson", "subsidiary", "analysts", "economists"];

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
        "member",
        "members",
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
    is_owned_by(before, WHOSE)
}

/// True behind some of those words and "of".
fn is_owned_by(before: &str, whose_words: &[&str]) -> bool {
    let before = before.strip_suffix("the ").unwrap_or(before);
    let mut words = all_words(before).into_iter().rev().map(|word| &before[word]);
    let (of, whose) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    before.ends_with(' ')
        && is_one_of(&["for", "of", "at", "from", "with"], of)
        && is_one_of(whose_words, whose)
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
        let is_employer = &before[word.clone()] == "with" && ends_in_trade(&before[..word.start]);
        is_one_of(WORDS, &before[word.clone()]) && !is_employer && (!is_and || is_joined(&word))
    })
}

/// True for a name with a verb behind it, unless a preposition joins it to the words before it: "crews from
/// Sel left".
pub(super) fn is_subject(before: &str, behind: &str) -> bool {
    const JOINING: &[&str] =
        &["of", "from", "in", "at", "on", "to", "near", "into", "across", "around", "outside", "inside"];
    let before = before.strip_suffix("the ").unwrap_or(before);
    let is_joined =
        last_word(before).is_some_and(|word| before[word.end..] == *" " && is_one_of(JOINING, &before[word]));
    !is_joined && has_verb(behind)
}

/// True if a verb stands right behind a name, as far as its form and the next word tell.
pub(super) fn has_verb(behind: &str) -> bool {
    const OTHER_VERBS: &[&str] = &["beat", "quit", "bid", "also"];
    let Some(word) = first_word(behind).filter(|word| &behind[..word.start] == " ") else { return false };
    let (word, behind) = (&behind[word.clone()], &behind[word.end..]);
    let next = first_word(behind).filter(|next| &behind[..next.start] == " ").map(|next| &behind[next]);
    let is_verb = || word.len() > 2 && word.starts_with(char::is_lowercase) && is_past_verb(word);
    is_auxiliary(word)
        || is_one_of(OTHER_VERBS, word)
        || is_verb()
        || is_verb_of_one(word, next.unwrap_or_default())
}

/// True for words that end in what one person is: "a researcher".
fn ends_in_trade(words: &str) -> bool {
    last_word(words).is_some_and(|word| {
        let is_last = words[word.end..] == *" ";
        let word = &words[word];
        let is_one = word.starts_with(char::is_lowercase) && !word.ends_with('s');
        let many = format!("{word}s");
        is_last && is_one && (is_office(word) || are_people(&many) || may_be_people(&many))
    })
}

/// True if a noun stands behind a name: "the Selian government".
pub(super) fn is_before_noun(behind: &str) -> bool {
    let Some(word) = first_word(behind).filter(|word| &behind[..word.start] == " ") else { return false };
    let word = &behind[word];
    word.starts_with(char::is_lowercase) && !has_verb(behind) && !stems(word).is_empty()
}

/// True for two words or more that stand as the name of somebody does: first in a sentence or a part of it,
/// behind a small joining word, a verb or an office, and not before a noun.
pub(super) fn is_free(before: &str, name: &str, behind: &str) -> bool {
    const JOINING: &[&str] =
        &["and", "or", "but", "that", "when", "while", "as", "by", "with", "because", "if", "then"];
    let words = all_words(name);
    let are_names = words.iter().all(|word| name[word.clone()].starts_with(char::is_uppercase));
    let is_first = before.trim_end().is_empty() || before.trim_end().ends_with([',', ';', '“', '"', '.']);
    let is_joined = || {
        last_word(before).is_some_and(|word| {
            let at = word.start;
            let word = &before[word];
            // "A researcher with the Sel Institute" works there.
            is_one_of(JOINING, word) && !(word == "with" && ends_in_trade(&before[..at]))
                || is_past_verb(word)
                || says(word)
                || is_office(word)
        })
    };
    words.len() > 1 && are_names && !is_before_noun(behind) && (is_first || is_joined())
}
