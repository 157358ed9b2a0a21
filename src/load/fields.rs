//! The fields of one entry, for serde to read; a fault names the field, so that it costs that field only.
//!
//! [`read`] makes an entry of its table: a key that the entry does not know is reported, a field that cannot be read is
//! reported and left out, and the rest is read again: no oftener than the entry has keys, however many stand in the file.
//! Nothing is converted: a number is not words, and one value does not stand for a list unless the type says so.

use std::fmt;
use std::ops::Range;

use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_spanned::de::{SpannedDeserializer, is_spanned};
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Meant, Problem};
use crate::model::Date;

/// The name by which [`super::raw`] asks for a date.
pub(super) const DATE: &str = "briefing::date";
/// The name by which [`super::raw`] asks for a number with its digits.
pub(super) const AMOUNT: &str = "briefing::amount";

/// The fields of an entry as they stand in the file.
#[derive(Clone)]
pub(super) struct Fields<'de> {
    /// Where the entry is defined.
    pub span: Range<usize>,
    /// Each field with the place of its key.
    fields: Vec<Field<'de>>,
    /// Those that the entry does not know.
    unknown: Vec<Field<'de>>,
    /// The keys that it knows.
    known: &'static [&'static str],
}

#[derive(Clone)]
struct Field<'de> {
    key: &'de str,
    key_span: Range<usize>,
    value: &'de Spanned<DeValue<'de>>,
}

impl<'de> Fields<'de> {
    /// The fields of a table, or the one main field for which a bare value stands; a table's fields come in file order.
    pub(super) fn of(value: &'de Spanned<DeValue<'de>>, main: &'static str, span: Range<usize>) -> Self {
        match value.get_ref() {
            DeValue::Table(table) => Self::of_table(table, span),
            _ => Self::new(vec![Field { key: main, key_span: span.clone(), value }], span),
        }
    }

    /// The fields of a table, in file order.
    pub(super) fn of_table(table: &'de DeTable<'de>, span: Range<usize>) -> Self {
        let field = |(key, value): (&'de Spanned<DeString<'de>>, _)| Field {
            key: key.get_ref().as_ref(),
            key_span: key.span(),
            value,
        };
        let mut fields: Vec<_> = table.iter().map(field).collect();
        fields.sort_by_key(|field| field.key_span.start);
        Self::new(fields, span)
    }

    fn new(fields: Vec<Field<'de>>, span: Range<usize>) -> Self {
        Self { span, fields, unknown: Vec::new(), known: &[] }
    }
}

/// Reads an entry of type `T`; `entry` says what it is ("an actor") in reports. None if it lacks a field that it must have.
pub(super) fn read<'de, T: de::Deserialize<'de>>(
    mut fields: Fields<'de>,
    entry: &'static str,
    problems: &mut Vec<Diagnostic>,
) -> Option<T> {
    let mut lost: Vec<&str> = Vec::new();
    loop {
        let read = T::deserialize(&mut fields);
        problems.extend(fields.unknown.drain(..).map(|field| field.is_unknown(entry, fields.known)));
        let fault = match read {
            Ok(read) => return Some(read),
            Err(fault) => fault,
        };
        if let Some(index) = fault.field {
            let field = fields.fields.remove(index);
            lost.push(field.key);
            problems.push(fault.diagnostic(&field, entry));
            continue;
        }
        match fault.kind {
            Kind::Missing(field) if !lost.contains(&field) => {
                problems.push(Diagnostic::new(Problem::MissingField { field, entry }, fields.span));
            }
            _ => {}
        }
        return None;
    }
}

impl Field<'_> {
    fn is_unknown(&self, entry: &'static str, known: &'static [&'static str]) -> Diagnostic {
        let problem = Problem::UnknownKey { key: self.key.to_owned(), entry, known };
        Diagnostic::new(problem, self.key_span.clone())
    }
}

/// Why a field cannot be read.
#[derive(Debug)]
pub(super) struct Fault {
    kind: Kind,
    /// The value that is wrong, which may be one of a list.
    span: Option<Range<usize>>,
    /// The field, as an index into [`Fields::fields`].
    field: Option<usize>,
}

#[derive(Debug)]
pub(super) enum Kind {
    WrongType { found: &'static str, expected: String },
    UnknownValue { value: String, allowed: &'static [&'static str] },
    WrongValue { expected: String, why: String },
    Blank,
    Missing(&'static str),
}

impl Fault {
    fn new(kind: Kind) -> Self {
        Self { kind, span: None, field: None }
    }

