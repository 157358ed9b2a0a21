//! Lines and columns of a text, for people and editors.

use std::ops::Range;

use serde::Serialize;

/// A part of a text by lines and columns, all from 1; columns count Unicode scalars, and the end is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceRange {
    /// The line on which it begins.
    pub line: usize,
    /// The column at which it begins.
    pub column: usize,
    /// The line on which it ends.
    pub end_line: usize,
    /// The column at which it ends.
    pub end_column: usize,
}

/// A text with the places where its lines begin.
#[derive(Debug)]
pub struct Places<'t> {
    text: &'t str,
    /// The byte at which each line begins.
    starts: Vec<usize>,
}

impl<'t> Places<'t> {
    /// The places of `text`.
    pub fn new(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect();
        Self { text, starts }
    }

    /// The line and the column of a byte, both from 1; columns count Unicode scalars.
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let byte = byte.min(self.text.len());
        let line = self.starts.partition_point(|&start| start <= byte);
        (line, self.text[self.starts[line - 1]..byte].chars().count() + 1)
    }

    /// Some bytes by lines and columns.
    pub(crate) fn range(&self, span: &Range<usize>) -> PlaceRange {
        let (line, column) = self.line_column(span.start);
        let (end_line, end_column) = self.line_column(span.end);
        PlaceRange { line, column, end_line, end_column }
    }

    /// The text of a line, from 1, without its end.
    pub(crate) fn line(&self, line: usize) -> &'t str {
        self.text[self.line_range(line)].trim_end_matches(['\n', '\r'])
    }

    /// The line where `span` begins, and the part of `span` on it, as bytes of that line.
    pub(crate) fn on_first_line(&self, span: &Range<usize>) -> (usize, Range<usize>) {
        let (line, _) = self.line_column(span.start);
        let start = self.starts[line - 1];
        let length = self.line(line).len();
        (line, (span.start - start).min(length)..(span.end.max(span.start) - start).min(length))
    }

    fn line_range(&self, line: usize) -> Range<usize> {
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        self.starts[line - 1]..end
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn lines_and_columns_count_from_one() {
        let places = Places::new("a\nüb\r\n");
        assert_eq!(places.line_column(0), (1, 1));
        assert_eq!(places.line_column(2), (2, 1));
        assert_eq!(places.line_column(4), (2, 2));
        assert_eq!(places.line_column(99), (3, 1));
        assert_eq!(places.line(2), "üb");
        assert_eq!(places.on_first_line(&(2..99)), (2, 0..3));
    }
}
