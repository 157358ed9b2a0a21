//! The forms of a name: "Quill" of "Mara Quill", "SNUD" of "Sel National Union of Dockers".

use std::collections::HashMap;
use std::ops::Range;

use super::tables::OF_REGIONS;
use crate::article::{NameKind, all_words, is_common, is_one_of};

/// The names that a further one can be a form of, by the words that both then share.
#[derive(Default)]
pub(super) struct FormIndex<'t> {
    /// By the first word and by the last one of the whole name, and by its initials.
    by_part: HashMap<String, Vec<usize>>,
    /// By the whole name and by each shorter form.
    by_form: HashMap<&'t str, Vec<usize>>,
}

impl<'t> FormIndex<'t> {
    pub(super) fn add(&mut self, full: &'t str, name: usize) {
        let words = all_words(full);
        let ends =
            [words.first(), words.last()].into_iter().flatten().map(|word| full[word.clone()].to_owned());
        for part in ends.chain([initials(full)]) {
            self.by_part.entry(part).or_default().push(name);
        }
        self.add_short(full, name);
    }

    pub(super) fn add_short(&mut self, form: &'t str, name: usize) {
        self.by_form.entry(form).or_default().push(name);
    }

    /// Those with a form in these words.
    pub(super) fn named(&self, words: &str) -> impl Iterator<Item = &usize> {
        self.by_form.get(words).into_iter().flatten()
    }

    /// Those of which some words can be a form.
    pub(super) fn like(&self, words: &str) -> impl Iterator<Item = &usize> {
        let all = all_words(words);
        let ends = [all.first(), all.last()].into_iter().flatten().map(|word| &words[word.clone()]);
        let parts = ends.chain([words]).filter_map(|part| self.by_part.get(part)).flatten();
        self.named(words).chain(parts.collect::<Vec<_>>())
    }
}

/// The capital letters with which the words of a name begin.
fn initials(name: &str) -> String {
    let letter = |word: Range<usize>| name[word].chars().next().filter(|c| c.is_uppercase());
    all_words(name).into_iter().filter_map(letter).collect()
}

/// True if a name can be a shorter form of another: its last words, its first, or its initials.
pub(super) fn is_form_of(short: &str, full: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        all_words(name).into_iter().map(|word| name[word].to_owned()).collect()
    };
    let (short_words, full_words) = (words(short), words(full));
    let is_person = !full_words.iter().any(|word| word.starts_with(char::is_lowercase) && word.len() > 4);
    let is_initials = short.chars().all(char::is_uppercase) && short.len() > 1 && initials(full) == short;
    let is_sign = short_words.len() == 1 && short.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let is_no_name = short_words.len() == 1
        && (short.len() < 2 || is_common(short) || NameKind::of(short) == Some(NameKind::Country));
    // "Nurses" is not short for "Union of Nurses", nor "UN" for "UN Convention".
    let is_joined = full_words.iter().any(|word| is_one_of(&["of", "for", "on", "and"], word));
    let is_end = full_words.ends_with(&short_words) && is_person && !is_joined;
    let is_beginning = full_words.starts_with(&short_words) && !is_sign;
    short == full || is_initials || !is_no_name && !is_region(short) && (is_end || is_beginning)
}

/// True for a part of the world: "Asia Pacific", "the Middle East".
pub(super) fn is_region(name: &str) -> bool {
    all_words(name).into_iter().all(|word| is_one_of(OF_REGIONS, &name[word]))
}
