//! A source's text from its beginning, each paragraph with the facts that rest on it, and with what of it is
//! in no fact.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use crate::article::Paragraphs;
use crate::coverage::{Coverage, HeldShare, PartKind, TextPart};
use crate::model::{Briefing, EntryId, Id, Locator, Source};
use crate::page::{Annotated, Block, Line, Mark, Span, Target};
use crate::text::Clean;

use super::SourceText;
use super::passage::{readable, shown};
use crate::views::coverage::in_brief;
use crate::views::state::movement_sign;
use crate::views::words::brief;
use crate::views::writer::Writer;

/// The longest paragraph that is shown whole, in bytes.
const LONGEST: usize = 60_000;
/// The most paragraphs of one place in a source that a fact stands beside.
const MOST_CITED: usize = 1_000;

/// Writes the text of a source; the coverage is none until it is known.
pub(super) fn write(
    writer: &mut Writer,
    source: Id<Source>,
    text: Option<&SourceText>,
    coverage: Option<&Coverage>,
) {
    let Some(paragraphs) = readable(writer, source, text) else { return };
    let share = coverage.map_or_else(|| "being counted …".to_owned(), share);
    writer.line(0, vec![Span::text(format!("In facts: {share}"))]);
    writer.gap();
    let facts = facts_by_paragraph(writer.briefing, source, paragraphs.len());
    let parts = coverage.map_or(&[][..], |coverage| &coverage.parts);
    let mut numbered = parts.iter().enumerate().peekable();
    let key_width = u16::try_from(1 + paragraphs.len().to_string().len()).unwrap_or_default();
    for number in 1..=paragraphs.len() {
        let Some(paragraph) = paragraphs.get(number) else { continue };
        let own: Vec<_> =
            std::iter::from_fn(|| numbered.next_if(|(_, part)| part.paragraph <= number)).collect();
        let facts = facts.get(&number).into_iter().flatten();
        let paragraph = Annotated {
            number,
            key_width,
            words: words(paragraph, &own),
            notes: facts.map(|entry| note(writer, *entry)).collect(),
            remark: remark(paragraphs, &own),
        };
        writer.block(Block::Annotated(Arc::new(paragraph)));
        writer.gap();
    }
}

/// "11 of 14 amounts, quotes, statements, names and dates".
fn share(coverage: &Coverage) -> String {
    let HeldShare { held, all } = coverage.whole_share();
    format!("{held} of {all} amounts, quotes, statements, names and dates")
}

/// The entries that rest on each paragraph of a source, in file order.
fn facts_by_paragraph(briefing: &Briefing, source: Id<Source>, all: usize) -> BTreeMap<usize, Vec<EntryId>> {
    let mut facts: BTreeMap<usize, Vec<EntryId>> = BTreeMap::new();
    let is_fact = |entry: &EntryId| entry.kind().is_fact() || matches!(entry, EntryId::Question(_));
    for entry in briefing.entries().filter(is_fact) {
        let citations = briefing.common(entry).map_or(&[][..], |common| &common.sources);
        for citation in citations.iter().filter(|citation| citation.source.id() == Some(source)) {
            let Some(Locator::Paragraphs(first, last)) = citation.locator else { continue };
            let [first, last] = [first, last].map(|number| usize::try_from(number).unwrap_or(usize::MAX));
            for number in (first..=last.min(all)).take(MOST_CITED) {
                facts.entry(number).or_default().push(entry);
            }
        }
    }
    facts
}

/// A fact in a few words, with who gives it; the date of an event stands in the paragraph. Before a position
/// that moved is the sign of it.
fn note(writer: &Writer, entry: EntryId) -> Line {
    let briefing = writer.briefing;
    let words = match entry {
        EntryId::Event(id) => briefing.events[id].text.clone(),
        _ => brief(briefing, entry),
    };
    let words = Span::text(words).to(Target::Entry(entry));
    let moved = match entry {
        EntryId::Position(id) => briefing.positions[id].moved(),
        _ => None,
    };
    let before = moved.map(|moved| vec![movement_sign(moved).span()]);
    let lines = before.into_iter().chain([vec![words], writer.behind(entry)]);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(&Span::text(" "))
}

/// "in no fact: Two days · Tuesday".
fn remark(paragraphs: &Paragraphs, own: &[(usize, &TextPart)]) -> Line {
    let quotes: Vec<_> = own.iter().map(|(_, part)| *part).filter(|part| part.is_missing_quote()).collect();
    // Of a sentence with a quote it is the quote that is missing.
    let is_told = |part: &TextPart| {
        let is_same = |quote: &&&TextPart| quote.sentence == part.sentence && quote.speaker == part.speaker;
        part.kind == PartKind::Statement && quotes.iter().any(|quote| is_same(&quote))
    };
    let missing =
        own.iter().filter(|(_, part)| !part.is_held() && !part.is_piece_of(&quotes) && !is_told(part));
    let mut words: Vec<_> = missing.map(|(_, part)| in_brief(paragraphs, part)).collect();
    words.dedup();
    if words.is_empty() {
        return Line::new();
    }
    vec![Span::head("in no fact: "), Span::text(words.join(" · "))]
}

/// The words of a paragraph: those of its parts that a fact holds marked, each of the others a link.
fn words(paragraph: &Clean, own: &[(usize, &TextPart)]) -> Line {
    let text = paragraph.as_str();
    if own.is_empty() && text.len() <= LONGEST {
        return vec![Span::text(paragraph.clone())];
    }
    let range = shown(text, None, LONGEST);
    let mut own: Vec<_> = own.iter().filter(|(_, part)| covers(&range, &part.range)).collect();
    let edges = own.iter().flat_map(|(_, part)| [part.range.start, part.range.end]);
    let mut edges: Vec<usize> = edges.chain([range.start, range.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    own.sort_by_key(|(_, part)| part.range.start);
    let (mut rest, mut around) = (own.into_iter().peekable(), Vec::new());
    let (mut line, mut last, mut known) = (Line::new(), None, HashSet::new());
    for run in edges.windows(2).map(|edges| edges[0]..edges[1]) {
        while let Some(next) = rest.next_if(|(_, part)| part.range.start <= run.start) {
            around.push(next);
        }
        around.retain(|(_, part)| run.end <= part.range.end);
        let missing = around.iter().filter(|(_, part)| !part.is_held());
        let missing = missing.min_by_key(|(index, part)| (part.range.len(), *index));
        // What is said around another part is one link still, up to that part.
        let target = missing.map(|(index, _)| *index);
        let target = target.filter(|index| last == Some(*index) || known.insert(*index));
        last = target;
        let is_held = around.iter().any(|(_, part)| part.is_held() && is_exact(part.kind));
        line.push(Span {
            link: target.map(Target::Part),
            mark: if is_held && missing.is_none_or(|(_, part)| !is_exact(part.kind)) {
                Mark::Held
            } else {
                Mark::None
            },
            ..Span::text(text[run].to_owned())
        });
    }
    super::passage::with_ellipses(line, text, &range)
}

/// True if a part is words that a fact has as they are: a name stands all over the text, and a statement is
/// told in other words.
fn is_exact(kind: PartKind) -> bool {
    matches!(kind, PartKind::Amount | PartKind::Quote | PartKind::Date)
}

fn covers(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
