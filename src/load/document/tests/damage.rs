//! Good files with one thing damaged: what is left is what stood there, and no more is lost than must be.
//!
//! The harness knows a reader only by the leaves that it finds, so that it can try any layer that reads a file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::load::document::{parse, path, statement};

/// A value that a reader finds; items of a list have the path of the list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Leaf {
    path: String,
    value: String,
    /// From 0.
    line: usize,
}

/// A text with one damage.
struct Damaged {
    text: String,
    /// The line that is damaged, from 0.
    line: usize,
    /// How many lines were put after it.
    added: usize,
}

const EVERY_FORM: &str = r##"# A story in every form that the format has.
title = "Talks over the dam"
as-of = 2025-05-14
topics = ["water", "dams"]
caveats = [
  "One source.", # so far
  "Nobody heard from downstream.",
]
bottom-line = """
Closer on the filling \
than on the flow, they say: "no deal".
name = "not a field"
"""

[sources.courier]
title = "Upstream dam talks break up"
published = 2025-05-14

[actors]
karelia = "Karelia"
tamaron = { name = "Tamaron", kind = "state", role = "party" }
tamaron-army.name = 'The "army"'
tamaron-army.kind = "armed-group"

[actors.brandt]
name = "Ilse Brandt"
aka = ["Brandt", "the minister"]
ties.karelia = "negotiates with"

[actors.olm]
name = "Olm"

[actors.olm.ties]
brandt = { text = "works for", source = "#2" }

[issues]
filling = { name = "How fast the reservoir fills", status = "narrowing" }

[positions.karelia]
filling = { text = "Five seasons.", kind = "offer", was = "three seasons", source = "#5" }
flow = [
  { text = "At least 900.", kind = "demand" },
  { text = "Then, 800.", kind = "offer" },
]

[positions.tamaron.filling]
text = "Seven years at the least."
red-line = true

[[positions.tamaron.flow]]
text = "A floor of 900."

[[positions.tamaron.flow]]
text = '''
A floor,
in dry years too'''
source = ["#3", "#4"]

[figures.floor]
label = "Flow floor proposed"
value = 1_900
range = [900.5, 1_950]
qualifier = "at least"

[figures.people]
label = "People moved"
value = 32000

[events.talks]
date = 2025-05-12T10:30:00Z
text = """Two days of talks end without a deal."""

[questions]
dry-years = { text = "What flows in dry years?", issue = "filling" }
"after" = "What comes after?"
"##;

#[test]
fn one_damage_costs_one_statement_or_one_block() {
    let mut texts = vec![EVERY_FORM.to_owned(), EVERY_FORM.replace('\n', "\r\n")];
    let shipped = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/briefings"));
    for file in shipped.into_iter().flatten() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            texts.push(std::fs::read_to_string(path).unwrap());
        }
    }
    for text in texts {
        let broken = try_every_damage(&text, &leaves_of_document);
        assert!(broken > text.lines().count() / 2, "only {broken} of the damages broke the text");
    }
}

/// Damages each line of a good text and compares what is read; returns how many damages left no TOML.
fn try_every_damage(text: &str, read: &dyn Fn(&str) -> Vec<Leaf>) -> usize {
    let whole = read(text);
    let costs = costs(text);
    let broken = damages(text).into_iter().filter(|damaged| DeTable::parse(&damaged.text).is_err());
    broken.inspect(|damaged| compare(&whole, &costs[&damaged.line], damaged, read)).count()
}

fn compare(whole: &[Leaf], cost: &Range<usize>, damaged: &Damaged, read: &dyn Fn(&str) -> Vec<Leaf>) {
    let mut left = read(&damaged.text);
    for leaf in &mut left {
        leaf.line -= if leaf.line > damaged.line { damaged.added } else { 0 };
    }
    let mut report = String::new();
    for leaf in left.iter().filter(|leaf| !whole.contains(leaf)) {
        writeln!(report, "is not in the file: {leaf:?}").unwrap();
    }
    for leaf in whole.iter().filter(|leaf| !left.contains(leaf) && !cost.contains(&leaf.line)) {
        writeln!(report, "is lost: {leaf:?}").unwrap();
    }
    let line = damaged.text.lines().nth(damaged.line).unwrap();
    assert!(report.is_empty(), "with line {} damaged, `{line}`:\n{report}", damaged.line + 1);
}

