//! The parts of a text that could not be read as TOML, and what must not be reported because of them.

use std::collections::HashSet;
use std::ops::Range;

use crate::diagnostic::nearest;
use crate::model::EntryKind;

/// The lost parts of a text, and what they may have said.
#[derive(Default)]
pub(super) struct Lost<'t> {
    text: &'t str,
    /// In the order of the text.
    parts: Vec<Range<usize>>,
    /// Every word of the lost parts that could be an id.
    words: HashSet<&'t str>,
    /// The start of each header line.
    headers: Vec<usize>,
}

impl<'t> Lost<'t> {
    /// The lost `parts` of `text`.
    pub(super) fn new(text: &'t str, parts: Vec<Range<usize>>) -> Self {
        let words = parts.iter().flat_map(|part| text[part.clone()].split(|c| !is_of_id(c))).collect();
        let mut headers = Vec::new();
        if !parts.is_empty() {
            let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1));
            headers.extend(line_starts.filter(|&start| text[start..].trim_start().starts_with('[')));
        }
        Self { text, parts, words, headers }
    }

    /// True if a lost part may have defined `id`.
    pub(super) fn holds(&self, id: &str) -> bool {
        self.words.contains(id)
    }

    /// True if a source may have been lost: then one that is left need not be the only one.
    pub(super) fn may_hold_a_source(&self) -> bool {
        self.parts.iter().any(|part| {
            let block = self.headers.partition_point(|&header| header <= part.start).checked_sub(1);
            let block = block.map_or("", |block| self.text[self.headers[block]..].trim_start());
            names_sources(block) || names_sources(&self.text[part.clone()])
        })
    }

    /// True if a missing field may be in a lost line; `span` is where its entry is defined.
    pub(super) fn explains(&self, span: &Range<usize>) -> bool {
        if self.parts.is_empty() {
            return false;
        }
        let start = span.start;
        let line = self.text[..start].rfind('\n').map_or(0, |end| end + 1);
        let is_block = start == 0 || self.text[line..].trim_start().starts_with('[');
        let next = self.headers.partition_point(|&header| header <= line && header < span.end);
        let end = self.headers.get(next).copied().unwrap_or(self.text.len());
        let first = self.parts.partition_point(|part| part.start < line);
        is_block && self.parts.get(first).is_some_and(|part| part.start < end)
    }
}

/// True if the name of a section is the one for sources, perhaps misspelt.
pub(super) fn is_of_sources(name: &str) -> bool {
    let sources = EntryKind::Source.section();
    let is_known = || EntryKind::of_section(name).is_some();
    name == sources || !is_known() && nearest(name, EntryKind::SECTIONS) == Some(sources)
}

/// True if the first word is the section of sources.
fn names_sources(text: &str) -> bool {
    let words = text.trim_start_matches(|c| !is_of_id(c));
    is_of_sources(words.split(|c| !is_of_id(c)).next().unwrap_or_default())
}

fn is_of_id(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '_'
}
