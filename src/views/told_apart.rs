//! The words that tell a figure from others of its label.

use crate::model::{Aspect, Briefing, Entry, Figure, Ref};

use super::words::as_of_words;

/// The words for what tells a figure from others of its label, "Velm, 3 May 2031"; empty if it has no others,
/// or nothing does.
pub(super) fn told_apart(briefing: &Briefing, figure: &Entry<Figure>) -> String {
    words(briefing, figure, |_| true)
}

/// The same where its value stands beside it, with its unit and its qualifier.
pub(super) fn told_apart_beside_value(briefing: &Briefing, figure: &Entry<Figure>) -> String {
    words(briefing, figure, |aspect| !matches!(aspect, Aspect::Unit | Aspect::Qualifier))
}

/// The same behind who gives it, where its day has the words of an attribution: "as of 3 May 2031".
pub(super) fn told_apart_behind_giver(briefing: &Briefing, figure: &Entry<Figure>) -> String {
    let aspects = briefing.told_apart_by(figure).iter().copied();
    let parts = aspects.filter_map(|aspect| match aspect {
        Aspect::Day => figure.common.as_of.as_ref().map(|day| as_of_words(briefing, day)),
        Aspect::Source => Some(said(briefing, figure, aspect)).filter(|source| !source.is_empty()),
        Aspect::Giver | Aspect::Unit | Aspect::Qualifier => None,
    });
    parts.collect::<Vec<_>>().join(", ")
}

fn words(briefing: &Briefing, figure: &Entry<Figure>, is_wanted: fn(Aspect) -> bool) -> String {
    let aspects = briefing.told_apart_by(figure).iter().copied().filter(|aspect| is_wanted(*aspect));
    let parts = aspects.map(|aspect| said(briefing, figure, aspect)).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// The words of a figure in one aspect; empty if it has none.
fn said(briefing: &Briefing, figure: &Entry<Figure>, aspect: Aspect) -> String {
    let common = &figure.common;
    match aspect {
        Aspect::Giver => {
            let givers = common.according_to.iter().filter_map(Ref::id);
            givers.map(|id| briefing.actors[id].name.as_str()).collect::<Vec<_>>().join(", ")
        }
        Aspect::Day => common.as_of.as_ref().map(ToString::to_string).unwrap_or_default(),
        Aspect::Source => {
            let sources = common.sources.iter().filter_map(|citation| citation.source.id());
            let mut names: Vec<_> = sources.map(|id| briefing.outlet(id)).collect();
            names.dedup();
            names.join("; ")
        }
        Aspect::Unit => figure.unit.clone().unwrap_or_default(),
        Aspect::Qualifier => figure.qualifier.clone().unwrap_or_default(),
    }
}
