//! The paragraphs of a text, counted as the references to sources count them.

use crate::text::Clean;

/// The paragraphs of a source's text: blocks separated by blank lines, the title block counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraphs(Vec<Clean>);

impl Paragraphs {
    /// The paragraphs of a text, each as one line; a byte order mark at its beginning is left out.
    pub fn of(text: &str) -> Self {
        Self(Clean::paragraphs(text.strip_prefix('\u{FEFF}').unwrap_or(text)))
    }

    /// The number of paragraphs.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The paragraph with a number, from 1.
    pub(crate) fn get(&self, number: usize) -> Option<&Clean> {
        self.0.get(number.checked_sub(1)?)
    }

    /// The paragraphs with their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &Clean)> {
        (1..).zip(&self.0)
    }
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
}
