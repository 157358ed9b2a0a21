//! Who says something in a sentence, as far as its words tell: every verb of saying and every "according to",
//! with the place where its speaker stands.
//!
//! No grammar is known, and no names: whoever knows the names looks for them at the place.

use std::ops::Range;

use super::saying::{
    ALSO_NOUNS, CITING, CLAIMS, DECIDING, DENYING, GOING_ON, JUDGES, NO_VERB_BEHIND, OF_HOUSE, ONLY_VERBS,
    SAYING, WITH_NEXT,
};
use super::stems::ends_compound;
use super::{all_words, is_adverb, is_one_of, is_past_verb, is_preposition};
use crate::article::small_words::{
    ARTICLES_AND_OWNERS, IS_OR_HAS, OF_PASSIVE, OWNERS, helps_bare_verb, is_auxiliary,
};
use claims::{claimed, denial_before, own_claim};
use objects::is_saying;
pub(super) use subject::subject;
use tag::{end_of_verb, is_tag};

mod claims;
mod doubtful;
mod objects;
mod subject;
mod tag;

/// A verb of saying, or words that cite somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Speech {
    /// The bytes of the verb, or of the first word that cites.
    pub(crate) range: Range<usize>,
    /// The place where the speaker stands.
    pub(crate) speaker: SpeakerPlace,
}

/// The place of a speaker in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SpeakerPlace {
    /// Behind "according to", up to the next comma.
    Behind(Range<usize>),
    /// Behind "citing", up to the next comma; whoever cites says so too.
    Cited(Range<usize>),
    /// At the beginning of the sentence: "…, saying".
    First,
    /// Before the verb, or behind it in "…,” said Mara Quill".
    Subject(VerbSubject),
}

/// The subject of a verb of saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VerbSubject {
    /// The byte behind it, adverbs and anything between commas left out.
    pub(crate) end: usize,
    /// Set if a name right behind the verb may be the speaker: something that ends in a comma or a quotation
    /// stands before it.
    pub(crate) is_inverted: bool,
    /// The pronoun that it ends in.
    pub(crate) pronoun: Option<Range<usize>>,
    /// Set if it ends in a word for somebody named before: "the company".
    pub(crate) is_somebody: bool,
}

/// The speeches of a sentence, from left to right.
pub(super) fn speeches(sentence: &str) -> Vec<Speech> {
    let words = all_words(sentence);
    let speech = |(index, word): (usize, &Range<usize>)| {
        if ends_compound(sentence, word) {
            return None;
        }
        let speaker = citing(sentence, &words[index..])
            .or_else(|| claimed(sentence, &words[index..]))
            .or_else(|| own_claim(sentence, &words, index))
            .or_else(|| said(sentence, &words, index))?;
        Some(Speech { range: word.start..end_of_verb(sentence, &words, index), speaker })
    };
    let mut speeches: Vec<_> = words.iter().enumerate().filter_map(speech).collect();
    // Whoever denies what somebody claims does not say it too.
    let claims = speeches.iter().filter(|speech| speech.is_claim(sentence));
    let denying: Vec<_> = claims.filter_map(|claim| denial_before(sentence, &claim.range)).collect();
    speeches.retain(|speech| !denying.contains(&speech.range));
    if speeches.is_empty() { introduced(sentence).into_iter().collect() } else { speeches }
}

impl Speech {
    /// True for a noun with the name of whoever claims something behind it: "claims by Mara Quill".
    fn is_claim(&self, sentence: &str) -> bool {
        matches!(self.speaker, SpeakerPlace::Behind(_)) && is_one_of(CLAIMS, &sentence[self.range.clone()])
    }

    /// True if its verb says that something is not so.
    pub(crate) fn denies(&self, sentence: &str) -> bool {
        is_one_of(DENYING, &sentence[self.range.clone()])
    }
}

/// The speech of a name before a colon and a quotation: "Mara Quill: “We sail.”"
fn introduced(sentence: &str) -> Option<Speech> {
    const LONGEST: usize = 6;
    const LONGEST_WITH_OFFICE: usize = 14;
    let colon = [": “", ": \"", ": ‘"].iter().find_map(|opening| sentence.find(opening))?;
    let words = all_words(&sentence[..colon]);
    let is_verb = |word: &Range<usize>| {
        let word = &sentence[word.clone()];
        is_one_of(IS_OR_HAS, word) || word.starts_with(char::is_lowercase) && is_past_verb(word)
    };
    let is_name = words.len() <= LONGEST || words.len() <= LONGEST_WITH_OFFICE && !words.iter().any(is_verb);
    is_name.then(|| Speech {
        range: colon..colon + 1,
        speaker: SpeakerPlace::Subject(subject(sentence, &(colon..colon + 1))),
    })
}

