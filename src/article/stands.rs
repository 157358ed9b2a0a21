//! Words with which somebody takes a stand without saying so: "rejected the offer", "would not comment",
//! "wants a vote".

use std::ops::Range;

use super::all_words;
use super::saying::{PRONOUNS, says};
use super::speech::{SpeakerPlace, Speech, VerbSubject, subject};
use super::stems::{ends_compound, is_adverb, is_one_of};
use super::times::{Clock, times};
use crate::article::small_words::{IS, OF_PASSIVE, helps_bare_verb, is_denied_auxiliary};
use tables::{DECISIONS, SEEKING, TAKING_A_STAND, TELLING};

mod attitudes;
mod frames;
mod phrases;
mod tables;
mod verb_places;
mod verbs;

/// The most words between a verb and the decision that it puts off.
const REACH: usize = 4;

/// Nouns for what somebody says.
const NOUNS: &[&str] = &[
    "claim",
    "call",
    "demand",
    "complaint",
    "plea",
    "appeal",
    "threat",
    "accusation",
    "request",
    "protest",
    "objection",
    "warning",
    "warnings",
    "claims",
    "calls",
    "demands",
    "criticism",
    "complaints",
    "pleas",
    "appeals",
    "threats",
    "accusations",
    "requests",
    "protests",
    "objections",
    "opposition",
    "pushback",
    "backlash",
    "resistance",
    "outcry",
    "condemnation",
    "praise",
    "assurances",
    "pressure",
];

/// Verbs that give something a name, as somebody sees it.
const NAMING: &[&str] =
    &["labelled", "labeled", "dubbed", "hailed", "branded", "described", "called", "deemed", "denounced"];

/// The words of a sentence with which somebody takes a stand: "asked", "proposed", "declined to comment", "is
/// seeking", and "by the port" in "an offer rejected by the port".
pub(crate) fn stands(sentence: &str) -> Vec<Speech> {
    let words = SentenceWords { text: sentence, all: all_words(sentence) };
    (0..words.all.len()).filter_map(|index| words.stand(index)).collect()
}

/// True for a form of a verb that can say something: "fear", "demanded", "planning".
pub(crate) fn may_say(word: &str) -> bool {
    verbs::form_of(word).is_some() || says(word)
}

/// True for such a form that is a noun as well: "claims", "records".
pub(crate) fn may_be_said(word: &str) -> bool {
    verbs::form_of(word).is_some_and(|form| form.is_noun)
}

impl Speech {
    /// True if it stands in a condition, where nobody says anything yet: "only if the port agreed".
    pub(crate) fn is_condition(&self, sentence: &str) -> bool {
        const MOST: usize = 6;
        const OPENING: &[&str] = &["if", "unless", "whether"];
        let end = match &self.speaker {
            SpeakerPlace::Subject(subject) => subject.end,
            _ => self.range.start,
        };
        let words = all_words(&sentence[..end]);
        let mut before = words.iter().rev().take(MOST);
        let opening = before.find(|word| {
            let is_parted = sentence[word.end..end].contains([',', ';', ':', '—', '–', '“', '”']);
            is_parted || is_one_of(OPENING, &sentence[(*word).clone()])
        });
        opening.is_some_and(|word| is_one_of(OPENING, &sentence[word.clone()]))
    }
}

/// A sentence in words.
struct SentenceWords<'s> {
    text: &'s str,
    all: Vec<Range<usize>>,
}

