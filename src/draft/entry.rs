//! A single entry, for a part of an article that no fact of a briefing holds yet.

use super::actors::{DraftActor, DraftActors};
use super::facts::{self, DraftFact, DraftKind};
use super::keys::DraftKeys;
use super::write;
use super::write::IssuePlace;
use crate::article::{Article, Paragraphs};
use crate::coverage::{self, PartKind, SpokenBy, TextPart};
use crate::grounding;
use crate::model::{Actor, Briefing, Citation, EntryKind, Id, Locator, Source};

/// The entry that a briefing would have for a part of a source's text, as a draft has it: with an id that is
/// free, and given to the actor whom the briefing has for its speaker. None if nothing can be written for it.
pub(crate) fn entry(
    briefing: &Briefing,
    source: Id<Source>,
    text: &Paragraphs,
    part: &TextPart,
) -> Option<String> {
    let article = Article::read(text, grounding::written(briefing, source));
    let mut actors = DraftActors::of(&article);
    let id = &briefing.sources[source].key;
    if part.kind == PartKind::Name {
        let words = text.get(part.paragraph)?.as_str().get(part.range.clone())?;
        let named = actors.all.into_iter().find(|actor| actor.names().any(|name| name == words))?;
        return Some(write::actor(id, &with_free_key(named, briefing)));
    }
    let day = briefing.sources[source].published.as_ref().or(briefing.as_of.as_ref());
    let day = day.map(|day| day.written().to_owned());
    let speakers = SpokenBy::of(&article);
    let parts = beside(&article, &speakers, part);
    let facts = facts::facts(&article, &parts, &speakers, &mut actors, day.as_deref());
    let is_figure = |fact: &DraftFact| matches!(fact.kind, DraftKind::Figure(_));
    let mut fact = facts.into_iter().find(|fact| is_figure(fact) == (part.kind == PartKind::Amount))?;
    if let Some(quote) = fact.quote.as_ref().filter(|_| part.kind == PartKind::Quote) {
        fact.text.clone_from(quote);
    }
    let kind = if is_figure(&fact) { EntryKind::Figure } else { EntryKind::Event };
    fact.key = DraftKeys::taken(briefing.keys.of(kind)).make(&fact.key, usize::MAX);
    let giver = fact.giver.as_ref().and_then(|key| actors.all.into_iter().find(|actor| actor.key == *key));
    let known = giver.as_ref().and_then(|giver| known(briefing, giver));
    let giver = giver.filter(|_| known.is_none()).map(|giver| with_free_key(giver, briefing));
    fact.giver = known.or(giver.as_ref().map(|giver| giver.key.clone()));
    let issue = issue(briefing, source, fact.paragraph);
    // Beside `[positions.a.b]` no second one can stand on that issue.
    let is_single = |issue: &String| {
        let key = format!("{}.{issue}", fact.giver.as_deref().unwrap_or_default());
        briefing.positions.iter().any(|(_, position)| position.key == key)
    };
    let single = issue.as_ref().filter(|issue| is_single(issue)).cloned();
    let place = match (&single, &issue) {
        (Some(issue), _) => IssuePlace::Taken(issue),
        (None, Some(issue)) => IssuePlace::Free(issue),
        (None, None) => IssuePlace::Unknown,
    };
    Some(write::entry(id, giver.as_ref(), place, &fact))
}

/// The part, with what its sentence says besides: who says it, and for a statement the words that are quoted.
fn beside(article: &Article, speakers: &SpokenBy, part: &TextPart) -> Vec<TextPart> {
    let is_it = |other: &TextPart| other.kind == part.kind && other.range == part.range;
    let mut parts = coverage::parts(article, speakers);
    parts.retain(|other| {
        let is_in_sentence = (other.paragraph, other.sentence) == (part.paragraph, part.sentence);
        let tells = other.kind == PartKind::Statement
            || other.kind == PartKind::Quote && part.kind == PartKind::Statement;
        is_in_sentence && (is_it(other) || tells)
    });
    parts
}

/// The id of the actor that a briefing has for one of a draft: by name, or by its last words, as "Union" for
/// "Dockers' Union".
fn known(briefing: &Briefing, actor: &DraftActor) -> Option<String> {
    let named = actor.names().find_map(|name| briefing.names.find(name).into_iter().next());
    let ends = |own: &str, name: &str| {
        let (own, name) = (own.to_lowercase(), name.to_lowercase());
        own.strip_suffix(&name).is_some_and(|before| before.is_empty() || before.ends_with(' '))
    };
    let is_called = |own: &Actor| actor.names().any(|name| own.names().any(|of| ends(of, name)));
    let called = || briefing.actors.iter().find(|(_, own)| is_called(own)).map(|(id, _)| id);
    let id = named.map(|(_, id)| id).or_else(called)?;
    Some(briefing.actors[id].key.clone())
}

/// The id of the issue that most likely is that of a paragraph: of another position that rests on it, or the
/// only one there is.
fn issue(briefing: &Briefing, source: Id<Source>, paragraph: usize) -> Option<String> {
    let rests = |citation: &Citation| match citation.locator {
        Some(Locator::Paragraphs(first, last)) => {
            let here = u32::try_from(paragraph).unwrap_or(u32::MAX);
            citation.source.id() == Some(source) && (first..=last).contains(&here)
        }
        _ => false,
    };
    let mut positions = briefing.positions.iter().map(|(_, position)| position);
    let beside = positions.find(|position| position.common.sources.iter().any(rests));
    let mut all = briefing.issues.iter();
    let only = all.next().map(|(id, _)| id).filter(|_| all.next().is_none());
    let id = beside.and_then(|position| position.issue.id()).or(only)?;
    Some(briefing.issues[id].key.clone())
}

fn with_free_key(actor: DraftActor, briefing: &Briefing) -> DraftActor {
    let key = DraftKeys::taken(briefing.keys.of(EntryKind::Actor)).make(&actor.key, usize::MAX);
    DraftActor { key, ..actor }
}
