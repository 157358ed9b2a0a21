//! Blocks that are drawn: amounts on one axis, and events along a line of time.

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
    /// What the numbers of the axis count.
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
    /// Each further step of the same length multiplies the amount by the same number; amounts not above zero have no mark.
    Logarithmic,
}

/// One of several amounts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// The entry that begins here.
    pub fact: Option<EntryId>,
    /// The thing counted or measured, or who says so; cut at a word where it does not fit.
    pub label: Line,
    /// The signs behind that, which are never cut.
    pub signs: Line,
    /// More words about it, where there is room.
    pub words: Line,
    /// Its date, where there is room.
    pub date: Line,
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

/// Events along a line, from the earliest to the latest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// The stops on the line, from top to bottom.
    pub stops: Vec<Stop>,
}

/// A stop on the line of a [`Timeline`].
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// An event, past or to come.
    Event {
        /// The entry that begins here.
        fact: EntryId,
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
            [&mut bar.label, &mut bar.signs, &mut bar.words, &mut bar.date, &mut bar.value]
                .into_iter()
                .chain(bar.below.iter_mut().flat_map(Block::lines_mut))
        });
        [&mut self.title, &mut self.caption].into_iter().chain(rows).collect()
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
