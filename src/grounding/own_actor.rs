//! The actor of a figure or an event is one of those whom its own words name.

use std::collections::BTreeSet;
use std::ops::Range;

use super::kin::is_kin;
use super::{Case, Findings};
use crate::article::{all_words, forms_of_country, stem, stems};
use crate::diagnostic::codes;
use crate::diagnostic::words::list;
use crate::model::{Actor, EntryId, Id, Ref};

/// Reports a fact whose words tell of other actors than those that the file gives it.
pub(super) fn check(case: &Case, findings: &mut Findings) {
    if !matches!(case.fact.entry, EntryId::Figure(_) | EntryId::Event(_)) {
        return;
    }
    let given: BTreeSet<_> = case.fact.common.actors.iter().filter_map(Ref::id).collect();
    let told = told_of(case);
    let is_told = |actor: &Id<Actor>| told.iter().any(|other| is_kin(case.briefing, *actor, *other));
    // That the text does not name somebody is said already.
    let is_said = !findings.items(case.fact, "actor").is_empty();
    if is_said
        || given.is_empty()
        || told.is_empty()
        || given.iter().any(is_told)
        || is_called_by_people(case, &given)
    {
        return;
    }
    let names = |actors: &BTreeSet<Id<Actor>>| list(actors.iter().map(|&id| &case.briefing.actors[id].name));
    let message = format!("the words tell of {}, and not of {}", names(&told), names(&given));
    let problem = codes::ACTOR_DIFFERS.at(0..0).says(message);
    findings.add(case.fact, "actor", 0, problem.help("name whom the fact is about"));
}

/// True if the label of a figure has a word for a country of its actors: "Norwegian trawlers" for Norway.
fn is_called_by_people(case: &Case, given: &BTreeSet<Id<Actor>>) -> bool {
    let EntryId::Figure(id) = case.fact.entry else { return false };
    let label = &case.briefing.figures[id].label;
    let forms = given.iter().flat_map(|&id| forms_of_country(&case.briefing.actors[id].name));
    let forms: BTreeSet<_> = forms.map(|form| stem(form)).collect();
    !forms.is_disjoint(&stems(label))
}

/// The actors whom the words of a fact are about: of an event whoever stands first, since "Studies with Mara
/// Quill" tells of a student.
fn told_of(case: &Case) -> BTreeSet<Id<Actor>> {
    let is_event = matches!(case.fact.entry, EntryId::Event(_));
    let prose = case.fact.prose.iter();
    let mentions = prose
        .flat_map(|(_, text)| case.voices.mentions(text).into_iter().map(move |mention| (*text, mention)));
    // "The minister", but not "Talks with the minister", nor "The minister's letter".
    let is_first = |text: &str, range: &Range<usize>| {
        let is_owner = ["'s ", "’s ", "' ", "’ "].iter().any(|sign| text[range.end..].starts_with(sign));
        all_words(&text[..range.start]).len() < 2 && !is_owner
    };
    let about = mentions.filter(|(text, mention)| !is_event || is_first(text, &mention.range));
    about.flat_map(|(_, mention)| mention.actors).collect()
}
