//! The words for a speaker without what stands beside them: times, adverbs, clauses that say more, and words
//! that name nobody.

use std::ops::Range;

use super::super::people::{is_body, is_work};
use super::super::tables::{JOINING, NUMBERS, OPENING, is_auxiliary_or_denied};
use super::Said;
use crate::article::{
    ARTICLES_AND_OWNERS, ArticleSentence, all_words, first_word, has_one_of, is_adverb, is_initials,
    is_one_of, last_word,
};

/// The end of a name without its initials in brackets: "the Sel Court (SC)".
pub(in crate::coverage::speaker) fn without_initials(text: &str, end: usize) -> usize {
    let open = text[..end].strip_suffix(')').and_then(|inside| inside.rfind(" ("));
    open.filter(|open| are_initials(&text[open + 2..end - 1])).unwrap_or(end)
}

/// True for what stands in brackets behind a name to say whose or which it is: "SC", "Ind".
pub(super) fn are_initials(inside: &str) -> bool {
    const LONGEST_PARTY: usize = 4;
    let is_party = inside.len() <= LONGEST_PARTY && inside.starts_with(char::is_uppercase);
    // "R-Burlington"
    let is_seat = inside.split_once('-').is_some_and(|(party, seat)| {
        party.len() == 1 && party.chars().all(char::is_uppercase) && seat.starts_with(char::is_uppercase)
    });
    inside.len() > 1
        && (is_seat || inside.chars().all(char::is_uppercase) || is_party && !inside.contains(' '))
}

/// A subject without the adverb between it and its verb: "the mayor initially".
pub(super) fn without_adverb(said: &str) -> &str {
    // Of "at first" the last word is an adverb already.
    let said = [" at first", " at"].iter().find_map(|at| said.strip_suffix(*at)).unwrap_or(said);
    said.rsplit_once(' ').filter(|(_, last)| is_adverb(last)).map_or(said, |(rest, _)| rest)
}

/// The end of some words without the clause about them that they end in: "diplomats who asked not to be
/// named".
pub(super) fn without_relative(text: &str, end: usize) -> usize {
    let words = all_words(&text[..end]);
    let who = words
        .iter()
        .rfind(|word| is_one_of(&["who"], &text[(*word).clone()]) && !is_initials(&text[(*word).clone()]));
    // "Crews who left early, said so": the comma belongs to nothing.
    let last = text[..end].trim_end().trim_end_matches(',').len();
    let is_one_clause = |who: &&Range<usize>| {
        text.get(who.end..last).is_some_and(|clause| !clause.contains([',', ';', ':', '“', '”', '"']))
    };
    match who.filter(is_one_clause) {
        Some(who) if who.start > 0 => text[..who.start].trim_end().trim_end_matches(',').len(),
        _ => end,
    }
}

/// The subject of some words without what stands before it: "In January the board".
pub(super) fn without_opening(said: &str) -> &str {
    const PREPOSITIONS: &[&str] = &["to", "of", "in", "at", "for", "from", "with", "between"];
    let words = all_words(said);
    let opens = words.first().is_some_and(|word| is_one_of(OPENING, &said[word.clone()]));
    // "In the year to June the company"
    let is_behind_preposition = |at: usize| is_one_of(PREPOSITIONS, &said[words[at - 1].clone()]);
    let begins = |at: &usize| is_one_of(ARTICLES_AND_OWNERS, &said[words[*at].clone()]);
    let article = (2..words.len()).find(|at| begins(at) && !is_behind_preposition(*at)).map(|at| &words[at]);
    article.filter(|_| opens).map_or(said, |word| &said[word.start..])
}

/// The end of some words without a time behind them: "the union on Wednesday".
pub(super) fn without_time(sentence: &ArticleSentence, end: usize) -> usize {
    // Of "on Friday, May 5," the comma may part the end.
    let is_last = |range: &Range<usize>| {
        range.start < end && sentence.text.get(range.end..end).is_none_or(|gap| gap.trim().is_empty())
    };
    let Some(time) = sentence.times.iter().find(|time| is_last(&time.range)) else { return end };
    let before = sentence.text[..time.range.start].trim_end();
    // "Parliament, yesterday, voted"
    if let Some(bare) = before.strip_suffix(',') {
        return bare.len();
    }
    let bare = [" on", " late", " early", " in", " last"].iter().find_map(|word| before.strip_suffix(word));
    let words = &sentence.text[time.range.clone()];
    let is_by_itself = words.ends_with("day") || words.starts_with("last ");
    bare.or(Some(before).filter(|_| is_by_itself)).map_or(end, |bare| bare.trim_end().len())
}

/// Whoever made a work, of words for both: "the port" of "a report by the port".
fn author_in(words: &str) -> Option<&str> {
    [" by ", " from "].iter().find_map(|by| {
        let (work, author) = words.split_once(by)?;
        let is_author = author.starts_with("the ") || author.starts_with(char::is_uppercase);
        // "A petition shared by the union"
        let bare =
            work.rsplit_once(' ').filter(|(_, last)| last.ends_with("ed")).map_or(work, |(bare, _)| bare);
        (is_author && is_work(bare)).then_some(author)
    })
}

