//! Blocks that are drawn: amounts on one axis, parts of a whole, and events along a line of time.

use super::{Block, Line};
use crate::model::EntryId;

/// Amounts below each other on one axis.
///
/// If marks do not fit beside the words, they go below them. Every mark can be told from the others without
/// colour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// The words for what the amounts have in common.
    pub title: Line,
    /// The words for what the numbers of the axis count.
    pub caption: Line,
    /// How a length stands for an amount.
    pub scale: Scale,
    /// The amount that is 1 in the numbers of the axis.
    pub unit: f64,
    /// The amounts, from top to bottom.
    pub rows: Vec<Bar>,
}

/// The way in which lengths stand for amounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Twice the length is twice the amount; the scale holds zero.
    #[default]
    Linear,
    /// Each further step of the same length multiplies the amount by the same number; amounts not above zero
    /// have no mark.
    Logarithmic,
}

/// One of several amounts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// The entry that begins here.
    pub fact: Option<EntryId>,
    /// The thing counted or measured, or who says so; the thing is cut at a word where it does not fit.
    pub label: Line,
    /// Set if the label is who says so, which is never cut.
    pub keeps_label: bool,
    /// The signs behind that, which are never cut.
    pub signs: Line,
    /// More words about it, where there is room.
    pub words: Line,
    /// Those of them that tell it from another one of the same label, which are never left out where two rows
    /// have one label.
    pub apart: Line,
    /// Set if those are never left out: they say that it is of another time.
    pub keeps_apart: bool,
    /// Its date, where there is room.
    pub date: Line,
    /// Set if the date, where it has no place of its own, tells it apart too: other words do not say it.
    pub adds_date: bool,
    /// The amount in words and digits.
    pub value: Line,
    /// The extent to draw, if it can be drawn.
    pub extent: Option<Extent>,
    /// The blocks below it.
    pub below: Vec<Block>,
}

/// The extent that is drawn for an amount, in the unit of its scale; finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extent {
    /// Exactly so much.
    Amount(f64),
    /// About so much.
    About(f64),
    /// So much or more.
    AtLeast(f64),
    /// So much or less.
    AtMost(f64),
    /// Anything between two ends.
    Range(f64, f64),
}

/// The parts of a whole, as lengths of one thin line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shares {
    /// The parts, from left to right.
    pub parts: Vec<Share>,
}

/// One part of a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Share {
    /// The number of things in it.
    pub count: usize,
    /// The words for it, with the number.
    pub words: Line,
    /// Set if the line is a broken one, so that parts can be told from each other without colour.
    pub is_broken: bool,
}

/// Events along a line, from the earliest to the latest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// All of them at once on an axis of days, if there is a time between any two.
    pub scale: Option<TimeScale>,
    /// The stops on the line, from top to bottom.
    pub stops: Vec<Stop>,
    /// Set if there is a blank row between two stops.
    pub is_airy: bool,
}

/// The events of a [`Timeline`] on one axis; days are numbers that grow by one from day to day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeScale {
    /// The places on the axis that may have a name, from the earliest.
    pub ticks: Vec<Tick>,
    /// How many ticks are from one name to the next, from the fewest; the first that fits is taken.
    pub steps: Vec<i64>,
    /// Each event: its first day and its last.
    pub marks: Vec<(Moment, [i64; 2])>,
    /// The day that the whole is as of.
    pub today: Option<i64>,
}

/// The beginning of a day, a month or a year on an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tick {
    /// The day.
    pub day: i64,
    /// Its number among days, months or years: names are at those that a step divides.
    pub number: i64,
    /// The name: "Nov".
    pub name: String,
    /// The longer period that it is part of, which is said where it begins: "2023".
    pub of: String,
}

/// The exactness of the date of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Moment {
    /// One day.
    #[default]
    Day,
    /// A month, a year, or about some day.
    Vague,
    /// From one time to another.
    Span,
    /// Scheduled, whenever.
    Ahead,
}

/// A stop on the line of a [`Timeline`].
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// An event, past or to come.
    Event {
        /// The entry that begins here.
        fact: EntryId,
        /// How exact its date is.
        moment: Moment,
        /// The date; empty if it is that of the event above.
        date: Line,
        /// The event itself.
        words: Line,
        /// The blocks below it.
        below: Vec<Block>,
    },
    /// A time without events, in words.
    Pause(Line),
    /// A day that divides the events above from those below, in words.
    Day(Line),
}

impl Extent {
    /// Its mark, as in the words that explain marks.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Self::Amount(_) => "●",
            Self::About(_) => "○",
            Self::AtLeast(_) => "●▸",
            Self::AtMost(_) => "◂●",
            Self::Range(..) => "├┤",
        }
    }

    pub(crate) fn ends(self) -> [f64; 2] {
        match self {
            Self::Amount(at) | Self::About(at) | Self::AtLeast(at) | Self::AtMost(at) => [at; 2],
            Self::Range(one, other) => [one.min(other), one.max(other)],
        }
    }
}

impl Bars {
    /// The lines with its words.
    pub(super) fn lines_mut(&mut self) -> Vec<&mut Line> {
        let rows = self.rows.iter_mut().flat_map(|bar| {
            let Bar { label, signs, words, apart, date, value, .. } = bar;
            [label, signs, words, apart, date, value]
                .into_iter()
                .chain(bar.below.iter_mut().flat_map(Block::lines_mut))
        });
        [&mut self.title, &mut self.caption].into_iter().chain(rows).collect()
    }
}

impl Moment {
    /// Its mark on the line; of a span every row of it is marked.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Self::Day => "●",
            Self::Vague => "○",
            Self::Span => "┃",
            Self::Ahead => "▷",
        }
    }
}

impl Timeline {
    /// The lines with its words.
    pub(super) fn lines_mut(&mut self) -> Vec<&mut Line> {
        self.stops.iter_mut().flat_map(Stop::lines_mut).collect()
    }
}

impl Stop {
    fn lines_mut(&mut self) -> Vec<&mut Line> {
        match self {
            Self::Event { date, words, below, .. } => {
                [date, words].into_iter().chain(below.iter_mut().flat_map(Block::lines_mut)).collect()
            }
            Self::Pause(line) | Self::Day(line) => vec![line],
        }
    }
}
