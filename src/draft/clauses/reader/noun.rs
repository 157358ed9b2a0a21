//! Times that only say which thing is meant: they date nothing that their clause tells.

use super::{ClauseReader, DETERMINERS, JOINING, PRONOUNS, is_verb};
use crate::article::{
    PREPOSITIONS, all_words, is_auxiliary, is_one_of, is_past_form, is_past_verb, is_preposition, last_word,
    may_be_month,
};

/// Words between a noun or a participle and its time.
const BEFORE_TIME: &[&str] = &["in", "on", "of", "late", "early", "mid", "last"];
/// What is no noun before a participle, as something follows it: "has agreed", "and agreed", "that agreed".
const NO_NOUNS_BEFORE: &[&str] =
    &["be", "been", "being", "and", "but", "or", "not", "who", "that", "which", "to", "also"];

impl ClauseReader<'_> {
    /// True for the time of a participle that says which thing is meant, where the verb stands elsewhere: "a
    /// law passed in 2003 bars it", "under a law passed in 2003, it cannot".
    pub(super) fn is_of_participle(&self, start: usize) -> bool {
        let begin = self.words.partition_point(|word| word.start < start);
        let end = self.words.partition_point(|word| word.start < self.time.start);
        let Some(last) = (begin..end).rev().find(|&at| !is_one_of(BEFORE_TIME, self.word(at))) else {
            return false;
        };
        let before = if last > begin { self.word(last - 1) } else { "" };
        let is_noun = before.len() > 2
            && before.starts_with(char::is_lowercase)
            && !before.ends_with("ly")
            && !is_auxiliary(before)
            && ![NO_NOUNS_BEFORE, PRONOUNS, JOINING].iter().any(|table| is_one_of(table, before));
        let is_first = !(begin..last).any(|at| is_verb(self.word(at)));
        is_noun
            && is_first
            && (is_past_form(self.word(last)) || self.word(last) == "agreed")
            && (self.is_before_verb(begin) || self.is_behind_preposition(begin))
    }

    /// True if the verb of a clause that begins at a word stands right behind the time.
    fn is_before_verb(&self, begin: usize) -> bool {
        const SINGLE: &[&str] = &["a", "an", "this", "one", "another"];
        let behind = self.words.partition_point(|word| word.start < self.time.end);
        let word = self.word(behind);
        let is_joined = behind < self.words.len() && self.gap(behind) == " ";
        // "A law passed in 2003 bars it"
        let does = word.ends_with('s') && !word.ends_with("ss") && is_one_of(SINGLE, self.word(begin));
        let is_small = word.starts_with(char::is_lowercase);
        is_joined && is_small && (is_verb(word) || is_auxiliary(word) || does)
    }

    /// True for a clause that begins with "under a law" or the like and goes on behind a comma.
    fn is_behind_preposition(&self, begin: usize) -> bool {
        const BEFORE_LAWS: &[&str] = &["under", "despite", "following", "amid", "through", "unlike"];
        let goes_on = self.sentence[self.time.end..].starts_with(", ");
        let next = self.words.partition_point(|word| word.start < self.time.end);
        goes_on
            && [PREPOSITIONS, BEFORE_LAWS].iter().any(|table| is_one_of(table, self.word(begin)))
            && is_one_of(DETERMINERS, self.word(begin + 1))
            && !is_one_of(&["and", "but", "which", "who"], self.word(next))
    }

    /// True for a time that dates a noun or a participle behind the verb of its clause: "fined it over an
    /// outage in October", "cancelled a deal agreed in November".
    pub(super) fn is_of_noun(&self, start: usize) -> bool {
        const CAUSES: &[&str] = &["over", "about", "despite", "following", "amid"];
        let end = self.words.partition_point(|word| word.start < self.time.start);
        let begin = self.words.partition_point(|word| word.start < start);
        let Some(last) = (begin..end).rev().find(|&at| !is_one_of(BEFORE_TIME, self.word(at))) else {
            return false;
        };
        let is_own_verb = |at: &usize| {
            is_past_verb(self.word(*at)) && !is_one_of(&["by", "in", "on", "at", "from"], self.word(at + 1))
        };
        let Some(verb) = (begin..last).find(is_own_verb) else { return false };
        let before = self.word(last - 1);
        // "Walked out and agreed in March", "has agreed", "it agreed": no participle.
        let is_done = |word: &str| word == "agreed" || word.ends_with("ed") && is_past_form(word);
        let is_participle = verb + 1 < last
            && is_done(self.word(last))
            && !is_auxiliary(before)
            && !is_one_of(NO_NOUNS_BEFORE, before)
            && !is_one_of(PRONOUNS, before)
            && !before.ends_with("ly")
            && !self.word(last - 1).starts_with(char::is_uppercase);
        let is_plain =
            |at: usize| !is_past_verb(self.word(at)) && (at == begin || !self.gap(at).contains([',', ';']));
        let cause = (verb + 1..last)
            .rev()
            .take_while(|&at| is_plain(at))
            .find(|&at| is_one_of(CAUSES, self.word(at)));
        let is_of_cause = cause.is_some_and(|at| is_one_of(DETERMINERS, self.word(at + 1)) && last - at > 1);
        is_participle || !self.is_day && is_of_cause && self.words[last].end < self.time.start
    }

    /// True for the year of something with a name: "the Harbour Act of 2008".
    pub(super) fn is_in_name(&self) -> bool {
        let of = self.sentence[..self.time.start].trim_end().strip_suffix(" of");
        let own = self.sentence[self.time.clone()].trim_start_matches("of ");
        let before = of.or_else(|| {
            self.sentence[self.time.clone()]
                .starts_with("of ")
                .then(|| self.sentence[..self.time.start].trim_end())
        });
        let name = before.and_then(|before| last_word(before).map(|word| &before[word]));
        let is_year = own.len() == 4 && own.bytes().all(|c| c.is_ascii_digit());
        is_year && name.is_some_and(|name| name.starts_with(char::is_uppercase) && !may_be_month(name))
    }

    /// True for a time that only says which thing is meant: "the January accident", "its 2031 merger".
    pub(super) fn says_which(&self) -> bool {
        const NO_NOUNS: &[&str] = &[
            "and",
            "or",
            "but",
            "that",
            "morning",
            "night",
            "evening",
            "afternoon",
            "deadline",
            "who",
            "which",
        ];
        let before = self.words.iter().rfind(|word| word.end <= self.time.start);
        let before = before.map_or("", |word| &self.sentence[word.clone()]);
        let own = &self.sentence[self.time.clone()];
        let is_single = own.starts_with(char::is_uppercase) && all_words(own).len() == 1;
        let is_name = is_single || is_of_digits(own);
        let next = self.sentence[self.time.end..].strip_prefix(' ').unwrap_or_default();
        let next = all_words(next).first().map_or("", |word| &next[word.clone()]);
        let is_noun = next.starts_with(char::is_lowercase)
            && !is_verb(next)
            && !is_one_of(JOINING, next)
            && !is_preposition(next)
            && !is_one_of(NO_NOUNS, next);
        is_name && is_noun && is_one_of(DETERMINERS, before)
    }
}

/// True for a day or a year with digits: "5 March", "2031", but not "1990s".
fn is_of_digits(time: &str) -> bool {
    let words: Vec<&str> = all_words(time).into_iter().map(|word| &time[word]).collect();
    let is_number = |word: &str| word.bytes().all(|c| c.is_ascii_digit());
    let is_known = words.iter().any(|word| may_be_month(word) || word.len() == 4);
    is_known
        && words.iter().any(|word| is_number(word))
        && words.iter().all(|word| is_number(word) || may_be_month(word))
}
