//! Every text of an entry, in the order in which its page shows them, each with the label that it has there.
//!
//! A text is what the file says, or a word or date made from it; names that are only referred to are not among them, so that all
//! texts together are never much longer than the file.

use crate::model::{
    Actor, ActorKind, ActorRole, Briefing, Citation, Common, Credibility, Entry, EntryId, Event, FactStatus,
    Figure, Issue, IssueStatus, Locator, Position, Question, Ref, Reliability, Source, Text,
};
use crate::text::Clean;
use crate::views;

/// Takes the label of a text and the text.
type Take<'a> = dyn FnMut(&'static str, Clean) + 'a;

/// Words that can stand in a text though they do not stand in the file: those of dates, of the grades of sources, and what
/// follows from fields that say it in another way.
pub(super) const MADE: [&str; 18] = [
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "spring summer autumn winter s utc",
    "month and day not given",
    "perhaps about",
    "since until from to",
    "start not known end not known",
    "at all times",
    "completely reliable",
    "usually reliable",
    "fairly reliable",
    "not usually reliable",
    "unreliable",
    "reliability cannot be judged",
    "credibility",
    "not named by the source",
    "scheduled",
    "open answered",
    "red line",
];

/// What the briefing says of itself.
pub(super) fn overview(briefing: &Briefing, take: &mut Take) {
    name(take, briefing.title.as_ref());
    words(take, "as of", briefing.as_of.as_ref());
    paragraphs(take, "bottom line", &briefing.bottom_line);
    paragraphs(take, "caveat", &briefing.caveats);
    words(take, "topics", listed(&briefing.topics));
    words(take, "story", briefing.story.as_ref());
}

/// What the file says of an entry.
pub(super) fn texts(briefing: &Briefing, entry: EntryId, take: &mut Take) {
    match entry {
        EntryId::Source(id) => source(&briefing.sources[id], take),
        EntryId::Actor(id) => actor(briefing, &briefing.actors[id], take),
        EntryId::Issue(id) => issue(briefing, &briefing.issues[id], take),
        EntryId::Position(id) => position(briefing, &briefing.positions[id], take),
        EntryId::Figure(id) => figure(briefing, &briefing.figures[id], take),
        EntryId::Event(id) => event(briefing, &briefing.events[id], take),
        EntryId::Question(id) => question(briefing, &briefing.questions[id], take),
    }
}

fn source(source: &Source, take: &mut Take) {
    name(take, Some(&source.title));
    words(take, "author", source.author.as_ref());
    words(take, "publisher", source.publisher.as_ref());
    words(take, "published", source.published.as_ref());
    words(take, "url", source.url.as_ref());
    words(take, "retrieved", source.retrieved.as_ref());
    paragraphs(take, "text", &source.file);
    let reliability = source.reliability.map(|grade| format!("{}: {}", grade.word(), grade.meaning()));
    words(take, "reliability", reliability);
    missing(take, "copies", &source.origin);
    paragraphs(take, "note", &source.note);
}

fn actor(briefing: &Briefing, actor: &Entry<Actor>, take: &mut Take) {
    name(take, Some(&actor.name));
    let unnamed = actor.anonymous.then_some("not named by the source");
    terms(take, [actor.kind.map(ActorKind::word), actor.role.map(ActorRole::word), unnamed]);
    paragraphs(take, "office", &actor.office);
    missing(take, "part of", &actor.part_of);
    words(take, "also", listed(&actor.aka));
    paragraphs(take, "about", &actor.about);
    common(briefing, &actor.common, take);
    for tie in &actor.ties {
        words(take, "tie", Some(&tie.text));
        missing(take, "tie", [&tie.to]);
        common(briefing, &tie.common, take);
    }
}

fn issue(briefing: &Briefing, issue: &Entry<Issue>, take: &mut Take) {
    name(take, Some(&issue.name));
    terms(take, [issue.status.map(IssueStatus::word)]);
    paragraphs(take, "about", &issue.about);
    paragraphs(take, "outcome", &issue.outcome);
    common(briefing, &issue.common, take);
}

fn position(briefing: &Briefing, position: &Entry<Position>, take: &mut Take) {
    missing(take, "actor", [&position.holder]);
    missing(take, "issue", [&position.issue]);
    terms(take, position.terms());
    paragraphs(take, "", [&position.text]);
    paragraphs(take, "why", &position.why);
    paragraphs(take, "before", &position.was);
    common(briefing, &position.common, take);
}

