//! The schema says what the format reference says, and the tools that editors use agree with it on good files
//! and bad.

use std::path::PathBuf;
use std::process::{Command, Output};

use briefing::load::schema;
use briefing::model::{
    Actor, Common, EntryKind, Event, Fields, Figure, Issue, Judgement, Position, Question, Source,
};
use serde_json::Value;
use tempfile::TempDir;

use super::skipped::skip;
use super::*;

/// The tables of keys in the format reference: the definition in the schema, the heading, the head of the
/// column of keys.
const TABLES: [(&str, &str, &str); 11] = [
    ("", "## The top of the file", "key"),
    ("Source", "## Sources", "key"),
    ("Actor", "## Actors", "key"),
    ("Tie", "## Actors", "key of a tie"),
    ("Issue", "## Issues", "key"),
    ("Position", "## Positions", "key"),
    ("Figure", "## Figures", "key"),
    ("Event", "## Events", "key"),
    ("Question", "## Questions", "key"),
    ("Judgement", "## Judgements", "key"),
    (COMMON, "## Common keys", "key"),
];

/// The keys that every kind has but sources; the schema has them in each.
const COMMON: &str = "Common";

const COMMITTED: &str = "briefings/briefing.schema.json";

#[test]
fn the_committed_schema_is_what_the_program_writes() {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(COMMITTED), schema()).unwrap();
    }
    assert!(document(COMMITTED) == schema(), "{COMMITTED} is old: UPDATE=1 cargo test --test docs");
}

#[test]
fn the_schema_describes_every_key_as_the_reference_does() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    if std::env::var_os("UPDATE").is_some() {
        for table in TABLES {
            write_rows(&schema, table);
        }
    }
    let common = described(&part("## Common keys"), "key");
    for (name, heading, head) in TABLES.into_iter().filter(|(name, ..)| *name != COMMON) {
        let table = if name.is_empty() { &schema } else { &schema["definitions"][name] };
        let properties = table["properties"].as_object().unwrap();
        assert_eq!(table["additionalProperties"], false, "{name}");
        let own = described(&part(heading), head);
        let shared = if ["", "Source"].contains(&name) { &[][..] } else { &common };
        for (key, meaning, example) in own.iter().chain(shared) {
            let description = properties[key]["description"].as_str().unwrap();
            let expected = format!("{meaning}. {example}").to_lowercase();
            assert_eq!(description.to_lowercase(), expected, "{heading}: {key}");
        }
        let sections = if name.is_empty() { EntryKind::COUNT } else { 0 };
        assert_eq!(properties.len(), own.len() + shared.len() + sections, "{heading}");
    }
}

#[test]
fn the_fields_of_the_model_are_the_keys_of_the_format() {
    fn keys<T: Fields>() -> Vec<&'static str> {
        T::FIELDS.iter().map(|(field, _)| field.key).collect()
    }
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let check = |name: &str, own: Vec<&str>, common: &[&str], in_tables: &[&str]| {
        let properties = schema["definitions"][name]["properties"].as_object().unwrap();
        for key in &own {
            assert!(properties.contains_key(*key) || in_tables.contains(key), "{name} has no key {key}");
        }
        for key in properties.keys().map(String::as_str) {
            assert!(own.contains(&key) || common.contains(&key), "{name} has no field {key}");
        }
    };
    let common = keys::<Common>();
    check("Source", keys::<Source>(), &[], &[]);
    check("Actor", keys::<Actor>(), &common, &[]);
    check("Issue", keys::<Issue>(), &common, &[]);
    check("Position", keys::<Position>(), &common, &["holder", "issue"]);
    check("Figure", keys::<Figure>(), &common, &[]);
    check("Event", keys::<Event>(), &common, &[]);
    check("Question", keys::<Question>(), &common, &[]);
    check("Judgement", keys::<Judgement>(), &common, &[]);
}

