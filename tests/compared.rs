//! Generated edits of the shipped briefings: each is one change that says it, what says the same is none, and
//! a slip is none.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use briefing::compare::{Change, compare};
use briefing::load::{load, schema};

mod skipped;

use skipped::skip;

const SHIPPED: [&str; 5] = [
    include_str!("../briefings/gaza-cease-fire.toml"),
    include_str!("../briefings/herring-2031-03-13.toml"),
    include_str!("../briefings/herring-2031-03-20.toml"),
    include_str!("../briefings/france-pensions-2023.toml"),
    include_str!("../briefings/brexit-withdrawal.toml"),
];

/// The lines of a file that another text replaces, and the change that this is.
#[derive(Clone, Debug)]
struct TextEdit {
    lines: std::ops::Range<usize>,
    with: String,
    change: String,
}

/// The changes from one text to another: "figures.crew value".
fn changes(old: &str, new: &str) -> Vec<String> {
    let [old, new] = [old, new].map(|text| load(text).briefing);
    let line = |Change { section, key, kind, .. }: Change| format!("{section}.{key} {}", kind.word());
    let mut changes: Vec<_> = compare(&old, &new).into_iter().map(line).collect();
    changes.sort();
    changes
}

/// The headers of entries, each with its lines: a list of positions has no ids of its own, and is left out.
fn blocks<'t>(lines: &[&'t str]) -> Vec<(&'t str, std::ops::Range<usize>)> {
    let starts: Vec<usize> = (0..lines.len()).filter(|line| lines[*line].starts_with('[')).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let header =
        |line: usize| lines[line].strip_prefix('[')?.strip_suffix(']').filter(|id| !id.starts_with('['));
    let block = |(start, end)| Some((header(start)?, start..end));
    let is_entry = |(id, _): &(&str, _)| {
        let keys = if id.starts_with("positions.") { 3 } else { 2 };
        id.split('.').count() == keys
    };
    starts.iter().copied().zip(ends).filter_map(block).filter(is_entry).collect()
}

/// Every edit of a text, of each kind.
fn edits(lines: &[&str]) -> Vec<TextEdit> {
    let mut edits = Vec::new();
    for (id, block) in blocks(lines) {
        let section = id.split('.').next().unwrap_or_default();
        for (at, line) in lines.iter().enumerate().take(block.end).skip(block.start + 1) {
            let edit = edit(section, line);
            let change = |(with, kind): (String, &str)| TextEdit {
                lines: at..at + 1,
                with,
                change: format!("{id} {kind}"),
            };
            edits.extend(edit.map(change));
        }
        let is_open = !lines[block.clone()].iter().any(|line| line.starts_with("answer"));
        if section == "questions" && is_open {
            let with = format!("[{id}]\nanswer = \"It is.\"\nanswered = 2001-01-01\n");
            edits.push(TextEdit {
                lines: block.start..block.start + 1,
                with,
                change: format!("{id} answered"),
            });
        }
        if ["questions", "figures", "events", "positions"].contains(&section) {
            edits.push(TextEdit { lines: block.clone(), with: String::new(), change: format!("{id} gone") });
            let with =
                format!("[questions.before-{}]\ntext = \"What of {id}?\"\n\n[{id}]\n", id.replace('.', "-"));
            let change = format!("questions.before-{} new", id.replace('.', "-"));
            edits.push(TextEdit { lines: block.start..block.start + 1, with, change });
        }
    }
    edits
}

