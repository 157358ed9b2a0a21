//! The actors of a fact are named in its text.

use super::described::is_described;
use super::evidence::{Evidence, Paragraph};
use super::kin::family;
use super::polls::is_pollster;
use super::voices::INITIALS;
use super::{Case, Findings, meant, places};
use crate::article::{
    all_words, forms_of_country, is_name_of_country, is_one_name, is_one_of, stem, stems, words,
};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::{self, Code};
use crate::diagnostic::words::quote;
use crate::model::{Actor, ActorKind, EntryId, Id};

/// Words before the name of a person that are no part of it, and articles of names.
const TITLES: &[&str] =
    &["Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Sir", "Lord", "Dame", "al", "Al", "el", "El"];

/// An actor of a fact, with the field and the item of it where the fact says so.
pub(super) type ActorOfFact = (&'static str, usize, Id<Actor>);

/// Reports actors whom the text does not name.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    if let (EntryId::Actor(id), None) = (case.fact.entry, &case.fact.tie) {
        return check_own_name(case, evidence, findings, id);
    }
    for (field, item, id) in untold(case, evidence) {
        let problem = not_named(case, id, evidence, &codes::NAME_ELSEWHERE);
        // That the text does not give it to somebody is said already.
        let is_said = field == "according-to" && findings.has(case.fact, field, item);
        if !(is_said && problem.code.name == codes::NAME_ELSEWHERE.name) {
            findings.add(case.fact, field, item, problem);
        }
    }
}

/// The actors of a fact whom its paragraphs neither name nor seem to mean.
pub(super) fn untold(case: &Case, evidence: &Evidence) -> Vec<ActorOfFact> {
    let is_told = |&(field, _, id): &ActorOfFact| {
        is_named(case, id, evidence)
            || (field == "ties" && is_unnamed(&case.briefing.actors[id]))
            || match field {
                "according-to" => is_pollster(case, id, evidence),
                _ => is_described_in(case, id, evidence),
            }
    };
    let mut actors = actors_of_fact(case);
    actors.retain(|actor| !is_told(actor));
    actors
}

/// The holder of a position or both ends of a tie, those whom a fact is about, and its givers.
fn actors_of_fact(case: &Case) -> Vec<ActorOfFact> {
    let fact = case.fact;
    let mut all: Vec<ActorOfFact> = match (fact.entry, &fact.tie) {
        (EntryId::Actor(id), Some((to, _))) => {
            let to = case.briefing.actors.iter().find(|(_, actor)| actor.key == *to);
            let ends = [Some(id), to.map(|(id, _)| id)].into_iter().flatten();
            ends.map(|id| ("ties", 0, id)).collect()
        }
        (EntryId::Position(id), _) => {
            case.briefing.positions[id].holder.id().into_iter().map(|id| ("text", 0, id)).collect()
        }
        _ => Vec::new(),
    };
    for (field, actors) in [("actor", &fact.common.actors), ("according-to", &fact.common.according_to)] {
        let actors = actors.iter().enumerate();
        all.extend(actors.filter_map(|(item, actor)| Some((field, item, actor.id()?))));
    }
    all
}

/// Reports an actor whom the paragraphs of its own entry do not name.
fn check_own_name(case: &Case, evidence: &Evidence, findings: &mut Findings, id: Id<Actor>) {
    let actor = &case.briefing.actors[id];
    let is_state = matches!(actor.kind, Some(ActorKind::State | ActorKind::Government));
    let is_another = is_another_in_office(actor, evidence);
    let is_told = (!is_another && stands(case, id, &evidence.cited))
        || is_unnamed(actor)
        || (is_state && is_described_in(case, id, evidence));
    if is_told {
        return;
    }
    // An entry of an actor says where it is named, and nothing else.
    findings.add(case.fact, "name", 0, not_named(case, id, evidence, &codes::WRONG_PARAGRAPH));
}

/// The problem of an actor whom the cited paragraphs do not name: `elsewhere` if the text names it in another, a doubt if it has half of
/// the name.
fn not_named(case: &Case, id: Id<Actor>, evidence: &Evidence, elsewhere: &'static Code) -> Diagnostic {
    let actor = &case.briefing.actors[id];
    let (name, cited) = (&actor.name, evidence.numbers());
    let half = || evidence.cited.iter().chain(&evidence.all).find(|paragraph| half_names(paragraph, actor));
    let is_another = is_another_in_office(actor, evidence);
    let named = |paragraph: &&&Paragraph| !is_another && stands(case, id, &[**paragraph]);
    if let Some(paragraph) = evidence.all.iter().find(named) {
        name_elsewhere(name, &cited, paragraph).under(elsewhere)
    } else if let Some(paragraph) = half() {
        not_there(name, &cited, None).under(&codes::NAME_ELSEWHERE).quoting("half of it stands in", paragraph)
    } else {
        not_there(name, &cited, evidence.nearest(&stems(name)))
    }
}

