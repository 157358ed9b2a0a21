//! The shape of the source: no circles, one name for one type, one owner of state.

use std::collections::BTreeMap;
use std::path::Path;

use crate::imports::{Imports, circle};
use crate::{Source, read, sources};

/// Names that two types share: of one of them, `raw::Actor` and so on, they are always written with its module.
const SHARED: &[&str] = &[
    "Source",
    "Actor",
    "Issue",
    "Position",
    "Figure",
    "Event",
    "Question",
    "Judgement",
    "Tie",
    "Common",
    "Date",
];

/// The most lines of a function.
const LONGEST: usize = 60;

/// The most columns of a comment, but for those that are shown elsewhere: in help texts and the schema.
const WIDEST: usize = 112;
const SHOWN: [&str; 5] = ["cli/arguments", "load/raw", "model/terms", "model/likelihood", "model/kind"];

#[test]
fn no_files_of_a_folder_import_each_other_in_a_circle() {
    let folders = Imports::of(&sources()).folders();
    assert!(folders.len() > 10);
    let circles: Vec<_> = folders
        .iter()
        .filter_map(|(folder, graph)| Some(format!("{}: {}", folder.join("/"), circle(graph)?.join(" → "))))
        .collect();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn no_two_types_share_a_name() {
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources() {
        for name in type_names(&source) {
            files.entry(name.to_owned()).or_default().push(source.path.display().to_string());
        }
    }
    assert!(files.len() > 200);
    assert!(SHARED.len() <= 12);
    files.retain(|name, files| files.len() > 1 && !SHARED.contains(&name.as_str()));
    assert!(files.is_empty(), "{files:#?}");
    for source in sources() {
        let names_alone =
            source.code.iter().find(|line| line.contains("raw::{") || line.contains("use super::raw::"));
        let is_raw = source.path.starts_with("load/raw") || source.path == Path::new("load/schema.rs");
        assert!(
            is_raw || names_alone.is_none_or(|line| !SHARED.iter().any(|name| line.contains(name))),
            "{names_alone:?}"
        );
    }
}

/// The names of the types that a file defines, also by the macros that make structs.
fn type_names(source: &Source) -> Vec<&str> {
    let mut in_macro = false;
    let mut names = Vec::new();
    for line in &source.code {
        if ["entry! {", "fields! {"].contains(&line.as_str()) {
            in_macro = true;
        } else if let Some(name) = line.strip_prefix("    ").and_then(|line| line.strip_suffix(" {"))
            && in_macro
        {
            names.push(name);
            in_macro = false;
        }
        names.extend(type_name(line));
    }
    names
}

/// The name of the type that a line defines; a type that an `impl` gives to a trait is none of its own.
fn type_name(line: &str) -> Option<&str> {
    let mut words =
        line.split_whitespace().skip_while(|word| word.starts_with("pub") || word.ends_with(')')).peekable();
    let is_type = words.next_if(|word| ["struct", "enum", "trait"].contains(word)).is_some()
        || !line.starts_with(' ') && words.next_if_eq(&"type").is_some();
    let name = words.next().filter(|_| is_type)?;
    name.split(|c: char| !c.is_alphanumeric() && c != '_').next().filter(|name| !name.is_empty())
}

#[test]
fn the_state_has_few_fields_and_few_files() {
    let text = read("src/app.rs");
    let fields = text.split("pub struct App {").nth(1).unwrap().split('}').next().unwrap();
    let fields = fields.lines().filter(|line| line.trim_end().ends_with(',')).count();
    assert!((1..=8).contains(&fields), "App has {fields} fields");
    let files: Vec<_> = sources()
        .into_iter()
        .filter(|source| source.code.iter().any(|line| line.starts_with("impl App ")))
        .collect();
    let files: Vec<_> = files.iter().map(|source| source.path.display().to_string()).collect();
    assert!((1..=6).contains(&files.len()), "impl App stands in {files:?}");
}

#[test]
fn no_comment_is_wider_than_the_code() {
    for source in sources() {
        let is_shown = SHOWN.iter().any(|shown| {
            source.path.starts_with(shown) || source.path.with_extension("") == Path::new(shown)
        });
        let is_wide = |line: &&str| line.trim_start().starts_with("//") && line.chars().count() > WIDEST;
        let wide = source.text.lines().find(is_wide);
        assert!(is_shown || wide.is_none(), "{}: {wide:?}", source.path.display());
    }
}

#[test]
fn no_function_is_too_long_to_be_read_at_once() {
    let all = sources();
    let functions: Vec<_> = all
        .iter()
        .flat_map(|source| functions(&source.code).into_iter().map(move |function| (&source.path, function)))
        .collect();
    assert!(functions.len() > 2_000);
    let longer: Vec<_> = functions.iter().filter(|(_, (_, lines))| *lines > LONGEST).collect();
    assert!(longer.is_empty(), "{longer:#?}");
}

/// The functions of a file, each with the number of its lines; one without a body ends with its signature.
fn functions(source: &[String]) -> Vec<(&str, usize)> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let named = |line| function_name(line).map(|name| (name, indent(line)));
    let heads = source.iter().enumerate().filter_map(|(at, line)| Some((at, named(line.as_str())?)));
    heads
        .map(|(at, (name, margin))| {
            let ends_signature = |line: &String| line.trim_end().ends_with(['{', '}', ';']);
            let is_end = |line: &String| line.trim() == "}" && indent(line) == margin;
            let signature = source[at..].iter().position(ends_signature).unwrap_or_default();
            let has_body = source[at + signature].trim_end().ends_with('{');
            let end = source[at..].iter().position(is_end).filter(|_| has_body);
            (name, end.unwrap_or(signature) + 1)
        })
        .collect()
}

#[test]
fn a_function_has_the_lines_up_to_its_own_end() {
    let text = "\
fn short() -> u8 { 1 }
fn plain() {
    let it = [
        1,
    ];
}
trait Told {
    fn told(
        &self,
    ) -> u8;
    fn kept(&self) -> u8 {
        1
    }
    fn bare(&self) -> u8;
}";
    let lines: Vec<_> = text.lines().map(str::to_owned).collect();
    assert_eq!(functions(&lines), [("short", 1), ("plain", 5), ("told", 3), ("kept", 3), ("bare", 1)]);
}

/// The name of the function that begins in a line.
fn function_name(line: &str) -> Option<&str> {
    let (before, behind) = line.split_once("fn ")?;
    let is_head = before
        .split_whitespace()
        .all(|word| word.starts_with("pub") || word.ends_with(')') || word == "const");
    behind.find(['(', '<']).filter(|_| is_head).map(|end| &behind[..end])
}
