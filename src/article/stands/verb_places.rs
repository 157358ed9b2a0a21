//! Where a word is a verb: by what stands before it, and by whoever is one or many.

use super::super::saying::NO_VERB_BEHIND;
use super::super::small_words::{BEING, IS_OR_HAS, is_auxiliary};
use super::super::stems::is_one_of;
use super::SentenceWords;
use super::tables::{GOING_ON_WITH, OF_MANY};

impl SentenceWords<'_> {
    /// True for a verb behind which "by" tells how or when: "the council agreed by Friday", not "it was
    /// agreed by both".
    pub(super) fn is_active(&self, index: usize) -> bool {
        const ACTIVE: &[&str] = &[
            "agreed",
            "answered",
            "countered",
            "decided",
            "declined",
            "refused",
            "replied",
            "responded",
            "retorted",
            "ruled",
            "voted",
        ];
        is_one_of(ACTIVE, self.word(index)) && !is_one_of(BEING, self.before(index))
    }

    /// True if the word at `index` can be a verb with a subject before it.
    pub(super) fn is_verb(&self, index: usize) -> bool {
        let previous = self.before(index);
        // "Rowe's noted" is none, "Rowe's noted that" a name.
        let is_house = previous == "s" && self.word(index + 1) == "that";
        let is_noun = is_one_of(NO_VERB_BEHIND, previous) && !is_one_of(&["official"], previous) && !is_house;
        // "Those opposed to it"
        let is_participle = is_one_of(&["those"], previous) && self.word(index).ends_with("ed");
        index > 0 && !is_participle && !is_noun && !self.text[..self.all[index].start].ends_with('-')
    }

    /// "The crews want": what many do looks like a noun behind other words.
    pub(super) fn is_one_of_many(&self, index: usize) -> bool {
        is_one_of(OF_MANY, self.word(index)) && self.is_verb(index) && self.are_many(index)
    }

    pub(super) fn are_many(&self, index: usize) -> bool {
        let previous = self.before(index);
        is_plural(previous) || is_one_of(&["they", "we", "i"], previous) || self.are_many_before(index)
    }

    /// "Officials at the ministry admit", "Mara Quill and Jarek Olm plan": the subject of a verb begins its
    /// clause.
    fn are_many_before(&self, index: usize) -> bool {
        const LONGEST: usize = 9;
        const HOW_MANY: &[&str] = &[
            "the", "some", "many", "most", "several", "few", "all", "of", "these", "those", "and", "but",
            "two", "three",
        ];
        const BEHIND: &[&str] =
            &["of", "in", "at", "from", "for", "on", "near", "with", "living", "working", "across"];
        let end = self.all[index].start;
        let start = self.text[..end].rfind([',', ';', ':', '“', '"']).map_or(0, |mark| mark + 1);
        let from = self.all.partition_point(|word| word.start < start);
        let Some(first) = (from..index).find(|&at| !is_one_of(HOW_MANY, self.word(at))) else { return false };
        let is_verb = |at: usize| {
            let word = self.word(at);
            is_auxiliary(word)
                || is_one_of(&["that", "to", "who", "which"], word)
                || word.starts_with(char::is_lowercase) && word.ends_with("ed")
        };
        let are_two = || {
            (first + 1..index - 1)
                .any(|at| self.word(at) == "and" && self.is_capital(at - 1) && self.is_capital(at + 1))
        };
        // "Crews who have waited for years fear that it is late"
        let is_who = |at: usize| is_plural(self.word(at)) && is_one_of(&["who"], self.word(at + 1));
        if self.has_that(index) && (first..first + 3).any(is_who) {
            return true;
        }
        let is_plural_head = || is_plural(self.word(first)) && is_one_of(BEHIND, self.word(first + 1));
        let is_some = || from < index && is_one_of(&["some", "many", "most", "several"], self.word(from));
        index - from <= LONGEST
            && !(first..index).any(is_verb)
            && (is_plural_head() || first > 0 && is_some() || self.is_capital(first) && are_two())
    }

    /// "Plans to close", where nothing before it is the verb: "unveiled plans to close".
    pub(super) fn goes_on(&self, index: usize) -> bool {
        let is_here = |(verbs, next): &&(&[&str], &[&str])| {
            is_one_of(verbs, self.word(index)) && is_one_of(next, self.word(index + 1))
        };
        let is_noun = |word: &str| word.ends_with("ed") || word.ends_with("ing");
        let is_bare = |word: &str| matches!(word, "plan" | "hope" | "aim" | "intend");
        GOING_ON_WITH.iter().any(|row| is_here(&row))
            && self.is_verb(index)
            && !is_noun(self.before(index))
            && (!is_bare(self.word(index)) || self.are_many(index))
            && (!self.word(index).ends_with('s') || !self.has_verb_before(index))
    }

    /// True if a verb stands between the beginning of a clause and a word.
    pub(super) fn has_verb_before(&self, index: usize) -> bool {
        let start = self.text[..self.all[index].start].rfind([',', ';', ':']).unwrap_or_default();
        let clause = self.all[..index].iter().filter(|word| word.start >= start);
        let mut words = clause.map(|word| &self.text[word.clone()]);
        words.any(|word| word.ends_with("ed") || is_one_of(IS_OR_HAS, word))
    }
}

/// True for a word for many.
fn is_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
        || is_one_of(&["people", "police", "men", "women", "children", "media"], word)
}
