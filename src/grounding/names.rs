//! The actors that a fact names are named in the text, and so are the other names in its words.

use std::collections::BTreeSet;
use std::ops::Range;

use super::evidence::{Evidence, Paragraph, stems};
use super::voices::INITIALS;
use super::{Case, Findings, meant, places};
use crate::article::{Clock, all_words, forms_of_country, is_one_name, stem, times, words};
use crate::diagnostic::words::quote;
use crate::diagnostic::{Diagnostic, codes};
use crate::model::{Actor, ActorKind, Briefing, EntryId, Id, Ref};

/// Words before the name of a person that are no part of it, and articles of names.
const TITLES: &[&str] =
    &["Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Sir", "Lord", "Dame", "al", "Al", "el", "El"];

/// Reports actors and other names that the text does not name.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    check_actors(case, evidence, findings);
    if !matches!((case.fact.entry, &case.fact.tie), (EntryId::Actor(_), None)) {
        check_prose(case, evidence, findings);
    }
}

/// Reports actors whom the text does not name.
pub(super) fn check_actors(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let fact = case.fact;
    let actor_not_there = |id: Id<Actor>| {
        let name = &case.briefing.actors[id].name;
        not_there(name, &evidence.numbers(), evidence.nearest(&stems(name)))
    };
    let mut check = |field: &str, item: usize, id: Id<Actor>| {
        if !is_named(case, id, evidence) {
            findings.add(fact, field, item, actor_not_there(id));
        }
    };
    match (fact.entry, &fact.tie) {
        (EntryId::Actor(id), None) => {
            if !stands(case, id, &evidence.cited) {
                findings.add(fact, "name", 0, actor_not_there(id));
            }
            return;
        }
        (EntryId::Actor(id), Some((to, _))) => {
            check("ties", 0, id);
            let to = case.briefing.actors.iter().find(|(_, actor)| actor.key == *to);
            if let Some((id, _)) = to {
                check("ties", 0, id);
            }
        }
        (EntryId::Position(id), _) => {
            case.briefing.positions[id].holder.id().into_iter().for_each(|id| check("text", 0, id));
        }
        _ => {}
    }
    for (field, actors) in [("actor", &fact.common.actors), ("according-to", &fact.common.according_to)] {
        for (item, id) in actors.iter().enumerate().filter_map(|(item, actor)| Some((item, actor.id()?))) {
            check(field, item, id);
        }
    }
}

/// The problem of a name that is not in the cited paragraphs or, if there are none, in the whole text.
fn not_there(name: &str, cited: &[usize], nearest: Option<&Paragraph>) -> Diagnostic {
    let message = format!("{} is not named in {}", quote(name), places(cited));
    codes::NAME_NOT_THERE.at(0..0).says(message).nearest(nearest)
}

/// True if the paragraphs of a fact name an actor, or what it is part of, or may mean it without its name.
pub(super) fn is_named(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    let of = family(case.briefing, id);
    let is_part = |part: Id<Actor>| part != id && family(case.briefing, part).contains(&id);
    let parts = case.briefing.actors.ids().filter(|&part| is_part(part));
    if of.iter().copied().chain(parts).any(|id| stands(case, id, &evidence.cited)) {
        return true;
    }
    let is_called =
        |paragraph: &&Paragraph| of.iter().any(|&id| case.voices.calls(paragraph.text.as_str(), id, true));
    let stands = |paragraphs: &[&Paragraph]| of.iter().any(|&id| stands(case, id, paragraphs));
    (stands(&evidence.all) && evidence.cited.iter().any(is_called))
        || meant::is_meant(case, &of, evidence, &stands)
}

/// An actor and all that it is part of.
pub(super) fn family(briefing: &Briefing, id: Id<Actor>) -> Vec<Id<Actor>> {
    let mut family = vec![id];
    let mut next = 0;
    while next < family.len() {
        let parents = briefing.actors[family[next]].part_of.iter().filter_map(Ref::id);
        for parent in parents {
            if !family.contains(&parent) {
                family.push(parent);
            }
        }
        next += 1;
    }
    family
}

