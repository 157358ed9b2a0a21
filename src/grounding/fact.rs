//! The facts of a briefing as they are held against texts: the fields in which each says something.

use crate::model::{Briefing, Common, EntryId, FieldUse, Movement, PositionKind, Tie};

/// Something that a briefing says with a source.
pub(super) struct Fact<'b> {
    pub(super) entry: EntryId,
    /// For a tie, the key of the other actor and the number of this tie among those to it.
    pub(super) tie: Option<(String, usize)>,
    pub(super) common: &'b Common,
    /// The fields that say it in words.
    pub(super) prose: Vec<(&'static str, &'b str)>,
    /// Words with which texts say what the fact is, such as a demand.
    pub(super) cues: Vec<&'static str>,
}

/// Every fact with a source.
pub(super) fn all(briefing: &Briefing) -> Vec<Fact<'_>> {
    let mut facts = Vec::new();
    for entry in briefing.entries() {
        let Some(common) = briefing.common(entry) else { continue };
        facts.push(Fact {
            entry,
            tie: None,
            common,
            prose: briefing
                .texts(entry, FieldUse::Grounded)
                .map(|(key, text)| (key, text.as_str()))
                .collect(),
            cues: cues(briefing, entry),
        });
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

fn of_tie<'b>(briefing: &'b Briefing, entry: EntryId, tie: &'b Tie, before: &mut Vec<String>) -> Fact<'b> {
    let to = tie.to.id().map_or_else(String::new, |id| briefing.actors[id].key.clone());
    let number = before.iter().filter(|other| **other == to).count();
    before.push(to.clone());
    Fact {
        entry,
        tie: Some((to, number)),
        common: &tie.common,
        prose: vec![("text", &tie.text)],
        cues: Vec::new(),
    }
}

/// The words with which texts demand, offer, refuse and so on, and say that somebody moved.
fn cues(briefing: &Briefing, entry: EntryId) -> Vec<&'static str> {
    let EntryId::Position(id) = entry else { return Vec::new() };
    let position = &briefing.positions[id];
    let of_kind: &[_] = match position.kind {
        Some(PositionKind::Demand) => &["demand", "insist", "want", "call", "require", "urge", "must"],
        Some(PositionKind::Offer) => &["offer", "propose", "ready", "willing"],
        Some(PositionKind::Acceptance) => &["accept", "agree", "approve", "back"],
        Some(PositionKind::Refusal) => &["refuse", "reject", "accept", "rule"],
        Some(PositionKind::Concern) => &["concern", "alarm", "worry", "fear", "warn"],
        Some(PositionKind::Statement) | None => &[],
    };
    let of_movement: &[_] = match position.movement {
        Some(Movement::Hardened) => &["harden", "stiffen", "toughen", "tougher", "raise"],
        Some(Movement::Softened) => &["soften", "shift", "ease", "concede", "drop", "lower"],
        Some(Movement::New) => &["new", "first"],
        Some(Movement::Unchanged) => &["still", "remain", "continue", "repeat"],
        None => &[],
    };
    of_kind.iter().chain(of_movement).copied().collect()
}
