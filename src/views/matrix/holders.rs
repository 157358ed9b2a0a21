//! The columns of the matrix: who holds positions, and of whom only others tell.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::model::{Actor, ActorRole, Briefing, Common, Id, Issue, Position, Ref};
use crate::views::issue::in_order;
use crate::views::sourcing_gaps::is_told_by_others;

/// The actors of which the same people tell all positions, with the sourcing of the first, if these are
/// others or there are several.
pub(super) type Told<'b> = HashMap<Id<Actor>, &'b Common>;

/// The actors that hold a position: parties first, and last those that hold one on few issues.
pub(super) fn holders(briefing: &Briefing) -> Vec<Id<Actor>> {
    let mut on: HashMap<Id<Actor>, HashSet<Id<Issue>>> = HashMap::new();
    for (_, position) in briefing.positions.iter() {
        if let Some(holder) = position.holder.id() {
            on.entry(holder).or_default().extend(position.issue.id());
        }
    }
    let is_party = |id: Id<Actor>| briefing.actors[id].role == Some(ActorRole::Party);
    let mut holders: Vec<_> = briefing.parties_first();
    holders.retain(|actor| on.contains_key(actor));
    let most = on.values().map(HashSet::len).max().unwrap_or(0);
    // Who holds one on many issues stays in the order of the file.
    let filled = |actor: &Id<Actor>| Some(on[actor].len()).filter(|filled| filled * 2 < most).unwrap_or(most);
    holders.sort_by_key(|actor| (!is_party(*actor), Reverse(filled(actor))));
    holders
}

pub(super) fn holders_on(briefing: &Briefing, issue: Id<Issue>) -> Vec<Id<Actor>> {
    let on = in_order(briefing, issue);
    let on: HashSet<_> = on.into_iter().filter_map(|id| briefing.positions[id].holder.id()).collect();
    holders(briefing).into_iter().filter(|holder| on.contains(holder)).collect()
}

pub(super) fn places(holders: &[Id<Actor>]) -> HashMap<Id<Actor>, usize> {
    holders.iter().enumerate().map(|(column, &holder)| (holder, column)).collect()
}

pub(super) fn told(briefing: &Briefing) -> Told<'_> {
    let givers = |common: &Common| common.according_to.iter().map(Ref::id).collect::<Vec<_>>();
    let mut held: HashMap<Id<Actor>, Vec<Id<Position>>> = HashMap::new();
    for (id, position) in briefing.positions.iter() {
        if let Some(holder) = position.holder.id() {
            held.entry(holder).or_default().push(id);
        }
    }
    let told = held.into_iter().filter_map(|(holder, held)| {
        let common = |id: &Id<Position>| &briefing.positions[*id].common;
        let by = common(held.first()?);
        let is_by_others = held.iter().all(|id| is_told_by_others(briefing, *id));
        let is_by_itself = by.according_to.iter().all(|giver| giver.id() == Some(holder));
        let are_alike = held.iter().all(|id| givers(common(id)) == givers(by));
        (are_alike && !is_by_itself && (is_by_others || held.len() > 1)).then_some((holder, by))
    });
    told.collect()
}

/// The actors of whose positions all are told by others, in the order of the columns.
pub(in crate::views) fn unheard_holders(briefing: &Briefing) -> Vec<Id<Actor>> {
    let direct = briefing.positions.iter().filter(|(id, _)| !is_told_by_others(briefing, *id));
    let heard: HashSet<_> = direct.filter_map(|(_, position)| position.holder.id()).collect();
    holders(briefing).into_iter().filter(|holder| !heard.contains(holder)).collect()
}

/// True if there are positions, and all of them are told by others.
pub(in crate::views) fn is_unheard(briefing: &Briefing, positions: &[Id<Position>]) -> bool {
    !positions.is_empty() && positions.iter().all(|id| is_told_by_others(briefing, *id))
}
