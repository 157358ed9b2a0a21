//! The entries as they stand in the file: each value of its type and with its place, no reference resolved yet.
//!
//! One struct a section; its fields, in the spelling of the file, are the keys that the section knows.

use std::fmt;

use serde::Deserialize as DeriveDeserialize;
use serde::de::{self, Deserialize, Deserializer, IgnoredAny, SeqAccess, Unexpected, Visitor};
use toml::Spanned;

use super::fields::{AMOUNT, DATE};
use crate::model::{
    self, ActorKind, ActorRole, FactStatus, IssueStatus, Movement, PositionKind, Reliability,
};

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

/// One value or a list of them.
pub(super) struct Many<T>(pub Vec<T>);

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de> Deserialize<'de> for Many<Words> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let one_or_many = Spanned::<OneOrMany>::deserialize(deserializer)?;
        let span = one_or_many.span();
        Ok(Self(match one_or_many.into_inner() {
            OneOrMany::One(word) => vec![Spanned::new(span, word)],
            OneOrMany::Many(words) => words,
        }))
    }
}

enum OneOrMany {
    One(String),
    Many(Vec<Words>),
}

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;

        impl<'de> Visitor<'de> for Visit {
            type Value = OneOrMany;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("text or a list of texts")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany::One(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<OneOrMany, A::Error> {
                let mut words = Vec::new();
                while let Some(word) = list.next_element()? {
                    words.push(word);
                }
                Ok(OneOrMany::Many(words))
            }
        }

        deserializer.deserialize_any(Visit)
    }
}

/// A date: a TOML date, a bare year, or text in EDTF.
pub(super) struct Date(pub model::Date);

/// The value of a figure, or an end of its range.
pub(super) struct Amount(pub model::Amount);

/// Visits a value that comes as written (`visit_newtype_struct`) when it is a TOML date, else as any other.
struct DateVisitor;

/// Visits a value that comes as written (`visit_newtype_struct`) when it is a number, else as any other.
struct AmountVisitor;

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(DATE, DateVisitor)
    }
}

impl<'de> Visitor<'de> for DateVisitor {
    type Value = Date;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a date")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, date: D) -> Result<Date, D::Error> {
        self.visit_str(&String::deserialize(date)?)
    }

    fn visit_i64<E: de::Error>(self, year: i64) -> Result<Date, E> {
        let sign = if year < 0 { "-" } else { "" };
        self.visit_str(&format!("{sign}{:04}", year.unsigned_abs()))
    }

    fn visit_str<E: de::Error>(self, written: &str) -> Result<Date, E> {
        model::Date::parse(written).map(Date).map_err(|why| E::invalid_value(Unexpected::Other(&why), &self))
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(AMOUNT, AmountVisitor)
    }
}

impl<'de> Visitor<'de> for AmountVisitor {
    type Value = Amount;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a number or text")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, number: D) -> Result<Amount, D::Error> {
        let written = String::deserialize(number)?;
        let is_of_digits = written.contains(|c: char| c.is_ascii_digit());
        let why =
            if is_of_digits { "it is too large to compare" } else { "infinities and NaN count nothing" };
        let number = model::Number::new(&written);
        let number = number.ok_or_else(|| de::Error::invalid_value(Unexpected::Other(why), &self))?;
        Ok(Amount(model::Amount::Number(number)))
    }

    fn visit_str<E: de::Error>(self, words: &str) -> Result<Amount, E> {
        Ok(Amount(model::Amount::Words(words.to_owned())))
    }
}