/// The text with each line damaged in each way that it can be.
fn damages(text: &str) -> Vec<Damaged> {
    let mut damages = Vec::new();
    let lines: Vec<&str> = text.split('\n').collect();
    for (number, line) in lines.iter().enumerate() {
        let mut put = |damaged: String, added| {
            let mut lines = lines.clone();
            lines[number] = &damaged;
            damages.push(Damaged { text: lines.join("\n"), line: number, added });
        };
        for (at, _) in line.match_indices(['"', '\'', '[', ']', '{', '}']) {
            put([&line[..at], &line[at + 1..]].concat(), 0);
        }
        for (at, _) in line.match_indices(" = ") {
            put(line[..at + 3].to_owned(), 0);
        }
        if line.starts_with('[') {
            put([line, "\n", line].concat(), 1);
        }
        let digits = line.match_indices(|c: char| c.is_ascii_digit());
        for (at, _) in digits.filter(|(at, _)| line[at + 1..].starts_with(|c: char| c.is_ascii_digit())) {
            put([&line[..=at], ",", &line[at + 1..]].concat(), 0);
        }
    }
    damages
}

/// For each line, the lines that may be lost if it is damaged: those of its field where the field has one line, and of
/// its block where brackets or quotes go on; with a header, also the other tables of the entry that follow it.
fn costs(text: &str) -> BTreeMap<usize, Range<usize>> {
    let statements = statement::split(text);
    let is_header = |at: &usize| statements[*at].kind == statement::Kind::Header;
    let path = |at: usize| path::Path::read(text, statements[at].span.clone()).names();
    let line_of = |at: usize| text[..at].matches('\n').count();
    let mut costs = BTreeMap::new();
    for (index, statement) in statements.iter().enumerate() {
        let start = (0..=index).rev().find(is_header).unwrap_or(0);
        let is_part = |at: &usize| is_header(&index) && path::is_part_of_entry(&path(*at), &path(start));
        let end = (start + 1..statements.len()).find(|at| is_header(at) && !is_part(at));
        let last = &statements[end.unwrap_or(statements.len()) - 1];
        let block = line_of(statements[start].span.start)..line_of(last.span.end) + 1;
        let lines = line_of(statement.span.start)..line_of(statement.span.end) + 1;
        let has_one_line = lines.len() == 1 && !text[statement.span.clone()].contains("\"\"\"");
        let cost = if has_one_line && !is_header(&index) { lines.clone() } else { block };
        costs.extend(lines.map(|line| (line, cost.clone())));
    }
    costs
}

fn leaves_of_document(text: &str) -> Vec<Leaf> {
    let mut legible = String::new();
    let document = parse(text, &mut legible);
    let mut leaves = Vec::new();
    leaves_of_table(text, "", &document.table, &mut leaves);
    leaves
}

fn leaves_of_table(text: &str, path: &str, table: &DeTable, leaves: &mut Vec<Leaf>) {
    for (key, value) in table {
        leaves_of_value(text, &format!("{path}.{}", key.get_ref()), value, leaves);
    }
}

fn leaves_of_value(text: &str, path: &str, value: &Spanned<DeValue>, leaves: &mut Vec<Leaf>) {
    match value.get_ref() {
        DeValue::Table(table) => leaves_of_table(text, path, table, leaves),
        DeValue::Array(items) => items.iter().for_each(|item| leaves_of_value(text, path, item, leaves)),
        scalar => leaves.push(Leaf {
            path: path.to_owned(),
            value: format!("{scalar:?}"),
            line: text[..value.span().start].matches('\n').count(),
        }),
    }
}
