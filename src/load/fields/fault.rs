//! Why a field cannot be read, as serde finds it, and the problem reported for it.

use std::fmt;
use std::ops::Range;

use serde::de::{self, Unexpected};
use toml::Spanned;
use toml::de::DeValue;

use super::Field;
use crate::diagnostic::codes;
use crate::diagnostic::words::{in_quotes, quote, write_date};
use crate::load::journal::Journal;
use crate::model::Date;

/// Why a field cannot be read.
#[derive(Debug)]
pub(crate) struct FieldFault {
    pub(super) kind: Kind,
    /// The place of the wrong value, which may be one of a list.
    pub(super) span: Option<Range<usize>>,
    /// The field, as an index into the fields of the entry.
    pub(super) field: Option<usize>,
}

#[derive(Debug)]
pub(in crate::load) enum Kind {
    WrongType { found: &'static str, expected: String },
    UnknownValue { value: String, allowed: &'static [&'static str] },
    WrongValue { expected: String, why: String },
    Blank,
    Missing(&'static str),
}

impl FieldFault {
    pub(super) fn new(kind: Kind) -> Self {
        Self { kind, span: None, field: None }
    }

    /// The fault, placed at a value that is not what was expected, if it has no place yet.
    pub(super) fn at(mut self, value: &Spanned<DeValue>) -> Self {
        if self.span.is_none() {
            self.span = Some(value.span());
            if let Kind::WrongType { found, .. } = &mut self.kind {
                *found = in_words(value.get_ref());
            }
        }
        self
    }

    /// Reports that a field of an entry cannot be read; `entry` is "an actor".
    pub(super) fn report(self, field: &Field, entry: &str, journal: &mut Journal) {
        let (key, value) = (field.key, field.value.get_ref());
        let span = self.span.unwrap_or_else(|| field.value.span());
        match self.kind {
            Kind::WrongType { found, expected } => journal.wrong_type(key, found, &expected, span),
            Kind::UnknownValue { value, allowed } => journal.unknown_value(key, &value, allowed, span),
            Kind::WrongValue { expected, why } => {
                journal.wrong_value(key, &expected, &why, meant(value), span);
            }
            Kind::Blank => journal.add(codes::BLANK.at(span), |problem| {
                let (of, what) = if value.is_array() { ("an item of ", "item") } else { ("", "line") };
                let problem = problem.says(format!("{of}{} says nothing", quote(key)));
                problem.help(format!("write the words, or delete the {what}"))
            }),
            Kind::Missing(missing) => journal.missing_field(missing, entry, span),
        }
    }
}

impl de::Error for FieldFault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let expected = match message.to_string().as_str() {
            "a string" => "text".to_owned(),
            "a boolean" => "`true` or `false`".to_owned(),
            "i64" => "a whole number".to_owned(),
            "a sequence" => "a list".to_owned(),
            other => other.to_owned(),
        };
        Self::new(Kind::WrongType { found: "", expected })
    }

    fn invalid_type(_: Unexpected, expected: &dyn de::Expected) -> Self {
        Self::custom(expected)
    }

    fn invalid_value(why: Unexpected, expected: &dyn de::Expected) -> Self {
        Self::new(Kind::WrongValue { expected: expected.to_string(), why: why.to_string() })
    }

    fn unknown_variant(value: &str, allowed: &'static [&'static str]) -> Self {
        Self::new(Kind::UnknownValue { value: value.to_owned(), allowed })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Kind::Missing(field))
    }
}

/// The help that says what an impossible value was surely meant to be: the only text that can be impossible is a date.
fn meant(value: &DeValue) -> Option<String> {
    match value {
        DeValue::String(text) => Date::meant(text).map(|date| write_date(&date)),
        DeValue::Float(number) if number.as_str().contains(|c: char| c.is_ascii_digit()) => {
            Some(in_quotes(&number.to_string()))
        }
        _ => None,
    }
}

/// The type of a value, in words for a reader who does not think in types.
pub(crate) fn in_words(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

impl fmt::Display for FieldFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for FieldFault {}