/// True for a thing that a number says more of: "a two-day stoppage", "an eight", but not "a three-judge
/// panel".
fn is_counted(words: &str) -> bool {
    let mut all = all_words(words).into_iter().map(|word| &words[word]);
    let is_article = all.next().is_some_and(|first| is_one_of(&["a", "an"], first));
    let second = all.next().unwrap_or_default();
    let number = second.split(['-', '‑']).next().unwrap_or_default();
    let is_number = is_one_of(NUMBERS, number) || number.starts_with(|c: char| c.is_ascii_digit());
    is_article
        && is_number
        && !is_body(words)
        && !words.ends_with("old")
        && !words.contains(char::is_uppercase)
}

/// True for all of those who were named before, whom a number takes up: "all three", "the two".
fn are_counted(words: &str) -> bool {
    let number = ["all ", "the ", "both "].iter().find_map(|first| {
        let begins = words.get(..first.len()).is_some_and(|own| own.eq_ignore_ascii_case(first));
        begins.then(|| &words[first.len()..])
    });
    is_one_of(&["both"], words) || number.is_some_and(|number| is_one_of(NUMBERS, number) && number != "one")
}

/// Those who speak without a time before them: "Mayor Mara Quill" of "Earlier this week Mayor Mara Quill".
fn without_day(words: &str) -> &str {
    const OPENING: &[&str] = &["last", "earlier", "later", "late", "early", "this"];
    const ENDING: &[&str] = &["week", "month", "year", "night", "morning", "evening", "afternoon", "day"];
    const LONGEST: usize = 3;
    let all = all_words(words);
    let opens = all.first().is_some_and(|word| is_one_of(OPENING, &words[word.clone()]));
    let end = all.iter().take(LONGEST).find(|word| is_one_of(ENDING, &words[(*word).clone()]));
    let rest = end.filter(|_| opens).map_or("", |end| words[end.end..].trim_start());
    if rest.starts_with(char::is_uppercase) || rest.starts_with("the ") { rest } else { words }
}

/// Two who speak, without "both" before them.
fn without_both(words: &str) -> &str {
    let two = words.strip_prefix("both ").or_else(|| words.strip_prefix("Both "));
    two.filter(|two| two.contains(" and ")).unwrap_or(words)
}

/// True for two words in capitals or more, and nothing else: "Will Rowe".
fn is_full_name(words: &str) -> bool {
    let all = all_words(words);
    all.len() > 1 && all.iter().all(|word| words[word.clone()].starts_with(char::is_uppercase))
}

/// The words, unless they can be nobody.
pub(super) fn named(words: &str) -> Option<Said<'_>> {
    const NOBODY: &[&str] = &[
        "the", "a", "an", "has", "of", "there", "this", "but", "only", "also", "even", "still", "never",
        "just", "then", "instead", "not", "since", "both", "all",
    ];

    let words =
        words.split_once(' ').filter(|(word, _)| is_one_of(JOINING, word)).map_or(words, |(_, rest)| rest);
    let words = without_both(without_day(words));
    // "Even crews"
    let even = words.strip_prefix("Even ").or_else(|| words.strip_prefix("even "));
    let words = even.filter(|rest| rest.starts_with(char::is_lowercase)).unwrap_or(words);
    // "Analysts on average"
    let words =
        [" on average", " on an average"].iter().find_map(|of| words.strip_suffix(of)).unwrap_or(words);
    let is_empty = || all_words(words).iter().all(|word| is_one_of(NOBODY, &words[word.clone()]));
    // "They land in its ports and have proposed": a pronoun with more behind it is a clause, and names
    // nobody.
    let first = first_word(words).map_or("", |word| &words[word]);
    let last = last_word(words).map_or("", |word| &words[word]);
    let is_clause = is_one_of(&["they", "he", "she", "it", "much", "there"], first)
        || is_auxiliary_or_denied(first) && !is_full_name(words)
        || is_one_of(&["many"], first) && !last.ends_with('s') && last != "people";
    // "The new “harbour plan”", "a previous 40": what these are of stands behind them.
    let is_number = last.starts_with(|c: char| c.is_ascii_digit())
        || is_one_of(&["new", "latest", "previous", "own", "same", "so-called"], last);
    let has_verb = has_one_of(&["said", "says", "told"], words);
    // "The rules, signed by the mayor, said": what is signed speaks for nobody.
    // So do those of "the mayor moving a motion that".
    let second = all_words(words).into_iter().nth(1).map_or("", |word| &words[word]);
    let is_deed = first.ends_with("ing") && is_one_of(ARTICLES_AND_OWNERS, second);
    let is_participle =
        first.starts_with(char::is_lowercase) && (first.ends_with("ed") && words.contains(" by ") || is_deed);
    // "The 72-year-old" is somebody who was named.
    let is_of_age = words.to_lowercase().starts_with("the ") && words.ends_with("-year-old");
    match words {
        _ if is_of_age => Some(Said::Person),
        _ if is_number || has_verb || is_participle || is_counted(words) => None,
        _ if is_one_of(&["he", "she"], words) => Some(Said::Person),
        // The WHO is somebody.
        "WHO" => Some(Said::Words(words)),
        _ if is_one_of(&["they", "it", "who", "we", "i"], words) || are_counted(words) => Some(Said::Same),
        _ if is_one_of(&["one"], words) => Some(Said::Words("")),
        _ if is_empty() || is_clause => None,
        _ => Some(Said::Words(author_in(words).unwrap_or(words))),
    }
}
