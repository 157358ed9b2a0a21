//! The forms of a name: "Quill" of "Mara Quill", "SNUD" of "Sel National Union of Dockers".

use std::collections::HashMap;
use std::ops::Range;

use super::tables::{OF_REGIONS, PARTICLES};
use crate::article::{NameKind, all_words, is_common, is_one_of};

/// The first of the names whose form each string of words can be.
#[derive(Default)]
pub(super) struct FormIndex<'t> {
    /// The whole names, and each shorter form that stands in the text.
    forms: HashMap<&'t str, usize>,
    initials: HashMap<String, usize>,
    beginnings: HashMap<Vec<&'t str>, usize>,
    ends: HashMap<Vec<&'t str>, usize>,
}

impl<'t> FormIndex<'t> {
    /// The most words of a shorter form.
    const MOST_WORDS: usize = 12;

    /// Adds a name, which has a higher number than all before.
    pub(super) fn add(&mut self, full: &'t str, name: usize) {
        let words = words_of(full);
        let is_person = !words.iter().any(|word| word.starts_with(char::is_lowercase) && word.len() > 4);
        // "Nurses" is not short for "Union of Nurses", nor "UN" for "UN Convention".
        let is_joined = words.iter().any(|word| is_one_of(&["of", "for", "on", "and"], word));
        // "Sel Watch" is whose branch "Sel Watch Denmark" is, and not short for it.
        let is_branch = matches!(words.as_slice(), [_, .., before, last]
            if before.starts_with(char::is_uppercase) && NameKind::of(last) == Some(NameKind::Country));
        for length in 1..=words.len().min(Self::MOST_WORDS) {
            if !is_branch || length == words.len() {
                self.beginnings.entry(words[..length].to_vec()).or_insert(name);
            }
            if is_person && !is_joined {
                self.ends.entry(words[words.len() - length..].to_vec()).or_insert(name);
            }
        }
        self.initials.entry(initials(full)).or_insert(name);
        // "The EC" is the Electoral Commission of Sel.
        if let Some((body, _)) = full.split_once(" of ").filter(|(body, _)| body.contains(' ')) {
            self.initials.entry(initials(body)).or_insert(name);
        }
        self.add_short(full, name);
    }

    pub(super) fn add_short(&mut self, form: &'t str, name: usize) {
        self.forms.entry(form).or_insert(name);
    }

    /// The one that has a form in just these words.
    pub(super) fn named(&self, words: &str) -> Option<usize> {
        self.forms.get(words).copied()
    }

    /// The first one of which some words are a form, or can be: its initials, its first words, unless they
    /// are those of a place, or its last.
    pub(super) fn of(&self, form: &str, is_place: bool) -> Option<usize> {
        let words = words_of(form);
        let is_one_word = words.len() == 1;
        let is_initials = form.chars().all(char::is_uppercase) && form.len() > 1;
        let is_sign = is_one_word && form.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
        let is_no_name = is_one_word
            && (form.len() < 2 || is_common(form) || NameKind::of(form) == Some(NameKind::Country));
        let is_part = !is_no_name && !is_region(form);
        // "Van Quill" at the beginning of a sentence is "Mara van Quill".
        let mut small = words.clone();
        if let [first, _, ..] = small.as_mut_slice()
            && let Some(particle) = PARTICLES.iter().find(|particle| particle.eq_ignore_ascii_case(first))
        {
            *first = particle;
        }
        let all = [
            self.named(form),
            self.initials.get(form).copied().filter(|_| is_initials),
            self.beginnings.get(&words).copied().filter(|_| is_part && !is_sign && !is_place),
            self.ends.get(&small).copied().filter(|_| is_part),
        ];
        all.into_iter().flatten().min()
    }
}

fn words_of(name: &str) -> Vec<&str> {
    all_words(name).into_iter().map(|word| &name[word]).collect()
}

/// The capital letters with which the words of a name begin.
pub(super) fn initials(name: &str) -> String {
    let letter = |word: Range<usize>| name[word].chars().next().filter(|c| c.is_uppercase());
    all_words(name).into_iter().filter_map(letter).collect()
}

/// True for a name with its initials in brackets behind it.
pub(super) fn has_initials_behind(text: &str, name: &Range<usize>) -> bool {
    let sign = text[name.end..].strip_prefix(" (").and_then(|behind| behind.split_once(')'));
    // "The Ministry of Ports (MoP)"
    let letters = |sign: &str| sign.chars().filter(|c| c.is_uppercase()).collect::<String>();
    let is_sign = |sign: &str| sign.chars().filter(|c| c.is_lowercase()).count() < letters(sign).len();
    sign.is_some_and(|(sign, _)| {
        sign.len() > 1 && is_sign(sign) && initials(&text[name.clone()]) == letters(sign)
    })
}

/// True for a part of the world: "Asia Pacific", "the Middle East".
pub(super) fn is_region(name: &str) -> bool {
    all_words(name).into_iter().all(|word| is_one_of(OF_REGIONS, &name[word]))
}
