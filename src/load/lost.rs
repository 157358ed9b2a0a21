//! The parts of a text that could not be read as TOML, and what must not be reported because of them.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::document::{LostPart, names};
use crate::diagnostic::nearest;
use crate::model::EntryKind;

/// The lost parts of a text, and what they may have said.
#[derive(Default)]
pub(super) struct Lost<'t> {
    text: &'t str,
    /// Every word of the lost parts that could be an id.
    words: HashSet<&'t str>,
    /// The start of each header under which something was lost; none is the top of the file.
    headers: HashSet<Option<usize>>,
    /// The key of each source that may have been lost; none where it cannot be told.
    pub(super) sources: HashSet<Option<String>>,
}

impl<'t> Lost<'t> {
    /// The lost `parts` of `text`.
    pub(super) fn new(text: &'t str, parts: &[LostPart]) -> Self {
        let words = parts.iter().flat_map(|part| text[part.span.clone()].split(|c| !is_of_id(c)));
        let headers = parts.iter().map(|part| part.header.as_ref().map(|header| header.start));
        Self { text, words: words.collect(), headers: headers.collect(), sources: sources(text, parts) }
    }

    /// True if a lost part may have defined `id`, or each key that it consists of.
    pub(super) fn holds(&self, id: &str) -> bool {
        id.split('.').all(|key| self.words.contains(key))
    }

    /// True if a missing field may be in a lost line; `span` is where its entry is defined.
    pub(super) fn explains(&self, span: &Range<usize>) -> bool {
        let line = self.text[..span.start].rfind('\n').map_or(0, |end| end + 1);
        let indent = self.text[line..].len() - self.text[line..].trim_start().len();
        let header = (span.end > 0).then_some(line + indent);
        self.headers.contains(&header) && header.is_none_or(|header| self.text[header..].starts_with('['))
    }
}

/// The keys of the sources that the lost parts are of, or name.
fn sources(text: &str, parts: &[LostPart]) -> HashSet<Option<String>> {
    let mut sources = HashSet::new();
    for block in parts.chunk_by(|a, b| a.header == b.header) {
        let above = block[0].header.clone().map(|header| names(text, header)).unwrap_or_default();
        let mut add = |path: &[Cow<str>]| {
            if path.first().is_some_and(|section| is_of_sources(section)) {
                sources.insert(path.get(1).map(ToString::to_string));
            }
        };
        match above.len() {
            0 | 1 => block.iter().for_each(|part| {
                let is_header = part.header.as_ref() == Some(&part.span);
                let own = if is_header { Vec::new() } else { names(text, part.span.clone()) };
                add(&[above.as_slice(), &own].concat());
            }),
            _ => add(&above),
        }
    }
    sources
}

/// True if the name of a section is the one for sources, perhaps misspelt.
pub(super) fn is_of_sources(name: &str) -> bool {
    let sources = EntryKind::Source.section();
    let is_known = || EntryKind::of_section(name).is_some();
    name == sources || !is_known() && nearest(name, EntryKind::SECTIONS) == Some(sources)
}

pub(super) fn is_of_id(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '_'
}
