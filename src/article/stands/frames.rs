//! Whether a verb goes on as one of saying does: "suspected that it rains", "ordered the port to wait",
//! "denounced the fee".

use super::super::is_past_verb;
use super::super::saying::{NO_VERB_BEHIND, PRONOUNS};
use super::super::small_words::{helps_bare_verb, is_auxiliary};
use super::super::stems::{is_adverb, is_one_of};
use super::super::times::{is_month, is_weekday};
use super::SentenceWords;
use super::verbs::{Frame, SayingForm, VerbEnding, form_of};
use crate::article::is_preposition;

/// The most words between a verb and the "to" or "as" that belongs to it.
const MOST: usize = 8;
/// The most words up to the verb of a clause that follows.
const LONGEST: usize = 12;
/// Words with which something begins that a verb is about.
const DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "any", "all",
    "some", "both", "each", "every", "no", "such", "what",
];
/// Words behind a verb that are nobody and nothing.
const NO_OBJECTS: &[&str] = &[
    "as",
    "and",
    "or",
    "but",
    "that",
    "than",
    "how",
    "when",
    "while",
    "where",
    "who",
    "which",
    "if",
    "so",
    "not",
    "because",
    "since",
    "until",
    "before",
    "after",
    "during",
    "between",
    "into",
    "out",
    "up",
    "down",
    "off",
    "back",
    "through",
    "without",
    "within",
    "among",
    "under",
    "again",
    "too",
    "here",
    "there",
    "last",
    "next",
    "yesterday",
    "today",
    "by",
];
/// Words with which a clause begins that tells how many.
const HOW_MANY: &[&str] = &[
    "about", "around", "nearly", "almost", "roughly", "over", "at", "more", "less", "fewer", "most", "many",
    "some", "up",
];
/// Verbs of coming together, behind which "to" says what for.
const MEETING: &[&str] = &[
    "met",
    "went",
    "came",
    "united",
    "combined",
    "joined",
    "gathered",
    "rallied",
    "marched",
    "walked",
    "out",
    "streets",
    "street",
    "strike",
    "struck",
    "assembled",
    "demonstrated",
    "voted",
    "petition",
    "rally",
    "march",
];
/// What those who come together do.
const FOR_WHAT: &[&str] =
    &["demand", "protest", "condemn", "denounce", "urge", "oppose", "reject", "support", "call", "press"];

/// What somebody may be allowed to do to others.
const POWERS: &[&str] = &[
    "order",
    "authorise",
    "authorize",
    "permit",
    "forbid",
    "summon",
    "command",
    "direct",
    "require",
    "instruct",
];

