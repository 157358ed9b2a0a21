//! Actors whom a paragraph means without naming them: by a pronoun, as the one who goes on speaking, or as
//! who wrote the text.

use super::Case;
use super::bearing::Bearing;
use super::evidence::Evidence;
use super::kin::{family, is_kin};
use super::paragraph::{Paragraph, Pointers, Sentence};
use super::reading::SourceReading;
use crate::article::{all_words, has_one_of, is_one_name, is_one_of, words};
use crate::model::{Actor, ActorKind, Id, Source};

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
const GENERIC: &[&str] = &[
    "group",
    "company",
    "country",
    "organisation",
    "organization",
    "sides",
    "witness",
    "accused",
    "defendant",
    "plaintiff",
    "appellant",
    "complainant",
    "suspect",
    "victim",
];
/// Words with which a text speaks of itself, or of what it tells of throughout.
const OWN: &[&str] = &[
    "report",
    "survey",
    "poll",
    "study",
    "statement",
    "document",
    "update",
    "bulletin",
    "figures",
    "data",
    "statistics",
];
/// The number of paragraphs in which who wrote a text or speaks in it throughout is named.
const TITLE_BLOCK: usize = 3;

/// What in a paragraph means somebody without a name.
fn pointers(paragraph: &Paragraph) -> Pointers {
    let text = paragraph.text.as_str();
    *paragraph.pointers.get_or_init(|| Pointers {
        back: points_back(text),
        to_itself: speaks_itself(paragraph),
        to_report: has_one_of(OWN, text),
    })
}

/// The number of paragraphs of a text that are in the first person.
fn in_first_person(reading: &SourceReading) -> usize {
    let own = || reading.paragraphs.iter().filter(|paragraph| pointers(paragraph).to_itself).count();
    *reading.in_first_person.get_or_init(own)
}

/// True if the paragraphs of a fact may mean an actor whom they do not name; `of` is the actor with what it
/// is part of.
pub(super) fn is_meant(
    case: &Case,
    of: &[Id<Actor>],
    evidence: &Evidence,
    stands: &dyn Fn(&[&Paragraph]) -> bool,
) -> bool {
    let cited = &evidence.cited;
    let title: Vec<_> = evidence.numbered(1..TITLE_BLOCK + 1).collect();
    let has_pronoun = cited.iter().any(|paragraph| pointers(paragraph).back || is_all_quoted(paragraph));
    let is_own_voice = has_no_speakers(evidence);
    (has_pronoun && stands(&before(evidence)))
        || is_speech_of(case, of, evidence)
        || cited.iter().flat_map(|paragraph| &paragraph.sentences).any(|sentence| speaks(sentence, of))
        || (cited.iter().any(|paragraph| pointers(paragraph).to_itself)
            && stands(&evidence.all().collect::<Vec<_>>()))
        || of.iter().any(|&id| is_we(case, id, evidence))
        || (cited.iter().all(|paragraph| is_open(paragraph)) && (stands(&title) || publishes(case, of)))
        || (cited.iter().all(|paragraph| is_open(paragraph)) && goes_on(of, evidence))
        || (wrote(case, of) && evidence.sentences().any(|(_, sentence)| has_no_speaker(sentence)))
        || is_subject(of, evidence)
        || (is_own_voice && evidence.before.iter().any(|paragraph| paragraph.names_any(of)))
}

/// True if one of these actors is named in the headline, and nobody speaks in the paragraphs of a fact: those
/// of a poll, or of a report, tell what it says.
fn is_subject(of: &[Id<Actor>], evidence: &Evidence) -> bool {
    has_no_speakers(evidence) && evidence.numbered(1..2).any(|headline| headline.names_any(of))
}

/// True if a paragraph is a quotation and nothing else: whoever spoke before goes on.
fn is_all_quoted(paragraph: &Paragraph) -> bool {
    let behind = |end: usize| paragraph.text.as_str()[end..].chars().any(char::is_alphanumeric);
    let ends = paragraph.quotations.last().map(|quotation| quotation.end);
    paragraph.quotations.first().is_some_and(|first| first.start <= '“'.len_utf8())
        && !ends.is_none_or(behind)
}

/// True if the paragraphs of a fact tell what somebody testified.
pub(super) fn is_testimony(evidence: &Evidence) -> bool {
    const TESTIFYING: &[&str] = &["witness", "testified", "evidence", "deposed", "testimony"];
    evidence.cited.iter().any(|paragraph| has_one_of(TESTIFYING, paragraph.text.as_str()))
}

