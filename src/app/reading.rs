//! One briefing being read: the version shown, where the reader is in it, and what is known of its sources.
//!
//! Readings are put aside and resumed whole, when another file is opened and on the way back. A reading knows
//! its own part of the screen, but not the prompts and the other briefings beside it.

use std::rc::Rc;

use crate::diagnostic::Policy;
use crate::layout::{Layout, Link};
use crate::library::Origin;
use crate::model::{Briefing, Date, EntryId};
use crate::page::{Line, Page, Target};
use crate::views::Pane;

use super::notebook::Notebook;

mod ahead;
mod anchor;
mod article;
mod article_find;
mod article_place;
mod beside;
mod bookmark;
mod cells;
mod changes;
mod check;
mod covered;
mod cursor;
mod earlier;
mod edit;
mod fact;
mod file_state;
mod filters;
mod find;
mod jumps;
mod laid_out;
mod list_rows;
mod moves;
mod notes;
mod page;
mod parts;
mod place;
mod problem;
mod reload;
mod remap;
mod same_actor;
mod same_view;
mod screen;
mod tabs;
mod texts;
mod unread;
mod version;

pub(crate) use bookmark::{Bookmark, Leaving};
use check::CurrentCheck;
pub use check::{CheckRequest, CheckResult};
pub use covered::{CoverageFound, CoverageRequest, DraftRequest, DraftedEntry};
pub use cursor::Cursor;
use earlier::EarlierVersions;
pub use earlier::{Edition, EditionRequest};
use file_state::FileState;
use filters::FilteredRows;
pub(super) use find::Destination;
use find::Search;
pub(super) use find::top_of_match;
use laid_out::LaidOut;
pub(super) use moves::turned;
pub(super) use page::Known;
use page::PageSubject;
pub use place::{Baseline, Focus, Place, Viewport};
pub(super) use reload::Reloaded;
pub use reload::Reread;
pub(super) use remap::Remap;
use same_actor::SameActor;
pub use same_actor::SameActorFound;
pub(super) use screen::FEWEST_ROWS;
pub use screen::SMALLEST;
pub(crate) use screen::{Area, MARGIN, PaneList, Screen, TEXT};
pub(crate) use tabs::Tab;
use texts::KnownTexts;
pub use texts::{TextRead, TextRequest};
pub use version::Version;

/// A briefing being read.
#[derive(Debug)]
pub struct Reading {
    version: Version,
    file: FileState,
    /// Columns and rows of the terminal.
    size: (u16, u16),
    pane: Pane,
    /// The pane by which the lists share out their rows while the mouse is used, so that none moves under the
    /// pointer.
    held: Option<Pane>,
    /// The cursor and the first visible row of each pane.
    cursors: [Cursor; Pane::ALL.len()],
    /// The filter of each pane.
    filters: [Option<FilteredRows>; Pane::ALL.len()],
    focus: Focus,
    viewport: Viewport,
    /// The layers below the focused one, from the bottom: the way out, step by step.
    layers: Vec<(Focus, Viewport)>,
    search: Option<Search>,
    texts: KnownTexts,
    check: CurrentCheck,
    /// The rules for which problems count.
    policy: Rc<Policy>,
    /// The day on which it is read; none if nobody has told.
    pub(in crate::app) today: Option<Date>,
    same_actor: SameActor,
    earlier: EarlierVersions,
    /// How often anything became known that a page may say.
    generation: u64,
    notebook: Notebook,
    /// The page of the keys, as it was when it was asked for.
    help: Page,
    /// How far the page beside the one in sight is scrolled, and the page that is.
    beside_scroll: Option<(PageSubject, usize)>,
    laid_out: LaidOut,
}

