//! The parts of a text that could not be read as TOML, and what must not be reported because of them.

use std::collections::HashSet;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Problem};

/// What was lost of a text.
pub(super) struct Lost<'t> {
    text: &'t str,
    /// In the order of the text.
    parts: Vec<Range<usize>>,
    /// Every word of the lost parts that could be an id.
    words: HashSet<&'t str>,
    /// Where each header line begins.
    headers: Vec<usize>,
}

impl<'t> Lost<'t> {
    /// What `parts` of `text` held.
    pub(super) fn new(text: &'t str, parts: Vec<Range<usize>>) -> Self {
        let is_id = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        let words = parts.iter().flat_map(|part| text[part.clone()].split(|c| !is_id(c))).collect();
        let mut headers = Vec::new();
        if !parts.is_empty() {
            let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1));
            headers.extend(line_starts.filter(|&start| text[start..].trim_start().starts_with('[')));
        }
        Self { text, parts, words, headers }
    }

    /// Whether a lost part may have defined `id`.
    pub(super) fn holds(&self, id: &str) -> bool {
        self.words.contains(id)
    }

    /// Whether a source may have been lost: then what is left is not known to be the only one.
    pub(super) fn may_hold_a_source(&self) -> bool {
        self.parts.iter().any(|part| {
            let block = self.headers.partition_point(|&header| header <= part.start).checked_sub(1);
            let block = block.map_or("", |block| self.text[self.headers[block]..].trim_start());
            let is_header = |text: &str| text.trim_start_matches(['[', ' ', '\t']).starts_with("sources");
            is_header(block) || is_header(self.text[part.clone()].trim_start())
        })
    }

    /// Whether a problem is only the echo of a lost line: the field that it misses may stand there.
    pub(super) fn explains(&self, diagnostic: &Diagnostic) -> bool {
        if self.parts.is_empty() || !matches!(diagnostic.problem, Problem::MissingField { .. }) {
            return false;
        }
        let start = diagnostic.span.start;
        let line = self.text[..start].rfind('\n').map_or(0, |end| end + 1);
        let is_block = start == 0 || self.text[line..].trim_start().starts_with('[');
        let next = self.headers.partition_point(|&header| header <= line && header < diagnostic.span.end);
        let end = self.headers.get(next).copied().unwrap_or(self.text.len());
        let first = self.parts.partition_point(|part| part.start < line);
        is_block && self.parts.get(first).is_some_and(|part| part.start < end)
    }
}
