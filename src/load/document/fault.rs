//! What is wrong with one statement: the parser's error, said as what was surely meant.

use std::ops::Range;

use toml::de::DeTable;
use toml_parser::lexer::TokenKind;

use super::header;
use super::limits::Demand;
use super::path::Path;
use super::statement::{BYTE_ORDER_MARK, Kind, Statement};
use super::tokens::{Token, is_significant, line_end, tokens, trimmed};
use crate::diagnostic::{Diagnostic, Toml};

mod value;

/// How the parser's messages begin that are about a number.
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

/// What keeps a statement from being read, if anything does.
pub(super) fn fault(text: &str, statement: &Statement) -> Option<Diagnostic> {
    if let Some(opening) = statement.unclosed {
        return Some(Diagnostic::toml(Toml::UnclosedText, opening..opening + 3));
    }
    let content = &text[statement.span.clone()];
    let first_line = trimmed(text, statement.span.start..line_end(text, statement.span.start));
    if content.starts_with(BYTE_ORDER_MARK) {
        let mark = statement.span.start..statement.span.start + BYTE_ORDER_MARK.len_utf8();
        return Some(Diagnostic::toml(Toml::InvisibleMark, mark));
    }
    if Demand::of(content).is_too_deep {
        return Some(Diagnostic::toml(Toml::TooDeep, first_line));
    }
    if statement.kind == Kind::BrokenHeader {
        let problem = Toml::BrokenHeader { meant: header::meant(text, first_line.clone()) };
        return Some(Diagnostic::toml(problem, first_line));
    }
    let error = DeTable::parse(content).err()?;
    let span = error.span().unwrap_or_default();
    let at = statement.span.start + span.start..statement.span.start + span.end;
    let fault = Fault { text, statement, message: error.message(), at };
    let (problem, span) = fault.explain();
    Some(Diagnostic::toml(problem, span))
}

/// An error of the parser in a statement.
struct Fault<'t> {
    text: &'t str,
    statement: &'t Statement,
    message: &'t str,
    at: Range<usize>,
}

/// What is wrong, and where.
type Explained = (Toml, Range<usize>);

