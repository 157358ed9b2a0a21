//! Mapping entries from one version of a file to the next: each entry is found again by its author's key, and
//! an entry that is gone is mapped to its nearest neighbour.

use super::place::{Anchor, Focus, LinkAnchor, Place, Viewport};
use super::version::Version;
use crate::model::{Briefing, EntryId};
use crate::page::Target;
use crate::views::Pane;

/// The mapping from the entries of one version to those of another.
pub(in crate::app) struct Remap<'v> {
    pub(in crate::app) from: &'v Version,
    pub(in crate::app) to: &'v Version,
}

impl Remap<'_> {
    /// The old briefing and the new one.
    pub(super) fn briefings(&self) -> [&Briefing; 2] {
        [self.from, self.to].map(|version| &*version.loaded.briefing)
    }

    /// The same entry, if it still exists.
    pub(in crate::app) fn entry(&self, entry: EntryId) -> Option<EntryId> {
        let (section, key) = self.from.loaded.briefing.key(entry);
        self.to.loaded.briefing.find(section, key)
    }

    /// The same row of a pane, or the next one that still exists, or the previous one; none if there are no
    /// rows.
    pub(super) fn row(&self, pane: Pane, index: usize) -> Option<usize> {
        let (old, new) = (self.from.rows(pane), self.to.rows(pane));
        let find = |row: &Option<EntryId>| {
            let row = match row {
                Some(entry) => Some(self.entry(*entry)?),
                None => None,
            };
            new.iter().position(|listed| *listed == row)
        };
        let index = index.min(old.len());
        let after = old[index..].iter().find_map(find);
        after.or_else(|| old[..index].iter().rev().find_map(find))
    }

    /// The same place, or the nearest.
    pub(in crate::app) fn place(&self, place: &Place) -> Place {
        let index = self.from.rows(place.pane).iter().position(|listed| *listed == place.row);
        let row = index.and_then(|index| self.row(place.pane, index));
        let row = row.and_then(|row| self.to.rows(place.pane)[row]);
        let is_same = place.row.and_then(|row| self.entry(row)) == row;
        let mut layers = self.layers(&place.layers);
        let here = self.focus(place.focus).map(|focus| (focus, self.viewport(place.viewport)));
        let (focus, viewport) = here.or_else(|| layers.pop()).unwrap_or_default();
        let is_of_row = matches!(focus, Focus::List | Focus::Page);
        let viewport = if is_of_row && !is_same { Viewport::default() } else { viewport };
        Place { pane: place.pane, row, focus, viewport, layers }
    }

    /// The layers below a place, without those that are gone.
    fn layers(&self, layers: &[(Focus, Viewport)]) -> Vec<(Focus, Viewport)> {
        let same = layers
            .iter()
            .filter_map(|(focus, viewport)| Some((self.focus(*focus)?, self.viewport(*viewport))));
        same.collect()
    }

    fn focus(&self, focus: Focus) -> Option<Focus> {
        match focus {
            Focus::Source(entry) => self.entry(entry).map(Focus::Source),
            other => Some(other),
        }
    }

    fn viewport(&self, viewport: Viewport) -> Viewport {
        Viewport { anchor: viewport.anchor.map(|anchor| self.anchor(anchor)), ..viewport }
    }

    /// The same anchor, without the link or the fact that is gone.
    pub(super) fn anchor(&self, anchor: Anchor) -> Anchor {
        let link = |link: LinkAnchor| Some(LinkAnchor { target: self.target(link.target)?, ..link });
        Anchor {
            link: anchor.link.and_then(link),
            fact: anchor.fact.and_then(|(fact, rows)| Some((self.entry(fact)?, rows))),
            ..anchor
        }
    }

    fn target(&self, target: Target) -> Option<Target> {
        match target {
            Target::Entry(entry) => self.entry(entry).map(Target::Entry),
            Target::Web(source) => match self.entry(source.into())? {
                EntryId::Source(source) => Some(Target::Web(source)),
                _ => None,
            },
            // A text and an edition are what they were, whatever becomes of the briefing.
            Target::Gaps | Target::Sources | Target::Part(_) | Target::Edition(..) => Some(target),
            Target::Problem(_) | Target::Briefing(_) => None,
        }
    }
}
