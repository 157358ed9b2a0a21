//! The paragraphs of a text that name an actor, looked for once in each text.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::Case;
use super::evidence::Evidence;
use super::paragraph::Paragraph;
use super::plain_names::without_country;
use super::reading::{Numbers, SourceReading};
use crate::article::{ADDRESSES, Phrase, all_words, forms_of_country, is_one_of, stem, stems, words};
use crate::model::{Actor, ActorKind, Id};

/// Words before the name of a person that are no part of it, beside those of address, and articles of names.
const NO_PART: &[&str] = &["Prof", "Professor", "al", "Al", "el", "El"];

/// True for a word before the name of a person that is no part of it.
pub(super) fn is_title(word: &str) -> bool {
    [ADDRESSES, NO_PART].iter().any(|table| is_one_of(table, word.trim_end_matches('.')))
}

/// True if some paragraphs of the evidence name an actor itself.
pub(super) fn stands(case: &Case, id: Id<Actor>, evidence: &Evidence, paragraphs: &[&Paragraph]) -> bool {
    evidence.readings.iter().any(|reading| {
        let named = named(case, id, reading);
        paragraphs.iter().any(|paragraph| reading.has(paragraph) && is_in(&named, paragraph.number))
    })
}

/// True if the text of the evidence names an actor itself, anywhere.
pub(super) fn stands_anywhere(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    evidence.readings.iter().any(|reading| named(case, id, reading).iter().any(|numbers| !numbers.is_empty()))
}

/// The first paragraph of the evidence that names an actor itself.
pub(super) fn first_named<'e>(
    case: &Case,
    id: Id<Actor>,
    evidence: &Evidence<'e>,
) -> Option<&'e Paragraph<'e>> {
    evidence.readings.iter().find_map(|reading| {
        let named = named(case, id, reading);
        reading.paragraph(*named.iter().filter_map(|numbers| numbers.first()).min()?)
    })
}

/// The numbers of all paragraphs of a text that name an actor itself.
pub(super) fn paragraphs_naming(case: &Case, id: Id<Actor>, reading: &SourceReading) -> Numbers {
    Rc::new(named(case, id, reading).iter().flat_map(|numbers| numbers.iter().copied()).collect())
}

/// True if a paragraph is in one of some sets.
fn is_in(named: &[Numbers], number: usize) -> bool {
    named.iter().any(|numbers| numbers.contains(&number))
}

/// The numbers of the paragraphs of a text that name an actor itself, by its names: several actors may share
/// one that is everywhere.
fn named(case: &Case, id: Id<Actor>, reading: &SourceReading) -> Rc<[Numbers]> {
    if let Some(named) = reading.named.borrow().get(&id) {
        return Rc::clone(named);
    }
    let named: Rc<[_]> = find(case, id, reading).into();
    reading.named.borrow_mut().insert(id, Rc::clone(&named));
    named
}

fn find(case: &Case, id: Id<Actor>, reading: &SourceReading) -> Vec<Numbers> {
    let actor = &case.briefing.actors[id];
    let is_person = actor.kind == Some(ActorKind::Person);
    let calling = if is_person { reading.calling(id) } else { reading.calling_whole(id) };
    let mut named = vec![Rc::new(calling.iter().copied().collect())];
    for name in actor.names_and_office() {
        named.push(with_words(reading, name, is_description(actor)));
        named.extend(forms_of_country(name).iter().map(|form| with_words(reading, form, false)));
    }
    let plain = without_country(actor).filter(|plain| case.voices.plain_names.is_only(plain));
    named.extend(of_country(actor).iter().chain(&plain).map(|name| with_words(reading, name, false)));
    named
}

/// The numbers of the paragraphs that have all words of a name in any order, or just one if that will do.
fn with_words(reading: &SourceReading, name: &str, one_will_do: bool) -> Numbers {
    let key = (name.to_owned(), one_will_do);
    if let Some(known) = reading.with_words.borrow().get(&key) {
        return Rc::clone(known);
    }
    let found = Rc::new(find_words(reading, name, one_will_do));
    reading.with_words.borrow_mut().insert(key, Rc::clone(&found));
    found
}

