//! Lists of those who speak: where the words begin for "Crews, Sel Ferries and the port".

use std::ops::Range;

use super::super::people::may_be_verb;
use super::super::tables::{BEFORE, JOINING, MOST, OPENING, is_auxiliary_or_denied};
use crate::article::{all_words, is_common, is_one_of};

/// Where the words begin of a list of those who speak: "Crews, Sel Ferries and the port"; none unless each is
/// named, or many.
pub(super) fn start_of_speakers(text: &str, end: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let start = text[..end].rfind(['“', '”', '"', ';', ':', '(', ')', '—', '–']).map_or(0, |at| at + 1);
    let start = start + text.get(start..end)?.find(|c: char| c.is_alphanumeric())?;
    let list = &text[start..end];
    let joined = list.split_once(' ').filter(|(word, _)| is_one_of(JOINING, word));
    let start = joined.map_or(start, |(word, _)| start + word.len() + 1);
    let list = &text[start..end];
    let items: Vec<&str> = list.split(", ").flat_map(|part| part.split(" and ")).collect();
    let is_somebody = |item: &&str| {
        let words = all_words(item);
        let is_capital = |word: &Range<usize>| item[word.clone()].starts_with(char::is_uppercase);
        let noun = words.last().map_or("", |word| &item[word.clone()]);
        let is_verb = |word: &Range<usize>| {
            let word = &item[word.clone()];
            is_auxiliary_or_denied(word) || is_one_of(BEFORE, word) || is_one_of(OPENING, word)
        };
        let are_many = noun.ends_with('s') && !noun.ends_with("ss");
        let is_named = words.iter().all(is_capital) && !is_common(item);
        let is_the = words.first().is_some_and(|word| is_one_of(&["the", "a", "an"], &item[word.clone()]));
        (1..=LONGEST).contains(&words.len()) && !words.iter().any(is_verb) && (are_many || is_named || is_the)
    };
    (list.contains(", ") && list.contains(" and ") && items.len() > 2 && items.iter().all(is_somebody))
        .then_some(start)
}

/// Those of whom a sentence tells what they all do: "Mara Quill, his deputy, and the port" of "Mara Quill,
/// his deputy, and the port have all left".
pub(super) fn all_before(text: &str, end: usize) -> Option<&str> {
    const LONGEST: usize = 30;
    const ALL: [&str; 6] = ["have all ", "have both ", "have jointly ", "all ", "both ", "jointly "];
    let (list, behind) = text.split_at(end);
    let words = all_words(list);
    let is_verb = |word: &Range<usize>| may_be_verb(&list[word.clone()]);
    let begins = list.starts_with(char::is_uppercase) && words.len() <= LONGEST;
    let is_list = list.contains(" and ") && !list.contains([';', ':', '“', '”', '"']);
    let are_all = ALL.iter().any(|all| behind.trim_start().starts_with(all));
    (are_all && begins && is_list && !words.iter().any(is_verb)).then_some(list.trim())
}

/// Where the words begin whose list of names goes on from `start` to `end`: "offices in Sel, Ode and Marl";
/// none where no such list ends there, as in "shut in Sel, crews and officials".
pub(super) fn start_of_list(text: &str, start: usize, end: usize) -> Option<usize> {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    // Places have one word, people two or more.
    let (first, last) = text[start..end].trim().split_once(" and ")?;
    let mut last = last.split(' ');
    let is_place = last.next().is_some_and(is_capital) && !last.next().is_some_and(is_capital);
    let is_list = is_place && is_capital(first) && !first.contains(' ');
    let before = text[..start].trim_end().strip_suffix(',').filter(|_| is_list)?;
    let words = all_words(before);
    let names = words.iter().rev().take_while(|word| is_capital(&before[(*word).clone()])).count();
    let at = words.len().checked_sub(names + 1).filter(|_| names > 0)?;
    let is_of = is_one_of(&["in", "of", "from", "at"], &before[words[at].clone()]);
    let is_verb = |word: &Range<usize>| {
        let word = &before[word.clone()];
        is_auxiliary_or_denied(word) || word.ends_with("ed")
    };
    // What a verb stands in is a sentence of its own.
    let begins = words.first().filter(|_| is_of && at < MOST && !words[..at].iter().any(is_verb))?;
    (!before.contains([',', ';', ':', '“', '”', '"'])).then_some(begins.start)
}
