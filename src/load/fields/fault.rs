//! Why a field cannot be read, as serde finds it, and the problem reported for it.

use std::fmt;
use std::ops::Range;

use serde::de::{self, Unexpected};
use toml::de::DeValue;

use super::Field;
use crate::diagnostic::words::{quote, written_date};
use crate::diagnostic::{Diagnostic, codes};
use crate::load::document::meant_flag;
use crate::load::file_value::FileValue;
use crate::load::journal::Journal;
use crate::model::{Date, MeantAmount};

/// The words for a number without a fraction.
const WHOLE: &str = "a whole number";

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
    pub(super) fn at(mut self, value: FileValue) -> Self {
        if self.span.is_none() {
            self.span = Some(value.span());
            if let Kind::WrongType { found, expected } = &mut self.kind {
                *found = match value.value() {
                    DeValue::Float(_) if expected.starts_with(WHOLE) => "one with a point or an exponent",
                    value => in_words(value),
                };
            }
        }
        self
    }

    /// Reports that a field of an entry cannot be read; `entry` is "an actor".
    pub(super) fn report(self, field: &Field, entry: &str, journal: &mut Journal) {
        let (key, value) = (field.key, field.value.value());
        let span = self.span.unwrap_or_else(|| field.value.span());
        match self.kind {
            Kind::WrongType { found, expected } => {
                journal.add(codes::WRONG_TYPE.at(span.clone()), |problem| {
                    // A list of something else than was expected is a list all the same.
                    let not =
                        Some(found).filter(|found| !found.is_empty()).map(|found| format!(", not {found}"));
                    let not = not.unwrap_or_default();
                    let problem = problem.says(format!("{} must be {expected}{not}", quote(key)));
                    meant_by_type(key, &expected, value, problem, span)
                });
            }
            Kind::UnknownValue { value, allowed } => journal.unknown_value(key, &value, allowed, span),
            Kind::WrongValue { expected, why } => {
                journal.add(codes::WRONG_VALUE.at(span.clone()), |problem| {
                    let problem = problem.says(format!("{} is not {expected}: {why}", quote(key)));
                    meant(&expected, value, problem, span)
                });
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
        Self::new(Kind::WrongType { found: "", expected: in_plain_words(&message.to_string()) })
    }

    fn invalid_type(_: Unexpected, expected: &dyn de::Expected) -> Self {
        Self::custom(expected)
    }

    fn invalid_value(why: Unexpected, expected: &dyn de::Expected) -> Self {
        let why = match why {
            Unexpected::Signed(number) => format!("`{number}`"),
            Unexpected::Unsigned(number) => format!("`{number}`"),
            other => other.to_string(),
        };
        Self::new(Kind::WrongValue { expected: in_plain_words(&expected.to_string()), why })
    }

    fn unknown_variant(value: &str, allowed: &'static [&'static str]) -> Self {
        Self::new(Kind::UnknownValue { value: value.to_owned(), allowed })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Kind::Missing(field))
    }
}

/// The words for what serde expects.
fn in_plain_words(expected: &str) -> String {
    match expected {
        "a string" => "text".to_owned(),
        "a boolean" => "`true` or `false`".to_owned(),
        "i64" => WHOLE.to_owned(),
        "u16" => format!("{WHOLE} from 0 to {}", u16::MAX),
        "a sequence" => "a list".to_owned(),
        other => other.to_owned(),
    }
}

/// Adds the help that says what an impossible value was surely meant to be.
fn meant(expected: &str, value: &DeValue, problem: Diagnostic, span: Range<usize>) -> Diagnostic {
    let written = match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) if number.as_str().contains(|c: char| c.is_ascii_digit()) => {
            return problem.in_quotes(span, &number.to_string());
        }
        _ => return problem,
    };
    match Date::meant(&written) {
        Some(date) if expected == "a date" => problem.write(span, written_date(&date)),
        _ if expected == "a date" && !written.contains(|c: char| c.is_ascii_digit()) => {
            problem.help("give the year as well: 2024-04-03, \"2024-04\" or \"2024\"")
        }
        _ => problem,
    }
}

/// Adds what a value of the wrong type was surely meant to be: a flag, a range or a grade.
fn meant_by_type(
    key: &str,
    expected: &str,
    value: &DeValue,
    problem: Diagnostic,
    span: Range<usize>,
) -> Diagnostic {
    if key == "range" && value.is_array() {
        return problem.help("write two numbers with no commas or quotes in them: [1200, 2300]");
    }
    let DeValue::String(text) = value else { return problem };
    if key == "range"
        && let Some(MeantAmount { qualifier: None, number, to: Some(to), unit: None }) =
            MeantAmount::read(text)
    {
        return problem.write(span, format!("[{number}, {to}]"));
    }
    let flag = meant_flag(text).filter(|_| expected.contains("`true`"));
    let grade = text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).trim();
    let is_grade = key == "credibility" && matches!(grade, "1" | "2" | "3" | "4" | "5" | "6");
    match flag {
        Some(flag) => problem.write(span, flag),
        None if is_grade && grade == text.trim() => problem.write(span, grade),
        // The letter says how reliable the source is: it stands there.
        None if is_grade => {
            problem.help(format!("write `{grade}` here, and the letter as the source's `reliability`"))
        }
        None => problem,
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
