//! The page of a source: what it is, how far it can be relied on, and every fact that rests on it.

use crate::model::{Briefing, EntryId, Id, Relation, Source};
use crate::page::{Page, Span, Target};
use crate::web::Url;

use super::related;
use super::writer::{Writer, reference_to, source_name};

pub(super) fn page(briefing: &Briefing, id: Id<Source>) -> Page {
    let mut writer = Writer::new(briefing);
    writer.fact(id);
    writer.title(&briefing.sources[id].title, vec![]);
    write(&mut writer, 0, id);
    writer.list("Copies of it", &related::to(briefing, id, &[Relation::Copies]));
    writer.list("Rests on it", &resting_on(briefing, id));
    writer.page()
}

/// The entries that rest on a source: facts before actors and issues, of which it only tells that they are.
pub(super) fn resting_on(briefing: &Briefing, id: Id<Source>) -> Vec<EntryId> {
    let mut facts = related::to(briefing, id, &[Relation::Cites]);
    facts.sort_by_key(|fact| matches!(fact, EntryId::Actor(_) | EntryId::Issue(_)));
    facts
}

/// Writes who wrote and published a source, and when, and what it copies.
pub(super) fn write_imprint(writer: &mut Writer, indent: u16, source: &Source) {
    let published = source.published.as_ref().map(ToString::to_string);
    let parts = [source.author.clone(), source.publisher.clone(), published];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if !parts.is_empty() {
        writer.line(indent, vec![Span::text(parts.join(" · "))]);
    }
    write_origin(writer, indent, source);
}

/// Writes what a source copies.
pub(super) fn write_origin(writer: &mut Writer, indent: u16, source: &Source) {
    if let Some(origin) = &source.origin {
        let origin = reference_to(origin, |id| source_name(writer.briefing, id));
        writer.keyed(indent, "copies", vec![origin]);
    }
}

/// The address of a source, a link if it may be opened.
pub(super) fn address(briefing: &Briefing, id: Id<Source>) -> Option<Span> {
    let written = briefing.sources[id].url.as_ref()?;
    Some(match Url::parse(written) {
        Some(url) => Span::text(url.to_string()).to(Target::Web(id)),
        None => Span::text(written.clone()),
    })
}

/// Writes everything about a source except its title.
pub(super) fn write(writer: &mut Writer, indent: u16, id: Id<Source>) {
    let source = &writer.briefing.sources[id];
    write_imprint(writer, indent, source);
    if let Some(address) = address(writer.briefing, id) {
        writer.keyed(indent, "address", vec![vec![address]]);
    }
    if let Some(retrieved) = &source.retrieved {
        writer.labelled(indent, "retrieved", &retrieved.to_string());
    }
    if let Some(file) = &source.file {
        writer.labelled(indent, "text", file);
    }
    if let Some(reliability) = source.reliability {
        let words = format!("{}: {}", reliability.word(), reliability.meaning());
        writer.labelled(indent, "reliability", &words);
    }
    if let Some(note) = &source.note {
        writer.labelled(indent, "note", note);
    }
}
