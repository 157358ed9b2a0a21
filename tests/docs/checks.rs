//! The tables of codes in the documents are those of the program.

use briefing::diagnostic::codes::Code;
use briefing::lint::CHECKS;

use super::*;

/// The rows of some codes, as the documents have them.
fn table(head: &str, domains: &[Domain]) -> String {
    let columns = head.matches(" | ").count() + 1;
    let row = |code: &&Code| {
        let why = code.why.map_or_else(String::new, |why| format!(" | {why}"));
        format!("| `{}` | {} | {}{why} |\n", code.name, code.level.word(), code.says)
    };
    let rows = CODES.iter().filter(|code| domains.contains(&code.domain)).map(row);
    format!("{head}\n|{}\n{}", "---|".repeat(columns), rows.collect::<String>())
}

/// Writes a table in a document anew, or holds the document to it.
#[track_caller]
fn check(path: &str, head: &str, domains: &[Domain]) {
    let text = document(path);
    let (before, after) = text.split_once(head).unwrap();
    let end = after.find("\n\n").map_or(after.len(), |end| end + 1);
    let (written, table) = (format!("{head}{}", &after[..end]), table(head, domains));
    if written != table && std::env::var_os("UPDATE").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        fs::write(path, format!("{before}{table}{}", &after[end..])).unwrap();
    } else {
        assert!(written == table, "{path} is old: UPDATE=1 cargo test --test docs");
    }
}

#[test]
fn the_documents_have_the_table_of_codes() {
    let head = "| code | level | what it says |";
    check("docs/format.md", head, &[Domain::Format, Domain::Toml]);
    check("docs/settings.md", head, &[Domain::Settings]);
    // In one document, so one after the other.
    check("docs/checks.md", &format!("{head} why it matters |"), &[Domain::Grounding]);
    check("docs/checks.md", "| code | level | what it finds | why it matters |", &[Domain::Lint]);
}

#[test]
fn every_code_is_listed_once() {
    let mut names: Vec<_> = CODES.iter().map(|code| code.name).collect();
    assert!(names.len() > 60, "{}", names.len());
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
    let lints: Vec<_> = CODES.iter().copied().filter(|code| code.domain == Domain::Lint).collect();
    assert_eq!(CHECKS.map(|check| check.code).to_vec(), lints, "every lint has its code, in this order");
}
