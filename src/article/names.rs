//! The names in a text, one word each, as far as their capital letters tell.
//!
//! It knows no names: whoever does compares them.

use std::ops::Range;

use super::countries::is_country;
use super::is_common;
use super::small_words::OWNERS;
use super::stems::{all_words, first_word, is_one_of, stems};
use super::times::{Clock, is_month, times};
use super::units::is_code as is_code_of_currency;
use crate::article::ranges::one_around;

/// Verbs of the third person for what only somebody does.
const VERBS: &[&str] = &[
    "says",
    "wants",
    "wins",
    "tells",
    "calls",
    "asks",
    "rejects",
    "accepts",
    "refuses",
    "publishes",
    "signs",
    "announces",
    "warns",
    "plans",
    "claims",
    "denies",
    "agrees",
    "proposes",
    "insists",
    "expects",
    "meets",
    "visits",
    "promises",
    "urges",
    "sends",
    "supports",
    "opposes",
    "backs",
    "votes",
    "resigns",
    "arrives",
    "testifies",
    "admits",
    "argues",
    "describes",
    "declares",
    "threatens",
    "beats",
];
/// Things of which there is one, and that some write with a capital letter.
const THE_ONE: &[&str] = &["Sun", "Moon", "Earth", "Internet", "Web", "God", "Bible", "Christmas", "Easter"];
/// Endings of words that need no article.
const ABSTRACT: &[&str] = &[
    "ment", "tion", "sion", "ity", "ness", "ship", "ism", "ance", "ence", "ing", "age", "ics", "ure", "th",
    "cy", "dom", "ery", "body", "one", "thing", "ever",
];
/// Other words that need none.
const BARE: &[&str] = &[
    "parliament",
    "police",
    "rain",
    "gold",
    "oil",
    "fuel",
    "food",
    "aid",
    "water",
    "traffic",
    "output",
    "trade",
    "congress",
    "labour",
    "labor",
    "profit",
    "demand",
    "supply",
    "debt",
    "interest",
    "income",
    "snow",
    "staff",
    "public",
    "court",
    "turnout",
    "it",
    "he",
    "she",
    "this",
    "that",
    "what",
    "which",
    "who",
    "each",
    "neither",
    "either",
    "both",
    "there",
    "today",
];

/// A kind of names of which everybody knows the members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum NameKind {
    /// A country, or a word made from the name of one.
    Country,
    /// A parliament, or one of its houses.
    Parliament,
}

impl NameKind {
    /// The kind that a word is a name of, if it is of one.
    pub(crate) fn of(word: &str) -> Option<Self> {
        const PARLIAMENTS: &[&str] =
            &["House", "Commons", "Lords", "Senate", "Congress", "Parliament", "Assembly"];
        match word {
            _ if !word.starts_with(char::is_uppercase) => None,
            _ if PARLIAMENTS.contains(&word) => Some(Self::Parliament),
            _ => is_country(word).then_some(Self::Country),
        }
    }
}

/// True for the initials of what somebody is, of which there are several: "MPs", "NGOs".
fn is_initials_of_several(word: &str) -> bool {
    let initials = word.strip_suffix('s').filter(|initials| initials.len() > 1);
    initials.is_some_and(|initials| initials.bytes().all(|c| c.is_ascii_uppercase()))
}

/// The names in a text: words with a capital letter, and at the beginning of a sentence, where every word has
/// one, those that are known to be names or can hardly be anything else.
pub(crate) fn names_in(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<(Range<usize>, &str)> {
    let times = times(text, &mut Clock::default());
    let is_time = |range: &Range<usize>| one_around(&times, |time| &time.range, range).is_some();
    let words = all_words(text);
    let is_name = |(index, range): &(usize, &Range<usize>)| {
        let word = &text[(*range).clone()];
        word.starts_with(char::is_uppercase)
            && range.len() > 1
            && !is_before_currency(&text[range.end..])
            && !is_code_of_currency(word)
            && !is_time(range)
            && !is_month(word)
            && !THE_ONE.contains(&word)
            && !is_initials_of_several(word)
            && (!begins_sentence(text, range.start)
                || is_known(word)
                || is_first_name(text, &words[*index..]))
    };
    let names = words.iter().enumerate().filter(is_name);
    names.map(|(_, range)| (range.clone(), &text[range.clone()])).collect()
}

/// True if a word at a place of a text begins a sentence, where it has a capital letter in any case.
fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '"', '“', '‘', '(', '\'']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':'])
}

/// True if the first word of a sentence is a name: one noun without an article before a verb or an "’s" can
/// hardly be another.
fn is_first_name(text: &str, words: &[Range<usize>]) -> bool {
    let [first, rest @ ..] = words else { return false };
    let word = &text[first.clone()];
    let lower = word.to_lowercase();
    let is_bare = is_one_of(BARE, word) || ABSTRACT.iter().any(|ending| lower.ends_with(ending));
    if is_bare || is_common(word) || stems(word).is_empty() || lower.ends_with('s') {
        return false;
    }
    let Some(next) = rest.first() else { return false };
    let gap = &text[first.end..next.start];
    let next = &text[next.clone()];
    let is_verb = VERBS.contains(&next) || has_object(text, next, rest.get(1));
    (matches!(gap, "'" | "’") && next == "s") || (gap == " " && is_verb)
}

/// True for a word that can only be a verb of the third person, since what somebody does it to follows:
/// "founds the school.", not "grain prices rise.", nor a label, "extra boats the port buys".
fn has_object(text: &str, word: &str, next: Option<&Range<usize>>) -> bool {
    const SHORTEST: usize = 5;
    let is_third = word.len() >= SHORTEST && word.ends_with('s') && !word.ends_with("ss");
    let is_verb = is_third && word.starts_with(char::is_lowercase) && text.trim_end().ends_with('.');
    let begins_object = |next: &str| next == "the" || is_one_of(OWNERS, next);
    is_verb && next.is_some_and(|next| begins_object(&text[next.clone()]))
}

/// True if a text goes on with a currency, as "US" does in "US dollars".
fn is_before_currency(behind: &str) -> bool {
    const CURRENCIES: &[&str] =
        &["dollar", "pound", "franc", "rupee", "peso", "crown", "krone", "krona", "lira", "dinar"];
    let next = first_word(behind);
    let is_next = |range: &Range<usize>| behind[..range.start].trim().is_empty();
    next.filter(is_next).is_some_and(|range| {
        let word = &behind[range];
        CURRENCIES.iter().any(|currency| word.strip_suffix('s').unwrap_or(word) == *currency)
    })
}

#[cfg(test)]
mod tests {
    use super::names_in;

    #[test]
    fn the_first_word_is_a_name_where_it_is_known_or_can_hardly_be_another() {
        let all = |text| {
            let names = names_in(text, |word| word == "Brenner").into_iter();
            names.map(|(_, name)| name).collect::<Vec<_>>().join(" ")
        };
        for (text, names) in [
            ("Brenner was with Mara Quill in Sel", "Brenner Mara Quill Sel"),
            ("Olm says so. Management says no", "Olm"),
            ("Brenner’s crew left on Monday", "Brenner"),
            ("Crews left. Management wants more", ""),
            ("Help is needed in May 2031", ""),
            ("It asks about the August floods", ""),
            ("Paid in US dollars, or Rs 6 lakh", ""),
        ] {
            assert_eq!(all(text), names, "{text}");
        }
    }
}