/// Writes the rows of a table that do not say what the schema says; the others stay, with their links.
fn write_rows(schema: &Value, (name, heading, head): (&str, &str, &str)) {
    let old = part(heading);
    let start = old.find(&format!("| {head} | type |")).unwrap();
    let table = old[start..].split("\n\n").next().unwrap().trim_end();
    let known = described(&old, head);
    let mut lines: Vec<String> = table.lines().take(2).map(str::to_owned).collect();
    for (key, property) in own_keys(schema, name) {
        let row = table.lines().find(|line| line.starts_with(&format!("| `{key}` |")));
        let description = property["description"].as_str().unwrap();
        let says = |(known, meaning, example): &(String, String, String)| {
            known == key && format!("{meaning}. {example}").eq_ignore_ascii_case(description)
        };
        lines.push(match row.filter(|_| known.iter().any(says)) {
            Some(row) => row.to_owned(),
            None => new_row(key, property, row),
        });
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/format.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(table, &lines.join("\n"))).unwrap();
}

/// The keys of a table in the order of the schema.
fn own_keys<'s>(schema: &'s Value, name: &'s str) -> impl Iterator<Item = (&'s str, &'s Value)> {
    let properties = |name: &str| {
        let definition = if name.is_empty() { schema } else { &schema["definitions"][name] };
        definition["properties"].as_object().unwrap().iter().map(|(key, value)| (key.as_str(), value))
    };
    let common: Vec<_> = properties("Tie").map(|(key, _)| key).filter(|key| *key != "text").collect();
    let belongs = move |key: &str| match name {
        "" => !EntryKind::SECTIONS.contains(&key),
        "Source" => true,
        COMMON => common.contains(&key),
        _ => !common.contains(&key),
    };
    properties(if name == COMMON { "Tie" } else { name }).filter(move |(key, _)| belongs(key))
}

/// A row of what the schema says of a key; its type is that of the row that was there, or a first guess.
fn new_row(key: &str, property: &Value, old: Option<&str>) -> String {
    let guess = match property["type"].as_str() {
        Some("string") => "text",
        Some("boolean") => "`true` or `false`",
        _ if property["anyOf"].is_array() => "text or list",
        _ => "word, below",
    };
    let kind = old.and_then(|row| row.split(" | ").nth(1)).unwrap_or(guess);
    let (meaning, example) = property["description"].as_str().unwrap().split_once(". `").unwrap();
    let first = meaning.chars().next().unwrap().to_lowercase();
    format!("| `{key}` | {kind} | {first}{} | `{example} |", &meaning[1..])
}

/// The keys of a table of the reference, each with its meaning, without links and pointers, and its example.
fn described(part: &str, head: &str) -> Vec<(String, String, String)> {
    let table = part.split(&format!("| {head} | type |")).nth(1).unwrap();
    let rows = rows(table.split("\n\n").next().unwrap());
    let described = rows.iter().map(|row| {
        let (meaning, _) = row[2].split_once("; see [").unwrap_or((&row[2], ""));
        let meaning = meaning.trim_end_matches("; below");
        let words = meaning.split('[').map(|part| match part.split_once("](") {
            Some((words, rest)) => format!("{words}{}", rest.split_once(')').unwrap().1),
            None => part.to_owned(),
        });
        (code(&row[0]).to_owned(), words.collect(), row[3].clone())
    });
    described.collect()
}

/// A folder with the schema in it.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("briefing.schema.json"), schema()).unwrap();
    folder
}

/// A file in such a folder, with a line that names the schema.
fn written(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(format!("{name}.toml"));
    fs::write(&path, format!("#:schema ./briefing.schema.json\n\n{text}")).unwrap();
    path
}

/// The folder of this project.
fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a tool says of files in a folder; nothing where it is not installed, which is said.
pub(super) fn run_tool(tool: &str, arguments: &[&str], files: &[PathBuf], folder: &Path) -> Option<Output> {
    // Where the checks of the whole project install it.
    let installed = top().join("target/schema-tools/bin").join(tool);
    let program = if installed.exists() { installed } else { tool.into() };
    match Command::new(program).args(arguments).args(files).env("NO_COLOR", "1").current_dir(folder).output()
    {
        Ok(output) => Some(output),
        Err(why) => {
            skip(&format!("the schema in {tool}"), &format!("it cannot be run ({why}): pip install {tool}"));
            None
        }
    }
}

const TOOLS: [(&str, &[&str]); 2] = [("taplo", &["lint"]), ("tombi", &["lint", "--offline"])];

