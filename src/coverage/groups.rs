//! Groups and bodies without a name of their own, and the words in a sentence for those of them who do
//! something: "the local authorities closed it", "dockers at the port walked out".

use std::ops::Range;

pub(super) use states::named_bodies;
use tables::{
    DOERS, FOR_OR_AGAINST, HELPING, HOUSE, NOT_WHICH, OF_KIND, are_bodies, is_act, is_of_people, is_staff,
};
pub(super) use tables::{are_people, may_be_people};

use crate::article::{
    IS, all_words, helps_bare_verb, is_adverb, is_auxiliary, is_one_of, is_past_form, is_past_verb,
    is_weekday, may_be_said, may_say,
};

mod states;
mod tables;

/// The words of a sentence.
struct DoerWords<'t> {
    text: &'t str,
    all: Vec<Range<usize>>,
}

/// The words for those in a sentence who do something.
pub(super) fn doers(text: &str) -> Vec<Range<usize>> {
    let words = DoerWords { text, all: all_words(text) };
    // Of "dockers and crews left" both left: what stands behind is known first.
    let mut acts = vec![false; words.all.len()];
    for at in (0..words.all.len()).rev() {
        acts[at] = words.acts(at, &acts);
    }
    (0..words.all.len()).filter(|&at| acts[at]).map(|at| words.whole(at)).collect()
}

