//! The axis of a chart: the place of an amount among so many columns, its ticks, and the mark for an amount.
//!
//! A mark says what is known: exactly so much, about so much, at least, at most, or anything within a range.

use super::super::{Piece, Row};
use crate::page::{Extent, Role, Scale, Tone};
use crate::text::Clean;

/// The columns of a tick with its number, at the least.
const TICK: usize = 8;
/// The columns of an open end beside its mark.
const OPEN: usize = 2;
/// The steps between ticks, times a power of ten.
const STEPS: [f64; 4] = [1.0, 2.0, 5.0, 10.0];
/// The decimal places of a number at a tick, at most.
const PLACES: usize = 6;

/// An axis that holds some extents.
pub(crate) struct Axis {
    scale: Scale,
    /// The number of columns; at least one.
    columns: usize,
    /// The divisor of all amounts, so that no difference between them is too large for a number.
    whole: f64,
    /// The ends, after the division or as logarithms.
    ends: [f64; 2],
    /// The places of the ticks, as the ends are.
    ticks: Vec<f64>,
    /// The decimal places of their numbers.
    places: usize,
    /// The amount that is 1 in the numbers at the ticks.
    unit: f64,
    /// The columns behind the last end, for the open end of a mark there.
    behind: usize,
}

impl Axis {
    pub(crate) fn new(scale: Scale, unit: f64, extents: &[Extent], columns: usize) -> Self {
        let columns = columns.max(1);
        let amounts: Vec<f64> = extents.iter().flat_map(|extent| extent.ends()).collect();
        let unit = if unit > 0.0 { unit } else { 1.0 };
        let (ends, ticks) = ([0.0; 2], Vec::new());
        let axis = Self { scale, columns, whole: 1.0, ends, ticks, places: 0, unit, behind: 0 };
        let axis = match scale {
            Scale::Linear => axis.linear(&amounts),
            Scale::Logarithmic => axis.logarithmic(&amounts),
        };
        Self { behind: axis.missing(extents), ..axis }
    }

    /// The columns that open ends lack behind the last end; none where there is no room for them.
    fn missing(&self, extents: &[Extent]) -> usize {
        let lacking = extents.iter().filter_map(|extent| match extent {
            Extent::AtLeast(amount) => Some(OPEN.saturating_sub(self.columns - 1 - self.column(*amount)?)),
            _ => None,
        });
        lacking.max().filter(|_| self.columns >= TICK).unwrap_or(0)
    }

    fn linear(self, amounts: &[f64]) -> Self {
        let whole = amounts.iter().fold(0.0, |most: f64, amount| most.max(amount.abs()));
        let whole = if whole.is_normal() { whole } else { 1.0 };
        let least = amounts.iter().fold(0.0, |low: f64, amount| low.min(amount / whole));
        let most = amounts.iter().fold(0.0, |high: f64, amount| high.max(amount / whole));
        let most = if most > least { most } else { 1.0 };
        // Steps are round in the unit that is shown.
        let times = whole / self.unit;
        let wanted = (most - least) / as_amount((self.columns / TICK).max(1)) * times;
        let power = 10_f64.powf(wanted.log10().floor());
        let step = STEPS.iter().map(|step| step * power).find(|step| *step >= wanted);
        let step = step.map(|step| step / times).filter(|step| step.is_normal() && *step > 0.0);
        let Some(step) = step else { return Self { whole, ends: [least, most], ..self } };
        let [start, end] = [(least / step).floor(), (most / step).ceil()];
        let count = as_column(end - start).min(self.columns);
        let ticks = (0..=count).map(|tick| (start + as_amount(tick)) * step).collect();
        let places = as_column(-(step * times).log10().floor()).min(PLACES);
        Self { whole, ends: [start * step, end * step], ticks, places, ..self }
    }

    fn logarithmic(self, amounts: &[f64]) -> Self {
        let logarithms = || amounts.iter().filter(|end| **end > 0.0).map(|end| end.log10());
        let low = logarithms().fold(f64::INFINITY, f64::min).floor();
        let high = logarithms().fold(f64::NEG_INFINITY, f64::max).ceil();
        if !low.is_finite() {
            return Self { ends: [0.0, 1.0], ..self };
        }
        let high = high.max(low + 1.0);
        let between = ((high - low) / as_amount((self.columns / TICK).max(1))).ceil().max(1.0);
        let count = as_column(((high - low) / between).floor()).min(self.columns);
        let ticks = (0..=count).map(|tick| low + as_amount(tick) * between).collect();
        Self { ends: [low, high], ticks, ..self }
    }

    /// The numbers at the ticks, and the line with the ticks.
    pub(super) fn rows(&self) -> [Row; 2] {
        let mut line = vec!["─"; self.columns];
        let mut numbers = Row::default();
        let mut end = 0;
        for tick in &self.ticks {
            let at = self.place(*tick);
            let number = Clean::line(self.number(*tick));
            let x = at.saturating_sub(number.width() / 2).min(self.columns.saturating_sub(number.width()));
            line[at] = "┬";
            if (x >= end || numbers.pieces.is_empty()) && number.width() <= self.columns {
                end = x + number.width() + 1;
                numbers.pieces.push(Piece::new(x, number, Role::Quiet));
            }
        }
        let line = if self.ticks.is_empty() {
            Row::default()
        } else {
            Row::of(Clean::line(line.concat()), Role::Quiet)
        };
        [numbers, line]
    }

