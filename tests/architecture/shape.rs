//! The shape of the source: no circles, one name for one type, one owner of state.

use std::collections::BTreeMap;

use crate::imports::{Imports, circle};
use crate::{read, sources};

/// Names that two types share, each always written with its module, as `io::Error` is.
const SHARED: &[&str] = &["Error"];

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
        let names = source.code.iter().filter_map(|line| type_name(line));
        names.for_each(|name| {
            files.entry(name.to_owned()).or_default().push(source.path.display().to_string())
        });
    }
    assert!(files.len() > 200);
    assert!(SHARED.len() <= 12);
    files.retain(|name, files| files.len() > 1 && !SHARED.contains(&name.as_str()));
    assert!(files.is_empty(), "{files:#?}");
}

/// The name of the type that a line defines.
fn type_name(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub").map_or(line, |rest| rest.trim_start_matches(|c: char| c != ' '));
    let (word, rest) = line.trim_start().split_once(' ')?;
    let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    let is_type = ["struct", "enum", "trait", "type"].contains(&word);
    (is_type && name.starts_with(char::is_uppercase)).then_some(name)
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
