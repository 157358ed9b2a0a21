//! The speakers of a sentence: the subjects of its verbs of saying, and those named behind "according to".
//!
//! No grammar is known: the subject of a verb is the actor named last before it, leaving out anything between commas just
//! before the verb; a pronoun means whoever spoke last.

use std::collections::BTreeSet;
use std::ops::Range;

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

/// Verbs of saying.
const SAYING: &str = " say says said saying tell tells told telling report reports reported reporting estimate estimates \
    estimated claim claims claimed claiming add adds added adding warn warns warned warning announce announces announced \
    argue argues argued arguing stated confirm confirms confirmed deny denies denied wrote writes express expresses \
    expressed declare declares declared explain explained noted notes acknowledged acknowledges alleged alleges \
    promised promises insist insists insisted maintain maintains maintained reckon reckons reckoned counted puts complained complains admitted admits \
    conceded concedes replied suggested suggests dispute disputes disputed put puts called calls described describes ";
/// Those that continue a sentence whose subject is at its beginning.
const GOING_ON: &str = " saying telling reporting claiming adding warning arguing ";
/// Words behind which such a word is a noun or a passive.
const NO_VERB_BEHIND: &str =
    " a an the its their his her our to of was were been is are be being by this that no any official ";
/// Words that may come between a subject and its verb.
const BETWEEN: &str = " also has have had though however later then already itself himself herself themselves again \
    on in late early yesterday today and others now first repeatedly ";
/// Words for somebody named before, without saying who.
const SOMEBODY: &str = " group company country state government organisation organization movement side sides firm agency \
    body bank party militia newspaper statement report ";
const PRONOUNS: &str = " they he she it we who ";

/// Prepositions, behind which a pronoun is not a subject.
const PREPOSITIONS: &str = " with of to for at on by about from in against over ";

/// The speakers of a sentence; `before` holds those whom pronouns mean here, and then in the next sentence.
pub(super) fn of(sentence: &str, voices: &Voices, before: &mut Before) -> Speakers {
    let mentions = voices.mentions(sentence);
    let words = all_words(sentence);
    let mut speakers = Speakers::default();
    let is_in = |list: &str, range: &Range<usize>| {
        list.contains(&format!(" {} ", sentence[range.clone()].to_lowercase()))
    };
    for (index, word) in words.iter().enumerate() {
        let previous = index.checked_sub(1).map(|index| &words[index]);
        let found = if is_according(sentence, word, words.get(index + 1)) {
            behind(sentence, word.end, &mentions)
        } else if is_in(SAYING, word)
            && !previous.is_some_and(|previous| is_in(NO_VERB_BEHIND, previous))
            && is_saying(sentence, &words[index..])
        {
            let going_on = is_in(GOING_ON, word);
            subject(sentence, word, going_on, &mentions, &before.meant())
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

fn is_according(sentence: &str, word: &Range<usize>, next: Option<&Range<usize>>) -> bool {
    let is = |range: &Range<usize>, word: &str| sentence[range.clone()].eq_ignore_ascii_case(word);
    is(word, "according") && next.is_some_and(|next| is(next, "to"))
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
) -> Speakers {
    let known =
        |mention: &Mention| Speakers { known: mention.actors.iter().copied().collect(), others: false };
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
    let is_in =
        |list: &str, word: &str| !word.is_empty() && list.contains(&format!(" {} ", word.to_lowercase()));
    if is_in(PRONOUNS, from_end(0)) && !is_in(PREPOSITIONS, from_end(1)) {
        // "The service has said that it warned them": it may also be whom this sentence began with.
        let first = mentions.iter().find(|mention| mention.range.end <= end);
        let own = first.iter().flat_map(|mention| mention.actors.iter().copied());
        let known: BTreeSet<_> = last.known.iter().copied().chain(own).collect();
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
        if !BETWEEN.contains(&format!(" {lower} ")) && !lower.ends_with("ly") {
            return before.len();
        }
        end = word.start;
    }
}