impl<'s> SentenceWords<'s> {
    fn word(&self, index: usize) -> &'s str {
        self.all.get(index).map_or("", |range| &self.text[range.clone()])
    }

    /// The first word from `index` on that is no adverb.
    fn verb_from(&self, index: usize) -> &'s str {
        (index..self.all.len())
            .map(|index| self.word(index))
            .find(|word| !is_adverb(word))
            .unwrap_or_default()
    }

    /// The nearest word before `index` that is no adverb.
    fn before(&self, index: usize) -> &'s str {
        let is_between = |word: &&str| is_adverb(word) || is_one_of(&["even"], word);
        (0..index).rev().map(|index| self.word(index)).find(|word| !is_between(word)).unwrap_or_default()
    }

    /// The stand that is taken at a word, if one is.
    fn stand(&self, index: usize) -> Option<Speech> {
        let range = self.all.get(index).filter(|range| !ends_compound(self.text, range))?;
        let is_plain = is_one_of(TAKING_A_STAND, self.word(index));
        if self.word(index + 1) == "by" && !self.is_active(index) {
            return self.done_by(index, is_plain);
        }
        // "Despite warnings from many of them that it fails"
        if is_one_of(NOUNS, self.word(index)) && self.word(index + 1) == "from" {
            let from = &self.all[index + 1];
            let place = self.doer(from.end)?;
            return Some(Speech { range: from.clone(), speaker: SpeakerPlace::Behind(place) });
        }
        // "It has been labelled a success by the mayor"
        if let Some(by) = self.named_by(index) {
            return self.done_by(by - 1, true);
        }
        if let Some(place) = self.owner(index) {
            return Some(Speech { range: range.clone(), speaker: SpeakerPlace::Behind(place) });
        }
        let is_verb = is_plain && self.is_verb(index) && !self.is_fall(index)
            || self.is_one_of_many(index)
            || self.goes_on(index)
            || self.puts_off(index)
            || self.is_silence(index)
            || self.is_forecast(index)
            || self.is_seeking(index)
            || self.is_saying(index)
            || self.is_phrase(index)
            || self.is_for_what(index);
        if !is_verb && self.is_aside(index) {
            return Some(Speech { range: range.clone(), speaker: SpeakerPlace::First });
        }
        let own = || VerbSubject { is_inverted: false, ..subject(self.text, range) };
        is_verb.then(|| Speech { range: range.clone(), speaker: SpeakerPlace::Subject(own()) })
    }

    /// The stand of whoever is named behind "by": "an offer rejected by the port", "it was agreed by both".
    fn done_by(&self, index: usize, is_plain: bool) -> Option<Speech> {
        let (word, by) = (self.word(index), self.all.get(index + 1)?);
        let is_done = is_plain || says(word) || is_one_of(NOUNS, word) || self.names_as(index);
        let place = self.doer(by.end).filter(|_| is_done)?;
        Some(Speech { range: by.clone(), speaker: SpeakerPlace::Behind(place) })
    }

    /// "Its share declined to 40 percent": nobody refuses anything.
    fn is_fall(&self, index: usize) -> bool {
        let to = index + if is_one_of(&["to", "by", "from"], self.word(index + 1)) { 2 } else { 1 };
        is_one_of(&["declined", "declines"], self.word(index))
            && self.word(to).starts_with(|c: char| c.is_ascii_digit())
    }

    /// True for something hailed by somebody as what it is.
    fn names_as(&self, index: usize) -> bool {
        let behind = &self.text[self.all[index].end..];
        let clause = &behind[..behind.find([',', ';', '.']).unwrap_or(behind.len())];
        is_one_of(NAMING, self.word(index)) && clause.contains(" as ")
    }

    /// The place of the "by" behind the name that something is given: "was labelled a success by".
    fn named_by(&self, index: usize) -> Option<usize> {
        let is_named = is_one_of(NAMING, self.word(index)) && is_one_of(OF_PASSIVE, self.before(index));
        let by = (index + 1..=index + REACH + 2).find(|&at| self.word(at) == "by").filter(|_| is_named)?;
        let between = &self.text[self.all[index].end..self.all[by].start];
        (!between.contains([',', ';', '—', '–'])).then_some(by)
    }

    /// The word before another one, or before the "s" of its owner.
    fn before_possessive(&self, index: usize) -> Option<usize> {
        let before = index.checked_sub(1)?;
        if self.word(before) == "s" { before.checked_sub(1) } else { Some(before) }
    }

    pub(super) fn is_capital(&self, index: usize) -> bool {
        self.word(index).starts_with(char::is_uppercase)
    }

    /// Whose stand a noun is: "the US decision not to veto it", "Hamas’s refusal to leave".
    fn owner(&self, index: usize) -> Option<Range<usize>> {
        const OF_SOMEBODY: &[&str] = &[
            "decision",
            "refusal",
            "insistence",
            "pledge",
            "promise",
            "vow",
            "willingness",
            "unwillingness",
            "plan",
            "plans",
            "proposal",
            "proposals",
            "intention",
            "offer",
            "threat",
            "threats",
            "demand",
            "demands",
            "call",
            "calls",
        ];
        if let Some(thinks) = self.owner_of_thought(index) {
            return Some(thinks);
        }
        let to = if self.word(index + 1) == "not" { index + 2 } else { index + 1 };
        if !is_one_of(OF_SOMEBODY, self.word(index)) || self.word(to) != "to" {
            return None;
        }
        let last = self.before_possessive(index)?;
        let first = (0..=last).rev().take_while(|at| self.is_capital(*at)).last()?;
        Some(self.all[first].start..self.all[last].end)
    }

    /// Who thinks what a noun says: "crews’ hopes that".
    fn owner_of_thought(&self, index: usize) -> Option<Range<usize>> {
        const THOUGHTS: &[&str] = &[
            "expectation",
            "expectations",
            "belief",
            "beliefs",
            "fear",
            "fears",
            "hope",
            "hopes",
            "assertion",
            "assertions",
            "prediction",
            "predictions",
            "argument",
            "conclusion",
            "suspicion",
            "suspicions",
        ];
        let is_thought = is_one_of(THOUGHTS, self.word(index)) && self.word(index + 1) == "that";
        let owner = self.before_possessive(index).filter(|_| is_thought)?;
        let is_owner = self.text[self.all[owner].end..].starts_with(['\'', '’']);
        let first = (0..owner).rev().take_while(|at| self.is_capital(*at)).last().unwrap_or(owner);
        is_owner.then(|| self.all[first].start..self.all[owner].end)
    }

    /// "Has delayed a decision", "called a strike".
    fn puts_off(&self, index: usize) -> bool {
        const VERBS: &[&str] =
            &["delayed", "postponed", "deferred", "shelved", "dropped", "scrapped", "called"];
        let is_decision = |next: usize| is_one_of(DECISIONS, self.word(next).trim_end_matches('s'));
        is_one_of(VERBS, self.word(index))
            && self.is_verb(index)
            && (index + 1..=index + REACH).any(is_decision)
    }

    /// "Would not comment", "didn’t immediately return", "could not be reached".
    fn is_silence(&self, index: usize) -> bool {
        const CALLS: &[&str] =
            &["call", "calls", "message", "messages", "request", "requests", "email", "emails"];
        const SHORT: &[&str] = &["won", "don", "can"];
        if self.word(index) == "cannot" {
            return is_one_of(TELLING, self.verb_from(index + 1));
        }
        let is_not = helps_bare_verb(self.word(index)) && self.word(index + 1) == "not"
            || (is_denied_auxiliary(self.word(index)) || is_one_of(SHORT, self.word(index)))
                && self.word(index + 1) == "t";
        let verb = self.verb_from(index + 2);
        let is_call = |next: usize| is_one_of(CALLS, self.word(next));
        let returns_no_call = || verb == "return" && (index + 3..=index + 3 + REACH).any(is_call);
        let is_reached = || verb == "be" && self.verb_from(index + 3) == "reached";
        is_not && (is_one_of(TELLING, verb) || returns_no_call() || is_reached())
    }

    /// "The SCB projects growth", where the verb is a noun behind other words, and "it sees prices falling".
    fn is_forecast(&self, index: usize) -> bool {
        let is_named = self.before(index).starts_with(char::is_uppercase);
        if self.word(index) == "sees" {
            const NOUNS: &[&str] = &["during", "including", "morning", "evening", "building", "according"];
            const THINGS: &[&str] = &["deal", "plan", "film", "agreement", "scheme", "move", "law", "change"];
            let is_going = |at: usize| {
                self.word(at).ends_with("ing")
                    && !is_one_of(NOUNS, self.word(at))
                    && !is_one_of(&["a", "an", "the"], self.before(at))
            };
            return !is_one_of(THINGS, self.before(index))
                && (index + 2..=index + REACH).any(|at| is_going(at) && self.is_joined(index, at));
        }
        is_one_of(&["projects", "forecasts"], self.word(index))
            && (is_named || self.is_only_verb(index))
            && self.is_verb(index)
    }

    /// "Is seeking", "are calling for".
    fn is_seeking(&self, index: usize) -> bool {
        const NOW: &[&str] = &[
            "now",
            "also",
            "still",
            "again",
            "all",
            "both",
            "not",
            "today",
            "yesterday",
            "tonight",
            "last",
            "night",
            "week",
        ];
        let is_now = is_one_of(IS, self.word(index));
        let is_verb = |at: &usize| !is_one_of(NOW, self.word(*at)) && !is_adverb(self.word(*at));
        let verb = (index + 1..self.all.len()).find(is_verb).filter(|_| is_now);
        verb.is_some_and(|verb| is_one_of(SEEKING, self.word(verb)) || self.goes_on_saying(verb))
    }

    /// Where whoever did something stands behind a "by" or "from" that ends at a byte: not "by 2030", "by a
    /// vote of 12 to 3", "by waiting".
    fn doer(&self, from: usize) -> Option<Range<usize>> {
        const HOW: &[&str] = &[
            "vote",
            "votes",
            "majority",
            "margin",
            "law",
            "hand",
            "email",
            "phone",
            "letter",
            "message",
            "text",
            "chance",
            "end",
            "beginning",
            "start",
            "deadline",
            "way",
            "show",
            "name",
            "mistake",
        ];
        let rest = self.text[from..].trim_end_matches(['.', '!', '?']);
        let end = rest.find([',', ';', ':', '—', '–', '“', '"']).unwrap_or(rest.len());
        let place = &rest[..end];
        let is_when = times(place, &mut Clock::default()).first().is_some_and(|time| time.range.start <= 1);
        let words = all_words(place);
        let first = &place[words.first()?.clone()];
        let is_how = words.iter().take(REACH + 2).any(|word| is_one_of(HOW, &place[word.clone()]));
        let is_nobody = first.ends_with("ing")
            || first.starts_with(|c: char| c.is_ascii_digit())
            || is_one_of(PRONOUNS, first);
        (!is_how && !is_nobody && !is_when).then_some(from..from + end)
    }
}

