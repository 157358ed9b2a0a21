//! The fingerprint of a value: a number that changes when what the value says changes.
//!
//! Comments, blanks, quotes and the order of fields do not count; the digits of a number do.

use std::hash::{Hash, Hasher};

use toml::de::{DeTable, DeValue};

use crate::model::{EntryKind, FingerprintHasher};

pub(super) fn of_value(value: &DeValue) -> u64 {
    let mut hasher = FingerprintHasher::default();
    match value {
        DeValue::String(text) => (0, text.as_ref()).hash(&mut hasher),
        DeValue::Integer(number) => (1, number.radix(), number.as_str()).hash(&mut hasher),
        DeValue::Float(number) => (2, number.as_str()).hash(&mut hasher),
        DeValue::Boolean(value) => (3, value).hash(&mut hasher),
        DeValue::Datetime(date) => (4, date.to_string()).hash(&mut hasher),
        DeValue::Array(values) => {
            5.hash(&mut hasher);
            values.iter().for_each(|value| of_value(value.get_ref()).hash(&mut hasher));
        }
        DeValue::Table(table) => (6, of_fields(table, |_| true)).hash(&mut hasher),
    }
    hasher.finish()
}

/// The fingerprint of what a file says about itself, outside all sections.
pub(super) fn of_overview(file: &DeTable) -> u64 {
    of_fields(file, |key| EntryKind::of_section(key).is_none())
}

/// The fingerprint of the fields of a table that count.
fn of_fields(table: &DeTable, counts: impl Fn(&str) -> bool) -> u64 {
    let field = |key: &str, value| {
        let mut hasher = FingerprintHasher::default();
        (key, of_value(value)).hash(&mut hasher);
        hasher.finish()
    };
    let fields = table.iter().filter(|(key, _)| counts(key.get_ref()));
    let fields = fields.map(|(key, value)| field(key.get_ref(), value.get_ref()));
    // A sum is the same in any order.
    fields.fold(0, u64::wrapping_add)
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::of_value;

    fn of(text: &str) -> u64 {
        let table = DeTable::parse(text).unwrap().into_inner();
        of_value(&toml::de::DeValue::Table(table))
    }

    /// Fingerprints are kept from one reading to the next: a new release must not change them.
    #[test]
    fn it_stays_the_same_for_ever() {
        assert_eq!(of("a = 'x'\nb = { c = 1, d = [2, 3.5, true, 2031-05-14] }"), 1_504_810_754_773_485_814);
    }

    #[test]
    fn it_is_that_of_what_is_said_and_not_of_how() {
        let before = of("a = 'x'\nb = { c = 1, d = [2, 3] }");
        assert_eq!(before, of("b.d = [ 2,\n3 ] # more\nb.c = 1\na = \"x\"\n"));
        for other in [
            "a = 'y'\nb = { c = 1, d = [2, 3] }",
            "a = 'x'\nb = { c = 1, d = [3, 2] }",
            "a = 'x'\nb = { c = 1.0, d = [2, 3] }",
            "a = 'x'\nb = { c = '1', d = [2, 3] }",
            "b = 'x'\na = { c = 1, d = [2, 3] }",
            "a = 'x'\nb = { d = [2, 3] }",
        ] {
            assert_ne!(before, of(other), "{other}");
        }
    }
}
