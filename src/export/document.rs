//! A whole briefing as one JSON document, resolved: names beside ids, days and numbers beside what is written.
//!
//! Every value of the file comes back from it exactly. The entries are made from the list of fields of their
//! kind, and so is their part of the schema.

use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{JsonSchema, Schema, json_schema};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::value::{CitationValue, DateValue, QuantityValue, RangeValue, RefValue, nothing, value};
use crate::diagnostic::{Diagnostic, Places};
use crate::load::{self, Loaded};
use crate::model::{
    Actor, Briefing, Common, DraftStatus, EntryField, EntryId, EntryKind, Event, FieldShape, FieldValue,
    Fields, Figure, Handling, Issue, Judgement, LikelihoodScale, Position, Question, Source, Tie,
};

/// A briefing. Of what the file does not say, texts, dates and numbers are null, lists empty, and flags false.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BriefingDocument {
    /// The path of the file.
    path: String,
    /// The version of the format of briefings.
    format: i64,
    /// What the story is.
    title: Option<String>,
    /// The day that the facts stand for.
    as_of: Option<DateValue>,
    /// Who wrote it.
    author: Option<String>,
    /// How far the author has got with it.
    #[schemars(with = "Option<DraftStatus>")]
    status: Option<&'static str>,
    /// Who may see it.
    #[schemars(with = "Option<Handling>")]
    handling: Option<&'static str>,
    /// The main point.
    bottom_line: Option<String>,
    /// The scale that the words for likelihood are of.
    #[schemars(with = "LikelihoodScale")]
    likelihood_scale: &'static str,
    /// Briefings with the same story are editions of it.
    story: Option<String>,
    /// Words for finding it.
    topics: Vec<String>,
    /// The limits of the whole.
    caveats: Vec<String>,
    /// The sources of the facts.
    #[schemars(schema_with = "entries_of::<{ EntryKind::Source as usize }>")]
    sources: Vec<Value>,
    /// The actors in the story.
    #[schemars(schema_with = "entries_of::<{ EntryKind::Actor as usize }>")]
    actors: Vec<Value>,
    /// The matters that the parties differ on.
    #[schemars(schema_with = "entries_of::<{ EntryKind::Issue as usize }>")]
    issues: Vec<Value>,
    /// The positions of each actor on each issue.
    #[schemars(schema_with = "entries_of::<{ EntryKind::Position as usize }>")]
    positions: Vec<Value>,
    /// The numbers.
    #[schemars(schema_with = "entries_of::<{ EntryKind::Figure as usize }>")]
    figures: Vec<Value>,
    /// The events that happened or are scheduled.
    #[schemars(schema_with = "entries_of::<{ EntryKind::Event as usize }>")]
    events: Vec<Value>,
    /// The questions, open or answered.
    #[schemars(schema_with = "entries_of::<{ EntryKind::Question as usize }>")]
    questions: Vec<Value>,
    /// The judgements of the author.
    #[schemars(schema_with = "entries_of::<{ EntryKind::Judgement as usize }>")]
    judgements: Vec<Value>,
    /// The problems of the file, as `briefing check` tells them.
    problems: Vec<ProblemValue>,
}

/// A problem of the file.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ProblemValue {
    /// The line, from 1.
    line: usize,
    /// The column on it, from 1.
    column: usize,
    /// `error`, `warning` or `suggestion`.
    level: &'static str,
    code: &'static str,
    message: String,
    /// What to write.
    help: Option<String>,
}

/// The document of a briefing that was read from a file with this path and this text.
///
/// Characters that act on a terminal, are invisible or reorder the text are written as `\uXXXX`: they come
/// back exactly, and do nothing on the way.
pub fn document(path: &str, text: &str, loaded: &Loaded) -> String {
    let document = BriefingDocument::of(path, text, loaded);
    super::json::escaped(&serde_json::to_string_pretty(&document).unwrap_or_default())
}

/// The JSON Schema of a document, as text with an end of line.
pub fn document_schema() -> String {
    let settings = SchemaSettings::draft2020_12();
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<BriefingDocument>();
    schema.insert("title".to_owned(), "A briefing, as `briefing print --format json` writes it".into());
    format!("{:#}\n", Value::from(schema))
}

impl BriefingDocument {
    fn of(path: &str, text: &str, loaded: &Loaded) -> Self {
        let briefing = &loaded.briefing;
        let places = Places::new(text);
        let of_kind = |kind: EntryKind| {
            let entries = briefing.entries().filter(|entry| entry.kind() == kind);
            entries.map(|entry| entry_value(briefing, &places, entry)).collect::<Vec<_>>()
        };
        Self {
            path: path.to_owned(),
            format: load::FORMAT,
            title: briefing.title.clone(),
            as_of: briefing.as_of.as_ref().map(DateValue::of),
            author: briefing.author.clone(),
            status: briefing.status.map(DraftStatus::word),
            handling: briefing.handling.map(Handling::word),
            bottom_line: briefing.bottom_line.clone(),
            likelihood_scale: briefing.likelihood_scale.word(),
            story: briefing.story.clone(),
            topics: briefing.topics.clone(),
            caveats: briefing.caveats.clone(),
            sources: of_kind(EntryKind::Source),
            actors: of_kind(EntryKind::Actor),
            issues: of_kind(EntryKind::Issue),
            positions: of_kind(EntryKind::Position),
            figures: of_kind(EntryKind::Figure),
            events: of_kind(EntryKind::Event),
            questions: of_kind(EntryKind::Question),
            judgements: of_kind(EntryKind::Judgement),
            problems: problems(&places, loaded),
        }
    }
}

