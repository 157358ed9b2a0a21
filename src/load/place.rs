//! The place of each field of each entry in a file, for findings made only when a briefing is checked against
//! something else.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::document;
use crate::diagnostic::{Diagnostic, Problems};
use crate::model::{Briefing, EntryKind};

/// Puts each finding at its place in the text; that of a field without a place of its own, where the entry
/// begins.
pub fn place(text: &str, briefing: &Briefing, found: Vec<Diagnostic>) -> Problems {
    let has_field = |problem: &Diagnostic| problem.location.as_ref().is_some_and(|at| at.field.is_some());
    let places = if found.iter().any(has_field) { FieldPlaces::of(text) } else { FieldPlaces::default() };
    let put = |mut problem: Diagnostic| {
        if let Some(at) = &problem.location {
            let field = at.field.as_ref();
            let field = field.and_then(|field| places.field((at.section, &at.key), field, at.item));
            let entry = || briefing.find(at.section, &at.key).map(|entry| briefing.span(entry));
            problem.span = field.or_else(entry).unwrap_or_default();
        }
        problem
    };
    found.into_iter().map(put).collect()
}

/// The places of the fields of a file.
#[derive(Debug, Default)]
pub struct FieldPlaces {
    /// By section, key of the entry and field; a list has one place per item.
    places: HashMap<(&'static str, String, String), Vec<Range<usize>>>,
    /// Those of the fields before the sections.
    overview: HashMap<String, Vec<Range<usize>>>,
}

impl FieldPlaces {
    /// The places in the text of a file.
    pub fn of(text: &str) -> Self {
        let mut legible = String::new();
        let document = document::parse(text, &mut legible);
        let mut places = Self::default();
        for (name, section) in &document.table {
            let (Some(kind), DeValue::Table(entries)) =
                (EntryKind::of_section(name.get_ref()), section.get_ref())
            else {
                places.overview.insert(name.get_ref().to_string(), items(section));
                continue;
            };
            for (key, value) in entries {
                match value.get_ref() {
                    DeValue::Table(issues) if kind == EntryKind::Position => {
                        for (issue, value) in issues {
                            places.positions(&format!("{}.{}", key.get_ref(), issue.get_ref()), value);
                        }
                    }
                    _ => places.entry(kind, key.get_ref(), value),
                }
            }
        }
        places
    }

    /// The place of a field of an entry, or of one item of it if it is a list; no section means the fields
    /// before all of them.
    pub fn field(&self, entry: (&'static str, &str), field: &str, item: usize) -> Option<Range<usize>> {
        let places = match entry {
            ("", _) => self.overview.get(field)?,
            (section, key) => self.places.get(&(section, key.to_owned(), field.to_owned()))?,
        };
        places.get(item).or(places.first()).cloned()
    }

    /// One position, or a list of them.
    fn positions(&mut self, key: &str, value: &Spanned<DeValue>) {
        match value.get_ref() {
            DeValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.entry(EntryKind::Position, &format!("{key}.{}", index + 1), item);
                }
            }
            _ => self.entry(EntryKind::Position, key, value),
        }
    }

    fn entry(&mut self, kind: EntryKind, key: &str, value: &Spanned<DeValue>) {
        let mut put = |field: &str, places: Vec<Range<usize>>| {
            self.places.insert((kind.section(), key.to_owned(), field.to_owned()), places);
        };
        match value.get_ref() {
            DeValue::Table(fields) => {
                for (field, value) in fields {
                    put(field.get_ref(), items(value));
                    if let (true, DeValue::Table(ties)) = (field.get_ref() == "ties", value.get_ref()) {
                        ties.iter().for_each(|(to, tie)| put(&format!("ties.{}", to.get_ref()), items(tie)));
                    }
                }
            }
            _ => kind.main_field().into_iter().for_each(|field| put(field, vec![value.span()])),
        }
    }
}

/// The place of a value, or of each item of a list.
fn items(value: &Spanned<DeValue>) -> Vec<Range<usize>> {
    match value.get_ref() {
        DeValue::Array(items) if !items.is_empty() => items.iter().map(Spanned::span).collect(),
        _ => vec![value.span()],
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::FieldPlaces;
    use crate::builtin;
    use crate::diagnostic::Problems;
    use crate::diagnostic::codes::SYNTAX;
    use crate::load::document;

    #[test]
    fn every_field_has_its_place() {
        let text = "[actors]\na = \"A\"\nb = { name = \"B\", ties.a = \"backs\" }\n\
                    [[positions.a.i]]\ntext = \"x\"\n[[positions.a.i]]\ntext = \"y\"\nsource = [\"#1\", \"#2\"]\n";
        let places = FieldPlaces::of(text);
        let field =
            |section, key, field, item| places.field((section, key), field, item).map(|range| &text[range]);
        assert_eq!(field("actors", "a", "name", 0), Some("\"A\""));
        assert_eq!(field("actors", "b", "ties.a", 0), Some("\"backs\""));
        assert_eq!(field("positions", "a.i.2", "text", 0), Some("\"y\""));
        assert_eq!(field("positions", "a.i.2", "source", 1), Some("\"#2\""));
        assert_eq!(field("positions", "a.i.1", "source", 0), None);
    }

    /// Each place of a field is one that the headers and keys above it lead to.
    #[test]
    fn the_lines_tell_the_same_entry_and_field() {
        let short = "[actors]\na = \"A\"\nb = { name = \"B\", aka = [\"x\", \"y\"] }\n  [ positions . a ]\n\
                     i = [{ text = \"x\" }, { text = \"y\", source = [\"#1\", \"#2\"] }]\n";
        let texts = builtin::ALL.iter().map(|(_, text)| *text).chain([short]);
        for text in texts {
            let mut all: Vec<_> = FieldPlaces::of(text).places.into_iter().collect();
            all.retain(|((_, _, field), _)| field != "ties");
            let each = all.iter().flat_map(|((section, key, field), places)| {
                let place =
                    move |(item, place): (usize, &Range<usize>)| (place.clone(), *section, key, field, item);
                places.iter().enumerate().map(place)
            });
            let mut each: Vec<_> = each.collect();
            each.sort_by_key(|(place, ..)| place.start);
            let mut problems = Problems::keeping(each.len());
            problems.extend(each.iter().map(|(place, ..)| SYNTAX.at(place.clone())));
            document::parse(text, &mut String::new()).locate(text, &mut problems);
            for (problem, (place, section, key, field, item)) in problems.kept.iter().zip(&each) {
                let location =
                    problem.location.as_ref().unwrap_or_else(|| panic!("{}", &text[place.clone()]));
                assert!(location.is_in((section, key)), "{location:?} is not {section}.{key}");
                // The main field of an entry need not be named.
                let is_same = location.field.as_ref() == Some(*field) && location.item == *item;
                assert!(is_same || location.field.is_none(), "{location:?} is not {field} {item}");
            }
            assert!(problems.count() > 5);
        }
    }
}
