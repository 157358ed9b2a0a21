//! Search in the text of a source that is in sight: the paragraphs that hold some words, and stepping from
//! one to the next.

use std::rc::Rc;

use super::Reading;
use super::find::{match_message, wrapped};
use crate::app::Way;
use crate::app::message::Message;
use crate::model::{Id, Source};
use crate::page::Mark;
use crate::search::Needle;
use crate::text::Clean;

/// The rows above a match and below it that come into sight with it.
const AROUND: usize = 2;

/// The last search in the text of a source.
#[derive(Clone, Debug)]
pub(super) struct ArticleSearch {
    needle: Rc<Needle>,
    source: Id<Source>,
    /// The number of the paragraph of the current match.
    at: usize,
}

impl ArticleSearch {
    /// The same in another version.
    pub(super) fn remap(self, same: impl Fn(Id<Source>) -> Option<Id<Source>>) -> Option<Self> {
        Some(Self { source: same(self.source)?, ..self })
    }
}

impl Reading {
    /// True if the text of a source is in sight, in which words can be looked for.
    pub(in crate::app) fn has_article_text(&self) -> bool {
        self.text_in_sight().is_some()
    }

    /// The paragraphs of the text in sight that hold some words, each with its number.
    pub(in crate::app) fn paragraphs_with(&self, needle: &Needle) -> Vec<(usize, Clean)> {
        self.holding(needle).map(|(number, words)| (number, words.clone())).collect()
    }

    /// The numbers of the paragraphs of the text in sight that hold some words.
    fn numbers_with(&self, needle: &Needle) -> Vec<usize> {
        self.holding(needle).map(|(number, _)| number).collect()
    }

    fn holding(&self, needle: &Needle) -> impl Iterator<Item = (usize, &Clean)> {
        let text = self.text_in_sight().into_iter().flat_map(|(_, text)| text.iter());
        text.filter(|(_, words)| !needle.find_in(words.as_str()).is_empty())
    }

    /// The search in the text in sight.
    fn article_search(&self) -> Option<&ArticleSearch> {
        let (source, _) = self.text_in_sight()?;
        self.texts.found.as_ref().filter(|found| found.source == source)
    }

    /// The words that were looked for in the text in sight, and the number of the paragraph that the reader
    /// was led to.
    pub(super) fn sought_in_article(&self) -> Option<(Rc<Needle>, usize)> {
        self.article_search().map(|found| (Rc::clone(&found.needle), found.at))
    }

    /// Goes to a paragraph that holds some words; says which of how many that is.
    pub(in crate::app) fn go_to_paragraph(&mut self, needle: Needle, number: usize) -> Option<Message> {
        let (source, _) = self.text_in_sight()?;
        let numbers = self.numbers_with(&needle);
        self.texts.found = Some(ArticleSearch { needle: Rc::new(needle), source, at: number });
        self.show_paragraph_found(&numbers, "")
    }

    /// Goes to the next paragraph that holds the words, or to the previous one, wrapping around; none if no
    /// words are looked for in the text in sight.
    pub(super) fn walk_article(&mut self, way: Way) -> Option<Message> {
        let search = self.article_search()?.clone();
        let numbers = self.numbers_with(&search.needle);
        let next = match way {
            Way::On => numbers.iter().find(|number| **number > search.at),
            Way::Back => numbers.iter().rfind(|number| **number < search.at),
        };
        let (at, how) = match (next, way) {
            (Some(next), _) => (*next, ""),
            (None, Way::Back) => (*numbers.last()?, wrapped(way)),
            (None, Way::On) => (*numbers.first()?, wrapped(way)),
        };
        self.texts.found = Some(ArticleSearch { at, ..search });
        self.show_paragraph_found(&numbers, how)
    }

    /// Shows the paragraph that the reader was led to, one of those with these numbers.
    fn show_paragraph_found(&mut self, numbers: &[usize], how: &str) -> Option<Message> {
        let (_, number) = self.sought_in_article()?;
        let at = 1 + numbers.iter().position(|other| *other == number)?;
        self.viewport.link = None;
        self.refresh();
        let layout = self.layout();
        if let Some(row) = layout.mark() {
            self.show_rows(&(row.saturating_sub(AROUND)..row + 1 + AROUND));
            let pieces = &layout.rows[row].pieces;
            let here = pieces.iter().position(|piece| piece.mark == Mark::Here).unwrap_or_default();
            // The match itself, or else the last link before it in its row.
            self.viewport.link = pieces[..=here].iter().rev().find_map(|piece| piece.link);
        }
        Some(match_message(at, numbers.len(), how))
    }
}
