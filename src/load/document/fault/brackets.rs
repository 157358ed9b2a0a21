//! Faults of what stands in brackets and braces: one that is left open, fields that nothing parts.

use toml_parser::lexer::TokenKind;

use super::Fault;
use crate::diagnostic::words::quote;
use crate::diagnostic::{Diagnostic, codes};
use crate::load::document::tokens::line_end;

impl Fault<'_> {
    /// A field behind a value, without a comma or the end of a line between them.
    pub(super) fn second_field(&self) -> Option<Diagnostic> {
        let first = self.equals_signs().next()?.end;
        let second =
            self.equals_signs().find(|equals| equals.start > first && equals.start >= self.at.start)?;
        let before = self.text[..second.start].trim_end();
        let start = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '-').len();
        let end_of_value = self.text[..start].trim_end_matches([' ', '\t']).len();
        let (key, value) = (start..before.len(), self.text.get(first..end_of_value)?);
        let is_value = !value.trim().is_empty() && !value.ends_with([',', '{', '\n', '.']);
        if key.is_empty()
            || end_of_value == start
            || !is_value
            || second.start > line_end(self.text, self.at.start)
        {
            return None;
        }
        let name = quote(&self.text[key.clone()]);
        let (what, with, help) = if self.is_in_braces(start) {
            ("a comma", ", ", "write `,` before it".to_owned())
        } else {
            ("a line break", "\n", format!("write {name} in a line of its own"))
        };
        let problem = codes::MISSING_COMMA.at(key).says(format!("{what} is missing before {name}"));
        Some(problem.help(help).repaired(end_of_value..start, with))
    }

    /// True if a place in the statement is inside a table in braces.
    pub(super) fn is_in_braces(&self, at: usize) -> bool {
        let before = self.tokens().take_while(|(_, span)| span.end <= at);
        before.fold(0, |depth, (kind, _)| match kind {
            TokenKind::LeftCurlyBracket => depth + 1,
            TokenKind::RightCurlyBracket => depth - 1,
            _ => depth,
        }) > 0
    }

    /// The innermost bracket that is not closed.
    pub(super) fn open_bracket(&self) -> Option<Diagnostic> {
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
        let problem = codes::UNCLOSED_BRACKET.at(span).says("the bracket that opens here is not closed");
        Some(problem.help(format!("write `{closing}` where it should end")))
    }
}
