//! The scale of a timeline: all events at once on one axis of days, with as many names of months or years as
//! fit.

use super::super::{Piece, Row};
use crate::page::{Moment, Role, TimeScale, Tone};
use crate::text::Clean;

/// Blank columns between two names, at the least.
const BETWEEN: usize = 2;

/// The names, the axis with its ticks, and the marks of the events, in so many columns.
pub(super) fn rows(scale: &TimeScale, columns: usize) -> [Row; 3] {
    let axis = DayAxis::of(scale, columns);
    let fitting = scale.steps.iter().find_map(|step| axis.names(scale, *step));
    let (names, ticks) = fitting.unwrap_or_default();
    let mut line = vec!["─"; columns];
    for at in ticks {
        line[at] = "┴";
    }
    if let Some(today) = scale.today {
        line[axis.column(today)] = "┼";
    }
    [names, drawn(&line, Role::Quiet), drawn(&axis.marks(scale), Role::State(Tone::Plain))]
}

/// Cells side by side; blanks are left out.
fn drawn(cells: &[&'static str], role: Role) -> Row {
    let mut row = Row::default();
    let mut x = 0;
    for run in cells.chunk_by(|one, next| (*one == " ") == (*next == " ")) {
        if run[0] != " " {
            row.pieces.push(Piece::new(x, Clean::line(run.concat()), role));
        }
        x += run.len();
    }
    row
}

/// Days as columns.
struct DayAxis {
    first: i64,
    /// The number of days after the first; at least one.
    days: i64,
    columns: usize,
}

impl DayAxis {
    fn of(scale: &TimeScale, columns: usize) -> Self {
        let days = || {
            let marks = scale.marks.iter().flat_map(|(_, days)| days);
            marks.chain(&scale.today).chain(scale.ticks.first().map(|tick| &tick.day)).copied()
        };
        let (first, last) = (days().min().unwrap_or(0), days().max().unwrap_or(0));
        Self { first, days: last.saturating_sub(first).max(1), columns }
    }

    fn column(&self, day: i64) -> usize {
        let last = i64::try_from(self.columns - 1).unwrap_or(i64::MAX);
        let part = day.saturating_sub(self.first).clamp(0, self.days);
        let column = i128::from(part) * i128::from(last) / i128::from(self.days);
        usize::try_from(column).unwrap_or_default()
    }

    /// The row of the names that this step leaves, and the columns of their ticks; none if they do not fit.
    fn names(&self, scale: &TimeScale, step: i64) -> Option<(Row, Vec<usize>)> {
        let mut row = Row::default();
        let mut columns = Vec::new();
        let mut of = "";
        let mut free = 0;
        for tick in scale.ticks.iter().filter(|tick| tick.number % step == 0) {
            let is_said = std::mem::replace(&mut of, &tick.of) == tick.of || tick.of.is_empty();
            let name = if is_said { tick.name.clone() } else { format!("{} {}", tick.name, tick.of) };
            let name = Clean::line(name);
            let (x, width) = (self.column(tick.day), name.width());
            if x < free || x + width > self.columns {
                let is_last = x >= free && columns.len() > 1;
                return is_last.then_some((row, columns));
            }
            free = x + width + BETWEEN;
            columns.push(x);
            row.pieces.push(Piece::new(x, name, Role::Text));
        }
        (!columns.is_empty()).then_some((row, columns))
    }

    /// The marks, one a cell: lines for what lasts, and over them points. What is still to come stands beyond
    /// the column of today.
    fn marks(&self, scale: &TimeScale) -> Vec<&'static str> {
        let mut cells = vec![" "; self.columns];
        let coming = scale.today.map_or(0, |today| self.column(today) + 1).min(self.columns - 1);
        let mut points = Vec::new();
        for (moment, days) in &scale.marks {
            let least = if *moment == Moment::Ahead { coming } else { 0 };
            let [low, high] = days.map(|day| self.column(day).max(least));
            if *moment == Moment::Day || high < low + 2 {
                points.push((*moment, low));
                continue;
            }
            cells[low] = "├";
            cells[low + 1..high].fill("─");
            cells[high] = "┤";
        }
        for (moment, column) in points {
            let mark = if moment == Moment::Span { Moment::Day.mark() } else { moment.mark() };
            // Of several in a cell, what is known to the day is seen.
            if cells[column] != Moment::Day.mark() {
                cells[column] = mark;
            }
        }
        cells
    }
}
