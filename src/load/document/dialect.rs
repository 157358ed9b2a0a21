//! Syntax that TOML has only since 1.1: it is read, but people's editors may not know it.
//!
//! Works on the tokens of a text without errors, in one pass.

use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::tokens::{Token, is_significant, tokens};
use crate::diagnostic::{Diagnostic, NewSyntax, Toml};

/// One warning for each kind of new syntax in a statement.
pub(super) fn check(text: &str) -> Vec<Diagnostic> {
    let mut open: Vec<Token> = Vec::new();
    let mut comma = None;
    let mut found: Vec<(NewSyntax, Range<usize>)> = Vec::new();
    let mut problems = Vec::new();
    for (kind, span) in tokens(text, 0..text.len()) {
        if kind == TokenKind::Newline && open.is_empty() {
            problems.extend(found.drain(..).map(warning));
        }
        let table = open.last().filter(|(kind, _)| *kind == TokenKind::LeftCurlyBracket);
        let syntax = match kind {
            TokenKind::Newline => table.map(|(_, table)| (NewSyntax::LineBreak, table.clone())),
            TokenKind::RightCurlyBracket => comma.take().map(|comma| (NewSyntax::TrailingComma, comma)),
            TokenKind::BasicString | TokenKind::MlBasicString => new_escape(&text[span.clone()])
                .map(|at| (NewSyntax::Escape, span.start + at..span.start + at + 2)),
            TokenKind::Atom if is_time_without_seconds(&text[span.clone()]) => {
                Some((NewSyntax::NoSeconds, span.clone()))
            }
            _ => None,
        };
        found.extend(syntax.filter(|(syntax, _)| !found.iter().any(|(known, _)| known == syntax)));
        if is_significant(kind) {
            comma = (kind == TokenKind::Comma).then(|| span.clone());
        }
        match kind {
            TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket => open.push((kind, span)),
            TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket => drop(open.pop()),
            _ => {}
        }
    }
    problems.extend(found.drain(..).map(warning));
    problems
}

fn warning((syntax, span): (NewSyntax, Range<usize>)) -> Diagnostic {
    Diagnostic::toml(Toml::NewSyntax(syntax), span)
}

/// Where a basic string has an escape that TOML 1.0 does not know.
fn new_escape(string: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(backslash) = string[at..].find('\\') {
        at += backslash;
        if string[at + 1..].starts_with(['e', 'x']) {
            return Some(at);
        }
        at += 1 + string[at + 1..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// Whether a bare value is a time, perhaps after a date, with hours and minutes only.
fn is_time_without_seconds(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_digit())
        && value.split_once(':').is_some_and(|(_, minutes)| minutes.as_bytes().get(2) != Some(&b':'))
}
