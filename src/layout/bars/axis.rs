//! The scale of bars: the place of an amount among so many columns, and the marks for it.
//!
//! An amount is a bar in eighths of a column; a range is a line between two ends, and never looks like a bar.

use crate::page::{Extent, Scale};

/// A part of a column, from one eighth to all of it, filled from the left.
const EIGHTHS: [char; 8] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
/// The least distance above a power of ten, in logarithms, at which a bar from there can be seen.
const LEAST_DECADE: f64 = 0.1;

/// The scale of some extents.
pub(super) struct Axis {
    scale: Scale,
    /// The number of columns; at least one.
    columns: usize,
    /// The divisor of all amounts, so that no difference between them is too large for a number.
    whole: f64,
    /// The column of the line that bars start from.
    zero: usize,
    /// The amount at the outer edge of that column: zero, or the logarithm that a logarithmic scale starts from.
    start: f64,
    /// The number of columns per unit, after the division or in the logarithm.
    per: f64,
}

impl Axis {
    pub(super) fn new(scale: Scale, extents: &[Extent], columns: usize) -> Self {
        let columns = columns.max(1);
        let ends: Vec<f64> = extents.iter().flat_map(|extent| extent.ends()).collect();
        match scale {
            Scale::Linear => Self::linear(&ends, columns),
            Scale::Logarithmic => Self::logarithmic(&ends, columns),
        }
    }

    fn linear(ends: &[f64], columns: usize) -> Self {
        let whole = ends.iter().fold(0.0, |most: f64, end| most.max(end.abs()));
        let whole = if whole > 0.0 { whole } else { 1.0 };
        let low = ends.iter().fold(0.0, |low: f64, end| low.min(end / whole));
        let high = ends.iter().fold(0.0, |high: f64, end| high.max(end / whole));
        let room = as_amount(columns - 1);
        let per = if high > low { room / (high - low) } else { 0.0 };
        let zero = as_column((-low * per).round()).max(usize::from(low < 0.0)).min(columns - 1);
        Self { scale: Scale::Linear, columns, whole, zero, start: 0.0, per }
    }

    fn logarithmic(ends: &[f64], columns: usize) -> Self {
        let logarithms = ends.iter().filter(|end| **end > 0.0).map(|end| end.log10());
        let high = logarithms.clone().fold(f64::NEG_INFINITY, f64::max);
        let low = logarithms.fold(f64::INFINITY, f64::min);
        let start = (low - LEAST_DECADE).floor();
        let per = if low.is_finite() { as_amount(columns - 1) / (high - start) } else { 0.0 };
        Self { scale: Scale::Logarithmic, columns, whole: 1.0, zero: 0, start, per }
    }

    /// The marks for an extent and the line that bars start from, without blanks at the end.
    pub(super) fn draw(&self, extent: Extent) -> String {
        let mut marks = vec![' '; self.columns];
        marks[self.zero] = if self.scale == Scale::Linear { '│' } else { '┊' };
        if let [Some(low), Some(high)] = extent.ends().map(|end| self.length(end)) {
            match extent {
                Extent::Amount(amount) if amount > 0.0 => self.draw_up(high, &mut marks),
                Extent::Amount(amount) if amount < 0.0 => self.draw_down(-low, &mut marks),
                Extent::Amount(_) => {}
                Extent::Range(..) => self.draw_line([low, high], ['┣', '━', '┫', '┃'], &mut marks),
                Extent::Spread(..) => self.draw_line([low, high], ['├', '┄', '┤', '│'], &mut marks),
            }
        }
        marks.into_iter().collect::<String>().trim_end().to_owned()
    }

    /// The distance of an amount from the line in columns; none if it is not on the scale.
    fn length(&self, amount: f64) -> Option<f64> {
        match self.scale {
            Scale::Linear => Some(amount / self.whole * self.per),
            Scale::Logarithmic => (amount > 0.0).then(|| (amount.log10() - self.start) * self.per),
        }
    }

    /// Draws a bar to the right, which can be seen however short it is.
    fn draw_up(&self, length: f64, marks: &mut [char]) {
        let room = 8 * (self.columns - 1 - self.zero);
        let eighths = as_column((length * 8.0).round()).max(1).min(room);
        let bar = &mut marks[self.zero + 1..];
        bar[..eighths / 8].fill(EIGHTHS[7]);
        if !eighths.is_multiple_of(8) {
            bar[eighths / 8] = EIGHTHS[eighths % 8 - 1];
        }
    }