    /// The fault, if it has no place yet, at a value that is not what was expected.
    fn at(mut self, value: &Spanned<DeValue>) -> Self {
        if self.span.is_none() {
            self.span = Some(value.span());
            if let Kind::WrongType { found, .. } = &mut self.kind {
                *found = in_words(value.get_ref());
            }
        }
        self
    }

    fn diagnostic(self, field: &Field, entry: &'static str) -> Diagnostic {
        let key = field.key.to_owned();
        let span = self.span.unwrap_or_else(|| field.value.span());
        match self.kind {
            Kind::WrongType { found, expected } => {
                Diagnostic::new(Problem::WrongType { field: key, found, expected }, span)
            }
            Kind::UnknownValue { value, allowed } => {
                Diagnostic::new(Problem::UnknownValue { field: key, value, allowed }, span)
            }
            Kind::WrongValue { expected, why } => {
                let meant = meant(field.value.get_ref());
                Diagnostic::new(Problem::WrongValue { field: key, expected, why, meant }, span)
            }
            Kind::Blank if matches!(field.value.get_ref(), DeValue::Array(_)) => {
                Diagnostic::new(Problem::BlankItem { field: key }, span)
            }
            Kind::Blank => Diagnostic::new(Problem::Blank { field: key }, span),
            Kind::Missing(missing) => Diagnostic::new(Problem::MissingField { field: missing, entry }, span),
        }
    }
}

impl de::Error for Fault {
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

/// What a value was surely meant to be that cannot be what it says: the only text that cannot is a date.
fn meant(value: &DeValue) -> Option<Meant> {
    match value {
        DeValue::String(text) => Date::meant(text).map(Meant::Date),
        DeValue::Float(number) if number.as_str().contains(|c: char| c.is_ascii_digit()) => {
            Some(Meant::Words(number.to_string()))
        }
        _ => None,
    }
}

/// What a value is, for a reader who does not think in types.
pub(super) fn in_words(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for Fault {}

impl<'de> Deserializer<'de> for &mut Fields<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_map(Entries { fields: &self.fields, next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.known = known;
        self.unknown.extend(self.fields.extract_if(.., |field| !known.contains(&field.key)));
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The fields of an entry, handed to serde one by one.
struct Entries<'f, 'de> {
    fields: &'f [Field<'de>],
    next: usize,
}

impl<'de> de::MapAccess<'de> for Entries<'_, 'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some(field) = self.fields.get(self.next) else { return Ok(None) };
        let key = seed.deserialize(de::value::BorrowedStrDeserializer::new(field.key));
        key.map(Some).map_err(|fault: Fault| Fault { field: Some(self.next), ..fault })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let index = self.next;
        self.next += 1;
        let value = seed.deserialize(Value(self.fields[index].value));
        value.map_err(|fault| Fault { field: Some(index), ..fault })
    }
}

/// One value of the file.
#[derive(Clone, Copy)]
struct Value<'de>(&'de Spanned<DeValue<'de>>);

impl<'de> IntoDeserializer<'de, Fault> for Value<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let visited = match self.0.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => Err(Fault::new(Kind::Blank)),
            DeValue::String(text) => visitor.visit_str(text),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => visitor.visit_i64(number),
                Err(_) => Err(de::Error::custom("a whole number below 2^63")),
            },
            DeValue::Float(number) => visitor.visit_f64(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(value) => visitor.visit_bool(*value),
            DeValue::Datetime(_) => Err(de::Error::invalid_type(Unexpected::Other("a date"), &visitor)),
            DeValue::Array(values) => {
                visitor.visit_seq(de::value::SeqDeserializer::new(values.iter().map(Value)))
            }
            DeValue::Table(table) => {
                let fields = Fields::of_table(table, self.0.span());
                visitor.visit_map(Entries { fields: &fields.fields, next: 0 })
            }
        };
        visited.map_err(|fault: Fault| fault.at(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if is_spanned(name) {
            return visitor.visit_map(SpannedDeserializer::new(self, self.0.span()));
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let written = match (name, self.0.get_ref()) {
            (DATE, DeValue::Datetime(date)) => date.to_string(),
            (AMOUNT, DeValue::Integer(number)) => number.to_string(),
            (AMOUNT, DeValue::Float(number)) => number.to_string(),
            _ => return self.deserialize_any(visitor),
        };
        visitor.visit_newtype_struct(written.into_deserializer())
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let visited = match self.0.get_ref() {
            DeValue::String(word) => visitor.visit_enum(word.as_ref().into_deserializer()),
            _ => Err(de::Error::custom("text")),
        };
        visited.map_err(|fault: Fault| fault.at(self.0))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map identifier
    }
}