/// The paragraphs before those of a fact in which a pronoun of theirs may have its name.
fn before<'e>(evidence: &Evidence<'e>) -> Vec<&'e Paragraph<'e>> {
    const REACH: usize = 3;
    let mut first = evidence.cited.iter().map(|paragraph| paragraph.number).min().unwrap_or_default();
    // What is quoted before goes on.
    let is_quoted = |number: usize| evidence.numbered(number..number + 1).any(is_all_quoted);
    let back = (0..REACH).take_while(|back| *back < first && is_quoted(first - back)).count();
    first -= back.saturating_sub(1);
    evidence.numbered(first.saturating_sub(REACH)..first).collect()
}

/// True if the paragraphs of a fact, or those before them, name an actor.
pub(super) fn is_near(id: Id<Actor>, evidence: &Evidence) -> bool {
    let names = |paragraph: &&Paragraph| paragraph.calls(id);
    before(evidence).iter().chain(&evidence.cited).any(names)
}

/// True if a text is a speech or a letter by one of these actors: much of it is in the first person, and it
/// begins with the name.
pub(super) fn is_speech_of(case: &Case, of: &[Id<Actor>], evidence: &Evidence) -> bool {
    const SHARE: usize = 5;
    let own: usize = evidence.readings.iter().map(|reading| in_first_person(reading)).sum();
    let all: usize = evidence.readings.iter().map(|reading| reading.paragraphs.len()).sum();
    let begins = || evidence.numbered(1..TITLE_BLOCK + 1).any(|paragraph| paragraph.names_any(of));
    own > 1 && own * SHARE >= all && (publishes(case, of) || begins())
}

/// True if an actor may be the one who speaks in paragraphs that name no speaker: it is named there or wrote
/// the text, or spoke last.
pub(super) fn may_speak(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    let of = family(case.briefing, id);
    let is_it = |other: &Id<Actor>| is_kin(case.briefing, *other, id);
    let names =
        |paragraph: &&Paragraph| paragraph.mentions.iter().any(|mention| mention.actors.iter().any(is_it));
    let is_own = evidence.cited.iter().any(|paragraph| pointers(paragraph).to_itself);
    let names_it = |paragraph: &Paragraph| names(&paragraph);
    let mut title = evidence.numbered(1..TITLE_BLOCK + 1);
    evidence.cited.iter().any(|paragraph| names(paragraph) || pointers(paragraph).to_report)
        || publishes(case, &of)
        || is_subject(&of, evidence)
        || evidence.before.iter().any(names)
        || is_own && title.any(names_it)
        || goes_on(&of, evidence)
        || evidence
            .cited
            .iter()
            .flat_map(|paragraph| &paragraph.sentences)
            .any(|sentence| stands(case, id, sentence))
}

/// True if a sentence names an actor, or what it is part of, or one that is part of it, or may mean it by a
/// pronoun.
pub(super) fn is_in(case: &Case, id: Id<Actor>, bearing: &Bearing, evidence: &Evidence) -> bool {
    let is_it = |other: &Id<Actor>| is_kin(case.briefing, *other, id);
    let Bearing { paragraph, sentence, .. } = bearing;
    let names = |paragraph: &Paragraph, end: usize| paragraph.called_until(end).any(is_it);
    is_in_by_name(case, id, bearing)
        || (points_back(sentence.text)
            && (names(paragraph, sentence.range.start)
                || evidence.before.iter().any(|paragraph| names(paragraph, paragraph.text.as_str().len()))))
        || is_we(case, id, evidence)
}

/// True if a sentence names an actor, or what it is part of, or one that is part of it, or is said by one of
/// them.
pub(super) fn is_in_by_name(case: &Case, id: Id<Actor>, Bearing { sentence, .. }: &Bearing) -> bool {
    let is_it = |other: &Id<Actor>| is_kin(case.briefing, *other, id);
    let mut named = sentence.mentions.iter().flat_map(|mention| &mention.actors);
    named.any(is_it) || stands(case, id, sentence) || sentence.speakers.known.iter().any(is_it)
}

/// True if a sentence has a word for somebody named before it who does not speak.
pub(super) fn points_to_another(sentence: &str) -> bool {
    let others: Vec<_> = PRONOUNS.iter().copied().filter(|word| !is_one_of(FIRST_PERSON, word)).collect();
    has_one_of(&others, sentence) || is_generic(sentence)
}

/// True if a sentence has all words of a name of an actor, in any form and order.
fn stands(case: &Case, id: Id<Actor>, sentence: &Sentence) -> bool {
    let actor = &case.briefing.actors[id];
    let mut names = actor.names_and_office();
    names.any(|name| has_all(sentence.text, name))
}

