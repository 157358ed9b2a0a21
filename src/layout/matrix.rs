//! Matrices: a window on the columns, or all of them in parts; a list by row if not even two fit.
//!
//! Each cell has two columns at its left for the signs of its lines, and the bar of the selected one stands
//! before those.

use std::collections::HashMap;
use std::ops::Range;

use super::sheet::Sheet;
use super::wrap::{cut, height, longest_word, wrap};
use super::{Piece, Row, Wide};
use crate::page::{Cell, HeadingLevel, Line, Matrix, MatrixRow, Role, Span, signed, words};
use crate::text::Clean;
use columns::MatrixColumns;

mod columns;

/// The columns of a sign and the blank behind it.
const SIGN: usize = 2;
/// A head that is cut to no more characters than these is wrapped instead.
const TELLING: usize = 6;
/// The indents of cells in a list by row: of their names, and of their words.
const STEPS: [usize; 2] = [2, 4];

pub(super) fn put(matrix: &Matrix, wide: Wide, sheet: &mut Sheet) {
    let cells = |(index, row): (usize, &MatrixRow)| {
        let filled = row.cells.iter().filter(|(_, cell)| !is_empty(cell));
        filled.map(|(column, _)| (index, *column)).collect::<Vec<_>>()
    };
    sheet.filled(matrix.rows.iter().enumerate().flat_map(cells).collect());
    let Some(columns) = MatrixColumns::fit(matrix, sheet.width) else { return put_list(matrix, sheet) };
    let is_cut = matrix.is_brief && wide != Wide::Parts;
    let cut = if is_cut { cut_heads(matrix, &columns) } else { Vec::new() };
    let grid = Grid { matrix, columns, cut };
    match wide {
        Wide::From(first) => {
            let shown = grid.columns.window(first);
            let left_out = [shown.start, grid.columns.len() - shown.end];
            let rows: Vec<usize> = (0..matrix.rows.len()).collect();
            grid.put(&rows, &shown, left_out, sheet);
        }
        Wide::Parts => {
            for shown in grid.columns.parts() {
                let rows = grid.rows_in(&shown);
                if !rows.is_empty() || shown.start == 0 {
                    sheet.gap();
                    grid.put(&rows, &shown, [0, 0], sheet);
                }
            }
        }
    }
}

/// A matrix with the columns of a page.
struct Grid<'m> {
    matrix: &'m Matrix,
    columns: MatrixColumns,
    /// The heads that are cut because they are too long; none where they are wrapped.
    cut: Vec<Option<Line>>,
}

