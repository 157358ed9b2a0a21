//! This file, this report: each file in `tests/reports` with the problems that `check` finds in it, and what
//! is shown of it all the same. `UPDATE=1 cargo test --test reports` writes the reports anew, to be read
//! before they are committed.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use briefing::diagnostic::{Diagnostic, Location, Places};
use briefing::load::{Loaded, load};
use briefing::settings::{self, Settings};
use briefing::{render, views};

#[test]
fn each_file_has_its_report() {
    let files = reports("tests/reports", |text| {
        let loaded = load(text);
        let shown = format!("shown: {}\n{}", shown(&loaded), places(text, &loaded));
        (loaded, shown)
    });
    assert!(files > 20, "the files are there");
}

#[test]
fn each_settings_file_has_its_report() {
    let files = reports("tests/reports/settings", |text| {
        let (settings, loaded) = settings::read(text);
        (loaded, changed(&settings))
    });
    assert!(files > 8, "the files are there");
}

/// Each repair, made alone, leaves one problem of its code less, and no fact less. What was lost with the
/// problem may have problems of its own.
#[test]
fn each_repair_mends_its_problem_and_makes_none() {
    let (mut repairs, mut bad) = (0, Vec::new());
    for path in files(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports")) {
        let text = fs::read_to_string(&path).unwrap();
        let loaded = load(&text);
        let facts = |loaded: &Loaded| loaded.briefing.entries().count();
        for problem in loaded.all().iter().filter(|problem| !problem.repair.is_empty()) {
            let after = load(&problem.repaired_text(&text));
            let left =
                |loaded: &Loaded| loaded.all().iter().filter(|other| other.code == problem.code).count();
            let is_good = left(&after) < left(&loaded) && facts(&after) >= facts(&loaded);
            let place = Places::new(&text).line_column(problem.span.start);
            bad.extend((!is_good).then(|| format!("{} {place:?}: {}", path.display(), problem.message)));
            repairs += 1;
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
    assert!(repairs > 70, "{repairs} repairs");
}

/// A help that says in words what to write, followed to the letter, leaves one problem of its code less too,
/// and no fact less.
#[test]
fn each_help_that_says_what_to_write_can_be_followed() {
    let (mut helps, mut bad) = (0, Vec::new());
    for path in files(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports")) {
        let text = fs::read_to_string(&path).unwrap();
        let loaded = load(&text);
        for problem in loaded.all().iter().filter(|problem| problem.repair.is_empty()) {
            let Some(followed) = followed(&text, problem) else { continue };
            let after = load(&followed);
            let left =
                |loaded: &Loaded| loaded.all().iter().filter(|other| other.code == problem.code).count();
            let facts = |loaded: &Loaded| loaded.briefing.entries().count();
            let is_good = left(&after) < left(&loaded) && facts(&after) >= facts(&loaded);
            let place = Places::new(&text).line_column(problem.span.start);
            bad.extend(
                (!is_good).then(|| format!("{} {place:?}: {:?}\n{followed}", path.display(), problem.help)),
            );
            helps += 1;
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
    assert!(helps > 20, "{helps} helps");
}

/// The text as somebody leaves it who does what a help says; none if it does not say what to write.
fn followed(text: &str, problem: &Diagnostic) -> Option<String> {
    let help = problem.help.as_deref()?;
    let in_quotes = |text: &str| Some(text.split('`').nth(1)?.to_owned());
    let said = in_quotes(help).filter(|said| !said.contains("ID") && !said.contains("section."));
    let span = problem.span.clone();
    let line_start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    let line_end = text[span.start..].find('\n').map_or(text.len(), |length| span.start + length);
    let replaced = |span: std::ops::Range<usize>, with: &str| {
        Some(format!("{}{with}{}", &text[..span.start], &text[span.end..]))
    };
    if help.starts_with("did you mean") {
        let wrong = in_quotes(&problem.message)?;
        let start = span.start + text[span.start..line_end].find(&wrong)?;
        return replaced(start..start + wrong.len(), &said?);
    }
    if let Some(key) = said.as_deref().and_then(|said| said.strip_suffix(" = …")) {
        let value = match key {
            "as-of" => "2024-04-03",
            "value" => "1",
            _ => "\"Words\"",
        };
        let field = format!("{key} = {value}");
        return match help {
            _ if help.starts_with("write") => replaced(line_start..line_end, &field),
            // At the top of the file, at the end of braces, or below a header.
            _ if span.is_empty() => Some(format!("{field}\n{text}")),
            _ if text[..line_end].ends_with('}') => {
                replaced(line_end - 1..line_end, &format!(", {field} }}"))
            }
            _ => replaced(line_end..line_end, &format!("\n{field}")),
        };
    }
    match (help.split_once('`')?.0, said) {
        ("write ", Some(said)) if help.contains("in line ") => {
            let line = text.find(said.strip_prefix('[')?.strip_suffix(']')?)?;
            replaced(line..line + said.len() - 2, &said)
        }
        ("write ", Some(said)) if said.starts_with('[') => replaced(line_start..line_end, &said),
        ("write " | "for the two years, write ", Some(said)) => {
            let quote = &text[span.start..=span.start];
            let is_bare = said.starts_with(quote) || !matches!(quote, "\"" | "'");
            replaced(span, &if is_bare || said.parse::<f64>().is_ok() { said } else { format!("\"{said}\"") })
        }
        _ => None,
    }
}

/// The briefings or the settings of a folder.
fn files(folder: impl AsRef<Path>) -> BTreeSet<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect()
}

/// Compares each file of a folder, with what is read of it, to its report; gives how many there are.
fn reports(folder: &str, read: impl Fn(&str) -> (Loaded, String)) -> usize {
    let files = files(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    for path in &files {
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(path).unwrap();
        let (loaded, outcome) = read(&text);
        let report = render::text(&views::report(name, &text, &loaded), 80, false);
        let report = format!("{report}\n\n{outcome}\n");
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &report).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(report, expected, "the report of {name}");
    }
    files.len()
}

/// The entry and the field in which each problem stands, by its line.
fn places(text: &str, loaded: &Loaded) -> String {
    let lines = Places::new(text);
    let place = |problem: &&Diagnostic| {
        let (line, _) = lines.line_column(problem.span.start);
        let place = problem.location.as_ref().map_or_else(
            || "no entry".to_owned(),
            |Location { section, key, field, .. }| {
                format!(
                    "{section}.{key}{}",
                    field.as_ref().map_or(String::new(), |field| format!(" {field}"))
                )
            },
        );
        format!("{line} in {place}")
    };
    format!("places: {}", loaded.all().iter().map(place).collect::<Vec<_>>().join(", "))
}

/// The lines of a settings file that makes these settings, as far as they are not what the program comes with.
fn changed(settings: &Settings) -> String {
    let (written, usual) = (settings.to_toml(), Settings::default().to_toml());
    let lines = written.lines().filter(|line| !usual.lines().any(|usual| usual == *line));
    let lines: Vec<_> = lines.map(|line| line.split(" # ").next().unwrap_or_default()).collect();
    if lines.is_empty() { "nothing applies".to_owned() } else { format!("applies:\n{}", lines.join("\n")) }
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
