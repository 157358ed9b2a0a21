//! The origin of a fact on one page: who says it, how solid it is, in which source, and that source's own
//! words.
//!
//! The texts of sources are handed in, as far as they have been read; this view reads none.

use std::collections::{HashMap, HashSet};

use crate::article::Paragraphs;
use crate::coverage::Coverage;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Actor, Briefing, Citation, Common, Credibility, EntryId, FactStatus, Id, Locator, Ref, Relation,
    Reliability, Source,
};
use crate::page::{Block, Line, Page, Role, Span, Target};
use crate::text::Clean;

use super::amount::value;
use super::issue;
use super::related;
use super::source::{address, write_origin};
use super::state::fact_status;
use super::words::{as_of_key, brief, kind, position_words};
use super::writer::{INDENT, Writer, head, issue_name, reference_to, source_name};

mod article;
mod passage;

/// The text of a source, which is in a file beside the briefing, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SourceText {
    /// It was asked for and has not come yet.
    BeingRead,
    /// The briefing is in no folder that files could be in.
    NoFolder,
    Unreadable(String),
    Read(Paragraphs),
}

/// The texts of sources, as far as they are known; one that is not here has not been asked for.
pub(crate) type SourceTexts = HashMap<Id<Source>, SourceText>;

/// The page of an entry's origin; the coverage is that of the source's own text, if the entry is one.
pub(crate) fn provenance(
    briefing: &Briefing,
    entry: EntryId,
    texts: &SourceTexts,
    findings: &[&Diagnostic],
    coverage: Option<&Coverage>,
) -> Page {
    let mut writer = Writer::new(briefing);
    writer.fact(entry);
    title(&mut writer, entry);
    match briefing.common(entry) {
        Some(common) => {
            said(&mut writer, entry, common);
            let sources = Citation::by_source(&common.sources);
            // A finding does not say which source its paragraph is from: only if there is one can it go there.
            let (beside, above) = if sources.len() == 1 { (findings, &[][..]) } else { (&[][..], findings) };
            passage::write_findings(&mut writer, 0, above);
            for places in sources {
                let source = &places[0].source;
                write_source(&mut writer, source, &places, common.credibility);
                if let Some(id) = source.id() {
                    passage::write(&mut writer, entry, id, &places, texts.get(&id), beside);
                }
            }
            if common.sources.is_empty() {
                write_without_source(&mut writer, entry);
            }
        }
        None => {
            if let EntryId::Source(source) = entry {
                writer.block(Block::EndOfFact);
                article::write(&mut writer, source, texts.get(&source), coverage);
            }
        }
    }
    writer.page()
}

/// The page of an entry's origin as it stands beside another page: under a heading, with what else rests on
/// the same paragraphs, and without links.
pub(crate) fn source_beside(briefing: &Briefing, entry: EntryId, page: Page) -> Page {
    let left = vec![Span::head("Where it comes from")];
    let heading = Block::part(left);
    let others = beside_it(briefing, entry);
    let blocks = [heading, Block::Gap].into_iter().chain(page.blocks).chain(others).collect();
    Page { blocks }.without_links()
}

/// The part on the other facts that rest on the paragraphs of an entry.
fn beside_it(briefing: &Briefing, entry: EntryId) -> Vec<Block> {
    let places: Vec<_> = paragraphs(briefing, entry).collect();
    let mut sources: Vec<Id<Source>> = places.iter().map(|(source, _)| *source).collect();
    sources.dedup();
    let cites = sources.into_iter().flat_map(|source| related::to(briefing, source, &[Relation::Cites]));
    let rests = |other: &EntryId| {
        paragraphs(briefing, *other).any(|(source, run)| {
            places.iter().any(|(own, of)| *own == source && run.0 <= of.1 && of.0 <= run.1)
        })
    };
    let mut others: Vec<EntryId> = cites.filter(|other| *other != entry && rests(other)).collect();
    let mut seen = HashSet::new();
    others.retain(|other| other.kind().is_fact() && seen.insert(*other));
    let mut writer = Writer::new(briefing);
    writer.list("What else rests on these paragraphs", &others);
    writer.page().blocks
}

