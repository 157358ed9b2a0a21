//! What is reported of a broken text, and what is left of it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::parse;
use crate::diagnostic::Places;

mod damage;
mod hostile;

/// Every problem as `line:column code: message; help (first: line)`, an empty line, and every leaf as `path = value`.
fn read(text: &str) -> String {
    let mut legible = String::new();
    let document = parse(text, &mut legible);
    let places = Places::new(text);
    let mut lines = Vec::new();
    let mut problems = document.problems;
    problems.sort_by_key(|problem| problem.span.start);
    for problem in problems {
        let (line, column) = places.line_column(problem.span.start);
        let wording = problem.problem.wording();
        let quoted = &text[problem.span.clone()];
        let help = wording.help.unwrap_or_default();
        let other = problem.other.map_or(String::new(), |(span, label)| {
            format!(" ({label}: {})", places.line_column(span.start).0)
        });
        lines
            .push(format!("{line}:{column} `{quoted}` {}: {}; {help}{other}", wording.code, wording.message));
    }
    lines.push(String::new());
    leaves("", &document.table, &mut lines);
    lines.join("\n")
}

fn leaves(path: &str, table: &DeTable, lines: &mut Vec<String>) {
    for (key, value) in table {
        leaf(&format!("{path}{}", key.get_ref()), value, lines);
    }
}

fn leaf(path: &str, value: &Spanned<DeValue>, lines: &mut Vec<String>) {
    match value.get_ref() {
        DeValue::Table(table) => leaves(&format!("{path}."), table, lines),
        DeValue::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                leaf(&format!("{path}[{index}]"), item, lines);
            }
        }
        DeValue::String(text) => lines.push(format!("{path} = {text:?}")),
        DeValue::Integer(number) => lines.push(format!("{path} = {number}")),
        DeValue::Float(number) => lines.push(format!("{path} = {number}")),
        DeValue::Boolean(value) => lines.push(format!("{path} = {value}")),
        DeValue::Datetime(date) => lines.push(format!("{path} = {date}")),
    }
}

#[test]
fn explore() {
    for text in std::fs::read_to_string("/tmp/explore.txt").unwrap().split("----\n") {
        println!("{text}>>>>\n{}\n----------", read(text));
    }
}
