//! Whoever spoke last, for the pronouns and the offices behind which the text names nobody.

use std::collections::HashSet;

use super::super::groups::doers;
use super::bodies::Bodies;
use super::offices::Offices;
use super::people::{before_preposition, is_body, may_be_person, may_be_verb, people};
use super::words::{Said, first_subject};
use crate::article::{all_words, first_word, is_one_of, sentences};

/// Those who spoke last; empty if nobody has.
#[derive(Default)]
pub(super) struct LastSpeakers {
    pub(super) speaker: String,
    /// The last of them who can be "he" or "she".
    person: String,
    /// The last of them who can be "it".
    body: String,
    /// The first person whom the text names, for a pronoun before anybody has spoken.
    first: String,
    /// The last group of whom the text tells, before anybody has spoken.
    group: String,
    /// The person who is the subject of the sentence before, if nobody spoke in it.
    subject: String,
    /// The last names of the people whom the text names.
    surnames: HashSet<String>,
    /// Who has which office.
    pub(super) offices: Offices,
    /// Which bodies are of which kind.
    pub(super) bodies: Bodies,
    /// Whoever said something in a statement last.
    pub(super) statement: String,
    /// Somebody without a name who was told to be one of several: "one of its aides".
    one: String,
}

impl LastSpeakers {
    /// Whoever was told to be one of several, by the noun alone: "one of its closest aides" for "the aide".
    pub(super) fn one_of_many(&self, words: &str) -> Option<&str> {
        let noun = words.strip_prefix("the ").or_else(|| words.strip_prefix("The "))?;
        let is_same = self.one.strip_suffix('s').is_some_and(|one| one.ends_with(&format!(" {noun}")));
        is_same.then_some(self.one.as_str())
    }

    /// "He" or "she", as far as is known.
    pub(super) fn person(&self) -> &str {
        let known = [&self.subject, &self.person, &self.first];
        known.into_iter().find(|words| !words.is_empty()).map_or("", String::as_str)
    }

    /// Whoever spoke last, if that is one word in capitals and nobody's last name.
    pub(super) fn named_body(&self) -> Option<&str> {
        let name = self.speaker.strip_suffix("'s").or_else(|| self.speaker.strip_suffix("’s"));
        let name = name.unwrap_or(&self.speaker);
        let is_name = name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphanumeric);
        (is_name && !self.surnames.contains(name)).then_some(self.speaker.as_str())
    }

    /// True if a person spoke last.
    pub(super) fn speaker_is_person(&self) -> bool {
        !self.speaker.is_empty() && self.speaker == self.person
    }

    /// "It" or "they".
    pub(super) fn same(&self) -> &str {
        if self.speaker.is_empty() { &self.group } else { &self.speaker }
    }

    /// "It": the last body that spoke, even if somebody else has spoken since.
    pub(super) fn it(&self) -> &str {
        let has_body = self.speaker_is_person() && !self.body.is_empty();
        if has_body { &self.body } else { self.same() }
    }

    /// Notes a group that does something, as long as nobody has spoken.
    pub(super) fn meet_group(&mut self, sentence: &str) {
        if self.speaker.is_empty()
            && let Some(group) = doers(sentence).pop()
        {
            sentence[group].clone_into(&mut self.group);
        }
    }

    /// Notes whom a sentence names.
    pub(super) fn meet(&mut self, sentence: &str) {
        const LONGEST: usize = 4;
        let is_sentence = sentence.trim_end_matches(['”', '"']).ends_with(['.', '!', '?']);
        let is_person = |name: &&str| all_words(name).len() <= LONGEST && !is_body(name);
        let named = people(sentence).into_iter().filter(is_person);
        let surnames = named.filter_map(|name| name.rsplit(' ').next()).map(str::to_owned);
        self.surnames.extend(surnames);
        if self.first.is_empty()
            && is_sentence
            && let Some(one) = people(sentence).into_iter().find(is_person)
        {
            one.clone_into(&mut self.first);
        }
    }

    /// Notes the person of whom a sentence tells in which no person speaks: "he" in the next one is its
    /// subject rather than whoever spoke before.
    pub(super) fn tell_of(&mut self, sentence: &str, is_silent: bool) {
        let first = first_word(sentence).map_or("", |word| &sentence[word]);
        let goes_on = sentence.starts_with(['“', '"', '‘']) || is_one_of(&["he", "she", "his", "her"], first);
        if !is_silent {
            self.subject.clear();
        } else if !goes_on {
            let holder = || match first_subject(sentence, sentence.len())? {
                Said::Words(words) => self.offices.holder(words),
                Said::Same | Said::Person => None,
            };
            let subject = person_first(sentence).or_else(holder).unwrap_or_default().to_owned();
            self.subject = subject;
        }
    }

    pub(super) fn note(&mut self, words: &str) {
        self.subject.clear();
        if words.starts_with("one of ") || words.starts_with("One of ") {
            words.clone_into(&mut self.one);
        }
        words.clone_into(&mut self.speaker);
        if may_be_person(words) {
            words.clone_into(&mut self.person);
        } else if is_body(before_preposition(words)) {
            words.clone_into(&mut self.body);
        }
    }
}

/// The person of whom the last sentence of a text tells.
pub(super) fn subject_of_last(text: &str) -> Option<&str> {
    person_first(&text[sentences(text).pop()?])
}

/// The person whose name, in two words or more, a sentence has for its subject: "Jarek Olm" of "The miner
/// Jarek Olm, 44, left."
pub(super) fn person_first(sentence: &str) -> Option<&str> {
    let words = all_words(sentence);
    let verb = words.iter().find(|word| may_be_verb(&sentence[(*word).clone()]));
    let verb = verb.map_or(sentence.len(), |verb| verb.start);
    let end = sentence.find([',', ';', ':', '(', '“', '"']).map_or(verb, |mark| mark.min(verb));
    let [one] = people(&sentence[..end])[..] else { return None };
    let is_last = sentence[..end].trim_end().ends_with(one);
    (is_last && !is_body(one)).then_some(one)
}
