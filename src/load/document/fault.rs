//! The fault of one statement: the parser's error, put in terms of what was surely meant.

use std::ops::Range;

use toml::de::DeTable;
use toml_parser::lexer::TokenKind;

use super::header;
use super::limits::Demand;
use super::path::Path;
use super::statement::{Statement, StatementKind};
use super::tokens::{BYTE_ORDER_MARK, Token, is_significant, line_end, tokens, trimmed};
use crate::diagnostic::words::{cut, quote};
use crate::diagnostic::{Diagnostic, codes};

mod brackets;
mod plain;
mod value;

pub(in crate::load) use value::meant_flag;

/// The beginnings of the parser's messages about a number.
const BAD_NUMBERS: [&str; 13] = [
    "invalid float",
    "invalid mantissa",
    "invalid fraction",
    "invalid exponent",
    "invalid integer",
    "invalid hexadecimal",
    "invalid octal",
    "unexpected leading zero",
    "`_` may only go between digits",
    "integers with a radix",
    "radix must be lowercase",
    "redundant",
    "unexpected sign",
];

/// The fault that keeps a statement from being read, if it has one.
pub(super) fn fault(text: &str, statement: &Statement) -> Option<Diagnostic> {
    if let Some(opening) = statement.unclosed {
        let problem = codes::UNCLOSED_TEXT.at(opening..opening + 3);
        return Some(
            problem
                .says("the text that opens here is not closed")
                .help("end it with the same three quotation marks, and nothing after them in the line"),
        );
    }
    let content = &text[statement.span.clone()];
    let first_line = trimmed(text, statement.span.start..line_end(text, statement.span.start));
    if content.starts_with(BYTE_ORDER_MARK) {
        let mark = statement.span.start..statement.span.start + BYTE_ORDER_MARK.len_utf8();
        return Some(
            codes::INVISIBLE_MARK
                .at(mark)
                .says("the line begins with an invisible mark (U+FEFF)")
                .help("delete it, or type the line anew"),
        );
    }
    if Demand::of(content).is_too_deep {
        let problem = codes::TOO_DEEP.at(first_line).says("this is nested too deeply");
        return Some(problem.help("write it with at most 16 brackets in one another and 8 dots in a key"));
    }
    if statement.kind == StatementKind::BrokenHeader {
        return Some(header::broken(text, first_line));
    }
    let error = DeTable::parse(content).err()?;
    let span = error.span().unwrap_or_default();
    let at = statement.span.start + span.start..statement.span.start + span.end;
    Some(Fault { text, statement, message: error.message(), at }.explain())
}

/// An error of the parser in a statement.
struct Fault<'t> {
    text: &'t str,
    statement: &'t Statement,
    message: &'t str,
    at: Range<usize>,
}

