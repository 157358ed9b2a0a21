//! The entries as they stand in the file: each value of its type and with its place, no reference resolved yet.
//!
//! One struct a section; its fields, in the spelling of the file, are the keys that the section knows.

use serde::Deserialize as DeriveDeserialize;
use serde::de::IgnoredAny;
use toml::Spanned;

use crate::model::{ActorKind, ActorRole, FactStatus, IssueStatus, Movement, PositionKind, Reliability};

mod value;

pub(super) use value::{Amount, Date, Many};

/// Text with its place.
pub(super) type Words = Spanned<String>;

/// What any fact may say of where it comes from and what belongs to it.
pub(super) struct Common {
    pub source: Many<Words>,
    pub according_to: Many<Words>,
    pub actor: Many<Words>,
    pub quote: Option<Words>,
    pub credibility: Option<Spanned<i64>>,
    pub as_of: Option<Spanned<Date>>,
    pub see: Many<Words>,
    pub note: Option<Words>,
}

/// Makes the struct of a section out of its own fields and those that any fact may have.
macro_rules! entry {
    ($(#[$doc:meta])* $name:ident { $($(#[$attribute:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(DeriveDeserialize)]
        #[serde(rename_all = "kebab-case")]
        pub(super) struct $name {
            $($(#[$attribute])* pub $field: $type,)*
            #[serde(default)]
            source: Many<Words>,
            #[serde(default)]
            according_to: Many<Words>,
            #[serde(default)]
            actor: Many<Words>,
            quote: Option<Words>,
            credibility: Option<Spanned<i64>>,
            as_of: Option<Spanned<Date>>,
            #[serde(default)]
            see: Many<Words>,
            note: Option<Words>,
        }

        impl $name {
            /// Takes what any fact may have out of the entry.
            pub(super) fn common(&mut self) -> Common {
                Common {
                    source: std::mem::take(&mut self.source),
                    according_to: std::mem::take(&mut self.according_to),
                    actor: std::mem::take(&mut self.actor),
                    quote: self.quote.take(),
                    credibility: self.credibility.take(),
                    as_of: self.as_of.take(),
                    see: std::mem::take(&mut self.see),
                    note: self.note.take(),
                }
            }
        }
    };
}

/// The top of the file; the sections are read one by one.
#[derive(DeriveDeserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct File {
    pub title: Option<Words>,
    pub as_of: Option<Spanned<Date>>,
    pub format: Option<Spanned<i64>>,
    pub bottom_line: Option<Words>,
    pub story: Option<Words>,
    #[serde(default)]
    pub topics: Many<Words>,
    #[serde(default)]
    pub caveats: Many<Words>,
    #[serde(rename = "sources")]
    _sources: Option<IgnoredAny>,
    #[serde(rename = "actors")]
    _actors: Option<IgnoredAny>,
    #[serde(rename = "issues")]
    _issues: Option<IgnoredAny>,
    #[serde(rename = "positions")]
    _positions: Option<IgnoredAny>,
    #[serde(rename = "figures")]
    _figures: Option<IgnoredAny>,
    #[serde(rename = "events")]
    _events: Option<IgnoredAny>,
    #[serde(rename = "questions")]
    _questions: Option<IgnoredAny>,
}

/// An entry of `[sources]`.
#[derive(DeriveDeserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Source {
    pub title: Words,
    pub publisher: Option<Words>,
    pub author: Option<Words>,
    pub published: Option<Spanned<Date>>,
    pub url: Option<Words>,
    pub retrieved: Option<Spanned<Date>>,
    pub file: Option<Words>,
    pub reliability: Option<Reliability>,
    pub origin: Option<Words>,
    pub note: Option<Words>,
}

entry! {
    /// An entry of `[actors]`; its ties are read one by one.
    Actor {
        name: Words,
        #[serde(default)]
        aka: Many<Words>,
        kind: Option<ActorKind>,
        role: Option<ActorRole>,
        #[serde(default)]
        part_of: Many<Words>,
        office: Option<Words>,
        anonymous: Option<bool>,
        about: Option<Words>,
        #[serde(rename = "ties")]
        _ties: Option<IgnoredAny>,
    }
}

entry! {
    /// One tie of an actor.
    Tie {
        text: Words,
    }
}

entry! {
    /// An entry of `[issues]`.
    Issue {
        name: Words,
        status: Option<IssueStatus>,
        about: Option<Words>,
        outcome: Option<Words>,
    }
}

entry! {
    /// A position under `[positions.ACTOR.ISSUE]`.
    Position {
        text: Words,
        kind: Option<PositionKind>,
        why: Option<Words>,
        movement: Option<Movement>,
        was: Option<Words>,
        red_line: Option<bool>,
        status: Option<FactStatus>,
    }
}

entry! {
    /// An entry of `[figures]`.
    Figure {
        label: Words,
        value: Spanned<Amount>,
        qualifier: Option<Words>,
        unit: Option<Words>,
        range: Option<Spanned<Vec<Amount>>>,
        measure: Option<Words>,
        #[serde(default)]
        issue: Many<Words>,
        status: Option<FactStatus>,
    }
}

entry! {
    /// An entry of `[events]`.
    Event {
        text: Words,
        date: Spanned<Date>,
        place: Option<Words>,
        #[serde(default)]
        issue: Many<Words>,
        status: Option<FactStatus>,
    }
}

entry! {
    /// An entry of `[questions]`.
    Question {
        text: Words,
        #[serde(default)]
        issue: Many<Words>,
        why: Option<Words>,
        #[serde(default)]
        watch: Many<Words>,
        answer: Option<Words>,
        answered: Option<Spanned<Date>>,
    }
}
