//! Whether some words tell of what is to come, of what is over, or of what may be.

use crate::article::{all_words, has_one_of, is_one_of};
use crate::draft::clauses::is_past;

/// True if some words tell of what is to come; none if they tell what once was to come. What is meant to be
/// done only behind their time, in "voted on Monday to shut it", is not of that time.
pub(super) fn looks_ahead(words: &str, to_time: &str) -> Option<bool> {
    const GOING_TO_BE: &[&str] = &["will", "would", "should", "shall"];
    const OF_TIME: &[&str] =
        &["year", "month", "week", "quarter", "spring", "summer", "autumn", "fall", "winter", "decade"];
    const SET: &[&str] = &["until", "expected", "expecting", "due", "planned", "scheduled", "set", "going"];
    /// What is on a calendar: "the order expires on 31 October".
    const ON_A_DAY: &[&str] = &[
        "expires", "expire", "begins", "begin", "starts", "start", "opens", "open", "closes", "ends",
        "meets", "meet", "votes", "resumes", "resume", "takes", "comes", "goes", "returns", "falls",
        "leaves", "lapses", "lapse", "is", "are", "plans", "plan", "aims", "hopes", "wants", "want",
    ];
    let has = |table: &[&str]| has_one_of(table, words);
    // "The next hearing is in May", but not "by the end of next year".
    let all: Vec<_> = all_words(words).into_iter().map(|word| &words[word]).collect();
    let is_next = |pair: &[&str]| pair[0] == "next" && !is_one_of(OF_TIME, pair[1]);
    if all.windows(2).any(is_next) || has(GOING_TO_BE) || has(&["approaching", "looming", "nearing"]) {
        return Some(true);
    }
    // "It could sail on Monday": one that has been, or the next. "Nobody could say" has been.
    if has(&["could", "might"]) && !has(&["nobody", "no", "not", "never", "neither"]) {
        return None;
    }
    match (has(SET) || intends(to_time), is_past_tense(words)) {
        (true, true) => None,
        (true, false) => Some(true),
        (false, is_past) => Some(!is_past && has(ON_A_DAY)),
    }
}

/// True for what somebody means to do: "voted to hold", but not "had to close".
fn intends(words: &str) -> bool {
    const NOT_BEFORE: &[&str] =
        &["had", "has", "have", "forced", "made", "able", "failed", "began", "used", "went", "came"];
    const NO_VERBS: &[&str] =
        &["a", "an", "the", "its", "his", "her", "their", "this", "that", "about", "more"];
    let all = all_words(words);
    let word = |at: usize| all.get(at).map_or("", |word| &words[word.clone()]);
    (1..all.len()).any(|at| {
        let next = word(at + 1);
        word(at) == "to"
            && !is_one_of(NOT_BEFORE, word(at - 1))
            && next.starts_with(char::is_lowercase)
            && !is_one_of(NO_VERBS, next)
            && !next.ends_with("ing")
            && is_past(&words[..all[at].start])
    })
}

/// True if some words tell what is over, and not only what is said to be so: "is expected" is no past.
pub(super) fn is_past_tense(words: &str) -> bool {
    let all = all_words(words);
    let is_now = |at: usize| {
        let before = at.checked_sub(1).map_or("", |before| &words[all[before].clone()]);
        is_one_of(&["is", "are", "be", "to", "being", "s"], before)
    };
    let is_of_saying =
        |word: &str| is_one_of(&["said", "told", "added", "expected", "planned", "scheduled"], word);
    (0..all.len()).any(|at| {
        let word = &words[all[at].clone()];
        !is_of_saying(word) && is_past(word) && !is_now(at)
    })
}
