//! This file, this report: each file in `tests/reports` with the problems that `check` finds in it, and what is shown of it
//! all the same. `UPDATE=1 cargo test --test reports` writes the reports anew, to be read before they are committed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use briefing::load::{Loaded, load};
use briefing::{render, views};

#[test]
fn each_file_has_its_report() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports");
    let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let files: BTreeSet<_> = files.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    assert!(files.len() > 20, "the files are there");
    for path in files {
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let loaded = load(&text);
        let report = render::text(&views::report(name, &text, &loaded), 80, false);
        let report = format!("{report}\n\nshown: {}\n", shown(&loaded));
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &report).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(report, expected, "the report of {name}");
    }
}

/// The entries that could be read, by section and id.
fn shown(loaded: &Loaded) -> String {
    let briefing = &loaded.briefing;
    let keys = briefing.entries().map(|entry| {
        let (section, key) = briefing.key(entry);
        format!("{section}.{key}")
    });
    let keys: Vec<_> = keys.collect();
    if keys.is_empty() { "no entry".to_owned() } else { keys.join(" ") }
}
