//! Every text of a briefing is found, on the entry that it stands in.

use toml::Value;

use super::super::{Index, NameIndex, Needle, Query};
use crate::load::load;
use crate::model::{Briefing, Date, EntryId, Locator, Number};
use crate::text::Clean;
use crate::views;

const SHIPPED: [&str; 3] = [
    include_str!("../../../briefings/gaza-cease-fire.toml"),
    include_str!("../../../briefings/brexit-withdrawal.toml"),
    include_str!("../../../briefings/france-pensions-2023.toml"),
];

/// A briefing whose entries have every field, some of them with references that lead nowhere.
const WHOLE: &str = include_str!("whole.toml");

/// A value of the file with the names of the tables and keys that it stands under.
type Leaf = (Vec<String>, Value);

fn leaves(path: &[String], value: &Value, into: &mut Vec<Leaf>) {
    let under = |name: &str| [path, &[name.to_owned()]].concat();
    match value {
        Value::Table(table) => table.iter().for_each(|(key, value)| leaves(&under(key), value, into)),
        // The n-th of several positions is called so.
        Value::Array(list) if list.iter().any(Value::is_table) => {
            for (n, value) in list.iter().enumerate() {
                leaves(&under(&format!("{}", n + 1)), value, into);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| leaves(path, value, into)),
        _ => into.push((path.to_vec(), value.clone())),
    }
}

/// The words that the reader sees of a value; none of a reference, which is found by the name of its target.
fn shown(key: &str, value: &Value) -> Vec<String> {
    let number = |written: String| Number::new(&written).unwrap().grouped();
    match (key, value) {
        ("source", Value::String(reference)) => {
            match reference.split_once('#').map(|(_, place)| Locator::parse(place)).as_deref() {
                Some([Locator::Words(words)]) => vec![words.clone()],
                _ => vec![],
            }
        }
        ("format" | "according-to" | "disputed-by" | "actor" | "issue" | "see" | "part-of" | "origin", _) => {
            vec![]
        }
        ("date" | "as-of" | "published" | "retrieved" | "answered", _) => {
            let written = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            vec![Date::parse(&written).unwrap().to_string()]
        }
        ("status", Value::String(status)) if status == "reported" => vec![],
        // The mark of a currency stands before the number.
        ("unit", Value::String(unit)) => unit.split(' ').map(str::to_owned).collect(),
        (_, Value::String(text)) => {
            Clean::paragraphs(text).into_iter().map(|text| text.to_string()).collect()
        }
        (_, Value::Integer(value)) => vec![value.to_string(), number(value.to_string())],
        (_, Value::Float(value)) => vec![number(value.to_string())],
        ("red-line", Value::Boolean(true)) => vec!["red line".to_owned()],
        ("anonymous", Value::Boolean(true)) => vec!["not named".to_owned()],
        ("background", Value::Boolean(true)) => vec!["background".to_owned()],
        _ => panic!("what is seen of {key} = {value}?"),
    }
}

/// The entry that a value belongs to.
fn entry(briefing: &Briefing, path: &[String]) -> Option<EntryId> {
    let (section, rest) = path.split_first()?;
    let id = match section.as_str() {
        "positions" => {
            let nth = rest.get(2).filter(|nth| nth.parse::<usize>().is_ok());
            let id = [Some(&rest[0]), Some(&rest[1]), nth]
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
                .join(".");
            // The only one of a list has no number.
            if briefing.find(section, &id).is_none() { rest[..2].join(".") } else { id }
        }
        _ if rest.is_empty() => return None,
        _ => rest[0].clone(),
    };
    Some(briefing.find(section, &id).unwrap_or_else(|| panic!("no {section} {id}")))
}

#[test]
fn every_value_of_the_file_is_found_on_its_entry() {
    for file in SHIPPED.into_iter().chain([WHOLE]) {
        let briefing = load(file).briefing;
        let index = Index::new(&briefing);
        let mut values = Vec::new();
        leaves(&[], &file.parse::<toml::Table>().unwrap().into(), &mut values);
        assert!(values.len() > 50);
        for (path, value) in values {
            let entry = entry(&briefing, &path);
            for text in shown(path.last().unwrap(), &value) {
                let hits = index.find(&Needle::new(&text).unwrap());
                assert!(hits.iter().any(|hit| hit.entry == entry), "{path:?}: {text}");
            }
        }
    }
}

/// The hits for what was typed, each as "entry field: text".
fn hits(briefing: &Briefing, typed: &str) -> Vec<String> {
    let index = Index::new(briefing);
    let needle = Needle::new(typed).unwrap();
    let shown = |hit: super::super::Hit| {
        let entry = hit.entry.map_or(String::new(), |entry| briefing.key(entry).1.to_owned());
        let text = super::bracketed(index.text(hit), &needle.find_in(index.text(hit)));
        [entry.as_str(), hit.field, &text]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(": ")
    };
    index.find(&needle).into_iter().map(shown).collect()
}

#[test]
fn what_only_pages_show_is_found_too() {
    let briefing = load(WHOLE).briefing;
    for (typed, found) in [
        ("b2", vec!["rain: grade: [B2]"]),
        ("credibility 4", vec!["told: grade: [credibility 4]"]),
        ("usually", vec!["paper: reliability: B: [usually] reliable"]),
        ("nobody?", vec!["told: according to: [nobody?]"]),
        ("gone", vec!["told: source: [gone]?", "told: see: issues.[gone]?"]),
        ("scheduled", vec!["signing: [scheduled]"]),
        ("more than 32,000 km", vec!["rain: value: [more than 32,000 km]"]),
        ("32000", vec!["rain: value: more than [32,000] km"]),
        ("10 to 20,000", vec!["rain: range: [10 to 20,000]"]),
    ] {
        assert_eq!(hits(&briefing, typed), found, "{typed}");
    }
}

#[test]
fn hits_come_in_the_order_of_the_screen() {
    let briefing = load(WHOLE).briefing;
    let texts = hits(&briefing, "everywhere");
    let places: Vec<_> = texts.iter().map(|text| text.rsplit_once(": ").unwrap().0).collect();
    assert_eq!(
        places,
        [
            "bottom line",
            "dam",
            "dam: about",
            "north.dam",
            "north.dam: why",
            "north.dam: quote",
            "north.dam: note",
            "south.dam",
            "rain",
            "north: about",
            "pending",
            "solved",
            "solved: answer",
            "told",
            "signing",
            "paper: note",
        ]
    );
}

#[test]
fn the_index_finds_what_each_text_holds() {
    for file in SHIPPED {
        let briefing = load(file).briefing;
        let index = Index::new(&briefing);
        let everything = ["a", "e", "i", "o", "u", "0", "1", "2", "b", "y"];
        let mut all: Vec<_> =
            everything.iter().flat_map(|typed| index.find(&Needle::new(typed).unwrap())).collect();
        all.sort_by_key(|hit| index.text(*hit).as_ptr());
        all.dedup();
        for typed in ["a", "E", "the", "The", "hostage", "é", "2,0", ",", "'s", "o t", "zzzz"] {
            let needle = Needle::new(typed).unwrap();
            let holding: Vec<_> =
                all.iter().copied().filter(|hit| !needle.find_in(index.text(*hit)).is_empty()).collect();
            assert_eq!(index.find(&needle), holding, "{typed}");
        }
    }
}

#[test]
fn every_entry_stands_once_in_the_order_of_the_screen() {
    for file in SHIPPED.into_iter().chain([WHOLE]) {
        let briefing = load(file).briefing;
        let mut places: Vec<_> =
            views::in_order(&briefing).iter().map(|entry| briefing.span(*entry).start).collect();
        let mut all: Vec<_> = briefing.entries().map(|entry| briefing.span(entry).start).collect();
        places.sort_unstable();
        all.sort_unstable();
        assert_eq!(places, all);
    }
}

#[test]
fn every_entry_is_found_by_its_id_and_its_name() {
    for file in SHIPPED {
        let briefing = load(file).briefing;
        let names = NameIndex::of(&briefing);
        assert_eq!(names.rank(&Query::new("")).len(), briefing.entries().count());
        for entry in briefing.entries() {
            let name: String = views::brief(&briefing, entry).chars().take(60).collect();
            for typed in [format!("'{}", briefing.key(entry).1), name] {
                let found = names.rank(&Query::new(&typed));
                assert!(found.iter().any(|found| found.thing == entry), "{typed}");
            }
        }
    }
}
