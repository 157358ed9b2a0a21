//! Actors whom a paragraph means without naming them: by a pronoun, as the one who goes on speaking, or as who wrote the text.

use super::Case;
use super::evidence::{Evidence, Paragraph, Sentence};
use crate::article::{all_words, is_one_name, is_one_of, words};
use crate::model::{Actor, ActorKind, Id};

/// Words for somebody named before.
const PRONOUNS: &[&str] = &[
    "they",
    "them",
    "their",
    "theirs",
    "he",
    "him",
    "his",
    "she",
    "her",
    "hers",
    "it",
    "its",
    "these",
    "those",
    "both",
    "themselves",
    "itself",
    "we",
    "us",
    "our",
    "i",
    "my",
    "me",
];
/// Words for whoever speaks, or writes.
const FIRST_PERSON: &[&str] = &["I", "my", "My", "me", "we", "We", "our", "Our", "us", "ours"];
const FIRST_PERSON_PLURAL: &[&str] = &["we", "We", "our", "Our", "us", "ours"];
/// Words for somebody named before, by what it is.
const GENERIC: &[&str] = &["group", "company", "country", "organisation", "organization", "sides"];
/// Words with which a text speaks of itself, or of what it tells of throughout.
const OWN: &[&str] = &["report", "survey", "poll", "study", "statement", "document", "update", "bulletin"];
/// The number of paragraphs in which who wrote a text or speaks in it throughout is named.
const TITLE_BLOCK: usize = 3;

/// True if the paragraphs of a fact may mean an actor whom they do not name; `of` is the actor with what it is part of.
pub(super) fn is_meant(
    case: &Case,
    of: &[Id<Actor>],
    evidence: &Evidence,
    stands: &dyn Fn(&[&Paragraph]) -> bool,
) -> bool {
    let cited = &evidence.cited;
    let title: Vec<_> =
        evidence.all.iter().copied().filter(|paragraph| paragraph.number <= TITLE_BLOCK).collect();
    let has_pronoun =
        cited.iter().any(|paragraph| has_word(paragraph.text.as_str(), PRONOUNS) || is_generic(paragraph));
    (has_pronoun && stands(&evidence.before))
        || cited.iter().flat_map(|paragraph| &paragraph.sentences).any(|sentence| speaks(sentence, of))
        || (stands(&evidence.all) && cited.iter().any(|paragraph| speaks_itself(paragraph)))
        || of.iter().any(|&id| is_we(case, id, evidence))
        || (cited.iter().all(|paragraph| is_open(case, paragraph))
            && (stands(&title) || publishes(case, of, evidence)))
        || (cited.iter().all(|paragraph| is_open(case, paragraph)) && goes_on(of, evidence))
}

/// True if an actor may be the "we" of the paragraphs of a fact.
pub(super) fn is_we(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    let is_state = matches!(case.briefing.actors[id].kind, Some(ActorKind::State | ActorKind::Government));
    let says_we =
        |sentence: &Sentence| has_no_speaker(sentence) && has_word(sentence.text, FIRST_PERSON_PLURAL);
    is_state && evidence.sentences().any(|(_, sentence)| says_we(sentence) && !is_quoted(sentence))
}

fn has_word(text: &str, table: &[&str]) -> bool {
    let small = table.iter().all(|word| word.starts_with(char::is_lowercase));
    all_words(text)
        .into_iter()
        .any(|range| if small { is_one_of(table, &text[range]) } else { table.contains(&&text[range]) })
}

/// True for "the group", "the company" and the like.
fn is_generic(paragraph: &Paragraph) -> bool {
    let text = paragraph.text.as_str();
    let words = all_words(text);
    words
        .windows(2)
        .any(|pair| is_one_of(&["the"], &text[pair[0].clone()]) && is_one_of(GENERIC, &text[pair[1].clone()]))
}

fn speaks(sentence: &Sentence, of: &[Id<Actor>]) -> bool {
    of.iter().any(|id| sentence.speakers.known.contains(id))
}

fn has_no_speaker(sentence: &Sentence) -> bool {
    sentence.speakers.known.is_empty() && !sentence.speakers.others
}

fn is_quoted(sentence: &Sentence) -> bool {
    sentence.text.contains(['“', '"', '”', '«'])
}

/// True if a paragraph is in the first person, outside of quotations: a speech, a letter, an answer of an interview.
fn speaks_itself(paragraph: &Paragraph) -> bool {
    let own = |sentence: &Sentence| {
        has_no_speaker(sentence) && !is_quoted(sentence) && has_word(sentence.text, FIRST_PERSON)
    };
    paragraph.sentences.iter().any(own)
}

/// True if a paragraph names no actor and has no speaker of its own, so that whoever spoke before may go on there.
fn is_open(case: &Case, paragraph: &Paragraph) -> bool {
    let of_report = has_word(paragraph.text.as_str(), OWN);
    let has_speaker = paragraph.sentences.iter().any(|sentence| !sentence.speakers.known.is_empty());
    !has_speaker && (of_report || case.voices.mentions(paragraph.text.as_str()).is_empty())
}

/// True if one of these actors spoke last before the paragraphs of a fact, or in the paragraph before.
fn goes_on(of: &[Id<Actor>], evidence: &Evidence) -> bool {
    let first = evidence.cited.iter().map(|paragraph| paragraph.number).min().unwrap_or_default();
    let earlier = evidence.all.iter().rev().filter(|paragraph| paragraph.number < first);
    let mut sentences = earlier.flat_map(|paragraph| paragraph.sentences.iter().rev());
    sentences
        .find(|sentence| !sentence.speakers.known.is_empty())
        .is_some_and(|sentence| speaks(sentence, of))
}

/// True if one of these actors is the publisher of a text, or in its title.
fn publishes(case: &Case, of: &[Id<Actor>], evidence: &Evidence) -> bool {
    let sources = || case.fact.common.sources.iter().filter_map(|citation| citation.source.id());
    let is_there = |name: &str| {
        sources().any(|id| {
            let source = &case.briefing.sources[id];
            let places = std::iter::once(source.title.as_str()).chain(source.publisher.as_deref());
            places.into_iter().any(|place| has_all(place, name))
        })
    };
    !evidence.cited.is_empty()
        && of
            .iter()
            .map(|&id| &case.briefing.actors[id])
            .any(|actor| std::iter::once(&actor.name).chain(&actor.aka).any(|name| is_there(name)))
}

/// True if a text has all words of a name.
fn has_all(text: &str, name: &str) -> bool {
    let all = all_words(text);
    let has = |word: &str| all.iter().any(|other| is_one_name(word, &text[other.clone()]));
    let names = words(name);
    !names.is_empty() && names.into_iter().all(|word| has(&name[word.range]))
}
