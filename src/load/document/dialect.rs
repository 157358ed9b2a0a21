//! Syntax that TOML has only since 1.1: it is read, but people's editors may not know it.
//!
//! The findings mean something only if the text turns out to have no errors.

use std::ops::Range;

use memchr::memchr;
use toml_parser::lexer::TokenKind;

use super::tokens::{Token, is_significant, tokens};
use crate::diagnostic::{Diagnostic, codes};

/// Syntax that TOML has only since 1.1.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NewSyntax {
    /// An inline table goes over several lines.
    LineBreak,
    /// An inline table has a comma after its last field.
    TrailingComma,
    /// The escapes `\e` and `\x`.
    Escape,
    /// A time with hours and minutes only.
    NoSeconds,
}

/// The new syntax in a text, collected token by token.
pub(super) struct Dialect<'t> {
    text: &'t str,
    /// The open brackets.
    open: Vec<Token>,
    /// The comma, if that was the last token.
    comma: Option<Range<usize>>,
    /// The new syntax in the statement being read.
    found: Vec<(NewSyntax, Range<usize>)>,
    problems: Vec<Diagnostic>,
}

impl<'t> Dialect<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, open: Vec::new(), comma: None, found: Vec::new(), problems: Vec::new() }
    }

    /// One warning for each kind of new syntax in a statement.
    pub(super) fn of(text: &str) -> Vec<Diagnostic> {
        let mut dialect = Dialect::new(text);
        for (kind, span) in tokens(text, 0..text.len()) {
            dialect.add(kind, span);
        }
        dialect.problems
    }

    /// Looks at the next token; the last one is the end of the text.
    pub(super) fn add(&mut self, kind: TokenKind, span: Range<usize>) {
        if kind == TokenKind::Eof || kind == TokenKind::Newline && self.open.is_empty() {
            let text = self.text;
            self.problems.extend(self.found.drain(..).map(|found| warning(text, found)));
        }
        let table = self.open.last().filter(|(kind, _)| *kind == TokenKind::LeftCurlyBracket);
        let syntax = match kind {
            TokenKind::Newline => table.map(|(_, table)| (NewSyntax::LineBreak, table.clone())),
            TokenKind::RightCurlyBracket => self.comma.take().map(|comma| (NewSyntax::TrailingComma, comma)),
            TokenKind::BasicString | TokenKind::MlBasicString => new_escape(&self.text[span.clone()])
                .map(|at| (NewSyntax::Escape, span.start + at..span.start + at + 2)),
            TokenKind::Atom if is_time_without_seconds(&self.text[span.clone()]) => {
                Some((NewSyntax::NoSeconds, span.clone()))
            }
            _ => None,
        };
        if let Some(syntax) = syntax
            && self.found.iter().all(|(known, _)| *known != syntax.0)
        {
            self.found.push(syntax);
        }
        if is_significant(kind) {
            self.comma = (kind == TokenKind::Comma).then(|| span.clone());
        }
        match kind {
            TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket => self.open.push((kind, span)),
            TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket => drop(self.open.pop()),
            _ => {}
        }
    }

    pub(super) fn problems(self) -> Vec<Diagnostic> {
        self.problems
    }
}

fn warning(text: &str, (syntax, span): (NewSyntax, Range<usize>)) -> Diagnostic {
    let problem = |what| {
        let message = format!("{what} is new in TOML 1.1, which many editors do not know");
        codes::TOML_1_1_SYNTAX.at(span.clone()).says(message)
    };
    match syntax {
        NewSyntax::LineBreak => problem("a table in braces over several lines")
            .help("put it on one line, or write it as a table with a header"),
        NewSyntax::TrailingComma => problem("a comma after the last field in braces")
            .help("delete the comma")
            .repaired(span.clone(), ""),
        NewSyntax::Escape => {
            let with = if text[span.clone()].ends_with('e') { "\\u001b" } else { "\\u00" };
            problem("this escape").help("write it as `\\u00…`").repaired(span.clone(), with)
        }
        NewSyntax::NoSeconds => {
            let time = &text[span.clone()];
            let seconds = span.start + time.find(':').map_or(time.len(), |colon| colon + 3);
            problem("a time without seconds").help("add `:00`").repaired(seconds..seconds, ":00")
        }
    }
}

/// Where a basic string has an escape that TOML 1.0 does not know.
fn new_escape(string: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(backslash) = memchr(b'\\', &string.as_bytes()[at..]) {
        at += backslash;
        if string[at + 1..].starts_with(['e', 'x']) {
            return Some(at);
        }
        at += 1 + string[at + 1..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// True if a bare value is a time, perhaps after a date, with hours and minutes only. The fraction of a
/// second, which the lexer takes for a value of its own, is none, even with an offset behind it.
fn is_time_without_seconds(value: &str) -> bool {
    let Some((hours, minutes)) = value.split_once(':') else { return false };
    let (date, hour) = hours.split_at_checked(hours.len().saturating_sub(2)).unwrap_or_default();
    hour.bytes().all(|byte| byte.is_ascii_digit())
        && (date.is_empty() || date.ends_with(['T', 't', ' ']))
        && minutes.as_bytes().get(2) != Some(&b':')
}
