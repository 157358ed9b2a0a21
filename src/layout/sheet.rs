//! The sheet that a page is put on, block by block: rows grow downwards, links get their places.
//!
//! Within a row, pieces have to be put from left to right.

use std::mem;
use std::ops::Range;
use std::rc::Rc;

use super::pieces::LaterRows;
use super::wrap::{width, wrap};
use super::{Layout, Link, Piece, Pieces, Row, column};
use crate::model::EntryId;
use crate::page::{HeadingLevel, Role, Span, Target};
use crate::text::Clean;

/// The most columns of running words: longer lines are hard to read.
pub(super) const MEASURE: usize = 80;
/// Columns between a heading and the words behind it.
const APART: usize = 3;
/// The fewest columns between words at both ends of a row.
const BETWEEN: usize = 2;

pub(super) struct Sheet {
    /// Columns; at least one.
    pub(super) width: usize,
    /// Columns to the left of them, kept for something else.
    left: usize,
    rows: Vec<Row>,
    /// Set if there are rows, or were before they were taken.
    is_begun: bool,
    links: Vec<Link>,
    facts: Vec<(usize, EntryId)>,
    parts: Vec<usize>,
    paragraphs: Vec<(usize, usize)>,
    /// The entries that begin with what comes next.
    beginning: Vec<EntryId>,
    /// The number of rows at the top that stay in sight.
    head: usize,
    /// The rows that name what is below them.
    headings: Vec<usize>,
    /// The rows of each heading.
    titles: Vec<Range<usize>>,
    /// The cells of a matrix that say something.
    filled: Vec<(usize, usize)>,
    /// Set if a blank row goes above what comes next.
    gap: bool,
}

impl Sheet {
    pub(super) fn new(width: usize) -> Self {
        Self {
            width,
            left: 0,
            rows: Vec::new(),
            is_begun: false,
            links: Vec::new(),
            facts: Vec::new(),
            parts: Vec::new(),
            paragraphs: Vec::new(),
            beginning: Vec::new(),
            head: 0,
            headings: Vec::new(),
            titles: Vec::new(),
            filled: Vec::new(),
            gap: false,
        }
    }

    pub(super) fn finish(self) -> Layout {
        let Self { rows, links, facts, parts, paragraphs, mut head, mut headings, titles, filled, .. } = self;
        match headings.first() {
            Some(0) => head = 1,
            _ => headings.clear(),
        }
        Layout { rows, links, facts, parts, paragraphs, head, filled, headings, titles }
    }

    /// Takes the rows put so far, whose links lead nowhere then; what comes next begins below them.
    pub(super) fn take_rows(&mut self) -> Vec<Row> {
        let Self { width, left, gap, is_begun, .. } = *self;
        mem::replace(self, Self { left, is_begun, gap, ..Self::new(width) }).rows
    }

    /// Marks what comes next as the beginning of an entry.
    pub(super) fn fact(&mut self, entry: EntryId) {
        self.beginning.push(entry);
    }

    /// Marks what comes next as the beginning of a paragraph of a source's text.
    pub(super) fn paragraph(&mut self, number: usize) {
        self.paragraphs.push((self.top(), number));
    }

    /// Ends the last fact where the next thing begins.
    pub(super) fn end_fact(&mut self) {
        self.parts.push(self.top());
    }

    /// Keeps a blank row above what comes next, unless it is the first.
    pub(super) fn gap(&mut self) {
        self.gap = self.is_begun;
    }

    /// Keeps everything put so far in sight.
    pub(super) fn keep_in_sight(&mut self) {
        self.head = self.rows.len();
    }

    /// Notes that row `row` names what is below it: the last such row above what is in sight stays in sight.
    pub(super) fn keep_as_heading(&mut self, row: usize) {
        self.headings.push(row);
    }

