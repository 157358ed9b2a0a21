//! Parts of a page side by side, as many as there is room for.

use super::sheet::Sheet;
use super::{Row, Wide};
use crate::page::Block;

/// Blank columns between two parts.
const BETWEEN: usize = 4;
/// The fewest and the most columns of a part.
const WIDTHS: [usize; 2] = [54, 78];

/// Puts parts below each other, going on at the right where they fill a share of the height.
pub(super) fn put(parts: &[Vec<Block>], wide: Wide, sheet: &mut Sheet) {
    let columns = ((sheet.width + BETWEEN) / (WIDTHS[0] + BETWEEN)).clamp(1, parts.len().max(1));
    let width = ((sheet.width + BETWEEN) / columns).saturating_sub(BETWEEN).clamp(1, WIDTHS[1]);
    let laid: Vec<Vec<Row>> = parts.iter().map(|part| rows(part, width, wide)).collect();
    let heights: Vec<usize> = laid.iter().map(|rows| rows.len() + 1).collect();
    let shares = shares(&heights, columns);
    let top = sheet.top();
    let mut laid = laid.into_iter();
    for (column, share) in shares.into_iter().enumerate() {
        let mut row = top;
        for rows in laid.by_ref().take(share) {
            let height = rows.len();
            sheet.put(row, column * (width + BETWEEN), rows);
            row += height + 1;
        }
    }
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
