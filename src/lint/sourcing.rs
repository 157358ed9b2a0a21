//! The sources of facts, and how many there are.

use super::{Finding, quote};
use crate::model::{Briefing, independence};

pub(super) fn figures(briefing: &Briefing) -> Vec<Finding> {
    let bare = briefing
        .figures
        .iter()
        .filter(|(_, figure)| figure.common.sources.is_empty() && figure.common.according_to.is_empty());
    bare.map(|(id, figure)| {
        let message = format!("no source for the figure {}", quote(&figure.label));
        Finding::at(id, message, "add `source`, `according-to` or both")
    })
    .collect()
}

pub(super) fn positions(briefing: &Briefing) -> Vec<Finding> {
    let bare = briefing.positions.iter().filter(|(_, position)| position.common.sources.is_empty());
    bare.map(|(id, position)| {
        let message = format!("the position {} has no source", quote(&position.text));
        Finding::at(id, message, "add `source`")
    })
    .collect()
}

pub(super) fn confirmed(briefing: &Briefing) -> Vec<Finding> {
    let confirmed = briefing.entries().filter(|entry| {
        let credibility = briefing.common(*entry).and_then(|common| common.credibility);
        credibility.is_some_and(|credibility| credibility.number() == 1)
    });
    let alone = confirmed.filter(|entry| independence::origins_of(briefing, *entry) < 2);
    let help =
        "cite a second source that copies neither the first nor its origin, or write `credibility = 2`";
    alone
        .map(|entry| Finding::at(entry, "confirmed, but not by two independent sources".to_owned(), help))
        .collect()
}

pub(super) fn one_source(briefing: &Briefing) -> Vec<Finding> {
    let facts: Vec<_> = briefing.facts().collect();
    let mut shared: Option<Vec<_>> = None;
    for fact in &facts {
        let alone = independence::rests_alone_on(briefing, *fact);
        shared = Some(match shared {
            None => alone,
            Some(shared) => shared.into_iter().filter(|source| alone.contains(source)).collect(),
        });
    }
    let source = shared.and_then(|shared| shared.first().copied());
    let Some(source) = source.filter(|_| facts.len() > 1 && briefing.caveats.is_empty()) else {
        return Vec::new();
    };
    let title = quote(&briefing.sources[source].title);
    let message = format!("all {} facts rest on one source, {title}", facts.len());
    vec![Finding::of_all(message, SAY_SO)]
}

pub(super) fn unnamed(briefing: &Briefing) -> Vec<Finding> {
    let facts: Vec<_> = briefing.facts().collect();
    if facts.is_empty()
        || !facts.iter().all(|fact| briefing.is_said_by_unnamed(*fact))
        || !briefing.caveats.is_empty()
    {
        return Vec::new();
    }
    vec![Finding::of_all("only unnamed actors give any of the facts", SAY_SO)]
}

/// The help for thin sourcing.
pub(super) const SAY_SO: &str = "say so in `caveats`, or look for another source";