/// True if a text has no word of a person's name, and its office only right before somebody else's, or not at all: the office does not
/// stand for a person whom the text calls otherwise.
fn is_another_in_office(actor: &Actor, evidence: &Evidence) -> bool {
    let Some(office) = actor.office.as_ref().filter(|_| actor.kind == Some(ActorKind::Person)) else {
        return false;
    };
    let is_of_name = |word: &str| {
        let mut parts = actor.names().flat_map(|name| all_words(name).into_iter().map(|part| &name[part]));
        parts.any(|part| !TITLES.contains(&part) && is_one_name(part, word))
    };
    let is_part = |word: &String| word.starts_with(char::is_uppercase) && is_of_name(word);
    let has_word = |paragraph: &&Paragraph| paragraph.folded().words.iter().any(is_part);
    // Most who have an office are named where the file says.
    !evidence.cited.iter().chain(&evidence.all).any(has_word)
        && !evidence.all.iter().any(|paragraph| has_office_alone(paragraph, office))
}

/// True if an office stands in a paragraph without a name right behind it.
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
    has_words(paragraph, office, false)
        && (0..found.len()).any(|index| {
            is_of_office(index) && is_joined(index) && !is_of_office(index + 1) && !is_name(index + 1)
        })
}

/// True if a paragraph has half the words of a name of an actor, in capitals unless it is a group, and the last one of a person's.
fn half_names(paragraph: &Paragraph, actor: &Actor) -> bool {
    let text = paragraph.text.as_str();
    let is_name = |word: &str, other: &str| other.starts_with(char::is_uppercase) && is_one_name(word, other);
    let has = |word: &str| match actor.kind {
        Some(ActorKind::Group) => has_words(paragraph, word, false),
        _ => all_words(text).into_iter().any(|other| is_name(word, &text[other])),
    };
    let is_person = actor.kind == Some(ActorKind::Person);
    actor.names().any(|name| {
        let parts: Vec<_> = words(name).into_iter().map(|word| &name[word.range]).collect();
        let told = parts.iter().filter(|word| has(word)).count();
        let has_last = || parts.last().is_some_and(|last| has(last));
        told * 2 >= parts.len() && told > 0 && (!is_person || has_last())
    })
}

/// The problem of a name that is not in the cited paragraphs or, if there are none, in the whole text.
pub(super) fn not_there(name: &str, cited: &[usize], nearest: Option<&Paragraph>) -> Diagnostic {
    let message = format!("{} is not named in {}", quote(name), places(cited));
    codes::NAME_NOT_THERE.at(0..0).says(message).nearest(nearest)
}

/// The problem of a name that stands in another paragraph.
pub(super) fn name_elsewhere(name: &str, cited: &[usize], paragraph: &Paragraph) -> Diagnostic {
    not_there(name, cited, None).under(&codes::NAME_ELSEWHERE).quoting("it stands in", paragraph)
}

/// True if the paragraphs of a fact name an actor, or what it is part of, or may mean it without its name.
pub(super) fn is_named(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    let of = family(case.briefing, id);
    let is_part = |part: Id<Actor>| part != id && family(case.briefing, part).contains(&id);
    let parts = case.briefing.actors.ids().filter(|&part| is_part(part));
    if of.iter().copied().chain(parts).any(|id| stands(case, id, &evidence.cited)) {
        return true;
    }
    let is_called = |paragraph: &&Paragraph| paragraph.names_any(&of);
    let stands = |paragraphs: &[&Paragraph]| of.iter().any(|&id| stands(case, id, paragraphs));
    (stands(&evidence.all) && evidence.cited.iter().any(is_called))
        || is_introduced(case, id, evidence)
        || meant::is_meant(case, &of, evidence, &stands)
}

/// True if the paragraphs of a fact may tell of an actor, or of what it is part of, by what it is; the text names it somewhere.
pub(super) fn is_described_in(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    let of = family(case.briefing, id);
    let is_told = |paragraph: &&Paragraph| of.iter().any(|&id| is_described(case, id, paragraph));
    of.iter().any(|&id| stands(case, id, &evidence.all)) && evidence.cited.iter().any(is_told)
}