/// What somebody gives out to tell something.
pub(crate) const TELLING_WORKS: &[&str] =
    &["report", "statement", "study", "letter", "paper", "survey", "ruling"];

/// The speaker of the verb of saying at a word, if it is one.
fn said(sentence: &str, words: &[Range<usize>], index: usize) -> Option<SpeakerPlace> {
    let is_word = |table: &[&str], range: &Range<usize>| is_one_of(table, &sentence[range.clone()]);
    let verb = &words[index];
    let previous = index.checked_sub(1).map(|index| &words[index]);
    // "The official said so", but "the official claim".
    let is_official = previous.is_some_and(|previous| is_word(&["official"], previous));
    // "Rowe's said so", "Rowe's noted that": a house.
    let is_house = previous.is_some_and(|previous| is_word(&["s"], previous))
        && (is_word(OF_HOUSE, verb) || words.get(index + 1).is_some_and(|next| is_word(&["that"], next)));
    // "The mayor has been arguing that"
    let being = previous.filter(|previous| {
        is_word(OF_PASSIVE, previous)
            && sentence[verb.clone()].ends_with("ing")
            && words.get(index + 1).is_some_and(|next| is_word(&["that"], next))
    });
    // "A report that said so"
    let is_of_work = previous.is_some_and(|previous| is_word(&["that"], previous))
        && index.checked_sub(2).is_some_and(|work| is_word(TELLING_WORKS, &words[work]));
    let is_noun = previous.is_some_and(|previous| is_word(NO_VERB_BEHIND, previous))
        && !(is_house || is_of_work || being.is_some() || is_official && is_word(ONLY_VERBS, verb))
        || is_warning(sentence, words, index)
        || is_noun_by_place(sentence, words, index)
        || is_of_thing(sentence, words, index);
    // "Quoted the mayor as saying"
    let is_quoted = previous.is_some_and(|previous| is_word(&["as"], previous)) && is_word(GOING_ON, verb);
    // "It rejected claims that they left"
    let is_denied = is_word(CLAIMS, verb) && previous.is_some_and(|previous| is_word(DENYING, previous));
    let next = words.get(index + 1).map_or("", |next| &sentence[next.clone()]);
    let has_next = WITH_NEXT.iter().any(|(verb, behind)| is_word(&[verb], &words[index]) && *behind == next)
        && (next != "that" || previous.is_some_and(|previous| is_word(JUDGES, previous)));
    let says = !is_noun && (has_next || is_word(SAYING, verb) && is_saying(sentence, &words[index..]));
    // "They relied on it in ruling that it leaks"
    if is_word(DECIDING, verb)
        && next == "that"
        && previous.is_some_and(|previous| is_word(&["in"], previous))
    {
        return Some(SpeakerPlace::First);
    }
    if is_quoted && let Some(place) = quoted_in_passive(sentence, words, index) {
        return Some(place);
    }
    if is_denied || is_quoted || !says && !is_tag(sentence, words, index) {
        return None;
    }
    let is_going_on = is_word(GOING_ON, verb) && being.is_none();
    let subject = || SpeakerPlace::Subject(subject(sentence, being.unwrap_or(verb)));
    Some(if is_going_on { SpeakerPlace::First } else { subject() })
}

/// True for a participle that only says more of a thing, in a clause with a verb before it: "Crews are
/// angered by fees announced last week".
fn is_of_thing(sentence: &str, words: &[Range<usize>], index: usize) -> bool {
    const WHEN: &[&str] = &["last", "this", "earlier", "yesterday", "on", "in", "late", "early"];
    const RELATIVE: &[&str] = &["who", "which", "that", "whose", "where"];
    const BEGINNING: &[&str] =
        &["and", "but", "as", "while", "when", "after", "because", "since", "before", "if", "although"];
    let word = |at: usize| words.get(at).map_or("", |word| &sentence[word.clone()]);
    let is_participle = is_one_of(&["announced", "reported", "proposed", "posted"], word(index));
    let start = sentence[..words[index].start].rfind([',', ';', ':', '“', '”', '"']).unwrap_or(0);
    let is_own = |at: &usize| words[*at].start >= start && !is_one_of(BEGINNING, word(*at));
    let is_verb = |at: &usize| is_one_of(IS_OR_HAS, word(*at)) && !is_adverb(word(at + 1));
    // "The minister who was in charge announced last week that": one verb is that of the relative clause.
    let has_verb = || {
        let own: Vec<_> = (0..index).rev().take_while(is_own).collect();
        let relative = own.iter().position(|at| is_one_of(RELATIVE, word(*at)));
        let verbs = own[..relative.unwrap_or(own.len())].iter().skip(1).filter(|at| is_verb(at)).count();
        verbs > usize::from(relative.is_some())
    };
    is_participle && is_one_of(WHEN, word(index + 1)) && has_verb()
}

