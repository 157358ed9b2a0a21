//! The source that is meant where a fact names none: the only one of the file.

use std::collections::HashSet;

use toml::de::DeTable;

use crate::load::journal::Journal;
use crate::load::lost::is_of_sources;
use crate::model::{EntryKind, Keys, Ref, Source};

/// The source meant where none is named.
#[derive(Clone)]
pub(super) enum UnnamedSource {
    /// The file surely has only this one, which may have been lost.
    Only(Ref<Source>),
    /// The file has none, or several.
    Unclear,
    /// A section may have been meant for sources: that is told with the first that is not named.
    Misspelt,
    /// Sources could not be read: that has a report.
    Lost,
}

/// The source meant where none is named, by the keys of all that were read, that failed to be, or that were
/// lost.
pub(super) fn unnamed_source(
    file: &DeTable,
    known: &Keys,
    failed: &HashSet<(EntryKind, String)>,
    journal: &Journal,
) -> UnnamedSource {
    let failed =
        failed.iter().filter(|(kind, _)| *kind == EntryKind::Source).map(|(_, key)| Some(key.as_str()));
    let lost = journal.lost.sources.iter().map(Option::as_deref);
    let unread: HashSet<Option<&str>> = failed.chain(lost).collect();
    let all: HashSet<_> = unread.iter().copied().chain(known.of(EntryKind::Source).map(Some)).collect();
    let misspelt = |name: &str| EntryKind::of_section(name).is_none() && is_of_sources(name);
    match Vec::from_iter(all).as_slice() {
        _ if file.keys().any(|key| misspelt(key.get_ref())) => UnnamedSource::Misspelt,
        [Some(key)] => UnnamedSource::Only(
            known
                .find(EntryKind::Source, key)
                .and_then(|entry| entry.try_into().ok())
                .map_or_else(|| Ref::Missing((*key).to_owned()), Ref::To),
        ),
        _ if unread.is_empty() => UnnamedSource::Unclear,
        _ => UnnamedSource::Lost,
    }
}