impl SentenceWords<'_> {
    /// True for a verb of saying, thinking, wishing, urging or judging that goes on as such verbs do.
    pub(super) fn is_saying(&self, index: usize) -> bool {
        let Some(verb) = form_of(self.word(index)) else { return false };
        let before = self.before(index);
        // "The court can order the port to wait" tells what it is allowed to do.
        if is_one_of(POWERS, self.word(index)) && is_one_of(&["can", "could", "may", "might"], before) {
            return false;
        }
        // Who “cannot agree” takes no stand, and who “should agree” is told to by the writer.
        let is_helped = helps_bare_verb(before) && !is_one_of(&["cannot", "should"], before)
            || before == "not"
            || before == "t";
        let is_subject = match verb.form {
            VerbEnding::Going => false,
            VerbEnding::Bare => {
                // "Workers demand higher pay", but not "orders demand rose"
                let is_named = self.is_capital(index);
                let is_noun = verb.is_noun && (is_named || is_past_verb(self.word(index + 1)));
                is_helped || !is_noun && self.are_many(index) || is_one_of(&["they", "we"], before)
            }
            VerbEnding::Third => {
                !verb.is_noun && !is_preposition(before) && !before.ends_with("ed")
                    || before.starts_with(char::is_uppercase)
                    || is_one_of(PRONOUNS, before)
                    || self.is_only_verb(index)
            }
            VerbEnding::Past => !is_preposition(before),
        };
        let is_told =
            || self.has_frame(index, &verb.frames) || self.ends(index, verb) || self.has_quotation(index);
        !self.is_relative(index) && is_subject && self.is_verb(index) && is_told()
    }

    /// True for a word behind an article and a noun or two, in a clause that has no other verb: "The bank
    /// forecasts growth", but not "The union demands were met".
    pub(super) fn is_only_verb(&self, index: usize) -> bool {
        const FEWEST: usize = 2;
        const MOST_WORDS: usize = 5;
        const OPENING: &[&str] = &["the", "a", "an", "one", "its", "their", "his", "her"];
        const BEHIND: &[&str] = &["of", "for", "from", "and", "by", "in", "on", "have", "include"];
        let end = self.all[index].start;
        let start = self.text[..end].rfind([',', ';', ':', '“', '"']).map_or(0, |mark| mark + 1);
        let from = self.all.partition_point(|word| word.start < start);
        let from = from + usize::from(is_one_of(&["but", "and", "while", "as"], self.word(from)));
        let stop =
            (index + 1..self.all.len()).find(|&at| !self.is_joined(index, at)).unwrap_or(self.all.len());
        let is_verb = |at: usize| {
            let word = self.word(at);
            is_auxiliary(word) || word.starts_with(char::is_lowercase) && is_past_verb(word)
        };
        let is_that = self.has_that(index);
        self.word(index) != "means"
            && is_one_of(OPENING, self.word(from))
            && (from + FEWEST..=from + MOST_WORDS).contains(&index)
            && !(from..index).any(|at| is_verb(at) || is_preposition(self.word(at)))
            && !is_one_of(BEHIND, self.word(index + 1))
            && (is_that || !(index + 1..stop).any(is_verb))
    }

    /// True in "the mayor, who had promised to", which only says more of somebody.
    fn is_relative(&self, index: usize) -> bool {
        let mut before = (0..index).rev().map(|at| self.word(at));
        let subject = before.find(|word| !is_adverb(word) && !is_auxiliary(word));
        subject.is_some_and(|word| is_one_of(&["who", "which"], word))
    }

    /// True for the "demanding" of "is demanding that".
    pub(super) fn goes_on_saying(&self, index: usize) -> bool {
        form_of(self.word(index)).is_some_and(|verb| {
            let is_told = || self.has_frame(index, &verb.frames) || self.ends(index, verb);
            verb.form == VerbEnding::Going && is_told()
        })
    }

    /// True for a verb at the end of what it says, with nobody but its speaker between them: "it rains, a new
    /// poll has found".
    fn ends(&self, index: usize, verb: &SayingForm) -> bool {
        const MOST_WORDS: usize = 8;
        let says = verb.frames.iter().any(|frame| matches!(frame, Frame::Clause | Frame::That));
        let text = &self.text[..self.all[index].start];
        let is_last = index + 1 == self.all.len();
        let Some(comma) = text.rfind(',').filter(|_| says && is_last) else { return false };
        let first = self.all.partition_point(|word| word.start < comma);
        let is_somebodys = first < index && index - first <= MOST_WORDS;
        is_somebodys && !(first..index).any(|at| is_one_of(NO_OBJECTS, self.word(at)))
    }

    /// True for one that tells what else somebody says: "The port closed, blaming the storm".
    pub(super) fn is_aside(&self, index: usize) -> bool {
        let is_parted =
            self.all.get(index).is_some_and(|range| self.text[..range.start].trim_end().ends_with(','));
        // "They left the hall demanding a vote"
        let is_helped = || (index.saturating_sub(3)..index).any(|at| is_auxiliary(self.word(at)));
        let is_demand = index > 1
            && self.word(index) == "demanding"
            && !is_one_of(NO_VERB_BEHIND, self.before(index))
            && !is_helped();
        (is_parted || is_demand) && self.goes_on_saying(index)
    }

    fn has_frame(&self, index: usize, frames: &[Frame]) -> bool {
        frames.iter().any(|frame| match frame {
            Frame::Clause => {
                self.has_that(index)
                    || self.has_quotation(index)
                    || self.has_clause(index)
                    || self.answers(index)
            }
            Frame::That => self.has_that(index) || self.has_object(index) && self.is_of_work(index),
            Frame::Nothing => true,
            Frame::To => self.has_to(index),
            Frame::SomebodyTo => self.has_object(index) && self.has_behind(index, "to"),
            Frame::SomebodyThat => self.has_object(index) && self.has_behind(index, "that"),
            Frame::Something => self.has_object(index),
            Frame::SomethingAs => self.has_object(index) && self.has_behind(index, "as"),
        })
    }

    /// True if what a poll or the like shows follows: "The poll for Sel shows her with 12 seats".
    fn is_of_work(&self, index: usize) -> bool {
        const WORKS: &[&str] =
            &["poll", "polls", "survey", "study", "report", "data", "figures", "census", "research"];
        const SHOWING: &[&str] = &[
            "shows",
            "show",
            "showed",
            "indicates",
            "indicate",
            "indicated",
            "reveals",
            "reveal",
            "revealed",
            "found",
            "finds",
        ];
        let is_here = is_one_of(SHOWING, self.word(index));
        is_here && (0..index).any(|at| is_one_of(WORKS, self.word(at)) && self.is_joined(at, index))
    }

    pub(super) fn has_that(&self, index: usize) -> bool {
        const OPENING: &[&str] = &["that", "how", "why", "whether"];
        let next = if is_one_of(&["out", "up"], self.word(index + 1)) { index + 2 } else { index + 1 };
        is_one_of(OPENING, self.word(next)) && self.is_joined(index, next)
    }

    fn has_quotation(&self, index: usize) -> bool {
        let behind = &self.text[self.all[index].end..];
        [" “", " \"", ", “", ", \"", ": “", ": \""].iter().any(|opening| behind.starts_with(opening))
    }

    /// "It was new", "the remains represented": a subject with its verb.
    fn has_clause(&self, index: usize) -> bool {
        let next = self.word(index + 1);
        let is_verb = |at: usize| {
            let word = self.word(at);
            self.is_joined(index, at) && (is_auxiliary(word) || word.len() > 4 && word.ends_with("ed"))
        };
        // "The survey concluded Wednesday"
        let is_name = next.starts_with(char::is_uppercase) && !is_weekday(next) && !is_month(next);
        let is_counted = next.starts_with(|c: char| c.is_ascii_digit()) || is_one_of(HOW_MANY, next);
        let are_many = next.len() > 4 && next.ends_with('s') && !next.ends_with("ss");
        let begins = is_one_of(DETERMINERS, next) || is_name || is_counted || are_many;
        self.is_joined(index, index + 1)
            && (is_one_of(PRONOUNS, next) && next != "it" && next != "who"
                || is_one_of(&["there"], next)
                || begins && (index + 2..=index + LONGEST).any(is_verb))
    }

    /// "Retorted by pointing to the cost".
    fn answers(&self, index: usize) -> bool {
        const VERBS: &[&str] =
            &["retort", "retorted", "reply", "replied", "respond", "responded", "counter", "countered"];
        is_one_of(VERBS, self.word(index))
            && is_one_of(&["by"], self.word(index + 1))
            && self.word(index + 2).ends_with("ing")
    }

    /// "To" and what is to be done.
    fn has_to(&self, index: usize) -> bool {
        let to = if self.word(index + 1) == "not" { index + 2 } else { index + 1 };
        let deed = self.word(to + 1);
        self.word(to) == "to"
            && self.is_joined(index, to + 1)
            && deed.starts_with(char::is_lowercase)
            && !deed.ends_with("ing")
            && !is_one_of(DETERMINERS, deed)
    }

    fn has_object(&self, index: usize) -> bool {
        let next = self.word(index + 1);
        let is_other =
            is_preposition(next) || is_auxiliary(next) || is_one_of(NO_OBJECTS, next) || is_adverb(next);
        self.is_joined(index, index + 1) && !next.is_empty() && !is_other
    }

    fn has_behind(&self, index: usize, word: &str) -> bool {
        (index + 2..=index + MOST).any(|at| self.word(at) == word && self.is_joined(index, at))
    }

    /// True if no comma or dash parts two words.
    pub(super) fn is_joined(&self, from: usize, to: usize) -> bool {
        let (Some(from), Some(to)) = (self.all.get(from), self.all.get(to)) else { return false };
        !self.text[from.end..to.start].contains([',', ';', ':', '(', '—', '–', '“', '”', '"'])
    }

    /// The "demand" of "marched to demand": what those want who come together.
    pub(super) fn is_for_what(&self, index: usize) -> bool {
        index > 1
            && is_one_of(FOR_WHAT, self.word(index))
            && self.word(index - 1) == "to"
            && is_one_of(MEETING, self.word(index - 2))
            && !is_one_of(NO_VERB_BEHIND, self.before(index - 2))
    }
}
