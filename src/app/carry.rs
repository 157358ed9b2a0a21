//! From one version of a file to the next: each entry is found again by the key that its author gave it, and what is gone
//! becomes its nearest neighbour.

use super::{Focus, Held, Place, Sight, Version};
use crate::model::EntryId;
use crate::page::Target;
use crate::views::Pane;

/// Carries what refers to the entries of one version over to another.
pub(super) struct Carry<'v> {
    pub(super) from: &'v Version,
    pub(super) to: &'v Version,
}

impl Carry<'_> {
    /// The same entry, if there still is one.
    pub(super) fn entry(&self, entry: EntryId) -> Option<EntryId> {
        let (section, key) = self.from.loaded.briefing.key(entry);
        self.to.loaded.briefing.find(section, key)
    }

    /// The same row of a pane, or the next one, or the one before, that is still there; none where there is no row.
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
    pub(super) fn place(&self, place: &Place) -> Place {
        let index = self.from.rows(place.pane).iter().position(|listed| *listed == place.row);
        let row = index.and_then(|index| self.row(place.pane, index));
        let row = row.and_then(|row| self.to.rows(place.pane)[row]);
        let is_same = place.row.and_then(|row| self.entry(row)) == row;
        let mut under = self.under(&place.under);
        let here = self.focus(place.focus).map(|focus| (focus, self.sight(place.sight)));
        let (focus, sight) = here.or_else(|| under.pop()).unwrap_or_default();
        let is_of_row = matches!(focus, Focus::List | Focus::Page);
        let sight = if is_of_row && !is_same { Sight::default() } else { sight };
        Place { pane: place.pane, row, focus, sight, under }
    }

    /// What lies under a place, without what is gone.
    fn under(&self, under: &[(Focus, Sight)]) -> Vec<(Focus, Sight)> {
        let carried =
            under.iter().filter_map(|(focus, sight)| Some((self.focus(*focus)?, self.sight(*sight))));
        carried.collect()
    }

    fn focus(&self, focus: Focus) -> Option<Focus> {
        match focus {
            Focus::Source(entry) => self.entry(entry).map(Focus::Source),
            other => Some(other),
        }
    }

    fn sight(&self, sight: Sight) -> Sight {
        Sight { held: sight.held.map(|held| self.held(held)), ..sight }
    }

    /// The same things to hold on to, without what is gone.
    pub(super) fn held(&self, held: Held) -> Held {
        Held {
            link: held
                .link
                .and_then(|link| Some(super::hold::Link { target: self.target(link.target)?, ..link })),
            fact: held.fact.and_then(|(fact, rows)| Some((self.entry(fact)?, rows))),
            ..held
        }
    }

    fn target(&self, target: Target) -> Option<Target> {
        match target {
            Target::Entry(entry) => self.entry(entry).map(Target::Entry),
            Target::Web(source) => match self.entry(source.into())? {
                EntryId::Source(source) => Some(Target::Web(source)),
                _ => None,
            },
            Target::Problem(_) | Target::Elsewhere(_) => None,
        }
    }
}
