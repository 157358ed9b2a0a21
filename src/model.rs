//! The facts of one story, with every reference resolved.

use std::marker::PhantomData;

/// The place of an entry in its section; made only by resolving, so it cannot miss.
pub struct Id<T> {
    index: u32,
    section: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id of the entry at `index` of its section.
    pub(crate) fn new(index: usize) -> Self {
        Self {
            index: u32::try_from(index).expect("a briefing has less than 2^32 entries"),
            section: PhantomData,
        }
    }

    /// The entry's place in its section, from 0.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Id<T> {}

impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> std::fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// Where a source is described.
#[derive(Clone, Debug)]
pub struct Source;
/// Somebody in the story.
#[derive(Clone, Debug)]
pub struct Actor;
/// What the parties differ on.
#[derive(Clone, Debug)]
pub struct Issue;
/// What an actor wants on an issue.
#[derive(Clone, Debug)]
pub struct Position;
/// A number.
#[derive(Clone, Debug)]
pub struct Figure;
/// What happened.
#[derive(Clone, Debug)]
pub struct Event;
/// What nobody knows yet.
#[derive(Clone, Debug)]
pub struct Question;

/// An entry of any section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryId {
    /// A source.
    Source(Id<Source>),
    /// An actor.
    Actor(Id<Actor>),
    /// An issue.
    Issue(Id<Issue>),
    /// A position.
    Position(Id<Position>),
    /// A figure.
    Figure(Id<Figure>),
    /// An event.
    Event(Id<Event>),
    /// A question.
    Question(Id<Question>),
}
