//! Places: where a reader is in a briefing.

use crate::model::EntryId;
use crate::page::Target;
use crate::views::Pane;

/// Where a reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The pane that has the highlight.
    pub pane: Pane,
    /// The row of it that the cursor is on; none on the overview, or where there are no rows.
    pub row: Option<EntryId>,
    /// The part of the screen that the keys move in.
    pub focus: Focus,
    /// The part of the page in sight.
    pub viewport: Viewport,
    /// The layers below that, from the bottom.
    pub layers: Vec<(Focus, Viewport)>,
}

/// The part of the screen that the keys move in.
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

/// The part of a page in sight, and the link that the cursor is on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Viewport {
    /// The first line.
    pub top: usize,
    /// The link, by its place among the links of the page.
    pub link: Option<usize>,
    /// The first column of a matrix that does not fit.
    pub column: usize,
    /// The way to find this again on another version of the page; only of a viewport that was left.
    pub(in crate::app) anchor: Option<Anchor>,
}

/// A viewport that was left is the same as before.
impl PartialEq for Viewport {
    fn eq(&self, other: &Self) -> bool {
        (self.top, self.link, self.column) == (other.top, other.link, other.column)
    }
}

impl Eq for Viewport {}

/// The things on a page that are to stay where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct Anchor {
    /// The number of the version of the file that the page was made from.
    pub(super) version: u64,
    pub(super) link: Option<LinkAnchor>,
    /// The fact that the first row in sight belongs to, and how many rows of it are above.
    pub(super) fact: Option<(EntryId, usize)>,
}

/// A link by where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct LinkAnchor {
    pub(super) target: Target,
    /// How many before it on the page lead there too.
    pub(super) before: usize,
    /// How many rows of the page that are in sight stand above it.
    pub(super) above: usize,
}
