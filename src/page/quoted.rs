//! Texts that are quoted: the paragraphs of a source, and lines of a file.

use super::{Line, Span};
use crate::text::Clean;

/// A paragraph of a text, with what is noted on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Annotated {
    /// Its number in the text, from 1.
    pub(crate) number: usize,
    /// The columns that keys have on this page.
    pub(crate) key_width: u16,
    /// Its words.
    pub(crate) words: Line,
    /// The notes on it, each in a line that is cut in the margin.
    pub(crate) notes: Vec<Line>,
    /// A further remark on it, never cut.
    pub(crate) remark: Line,
}

/// A line of a file, quoted.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    /// The number of the line in its file, from 1.
    pub number: usize,
    /// The text of the line.
    pub text: Clean,
    /// The marked columns of `text`, from 0; an empty range is a place between two characters.
    pub mark: std::ops::Range<usize>,
    /// The words about the marked part.
    pub label: Clean,
}

impl Annotated {
    /// Its number, as it stands before its words: "¶4".
    pub(crate) fn key(&self) -> Line {
        vec![Span::text(format!("¶{}", self.number))]
    }

    /// Its words and below them what is noted and said, each behind a sign that tells it from the words.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Line> {
        let below = self.notes.iter().chain([&self.remark]).filter(|line| !line.is_empty());
        let set_apart = |line: &Line| [vec![Span::quiet("· ")], line.clone()].concat();
        std::iter::once(self.words.clone()).chain(below.map(set_apart))
    }
}