/// True if the first paragraphs may tell of a person whom the next one names: "A pilot was freed. Mara Quill, 32, …".
fn is_introduced(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    const LEAD: usize = 3;
    let is_person = case.briefing.actors[id].kind == Some(ActorKind::Person);
    let names_person = |paragraph: &&Paragraph| {
        let mut actors = paragraph.mentions.iter().flat_map(|mention| &mention.actors);
        actors.any(|&actor| case.briefing.actors[actor].kind == Some(ActorKind::Person))
    };
    let last = evidence.cited.iter().map(|paragraph| paragraph.number).max().unwrap_or_default();
    let next = evidence.all.iter().filter(|paragraph| paragraph.number == last + 1);
    let next: Vec<_> = next.copied().collect();
    is_person && last <= LEAD && !evidence.cited.iter().any(names_person) && stands(case, id, &next)
}

/// True if some paragraphs name an actor itself.
pub(super) fn stands(case: &Case, id: Id<Actor>, paragraphs: &[&Paragraph]) -> bool {
    let actor = &case.briefing.actors[id];
    let names: Vec<_> = actor.names_and_office().collect();
    let country = of_country(actor);
    let plain = without_country(actor).filter(|plain| is_only(case, id, plain));
    let is_description = is_description(actor);
    paragraphs.iter().any(|paragraph| {
        let is_person = actor.kind == Some(ActorKind::Person);
        let countries = || names.iter().flat_map(|name| forms_of_country(name));
        paragraph.calls(id, is_person)
            || countries().any(|form| has_words(paragraph, form, false))
            || names.iter().any(|name| has_words(paragraph, name, is_description))
            || country.iter().chain(&plain).any(|name| has_words(paragraph, name, false))
    })
}

/// True if the name of an actor is what its author calls it: no text names a group without a name, nor the source that it keeps
/// unnamed.
fn is_unnamed(actor: &Actor) -> bool {
    actor.anonymous || actor.kind == Some(ActorKind::Group) && is_in_words(&actor.name)
}

/// True for a name in words that say who somebody is: "dockers", "Villagers on Palue", but not "Friends of Palue".
fn is_in_words(name: &str) -> bool {
    let mut small = name.split(' ').skip(1).filter(|word| word.starts_with(char::is_lowercase));
    has_small_words(name) || small.any(|word| !is_one_of(&["of", "the", "and", "for"], word))
}

/// True if one word of the name will do in a text: it is unnamed, or called by what it is, as "Staff of Saltmere Lines" and
/// "UN inspection mission".
fn is_description(actor: &Actor) -> bool {
    let head = actor.name.split(" of ").next().unwrap_or_default();
    let is_long_body = actor.kind == Some(ActorKind::Body) && head.split(' ').nth(2).is_some();
    let is_group = actor.kind == Some(ActorKind::Group);
    is_unnamed(actor) || (is_group || is_long_body) && has_small_words(head)
}

fn has_small_words(name: &str) -> bool {
    name.split(' ').skip(1).all(|word| !word.starts_with(char::is_uppercase))
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

/// The name of an institution without its country: a text from Kenya calls the High Court of Kenya "the High Court".
fn without_country(actor: &Actor) -> Option<String> {
    let is_institution = matches!(
        actor.kind,
        Some(ActorKind::Body | ActorKind::Government | ActorKind::Organisation | ActorKind::ArmedGroup)
    );
    let is_country = |word: &str| {
        let word = word.trim_end_matches("'s").trim_end_matches("’s");
        is_name_of_country(word) || !forms_of_country(word).is_empty()
    };
    let all: Vec<_> = actor.name.split(' ').collect();
    let kept: Vec<_> = all.iter().copied().filter(|word| !is_country(word)).collect();
    let is_less = is_institution && !kept.is_empty() && kept.len() < all.len();
    let kept = kept.join(" ");
    is_less.then(|| kept.trim_end_matches(" of").trim_end_matches(" of the").to_owned())
}

/// True if no other actor is called so, or is when its country is left out.
fn is_only(case: &Case, id: Id<Actor>, name: &str) -> bool {
    let is_so = |actor: &Actor| actor.name == name || without_country(actor).as_deref() == Some(name);
    !case.briefing.actors.iter().any(|(other, actor)| other != id && is_so(actor))
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
