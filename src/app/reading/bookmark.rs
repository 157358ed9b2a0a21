//! Bookmarks: where a reading ended and what had been read, kept for the next reading.
//!
//! A bookmark holds the author's ids, numbers, and fingerprints of entries; no words of a briefing. Anybody
//! may have changed the file it comes from, so nothing in it is trusted: whatever leads nowhere is ignored.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Reading;
use super::changes::{Changes, things};
use super::cursor::Cursor;
use super::place::{Anchor, Focus, LinkAnchor, Viewport};
use super::unread::Unread;
use super::version::Version;
use crate::app::message::Message;
use crate::library::Origin;
use crate::model::{Briefing, EntryId, EntryKind};
use crate::page::Target;
use crate::views::Pane;

/// The most characters of the changes by kind; beyond that only their number is said.
const MOST_NAMED: usize = 60;

/// The end of one reading, kept for the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// The highlighted pane, from 0.
    pane: u8,
    /// The cursor of each pane.
    rows: Vec<RowMark>,
    /// The part of the page in sight, after those of the layers below.
    sights: Vec<LayerMark>,
    /// The entries that had been read; none if not known.
    read: Option<ReadFingerprints>,
}

/// The position of a cursor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct RowMark {
    id: Option<String>,
    /// Its row number, for when there is no such id any more.
    index: u32,
}

/// The part in sight of a list, a page or a full view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LayerMark {
    of: Depth,
    top: u32,
    column: u16,
    link: Option<u32>,
    leads: Option<LinkMark>,
    /// The fact at the top, and the number of its rows above.
    fact: Option<(String, u32)>,
}

/// The layer that the reader was in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Depth {
    List,
    Page,
    Whole,
}

/// The target of the selected link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LinkMark {
    to: String,
    web: bool,
    before: u32,
    above: u32,
}

/// The fingerprints of the entries that had been read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct ReadFingerprints {
    overview: Option<u64>,
    /// Keyed by entry id.
    entries: BTreeMap<String, u64>,
}

/// A reading that ends, and what is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    pub origin: Origin,
    bookmark: Bookmark,
    /// The current fingerprints of what was not read in this reading.
    unread: Vec<(Option<String>, u64)>,
}

impl Leaving {
    /// The bookmark to keep if `stored` is there by now, perhaps from another reader: what either has read
    /// counts as read, and what cannot be seen in a broken file stays as it was.
    pub fn after(self, stored: Option<&Bookmark>) -> Bookmark {
        let Self { mut bookmark, unread, .. } = self;
        let stored = stored.and_then(|stored| stored.read.as_ref());
        match (&mut bookmark.read, stored) {
            (Some(read), Some(stored)) => {
                for (id, now) in unread {
                    if stored.get(id.as_deref()) == Some(now) {
                        read.put(id, now);
                    }
                }
            }
            (read @ None, stored) => *read = stored.cloned(),
            (Some(_), None) => {}
        }
        bookmark
    }
}

impl Reading {
    /// Resumes where another reading ended; says and marks what has changed since.
    pub(in crate::app) fn resume(&mut self, bookmark: Bookmark) -> Option<Message> {
        if !self.version.loaded.is_empty() {
            self.go_to_bookmark(&bookmark);
        }
        self.compare_with(bookmark)
    }

    /// The bookmark of this reading; none if nothing can be shown, or if the briefing came through a pipe.
    pub(in crate::app) fn leaving(&mut self) -> Option<Leaving> {
        let origin = self.origin().filter(|_| !self.version.loaded.is_empty())?;
        self.refresh();
        let briefing = self.briefing();
        let read = self.version.is_good().then(|| self.read());
        let unread = self.file.unread.things();
        let unread =
            unread.map(|thing| (thing.map(|entry| briefing.id_of(entry)), briefing.fingerprint(thing)));
        let unread = unread.collect();
        let row = |pane: Pane| {
            let index = self.row_in_all(pane);
            let id = self.rows_of(pane).get(self.cursor_of(pane).row).copied().flatten();
            RowMark { id: id.map(|entry| briefing.id_of(entry)), index: small(index) }
        };
        let here = (self.focus, self.anchored_viewport());
        let layers = self.layers.iter().chain([&here]);
        let sights = layers.filter_map(|(focus, viewport)| self.layer(*focus, *viewport)).collect();
        let pane = u8::try_from(self.pane.index()).unwrap_or_default();
        let bookmark = Bookmark { pane, rows: Pane::ALL.map(row).into(), sights, read };
        Some(Leaving { origin, bookmark, unread })
    }

    /// Marks what has changed since it was read, and says so. A file that could not be read whole waits for a
    /// better version.
    pub(super) fn compare_with(&mut self, bookmark: Bookmark) -> Option<Message> {
        if !self.version.is_good() {
            self.file.bookmark = Some(bookmark);
            return None;
        }
        let read = bookmark.read?;
        let briefing = &self.version.loaded.briefing;
        let last_read = |thing: Option<EntryId>| {
            let id = thing.map(|entry| briefing.id_of(entry));
            read.get(id.as_deref())
        };
        self.file.unread = Unread::since(briefing, last_read);
        let gone = read.entries.keys().filter(|id| briefing.entry_of(id).is_none());
        let gone = gone.filter_map(|id| EntryKind::of_section(id.split('.').next()?));
        let changes = Changes::between(last_read, gone, briefing);
        let is_long = |words: &str| words.chars().count() > MOST_NAMED;
        let words = changes.words().map(|words| if is_long(&words) { changes.counts() } else { words })?;
        let is_marked = self.file.unread.len() > 0;
        let since =
            if is_marked { "since last time: {} · {next-new} goes there" } else { "since last time: {}" };
        Some(Message::new(since, &[&words]))
    }

