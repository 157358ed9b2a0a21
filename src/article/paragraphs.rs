//! The paragraphs of a text, counted as the references to sources count them.

use std::sync::Arc;

use super::language::Readable;
use super::legible::legible;
use crate::text::Clean;

/// The paragraphs of a source's text: blocks separated by blank lines, the title block counted. Where no
/// blank line parts any, each line is a paragraph. Clones share them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraphs(Arc<[Clean]>);

impl Paragraphs {
    /// The paragraphs of a text, each as one line and in plain letters; a byte order mark at its beginning is
    /// left out.
    pub fn of(text: &str) -> Self {
        let text = legible(text.strip_prefix('\u{FEFF}').unwrap_or(text));
        let blocks = Clean::paragraphs(&text);
        if blocks.len() > 1 || is_wrapped(&text) {
            return Self(blocks.into());
        }
        Self(Clean::lines(&text).into_iter().filter(|line| !line.is_blank()).collect())
    }

    /// The number of paragraphs.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How far they can be read.
    pub(crate) fn readable(&self) -> Readable {
        Readable::of(&self.0.iter().map(Clean::as_str).collect::<Vec<_>>())
    }

    /// The paragraph with a number, from 1.
    pub(crate) fn get(&self, number: usize) -> Option<&Clean> {
        self.0.get(number.checked_sub(1)?)
    }

    /// The paragraphs with their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &Clean)> + Clone {
        (1..).zip(self.0.iter())
    }
}

/// True if the lines of a block are those of one paragraph: most of them end in the middle of a sentence.
fn is_wrapped(text: &str) -> bool {
    let lines: Vec<_> = text.trim().lines().map(str::trim).collect();
    let Some((_, lines)) = lines.split_last() else { return false };
    let ends = |line: &&&str| line.ends_with(['.', '!', '?', '”', '"']);
    let goes_on = lines.iter().filter(|line| !ends(line)).count();
    lines.len() > 1 && goes_on * 2 > lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_paragraphs_and_the_title_is_the_first() {
        let text = "\u{FEFF}A title\r\n\r\nFirst line\r\nsecond line\r\n \t \r\n\r\n\r\nThe end.";
        let paragraphs = Paragraphs::of(text);
        let shown: Vec<_> = paragraphs.iter().map(|(number, text)| format!("{number} {text}")).collect();
        assert_eq!(shown, ["1 A title", "2 First line second line", "3 The end."]);
        assert_eq!(paragraphs.get(3).map(Clean::as_str), Some("The end."));
        assert!(paragraphs.get(0).is_none() && paragraphs.get(4).is_none());
        assert!(Paragraphs::of(" \n\n").is_empty());
    }

    #[test]
    fn without_a_blank_line_each_line_is_a_paragraph_unless_most_break_off() {
        let lines = Paragraphs::of("A quay shuts\nNo ship came in on Monday.\nThe cranes stood still.\n");
        assert_eq!(lines.len(), 3);
        assert_eq!(lines.get(2).map(Clean::as_str), Some("No ship came in on Monday."));
        assert_eq!(Paragraphs::of("No ship came\nin on Monday. The\ncranes stood still.\n").len(), 1);
    }
}
