//! The words behind an amount: what it counts, or the whole that it is a share of.

use std::ops::Range;

use super::clause::until_mark;
use super::tables::stands_beside_verb;
use crate::article::{
    Clock, all_words, amounts, first_word, helps_bare_verb, is_one_of, is_past_form, last_word,
    phrase_behind, times,
};

/// The words behind an amount that say what it counts: "people killed" of "people have been killed".
pub(super) fn behind(text: &str, start: usize, from: usize) -> String {
    const WHEN: &[&str] = &["last", "this", "next", "yesterday", "today", "tonight", "overnight"];
    const ENDING: &[&str] = &["until", "till", "whether", "their", "its", "his", "her", "compared", "will"];
    let phrase = until_mark(&text[phrase_behind(text, from)]).trim_matches(|c: char| !c.is_alphanumeric());
    if counts_nothing(&text[from..], phrase) {
        return String::new();
    }
    let words = all_words(phrase);
    let word = |range: &Range<usize>| &phrase[range.clone()];
    let has_auxiliary = words.iter().any(|range| stands_beside_verb(word(range)));
    let told = words.iter().take_while(|range| !helps_bare_verb(word(range)));
    let told = told.filter(|range| !stands_beside_verb(word(range)));
    let mut kept: Vec<&Range<usize>> = told.collect();
    // "$3 last year", "five a week ago"
    let is_ago = kept.last().is_some_and(|range| is_one_of(&["ago"], word(range)));
    if is_ago || kept.first().is_some_and(|range| is_one_of(WHEN, word(range))) {
        return String::new();
    }
    // "Patients last week" are patients, "islanders unsure whether" islanders.
    // "27 cents per share a year ago", but "cars a day"
    let is_per = kept.first().is_some_and(|range| is_one_of(&["per"], word(range)));
    let ends = |range: &&&Range<usize>| {
        is_one_of(WHEN, word(range))
            || is_one_of(ENDING, word(range))
            || is_per && is_one_of(&["a"], word(range))
    };
    if let Some(at) = kept.iter().skip(1).position(|range| ends(&range)) {
        kept.truncate(at + 1);
    }
    // "A 12-month average of 15"
    let is_of_number = |pair: &[&Range<usize>]| {
        word(pair[0]) == "of" && word(pair[1]).starts_with(|c: char| c.is_ascii_digit())
    };
    if let Some(at) = kept.windows(2).skip(1).position(is_of_number) {
        kept.truncate(at + 1);
    }
    // "A boat carrying 50 crews sank": the crews did not.
    let is_share = kept.first().is_some_and(|range| word(range) == "of");
    if kept.len() > 1 && !has_auxiliary && !is_share && is_object(&text[..start]) {
        let verb = kept.iter().skip(1).position(|range| is_past_form(word(range)));
        kept.truncate(verb.map_or(kept.len(), |verb| verb + 1));
    }
    match (kept.first(), kept.last()) {
        (Some(first), Some(last)) if !has_auxiliary => phrase[first.start..last.end].to_owned(),
        _ => kept.into_iter().map(word).collect::<Vec<_>>().join(" "),
    }
}

/// True for a phrase behind an amount that says when or how it changed, and not what it counts.
fn counts_nothing(behind: &str, phrase: &str) -> bool {
    const RATES: &[&str] = &["year-on-year", "year on year", "month-on-month", "month on month"];
    const CHANGED: &[&str] = &["earlier", "previously", "later", "now", "today", "more", "higher", "lower"];
    const THEN: &[&str] =
        &["following", "after", "before", "since", "as", "when", "while", "during", "until", "compared"];
    RATES.iter().any(|rate| behind.trim_start().starts_with(rate))
        || is_one_of(CHANGED, phrase)
        || first_word(phrase).is_some_and(|word| is_one_of(THEN, &phrase[word]))
}

/// Some words up to a participle that only says more of them: "turnover" of "turnover realised".
pub(super) fn without_participle(words: &str) -> String {
    let cut = all_words(words).into_iter().skip(1).find(|word| is_past_form(&words[word.clone()]));
    words[..cut.map_or(words.len(), |cut| cut.start)].trim_end().to_owned()
}

/// True for words behind which an amount is the object: "carrying", "with".
fn is_object(before: &str) -> bool {
    const LEADING: &[&str] = &["with", "of", "by", "for", "carrying"];
    const NO_VERBS: &[&str] = &["during", "including", "following"];
    let last = last_word(before).map_or("", |word| &before[word]);
    is_one_of(LEADING, last) || last.ends_with("ing") && !is_one_of(NO_VERBS, last)
}

/// The whole that a share is of: "workers" of "a third of workers", "of 75 districts" of "27 of 75 districts".
pub(super) fn whole(text: &str, from: usize, is_measured: bool) -> Option<String> {
    let rest = text[from..].trim_start();
    let within = || rest.strip_prefix("in ").filter(|_| !is_measured);
    let of = rest.strip_prefix("of ").or_else(within)?;
    if begins_with_amount(of) && rest.starts_with("of ") {
        return Some(rest[..3 + counted_end(of)].trim().to_owned());
    }
    let is_time = times(of, &mut Clock::default()).first().is_some_and(|time| time.range.start == 0);
    let whole = of[phrase_behind(of, 0)].trim();
    (!whole.is_empty() && !is_time).then(|| whole.to_owned())
}

pub(super) fn begins_with_amount(text: &str) -> bool {
    amounts(text).first().is_some_and(|amount| amount.range.start == 0)
}

/// The end of an amount that a text begins with, and of what it counts.
fn counted_end(text: &str) -> usize {
    let amount = amounts(text).into_iter().next().map_or(0, |amount| amount.range.end);
    let phrase = &text[phrase_behind(text, amount)];
    let is_end = |word: &Range<usize>| stands_beside_verb(&phrase[word.clone()]);
    let words = all_words(phrase);
    words.iter().take_while(|word| !is_end(word)).last().map_or(amount, |word| amount + word.end)
}
