//! What a text may demand of the parser, measured by the parser's lexer before anything is parsed.
//!
//! The parser recurses over brackets and over the dots of keys, and makes a table of each; a few kilobytes can thereby ask
//! for more stack and memory than there is. The lexer does neither.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// How deep brackets may stand in one another.
const DEEPEST: usize = 16;

/// How many dots a key may have.
const MOST_DOTS: usize = 8;

/// How much memory parsing may take for each byte of the text.
const MEMORY_PER_BYTE: usize = 64;

/// How much memory any text may take, however short it is.
pub(in crate::load) const MEMORY_OF_ANY: usize = 8 << 20;

/// What a text demands, measured token by token.
pub(in crate::load) struct Demand {
    /// About how many bytes the parser needs at most at one time, with what is kept of each line that it refuses.
    memory: usize,
    /// How many it may need.
    allowed: usize,
    /// The brackets that are open, and the dots of the key that is being read.
    depth: usize,
    dots: usize,
    /// Whether something stands too deep for the parser's stack.
    pub is_too_deep: bool,
}

impl Demand {
    /// Nothing yet, of a text of this length.
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

    /// Counts the next token.
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

    /// Whether the text needs more memory than it may.
    pub(in crate::load) fn is_too_dense(&self) -> bool {
        self.memory > self.allowed
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
