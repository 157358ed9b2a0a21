//! Verbs of saying that are hardly ones: "raised its financial forecast", "was also expected".

use super::super::saying::{ALSO_NOUNS, BETWEEN, PRONOUNS};
use super::super::small_words::{BEING, helps_bare_verb};
use super::super::{all_words, first_word, is_adverb, is_one_of};
use super::{SpeakerPlace, Speech};

impl Speech {
    /// True if its verb is hardly one: "raised its financial forecast", "was also expected".
    pub(crate) fn is_doubtful(&self, sentence: &str) -> bool {
        const ADVERBS: &[&str] = &["also", "not", "now", "still", "widely", "generally"];
        if !matches!(self.speaker, SpeakerPlace::Subject(_) | SpeakerPlace::First) {
            return false;
        }
        let verb = &sentence[self.range.clone()];
        let words = all_words(&sentence[..self.range.start]);
        let mut before = words.iter().rev().map(|word| &sentence[word.clone()]);
        let auxiliary = before.clone().find(|word| !is_one_of(ADVERBS, word) && !is_adverb(word));
        // "Was expected", but not "was arguing"
        let is_passive = auxiliary.is_some_and(|word| is_one_of(BEING, word)) && !verb.ends_with("ing");
        let Some(last) = before.next() else { return false };
        // "The port currently estimates"
        let last = before.clone().find(|word| !is_adverb(word)).filter(|_| is_adverb(last)).unwrap_or(last);
        // "Rowe, and others in the port, claim that": the comma ends no list.
        let ends_aside = sentence[..self.range.start].trim_end().ends_with(',')
            && [" that ", " the ", " they "]
                .iter()
                .any(|words| sentence[self.range.end..].starts_with(words));
        let is_subject = ends_aside
            || last.ends_with('s')
            || last.starts_with(char::is_uppercase)
            || is_one_of(PRONOUNS, last)
            || is_one_of(&["media", "police", "people"], last);
        let is_noun = is_one_of(ALSO_NOUNS, verb)
            && !is_subject
            && !helps_bare_verb(last)
            && !is_one_of(BETWEEN, last)
            && !disputes_something(verb, &sentence[self.range.end..], &sentence[..self.range.start])
            && !tells_that(&sentence[self.range.end..], &sentence[..self.range.start]);
        // "Work expected to cost £5"
        let is_participle = verb == "expected"
            && sentence[self.range.end..].starts_with(" to ")
            && last.starts_with(char::is_lowercase)
            && !is_one_of(PRONOUNS, last)
            && !is_one_of(&["had", "have", "has"], last);
        is_passive
            || is_noun
            || is_participle
            || is_adjective(last, verb)
            || verb == "add"
            || is_left_over(&sentence[..self.range.start], verb, &sentence[self.range.end..])
    }
}

/// True for "disputes" with an object behind it and a subject that begins its clause: "the port disputes that
/// figure", but not "in pay disputes the court".
fn disputes_something(verb: &str, behind: &str, before: &str) -> bool {
    const OBJECTS: &[&str] =
        &["that", "this", "these", "those", "the", "it", "its", "their", "any", "both", "his", "her"];
    const OPENING: &[&str] = &["the", "a", "an", "its", "their", "his", "her", "and", "but"];
    let clause = before.rsplit([',', ';', ':', '“', '”', '"']).next().unwrap_or_default();
    let first = first_word(clause).map_or("", |word| &clause[word]);
    let next = first_word(behind).map_or("", |word| &behind[word]);
    is_one_of(&["dispute", "disputes"], verb)
        && is_one_of(OBJECTS, next)
        && behind.trim_start().starts_with(next)
        && is_one_of(OPENING, first)
}

/// True between a short subject that begins its clause and "that": "the port estimates that".
fn tells_that(behind: &str, before: &str) -> bool {
    const LONGEST: usize = 4;
    let clause = before.rsplit([',', ';', ':', '“', '”', '"']).next().unwrap_or_default();
    let words = all_words(clause);
    let is_the = words.first().is_some_and(|word| is_one_of(&["the", "our", "its"], &clause[word.clone()]));
    behind.starts_with(" that ") && is_the && (2..=LONGEST).contains(&words.len())
}

/// True for a word with nothing behind it that says what something is or was: "the $3 billion expected.",
/// "its earnings forecast,".
fn is_left_over(before: &str, verb: &str, behind: &str) -> bool {
    const WORDS: &[&str] = &[
        "expected",
        "forecast",
        "forecasts",
        "estimate",
        "estimates",
        "projected",
        "claim",
        "claims",
        "report",
        "reports",
    ];
    let is_end =
        behind.trim_end_matches(['”', '"', '’', ')']).is_empty() || behind.starts_with(['.', ',', ';']);
    // "It rains, analysts forecast."
    let is_tag = before.rfind([',', '”', '"']).is_some_and(|comma| all_words(&before[comma..]).len() <= 3);
    is_one_of(WORDS, verb) && is_end && !is_tag
}

/// True for a verb that only says what is counted: "the first confirmed case", "356 reported cases".
fn is_adjective(before: &str, verb: &str) -> bool {
    const VERBS: &[&str] = &["reported", "confirmed", "estimated", "expected", "projected", "alleged"];
    let counts = before.starts_with(|c: char| c.is_ascii_digit())
        || is_one_of(&["first", "second", "third", "total"], before);
    counts && is_one_of(VERBS, verb)
}
