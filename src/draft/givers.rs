//! Who tells an amount, where no verb of saying does: "organisers put it at 300", "300 people came, according
//! to police".

use std::ops::Range;

use crate::article::{all_words, end_of_first, first_word, is_one_of, start_of_last};

/// Words between the "at" behind "put" and its amount.
const QUALIFYING: &[&str] = &[
    "nearly", "almost", "about", "around", "more", "than", "over", "at", "least", "some", "up", "to",
    "between", "roughly", "under", "below", "just", "close", "less", "fewer", "only", "us",
];
/// How many bytes before and behind an amount are looked at.
const REACH: usize = 200;
/// The most words for whoever tells it.
const MOST: usize = 6;

/// Who puts something at the amount at `range` of a sentence: "the port" of "at a cost that the port put at
/// $3 million".
pub(super) fn put_by<'s>(text: &'s str, range: &Range<usize>) -> Option<&'s str> {
    let before = &text[..range.start];
    let before = &before[start_of_last(before, REACH)..];
    let clause = before
        .rfind([',', ';', ':', '(', '“', '"', '—', '–'])
        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    let clause = &before[clause..];
    let (at, verb) = [" put ", " puts ", " have put ", " has put "]
        .into_iter()
        .filter_map(|verb| Some((clause.rfind(verb)?, verb)))
        .max_by_key(|(at, verb)| (at + verb.len(), verb.len()))?;
    let behind = clause[at + verb.len() - 1..].trim_end_matches(|c: char| !c.is_alphanumeric());
    let (_, qualifier) = behind.split_once(" at ").or_else(|| Some((behind.strip_suffix(" at")?, "")))?;
    let is_qualified = all_words(qualifier).into_iter().all(|word| is_one_of(QUALIFYING, &qualifier[word]));
    let by = [" that ", " which ", " and ", " but ", " while "]
        .into_iter()
        .filter_map(|joint| Some((clause[..at].rfind(joint)?, joint)))
        .max()
        .map_or(&clause[..at], |(joint, word)| &clause[joint + word.len()..at])
        .trim();
    (is_qualified && is_somebody(by)).then_some(by)
}

/// Whoever is named behind an "according to" that stands behind the amount that ends at a byte.
pub(super) fn according_to(text: &str, end: usize) -> Option<&str> {
    let rest = &text[end..];
    let rest = &rest[..end_of_first(rest, REACH)];
    let clause = &rest[..rest.find([';', ':', '“', '"', '—']).unwrap_or(rest.len())];
    let (_, named) = clause.split_once("according to ")?;
    let end = named.find([',', '(']).unwrap_or(named.len());
    let named = named[..end].trim_end_matches(['.', ' ']);
    is_somebody(named).then_some(named)
}

/// True for words that may name somebody, and not with a pronoun.
fn is_somebody(words: &str) -> bool {
    const NOBODY: &[&str] = &[
        "it", "they", "he", "she", "we", "i", "you", "this", "that", "who", "which", "its", "their", "his",
        "her",
    ];
    let first = first_word(words).map_or("", |word| &words[word]);
    !first.is_empty() && !is_one_of(NOBODY, first) && all_words(words).len() <= MOST
}

#[cfg(test)]
mod tests {
    use super::{according_to, put_by};

    #[test]
    fn whoever_puts_something_at_an_amount_tells_it() {
        for (text, told) in [
            ("Organisers put the crowd at more than 300.", Some("Organisers")),
            ("It sank, at a cost that the port put at nearly 3 million.", Some("the port")),
            ("They put the crowd at 300.", None),
            ("The port put 300 boats at anchor.", None),
            ("The crew put a boat at risk of 300 waves.", None),
        ] {
            let start = text.find(|c: char| c.is_ascii_digit()).unwrap();
            let found = put_by(text, &(start..start + 1));
            assert_eq!(found, told, "{text}");
        }
        let text = "It drew 300 people, according to police; organisers had more.";
        assert_eq!(according_to(text, 11), Some("police"));
    }
}
