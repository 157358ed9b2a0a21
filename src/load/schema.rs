//! The format as JSON Schema, draft 7, for editors: made of the structs that entries are read into.
//!
//! It knows the shape of a file and nothing of its meaning: `briefing check` says whether an id is that of an entry.

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{Schema, generate::SchemaGenerator};
use serde_json::{Value, json};

use super::raw::File;

/// The JSON Schema of a briefing, as text with an end of line.
pub fn schema() -> String {
    let settings = SchemaSettings::draft07().with_transform(AsInToml);
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<File>();
    schema.insert("title".to_owned(), "A briefing".into());
    format!("{:#}\n", Value::from(schema))
}

/// Turns a schema for JSON into one for TOML: no value is null, no key is free, keys have an order.
#[derive(Clone, Debug)]
struct AsInToml;

impl Transform for AsInToml {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(object) = schema.as_object_mut() else { return };
        if let Some(Value::Array(types)) = object.get_mut("type") {
            types.retain(|name| name != "null");
            if let [one] = types.as_slice() {
                let one = one.clone();
                object.insert("type".to_owned(), one);
            }
        }
        if let Some(Value::Array(any)) = object.get_mut("anyOf") {
            any.retain(|one| one.get("type").is_none_or(|name| name != "null"));
            if let [Value::Object(one)] = any.as_slice() {
                let one = one.clone();
                object.remove("anyOf");
                object.extend(one);
            }
        }
        if let Some(Value::String(description)) = object.get_mut("description") {
            *description = description.replace('\n', " ");
        }
        // Editors need neither what the description says too nor how wide a number is in memory.
        object.remove("default");
        if object.get("type").is_some_and(|name| name == "integer" || name == "number") {
            object.remove("format");
        }
        // Draft 7 ignores whatever is beside a reference.
        if object.len() > 1
            && let Some(reference) = object.remove("$ref")
        {
            object.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
        }
        if object.contains_key("properties") {
            object.insert("additionalProperties".to_owned(), false.into());
            object.insert("x-tombi-table-keys-order".to_owned(), "schema".into());
        }
    }
}