    /// Draws a bar to the left, in halves: no other parts of a column can be filled from the right.
    fn draw_down(&self, length: f64, marks: &mut [char]) {
        let halves = as_column((length * 2.0).round()).max(1).min(2 * self.zero);
        marks[self.zero - halves / 2..self.zero].fill(EIGHTHS[7]);
        if !halves.is_multiple_of(2) {
            marks[self.zero - halves / 2 - 1] = '▐';
        }
    }

    /// Draws a line between two ends, which never looks like a point: if both are in one column, it takes the next one too,
    /// if there is one.
    fn draw_line(&self, lengths: [f64; 2], [first, between, last, alone]: [char; 4], marks: &mut [char]) {
        let [low, high] = lengths.map(|length| self.column(length));
        if self.columns == 1 {
            marks[low] = alone;
            return;
        }
        let high = if low == high { (high + 1).min(self.columns - 1) } else { high };
        let low = low.min(high - 1);
        marks[low + 1..high].fill(between);
        (marks[low], marks[high]) = (first, last);
    }

    /// The column at a distance from the line: the last one of a bar of that length.
    fn column(&self, length: f64) -> usize {
        if length >= 0.0 {
            (self.zero + as_column(length.ceil())).min(self.columns - 1)
        } else {
            self.zero.saturating_sub(as_column((-length).ceil()))
        }
    }
}

/// A number of columns as an amount.
#[expect(clippy::cast_precision_loss, reason = "a page has at most 65,535 columns")]
fn as_amount(columns: usize) -> f64 {
    columns as f64
}

/// A length as a number of columns.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lengths are small and not below zero"
)]
fn as_column(length: f64) -> usize {
    length.max(0.0) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The length of a bar in eighths of a column, to either side.
    fn length(marks: &str) -> usize {
        let eighths = |mark| EIGHTHS.iter().position(|eighth| *eighth == mark).map_or(0, |at| at + 1);
        marks.chars().map(|mark| if mark == '▐' { 4 } else { eighths(mark) }).sum()
    }

    fn amount() -> impl Strategy<Value = f64> {
        let any = prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO;
        prop_oneof![any, -1e3..1e6, Just(f64::MAX), Just(f64::MIN)]
    }

    proptest! {
        #[test]
        fn the_greater_amount_never_has_the_shorter_bar(
            mut amounts in prop::collection::vec(amount(), 1..6),
            columns in 1_usize..80,
        ) {
            amounts.sort_by(f64::total_cmp);
            let extents: Vec<_> = amounts.iter().map(|amount| Extent::Amount(*amount)).collect();
            for scale in [Scale::Linear, Scale::Logarithmic] {
                let axis = Axis::new(scale, &extents, columns);
                let bars: Vec<_> = extents.iter().map(|extent| axis.draw(*extent)).collect();
                prop_assert!(bars.iter().all(|bar| bar.chars().count() <= columns), "{bars:?}");
                for (two, bars) in amounts.windows(2).zip(bars.windows(2)) {
                    let [less, more] = [length(&bars[0]), length(&bars[1])];
                    prop_assert!(two[0] < 0.0 || less <= more, "{two:?} {bars:?}");
                    prop_assert!(two[1] > 0.0 || less >= more, "{two:?} {bars:?}");
                }
            }
        }

        #[test]
        fn a_range_is_inside_the_columns_and_is_no_bar(
            ends in (amount(), amount()),
            other in amount(),
            columns in 1_usize..80,
        ) {
            let range = Extent::Range(ends.0, ends.1);
            for scale in [Scale::Linear, Scale::Logarithmic] {
                let marks = Axis::new(scale, &[range, Extent::Amount(other)], columns).draw(range);
                prop_assert!(marks.chars().count() <= columns && length(&marks) == 0, "{marks}");
                let is_drawn = marks.contains(['┫', '┃']);
                prop_assert_eq!(is_drawn, scale == Scale::Linear || ends.0.min(ends.1) > 0.0, "{}", marks);
            }
        }
    }
}
