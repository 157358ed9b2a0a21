//! A line that is only typed: a note on a fact, or the name of a new file for the page.

use super::source::{Picked, PickerSource, Thing};
use crate::app::notebook::NoteRecord;
use crate::app::{App, Request};
use crate::text::Clean;
use crate::views::{self, ListRow};

/// The purpose of the line, as it was when the prompt was opened: a save meanwhile may move the cursor and
/// change the page.
#[derive(Debug)]
pub(super) enum OwnLineSource {
    /// The fact that the line is on, with words that name it.
    Note(Option<NoteRecord>, String),
    /// The page that is to be written.
    Page(Option<Clean>),
}

impl PickerSource for OwnLineSource {
    fn look(&mut self, _typed: &str, app: &App) -> Option<Request> {
        match self {
            Self::Note(on, _) if on.is_some() => {}
            Self::Note(on, words) => {
                let reading = app.reading();
                let entry = reading.fact()?;
                *on = Some(reading.record(entry));
                *words = format!(
                    "type a line of your own on “{}”; it is kept beside the briefing, never in it",
                    views::brief(app.briefing(), entry)
                );
            }
            Self::Page(page) => drop(page.get_or_insert_with(|| app.page_as_markdown())),
        }
        None
    }

    fn len(&self) -> usize {
        0
    }

    fn row(&self, _index: usize, _app: &App) -> ListRow {
        ListRow::default()
    }

    fn thing(&self, _index: usize, _app: &App) -> Option<Thing> {
        None
    }

    fn take(&self, typed: &str) -> Option<Picked> {
        let line = Some(typed.trim()).filter(|line| !line.is_empty())?.to_owned();
        match self {
            Self::Note(on, _) => {
                on.clone().map(|record| Picked::Note(NoteRecord { note: Some(line), ..record }))
            }
            Self::Page(page) => page.clone().map(|page| Picked::Write(line, page)),
        }
    }

    fn pick(&self, _index: usize, _app: &App) -> Option<Picked> {
        None
    }

    fn is_waiting(&self) -> bool {
        true
    }

    fn nothing(&self) -> &str {
        match self {
            Self::Note(_, words) => words,
            Self::Page(_) => "type the name of a new file, such as page.md, for the page as Markdown",
        }
    }

    fn stands_meanwhile(&self) -> bool {
        true
    }
}
