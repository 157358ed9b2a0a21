//! Which bodies are of which kind, as far as the text tells: "the union" is the one that it named last as one.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::super::kinds::{COMPANIES, GROUPS, WIDE, noun_before, noun_behind, noun_first, noun_of, own_noun};
use super::words::{Said, first_subject};
use crate::article::{all_words, is_initials, is_one_of};

/// The most names of one kind.
const MOST: usize = 50;

/// The bodies of a text.
#[derive(Default)]
pub(super) struct Bodies {
    /// By the noun for its kind, each name in the order in which the text has them.
    by_noun: HashMap<&'static str, Vec<String>>,
    met: HashSet<String>,
    /// The words for the body of which the paragraph before tells without a name.
    awaiting: Option<String>,
    /// What such words turned out to mean.
    named_later: HashMap<String, String>,
}

impl Bodies {
    /// Notes the bodies that a sentence names, with the nouns that say what they are.
    pub(super) fn meet(&mut self, sentence: &str, begins_paragraph: bool) {
        let awaiting = if begins_paragraph { self.awaiting.take() } else { None };
        let mut owner = None;
        for (index, place) in names_at(sentence).into_iter().enumerate() {
            let (before, name, behind) =
                (&sentence[..place.start], &sentence[place.clone()], &sentence[place.end..]);
            for noun in [own_noun(name), noun_behind(behind), noun_before(before)].into_iter().flatten() {
                self.note(noun, name);
            }
            // "Sel Ferries Inc's Ode Lines": what it owns is the company that is meant.
            if let Some((owner, noun)) = owner.filter(|_| before.ends_with("'s ") || before.ends_with("’s "))
            {
                self.by_noun.values_mut().for_each(|names| names.retain(|other| other != owner));
                self.note(noun, name);
            }
            owner = own_noun(name).map(|noun| (name, noun));
            let is_new = self.met.insert(name.to_owned());
            let is_first = index == 0 && all_words(before).iter().all(|word| &before[word.clone()] == "The");
            if let Some(words) = awaiting.as_deref().filter(|_| is_new && is_first && is_initials(name)) {
                self.named_later.insert(words.to_owned(), name.to_owned());
                if let Some(noun) = noun_first(words) {
                    self.note(noun, name);
                }
            }
        }
        if begins_paragraph
            && let Some(Said::Words(words)) = first_subject(sentence, sentence.len())
            && noun_first(words).is_some_and(|noun| !self.by_noun.contains_key(noun))
        {
            self.awaiting = Some(words.to_owned());
        }
    }

    /// The bodies that some words such as "the union" can mean, the last named at the end.
    pub(super) fn meant(&self, words: &str) -> &[String] {
        let all: Vec<&str> = all_words(words).into_iter().map(|word| &words[word]).collect();
        let (noun, is_only) = match all.as_slice() {
            [the, noun] if is_one_of(&["the"], the) => (noun_of(noun), is_one_of(WIDE, noun)),
            // Others have rates of their own.
            [the, "central", "bank"] if is_one_of(&["the"], the) => (Some("bank"), true),
            _ => (None, false),
        };
        let names = noun.and_then(|noun| self.by_noun.get(noun)).map_or(&[][..], Vec::as_slice);
        if is_only && names.len() > 1 { &[] } else { names }
    }

    /// The name that stood in the paragraph behind some words for a body.
    pub(super) fn named_later(&self, words: &str) -> Option<&str> {
        self.named_later.get(words).map(String::as_str)
    }

    fn note(&mut self, noun: &'static str, name: &str) {
        let wider: &[&'static str] = match noun {
            _ if COMPANIES.contains(&noun) => &WIDE[..2],
            _ if GROUPS.contains(&noun) => &WIDE[2..],
            _ => &[],
        };
        for noun in wider.iter().copied().filter(|wide| *wide != noun).chain([noun]) {
            let names = self.by_noun.entry(noun).or_default();
            names.retain(|other| other != name);
            if names.len() == MOST {
                names.remove(0);
            }
            names.push(name.to_owned());
        }
    }
}

/// The names in a sentence: words in capitals, without "The" before them.
fn names_at(sentence: &str) -> Vec<Range<usize>> {
    let words = all_words(sentence);
    let is_capital = |word: &Range<usize>| sentence[word.clone()].starts_with(char::is_uppercase);
    let is_of = |word: &Range<usize>| is_one_of(&["of"], &sentence[word.clone()]);
    let runs = words.chunk_by(|one, next| {
        let gap = &sentence[one.end..next.start];
        matches!(gap, " " | "&" | " & " | "-")
            && (is_capital(one) && (is_capital(next) || is_of(next)) || is_of(one) && is_capital(next))
    });
    let name = |run: &[Range<usize>]| {
        let is_article = is_one_of(&["the", "a", "an"], &sentence[run[0].clone()]);
        let run = &run[usize::from(is_article)..];
        let last = run.iter().rfind(|word| is_capital(word))?;
        is_capital(&run[0]).then(|| run[0].start..last.end)
    };
    runs.filter_map(name).collect()
}
