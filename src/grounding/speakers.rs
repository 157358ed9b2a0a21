//! The speakers of a sentence: the subjects of its verbs of saying, and those named behind "according to".
//!
//! No grammar is known: the subject of a verb is the actor named last before it, leaving out anything between commas just
//! before the verb; a pronoun means whoever spoke last.

use std::collections::BTreeSet;
use std::ops::Range;

use super::saying::{
    BETWEEN, CITING, GOING_ON, NO_VERB_BEHIND, OF_A_PERSON, PREPOSITIONS, PRONOUNS, SAYING, SOMEBODY, is_in,
};
use super::voices::{Mention, Voices};
use crate::article::all_words;
use crate::model::{Actor, Id};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Speakers {
    /// The actors of the briefing among them.
    pub(super) known: BTreeSet<Id<Actor>>,
    /// Set if somebody else speaks too.
    pub(super) others: bool,
}

/// Those whom a pronoun may mean: whoever spoke last, and whoever a sentence since then began with.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    spoke: Speakers,
    subject: BTreeSet<Id<Actor>>,
}

impl Before {
    fn meant(&self) -> Speakers {
        let known: BTreeSet<_> = self.spoke.known.union(&self.subject).copied().collect();
        Speakers { others: known.is_empty() && self.spoke.others, known }
    }
}

/// The speakers of a sentence; `before` holds those whom pronouns mean here, and then in the next sentence.
pub(super) fn of(sentence: &str, voices: &Voices, before: &mut Before) -> Speakers {
    let mentions = voices.mentions(sentence);
    let words = all_words(sentence);
    let mut speakers = Speakers::default();
    let is_word = |table: &[&str], range: &Range<usize>| is_in(table, &sentence[range.clone()]);
    for (index, word) in words.iter().enumerate() {
        let previous = index.checked_sub(1).map(|index| &words[index]);
        let found = if let Some(from) = citing(sentence, &words[index..]) {
            let mut found = behind(sentence, from, &mentions);
            // "cited nobody whom the briefing knows" is told of whoever else speaks here.
            let is_according = sentence[word.clone()].eq_ignore_ascii_case("according");
            if found.known.is_empty() && !is_according {
                continue;
            }
            if !is_according {
                // Who cites somebody says so too.
                let citing = mentions.iter().filter(|mention| mention.range.end <= word.start);
                found.known.extend(citing.flat_map(|mention| &mention.actors));
            }
            found
        } else if is_word(SAYING, word)
            && !previous.is_some_and(|previous| is_word(NO_VERB_BEHIND, previous))
            && is_saying(sentence, &words[index..])
        {
            let going_on = is_word(GOING_ON, word);
            subject(sentence, word, going_on, &mentions, &before.meant(), voices)
        } else {
            continue;
        };
        speakers.others |= found.others;
        speakers.known.extend(&found.known);
        *before = Before { spoke: found, subject: BTreeSet::new() };
    }
    if speakers == Speakers::default() {
        before.subject = mentions.first().map(|mention| mention.actors.clone()).unwrap_or_default();
    }
    speakers
}

/// "put" says something only in "put it at 9,000", and "called" in "called it “unheard of”".
fn is_saying(sentence: &str, words: &[Range<usize>]) -> bool {
    let word = |index: usize| words.get(index).map_or("", |range| &sentence[range.clone()]);
    match word(0) {
        "put" | "puts" => (2..6).any(|index| word(index) == "at"),
        "called" | "calls" | "described" | "describes" => {
            let rest = words.first().map_or("", |range| &sentence[range.end..]);
            rest.contains(['“', '"']) && word(1) != "for"
        }
        _ => true,
    }
}

/// Where the name stands of one who is cited, if these words do so: behind "according to".
fn citing(sentence: &str, words: &[Range<usize>]) -> Option<usize> {
    let is = |(word, range): (&&str, &Range<usize>)| sentence[range.clone()].eq_ignore_ascii_case(word);
    let fits = |phrase: &&&[&str]| phrase.len() <= words.len() && phrase.iter().zip(words).all(is);
    let phrase = CITING.iter().find(fits)?;
    words.get(phrase.len() - 1).map(|last| last.end)
}

/// The actors named behind "according to", up to the next comma.
fn behind(sentence: &str, from: usize, mentions: &[Mention]) -> Speakers {
    let end = sentence[from..].find([',', ';']).map_or(sentence.len(), |comma| from + comma);
    let named = mentions.iter().filter(|mention| mention.range.start >= from && mention.range.end <= end);
    let known: BTreeSet<_> = named.flat_map(|mention| mention.actors.iter().copied()).collect();
    Speakers { others: known.is_empty(), known }
}

