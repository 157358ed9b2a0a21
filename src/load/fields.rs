//! The fields of one entry, for serde to read; a fault names the field, so that it costs that field only.
//!
//! [`read`] makes an entry from its table: a key that the entry does not know is reported, a field that
//! cannot be read is reported and left out, and the rest is read again: no more often than the entry has
//! keys, however many are in the file. Nothing is converted: a number is not words, and one value is not a
//! list unless the type says so.

use std::ops::Range;

use serde::de::{self, DeserializeSeed, Deserializer, Visitor};
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::{DeInteger, DeString, DeTable, DeValue};

use super::file_value::{FileValue, shift};
use super::journal::Journal;
use super::synonyms::meant_key;
use fault::{FieldFault, Kind};
use value::ValueReader;

pub(crate) use fault::in_words;

mod fault;
mod value;

/// The name by which [`super::raw`] asks for a date.
pub(super) const DATE: &str = "briefing::date";
/// The name by which [`super::raw`] asks for a number with its digits.
pub(super) const AMOUNT: &str = "briefing::amount";

/// The fields of an entry as they are in the file.
#[derive(Clone)]
pub(crate) struct RawFields<'de> {
    pub(crate) span: Range<usize>,
    /// The fields still to be read.
    left: Vec<Field<'de>>,
    /// The fields that the entry does not know.
    unknown: Vec<Field<'de>>,
    /// The keys that it knows.
    known: &'static [&'static str],
    /// Keys that it has elsewhere in the file.
    elsewhere: Vec<&'static str>,
}

#[derive(Clone)]
struct Field<'de> {
    key: &'de str,
    key_span: Range<usize>,
    value: FileValue<'de>,
}

impl<'de> RawFields<'de> {
    /// The fields of a table, in file order, or the one main field that a bare value stands for.
    pub(super) fn of(value: FileValue<'de>, main: &'static str, span: Range<usize>) -> Self {
        match value.value() {
            DeValue::Table(table) => Self::of_part(table, value.piece(), span),
            _ => Self::new(vec![Field { key: main, key_span: span.clone(), value }], span),
        }
    }

    /// The fields of a table, in file order.
    pub(crate) fn of_table(table: &'de DeTable<'de>, span: Range<usize>) -> Self {
        Self::of_part(table, 0, span)
    }

    /// The fields of a table of the piece of a file that begins at this byte, in file order.
    fn of_part(table: &'de DeTable<'de>, piece: usize, span: Range<usize>) -> Self {
        let field = |(key, value): (&'de Spanned<DeString<'de>>, _)| Field {
            key: key.get_ref().as_ref(),
            key_span: shift(key.span(), piece),
            value: FileValue::new(value, piece),
        };
        let mut fields: Vec<_> = table.iter().map(field).collect();
        fields.sort_by_key(|field| field.key_span.start);
        Self::new(fields, span)
    }

    fn new(fields: Vec<Field<'de>>, span: Range<usize>) -> Self {
        Self { span, left: fields, unknown: Vec::new(), known: &[], elsewhere: Vec::new() }
    }

    /// The same, with keys that the entry has elsewhere in the file: no other is taken for one of them.
    pub(super) fn beside(self, elsewhere: Vec<&'static str>) -> Self {
        Self { elsewhere, ..self }
    }
}

/// Reads an entry of type `T`, which reports call `entry` ("an actor"). None if it lacks a field that it must
/// have.
pub(crate) fn read<'de, T: de::Deserialize<'de>>(
    mut fields: RawFields<'de>,
    entry: &'static str,
    journal: &mut Journal,
) -> Option<T> {
    let mut lost: Vec<&str> = without_bad_numbers::<T>(&mut fields, journal);
    let here = fields.left.iter().map(|field| field.key);
    let mut given: Vec<&str> = here.chain(fields.elsewhere.iter().copied()).collect();
    let read = loop {
        let fault = match T::deserialize(&mut fields) {
            Ok(read) => break Some(read),
            Err(fault) => fault,
        };
        if let Some(index) = fault.field {
            let field = fields.left.remove(index);
            lost.push(field.key);
            fault.report(&field, entry, journal);
            continue;
        }
        match fault.kind {
            Kind::Missing(field) if !lost.contains(&field) => {
                let other_name = |other: &Field| meant_key(other.key, &[field]).is_some();
                match fields.unknown.iter().position(other_name).map(|index| fields.unknown.remove(index)) {
                    Some(other) => {
                        journal.misnamed_field(field, entry, other.key, other.key_span);
                        given.push(field);
                    }
                    None => journal.missing_field(field, entry, fields.span.clone()),
                }
            }
            _ => {}
        }
        break None;
    };
    given.retain(|key| fields.known.contains(key));
    for Field { key, key_span, .. } in fields.unknown {
        let free: Vec<_> = fields.known.iter().copied().filter(|known| !given.contains(known)).collect();
        let meant = meant_key(key, &free);
        journal.unknown_key(key, entry, (fields.known, meant), key_span);
        // Two keys are not repaired to one.
        given.extend(meant);
    }
    read
}

