//! A briefing as JSON: every value of the file comes back from it.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

use std::fs;

use briefing::export::{document, document_schema};
use briefing::load::load;
use serde_json::Value;

#[path = "../benches/generate/mod.rs"]
mod generate;

/// The JSON of a briefing.
fn json(text: &str) -> Value {
    serde_json::from_str(&document("talks.toml", text, &load(text))).unwrap()
}

/// The single values in a value of TOML, as texts.
fn scalars(value: &toml::Value, found: &mut Vec<String>) {
    match value {
        toml::Value::Table(table) => table.values().for_each(|value| scalars(value, found)),
        toml::Value::Array(array) => array.iter().for_each(|value| scalars(value, found)),
        toml::Value::String(text) => found.push(text.clone()),
        other => found.push(other.to_string()),
    }
}

/// The single values in a value of JSON, as texts; numbers as they are written and as numbers.
fn leaves(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => object.values().for_each(|value| leaves(value, found)),
        Value::Array(array) => array.iter().for_each(|value| leaves(value, found)),
        Value::String(text) => found.push(text.clone()),
        Value::Null => {}
        other => found.push(other.to_string()),
    }
}

/// Checks that the values of a field of TOML are in the field of the same name in JSON.
fn assert_comes_back(field: &str, written: &toml::Value, object: &Value) {
    let (mut given, mut found) = (Vec::new(), Vec::new());
    scalars(written, &mut given);
    leaves(&object[field.replace('-', "_")], &mut found);
    assert!(!given.is_empty() || found.is_empty(), "{field}: {found:?}");
    for scalar in given {
        assert!(found.contains(&scalar), "{field}: {scalar:?} is not in {found:?}");
    }
}

/// The entry with this id in JSON.
fn entry<'j>(json: &'j Value, section: &str, id: &str) -> &'j Value {
    let id = format!("{section}.{id}");
    let entries = json[section].as_array().unwrap();
    entries.iter().find(|entry| entry["id"] == id.as_str()).unwrap_or_else(|| panic!("there is no {id}"))
}

/// Checks an entry, which may be only its main field.
fn assert_entry_comes_back(main: &str, written: &toml::Value, object: &Value) {
    match written {
        toml::Value::Table(table) => {
            table.iter().for_each(|(field, value)| assert_comes_back(field, value, object));
        }
        value => assert_comes_back(main, value, object),
    }
}

fn assert_whole(text: &str) -> usize {
    let (table, json) = (toml::from_str::<toml::Table>(text).unwrap(), json(text));
    let mut entries = 0;
    for (key, value) in &table {
        let Some(section) = json[key.replace('-', "_")].as_array().and_then(|_| value.as_table()) else {
            assert_comes_back(key, value, &json);
            continue;
        };
        for (id, value) in section {
            let is_main = |main: &&str| !json[key][0][*main].is_null();
            let main = ["name", "title", "text"].into_iter().find(is_main).unwrap_or_default();
            if key != "positions" {
                assert_entry_comes_back(main, value, entry(&json, key, id));
                entries += 1;
                continue;
            }
            for (issue, value) in value.as_table().unwrap() {
                let several = value.as_array().cloned();
                for (index, value) in several.iter().flatten().enumerate() {
                    let id = format!("{id}.{issue}.{}", index + 1);
                    assert_entry_comes_back(main, value, entry(&json, key, &id));
                }
                if several.is_none() {
                    assert_entry_comes_back(main, value, entry(&json, key, &format!("{id}.{issue}")));
                }
                entries += 1;
            }
        }
    }
    entries
}

#[test]
fn every_value_of_the_shipped_briefings_comes_back() {
    let files = fs::read_dir("briefings").unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "toml"));
    let mut entries = 0;
    for path in files.chain(["tests/reading/dam.toml".into(), "tests/search/whole.toml".into()]) {
        if let Ok(text) = fs::read_to_string(&path) {
            entries += assert_whole(&text);
        }
    }
    assert!(entries > 500, "{entries}");
    assert!(assert_whole(&fs::read_to_string("src/search/tests/whole.toml").unwrap()) > 10);
}

#[test]
fn every_value_of_200_generated_briefings_comes_back() {
    for number in 0..200 {
        assert!(assert_whole(&generate::one_of_many(number)) > 10);
        assert_whole(&generate::briefing(1 + number % 40));
    }
}

#[test]
fn values_come_back_as_they_are_written() {
    let text = r#"
        title = "Naughty \u202e\u001b[31m\u200b\U000E0041 \"quotes\" \\ Ω\n\n2nd\t\u009b"
        as-of = "2026-03-18T10:30:00Z"
        format = 1
        topics = "one"
        likelihood-scale = "phia"
        [sources]
        gazette = { title = "On nights", url = "no address", retrieved = 2026-03-17 }
        radio.title = "News"
        [actors]
        port = { name = "Port", anonymous = false, ties.union = ["fights", { text = "owes", source = "radio#p. 3" }] }
        union.name = "Union"
        [issues]
        pay = { name = "Pay", status = "open" }
        [positions.port]
        pay = ["Five.", { text = "Six.", see = "figures.ships" }]
        [figures.ships]
        label = "Ships"
        value = 0x1F
        range = [6.20, 1e3]
        of = 4_000
        background = true
        source = ["gazette#para 3 and 5", "nowhere", "radio"]
        see = ["positions.port.pay", "positions.port.pay.2", "gone"]
        credibility = 2
        [events.vote]
        date = "2026-03-24/.."
        text = "A vote."
        [judgements.soon]
        text = "Soon."
        likelihood = "likely"
        basis = "positions.port.pay"
    "#;
    let table = text.replace("0x1F", "'0x1F'").replace("1e3", "'1e3'").replace("6.20", "'6.20'");
    let table = table.replace("4_000", "'4000'");
    let (written, json) = (toml::from_str::<toml::Table>(&table).unwrap(), json(text));
    for (section, id) in [
        ("sources", "gazette"),
        ("actors", "port"),
        ("issues", "pay"),
        ("figures", "ships"),
        ("events", "vote"),
        ("judgements", "soon"),
    ] {
        assert_entry_comes_back("", &written[section][id], entry(&json, section, id));
    }
    assert_comes_back("title", &written["title"], &json);
    assert_comes_back("as-of", &written["as-of"], &json);
    let ships = entry(&json, "figures", "ships");
    assert_eq!(ships["value"]["number"], 31);
    assert_eq!(ships["see"][0]["id"], "positions.port.pay.1");
    assert_eq!(ships["source"][0]["places"], serde_json::json!(["¶3", "¶5"]));
    assert_eq!(ships["source"][1]["id"], Value::Null);
    assert!(json["problems"].as_array().unwrap().len() > 1);
    let plain = document("talks.toml", text, &load(text));
    assert!(plain.lines().all(|line| briefing::text::hidden(line) == 0));
    assert!(plain.contains("\\u202e\\u001b[31m\\u200b\\udb40\\udc41"), "{plain}");
}

#[test]
fn the_schema_names_every_field() {
    let schema: Value = serde_json::from_str(&document_schema()).unwrap();
    let text = fs::read_to_string("src/search/tests/whole.toml").unwrap();
    let json = json(&text);
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&schema["properties"]), names(&json));
    for section in
        ["sources", "actors", "issues", "positions", "figures", "events", "questions", "judgements"]
    {
        if json[section][0].is_null() {
            continue;
        }
        let properties = &schema["properties"][section]["items"]["properties"];
        assert_eq!(names(properties), names(&json[section][0]), "{section}");
    }
}
