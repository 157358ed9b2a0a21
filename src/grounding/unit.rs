//! A figure's amount counts in the text what its unit says: people are no households.

use super::evidence::Evidence;
use super::figure::{self, AmountPlace, counts, nouns};
use super::{Case, Findings};
use crate::article::{Counted, Unit, counted_in, phrase_behind, stems};
use crate::diagnostic::codes;
use crate::diagnostic::words::quote;
use crate::model::{EntryId, Figure};

/// What a text says of the unit of an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
enum UnitTold {
    Same,
    /// These words, which count something else.
    Other(String),
    Nothing,
}

/// Reports a figure that counts something else in all its places, or of which the text does not say what it
/// counts.
pub(super) fn check(case: &Case, evidence: &Evidence, findings: &mut Findings) {
    let EntryId::Figure(id) = case.fact.entry else { return };
    let figure = &case.briefing.figures[id];
    let (Some(unit), Some(number)) = (&figure.unit, figure.number()) else { return };
    let places = figure::places(figure, number, &evidence.cited);
    let Some(first) = places.first() else { return };
    let amount = number.grouped();
    let told: Vec<_> = places.iter().map(|place| told(figure, unit, place)).collect();
    if told.contains(&UnitTold::Same) {
        return;
    }
    let other =
        told.iter().find_map(|told| if let UnitTold::Other(words) = told { Some(words) } else { None });
    let problem = match other {
        Some(words) => {
            let (given, told) = (quote(&format!("{amount} {unit}")), quote(&format!("{amount} {words}")));
            codes::UNIT_DIFFERS.at(0..0).says(format!("the file says {given}, the text {told}"))
        }
        None => {
            let message =
                format!("{} stands there, but nothing says that it counts {}", quote(&amount), quote(unit));
            codes::UNIT_NOT_THERE.at(0..0).says(message)
        }
    };
    findings.add(case.fact, "value", 0, problem.quoting("it stands in", first.0));
}

/// What a place says of the unit of the amount that stands there.
fn told(figure: &Figure, unit: &str, place: &AmountPlace) -> UnitTold {
    let (_, sentence, range) = place;
    if Unit::of(unit).is_some() {
        let is_there = Unit::at(sentence.text, range).is_some() || counts(&nouns(figure), figure, place);
        return if is_there { UnitTold::Same } else { UnitTold::Nothing };
    }
    let own = counted_in(unit);
    let phrase = &sentence.text[phrase_behind(sentence.text, range.end)];
    let has_own = |words: &str| !stems(words).is_disjoint(&stems(unit));
    let at_number = counted_in(phrase);
    if has_own(phrase) || is_one(&own, &at_number) {
        UnitTold::Same
    } else if !own.is_empty() && !at_number.is_empty() {
        UnitTold::Other(phrase.trim().to_owned())
    } else if has_own(sentence.text)
        || is_one(&own, &counted_in(sentence.text))
        || counts(&nouns(figure), figure, place)
    {
        UnitTold::Same
    } else {
        UnitTold::Nothing
    }
}

/// True if a thing of one list may be one of the other.
fn is_one(own: &[Counted], told: &[Counted]) -> bool {
    own.iter().any(|own| told.iter().any(|told| own.may_be(*told)))
}
