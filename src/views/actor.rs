//! The page of an actor: what it is, what it wants, its ties both ways, what it says, and other briefings
//! that have it.

use crate::model::{Actor, ActorKind, ActorRole, Briefing, Entry, Id, Ref, Relation, Tie};
use crate::page::{Line, Page, Sign, Span};

use super::issue::{self, Subject};
use super::related;
use super::words::article;
use super::writer::{INDENT, Writer, actor_name, terms};

pub(super) fn page(briefing: &Briefing, id: Id<Actor>) -> Page {
    let actor = &briefing.actors[id];
    let mut writer = Writer::about(briefing, id);
    writer.fact(id);
    writer.title(&actor.name, terms([actor.kind.map(ActorKind::in_words), actor.role.map(ActorRole::word)]));
    write(&mut writer, 0, actor);
    let held: Vec<_> = related::to(briefing, id, &[Relation::Holds]);
    let held: Vec<_> = held.into_iter().filter_map(|entry| entry.try_into().ok()).collect();
    if !held.is_empty() {
        writer.part("Positions");
        issue::write_all(&mut writer, &held, Subject::Issue);
    }
    ties(&mut writer, id);
    writer.list("According to this actor", &related::to(briefing, id, &[Relation::AccordingTo]));
    writer.list("Disputed by this actor", &related::to(briefing, id, &[Relation::DisputedBy]));
    writer.list("About this actor", &related::to(briefing, id, &[Relation::About]));
    writer.list("Mentioned in", &related::only_mentioning(briefing, id));
    writer.related(id, vec![]);
    writer.page()
}

/// Writes everything about an actor except its name.
pub(super) fn write(writer: &mut Writer, indent: u16, actor: &Entry<Actor>) {
    let briefing = writer.briefing;
    if let Some(office) = &actor.office {
        writer.text(indent, office);
    }
    if actor.anonymous {
        writer.line(indent, Sign::Indirect.with("not named by the source"));
    }
    if let Some(about) = &actor.about {
        writer.text(indent, about);
    }
    writer.sourced(indent, &actor.common);
    writer.refs(indent, belonging(actor.kind), &actor.part_of, |id| actor_name(briefing, id));
    if !actor.aka.is_empty() {
        writer.labelled(indent, "also", &actor.aka.join(", "));
    }
    writer.beside(indent, &actor.common);
}

/// Writes its own ties and parts, and those of others to it, each in the same words on both pages.
fn ties(writer: &mut Writer, id: Id<Actor>) {
    let briefing = writer.briefing;
    let own = briefing.actors[id].ties.iter().map(|tie| (id, tie));
    let others = related::to(briefing, id, &[Relation::Tie]);
    let others = others.into_iter().filter_map(|entry| Id::<Actor>::try_from(entry).ok());
    let others = others.flat_map(|other| {
        let ties = briefing.actors[other].ties.iter();
        ties.filter(move |tie| tie.to.id() == Some(id)).map(move |tie| (other, tie))
    });
    let ties: Vec<_> = own.chain(others).collect();
    let parts: Vec<_> = related::to(briefing, id, &[Relation::PartOf]);
    if ties.is_empty() && parts.is_empty() {
        return;
    }
    writer.part("Relationships");
    for (from, tie) in ties {
        write_tie(writer, INDENT, from, tie);
    }
    for part in parts.into_iter().filter_map(|entry| Id::<Actor>::try_from(entry).ok()) {
        write_part(writer, INDENT, part, &Ref::To(id));
    }
}

/// Writes "Iran backs Hamas", and what is said about that.
pub(super) fn write_tie(writer: &mut Writer, indent: u16, from: Id<Actor>, tie: &Tie) {
    write_tie_in_words(writer, indent, from, tie);
    writer.common(indent.saturating_add(INDENT), &tie.common);
}

/// Writes "Iran backs Hamas": the same words on the pages of both.
fn write_tie_in_words(writer: &mut Writer, indent: u16, from: Id<Actor>, tie: &Tie) {
    let blank = vec![Span::text(" ")];
    let line = [first_in_sentence(writer, from), blank, tie_in_words(writer, tie)].concat();
    writer.line(indent, line);
}

/// "backs Hamas", for where the name of the other stands.
pub(super) fn tie_in_words(writer: &Writer, tie: &Tie) -> Line {
    let to = if tie.text.ends_with(" the") { "" } else { article_of(writer, &tie.to) };
    let words = Span::text(format!("{} {to}", tie.text));
    [vec![words], writer.actor(&tie.to)].concat()
}

/// The article that the name of an actor is said with.
fn article_of(writer: &Writer, actor: &Ref<Actor>) -> &'static str {
    let actor = actor.id().map(|id| &writer.briefing.actors[id]);
    actor.map_or("", |actor| article(&actor.name, actor.kind))
}

/// The name of an actor at the beginning of a sentence.
fn first_in_sentence(writer: &Writer, actor: Id<Actor>) -> Line {
    let actor = Ref::To(actor);
    let lead = (!article_of(writer, &actor).is_empty()).then(|| Span::text("The "));
    lead.into_iter().chain(writer.actor(&actor)).collect()
}

/// The words for what an actor belongs to: a person is "of" a government, a ministry "part of" it.
fn belonging(kind: Option<ActorKind>) -> &'static str {
    if kind == Some(ActorKind::Person) { "of" } else { "part of" }
}

/// Writes "The ministry, part of the government": the same words on the pages of both.
fn write_part(writer: &mut Writer, indent: u16, part: Id<Actor>, whole: &Ref<Actor>) {
    let comma = vec![Span::text(", ")];
    let line = [first_in_sentence(writer, part), comma, part_in_words(writer, part, whole)].concat();
    writer.line(indent, line);
}

/// "part of the government", for where the name of the part stands.
pub(super) fn part_in_words(writer: &Writer, part: Id<Actor>, whole: &Ref<Actor>) -> Line {
    let belonging = belonging(writer.briefing.actors[part].kind);
    let words = Span::text(format!("{belonging} {}", article_of(writer, whole)));
    [vec![words], writer.actor(whole)].concat()
}
