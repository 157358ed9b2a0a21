//! Good files with one thing damaged: what is left is what stood there, and no more is lost than must be.
//!
//! The harness knows a reader only by the leaves that it finds, so that it can try any layer that reads a file.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Places;
use crate::load::document::{parse, path, statement};

/// A value that a reader finds; items of a list have the path of the list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Leaf {
    path: String,
    value: String,
    /// From 0.
    line: usize,
}

/// One line of a text and what stands in its place.
struct Damage {
    /// From 0.
    line: usize,
    put: String,
}

impl Damage {
    fn of(&self, text: &str) -> String {
        let lines = text.split('\n').enumerate();
        let damaged = lines.map(|(number, line)| if number == self.line { self.put.as_str() } else { line });
        damaged.collect::<Vec<_>>().join("\n")
    }
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
        let broken = try_damages(&text, 2_000_000, &leaves_of_document);
        assert!(broken > 20, "only {broken} of the damages broke the text");
    }
}

/// Damages a good text and compares what is read, as often as `bytes` may be read in all; returns how many
/// damages left no TOML.
fn try_damages(text: &str, bytes: usize, read: &dyn Fn(&str) -> BTreeSet<Leaf>) -> usize {
    let whole = read(text);
    let costs = costs(text);
    let damages = damages(text);
    let step = (damages.len() * text.len()).div_ceil(bytes);
    let mut broken = 0;
    for damage in damages.iter().step_by(step) {
        let bad = damage.of(text);
        if DeTable::parse(&bad).is_err() {
            broken += 1;
            compare(&whole, read(&bad), &costs[&damage.line], damage);
        }
    }
    broken
}

fn compare(whole: &BTreeSet<Leaf>, left: BTreeSet<Leaf>, cost: &Range<usize>, damage: &Damage) {
    let added = damage.put.matches('\n').count();
    let in_whole =
        |leaf: Leaf| Leaf { line: leaf.line - if leaf.line > damage.line { added } else { 0 }, ..leaf };
    let left: BTreeSet<Leaf> = left.into_iter().map(in_whole).collect();
    let mut report = String::new();
    for leaf in left.difference(whole) {
        writeln!(report, "is not in the file: {leaf:?}").unwrap();
    }
    for leaf in whole.difference(&left).filter(|leaf| !cost.contains(&leaf.line)) {
        writeln!(report, "is lost: {leaf:?}").unwrap();
    }
    assert!(report.is_empty(), "with line {} damaged, `{}`:\n{report}", damage.line + 1, damage.put);
}

/// Each line damaged in each way that it can be.
fn damages(text: &str) -> Vec<Damage> {
    let mut damages = Vec::new();
    for (number, line) in text.split('\n').enumerate() {
        let mut put = |put: String| damages.push(Damage { line: number, put });
        for (at, _) in line.match_indices(['"', '\'', '[', ']', '{', '}']) {
            put([&line[..at], &line[at + 1..]].concat());
        }
        for (at, _) in line.match_indices(" = ") {
            put(line[..at + 3].to_owned());
        }
        if line.starts_with('[') {
            put([line, "\n", line].concat());
        }
        let digits = line.match_indices(|c: char| c.is_ascii_digit());
        for (at, _) in digits.filter(|(at, _)| line[at + 1..].starts_with(|c: char| c.is_ascii_digit())) {
            put([&line[..=at], ",", &line[at + 1..]].concat());
        }
    }
    damages
}

/// For each line, the lines that may be lost if it is damaged: those of its field where the field has one
/// line, and of its block where brackets or quotes go on; with a header, also the other tables of the entry
/// that follow it.
fn costs(text: &str) -> BTreeMap<usize, Range<usize>> {
    let statements = statement::split(text);
    let is_header = |at: &usize| statements[*at].kind == statement::StatementKind::Header;
    let path = |at: usize| path::Path::read(text, statements[at].span.clone()).names();
    let places = Places::new(text);
    let line_of = |at: usize| places.line_column(at).0 - 1;
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

fn leaves_of_document(text: &str) -> BTreeSet<Leaf> {
    let mut legible = String::new();
    let document = parse(text, &mut legible);
    let mut leaves = Leaves { places: Places::new(text), found: BTreeSet::new() };
    leaves.table("", &document.table);
    leaves.found
}

struct Leaves<'t> {
    places: Places<'t>,
    found: BTreeSet<Leaf>,
}

impl Leaves<'_> {
    fn table(&mut self, path: &str, table: &DeTable) {
        for (key, value) in table {
            self.value(&format!("{path}.{}", key.get_ref()), value);
        }
    }

    fn value(&mut self, path: &str, value: &Spanned<DeValue>) {
        match value.get_ref() {
            DeValue::Table(table) => self.table(path, table),
            DeValue::Array(items) => items.iter().for_each(|item| self.value(path, item)),
            scalar => {
                let line = self.places.line_column(value.span().start).0 - 1;
                self.found.insert(Leaf { path: path.to_owned(), value: format!("{scalar:?}"), line });
            }
        }
    }
}
