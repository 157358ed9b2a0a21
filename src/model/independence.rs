//! The sources that a fact would fall with: a source and its copies count as one.

use super::{Briefing, EntryId, Id, LONGEST_CHAIN, Ref, Source};

/// The sources without which an entry has nothing to rest on, nearest first: those that every source it cites
/// either is or copies. None if it cites no source, one that the file lacks, or several that do not come from
/// one.
pub(crate) fn rests_alone_on(briefing: &Briefing, entry: EntryId) -> Vec<Id<Source>> {
    let mut citations = citations(briefing, entry);
    let Some(Ref::To(first)) = citations.next() else { return Vec::new() };
    let mut alone = origins(briefing, *first);
    for citation in citations {
        match citation {
            Ref::To(id) if id == first => {}
            Ref::To(id) => {
                let others = origins(briefing, *id);
                alone.retain(|source| others.contains(source));
            }
            Ref::Missing(_) => return Vec::new(),
        }
    }
    alone
}

/// The number of independent sources that an entry rests on: a source counts as one with all that copy it, or
/// that it copies.
pub(crate) fn origins_of(briefing: &Briefing, entry: EntryId) -> usize {
    let cited = citations(briefing, entry).filter_map(Ref::id);
    let roots = cited.map(|id| origins(briefing, id).last().copied().unwrap_or(id));
    let mut roots: Vec<_> = roots.map(Id::index).collect();
    roots.sort_unstable();
    roots.dedup();
    roots.len()
}

/// The sources that an entry cites, for itself and for its ties.
pub(super) fn citations(briefing: &Briefing, entry: EntryId) -> impl Iterator<Item = &Ref<Source>> {
    let ties = match entry {
        EntryId::Actor(id) => briefing.actors[id].ties.as_slice(),
        _ => &[],
    };
    let commons = briefing.common(entry).into_iter().chain(ties.iter().map(|tie| &tie.common));
    commons.flat_map(|common| &common.sources).map(|citation| &citation.source)
}

/// A source, the one that it copies, and so on.
fn origins(briefing: &Briefing, id: Id<Source>) -> Vec<Id<Source>> {
    let mut origins = vec![id];
    let next = |id: Id<Source>| briefing.sources[id].origin.as_ref().and_then(Ref::id);
    let mut at = next(id);
    while let Some(origin) = at.filter(|origin| origins.len() < LONGEST_CHAIN && !origins.contains(origin)) {
        origins.push(origin);
        at = next(origin);
    }
    origins
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    /// The keys of the sources that a figure citing these rests on alone.
    fn alone(cited: &str) -> Vec<String> {
        let text = format!(
            "title = \"a\"\n[sources]\na = \"A\"\nb = {{ title = \"B\", origin = \"a\" }}\n\
             c = {{ title = \"C\", origin = \"a\" }}\nd = {{ title = \"D\", origin = \"c\" }}\ne = \"E\"\n\
             x = {{ title = \"X\", origin = \"y\" }}\ny = {{ title = \"Y\", origin = \"x\" }}\n\
             [figures.f]\nlabel = \"f\"\nvalue = 1\nsource = [{cited}]"
        );
        let briefing = load(&text).briefing;
        let figure = briefing.find("figures", "f").unwrap();
        rests_alone_on(&briefing, figure).iter().map(|id| briefing.sources[*id].key.clone()).collect()
    }

    #[test]
    fn copies_count_as_one_with_what_they_copy() {
        for (cited, on) in [
            ("'a'", "a"),
            ("'a#1', 'a#2'", "a"),
            ("'b'", "b a"),
            ("'b', 'c'", "a"),
            ("'d', 'c'", "c a"),
            ("'a', 'd'", "a"),
            ("'a', 'e'", ""),
            ("'a', 'gone'", ""),
            ("'x'", "x y"),
            ("'x', 'y'", "x y"),
            ("", ""),
        ] {
            assert_eq!(alone(&cited.replace('\'', "\"")).join(" "), on, "{cited}");
        }
    }
}
