//! The actors of a fact are named in its text.

use std::ops::Range;

use super::described::is_described;
use super::evidence::Evidence;
use super::kin::family;
use super::named::{
    first_half_named, first_in_full, first_named, is_another_in_office, is_title, is_unnamed, stands,
    stands_anywhere,
};
use super::paragraph::{Paragraph, Sentence};
use super::polls::is_pollster;
use super::{Case, Findings, meant, places};
use crate::article::{SpeakerPlace, Speech, all_words, is_one_of, last_word, may_be_month, stem, stems};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::{self, Code};
use crate::diagnostic::words::quote;
use crate::model::{Actor, ActorKind, ActorRole, EntryId, Id};

/// An actor of a fact, with the field and the item of it where the fact says so.
pub(super) type ActorOfFact = (&'static str, usize, Id<Actor>);

/// Reports actors whom the text does not name.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    if let (EntryId::Actor(id), None) = (case.fact.entry, &case.fact.tie) {
        return check_own_name(case, evidence, findings, id);
    }
    let said = findings.items(case.fact, "according-to");
    for (field, item, id) in untold(case, evidence) {
        // Whoever holds it is asked of as its holder.
        if field == "according-to" && is_holder(case, id) {
            continue;
        }
        let problem = not_named(case, id, evidence, &codes::NAME_ELSEWHERE);
        // That the text does not give it to somebody is said already.
        let is_said = field == "according-to" && said.contains(&item);
        if !(is_said && problem.code.name == codes::NAME_ELSEWHERE.name) {
            findings.add(case.fact, field, item, problem);
        }
    }
}

/// True for the holder of a position.
pub(super) fn is_holder(case: &Case, id: Id<Actor>) -> bool {
    matches!(case.fact.entry, EntryId::Position(position) if case.briefing.positions[position].holder.id() == Some(id))
}

