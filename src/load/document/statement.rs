//! The statements of a text that is not TOML throughout: its headers, its fields, and lines that are neither.
//!
//! A statement goes on for as long as its brackets and texts are open, but never over a line that can only be
//! a statement of its own. By these rules an error in one statement costs as little of the others as is
//! possible without guessing, and that the inside of a text or of a table is never taken for a field.

use std::ops::Range;

use toml::de::DeTable;
use toml_parser::lexer::TokenKind;

use super::header;
use super::limits::Demand;
use super::path::Path;
use super::tokens::{
    BYTE_ORDER_MARK, is_multi_line, is_significant, line_end, line_start, lines, tokens, trimmed,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// From its first character to the end of its last line.
    pub(super) span: Range<usize>,
    pub(super) kind: StatementKind,
    /// The byte where an unclosed text opens; the statement then reaches to the next header of a section.
    pub(super) unclosed: Option<usize>,
    /// Set if it is left out of what is read.
    pub(super) lost: bool,
}

/// The kind of a statement, by its first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StatementKind {
    Header,
    /// A line surely meant as a header: the lines after it belong to an unknown table.
    BrokenHeader,
    /// It begins with a key and `=`.
    Field,
    Stray,
}

impl StatementKind {
    /// True if the statements after it belong to the table that it names.
    pub(super) fn is_header(self) -> bool {
        matches!(self, Self::Header | Self::BrokenHeader)
    }
}

/// The statements of `text` in order; only blanks and comments are between them.
pub(super) fn split(text: &str) -> Vec<Statement> {
    let mut statements: Vec<Statement> = Vec::new();
    let start = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
    let mut read = 0;
    for line in lines(text, start) {
        if line.start >= read && !is_blank(&text[line.clone()]) {
            let statement = statement(text, &line);
            read = statement.span.end;
            statements.push(statement);
        }
    }
    statements
}

/// The statements of a text that is TOML throughout, in order: the same as [`split`] finds, with no need to
/// look for errors.
pub(super) fn split_valid(text: &str) -> Vec<Statement> {
    use TokenKind::{
        Eof, LeftCurlyBracket, LeftSquareBracket, Newline, RightCurlyBracket, RightSquareBracket,
    };
    let mut statements: Vec<Statement> = Vec::new();
    let (mut open, mut is_new) = (0_usize, true);
    for (kind, span) in tokens(text, 0..text.len()) {
        match kind {
            Newline | Eof if open == 0 => {
                if let Some(statement) = statements.last_mut().filter(|_| !is_new) {
                    statement.span.end = span.start;
                }
                is_new = true;
                continue;
            }
            LeftSquareBracket | LeftCurlyBracket => open += 1,
            RightSquareBracket | RightCurlyBracket => open = open.saturating_sub(1),
            _ => {}
        }
        if is_new && is_significant(kind) {
            is_new = false;
            let is_header = kind == LeftSquareBracket;
            let kind = if is_header { StatementKind::Header } else { StatementKind::Field };
            statements.push(Statement { span, kind, unclosed: None, lost: false });
        }
    }
    statements
}

/// The first statement and, if that is a header, the others of its block.
pub(super) fn block_from(statements: &mut [Statement]) -> &mut [Statement] {
    let is_header = |statement: &Statement| statement.kind.is_header();
    let length = match statements.split_first() {
        Some((first, rest)) if is_header(first) => 1 + rest.iter().position(is_header).unwrap_or(rest.len()),
        Some(_) => 1,
        None => 0,
    };
    &mut statements[..length]
}

/// True if a line says nothing; one with a control character is not blank, since the parser refuses it.
fn is_blank(line: &str) -> bool {
    let content = line.trim_start_matches([' ', '\t']);
    (content.is_empty() || content.starts_with('#'))
        && !line.contains(|c: char| c.is_ascii_control() && c != '\t')
}

fn statement(text: &str, line: &Range<usize>) -> Statement {
    let start = trimmed(text, line.clone()).start;
    let kind = kind(text, start..line.end);
    let (end, unclosed) = match kind {
        StatementKind::Header | StatementKind::BrokenHeader => (line.end, None),
        StatementKind::Field | StatementKind::Stray => extent(text, start),
    };
    Statement { span: start..end, kind, unclosed, lost: false }
}

/// The kind of statement that the line begins.
fn kind(text: &str, line: Range<usize>) -> StatementKind {
    let path = Path::read(text, line.clone());
    let content = text[line.clone()].trim_start_matches(BYTE_ORDER_MARK);
    if content.starts_with('[') {
        let is_whole = content.len() == line.len();
        let is_header = is_whole && !Demand::of(content).is_too_deep && DeTable::parse(content).is_ok();
        return if is_header { StatementKind::Header } else { StatementKind::BrokenHeader };
    }
    if path.is_of_field() {
        StatementKind::Field
    } else if header::names(text, line).is_some() {
        StatementKind::BrokenHeader
    } else {
        StatementKind::Stray
    }
}

/// True if a line is a header of one of the format's sections.
fn is_section_header(text: &str, line: Range<usize>) -> bool {
    let line = trimmed(text, line);
    text[line.clone()].starts_with('[')
        && Path::read(text, line.clone()).is_in_section()
        && kind(text, line) == StatementKind::Header
}

