//! The sheet that a page is put on, block by block: rows grow downwards, links learn where they stand.
//!
//! Within a row, pieces have to be put from left to right.

use super::wrap::{width, wrap};
use super::{Layout, Link, Row, column};
use crate::model::EntryId;
use crate::page::{Level, Role, Span, Target};
use crate::text::Clean;

/// The least number of columns between the two ends of a heading.
const APART: usize = 2;

pub(super) struct Sheet {
    /// Columns; at least one.
    pub width: usize,
    rows: Vec<Row>,
    links: Vec<Link>,
    facts: Vec<(usize, EntryId)>,
    parts: Vec<usize>,
    /// The entries that begin with what comes next.
    beginning: Vec<EntryId>,
    /// How many rows at the top are to stay in sight.
    head: usize,
    /// Whether a blank row is to stand above what comes next.
    gap: bool,
}

impl Sheet {
    pub fn new(width: usize) -> Self {
        Self {
            width,
            rows: Vec::new(),
            links: Vec::new(),
            facts: Vec::new(),
            parts: Vec::new(),
            beginning: Vec::new(),
            head: 0,
            gap: false,
        }
    }

    pub fn finish(self) -> Layout {
        Layout { rows: self.rows, links: self.links, facts: self.facts, parts: self.parts, head: self.head }
    }

    /// Marks what comes next as the beginning of an entry.
    pub fn fact(&mut self, entry: EntryId) {
        self.beginning.push(entry);
    }

    /// Keeps a blank row above what comes next, unless it is the first.
    pub fn gap(&mut self) {
        self.gap = !self.rows.is_empty();
    }

    /// Keeps all that was put so far in sight.
    pub fn keep_in_sight(&mut self) {
        self.head = self.rows.len();
    }

    /// Whether nothing was put yet.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row that the next thing begins in.
    pub fn top(&self) -> usize {
        self.rows.len() + usize::from(self.gap)
    }

    /// Puts the two ends of a heading on one row, or one below the other if they need more; a line leads from the
    /// heading of a part to the edge.
    pub fn heading(&mut self, level: Level, left: &[Span], right: &[Span]) {
        let together = width(left) + APART + width(right) <= self.width;
        let top = self.top();
        if level == Level::Part {
            self.parts.push(top);
        }
        let line =
            width(left) + 1..self.width - (width(right) + usize::from(!right.is_empty())).min(self.width);
        let left = self.wrap(left, self.width, self.width);
        let right = self.wrap(right, self.width, self.width);
        let below = top + if together { 0 } else { left.len() };
        self.put(top, 0, left);
        if together && level == Level::Part && !line.is_empty() {
            let rule = Clean::line("─".repeat(line.len()));
            self.put(top, line.start, vec![Row::of(rule, Role::Ornament)]);
        }
        self.put_right(below, self.width, right);
    }

    /// Puts a line whose first row stands `indent` columns from the left and its others `hang`; less where the
    /// sheet is narrow.
    pub fn text(&mut self, line: &[Span], indent: usize, hang: usize) {
        let (indent, hang) = (self.indent(indent), self.indent(hang));
        let rows = self.wrap(line, self.width - indent, self.width - hang);
        let top = self.top();
        for (index, row) in rows.into_iter().enumerate() {
            self.put_row(top + index, if index == 0 { indent } else { hang }, row);
        }
    }

    /// An indent that leaves two thirds of the sheet.
    pub fn indent(&self, indent: usize) -> usize {
        indent.min(self.width / 3)
    }

    /// Wraps a line with its own links.
    pub fn wrap(&mut self, line: &[Span], first: usize, rest: usize) -> Vec<Row> {
        let links = self.link_spans(line);
        wrap(line, first, rest, |span| links.get(span).copied().flatten())
    }

    /// A number for a new link, which stands nowhere yet.
    pub fn link(&mut self, target: Option<Target>, cell: Option<(usize, usize)>) -> usize {
        self.links.push(Link { target, rows: 0..0, cell });
        self.links.len() - 1
    }

    /// Puts rows from row `top` on at column `x`.
    pub fn put(&mut self, top: usize, x: usize, rows: Vec<Row>) {
        for (index, row) in rows.into_iter().enumerate() {
            self.put_row(top + index, x, row);
        }
    }

    /// Puts rows from row `top` on so that they end before column `edge`.
    pub fn put_right(&mut self, top: usize, edge: usize, rows: Vec<Row>) {
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
        self.gap = false;
        self.facts.extend(self.beginning.drain(..).map(|entry| (at, entry)));
        for mut piece in row.pieces {
            piece.x += column(x);
            if let Some(link) = piece.link {
                let rows = &mut self.links[link].rows;
                rows.start = if rows.end == 0 { at } else { rows.start };
                rows.end = at + 1;
            }
            self.rows[at].pieces.push(piece);
        }
    }

    /// The link of each span: spans side by side that lead to the same place are one. Empty if there is none, which
    /// is the commonest case.
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