    /// Goes to the place of a bookmark, or the nearest.
    fn go_to_bookmark(&mut self, bookmark: &Bookmark) {
        let pane = Pane::ALL.get(usize::from(bookmark.pane)).copied().unwrap_or(Pane::Overview);
        let mut is_same = true;
        for (listed, row) in Pane::ALL.into_iter().zip(&bookmark.rows) {
            let (index, is_found) = self.version.row_of(listed, row);
            self.cursors[listed.index()] = Cursor { row: index, top: 0 };
            is_same &= is_found || listed != pane;
        }
        self.pane = pane;
        let mut sights: Vec<_> =
            bookmark.sights.iter().map(|layer| layer.viewport(self.briefing(), is_same)).collect();
        (self.focus, self.viewport) = sights.pop().unwrap_or_default();
        self.layers = sights;
    }

    fn read(&self) -> ReadFingerprints {
        let briefing = self.briefing();
        let fingerprint = |thing| self.file.unread.last_read(briefing, thing);
        let entries = things(briefing).flatten();
        let entries = entries.filter_map(|entry| Some((briefing.id_of(entry), fingerprint(Some(entry))?)));
        ReadFingerprints { overview: fingerprint(None), entries: entries.collect() }
    }

    /// A list, a page or a full view as a bookmark has it; none for other layers, which are not kept.
    fn layer(&self, focus: Focus, viewport: Viewport) -> Option<LayerMark> {
        let of = match focus {
            Focus::List => Depth::List,
            Focus::Page => Depth::Page,
            Focus::Whole => Depth::Whole,
            Focus::Source(_) | Focus::Gaps | Focus::Differences(_) | Focus::Problems | Focus::Help => {
                return None;
            }
        };
        let id = |entry| self.briefing().id_of(entry);
        let leads = viewport.anchor.and_then(|anchor| anchor.link).and_then(
            |LinkAnchor { target, before, above }| {
                let (to, web) = match target {
                    Target::Entry(entry) => (id(entry), false),
                    Target::Web(source) => (id(source.into()), true),
                    Target::Gaps
                    | Target::Sources
                    | Target::Problem(_)
                    | Target::Briefing(_)
                    | Target::Edition(..)
                    | Target::Part(_) => return None,
                };
                Some(LinkMark { to, web, before: small(before), above: small(above) })
            },
        );
        let fact = viewport.anchor.and_then(|anchor| anchor.fact).map(|(fact, rows)| (id(fact), small(rows)));
        let column = u16::try_from(viewport.column).unwrap_or_default();
        Some(LayerMark { of, top: small(viewport.top), column, link: viewport.link.map(small), leads, fact })
    }
}

impl LayerMark {
    /// The same place in a briefing; at the top of the page if the row is not the same.
    fn viewport(&self, briefing: &Briefing, is_same: bool) -> (Focus, Viewport) {
        let focus = match self.of {
            Depth::List => Focus::List,
            Depth::Page => Focus::Page,
            Depth::Whole => Focus::Whole,
        };
        if !is_same && self.of != Depth::Whole {
            return (focus, Viewport::default());
        }
        let link = self.leads.as_ref().and_then(|leads| {
            let target = match (briefing.entry_of(&leads.to)?, leads.web) {
                (EntryId::Source(source), true) => Target::Web(source),
                (_, true) => return None,
                (entry, false) => Target::Entry(entry),
            };
            Some(LinkAnchor { target, before: leads.before as usize, above: leads.above as usize })
        });
        let fact = self.fact.as_ref().and_then(|(id, rows)| Some((briefing.entry_of(id)?, *rows as usize)));
        let anchor = Some(Anchor { version: Anchor::ANOTHER, link, fact });
        let link = self.link.map(|link| link as usize);
        let (top, column) = (self.top as usize, self.column.into());
        (focus, Viewport { top, link, column, anchor, ..Viewport::default() })
    }
}

impl ReadFingerprints {
    fn get(&self, id: Option<&str>) -> Option<u64> {
        id.map_or(self.overview, |id| self.entries.get(id).copied())
    }

    fn put(&mut self, id: Option<String>, fingerprint: u64) {
        match id {
            None => self.overview = Some(fingerprint),
            Some(id) => drop(self.entries.insert(id, fingerprint)),
        }
    }
}

impl Version {
    /// The row of a cursor, or the row now at that number; and if it is the same.
    fn row_of(&self, pane: Pane, row: &RowMark) -> (usize, bool) {
        let rows = self.rows(pane);
        let entry = row.id.as_ref().map(|id| self.loaded.briefing.entry_of(id));
        let listed = match entry {
            Some(Some(entry)) => rows.iter().position(|listed| *listed == Some(entry)),
            Some(None) => None,
            None => rows.iter().position(Option::is_none),
        };
        let nearest = (row.index as usize).min(rows.len().saturating_sub(1));
        (listed.unwrap_or(nearest), listed.is_some())
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or_default()
}