/// Another line in place of one, and the kind of change that this is.
fn edit(section: &str, line: &str) -> Option<(String, &'static str)> {
    let (key, value) = line.split_once(" = ")?;
    let text = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    let with = |value: &str| format!("{key} = {value}\n");
    match (key, text) {
        ("text", Some(text)) if section != "judgements" => {
            Some((with(&format!("\"In short: {text}\"")), "text"))
        }
        ("label", Some(text)) => Some((with(&format!("\"{text} in all\"")), "label")),
        ("name", Some(text)) => Some((with(&format!("\"{text} (new)\"")), "name")),
        ("about", Some(text)) => Some((with(&format!("\"{text} So far.\"")), "about")),
        ("qualifier", Some(_)) => Some((with("\"by most counts\""), "qualifier")),
        ("unit", Some(text)) => Some((with(&format!("\"{text} or so\"")), "unit")),
        ("why", Some(text)) => Some((with(&format!("\"{text} So they say.\"")), "why")),
        ("status", Some(word)) if section == "issues" => {
            Some((with(if word == "open" { "\"stalled\"" } else { "\"open\"" }), "status"))
        }
        ("movement", Some(word)) => {
            Some((with(if word == "hardened" { "\"softened\"" } else { "\"hardened\"" }), "movement"))
        }
        ("kind", Some(word)) if section == "positions" => {
            Some((with(if word == "demand" { "\"offer\"" } else { "\"demand\"" }), "kind"))
        }
        ("role", Some(word)) => {
            Some((with(if word == "party" { "\"observer\"" } else { "\"party\"" }), "role"))
        }
        ("credibility", None) => Some((with(if value == "2" { "3" } else { "2" }), "credibility")),
        ("value", None) => {
            let number = value.replace('_', "").parse::<i64>().ok()?;
            Some((with(&(number + 1).to_string()), "value"))
        }
        ("date", None) => Some((with("1999-01-02"), "date")),
        ("note", Some(_)) => Some((String::new(), "note")),
        ("according-to", Some(_)) => Some((String::new(), "according-to")),
        ("source", Some(place)) if place.contains('#') => {
            Some((with(&format!("\"{place} and 99\"")), "place"))
        }
        _ => None,
    }
}

/// The text with edits, which do not overlap.
fn edited(lines: &[&str], edits: &[TextEdit]) -> String {
    let mut edits: Vec<_> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.lines.start);
    let (mut text, mut at) = (String::new(), 0);
    for TextEdit { lines: replaced, with, .. } in edits {
        lines[at..replaced.start].iter().for_each(|line| text.extend([line, "\n"]));
        text += with;
        at = replaced.end;
    }
    lines[at..].iter().for_each(|line| text.extend([line, "\n"]));
    text
}

#[test]
fn each_edit_is_one_change() {
    let mut count = 0;
    for text in SHIPPED {
        let lines: Vec<&str> = text.lines().collect();
        let edits = edits(&lines);
        let step = (edits.len() / 70).max(1);
        for edit in edits.iter().step_by(step) {
            let new = edited(&lines, std::slice::from_ref(edit));
            assert_eq!(changes(text, &new), [edit.change.as_str()], "{edit:?}");
            count += 1;
        }
    }
    assert!(count >= 200, "{count}");
}

#[test]
fn ten_edits_are_ten_changes() {
    let mut count = 0;
    for text in SHIPPED {
        let lines: Vec<&str> = text.lines().collect();
        let all = edits(&lines);
        let tens = all.len() / 25;
        for first in (0..tens).step_by((tens / 6).max(1)) {
            // Edits far apart, none in the lines of another.
            let mut ten: Vec<TextEdit> = Vec::new();
            for edit in all.iter().skip(first).step_by(tens.max(1)) {
                let is_apart = ten
                    .iter()
                    .all(|other| other.lines.end <= edit.lines.start || edit.lines.end <= other.lines.start);
                if is_apart && ten.len() < 10 {
                    ten.push(edit.clone());
                }
            }
            let mut expected: Vec<_> = ten.iter().map(|edit| edit.change.clone()).collect();
            expected.sort();
            assert_eq!(changes(text, &edited(&lines, &ten)), expected);
            count += ten.len();
        }
    }
    assert!(count >= 200, "{count}");
}

#[test]
fn what_says_the_same_is_no_change() {
    let none: [&str; 0] = [];
    let mut count = 0;
    for text in SHIPPED {
        let lines: Vec<&str> = text.lines().collect();
        let blocks = blocks(&lines);
        let numbers = lines.iter().enumerate().filter_map(|(at, line)| {
            let number = line.strip_prefix("value = ")?.replace('_', "");
            let whole = number.parse::<i64>().ok()?;
            Some((at, format!("value = {whole}.00\n")))
        });
        let spaced = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.contains(" = \""))
            .map(|(at, line)| (at, format!("\n  {}  # as before\n", line.replacen(" = ", "=", 1))));
        let same: Vec<_> = numbers.chain(spaced.step_by(8)).collect();
        for (at, with) in same {
            // Not inside a list that goes over several lines.
            if lines[at].ends_with('"') || lines[at].starts_with("value") {
                let edit = TextEdit { lines: at..at + 1, with, change: String::new() };
                assert_eq!(changes(text, &edited(&lines, &[edit])), none, "{}", lines[at]);
                count += 1;
            }
        }
        for (_, block) in blocks.iter().step_by(5) {
            let moved = lines[block.clone()].join("\n") + "\n";
            let edit = TextEdit { lines: block.clone(), with: String::new(), change: String::new() };
            assert_eq!(changes(text, &format!("{}\n{moved}", edited(&lines, &[edit]))), none, "{moved}");
            count += 1;
        }
    }
    assert!(count >= 200, "{count}");
}