impl DoerWords<'_> {
    fn acts(&self, at: usize, behind: &[bool]) -> bool {
        // "Sold to investors rose": what a preposition has before it does nothing.
        const OBJECT_OF: &[&str] =
            &["to", "for", "from", "with", "in", "at", "on", "about", "among", "between", "against"];
        let word = self.word(at);
        let is_of_kind = is_one_of(OF_KIND, word);
        if is_of_kind || is_one_of(DOERS, word) {
            // "The services", "a court" may be any.
            let says_which = !is_of_kind || self.says_which(at);
            // "Residents complained"
            let is_deed = || self.is_active(at + 1, self.is_joined(at), false);
            return says_which && (self.is_subject(at) || self.has_part(at)) || is_deed();
        }
        let is_known = are_people(word) || is_staff(word) && self.says_which(at);
        let is_central_bank = is_one_of(&["bank"], word) && self.is_behind_word(at, &["central"]);
        if is_known || is_central_bank || is_one_of(HOUSE, word) {
            let is_active = || {
                // "Appeals came from campaigners who presented petitions"
                let is_free = || !self.is_behind(at, OBJECT_OF) && !self.is_object(at);
                let has_who = || self.is_joined(at) && is_one_of(&["who"], self.word(at + 1));
                (has_who() || is_free())
                    && (self.is_active(at + 1, self.is_joined(at) || self.has_relative(at), true)
                        || self.with_others(at, behind))
            };
            return self.is_behind(at, &["by"]) || self.is_in_talks(at) || is_active();
        }
        may_be_people(word)
            && (at == 0 || !self.is_named(at))
            && self.is_active(at + 1, self.is_joined(at), false)
    }

    /// True before "and" and others who act.
    fn with_others(&self, at: usize, behind: &[bool]) -> bool {
        const REACH: usize = 4;
        self.is_joined(at)
            && is_one_of(&["and"], self.word(at + 1))
            && (at + 2..at + 2 + REACH)
                .take_while(|other| self.is_joined(other - 1))
                .any(|other| behind.get(other).copied().unwrap_or_default())
    }

    /// True for a verb, or for what stands between a noun and its verb, if that tells what somebody does; of
    /// some nouns only a verb of those who are people tells it.
    fn is_active(&self, at: usize, is_joined: bool, is_known: bool) -> bool {
        const HAVING: &[&str] = &["has", "have", "had"];
        const OF: &[&str] = &["of", "for", "at", "in", "from", "on", "with", "against", "to"];
        let at = self.verb_at(at);
        let word = self.word(at);
        let next = self.verb_at(at + 1);
        match () {
            () if !is_joined || !word.starts_with(char::is_lowercase) => false,
            () if is_one_of(HAVING, word) => {
                // "Had a mixed view"
                let is_view = || is_known && is_one_of(&["a", "an", "no"], self.word(next));
                !is_one_of(&["been"], self.word(next))
                    && (is_view()
                        || is_known && is_past_verb(self.word(next))
                        || self.is_deed(next, is_known))
            }
            () if helps_bare_verb(word) => {
                !is_one_of(&["be"], self.word(next)) && (is_known || self.is_deed(next, false))
            }
            () if is_one_of(IS, word) => {
                self.word(next).ends_with("ing") && (is_known || self.is_deed(next, false))
            }
            () if is_one_of(&["who", "which"], word) => self.is_active(at + 1, true, is_known),
            () if is_one_of(OF, word) => is_known && self.is_behind_phrase(at),
            () => self.is_deed(at, is_known) && self.is_verb(at) || is_known && self.is_past(at),
        }
    }

    /// True for the preposition with which a subject goes on to its verb: the "of" of "crews of the port left".
    fn is_behind_phrase(&self, at: usize) -> bool {
        const LONGEST: usize = 8;
        let words =
            (at + 1..at + LONGEST).take_while(|index| *index < self.all.len() && self.is_joined(index - 1));
        let is_verb = |index: &usize| {
            let word = self.word(*index);
            is_auxiliary(word)
                || !self.is_behind_article(*index) && may_say(word) && is_past_form(word)
                || !self.is_behind_article(*index)
                    && is_one_of(&["say", "want", "fear", "hope", "believe", "plan", "argue"], word)
                || is_past_verb(word)
        };
        words.into_iter().find(is_verb).is_some_and(|index| {
            !is_one_of(&["who", "that", "which"], self.word(index - 1)) && self.is_active(index, true, true)
        })
    }

    /// The place of a verb behind adverbs and a day: "now", "on Monday".
    fn verb_at(&self, mut at: usize) -> usize {
        const BETWEEN: &[&str] = &[
            "also", "now", "still", "not", "already", "never", "then", "again", "all", "both", "first",
            "later", "once", "since",
        ];
        let from = at;
        while at < from + 3
            && self.is_joined(at)
            && (is_one_of(BETWEEN, self.word(at)) || is_adverb(self.word(at)))
        {
            at += 1;
        }
        let is_day =
            is_one_of(&["on"], self.word(at)) && is_weekday(self.word(at + 1)) && self.is_joined(at + 1);
        if is_day { at + 2 } else { at }
    }

    /// True for what people do, or, of those who may be none, for what nobody else does.
    fn is_deed(&self, at: usize, is_known: bool) -> bool {
        let word = self.word(at);
        if is_known { is_act(word) || may_say(word) } else { is_of_people(word) }
    }

    /// True for a verb that is no noun where it stands: "the teachers strike ended" has one.
    fn is_verb(&self, at: usize) -> bool {
        let (word, next) = (self.word(at), self.word(at + 1));
        let is_sure = is_past_verb(word) || word.ends_with("ed") || word.ends_with("ing");
        if is_sure {
            return !is_one_of(&["by"], next);
        }
        let is_third = word.ends_with('s') && !word.ends_with("ss");
        is_third == self.is_of_one_body(at)
            && self.is_joined(at)
            && (is_one_of(GOING_ON, next) || !is_also_noun(word))
    }

    /// True for a verb of which one body is the subject: "the union wants".
    fn is_of_one_body(&self, at: usize) -> bool {
        let subject = (0..at).rev().map(|at| self.word(at)).find(|word| !is_adverb(word)).unwrap_or_default();
        is_one_of(HOUSE, subject)
    }

    /// True for a verb in the past that nothing is said to be done with: "teachers stayed away", but not
    /// "teachers trained in Sel".
    fn is_past(&self, at: usize) -> bool {
        const OF_PASSIVE: &[&str] =
            &["by", "in", "at", "with", "from", "as", "to", "on", "under", "for", "and"];
        let (word, next) = (self.word(at), self.word(at + 1));
        !is_one_of(&["was", "were", "had"], word)
            && is_past_verb(word)
            && self.is_joined(at)
            && !is_one_of(OF_PASSIVE, next)
    }

    /// True for a noun of which a sentence tells that it does or is something.
    fn is_subject(&self, at: usize) -> bool {
        // "The government which cancelled it"
        let is_relative = is_one_of(&["who", "which"], self.word(at + 1)) && self.is_joined(at + 1);
        // "Scientists on Monday unveiled"
        let next = self.word(if is_relative { at + 2 } else { self.verb_at(at + 1) });
        let is_verb = is_auxiliary(next)
            || next.eq_ignore_ascii_case("plans")
            || next.starts_with(char::is_lowercase) && is_past_verb(next);
        is_verb && self.is_joined(at)
    }

    /// True for those who only have a part in it, if the text says which they are: "closed by the local
    /// police".
    fn has_part(&self, at: usize) -> bool {
        const HOW: &[&str] =
            &["by", "with", "told", "met", "urged", "between", "against", "accused", "under", "briefed"];
        let owns = ["’s ", "'s "].iter().any(|sign| self.text[self.all[at].end..].starts_with(sign));
        // "The news agency Selcom" is named.
        let is_named = self.is_joined(at) && self.word(at + 1).starts_with(char::is_uppercase);
        let is_beside = !is_one_of(OF_KIND, self.word(at)) && self.is_behind(at, &["and"]);
        self.says_which(at) && !is_named && (owns || is_beside || self.is_behind(at, HOW))
    }

    /// True for those with whom somebody talks: "talks with unions".
    fn is_in_talks(&self, at: usize) -> bool {
        let first = self.first(at);
        let is_with = first.checked_sub(1).is_some_and(|with| is_one_of(&["with"], self.word(with)));
        is_with && self.is_behind_word(first - 1, &["talks", "negotiations", "meeting", "meetings"])
    }

    /// True right behind one of some words.
    fn is_behind_word(&self, at: usize, table: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|before| is_one_of(table, self.word(before)) && self.is_joined(before))
    }

    /// True if one of some words stands before the words for somebody.
    fn is_behind(&self, at: usize, table: &[&str]) -> bool {
        let first = self.first(at);
        let before = |count: usize| first.checked_sub(count).map_or("", |at| self.word(at));
        let is_article = is_one_of(&["the", "a", "an"], before(1));
        is_one_of(table, if is_article { before(2) } else { before(1) })
    }

    /// True before a clause that says more of somebody: "the generals, who seized power", "unions, which
    /// wanted it".
    fn has_relative(&self, at: usize) -> bool {
        let next = self.all.get(at + 1);
        next.is_some_and(|next| self.text[self.all[at].end..next.start] == *", ")
            && (is_one_of(&["who"], self.word(at + 1))
                || is_one_of(&["which"], self.word(at + 1)) && are_bodies(self.word(at)))
    }

    /// True for those to whom something is done: "the crews" of "representing the crews".
    fn is_object(&self, at: usize) -> bool {
        let first = self.first(at);
        let is_article = |word: &str| is_one_of(&["the", "a", "an"], word);
        let mut before = (0..first).rev().map(|at| self.word(at)).filter(|word| !is_article(word));
        before.next().is_some_and(|word| {
            is_one_of(HELPING, word) || word.ends_with("ing") && (is_act(word) || may_say(word))
        })
    }

    fn says_which(&self, at: usize) -> bool {
        self.first(at) < at
    }

    fn whole(&self, at: usize) -> Range<usize> {
        let last = if is_one_of(FOR_OR_AGAINST, self.word(at)) { self.end_of_cause(at) } else { at };
        self.all[self.first(at)].start..self.all[last].end
    }

    /// The last word of what somebody is for or against: "the raise" of "opponents of the raise said".
    fn end_of_cause(&self, at: usize) -> usize {
        const LONGEST: usize = 4;
        const ENDING: &[&str] =
            &["who", "that", "which", "and", "or", "in", "at", "on", "to", "from", "as", "after", "when"];
        let is_of = self.is_joined(at) && is_one_of(&["of", "for", "against"], self.word(at + 1));
        let is_part = |index: &usize| {
            let word = self.word(*index);
            self.is_joined(index - 1)
                && !is_one_of(ENDING, word)
                && !is_auxiliary(self.word(*index))
                && !is_past_verb(word)
                && !(*index > at + 2 && !self.is_behind_article(*index) && (may_say(word) || is_act(word)))
        };
        let last =
            (at + 2..at + 2 + LONGEST).take_while(|index| *index < self.all.len() && is_part(index)).last();
        last.filter(|_| is_of).unwrap_or(at)
    }

    fn is_behind_article(&self, at: usize) -> bool {
        at > 0 && is_one_of(&["the", "a", "an", "its", "their", "his", "her", "this"], self.word(at - 1))
    }

    /// The first of at most two words that say which they are: "the local health authorities".
    fn first(&self, at: usize) -> usize {
        const SHORT: &[&str] =
            &["bus", "tax", "gas", "oil", "car", "law", "pub", "sea", "air", "EU", "UN", "US", "UK"];
        let says_which = |before: &usize| {
            let word = self.word(*before);
            self.is_joined(*before)
                && (word.len() > 3 || is_one_of(SHORT, word))
                && !is_past_verb(word)
                && !is_one_of(NOT_WHICH, word)
                && !(is_adverb(word) || word.ends_with("ing") && may_say(word))
        };
        (0..at).rev().take(2).take_while(says_which).last().unwrap_or(at)
    }

    /// True for a word with a capital letter.
    fn is_named(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// True if a blank is all that stands between a word and the next.
    fn is_joined(&self, at: usize) -> bool {
        let next = self.all.get(at + 1);
        next.is_some_and(|next| self.text[self.all[at].end..next.start] == *" ")
    }

    fn word(&self, index: usize) -> &str {
        self.all.get(index).map_or("", |word| &self.text[word.clone()])
    }
}

