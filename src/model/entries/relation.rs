//! The ways in which one entry refers to another.

/// The relation in which one entry refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// A fact rests on a source.
    Cites,
    /// A source copies another.
    Copies,
    /// A judgement rests on an entry.
    RestsOn,
    /// A fact is so according to an actor.
    AccordingTo,
    /// An actor disputes a fact.
    DisputedBy,
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
