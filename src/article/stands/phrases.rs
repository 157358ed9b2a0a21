//! Phrases with which somebody says something or takes a stand: "took the view that", "spoke of “clear”
//! words", "is reluctant to".

use super::super::stems::{is_adverb, is_one_of};
use super::SentenceWords;
use super::attitudes::{ASKING, DISPOSED, PETITIONS, WITH_NOUN, WITH_PARTICLE};
use super::verbs::{VerbEnding, form_of};
use crate::article::PREPOSITIONS;
use crate::article::small_words::IS_OR_HAS;

/// The most words between a verb and its noun.
const REACH: usize = 3;

/// Verbs behind which stands what somebody is.
const BEING: &[&str] =
    &["is", "are", "was", "were", "been", "remain", "remains", "remained", "feel", "feels", "felt"];

impl SentenceWords<'_> {
    /// True for the verb of such a phrase.
    pub(super) fn is_phrase(&self, index: usize) -> bool {
        let row = |table: &[(&[&str], &[&str])], far: usize| {
            table.iter().any(|(verbs, behind)| {
                is_one_of(verbs, self.word(index))
                    && (index + 1..=index + far)
                        .any(|at| is_one_of(behind, self.word(at)) && self.is_joined(index, at))
            })
        };
        let is_noun = |index: usize| form_of(self.word(index)).is_some_and(|verb| verb.is_noun);
        // "The talks of May" are no talking.
        let is_subject =
            || !is_noun(index) || self.are_many(index) || self.before(index).starts_with(char::is_uppercase);
        self.is_verb(index)
            && (row(WITH_NOUN, REACH)
                || row(WITH_PARTICLE, 1) && (!self.may_be_noun(index) || is_subject())
                || self.is_disposed(index)
                || self.is_for_or_against(index)
                || self.is_naming(index)
                || self.is_retort(index)
                || self.goes_on_to_say(index))
            || self.is_petition(index)
    }

    /// True for a form that may be a noun, as no past form is: "talks of".
    fn may_be_noun(&self, index: usize) -> bool {
        let word = self.word(index);
        !word.ends_with("ed") && !is_one_of(&["spoke", "spoken", "came", "hit"], word)
    }

    /// "Is against the fee", "were in favour of it".
    fn is_for_or_against(&self, index: usize) -> bool {
        const WHAT: &[&str] = &["the", "a", "an", "any", "this", "that", "such", "its", "their", "it", "all"];
        let at = self.behind_adverbs(index + 1);
        let is_against = self.word(at) == "against"
            && is_one_of(WHAT, self.word(at + 1))
            && !is_one_of(&["law", "rules", "clock", "dollar"], self.word(at + 2));
        let is_for = self.word(at) == "in"
            && is_one_of(&["favour", "favor"], self.word(at + 1))
            && self.word(at + 2) == "of";
        is_one_of(BEING, self.word(index)) && (is_against || is_for)
    }

    /// "Called the bridge a danger".
    fn is_naming(&self, index: usize) -> bool {
        const FIRST: &[&str] =
            &["the", "this", "that", "it", "him", "her", "them", "his", "their", "its", "such"];
        const OF_TIME: &[&str] =
            &["day", "week", "month", "year", "hour", "minute", "number", "few", "second", "couple"];
        let is_called =
            is_one_of(
                &["called", "calls", "call", "labelled", "labeled", "dubbed", "branded"],
                self.word(index),
            ) && (self.word(index) != "call" || self.are_many(index) || self.is_behind_comma(index))
                && (self.word(index) != "calls" || self.before(index).starts_with(char::is_uppercase));
        is_called
            && is_one_of(FIRST, self.word(index + 1))
            && (index + 2..=index + REACH + 2)
                .take_while(|&at| {
                    self.is_joined(index, at)
                        && !is_one_of(PREPOSITIONS, self.word(at))
                        && self.word(at) != "after"
                })
                .any(|at| is_one_of(&["a", "an"], self.word(at)) && !is_one_of(OF_TIME, self.word(at + 1)))
    }

    /// "Shot back that", "hit back: “", but not "shot back at the guards".
    fn is_retort(&self, index: usize) -> bool {
        const VERBS: &[&str] = &["shot", "shoots", "hit", "hits", "fired", "fires"];
        let says = |behind: &str| {
            [",", ":", " “", " \"", " that ", " to say "].iter().any(|opening| behind.starts_with(opening))
        };
        is_one_of(VERBS, self.word(index))
            && self.word(index + 1) == "back"
            && self.all.get(index + 1).is_some_and(|back| says(&self.text[back.end..]))
    }

    fn is_behind_comma(&self, index: usize) -> bool {
        self.text[..self.all[index].start].trim_end().ends_with(',')
    }

    /// "Went on to say", "used the speech to argue".
    fn goes_on_to_say(&self, index: usize) -> bool {
        const FAR: usize = 7;
        let says = |at: usize| {
            self.word(at - 1) == "to"
                && form_of(self.word(at)).is_some_and(|verb| verb.form == VerbEnding::Bare)
        };
        let goes_on = is_one_of(&["goes", "go", "went"], self.word(index))
            && self.word(index + 1) == "on"
            && says(index + 3);
        let is_using = is_one_of(&["used", "uses", "took"], self.word(index))
            && (index + 3..=index + FAR).any(|at| self.is_joined(index, at) && says(at) && self.has_that(at));
        goes_on || is_using
    }

    /// The first word from `at` on that is no adverb and does not only strengthen what follows.
    fn behind_adverbs(&self, at: usize) -> usize {
        const STRENGTHENING: &[&str] = &[
            "also",
            "very",
            "still",
            "so",
            "too",
            "all",
            "both",
            "particularly",
            "now",
            "more",
            "most",
            "not",
            "n",
            "t",
        ];
        let is_one = |at: &usize| is_one_of(STRENGTHENING, self.word(*at)) || is_adverb(self.word(*at));
        (at..self.all.len()).find(|at| !is_one(at)).unwrap_or(at)
    }

    /// "Is reluctant to", "were not ready to", "remains confident that".
    fn is_disposed(&self, index: usize) -> bool {
        if !is_one_of(BEING, self.word(index)) {
            return false;
        }
        let is_not = self.word(index + 1) == "not";
        let at = self.behind_adverbs(index + 1);
        let is_ready =
            is_not && is_one_of(&["ready", "prepared"], self.word(at)) && self.word(at + 1) == "to";
        is_ready
            || DISPOSED.iter().any(|(words, behind)| {
                is_one_of(words, self.word(at)) && is_one_of(behind, self.word(at + 1))
            })
    }

    /// The "urging" of "a petition by crews urging the port to wait".
    fn is_petition(&self, index: usize) -> bool {
        const LONGEST: usize = 8;
        let words = || index.saturating_sub(LONGEST)..index;
        is_one_of(ASKING, self.word(index))
            && words().any(|at| {
                is_one_of(PETITIONS, self.word(at))
                    && (at + 1..index).all(|at| !is_one_of(IS_OR_HAS, self.word(at)))
                    && self.is_joined(at, index)
            })
    }
}
