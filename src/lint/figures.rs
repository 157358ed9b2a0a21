//! Figures compared with each other and with their own words.

use super::Finding;
use crate::article::{Direction, hedge};
use crate::model::{Actor, Briefing, Date, Entry, EntryId, Figure, Id, Ref};
use crate::views;

pub(super) fn outdated(briefing: &Briefing) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, figure) in briefing.figures.iter() {
        let Some(time) = &figure.common.as_of else { continue };
        // Under another label it is one of a series; with a link between them the reader is told.
        let later = rivals(briefing, id).find(|(other, rival)| {
            let is_linked = sees(figure, *other) || sees(rival, id);
            let is_later = rival.common.as_of.as_ref().is_some_and(|other| other.is_after(time));
            rival.label == figure.label && is_later && !is_linked
        });
        if let Some((_, later)) = later {
            let message =
                format!("{} is older than {} of the same giver", views::value(figure), views::value(later));
            found.push(Finding::at(id, message, "leave it out, or lead from it to the later one with `see`"));
        }
    }
    found
}

pub(super) fn contradicting(briefing: &Briefing) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, figure) in briefing.figures.iter() {
        let other = rivals(briefing, id).find(|(other, rival)| {
            // Of two, the second is the one reported.
            other.index() < id.index() && same_time(figure, rival) && contradict(figure, rival)
        });
        if let Some((_, other)) = other {
            let message = format!(
                "{} and {} are of one measure, giver and time",
                views::value(figure),
                views::value(other)
            );
            found.push(Finding::at(id, message, "give each its own `as-of`, `according-to` or `measure`"));
        }
    }
    found
}

pub(super) fn overstated(briefing: &Briefing) -> Vec<Finding> {
    let overstated = briefing.figures.iter().filter_map(|(id, figure)| {
        let qualifier = figure.qualifier.as_deref()?;
        let firm = word_of(&figure.label, &FIRM)?;
        let hedge = hedge(qualifier)?.to_lowercase();
        let message = format!("the label says `{firm}`, the qualifier `{hedge}`");
        Some(Finding::at(id, message, "let the label say no more than the qualifier does"))
    });
    overstated.collect()
}

/// Words of a label that leave no room.
const FIRM: [&str; 9] =
    ["confirmed", "exact", "exactly", "precise", "verified", "certain", "final", "definite", "official"];
/// The first of some words that a text holds.
fn word_of(text: &str, words: &[&'static str]) -> Option<&'static str> {
    words.iter().copied().find(|word| holds_words(text, word))
}

/// True if a text has these words, whole and in this order, in any case.
pub(super) fn holds_words(text: &str, words: &str) -> bool {
    let split = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-');
        parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (text, words) = (split(text), split(words));
    !words.is_empty() && text.windows(words.len()).any(|part| part == words)
}

/// The other figures of the same measure and the same givers.
fn rivals(briefing: &Briefing, id: Id<Figure>) -> impl Iterator<Item = (Id<Figure>, &Entry<Figure>)> {
    let figure = &briefing.figures[id];
    let measure = figure.measure.as_deref();
    let others = measure.map_or(&[][..], |measure| briefing.links().of_measure(measure));
    let givers = givers(figure);
    let others =
        others.iter().filter(move |other| **other != id).map(|other| (*other, &briefing.figures[*other]));
    others.filter(move |(_, other)| !givers.is_empty() && self::givers(other) == givers)
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

/// True if a figure names another under `see`.
fn sees(figure: &Entry<Figure>, other: Id<Figure>) -> bool {
    figure.common.see.iter().any(|see| *see == Ok(EntryId::from(other)))
}

fn same_time(one: &Entry<Figure>, other: &Entry<Figure>) -> bool {
    let time = |figure: &Entry<Figure>| figure.common.as_of.as_ref().map(Date::to_string);
    time(one) == time(other)
}

/// True if two figures cannot both be right: they count the same thing, and come to different numbers.
fn contradict(one: &Entry<Figure>, other: &Entry<Figure>) -> bool {
    if one.unit != other.unit {
        return false;
    }
    match (span(one), span(other)) {
        (Some((low, high)), Some((other_low, other_high))) => high < other_low || other_high < low,
        _ => false,
    }
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
