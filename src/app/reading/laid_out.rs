//! What was laid out of a briefing being read, kept for as long as it stays the same.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use super::list_rows::LinesOfRows;
use super::page::{Known, ReadingPageKey};
use crate::app::memo::Memo;
use crate::app::page_cache::PageCache;
use crate::model::EntryId;
use crate::views::Pane;

/// The pages laid out last, and the lengths that follow from pages. A version of the file goes by its number.
#[derive(Debug, Default)]
pub(super) struct LaidOut {
    pub(super) page: PageCache<ReadingPageKey>,
    /// The page beside it or below it.
    pub(super) companion: PageCache<ReadingPageKey>,
    /// The bottom line of a version, in the list of the overview.
    pub(super) summary: PageCache<u64>,
    /// The legend of the full view of a pane, in words or not.
    pub(super) legend: PageCache<(u64, Pane, bool)>,
    /// The rows of the longest page of a pane, at a width.
    pub(super) longest: Memo<(Known, Pane, u16), u16>,
    /// The lines of the rows of figures.
    pub(super) lines: RefCell<LinesOfRows>,
    /// The lines that the rows of each pane take, for a size of the terminal.
    pub(super) wanted: Memo<(u64, (u16, u16)), [usize; Pane::ALL.len()]>,
    /// How many of each list of the overview come before the others, for the width and the height of the page.
    pub(super) ahead: Memo<(u64, u16, u16), usize>,
    /// The rows with marks or notes of the reader's own.
    pub(super) noted: Memo<Known, Rc<HashSet<Option<EntryId>>>>,
}
