//! What is wrong in a file: which problem, how bad, and where.
//!
//! A problem is made where its span is known, as data; [`wording`] says it in words, and one view draws it. Nothing here
//! knows files or terminals: a span counts bytes in the text that was loaded.

use std::ops::Range;

mod wording;

/// One problem at one place of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// The bytes of the text that it is about; an empty range is a place between two characters.
    pub span: Range<usize>,
    /// Another place that belongs to it, such as a first definition, with what it is.
    pub other: Option<(Range<usize>, &'static str)>,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The craft: nothing is broken, something is thin.
    Advice,
    /// Used, but surely not meant.
    Warning,
    /// Something in the file could not be used.
    Error,
}

/// What can be wrong; every variant has one code, one level and one wording.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The text is not TOML here; what the parser says of it.
    Syntax {
        /// The parser's message.
        message: String,
    },
    /// A month stands without quotes, which is no TOML date.
    UnquotedMonth {
        /// What was written.
        written: String,
    },
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(problem: Problem, span: Range<usize>) -> Self {
        Self { problem, span, other: None }
    }

    /// The same, with another place that belongs to it.
    #[must_use]
    pub fn and(mut self, span: Range<usize>, label: &'static str) -> Self {
        self.other = Some((span, label));
        self
    }
}