/// Reports the numbers without a digit, or with one of another script, in some fields, and leaves out the
/// fields with one that an entry of type `T` would read: the parser leaves these numbers to whoever reads
/// them. The keys of those.
fn without_bad_numbers<'de, T: de::Deserialize<'de>>(
    fields: &mut RawFields<'de>,
    journal: &mut Journal,
) -> Vec<&'de str> {
    if fields.left.iter().all(|field| bad_numbers(field.value, true).is_empty()) {
        return Vec::new();
    }
    let known = known::<T>();
    let mut lost = Vec::new();
    fields.left.retain(|field| {
        let is_known = known.contains(&field.key);
        // The entries in a table that is known are read one by one.
        let bad = bad_numbers(field.value, !is_known);
        let is_lost = is_known && !bad.is_empty();
        for number in bad {
            journal.bad_number(number);
        }
        lost.extend(is_lost.then_some(field.key));
        !is_lost
    });
    lost
}

/// The places of the numbers without a digit, or with one of another script, in a value and its items.
fn bad_numbers(value: FileValue, in_tables_too: bool) -> Vec<Range<usize>> {
    let of = |item| bad_numbers(value.of_same_piece(item), in_tables_too);
    match value.value() {
        DeValue::Integer(number) if !is_whole_number(number) => vec![value.span()],
        DeValue::Array(items) => items.iter().flat_map(of).collect(),
        DeValue::Table(table) if in_tables_too => table.values().flat_map(of).collect(),
        _ => Vec::new(),
    }
}

fn is_whole_number(number: &DeInteger) -> bool {
    let digits = number.as_str().trim_start_matches(['+', '-']);
    !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(number.radix()))
}

/// The keys that an entry of type `T` knows.
pub(super) fn known<'de, T: de::Deserialize<'de>>() -> &'static [&'static str] {
    let mut none = RawFields::new(Vec::new(), 0..0);
    // What is read of no fields does not matter.
    let _ = T::deserialize(&mut none);
    none.known
}

impl<'de> Deserializer<'de> for &mut RawFields<'de> {
    type Error = FieldFault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldFault> {
        visitor.visit_map(FieldAccess { fields: &self.left, next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FieldFault> {
        self.known = known;
        self.unknown.extend(self.left.extract_if(.., |field| !known.contains(&field.key)));
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The fields of an entry, handed to serde one by one.
struct FieldAccess<'f, 'de> {
    fields: &'f [Field<'de>],
    next: usize,
}

impl<'de> de::MapAccess<'de> for FieldAccess<'_, 'de> {
    type Error = FieldFault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, FieldFault> {
        let Some(field) = self.fields.get(self.next) else { return Ok(None) };
        let key = seed.deserialize(de::value::BorrowedStrDeserializer::new(field.key));
        key.map(Some).map_err(|fault: FieldFault| FieldFault { field: Some(self.next), ..fault })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, FieldFault> {
        let index = self.next;
        self.next += 1;
        let value = seed.deserialize(ValueReader(self.fields[index].value));
        value.map_err(|fault| FieldFault { field: Some(index), ..fault })
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use serde::Deserialize;
    use toml::de::DeTable;

    use super::{Journal, RawFields, read};

    thread_local! {
        static READ: Cell<usize> = const { Cell::new(0) };
    }

    /// An entry that counts how often its one field is read.
    #[derive(Deserialize)]
    struct Counted {
        #[serde(deserialize_with = "count")]
        name: (),
    }

    fn count<'de, D: serde::Deserializer<'de>>(field: D) -> Result<(), D::Error> {
        READ.set(READ.get() + 1);
        String::deserialize(field).map(drop)
    }

    #[test]
    fn an_entry_is_read_once_however_many_keys_it_does_not_know() {
        let keys = (0..1000).map(|n| format!("key-{n} = {n}\n"));
        let text = std::iter::once("name = \"A\"\n".to_owned()).chain(keys).collect::<String>();
        let table = DeTable::parse(&text).unwrap();
        let mut journal = Journal::default();
        let entry: Option<Counted> =
            read(RawFields::of_table(table.get_ref(), 0..0), "an actor", &mut journal);
        assert_eq!(entry.map(|entry| entry.name), Some(()));
        assert_eq!((READ.get(), journal.problems.count()), (1, 1000));
    }
}
