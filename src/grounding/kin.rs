//! Actors that are part of one another: who speaks for one may speak for the other.

use std::collections::{HashMap, HashSet};

use crate::model::{Actor, Briefing, Id, LONGEST_CHAIN, Ref};

/// An actor and all that it is part of.
pub(super) fn family(briefing: &Briefing, id: Id<Actor>) -> Vec<Id<Actor>> {
    with_all_beyond(id, |member| briefing.actors[member].part_of.iter().filter_map(Ref::id))
}

/// An actor, those next to it, those next to them, and so on, each once.
fn with_all_beyond<I: Iterator<Item = Id<Actor>>>(
    id: Id<Actor>,
    next_to: impl Fn(Id<Actor>) -> I,
) -> Vec<Id<Actor>> {
    let (mut all, mut known, mut next) = (vec![id], HashSet::from([id]), 0);
    for _ in 0..LONGEST_CHAIN {
        for at in std::mem::replace(&mut next, all.len())..all.len() {
            all.extend(next_to(all[at]).filter(|other| known.insert(*other)));
        }
    }
    all
}

/// The actors that are part of others, by those of which they are.
#[derive(Default)]
pub(super) struct PartsOfActors(HashMap<Id<Actor>, Vec<Id<Actor>>>);

impl PartsOfActors {
    pub(super) fn of(briefing: &Briefing) -> Self {
        let mut parts: HashMap<_, Vec<_>> = HashMap::new();
        for (id, actor) in briefing.actors.iter() {
            actor
                .part_of
                .iter()
                .filter_map(Ref::id)
                .for_each(|whole| parts.entry(whole).or_default().push(id));
        }
        Self(parts)
    }

    /// All that are part of an actor, or of a part of it.
    pub(super) fn all(&self, id: Id<Actor>) -> Vec<Id<Actor>> {
        with_all_beyond(id, |whole| self.0.get(&whole).into_iter().flatten().copied()).split_off(1)
    }
}

/// True if one actor is part of the other, or the same.
pub(super) fn is_kin(briefing: &Briefing, a: Id<Actor>, b: Id<Actor>) -> bool {
    a == b || family(briefing, a).contains(&b) || family(briefing, b).contains(&a)
}
