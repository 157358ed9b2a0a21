//! The figures of one sentence have one giver, if the file gives any of them to somebody.

use std::ptr;

use super::attribution::is_own_voice;
use super::bearing::Bearing;
use super::evidence::{Evidence, Sentence};
use super::kin::is_kin;
use super::{Case, Findings, figure};
use crate::diagnostic::codes;
use crate::diagnostic::words::list;
use crate::model::{Actor, EntryId, Figure, Id, Ref};

/// Reports a figure without a giver beside figures of the same unit in the same sentence that all have the same one, and a figure whose
/// giver the sentence does not name beside any with another.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    let EntryId::Figure(id) = case.fact.entry else { return };
    let [first, others @ ..] = bearing else { return };
    let is_one = others.iter().all(|other| ptr::eq(other.sentence, first.sentence));
    let is_told = first.range.is_some() && is_one && !case.briefing.is_background(case.fact.entry);
    let is_said = ["source", "according-to"].iter().any(|field| findings.has(case.fact, field, 0));
    if !is_told || is_said {
        return;
    }
    let around = case.neighbours.around(id, case.fact.common).into_iter();
    let figures = &case.briefing.figures;
    let beside: Vec<_> = around.filter(|id| stands_in(&figures[*id], first.sentence, evidence)).collect();
    let mut of_others: Vec<_> = beside.iter().map(|id| givers(case, *id)).collect();
    of_others.dedup();
    let [of_others] = of_others.as_slice() else { return };
    if of_others.is_empty() {
        return;
    }
    let own = givers(case, id);
    let (field, code, rest, is_fine) = if own.is_empty() {
        let is_alike = beside.iter().any(|other| figures[*other].unit == figures[id].unit);
        let is_own = of_others.iter().any(|&giver| is_own_voice(case, giver));
        ("source", &codes::ATTRIBUTION_MISSING, "nobody", is_own || !is_alike)
    } else {
        let is_same = |giver: &Id<Actor>| own.iter().any(|own| is_kin(case.briefing, *giver, *own));
        let named = first.sentence.mentions.iter().flat_map(|mention| &mention.actors);
        let is_fine = of_others.iter().chain(named).any(is_same);
        ("according-to", &codes::ATTRIBUTION_NOT_THERE, "somebody else", is_fine)
    };
    if !is_fine {
        let names = list(of_others.iter().map(|&id| &case.briefing.actors[id].name));
        let message =
            format!("the file gives another figure of this sentence to {names}, and this one to {rest}");
        findings.add(
            case.fact,
            field,
            0,
            code.at(0..0).says(message).quoting("both stand in", first.paragraph),
        );
    }
}

fn givers(case: &Case, id: Id<Figure>) -> Vec<Id<Actor>> {
    case.briefing.figures[id].common.according_to.iter().filter_map(Ref::id).collect()
}

fn stands_in(figure: &Figure, sentence: &Sentence, evidence: &Evidence) -> bool {
    let places = figure.number().map(|number| figure::places(figure, number, &evidence.cited));
    places.unwrap_or_default().iter().any(|(_, other, _)| ptr::eq(*other, sentence))
}
