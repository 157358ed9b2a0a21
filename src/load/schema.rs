//! The format as JSON Schema, draft 7, for editors: made of the structs that entries are read into.
//!
//! It knows the shape of a file and nothing of its meaning: `briefing check` says whether an id is that of an
//! entry.

use schemars::Schema;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::transform::{Transform, transform_subschemas};
use serde_json::{Map, Value, json};

use super::raw::File;

/// The JSON Schema of a briefing, as text with an end of line.
pub fn schema() -> String {
    let settings = SchemaSettings::draft07().with_transform(AsInToml);
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<File>();
    schema.insert("title".to_owned(), "A briefing".into());
    format!("{:#}\n", Value::from(schema))
}

/// Turns a schema for JSON into one for TOML: no value is null, no key is free, no text is empty.
///
/// It says nothing of the order of keys: the order of entries is the author's.
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
        words_of_one_list(object);
        if is_free_text(object) {
            // A pattern for blanks too would be tried on every text as often as Tombi checks the file, which
            // is slow.
            object.insert("minLength".to_owned(), 1.into());
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
        }
    }
}

/// Makes a list of words out of as many schemas of a word each, so that a wrong word is one error; their
/// meanings stand in the description, and where Taplo shows them.
fn words_of_one_list(object: &mut Map<String, Value>) {
    let Some(Value::Array(words)) = object.get("oneOf") else { return };
    let of_each = |key| words.iter().filter_map(|word| word.get(key)?.as_str()).map(str::to_owned).collect();
    let (names, meanings): (Vec<String>, Vec<String>) = (of_each("const"), of_each("description"));
    if names.len() != words.len() || meanings.len() != words.len() {
        return;
    }
    let told = names.iter().zip(&meanings).map(|(name, meaning)| format!(" `{name}`: {meaning}"));
    let intro = object.get("description").and_then(Value::as_str).unwrap_or_default();
    let description = intro.to_owned() + &told.collect::<String>();
    object.remove("oneOf");
    object.insert("type".to_owned(), "string".into());
    object.insert("enum".to_owned(), names.into());
    object.insert("description".to_owned(), description.into());
    object.insert("x-taplo".to_owned(), json!({ "docs": { "enumValues": meanings } }));
}

/// True of a text of which nothing else is said.
fn is_free_text(object: &Map<String, Value>) -> bool {
    let takes_text = match object.get("type") {
        Some(Value::Array(types)) => types.iter().any(|name| name == "string"),
        Some(name) => name == "string",
        None => false,
    };
    takes_text && ["pattern", "format", "enum", "const"].iter().all(|key| !object.contains_key(*key))
}