fn find_words(reading: &SourceReading, name: &str, one_will_do: bool) -> BTreeSet<usize> {
    let written = words(name)
        .into_iter()
        .map(|word| &name[word.range])
        .filter(|word| ![ADDRESSES, NO_PART].iter().any(|table| table.contains(word)));
    let places: Vec<_> = written.map(|word| reading.word_places.of_actor(word, reading.article)).collect();
    if one_will_do {
        return places.iter().flat_map(|numbers| numbers.iter().copied()).collect();
    }
    let Some(rarest) = places.iter().min_by_key(|numbers| numbers.len()) else { return BTreeSet::new() };
    let is_in_all = |number: &&usize| places.iter().all(|numbers| numbers.contains(number));
    rarest.iter().filter(is_in_all).copied().collect()
}

/// The first paragraph of the evidence with the whole name of an actor, if those that its entry names have
/// only a short one, or none.
pub(super) fn first_in_full<'e>(actor: &Actor, evidence: &Evidence<'e>) -> Option<&'e Paragraph<'e>> {
    let name = without_article(&actor.name);
    let phrase = Phrase::in_any_case(name);
    let has = |paragraph: &Paragraph| phrase.is_in(&paragraph.searchable);
    // "World Trade Organization" tells more than the name "WTO".
    let fuller = actor.names().map(|name| without_article(name)).filter(|other| other.len() >= name.len());
    let fuller: Vec<_> = fuller.map(Phrase::in_any_case).collect();
    let is_told = |paragraph: &&Paragraph| fuller.iter().any(|name| name.is_in(&paragraph.searchable));
    if !evidence.is_placed || evidence.cited.iter().any(is_told) {
        return None;
    }
    evidence.readings.iter().find_map(|reading| {
        let with_all = with_words(reading, name, false);
        with_all.iter().filter_map(|number| reading.paragraph(*number)).find(|paragraph| has(paragraph))
    })
}

fn without_article(name: &str) -> &str {
    name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name)
}

/// The first paragraph of the evidence that has half the words of a name of an actor, those that the fact
/// names before the others.
pub(super) fn first_half_named<'e>(actor: &Actor, evidence: &Evidence<'e>) -> Option<&'e Paragraph<'e>> {
    let half: Vec<_> =
        evidence.readings.iter().map(|reading| (*reading, half_named(actor, reading))).collect();
    let is_half = |paragraph: &&&'e Paragraph<'e>| {
        half.iter().any(|(reading, numbers)| reading.has(paragraph) && numbers.contains(&paragraph.number))
    };
    let in_all = || half.iter().find_map(|(reading, numbers)| reading.paragraph(*numbers.first()?));
    evidence.cited.iter().find(is_half).copied().or_else(in_all)
}

/// The numbers of the paragraphs that have half the words of a name of an actor, in capitals unless it is a
/// group, and the last one of a person's.
fn half_named(actor: &Actor, reading: &SourceReading) -> BTreeSet<usize> {
    let places = |word: &str| match actor.kind {
        Some(ActorKind::Group) => with_words(reading, word, false),
        _ => reading.word_places.of_capitalised(word, reading.article),
    };
    let of_name = |name: &str| {
        let parts: Vec<_> = words(name).into_iter().map(|word| places(&name[word.range])).collect();
        let mut told: BTreeMap<usize, usize> = BTreeMap::new();
        parts
            .iter()
            .flat_map(|numbers| numbers.iter())
            .for_each(|number| *told.entry(*number).or_default() += 1);
        let is_person = actor.kind == Some(ActorKind::Person);
        let has_last = |number: &usize| parts.last().is_some_and(|last| last.contains(number));
        let is_half =
            |number: &usize, told: usize| told * 2 >= parts.len() && (!is_person || has_last(number));
        told.into_iter()
            .filter(|(number, told)| is_half(number, *told))
            .map(|(number, _)| number)
            .collect::<Vec<_>>()
    };
    actor.names().flat_map(|name| of_name(name)).collect()
}

