//! The columns of a matrix on a page: as wide as they need, and which of them are in a window.

use std::ops::Range;

use super::SIGN;
use crate::layout::wrap::width;
use crate::page::{Line, Matrix, signed, words};
use crate::text::Clean;

/// The narrowest column of texts, and the widest that is easy to read.
const TEXTS: [usize; 2] = [17, 60];
/// Blanks before a column of texts: the bar stands among them.
const GAP: usize = 3;
/// The columns of a mark for columns that are left out, with a blank.
const MARK: usize = 5;
/// The columns that the heads may take of any page; in a matrix of texts more only up to a fifth of it.
const HEAD: usize = 16;
/// The columns of a name beside which the words of its column may be narrower: where room is short, and where it is not.
const NAME: [usize; 2] = [8, 14];

/// The columns of a matrix, in columns of the terminal.
pub(super) struct MatrixColumns {
    /// Those of the heads.
    pub(super) head: usize,
    /// Those of each column, with those of the signs.
    pub(super) cells: Vec<usize>,
    /// Those of the signs of each column.
    pub(super) signs: Vec<usize>,
    /// Blanks before each.
    gap: usize,
    /// Those of the page.
    page: usize,
}

impl MatrixColumns {
    /// Shares a page among the columns; none if fewer than two fit.
    pub(super) fn fit(matrix: &Matrix, page: usize) -> Option<Self> {
        let columns =
            if matrix.is_brief { Self::of_words(matrix, page) } else { Self::of_texts(matrix, page)? };
        let count = columns.len();
        (columns.window(0).len() >= count.clamp(1, 2) && columns.end(&(0..count.min(2))) <= page)
            .then_some(columns)
    }

    /// Columns of words: equally wide if there is room, else as wide as they need.
    fn of_words(matrix: &Matrix, page: usize) -> Self {
        let heads = matrix.rows.iter().filter_map(|row| row.head.first()).map(|line| width(line)).max();
        let heads = heads.unwrap_or(0);
        let signs = vec![SIGN; count(matrix)];
        let [need, want] = NAME.map(|most| {
            let column = |index| {
                widest_words(matrix, index).max(name(matrix, index).min(most).max(longest(matrix, index)))
            };
            (0..count(matrix)).map(column).collect::<Vec<usize>>()
        });
        let want: Vec<usize> = want.into_iter().map(|words| SIGN + words).collect();
        let equal = vec![want.iter().copied().max().unwrap_or(0); want.len()];
        for cells in [equal, want] {
            let columns = Self { head: heads, cells, signs: signs.clone(), gap: SIGN, page };
            if columns.end(&(0..columns.len())) <= page {
                return columns;
            }
        }
        // Where room is short, a column without signs keeps none for them.
        let has_signs = |index: &usize| lines(matrix, *index).any(|line| signed(line).0.is_some());
        let signs = (0..count(matrix)).map(|index| if has_signs(&index) { SIGN } else { 0 });
        let signs: Vec<usize> = signs.collect();
        let cells = need.into_iter().zip(&signs).map(|(words, sign)| words + sign).collect();
        let mut columns = Self { head: heads.clamp(MARK, HEAD), cells, signs, gap: 1, page };
        let left = page.saturating_sub(columns.end(&(0..columns.len())));
        columns.head = heads.min(columns.head + left).max(MARK);
        if columns.end(&(0..columns.len())) > page {
            // Any two of them fit, and a mark fits above each.
            let most = (page.saturating_sub(columns.head) / 2).saturating_sub(columns.gap);
            let fitted = |cell: usize| cell.clamp(SIGN + MARK, most.max(SIGN + MARK));
            columns.cells = columns.cells.into_iter().map(fitted).collect();
        }
        columns
    }