/// True for a noun at the end of a name or behind a preposition: "The Harbour Works Report said so", "it won
/// on promises of boats"; and for the "claim" of one to whom something is due.
fn is_noun_by_place(sentence: &str, words: &[Range<usize>], index: usize) -> bool {
    let is_capital = |word: &Range<usize>| sentence[word.clone()].starts_with(char::is_uppercase);
    let (word, before) = (&words[index], words[..index].last());
    let is_joined = |before: &&Range<usize>| sentence[before.end..word.start] == *" ";
    let Some(before) = before.filter(is_joined) else { return false };
    let is_name = is_capital(word) && is_capital(before);
    let is_behind = is_preposition(&sentence[before.clone()]);
    let is_due = is_one_of(&["claim"], &sentence[word.clone()])
        && helps_bare_verb(&sentence[before.clone()])
        && is_sum(&sentence[word.end..]);
    is_due || (is_name || is_behind) && is_one_of(ALSO_NOUNS, &sentence[word.clone()])
}

/// True for words behind "claim" that can be due to somebody, and that say nothing: "the money they paid", but
/// not "the money was paid".
fn is_sum(behind: &str) -> bool {
    let object = &behind[..behind.find([',', '.', ';', ':', '“', '"']).unwrap_or(behind.len())];
    let words = all_words(object);
    let is_it = words.first().is_some_and(|first| is_one_of(ARTICLES_AND_OWNERS, &object[first.clone()]));
    let is_joined = |word: &Range<usize>| is_preposition(&object[word.clone()]);
    let is_alone = words.len() == 1 || words.get(1).is_some_and(is_joined);
    (is_it || is_alone) && !words.iter().any(|word| is_auxiliary(&object[word.clone()]))
}

/// True if "warning" is a noun: "a storm warning".
fn is_warning(sentence: &str, words: &[Range<usize>], index: usize) -> bool {
    const REACH: usize = 3;
    let is_word = |table: &[&str], range: &Range<usize>| is_one_of(table, &sentence[range.clone()]);
    let before = &words[index.saturating_sub(REACH)..index];
    let article = before.iter().rev().find(|word| is_word(&["a", "an", "the"], word));
    let is_joined =
        article.is_some_and(|article| !sentence[article.end..words[index].start].contains([',', '”', '"']));
    let has_object = words.get(index + 1).is_some_and(|next| is_word(&["that"], next));
    is_word(&["warning"], &words[index]) && is_joined && !has_object
}

/// The subject of "was quoted as saying", where the verb that says it is at a word.
fn quoted_in_passive(sentence: &str, words: &[Range<usize>], index: usize) -> Option<SpeakerPlace> {
    const REACH: usize = 8;
    let is_word = |table: &[&str], at: usize| is_one_of(table, &sentence[words[at].clone()]);
    let quoted = (index.saturating_sub(REACH)..index)
        .rfind(|&at| is_word(&["quoted", "cited", "reported", "recorded"], at))?;
    let being = (0..quoted).rfind(|&at| !is_adverb(&sentence[words[at].clone()]))?;
    // "Of Mara Quill, who was quoted as saying": only more about her.
    let is_relative = being > 0 && is_word(&["who", "which"], being - 1);
    let is_passive = !is_relative && is_word(OF_PASSIVE, being);
    is_passive.then(|| {
        SpeakerPlace::Subject(VerbSubject { is_inverted: false, ..subject(sentence, &words[being]) })
    })
}

