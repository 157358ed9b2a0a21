//! The looks of each kind of block at a width.

use super::*;
use crate::model::{EntryId, Id};
use crate::page::{Cell, Column, Excerpt, HeadingLevel, Line, Matrix, MatrixRow, Sign, Span, Table};

mod bars;
mod excerpts;
mod keyed;
mod matrices;
mod shares;
mod tables;
mod timelines;
mod words;

fn body(text: &str) -> Span {
    Span::text(text.to_owned())
}

fn line(text: &str) -> Line {
    vec![body(text)]
}

fn actor(index: usize) -> Target {
    Target::Entry(EntryId::Actor(Id::new(index)))
}

fn page(blocks: impl IntoIterator<Item = Block>) -> Page {
    Page { blocks: blocks.into_iter().collect() }
}

fn text(line: Line) -> Block {
    Block::line(line)
}

fn heading(left: &str, right: &str) -> Block {
    Block::Heading { level: HeadingLevel::Title, left: line(left), right: line(right) }
}

/// The rows as text, each ended by a bar at the width of the page.
fn shown(page: &Page, width: u16, wide: Wide) -> String {
    let mut shown = String::new();
    for row in layout(page, width, wide).rows {
        let mut x = 0;
        shown.push('\n');
        for piece in &row.pieces {
            shown.push_str(&" ".repeat(usize::from(piece.x) - x));
            shown.push_str(piece.text.as_str());
            x = usize::from(piece.x) + piece.text.width();
        }
        shown.push_str(&" ".repeat(usize::from(width) - x));
        shown.push('|');
    }
    shown
}

fn assert_shown(page: &Page, width: u16, expected: &str) {
    let shown = shown(page, width, Wide::From(0));
    assert!(shown == expected.trim_end(), "{shown}\n\nis not{expected}");
}