impl Reading {
    /// A new reading. If the file holds no facts, its problems are shown.
    pub(super) fn new(version: Version) -> Self {
        let focus = if version.loaded.is_empty() { Focus::Problems } else { Focus::List };
        Self {
            version,
            file: FileState::default(),
            size: (0, 0),
            pane: Pane::Overview,
            held: None,
            cursors: [Cursor::default(); Pane::ALL.len()],
            filters: Default::default(),
            focus,
            viewport: Viewport::default(),
            layers: Vec::new(),
            search: None,
            texts: KnownTexts::default(),
            check: CurrentCheck::default(),
            policy: Rc::default(),
            today: None,
            same_actor: SameActor::default(),
            earlier: EarlierVersions::default(),
            generation: 0,
            notebook: Notebook::default(),
            help: Page::default(),
            beside_scroll: None,
            laid_out: LaidOut::default(),
        }
    }

    pub(crate) fn version(&self) -> &Version {
        &self.version
    }

    pub(crate) fn briefing(&self) -> &Briefing {
        &self.version.loaded.briefing
    }

    /// The location of the briefing; none if it came through a pipe.
    pub(super) fn origin(&self) -> Option<Origin> {
        self.version.origin()
    }

    /// Columns and rows of the terminal, without those of the tour.
    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    /// The part of the screen that the keys act on.
    pub fn focus(&self) -> Focus {
        self.focus
    }

    /// The highlighted pane.
    pub(crate) fn pane(&self) -> Pane {
        self.pane
    }

    /// The rows of that pane that its list shows; a `None` is the overview.
    pub fn rows(&self) -> &[Option<EntryId>] {
        self.rows_of(self.pane)
    }

    pub(crate) fn cursor_of(&self, pane: Pane) -> Cursor {
        self.cursors[pane.index()]
    }

    fn cursor(&self) -> Cursor {
        self.cursor_of(self.pane)
    }

    /// The entry of the row under the cursor; none on the overview, and if there is no row.
    fn row(&self) -> Option<EntryId> {
        self.rows().get(self.cursor().row).copied().flatten()
    }

    /// The part of the page in sight.
    pub(crate) fn viewport(&self) -> Viewport {
        self.viewport
    }

    /// The page in sight, laid out.
    pub(crate) fn layout(&self) -> Rc<Layout> {
        self.layout_in(self.screen().page.width)
    }

    fn layout_in(&self, width: u16) -> Rc<Layout> {
        self.laid_out.page.layout(self.page_key(), (width, self.viewport.column), || self.make_page())
    }

    fn link(&self) -> Option<Link> {
        let link = self.viewport.link?;
        self.layout().links.get(link).cloned()
    }

    /// The target of the selected link.
    pub(super) fn target(&self) -> Option<Target> {
        self.link()?.target
    }

    /// True if there is nothing to step out of.
    pub(super) fn is_at_outermost(&self) -> bool {
        self.focus == Focus::List && !self.has_search() && !self.is_filtered()
    }

    /// True if there is a search whose matches can be stepped through.
    pub(super) fn has_search(&self) -> bool {
        self.search.is_some() || self.sought_in_article().is_some()
    }

    /// The state of the file in at most `room` columns, for the status line.
    pub(crate) fn standing(&self, room: usize) -> Line {
        self.file.standing(
            &self.version,
            &self.policy,
            self.is_counting_problems(),
            self.today.as_ref(),
            room,
        )
    }

    /// Forgets what may change unseen while another briefing is read: the texts, the findings in them, and
    /// that the folder was looked through for the actor.
    pub(super) fn forget_other_files(&mut self) {
        self.texts = KnownTexts::default();
        self.look_for_actor_again();
        self.cancel_check();
        self.generation += 1;
    }

    /// Changes the size of the screen; the selection stays.
    pub(super) fn resize(&mut self, size: (u16, u16)) {
        // An anchor finds the link by itself.
        let cell = if self.viewport.anchor.is_none() { self.cell() } else { None };
        self.size = size;
        if let Some(cell) = cell {
            self.reselect_cell(cell);
        }
    }

    /// Updates the scroll windows to what lists and page show.
    pub(super) fn refresh(&mut self) {
        self.restore_anchor();
        if self.viewport.top > 0 {
            self.scroll_to(self.viewport.top);
        }
        self.keep_link();
        for list in self.screen().lists {
            self.keep_row_in_sight(&list);
        }
    }
}