/// The paragraphs that an entry rests on, in runs from the first to the last, with their sources.
fn paragraphs(briefing: &Briefing, entry: EntryId) -> impl Iterator<Item = (Id<Source>, (u32, u32))> {
    let citations = briefing.common(entry).map_or(&[][..], |common| &common.sources);
    let run = |citation: &Citation| match citation.locator {
        Some(Locator::Paragraphs(first, last)) => Some((citation.source.id()?, (first, last))),
        _ => None,
    };
    citations.iter().filter_map(run)
}

/// Writes the fact itself, which links back to its place among the others.
fn title(writer: &mut Writer, entry: EntryId) {
    let briefing = writer.briefing;
    let to_entry = |words: String| vec![Span::head(words).to(Target::Entry(entry))];
    let (title, words) = match entry {
        EntryId::Position(id) => {
            let position = &briefing.positions[id];
            let on = reference_to(&position.issue, |issue| issue_name(briefing, issue));
            let title = head([writer.holder(position), vec![Span::text(" on ")], on].concat());
            (title, Some(Span::text(position_words(position))))
        }
        EntryId::Figure(id) => {
            let figure = &briefing.figures[id];
            (to_entry(figure.label.clone()), Some(Span::text(value(figure))))
        }
        EntryId::Event(id) => {
            let event = &briefing.events[id];
            (to_entry(briefing.when(event)), Some(Span::text(event.text.clone())))
        }
        EntryId::Source(id) => {
            let source = &briefing.sources[id];
            writer.title_line(to_entry(source.title.clone()), vec![Span::text(kind(entry))]);
            return write_about(writer, 0, source.publisher.clone(), id, None);
        }
        EntryId::Actor(_) | EntryId::Issue(_) | EntryId::Question(_) | EntryId::Judgement(_) => {
            (to_entry(brief(briefing, entry)), None)
        }
    };
    writer.title_line(title, vec![Span::text(kind(entry))]);
    writer.line(0, words.into_iter().collect());
    writer.gap();
}