/// The actors of a fact whom its paragraphs neither name nor seem to mean.
pub(super) fn untold(case: &Case, evidence: &Evidence) -> Vec<ActorOfFact> {
    let is_told = |&(field, _, id): &ActorOfFact| {
        is_named(case, id, evidence)
            || field != "according-to" && is_unnamed(&case.briefing.actors[id])
            || match field {
                "according-to" => {
                    is_pollster(case, id, evidence)
                        || is_mediator(case, id, evidence)
                        || is_introduced_as_speaker(case, id, evidence)
                }
                _ => is_described_in(case, id, evidence) || is_mediator(case, id, evidence),
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
    let is_named = !is_another && stands(case, id, evidence, &evidence.cited);
    let is_told = is_named || is_unnamed(actor) || (is_state && is_described_in(case, id, evidence));
    if is_told {
        if let Some(paragraph) = first_in_full(actor, evidence).filter(|_| !is_state) {
            // Of a short name there is a doubt, of none there is not.
            let code = if is_named { &codes::BETTER_PARAGRAPH } else { &codes::WRONG_PARAGRAPH };
            let message = format!("{} does not stand in {}", quote(&actor.name), places(&evidence.numbers()));
            let problem = code.at(0..0).says(message).quoting("it stands in", paragraph);
            findings.add(case.fact, "name", 0, problem);
        }
        return;
    }
    // An entry of an actor says where it is named, and nothing else; of the one that the headline names, all of
    // the text may tell: "the company", "the club".
    let is_of_all = || first_named(case, id, evidence).is_some_and(|paragraph| paragraph.number == 1);
    let elsewhere = if is_of_all() { &codes::BETTER_PARAGRAPH } else { &codes::WRONG_PARAGRAPH };
    findings.add(case.fact, "name", 0, not_named(case, id, evidence, elsewhere));
}

/// The problem of an actor whom the cited paragraphs do not name: `elsewhere` if the text names it in
/// another, a doubt if it has half of the name.
fn not_named(case: &Case, id: Id<Actor>, evidence: &Evidence, elsewhere: &'static Code) -> Diagnostic {
    let actor = &case.briefing.actors[id];
    let (name, cited) = (&actor.name, evidence.numbers());
    let named = || first_named(case, id, evidence).filter(|_| !is_another_in_office(actor, evidence));
    if let Some(paragraph) = named() {
        name_elsewhere(name, &cited, paragraph).under(elsewhere)
    } else if let Some(paragraph) = first_half_named(actor, evidence) {
        not_there(name, &cited, None).under(&codes::NAME_ELSEWHERE).quoting("half of it stands in", paragraph)
    } else {
        not_there(name, &cited, evidence.nearest(&stems(name)))
    }
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
    let parts = case.voices.parts.all(id);
    if of.iter().copied().chain(parts).any(|id| stands(case, id, evidence, &evidence.cited)) {
        return true;
    }
    let is_called = |paragraph: &&Paragraph| paragraph.names_any(&of);
    let stands_in = |paragraphs: &[&Paragraph]| of.iter().any(|&id| stands(case, id, evidence, paragraphs));
    (of.iter().any(|&id| stands_anywhere(case, id, evidence)) && evidence.cited.iter().any(is_called))
        || is_introduced(case, id, evidence)
        || is_called_by_first_word(case, id, evidence)
        || meant::is_meant(case, &of, evidence, &stands_in)
}

/// True for a mediator where the paragraphs of a fact tell of mediators.
fn is_mediator(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    let is_told = |paragraph: &&Paragraph| paragraph.stems.contains(&stem("mediator"));
    case.briefing.actors[id].role == Some(ActorRole::Mediator) && evidence.cited.iter().any(is_told)
}

/// True if the paragraphs of a fact have the first word of a person's name alone, as texts call families and
/// children: "Lai" for "Lai Sai Ming".
fn is_called_by_first_word(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    /// First names that sentences can begin with when nobody is meant.
    const ALSO_WORDS: &[&str] = &["Bill", "Grant", "Mark", "Will"];
    let actor = &case.briefing.actors[id];
    let Some((first, _)) = actor.name.split_once(' ').filter(|_| actor.kind == Some(ActorKind::Person))
    else {
        return false;
    };
    let is_name = !is_title(first) && !may_be_month(first) && !is_one_of(ALSO_WORDS, first);
    is_name && evidence.cited.iter().any(|paragraph| has_alone(paragraph.text.as_str(), first))
}

/// True if a text has a word without another with a capital behind it.
fn has_alone(text: &str, name: &str) -> bool {
    let is_alone = |word: Range<usize>| {
        let behind = text[word.end..].strip_prefix(' ').unwrap_or_default();
        &text[word] == name && !behind.starts_with(char::is_uppercase)
    };
    all_words(text).into_iter().any(is_alone)
}

/// True if the paragraphs of a fact may tell of an actor, or of what it is part of, by what it is; the text
/// names it somewhere.
pub(super) fn is_described_in(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    let of = family(case.briefing, id);
    let is_told =
        |paragraph: &&Paragraph| of.iter().any(|&id| is_described(case, id, paragraph.text.as_str()));
    of.iter().any(|&id| stands_anywhere(case, id, evidence)) && evidence.cited.iter().any(is_told)
}

/// True if a house without a name speaks in the paragraphs of a fact, and the text names the actor behind
/// them: "a newspaper reported".
fn is_introduced_as_speaker(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    const HOUSES: &[&str] = &[
        "newspaper",
        "paper",
        "daily",
        "weekly",
        "magazine",
        "broadcaster",
        "station",
        "channel",
        "radio",
        "agency",
        "website",
        "journal",
        "outlet",
    ];
    if case.briefing.actors[id].kind == Some(ActorKind::Person) {
        return false;
    }
    let speaks_unnamed = |sentence: &Sentence| {
        let is_house = |speech: &Speech| {
            let SpeakerPlace::Subject(subject) = &speech.speaker else { return false };
            let before = &sentence.text[..subject.end];
            last_word(before).is_some_and(|word| is_one_of(HOUSES, &before[word]))
        };
        sentence.speakers.known.is_empty() && sentence.speeches.iter().any(is_house)
    };
    let last = evidence.cited.iter().map(|paragraph| paragraph.number).max().unwrap_or_default();
    let behind = || evidence.numbered(last + 1..usize::MAX).collect::<Vec<_>>();
    evidence.sentences().any(|(_, sentence)| speaks_unnamed(sentence))
        && stands(case, id, evidence, &behind())
}

/// True if the first paragraphs may tell of a person whom the next one names: "A pilot was freed. Mara Quill,
/// 32, …".
fn is_introduced(case: &Case, id: Id<Actor>, evidence: &Evidence) -> bool {
    const LEAD: usize = 3;
    let is_person = case.briefing.actors[id].kind == Some(ActorKind::Person);
    let names_person = |paragraph: &&Paragraph| {
        let mut actors = paragraph.mentions.iter().flat_map(|mention| &mention.actors);
        actors.any(|&actor| case.briefing.actors[actor].kind == Some(ActorKind::Person))
    };
    let last = evidence.cited.iter().map(|paragraph| paragraph.number).max().unwrap_or_default();
    let next: Vec<_> = evidence.numbered(last + 1..last + 2).collect();
    is_person && last <= LEAD && !evidence.cited.iter().any(names_person) && stands(case, id, evidence, &next)
}
