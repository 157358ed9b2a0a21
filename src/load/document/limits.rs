//! Limits on what a text may demand of the parser, measured by the parser's lexer before anything is parsed.
//!
//! The parser recurses over brackets and over the dots of keys, and makes a table of each; a few kilobytes
//! can thus ask for more stack and memory than there is. The lexer does neither.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// The deepest that brackets may be nested.
const DEEPEST: usize = 16;

/// The most dots that a key may have.
const MOST_DOTS: usize = 8;

/// The most memory that parsing may take for each byte of the text, in bytes.
const MEMORY_PER_BYTE: usize = 64;

/// The memory that any text may take, however short it is, in bytes.
pub(in crate::load) const MEMORY_OF_ANY: usize = 8 << 20;

/// The demand of a text, measured token by token.
pub(in crate::load) struct Demand {
    /// About the most bytes that the parser needs at one time, including what is kept of each line that it
    /// refuses.
    memory: usize,
    /// The most that it may need.
    allowed: usize,
    /// The number of open brackets, and of dots in the key being read.
    depth: usize,
    dots: usize,
    /// Set if something is nested too deep for the parser's stack.
    pub(super) is_too_deep: bool,
}

impl Demand {
    /// The demand of no token yet, for a text of this length.
    pub(super) fn new(length: usize) -> Self {
        let allowed = MEMORY_OF_ANY.max(length * MEMORY_PER_BYTE);
        Self { memory: 0, allowed, depth: 0, dots: 0, is_too_deep: false }
    }

    /// Measures a text, or one statement of it.
    pub(in crate::load) fn of(text: &str) -> Self {
        let mut demand = Self::new(text.len());
        for token in Source::new(text).lex() {
            demand.add(token.kind());
        }
        demand
    }

    pub(super) fn add(&mut self, token: TokenKind) {
        self.memory += memory(token);
        match token {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                (self.depth, self.dots) = (self.depth + 1, 0);
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                self.depth = self.depth.saturating_sub(1);
            }
            TokenKind::Dot => self.dots += 1,
            TokenKind::Equals | TokenKind::Comma | TokenKind::Newline => self.dots = 0,
            _ => {}
        }
        self.is_too_deep |= self.depth > DEEPEST || self.dots > MOST_DOTS;
    }

    /// True if the text needs more memory than it may.
    pub(in crate::load) fn is_too_dense(&self) -> bool {
        self.memory > self.allowed
    }
}

/// The memory that a token costs in bytes, as measured.
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
