//! Limits that are denied, which turns them round: who "could not pay more than 6%" pays at most that.

use std::ops::Range;

use super::{Direction, words_before};
use crate::article::denial::is_negator;
use crate::article::small_words::{DENIED_MODALS, MODALS};
use crate::article::stems::{all_words, is_one_of};
use crate::article::units::Unit;

/// Words that only add to the verb before a limit, or that it is done to.
const BESIDE_VERB: &[&str] = &[
    "to",
    "by",
    "be",
    "been",
    "have",
    "had",
    "ever",
    "even",
    "them",
    "us",
    "him",
    "her",
    "it",
    "me",
    "you",
    "anyone",
    "anybody",
    "themselves",
    "itself",
    "well",
    "far",
];
/// Words that are no verb, behind which a limit is no longer what is denied: "not because more than six",
/// "not seen for over a year".
const NO_VERBS: &[&str] = &[
    "a", "an", "the", "its", "his", "her", "their", "our", "this", "that", "these", "those", "all", "only",
    "just", "merely", "simply", "longer", "least", "because", "since", "if", "when", "while", "as", "but",
    "and", "or", "for", "in", "at", "on", "of", "with", "after", "before", "until", "yet", "from", "about",
    "how", "what", "who", "than", "so", "too", "any", "some", "such", "during", "within", "without", "into",
    "then", "now",
];
/// Verbs that keep more than so many from something, all of whom are meant; and verbs of what is thought or
/// said.
const OF_ALL: &[&str] = &[
    "stop",
    "prevent",
    "deter",
    "keep",
    "kept",
    "discourage",
    "spare",
    "save",
    "include",
    "included",
    "count",
    "counted",
    "cover",
    "covered",
    "say",
    "said",
    "know",
    "knew",
    "mention",
    "deny",
    "believe",
    "think",
    "affect",
];
/// Verbs of an amount itself, whatever helps them: "did not rise above 3".
const OF_AMOUNTS: &[&str] = &[
    "be", "been", "exceed", "exceeded", "rise", "risen", "rose", "go", "gone", "get", "climb", "climbed",
    "grow", "grown", "last", "lasted", "cost", "weigh", "weighed", "fall", "fallen", "drop", "dropped",
    "dip", "dipped", "sink", "sunk", "number", "total", "totalled", "stand", "need", "require",
];
/// Verbs of what somebody takes or gives at most, where it is said of what may be.
const OF_TERMS: &[&str] =
    &["accept", "offer", "hold", "carry", "seat", "fit", "take", "allow", "serve", "house"];
/// What is left of "will" and "can" before "’t" or "n’t".
const SHORT_MODALS: &[&str] = &["won", "wo", "ca"];
/// Words before "to" with which somebody turns down what follows.
const REFUSING_TO: &[&str] =
    &["refuse", "refuses", "refused", "refusing", "decline", "declines", "declined", "unable", "unwilling"];
/// The most words between a negator and the limit.
const BETWEEN: usize = 4;

/// The qualifier with what denies it, if the one of an amount at `range` is a limit that is denied.
pub(super) fn denied(
    text: &str,
    (direction, words): &(Direction, Range<usize>),
    range: &Range<usize>,
) -> Option<(Direction, Range<usize>)> {
    let turned = match direction {
        Direction::Above => Direction::Below,
        Direction::Below => Direction::Above,
        Direction::Nearly | Direction::About => return None,
    };
    let is_of_verb = is_one_of(&["exceed", "exceeds", "exceeded", "exceeding"], &text[words.clone()]);
    let is_turned = is_of_verb || is_compared(&text[words.clone()]);
    let (start, verb, may_be) = is_turned.then(|| negator(text, words.start))??;
    let is_sure = match verb {
        None => true,
        Some(verb) => {
            is_one_of(OF_AMOUNTS, verb)
                || may_be && (is_one_of(OF_TERMS, verb) || Unit::at(text, range).is_some())
        }
    };
    (is_sure && !is_one_of(OF_ALL, verb.unwrap_or_default())).then_some((turned, start..words.end))
}

/// True for a qualifier that compares, which a word of denial turns round: "more than", but neither "at
/// least" nor "no less than".
fn is_compared(words: &str) -> bool {
    const COMPARING: &[&str] = &["over", "above", "beyond", "under", "below", "in excess of"];
    let is_denied = ["no ", "not "]
        .iter()
        .any(|no| words.get(..no.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(no)));
    is_one_of(COMPARING, words) || !is_denied && words.ends_with(" than")
}

/// Where the word stands that denies a limit that begins at a byte; the verb between; and if it is said of
/// what may be.
fn negator(text: &str, limit: usize) -> Option<(usize, Option<&str>, bool)> {
    let words = words_before(text, limit);
    let word = |at: usize| &text[words[at].clone()];
    let (mut verb, mut behind) = (None, limit);
    for at in (0..words.len()).rev().take(1 + BETWEEN) {
        if !text[words[at].end..behind].trim_matches(['\u{A0}', ' ', '\'', '’']).is_empty() {
            return None;
        }
        behind = words[at].start;
        let before = at.checked_sub(1).map(word);
        let is_refusal = is_one_of(REFUSING_TO, word(at))
            && verb.is_some()
            && words.get(at + 1).is_some_and(|next| is_one_of(&["to"], &text[next.clone()]));
        if is_refusal {
            return Some((words[at].start, verb, true));
        }
        if is_negator(text, words[at].start) {
            let own = word(at);
            let is_no = is_one_of(&["no"], own);
            let is_close = at + 1 == words.len();
            // "No over", "neither", "nothing": only "no higher than" is a limit.
            let denies = is_one_of(&["not", "never", "cannot", "t"], own)
                || is_no && is_close && text[limit..].contains(" than ");
            let may_be = is_one_of(&["never", "cannot"], own)
                || before.is_some_and(|before| {
                    [MODALS, DENIED_MODALS, SHORT_MODALS].iter().any(|table| is_one_of(table, before))
                })
                || words.get(at + 1).is_some_and(|next| is_one_of(&["to"], &text[next.clone()]));
            return denies.then_some((words[at].start, verb, may_be));
        }
        if is_one_of(BESIDE_VERB, word(at)) {
            continue;
        }
        if verb.is_some() || is_one_of(NO_VERBS, word(at)) || !word(at).starts_with(char::is_lowercase) {
            return None;
        }
        verb = Some(word(at));
    }
    None
}

/// True for a qualifier that begins with what denies it.
pub(super) fn begins_with_denial(words: &str) -> bool {
    is_negator(words, 0)
        || all_words(words).first().is_some_and(|word| {
            is_one_of(&["t"], &words[word.clone()]) || is_one_of(REFUSING_TO, &words[word.clone()])
        })
}
