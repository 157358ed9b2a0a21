//! Nothing in a briefing acts on whoever takes its facts: no control character, no hidden one, no formula, in
//! any format.

use briefing::text::hidden;

use super::*;

/// Texts that act on a terminal, hide, reorder what is around them, break a format or are formulas in a
/// spreadsheet.
const NAUGHTY: &[&str] = &[
    "\u{1b}[31mred\u{7}\u{9b}2J\u{7f}\u{0}",
    "\u{1b}]8;;https://x.example\u{1b}\\link\u{1b}]8;;\u{1b}\\",
    "\u{1b}]52;c;cm0=\u{7}",
    "\u{202e}red\u{202c} a\u{200e}b\u{200f}c\u{61c}d",
    "access\u{2066} // admins\u{2069} \u{2066}user\u{2067}level\u{2068}x\u{2069}",
    "zero\u{200b}width\u{feff} soft\u{ad}hyphen \u{3164}\u{115f}\u{17b4}",
    "tags \u{e0041}\u{e0042} joined a\u{200d}b \u{fe0f}x \u{fff9}y\u{fffb}",
    "private \u{e000} none \u{fdd0} line\u{2028}separator\u{2029} nel\u{85}",
    "a\rb\tc\u{b}d\u{c}e",
    "=1+1",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    " =HYPERLINK(\"https://x.example\",\"here\")",
    "\u{feff}=1+1",
    "\u{200b}=1+1",
    "＝1+1",
    "\n=1+1\r\n=2",
    "\"quoted\", and, commas\r\n\"=1+1\"",
    "<script>alert(1)</script> ]]> -- '; DROP TABLE facts; --",
    "{{7*7}} ${7*7} %n%s \\u0000 \\",
    "zalgo e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} Ω≈ç√ 田中 👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ‏اب",
];

/// A briefing with a text as every text, and as ids.
fn naughty(text: &str) -> String {
    let text = toml::Value::from(text).to_string();
    let text = if text.contains('\n') { escaped(&text) } else { text };
    format!(
        "title = {text}\nas-of = 2031-05-14\nstory = {text}\ntopics = [{text}]\n[sources]\n{text} = {{ title = {text}, \
         publisher = {text}, url = {text}, note = {text} }}\n[actors]\n{text} = {{ name = {text} }}\n[issues]\n{text} = \
         {{ name = {text} }}\n[positions]\n{text}.{text} = {{ text = {text}, was = {text}, quote = {text}, source = {text} }}\n\
         [figures]\n{text} = {{ label = {text}, value = {text}, unit = {text}, qualifier = {text}, measure = {text}, issue = \
         {text}, actor = {text}, according-to = {text}, quote = {text}, note = {text} }}\n[events]\n{text} = {{ date = \
         -0044-03-15, text = {text}, note = {text} }}\n[questions]\n{text} = {{ text = {text}, answer = {text} }}\n"
    )
    .replace("date = -0044-03-15", "date = \"-0043-03-15\"")
}

/// A text in quotes of TOML on one line.
fn escaped(text: &str) -> String {
    let value: toml::Table = toml::from_str(&format!("x = {text}")).unwrap();
    let escape = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{}\"", value["x"].as_str().unwrap().chars().map(escape).collect::<String>())
}

/// What no output may hold, however it is read.
fn assert_harmless(output: &str, arguments: &[&str], text: &str) {
    let ends = if arguments.contains(&"csv") { "\r\n" } else { "\n" };
    for line in output.split(ends) {
        assert_eq!(hidden(line), 0, "{arguments:?} {text:?}: {line:?}");
        assert!(!line.contains(char::is_control), "{arguments:?} {text:?}: {line:?}");
    }
}

#[test]
fn nothing_acts_in_any_format() {
    for text in NAUGHTY {
        let path = file("naughty.toml", naughty(text));
        for format in ["jsonl", "csv", "json", "table"] {
            let arguments = ["facts", "--format", format, path.to_str().unwrap()];
            let ran = briefing(arguments);
            assert!(ran.out.lines().count() >= 4, "{text:?}: {ran:?}");
            assert_harmless(&ran.out, &arguments, text);
            assert_harmless(&ran.err, &["standard error"], text);
            if format == "csv" {
                assert_no_formula(&ran.out);
            }
        }
        let folder = path.parent().unwrap().to_str().unwrap();
        for arguments in [&["list", folder][..], &["find", "e", folder], &["check", folder]] {
            let arguments = [arguments, &["--format", "jsonl"]].concat();
            assert_harmless(&briefing(&arguments).out, &arguments, text);
        }
        let arguments = ["print", "--format", "json", path.to_str().unwrap()];
        let ran = briefing(arguments);
        assert_harmless(&ran.out, &arguments, text);
        let read: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(read["events"][0]["note"], text.replace("\r\n", "\n"));
    }
}

/// No cell of CSV begins with a sign of a formula, unless it is a number.
fn assert_no_formula(csv: &str) {
    let mut cells = 0;
    for line in csv.split_terminator("\r\n") {
        let (mut cell, mut is_quoted) = (String::new(), false);
        for c in line.chars().chain([',']) {
            match c {
                '"' => is_quoted = !is_quoted,
                ',' if !is_quoted => {
                    let cell = std::mem::take(&mut cell);
                    let is_formula =
                        cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
                    assert!(!is_formula || cell.parse::<f64>().is_ok(), "{cell:?}");
                    cells += 1;
                }
                c => cell.push(c),
            }
        }
        assert!(!is_quoted, "{line}");
    }
    assert_eq!(cells % csv.lines().next().unwrap().split(',').count(), 0);
}
