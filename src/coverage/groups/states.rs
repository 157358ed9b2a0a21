//! The bodies of a state, or of whoever leads it, that a text names with a small letter: "the Selian
//! government", "the Quill administration".

use std::ops::Range;

use crate::article::{
    ARTICLES_AND_OWNERS, NameKind, PREPOSITIONS, all_words, is_auxiliary, is_common, is_month, is_one_of,
    is_past_verb, is_preposition, is_weekday, may_say,
};

/// What such a body is called behind the name.
const NOUNS: &[&str] = &[
    "government",
    "administration",
    "cabinet",
    "ministry",
    "army",
    "navy",
    "military",
    "police",
    "parliament",
    "regime",
    "junta",
];
/// The most words of the name.
const MOST: usize = 4;

/// The words for such bodies in a sentence, whatever they do.
pub(in crate::coverage) fn named_bodies(text: &str) -> Vec<Range<usize>> {
    let words = all_words(text);
    let is_noun = |at: &usize| is_one_of(NOUNS, &text[words[*at].clone()]);
    let nouns = (1..words.len()).filter(is_noun).filter(|&at| stands_alone(text, &words, at));
    nouns.filter_map(|at| Some(words[first(text, &words, at)?].start..words[at].end)).collect()
}

/// True unless the body only says whose somebody or something is: "government officials".
fn stands_alone(text: &str, words: &[Range<usize>], at: usize) -> bool {
    const BEHIND: &[&str] = &[
        "and",
        "or",
        "that",
        "which",
        "who",
        "also",
        "ahead",
        "now",
        "then",
        "there",
        "today",
        "yesterday",
        "late",
        "early",
        "last",
        "this",
        "when",
        "while",
        "as",
        "if",
        "but",
    ];
    let Some(next) = words.get(at + 1) else { return true };
    let gap = &text[words[at].end..next.start];
    let next = &text[next.clone()];
    let is_verb = is_auxiliary(next) || is_past_verb(next) || is_weekday(next) || may_say(next);
    gap != " " && !gap.starts_with(['-', '‑'])
        || is_verb
        || is_one_of(BEHIND, next)
        || is_one_of(PREPOSITIONS, next)
        || next.ends_with("ly")
        || next.ends_with('s') && next.starts_with(char::is_lowercase) && is_third(text, words.get(at + 2))
}

/// True before what a verb of the third person has behind it: "wants to".
fn is_third(text: &str, next: Option<&Range<usize>>) -> bool {
    next.is_some_and(|next| {
        let next = &text[next.clone()];
        is_one_of(ARTICLES_AND_OWNERS, next) || is_one_of(&["that", "to"], next)
    })
}

/// The first word of the name before the noun of a body.
fn first(text: &str, words: &[Range<usize>], noun: usize) -> Option<usize> {
    let is_joined = |at: usize| matches!(&text[words[at].end..words[at + 1].start], " " | "." | ". ");
    // "U.S. government", but not "in Sel. Government"
    let is_part = |at: &usize| {
        let word = &text[words[*at].clone()];
        let is_letter = word.chars().count() == 1;
        word.starts_with(char::is_uppercase)
            && is_joined(*at)
            && (is_letter || text[words[*at].end..].starts_with(' '))
            && !is_one_of(ARTICLES_AND_OWNERS, word)
            && !is_preposition(word)
            && !is_weekday(word)
            && !is_month(word)
    };
    let first = (0..noun).rev().take(MOST).take_while(is_part).last()?;
    let word = &text[words[first].clone()];
    // A sentence gives its first word a capital letter.
    let is_begun = text[..words[first].start].trim_end_matches([' ', '“', '"', '‘']).is_empty();
    let is_name = first + 1 < noun || NameKind::of(word) == Some(NameKind::Country);
    let says_which = is_one_of(&["Federal", "State", "Central", "Local", "National", "Prime"], word);
    let is_any = first + 1 == noun && (is_common(word) || says_which);
    (!is_any && (!is_begun || is_name)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::named_bodies;

    #[test]
    fn a_body_with_the_name_of_a_state_or_of_somebody_is_named() {
        for (text, bodies) in [
            ("It sold three boats to the Ostian government ahead of the race.", "Ostian government"),
            ("The case was filed by the Quill administration in 1999.", "Quill administration"),
            ("The U.K. government and the New Selian army fled.", "U.K. government|New Selian army"),
            ("The South Selian government also wants it.", "South Selian government"),
            (
                "Ostian government officials and the Quill administration’s estimates differ.",
                "Quill administration",
            ),
            ("Police closed it. The government left, and federal police came.", ""),
            ("Local police left.", ""),
            ("On Monday police closed it, and in March parliament voted. In Sel police left.", "Sel police"),
        ] {
            let found: Vec<_> = named_bodies(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found.join("|"), bodies, "{text}");
        }
    }
}
