//! Marks matches on a page or in a line.

use std::sync::Arc;

use super::Needle;
use crate::model::EntryId;
use crate::page::{Block, Line, Mark, Page, Span, words};
use crate::text::Clean;

/// The text that the reader was led to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spot {
    /// The entry that it belongs to; none for the overview.
    pub(crate) entry: Option<EntryId>,
    pub(crate) text: String,
}

/// Marks the matches of `needle` on a page, and the one that the reader was led to: the first in the text at
/// `spot`, or in what the page says about its entry.
pub(crate) fn mark(page: &mut Page, needle: &Needle, spot: Option<&Spot>) {
    let mut entry = None;
    // Lines with a match, as places among all lines: the first of the entry, and the first in the text itself.
    let (mut in_entry, mut in_text) = (None, None);
    let mut count = 0;
    for block in &mut page.blocks {
        if let Block::Fact(fact) = block {
            entry = Some(*fact);
        }
        for line in block.lines_mut() {
            let words = words(line);
            let found = needle.find_in(&words);
            if found.is_empty() {
                count += 1;
                continue;
            }
            *line = split(line, &found);
            if spot.is_some_and(|spot| spot.entry == entry) {
                in_entry.get_or_insert(count);
                if spot.is_some_and(|spot| words.contains(&spot.text) || spot.text.contains(&words)) {
                    in_text.get_or_insert(count);
                }
            }
            count += 1;
        }
    }
    let Some(led_to) = in_text.or(in_entry) else { return };
    let line = page.blocks.iter_mut().flat_map(Block::lines_mut).nth(led_to);
    let spans = line.into_iter().flatten().skip_while(|span| span.mark == Mark::None);
    for span in spans.take_while(|span| span.mark == Mark::Found) {
        span.mark = Mark::Here;
    }
}

/// Marks the first match in the paragraph of this number as the one that the reader was led to.
pub(crate) fn mark_paragraph(page: &mut Page, number: usize) {
    let blocks = page.blocks.iter_mut().filter_map(|block| match block {
        Block::Annotated(paragraph) => Some(paragraph),
        _ => None,
    });
    for paragraph in { blocks }.filter(|paragraph| paragraph.number == number) {
        let spans = Arc::make_mut(paragraph).words.iter_mut().skip_while(|span| span.mark != Mark::Found);
        for span in spans.take_while(|span| span.mark == Mark::Found) {
            span.mark = Mark::Here;
        }
    }
}

/// The columns shown before a match if not all of them fit; the text before them is cut.
const BEFORE: usize = 10;

/// A text in one line of at most `width` columns with the matches marked, from a little before the first
/// match on if it does not fit otherwise; it ends at a word, unless that is the match.
pub fn excerpt(text: &Clean, needle: &Needle, width: usize) -> Line {
    let found_in = |words: &Clean| !needle.find_in(words.as_str()).is_empty();
    let mut words = text.cut_at_word(width);
    if let Some(first) = needle.find_in(text.as_str()).first().filter(|_| !found_in(&words)) {
        let from = start(text, first.start);
        let cut = if from > 0 { "…" } else { "" };
        let rest = Clean::line(format!("{cut}{}", &text.as_str()[from..]));
        words = Some(rest.cut_at_word(width)).filter(found_in).unwrap_or_else(|| rest.cut(width));
    }
    let found = needle.find_in(words.as_str());
    split(&[Span::text(words)], &found)
}

/// The byte at which to begin a text so that a place in it is seen: at a word a little before.
fn start(text: &Clean, place: usize) -> usize {
    let before = text.slice(0..place);
    let width = before.width();
    let (_, seen) = before.columns(width.saturating_sub(BEFORE)..width);
    let from = place - seen.as_str().len();
    seen.as_str().find(' ').map_or(from, |blank| from + blank + 1)
}

/// The same line in spans that are either wholly in one of the ranges of its words, and marked, or in none.
pub(crate) fn split(line: &[Span], found: &[std::ops::Range<usize>]) -> Line {
    let mut parts = Line::new();
    let mut start = 0;
    for span in line {
        let end = start + span.text.as_str().len();
        let mut from = start;
        let here = &found[found.partition_point(|range| range.end <= start)..];
        for range in here.iter().take_while(|range| range.start < end) {
            let marked = range.start.max(start)..range.end.min(end);
            parts.extend(part(span, from - start..marked.start - start, Mark::None));
            parts.extend(part(span, marked.start - start..marked.end - start, Mark::Found));
            from = marked.end;
        }
        parts.extend(part(span, from - start..end - start, Mark::None));
        start = end;
    }
    parts
}

/// A part of a span, by bytes; none if it is empty.
fn part(span: &Span, bytes: std::ops::Range<usize>, mark: Mark) -> Option<Span> {
    (!bytes.is_empty()).then(|| Span { text: span.text.slice(bytes), mark, ..span.clone() })
}
