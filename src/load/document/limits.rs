//! What a text may demand of the parser, measured by the parser's lexer before anything is parsed.
//!
//! The parser recurses over brackets and over the dots of keys, and makes a table of each; a few kilobytes can thereby ask
//! for more stack and memory than there is. The lexer does neither.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::diagnostic::Toml;

/// How deep brackets may stand in one another.
const DEEPEST: usize = 16;

/// How many dots a key may have.
const MOST_DOTS: usize = 8;

/// How much memory parsing may take for each byte of the text.
const MEMORY_PER_BYTE: usize = 64;

/// How much memory any text may take, however short it is.
const MEMORY_OF_ANY: usize = 8 << 20;

/// Why the whole text is refused, if it is.
pub(super) fn refusal(text: &str) -> Option<Toml> {
    (memory(text) > MEMORY_OF_ANY.max(text.len() * MEMORY_PER_BYTE)).then_some(Toml::TooDense)
}

/// Whether something stands too deep for the parser's stack.
pub(super) fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut dots) = (0_usize, 0);
    for token in Source::new(text).lex() {
        match token.kind() {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => depth = depth.saturating_sub(1),
            TokenKind::Dot => dots += 1,
            TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString | TokenKind::Whitespace => {
                continue;
            }
            _ => dots = 0,
        }
        if depth > DEEPEST || dots > MOST_DOTS {
            return true;
        }
    }
    false
}

/// The most bytes that the parser can need at one time, by what each token makes it keep.
fn memory(text: &str) -> usize {
    const TOKEN: usize = 72;
    const TABLE: usize = 700;
    const FIELD: usize = 300;
    const ITEM: usize = 200;
    let of_token = |kind| match kind {
        TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket | TokenKind::Dot => TABLE,
        TokenKind::Equals => FIELD,
        TokenKind::Comma => ITEM,
        _ => 0,
    };
    Source::new(text).lex().map(|token| TOKEN + of_token(token.kind())).sum()
}
