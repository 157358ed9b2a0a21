//! Backlinks between entries: for each entry, the entries that refer to it.

use std::collections::HashMap;

use super::independence::citations;
use super::{
    Actor, Briefing, Common, EntryField, EntryId, EntryKind, Event, FieldShape, FieldUse, FieldValue, Fields,
    Figure, Id, Issue, Judgement, Position, Question, Ref, Relation, Source, Text,
};

/// The relation in which the field with a key leads from entries of a kind to others; none if it leads nowhere.
pub(crate) fn relation(kind: EntryKind, key: &str) -> Option<Relation> {
    let own = match kind {
        EntryKind::Source => of_field::<Source>(key),
        EntryKind::Actor => of_field::<Actor>(key),
        EntryKind::Issue => of_field::<Issue>(key),
        EntryKind::Position => of_field::<Position>(key),
        EntryKind::Figure => of_field::<Figure>(key),
        EntryKind::Event => of_field::<Event>(key),
        EntryKind::Question => of_field::<Question>(key),
        EntryKind::Judgement => of_field::<Judgement>(key),
    };
    own.or_else(|| of_field::<Common>(key))
}

fn of_field<T: Fields>(key: &str) -> Option<Relation> {
    T::FIELDS.iter().find(|(field, _)| field.key == key)?.0.relation()
}

/// True if a field may refer to other entries.
fn leads_on(field: &EntryField) -> bool {
    field.relation().is_some() || matches!(field.shape, FieldShape::Ties)
}

/// The positions on each issue, by the issue's place in its section.
pub(super) fn positions_by_issue(briefing: &Briefing) -> Vec<Vec<Id<Position>>> {
    let mut on = vec![Vec::new(); briefing.issues.len()];
    for (id, position) in briefing.positions.iter() {
        position.issue.id().into_iter().for_each(|issue| on[issue.index()].push(id));
    }
    on
}

/// How many entries cite a source.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Citing {
    pub(super) facts: usize,
    /// Those of any kind, in a tie as well.
    pub(super) all: usize,
}

/// How many entries cite each source, by its place in its section; `Backlinks` have which.
pub(super) fn citing_by_source(briefing: &Briefing) -> Vec<Citing> {
    let mut citing = vec![Citing::default(); briefing.sources.len()];
    for entry in briefing.entries() {
        let mut sources: Vec<_> = citations(briefing, entry).filter_map(Ref::id).collect();
        sources.sort_unstable();
        sources.dedup();
        for source in sources {
            let citing = &mut citing[source.index()];
            citing.facts += usize::from(entry.kind().is_fact());
            citing.all += 1;
        }
    }
    citing
}

/// For each entry, the entries that refer to it.
#[derive(Debug, Default)]
pub struct Backlinks {
    /// By kind, then by the entry's place in its section.
    to: [Vec<Vec<Backlink>>; EntryKind::COUNT],
    /// The figures of each measure, in file order.
    measures: HashMap<Text, Vec<Id<Figure>>>,
}

/// An entry that refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Backlink {
    /// The entry that refers.
    pub from: EntryId,
    /// The relation.
    pub how: Relation,
}

impl Backlinks {
    /// The links to an entry, in the order of sections and of the file; an entry may refer in several ways.
    pub fn to(&self, entry: impl Into<EntryId>) -> &[Backlink] {
        let entry = entry.into();
        self.to[entry.kind().index()].get(entry.index()).map_or(&[], Vec::as_slice)
    }

    /// The figures of a measure, in file order.
    pub fn of_measure(&self, measure: &str) -> &[Id<Figure>] {
        self.measures.get(measure).map_or(&[], Vec::as_slice)
    }

    /// Collects every reference of a briefing.
    pub(super) fn of(briefing: &Briefing) -> Self {
        let mut links = Self::default();
        for entry in briefing.entries() {
            for (field, value) in briefing.any(entry).fields(&leads_on) {
                links.references(entry, field, &value);
            }
            for (_, text) in briefing.texts(entry, FieldUse::Mentions) {
                for (_, actor) in briefing.names.find(text) {
                    links.add(entry, Relation::Mentions, actor.into());
                }
            }
        }
        for (id, figure) in briefing.figures.iter() {
            if let Some(measure) = &figure.measure {
                links.measures.entry(measure.clone()).or_default().push(id);
            }
        }
        for lists in &mut links.to {
            lists.iter_mut().for_each(Vec::shrink_to_fit);
        }
        links
    }

    /// Adds a link, once. All links from an entry are added before those from the next.
    fn add(&mut self, from: EntryId, how: Relation, to: EntryId) {
        if from == to {
            return;
        }
        let (kind, index) = (to.kind(), to.index());
        let section = &mut self.to[kind.index()];
        if section.len() <= index {
            section.resize_with(index + 1, Vec::new);
        }
        let links = &mut section[index];
        let mut known = links.iter().rev().take_while(|link| link.from == from);
        if known.all(|link| link.how != how) {
            links.push(Backlink { from, how });
        }
    }

    /// Adds the references of a field; those of a tie include the references of its sourcing.
    fn references(&mut self, from: EntryId, field: &EntryField, value: &FieldValue) {
        if let Some(how) = field.relation() {
            value.entries().into_iter().for_each(|to| self.add(from, how, to));
        }
        if let FieldValue::Ties(ties) = value {
            for (field, value) in ties.iter().flat_map(|tie| tie.common.fields(leads_on)) {
                self.references(from, field, &value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::builtin;
    use crate::load::load;
    use crate::model::Relation;

    #[test]
    fn those_that_cite_a_source_are_those_with_a_link_to_it() {
        let (_, text) = builtin::TOUR;
        let briefing = load(text).briefing;
        for id in briefing.sources.ids() {
            let mut facts: Vec<_> =
                briefing.links().to(id).iter().filter(|link| link.how == Relation::Cites).collect();
            facts.dedup_by_key(|link| link.from);
            assert_eq!(briefing.entries_citing(id), facts.len());
            facts.retain(|link| link.from.kind().is_fact());
            assert_eq!(briefing.facts_citing(id), facts.len());
        }
    }
}
