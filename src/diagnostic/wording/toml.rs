//! The words for problems of the TOML itself.

use super::super::{NewSyntax, Toml};
use super::{Wording, cut, error, quote, warning, write_date};

impl Toml {
    /// The problem in words.
    pub(super) fn wording(&self) -> Wording {
        match self {
            Self::Syntax { message } => error("syntax", message.clone()),
            Self::UnquotedDate { written, is_date, meant } => {
                unquoted_date(written, *is_date, meant.as_deref())
            }
            Self::BadNumber { written, meant } => bad_number(written, meant.as_deref()),
            Self::UnitInValue { number, unit } => unit_in_value(number, unit),
            Self::ImpossibleDate { written, expected } => {
                error("impossible-date", format!("there is no {}: expected {expected}", quote(written)))
                    .help("correct it, or put in quotes what is not a date".to_owned())
            }
            Self::ThousandsCommas { written } => thousands_commas(written),
            Self::CurlyQuotes => error("curly-quotes", "curly quotation marks do not make a text".to_owned())
                .help("put it in straight quotes: \"…\"".to_owned()),
            Self::UnquotedText { written } => error("unquoted-text", "a text needs quotes".to_owned())
                .help(format!("put it in quotes: \"{}\"", cut(written))),
            Self::BooleanSpelling { right } => {
                error("boolean-spelling", "true and false are written in small letters".to_owned())
                    .help(format!("write `{right}`"))
            }
            Self::MissingValue => error("missing-value", "there is no value here".to_owned())
                .help("write one, or delete the line".to_owned()),
            Self::MissingEquals { key } => {
                error("missing-equals", format!("{} has no `=` after it", quote(key)))
                    .help(format!("write `{} = …`", cut(key)))
            }
            Self::ColonForEquals { key } => {
                error("missing-equals", format!("{} has a colon after it instead of `=`", quote(key)))
                    .help(format!("write `{} = …`", cut(key)))
            }
            Self::KeyOfWords { better } => {
                error("key-of-words", "a key is one word".to_owned()).help(format!("write {}", quote(better)))
            }
            Self::NotInKeys { found } => {
                error("bad-key", format!("a key cannot have {} in it", quote(found)))
                    .help("write it with the letters a to z, digits and hyphens".to_owned())
            }
            Self::ControlCharacter { found } => control_character(*found),
            Self::InvisibleMark => {
                error("invisible-mark", "the line begins with an invisible mark (U+FEFF)".to_owned())
                    .help("delete it, or type the line anew".to_owned())
            }
            Self::NoField => error("no-field", "this is neither a field nor a header".to_owned())
                .help("write `key = …`, or begin it with `#` if it is a comment".to_owned()),
            Self::StrayBracket => error("stray-bracket", "this bracket closes nothing".to_owned())
                .help("delete it, or write the one that opens".to_owned()),
            Self::QuoteInside => error("quote-inside", "the text ends here, and more follows".to_owned())
                .help(
                    "write `\\\"` for a quotation mark in the text, or put the text in single quotes"
                        .to_owned(),
                ),
            Self::MissingComma => error("missing-comma", "there is no comma after this".to_owned())
                .help("write `,` here".to_owned()),
            Self::ExtraSign { sign } => error("extra-sign", format!("there is one {} too many", quote(sign)))
                .help("delete it".to_owned()),
            Self::BadEscape => error("bad-escape", "this backslash says nothing".to_owned()).help(
                "write `\\\\` for a backslash in the text, or put the text in single quotes".to_owned(),
            ),
            Self::AfterValue { written } => {
                error("after-value", format!("{} stands after the value", quote(written)))
                    .help("delete it, or begin it with `#` if it is a comment".to_owned())
            }
            Self::UnclosedString => error("unclosed-text", "the text is not closed in its line".to_owned())
                .help("end it with the quotation mark that it begins with".to_owned()),
            Self::UnclosedText => error("unclosed-text", "the text that opens here is not closed".to_owned())
                .help(
                    "end it with the same three quotation marks, and nothing after them in the line"
                        .to_owned(),
                ),
            Self::TextClosedAtOnce => {
                error("unclosed-text", "the text is closed at once, and more of it follows".to_owned())
                    .help("begin a text over several lines with three quotation marks".to_owned())
            }
            Self::Unclosed { closing } => {
                error("unclosed-bracket", "the bracket that opens here is not closed".to_owned())
                    .help(format!("write `{closing}` where it should end"))
            }
            Self::BrokenHeader { meant } => broken_header(meant.as_deref()),
            Self::HeaderAfterValue { header } => header_after_value(header),
            Self::DuplicateKey { key, line } => duplicate_key(key, *line),
            Self::DuplicateTable { header, line, holds_entries } => {
                duplicate_table(header, *line, *holds_entries)
            }
            Self::RepeatedHeader { header } => {
                error("duplicate-table", format!("{} stands twice", quote(header)))
                    .help("delete one of the two".to_owned())
            }
            Self::GrownShortForm { moved, into, line } => grown_short_form(moved, into.as_deref(), *line),
            Self::GrownList { header, line } => grown_list(header, *line),
            Self::DoubleBrackets { header } => double_brackets(header),
            Self::GrownDottedKey { moved, line } => grown_dotted_key(moved, *line),
            Self::TableStands { moved, line } => table_stands(moved.as_deref(), *line),
            Self::TooDeep => error("too-deep", "this is nested too deep".to_owned())
                .help("write it with at most 16 brackets in one another and 8 dots in a key".to_owned()),
            Self::TooDense => error("too-dense", "reading this file would take too much memory".to_owned())
                .help("it is nearly all brackets, dots and signs: this is hardly a briefing".to_owned()),
            Self::NewSyntax(syntax) => new_syntax(*syntax),
        }
    }
}