    fn number(&self, tick: f64) -> String {
        let amount = match self.scale {
            Scale::Linear => tick * (self.whole / self.unit),
            Scale::Logarithmic => 10_f64.powf(tick) / self.unit,
        };
        let places = if self.scale == Scale::Logarithmic && amount < 1.0 { PLACES } else { self.places };
        if amount.abs() >= 1e9 || (amount != 0.0 && amount.abs() < 1e-4) {
            return format!("{amount:e}");
        }
        if amount == 0.0 {
            return "0".to_owned();
        }
        let written = format!("{amount:.places$}");
        let written = if places == PLACES { written.trim_end_matches('0') } else { &written };
        crate::model::Number::new(written).map_or_else(|| written.to_owned(), |number| number.grouped())
    }

    /// The mark for an extent, with dots that lead to it; empty if it is not on the scale.
    pub(super) fn draw(&self, extent: Extent) -> Row {
        let [Some(low), Some(high)] = extent.ends().map(|end| self.column(end)) else {
            return Row::default();
        };
        let last = self.columns - 1;
        let (at, mark) = match extent {
            Extent::Amount(_) => (low, "●".to_owned()),
            Extent::About(_) => (low, "○".to_owned()),
            // At the edge the end is still an open one.
            Extent::AtLeast(_) => (low, ["●─▸", "●▸", "▸"][2 - (last - low).min(2)].to_owned()),
            Extent::AtMost(_) => (low - low.min(2), ["◂", "◂●", "◂─●"][low.min(2)].to_owned()),
            Extent::Range(..) if last == 0 => (0, "│".to_owned()),
            Extent::Range(..) => {
                let low = low.min(last - 1);
                let high = high.max(low + 1);
                (low, format!("├{}┤", "─".repeat(high - low - 1)))
            }
        };
        let dots = Piece::new(0, Clean::line("·".repeat(at)), Role::Quiet);
        let mark = Piece::new(at, Clean::line(mark), Role::State(Tone::Plain));
        Row { pieces: [dots, mark].into_iter().filter(|piece| !piece.text.is_empty()).collect() }
    }

    /// The column of an amount; none if it is not on the scale.
    fn column(&self, amount: f64) -> Option<usize> {
        match self.scale {
            Scale::Linear => Some(self.place(amount / self.whole)),
            Scale::Logarithmic => (amount > 0.0).then(|| self.place(amount.log10())),
        }
    }

    /// The column of a place between the ends.
    fn place(&self, place: f64) -> usize {
        let last = self.columns - 1 - self.behind;
        as_column((self.part(place) * as_amount(last)).round()).min(last)
    }

    /// The part of the way from one end to the other at which a place is.
    fn part(&self, place: f64) -> f64 {
        let [low, high] = self.ends;
        ((place - low) / (high - low)).clamp(0.0, 1.0)
    }

    /// The part of the way at which an amount is; none if it is not on the scale.
    pub(crate) fn part_at(&self, amount: f64) -> Option<f64> {
        match self.scale {
            Scale::Linear => Some(self.part(amount / self.whole)),
            Scale::Logarithmic => (amount > 0.0).then(|| self.part(amount.log10())),
        }
    }

    /// The number at each tick, with the part of the way at which it is.
    pub(crate) fn numbers(&self) -> Vec<(f64, String)> {
        self.ticks.iter().map(|tick| (self.part(*tick), self.number(*tick))).collect()
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

    fn amount() -> impl Strategy<Value = f64> {
        let any = prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO;
        prop_oneof![any, -1e3..1e6, Just(f64::MAX), Just(f64::MIN)]
    }

    /// The columns of a row.
    fn width(row: &Row) -> usize {
        row.pieces.last().map_or(0, |piece| usize::from(piece.x) + piece.text.width())
    }

    proptest! {
        #[test]
        fn the_greater_amount_is_never_further_left(
            mut amounts in prop::collection::vec(amount(), 1..6),
            columns in 1_usize..80,
        ) {
            amounts.sort_by(f64::total_cmp);
            let extents: Vec<_> = amounts.iter().map(|amount| Extent::Amount(*amount)).collect();
            for scale in [Scale::Linear, Scale::Logarithmic] {
                let axis = Axis::new(scale, 1.0, &extents, columns);
                let marks: Vec<_> = extents.iter().map(|extent| width(&axis.draw(*extent))).collect();
                prop_assert!(marks.iter().all(|mark| *mark <= columns), "{marks:?}");
                prop_assert!(marks.windows(2).all(|two| two[0] <= two[1]), "{marks:?}");
                prop_assert!(axis.rows().iter().all(|row| width(row) <= columns));
            }
        }

        #[test]
        fn a_range_is_inside_the_columns_and_is_no_point(
            ends in (amount(), amount()),
            other in amount(),
            columns in 2_usize..80,
        ) {
            let range = Extent::Range(ends.0, ends.1);
            for scale in [Scale::Linear, Scale::Logarithmic] {
                let row = Axis::new(scale, 1.0, &[range, Extent::Amount(other)], columns).draw(range);
                prop_assert!(width(&row) <= columns);
                let is_drawn = row.pieces.iter().any(|piece| piece.text.as_str().starts_with('├'));
                prop_assert_eq!(is_drawn, scale == Scale::Linear || ends.0.min(ends.1) > 0.0);
            }
        }
    }
}
