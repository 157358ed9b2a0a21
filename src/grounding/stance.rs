//! The kind of a position is one that the words of the text can tell of: a refusal turns something down there.

use std::collections::BTreeSet;
use std::iter::once;

use super::bearing::Bearing;
use super::evidence::Evidence;
use super::{Case, Findings, places};
use crate::article::{Stance, stances_in};
use crate::diagnostic::codes;
use crate::diagnostic::words::quote;
use crate::model::{EntryId, PositionKind};

/// Reports a position of a kind that no word of it, nor of what bears it out, tells of.
pub(super) fn check(case: &Case, evidence: &Evidence, bearing: &[Bearing], findings: &mut Findings) {
    let EntryId::Position(id) = case.fact.entry else { return };
    let Some(kind) = case.briefing.positions[id].kind else { return };
    let Some(first) = bearing.first().filter(|_| evidence.is_placed) else { return };
    let own = case.fact.prose.iter().map(|(_, text)| *text).chain(case.fact.common.quote.as_deref());
    let own: BTreeSet<_> = own.flat_map(stances_in).collect();
    let told = || once(&own).chain(evidence.cited.iter().map(|paragraph| paragraph.stances()));
    let tell = |stances: &[Stance]| told().any(|told| stances.iter().any(|stance| told.contains(stance)));
    let (of_it, of_another) = stances(kind);
    if of_it.is_empty() || tell(of_it) {
        return;
    }
    let message = format!(
        "no word in {} tells of a position of the kind {}",
        places(&evidence.numbers()),
        quote(kind.word())
    );
    let code = match kind {
        _ if tell(of_another) => &codes::KIND_DIFFERS,
        // Words enough turn something down that no table has: "insists on a full term".
        PositionKind::Refusal => return,
        _ => &codes::KIND_NOT_TOLD,
    };
    let problem = code.at(0..0).says(message).quoting("it stands in", first.paragraph);
    findings.add(case.fact, "kind", 0, problem);
}

/// What whoever holds a position of a kind does, one of which is told; and what another would.
fn stances(kind: PositionKind) -> (&'static [Stance], &'static [Stance]) {
    use Stance::{Agreeing, Asking, Giving, Planning, Refusing, Worrying};
    match kind {
        PositionKind::Demand => (&[Asking], &[]),
        PositionKind::Proposal => (&[Giving, Asking, Planning], &[]),
        PositionKind::Offer => (&[Giving, Agreeing], &[Asking, Refusing, Worrying]),
        PositionKind::Acceptance => (&[Agreeing], &[Asking, Refusing]),
        PositionKind::Refusal => (&[Refusing], &[Giving, Agreeing]),
        // What somebody denies may be told as what is so instead: "he was talking to the pilot".
        PositionKind::Denial
        | PositionKind::Concern
        | PositionKind::Threat
        | PositionKind::NoComment
        | PositionKind::Statement => (&[], &[]),
    }
}
