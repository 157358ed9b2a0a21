//! The words by which a text tells of what is to come, and of what is over.

use super::words::TimeWords;
use crate::article::is_past_verb;

/// Those with which something is going to be.
const GOING_TO_BE: [&str; 4] = ["will", "would", "shall", "due"];
/// Those that set a day for something.
const SETTING: [&str; 23] = [
    "plan",
    "plans",
    "planned",
    "expect",
    "expects",
    "expected",
    "scheduled",
    "set",
    "aims",
    "until",
    "begins",
    "starts",
    "opens",
    "ends",
    "expires",
    "begin",
    "start",
    "end",
    "expire",
    "terminate",
    "effect",
    "force",
    "leaves",
];

/// True for a word with which something is going to be.
pub(super) fn is_going_to_be(word: &str) -> bool {
    GOING_TO_BE.contains(&word) || word == "ll"
}

/// True if words tell of what is to come.
pub(super) fn is_in(words: &TimeWords) -> bool {
    (0..words.len()).any(|index| {
        let word = words.get(index);
        // "To win again, come December 7"
        let is_come = || word == "come" && words.month(index + 1).is_some();
        GOING_TO_BE.contains(&word) || SETTING.contains(&word) || word == "next" || is_come()
    })
}

/// What may stand between a verb and its day: "began at noon on Thursday".
const BETWEEN: [&str; 9] = ["on", "late", "early", "at", "noon", "midnight", "dawn", "here", "again"];
/// Words before a day up to which something lasts, or on which it begins.
const FROM_OR_TO: [&str; 8] = ["by", "until", "till", "for", "before", "from", "since", "after"];

/// Words behind a participle that is no verb of its sentence: "called by the port".
const BEHIND_PARTICIPLES: [&str; 7] = ["by", "to", "for", "at", "in", "with", "as"];

/// True if a day stands right behind a verb of the past, or right before one: "he resigned on Monday", "the
/// port Thursday signed".
pub(super) fn is_over(words: &TimeWords, index: usize) -> bool {
    const MOST_BETWEEN: usize = 3;
    let is_possessive = words.gap(index).starts_with(['\'', '’']);
    if is_possessive || is_going_to_be(words.get(index + 1)) {
        return false;
    }
    let before = |back: usize| index.checked_sub(back).map_or("", |at| words.get(at));
    let skipped = (1..=MOST_BETWEEN).take_while(|back| BETWEEN.contains(&before(*back))).count();
    // "Expected to be confirmed on Monday" is to come.
    let is_to_come = matches!(before(skipped + 2), "be" | "to" | "being");
    let is_behind_verb =
        is_past(before(skipped + 1)) && !is_to_come && words.is_joined(index - skipped - 1, &[]);
    // "On strike since early Monday"
    if before(skipped + 1) == "since" {
        return true;
    }
    let is_bare = skipped == 0 && !FROM_OR_TO.contains(&before(1));
    // "The port on Thursday signed the treaty", but "a vote on Thursday called by the port".
    let is_subjects = before(1) == "on" && !BEHIND_PARTICIPLES.contains(&words.get(index + 2));
    let is_before_verb = words.is_joined(index, &[]) && is_past(words.get(index + 1));
    is_behind_verb || (is_bare || is_subjects) && is_before_verb
}

fn is_past(word: &str) -> bool {
    is_past_verb(word) && !SETTING.contains(&word)
}

/// True if a text tells of what is to come: "will", "is due".
pub(crate) fn tells_of_what_is_to_come(text: &str) -> bool {
    is_in(&TimeWords::of(text))
}
