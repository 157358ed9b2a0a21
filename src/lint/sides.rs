//! Sides that are heard, and sides that are not.

use std::collections::{HashMap, HashSet};

use super::sourcing::SAY_SO;
use super::{Finding, quote};
use crate::model::{Actor, ActorRole, Backlink, Briefing, EntryId, Id, Issue, Ref, Relation};

pub(super) fn silent(briefing: &Briefing) -> Vec<Finding> {
    let holders = briefing.positions.iter().filter_map(|(_, position)| position.holder.id());
    let sides: HashSet<_> =
        holders.flat_map(|holder| [Some(holder), briefing.side(holder)]).flatten().collect();
    parties(briefing)
        .filter(|party| {
            !sides.contains(party) && briefing.side(*party).is_none_or(|side| !sides.contains(&side))
        })
        .map(|party| {
            let message = format!("{} is a party, and has no position", quote(&briefing.actors[party].name));
            Finding::at(party, message, "add what it wants, or give it another `role`")
        })
        .collect()
}

pub(super) fn one_sided(briefing: &Briefing) -> Vec<Finding> {
    // Where there is only one party at all, every issue has one side.
    if parties(briefing).count() < 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (id, issue) in briefing.issues.iter() {
        let is_question = |link: &Backlink| matches!(link.from, EntryId::Question(_));
        if briefing.links().to(id).iter().any(is_question) {
            continue;
        }
        if issue.outcome.is_some() || has_other_givers(briefing, id) {
            continue;
        }
        let on_it = briefing.positions_on(id).iter().map(|position| &briefing.positions[*position]);
        let mut holders: Vec<_> = on_it.filter_map(|position| position.holder.id()).collect();
        for holder in &mut holders {
            *holder = briefing.side(*holder).unwrap_or(*holder);
        }
        holders.sort_unstable_by_key(|holder| holder.index());
        holders.dedup();
        if let [only] = holders.as_slice() {
            let (issue, holder) = (quote(&issue.name), quote(&briefing.actors[*only].name));
            let message = format!("on {issue} only {holder} has positions");
            found.push(Finding::at(
                id,
                message,
                "add what the others say of it, or a question why they say nothing",
            ));
        }
    }
    found
}

pub(super) fn unheard(briefing: &Briefing) -> Vec<Finding> {
    if !briefing.caveats.is_empty() {
        return Vec::new();
    }
    let mut is_heard: HashMap<Id<Actor>, bool> = HashMap::new();
    for (_, position) in briefing.positions.iter() {
        if let Some(side) = position.holder.id().and_then(|holder| briefing.side(holder)) {
            let heard = is_heard.entry(side).or_default();
            *heard |= !briefing.are_of_other_sides(&position.common.according_to, side);
        }
    }
    let through_others = parties(briefing).filter(|party| is_heard.get(party) == Some(&false));
    let finding = |party: Id<Actor>| {
        let message = format!("{} is known only through another side", quote(&briefing.actors[party].name));
        Finding::at(party, message, SAY_SO)
    };
    through_others.map(finding).collect()
}

pub(super) fn idle_questions(briefing: &Briefing) -> Vec<Finding> {
    let links = briefing.actors.ids().flat_map(|actor| briefing.links().to(actor));
    let naming: HashSet<EntryId> = links.map(|link| link.from).collect();
    let idle = briefing.questions.iter().filter(|(id, question)| {
        let common = &question.common;
        let is_tied = !question.issues.is_empty() || !common.actors.is_empty() || !common.see.is_empty();
        !is_tied && !naming.contains(&EntryId::from(*id)) && briefing.links().to(*id).is_empty()
    });
    idle.map(|(id, question)| {
        let message = format!("the question is linked to nothing: {}", quote(&question.text));
        Finding::at(id, message, "add `issue`, `actor` or `see`")
    })
    .collect()
}

/// True if facts on an issue are given by more than one side.
fn has_other_givers(briefing: &Briefing, issue: Id<Issue>) -> bool {
    let facts = briefing.links().to(issue).iter().filter(|link| link.how == Relation::On);
    let givers = facts.filter_map(|link| briefing.common(link.from)).flat_map(|common| &common.according_to);
    let sides = givers.filter_map(Ref::id).map(|giver| briefing.side(giver).unwrap_or(giver).index());
    sides.collect::<HashSet<_>>().len() > 1
}

fn parties(briefing: &Briefing) -> impl Iterator<Item = Id<Actor>> {
    briefing.actors.iter().filter(|(_, actor)| actor.role == Some(ActorRole::Party)).map(|(id, _)| id)
}
