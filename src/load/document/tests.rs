//! The reports about a broken text, and what is left of it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{parse, statement};
use crate::builtin;
use crate::diagnostic::Places;

mod damage;
mod definitions;
mod hostile;

/// Compares the reports about a text and what is left of it with what is expected.
#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(read(text), expected);
}

/// Every problem as ``line:column `piece` code: message; help (label: line)``, an empty line, and every leaf.
fn read(text: &str) -> String {
    let mut legible = String::new();
    let document = parse(text, &mut legible);
    let places = Places::new(text);
    let mut lines = Vec::new();
    let mut problems = document.problems;
    problems.sort_by_key(|problem| problem.span.start);
    for problem in problems {
        let (line, column) = places.line_column(problem.span.start);
        let (code, message) = (problem.code.name, problem.message);
        let quoted = &text[problem.span.clone()];
        let help = problem.help.unwrap_or_default();
        let other = problem.other.map_or(String::new(), |(span, label)| {
            format!(" ({label}: {})", places.line_column(span.start).0)
        });
        lines.push(format!("{line}:{column} `{quoted}` {code}: {message}; {help}{other}"));
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
fn a_value_that_is_none_costs_its_field() {
    check(
        r#"value = 32,000
floor = { value = -1,234.5, unit = "m" }
label = "x"
"#,
        r#"1:9 `32,000` thousands-commas: the number `32,000` has commas; write `32000` or `32_000`
2:19 `-1,234.5` thousands-commas: the number `-1,234.5` has commas; write `-1234.5` or `-1_234.5`

label = "x""#,
    );
    check(
        "a = 2024-04
b = 2024-02-30
c = 2024-04-02~
d = 2023-10-07/..
e = 25:00:00
",
        r#"1:5 `2024-04` unquoted-date: `2024-04` is not a date that TOML knows; put it in quotes: "2024-04"
2:5 `2024-02-30` impossible-date: there is no `2024-02-30`: expected day between 01 and 29; correct it, or put in quotes what is not a date
3:5 `2024-04-02~` unquoted-date: `2024-04-02~` is not a date that TOML knows; put it in quotes: "2024-04-02~"
4:5 `2023-10-07/..` unquoted-date: `2023-10-07/..` is not a date that TOML knows; put it in quotes: "2023-10-07/.."
5:5 `25:00:00` impossible-date: there is no `25:00:00`: expected hour between 00 and 23; correct it, or put in quotes what is not a date
"#,
    );
    check(
        "a = “curly”
b = ['x', “curly”]
c = Hamas fighters # two words
d = Tamaron
e = True
f =
g = { a = , b = 2 }
h = 12 km
i = 007
",
        r#"1:5 `“curly”` curly-quotes: curly quotation marks do not make a text; put it in straight quotes: "…"
2:11 `“curly”` curly-quotes: curly quotation marks do not make a text; put it in straight quotes: "…"
3:5 `Hamas fighters` unquoted-text: a text needs quotes; put it in quotes: "Hamas fighters"
4:5 `Tamaron` unquoted-text: a text needs quotes; put it in quotes: "Tamaron"
5:5 `True` boolean-spelling: true and false are written in small letters; write `true`
6:4 `` missing-value: there is no value here; write one, or delete the line
7:11 `,` extra-sign: there is one `,` too many; delete it
8:5 `12 km` unquoted-text: a text needs quotes; put it in quotes: "12 km"
9:5 `007` bad-number: `007` is not a number that TOML knows; write `7`
"#,
    );
    check(
        r#"a = "x\qy"
b = 1_000_
c = [1, 2] 3
d = "ok"
"#,
        r#"1:7 `\q` bad-escape: this backslash says nothing; write `\\` for a backslash in the text, or put the text in single quotes
2:5 `1_000_` bad-number: `1_000_` is not a number that TOML knows; write `1000`
3:12 `3` after-value: `3` stands after the value; delete it, or begin it with `#` if it is a comment

d = "ok""#,
    );
}

#[test]
fn quotes_are_closed_and_escaped() {
    check(
        r#"a = "a "quoted" word"
b = 'it's'
c = "he said " yes " loudly"
d = ["a "quoted" word"]
e = "ok"
"#,
        r#"1:5 `"a "` quote-inside: the text ends here, and more follows; write `\"` for a quotation mark in the text, or put the text in single quotes
2:5 `'it'` quote-inside: the text ends here, and more follows; write `\"` for a quotation mark in the text, or put the text in single quotes
3:5 `"he said " ` quote-inside: the text ends here, and more follows; write `\"` for a quotation mark in the text, or put the text in single quotes
4:6 `"a "` quote-inside: the text ends here, and more follows; write `\"` for a quotation mark in the text, or put the text in single quotes

e = "ok""#,
    );
    check(
        r#"a = "open
b = ["x, "y"]
c = { d = 'open }
e = Hamas"
f = "ok"
"#,
        r#"1:5 `"open` unclosed-text: the text is not closed in its line; end it with the quotation mark that it begins with
2:6 `"x, "` quote-inside: the text ends here, and more follows; write `\"` for a quotation mark in the text, or put the text in single quotes
3:5 `{` unclosed-bracket: the bracket that opens here is not closed; write `}` where it should end
4:5 `Hamas"` unquoted-text: a text needs quotes; put it in quotes: "Hamas"

f = "ok""#,
    );
    // One of the two marks is missing, and the text has a comma.
    check(
        r#"a = Sells boats, and quays."
b = { c = "Sells boats, source = "x" }
d = "ok"
"#,
        r#"1:5 `Sells boats, and quays."` unquoted-text: a text needs quotes; write `"` before it as well
2:11 `"Sells boats` unclosed-text: the text is not closed in its line; end it with the quotation mark that it begins with

d = "ok""#,
    );
}

#[test]
fn brackets_are_closed() {
    check(
        r#"a = [1, 2
b = 1
c = [
  "x",
  "y"
d = { e = 1, f = [2
g = 1
h = { i = 1
j = { k = 1, k = 2 }
l = ["a" "b"]
m = { n = "a" o = "b" }
p = 1]
q = [1]]
"#,
        "1:5 `[` unclosed-bracket: the bracket that opens here is not closed; write `]` where it should end
3:5 `[` unclosed-bracket: the bracket that opens here is not closed; write `]` where it should end
6:18 `[` unclosed-bracket: the bracket that opens here is not closed; write `]` where it should end
8:5 `{` unclosed-bracket: the bracket that opens here is not closed; write `}` where it should end
9:14 `k` duplicate-key: `k` is given twice; delete one of the two
10:9 `` missing-comma: there is no comma after this; write `,` here
11:15 `o` missing-comma: a comma is missing before `o`; write `,` before it
12:6 `]` after-value: `]` stands after the value; delete it, or begin it with `#` if it is a comment
13:8 `]` after-value: `]` stands after the value; delete it, or begin it with `#` if it is a comment

b = 1
g = 1",
    );
    check(
        r#"[positions.a]
flow = 
  { text = "a", kind = "offer" },
  { text = "b" },
]
flux = [
  {
    text = "c",
    kind = "offer"
  },
  {
    text = "d"
rate = "e"
flood =
  text = "g",
  kind = "demand"
}
rain = "h"
"#,
        r#"2:8 `` missing-value: there is no value here; write one, or delete the line

positions.a.rain = "h""#,
    );
}

#[test]
fn a_line_that_is_no_statement_is_reported_once() {
    check(
        r#"a = 1
some words
more words
b "text"
c = 2
d "text"
red line = true
]
= 4
naïve = 3
"#,
        r#"2:1 `some words` no-field: this is neither a field nor a header; write `key = …`, or begin it with `#` if it is a comment
6:1 `d "text"` missing-equals: `d` has no `=` after it; write `d = …`
7:1 `red line` key-of-words: a key is one word; write `red-line`
10:3 `ï` bad-key: a key cannot have `ï` in it; write it with the letters a to z, digits and hyphens

a = 1
c = 2"#,
    );
}

#[test]
fn a_broken_header_costs_its_block() {
    check(
        r#"[actors.a]
name = "A"
[actors.b
name = "B"
[actors.b.ties]
a = "x"
[actors.c]
name = "C"
actors.d]
name = "D"
[[positions.a.i]
text = "t"
[positions a.j]
text = "t"
[actors."e]
name = "E"
"#,
        r#"3:1 `[actors.b` broken-header: the header cannot be read, nor what stands under it; write `[actors.b]`
9:1 `actors.d]` broken-header: the header cannot be read, nor what stands under it; write `[actors.d]`
11:1 `[[positions.a.i]` broken-header: the header cannot be read, nor what stands under it; write `[[positions.a.i]]`
13:1 `[positions a.j]` broken-header: the header cannot be read, nor what stands under it; write `[positions.a.j]`
15:1 `[actors."e]` broken-header: the header cannot be read, nor what stands under it; write `[actors.e]`

actors.a.name = "A"
actors.c.name = "C""#,
    );
    check(
        r#"[actors
a = "A"
[actors.b]
name = "B"
"#,
        r#"1:1 `[actors` broken-header: the header cannot be read, nor what stands under it; write `[actors]`

actors.b.name = "B""#,
    );
}

#[test]
fn an_open_text_costs_its_field_and_what_follows_in_the_block() {
    check(
        r#"[actors.a]
name = "A"
about = """
It says:
kind = "state"
note = """
more"""
role = "party"
[actors.b]
name = "B"
"#,
        r#"3:9 `"""` unclosed-text: the text that opens here is not closed; end it with the same three quotation marks, and nothing after them in the line

actors.a.name = "A"
actors.b.name = "B""#,
    );
    check(
        r#"[actors.a]
about = ""
It says:
kind = "state"
more
"""
role = "party"
[actors.b]
name = "B"
about = """
fine
"""
"#,
        r#"2:9 `""` unclosed-text: the text is closed at once, and more of it follows; begin a text over several lines with three quotation marks

actors.b.name = "B"
actors.b.about = "fine\n""#,
    );
    check(
        r#"[actors.a]
about = ""It says:
kind = "state"
and more"""
role = "party"
[actors.b]
name = "B"
"#,
        r#"2:9 `""` quote-inside: the text ends here, and more follows; write `\"` for a quotation mark in the text, or put the text in single quotes

actors.a.role = "party"
actors.b.name = "B""#,
    );
    check(
        r#"[actors.a]
about =
It says:
kind = "state"
"""
[actors.b]
about = '''never closed
[notes]
kind = "state"
[actors.c]
name = "C"
"#,
        r#"2:8 `` missing-value: there is no value here; write one, or delete the line
7:9 `'''` unclosed-text: the text that opens here is not closed; end it with the same three quotation marks, and nothing after them in the line

actors.c.name = "C""#,
    );
    check(
        r#"[questions.format]
text = """
How does one write it?
[actors.hamas]
name = "Hamas"
"""
why = "a text may hold a header"
value = 1,000
"#,
        r#"8:9 `1,000` thousands-commas: the number `1,000` has commas; write `1000` or `1_000`

questions.format.text = "How does one write it?\n[actors.hamas]\nname = \"Hamas\"\n"
questions.format.why = "a text may hold a header""#,
    );
}

#[test]
fn marks_and_controls_are_no_toml() {
    check(
        "a = 1\n\
b = \"tab\tfine\" # and\there\n\
c = \"be\u{7}ll\"\n\
d = 2 # be\u{7}ll\n\
e = 3\r\rf = 4\n\
\u{FEFF}g = 5\n\
h = \"x\0\"\n\
i = 6\n\
",
        "3:8 `\u{7}` control-character: there is a control character here (U+0007); delete it, or write `\\u0007` in a text in double quotes\n\
4:11 `\u{7}` control-character: there is a control character here (U+0007); delete it, or write `\\u0007` in a text in double quotes\n\
5:6 `\r` control-character: a carriage return (U+000D) ends no line here; delete it, or save the file with line feeds at the ends of its lines\n\
6:1 `\u{FEFF}` invisible-mark: the line begins with an invisible mark (U+FEFF); delete it, or type the line anew\n\
7:7 `\0` control-character: there is a NUL character here (U+0000); delete it; if there are many, save the file as UTF-8\n\
\n\
a = 1\n\
b = \"tab\\tfine\"\n\
i = 6",
    );
}

#[test]
fn syntax_of_toml_1_1_is_read_with_a_warning() {
    check(
        r#"a = { b = 1,
  c = 2, # so
}
d = ["\e", "\x41\x42", "\\e"]
e = [07:32, 1979-05-27 07:32Z, 07:32:00, { f = 1, }]
g = """\x41"""
h = '\e'
"#,
        r#"1:5 `{` toml-1-1-syntax: a table in braces over several lines is new in TOML 1.1, which many editors do not know; put it on one line, or write it as a table with a header
2:8 `,` toml-1-1-syntax: a comma after the last field in braces is new in TOML 1.1, which many editors do not know; delete the comma
4:7 `\e` toml-1-1-syntax: this escape is new in TOML 1.1, which many editors do not know; write it as `\u00…`
5:6 `07:32` toml-1-1-syntax: a time without seconds is new in TOML 1.1, which many editors do not know; add `:00`
5:49 `,` toml-1-1-syntax: a comma after the last field in braces is new in TOML 1.1, which many editors do not know; delete the comma
6:8 `\x` toml-1-1-syntax: this escape is new in TOML 1.1, which many editors do not know; write it as `\u00…`

a.b = 1
a.c = 2
d[0] = "\u{1b}"
d[1] = "AB"
d[2] = "\\e"
e[0] = 07:32
e[1] = 1979-05-27T07:32Z
e[2] = 07:32:00
e[3].f = 1
g = "A"
h = "\\e""#,
    );
}

#[test]
fn a_valid_text_has_the_same_statements_in_the_short_way() {
    let longest = "a = [\n  { b = 1 }, # x\n\n  'y' ]\r\n[ x . \"y z\" ] # c\n\n# only this\n[[t.u]]\nk.\"l m\" = \"\"\"a\n[b]\n\"\"\"\n  i = { a = [1, 2] }";
    let briefings =
        builtin::ALL.iter().map(|(_, text)| *text).chain([longest, "", "\u{FEFF}a = 1\n", "#\n", "a=1"]);
    for text in briefings {
        assert!(DeTable::parse(text).is_ok());
        assert_eq!(statement::split_valid(text), statement::split(text), "{text}");
    }
}

#[test]
fn what_only_the_grammar_knows_is_said_in_plain_words() {
    for (written, message, help) in [
        ("a = { { b = 1 } }", "there is no key before this bracket", "write `key = ` before it"),
        ("a = { b = \"x\", [2] }", "there is no key before this bracket", "write `key = ` before it"),
        ("a = [ b = 1 ]", "a list in square brackets has no keys", "put each key with its value in braces"),
        ("a = [ 1, } ]", "this brace closes nothing", "write `{` where it should begin"),
        ("a = { b = ] }", "this bracket closes nothing", "write `[` where it should begin"),
        ("a = { b = 1 ] }", "this square bracket stands between braces", "write `}` if the braces end here"),
        ("a = { = 1 }", "there is no key here", "write one, or delete the sign that is too many"),
        ("a..b = 1", "there is no key here", "write one, or delete the sign that is too many"),
        ("a = \"\\u12\"", "there is no character of this number", "write `\\u` and four digits"),
        ("a = \"\\uD800\"", "there is no character of this number", "write `\\u` and four digits"),
        ("a = { b }", "`b` has no `=` after it", "write `b = …`"),
        ("a = { \"b\" }", "`\"b\"` has no `=` after it", "write `\"b\" = …`"),
        ("a = { b = }", "there is no value here", "write one"),
    ] {
        let said = read(&format!("{written}\n"));
        assert!(said.contains(message) && said.contains(help), "{written}: {said}");
    }
}
