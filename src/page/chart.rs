//! Blocks that are drawn: amounts as bars on one scale, and events along a line of time.

use super::{Block, Line};
use crate::model::EntryId;

/// Amounts beside each other on one scale.
///
/// Where bars do not fit beside the words, they stand below them. Every mark can be told from the others without
/// colour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// What the amounts have in common.
    pub title: Line,
    /// What is said of the scale.
    pub caption: Line,
    /// How a length stands for an amount.
    pub scale: Scale,
    /// The amounts, from top to bottom.
    pub rows: Vec<Bar>,
}

/// How a length stands for an amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Twice the length is twice the amount; the scale holds zero.
    #[default]
    Linear,
    /// The same length more is the same number of times the amount; what is not above zero has no mark.
    Logarithmic,
}

/// One of several amounts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// The entry that begins here.
    pub fact: Option<EntryId>,
    /// What is counted or measured.
    pub label: Line,
    /// The amount in words and digits.
    pub value: Line,
    /// What is drawn of it, if it can be drawn.
    pub extent: Option<Extent>,
    /// What else is said of it, below.
    pub below: Vec<Block>,
}

/// What is drawn of an amount, in the unit of its scale; finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extent {
    /// A bar from zero, or from the start of a logarithmic scale.
    Amount(f64),
    /// A span between two ends: the amount may be anywhere in it.
    Range(f64, f64),
    /// How far other amounts lie apart.
    Spread(f64, f64),
}

/// Events along a line, from the earliest to the latest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// What stands on the line, from top to bottom.
    pub stops: Vec<Stop>,
}

/// What stands on the line of a [`Timeline`].
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// What happened, or is to happen.
    Event {
        /// The entry that begins here.
        fact: EntryId,
        /// When; nothing if that is when the one above it happened.
        date: Line,
        /// What.
        words: Line,
        /// What else is said of it, below.
        below: Vec<Block>,
    },
    /// A time in which nothing stands on the line, in words.
    Pause(Line),
    /// A day that parts what is above from what is below it, in words.
    Day(Line),
}

impl Extent {
    /// The lower and the upper end.
    pub fn ends(self) -> [f64; 2] {
        match self {
            Self::Amount(amount) => [amount; 2],
            Self::Range(one, other) | Self::Spread(one, other) => [one.min(other), one.max(other)],
        }
    }
}

impl Bars {
    /// The lines that its words stand in.
    pub(super) fn lines_mut(&mut self) -> Vec<&mut Line> {
        let rows = self.rows.iter_mut().flat_map(|bar| {
            [&mut bar.label, &mut bar.value]
                .into_iter()
                .chain(bar.below.iter_mut().flat_map(Block::lines_mut))
        });
        [&mut self.title, &mut self.caption].into_iter().chain(rows).collect()
    }
}

impl Timeline {
    /// The lines that its words stand in.
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
