//! The id of an entry of any kind.

use super::{Actor, Event, Figure, Issue, Judgement, Position, Question, Source};
use crate::model::{EntryKind, Id};

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
    /// A judgement.
    Judgement(Id<Judgement>),
}

/// Turns an id in a section into an entry's id, and back if it is of that section.
macro_rules! entry_ids {
    ($($kind:ident),+) => {
        impl EntryId {
            /// The kind of the entry.
            pub fn kind(self) -> EntryKind {
                match self { $(Self::$kind(_) => EntryKind::$kind),+ }
            }

            /// The entry's place in its section, from 0.
            pub(in crate::model) fn index(self) -> usize {
                match self { $(Self::$kind(id) => id.index()),+ }
            }
        }

        $(impl From<Id<$kind>> for EntryId {
            fn from(id: Id<$kind>) -> Self {
                Self::$kind(id)
            }
        }

        impl TryFrom<EntryId> for Id<$kind> {
            type Error = EntryId;

            fn try_from(entry: EntryId) -> Result<Self, EntryId> {
                match entry {
                    EntryId::$kind(id) => Ok(id),
                    other => Err(other),
                }
            }
        })+
    };
}

entry_ids!(Source, Actor, Issue, Position, Figure, Event, Question, Judgement);