    /// Puts what `put` puts so many columns from the left, if any are left for it.
    pub(super) fn inside(&mut self, columns: usize, put: impl FnOnce(&mut Self)) {
        let (left, width) = (self.left, self.width);
        let columns = columns.min(width - 1);
        (self.left, self.width) = (left + columns, width - columns);
        put(self);
        (self.left, self.width) = (left, width);
    }

    pub(super) fn is_empty(&self) -> bool {
        !self.is_begun
    }

    /// The row that the next thing begins in.
    pub(super) fn top(&self) -> usize {
        self.rows.len() + usize::from(self.gap)
    }

    /// Puts a heading and the words behind it on one row, or one below the other if they need more; a line
    /// leads from the heading of a part to the edge.
    pub(super) fn heading(&mut self, level: HeadingLevel, left: &[Span], right: &[Span]) {
        let together = width(left) + APART + width(right) <= self.width;
        let top = self.top();
        if level == HeadingLevel::Part {
            self.parts.push(top);
        }
        if level == HeadingLevel::Part && !self.headings.is_empty() {
            self.headings.push(top);
        }
        let behind = width(left) + if width(left) > 0 { APART } else { 0 };
        let line =
            width(left) + 1..self.width - (width(right) + usize::from(!right.is_empty())).min(self.width);
        let left = self.wrap(left, self.width, self.width);
        let right = self.wrap(right, self.width, self.width);
        let below = top + if together { 0 } else { left.len() };
        self.put(top, 0, left);
        if together && level == HeadingLevel::Part && !line.is_empty() {
            let rule = Clean::line("─".repeat(line.len()));
            self.put(top, line.start, vec![Row::of(rule, Role::Quiet)]);
        }
        match (level, together) {
            (HeadingLevel::Part, _) => self.put_right(below, self.width, right),
            (_, true) => self.put(below, behind, right),
            (_, false) => self.put(below, 0, right),
        }
        self.titles.push(top..self.top());
    }

    /// Puts words at both ends of a row, or one below the other if they need more.
    pub(super) fn ends(&mut self, left: &[Span], right: &[Span]) {
        let top = self.top();
        let together = width(left) + BETWEEN + width(right) <= self.width;
        let [left, right] = [left, right].map(|line| self.wrap(line, self.width, self.width));
        let below = top + if together { 0 } else { left.len() };
        self.put(top, 0, left);
        self.put_right(below, self.width, right);
    }

    /// Puts a line with its first row `indent` columns from the left and the others `hang`; less if the
    /// sheet is narrow.
    pub fn text(&mut self, line: &[Span], indent: usize, hang: usize) {
        let top = self.top();
        self.text_at(top, line, indent, hang);
    }

    /// The same, from row `top` on.
    pub(super) fn text_at(&mut self, top: usize, line: &[Span], indent: usize, hang: usize) {
        let (indent, hang) = (self.indent(indent), self.indent(hang));
        let [first, rest] = [indent, hang].map(|x| (self.width - x).min(MEASURE));
        let rows = self.wrap(line, first, rest);
        for (index, row) in rows.into_iter().enumerate() {
            self.put_row(top + index, if index == 0 { indent } else { hang }, row);
        }
    }

    /// An indent that leaves two thirds of the sheet.
    pub(super) fn indent(&self, indent: usize) -> usize {
        indent.min(self.width / 3)
    }

    /// Wraps a line with its own links.
    pub(super) fn wrap(&mut self, line: &[Span], first: usize, rest: usize) -> Vec<Row> {
        let links = self.link_spans(line);
        wrap(line, first, rest, |span| links.get(span).copied().flatten())
    }

    /// The number of a new link, which has no place yet.
    pub(super) fn link(&mut self, target: Option<Target>, cell: Option<(usize, usize)>) -> usize {
        self.links.push(Link { target, rows: 0..0, cell, bar: None });
        self.links.len() - 1
    }

