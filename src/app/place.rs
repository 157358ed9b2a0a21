//! Places: where a reader is, and the way back.

use super::Held;
use super::carry::Carry;
use crate::model::EntryId;
use crate::views::Pane;

/// Where a reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The pane that has the highlight.
    pub pane: Pane,
    /// The row of it that the cursor is on; none on the overview, or where there are no rows.
    pub row: Option<EntryId>,
    /// What the keys move in.
    pub focus: Focus,
    /// What of the page is in sight.
    pub sight: Sight,
    /// What lies under that, from the bottom.
    pub under: Vec<(Focus, Sight)>,
}

/// What the keys move in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The rows of the pane.
    #[default]
    List,
    /// The page of the row.
    Page,
    /// The whole view of the pane.
    Whole,
    /// Where a fact comes from.
    Source(EntryId),
    /// The problems of the file.
    Problems,
    /// The keys.
    Help,
}

/// What of a page is in sight, and which of its links the cursor is on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sight {
    /// The first line.
    pub top: usize,
    /// The link, by its place among the links of the page.
    pub link: Option<usize>,
    /// The first column of a matrix that does not fit.
    pub column: usize,
    /// What it takes to find this again on another version of the page; only of a sight that was left.
    pub(super) held: Option<Held>,
}

/// A sight that was left is the same as before.
impl PartialEq for Sight {
    fn eq(&self, other: &Self) -> bool {
        (self.top, self.link, self.column) == (other.top, other.link, other.column)
    }
}

impl Eq for Sight {}

/// The places before and after this one.
#[derive(Debug, Default)]
pub(super) struct History {
    back: Vec<Place>,
    forward: Vec<Place>,
}

/// More steps than anybody takes back.
const MOST: usize = 1000;

impl History {
    /// Notes that a jump leaves `here`; what lay ahead is no more.
    pub(super) fn leave(&mut self, here: Place) {
        self.end();
        if self.back.len() == MOST {
            self.back.remove(0);
        }
        self.back.push(here);
    }

    /// Forgets what lies ahead.
    pub(super) fn end(&mut self) {
        self.forward.clear();
    }

    /// The place before `here`.
    pub(super) fn back(&mut self, here: Place) -> Option<Place> {
        let place = self.back.pop()?;
        self.forward.push(here);
        Some(place)
    }

    /// The place after `here`.
    pub(super) fn forward(&mut self, here: Place) -> Option<Place> {
        let place = self.forward.pop()?;
        self.back.push(here);
        Some(place)
    }

    /// Carries every place over to another version.
    pub(super) fn carry(&mut self, carry: &Carry) {
        for place in self.back.iter_mut().chain(&mut self.forward) {
            *place = carry.place(place);
        }
    }

    pub(super) fn has_back(&self) -> bool {
        !self.back.is_empty()
    }

    pub(super) fn has_forward(&self) -> bool {
        !self.forward.is_empty()
    }
}
