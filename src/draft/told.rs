//! What a paragraph tells, one thing after the other: its sentences, the parts of one, and the words of its
//! quotations.

use std::ops::Range;

use crate::article::{ArticleParagraph, IS, first_word, is_one_of, is_past_verb, says};
use crate::coverage::{PartKind, TextPart, without_turn};
use crate::text::capitalised;

/// The parts of a kind that begin in some bytes, of all those of a paragraph by kind and place.
pub(super) fn beginning_in<'o, 'p>(
    own: &'o [&'p TextPart],
    kind: PartKind,
    bytes: &Range<usize>,
) -> &'o [&'p TextPart] {
    let before = |start: usize| {
        own.partition_point(|part| (part.kind as usize, part.range.start) < (kind as usize, start))
    };
    &own[before(bytes.start)..before(bytes.end)]
}

/// The longest of some quotations: of two that a text has apart, nobody said both as one. "“We sail,” she
/// said, “at last.”" is one.
pub(super) fn said_whole(paragraph: &ArticleParagraph, quotes: &[&Range<usize>]) -> Option<String> {
    let text = paragraph.text.as_str();
    let goes_on = |one: &&Range<usize>, next: &&Range<usize>| {
        let between = text.get(one.end..next.start).unwrap_or_default();
        let between = between.trim_end().trim_end_matches(['“', '"', '‘', '\'']).trim_end();
        text[(*one).clone()].trim_end().ends_with(',') && between.ends_with(',')
    };
    let runs = quotes.chunk_by(goes_on).map(|run| {
        let words: Vec<&str> = run.iter().map(|range| quoted(paragraph, range)).collect();
        words.join(" … ")
    });
    runs.rev().max_by_key(String::len)
}

/// The words of a quotation without a comma at their end, and those of a part of a sentence without the full
/// stop of that.
fn quoted<'p>(paragraph: &'p ArticleParagraph, range: &Range<usize>) -> &'p str {
    let words = paragraph.text.as_str()[range.clone()].trim().trim_end_matches(',');
    let is_part = words.starts_with(char::is_lowercase) && !words.ends_with("..");
    if is_part { words.strip_suffix('.').unwrap_or(words) } else { words }
}

/// The bytes of what a paragraph tells, one thing after the other: its sentences, or the parts of one that
/// somebody else says each.
pub(super) fn told(paragraph: &ArticleParagraph, own: &[&TextPart]) -> Vec<Range<usize>> {
    let range = |run: Range<usize>| {
        let (first, last) = (&paragraph.sentences[run.start], &paragraph.sentences[run.end - 1]);
        let whole = first.range.start..last.range.end;
        let said = beginning_in(own, PartKind::Statement, &whole);
        let said: Vec<_> = said.iter().map(|part| part.range.clone()).collect();
        match said.first() {
            Some(first) if run.len() == 1 && (said.len() > 1 || first.start > whole.start) => {
                // What stands before the first of them is the text's own.
                let before = (first.start > whole.start).then_some(whole.start..first.start);
                with_subjects(paragraph.text.as_str(), before.into_iter().chain(said))
            }
            _ => vec![whole],
        }
    };
    runs(paragraph, own).into_iter().flat_map(range).collect()
}

/// Some parts of a sentence, each that begins with a verb joined to the one before it, in which the subject
/// of that stands.
fn with_subjects(text: &str, parts: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(before) if begins_with_verb(&text[part.clone()]) => before.end = before.end.max(part.end),
            _ => joined.push(part),
        }
    }
    joined
}

/// True for words whose first one is a verb without a subject: "and warned that it would", "said it was".
fn begins_with_verb(part: &str) -> bool {
    let bare = without_turn(part.trim());
    let first = first_word(bare).map_or("", |word| &bare[word]);
    first.starts_with(char::is_lowercase) && (says(first) || is_past_verb(first) || is_one_of(IS, first))
}

/// True if some bytes of a paragraph are whole sentences.
pub(super) fn is_whole(paragraph: &ArticleParagraph, told: &Range<usize>) -> bool {
    let sentences = &paragraph.sentences;
    sentences.binary_search_by_key(&told.start, |sentence| sentence.range.start).is_ok()
        && sentences.binary_search_by_key(&told.end, |sentence| sentence.range.end).is_ok()
}

/// A part of a sentence as one of its own.
pub(super) fn as_sentence(part: &str) -> String {
    let bare = without_turn(part.trim().trim_end_matches([',', ';']));
    let ends = bare.ends_with(['.', '!', '?', '…', '”', '"', '’', ')']);
    capitalised(bare) + if ends { "" } else { "." }
}

/// The sentences of a paragraph in runs that belong together: a quotation may go over several.
fn runs(paragraph: &ArticleParagraph, own: &[&TextPart]) -> Vec<Range<usize>> {
    let joins = |index: usize| {
        let end = paragraph.sentences[index].range.end;
        beginning_in(own, PartKind::Quote, &(0..end)).last().is_some_and(|quote| end < quote.range.end)
    };
    let mut runs: Vec<Range<usize>> = Vec::new();
    for index in 0..paragraph.sentences.len() {
        match runs.last_mut() {
            Some(run) if joins(index - 1) => run.end = index + 1,
            _ => runs.push(index..index + 1),
        }
    }
    runs
}
