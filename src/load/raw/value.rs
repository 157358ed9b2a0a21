//! The values that fields have: one or many texts, dates, amounts.

use std::fmt;
use std::ops::{Deref, Range};

use serde::Deserialize as DeriveDeserialize;
use serde::de::{self, Deserialize, Deserializer, SeqAccess, Unexpected, Visitor};
use toml::Spanned;

use super::Words;
use crate::load::fields::{AMOUNT, DATE};
use crate::model;

/// A value with its place in the file.
#[derive(DeriveDeserialize)]
#[serde(transparent)]
pub(in crate::load) struct Placed<T>(Spanned<T>);

/// One value or a list of them.
pub(in crate::load) struct Many<T>(pub Vec<T>);

impl<T> Placed<T> {
    /// A value at a place, in bytes.
    pub(crate) fn new(span: Range<usize>, value: T) -> Self {
        Self(Spanned::new(span, value))
    }

    /// The value.
    pub(crate) fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

impl<T> Deref for Placed<T> {
    type Target = Spanned<T>;

    fn deref(&self) -> &Spanned<T> {
        &self.0
    }
}

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
            OneOrMany::One(word) => vec![Placed::new(span, word)],
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
pub(in crate::load) struct Date(pub model::Date);

/// The value of a figure, or an end of its range.
pub(in crate::load) struct RawQuantity(pub model::Quantity);

/// A number with its digits.
pub(in crate::load) struct RawNumber(pub model::Number);

impl<'de> Deserialize<'de> for RawNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match RawQuantity::deserialize(deserializer)?.0 {
            model::Quantity::Number(number) => Ok(Self(number)),
            _ => Err(de::Error::custom("a number")),
        }
    }
}

/// The low and the high end of a range.
pub(in crate::load) struct RawRange(pub model::Number, pub model::Number);

impl<'de> Deserialize<'de> for RawRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut ends = Vec::<RawQuantity>::deserialize(deserializer)?.into_iter().map(|end| end.0);
        match (ends.next(), ends.next(), ends.next()) {
            (Some(model::Quantity::Number(low)), Some(model::Quantity::Number(high)), None) => {
                Ok(Self(low, high))
            }
            _ => Err(de::Error::custom("two numbers, the low and the high")),
        }
    }
}

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

impl<'de> Deserialize<'de> for RawQuantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(AMOUNT, AmountVisitor)
    }
}

impl<'de> Visitor<'de> for AmountVisitor {
    type Value = RawQuantity;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a number or text")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, number: D) -> Result<RawQuantity, D::Error> {
        let written = String::deserialize(number)?;
        let number = model::Number::new(&written)
            .ok_or_else(|| de::Error::invalid_value(Unexpected::Other(not_comparable(&written)), &self))?;
        Ok(RawQuantity(model::Quantity::Number(number)))
    }

    fn visit_str<E: de::Error>(self, words: &str) -> Result<RawQuantity, E> {
        Ok(RawQuantity(model::Quantity::Words(words.to_owned())))
    }
}

/// Why a TOML number that cannot be compared cannot.
fn not_comparable(written: &str) -> &'static str {
    let digits = ["0x", "0o", "0b"].iter().find_map(|base| written.strip_prefix(base)).unwrap_or(written);
    if !written.contains(|c: char| c.is_ascii_digit()) {
        "infinities and NaN count nothing"
    } else if digits.is_empty() {
        "its digits are missing"
    } else if !written.is_ascii() {
        "only the digits 0 to 9 make a number"
    } else {
        "it is too large to compare"
    }
}