impl Fault<'_> {
    /// The problem that explains the error, the most telling explanation first.
    fn explain(&self) -> Diagnostic {
        let told = self.control_character().or_else(|| self.as_people_write()).or_else(|| self.by_message());
        told.unwrap_or_else(|| {
            let message = self.message.trim_end_matches(", expected nothing").to_owned();
            codes::SYNTAX.at(self.at.clone()).says(message)
        })
    }

    fn by_message(&self) -> Option<Diagnostic> {
        let is = |beginning| self.message.starts_with(beginning);
        if is("string values must be quoted") || is("missing opening quote") || is("invalid boolean") {
            Some(self.bare_word())
        } else if is("invalid date") || is("invalid time") {
            Some(self.date())
        } else if BAD_NUMBERS.into_iter().any(is) {
            Some(self.number())
        } else if is("invalid basic string") || is("invalid literal string") {
            self.unfinished_field().or_else(|| self.open_string())
        } else if is("missing escaped value") {
            Some(self.bad_escape())
        } else if is("unexpected key or value") || is("missing comma") || is("missing assignment") {
            self.second_field().or_else(|| self.follower())
        } else if is("extra")
            && let Some(problem) = self.second_field()
        {
            Some(problem)
        } else if is("extra") {
            let sign = quote(&self.text[self.character()]);
            let problem = codes::EXTRA_SIGN.at(self.character());
            let problem = problem.says(format!("there is one {sign} too many")).help("delete it");
            Some(problem.repaired(self.character(), ""))
        } else if is("unclosed") {
            self.open_bracket()
        } else if is("invalid unquoted key") {
            let found = quote(&self.text[self.character()]);
            let problem =
                codes::BAD_KEY.at(self.character()).says(format!("a key cannot have {found} in it"));
            Some(problem.help("write it with the letters a to z, digits and hyphens"))
        } else if is("duplicate key") {
            let key = quote(&self.text[self.at.clone()]);
            let problem = codes::DUPLICATE_KEY.at(self.at.clone()).says(format!("{key} is given twice"));
            Some(problem.help("delete one of the two"))
        } else if is("key with no value") && self.statement.kind == StatementKind::Field {
            let path = Path::read(self.text, self.statement.span.clone());
            let end = path.keys.last().map_or(self.at.end, |key| key.span.end);
            let key = self.statement.span.start..end;
            let problem = codes::KEY_OF_WORDS.at(key.clone()).says("a key is one word");
            Some(problem.write(key, path.names().join("-")))
        } else {
            let is_stray = self.statement.kind == StatementKind::Stray;
            if is_stray { Some(self.no_field()) } else { self.in_plain_words() }
        }
    }

    fn bad_escape(&self) -> Diagnostic {
        let backslash = self.text[..self.at.start].rfind('\\').unwrap_or(self.at.start);
        let problem = codes::BAD_ESCAPE.at(backslash..self.character().end);
        problem
            .says("this backslash says nothing")
            .help("write `\\\\` for a backslash in the text, or put the text in single quotes")
    }

    /// The character at the error.
    fn character(&self) -> Range<usize> {
        let rest = &self.text[self.at.start..self.statement.span.end];
        self.at.start..self.at.start + rest.chars().next().map_or(0, char::len_utf8)
    }

    fn tokens(&self) -> impl Iterator<Item = Token> {
        tokens(self.text, self.statement.span.clone())
    }

    fn equals_signs(&self) -> impl Iterator<Item = Range<usize>> {
        self.tokens().filter(|(kind, _)| *kind == TokenKind::Equals).map(|(_, span)| span)
    }

    /// A character that is allowed only in a text, and there only as an escape.
    fn control_character(&self) -> Option<Diagnostic> {
        let is_control = |c: &char| c.is_ascii_control() && !matches!(c, '\t' | '\n');
        let ends_line = |start: usize| self.text[start..].starts_with("\r\n");
        // The parser points behind a carriage return that ends no line.
        let start =
            if self.message.starts_with("carriage return") { self.at.start - 1 } else { self.at.start };
        let found = self.text[start..self.statement.span.end].chars().next().filter(is_control)?;
        (!ends_line(start)).then(|| control_character(found, start..start + 1))
    }

    /// A text whose line ends before its quotes do.
    fn open_string(&self) -> Option<Diagnostic> {
        let (_, span) = self.tokens().find(|(kind, span)| {
            matches!(kind, TokenKind::BasicString | TokenKind::LiteralString) && span.end == self.at.end
        })?;
        (self.is_open(&span) || self.at.is_empty()).then(|| self.unclosed(span))
    }

    /// True for a text without the quotation mark that it begins with at its end.
    fn is_open(&self, text: &Range<usize>) -> bool {
        let written = &self.text[text.clone()];
        written.len() == 1 || !written.ends_with(&written[..1])
    }

    fn unclosed(&self, text: Range<usize>) -> Diagnostic {
        let problem = codes::UNCLOSED_TEXT.at(trimmed(self.text, text));
        problem
            .says("the text is not closed in its line")
            .help("end it with the quotation mark that it begins with")
    }

    /// Something after a value, where nothing may follow.
    fn follower(&self) -> Option<Diagnostic> {
        let before = self.tokens().take_while(|(_, span)| span.end <= self.at.start);
        let (kind, before) = before.filter(|(kind, _)| is_significant(*kind)).last()?;
        let rest = trimmed(self.text, self.at.start..line_end(self.text, self.at.start));
        let is_text = matches!(kind, TokenKind::BasicString | TokenKind::LiteralString);
        let is_top = self.message.starts_with("unexpected");
        let is_adjacent = before.end == self.at.start;
        let has_quotes = self.text[rest.clone()].contains(['"', '\'']);
        if is_text && let Some(next) = next_field(&self.text[before.clone()]) {
            let open = before.start..before.start + next;
            Some(self.unclosed(open))
        } else if is_text && (is_adjacent || is_top && has_quotes) && self.at_word() {
            let problem = codes::QUOTE_INSIDE.at(before.start..rest.start);
            Some(
                problem
                    .says("the text ends here, and more follows")
                    .help("write `\\\"` for a quotation mark in the text, or put the text in single quotes"),
            )
        } else if is_top && let Some(header) = header::meant(self.text, rest.clone()) {
            let problem = codes::BROKEN_HEADER.at(rest).says("a header stands alone in its line");
            Some(problem.help(format!("write {} in a line of its own", quote(&header))))
        } else if is_top && kind == TokenKind::Atom && self.text[rest.clone()].ends_with('"') {
            // `about = Sells boats, and quays."`
            let value = self.value_start(before.start)..rest.end;
            let problem = codes::UNQUOTED_TEXT.at(value.clone()).says("a text needs quotes");
            Some(problem.help("write `\"` before it as well").repaired(value.start..value.start, "\""))
        } else if is_top {
            let written = quote(&self.text[rest.clone()]);
            let problem = codes::AFTER_VALUE.at(rest).says(format!("{written} stands after the value"));
            Some(problem.help("delete it, or begin it with `#` if it is a comment"))
        } else if self.message.starts_with("missing assignment") {
            let key = &self.text[before.clone()];
            let has_colon = key.ends_with(':') || self.text[self.at.start..].starts_with(':');
            Some(missing_equals(key.trim_end_matches(':'), has_colon, before))
        } else if is_text && self.is_open(&before) {
            Some(self.unclosed(before))
        } else {
            let problem = codes::MISSING_COMMA.at(before.end..before.end);
            let problem = problem.says("there is no comma after this").help("write `,` here");
            let problem = problem.repaired(before.end..before.end, ",");
            self.message.starts_with("missing comma").then_some(problem)
        }
    }

    /// Where the value begins that a byte of it stands in.
    fn value_start(&self, at: usize) -> usize {
        let equals = self.equals_signs().take_while(|sign| sign.end <= at).last();
        let behind = equals.map_or(self.statement.span.start, |sign| sign.end);
        trimmed(self.text, behind..at).start
    }

    /// True if there is a word at the error, rather than a sign.
    fn at_word(&self) -> bool {
        !self.text[self.at.start..].starts_with([',', '=', ':', '.', '[', ']', '{', '}'])
    }

    /// A line that is not a field.
    fn no_field(&self) -> Diagnostic {
        let line = self.statement.span.start..line_end(self.text, self.statement.span.start);
        let line = trimmed(self.text, line.start..line.end.min(self.statement.span.end));
        let path = Path::read(self.text, line.clone());
        match (path.keys.as_slice(), path.end.0) {
            ([], TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket) => codes::STRAY_BRACKET
                .at(line)
                .says("this bracket closes nothing")
                .help("delete it, or write the one that opens"),
            ([key, ..], _) if key.name.ends_with(':') && key.name.len() > 1 => {
                missing_equals(key.name.trim_end_matches(':'), true, line)
            }
            ([key, colon, ..], _) if colon.name == ":" => missing_equals(&key.name, true, line),
            ([key, value], _) if !is_bare_word(&self.text[value.span.clone()]) => {
                missing_equals(&key.name, false, line)
            }
            _ => codes::NO_FIELD
                .at(line)
                .says("this is neither a field nor a header")
                .help("write `key = …`, or begin it with `#` if it is a comment"),
        }
    }
}

