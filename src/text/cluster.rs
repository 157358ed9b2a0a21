//! What a terminal shows as one character, and how many columns it takes: the one place that measures.
//!
//! The widths are those that the drawing library gives to the cells of its buffer. It knows nothing of what may
//! be shown; see [`policy`](super::policy) for that.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What a terminal shows as one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster<'a> {
    /// Its characters.
    pub text: &'a str,
    /// How many columns it takes; never 0 in clean text.
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

    /// The text whose clusters are still to come.
    pub fn rest(&self) -> &'a str {
        self.rest
    }
}

impl<'a> Iterator for Clusters<'a> {
    type Item = Cluster<'a>;

    fn next(&mut self) -> Option<Cluster<'a>> {
        let text = match self.rest.as_bytes() {
            [] => return None,
            // Nothing in ASCII joins what stands before it, once CR LF is gone.
            [0..0x80] | [0..0x80, 0..0x80, ..] => &self.rest[..1],
            _ => self.rest.graphemes(true).next()?,
        };
        self.rest = &self.rest[text.len()..];
        Some(Cluster { text, width: width(text) })
    }
}

/// How many columns one cluster takes.
pub(super) fn width(cluster: &str) -> usize {
    if cluster.len() == 1 { 1 } else { cluster.width() + sound_marks(cluster) }
}

/// The drawing library gives each halfwidth sound mark a column on top of its own; agreeing with it matters more
/// than the blank column that this leaves.
fn sound_marks(cluster: &str) -> usize {
    cluster.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count()
}
