//! Parts of a page side by side, as many as there is room for.

use std::collections::VecDeque;

use super::sheet::Sheet;
use super::{Row, Wide};
use crate::page::Block;

/// Blank columns between two parts.
const BETWEEN: usize = 4;
/// The fewest and the most columns of a part.
const WIDTHS: [usize; 2] = [54, 78];
/// The fewest rows of a screen that is read by itself.
const LEAST: usize = 6;

/// Puts parts below each other, going on at the right where they fill a share of the height. If so many rows
/// as are in sight at once do not hold them all, they go on at the right and then below, screen by screen.
pub(super) fn put(parts: &[Vec<Block>], in_sight: Option<usize>, wide: Wide, sheet: &mut Sheet) {
    let columns = ((sheet.width + BETWEEN) / (WIDTHS[0] + BETWEEN)).clamp(1, parts.len().max(1));
    let width = ((sheet.width + BETWEEN) / columns).saturating_sub(BETWEEN).clamp(1, WIDTHS[1]);
    let laid: Vec<Vec<Row>> = parts.iter().map(|part| rows(part, width, wide)).collect();
    let heights: Vec<usize> = laid.iter().map(|rows| rows.len() + 1).collect();
    let top = sheet.top();
    let shares = shares(&heights, columns);
    let in_sight = in_sight.filter(|_| columns > 1);
    let mut laid = laid.into_iter();
    let in_columns: Vec<Vec<Vec<Row>>> =
        shares.into_iter().map(|share| laid.by_ref().take(share).collect()).collect();
    let height = in_columns.iter().map(|parts| height(parts)).max().unwrap_or(0);
    match in_sight {
        Some(in_sight) if top + height > in_sight => {
            let parts = in_columns.into_iter().flatten().collect();
            put_by_screen(parts, columns, width, [top, in_sight], sheet);
        }
        _ => put_columns(in_columns, width, top, sheet),
    }
}

/// Puts columns of parts side by side from row `top` on.
fn put_columns(columns: Vec<Vec<Vec<Row>>>, width: usize, top: usize, sheet: &mut Sheet) {
    for (column, parts) in columns.into_iter().enumerate() {
        let mut row = top;
        for part in parts {
            let below = row + part.len() + 1;
            sheet.put(row, column * (width + BETWEEN), part);
            row = below;
        }
    }
}

/// Puts parts in columns that are as high as the screen, and the next ones on the next screen. Turning a page
/// keeps one row in sight: that is a blank one.
fn put_by_screen(
    parts: Vec<Vec<Row>>,
    columns: usize,
    width: usize,
    [top, in_sight]: [usize; 2],
    sheet: &mut Sheet,
) {
    let step = in_sight.saturating_sub(1).max(LEAST);
    let mut parts: VecDeque<Vec<Row>> = parts.into();
    let mut from = top;
    while !parts.is_empty() {
        let end = (from / step + 1) * step;
        let filled = (0..columns).map(|_| fill(&mut parts, end - from)).collect();
        put_columns(filled, width, from, sheet);
        from = end + 1;
    }
}

/// Takes the parts that fit into a column; of one that is higher than that as much as fits, with its heading
/// again above the rest.
fn fill(parts: &mut VecDeque<Vec<Row>>, room: usize) -> Vec<Vec<Row>> {
    let mut column: Vec<Vec<Row>> = Vec::new();
    loop {
        let used = height(&column) + usize::from(!column.is_empty());
        let left = room.saturating_sub(used);
        match parts.pop_front() {
            Some(part) if part.len() <= left => column.push(part),
            Some(mut part) if column.is_empty() && left > 1 => {
                let rest = part.split_off(left);
                parts.push_front(part.iter().take(1).cloned().chain(rest).collect());
                column.push(part);
                return column;
            }
            // A screen has more rows than one below its first, so that the next one has room for it.
            Some(part) => {
                parts.push_front(part);
                return column;
            }
            None => return column,
        }
    }
}

/// The rows of parts below each other, with a blank one between two.
fn height(parts: &[Vec<Row>]) -> usize {
    (parts.iter().map(|rows| rows.len() + 1).sum::<usize>()).saturating_sub(1)
}

fn rows(part: &[Block], width: usize, wide: Wide) -> Vec<Row> {
    let mut sheet = Sheet::new(width);
    super::put(part, wide, &mut sheet);
    sheet.finish().rows
}

/// The number of parts in each column, in their order, so that the longest column is as short as can be.
fn shares(heights: &[usize], columns: usize) -> Vec<usize> {
    let (tallest, all) = (heights.iter().max().copied().unwrap_or_default(), heights.iter().sum());
    let fitting = (tallest..=all).map(|most| filled(heights, most));
    fitting.into_iter().find(|shares| shares.len() <= columns).unwrap_or_default()
}

/// The number of parts in each column if no column is higher than `most`.
fn filled(heights: &[usize], most: usize) -> Vec<usize> {
    let mut shares = Vec::new();
    let mut left = 0;
    for height in heights {
        match shares.last_mut() {
            Some(share) if *height <= left => *share += 1,
            _ => {
                shares.push(1);
                left = most;
            }
        }
        left -= height;
    }
    shares
}