#[test]
fn taplo_and_tombi_pass_every_good_file() {
    let format = document("docs/format.md");
    let good = blocks(&format).into_iter().filter(|(fence, _)| ["", "fragment"].contains(&fence.as_str()));
    let folder = folder();
    let texts = good.map(|(fence, text)| if fence.is_empty() { text } else { format!("{HEAD}{text}") });
    let dates = rows(&part("## Dates"));
    let dates = dates
        .iter()
        .zip(0..)
        .map(|(row, number)| format!("[events.e{number}]\ntext = \"a\"\ndate = {}\n", code(&row[0])));
    let dates = format!("{HEAD}{}", dates.collect::<String>());
    let written =
        texts.chain([dates]).enumerate().map(|(at, text)| written(&folder, &format!("good-{at}"), &text));
    let mut files: Vec<PathBuf> = written.collect();
    let briefings = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("briefings")).unwrap();
    let shipped = briefings.map(|file| file.unwrap().path());
    files.extend(shipped.filter(|path| path.extension().is_some_and(|extension| extension == "toml")));
    assert!(files.len() > 8);
    for (tool, arguments) in TOOLS {
        let Some(output) = run_tool(tool, arguments, &files, top()) else { continue };
        let said =
            String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{tool}: {said}");
        assert!(!said.contains("Warning"), "{tool}: {said}");
    }
}

#[test]
fn taplo_and_tombi_refuse_what_the_format_does_not_have() {
    let bad = [
        ("a-key-of-the-top", "tittle = \"T\"\n"),
        ("a-key-of-an-actor", "[actors.a]\nname = \"A\"\nrolle = \"party\"\n"),
        ("a-key-of-a-position", "[positions.a.b]\ntext = \"A\"\nsauce = \"x\"\n"),
        ("another-format", "format = 2\n"),
        ("an-empty-text", "bottom-line = \"\"\n"),
        ("an-address", "[sources.a]\ntitle = \"A\"\nurl = \"ftp://a.example\"\n"),
        ("a-month", "[events.a]\ntext = \"A\"\ndate = \"2026-13\"\n"),
        ("a-day", "[events.a]\ntext = \"A\"\ndate = \"2026-01-32/..\"\n"),
        ("a-key-of-a-tie", "[actors.a]\nname = \"A\"\nties.b = { text = \"c\", why = \"d\" }\n"),
        ("a-type", "[actors.a]\nname = 5\n"),
        ("a-word", "[actors.a]\nname = \"A\"\nrole = \"prty\"\n"),
        ("a-grade", "[sources.a]\ntitle = \"A\"\nreliability = \"G\"\n"),
        ("a-number", "[questions.a]\ntext = \"A\"\ncredibility = 7\n"),
        ("a-date", "[events.a]\ntext = \"A\"\ndate = \"March\"\n"),
        ("a-value", "[figures.a]\nlabel = \"A\"\nvalue = true\n"),
        ("a-range", "[figures.a]\nlabel = \"A\"\nvalue = 1\nrange = [1, 2, 3]\n"),
        ("a-list", "[[figures]]\nlabel = \"A\"\nvalue = 1\n"),
        ("a-short-form", "[figures]\na = \"A\"\n"),
        ("a-missing-field", "[events.a]\ntext = \"A\"\n"),
    ];
    let folder = folder();
    for (name, text) in bad {
        let text = format!("{HEAD}{text}");
        assert_ne!(problems(&load(&text)), [""; 0], "{name}");
        let file = written(&folder, name, &text);
        for (tool, arguments) in TOOLS {
            let Some(output) = run_tool(tool, arguments, std::slice::from_ref(&file), top()) else {
                continue;
            };
            assert!(!output.status.success(), "{tool} passes {name}");
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            // A number that is neither is two errors there: it is no number, and no text.
            let is_one = name == "a-value" || said.matches("Error: ").count() == 1;
            assert!(tool != "tombi" || is_one, "{name}: {said}");
        }
    }
    let bare = written(&folder, "no-title", "as-of = 2026-03-18\n");
    for (tool, arguments) in TOOLS {
        let Some(output) = run_tool(tool, arguments, std::slice::from_ref(&bare), top()) else { continue };
        assert!(!output.status.success(), "{tool} passes a file without a title");
    }
}
