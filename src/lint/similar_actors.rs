//! Actors whose names look the same: the same words, or one letter of a long word apart.
//!
//! Each name is kept under all its [`forms`], and another that looks the same has one of them; so the time is
//! in proportion to the names, not to the pairs of them.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash};

use super::{Finding, quote};
use crate::model::{Actor, Briefing, Entry};

/// Words that make no difference in a name.
const IDLE: [&str; 8] = ["the", "of", "a", "an", "for", "and", "de", "la"];

/// The characters of a word in which a letter may differ: in a shorter one it makes another word, a longer
/// one is none.
const LONG: std::ops::RangeInclusive<usize> = 6..=80;

pub(super) fn similar(briefing: &Briefing) -> Vec<Finding> {
    let mut names = NameForms::default();
    let found = briefing.actors.iter().filter_map(|(id, actor)| {
        let other = names.add(actor)?;
        let message = format!("{} looks like {}", quote(&actor.name), quote(&other.name));
        let help = "make one of them an `aka` of the other, or tell them apart by name";
        Some(Finding::at(id, message, help))
    });
    found.collect()
}

/// The names so far.
#[derive(Default)]
struct NameForms<'b> {
    actors: Vec<&'b Entry<Actor>>,
    /// Which actors have a form: the first, and the first that is called otherwise.
    ///
    /// The same name to the letter is the warning `shared-name` already.
    forms: HashMap<u64, (usize, Option<usize>)>,
    hasher: RandomState,
}

impl<'b> NameForms<'b> {
    /// Adds an actor; the first before it that has another name which looks the same.
    fn add(&mut self, actor: &'b Entry<Actor>) -> Option<&'b Entry<Actor>> {
        let words = words(&actor.name);
        let forms = forms(&words, &self.hasher);
        let others = forms.iter().filter_map(|form| {
            let (first, second) = *self.forms.get(&form.sought)?;
            if self.actors[first].name == actor.name { second } else { Some(first) }
        });
        let other = others.min().map(|other| self.actors[other]);
        let number = self.actors.len();
        self.actors.push(actor);
        for form in forms.iter().filter_map(|form| form.own) {
            let (first, second) = self.forms.entry(form).or_insert((number, None));
            if second.is_none() && self.actors[*first].name != actor.name {
                *second = Some(number);
            }
        }
        other
    }
}

/// A form of a name, as a hash.
struct NameForm {
    /// The form under which it is found; none for one that is only sought.
    own: Option<u64>,
    /// The form of a name that looks the same.
    sought: u64,
}

impl NameForm {
    fn shared(form: u64) -> Self {
        Self { own: Some(form), sought: form }
    }
}

/// The forms of a name of these words: as it is, and with each long word
///
/// - one of its letters left open: so it meets a word with another letter there;
/// - less one letter, which meets a shorter word as it is, and the other way round;
/// - two neighbouring letters swapped.
fn forms(words: &[String], hasher: &RandomState) -> Vec<NameForm> {
    let word_hash = |place: usize, word: &str| hasher.hash_one((place, word));
    let all =
        words.iter().enumerate().fold(0, |sum: u64, (place, word)| sum.wrapping_add(word_hash(place, word)));
    let mut forms = Vec::new();
    if !words.is_empty() {
        forms.push(NameForm::shared(hasher.hash_one((words.len(), all))));
    }
    for (place, word) in words.iter().enumerate() {
        let letters: Vec<char> = word.chars().collect();
        if !LONG.contains(&letters.len()) || word.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let rest = all.wrapping_sub(word_hash(place, word));
        let form = |changed: LetterChange, letters: &[char]| {
            hasher.hash_one((words.len(), rest, place, changed, letters))
        };
        let (whole, shorter) = (form(LetterChange::Nothing, &letters), form(LetterChange::Less, &letters));
        forms.push(NameForm { own: Some(whole), sought: shorter });
        for at in 0..letters.len() {
            let mut open = letters.clone();
            open[at] = '\0';
            forms.push(NameForm::shared(form(LetterChange::Open, &open)));
            let mut less = letters.clone();
            less.remove(at);
            if LONG.contains(&less.len()) {
                let sought = form(LetterChange::Nothing, &less);
                forms.push(NameForm { own: Some(form(LetterChange::Less, &less)), sought });
            }
            if at > 0 && letters[at] != letters[at - 1] {
                let mut swapped = letters.clone();
                swapped.swap(at, at - 1);
                forms.push(NameForm { own: None, sought: form(LetterChange::Nothing, &swapped) });
            }
        }
    }
    forms
}

/// The change that makes a form of a word.
#[derive(Clone, Copy, Hash)]
enum LetterChange {
    Nothing,
    Open,
    Less,
}

/// The words of a name that tell it from others, sorted.
fn words(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let mut words: Vec<_> = parts.filter(|word| !word.is_empty() && !IDLE.contains(&word.as_str())).collect();
    words.sort_unstable();
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::load::load;

    /// True if names have the same words, or differ in one letter of a long word.
    fn look_the_same(one: &[String], other: &[String]) -> bool {
        if one.is_empty() || one.len() != other.len() {
            return false;
        }
        let differing: Vec<_> = one.iter().zip(other).filter(|(one, other)| one != other).collect();
        match differing.as_slice() {
            [] => true,
            [(one, other)] => {
                let can_differ = |word: &String| {
                    LONG.contains(&word.chars().count()) && !word.contains(|c: char| c.is_ascii_digit())
                };
                can_differ(one) && can_differ(other) && strsim::damerau_levenshtein(one, other) == 1
            }
            _ => false,
        }
    }

    proptest! {
        #[test]
        fn what_looks_the_same_is_found(names in prop::collection::vec("(Abcab|[ab]{5,8}|[ab]{6}c)( of| [ab]{6}1?)?", 2..12)) {
            let actors: Vec<_> = names.iter().enumerate().map(|(n, name)| format!("a{n} = \"{name}\"")).collect();
            let loaded = load(&format!("[actors]\n{}", actors.join("\n")));
            let expected: Vec<_> = (0..names.len()).filter_map(|n| {
                let of = |other: &&String| **other != names[n] && look_the_same(&words(&names[n]), &words(other));
                names[..n].iter().find(of).map(|other| format!("`{}` looks like `{other}`", names[n]))
            }).collect();
            let found: Vec<_> = similar(&loaded.briefing).into_iter().map(|finding| finding.message).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