    /// The same for a cell of a matrix, with the bar at column `x`.
    pub(super) fn cell(&mut self, target: Option<Target>, cell: (usize, usize), x: usize) -> usize {
        let bar = Some(column(self.left + x));
        self.links.push(Link { target, rows: 0..0, cell: Some(cell), bar });
        self.links.len() - 1
    }

    /// Notes the cells of a matrix that say something.
    pub(super) fn filled(&mut self, cells: Vec<(usize, usize)>) {
        self.filled = cells;
    }

    /// Puts rows from row `top` on at column `x`.
    pub(super) fn put(&mut self, top: usize, x: usize, rows: Vec<Row>) {
        for (index, row) in rows.into_iter().enumerate() {
            self.put_row(top + index, x, row);
        }
    }

    /// Puts rows from row `top` on so that they end before column `edge`.
    pub(super) fn put_right(&mut self, top: usize, edge: usize, rows: Vec<Row>) {
        for (index, row) in rows.into_iter().enumerate() {
            self.put_row(top + index, edge.saturating_sub(row.width()), row);
        }
    }

    /// Puts a row; one without pieces leaves no trace.
    fn put_row(&mut self, at: usize, x: usize, row: Row) {
        if row.pieces.is_empty() {
            return;
        }
        while self.rows.len() <= at {
            self.rows.push(Row::default());
        }
        (self.gap, self.is_begun) = (false, true);
        self.facts.extend(self.beginning.drain(..).map(|entry| (at, entry)));
        let mut pieces = row.pieces;
        for piece in &mut pieces {
            piece.x += column(self.left + x);
            if let Some(link) = piece.link {
                let rows = &mut self.links[link].rows;
                rows.start = if rows.end == 0 { at } else { rows.start };
                rows.end = at + 1;
            }
        }
        match &mut self.rows[at].pieces {
            there if there.is_empty() => *there = pieces,
            there => there.append(&mut pieces),
        }
    }

    /// Puts so many rows without links from row `top` on, which are made when they are first asked for.
    pub(super) fn put_later(&mut self, count: usize, make: impl Fn() -> Vec<Row> + 'static) {
        let top = self.top();
        let left = column(self.left);
        let make = move || {
            let mut rows: Vec<Vec<Piece>> = make().into_iter().map(|row| row.pieces.to_vec()).collect();
            rows.iter_mut().flatten().for_each(|piece| piece.x += left);
            rows
        };
        let later = Rc::new(LaterRows::new(make));
        self.rows.resize_with(top, Row::default);
        self.rows.extend((0..count).map(|index| Row { pieces: Pieces::later(&later, index) }));
        (self.gap, self.is_begun) = (false, true);
        self.facts.extend(self.beginning.drain(..).map(|entry| (top, entry)));
    }

    /// Draws a mark at column `x` of each row from `top` to the last, unless something is there already.
    pub(super) fn line_down(&mut self, top: usize, x: usize, mark: &'static str, role: Role) {
        let x = column(self.left + x);
        for row in self.rows.iter_mut().skip(top) {
            let before = row.pieces.partition_point(|piece| piece.x < x);
            let end = before.checked_sub(1).map_or(0, |last| row.pieces[last].end());
            if end <= x.into() && row.pieces.get(before).is_none_or(|piece| piece.x > x) {
                row.pieces.insert(before, Piece::new(x.into(), Clean::line(mark), role));
            }
        }
    }

    /// The link of each span: spans side by side that lead to the same place are one. Empty if there are
    /// none, which is the commonest case.
    fn link_spans(&mut self, line: &[Span]) -> Vec<Option<usize>> {
        if line.iter().all(|span| span.link.is_none()) {
            return Vec::new();
        }
        let mut links: Vec<Option<usize>> = Vec::with_capacity(line.len());
        for span in line {
            let last = links.last().copied().flatten();
            links.push(match span.link {
                None => None,
                target if last.is_some_and(|last| self.links[last].target == target) => last,
                _ if span.text.is_blank() => None,
                target => Some(self.link(target, None)),
            });
        }
        links
    }
}