/// True if an actor may be the "we" of the paragraphs of a fact.
pub(super) fn is_we(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    let is_state = matches!(case.briefing.actors[id].kind, Some(ActorKind::State | ActorKind::Government));
    let says_we =
        |sentence: &Sentence| has_no_speaker(sentence) && has_as_written(sentence.text, FIRST_PERSON_PLURAL);
    is_state && evidence.sentences().any(|(_, sentence)| says_we(sentence) && !is_quoted(sentence))
}

/// True if a sentence has a word for somebody named before it.
pub(super) fn points_back(sentence: &str) -> bool {
    has_one_of(PRONOUNS, sentence) || is_generic(sentence)
}

/// True if a text has a word of a table in these letters: the US is not "us".
fn has_as_written(text: &str, table: &[&str]) -> bool {
    all_words(text).into_iter().any(|range| table.contains(&&text[range]))
}

/// True for "the group", "this witness" and the like.
fn is_generic(text: &str) -> bool {
    let words = all_words(text);
    words.windows(2).any(|pair| {
        is_one_of(&["the", "this"], &text[pair[0].clone()]) && is_one_of(GENERIC, &text[pair[1].clone()])
    })
}

fn speaks(sentence: &Sentence, of: &[Id<Actor>]) -> bool {
    of.iter().any(|id| sentence.speakers.known.contains(id))
}

/// True if the paragraphs of a fact speak in the text's own voice throughout.
fn has_no_speakers(evidence: &Evidence) -> bool {
    evidence.sentences().all(|(_, sentence)| has_no_speaker(sentence))
}

fn has_no_speaker(sentence: &Sentence) -> bool {
    sentence.speakers.known.is_empty() && !sentence.speakers.others
}

fn is_quoted(sentence: &Sentence) -> bool {
    sentence.text.contains(['“', '"', '”', '«'])
}

/// True if a paragraph is in the first person, outside of quotations.
fn speaks_itself(paragraph: &Paragraph) -> bool {
    let is_within = |sentence: &Sentence| paragraph.quotation_at(sentence.range.start).is_some();
    let own = |sentence: &&Sentence| has_no_speaker(sentence) && !is_quoted(sentence) && !is_within(sentence);
    paragraph.sentences.iter().filter(own).any(|sentence| has_as_written(sentence.text, FIRST_PERSON))
}

/// True if a paragraph names no actor and has no speaker of its own, so that whoever spoke before may go on
/// there.
fn is_open(paragraph: &Paragraph) -> bool {
    let has_speaker = paragraph.sentences.iter().any(|sentence| !sentence.speakers.known.is_empty());
    !has_speaker && (pointers(paragraph).to_report || paragraph.mentions.is_empty())
}

/// True if one of these actors spoke last before the paragraphs of a fact, or in the paragraph before.
fn goes_on(of: &[Id<Actor>], evidence: &Evidence) -> bool {
    let first = evidence.cited.iter().map(|paragraph| paragraph.number).min().unwrap_or_default();
    let earlier = evidence.numbered(1..first).rev();
    let mut sentences = earlier.flat_map(|paragraph| paragraph.sentences.iter().rev());
    sentences
        .find(|sentence| !sentence.speakers.known.is_empty())
        .is_some_and(|sentence| speaks(sentence, of))
}

/// True if one of these actors is the publisher of a text, or in its title.
pub(super) fn publishes(case: &Case, of: &[Id<Actor>]) -> bool {
    wrote(case, of) || sources(case).any(|source| is_called(case, of, &source.title))
}

/// True if one of these actors is the publisher or the author of a text.
pub(super) fn wrote(case: &Case, of: &[Id<Actor>]) -> bool {
    let names =
        |source: &Source| source.publisher.iter().chain(&source.author).any(|name| is_called(case, of, name));
    sources(case).any(names)
}

/// The sources of a fact.
fn sources<'c>(case: &'c Case) -> impl Iterator<Item = &'c Source> {
    let ids = case.fact.common.sources.iter().filter_map(|citation| citation.source.id());
    ids.map(|id| &*case.briefing.sources[id])
}

/// True if some words have all words of a name of one of these actors.
fn is_called(case: &Case, of: &[Id<Actor>], words: &str) -> bool {
    let actors = of.iter().map(|&id| &case.briefing.actors[id]);
    actors.flat_map(|actor| actor.names()).any(|name| has_all(words, name))
}

/// True if a text has all words of a name.
fn has_all(text: &str, name: &str) -> bool {
    let all = all_words(text);
    let has = |word: &str| all.iter().any(|other| is_one_name(word, &text[other.clone()]));
    let names = words(name);
    !names.is_empty() && names.into_iter().all(|word| has(&name[word.range]))
}
