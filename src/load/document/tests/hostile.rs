//! Texts that nobody would write: whatever they are, reading them ends, soon, and lies about nothing.

use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use toml::de::DeTable;

use crate::load::document::conflict::conflicts;
use crate::load::document::{Document, examine, parse, without_lost};

/// The invariants of parsing.
fn check(text: &str) {
    let mut legible = String::new();
    let Document { table, problems, .. } = parse(text, &mut legible);
    let (is_empty, table) = (table.is_empty(), format!("{table:?}"));
    if legible.is_empty() {
        let is_whole = DeTable::parse(text).is_ok_and(|whole| format!("{:?}", whole.get_ref()) == table);
        assert!(is_whole || (is_empty && !problems.is_empty()));
        return;
    }
    let read = DeTable::parse(&legible).expect("what is legible is TOML");
    assert_eq!(format!("{:?}", read.get_ref()), table);
    assert!(!problems.is_empty(), "nothing is wrong with {text:?}");
    assert_eq!(legible.len(), text.len());
    let is_blank_or_kept = |(old, new): (u8, u8)| old == new || (new == b' ' && old != b'\n');
    assert!(text.bytes().zip(legible.bytes()).all(is_blank_or_kept));
    assert!(problems.iter().all(|problem| text.get(problem.span.clone()).is_some()));
    let (statements, _) = examine(text, &conflicts(text));
    let checked = without_lost(text, &statements);
    assert!(DeTable::parse(&checked).is_ok(), "the parser refuses what was checked: {checked}");
}

const PIECES: &[&str] = &[
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "=",
    ".",
    ",",
    "#",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\\",
    " ",
    "\t",
    "a",
    "b",
    "name",
    "actors",
    "positions",
    "figures",
    "é",
    "\u{FEFF}",
    "1",
    "12,345",
    "2024-04",
    "2024-04-02",
    "07:32",
    "true",
    "\nname = ",
    "\n[actors.a]\n",
    "\n[actors.b]\n",
    "\n[[positions.a.b]]\n",
    "\n[positions.a]\n",
    "\n[actors]\n",
    "a = \"x\"\n",
    "a = { b = 1 }\n",
    "a.b = 1\n",
    "b = [\n",
    "b = \"\"\"\n",
    "text\n",
    "a = \"\"\n",
    "\\\"",
    "“",
    "”",
    "text = ",
];

const GOOD: &str = r#"title = "A"
b = """
text with "quotes"
"""
[actors]
x = "X"
y = { name = "Y", kind = "state" }
[actors.z]
name = "Z"
ties.x = ["a", "b"]
[[positions.z.i]]
text = '''
x'''
[[positions.z.i]]
text = "y"
range = [1, 2,
  3]
"#;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn soup(pieces in vec(select(PIECES), 0..60)) {
        check(&pieces.concat());
    }

    #[test]
    fn edits(edits in vec((any::<Index>(), 0_usize..6, select(PIECES)), 1..5)) {
        let mut text: Vec<char> = GOOD.chars().collect();
        for (at, length, piece) in edits {
            let at = at.index(text.len() + 1);
            let end = (at + length).min(text.len());
            text.splice(at..end, piece.chars());
        }
        check(&text.into_iter().collect::<String>());
    }
}

/// Each text on a stack as small as any thread has.
fn on_small_stack(text: String) {
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    thread.spawn(move || drop(parse(&text, &mut String::new()))).unwrap().join().unwrap();
}

#[test]
fn no_nesting_overflows_the_stack() {
    let dots = "a.".repeat(50);
    for count in [16, 17, 80, 4000] {
        on_small_stack(format!("a = {}{}", "[".repeat(count), "]".repeat(count)));
        on_small_stack(format!("a = {}", "[".repeat(count)));
        on_small_stack(format!("a = {}1{}", "{a = ".repeat(count), "}".repeat(count)));
        on_small_stack(format!("a = {}1{}", format!("{{{dots}a = ").repeat(count), "}".repeat(count)));
        on_small_stack(format!("{}a = 1", "a.".repeat(count)));
        on_small_stack(format!("[{}a]", "a.".repeat(count)));
        on_small_stack(format!("a = {}", "[\n".repeat(count)));
        on_small_stack(format!("{}b = 1", "[a.a.a.a.a.a.a.a\n".repeat(count)));
        on_small_stack("[a]\nb = [\n[\n[[\n".repeat(count));
    }
}

#[test]
fn reading_takes_time_with_the_length_only() {
    let pieces = [
        "[",
        "]",
        "{",
        "}",
        "a=[\n",
        "a={\n",
        "a={b=1\n",
        "\"\"\"\n",
        "'''\n",
        "a=\"\"\"\n",
        "a='''\nb=\"\"\"\n",
        "[actors.a]\na=\"\"\"\n",
        "[actors.a\n",
        "a\n",
        "a=\n",
        "a=1\n",
        "a.b=1\n",
        "[a]\n",
        "[[a]]\n",
        "a=\"\"\n]\n",
        "=",
        "a ",
        "a.",
        "\\\"\"\"",
        "[actors.a]\nb='''\n[actors.b]\nc=\"\"\"\n",
        "a=[[\n]\n",
        "a=[}\n",
        "{[",
        "a=\"\n",
        "#\r",
        "a=\"\"\n\"\"\"\n",
        "a=b\n'''\n]\n",
    ];
    for piece in pieces {
        // A comment thins what is dense, which otherwise is refused unread.
        let text = format!("a =\n{}\n#{}", piece.repeat(50_000 / piece.len()), "-".repeat(300_000));
        let started = Instant::now();
        parse(&text, &mut String::new());
        assert!(started.elapsed() < Duration::from_secs(5), "{piece:?} took {:?}", started.elapsed());
    }
}
