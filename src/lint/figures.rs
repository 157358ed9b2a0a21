//! Figures compared with each other and with their own words.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::LazyLock;

use super::Finding;
use super::phrases::Phrases;
use crate::article::{Direction, hedge};
use crate::model::{Actor, Briefing, Date, Entry, EntryId, Figure, Id, Ref};
use crate::views;

pub(super) fn outdated(briefing: &Briefing) -> Vec<Finding> {
    // Under another label it is one of a series.
    among_rivals(
        briefing,
        |figure| &*figure.label,
        |rivals| {
            // A forecast makes nothing old.
            let is_past = |time: &&Date| briefing.as_of.as_ref().is_none_or(|today| !time.is_after(today));
            let time = |id: &Id<Figure>| briefing.figures[*id].common.as_of.as_ref().filter(is_past);
            let dated = rivals.iter().filter_map(|id| Some((*id, time(id)?)));
            let mut latest: Vec<_> = dated.collect();
            latest.sort_by_cached_key(|(_, time)| Reverse(time.earliest()));
            let outdated = latest.iter().filter_map(|(id, time)| {
                let later = latest.iter().take_while(|(_, other)| other.is_after(time));
                // With a link between them the reader is told.
                let (later, _) = later.into_iter().find(|(later, _)| !are_linked(briefing, *id, *later))?;
                let [older, newer] = [*id, *later].map(|id| views::value(&briefing.figures[id]));
                let message = format!("{older} is older than {newer} of the same giver");
                Some((*id, message, "leave it out, or lead from it to the later one with `see`"))
            });
            outdated.collect()
        },
    )
}

pub(super) fn contradicting(briefing: &Briefing) -> Vec<Finding> {
    // A measure may be of several things, each with a label of its own; what is told as background is of some
    // earlier time.
    let thing = |figure: &Entry<Figure>| {
        let as_of = figure.common.as_of.as_ref().map(Date::to_string);
        let label = figure.label.to_lowercase();
        (label, as_of, figure.unit.clone(), figure.background.then(|| figure.key.clone()))
    };
    among_rivals(briefing, thing, |rivals| {
        let (mut lowest, mut highest) = ((f64::INFINITY, None), (f64::NEG_INFINITY, None));
        let contradicting = rivals.iter().filter_map(|id| {
            let (low, high) = span(&briefing.figures[*id])?;
            let other = if lowest.0 < low { lowest.1 } else { highest.1.filter(|_| high < highest.0) };
            if high < lowest.0 {
                lowest = (high, Some(*id));
            }
            if low > highest.0 {
                highest = (low, Some(*id));
            }
            // Of two, the second is the one reported.
            let [first, second] = [other?, *id].map(|id| views::value(&briefing.figures[id]));
            let message = format!("{second} and {first} are of one label, measure, giver and time");
            Some((*id, message, "give each its own `as-of`, `according-to` or `measure`"))
        });
        contradicting.collect()
    })
}

pub(super) fn overstated(briefing: &Briefing) -> Vec<Finding> {
    let overstated = briefing.figures.iter().filter_map(|(id, figure)| {
        let qualifier = figure.qualifier.as_deref()?;
        let firm = FIRM.first_in(&figure.label)?;
        let hedge = hedge(qualifier)?.to_lowercase();
        let message = format!("the label says `{firm}`, the qualifier `{hedge}`");
        Some(Finding::at(id, message, "let the label say no more than the qualifier does"))
    });
    overstated.collect()
}

/// Words of a label that leave no room.
static FIRM: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "confirmed",
        "exact",
        "exactly",
        "precise",
        "verified",
        "certain",
        "final",
        "definite",
        "official",
    ])
});

/// The findings of `check` among figures of the same measure and the same givers that are alike by `key` too,
/// in file order.
///
/// It is given each such group once, so a check is as fast with many figures of one measure as with few of
/// each.
fn among_rivals<'b, K: Hash + Eq>(
    briefing: &'b Briefing,
    key: impl Fn(&'b Entry<Figure>) -> K,
    check: impl Fn(&[Id<Figure>]) -> Vec<(Id<Figure>, String, &'static str)>,
) -> Vec<Finding> {
    let mut groups = HashMap::<_, Vec<_>>::new();
    for (id, figure) in briefing.figures.iter() {
        let givers = givers(figure);
        if let Some(measure) = figure.measure.as_deref().filter(|_| !givers.is_empty()) {
            groups.entry((measure, givers, key(figure))).or_default().push(id);
        }
    }
    let mut found: Vec<_> = groups.values().flat_map(|group| check(group)).collect();
    found.sort_by_key(|(id, ..)| id.index());
    found.into_iter().map(|(id, message, help)| Finding::at(id, message, help)).collect()
}

/// The givers of a figure, sorted; its sources, if they say it in their own voice.
fn givers(figure: &Entry<Figure>) -> Vec<(bool, usize)> {
    let place = |giver: &Ref<Actor>| giver.id().map(|id| (true, id.index()));
    let mut givers: Vec<_> = figure.common.according_to.iter().filter_map(place).collect();
    if figure.common.according_to.is_empty() {
        let sources = figure.common.sources.iter().filter_map(|citation| citation.source.id());
        givers.extend(sources.map(|id| (false, id.index())));
    }
    givers.sort_unstable();
    givers.dedup();
    givers
}

/// True if one of two figures names the other under `see`.
fn are_linked(briefing: &Briefing, one: Id<Figure>, other: Id<Figure>) -> bool {
    let sees = |from: Id<Figure>, to: Id<Figure>| {
        briefing.figures[from].common.see.iter().any(|see| see.entry == Some(EntryId::from(to)))
    };
    sees(one, other) || sees(other, one)
}

/// The lowest and the highest amount that a figure may be; none if it is words.
fn span(figure: &Entry<Figure>) -> Option<(f64, f64)> {
    let value = figure.number()?.value();
    let (low, high) = figure.range.as_ref().map_or((value, value), |(low, high)| (low.value(), high.value()));
    let qualifier = figure.qualifier.as_deref().unwrap_or_default();
    let directions = Direction::all_in(qualifier);
    if directions.contains(&Direction::Above) {
        Some((low, f64::INFINITY))
    } else if directions.contains(&Direction::Below) {
        Some((f64::NEG_INFINITY, high))
    } else if qualifier.is_empty() || figure.range.is_some() {
        Some((low, high))
    } else {
        // About, some, nearly: nothing within a tenth contradicts it.
        Some((low - low.abs() / 10.0, high + high.abs() / 10.0))
    }
}
