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

/// What a text demands.
pub(super) struct Demand {
    /// About how many bytes the parser needs at most at one time, with what is kept of each line that it refuses.
    memory: usize,
    /// Whether something stands too deep for the parser's stack.
    pub is_too_deep: bool,
}

impl Demand {
    /// Measures a text, or one statement of it.
    pub(super) fn of(text: &str) -> Self {
        let mut demand = Self { memory: 0, is_too_deep: false };
        let (mut depth, mut dots) = (0_usize, 0);
        for token in Source::new(text).lex() {
            demand.memory += memory(token.kind());
            match token.kind() {
                TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => (depth, dots) = (depth + 1, 0),
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                    depth = depth.saturating_sub(1);
                }
                TokenKind::Dot => dots += 1,
                TokenKind::Equals | TokenKind::Comma | TokenKind::Newline => dots = 0,
                _ => {}
            }
            demand.is_too_deep |= depth > DEEPEST || dots > MOST_DOTS;
        }
        demand
    }

    /// Why the whole text is refused, if it is.
    pub(super) fn refusal(&self, text: &str) -> Option<Toml> {
        (self.memory > MEMORY_OF_ANY.max(text.len() * MEMORY_PER_BYTE)).then_some(Toml::TooDense)
    }
}

/// How much memory a token costs, as measured.
fn memory(kind: TokenKind) -> usize {
    const TOKEN: usize = 48;
    const LINE: usize = 64;
    const TABLE: usize = 500;
    const FIELD: usize = 150;
    const ITEM: usize = 160;
    let kept = match kind {
        TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket | TokenKind::Dot => TABLE,
        TokenKind::Equals => FIELD,
        TokenKind::Comma => ITEM,
        TokenKind::Newline => LINE,
        _ => 0,
    };
    TOKEN + kept
}
