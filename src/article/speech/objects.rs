//! Verbs that say something only with some words behind them: "put it at 40", "called it “unheard of”",
//! "added that".

use std::ops::Range;

use super::super::is_preposition;
use super::super::{is_auxiliary, is_one_of, is_weekday};
use super::subject::ends_with_mark;

/// What somebody expresses who says something, and how far behind the verb it may be named.
const FEELINGS: &[&str] = &[
    "that",
    "concern",
    "concerns",
    "hope",
    "hopes",
    "regret",
    "regrets",
    "anger",
    "fear",
    "fears",
    "doubt",
    "doubts",
    "confidence",
    "support",
    "willingness",
    "condolences",
    "sympathy",
    "outrage",
    "dismay",
    "frustration",
    "optimism",
    "satisfaction",
    "gratitude",
    "surprise",
    "disappointment",
    "alarm",
    "opposition",
    "relief",
    "solidarity",
    "belief",
];
const REACH_OF_FEELING: usize = 3;

/// "put" says something only in "put it at 9,000", and "called" in "called it “unheard of”".
pub(super) fn is_saying(sentence: &str, words: &[Range<usize>]) -> bool {
    let word = |index: usize| words.get(index).map_or("", |range| &sentence[range.clone()]);
    match word(0) {
        "put" | "puts" => {
            // "As Mara Quill put it,"
            let is_it = words.get(1).filter(|_| word(1) == "it").is_some_and(|it| {
                let behind = sentence[it.end..].trim_start();
                behind.is_empty() || behind.starts_with([',', '.', ':', '“', '"', '”'])
            });
            is_it || (2..6).any(|index| word(index) == "at") || puts_at_number(sentence, words)
        }
        "report" | "reports" | "reported" => !matches!(
            (word(1), word(2)),
            ("to", "work" | "police" | "authorities") | ("for", "duty" | "work")
        ),
        "adds" | "added" => adds_words(sentence, words),
        // "Expressing concern over boats", not "cells expressing a gene"
        "expressing" => (1..=REACH_OF_FEELING).any(|at| is_one_of(FEELINGS, word(at))),
        // "It maintains the rate", but "It maintains that"
        "maintain" | "maintains" | "maintained" => {
            is_one_of(&["that", "it", "he", "she", "they", "there", "we"], word(1))
                || words
                    .first()
                    .is_some_and(|verb| sentence[verb.end..].trim_start().starts_with(['“', '"', ',']))
        }
        // "Police responded to a call" says nothing.
        "responded" | "answered" => word(1) == "that",
        "called" | "calls" | "described" | "describes" => {
            let rest = words.first().map_or("", |range| &sentence[range.end..]);
            (rest.contains(['“', '"']) || calls_something(sentence, words)) && word(1) != "for"
        }
        _ => true,
    }
}

/// True for a "put" with a number behind its "at", in one clause: "put the number of cancelled boats that day
/// at 12".
fn puts_at_number(sentence: &str, words: &[Range<usize>]) -> bool {
    const LONGEST: usize = 12;
    let word = |at: usize| words.get(at).map_or("", |range| &sentence[range.clone()]);
    let at =
        (6..LONGEST).find(|&at| word(at) == "at" && word(at + 1).starts_with(|c: char| c.is_ascii_digit()));
    at.is_some_and(|at| !sentence[words[0].end..words[at].start].contains([',', ';', ':', '“', '"']))
}

/// True for a verb behind which something is called what it is: "called fees a local matter", but not "called
/// crews a day before".
fn calls_something(sentence: &str, words: &[Range<usize>]) -> bool {
    const LONGEST: usize = 4;
    const NO_NAMES: &[&str] =
        &["day", "week", "month", "year", "few", "couple", "taxi", "cab", "lot", "number", "second", "third"];
    let word = |at: usize| words.get(at).map_or("", |range| &sentence[range.clone()]);
    let article = (2..=LONGEST).find(|&at| is_one_of(&["a", "an"], word(at)));
    article.is_some_and(|at| {
        let is_one = (1..=at).all(|part| sentence[words[part - 1].end..words[part].start] == *" ");
        let is_object = (1..at).all(|part| !is_preposition(word(part)));
        is_one && is_object && !is_one_of(NO_NAMES, word(at + 1))
    })
}

/// True for an "added" behind which something is said: "added that", "added: “", "added the fee was high",
/// not "added 30 boats".
fn adds_words(sentence: &str, words: &[Range<usize>]) -> bool {
    const NEXT: &[&str] =
        &["that", "there", "he", "she", "it", "they", "we", "in", "on", "during", "when", "how"];
    const LONGEST: usize = 10;
    let word = |at: usize| words.get(at).map_or("", |range| &sentence[range.clone()]);
    let Some(verb) = words.first() else { return false };
    let behind = sentence[verb.end..].trim_start();
    let is_end = behind.is_empty() || behind.starts_with(['.', ',', ':', ';', '“', '"', '‘', '\'']);
    let is_tag = ends_with_mark(&sentence[..verb.start]) || sentence[..verb.start].contains(['“', '”', '"']);
    let has_verb = || {
        let mut clause = (2..LONGEST).take_while(|&at| {
            words.get(at).is_some_and(|word| !sentence[verb.end..word.start].contains([',', ';']))
        });
        clause.any(|at| is_auxiliary(word(at)))
    };
    is_end
        || is_tag
        || is_one_of(NEXT, word(1))
        || is_weekday(word(1))
        || is_one_of(&["today", "yesterday"], word(1))
        || has_verb()
}
