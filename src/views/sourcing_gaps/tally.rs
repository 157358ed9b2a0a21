//! Counts of how facts are sourced.

use std::collections::HashSet;

use crate::model::independence::rests_alone_on;
use crate::model::{Actor, Briefing, EntryId, Id, Source};

/// Counts of how some facts are sourced.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) facts: usize,
    /// Those that rest on one source alone.
    pub(super) alone: usize,
    /// Those that only unnamed actors give.
    pub(super) unnamed: usize,
    /// The sources that every one of them rests on alone; none before the first fact.
    pub(super) sources: Option<Vec<Id<Source>>>,
    /// The sides that hold a position; `is_held` is set if anybody holds one.
    pub(super) heard: HashSet<Id<Actor>>,
    pub(super) is_held: bool,
}

impl Tally {
    pub(super) fn only_source(&self) -> Option<Id<Source>> {
        self.sources.as_ref()?.first().copied()
    }

    pub(super) fn add(&mut self, fact: &Sourcing) {
        self.facts += 1;
        self.alone += usize::from(!fact.alone_on.is_empty());
        self.unnamed += usize::from(fact.is_unnamed);
        match &mut self.sources {
            Some(known) => known.retain(|source| fact.alone_on.contains(source)),
            None => self.sources = Some(fact.alone_on.clone()),
        }
        self.is_held |= fact.is_position;
        self.heard.extend(fact.side);
    }
}

pub(super) struct Sourcing {
    pub(super) alone_on: Vec<Id<Source>>,
    /// Set if only unnamed actors give it.
    pub(super) is_unnamed: bool,
    /// Set if it is a position; `side` is then the side of its holder, if there is one.
    pub(super) is_position: bool,
    pub(super) side: Option<Id<Actor>>,
}

impl Sourcing {
    pub(super) fn of(briefing: &Briefing, fact: EntryId) -> Self {
        let holder = match fact {
            EntryId::Position(id) => briefing.positions[id].holder.id(),
            _ => None,
        };
        Self {
            alone_on: rests_alone_on(briefing, fact),
            is_unnamed: briefing.is_said_by_unnamed(fact),
            is_position: matches!(fact, EntryId::Position(_)),
            side: holder.and_then(|holder| briefing.side(holder)),
        }
    }
}
