//! What leads to what: for each entry, the entries that refer to it.

use std::collections::HashMap;

use super::{Briefing, EntryId, EntryKind, Figure, Id, Ref, Text};

/// For each entry, what refers to it.
#[derive(Debug, Default)]
pub struct Links {
    /// By kind, then by the entry's place in it.
    to: [Vec<Vec<Link>>; EntryKind::COUNT],
    /// The figures of each measure, in file order.
    measures: HashMap<Text, Vec<Id<Figure>>>,
}

/// An entry that refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    /// The entry that refers.
    pub from: EntryId,
    /// How.
    pub how: Relation,
}

/// How one entry refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// A fact rests on a source.
    Cites,
    /// A source copies another.
    Copies,
    /// A fact is so according to an actor.
    AccordingTo,
    /// A fact is about an actor, or the actor acts in it.
    About,
    /// An actor holds a position.
    Holds,
    /// A fact bears on an issue.
    On,
    /// An actor is part of another.
    PartOf,
    /// An actor has a tie to another.
    Tie,
    /// An entry names another under `see`.
    See,
    /// A text of the entry mentions an actor.
    Mentions,
}

impl Links {
    /// What refers to an entry, in the order of sections and of the file; an entry may refer in several ways.
    pub fn to(&self, entry: impl Into<EntryId>) -> &[Link] {
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
            links.own(briefing, entry);
            if let Some(common) = briefing.common(entry) {
                links.common(entry, common);
            }
            for text in texts(briefing, entry) {
                for (_, actor) in briefing.names.find(text) {
                    links.add(entry, Relation::Mentions, actor);
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
    fn add(&mut self, from: EntryId, how: Relation, to: impl Into<EntryId>) {
        let to = to.into();
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
            links.push(Link { from, how });
        }
    }

    fn refs<'a, T: 'a>(&mut self, from: EntryId, how: Relation, refs: impl IntoIterator<Item = &'a Ref<T>>)
    where
        EntryId: From<Id<T>>,
    {
        for id in refs.into_iter().filter_map(Ref::id) {
            self.add(from, how, id);
        }
    }

    /// The references that only one kind of entry has.
    fn own(&mut self, briefing: &Briefing, entry: EntryId) {
        match entry {
            EntryId::Source(id) => self.refs(entry, Relation::Copies, &briefing.sources[id].origin),
            EntryId::Actor(id) => {
                let actor = &briefing.actors[id];
                self.refs(entry, Relation::PartOf, &actor.part_of);
                for tie in &actor.ties {
                    self.refs(entry, Relation::Tie, [&tie.to]);
                    self.common(entry, &tie.common);
                }
            }
            EntryId::Issue(_) => {}
            EntryId::Position(id) => {
                let position = &briefing.positions[id];
                self.refs(entry, Relation::Holds, [&position.holder]);
                self.refs(entry, Relation::On, [&position.issue]);
            }
            EntryId::Figure(id) => self.refs(entry, Relation::On, &briefing.figures[id].issues),
            EntryId::Event(id) => self.refs(entry, Relation::On, &briefing.events[id].issues),
            EntryId::Question(id) => self.refs(entry, Relation::On, &briefing.questions[id].issues),
        }
    }

    fn common(&mut self, entry: EntryId, common: &super::Common) {
        self.refs(entry, Relation::Cites, common.sources.iter().map(|citation| &citation.source));
        self.refs(entry, Relation::AccordingTo, &common.according_to);
        self.refs(entry, Relation::About, &common.actors);
        for see in common.see.iter().flatten() {
            self.add(entry, Relation::See, *see);
        }
    }
}

/// The texts of an entry in which an actor may be mentioned; names of actors and titles of sources are not among them.
fn texts(briefing: &Briefing, entry: EntryId) -> Vec<&Text> {
    fn some<const N: usize>(texts: [&Option<Text>; N]) -> impl Iterator<Item = &Text> {
        texts.into_iter().flatten()
    }
    let mut texts: Vec<&Text> = match entry {
        EntryId::Source(id) => some([&briefing.sources[id].note]).collect(),
        EntryId::Actor(id) => some([&briefing.actors[id].office, &briefing.actors[id].about]).collect(),
        EntryId::Issue(id) => {
            let issue = &briefing.issues[id];
            std::iter::once(&issue.name).chain(some([&issue.about, &issue.outcome])).collect()
        }
        EntryId::Position(id) => {
            let position = &briefing.positions[id];
            std::iter::once(&position.text).chain(some([&position.why, &position.was])).collect()
        }
        EntryId::Figure(id) => vec![&briefing.figures[id].label],
        EntryId::Event(id) => {
            let event = &briefing.events[id];
            std::iter::once(&event.text).chain(some([&event.place])).collect()
        }
        EntryId::Question(id) => {
            let question = &briefing.questions[id];
            let own = std::iter::once(&question.text).chain(some([&question.why, &question.answer]));
            own.chain(&question.watch).collect()
        }
    };
    if let Some(common) = briefing.common(entry) {
        texts.extend(some([&common.quote, &common.note]));
    }
    texts
}