/// Where the next field begins in a text that runs on into it, as its quotation mark is missing: the comma of
/// `"Sells boats, source = "`.
fn next_field(text: &str) -> Option<usize> {
    let inside = text.get(1..text.len().checked_sub(1)?)?.trim_end().strip_suffix('=')?.trim_end();
    let is_of_key = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let rest = inside.trim_end_matches(is_of_key);
    let is_key = rest.len() < inside.len() && rest.ends_with([' ', ',']);
    rest.trim_end().strip_suffix(',').filter(|_| is_key).map(|told| 1 + told.len())
}

/// A key without `=`, which may have a colon instead.
fn missing_equals(key: &str, has_colon: bool, span: Range<usize>) -> Diagnostic {
    let wrong = if has_colon { "a colon after it instead of `=`" } else { "no `=` after it" };
    let problem = codes::MISSING_EQUALS.at(span).says(format!("{} has {wrong}", quote(key)));
    problem.help(format!("write `{} = …`", cut(key)))
}

fn control_character(found: char, span: Range<usize>) -> Diagnostic {
    let (problem, code) = (codes::CONTROL_CHARACTER.at(span), u32::from(found));
    match found {
        '\r' => problem
            .says("a carriage return (U+000D) ends no line here")
            .help("delete it, or save the file with line feeds at the ends of its lines"),
        '\0' => problem
            .says("there is a NUL character here (U+0000)")
            .help("delete it; if there are many, save the file as UTF-8"),
        _ => problem
            .says(format!("there is a control character here (U+{code:04X})"))
            .help(format!("delete it, or write `\\u{code:04X}` in a text in double quotes")),
    }
}

fn is_bare_word(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
}