fn problems(places: &Places, loaded: &Loaded) -> Vec<ProblemValue> {
    let value = |problem: &Diagnostic| {
        let (line, column) = places.line_column(problem.span.start);
        ProblemValue {
            line,
            column,
            level: problem.level.word(),
            code: problem.code.name,
            message: problem.message.to_string(),
            help: problem.help.as_ref().map(ToString::to_string),
        }
    };
    loaded.all().into_iter().map(value).collect()
}

/// An entry with all the fields that its kind can have.
fn entry_value(briefing: &Briefing, places: &Places, entry: EntryId) -> Value {
    let mut object = Map::new();
    object.insert("id".to_owned(), briefing.id_of(entry).into());
    object.insert("line".to_owned(), places.line_column(briefing.span(entry).start).0.into());
    for field in fields_of(entry.kind()) {
        object.insert(name(field), nothing(field.shape));
    }
    for (field, given) in briefing.fields(entry) {
        let value = match &given {
            FieldValue::Ties(ties) => ties.iter().map(|tie| tie_value(briefing, tie)).collect(),
            given => value(briefing, field.shape, given),
        };
        // An empty list of a field that its kind cannot have is none.
        if let Some(slot) = object.get_mut(&name(field)) {
            *slot = value;
        }
    }
    Value::Object(object)
}

/// A tie with its sourcing.
fn tie_value(briefing: &Briefing, tie: &Tie) -> Value {
    let to = match tie.to.id() {
        Some(id) => json!(RefValue::to(briefing, id.into())),
        None => json!(RefValue::missing(tie.to.written().unwrap_or_default())),
    };
    let mut object = Map::from_iter([("to".to_owned(), to), ("text".to_owned(), json!(tie.text))]);
    for (field, get) in Common::FIELDS.iter().filter(|(field, _)| is_of_any(field)) {
        object.insert(name(field), value(briefing, field.shape, &get(&tie.common)));
    }
    Value::Object(object)
}

/// The name of a field in JSON, in snake case as all names are.
fn name(field: &EntryField) -> String {
    field.key.replace('-', "_")
}

/// The fields that entries of a kind can have.
fn fields_of(kind: EntryKind) -> Vec<&'static EntryField> {
    let mut fields = match kind {
        EntryKind::Source => return own::<Source>(),
        EntryKind::Actor => own::<Actor>(),
        EntryKind::Issue => own::<Issue>(),
        EntryKind::Position => own::<Position>(),
        EntryKind::Figure => own::<Figure>(),
        EntryKind::Event => own::<Event>(),
        EntryKind::Question => own::<Question>(),
        EntryKind::Judgement => own::<Judgement>(),
    };
    fields.extend(own::<Common>().into_iter().filter(|field| kind.is_fact() || is_of_any(field)));
    fields
}

fn own<T: Fields>() -> Vec<&'static EntryField> {
    T::FIELDS.iter().map(|(field, _)| field).collect()
}

/// True for a common field that kinds without a status have too.
fn is_of_any(field: &EntryField) -> bool {
    !["status", "disputed-by"].contains(&field.key)
}

/// The schema of the entries of a kind, by its place among the kinds.
fn entries_of<const KIND: usize>(schemas: &mut SchemaGenerator) -> Schema {
    let mut properties = Map::new();
    properties.insert("id".to_owned(), json!({ "type": "string" }));
    properties.insert("line".to_owned(), json!({ "type": "integer" }));
    for field in fields_of(EntryKind::ALL[KIND]) {
        properties.insert(name(field), shape_schema(field.shape, schemas));
    }
    let entry = object_schema(&properties);
    json_schema!({ "type": "array", "items": entry })
}

fn object_schema(properties: &Map<String, Value>) -> Value {
    let required: Vec<&String> = properties.keys().collect();
    json!({ "type": "object", "required": required, "properties": properties })
}

/// The schema of the values of a sort.
fn shape_schema(shape: FieldShape, schemas: &mut SchemaGenerator) -> Value {
    let of = |schema: Schema| Value::from(schema);
    match shape {
        FieldShape::Text => json!({ "type": ["string", "null"] }),
        FieldShape::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        FieldShape::Word(words) => {
            let words = words().into_iter().map(Value::from).chain([Value::Null]).collect::<Vec<_>>();
            json!({ "enum": words })
        }
        FieldShape::Flag => json!({ "type": "boolean" }),
        FieldShape::Credibility => json!({ "type": ["integer", "null"], "minimum": 1, "maximum": 6 }),
        FieldShape::Date => of(schemas.subschema_for::<Option<DateValue>>()),
        FieldShape::Quantity | FieldShape::Number => of(schemas.subschema_for::<Option<QuantityValue>>()),
        FieldShape::Range => of(schemas.subschema_for::<Option<RangeValue>>()),
        FieldShape::Ref => of(schemas.subschema_for::<Option<RefValue>>()),
        FieldShape::Refs => of(schemas.subschema_for::<Vec<RefValue>>()),
        FieldShape::Citations => of(schemas.subschema_for::<Vec<CitationValue>>()),
        FieldShape::Ties => {
            let mut properties = Map::new();
            properties.insert("to".to_owned(), of(schemas.subschema_for::<RefValue>()));
            properties.insert("text".to_owned(), json!({ "type": "string" }));
            for field in own::<Common>().into_iter().filter(|field| is_of_any(field)) {
                properties.insert(name(field), shape_schema(field.shape, schemas));
            }
            json!({ "type": "array", "items": object_schema(&properties) })
        }
    }
}