/// The end of the statement that starts here, and where an unclosed text in it opens.
fn extent(text: &str, start: usize) -> (usize, Option<usize>) {
    let mut open = Open::default();
    let mut last = (TokenKind::Equals, start..start);
    let mut is_new_line = false;
    for (kind, span) in tokens(text, start..text.len()) {
        if kind == TokenKind::Newline && text[span.clone()].ends_with('\n') {
            if open.is_empty() {
                break;
            }
            is_new_line = true;
        }
        if !is_significant(kind) {
            continue;
        }
        if is_new_line && open.ends_before(text, kind, span.start, last.0) {
            break;
        }
        if is_multi_line(kind) && !is_closed(text, &span) {
            return (before_next_section(text, span.start), Some(span.start));
        }
        open.track(kind);
        is_new_line = false;
        last = (kind, span);
    }
    (line_end(text, last.1.end), None)
}

/// The open brackets, from the outermost.
#[derive(Default)]
struct Open {
    brackets: Vec<TokenKind>,
    arrays: usize,
    tables: usize,
}

impl Open {
    fn is_empty(&self) -> bool {
        self.brackets.is_empty()
    }

    /// Follows a token; a closing bracket closes those inside the one it fits, and is ignored if it fits none.
    fn track(&mut self, kind: TokenKind) {
        let fits = match kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                *self.count(kind) += 1;
                self.brackets.push(kind);
                return;
            }
            TokenKind::RightSquareBracket => TokenKind::LeftSquareBracket,
            TokenKind::RightCurlyBracket => TokenKind::LeftCurlyBracket,
            _ => return,
        };
        if *self.count(fits) == 0 {
            return;
        }
        while let Some(bracket) = self.brackets.pop() {
            *self.count(bracket) -= 1;
            if bracket == fits {
                break;
            }
        }
    }

    fn count(&mut self, bracket: TokenKind) -> &mut usize {
        if bracket == TokenKind::LeftSquareBracket { &mut self.arrays } else { &mut self.tables }
    }

    /// True if the line whose first token is at `at` cannot be inside what is open; `last` is the token
    /// before it.
    ///
    /// An array holds no fields; a table over several lines has a comma or a bracket at the end of each line
    /// but the last.
    fn ends_before(&self, text: &str, kind: TokenKind, at: usize, last: TokenKind) -> bool {
        use TokenKind::{Comma, LeftCurlyBracket, LeftSquareBracket, RightCurlyBracket, RightSquareBracket};
        let line = at..line_end(text, at);
        if kind == LeftSquareBracket && begins_like_header(text, line.clone()) {
            return true;
        }
        if self.brackets.last() == Some(&LeftSquareBracket) {
            return Path::read(text, line).is_of_field();
        }
        !matches!(last, Comma | LeftCurlyBracket | LeftSquareBracket)
            && !matches!(kind, Comma | RightCurlyBracket | RightSquareBracket)
    }
}

/// True if a line that begins with `[` is a header rather than a value.
fn begins_like_header(text: &str, line: Range<usize>) -> bool {
    let path = Path::read(text, line.clone());
    let Some(first) = path.keys.first() else { return false };
    let is_value = matches!(&*first.name, "true" | "false" | "inf" | "nan");
    path.is_in_section()
        || (text[first.span.clone()].starts_with(|c: char| c.is_ascii_alphabetic())
            && !is_value
            && kind(text, line) == StatementKind::Header)
}

/// True if a text over several lines ends at its next three quotes, rather than being left open.
fn is_closed(text: &str, span: &Range<usize>) -> bool {
    let quotes = &text[span.start..span.start + 3];
    let content = &text[span.start + 3..span.end];
    if !content.ends_with(quotes) {
        return false;
    }
    if !content.contains('\n') {
        return true;
    }
    let last_line = line_start(text, span.end)..line_end(text, span.end);
    let rest = text[span.end..last_line.end].trim_start();
    let opens_another = Path::read(text, last_line.start..span.end - 3).is_of_field();
    let is_followed = !rest.is_empty() && !rest.starts_with(['#', ',', ']', '}']);
    if opens_another || is_followed {
        return false;
    }
    let holds_header = lines(text, span.start)
        .take_while(|line| line.start < span.end)
        .any(|line| is_section_header(text, line));
    !holds_header || is_followed_by_statement(text, last_line.end)
}

/// True if the next line that says something is a proper statement.
fn is_followed_by_statement(text: &str, line_end: usize) -> bool {
    let mut following = lines(text, (line_end + 1).min(text.len()));
    let next = following.find(|line| !is_blank(&text[line.clone()]));
    next.is_none_or(|line| {
        matches!(kind(text, trimmed(text, line)), StatementKind::Header | StatementKind::Field)
    })
}

/// The end of the line before the next header of a section.
fn before_next_section(text: &str, at: usize) -> usize {
    let mut following = lines(text, line_end(text, at)).skip(1);
    let header = following.find(|line| is_section_header(text, line.clone()));
    header.map_or(text.len(), |line| line.start - 1)
}