/// True if a text has no word of a person's name, and its office only right before somebody else's, or not at
/// all: the office does not stand for a person whom the text calls otherwise.
pub(super) fn is_another_in_office(actor: &Actor, evidence: &Evidence) -> bool {
    let Some(office) = actor.office.as_ref().filter(|_| actor.kind == Some(ActorKind::Person)) else {
        return false;
    };
    let parts = actor.names().flat_map(|name| all_words(name).into_iter().map(|part| &name[part]));
    let parts: Vec<_> =
        parts.filter(|part| ![ADDRESSES, NO_PART].iter().any(|table| table.contains(part))).collect();
    let has_name = |reading: &&SourceReading| {
        parts.iter().any(|part| !reading.word_places.of_capitalised(part, reading.article).is_empty())
    };
    let has_office = |reading: &&SourceReading| {
        let with_office = with_words(reading, office, false);
        with_office
            .iter()
            .filter_map(|number| reading.paragraph(*number))
            .any(|paragraph| has_office_alone(paragraph, office))
    };
    !evidence.readings.iter().any(has_name) && !evidence.readings.iter().any(has_office)
}

/// True if the words of an office stand in a paragraph without a name right behind them.
fn has_office_alone(paragraph: &Paragraph, office: &str) -> bool {
    let (text, of_office) = (paragraph.text.as_str(), stems(office));
    let found = all_words(text);
    let is_of_office =
        |index: usize| found.get(index).is_some_and(|word| of_office.contains(&stem(&text[word.clone()])));
    let is_name = |index: usize| {
        let behind = found.get(index).filter(|word| text[found[index - 1].end..word.start] == *" ");
        behind.is_some_and(|word| text[word.clone()].starts_with(char::is_uppercase))
    };
    let needs_two = of_office.len() > 1;
    let is_joined =
        |index: usize| !needs_two || (1..=2).any(|back| index >= back && is_of_office(index - back));
    (0..found.len()).any(|index| {
        is_of_office(index) && is_joined(index) && !is_of_office(index + 1) && !is_name(index + 1)
    })
}

/// The name of the country that a state or a government is of: texts say "Israel" for "Israeli government".
fn of_country(actor: &Actor) -> Option<String> {
    const RULERS: &[&str] =
        &["government", "administration", "authorities", "cabinet", "ministry", "of", "the", "central"];
    let is_state = matches!(actor.kind, Some(ActorKind::State | ActorKind::Government));
    let words = actor.name.split(' ').filter(|word| !is_one_of(RULERS, word));
    let country = words.collect::<Vec<_>>().join(" ");
    (is_state && country.starts_with(char::is_uppercase)).then_some(country)
}

/// True if the name of an actor is what its author calls it: no text names a group without a name, nor the
/// source that it keeps unnamed.
pub(super) fn is_unnamed(actor: &Actor) -> bool {
    actor.anonymous || actor.kind == Some(ActorKind::Group) && is_in_words(&actor.name)
}

/// True for a name in words that say who somebody is: "dockers", "Villagers on Palue", but not "Friends of
/// Palue".
fn is_in_words(name: &str) -> bool {
    let mut small = name.split(' ').skip(1).filter(|word| word.starts_with(char::is_lowercase));
    has_small_words(name) || small.any(|word| !is_one_of(&["of", "the", "and", "for"], word))
}

/// True if one word of the name will do in a text: it is unnamed, or called by what it is, as "Staff of
/// Saltmere Lines" and "UN inspection mission".
fn is_description(actor: &Actor) -> bool {
    let head = actor.name.split(" of ").next().unwrap_or_default();
    let is_long_body = actor.kind == Some(ActorKind::Body) && head.split(' ').nth(2).is_some();
    let is_group = actor.kind == Some(ActorKind::Group);
    is_unnamed(actor) || (is_group || is_long_body) && has_small_words(head)
}

fn has_small_words(name: &str) -> bool {
    name.split(' ').skip(1).all(|word| !word.starts_with(char::is_uppercase))
}