impl Grid<'_> {
    /// The rows that say something in some columns; those that say nothing anywhere are with the first.
    fn rows_in(&self, shown: &Range<usize>) -> Vec<usize> {
        let is_there = |row: &MatrixRow| {
            row.cells.iter().any(|(column, _)| shown.contains(column))
                || (row.cells.is_empty() && shown.start == 0)
        };
        (0..self.matrix.rows.len()).filter(|row| is_there(&self.matrix.rows[*row])).collect()
    }

    /// Puts some of the columns of some rows side by side, and says how many columns are left out before and
    /// after them.
    fn put(&self, rows: &[usize], shown: &Range<usize>, left_out: [usize; 2], sheet: &mut Sheet) {
        let is_first = sheet.is_empty();
        self.put_names(shown, left_out, sheet);
        if !self.matrix.is_brief && self.columns.head > 0 {
            let rule = "─".repeat(self.columns.end(shown));
            sheet.put(sheet.top(), 0, vec![Row::of(Clean::line(rule), Role::Quiet)]);
        }
        if is_first {
            sheet.keep_in_sight();
        }
        for (place, &index) in rows.iter().enumerate() {
            if place > 0 && !self.matrix.is_brief {
                sheet.gap();
            }
            self.put_row(index, shown, sheet);
        }
    }

    fn put_row(&self, index: usize, shown: &Range<usize>, sheet: &mut Sheet) {
        let row = &self.matrix.rows[index];
        let top = sheet.top();
        let head = row.head.iter().take(if self.matrix.is_brief { 1 } else { usize::MAX });
        let head: Vec<Row> = match self.cut.get(index).and_then(Option::as_ref) {
            Some(cut) => self.head(cut, sheet),
            None => head.flat_map(|line| self.head(line, sheet)).collect(),
        };
        let links = shown.clone().map(|column| {
            let target = row.cell(column).and_then(|cell| cell.link);
            let x = self.columns.start(shown, column);
            if self.matrix.is_brief {
                sheet.link(target, Some((index, column)))
            } else {
                sheet.cell(target, (index, column), x.saturating_sub(SIGN))
            }
        });
        let links: Vec<usize> = links.collect();
        sheet.put(top, 0, head);
        for (column, link) in shown.clone().zip(links) {
            let cell = row.cell(column).filter(|cell| !is_empty(cell));
            sheet.put(top, self.columns.start(shown, column), self.cell(cell, column, link));
        }
    }

    /// The rows of a line of a head.
    fn head(&self, line: &Line, sheet: &mut Sheet) -> Vec<Row> {
        let (sign, words) = signed(line);
        let (indent, room) = in_head(line, self.columns.head, self.matrix.is_brief);
        let words = sheet.wrap(words, room, room);
        after_sign(sign.map(|sign| (sign.text.clone(), sign.role)), words, indent)
    }

    /// The rows of a cell, which are one link but for its signs; an empty one has a dot.
    fn cell(&self, cell: Option<&Cell>, column: usize, link: usize) -> Vec<Row> {
        let indent = self.columns.signs[column];
        let room = self.columns.cells[column] - indent;
        let Some(cell) = cell else {
            let dot = Piece { link: Some(link), ..Piece::new(indent, Clean::line("·"), Role::Quiet) };
            return vec![Row { pieces: vec![dot].into() }];
        };
        let rows = cell.lines.iter().flat_map(|line| {
            let (sign, words) = signed(line);
            let words = wrap(words, room, room, |_| Some(link));
            after_sign(sign.map(|sign| (sign.text.clone(), sign.role)), words, indent)
        });
        rows.collect()
    }

    fn put_names(&self, shown: &Range<usize>, left_out: [usize; 2], sheet: &mut Sheet) {
        let [before, after] = left_out.map(|count| count > 0);
        let [left, right] = marks(left_out).map(|mark| Row::of(mark, Role::Quiet));
        let taken = (self.columns.end(shown) + right.width() + 1).saturating_sub(sheet.width);
        let taken = if after { taken } else { 0 };
        let top = sheet.top();
        let (mut below, mut beside) = (top, taken);
        if self.would_break(shown, taken) {
            (below, beside) = (top + 1, 0);
        }
        if before {
            sheet.put(top, 0, vec![left]);
        }
        if after && below > top {
            sheet.put_right(top, sheet.width, vec![right.clone()]);
        }
        for column in shown.clone() {
            let taken = if column + 1 == shown.end { beside } else { 0 };
            let indent = self.columns.signs[column];
            let name =
                sheet.wrap(self.name(column), self.name_room(column, taken), self.name_room(column, taken));
            sheet.put(below, self.columns.start(shown, column) + indent, name);
        }
        if after && below == top {
            sheet.put_right(top, sheet.width, vec![right]);
        }
    }

    /// True if the name of the last of some columns would be broken in a word if that left so many columns to
    /// a mark.
    fn would_break(&self, shown: &Range<usize>, taken: usize) -> bool {
        let last = shown.end.saturating_sub(1);
        taken > 0 && longest_word(self.name(last)) > self.name_room(last, taken)
    }

    fn name(&self, column: usize) -> &[Span] {
        self.matrix.columns.get(column).map_or(&[], Vec::as_slice)
    }

    /// The room for the name of a column that leaves so many columns of it to a mark.
    fn name_room(&self, column: usize, taken: usize) -> usize {
        (self.columns.cells[column] - self.columns.signs[column]).saturating_sub(taken).max(1)
    }
}

