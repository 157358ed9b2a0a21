//! Paragraphs of a text with what is noted on them: in the margin where there is room for both, else below.

use std::sync::Arc;

use super::sheet::Sheet;
use super::wrap::{cut, height};
use super::{Row, column};
use crate::page::{Annotated, Mark, Role, Span};

/// The indent of the keys, in columns.
const INDENT: usize = 2;
/// Blank columns between a key and its words, and beside the line of the margin.
const BETWEEN: usize = 2;
/// The narrowest sheet, in columns, that has a margin.
const WIDE: usize = 66;
/// The most columns of the margin.
const MARGIN: usize = 44;
/// The most rows of a note in the margin, unless its paragraph leaves more free.
const ROWS: usize = 5;
/// The indent of all rows of a note but its first, in columns.
const HANG: usize = 2;
/// The most columns of a note below its paragraph.
const BELOW: usize = 160;

pub(super) fn put(paragraph: &Arc<Annotated>, sheet: &mut Sheet) {
    sheet.paragraph(paragraph.number);
    if !is_plain(paragraph) || sheet.width < paragraph.key_width.into() {
        return put_now(paragraph, sheet);
    }
    let (paragraph, width) = (Arc::clone(paragraph), sheet.width);
    let rows = ParagraphColumns::of(&paragraph, width).rows(&paragraph.words);
    sheet.put_later(rows, move || {
        let mut sheet = Sheet::new(width);
        put_now(&paragraph, &mut sheet);
        sheet.finish().rows
    });
}

/// True if a paragraph is nothing but words, as nearly all of a long text are: they are put when they are seen.
fn is_plain(Annotated { words, notes, remark, .. }: &Annotated) -> bool {
    let is_plain = |span: &Span| span.link.is_none() && span.mark == Mark::None;
    notes.is_empty()
        && remark.is_empty()
        && words.iter().all(is_plain)
        && words.iter().any(|span| !span.text.is_blank())
}

/// The columns of a paragraph: where its words begin, and how many they have.
struct ParagraphColumns {
    x: usize,
    words: usize,
    margin: Option<usize>,
}

impl ParagraphColumns {
    fn of(paragraph: &Annotated, width: usize) -> Self {
        let x = INDENT + usize::from(paragraph.key_width) + BETWEEN;
        let margin = (width >= WIDE).then(|| (width / 3).min(MARGIN));
        let x = if margin.is_some() { x } else { x.min(width / 3) };
        let words = width - x - margin.map_or(0, |margin| margin + 2 * BETWEEN);
        Self { x, words, margin }
    }

    fn rows(&self, words: &[Span]) -> usize {
        height(words, self.words, self.words)
    }
}

fn put_now(paragraph: &Annotated, sheet: &mut Sheet) {
    let top = sheet.top();
    let columns = ParagraphColumns::of(paragraph, sheet.width);
    let key = sheet.wrap(&paragraph.key(), sheet.width, sheet.width);
    sheet.put(top, INDENT, key);
    let words = sheet.wrap(&paragraph.words, columns.words, columns.words);
    sheet.put(top, columns.x, words);
    let Some(margin) = columns.margin else { return put_below(paragraph, columns.x, sheet) };
    let edge = columns.x + columns.words;
    let remark = sheet.wrap(&paragraph.remark, margin, margin);
    let mut free =
        columns.rows(&paragraph.words).saturating_sub(remark.len() + rows_of(paragraph, margin, ROWS));
    let mut beside = Vec::new();
    for note in &paragraph.notes {
        let more = height_of(note, margin).saturating_sub(ROWS).min(free);
        free -= more;
        beside.extend(in_margin(note, [margin, ROWS + more], sheet));
    }
    beside.extend(remark);
    sheet.put(top, edge + 2 * BETWEEN, beside);
    sheet.line_down(top, edge + BETWEEN / 2, "│", Role::Quiet);
}

/// The rows of all notes on a paragraph, if each has at most so many.
fn rows_of(paragraph: &Annotated, margin: usize, most: usize) -> usize {
    paragraph.notes.iter().map(|note| height_of(note, margin).min(most)).sum()
}

/// The rows of a note that is not cut.
fn height_of(note: &[Span], margin: usize) -> usize {
    height(note, margin, margin - HANG)
}

/// A note in as many rows as it may have, the last of them cut.
fn in_margin(note: &[Span], [margin, most]: [usize; 2], sheet: &mut Sheet) -> Vec<Row> {
    // Words that do not fit at the end of a row leave room unused.
    let fits = |columns: &usize| height_of(&cut(note, *columns), margin) <= most;
    let columns = (margin..=most * margin).rev().find(fits).unwrap_or(margin);
    let mut rows = sheet.wrap(&cut(note, columns), margin, margin - HANG);
    for piece in rows.iter_mut().skip(1).flat_map(|row| &mut row.pieces) {
        piece.x += column(HANG);
    }
    rows
}

fn put_below(paragraph: &Annotated, x: usize, sheet: &mut Sheet) {
    for note in &paragraph.notes {
        let line = [vec![Span::quiet("· ")], cut(note, BELOW)].concat();
        sheet.text(&line, x, x + BETWEEN);
    }
    sheet.text(&paragraph.remark, x, x + BETWEEN);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_paragraph_is_known_by_its_number_whatever_its_words_are() {
        let mut sheet = Sheet::new(24);
        for (number, words) in [(1, "The parties to its ¶7 of 2031 do"), (2, "It does")] {
            let words = vec![Span::text(words)];
            put(&Arc::new(Annotated { number, key_width: 2, words, ..Annotated::default() }), &mut sheet);
        }
        let layout = sheet.finish();
        assert_eq!(layout.paragraph_at(1), Some((0, 1)));
        assert_eq!(layout.row_of_paragraph(7), None);
        let second = layout.row_of_paragraph(2).expect("its row");
        assert_eq!(layout.rows_of_paragraph(0), 0..second);
        assert_eq!(layout.rows_of_paragraph(second), second..layout.rows.len());
    }

    proptest! {
        #[test]
        fn rows_made_later_are_those_made_at_once(
            paragraphs in prop::collection::vec("[ab é日.\\-]{0,60}", 1..4),
            width in 1_usize..140,
            left in 0_usize..3,
        ) {
            let rows = |put: fn(&Arc<Annotated>, &mut Sheet)| {
                let mut sheet = Sheet::new(width);
                sheet.inside(left, |sheet| {
                    for words in &paragraphs {
                        let words = vec![Span::text(words.to_owned())];
                        put(&Arc::new(Annotated { number: 12, key_width: 3, words, ..Annotated::default() }), sheet);
                        sheet.gap();
                    }
                });
                sheet.finish().rows
            };
            prop_assert_eq!(rows(put), rows(|paragraph, sheet| put_now(paragraph, sheet)));
        }
    }
}