#[cfg(test)]
mod tests {
    use super::stands;

    #[test]
    fn a_forecast_and_a_reminder_tell_something_and_a_fall_does_not() {
        for (text, verbs) in [
            ("The bank sees prices falling", "sees"),
            ("She reminded crews that it rains", "reminded"),
            ("Its share declined to 40%", ""),
        ] {
            let found: Vec<_> = stands(text).iter().map(|stand| &text[stand.range.clone()]).collect();
            assert_eq!(found.join(" "), verbs, "{text}");
        }
    }

    #[test]
    fn a_stand_is_taken_with_a_verb_of_wishing_deciding_or_keeping_silent() {
        for (text, verbs) in [
            ("The port rejected it", "rejected"),
            ("The port would not comment on it", "would"),
            ("She didn’t immediately return a call", "didn"),
            ("The official declined to comment", "declined"),
            ("The mayor could not be reached", "could"),
            ("The port voted 12 to 3 for it", "voted"),
            ("The port has delayed a decision on it", "delayed"),
            ("They want to leave", "want"),
            ("The crews want a vote", "want"),
            ("The port plans to close", "plans"),
            ("The crews are seeking a vote", "are"),
            ("The crews have called on the port to wait", "called"),
            ("The police referred calls to the port", "referred"),
            ("It was an offer rejected by the port", "by"),
            ("It shut despite warnings from the port that it rains", "from"),
            ("The SPC projects growth", "projects"),
            ("The crews called the strikes", "called"),
            ("The council agreed by Friday evening to wait", "agreed"),
            ("The council voted by 12 to 3 for the fee", "voted"),
            ("The port cannot comment on it", "cannot"),
            ("It has been labelled a great success by one of the crews", "by"),
            ("It sailed, despite a personal plea from the mayor", "from"),
            ("It reflects the Selian decision not to sail", "decision"),
            ("It was agreed by both crews", "by"),
            ("The port suspected the boats were old", "suspected"),
            ("Crews believe about half of the boats leak and have sunk", "believe"),
            ("The port therefore instructed crews to wait", "instructed"),
            ("The port is now demanding that it stays", "is"),
            ("The port shut, blaming the storm", "blaming"),
            ("Owners combined to reject it", "reject"),
            ("The port highlighted the need for pilots", "highlighted"),
            ("The port committed to build a quay", "committed"),
            ("She sees the fee as a tax", "sees"),
            ("The third poll for the vote shows Rowe with 49%", "shows"),
            ("It protests against Rowe’s plans to close", "protests plans"),
            ("Rowe’s noted that it leaks", "noted"),
            ("The court took the view that it leaks", "took"),
            ("They spoke of “clear” words", "spoke"),
            ("The port has raised serious concerns", "raised"),
            ("The port is not ready to wait", "is"),
            ("Owners remain confident that it sails", "remain"),
            ("The fee drew strong pushback from the crews", "from"),
            ("A petition by crews urging the port to wait had 300 names", "urging"),
            ("Boats are late, crews are stating", "are"),
            ("Boats are late, a study has found", "found"),
            ("The port is against the fee", "is"),
            ("Crews were very worried about the fee", "were"),
            ("The port paid tribute to crews", "paid"),
            ("Rowe called the fee a disgrace", "called"),
            ("Crews objected to the fee", "objected"),
            ("The port went on to say that it rains", "went"),
            ("The port did not rule out a fee", "did"),
            ("Officials at the port admit that it leaks", "admit"),
            ("The bank forecasts growth", "forecasts"),
            ("Some of the crews support the fee", "support"),
            ("Crews at May’s office admit that it leaks", "admit"),
            ("Crews at Will’s office admit that it leaks", "admit"),
            ("The port will accept that it leaks", "accept"),
        ] {
            let found: Vec<_> = stands(text).iter().map(|stand| &text[stand.range.clone()]).collect();
            assert_eq!(found.join(" "), verbs, "{text}");
        }
        for text in [
            "The port’s proposed fee is high",
            "The port unveiled plans to close",
            "It is an EU-approved fee",
            "The port will not open",
            "The bridge would not support the crane",
            "The ship will not return to port",
            "It passed, opposed by 12 votes",
            "The storm delayed ferries",
            "Many of the projects failed",
            "It costs more than the rejected offer",
            "There are reports that it leaks",
            "The poll concluded Wednesday was the first",
            "It is in the hands of suspected thieves",
            "The ship is seen as fast",
            "The port committed to the fee",
            "The port raised the fee",
            "The ship is ready to sail",
            "The boat that was lost has been found",
            "It held the boat in position",
            "It is a win for those opposed to the fee",
            "It is up four points to 25%",
            "It is against the law",
            "The talks of May are over",
            "The port called the police a day later",
            "The union demands were met",
            "The court can order the port to wait",
            "Ministers should demand that the ferry stops",
            "The port should accept that it leaks",
        ] {
            let found = stands(text);
            let told: Vec<_> = found.iter().filter(|stand| !stand.is_doubtful(text)).collect();
            let told: Vec<_> = told.iter().map(|stand| &text[stand.range.clone()]).collect();
            assert!(told.is_empty() || told == ["unveiled"], "{text}: {told:?}");
        }
    }

    #[test]
    fn a_condition_says_nothing() {
        for (text, is_condition) in [
            ("They land only if the port agreed", true),
            ("If it rains, the port agreed", false),
            ("The port agreed", false),
            ("They land only if the fee is accepted by the port", true),
        ] {
            assert_eq!(
                stands(text).first().map(|stand| stand.is_condition(text)),
                Some(is_condition),
                "{text}"
            );
        }
    }
}
