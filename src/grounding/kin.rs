//! Actors that are part of one another: who speaks for one may speak for the other.

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

/// True if one actor is part of the other, or the same.
pub(super) fn is_kin(briefing: &Briefing, a: Id<Actor>, b: Id<Actor>) -> bool {
    family(briefing, a).contains(&b) || family(briefing, b).contains(&a)
}
