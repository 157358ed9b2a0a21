//! The columns that say where a fact comes from and what it is about.
//!
//! Several sources, actors or issues stand in one cell with "; " between them. In the cells of the sources
//! the n-th part is that of the n-th source, empty where nothing is known.

use super::row::{FactRow, line};
use crate::model::{Briefing, Citation, Common, EntryId, Ref, Reliability, Source};
use crate::text::Clean;

/// The mark between several in one cell.
const BETWEEN: &str = "; ";

/// Fills the columns of the sources of a fact.
pub(super) fn sources(
    briefing: &Briefing,
    citations: &[Citation],
    common: Option<&Common>,
    row: &mut FactRow,
) {
    let groups = Citation::by_source(citations);
    let source = |group: &&[&Citation]| group[0].source.id().map(|id| &briefing.sources[id]);
    let of_each = |get: &dyn Fn(&Source) -> Option<String>| {
        joined(groups.iter().map(|group| source(&group.as_slice()).and_then(|source| get(source))).collect())
    };
    row.source = joined(
        groups
            .iter()
            .map(|group| Some(group[0].source.or_written(|id| briefing.sources[id].key.clone())))
            .collect(),
    );
    row.publisher = of_each(&|source| source.publisher.clone());
    row.published = of_each(&|source| source.published.as_ref().map(|date| date.written().to_owned()));
    row.url = of_each(&|source| source.url.clone());
    row.locator = joined(groups.iter().map(|group| places(group)).collect());
    let credibility = common.and_then(|common| common.credibility);
    row.grade = of_each(&|source| {
        let letter = source.reliability.map(Reliability::word)?;
        Some(format!("{letter}{}", credibility?.number()))
    });
}

/// The places that a fact names in one source.
fn places(citations: &[&Citation]) -> Option<String> {
    let places = citations.iter().filter_map(|citation| citation.locator.as_ref()).map(ToString::to_string);
    let places: Vec<_> = places.collect();
    (!places.is_empty()).then(|| places.join(", "))
}

/// Fills the columns of those who say so.
pub(super) fn givers(briefing: &Briefing, entry: EntryId, row: &mut FactRow) {
    let givers = briefing.common(entry).map(|common| common.according_to.as_slice()).unwrap_or_default();
    let name = |giver: &Ref<_>| giver.or_written(|id| briefing.actors[id].name.clone());
    row.giver = joined(givers.iter().map(|giver| Some(name(giver))).collect());
    row.giver_named = row.giver.as_ref().map(|_| !givers.iter().any(|giver| briefing.is_unnamed(giver)));
}

/// The ids of entries, and their names.
pub(super) fn named(briefing: &Briefing, refs: &[Result<EntryId, &str>]) -> (Option<Clean>, Option<Clean>) {
    let key = |entry: &Result<EntryId, &str>| match entry {
        Ok(entry) => briefing.key(*entry).1.to_owned(),
        Err(written) => (*written).to_owned(),
    };
    let name = |entry: &Result<EntryId, &str>| match entry {
        Ok(EntryId::Actor(id)) => Some(briefing.actors[*id].name.clone()),
        Ok(EntryId::Issue(id)) => Some(briefing.issues[*id].name.clone()),
        _ => None,
    };
    (joined(refs.iter().map(|entry| Some(key(entry))).collect()), joined(refs.iter().map(name).collect()))
}

/// Parts in one cell; none if there is none.
fn joined(parts: Vec<Option<String>>) -> Option<Clean> {
    parts.iter().any(Option::is_some).then(|| {
        let parts: Vec<_> = parts.into_iter().map(Option::unwrap_or_default).collect();
        line(&parts.join(BETWEEN))
    })
}