/// Words behind a verb with which a sentence goes on.
const GOING_ON: &[&str] = &[
    "to", "that", "the", "a", "an", "for", "against", "on", "it", "they", "their", "its", "in", "more", "up",
    "away", "home", "back", "with", "at", "into", "over", "off", "down", "through", "this", "he", "she",
    "there", "no",
];

/// True for a verb of which one is the subject, by itself and the next word: "wants", "faces a", but not
/// "crews" or "rates rose".
pub(super) fn is_verb_of_one(word: &str, next: &str) -> bool {
    const OBJECTS: &[&str] =
        &["a", "an", "the", "its", "his", "her", "their", "it", "them", "him", "no", "more", "this", "that"];
    let Some(plain) = word.strip_suffix('s').filter(|plain| plain.len() > 2 && !plain.ends_with('s')) else {
        return false;
    };
    let has_object = is_one_of(OBJECTS, next) || next.starts_with(|c: char| c.is_ascii_digit());
    let is_known = || is_act(word) || may_say(word);
    let may_be_noun = || is_also_noun(plain) || may_be_said(word);
    word.starts_with(char::is_lowercase)
        && !(are_people(word) || may_be_people(word))
        && (has_object || is_known() && (is_one_of(&["to", "that"], next) || !may_be_noun()))
}

