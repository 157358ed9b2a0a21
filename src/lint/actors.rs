//! Actors that nothing refers to.

use super::{Finding, quote};
use crate::model::{Briefing, EntryId};

pub(super) fn unused(briefing: &Briefing) -> Vec<Finding> {
    let unused = briefing.actors.iter().filter(|(id, actor)| {
        let is_tied = !actor.ties.is_empty() || !actor.part_of.is_empty();
        let links = briefing.links().to(*id).iter();
        // What an actor says about itself does not count.
        let mut others = links.filter(|link| link.from != EntryId::from(*id));
        !is_tied && others.next().is_none()
    });
    unused
        .map(|(id, actor)| {
            let message = format!("nothing refers to {}", quote(&actor.name));
            Finding::at(id, message, "name it where it belongs, or leave it out")
        })
        .collect()
}
