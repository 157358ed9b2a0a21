//! Tables: columns share the width; if that would leave them too narrow to read, cells go below each other.

use std::collections::HashMap;

use super::sheet::Sheet;
use super::wrap::{height, longest_word, width, wrapped_width};
use crate::page::{Column, Line, Role, Span, Table};

/// Blank columns between two columns of a table.
const BETWEEN: usize = 2;
/// The narrowest column that is easy to read when it has to wrap.
const READABLE: usize = 10;
/// The indent of the cells after the first when they are below each other.
const STEP: usize = 2;

pub(super) fn put(table: &Table, sheet: &mut Sheet) {
    let indent = sheet.indent(table.indent.into());
    let natural = natural(table);
    let Some(widths) = widths(table, &natural, sheet.width - indent) else {
        return put_stacked(table, indent, sheet);
    };
    for row in &table.rows {
        let hang = |index| if kind(table, index) == Column::Hanging { STEP } else { 0 };
        let cells = row.iter().zip(&widths).enumerate();
        let cells: Vec<_> = cells
            .map(|(index, (cell, &width))| sheet.wrap(cell, width, width.saturating_sub(hang(index))))
            .collect();
        let top = sheet.top();
        let mut x = indent;
        for (index, (mut cell, width)) in cells.into_iter().zip(&widths).enumerate() {
            let further = cell.split_off(cell.len().min(1));
            if kind(table, index) == Column::Right {
                sheet.put_right(top, x + width, cell);
                sheet.put_right(top + 1, x + width, further);
            } else {
                sheet.put(top, x, cell);
                sheet.put(top + 1, x + hang(index), further);
            }
            x += width + if *width > 0 { BETWEEN } else { 0 };
        }
    }
}

/// Puts the cells of each row below each other; in a table with a head, each behind the name of its column.
fn put_stacked(table: &Table, indent: usize, sheet: &mut Sheet) {
    let head = table.head();
    let have_signs = table.rows.iter().filter_map(|row| row.first()).any(|cell| is_sign(cell));
    let name = indent + if have_signs { STEP } else { 0 };
    for row in &table.rows[usize::from(head.is_some())..] {
        let mut cells = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).peekable();
        // A sign stands before the name of its row.
        let sign = cells.next_if(|(_, cell)| is_sign(cell)).map(|(_, sign)| sign);
        let mut line = sign.cloned().unwrap_or_default();
        line.extend(sign.map(|_| Span::text(" ")));
        let named = cells.next_if(|(column, _)| *column <= usize::from(have_signs));
        line.extend(named.into_iter().flat_map(|(_, name)| name).cloned());
        if !line.is_empty() {
            sheet.text(&line, if sign.is_some() { indent } else { name }, name);
        }
        for (line, hang) in keyed(head, cells) {
            sheet.text(&line, name + STEP, name + hang);
        }
    }
}

/// Cells behind the names of their columns, and the indents of their further rows; where a column of a table
/// with a head has no name, its cell stands behind the one before.
fn keyed<'c>(head: Option<&[Line]>, cells: impl Iterator<Item = (usize, &'c Line)>) -> Vec<(Line, usize)> {
    let mut lines: Vec<(Line, usize)> = Vec::new();
    for (column, cell) in cells {
        let key = head.and_then(|head| head.get(column));
        match (key, lines.last_mut()) {
            (Some(key), Some((line, _))) if key.is_empty() => {
                line.push(Span::text("  "));
                line.extend_from_slice(cell);
            }
            (Some(key), _) if !key.is_empty() => {
                lines.push(([key, &[Span::text("  ")][..], cell].concat(), 2 * STEP));
            }
            _ => lines.push((cell.clone(), STEP)),
        }
    }
    lines
}

/// True if a cell is a sign and no more.
fn is_sign(cell: &[Span]) -> bool {
    matches!(cell, [sign] if matches!(sign.role, Role::State(_)))
}

/// The width of the widest cell of each column.
fn natural(table: &Table) -> Vec<usize> {
    let mut natural = vec![0; table.columns.len()];
    for row in &table.rows {
        natural.resize(natural.len().max(row.len()), 0);
        for (widest, cell) in natural.iter_mut().zip(row) {
            *widest = width(cell).max(*widest);
        }
    }
    natural
}

