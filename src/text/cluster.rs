//! Clusters, which a terminal shows as one character, and their widths: the one place that measures.
//!
//! The widths are those that the drawing library gives to the cells of its buffer. It does not know what may
//! be shown; see [`policy`](super::policy) for that.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The characters that a terminal shows as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster<'a> {
    pub text: &'a str,
    /// The number of columns that it takes; never 0 in clean text.
    pub width: usize,
}

/// The clusters of a text, from its start.
#[derive(Clone, Debug)]
pub struct Clusters<'a> {
    rest: &'a str,
}

impl<'a> Clusters<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text }
    }
}

impl<'a> Iterator for Clusters<'a> {
    type Item = Cluster<'a>;

    fn next(&mut self) -> Option<Cluster<'a>> {
        let text = match self.rest.as_bytes() {
            [] => return None,
            // Nothing in ASCII joins the character before it, once CR LF is gone.
            [0..0x80] | [0..0x80, 0..0x80, ..] => &self.rest[..1],
            // Nor does one of these join the character after it: letters of western Europe, dashes, arrows,
            // signs.
            [0xC2..=0xCB, _] | [0xC2..=0xCB, _, 0..0x80, ..] => &self.rest[..2],
            [0xE2, _, _] | [0xE2, _, _, 0..0x80, ..] => &self.rest[..3],
            _ => self.rest.graphemes(true).next()?,
        };
        self.rest = &self.rest[text.len()..];
        Some(Cluster { text, width: width(text) })
    }
}

/// The number of columns that one cluster takes.
pub(super) fn width(cluster: &str) -> usize {
    if cluster.len() == 1 { 1 } else { cluster.width() + sound_marks(cluster) }
}

/// The extra column that the drawing library gives each halfwidth sound mark; agreeing with it matters more
/// than the blank column that this leaves.
fn sound_marks(cluster: &str) -> usize {
    cluster.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::Clusters;

    proptest! {
        #[test]
        fn clusters_are_those_of_unicode(text in "[a \u{80}-\u{2FF}\u{2000}-\u{2FFF}\u{300}\u{200d}\u{600}日👍]{0,12}") {
            let clusters: Vec<_> = Clusters::of(&text).map(|cluster| cluster.text).collect();
            prop_assert_eq!(clusters, text.graphemes(true).collect::<Vec<_>>());
        }
    }
}
