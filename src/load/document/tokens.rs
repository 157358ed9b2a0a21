//! The parser's own tokens, at their places in the text, and lines.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// Invisible, and allowed as the first character of a text; the lexer skips it at the start of any part.
pub(super) const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// A token with its place in the whole text.
pub(super) type Token = (TokenKind, Range<usize>);

/// The tokens of a part of the text; the last one is the end.
pub(super) fn tokens(text: &str, part: Range<usize>) -> impl Iterator<Item = Token> {
    let shift = move |at: usize| part.start + at;
    let lexer = Source::new(&text[part.clone()]).lex();
    lexer.map(move |token| (token.kind(), shift(token.span().start())..shift(token.span().end())))
}

/// True if a token says something: it is not space, a comment, an end of line or the end.
pub(super) fn is_significant(kind: TokenKind) -> bool {
    use TokenKind::{Comment, Eof, Newline, Whitespace};
    !matches!(kind, Whitespace | Comment | Newline | Eof)
}

/// True if a token is a text that may go over several lines.
pub(super) fn is_multi_line(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::MlBasicString | TokenKind::MlLiteralString)
}

/// The lines from `start` on, without their ends.
pub(super) fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = (start < text.len()).then_some(start);
    std::iter::from_fn(move || {
        let start = next?;
        let end = text[start..].find('\n').map(|length| start + length);
        next = end.map(|end| end + 1);
        Some(start..line_end(text, start))
    })
}

/// The end of the line that `at` is on, before its line feed or carriage return and line feed.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let Some(length) = text[at..].find('\n') else { return text.len() };
    let line = &text[at..at + length];
    at + line.strip_suffix('\r').unwrap_or(line).len()
}

/// The start of the line that `at` is on.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The line without the space around it; a part of the text.
pub(super) fn trimmed(text: &str, line: Range<usize>) -> Range<usize> {
    let content = text[line.clone()].trim_end_matches([' ', '\t']);
    let start = line.start + content.len() - content.trim_start_matches([' ', '\t']).len();
    start..line.start + content.len()
}