/// The width of each column, so that all take at most `room` columns; none if that is too narrow to read.
fn widths(table: &Table, natural: &[usize], room: usize) -> Option<Vec<usize>> {
    let shown = natural.iter().filter(|&&width| width > 0).count();
    let room = room.checked_sub(BETWEEN * shown.saturating_sub(1))?;
    let fill = (0..natural.len()).rev().find(|&index| natural[index] > 0 && kind(table, index).fills());
    // Numbers are parted last.
    let most = |index| match kind(table, index) {
        _ if fill.is_none() => room,
        Column::Right => room * 2 / 5,
        column if column.fills() => room,
        _ => room / 3,
    };

    let modest: Vec<usize> =
        natural.iter().enumerate().map(|(index, &natural)| natural.min(most(index))).collect();
    let mut widths = share(&modest, room);
    let missing: Vec<usize> = natural.iter().zip(&widths).map(|(natural, width)| natural - width).collect();
    let more = share(&missing, room - widths.iter().sum::<usize>());
    widths.iter_mut().zip(more).for_each(|(width, more)| *width += more);
    hand_on(table, natural, &mut widths);
    if table.head().is_some() {
        save_rows(table, natural, &mut widths);
    }
    if let Some(fill) = fill {
        widths[fill] += room - widths.iter().sum::<usize>();
    }
    let is_wrapped = widths.iter().zip(natural).any(|(width, natural)| width < natural);
    (!is_wrapped || widen(&mut widths, &least(table, natural))).then_some(widths)
}

/// The least width of each column: so much that no word is broken, if it has to wrap.
fn least(table: &Table, natural: &[usize]) -> Vec<usize> {
    let longest = |index: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(index));
        cells.map(|cell| longest_word(cell)).max().unwrap_or_default()
    };
    let least = |index: usize| natural[index].min(READABLE).max(longest(index));
    (0..natural.len()).map(least).collect()
}

/// Gives the columns that are below their least width what others have above theirs, the widest first; false
/// if that is not enough.
fn widen(widths: &mut [usize], least: &[usize]) -> bool {
    let missing: usize = widths.iter().zip(least).map(|(width, least)| least.saturating_sub(*width)).sum();
    for _ in 0..missing {
        let spare = |index: &usize| widths[*index].saturating_sub(least[*index]);
        let Some(from) = (0..widths.len()).filter(|index| spare(index) > 0).max_by_key(spare) else {
            return false;
        };
        let Some(to) = (0..widths.len()).find(|index| widths[*index] < least[*index]) else { break };
        widths[from] -= 1;
        widths[to] += 1;
    }
    true
}

/// Gives what the rows of wrapped columns leave blank to the columns that need more.
fn hand_on(table: &Table, natural: &[usize], widths: &mut [usize]) {
    for index in 0..widths.len() {
        if widths[index] >= natural[index] || widths[index] < READABLE {
            continue;
        }
        let cells = table.rows.iter().filter_map(|row| row.get(index));
        let needed =
            cells.map(|cell| wrapped_width(cell, widths[index])).max().unwrap_or_default().max(READABLE);
        let missing = |other: usize| if other == index { 0 } else { natural[other] - widths[other] };
        let missing: Vec<_> = (0..widths.len()).map(missing).collect();
        let more = share(&missing, widths[index].saturating_sub(needed));
        widths[index] -= more.iter().sum::<usize>();
        widths.iter_mut().zip(more).for_each(|(width, more)| *width += more);
    }
}

/// Gives a column that wraps what it needs of another one's, where the whole table takes fewer rows then.
fn save_rows(table: &Table, natural: &[usize], widths: &mut Vec<usize>) {
    let least = least(table, natural);
    let mut heights = Heights { table, known: HashMap::new() };
    let mut fewest = None;
    for to in 0..widths.len() {
        for from in 0..widths.len() {
            let given =
                (natural[to] - widths[to].min(natural[to])).min(widths[from].saturating_sub(least[from]));
            if from == to || given == 0 {
                continue;
            }
            let mut other = widths.clone();
            other[from] -= given;
            other[to] += given;
            let now = *fewest.get_or_insert_with(|| heights.rows(widths));
            let taken = heights.rows(&other);
            if taken < now {
                (*widths, fewest) = (other, Some(taken));
            }
        }
    }
}

/// How high the cells of a table are, each column in the widths that were tried.
struct Heights<'t> {
    table: &'t Table,
    /// The heights from the top down, by the number of a column and its width.
    known: HashMap<(usize, usize), Vec<usize>>,
}

impl Heights<'_> {
    /// How many rows the table takes with columns so wide.
    fn rows(&mut self, widths: &[usize]) -> usize {
        let mut highest = vec![0; self.table.rows.len()];
        for (index, &width) in widths.iter().enumerate() {
            let of_cell = |row: &Vec<Line>| row.get(index).map_or(0, |cell| height(cell, width, width));
            let heights = self.known.entry((index, width));
            let heights = heights.or_insert_with(|| self.table.rows.iter().map(of_cell).collect());
            highest.iter_mut().zip(heights).for_each(|(highest, height)| *highest = (*height).max(*highest));
        }
        highest.iter().sum()
    }
}

/// Shares `room` among those that want some of it: those that want little get it, the others get equal parts.
fn share(wanted: &[usize], mut room: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|&index| wanted[index]);
    let mut shares = vec![0; wanted.len()];
    for (done, index) in order.into_iter().enumerate() {
        shares[index] = wanted[index].min(room / (wanted.len() - done));
        room -= shares[index];
    }
    shares
}

fn kind(table: &Table, index: usize) -> Column {
    table.columns.get(index).copied().unwrap_or(Column::Left)
}
