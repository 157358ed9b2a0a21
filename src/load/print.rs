//! The print of a value: a number that changes when what the value says changes.
//!
//! Comments, blanks, quotes and the order of fields say nothing; the digits of a number do.

use std::hash::{DefaultHasher, Hash, Hasher};

use toml::de::DeValue;

/// The print of a value.
pub(super) fn print(value: &DeValue) -> u64 {
    let mut hasher = DefaultHasher::new();
    match value {
        DeValue::String(text) => (0, text.as_ref()).hash(&mut hasher),
        DeValue::Integer(number) => (1, number.radix(), number.as_str()).hash(&mut hasher),
        DeValue::Float(number) => (2, number.as_str()).hash(&mut hasher),
        DeValue::Boolean(value) => (3, value).hash(&mut hasher),
        DeValue::Datetime(date) => (4, date.to_string()).hash(&mut hasher),
        DeValue::Array(values) => {
            5.hash(&mut hasher);
            values.iter().for_each(|value| print(value.get_ref()).hash(&mut hasher));
        }
        DeValue::Table(table) => {
            let field = |key: &str, value| {
                let mut hasher = DefaultHasher::new();
                (key, print(value)).hash(&mut hasher);
                hasher.finish()
            };
            let fields = table.iter().map(|(key, value)| field(key.get_ref(), value.get_ref()));
            // A sum is the same in any order.
            (6, fields.fold(0, u64::wrapping_add)).hash(&mut hasher);
        }
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::print;

    fn of(text: &str) -> u64 {
        let table = DeTable::parse(text).unwrap().into_inner();
        print(&toml::de::DeValue::Table(table))
    }

    #[test]
    fn it_is_that_of_what_is_said_and_not_of_how() {
        let print = of("a = 'x'\nb = { c = 1, d = [2, 3] }");
        assert_eq!(print, of("b.d = [ 2,\n3 ] # more\nb.c = 1\na = \"x\"\n"));
        for other in [
            "a = 'y'\nb = { c = 1, d = [2, 3] }",
            "a = 'x'\nb = { c = 1, d = [3, 2] }",
            "a = 'x'\nb = { c = 1.0, d = [2, 3] }",
            "a = 'x'\nb = { c = '1', d = [2, 3] }",
            "b = 'x'\na = { c = 1, d = [2, 3] }",
            "a = 'x'\nb = { d = [2, 3] }",
        ] {
            assert_ne!(print, of(other), "{other}");
        }
    }
}