impl Fault<'_> {
    /// What the error is about, most telling first.
    fn explain(&self) -> Explained {
        let told = self.control_character().or_else(|| self.thousands()).or_else(|| self.by_message());
        told.unwrap_or_else(|| {
            let message = self.message.trim_end_matches(", expected nothing").to_owned();
            (Toml::Syntax { message }, self.at.clone())
        })
    }

    fn by_message(&self) -> Option<Explained> {
        let is = |beginning| self.message.starts_with(beginning);
        if is("string values must be quoted") || is("missing opening quote") || is("invalid boolean") {
            Some(self.bare_word())
        } else if is("invalid date") || is("invalid time") {
            Some(self.date())
        } else if BAD_NUMBERS.into_iter().any(is) {
            Some(self.number())
        } else if is("invalid basic string") || is("invalid literal string") {
            self.open_string()
        } else if is("missing escaped value") {
            let backslash = self.text[..self.at.start].rfind('\\').unwrap_or(self.at.start);
            Some((Toml::BadEscape, backslash..self.character().end))
        } else if is("unexpected key or value") || is("missing comma") || is("missing assignment") {
            self.follower()
        } else if is("extra") {
            Some((Toml::ExtraSign { sign: self.text[self.character()].to_owned() }, self.character()))
        } else if is("unclosed") {
            self.open_bracket()
        } else if is("invalid unquoted key") {
            let found = self.text[self.character()].to_owned();
            Some((Toml::NotInKeys { found }, self.character()))
        } else if is("duplicate key") {
            let key = self.text[self.at.clone()].to_owned();
            Some((Toml::DuplicateKey { key, line: None }, self.at.clone()))
        } else if is("key with no value") && self.statement.kind == Kind::Field {
            let path = Path::read(self.text, self.statement.span.clone());
            let end = path.keys.last().map_or(self.at.end, |key| key.span.end);
            Some((Toml::KeyOfWords { better: path.names().join("-") }, self.statement.span.start..end))
        } else {
            (self.statement.kind == Kind::Stray).then(|| self.no_field())
        }
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

    /// A character that may only stand in a text, and there only as an escape.
    fn control_character(&self) -> Option<Explained> {
        let is_control = |c: &char| c.is_ascii_control() && !matches!(c, '\t' | '\n');
        let ends_line = |start: usize| self.text[start..].starts_with("\r\n");
        // The parser points behind a carriage return that ends no line.
        let start =
            if self.message.starts_with("carriage return") { self.at.start - 1 } else { self.at.start };
        let found = self.text[start..self.statement.span.end].chars().next().filter(is_control)?;
        (!ends_line(start)).then(|| (Toml::ControlCharacter { found }, start..start + 1))
    }

    /// A text that its line ends before its quotes do.
    fn open_string(&self) -> Option<Explained> {
        let (_, span) = self.tokens().find(|(kind, span)| {
            matches!(kind, TokenKind::BasicString | TokenKind::LiteralString) && span.end == self.at.end
        })?;
        let quote = &self.text[span.start..=span.start];
        let is_open = span.len() == 1 || !self.text[span.clone()].ends_with(quote) || self.at.is_empty();
        let span = trimmed(self.text, span);
        is_open.then_some((Toml::UnclosedString, span))
    }

    /// Something after a value, where nothing may stand.
    fn follower(&self) -> Option<Explained> {
        let before = self.tokens().take_while(|(_, span)| span.end <= self.at.start);
        let (kind, before) = before.filter(|(kind, _)| is_significant(*kind)).last()?;
        let rest = trimmed(self.text, self.at.start..line_end(self.text, self.at.start));
        let is_text = matches!(kind, TokenKind::BasicString | TokenKind::LiteralString);
        let is_top = self.message.starts_with("unexpected");
        let is_adjacent = before.end == self.at.start;
        let has_quotes = self.text[rest.clone()].contains(['"', '\'']);
        if is_text && (is_adjacent || is_top && has_quotes) && self.at_word() {
            Some((Toml::QuoteInside, before.start..rest.start))
        } else if is_top && let Some(header) = header::meant(self.text, rest.clone()) {
            Some((Toml::HeaderAfterValue { header }, rest))
        } else if is_top {
            Some((Toml::AfterValue { written: self.text[rest.clone()].to_owned() }, rest))
        } else if self.message.starts_with("missing assignment") {
            let key = &self.text[before.clone()];
            let has_colon = key.ends_with(':') || self.text[self.at.start..].starts_with(':');
            let key = key.trim_end_matches(':').to_owned();
            let problem = if has_colon { Toml::ColonForEquals { key } } else { Toml::MissingEquals { key } };
            Some((problem, before))
        } else {
            self.message.starts_with("missing comma").then_some((Toml::MissingComma, before.end..before.end))
        }
    }

    /// Whether a word stands at the error, rather than a sign.
    fn at_word(&self) -> bool {
        !self.text[self.at.start..].starts_with([',', '=', ':', '.', '[', ']', '{', '}'])
    }

    /// The innermost bracket that is not closed.
    fn open_bracket(&self) -> Option<Explained> {
        let mut open = Vec::new();
        for (kind, span) in self.tokens() {
            match kind {
                TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open.push(span),
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                    open.pop();
                }
                _ => {}
            }
        }
        let span = open.pop()?;
        let closing = if &self.text[span.clone()] == "[" { ']' } else { '}' };
        Some((Toml::Unclosed { closing }, span))
    }

    /// A line that is no field.
    fn no_field(&self) -> Explained {
        let line = self.statement.span.start..line_end(self.text, self.statement.span.start);
        let line = trimmed(self.text, line.start..line.end.min(self.statement.span.end));
        let path = Path::read(self.text, line.clone());
        let problem = match (path.keys.as_slice(), path.end.0) {
            ([], TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket) => Toml::StrayBracket,
            ([key, ..], _) if key.name.ends_with(':') && key.name.len() > 1 => {
                Toml::ColonForEquals { key: key.name.trim_end_matches(':').to_owned() }
            }
            ([key, colon, ..], _) if colon.name == ":" => {
                Toml::ColonForEquals { key: key.name.clone().into_owned() }
            }
            ([key, value], _) if !is_bare_word(&self.text[value.span.clone()]) => {
                Toml::MissingEquals { key: key.name.clone().into_owned() }
            }
            _ => Toml::NoField,
        };
        (problem, line)
    }
}

fn is_bare_word(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
}