/// Writes who says so, if they are named, how firm it is, and in which words.
fn said(writer: &mut Writer, entry: EntryId, common: &Common) {
    let mut rows: Vec<(&'static str, Line)> = Vec::new();
    let givers = writer.briefing.said_by(entry);
    for giver in givers {
        rows.push(("said by", said_by(writer, giver)));
    }
    if givers.is_empty() && !common.sources.is_empty() {
        rows.push(("said by", vec![Span::text("the source itself")]));
    }
    if let Some(status) = writer.briefing.status(entry) {
        rows.push(("status", status_in_words(status)));
    }
    for actor in &common.disputed_by {
        rows.push(("disputed by", said_by(writer, actor)));
    }
    if let (Some(credibility), []) = (common.credibility, common.sources.as_slice()) {
        rows.push(("grade", grade(None, Some(credibility))));
    }
    if let Some(as_of) = &common.as_of {
        let (key, time) = as_of_key(writer.briefing, as_of);
        rows.push((key, vec![Span::text(time)]));
    }
    for (index, paragraph) in common.quote.iter().flat_map(|quote| Clean::paragraphs(quote)).enumerate() {
        let label = if index == 0 { "quote" } else { "" };
        rows.push((label, vec![Span::text(format!("“{paragraph}”"))]));
    }
    for (index, paragraph) in common.note.iter().flat_map(|note| Clean::paragraphs(note)).enumerate() {
        rows.push((if index == 0 { "note" } else { "" }, writer.mentions(&paragraph, Role::Text)));
    }
    for of_one in rows.chunk_by(|_, next| next.0.is_empty()) {
        writer.keyed(INDENT, of_one[0].0, of_one.iter().map(|(_, line)| line.clone()).collect());
    }
}

/// "? unverified: …": a status and its meaning, which may begin with its word.
fn status_in_words(status: FactStatus) -> Line {
    let mut line = fact_status(status);
    let rest = status.meaning().strip_prefix(status.word()).map(ToOwned::to_owned);
    line.push(Span::text(rest.unwrap_or_else(|| format!(": {}", status.meaning()))));
    line
}

/// "Israeli officials · group · not named by the source".
fn said_by(writer: &Writer, giver: &Ref<Actor>) -> Line {
    let mut line = writer.actor(giver);
    if let Some(id) = giver.id() {
        let actor = &writer.briefing.actors[id];
        let office = actor.office.clone().or_else(|| actor.kind.map(|kind| kind.in_words().to_owned()));
        let named = if actor.anonymous { "not named by the source" } else { "named" };
        line.extend(office.map(|office| Span::text(format!(" · {office}"))));
        line.push(Span::text(format!(" · {named}")));
    }
    line
}

/// Writes the outlet with the places in it, the title, who wrote it and when, and how solid it is.
fn write_source(
    writer: &mut Writer,
    source: &Ref<Source>,
    places: &[&Citation],
    credibility: Option<Credibility>,
) {
    let briefing = writer.briefing;
    let locators = places.iter().filter_map(|place| place.locator.as_ref());
    let locators: Vec<_> = locators.map(ToString::to_string).collect();
    let outlet = reference_to(source, |id| source_name(briefing, id));
    writer.heading(outlet, vec![Span::text(locators.join(", "))]);
    let Some(id) = source.id() else {
        return writer.line(INDENT, vec![Span::text("the file has no such source")]);
    };
    let source = &briefing.sources[id];
    if source.publisher.is_some() {
        writer.line(INDENT, vec![Span::text(source.title.clone())]);
    }
    write_about(writer, INDENT, None, id, credibility);
}

/// Writes who published and wrote a source and when, and how solid it is.
fn write_about(
    writer: &mut Writer,
    indent: u16,
    outlet: Option<String>,
    id: Id<Source>,
    credibility: Option<Credibility>,
) {
    let briefing = writer.briefing;
    let source = &briefing.sources[id];
    let published = source.published.as_ref().map(ToString::to_string);
    let retrieved = source.retrieved.as_ref().map(|date| format!("retrieved {date}"));
    let parts = [outlet, source.author.clone(), published, retrieved].into_iter().flatten();
    let mut about: Line = parts.flat_map(|part| [Span::text(part), Span::text(" · ")]).collect();
    about.extend(grade(source.reliability, credibility));
    writer.line(indent, about);
    writer.line(indent, address(briefing, id).into_iter().collect());
    write_origin(writer, indent, source);
}

/// The Admiralty grade in letters and words: "B2: usually reliable; this fact: probably true".
fn grade(reliability: Option<Reliability>, credibility: Option<Credibility>) -> Line {
    let (sign, meaning) = match (reliability, credibility) {
        (None, None) => return vec![Span::text("not graded")],
        (Some(letter), None) => (letter.word().to_owned(), letter.meaning().to_owned()),
        (None, Some(number)) => (number.number().to_string(), number.meaning().to_owned()),
        (Some(letter), Some(number)) => (
            format!("{}{}", letter.word(), number.number()),
            format!("{}; this fact: {}", letter.meaning(), number.meaning()),
        ),
    };
    vec![Span::text(format!("Admiralty grade {sign}: {meaning}"))]
}

/// Writes the page where no source is given: what belongs to the entry and where that comes from.
fn write_without_source(writer: &mut Writer, entry: EntryId) {
    let briefing = writer.briefing;
    writer.gap();
    let mut belonging = match entry {
        EntryId::Issue(id) => {
            let mut on: Vec<EntryId> = issue::in_order(briefing, id).into_iter().map(Into::into).collect();
            let others = related::to(briefing, id, &[Relation::On]);
            on.extend(others.into_iter().filter(|entry| !matches!(entry, EntryId::Position(_))));
            on
        }
        EntryId::Actor(id) => related::to(briefing, id, &[Relation::Holds, Relation::AccordingTo]),
        _ => Vec::new(),
    };
    belonging.retain(|entry| briefing.common(*entry).is_some_and(|common| !common.sources.is_empty()));
    if belonging.is_empty() {
        let words = match entry {
            EntryId::Question(_) => "No source is given: whoever wrote this briefing asks it.",
            _ => "No source is given for this.",
        };
        return writer.line(0, vec![Span::text(words)]);
    }
    writer.line(0, vec![Span::text("No source is given for this itself.")]);
    writer.part("What belongs to it");
    for entry in belonging {
        let Some(common) = briefing.common(entry) else { continue };
        let attribution = writer.attribution(common);
        writer.line(INDENT, vec![Span::text(brief(briefing, entry)).to(Target::Entry(entry))]);
        writer.line(INDENT + 2, attribution);
    }
}
