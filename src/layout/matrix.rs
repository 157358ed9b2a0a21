//! Matrices: a window on the columns, or all of them in parts; a list by row if not even two fit.
//!
//! All columns but the first, which holds the heads of the rows, are equally wide whatever part of them is shown, so
//! that nothing moves when the window does.

use std::ops::Range;

use super::sheet::Sheet;
use super::wrap::{width, wrap};
use super::{Row, Wide};
use crate::page::{Cell, HeadingLevel, Line, Matrix, MatrixRow, Role};
use crate::text::Clean;

/// The narrowest cell, in columns.
const LEAST: usize = 18;
/// The columns that the heads may take of any page; more only up to a quarter of it.
const HEAD: usize = 14;
/// The columns of the line between two cells, with a blank on either side.
const BORDER: usize = 3;
/// The indents of cells in a list by row: of their names, and of their words.
const STEPS: [usize; 2] = [2, 4];

pub(super) fn put(matrix: &Matrix, wide: Wide, sheet: &mut Sheet) {
    let Some(grid) = Grid::fit(matrix, sheet.width) else { return put_list(matrix, sheet) };
    match wide {
        Wide::From(first) => {
            let first = first.min(grid.columns - grid.fitting);
            let shown = first..first + grid.fitting;
            let left_out = [shown.start, grid.columns - shown.end];
            let rows: Vec<usize> = (0..matrix.rows.len()).collect();
            grid.put(matrix, &rows, shown, left_out, sheet);
        }
        Wide::Parts => {
            for (part, rows) in parts(matrix, &grid).iter().enumerate() {
                if part > 0 {
                    sheet.gap();
                }
                let first = part * grid.fitting;
                let shown = first..grid.columns.min(first + grid.fitting);
                grid.put(matrix, rows, shown, [0, 0], sheet);
            }
        }
    }
}

/// The rows that say something in each part; those that say nothing anywhere are in the first.
fn parts(matrix: &Matrix, grid: &Grid) -> Vec<Vec<usize>> {
    let mut parts = vec![Vec::new(); grid.columns.div_ceil(grid.fitting)];
    for (index, row) in matrix.rows.iter().enumerate() {
        let mut of_row: Vec<usize> = row.cells.iter().map(|(column, _)| column / grid.fitting).collect();
        of_row.dedup();
        if of_row.is_empty() {
            of_row.push(0);
        }
        for part in of_row {
            parts[part].push(index);
        }
    }
    parts
}

/// The measures of a matrix on a page.
struct Grid {
    /// The columns of the heads, in terminal columns.
    head: usize,
    /// Those of each cell.
    cell: usize,
    /// The number of columns of the matrix.
    columns: usize,
    /// The number of them that fit side by side.
    fitting: usize,
}

impl Grid {
    /// The measures for a page; none if fewer than two columns fit.
    fn fit(matrix: &Matrix, page: usize) -> Option<Self> {
        let widest = |lines: &[Line]| lines.iter().map(|line| width(line)).max().unwrap_or(0);
        let columns = count(matrix);
        let head = matrix.rows.iter().map(|row| widest(&row.head)).max().unwrap_or(0);
        let head = head.max(marks([columns; 2])[0].width()).min(HEAD.max(page / 4));
        let room = page.checked_sub(head)?;
        let fitting = columns.min(room / (BORDER + LEAST));
        if fitting < columns.clamp(1, 2) {
            return None;
        }
        let cells = matrix.rows.iter().flat_map(|row| &row.cells).map(|(_, cell)| widest(&cell.lines));
        let natural = cells.chain([widest(&matrix.columns)]).max().unwrap_or(0);
        Some(Self { head, cell: natural.max(LEAST).min(room / fitting - BORDER), columns, fitting })
    }

