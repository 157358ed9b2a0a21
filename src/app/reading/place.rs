//! Places: where a reader is in a briefing.

use crate::diagnostic::Level;
use crate::model::EntryId;
use crate::page::Target;
use crate::views::Pane;

/// The position of a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The highlighted pane.
    pub pane: Pane,
    /// The row under the cursor; none on the overview, or if the pane has no rows.
    pub row: Option<EntryId>,
    /// The part of the screen that the keys act on.
    pub focus: Focus,
    /// The part of the page in sight.
    pub viewport: Viewport,
    /// The layers below that, from the bottom.
    pub layers: Vec<(Focus, Viewport)>,
}

/// The part of the screen that the keys act on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The rows of the pane.
    #[default]
    List,
    /// The page of the row.
    Page,
    /// The full view of the pane.
    Whole,
    /// The source of a fact.
    Source(EntryId),
    /// The gaps in the sourcing.
    Gaps,
    /// The differences from an earlier version.
    Differences(Baseline),
    /// The problems of the file.
    Problems,
    /// The keys.
    Help,
}

/// A view that is more than the page of an entry.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) enum SameView {
    /// The full view of a pane, of the matrix perhaps with its texts.
    Whole { pane: Pane, has_texts: bool },
    /// The source of the entry, or the text of the source that it is.
    Source,
    /// What is different from the edition before.
    Differences,
}

/// An earlier version that the one shown is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// The version that the last save replaced.
    Save,
    /// The version that was committed last.
    Commit,
    /// The edition of the story before this one.
    Edition,
}

impl Baseline {
    /// Every one, in the order in which a key goes through them.
    pub(super) const ALL: [Self; 3] = [Self::Save, Self::Commit, Self::Edition];
}

/// The part of a page in sight, and the link under the cursor.
#[derive(Clone, Copy, Debug, Default)]
pub struct Viewport {
    /// The first visible line.
    pub top: usize,
    /// Its number among the links of the page.
    pub link: Option<usize>,
    /// The first visible column of a matrix that does not fit.
    pub column: usize,
    /// Set if the matrix shows all texts where it would show a word a cell.
    pub(in crate::app) has_texts: bool,
    /// The level of the problems that alone are shown.
    pub(in crate::app) level: Option<Level>,
    /// The way to find this again on another version of the page; only if the viewport was left.
    pub(in crate::app) anchor: Option<Anchor>,
}

/// Viewports are equal with or without an anchor.
impl PartialEq for Viewport {
    fn eq(&self, other: &Self) -> bool {
        let of = |viewport: &Self| {
            let Self { top, link, column, has_texts, level, .. } = *viewport;
            (top, link, column, has_texts, level)
        };
        of(self) == of(other)
    }
}

impl Eq for Viewport {}

/// The parts of a page that stay where they are on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct Anchor {
    /// The number of the version that the page was made from.
    pub(super) version: u64,
    pub(super) link: Option<LinkAnchor>,
    /// The fact in the first visible row, and the number of its rows above.
    pub(super) fact: Option<(EntryId, usize)>,
}

impl Anchor {
    /// No version has this number: an anchor with it is always looked up on the page anew.
    pub(super) const ANOTHER: u64 = u64::MAX;
}

/// A link, identified by its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct LinkAnchor {
    pub(super) target: Target,
    /// The number of earlier links on the page with the same target.
    pub(super) before: usize,
    /// The number of visible rows above it.
    pub(super) above: usize,
}
