//! Values as JSON: what the file says beside what it means. The published schema is made of these structs.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use super::row::RowNumber;
use crate::model::{
    Briefing, Citation, Date, EntryId, EntryRef, FieldShape, FieldValue, Number, Quantity, Ref,
};

/// A date.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DateValue {
    /// The date as the file has it, in EDTF.
    written: String,
    /// The first day that it can mean, as `2024-04-03`; null if that is open or not known.
    from: Option<String>,
    /// The last day that it can mean.
    to: Option<String>,
}

/// A number, or words instead of one.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuantityValue {
    /// The digits, or the words, as the file has them.
    written: String,
    /// The number; null for words.
    #[schemars(with = "Option<f64>")]
    number: Option<RowNumber>,
}

/// The two ends of a range.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RangeValue {
    low: QuantityValue,
    high: QuantityValue,
}

/// A reference to an entry.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RefValue {
    /// The words of the file.
    written: String,
    /// The section and the id of the entry; null if there is no such entry.
    id: Option<String>,
    /// Its name.
    name: Option<String>,
}

/// A source and the places in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CitationValue {
    /// The words of the file; null where it names no source because it has only one.
    written: Option<String>,
    /// The section and the id of the source; null if there is no such source.
    id: Option<String>,
    /// Its publisher, or else its title.
    name: Option<String>,
    /// The places, each as `¶4`, `¶4–6` or in words.
    places: Vec<String>,
}

impl DateValue {
    pub(super) fn of(date: &Date) -> Self {
        let (from, to) = date.days();
        Self { written: date.written().to_owned(), from, to }
    }
}

impl QuantityValue {
    fn of(number: &Number) -> Self {
        Self { written: number.written().to_owned(), number: Some(RowNumber::from(number)) }
    }
}

impl RefValue {
    pub(super) fn to(briefing: &Briefing, entry: EntryId) -> Self {
        let written = briefing.key(entry).1.to_owned();
        let name = briefing.name(entry).to_owned();
        Self { written, id: Some(briefing.id_of(entry)), name: Some(name) }
    }

    fn of(briefing: &Briefing, reference: &Result<EntryId, &str>) -> Self {
        match reference {
            Ok(entry) => Self::to(briefing, *entry),
            Err(written) => Self::missing(written),
        }
    }

    /// A reference that leads nowhere.
    pub(super) fn missing(written: &str) -> Self {
        Self { written: written.to_owned(), id: None, name: None }
    }

    fn of_any(briefing: &Briefing, EntryRef { written, entry }: &EntryRef) -> Self {
        let id = entry.map(|entry| briefing.id_of(entry));
        let name = entry.map(|entry| briefing.name(entry).to_owned());
        Self { written: written.clone(), id, name }
    }
}

impl CitationValue {
    /// The citations that stand in one item of the list.
    fn of(briefing: &Briefing, item: &[Citation]) -> Self {
        let source = match &item[0].source {
            Ref::To(id) => Some(RefValue::to(briefing, (*id).into())),
            Ref::Missing(_) => None,
        };
        let publisher = item[0].source.id().and_then(|id| briefing.sources[id].publisher.clone());
        let (id, title) = source.map(|source| (source.id, source.name)).unwrap_or_default();
        let places = item.iter().filter_map(|citation| citation.locator.as_ref());
        let places = places.map(ToString::to_string).collect();
        Self { written: item[0].written.clone(), id, name: publisher.or(title), places }
    }
}

/// A value of a field; of one that the file does not give, nothing of its sort. Ties are entries of their own.
pub(super) fn value(briefing: &Briefing, shape: FieldShape, value: &FieldValue) -> Value {
    let refs = |refs: Vec<RefValue>| match shape {
        FieldShape::Ref => json!(refs.into_iter().next()),
        _ => json!(refs),
    };
    match value {
        FieldValue::Nothing | FieldValue::Quantity(Quantity::Range) => nothing(shape),
        FieldValue::Text(text) => json!(text),
        FieldValue::Texts(texts) => json!(texts),
        FieldValue::Word(word) => json!(word),
        FieldValue::Flag => json!(true),
        FieldValue::Reliability(letter) => json!(letter.word()),
        FieldValue::Credibility(grade) => json!(grade.number()),
        FieldValue::Status(status) => json!(status.word()),
        FieldValue::Date(date) => json!(DateValue::of(date)),
        FieldValue::Number(number) => json!(QuantityValue::of(number)),
        FieldValue::Quantity(Quantity::Number(number)) => json!(QuantityValue::of(number)),
        FieldValue::Quantity(Quantity::Words(words)) => {
            json!(QuantityValue { written: words.clone(), number: None })
        }
        FieldValue::Range(low, high) => {
            json!(RangeValue { low: QuantityValue::of(low), high: QuantityValue::of(high) })
        }
        FieldValue::Refs(all) => refs(all.iter().map(|one| RefValue::of(briefing, one)).collect()),
        FieldValue::EntryRefs(all) => refs(all.iter().map(|one| RefValue::of_any(briefing, one)).collect()),
        FieldValue::Citations(all) => {
            let items = all.chunk_by(|one, next| one.item == next.item);
            json!(items.map(|item| CitationValue::of(briefing, item)).collect::<Vec<_>>())
        }
        FieldValue::Ties(_) => json!([]),
    }
}

/// The value of a field that the file does not give.
pub(super) fn nothing(shape: FieldShape) -> Value {
    match shape {
        FieldShape::Flag => json!(false),
        FieldShape::Texts | FieldShape::Refs | FieldShape::Citations | FieldShape::Ties => json!([]),
        _ => Value::Null,
    }
}