    /// Puts some of the columns of some rows side by side, and says how many columns are left out before and after them.
    fn put(
        &self,
        matrix: &Matrix,
        rows: &[usize],
        shown: Range<usize>,
        left_out: [usize; 2],
        sheet: &mut Sheet,
    ) {
        let first = sheet.is_empty();
        self.put_names(matrix, shown.clone(), left_out, sheet);
        for (place, &index) in rows.iter().enumerate() {
            self.put_rule(shown.len(), sheet);
            if first && place == 0 {
                sheet.keep_in_sight();
            }
            let row = &matrix.rows[index];
            let head = row.head.iter().flat_map(|line| sheet.wrap(line, self.head, self.head)).collect();
            let cells = shown
                .clone()
                .map(|column| self.wrap_cell(row.cell(column), (index, column), sheet))
                .collect();
            self.put_cells(head, cells, sheet);
        }
    }

    /// The rows of a cell, which are one link; an empty one is as wide as any, so that it can be seen when it is
    /// selected.
    fn wrap_cell(&self, cell: Option<&Cell>, place: (usize, usize), sheet: &mut Sheet) -> Vec<Row> {
        let link = sheet.link(cell.and_then(|cell| cell.link), Some(place));
        match cell.filter(|cell| !is_empty(cell)) {
            Some(cell) => {
                cell.lines.iter().flat_map(|line| wrap(line, self.cell, self.cell, |_| Some(link))).collect()
            }
            None => {
                let mut row = Row::of(Clean::line(format!("{:1$}", "–", self.cell)), Role::Quiet);
                row.pieces.iter_mut().for_each(|piece| piece.link = Some(link));
                vec![row]
            }
        }
    }

    fn put_names(&self, matrix: &Matrix, shown: Range<usize>, left_out: [usize; 2], sheet: &mut Sheet) {
        let [before, after] = left_out.map(|count| count > 0);
        let [left, right] = marks(left_out).map(|mark| Row::of(mark, Role::Quiet));
        let last = shown.end - 1;
        let names = shown
            .map(|column| {
                let taken = if after && column == last { right.width() + 1 } else { 0 };
                let name = matrix.columns.get(column).map_or(&[][..], Vec::as_slice);
                sheet.wrap(name, self.cell - taken, self.cell - taken)
            })
            .collect();
        let top = sheet.top();
        let edge = self.put_cells(if before { vec![left] } else { Vec::new() }, names, sheet);
        if after {
            sheet.put_right(top, edge, vec![right]);
        }
    }

    /// Puts a head and cells side by side with lines between them; returns the column after the last.
    fn put_cells(&self, head: Vec<Row>, cells: Vec<Vec<Row>>, sheet: &mut Sheet) -> usize {
        let height = cells.iter().chain([&head]).map(Vec::len).fold(1, usize::max);
        let top = sheet.top();
        let mut x = self.head;
        sheet.put(top, 0, head);
        for cell in cells {
            sheet.put(top, x + 1, vec![Row::of(Clean::line("│"), Role::Quiet); height]);
            sheet.put(top, x + BORDER, cell);
            x += BORDER + self.cell;
        }
        x
    }

    /// Puts a line across a head and so many cells.
    fn put_rule(&self, cells: usize, sheet: &mut Sheet) {
        let rule = "─".repeat(self.head) + &format!("─┼─{}", "─".repeat(self.cell)).repeat(cells);
        sheet.put(sheet.top(), 0, vec![Row::of(Clean::line(rule), Role::Quiet)]);
    }
}

/// Puts each row as its head and, below it, its cells that are not empty, each below the name of its column. The first
/// line of the head stays in sight above its cells.
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

/// The number of columns of a matrix: a row may have more cells than there are names.
fn count(matrix: &Matrix) -> usize {
    let last = |row: &MatrixRow| row.cells.last().map_or(0, |(column, _)| column + 1);
    matrix.rows.iter().map(last).chain([matrix.columns.len()]).max().unwrap_or(0)
}

/// The marks for so many columns before those shown, and so many after.
fn marks([before, after]: [usize; 2]) -> [Clean; 2] {
    [format!("◂ {before}"), format!("+{after} ▸")].map(Clean::line)
}
