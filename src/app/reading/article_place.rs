//! The place of the reader in the text of a source, by the words of the paragraph: where others are inserted
//! above it, its number is another.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::Reading;
use super::place::Focus;
use crate::article::Paragraphs;
use crate::layout::{Layout, Link};
use crate::model::{EntryId, Id, Source};
use crate::page::Target;
use crate::views::SourceText;

/// A place in the text of a source.
#[derive(Clone, Copy, Debug)]
pub(super) struct ArticlePlace {
    /// The number of the paragraph of the link under the cursor, or else of the first row in sight.
    number: usize,
    words: u64,
    /// Those of the paragraphs before it and behind it.
    around: [Option<u64>; 2],
    /// The rows from the first one in sight to its first; below zero if it begins above.
    below: isize,
    /// The link, by its place among those of the paragraph that are parts of the text, or among those that
    /// are facts.
    link: Option<(bool, usize)>,
}

impl Reading {
    /// The source whose whole text is in sight, with that text.
    pub(super) fn text_in_sight(&self) -> Option<(Id<Source>, &Paragraphs)> {
        let Focus::Source(EntryId::Source(source)) = self.focus else { return None };
        match self.texts.known().get(&source)? {
            SourceText::Read(text) => Some((source, text)),
            _ => None,
        }
    }

    /// The place of the reader in the text in sight.
    pub(super) fn article_place(&self) -> Option<ArticlePlace> {
        let (_, text) = self.text_in_sight()?;
        let layout = self.layout();
        let linked = self.viewport.link.and_then(|link| layout.links.get(link));
        let first = self.viewport.top + self.head_rows();
        let (row, number) = layout.paragraph_at(linked.map_or(first, |link| link.rows.start))?;
        let words = fingerprint(text, number)?;
        let around = [number - 1, number + 1].map(|number| fingerprint(text, number));
        let place = |link: &Link| {
            let is_part = is_part(link);
            let links = links(&layout, row).filter(|(_, other)| self::is_part(other) == is_part);
            (is_part, links.take_while(|(index, _)| Some(*index) != self.viewport.link).count())
        };
        let below = signed(row) - signed(first);
        Some(ArticlePlace { number, words, around, below, link: linked.map(place) })
    }

    /// Shows the paragraph with the same words, or else between the same others, where it was on the screen;
    /// false if its link is not there.
    pub(super) fn return_to_paragraph(&mut self, place: ArticlePlace) -> bool {
        let Some((_, text)) = self.text_in_sight() else { return false };
        let number = place.number_in(text);
        let layout = self.layout();
        let Some(row) = layout.row_of_paragraph(number) else {
            return false;
        };
        let first = signed(row) - place.below - signed(self.head_rows());
        self.scroll_to(usize::try_from(first).unwrap_or_default());
        let Some((is_part, nth)) = place.link else {
            self.viewport.link = None;
            return true;
        };
        let mut links = links(&layout, row).filter(|(_, link)| self::is_part(link) == is_part);
        self.viewport.link = links.nth(nth).map(|(index, _)| index);
        self.viewport.link.is_some()
    }

    /// Puts the cursor on the link in sight that is nearest to a paragraph, if there is one.
    pub(super) fn go_near_paragraph(&mut self, place: ArticlePlace) {
        let Some((_, text)) = self.text_in_sight() else { return };
        let number = place.number_in(text);
        let layout = self.layout();
        let Some(row) = layout.row_of_paragraph(number) else { return };
        let first = self.viewport.top + self.head_rows();
        let in_sight = first..first + self.page_height();
        let links = layout.links.iter().enumerate().filter(|(_, link)| in_sight.contains(&link.rows.start));
        self.viewport.link =
            links.min_by_key(|(_, link)| link.rows.start.abs_diff(row)).map(|(index, _)| index);
    }
}

impl ArticlePlace {
    /// The number of its paragraph in another text: of the nearest with the same words, or else of what
    /// stands between the same others.
    fn number_in(self, text: &Paragraphs) -> usize {
        let with = |words: Option<u64>| {
            let same = (1..=text.len()).filter(move |&number| fingerprint(text, number) == words);
            words.and_then(|_| same.min_by_key(|number| number.abs_diff(self.number)))
        };
        let [before, behind] = self.around;
        let between =
            || with(before).map(|number| number + 1).or_else(|| with(behind).map(|number| number.max(2) - 1));
        with(Some(self.words)).or_else(between).unwrap_or(self.number).clamp(1, text.len().max(1))
    }
}

/// The links of the paragraph that begins in a row.
fn links(layout: &Layout, row: usize) -> impl Iterator<Item = (usize, &Link)> {
    let rows = layout.rows_of_paragraph(row);
    layout.links.iter().enumerate().filter(move |(_, link)| rows.contains(&link.rows.start))
}

fn is_part(link: &Link) -> bool {
    matches!(link.target, Some(Target::Part(_)))
}

fn fingerprint(text: &Paragraphs, number: usize) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    text.get(number)?.as_str().hash(&mut hasher);
    Some(hasher.finish())
}

fn signed(row: usize) -> isize {
    isize::try_from(row).unwrap_or(isize::MAX)
}
