//! Shares: one thin line cut into lengths, and below each the words for it.

use super::Row;
use super::sheet::Sheet;
use super::wrap::width;
use crate::page::{Line, Role, Shares, Span, Tone};
use crate::text::Clean;

/// The longest line, in columns.
const LONGEST: usize = 78;

pub(super) fn put(shares: &Shares, sheet: &mut Sheet) {
    let count = shares.parts.len();
    let room = sheet.width.min(LONGEST).saturating_sub(count.saturating_sub(1));
    if count == 0 || room < count {
        return words_alone(shares, sheet);
    }
    let counts: Vec<usize> = shares.parts.iter().map(|part| part.count).collect();
    let lengths = lengths(&counts, room);
    let top = sheet.top();
    let mut starts = Vec::new();
    let mut x = 0;
    for (part, length) in shares.parts.iter().zip(&lengths) {
        let line = Clean::line(if part.is_broken { "╍" } else { "━" }.repeat(*length));
        sheet.put(top, x, vec![Row::of(line, Role::State(Tone::Plain))]);
        starts.push(x);
        x += length + 1;
    }
    // The words of the last part may begin before it, so that they end with the line.
    if let (Some(start), Some(last)) = (starts.last_mut(), shares.parts.last()) {
        *start = (*start).min((x - 1).saturating_sub(width(&last.words)));
    }
    let ends = starts.iter().skip(1).copied().chain([sheet.width + 1]);
    let fits =
        |((part, start), end): ((&crate::page::Share, &usize), usize)| start + width(&part.words) < end;
    if !shares.parts.iter().zip(&starts).zip(ends).all(fits) {
        return words_alone(shares, sheet);
    }
    let below = sheet.top();
    for (part, start) in shares.parts.iter().zip(starts) {
        let words = sheet.wrap(&part.words, sheet.width, sheet.width);
        sheet.put(below, start, words);
    }
}

/// Puts the words one after the other.
fn words_alone(shares: &Shares, sheet: &mut Sheet) {
    let words: Vec<Line> = shares.parts.iter().map(|part| part.words.clone()).collect();
    sheet.text(&words.join(&Span::text("  ")), 0, 0);
}

/// Shares `room` by these counts; each has at least one column of it, and all of them have all of it.
fn lengths(counts: &[usize], room: usize) -> Vec<usize> {
    let all = counts.iter().sum::<usize>().max(1);
    let mut lengths: Vec<usize> =
        counts.iter().map(|count| (count.saturating_mul(room) / all).max(1)).collect();
    while let Some(most) = lengths.iter().enumerate().max_by_key(|(_, length)| **length).map(|(at, _)| at) {
        match lengths.iter().sum::<usize>().cmp(&room) {
            std::cmp::Ordering::Less => lengths[most] += 1,
            std::cmp::Ordering::Equal => break,
            std::cmp::Ordering::Greater => lengths[most] -= 1,
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::lengths;

    #[test]
    fn lengths_are_as_the_counts_are_and_none_is_lost() {
        assert_eq!(lengths(&[18, 5, 16], 74), [35, 9, 30]);
        assert_eq!(lengths(&[1000, 1], 10), [9, 1]);
        assert_eq!(lengths(&[0, 3], 4), [1, 3]);
        assert_eq!(lengths(&[7], 30), [30]);
    }
}