/// True for a verb that is as often a noun.
fn is_also_noun(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "strike", "vote", "protest", "march", "rally", "demand", "plan", "claim", "report", "call", "work",
        "study", "walk", "play", "block", "back", "offer", "appeal", "target", "trade", "travel", "hope",
        "fear", "need", "study", "request", "search", "attack", "stage", "storm", "campaign", "boycott",
        "blockade", "lead", "cut", "turn", "shout", "struggle", "view", "pay", "set", "stop", "start",
    ];
    is_one_of(NOUNS, word)
}

#[cfg(test)]
mod tests {
    use super::doers;

    fn all(text: &str) -> String {
        doers(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn groups_that_do_something_are_told() {
        for (text, groups) in [
            ("Dockers walked out. Hundreds of steel workers stayed away.", "Dockers|steel workers"),
            ("Unions representing the crews hope to settle it.", "Unions"),
            ("Rail unions are planning a strike, and the union wants a vote.", "Rail unions|union"),
            ("Bus drivers in the south refused to sail.", "Bus drivers"),
            ("Health campaigners who have met it fear that it shuts.", "Health campaigners"),
            (
                "Although players and owners agreed, a Selian broadcaster reported it.",
                "players|owners|Selian broadcaster",
            ),
            ("It was called rash by animal rights activists.", "animal rights activists"),
            (
                "Critics of the plan argued so, as opponents of the raise had feared.",
                "Critics of the plan|opponents of the raise",
            ),
            ("Roofers demanded a raise.", "Roofers"),
            ("It met the generals, who seized power.", "generals"),
            ("Businesses and residents complained of it.", "Businesses|residents"),
            ("Ferry operators in Ode had a mixed view of it.", "Ferry operators"),
            ("The Selian central bank on Friday raised its rate.", "Selian central bank"),
            ("Mara Quill held urgent talks with unions.", "unions"),
            ("It was the Selian government which left.", "Selian government"),
            ("She told the Selian news agency Selcom, and left for the office and the finance ministry.", ""),
            ("The state fire agency placed crews there.", "state fire agency"),
            ("Appeals came from library campaigners who presented four petitions.", "library campaigners"),
            ("Governments can deploy boats, where volunteers act as pilots.", "Governments|volunteers"),
            ("It took the side of ferry unions, which wanted more time.", "ferry unions"),
            ("Scientists on Monday unveiled a map. Embassies received letters.", "Scientists|Embassies"),
        ] {
            assert_eq!(all(text), groups);
        }
    }

    #[test]
    fn those_to_whom_something_is_done_do_nothing() {
        for text in [
            "Passengers were stranded. Children have been locked out.",
            "It sold shares to investors, and gave lenders a bond.",
            "Workers trained in Sel were sent home. The teachers strike ended.",
            "The numbers rose, computers failed and papers were lost.",
            "Crews were there for the teachers.",
            "It could help scientists learn more.",
        ] {
            assert_eq!(all(text), "", "{text}");
        }
    }
}
