//! The reference of the checks has every one of them.

use briefing::diagnostic::codes::CODES;
use briefing::lint::CHECKS;

use super::*;

#[test]
fn the_reference_has_every_check_of_the_craft() {
    let rows = CHECKS.iter().map(|check| {
        format!("| `{}` | {} | {} | {} |\n", check.code, check.level.word(), check.says, check.why)
    });
    let table = format!(
        "| code | level | what it finds | why it matters |\n|---|---|---|---|\n{}",
        rows.collect::<String>()
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/checks.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, after) = text.split_once("<!-- craft -->\n\n").unwrap();
    let end = after.find("\n# ").unwrap();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, format!("{before}<!-- craft -->\n\n{table}{}", &after[end..])).unwrap();
    } else {
        assert!(after[..end] == table, "docs/checks.md is old: UPDATE=1 cargo test --test docs");
    }
}

#[test]
fn every_code_is_listed_once() {
    let mut names: Vec<_> = CODES.iter().map(|code| code.name).collect();
    assert!(names.len() > 60, "{}", names.len());
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
    assert!(CHECKS.iter().all(|check| names.contains(&check.code)));
}
