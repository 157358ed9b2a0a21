//! The jump list, back and forward: places that were left by jumps, and readings that were put aside for
//! another file.
//!
//! Places above a reading in the list belong to the reading that came after it.

use super::Way;
use super::reading::{Place, Reading, Remap};

#[derive(Debug, Default)]
pub(super) struct JumpList {
    back: Vec<Jump>,
    forward: Vec<Jump>,
}

/// One entry of the list.
#[derive(Debug)]
pub(super) enum Jump {
    /// A place in the briefing that is read.
    Place(Place),
    /// Another briefing, as it was left.
    File(Box<Reading>),
}

/// More steps than anybody goes back; beyond that, the oldest is dropped.
const MOST: usize = 1000;
/// The same for briefings, which take more memory.
const MOST_FILES: usize = 30;

impl JumpList {
    /// Records the place that a jump leaves; clears the forward list.
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

    /// Takes the next jump of that way off the list; the caller then calls [`JumpList::jumped`].
    pub(super) fn next(&mut self, way: Way) -> Option<Jump> {
        match way {
            Way::On => self.forward.pop(),
            Way::Back => self.back.pop(),
        }
    }

    /// Records the place that a jump of that way has left.
    pub(super) fn jumped(&mut self, way: Way, here: Jump) {
        match way {
            Way::On => self.back.push(here),
            Way::Back => self.forward.push(here),
        }
    }

    /// Moves every place in the current briefing to another version of it.
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
