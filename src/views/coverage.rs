//! The parts of a source's text that are in no fact, paragraph by paragraph, with the shares of those that are.

use std::ops::Range;

use crate::article::{Paragraphs, Readable};
use crate::coverage::{Coverage, HeldShare, PartKind, TextPart};
use crate::model::{Briefing, Id, Source};
use crate::page::{Block, Column, HeadingLevel, Line, Page, Role, Span, Table};

use super::left_to_do;
use super::writer::source_name;
use crate::text::{count, within_sentence};

/// The most characters of the words around a part, on each side.
const AROUND: usize = 40;

/// The parts of a source's text that are in no fact; `name` is that of the briefing.
pub(crate) fn coverage(
    briefing: &Briefing,
    name: &str,
    source: Id<Source>,
    text: &Paragraphs,
    coverage: &Coverage,
) -> Page {
    let left = source_name(briefing, source).in_role(Role::Head);
    let heading = Block::Heading {
        level: HeadingLevel::Entry,
        left: vec![left.unlinked()],
        right: vec![Span::text(name.to_owned())],
    };
    let mut rows: Vec<Vec<Line>> = Vec::new();
    let mut before = None;
    for part in coverage.listed() {
        let number =
            if before == Some(part.paragraph) { String::new() } else { format!("¶{}", part.paragraph) };
        before = Some(part.paragraph);
        let kind = vec![Span::text(part.kind.word())];
        rows.push(vec![vec![Span::text(number)], kind, vec![Span::text(in_words(text, part))]]);
    }
    let table = Table { indent: 2, columns: vec![Column::Left, Column::Left, Column::Fill], rows };
    let mut blocks = vec![heading];
    if !table.rows.is_empty() {
        blocks.push(Block::Table(table));
    }
    blocks.push(Block::Text {
        indent: 2,
        hang: 2,
        line: vec![Span::text(format!("In facts: {}.", shares(coverage)))],
    });
    if let Some(limit) = limit(coverage.readable) {
        blocks.push(Block::Text { indent: 2, hang: 2, line: vec![Span::text(limit)] });
    }
    let mut in_passing: Vec<_> = coverage.in_passing().map(|part| at_place(text, part)).collect();
    in_passing.dedup();
    if !in_passing.is_empty() {
        let line = format!("Without a figure or an event of their own: {}.", in_passing.join(", "));
        blocks.push(Block::Text { indent: 2, hang: 2, line: vec![Span::text(line)] });
    }
    let left = left_to_do(briefing);
    if !left.is_empty() {
        let line = format!("The draft is not finished: {}.", left.join(", "));
        blocks.push(Block::Text { indent: 2, hang: 2, line: vec![Span::text(line)] });
    }
    Page { blocks }
}

/// The limit to what can be told of a text, if there is one.
pub(crate) fn limit(readable: Readable) -> Option<&'static str> {
    match readable {
        Readable::Whole => None,
        Readable::InPart => Some("The text is not in English: only its amounts and quotes are looked for."),
        Readable::Quotations => {
            Some("The text is in letters that cannot be read here: only its quotes are looked for.")
        }
    }
}

/// The words of a part with the number of its paragraph: "42-day (¶7)".
fn at_place(text: &Paragraphs, part: &TextPart) -> String {
    format!("{} (¶{})", in_brief(text, part), part.paragraph)
}

/// The shares that are held: "17 of 19 amounts, 4 of 4 quotes"; kinds of which there is none are left out.
fn shares(coverage: &Coverage) -> String {
    let share = |kind: PartKind| {
        let HeldShare { held, all } = coverage.share(kind);
        (all > 0).then(|| format!("{held} of {}", count(all, kind.word(), &format!("{}s", kind.word()))))
    };
    let shares: Vec<_> = PartKind::ALL.into_iter().filter_map(share).collect();
    if shares.is_empty() { "nothing that could be told".to_owned() } else { shares.join(", ") }
}

/// A part in words: who says what, or what stands there with some words around it.
pub(crate) fn in_words(text: &Paragraphs, part: &TextPart) -> String {
    let paragraph = text.get(part.paragraph).map_or("", |paragraph| paragraph.as_str());
    let words = paragraph.get(part.range.clone()).unwrap_or_default();
    let speaker = part.speaker.as_deref().filter(|speaker| !speaker.is_empty());
    match part.kind {
        PartKind::Name => words.to_owned(),
        PartKind::Quote => {
            let words = words.trim_end_matches(',');
            speaker.map_or_else(|| format!("“{words}”"), |speaker| format!("{speaker}: “{words}”"))
        }
        PartKind::Statement => {
            speaker.map_or_else(|| words.to_owned(), |speaker| format!("{speaker}: {words}"))
        }
        PartKind::Amount | PartKind::Date => format!("{words} · {}", around(paragraph, &part.range)),
    }
}

/// A part in a few words: an amount, a name or a date as it stands there, or whoever says something.
pub(super) fn in_brief(text: &Paragraphs, part: &TextPart) -> String {
    let speaker = part.speaker.as_deref().filter(|speaker| !speaker.is_empty());
    let said = speaker.map(|speaker| format!("{} by {}", part.kind.word(), within_sentence(speaker)));
    match part.kind {
        PartKind::Quote | PartKind::Statement => said.unwrap_or_else(|| part.kind.word().to_owned()),
        PartKind::Amount | PartKind::Name | PartKind::Date => {
            let paragraph = text.get(part.paragraph).map_or("", |paragraph| paragraph.as_str());
            paragraph.get(part.range.clone()).unwrap_or_default().to_owned()
        }
    }
}

/// Some words of a paragraph with what stands around them.
fn around(paragraph: &str, range: &Range<usize>) -> String {
    let (before, behind) = (&paragraph[..range.start], &paragraph[range.end..]);
    let start = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let end = behind.char_indices().nth(AROUND).map_or(paragraph.len(), |(at, _)| range.end + at);
    let blank = before[start..].find(' ').filter(|_| start > 0);
    let from = blank.map_or(start, |at| start + at + 1);
    let blank = paragraph[range.end..end].rfind(' ').filter(|_| end < paragraph.len());
    let to = blank.map_or(end, |at| range.end + at);
    let ellipsis = |is_cut| if is_cut { "…" } else { "" };
    format!("{}{}{}", ellipsis(from > 0), &paragraph[from..to], ellipsis(to < paragraph.len()))
}