/// Where the name stands of one who is cited, if these words do so.
fn citing(sentence: &str, words: &[Range<usize>]) -> Option<SpeakerPlace> {
    const SHORT: usize = 4;
    let is = |(word, range): (&&str, &Range<usize>)| sentence[range.clone()].eq_ignore_ascii_case(word);
    let fits = |phrase: &&&[&str]| phrase.len() <= words.len() && phrase.iter().zip(words).all(is);
    let phrase = CITING.iter().find(fits)?;
    let from = words.get(phrase.len() - 1)?.end;
    let comma = sentence[from..].find([',', ';']).map_or(sentence.len(), |comma| from + comma);
    let behind = &words[phrase.len()..];
    // "To whom quoted text is due" quotes nobody.
    let needs_saying = is_one_of(&["reported", "reports", "cited", "cites"], phrase[0]);
    let quotes = needs_saying || phrase[0].starts_with("quot");
    let begins = |word: &Range<usize>| {
        let word = &sentence[word.clone()];
        word.starts_with(char::is_uppercase) || is_one_of(NO_VERB_BEHIND, word) || word.ends_with('s')
    };
    let is_as_saying =
        [" as saying", " as telling"].iter().any(|words| sentence[from..comma].contains(words));
    if needs_saying && !is_as_saying {
        return None;
    }
    // "He was quoted by the radio as saying"
    let is_passive =
        is_as_saying && behind.first().is_some_and(|word| is_one_of(&["by", "as"], &sentence[word.clone()]));
    if quotes && (is_passive || !is_as_saying && !behind.first().is_some_and(begins)) {
        return None;
    }
    // "According to his evidence the pump was shut": no name stands behind "his evidence".
    let is_his = behind.first().is_some_and(|word| is_one_of(OWNERS, &sentence[word.clone()]));
    // "According to its annual report." is named to the end.
    let is_long = all_words(&sentence[from..comma]).len() > SHORT;
    let end = behind.get(1).filter(|_| is_his && is_long).map_or(comma, |word| word.end.min(comma));
    let is_according = phrase[0] == "according" || phrase.contains(&"view") || phrase.contains(&"opinion");
    Some(if is_according { SpeakerPlace::Behind(from..end) } else { SpeakerPlace::Cited(from..end) })
}

#[cfg(test)]
mod tests {
    use super::{SpeakerPlace, speeches};

    /// The verbs of a text, each with the words in which its speaker stands.
    fn told(text: &str) -> Vec<(&str, &str)> {
        let place = |speaker| match speaker {
            SpeakerPlace::Behind(range) | SpeakerPlace::Cited(range) => text[range].trim(),
            SpeakerPlace::First => "first",
            SpeakerPlace::Subject(subject) if subject.is_inverted && text.contains("said") => "behind",
            SpeakerPlace::Subject(subject) => &text[..subject.end],
        };
        speeches(text)
            .into_iter()
            .map(|speech| (&text[speech.range.clone()], place(speech.speaker)))
            .collect()
    }

    #[test]
    fn verbs_of_saying_have_a_place_for_their_speaker() {
        for (text, verb, place) in [
            ("The harbour master, who retires soon, told us of 3 boats", "told", "The harbour master"),
            ("“We sail,” said Mara Quill", "said", "behind"),
            ("It is safe, according to Mara Quill, but slow", "according", "Mara Quill"),
            ("A senior port official said 3 boats sank", "said", "A senior port official"),
            ("They met the crews, saying that 3 boats sank", "saying", "first"),
            ("The paper wrote of 3 boats, citing Mara Quill", "wrote", "The paper"),
            ("The radio -- which is local -- reported 3 boats", "reported", "The radio"),
            ("The mayor has been arguing that it leaks", "arguing", "The mayor"),
            ("The BBC's Mara Quill: “Three boats sank”", ":", "The BBC's Mara Quill"),
            ("The port rejects the union’s claim that 40 boats sank", "claim", "the union"),
            (
                "“We sail,” Mara Quill, a pilot at Sel since May, Ode, and the Board of Velm, told us",
                "told",
                "“We sail,” Mara Quill",
            ),
            (
                "“We sail,” Mara Quill, an aide to Will Rowe, Ode, and the Board of Velm, told us",
                "told",
                "“We sail,” Mara Quill",
            ),
            ("The port rejects the unions’ claim that 40 boats sank", "claim", "the unions"),
        ] {
            assert!(told(text).contains(&(verb, place)), "{text}: {:?}", told(text));
        }
        for text in [
            "The report was a warning",
            "An official claim",
            "He put it away",
            "A call for help",
            "The port under-reported 3 boats",
            "Crews cannot claim the money",
            "Crews are angered by fees announced last week",
            "It won on promises of boats",
        ] {
            assert!(told(text).is_empty(), "{text}");
        }
    }
}
