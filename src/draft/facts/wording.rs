//! What the words of a sentence tell of whoever it is of: that they demand something, only act beside what is
//! said, or do not want to be named.

use crate::article::{all_words, is_one_of, is_past_verb, last_word, says};

/// True for somebody who only does something in a clause that says when or why: the court of "They sued after
/// the court dismissed it".
pub(super) fn acts_beside(somebody: &str, text: &str) -> bool {
    const TURNING: &[&str] = &["after", "when", "because", "before", "since", "until", "once"];
    const BESIDE: &[&str] = &["has", "have", "had", "also", "later"];
    let Some((before, behind)) = text.split_once(somebody).filter(|_| !somebody.is_empty()) else {
        return false;
    };
    let turn = last_word(before).filter(|word| is_one_of(TURNING, &before[word.clone()]));
    let has_main = turn.is_some_and(|turn| all_words(&before[..turn.start]).len() > 1);
    let mut verbs = all_words(behind).into_iter().map(|word| &behind[word]);
    has_main && !verbs.find(|word| !is_one_of(BESIDE, word)).is_some_and(says)
}

/// True for a text that begins with somebody who demands something: "The crews want a vote by Friday".
pub(in crate::draft) fn demands(text: &str) -> bool {
    const DEMANDING: &[&str] =
        &["wants", "want", "demands", "demanded", "demand", "insists", "calls", "called"];
    const NEAR: usize = 8;
    let words = all_words(text);
    let word = |at: usize| words.get(at).map_or("", |word| &text[word.clone()]);
    let is_verb = |at: &usize| says(word(*at)) || is_one_of(DEMANDING, word(*at)) || is_past_verb(word(*at));
    let Some(verb) = (1..words.len().min(NEAR)).find(is_verb) else { return false };
    let needs_for = is_one_of(&["calls", "called"], word(verb));
    let is_plain = !text[..words[verb].end].contains(['“', '"', ',', ';']);
    let is_noun = is_one_of(&["the", "a", "s", "of", "their", "its"], word(verb - 1));
    is_one_of(DEMANDING, word(verb)) && !is_noun && is_plain && (!needs_for || word(verb + 1) == "for")
}

/// True if whoever speaks in a text does not want to be named.
pub(super) fn asks_for_silence(text: &str) -> bool {
    [
        "not to be named",
        "not be named",
        "condition of anonymity",
        "not authorised to",
        "not authorized to",
        "anonymously",
    ]
    .iter()
    .any(|words| text.contains(words))
}
