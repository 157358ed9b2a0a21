//! Paragraphs of the text in sight that contain the typed words.

use super::source::{Picked, PickerSource, Thing};
use crate::app::{App, Request};
use crate::page::Span;
use crate::search::Needle;
use crate::search::mark::excerpt;
use crate::text::Clean;
use crate::views::{self, ListRow};

/// The blank columns of a row.
const AROUND: usize = 3;

/// The paragraphs with the typed words, each with its number; no needle if the typed text has nothing to find.
#[derive(Debug, Default)]
pub(super) struct ParagraphSource {
    needle: Option<Needle>,
    found: Vec<(usize, Clean)>,
}

impl PickerSource for ParagraphSource {
    fn look(&mut self, typed: &str, app: &App) -> Option<Request> {
        self.needle = Needle::new(typed);
        let found = self.needle.as_ref().map(|needle| app.reading().paragraphs_with(needle));
        self.found = found.unwrap_or_default();
        None
    }

    fn len(&self) -> usize {
        self.found.len()
    }

    /// The number of the paragraph, and its words from a little before the match.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let Some(needle) = &self.needle else { return ListRow::default() };
        let (number, text) = &self.found[index];
        let room = usize::from(app.screen().choices.width).saturating_sub(views::KIND_WIDTH + AROUND);
        let lead = vec![Span::text(format!("¶{number}"))];
        ListRow { lead, words: excerpt(text, needle, room), ..ListRow::default() }
    }

    fn thing(&self, _index: usize, _app: &App) -> Option<Thing> {
        None
    }

    fn pick(&self, index: usize, _app: &App) -> Option<Picked> {
        Some(Picked::Paragraph(self.needle.clone()?, self.found.get(index)?.0))
    }

    fn is_waiting(&self) -> bool {
        self.needle.is_none()
    }

    fn nothing(&self) -> &str {
        if self.is_waiting() {
            "type words that stand anywhere in this text"
        } else {
            "nothing found: no paragraph of this text has this phrase"
        }
    }
}