fn figure(briefing: &Briefing, figure: &Entry<Figure>, take: &mut Take) {
    name(take, Some(&figure.label));
    words(take, "value", Some(views::value(figure)));
    let range = figure.range.as_ref().map(|(low, high)| format!("{} to {}", low.grouped(), high.grouped()));
    words(take, "range", range);
    common(briefing, &figure.common, take);
    missing(take, "issue", &figure.issues);
    words(take, "measure", figure.measure.as_ref());
}

fn event(briefing: &Briefing, event: &Entry<Event>, take: &mut Take) {
    words(take, "date", Some(&event.date));
    terms(take, [briefing.is_scheduled(event).then_some("scheduled")]);
    paragraphs(take, "", [&event.text]);
    paragraphs(take, "place", &event.place);
    common(briefing, &event.common, take);
    missing(take, "issue", &event.issues);
}

fn question(briefing: &Briefing, question: &Entry<Question>, take: &mut Take) {
    name(take, Some(&question.text));
    terms(take, [Some(if question.is_open() { "open" } else { "answered" })]);
    paragraphs(take, "answer", &question.answer);
    words(take, "answered", question.answered.as_ref());
    paragraphs(take, "why it matters", &question.why);
    paragraphs(take, "watch", &question.watch);
    common(briefing, &question.common, take);
    missing(take, "issue", &question.issues);
}

fn common(briefing: &Briefing, common: &Common, take: &mut Take) {
    paragraphs(take, "quote", &common.quote);
    missing(take, "according to", &common.according_to);
    for citation in &common.sources {
        missing(take, "source", [&citation.source]);
        if let Some(Locator::Words(place)) = &citation.locator {
            words(take, "source", Some(place));
        }
    }
    words(take, "grade", common.credibility.map(|grade| graded(briefing, common, grade)));
    let status = common.status.filter(|status| *status != FactStatus::Reported);
    words(take, "status", status.map(FactStatus::word));
    words(take, "as of", common.as_of.as_ref());
    missing(take, "about", &common.actors);
    for written in common.see.iter().filter_map(|see| see.as_ref().err()) {
        words(take, "see", Some(format!("{written}?")));
    }
    paragraphs(take, "note", &common.note);
}

/// The Admiralty grades of a fact, each once: "B2", or "credibility 2" for a source without a letter.
fn graded(briefing: &Briefing, common: &Common, credibility: Credibility) -> String {
    let letter = |citation: &Citation| citation.source.id().and_then(|id| briefing.sources[id].reliability);
    let mut letters: Vec<_> = common.sources.iter().map(letter).collect();
    if letters.is_empty() {
        letters.push(None);
    }
    letters.sort_unstable();
    letters.dedup();
    let letters = letters.into_iter().map(|letter| letter.map_or("credibility ", Reliability::word));
    letters.map(|letter| format!("{letter}{}", credibility.number())).collect::<Vec<_>>().join(", ")
}

/// What an entry is called: one line, without a label.
fn name(take: &mut Take, text: Option<&Text>) {
    words(take, "", text);
}

/// One line.
fn words(take: &mut Take, field: &'static str, words: Option<impl ToString>) {
    if let Some(words) = words {
        take(field, Clean::line(words.to_string()));
    }
}

/// Each paragraph of each text.
fn paragraphs<'t>(take: &mut Take, field: &'static str, texts: impl IntoIterator<Item = &'t Text>) {
    for text in texts {
        for paragraph in Clean::paragraphs(text) {
            take(field, paragraph);
        }
    }
}

/// The words of references that lead nowhere, marked as pages mark them.
fn missing<'t, T: 't>(take: &mut Take, field: &'static str, refs: impl IntoIterator<Item = &'t Ref<T>>) {
    for reference in refs {
        if let Ref::Missing(written) = reference {
            words(take, field, Some(format!("{written}?")));
        }
    }
}

/// Words of the vocabularies, as they stand beside a name.
fn terms(take: &mut Take, terms: impl IntoIterator<Item = Option<&'static str>>) {
    let terms: Vec<_> = terms.into_iter().flatten().collect();
    if !terms.is_empty() {
        words(take, "", Some(terms.join(" · ")));
    }
}

/// Several short texts in one line, as they are shown.
fn listed(texts: &[Text]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join(", "))
}
