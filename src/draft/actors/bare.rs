//! Some words for somebody without what only stands beside them: a time, a count, what they do and what
//! describes them.

use std::ops::Range;

use super::super::without_article;
use crate::article::{
    ARTICLES_AND_OWNERS, Clock, all_words, ends_in_weekday, first_word, is_adverb, is_one_of, is_past_verb,
    last_word, times,
};
use crate::coverage;

/// Words between whoever is described and what describes them.
const DESCRIBING: &[&str] = &[
    " close to ",
    " familiar with ",
    " close",
    " at ",
    " of ",
    " from ",
    " in ",
    " with ",
    " for ",
    " by ",
    " to ",
];
/// Words that count people or tell some of them from others.
const COUNTING: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "many",
    "most", "other", "both", "all", "those", "these", "dozens", "hundreds",
];

/// Words for somebody up to a verb with an object: none, as that tells what they do. A participle at their
/// end says more of something else.
pub(super) fn without_verb(words: &str) -> Option<&str> {
    const OBJECTS: &[&str] = &["a", "an", "the", "its", "their", "his", "her", "that", "this"];
    const PUBLISHED: &[&str] = &[
        "published",
        "released",
        "conducted",
        "commissioned",
        "issued",
        "obtained",
        "posted",
        "seen",
        "carried",
    ];
    let all = all_words(words);
    let word = |at: usize| all.get(at).map_or("", |word| &words[word.clone()]);
    let does = |at: &usize| is_past_verb(word(*at)) && is_one_of(OBJECTS, word(at + 1));
    let is_relative =
        |at: usize| (0..at).any(|before| is_one_of(&["who", "which", "that", "whose"], word(before)));
    if (1..all.len()).any(|at| does(&at) && !is_relative(at)) {
        return None;
    }
    let last = all.last().filter(|last| all.len() > 1 && is_one_of(PUBLISHED, &words[(*last).clone()]));
    Some(last.map_or(words, |last| words[..last.start].trim_end()))
}

/// Words for somebody without an adverb before them that joins two sentences: "Lund" of "Meanwhile Lund".
pub(super) fn without_adverb(words: &str) -> &str {
    const JOINING: &[&str] = &[
        "however",
        "meanwhile",
        "even",
        "still",
        "also",
        "then",
        "but",
        "and",
        "yet",
        "before",
        "after",
        "like",
        "unlike",
        "instead",
        "though",
        "although",
        "while",
        "despite",
    ];
    const BEFORE_NOUNS: &[&str] = &["some", "many", "most", "other", "all", "those", "these"];
    let Some((first, rest)) = words.split_once(' ') else { return words };
    let first = first.trim_end_matches(',');
    let next = first_word(rest).map_or("", |word| &rest[word]);
    let is_somebody = next.starts_with(char::is_uppercase)
        || [ARTICLES_AND_OWNERS, BEFORE_NOUNS].iter().any(|table| is_one_of(table, next));
    let is_joining = is_one_of(JOINING, first) || is_adverb(&first.to_lowercase());
    if is_joining && is_somebody { without_adverb(rest) } else { words }
}

/// Words for somebody without a time behind them: "Tellus" of "Tellus last month", "judge" of "judge on
/// Monday".
pub(super) fn without_time(words: &str) -> &str {
    const BEFORE_TIME: &[&str] = &["on", "in", "late", "early", "earlier", "at", "during"];
    let time = times(words, &mut Clock::default()).pop().filter(|time| time.range.end == words.len());
    let Some(time) = time else { return words };
    let mut before = words[..time.range.start].trim_end();
    let own = &words[time.range.clone()];
    let is_behind = |word: &Range<usize>| is_one_of(BEFORE_TIME, &before[word.clone()]);
    // "Ann May" is a name.
    let is_time = ends_in_weekday(own)
        || own.starts_with(char::is_lowercase)
        || last_word(before).is_some_and(|word| is_behind(&word));
    while let Some(word) = last_word(before).filter(|word| is_one_of(BEFORE_TIME, &before[word.clone()])) {
        before = before[..word.start].trim_end();
    }
    if is_time && !before.is_empty() && !before.ends_with(" of") { before } else { words }
}

/// True for words with capital letters before a name: "Professor".
pub(super) fn are_titles(words: &str) -> bool {
    all_words(words).into_iter().all(|word| words[word].starts_with(char::is_uppercase))
}

