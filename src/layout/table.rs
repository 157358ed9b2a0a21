//! Tables: columns share the width; if that would leave them too narrow to read, cells go below each other.

use super::sheet::Sheet;
use super::wrap::{longest_word, width, wrapped_width};
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
        let cells: Vec<_> =
            row.iter().zip(&widths).map(|(cell, &width)| sheet.wrap(cell, width, width)).collect();
        let top = sheet.top();
        let mut x = indent;
        for (index, (cell, width)) in cells.into_iter().zip(&widths).enumerate() {
            match kind(table, index) {
                Column::Right => sheet.put_right(top, x + width, cell),
                Column::Left | Column::Fill => sheet.put(top, x, cell),
            }
            x += width + if *width > 0 { BETWEEN } else { 0 };
        }
    }
}

/// Puts the cells of each row below each other; in a table with a head, each behind the name of its column.
fn put_stacked(table: &Table, indent: usize, sheet: &mut Sheet) {
    let head = table.head();
    let have_signs = table.rows.iter().filter_map(|row| row.first()).any(|cell| is_sign(cell));
    for row in &table.rows[usize::from(head.is_some())..] {
        let mut cells = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).peekable();
        // A sign stands before the name of its row.
        let sign = cells.next_if(|(_, cell)| is_sign(cell)).map(|(_, sign)| sign);
        let mut line = sign.cloned().unwrap_or_default();
        line.extend(sign.map(|_| Span::text(" ")));
        match cells.next() {
            Some((column, cell)) if column > usize::from(have_signs) => {
                line.extend(with_key(head, column, cell));
            }
            name => line.extend(name.into_iter().flat_map(|(_, name)| name).cloned()),
        }
        let has_sign = sign.is_some();
        let name = indent + if have_signs { STEP } else { 0 };
        sheet.text(&line, if has_sign { indent } else { name }, name);
        for (column, cell) in cells {
            let line = with_key(head, column, cell);
            let hang = if line.len() == cell.len() { STEP } else { 2 * STEP };
            sheet.text(&line, name + STEP, name + hang);
        }
    }
}

/// A cell behind the name of its column.
fn with_key(head: Option<&[Line]>, column: usize, cell: &[Span]) -> Line {
    let key = head.and_then(|head| head.get(column)).filter(|key| !key.is_empty());
    let mut line: Line = key.into_iter().flatten().cloned().collect();
    line.extend(key.map(|_| Span::text("  ")));
    line.extend_from_slice(cell);
    line
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
    let fill =
        (0..natural.len()).rev().find(|&index| natural[index] > 0 && kind(table, index) == Column::Fill);
    let most = |index| if fill.is_some() && kind(table, index) != Column::Fill { room / 3 } else { room };

    let modest: Vec<usize> =
        natural.iter().enumerate().map(|(index, &natural)| natural.min(most(index))).collect();
    let mut widths = share(&modest, room);
    let missing: Vec<usize> = natural.iter().zip(&widths).map(|(natural, width)| natural - width).collect();
    let more = share(&missing, room - widths.iter().sum::<usize>());
    widths.iter_mut().zip(more).for_each(|(width, more)| *width += more);
    hand_on(table, natural, &mut widths);
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

/// Gives the columns that are below their least width what others have above theirs, the widest first; false if that is not
/// enough.
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