/// True if some paragraphs name an actor itself.
fn stands(case: &Case, id: Id<Actor>, paragraphs: &[&Paragraph]) -> bool {
    let actor = &case.briefing.actors[id];
    let names: Vec<_> = std::iter::once(&actor.name).chain(&actor.aka).chain(&actor.office).collect();
    let is_description = actor.kind == Some(ActorKind::Group)
        && names[0].split(' ').skip(1).all(|word| !word.starts_with(char::is_uppercase));
    paragraphs.iter().any(|paragraph| {
        let text = paragraph.text.as_str();
        let is_person = actor.kind == Some(ActorKind::Person);
        let countries = || names.iter().flat_map(|name| forms_of_country(name));
        case.voices.calls(text, id, is_person)
            || countries().any(|form| has_words(paragraph, form, false))
            || names.iter().any(|name| has_words(paragraph, name, is_description))
    })
}

/// True if a paragraph has all words of a name in any order, or just one if that will do.
fn has_words(paragraph: &Paragraph, name: &str, one_will_do: bool) -> bool {
    let text = paragraph.text.as_str();
    let has = |word: &str| {
        paragraph.stems.contains(&stem(word))
            || (word.starts_with(char::is_uppercase)
                && all_words(text).into_iter().any(|other| is_one_name(word, &text[other])))
            || INITIALS.iter().any(|(short, long)| *short == word && text.contains(long))
    };
    let is_name = |word: &&str| !TITLES.contains(word);
    let written = words(name).into_iter().map(|word| &name[word.range]);
    let mut parts = written.filter(is_name).map(has).peekable();
    parts.peek().is_some() && if one_will_do { parts.any(|has| has) } else { parts.all(|has| has) }
}

/// Reports names in the words of a fact that are nowhere in its text.
fn check_prose(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    if matches!(case.fact.entry, EntryId::Question(_) | EntryId::Issue(_)) {
        return;
    }
    let known: BTreeSet<&str> = evidence
        .all
        .iter()
        .flat_map(|paragraph| {
            all_words(paragraph.text.as_str()).into_iter().map(|word| &paragraph.text.as_str()[word])
        })
        .collect();
    for &(field, text) in &case.fact.prose {
        let mentions = case.voices.mentions(text);
        for (range, name) in names_in(text, field == "place") {
            let by_actor = mentions
                .iter()
                .find(|mention| mention.range.start <= range.start && range.end <= mention.range.end);
            let stands_as_actor =
                by_actor.is_some_and(|mention| {
                    mention.actors.iter().any(|&id| {
                        family(case.briefing, id).iter().any(|&id| stands(case, id, &evidence.all))
                    }) || mention.actors.iter().any(|&id| meant::is_we(case, id, evidence))
                });
            let is_written_out = INITIALS.iter().any(|(short, long)| {
                *short == name && evidence.all.iter().any(|paragraph| paragraph.text.as_str().contains(long))
            });
            if !stands_as_actor && !is_written_out && !known.iter().any(|word| is_one_name(word, name)) {
                findings.add(case.fact, field, 0, not_there(name, &[], evidence.nearest(&stems(text))));
            }
        }
    }
}

/// The words of a text with a capital letter that do not begin a sentence.
fn names_in(text: &str, from_beginning: bool) -> Vec<(Range<usize>, &str)> {
    let times = times(text, &mut Clock::default());
    let is_time = |range: &Range<usize>| {
        times.iter().any(|time| time.range.start <= range.start && range.end <= time.range.end)
    };
    let words = all_words(text).into_iter();
    words
        .filter(|range| text[range.clone()].starts_with(char::is_uppercase) && range.len() > 1)
        .filter(|range| !is_currency(&text[range.end..]))
        .filter(|range| (from_beginning || !begins_sentence(text, range.start)) && !is_time(range))
        .map(|range| (range.clone(), &text[range]))
        .collect()
}

/// True if a word at a place of a text begins a sentence, where it has a capital letter in any case.
fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '"', '“', '‘', '(', '\'']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':'])
}

/// True if a text goes on with a currency, as "US" does in "US dollars".
fn is_currency(behind: &str) -> bool {
    const CURRENCIES: &[&str] =
        &["dollar", "pound", "franc", "rupee", "peso", "crown", "krone", "krona", "lira", "dinar"];
    let next = all_words(behind).into_iter().next();
    let is_next = |range: &Range<usize>| behind[..range.start].trim().is_empty();
    next.filter(is_next).is_some_and(|range| {
        let word = &behind[range];
        CURRENCIES.iter().any(|currency| word.strip_suffix('s').unwrap_or(word) == *currency)
    })
}
