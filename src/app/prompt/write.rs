//! The name of a new file, which the page is written to.

use super::source::{Picked, PickerSource, Thing};
use crate::app::{App, Request};
use crate::text::Clean;
use crate::views::ListRow;

/// The page that is to be written.
#[derive(Debug, Default)]
pub(super) struct WriteSource {
    /// The page as it was when the prompt was opened.
    page: Option<Clean>,
}

impl PickerSource for WriteSource {
    fn look(&mut self, _typed: &str, app: &App) -> Option<Request> {
        self.page.get_or_insert_with(|| app.page_as_markdown());
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
        let name = typed.trim();
        let page = self.page.clone().filter(|_| !name.is_empty())?;
        Some(Picked::Write(name.to_owned(), page))
    }

    fn pick(&self, _index: usize, _app: &App) -> Option<Picked> {
        None
    }

    fn is_waiting(&self) -> bool {
        true
    }

    fn nothing(&self) -> &'static str {
        "type the name of a new file, such as page.md, for the page as Markdown"
    }

    fn stands_meanwhile(&self) -> bool {
        true
    }
}
