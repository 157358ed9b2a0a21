//! How values may be written, for the schema: what a file has where the program has a date, an entry or many
//! of them.
//!
//! It says what [`super::value`] and [`super::super::sections`] read; the tests hold the two together.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::value::{Date, Many, Placed, RawQuantity};

/// Entries by id.
pub(super) struct Entries<T>(PhantomData<T>);

/// An entry, or the text that stands for it.
pub(super) struct Short<T>(PhantomData<T>);

/// One, or a list of them.
pub(super) struct ManyOf<T>(PhantomData<T>);

/// Implements a schema that is written out wherever it is needed, under no name of its own.
macro_rules! inline {
    ($type:ident, $generator:ident => $schema:expr) => {
        impl<T: JsonSchema> JsonSchema for $type<T> {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

inline!(Many, generator => one_or_many::<T>(generator));
inline!(ManyOf, generator => one_or_many::<T>(generator));
inline!(Short, generator => json_schema!({
    "anyOf": [{ "type": "string" }, generator.subschema_for::<T>()]
}));
inline!(Entries, generator => json_schema!({
    "type": "object",
    "additionalProperties": generator.subschema_for::<T>(),
}));

fn one_or_many<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let one = generator.subschema_for::<T>();
    json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
}

/// The place of a value says nothing of how it is written.
impl<T: JsonSchema> JsonSchema for Placed<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl JsonSchema for RawQuantity {
    fn schema_name() -> Cow<'static, str> {
        "Amount".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["number", "string"] })
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [
                { "type": "string", "format": "date" },
                { "type": "string", "format": "date-time" },
                { "type": "string", "format": "date-time-local", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.]+$" },
                { "type": "integer" },
                { "type": "string", "pattern": edtf() },
            ]
        })
    }
}

/// The look of dates in EDTF level 1, as a regular expression; it does not know how many days a month has.
fn edtf() -> String {
    let (month, season, day) = ("(0[1-9]|1[0-2])", "2[1-4]", "(0[1-9]|[12][0-9]|3[01])");
    let digits = format!("-?[0-9]{{4}}(-{season}|-{month}(-{day})?)?[~?%]?");
    let unknown = format!("-?[0-9]{{4}}-XX(-XX)?|-?[0-9]{{4}}-{month}-XX|-?[0-9]{{2}}(XX|[0-9]X)");
    let long = "Y-?[0-9]{5,}";
    let clock = "([01][0-9]|2[0-3]):[0-5][0-9]";
    let zone = "[Zz]|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?";
    let time = format!("-?[0-9]{{4}}-{month}-{day}[Tt ]{clock}(:[0-9]{{2}}(\\.[0-9]+)?)?({zone})?");
    let date = format!("({digits}|{unknown}|{long}|{time})");
    format!("^({date}|({date}|\\.\\.)?/({date}|\\.\\.)?)$")
}