fn unquoted_date(written: &str, is_date: bool, meant: Option<&str>) -> Wording {
    let wording = error("unquoted-date", format!("{} is not a date that TOML knows", quote(written)));
    match meant {
        Some(meant) => wording.help(write_date(meant)),
        None if is_date => wording.help(format!("put it in quotes: \"{}\"", cut(written))),
        None => wording.help("write it like 2024-04-03, \"2024-04\" or \"2024\"".to_owned()),
    }
}

fn bad_number(written: &str, meant: Option<&str>) -> Wording {
    let wording = error("bad-number", format!("{} is not a number that TOML knows", quote(written)));
    match meant {
        Some(meant) => wording.help(format!("write {}", quote(meant))),
        None => wording.help(format!("put it in quotes: \"{}\"", cut(written))),
    }
}

fn unit_in_value(number: &str, unit: &str) -> Wording {
    error("bad-number", "a number stands without its unit".to_owned()).help(format!(
        "write `value = {}` and `unit = \"{}\"`",
        cut(number),
        cut(unit)
    ))
}

fn control_character(found: char) -> Wording {
    let code = u32::from(found);
    if found == '\r' {
        return error("control-character", "a carriage return (U+000D) ends no line here".to_owned())
            .help("delete it, or save the file with line feeds at the ends of its lines".to_owned());
    }
    if found == '\0' {
        return error("control-character", "there is a NUL character here (U+0000)".to_owned())
            .help("delete it; if there are many, save the file as UTF-8".to_owned());
    }
    error("control-character", format!("there is a control character here (U+{code:04X})"))
        .help(format!("delete it, or write `\\u{code:04X}` in a text in double quotes"))
}

fn thousands_commas(written: &str) -> Wording {
    let (plain, parted) = (written.replace(',', ""), written.replace(',', "_"));
    error("thousands-commas", format!("the number {} has commas", quote(written))).help(format!(
        "write `{}` or `{}`",
        cut(&plain),
        cut(&parted)
    ))
}

fn broken_header(meant: Option<&str>) -> Wording {
    let wording = error("broken-header", "the header cannot be read, nor what stands under it".to_owned());
    match meant {
        Some(meant) => wording.help(format!("write `{meant}`")),
        None => wording.help("write it as `[section.id]`".to_owned()),
    }
}

fn header_after_value(header: &str) -> Wording {
    error("broken-header", "a header stands alone in its line".to_owned())
        .help(format!("write {} in a line of its own", quote(header)))
}

fn double_brackets(header: &str) -> Wording {
    let message = "double brackets make a list, where each entry needs an id";
    error("double-brackets", message.to_owned())
        .help(format!("write {}, with another id for each", quote(header)))
}

fn duplicate_key(key: &str, line: Option<usize>) -> Wording {
    let wording = error("duplicate-key", format!("{} is given twice", quote(key)));
    match line {
        Some(line) => wording.help(format!("delete this, or the one in line {line}")),
        None => wording.help("delete one of the two".to_owned()),
    }
}

fn duplicate_table(header: &str, line: usize, holds_entries: bool) -> Wording {
    let message = format!("{} stands already in line {line}", quote(header));
    let help = if holds_entries {
        "move these lines there"
    } else {
        "give one of them another id, or make them one"
    };
    error("duplicate-table", message).help(help.to_owned())
}

fn grown_short_form(moved: &[String], into: Option<&str>, line: usize) -> Wording {
    let fields = moved.iter().map(|field| quote(field)).collect::<Vec<_>>().join(", ");
    let what = if moved.is_empty() { format!("what line {line} says") } else { fields };
    let table = into.map_or_else(|| "this table".to_owned(), |header| format!("a table {}", quote(header)));
    error("duplicate-table", format!("line {line} already gives this in its short form"))
        .help(format!("move {what} into {table} and delete line {line}"))
}

fn grown_list(header: &str, line: Option<usize>) -> Wording {
    match line {
        Some(line) => error("duplicate-table", format!("line {line} already gives this as one table"))
            .help(format!("write {} in line {line} too", quote(header))),
        None => error("duplicate-table", "this is already given as a list of tables".to_owned())
            .help(format!("write {} here too", quote(header))),
    }
}

fn grown_dotted_key(moved: &str, line: usize) -> Wording {
    error("duplicate-table", format!("line {line} already gives a field of this table"))
        .help(format!("move {} into this table and delete line {line}", quote(moved)))
}

fn table_stands(moved: Option<&str>, line: usize) -> Wording {
    let wording = error("duplicate-table", format!("line {line} already makes this a table"));
    match moved {
        Some(moved) => wording.help(format!("move {} there, or delete this line", quote(moved))),
        None => wording.help("delete this line, or write it there as a field".to_owned()),
    }
}

fn new_syntax(syntax: NewSyntax) -> Wording {
    let (what, instead) = match syntax {
        NewSyntax::LineBreak => (
            "a table in braces over several lines",
            "put it on one line, or write it as a table with a header",
        ),
        NewSyntax::TrailingComma => ("a comma after the last field in braces", "delete the comma"),
        NewSyntax::Escape => ("this escape", "write it as `\\u00…`"),
        NewSyntax::NoSeconds => ("a time without seconds", "add `:00`"),
    };
    warning("toml-1-1-syntax", format!("{what} is new in TOML 1.1, which many editors do not know"))
        .help(instead.to_owned())
}
