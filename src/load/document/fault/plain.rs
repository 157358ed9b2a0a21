//! The parser's messages that speak of TOML's grammar, each in plain words with what to write instead.

use toml_parser::lexer::TokenKind;

use super::{Fault, missing_equals};
use crate::diagnostic::{Diagnostic, codes};
use crate::load::document::tokens::is_significant;

/// The beginning of a message, what is wrong, and what to do about it.
type PlainWords = (&'static str, &'static str, &'static str);

const PLAIN_WORDS: [PlainWords; 7] = [
    (
        "missing key for inline table element",
        "there is no key before this bracket",
        "write `key = ` before it, or put a list in square brackets around what stands here",
    ),
    (
        "unexpected `=` in array",
        "a list in square brackets has no keys",
        "put each key with its value in braces: `[{ key = \"…\" }]`",
    ),
    (
        "missing inline table opening",
        "this brace closes nothing",
        "delete it, or write `{` where it should begin",
    ),
    ("missing array opening", "this bracket closes nothing", "delete it, or write `[` where it should begin"),
    (
        "invalid inline table element",
        "this square bracket stands between braces, and closes nothing",
        "delete it, or write `}` if the braces end here",
    ),
    (
        "unquoted keys cannot be empty",
        "there is no key here",
        "write one, or delete the sign that is too many",
    ),
    (
        "keys cannot be multi-line",
        "a key has no three quotation marks",
        "write it with the letters a to z, digits and hyphens",
    ),
];

/// The beginnings of messages about a character that is given by its number.
const NO_CHARACTER: [&str; 2] = ["too few unicode value digits", "invalid value, expected unicode"];

impl Fault<'_> {
    /// The problem of which the message says little to whoever does not know the grammar.
    pub(super) fn in_plain_words(&self) -> Option<Diagnostic> {
        let is = |beginning: &str| self.message.starts_with(beginning);
        if NO_CHARACTER.into_iter().any(is) {
            return Some(self.no_character());
        }
        let (_, says, help) = PLAIN_WORDS.into_iter().find(|(beginning, ..)| is(beginning))?;
        Some(codes::SYNTAX.at(self.character()).says(says).help(help))
    }

    /// A backslash with a number of which there is no character.
    fn no_character(&self) -> Diagnostic {
        let backslash = self.text[..self.at.start].rfind('\\').unwrap_or(self.at.start);
        let problem = codes::BAD_ESCAPE.at(backslash..self.at.end.max(self.at.start));
        problem.says("there is no character of this number").help(
            "write `\\u` and four digits, or the character itself; write `\\\\` for a backslash in the text",
        )
    }

    /// A key or an equals sign right before the brace that closes.
    pub(super) fn unfinished_field(&self) -> Option<Diagnostic> {
        if !self.text[self.at.start..].starts_with('}') {
            return None;
        }
        let before = self.tokens().take_while(|(_, span)| span.end <= self.at.start);
        let (kind, span) = before.filter(|(kind, _)| is_significant(*kind)).last()?;
        match kind {
            TokenKind::Equals => {
                let problem = codes::MISSING_VALUE.at(span.end..span.end).says("there is no value here");
                Some(problem.help("write one, or delete the key"))
            }
            TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString => {
                Some(missing_equals(&self.text[span.clone()], false, span))
            }
            _ => None,
        }
    }
}