    /// Columns of texts: what they share is shared by how much they say.
    fn of_texts(matrix: &Matrix, page: usize) -> Option<Self> {
        let count = count(matrix);
        let heads =
            matrix.rows.iter().flat_map(|row| &row.head).map(|line| SIGN + width(signed(line).1)).max();
        let head = heads.unwrap_or(0).min(HEAD.max(page / 5));
        let room = page.checked_sub(head)?;
        let most = |index| (SIGN + widest_words(matrix, index).max(name(matrix, index))).min(TEXTS[1]);
        let most: Vec<usize> = (0..count).map(most).collect();
        if most.iter().map(|most| GAP + TEXTS[0].min(*most)).sum::<usize>() > room {
            let head = head.max(MARK);
            let room = page.saturating_sub(head);
            let fitting = count.min(room / (GAP + TEXTS[0]));
            let each = (room / fitting.max(1)).saturating_sub(GAP).max(1);
            return (fitting > 0).then(|| Self {
                head,
                cells: vec![each; count],
                signs: vec![SIGN; count],
                gap: GAP,
                page,
            });
        }
        let said: Vec<usize> =
            (0..count).map(|index| lines(matrix, index).map(|line| width(line)).sum()).collect();
        let cells = shared(&said, &most, room - GAP * count);
        Some(Self { head, cells, signs: vec![SIGN; count], gap: GAP, page })
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The first terminal column of a column, if these are shown.
    pub(super) fn start(&self, shown: &Range<usize>, column: usize) -> usize {
        let before: usize = self.cells[shown.start..column].iter().map(|cell| cell + self.gap).sum();
        self.head + before + self.gap
    }

    /// The terminal column after the last of these.
    pub(super) fn end(&self, shown: &Range<usize>) -> usize {
        self.head + self.cells[shown.clone()].iter().map(|cell| cell + self.gap).sum::<usize>()
    }

    /// The columns that fit from this one on; from an earlier one on, if there is room.
    pub(super) fn window(&self, first: usize) -> Range<usize> {
        let last = (0..self.len()).find(|first| self.end(&(*first..self.len())) <= self.page);
        self.from(first.min(last.unwrap_or(self.len().saturating_sub(1))))
    }

    /// All columns in parts that fit.
    pub(super) fn parts(&self) -> Vec<Range<usize>> {
        let mut parts = vec![self.from(0)];
        while let Some(last) = parts.last().filter(|last| last.end < self.len()) {
            parts.push(self.from(last.end));
        }
        parts
    }

    fn from(&self, first: usize) -> Range<usize> {
        let fits = |end: &usize| self.end(&(first..*end)) <= self.page;
        let end = (first + 1..=self.len()).take_while(fits).last();
        first..end.unwrap_or((first + 1).min(self.len()))
    }
}

/// Shares `room`: each gets the least that can be read, and of the rest the more, the more it says.
fn shared(said: &[usize], most: &[usize], room: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = most.iter().map(|most| TEXTS[0].min(*most)).collect();
    loop {
        let free = room.saturating_sub(widths.iter().sum());
        let open: Vec<usize> = (0..widths.len()).filter(|index| widths[*index] < most[*index]).collect();
        let all: usize = open.iter().map(|index| said[*index]).sum();
        let more: Vec<usize> = open
            .iter()
            .map(|index| (free * said[*index] / all.max(1)).min(most[*index] - widths[*index]))
            .collect();
        if more.iter().all(|more| *more == 0) {
            return widths;
        }
        open.iter().zip(more).for_each(|(index, more)| widths[*index] += more);
    }
}

/// The number of columns of a matrix: a row may have more cells than there are names.
fn count(matrix: &Matrix) -> usize {
    let last = |row: &crate::page::MatrixRow| row.cells.last().map_or(0, |(column, _)| column + 1);
    matrix.rows.iter().map(last).chain([matrix.columns.len()]).max().unwrap_or(0)
}

/// The lines of the cells of a column.
fn lines(matrix: &Matrix, column: usize) -> impl Iterator<Item = &Line> {
    matrix.rows.iter().filter_map(move |row| row.cell(column)).flat_map(|cell| &cell.lines)
}

fn widest_words(matrix: &Matrix, column: usize) -> usize {
    lines(matrix, column).map(|line| width(signed(line).1)).max().unwrap_or(0).max(1)
}

fn name(matrix: &Matrix, column: usize) -> usize {
    matrix.columns.get(column).map_or(0, |name| width(name))
}

/// The longest word of a name, which is not to be broken.
fn longest(matrix: &Matrix, column: usize) -> usize {
    let name = matrix.columns.get(column).map(|name| words(name)).unwrap_or_default();
    name.split(' ').map(|word| Clean::line(word.to_owned()).width()).max().unwrap_or(0).min(HEAD)
}
