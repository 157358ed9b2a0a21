//! The figures of one sentence have one giver, if the file gives any of them to somebody.

use std::ops::Range;
use std::ptr;

use super::attribution::{is_compared, is_known, is_own_voice};
use super::bearing::Bearing;
use super::evidence::Evidence;
use super::kin::is_kin;
use super::meant::points_back;
use super::paragraph::Sentence;
use super::{Case, Findings, figure};
use crate::article::stems;
use crate::diagnostic::codes;
use crate::diagnostic::words::list;
use crate::model::{Actor, EntryId, Figure, Id, Ref};

/// Reports a figure without a giver beside figures of the same unit in the same sentence that all have the
/// same one, and a figure whose giver the sentence does not name beside any with another.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    let EntryId::Figure(id) = case.fact.entry else { return };
    let [first, others @ ..] = bearing else { return };
    let is_one = others.iter().all(|other| ptr::eq(other.sentence, first.sentence));
    let Some(amount) = &first.range else { return };
    let is_open = !is_known(first.sentence, amount) && !is_compared(first.sentence, amount);
    if !is_open || !is_one || case.briefing.is_background(case.fact.entry) {
        return;
    }
    let own = givers(case, id);
    let is_same = |giver: &Id<Actor>| own.iter().any(|own| is_kin(case.briefing, *giver, *own));
    let Some((of_others, is_alike)) = of_others(case, id, first.sentence, amount, evidence, &is_same) else {
        return;
    };
    let (field, code, rest, is_fine) = if own.is_empty() {
        let is_own = of_others.iter().any(|&giver| is_own_voice(case, giver));
        ("source", &codes::ATTRIBUTION_MISSING, "nobody", is_own || !is_alike)
    } else {
        let mut named = first.sentence.mentions.iter().flat_map(|mention| &mention.actors);
        let part = &first.sentence.text[part_around(first.sentence.text, amount)];
        let told = stems(part);
        let is_told = |giver: &Id<Actor>| case.voices.are_words_of(&told, *giver);
        // "Asked about it, he said that none sank; the port counted 12."
        let is_he = || points_back(part) && first.sentence.speakers.known.iter().any(is_same);
        let is_named = named.any(is_same) || own.iter().any(is_told) || is_he();
        ("according-to", &codes::ATTRIBUTION_NOT_THERE, "somebody else", is_named)
    };
    let is_said =
        ["source", "according-to"].iter().any(|field| findings.items(case.fact, field).contains(&0));
    if !is_fine && !is_said {
        let names = list(of_others.iter().map(|&id| &case.briefing.actors[id].name));
        let message =
            format!("the file gives another figure of this sentence to {names}, and this one to {rest}");
        let problem = code.at(0..0).says(message).quoting("both stand in", first.paragraph);
        findings.add(case.fact, field, 0, problem);
    }
}

/// The part of a sentence with an amount that ends where somebody else may go on: "the police told of 12"
/// behind "the mayor said 40, and".
pub(super) fn part_around(text: &str, amount: &Range<usize>) -> Range<usize> {
    const TURNS: [&str; 5] = ["; ", " and ", " but ", " while ", " whereas "];
    let before = TURNS.iter().filter_map(|turn| text[..amount.start].rfind(turn));
    let behind = TURNS.iter().filter_map(|turn| text[amount.end..].find(turn));
    before.max().unwrap_or(0)..behind.min().map_or(text.len(), |at| amount.end + at)
}

/// The givers of the other figures of a sentence, if all have the same ones, of whom none `is_same` as a
/// giver of this figure; and whether one of those figures has its unit.
fn of_others(
    case: &Case,
    id: Id<Figure>,
    sentence: &Sentence,
    amount: &Range<usize>,
    evidence: &Evidence,
    is_same: &dyn Fn(&Id<Actor>) -> bool,
) -> Option<(Vec<Id<Actor>>, bool)> {
    let figures = &case.briefing.figures;
    let around = case.neighbours.around(id, case.fact.common);
    let are_others = |givers: &[Id<Actor>]| !givers.is_empty() && !givers.iter().any(is_same);
    // Most figures beside each other have one giver, or none: where they stand need not be looked up.
    if !around.iter().any(|other| are_others(&givers(case, *other))) {
        return None;
    }
    let by_somebody = sentence.is_told(amount);
    let stands = |other: &Id<Figure>| stands_in(&figures[*other], sentence, evidence, by_somebody);
    let beside: Vec<_> = around.into_iter().filter(stands).collect();
    let mut all: Vec<_> = beside.iter().map(|other| givers(case, *other)).collect();
    all.dedup();
    let [one] = all.as_slice() else { return None };
    let is_alike = beside.iter().any(|other| figures[*other].unit == figures[id].unit);
    are_others(one).then(|| (one.clone(), is_alike))
}

fn givers(case: &Case, id: Id<Figure>) -> Vec<Id<Actor>> {
    case.briefing.figures[id].common.according_to.iter().filter_map(Ref::id).collect()
}

/// True if a figure stands in a sentence where somebody tells it, or where nobody does.
fn stands_in(figure: &Figure, sentence: &Sentence, evidence: &Evidence, by_somebody: bool) -> bool {
    let places = figure.number().map(|number| figure::places(figure, number, &evidence.cited));
    let is_one = |range: &Range<usize>| sentence.is_told(range) == by_somebody;
    places.unwrap_or_default().iter().any(|(_, other, range)| ptr::eq(*other, sentence) && is_one(range))
}
