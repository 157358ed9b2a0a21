//! Actors that are part of one another: who speaks for one may speak for the other.

use std::collections::{HashMap, HashSet};

use crate::model::{Actor, Briefing, Id, Ref};

/// An actor and all that it is part of.
pub(super) fn family(briefing: &Briefing, id: Id<Actor>) -> Vec<Id<Actor>> {
    let mut family = vec![id];
    let mut next = 0;
    while next < family.len() {
        let parents = briefing.actors[family[next]].part_of.iter().filter_map(Ref::id);
        for parent in parents {
            if !family.contains(&parent) {
                family.push(parent);
            }
        }
        next += 1;
    }
    family
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
        let (mut all, mut known, mut next) = (vec![id], HashSet::from([id]), 0);
        while next < all.len() {
            let parts = self.0.get(&all[next]).into_iter().flatten();
            all.extend(parts.filter(|part| known.insert(**part)));
            next += 1;
        }
        all.split_off(1)
    }
}

/// True if one actor is part of the other, or the same.
pub(super) fn is_kin(briefing: &Briefing, a: Id<Actor>, b: Id<Actor>) -> bool {
    family(briefing, a).contains(&b) || family(briefing, b).contains(&a)
}
