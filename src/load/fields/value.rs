//! One value of the file, for serde to read.

use serde::de::{self, Deserializer, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_spanned::de::{SpannedDeserializer, is_spanned};
use toml::de::DeValue;

use super::fault::{FieldFault, Kind};
use super::{AMOUNT, DATE, FieldAccess, FileValue, RawFields};

#[derive(Clone, Copy)]
pub(super) struct ValueReader<'de>(pub(crate) FileValue<'de>);

impl<'de> IntoDeserializer<'de, FieldFault> for ValueReader<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for ValueReader<'de> {
    type Error = FieldFault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldFault> {
        let item = |value| ValueReader(self.0.of_same_piece(value));
        let visited = match self.0.value() {
            DeValue::String(text) if text.trim().is_empty() => Err(FieldFault::new(Kind::Blank)),
            DeValue::String(text) => visitor.visit_str(text),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => visitor.visit_i64(number),
                Err(_) => Err(de::Error::custom("a whole number below 2^63")),
            },
            DeValue::Float(number) => visitor.visit_f64(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(value) => visitor.visit_bool(*value),
            DeValue::Datetime(_) => Err(de::Error::invalid_type(Unexpected::Other("a date"), &visitor)),
            DeValue::Array(values) => {
                visitor.visit_seq(de::value::SeqDeserializer::new(values.iter().map(item)))
            }
            DeValue::Table(table) => {
                let fields = RawFields::of_part(table, self.0.piece(), self.0.span());
                visitor.visit_map(FieldAccess { fields: &fields.left, next: 0 })
            }
        };
        visited.map_err(|fault: FieldFault| fault.at(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldFault> {
        visitor.visit_some(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FieldFault> {
        if is_spanned(name) {
            return visitor.visit_map(SpannedDeserializer::new(self, self.0.span()));
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, FieldFault> {
        let written = match (name, self.0.value()) {
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
    ) -> Result<V::Value, FieldFault> {
        let visited = match self.0.value() {
            DeValue::String(word) => visitor.visit_enum(word.as_ref().into_deserializer()),
            _ => Err(de::Error::custom("text")),
        };
        visited.map_err(|fault: FieldFault| fault.at(self.0))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldFault> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map identifier
    }
}