/// Runs `tombi format` on files, if it is installed.
fn tombi_format(files: &[PathBuf], folder: &Path) -> std::io::Result<Output> {
    // Where the checks of the whole project install it.
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/schema-tools/bin/tombi");
    let program = if installed.exists() { installed } else { "tombi".into() };
    Command::new(program).args(["format", "--offline", "--quiet"]).args(files).current_dir(folder).output()
}

#[test]
fn what_a_formatter_does_is_no_change() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("briefing.schema.json"), schema()).unwrap();
    // As nobody lays it out, and with short entries that can be in another order.
    let untidy = |text: &str| {
        let spread = text.lines().map(|line| match line.split_once(" = \"") {
            Some((key, value)) if line.ends_with('"') && !value.starts_with('"') => {
                format!("\n\n  {key}=\"{value}   # as before\n")
            }
            _ => format!("{line}\n"),
        });
        let short = "\n[issues]\nz-issue=\"An issue\"\na-issue = {status='open',name = 'Another'}\n";
        spread.collect::<String>() + short
    };
    let texts = SHIPPED.map(untidy);
    let files: Vec<PathBuf> = (0..texts.len()).map(|at| folder.path().join(format!("{at}.toml"))).collect();
    for (file, text) in files.iter().zip(&texts) {
        fs::write(file, text).unwrap();
    }
    match tombi_format(&files, folder.path()) {
        Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr)),
        Err(why) => {
            return skip(
                "briefings in a formatter",
                &format!("tombi cannot be run ({why}): pip install tombi"),
            );
        }
    }
    let none: [&str; 0] = [];
    for (file, text) in files.iter().zip(&texts) {
        let formatted = fs::read_to_string(file).unwrap();
        assert_ne!(&formatted, text);
        assert_eq!(changes(text, &formatted), none, "{}", file.display());
        assert_eq!(changes(&formatted, text), none, "{}", file.display());
    }
}

#[test]
fn a_slip_on_either_side_is_no_change() {
    let none: [&str; 0] = [];
    let without = |line: &str, sign: &[char]| {
        line.rfind(sign).map(|at| format!("{}{}\n", &line[..at], &line[at + 1..]))
    };
    for text in SHIPPED {
        let lines: Vec<&str> = text.lines().collect();
        for at in (0..lines.len()).step_by(lines.len() / 60) {
            let line = lines[at];
            let slips = [
                without(line, &['"']),
                without(line, &['[', ']', '{', '}']),
                line.find('=').map(|sign| format!("{}\n", &line[..=sign])),
                line.starts_with('[').then(|| format!("{line}\n{line}\n")),
            ];
            for with in slips.into_iter().flatten() {
                let edit = TextEdit { lines: at..at + 1, with, change: String::new() };
                let damaged = edited(&lines, std::slice::from_ref(&edit));
                assert_eq!(changes(text, &damaged), none, "{edit:?}");
                assert_eq!(changes(&damaged, text), none, "{edit:?}");
            }
        }
    }
}

#[test]
fn the_second_edition_of_the_invented_story_differs_as_a_week_makes_it() {
    let [_, first, second, ..] = SHIPPED;
    let changes = changes(first, second);
    for change in [
        "issues.fees status",
        "positions.eskeray.boats movement",
        "positions.eskeray.boats text",
        "positions.halmarch.boats.2 new",
        "figures.crew value",
        "questions.fees answered",
        "events.round-five past",
        "actors.bird-trust gone",
    ] {
        assert!(changes.iter().any(|other| other == change), "{change}: {changes:#?}");
    }
    let told: std::collections::BTreeSet<_> =
        changes.iter().filter_map(|change| change.split(' ').next()).collect();
    assert_eq!(told.len(), 17, "whatever else is in it is as it was: {told:#?}");
}