/// True for words with "the" before them.
pub(super) fn is_the(words: &str) -> bool {
    words.starts_with("the ") || words.starts_with("The ")
}

/// The words for somebody without what describes them: "official" of "official at the health ministry".
pub(super) fn head(words: &str) -> &str {
    let end = DESCRIBING.iter().filter_map(|word| words.find(word)).min();
    &words[..end.unwrap_or(words.len())]
}

/// Some words without a number before them: "diplomats" of "two diplomats".
pub(super) fn without_count(words: &str) -> &str {
    const ROUGH: [&str; 7] = [
        "half a dozen ",
        "a dozen ",
        "dozen ",
        "few dozen ",
        "several dozen ",
        "a couple of ",
        "a handful of ",
    ];
    let begins =
        |count: &str| words.get(..count.len()).is_some_and(|start| start.eq_ignore_ascii_case(count));
    if let Some(count) = ROUGH.into_iter().find(|count| begins(count)) {
        return &words[count.len()..];
    }
    let Some((first, rest)) = words.split_once(' ') else { return words };
    // "Nine out of 10 directors" are directors.
    let of_all = rest.strip_prefix("out of ").or_else(|| rest.strip_prefix("in "));
    if let Some((number, people)) = of_all.and_then(|rest| rest.split_once(' '))
        && (number.starts_with(|c: char| c.is_ascii_digit()) || is_one_of(COUNTING, number))
    {
        return without_article(people);
    }
    let is_counted = is_one_of(COUNTING, first) || first.starts_with(|c: char| c.is_ascii_digit());
    // "The 2027 and 2029 winner"
    let is_counted = is_counted && !rest.starts_with("and ");
    // "Five of the nine members" are members.
    let of_them = ["of the ", "of its ", "of their "].iter().find_map(|of| rest.strip_prefix(of));
    match of_them.filter(|_| is_counted && !first.eq_ignore_ascii_case("one")) {
        Some(them) => without_count(them),
        None if is_counted && !rest.starts_with("of ") => without_article(rest),
        None => words,
    }
}

/// Some words for several without those among them: "crews" of "crews including some of the port".
pub(super) fn without_examples(words: &str) -> &str {
    const EXAMPLES: [&str; 3] = [" including ", " such as ", ", including "];
    let end = EXAMPLES.iter().filter_map(|examples| words.find(examples)).min();
    &words[..end.unwrap_or(words.len())]
}

/// What is told by the place that it is from: "company" of "Sel-based company".
pub(super) fn without_base(words: &str) -> &str {
    words.rsplit_once("-based ").map_or(words, |(_, what)| what)
}

/// Who published a work: "Sel Opinion" of "poll published on Saturday by Sel Opinion".
pub(super) fn publisher(words: &str) -> Option<&str> {
    const MADE_PUBLIC: &[&str] = &["published", "released", "issued", "posted", "conducted"];
    let all = all_words(words);
    let made = all.iter().skip(1).find(|word| is_one_of(MADE_PUBLIC, &words[(*word).clone()]))?;
    let (_, by) = words[made.end..].rsplit_once(" by ")?;
    coverage::is_work(words[..made.start].trim_end()).then(|| without_article(by))
}

#[cfg(test)]
mod tests {
    use super::{without_adverb, without_base, without_count, without_examples};

    #[test]
    fn neither_a_count_nor_examples_are_part_of_who_somebody_is() {
        for (words, left) in [
            ("Half a dozen crews including some of the port", "crews"),
            ("a couple of pilots, including Rowe", "pilots"),
            ("Nine out of 10 pilots", "pilots"),
            ("crews of the port", "crews of the port"),
        ] {
            assert_eq!(without_examples(without_count(words)), left);
        }
        assert_eq!(without_base("Sel-based company"), "company");
    }

    #[test]
    fn an_adverb_that_joins_two_sentences_is_no_part_of_a_name() {
        for (words, left) in [
            ("Meanwhile Lund", "Lund"),
            ("Additionally the port", "the port"),
            ("Even some crews", "some crews"),
            ("Before in Sel", "Before in Sel"),
            ("However", "However"),
        ] {
            assert_eq!(without_adverb(words), left);
        }
    }
}
