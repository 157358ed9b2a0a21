//! The columns of a matrix on a page: as wide as they need, and which of them are in a window.

use std::ops::Range;

use super::SIGN;
use crate::layout::wrap::{height, longest_word, width};
use crate::page::{Cell, Line, Matrix, MatrixRow, signed, words};
use crate::text::Clean;

/// The narrowest column of texts, and the widest that is easy to read.
const TEXTS: [usize; 2] = [17, 60];
/// Blanks before a column of texts: the bar stands among them.
const GAP: usize = 3;
/// The columns of a mark for columns that are left out, with a blank.
const MARK: usize = 5;
/// The columns that the heads may take of any page; in a matrix of texts more only up to a fifth of it.
const HEAD: usize = 16;
/// Those that they keep where two columns of words have only room beside shorter ones.
const SHORT_HEAD: usize = 12;
/// The columns of a name beside which the words of its column may be narrower: where room is short, and where
/// it is not.
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
    /// Shares a page among the columns; none if not even one of words fits, or fewer than two of texts.
    pub(super) fn fit(matrix: &Matrix, page: usize) -> Option<Self> {
        let columns =
            if matrix.is_brief { Self::of_words(matrix, page) } else { Self::of_texts(matrix, page)? };
        let together = columns.len().min(if matrix.is_brief { 1 } else { 2 });
        columns.all_fit(together).then_some(columns)
    }

    /// True if so many columns side by side fit, whichever they are.
    fn all_fit(&self, together: usize) -> bool {
        (0..=self.len() - together).all(|first| self.end(&(first..first + together)) <= self.page)
    }

    /// Columns of words: equally wide if there is room, else as wide as they need.
    fn of_words(matrix: &Matrix, page: usize) -> Self {
        let heads = matrix.rows.iter().filter_map(|row| row.head.first()).map(|line| width(line)).max();
        let heads = heads.unwrap_or(0);
        let signs = vec![SIGN; count(matrix)];
        let [need, want] = NAME.map(|most| {
            let column = |index| {
                let name = name(matrix, index).min(most).max(longest_of_name(matrix, index));
                widest_words(matrix, index).max(name)
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
        let left = page.saturating_sub(columns.end(&(0..columns.len())));
        columns.gap += usize::from(columns.len() > 0 && left >= columns.len());
        if columns.end(&(0..columns.len())) > page {
            columns.keep_words(matrix, heads);
        }
        columns
    }

    /// Narrows columns of words, of which not all fit, so that any two do, and the heads where they must; but
    /// no word is broken.
    fn keep_words(&mut self, matrix: &Matrix, heads: usize) {
        let most = (self.page.saturating_sub(self.head) / 2).saturating_sub(self.gap).max(SIGN + MARK);
        for (index, cell) in self.cells.iter_mut().enumerate() {
            let longest = longest(matrix, index).max(longest_of_name(matrix, index));
            *cell = (*cell).clamp(SIGN + MARK, most).max(self.signs[index] + longest);
        }
        let widest = self.cells.iter().max().map_or(0, |cell| self.gap + cell);
        let most = self.head.min(self.page.saturating_sub(widest));
        let pairs = |head: &usize| {
            let fits =
                |pair: &&[usize]| head + pair.iter().map(|cell| self.gap + cell).sum::<usize>() <= self.page;
            self.cells.windows(2).filter(fits).count()
        };
        let begins =
            matrix.rows.iter().filter_map(|row| row.head.first()).map(|head| SIGN + first_word(head) + 1);
        let longest_begin = begins.max().unwrap_or_default();
        let least = heads.min(longest_begin.clamp(SHORT_HEAD, HEAD)).max(MARK);
        self.head = (least..=most).max_by_key(|head| (pairs(head), *head)).unwrap_or(least);
    }

    /// Columns of texts: what they share is shared by how much they say.
    fn of_texts(matrix: &Matrix, page: usize) -> Option<Self> {
        let count = count(matrix);
        let heads = || matrix.rows.iter().flat_map(|row| &row.head).map(|line| signed(line).1);
        let [widest, longest_head] = [width, longest_word].map(|of| heads().map(of).max());
        let [widest, longest_head] = [widest, longest_head].map(|head| head.map_or(0, |head| SIGN + head));
        let head = widest.min(HEAD.max(page / 5).max(longest_head));
        let room = page.checked_sub(head)?;
        let most = |index| (SIGN + widest_words(matrix, index).max(name(matrix, index))).min(TEXTS[1]);
        let most: Vec<usize> = (0..count).map(most).collect();
        let longest = |index| SIGN + longest(matrix, index).max(longest_of_name(matrix, index));
        let least: Vec<usize> =
            (0..count).map(|index| TEXTS[0].max(longest(index)).min(most[index])).collect();
        if least.iter().map(|least| GAP + least).sum::<usize>() > room {
            let head = head.max(MARK);
            let room = page.saturating_sub(head);
            let narrowest = least.iter().copied().max().unwrap_or(0).max(TEXTS[0]);
            let fitting = count.min(room / (GAP + narrowest));
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
        let cells = shared(&said, least, &most, room - GAP * count);
        Some(Self { head, cells, signs: vec![SIGN; count], gap: GAP, page })
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The rows that the cells of a row take.
    pub(super) fn rows(&self, row: &MatrixRow) -> usize {
        let of_cell = |(column, cell): &(usize, Cell)| {
            let room = self.cells[*column] - self.signs[*column];
            cell.lines.iter().map(|line| height(signed(line).1, room, room).max(1)).sum()
        };
        row.cells.iter().map(of_cell).max().unwrap_or_default()
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
fn shared(said: &[usize], least: Vec<usize>, most: &[usize], room: usize) -> Vec<usize> {
    let mut widths = least;
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
    let last = |row: &MatrixRow| row.cells.last().map_or(0, |(column, _)| column + 1);
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

/// The width of the first word of a head.
fn first_word(head: &Line) -> usize {
    let words = words(signed(head).1);
    Clean::line(words.split_whitespace().next().unwrap_or_default().to_owned()).width()
}

/// The longest word of the cells of a column.
fn longest(matrix: &Matrix, column: usize) -> usize {
    lines(matrix, column).map(|line| longest_word(signed(line).1)).max().unwrap_or(0)
}

/// The longest word of the name of a column.
fn longest_of_name(matrix: &Matrix, column: usize) -> usize {
    matrix.columns.get(column).map_or(0, |name| longest_word(name))
}