/// The subject of a verb of saying.
fn subject(
    sentence: &str,
    verb: &Range<usize>,
    going_on: bool,
    mentions: &[Mention],
    last: &Speakers,
    voices: &Voices,
) -> Speakers {
    // "A third of the dockers say": those who are counted are told of by somebody else.
    let known = |mention: &Mention| {
        let others = is_counted(&sentence[..mention.range.start]);
        Speakers { others, known: if others { BTreeSet::new() } else { mention.actors.clone() } }
    };
    if going_on {
        let first = mentions.iter().find(|mention| mention.range.end <= verb.start);
        return first.map_or_else(|| last.clone(), known);
    }
    let inverted = sentence[..verb.start].trim_end().ends_with([',', '”', '"', '’']);
    if inverted && let Some(mention) = mentions.iter().find(|mention| is_next(sentence, verb.end, mention)) {
        return known(mention);
    }
    let end = subject_end(sentence, verb.start);
    // "the minister, Jarek Olm, said": a name between the commas is one of the subject.
    let beside = mentions.iter().filter(|mention| {
        mention.range.start > end && sentence[end..mention.range.start].trim_matches([',', ' ']).is_empty()
    });
    let beside =
        beside.filter(|mention| sentence[mention.range.end..verb.start].trim_start().starts_with(','));
    let beside: BTreeSet<_> = beside.flat_map(|mention| mention.actors.iter().copied()).collect();
    let region = &sentence[..end];
    let words = all_words(region);
    let from_end = |index: usize| words.iter().rev().nth(index).map_or("", |range| &region[range.clone()]);
    if is_in(PRONOUNS, from_end(0)) && !is_in(PREPOSITIONS, from_end(1)) {
        // "The service has said that it warned them": it may also be whom this sentence began with.
        let first = mentions.iter().find(|mention| mention.range.end <= end);
        let own = first.iter().flat_map(|mention| mention.actors.iter().copied());
        let mut known: BTreeSet<_> = last.known.iter().copied().chain(own).collect();
        if is_in(OF_A_PERSON, from_end(0)) {
            known.retain(|&actor| voices.may_be_person(actor));
            return Speakers { others: known.is_empty(), known };
        }
        return Speakers { others: last.others && known.is_empty(), known };
    }
    let tail = words.last().map_or(0, |range| range.end);
    let is_name = mentions.iter().any(|mention| mention.range.end == tail);
    if is_in(SOMEBODY, from_end(0)) && !is_name {
        return Speakers { others: true, known: beside };
    }
    let near = mentions.iter().rev().find(|mention| mention.range.end <= end);
    match near {
        Some(mention) if is_close(&sentence[mention.range.end..end]) => {
            let mut speakers = known(mention);
            speakers.known.extend(&beside);
            let joined = mentions.iter().filter(|other| other.range.end <= mention.range.start);
            for other in joined.filter(|other| sentence[other.range.end..mention.range.start].trim() == "and")
            {
                speakers.known.extend(&other.actors);
            }
            speakers
        }
        _ => Speakers { others: beside.is_empty(), known: beside },
    }
}

/// True if a number stands before those who are mentioned: "215 soldiers", "20 per cent of Americans".
fn is_counted(before: &str) -> bool {
    const BETWEEN: &[&str] = &["of", "the", "per", "cent", "percent", "pc", "all", "in", "local", "other"];
    let before = before.replace('%', " percent ");
    let words = all_words(&before).into_iter().rev().map(|range| before[range].to_owned());
    let mut counting = words.skip_while(|word| is_in(BETWEEN, word));
    let numbers = ["half", "third", "quarter", "thirds", "quarters", "most", "many", "majority", "none"];
    counting
        .next()
        .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()) || is_in(&numbers, &word))
}

/// True if a mention comes just behind a place: "said Mara Quill", "said the port officials".
fn is_next(sentence: &str, from: usize, mention: &Mention) -> bool {
    sentence.get(from..mention.range.start).is_some_and(|between| matches!(between.trim(), "" | "the" | "a"))
}

/// True if the words between an actor and its verb still belong to the actor: "and others", "'s spokesman".
fn is_close(between: &str) -> bool {
    !between.contains([',', ';', ':']) && all_words(between).len() <= 4
}

/// The end of the subject of a verb at `verb`: before adverbs, and before anything between commas.
fn subject_end(sentence: &str, verb: usize) -> usize {
    let mut end = without_adverbs(sentence, verb);
    let before = sentence[..end].trim_end();
    if before.ends_with([',', ')', '–', '—']) {
        let inner = &before[..before.len() - before.chars().next_back().map_or(0, char::len_utf8)];
        let opening = [", who ", ", which ", ", whose "].iter().filter_map(|words| inner.rfind(words)).max();
        if let Some(open) = opening.or_else(|| inner.rfind([',', '(', '–', '—'])) {
            end = without_adverbs(sentence, open);
        }
    }
    sentence[..end].trim_end().len()
}

fn without_adverbs(sentence: &str, mut end: usize) -> usize {
    loop {
        let before = sentence[..end].trim_end();
        let Some(word) = all_words(before).pop().filter(|word| word.end == before.len()) else {
            return before.len();
        };
        let lower = before[word.clone()].to_lowercase();
        if !is_in(BETWEEN, &lower) && !lower.ends_with("ly") {
            return before.len();
        }
        end = word.start;
    }
}