/// The first lines of the heads, cut where they need more rows than their cells have; none for those that
/// would look the same or tell too little.
fn cut_heads(matrix: &Matrix, columns: &MatrixColumns) -> Vec<Option<Line>> {
    let cut_head = |row: &MatrixRow| {
        let head = row.head.first().map_or(&[][..], Vec::as_slice);
        let (_, room) = in_head(head, columns.head, true);
        let rows = columns.rows(row).max(1);
        let fits = |columns: &usize| height(signed(&cut(head, *columns)).1, room, room) <= rows;
        cut(head, (columns.head..=rows * columns.head).rev().find(fits).unwrap_or(columns.head))
    };
    let heads: Vec<Line> = matrix.rows.iter().map(cut_head).collect();
    let named: Vec<String> = heads.iter().map(|head| words(signed(head).1)).collect();
    let mut count: HashMap<&str, usize> = HashMap::new();
    for name in &named {
        *count.entry(name).or_default() += 1;
    }
    let tells = |name: &str| count[name] < 2 && (!name.ends_with('…') || name.chars().count() > TELLING);
    heads.iter().zip(&named).map(|(head, name)| tells(name).then(|| head.clone())).collect()
}

/// Rows behind the sign that stands before the first of them.
fn after_sign(sign: Option<(Clean, Role)>, mut rows: Vec<Row>, indent: usize) -> Vec<Row> {
    for piece in rows.iter_mut().flat_map(|row| &mut row.pieces) {
        piece.x += super::column(indent);
    }
    if let Some((sign, role)) = sign {
        if rows.is_empty() {
            rows.push(Row::default());
        }
        rows[0].pieces.insert(0, Piece::new(0, sign, role));
    }
    rows
}

/// The columns before the words of a head, for its sign or those of the others, and those of its words. Beside
/// cells of a word none are kept where no head has a sign.
fn in_head(head: &[Span], room: usize, is_brief: bool) -> (usize, usize) {
    let is_behind_signs = || head.first().is_some_and(|span| span.text.as_str().starts_with(' '));
    let is_indented = !is_brief || signed(head).0.is_some() || is_behind_signs();
    let indent = if is_indented && room > 2 * SIGN { SIGN } else { 0 };
    (indent, room - indent)
}

/// Puts each row as its head and, below it, its cells that are not empty, each below the name of its column.
/// The first line of the head stays in sight above its cells.
fn put_list(matrix: &Matrix, sheet: &mut Sheet) {
    let first = sheet.is_empty();
    for (index, row) in matrix.rows.iter().enumerate() {
        if index > 0 {
            sheet.gap();
        }
        let top = sheet.top();
        let [left, right] = [0, 1].map(|line| row.head.get(line).map_or(&[][..], Vec::as_slice));
        sheet.heading(HeadingLevel::Entry, left, right);
        if first && sheet.top() > top {
            sheet.keep_as_heading(top);
        }
        row.head.iter().skip(2).for_each(|line| sheet.text(line, 0, 0));
        put_listed_cells(matrix, index, row, sheet);
    }
}

fn put_listed_cells(matrix: &Matrix, index: usize, row: &MatrixRow, sheet: &mut Sheet) {
    for (column, cell) in row.cells.iter().filter(|(_, cell)| !is_empty(cell)) {
        let link = sheet.link(cell.link, Some((index, *column)));
        let name = matrix.columns.get(*column);
        let lines = name
            .map(|name| (STEPS[0], name))
            .into_iter()
            .chain(cell.lines.iter().map(|line| (STEPS[1], line)));
        for (indent, line) in lines {
            let indent = sheet.indent(indent);
            let room = sheet.width - indent;
            sheet.put(sheet.top(), indent, wrap(line, room, room, |_| Some(link)));
        }
    }
}

fn is_empty(cell: &Cell) -> bool {
    cell.lines.iter().flatten().all(|span| span.text.is_blank())
}

/// The marks for so many columns before those shown, and so many after.
fn marks([before, after]: [usize; 2]) -> [Clean; 2] {
    [format!("◂ {before}"), format!("+{after} ▸")].map(Clean::line)
}
