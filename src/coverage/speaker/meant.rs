//! The body that words such as "the group" mean: the only one that the sentences before have for their subject.

use std::ops::Range;

use super::super::kinds::{COMPANIES, GROUPS};
use super::people::{before_preposition, is_body, is_plain_group};
use super::words::{Said, first_subject};
use crate::article::{all_words, is_one_of, last_word, sentences, start_of_last};

/// The body that some words mean, by the sentences before them in their paragraph or, if those tell of none,
/// in the one before it. Of those whom the text calls what the words say, `known`, it is the last, unless
/// another of them is that subject. If none of these is one, it is the body that spoke last, if words such as
/// "the company" ask for one.
pub(super) fn body_meant<'t>(
    words: &str,
    before: &'t str,
    paragraph_before: &'t str,
    known: &'t [String],
    spoke_last: Option<&'t str>,
) -> Option<&'t str> {
    let is_body = |words: &&str| {
        let head = before_preposition(words);
        // "Fish stocks in the Alder" are many, and no company.
        let are_many = last_word(head)
            .is_some_and(|last| head[last.start..].starts_with(char::is_lowercase) && head.ends_with('s'));
        words.starts_with("The ") || words.starts_with("the ") || is_body(head) && !are_many
    };
    let points = points_to_body(words);
    if !points && known.is_empty() {
        return None;
    }
    let near = if before.contains(char::is_alphanumeric) { before } else { paragraph_before };
    let subject = only_subject(near).filter(is_body);
    let is_known = |subject: &&str| known.iter().any(|name| subject.ends_with(name.as_str()));
    let of_kind = || known.last().map(String::as_str);
    subject.filter(is_known).or_else(of_kind).or(subject.or(spoke_last).filter(|_| points))
}

/// True for "the group", "the humanitarian organisation", "the Danish shipping company".
pub(super) fn points_to_body(words: &str) -> bool {
    const MOST: usize = 4;
    // "The parent company of Sel Ferries"
    let words = words.find(" of ").map_or(words, |of| &words[..of]);
    let all: Vec<&str> = all_words(words).into_iter().map(|word| &words[word]).collect();
    let [the, rest @ .., noun] = all.as_slice() else { return false };
    // Where it is may have a capital.
    let are_small = rest.iter().skip(1).all(|word| word.starts_with(char::is_lowercase));
    let is_noun = COMPANIES.contains(noun) || GROUPS.contains(noun) || *noun == "regulator";
    is_one_of(&["the"], the) && all.len() <= MOST && are_small && is_noun
}

/// True if a text has a word in capitals that does not only begin it.
pub(super) fn names_somebody(text: &str) -> bool {
    all_words(text).into_iter().skip(1).any(|word| text[word].starts_with(char::is_uppercase))
}

/// The many who are the subject of the last sentence of a text: "the judges" of "But the judges did not agree."
pub(super) fn group_in(text: &str) -> Option<&str> {
    let last = sentences(text).pop()?;
    match first_subject(&text[last.clone()], last.len()) {
        // "Dockers met. They left."
        Some(Said::Words(words)) => {
            let head = before_preposition(words);
            Some(words).filter(|_| is_body(head) || is_plain_group(&head.to_lowercase()))
        }
        _ => None,
    }
}

/// The body that the sentences of a text have for their subject; none if more than one has, or if none is
/// named.
pub(super) fn only_subject(text: &str) -> Option<&str> {
    /// How many bytes at its end are looked at: a body that is named farther away is not meant.
    const REACH: usize = 2_000;
    let text = &text[start_of_last(text, REACH)..];
    let subjects = sentences(text).into_iter().filter_map(|range| {
        let sentence = &text[range];
        let opening = sentence.find(", ").map_or("", |comma| &sentence[..comma]);
        let named = |words: &&str| names_somebody(words);
        // "The Sel Trust, a charity, called it reckless."
        let subject = Some(opening).filter(named).filter(|words| begins_as_name(words));
        subject.or_else(|| match first_subject(sentence, sentence.len()) {
            Some(Said::Words(words)) => Some(words).filter(named),
            _ => None,
        })
    });
    let all: Vec<&str> = subjects.collect();
    let (first, rest) = all.split_first()?;
    rest.iter().all(|other| other == first).then_some(*first)
}

/// True for an article and words in capitals: "The Sel Trust".
fn begins_as_name(words: &str) -> bool {
    let mut all = all_words(words).into_iter();
    let is_article = |word: Range<usize>| is_one_of(&["the"], &words[word]);
    all.next().is_some_and(is_article) && all.all(|word| words[word].starts_with(char::is_uppercase))
}
