//! The facts of a briefing as they are held against texts: the fields in which each says something.

use crate::model::{Briefing, Common, EntryId, FieldUse, Tie};

/// Something that a briefing says with a source.
pub(super) struct Fact<'b> {
    pub(super) entry: EntryId,
    /// For a tie, the key of the other actor and the number of this tie among those to it.
    pub(super) tie: Option<(String, usize)>,
    pub(super) common: &'b Common,
    /// The fields that say it in words.
    pub(super) prose: Vec<(&'static str, &'b str)>,
}

/// Every fact with a source.
pub(super) fn all(briefing: &Briefing) -> Vec<Fact<'_>> {
    let mut facts = Vec::new();
    for entry in briefing.entries() {
        facts.extend(of(briefing, entry));
        if let EntryId::Actor(id) = entry {
            let mut before = Vec::new();
            for tie in &briefing.actors[id].ties {
                facts.push(of_tie(briefing, entry, tie, &mut before));
            }
        }
    }
    facts.retain(|fact| !fact.common.sources.is_empty());
    facts
}

/// The fact that an entry is.
pub(super) fn of(briefing: &Briefing, entry: EntryId) -> Option<Fact<'_>> {
    let texts = briefing.texts(entry, FieldUse::Grounded);
    Some(Fact {
        entry,
        tie: None,
        common: briefing.common(entry)?,
        prose: texts.map(|(key, text)| (key, text.as_str())).collect(),
    })
}

fn of_tie<'b>(briefing: &'b Briefing, entry: EntryId, tie: &'b Tie, before: &mut Vec<String>) -> Fact<'b> {
    let to = tie.to.id().map_or_else(String::new, |id| briefing.actors[id].key.clone());
    let number = before.iter().filter(|other| **other == to).count();
    before.push(to.clone());
    Fact { entry, tie: Some((to, number)), common: &tie.common, prose: vec![("text", &tie.text)] }
}
