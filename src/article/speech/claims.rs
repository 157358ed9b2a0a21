//! Claims of which a sentence says whose they are: "claims by Mara Quill that", "denies the union's claim
//! that".

use std::ops::Range;

use super::SpeakerPlace;
use crate::article::all_words;
use crate::article::saying::{CLAIMS, DENYING, NO_VERB_BEHIND};
use crate::article::stems::is_one_of;

/// The verb that denies a claim: the "disputed" of "disputed an “absurd” report".
pub(super) fn denial_before(sentence: &str, claim: &Range<usize>) -> Option<Range<usize>> {
    const MOST_WORDS: usize = 6;
    let before = all_words(&sentence[..claim.start]);
    let verb =
        before.iter().rev().take(MOST_WORDS).find(|word| is_one_of(DENYING, &sentence[(*word).clone()]))?;
    (!sentence[verb.end..claim.start].contains([',', ';', ':'])).then(|| verb.clone())
}

/// Where the name stands of one who claims something, if these words say so: "claims by Mara Quill that 40
/// boats sank".
pub(super) fn claimed(sentence: &str, words: &[Range<usize>]) -> Option<SpeakerPlace> {
    const MOST_WORDS: usize = 6;
    let is_word = |table: &[&str], range: &Range<usize>| is_one_of(table, &sentence[range.clone()]);
    let (noun, behind) = words.split_first().filter(|(noun, _)| is_word(CLAIMS, noun))?;
    let (by, name) = behind.split_first().filter(|(by, _)| is_word(&["by"], by))?;
    let is_beside = sentence[noun.end..by.start].trim().is_empty();
    // "The Ministry of Defence" goes on.
    let is_capital = |word: Option<&Range<usize>>| {
        word.is_some_and(|word| sentence[word.clone()].starts_with(char::is_uppercase))
    };
    let mut ends = name.iter().take(MOST_WORDS).enumerate();
    let (_, end) = ends.find(|(index, word)| {
        is_word(&["that", "putting"], word) || is_word(&["of"], word) && !is_capital(name.get(index + 1))
    })?;
    if sentence[by.end..end.start].contains([',', ';', '(']) {
        return None;
    }
    let begins = |word: &Range<usize>| {
        sentence[word.clone()].starts_with(char::is_uppercase) || is_word(NO_VERB_BEHIND, word)
    };
    (is_beside && name.first().is_some_and(begins)).then_some(SpeakerPlace::Behind(by.end..end.start))
}

/// Where the name stands of the owner of a claim that somebody denies: "denies the union's claim that 40
/// boats sank".
pub(super) fn own_claim(sentence: &str, words: &[Range<usize>], index: usize) -> Option<SpeakerPlace> {
    const MOST_WORDS: usize = 6;
    let noun = words.get(index).filter(|noun| is_one_of(CLAIMS, &sentence[(*noun).clone()]))?;
    let before = sentence[..noun.start].trim_end();
    let of_many =
        ["'", "’"].iter().find_map(|sign| before.strip_suffix(sign)).filter(|many| many.ends_with('s'));
    let owner = ["'s", "’s"].iter().find_map(|sign| before.strip_suffix(sign)).or(of_many)?;
    let mut verbs = words[..index].iter().rev().take(MOST_WORDS);
    let verb = verbs.find(|word| is_one_of(DENYING, &sentence[(*word).clone()]))?;
    let is_near = verb.end < owner.len() && !owner[verb.end..].contains([',', ';', ':']);
    is_near.then_some(SpeakerPlace::Behind(verb.end..owner.len()))
}
