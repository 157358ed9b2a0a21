//! The way back and forward: the places that jumps have left, and the readings that were put aside for another file, in one list.
//!
//! The places above a reading in the list are places in the reading that came after it.

use super::reading::{Place, Reading, Remap};

/// The jumps before and after this place.
#[derive(Debug, Default)]
pub(super) struct JumpList {
    back: Vec<Jump>,
    forward: Vec<Jump>,
}

/// One step of the way.
#[derive(Debug)]
pub(super) enum Jump {
    /// To a place in the briefing that is read.
    Place(Place),
    /// To another briefing, as it was left.
    File(Box<Reading>),
}

/// More steps than anybody takes back; the oldest is let go.
const MOST: usize = 1000;
/// More briefings than anybody goes back through.
const MOST_FILES: usize = 30;

impl JumpList {
    /// Notes that a jump leaves this place; what lay ahead is no more.
    pub(super) fn leave(&mut self, here: Jump) {
        self.forward.clear();
        self.back.push(here);
        if self.back.len() > MOST {
            self.back.remove(0);
        }
        let files = || self.back.iter().enumerate().filter(|(_, jump)| matches!(jump, Jump::File(_)));
        if files().count() > MOST_FILES
            && let Some((oldest, _)) = files().next()
        {
            self.back.drain(..=oldest);
        }
    }

    /// The step back, or with `forward` the step forward; [`JumpList::stepped`] is told then what it has left.
    pub(super) fn step(&mut self, forward: bool) -> Option<Jump> {
        if forward { self.forward.pop() } else { self.back.pop() }
    }

    /// Notes that a step back or forward has left this place.
    pub(super) fn stepped(&mut self, forward: bool, here: Jump) {
        if forward { self.back.push(here) } else { self.forward.push(here) }
    }

    /// Finds every place in the briefing that is read again in another version of it.
    pub(super) fn remap(&mut self, remap: &Remap) {
        for jumps in [&mut self.back, &mut self.forward] {
            for jump in jumps.iter_mut().rev() {
                match jump {
                    Jump::Place(place) => *place = remap.place(place),
                    Jump::File(_) => break,
                }
            }
        }
    }

    pub(super) fn has_back(&self) -> bool {
        !self.back.is_empty()
    }

    pub(super) fn has_forward(&self) -> bool {
        !self.forward.is_empty()
    }
}
