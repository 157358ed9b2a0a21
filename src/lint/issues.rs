//! Issues whose status does not go with what else is said of them.

use std::collections::HashMap;

use super::{Finding, quote};
use crate::model::{ActorRole, Briefing, Entry, Id, Issue, IssueStatus, Movement, Position};

pub(super) fn softened_deadlock(briefing: &Briefing) -> Vec<Finding> {
    let deadlocked =
        briefing.issues.iter().filter(|(_, issue)| issue.status == Some(IssueStatus::Deadlocked));
    let mut giving_way: HashMap<Id<Issue>, &Entry<Position>> = HashMap::new();
    for (_, position) in briefing.positions.iter().filter(|(_, position)| gives_way(briefing, position)) {
        if let Some(issue) = position.issue.id() {
            giving_way.entry(issue).or_insert(position);
        }
    }
    let found = deadlocked.filter_map(|(id, issue)| {
        let softened = giving_way.get(&id)?;
        let holder = quote(&briefing.actors[softened.holder.id()?].name);
        let message =
            format!("{} is `deadlocked`, but {holder} has softened its position", quote(&issue.name));
        let help = "say how the issue stands now: `narrowing`, `open` or `stalled`";
        Some(Finding::at(id, message, help))
    });
    found.collect()
}

/// True if a position has softened that is not a mediator's or an onlooker's.
fn gives_way(briefing: &Briefing, position: &Entry<Position>) -> bool {
    let is_party = |role: Option<ActorRole>| matches!(role, None | Some(ActorRole::Party));
    position.movement == Some(Movement::Softened)
        && position.holder.id().is_some_and(|holder| is_party(briefing.actors[holder].role))
}

pub(super) fn unsettled_outcome(briefing: &Briefing) -> Vec<Finding> {
    let with_outcome = briefing.issues.iter().filter(|(_, issue)| issue.outcome.is_some());
    let found = with_outcome.filter_map(|(id, issue)| {
        let status = issue.status.filter(|status| !status.is_settled())?;
        let message = format!("{} has an outcome, but is `{}`", quote(&issue.name), status.word());
        let help = "make it `agreed` or `decided`, or write the `outcome` as a position";
        Some(Finding::at(id, message, help))
    });
    found.collect()
}

pub(super) fn without_status(briefing: &Briefing) -> Vec<Finding> {
    if briefing.issues.iter().all(|(_, issue)| issue.status.is_none()) {
        return Vec::new();
    }
    let without = briefing.issues.iter().filter(|(_, issue)| issue.status.is_none());
    let finding = |(id, issue): (Id<Issue>, &Entry<Issue>)| {
        let help = if issue.outcome.is_some() {
            "add its `status`: `agreed` or `decided`"
        } else {
            "add its `status`: `open`, if nothing else is known"
        };
        Finding::at(id, format!("{} has no status; other issues have one", quote(&issue.name)), help)
    };
    without.map(finding).collect()
}
